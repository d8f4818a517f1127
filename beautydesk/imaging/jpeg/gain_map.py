"""A gain map and its numbers, as they stand in HEIC, AVIF and JPEG, and as older readers want them in XMP.

Layout: ISO 21496-1, annex C (the same numbers in all containers); Ultra HDR Image Format 1.1 (XMP).
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_THREE_CHANNELS, _SPACE_OF_BASE, _ONE_DENOMINATOR = 0x80, 0x40, 0x08
XMP_NAMESPACE: Final = "http://ns.adobe.com/hdr-gain-map/1.0/"
_BEGIN: Final = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
_END: Final = '<?xpacket end="w"?>'
_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


class BrokenNumbers(ValueError):
    """Not the numbers of a gain map, or of one that cannot be passed on."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """A number as it is stored: two whole numbers of four bytes, the lower one above 0."""

    above: int
    below: int

    def __float__(self) -> float:
        return self.above / self.below


@dataclass(frozen=True, slots=True)
class Channel:
    """`lowest`, `highest`: what black and white of the map stand for, in stops; `gamma`: how it is spread in between.
    `offset`, `hdr_offset`: added to linear light of the standard picture and of the bright one."""

    lowest: Ratio
    highest: Ratio
    gamma: Ratio
    offset: Ratio
    hdr_offset: Ratio


@dataclass(frozen=True, slots=True)
class Numbers:
    """`headroom`, `hdr_headroom`: stops above white of a screen on which the map does nothing, and all it can.
    `channels`: one or three. `space_of_base`: gains are for the primaries of the standard picture."""

    headroom: Ratio
    hdr_headroom: Ratio
    channels: tuple[Channel, ...]
    space_of_base: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class GainMap:
    """`pixels`: h x w, or h x w x 3, over the whole picture, upright as it is. `icc`: of the primaries that gains are
    for, where those are not the picture's."""

    pixels: NDArray[np.uint8]
    numbers: Numbers
    icc: bytes | None = None


def numbers_in(data: bytes) -> Numbers:
    """Out of a block that begins with the two versions. Raises `BrokenNumbers`."""
    try:
        least, _, flags = struct.unpack_from(">HHB", data)
        if least:
            raise BrokenNumbers("of a later version")
        whole = iter(struct.unpack_from(f">{(len(data) - 5) // 4}I", data, 5))
        ratio = _reader(whole, next(whole) if flags & _ONE_DENOMINATOR else None)
        headroom, hdr_headroom = ratio(False), ratio(False)
        channels = tuple(
            Channel(ratio(True), ratio(True), ratio(False), ratio(True), ratio(True))
            for _ in range(3 if flags & _THREE_CHANNELS else 1)
        )
    except (struct.error, StopIteration, RuntimeError) as error:
        raise BrokenNumbers("they end too soon") from error
    if any(not channel.gamma.above for channel in channels) or float(hdr_headroom) <= float(headroom):
        raise BrokenNumbers("they make no sense")
    return Numbers(headroom, hdr_headroom, channels, bool(flags & _SPACE_OF_BASE))


def _reader(whole: Iterator[int], below: int | None) -> Callable[[bool], Ratio]:
    """Reads one ratio after the other. `below`: the denominator of all, None where each has its own."""

    def ratio(signed: bool) -> Ratio:
        above = next(whole)
        under = next(whole) if below is None else below
        if not under:
            raise BrokenNumbers("divided by 0")
        return Ratio(above - (1 << 32) if signed and above >> 31 else above, under)

    return ratio


def block_of(numbers: Numbers) -> bytes:
    """The block that `numbers_in` reads."""
    flags = _SPACE_OF_BASE * numbers.space_of_base | _THREE_CHANNELS * (len(numbers.channels) == 3)
    parts = [struct.pack(">HHB", 0, 0, flags)]
    ratios = [numbers.headroom, numbers.hdr_headroom]
    for channel in numbers.channels:
        ratios += [channel.lowest, channel.highest, channel.gamma, channel.offset, channel.hdr_offset]
    parts += [struct.pack(">II", ratio.above & 0xFFFFFFFF, ratio.below) for ratio in ratios]
    return b"".join(parts)


def xmp_of(numbers: Numbers) -> bytes:
    """The packet of the map itself."""
    names = {
        "GainMapMin": [float(channel.lowest) for channel in numbers.channels],
        "GainMapMax": [float(channel.highest) for channel in numbers.channels],
        "Gamma": [float(channel.gamma) for channel in numbers.channels],
        "OffsetSDR": [float(channel.offset) for channel in numbers.channels],
        "OffsetHDR": [float(channel.hdr_offset) for channel in numbers.channels],
        "HDRCapacityMin": [float(numbers.headroom)],
        "HDRCapacityMax": [float(numbers.hdr_headroom)],
    }
    attributes = "".join(f' hdrgm:{name}="{values[0]:.6f}"' for name, values in names.items() if len(values) == 1)
    lists = ""
    for name, values in names.items():
        if len(values) > 1:
            inner = "".join(f"<rdf:li>{value:.6f}</rdf:li>" for value in values)
            lists += f"<hdrgm:{name}><rdf:Seq>{inner}</rdf:Seq></hdrgm:{name}>"
    return (
        f'{_BEGIN}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF}"><rdf:Description rdf:about="" '
        f'xmlns:hdrgm="{XMP_NAMESPACE}" hdrgm:Version="1.0"{attributes} hdrgm:BaseRenditionIsHDR="False">{lists}'
        f"</rdf:Description></rdf:RDF></x:xmpmeta>{_END}"
    ).encode()

"""A JPEG with a gain map behind it: for readers of ISO 21496-1, of Ultra HDR 1.1 (XMP), and of MPF.

Layout: ISO 21496-1, annex C.4; Ultra HDR Image Format 1.1; CIPA DC-007.
"""

from __future__ import annotations

import io
import re
from typing import Final

from beautydesk.imaging.jpeg import mpf
from beautydesk.imaging.jpeg.gain_map import XMP_NAMESPACE, GainMap, block_of, xmp_of
from beautydesk.imaging.jpeg.segments import (
    APP1,
    APP2,
    ICC,
    ISO_GAIN_MAP,
    MAX_BODY,
    XMP,
    Segment,
    put_together,
    taken_apart,
)

_VERSIONS: Final = bytes(4)  # what the picture itself says: which versions the map has
_END: Final = re.compile(rb"</rdf:RDF\s*>")
_ABOUT: Final = re.compile(rb"rdf:about\s*=\s*(\"[^\"]*\"|'[^']*')")
_CONTAINER: Final = "http://ns.google.com/photos/1.0/container/"
_EMPTY: Final = (
    b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)
_QUALITY: Final = 95


def with_gain_map(jpeg: bytes, gain_map: GainMap) -> bytes:
    """The JPEG with the map behind it, for a JPEG that has nothing behind it yet and no index of pictures.

    Raises `BrokenJpeg` for what is no JPEG.
    """
    picture = taken_apart(jpeg)
    second = _map_file(gain_map)
    described = _with_directory(picture.description, len(second))
    index = mpf.new_index([0, len(second)])
    described = (*described, Segment(APP2, ISO_GAIN_MAP + _VERSIONS), index)
    first = len(put_together(described, picture.coding, b""))
    origin = 2 + sum(len(bytes(segment)) for segment in described[:-1]) + 4 + len(mpf.PREFIX)
    entries = mpf.entries(index)
    placed = (
        mpf.Entry(entries[0].attributes, first, 0, entries[0].at),
        mpf.Entry(entries[1].attributes, len(second), first - origin, entries[1].at),
    )
    return put_together((*described[:-1], mpf.with_places(index, placed)), picture.coding, second)


def _map_file(gain_map: GainMap) -> bytes:
    from PIL import Image

    with io.BytesIO() as buffer:
        Image.fromarray(gain_map.pixels).save(buffer, "JPEG", quality=_QUALITY, subsampling=0)
        plain = taken_apart(buffer.getvalue())
    described = [*plain.description, Segment(APP1, XMP + xmp_of(gain_map.numbers))]
    described.append(Segment(APP2, ISO_GAIN_MAP + block_of(gain_map.numbers)))
    if gain_map.icc is not None and len(gain_map.icc) < MAX_BODY - len(ICC) - 2:
        described.append(Segment(APP2, ICC + b"\1\1" + gain_map.icc))
    return put_together(tuple(described), plain.coding, b"")


def _with_directory(described: tuple[Segment, ...], length: int) -> tuple[Segment, ...]:
    """The description that names the map, of `length` bytes, in its XMP packet, a new one if need be.

    Where the packet has no room for it, or cannot be read, readers of ISO 21496-1 alone find the map.
    """
    places = [at for at, segment in enumerate(described) if segment.marker == APP1 and segment.body.startswith(XMP)]
    packet = described[places[0]].body[len(XMP) :] if places else _EMPTY
    ends = list(_END.finditer(packet))
    if not ends:
        return described
    about = _ABOUT.search(packet)
    said = _directory(about[1].decode("utf-8", "replace") if about else '""', length)
    body = XMP + packet[: ends[-1].start()] + said.encode() + packet[ends[-1].start() :]
    if len(body) > MAX_BODY:
        return described
    named = Segment(APP1, body)
    return (*described[: places[0]], named, *described[places[0] + 1 :]) if places else (*described, named)


def _directory(about: str, length: int) -> str:
    def item(semantic: str, more: str = "") -> str:
        said = f'Item:Semantic="{semantic}" Item:Mime="image/jpeg"{more}'
        return f'<rdf:li rdf:parseType="Resource"><Container:Item {said}/></rdf:li>'

    place = f' Item:Length="{length}"'
    return (
        f'<rdf:Description rdf:about={about} xmlns:hdrgm="{XMP_NAMESPACE}" xmlns:Container="{_CONTAINER}" '
        f'xmlns:Item="{_CONTAINER}item/" hdrgm:Version="1.0"><Container:Directory><rdf:Seq>'
        f"{item('Primary')}{item('GainMap', place)}"
        "</rdf:Seq></Container:Directory></rdf:Description>"
    )

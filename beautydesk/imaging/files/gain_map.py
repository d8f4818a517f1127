"""The gain map of a HEIC or AVIF file, as its JPEG will have it.

Layout: ISO/IEC 23008-12 with ISO 21496-1 (`tmap`); Apple, "Applying Apple HDR effect to your photos", for the map of
iPhones, which becomes the same in the numbers of ISO 21496-1.
"""

from __future__ import annotations

import io
import math
import re
import struct
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import numpy as np

from beautydesk.core.errors import PhotoError
from beautydesk.imaging import isobmff
from beautydesk.imaging.colour import profiles
from beautydesk.imaging.files import channels
from beautydesk.imaging.files.pillow import opened
from beautydesk.imaging.isobmff import BrokenBoxes, Item, Items
from beautydesk.imaging.jpeg.gain_map import BrokenNumbers, Channel, GainMap, Numbers, Ratio, numbers_in
from beautydesk.imaging.metadata import embedded, exif
from beautydesk.imaging.metadata.exif_places import EXIF_IFD
from beautydesk.imaging.metadata.ifd import Block, BrokenBlock

if TYPE_CHECKING:
    from numpy.typing import NDArray

_APPLE: Final = b"urn:com:apple:photo:2020:aux:hdrgainmap"
_APPLE_NOTE: Final = b"Apple iOS\0"
_APPLE_HEADROOM: Final = re.compile(rb"HDRGainMapHeadroom(?:\s*=\s*[\"']|>)\s*([0-9.]{1,20})")
_HEADROOM, _GAIN, _MAKER_NOTE = 33, 48, 0x927C
_HIDDEN: Final = 1  # a flag of items
_MOST: Final = 4 << 20  # bytes of a block beside the pictures
_LARGEST: Final = 65_500  # pixels a side of a JPEG
_PARTS: Final = 1_000_000
_LINEAR: Final = Ratio(1, 1)
_NONE: Final = Ratio(0, 1)


def has_gain_map(file: BinaryIO) -> bool:
    """Does a HEIC or AVIF file have one, of whatever kind? The file is left where it was."""
    try:
        items = isobmff.items_of(file)
    except BrokenBoxes:
        return False
    return _tone_map(items) is not None or _apple_map(items) is not None


def gain_map_in(data: bytes) -> GainMap | None:
    """The map of a HEIC or AVIF file; None without one, and for one that cannot be passed on. Never raises."""
    file = io.BytesIO(data)
    try:
        items = isobmff.items_of(file)
        if tone_map := _tone_map(items):
            return _by_tone_map(tone_map, items, data)
        return _by_apple(apple, items, data) if (apple := _apple_map(items)) else None
    except (BrokenBoxes, BrokenNumbers, BrokenBlock, PhotoError, struct.error):
        return None


def _tone_map(items: Items) -> Item | None:
    """What derives a bright picture from the file's main one."""
    found = (item for item in items.pointing_to(b"dimg", items.primary) if item.kind == b"tmap")
    return next(found, None)


def _apple_map(items: Items) -> Item | None:
    found = items.pointing_to(b"auxl", items.primary)
    return next((item for item in found if _APPLE in (item.property(b"auxC") or b"")), None)


def _by_tone_map(tone_map: Item, items: Items, data: bytes) -> GainMap | None:
    block = isobmff.data_of(tone_map, items, io.BytesIO(data), _MOST)
    numbers = numbers_in(block[1:])  # the first byte is the version of what stands around them
    inputs = next(to for kind, source, to in items.references if kind == b"dimg" and source == tone_map.id)
    if len(inputs) != 2 or inputs[0] != items.primary or numbers.headroom.above or inputs[1] not in items.items:
        return None
    icc = None if numbers.space_of_base else _primaries_of(tone_map)
    return GainMap(_pixels(items.items[inputs[1]], items, data, len(numbers.channels)), numbers, icc)


def _primaries_of(tone_map: Item) -> bytes | None:
    """A profile with the primaries of the bright picture."""
    for name, body in tone_map.properties:
        if name == b"colr" and body[:4] in (b"prof", b"rICC"):
            return body[4:]
        if name == b"colr" and body[:4] == b"nclx":
            return profiles.of_primaries(struct.unpack_from(">H", body, 4)[0])
    return None


def _by_apple(apple: Item, items: Items, data: bytes) -> GainMap | None:
    """HDR = SDR * (1 + (headroom - 1) * map), all in linear light; its logarithm is what ISO 21496-1 stores."""
    headroom = _apple_headroom(apple, items, data)
    if headroom is None or not 1.0 < headroom < 64.0:
        return None
    stops = math.log2(headroom)
    signal = np.arange(256) / 255
    light = np.where(signal < 0.081, signal / 4.5, ((signal + 0.099) / 1.099) ** (1 / 0.45))  # ITU-R BT.709
    table = np.round(np.log2(1 + (headroom - 1) * light) / stops * 255).astype(np.uint8)
    most = Ratio(round(stops * _PARTS), _PARTS)
    numbers = Numbers(_NONE, most, (Channel(_NONE, most, _LINEAR, _NONE, _NONE),))
    return GainMap(table[_pixels(apple, items, data, 1)], numbers)


def _apple_headroom(apple: Item, items: Items, data: bytes) -> float | None:
    """How much brighter than white the photo gets: by the map's own XMP, else by two notes of the camera."""
    file = io.BytesIO(data)
    for packet in items.pointing_to(b"cdsc", apple.id):
        if packet.kind == b"mime" and (told := _APPLE_HEADROOM.search(isobmff.data_of(packet, items, file, _MOST))):
            return float(told[1]) if told[1].count(b".") < 2 and told[1] != b"." else None
    for tags in items.pointing_to(b"cdsc", items.primary):
        if tags.kind == b"Exif" and (notes := _apple_notes(isobmff.data_of(tags, items, file, _MOST))):
            headroom, gain = notes
            if headroom < 1.0:
                stops = -20.0 * gain + 1.8 if gain <= 0.01 else -0.101 * gain + 1.601
            else:
                stops = -70.0 * gain + 3.0 if gain <= 0.01 else -0.303 * gain + 2.303
            return float(2.0 ** max(stops, 0.0))
    return None


def _apple_notes(tags: bytes) -> tuple[float, float] | None:
    """Tags 33 (headroom) and 48 (gain) of the maker's notes. `tags`: an Exif item, which begins with an offset."""
    (skip,) = struct.unpack_from(">I", tags)
    block = Block(exif.bare(tags[4 + skip :]))
    inner = block.below(block.number(4, "I"), EXIF_IFD)
    entry = next((entry for entry in block.entries(inner) if inner and entry.tag == _MAKER_NOTE), None)
    if entry is None:
        return None
    note = bytes(block.data[(start := block.number(entry.at + 8, "I")) : start + entry.count])
    if not note.startswith(_APPLE_NOTE):
        return None
    found = {}
    inside = Block(b"MM\0*" + bytes(4) + note[8:])  # a directory at 14, with offsets from the start of the note
    for one in inside.entries(14):
        if one.tag in (_HEADROOM, _GAIN):
            at = inside.number(one.at + 8, "I")
            above, below = inside.number(at, "i"), inside.number(at + 4, "i")
            if below:
                found[one.tag] = above / below
    return (found[_HEADROOM], found[_GAIN]) if len(found) == 2 else None


def _pixels(item: Item, items: Items, data: bytes, count: int) -> NDArray[np.uint8]:
    """The picture of one item, upright: decoders are told that the file is about it. `count`: 1 or 3 channels."""
    place, size = items.primary_at
    changed = bytearray(data)
    changed[place : place + size] = item.id.to_bytes(size, "big")
    changed[item.flags_at] &= ~_HIDDEN & 0xFF
    told = slice(*items.span)
    changed[told] = changed[told].replace(b"auxl", b"free")  # what belongs to another picture is not shown as one
    with opened(bytes(changed), "") as found:
        if sorted(found.image.size) != sorted(_size(item)):
            raise BrokenBoxes("another picture was decoded")
        orientation = embedded.orientation(found.image)
        pixels = np.asarray(found.image.convert("L" if count == 1 else "RGB"), dtype=np.uint8)
    if max(pixels.shape) > _LARGEST:
        raise BrokenBoxes("larger than a JPEG can be")
    pixels = channels.turn(pixels, orientation)
    own = {name for name, _ in item.properties}
    return pixels if own & {b"irot", b"imir"} else _turned(pixels, items.picture)


def _size(item: Item) -> tuple[int, int]:
    """Width and height of a picture before it is turned: ISO/IEC 23008-12, 6.5.3 and 6.5.9 (the part that is shown)."""
    if part := item.property(b"clap"):
        width, of_width, height, of_height = struct.unpack_from(">4I", part)
        return width // max(of_width, 1), height // max(of_height, 1)
    width, height = struct.unpack_from(">II", item.property(b"ispe") or b"", 4)
    return width, height


def _turned(pixels: NDArray[Any], picture: Item) -> NDArray[Any]:
    """As the main picture is turned: ISO/IEC 23008-12, 6.5.10 (anticlockwise) and 6.5.12."""
    for name, body in picture.properties:
        if name == b"irot" and body:
            pixels = np.rot90(pixels, body[0] & 3)
        elif name == b"imir" and body:
            pixels = pixels[:, ::-1] if body[0] & 1 else pixels[::-1]
    return np.ascontiguousarray(pixels)

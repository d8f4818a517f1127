"""What phones put behind the picture of a JPEG, and what they say of it before: gain maps, clips, previews, depth.

Sources: Android's Ultra HDR 1.1, Motion Photo 1.0 and Dynamic Depth 1.0 formats, CIPA DC-007 (MPF), ISO 21496-1,
ExifTool's Samsung.pm (SEFT).
"""

from __future__ import annotations

import base64
import struct
from dataclasses import dataclass, field
from typing import Final

import cv2
import numpy as np

GAIN_MAP_TERMS: Final = (
    'hdrgm:Version="1.0" hdrgm:GainMapMin="0" hdrgm:GainMapMax="2.0" hdrgm:Gamma="1" hdrgm:OffsetSDR="0.015625" '
    'hdrgm:OffsetHDR="0.015625" hdrgm:HDRCapacityMin="0" hdrgm:HDRCapacityMax="2.0" hdrgm:BaseRenditionIsHDR="False"'
)
ISO: Final = b"urn:iso:std:iso:ts:21496:-1\0"
MULTI: Final = b"MPF\0"


@dataclass(frozen=True)
class Tail:
    """`attributes`, `elements`: for the main XMP packet. `extension`: an XMP packet that is too large for it.
    `pieces`: what stands behind the picture, one after the other. `pictures`: which of them MPF lists, with its
    type. `stale`: MPF tells a place that is wrong already. `in_jfif`: stands at the end of that segment.
    """

    attributes: str = ""
    elements: str = ""
    extension: bytes = b""
    segments: tuple[tuple[int, bytes], ...] = ()
    pieces: tuple[bytes, ...] = ()
    pictures: dict[int, int] = field(default_factory=dict)
    stale: bool = False
    in_jfif: bytes = b""


def segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def multi_picture(sizes: list[int], kinds: list[int], order: str = ">") -> bytes:
    """The body of an MPF segment; places are zero until `placed` fills them in."""
    entries = b"".join(
        struct.pack(order + "IIIHH", kind, size, 0, 0, 0) for size, kind in zip(sizes, kinds, strict=True)
    )
    at = 8 + 2 + 3 * 12 + 4
    table = struct.pack(order + "H", 3)
    table += struct.pack(order + "HHI", 0xB000, 7, 4) + b"0100"
    table += struct.pack(order + "HHII", 0xB001, 4, 1, len(sizes))
    table += struct.pack(order + "HHII", 0xB002, 7, len(entries), at)
    head = b"MM\0*" if order == ">" else b"II*\0"
    return MULTI + head + struct.pack(order + "I", 8) + table + bytes(4) + entries


def placed(data: bytes, first: int, starts: list[int], wrong_by: int = 0) -> bytes:
    """The file with the first picture's length and the others' places in its MPF segment."""
    block = bytearray(data)
    at = max(data.find(MULTI + head) for head in (b"MM\0*", b"II*\0")) + 4  # Apple's AMPF is none
    order = ">" if data[at : at + 2] == b"MM" else "<"
    entries = at + 8 + 2 + 3 * 12 + 4
    struct.pack_into(order + "I", block, entries + 4, first + wrong_by)
    for index, start in enumerate(starts, start=1):
        struct.pack_into(order + "I", block, entries + 16 * index + 8, start - at + wrong_by)
    return bytes(block)


def small_picture(seed: int, width: int, height: int, *extra: tuple[int, bytes], gray: bool = True) -> bytes:
    y, x = np.mgrid[0:height, 0:width]
    numbers = np.clip(96 + 60 * np.sin(x / 9 + seed) + 60 * np.cos(y / 7), 0, 255).astype(np.uint8)
    data = cv2.imencode(".jpg", numbers if gray else cv2.merge([numbers, numbers[::-1], 255 - numbers]))[1].tobytes()
    return data[:2] + b"".join(segment(*one) for one in extra) + data[2:]


def clip(size: int = 3000) -> bytes:
    """The boxes of an MP4: type, header and data that may hold anything, FF D8 and FF D9 too."""
    data = b"\xff\xd8\xff\xe0" + np.random.default_rng(size).bytes(size) + b"\xff\xd9"
    header = bytes(12) + struct.pack(">II", 1000, 3000) + struct.pack(">IH", 0x10000, 0x100) + bytes(70)
    boxes = ((b"ftyp", b"isom\0\0\2\0isommp42"), (b"moov", struct.pack(">I4s", len(header) + 8, b"mvhd") + header),
             (b"mdat", data))  # fmt: skip
    return b"".join(struct.pack(">I4s", len(body) + 8, kind) + body for kind, body in boxes)


def directory(*items: tuple[str, str, int]) -> str:
    rows = "".join(
        f'<rdf:li rdf:parseType="Resource"><Container:Item Item:Mime="{mime}" Item:Semantic="{semantic}"'
        f' Item:Length="{length}"/></rdf:li>'
        for mime, semantic, length in items
    )
    return f"<Container:Directory><rdf:Seq>{rows}</rdf:Seq></Container:Directory>"


def iso_terms() -> bytes:
    """ISO 21496-1, annex C: one channel, base standard, map up to two stops."""

    def ratio(value: int, by: int = 1) -> bytes:
        return struct.pack(">iI", value, by)

    # versions; flags: one channel, the base picture's colour; headrooms of base and alternate
    return struct.pack(">HHB", 0, 0, 0x40) + struct.pack(">IIII", 0, 1, 2, 1) + (
        ratio(0) + ratio(2) + struct.pack(">II", 1, 1) + ratio(1, 64) + ratio(1, 64)
    )  # fmt: skip


def gain_map(seed: int, size: tuple[int, int], iso: bool, both: bool) -> tuple[bytes, str]:
    from tests.kept.metadata import XMP_HEAD, packet

    extra = [(0xE1, XMP_HEAD + packet(GAIN_MAP_TERMS))] if not iso or both else []
    if iso:
        extra.append((0xE2, ISO + iso_terms()))
    width, height = (max(8, side // 4) for side in size)
    return small_picture(seed, width, height, *extra), 'hdrgm:Version="1.0"' if not iso or both else ""


def ultra_hdr(seed: int, size: tuple[int, int], iso: bool = False, both: bool = False, stale: bool = False) -> Tail:
    gain, version = gain_map(seed, size, iso, both)
    items = directory(("image/jpeg", "Primary", 0), ("image/jpeg", "GainMap", len(gain)))
    return Tail(
        version,
        items if version else "",
        segments=((0xE2, ISO + bytes(4)),) if iso else (),
        pieces=(gain,),
        pictures={0: 0},
        stale=stale,
    )


def apple(seed: int, size: tuple[int, int]) -> Tail:
    from tests.kept.metadata import XMP_HEAD, packet

    terms = 'HDRGainMap:HDRGainMapVersion="65536" HDRGainMap:HDRGainMapHeadroom="3.0"'
    gain = small_picture(seed, *(max(8, side // 2) for side in size), (0xE1, XMP_HEAD + packet(terms)))
    return Tail(in_jfif=b"AMPF", pieces=(gain,), pictures={0: 0})


def previews(seed: int, size: tuple[int, int]) -> Tail:
    """As Sony and Nikon write them: two larger thumbnails, padded between."""
    pictures = [small_picture(seed + part, *(max(1, side // part) for side in size), gray=False) for part in (4, 2)]
    return Tail(pieces=(bytes(37), pictures[0], bytes(11), pictures[1]), pictures={1: 0x10001, 3: 0x10002})


def motion(seed: int, _size: tuple[int, int]) -> Tail:
    film = clip(2000 + seed % 999)
    flags = 'GCamera:MotionPhoto="1" GCamera:MotionPhotoVersion="1" GCamera:MotionPhotoPresentationTimestampUs="500000"'
    items = directory(("image/jpeg", "Primary", 0), ("video/mp4", "MotionPhoto", len(film)))
    return Tail(flags, items, pieces=(film,))


def micro_video(seed: int, _size: tuple[int, int]) -> Tail:
    film = clip(2000 + seed % 999)
    flags = f'GCamera:MicroVideo="1" GCamera:MicroVideoVersion="1" GCamera:MicroVideoOffset="{len(film)}"'
    return Tail(flags, pieces=(film,))


def ultra_motion(seed: int, size: tuple[int, int]) -> Tail:
    gain, version = gain_map(seed, size, False, False)
    film = clip(1500 + seed % 999)
    items = directory(
        ("image/jpeg", "Primary", 0), ("image/jpeg", "GainMap", len(gain)), ("video/mp4", "MotionPhoto", len(film))
    )
    return Tail(f'{version} GCamera:MotionPhoto="1"', items, pieces=(gain, film), pictures={0: 0})


def samsung(seed: int, _size: tuple[int, int], film: bool = False) -> Tail:
    rows: list[tuple[int, bytes, bytes]] = [(0x0A01, b"Image_UTC_Data", str(1_700_000_000_000 + seed).encode())]
    if film:
        rows.append((0x0A30, b"MotionPhoto_Data", clip(1200)))
    blocks = [struct.pack("<HHI", 0, kind, len(name)) + name + data for kind, name, data in rows]
    listed, behind = b"", sum(map(len, blocks))
    for (kind, _, _), block in zip(rows, blocks, strict=True):
        listed += struct.pack("<HHII", 0, kind, behind, len(block))
        behind -= len(block)
    table = b"SEFH" + struct.pack("<II", 107, len(rows)) + listed
    trailer = b"".join(blocks) + table + struct.pack("<I", len(table)) + b"SEFT"
    return Tail(pieces=(trailer,))


def depth_in_xmp(seed: int, _size: tuple[int, int]) -> Tail:
    """Google's first form: the pictures are text in an extension of the XMP."""
    from tests.kept.metadata import packet

    pictures = [base64.b64encode(small_picture(seed + index, 200, 150)).decode() for index in range(2)]
    whole = packet(f'GDepth:Data="{pictures[0]}" GDepth:Confidence="{pictures[1] * 4}"')
    return Tail('GDepth:Format="RangeInverse" GDepth:Near="0.5" GDepth:Far="7" GDepth:Mime="image/jpeg"', "", whole)


def depth_behind(seed: int, _size: tuple[int, int]) -> Tail:
    original, depth = (small_picture(seed + index, 80, 60, gray=bool(index)) for index in range(2))
    rows = "".join(
        f'<rdf:li><rdf:Description Item:Mime="image/jpeg" Item:Length="{length}" Item:DataURI="{place}"/></rdf:li>'
        for length, place in (
            (0, "primary_image"),
            (len(original), "android/original_image"),
            (len(depth), "android/depthmap"),
        )
    )
    items = (
        '<Device:Container rdf:parseType="Resource">'
        f"<Container:Directory><rdf:Seq>{rows}</rdf:Seq></Container:Directory></Device:Container>"
    )
    return Tail('GCamera:BurstID="a1"', items, pieces=(original, depth))


def garbage(seed: int, _size: tuple[int, int]) -> Tail:
    return Tail(pieces=(np.random.default_rng(seed).bytes(1 + seed % 700),))


TAILS: Final = {
    "none": lambda _seed, _size: Tail(),
    "ultra hdr": ultra_hdr,
    "ultra hdr iso": lambda seed, size: ultra_hdr(seed, size, iso=True),
    "ultra hdr both": lambda seed, size: ultra_hdr(seed, size, iso=True, both=True),
    "ultra hdr stale": lambda seed, size: ultra_hdr(seed, size, stale=True),
    "ultra hdr motion": ultra_motion,
    "apple": apple,
    "previews": previews,
    "motion": motion,
    "micro video": micro_video,
    "samsung": samsung,
    "samsung motion": lambda seed, size: samsung(seed, size, film=True),
    "depth in xmp": depth_in_xmp,
    "depth behind": depth_behind,
    "garbage": garbage,
}
GAIN_MAPS: Final = frozenset(name for name in TAILS if name.startswith("ultra hdr"))

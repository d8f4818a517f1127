"""What cameras, phones and editors write into a file, built byte by byte: nothing of the program's own is used.

EXIF 2.32 (TIFF 6.0 directories), XMP part 3 (JPEG: 1.1.3), IPTC-IIM 4.2 in Photoshop resources, ICC.1:2022 annex B.4.
"""

from __future__ import annotations

import hashlib
import struct
from typing import Final

import cv2
import numpy as np
from PIL import ImageCms

Row = tuple[int, int, int, bytes]  # tag, type, count, value
BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED = 1, 2, 3, 4, 5, 7

SRGB: Final = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
XMP_HEAD: Final = b"http://ns.adobe.com/xap/1.0/\0"
THUMBNAIL: Final = 0x040C  # Photoshop's
EXTENSION_HEAD: Final = b"http://ns.adobe.com/xmp/extension/\0"


def text(tag: int, words: str) -> Row:
    value = words.encode() + b"\0"
    return tag, ASCII, len(value), value


def directory(order: str, rows: list[Row], at: int, following: int = 0) -> bytes:
    """A directory at this offset and, right behind it, what of its values does not fit into it."""
    table, values = struct.pack(order + "H", len(rows)), b""
    behind = at + 2 + 12 * len(rows) + 4
    for tag, kind, count, value in sorted(rows, key=lambda row: row[0]):
        table += struct.pack(order + "HHI", tag, kind, count)
        if len(value) <= 4:
            table += value.ljust(4, b"\0")
        else:
            table += struct.pack(order + "I", behind + len(values))
            values += value + bytes(len(value) % 2)
    return table + struct.pack(order + "I", following) + values


def maker_note(order: str, at: int) -> bytes:
    """As Canon's cameras write it: its offsets count from the EXIF block's start, so whoever moves it destroys it."""
    rows = [text(0x0006, "Canon EOS 5D of nobody"), text(0x0007, "Firmware Version 1.1.0"),
            text(0x0009, "The owner of this camera"), text(0x0095, "EF85mm f/1.8 USM lens")]  # fmt: skip
    return directory(order, rows, at)


def exif_block(
    orientation: int = 1,
    order: str = "<",
    note: bool = False,
    thumbnail: bytes = b"",
    size: tuple[int, int] = (64, 48),
    gps: bool = False,
) -> bytes:
    """A whole EXIF block from "II*\\0" or "MM\\0*" on. `orientation`: 0 says none. `order`: "<" or ">". `thumbnail`: a
    small JPEG, or none."""

    def shorts(*values: int) -> bytes:
        return struct.pack(f"{order}{len(values)}H", *values)

    def longs(*values: int) -> bytes:
        return struct.pack(f"{order}{len(values)}I", *values)

    places = dict.fromkeys(("exif", "interop", "gps", "note", "second", "thumbnail"), 0)
    for _ in range(4):  # each place is known once those before it are; sizes do not depend on them
        first = [
            text(0x010F, "Canon" if note else "Lumen"), text(0x0110, "Canon EOS 5D" if note else "L-1"),
            *([(0x0112, SHORT, 1, shorts(orientation))] if orientation else []), (0x011A, RATIONAL, 1, longs(300, 1)),
            (0x011B, RATIONAL, 1, longs(300, 1)), (0x0128, SHORT, 1, shorts(2)), text(0x0131, "Firmware 1.0"),
            text(0x0132, "2026:05:04 03:02:01"), text(0x013B, "Jörg Müller"), (0x0213, SHORT, 1, shorts(1)),
            text(0x8298, "© Jörg Müller 2026"), (0x8769, LONG, 1, longs(places["exif"])),
            *([(0x8825, LONG, 1, longs(places["gps"]))] if gps else []),
        ]  # fmt: skip
        inner = [
            (0x829A, RATIONAL, 1, longs(1, 125)), (0x829D, RATIONAL, 1, longs(28, 10)), (0x8827, SHORT, 1, shorts(200)),
            (0x9000, UNDEFINED, 4, b"0232"), text(0x9003, "2026:05:04 03:02:01"), text(0x9004, "2026:05:04 03:02:01"),
            (0x9101, UNDEFINED, 4, bytes((1, 2, 3, 0))), (0x9214, SHORT, 4, shorts(20, 15, 12, 10)),
            (0x9286, UNDEFINED, 16, b"ASCII\0\0\0a remark"[:16].ljust(16)), text(0x9291, "123"),
            (0xA000, UNDEFINED, 4, b"0100"), (0xA001, SHORT, 1, shorts(1)), (0xA002, LONG, 1, longs(size[0])),
            (0xA003, LONG, 1, longs(size[1])), (0xA005, LONG, 1, longs(places["interop"])),
            text(0xA434, "85mm F1.8"),
        ]  # fmt: skip
        if note:
            block = maker_note(order, places["note"])
            inner.append((0x927C, UNDEFINED, len(block), block))
        interop = [text(0x0001, "R98"), (0x0002, UNDEFINED, 4, b"0100")]
        place = [
            (0, BYTE, 4, bytes((2, 3, 0, 0))), text(1, "N"), (2, RATIONAL, 3, longs(47, 1, 4, 1, 12, 1)),
            text(3, "E"), (4, RATIONAL, 3, longs(15, 1, 26, 1, 24, 1)),
        ]  # fmt: skip
        second = [
            (0x0103, SHORT, 1, shorts(6)), (0x011A, RATIONAL, 1, longs(72, 1)), (0x011B, RATIONAL, 1, longs(72, 1)),
            (0x0128, SHORT, 1, shorts(2)), (0x0201, LONG, 1, longs(places["thumbnail"])),
            (0x0202, LONG, 1, longs(len(thumbnail))),
        ]  # fmt: skip
        parts = [directory(order, first, 8, places["second"] if thumbnail else 0)]
        for name, rows in (("exif", inner), ("interop", interop), *([("gps", place)] if gps else [])):
            places[name] = 8 + sum(map(len, parts))
            parts.append(directory(order, rows, places[name]))
        if note:
            places["note"] = places["exif"] + parts[1].index(block)
        if thumbnail:
            places["second"] = 8 + sum(map(len, parts))
            parts.append(directory(order, second, places["second"]))
            places["thumbnail"] = 8 + sum(map(len, parts))
            parts.append(thumbnail)
    head = b"II*\0" if order == "<" else b"MM\0*"
    return head + struct.pack(order + "I", 8) + b"".join(parts)


NAMESPACES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
    "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
    "stArea": "http://ns.adobe.com/xmp/sType/Area#",
    "stDim": "http://ns.adobe.com/xap/1.0/sType/Dimensions#",
    "MP": "http://ns.microsoft.com/photo/1.2/",
    "MPRI": "http://ns.microsoft.com/photo/1.2/t/RegionInfo#",
    "MPReg": "http://ns.microsoft.com/photo/1.2/t/Region#",
    "hdrgm": "http://ns.adobe.com/hdr-gain-map/1.0/",
    "Container": "http://ns.google.com/photos/1.0/container/",
    "Item": "http://ns.google.com/photos/1.0/container/item/",
    "GCamera": "http://ns.google.com/photos/1.0/camera/",
    "GDepth": "http://ns.google.com/photos/1.0/depthmap/",
    "Device": "http://ns.google.com/photos/dd/1.0/device/",
    "HDRGainMap": "http://ns.apple.com/HDRGainMap/1.0/",
    "dcterms": "http://purl.org/dc/terms/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}


def packet(attributes: str = "", elements: str = "", padding: int = 0) -> bytes:
    used = [name for name in NAMESPACES if f"{name}:" in attributes + elements]
    spaces = " ".join(f'xmlns:{name}="{NAMESPACES[name]}"' for name in used)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Lumen">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {spaces} {attributes}>{elements}</rdf:Description></rdf:RDF></x:xmpmeta>\n'
        + " " * padding
        + '<?xpacket end="w"?>'
    ).encode()


EDITOR: Final = (
    'xmp:Rating="4" photoshop:City="Graz" xmp:CreatorTool="Somebody\'s editor"',
    "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Anna &amp; Jörg</rdf:li></rdf:Alt></dc:title>"
    "<dc:subject><rdf:Bag><rdf:li>face</rdf:li><rdf:li>light</rdf:li></rdf:Bag></dc:subject>",
)


def regions(area: tuple[float, float, float, float], size: tuple[int, int]) -> str:
    """One face: `area` is its middle and sides as parts of the picture (MWG guidelines 2.0, 5.9)."""
    x, y, w, h = area
    return (
        '<mwg-rs:Regions rdf:parseType="Resource">'
        f'<mwg-rs:AppliedToDimensions stDim:w="{size[0]}" stDim:h="{size[1]}" stDim:unit="pixel"/>'
        '<mwg-rs:RegionList><rdf:Bag><rdf:li><rdf:Description mwg-rs:Name="Anna" mwg-rs:Type="Face">'
        f'<mwg-rs:Area stArea:x="{x}" stArea:y="{y}" stArea:w="{w}" stArea:h="{h}" stArea:unit="normalized"/>'
        "</rdf:Description></rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>"
    )


def microsoft_regions(rectangle: tuple[float, float, float, float]) -> str:
    """One face: its left upper corner and sides (Microsoft Photo 1.2, People Tagging)."""
    return (
        '<MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag><rdf:li rdf:parseType="Resource">'
        f"<MPReg:Rectangle>{', '.join(f'{part:.4f}' for part in rectangle)}</MPReg:Rectangle>"
        "<MPReg:PersonDisplayName>Anna</MPReg:PersonDisplayName></rdf:li></rdf:Bag></MPRI:Regions></MP:RegionInfo>"
    )


def extended(whole: bytes, room: int = 65_400) -> tuple[str, list[bytes]]:
    """What the main packet says of an extension, and the extension's segments."""
    guid = hashlib.md5(whole).hexdigest().upper()
    bodies = [
        EXTENSION_HEAD + guid.encode() + struct.pack(">II", len(whole), at) + whole[at : at + room]
        for at in range(0, len(whole), room)
    ]
    return f'xmpNote:HasExtendedXMP="{guid}"', bodies


def iptc_records() -> bytes:
    values = ((5, "Portrait"), (25, "face"), (25, "light"), (80, "Jörg Müller"), (90, "Graz"), (101, "Austria"))
    rows = b"".join(
        b"\x1c\x02" + struct.pack(">BH", key, len(value.encode())) + value.encode() for key, value in values
    )
    return b"\x1c\x01\x5a\0\x03\x1b%G" + rows


def resource(key: int, data: bytes) -> bytes:
    return b"8BIM" + struct.pack(">H", key) + b"\0\0" + struct.pack(">I", len(data)) + data + bytes(len(data) % 2)


def photoshop(records: bytes, thumbnail: bool = False) -> bytes:
    """APP13 with a resolution before the records and more behind, which no reader may lose."""
    resolution = struct.pack(">IHHIHH", 300 << 16, 1, 1, 300 << 16, 1, 1)
    small = cv2.imencode(".jpg", np.full((30, 40, 3), 99, np.uint8))[1].tobytes()
    head = struct.pack(">6I2H", 1, 40, 30, 120, 3600, len(small), 24, 1)  # Photoshop File Formats: thumbnails
    return (
        b"Photoshop 3.0\0"
        + resource(0x03ED, resolution)
        + resource(0x0404, records)
        + (resource(THUMBNAIL, head + small) if thumbnail else b"")
        + resource(0x0406, b"\0\5\0\0\0\1\0")
    )


def without_thumbnail(body: bytes) -> bytes:
    """APP13 as it has to be once the picture has changed."""
    parts, at = [], len(b"Photoshop 3.0\0")
    while body[at : at + 4] == b"8BIM":
        name = body[at + 6] + 1
        size_at = at + 6 + name + name % 2
        size = int.from_bytes(body[size_at : size_at + 4], "big")
        end = size_at + 4 + size + size % 2
        if int.from_bytes(body[at + 4 : at + 6], "big") != THUMBNAIL:
            parts.append(body[at:end])
        at = end
    return body[: len(b"Photoshop 3.0\0")] + b"".join(parts) + body[at:]


def large_profile(size: int = 70_000) -> bytes:
    """sRGB with a private tag that makes it too large for one segment."""
    count = struct.unpack_from(">I", SRGB, 128)[0]
    rows = [list(struct.unpack_from(">4sII", SRGB, 132 + 12 * index)) for index in range(count)]
    body = SRGB[132 + 12 * count :]
    for row in rows:
        row[1] += 12
    filling = b"data\0\0\0\0\0\0\0\1" + bytes(index * 7 % 251 for index in range(size))
    filling += bytes(-len(filling) % 4)
    body += bytes(-(132 + 12 * (count + 1) + len(body)) % 4)
    rows.append([b"zzzz", 132 + 12 * (count + 1) + len(body), len(filling)])
    table = struct.pack(">I", count + 1) + b"".join(struct.pack(">4sII", *row) for row in rows)
    profile = bytearray(SRGB[:128] + table + body + filling)
    struct.pack_into(">I", profile, 0, len(profile))
    profile[84:100] = bytes(16)  # its checksum: none
    return bytes(profile)


def profile_segments(profile: bytes, room: int = 65_500) -> list[bytes]:
    pieces = [profile[at : at + room] for at in range(0, len(profile), room)]
    return [b"ICC_PROFILE\0" + bytes((index, len(pieces))) + piece for index, piece in enumerate(pieces, start=1)]


def credentials() -> bytes:
    """An empty C2PA manifest store: a JUMBF superbox and its description (ISO 19566-5; C2PA 2.1, 11.1.4)."""
    kind = bytes.fromhex("6332706100110010800000aa00389b71")
    description = struct.pack(">I4s", 8 + 16 + 1 + 5, b"jumd") + kind + b"\3c2pa\0"
    return struct.pack(">I4s", 8 + len(description), b"jumb") + description


def credentials_segment() -> bytes:
    """The same for a JPEG's APP11 (ISO 19566-5, annex D)."""
    return b"JP" + struct.pack(">HI", 1, 1) + credentials()

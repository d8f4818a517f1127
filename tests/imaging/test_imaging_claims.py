"""What a result no longer has, its metadata no longer claim: clips, depth pictures, gain maps."""

from __future__ import annotations

import random
import struct

import imaging_tiffs
import pytest
from imaging_tiffs import NOTE

from beautydesk.imaging.metadata import xmp
from beautydesk.imaging.metadata.apple_note import without_gain_map
from beautydesk.imaging.metadata.exif import PREFIX, bare

CAMERA = "http://ns.google.com/photos/1.0/camera/"
DEVICE = "http://ns.google.com/photos/dd/1.0/device/"


def packet(inside: str, attributes: str = "") -> bytes:
    return f"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:GCamera="{CAMERA}" xmlns:Device="{DEVICE}"
      xmlns:Profile="http://ns.google.com/photos/dd/1.0/profile/" xmlns:dc="http://purl.org/dc/elements/1.1/"
      dc:source="Ana" {attributes}>{inside}</rdf:Description></rdf:RDF></x:xmpmeta>""".encode()


@pytest.mark.parametrize(
    ("inside", "attributes"),
    [
        ("", 'GCamera:MotionPhoto="1" GCamera:MotionPhotoVersion="1" GCamera:BurstID="a1"'),
        ("<GCamera:MicroVideoOffset>99</GCamera:MicroVideoOffset><GCamera:BurstID>a1</GCamera:BurstID>", ""),
        (
            '<Device:Profiles><rdf:Seq><rdf:li rdf:parseType="Resource"><Device:Profile Profile:Type="DepthPhoto"/>'
            "</rdf:li></rdf:Seq></Device:Profiles>",
            'GCamera:BurstID="a1"',
        ),
    ],
)
def test_that_a_packet_claims_nothing_that_stood_behind_the_picture(inside: str, attributes: str) -> None:
    found = xmp.for_result(packet(inside, attributes)) or b""
    assert not any(word in found for word in (b"MotionPhoto", b"MicroVideo", b"DepthPhoto", b"photos/dd"))
    assert b'dc:source="Ana"' in found
    assert b"BurstID" in found


def apple_note(tags: dict[int, tuple[int, bytes]]) -> bytes:
    """Places count from its start."""
    head = b"Apple iOS\0\0\x01MM" + struct.pack(">H", len(tags))
    behind = len(head) + 12 * len(tags) + 4
    table, values = b"", b""
    for tag, (kind, value) in sorted(tags.items()):
        count = len(value) // {9: 4, 10: 8, 7: 1}[kind]
        table += struct.pack(">HHI", tag, kind, count)
        table += value.ljust(4, b"\0") if len(value) <= 4 else struct.pack(">I", behind + len(values))
        values += value if len(value) > 4 else b""
    return head + table + bytes(4) + values


def read(note: bytes) -> dict[int, bytes]:
    (count,) = struct.unpack_from(">H", note, 14)
    found = {}
    for row in range(16, 16 + 12 * count, 12):
        tag, kind, number, place = struct.unpack_from(">HHII", note, row)
        size = number * {9: 4, 10: 8, 7: 1}[kind]
        found[tag] = note[row + 8 : row + 12][:size] if size <= 4 else note[place : place + size]
    return found


TAGS = {
    0x0001: (9, struct.pack(">i", 15)),
    0x0008: (10, struct.pack(">6i", 1, 2, 3, 4, 5, 6)),
    0x0021: (10, struct.pack(">2i", 3, 2)),
    0x0030: (10, struct.pack(">2i", 0, 1)),
    0x0040: (7, b"bplist00" + bytes(30)),
}


def test_that_apple_s_note_tells_of_no_gain_map_and_all_else() -> None:
    rows = imaging_tiffs.directories(">")
    note = apple_note(TAGS)
    block = imaging_tiffs.photo(None, rows, ">", note=(400, note))
    changed = without_gain_map(PREFIX + block)
    assert changed is not None
    assert len(changed) == len(PREFIX) + len(block)
    after = imaging_tiffs.read(bare(changed))["exif"][NOTE][2]
    assert read(after) == {tag: value for tag, (_, value) in TAGS.items() if tag not in (0x0021, 0x0030)}
    assert without_gain_map(changed) == changed


def test_that_a_broken_note_of_apple_s_stops_nothing() -> None:
    chance = random.Random(2)
    block = PREFIX + imaging_tiffs.photo(None, imaging_tiffs.directories(">"), ">", note=(400, apple_note(TAGS)))
    for _ in range(3000):
        data = bytearray(block)
        for _ in range(chance.choice((1, 4, 20))):
            data[chance.randrange(6, len(data))] = chance.choice((0, 1, 255, chance.randrange(256)))
        del data[chance.choice((len(data), chance.randrange(20, len(data)))) :]
        changed = without_gain_map(bytes(data))
        assert changed is not None
        assert len(changed) == len(data)

"""What a result says of how its picture came to be: never that nobody touched it."""

from __future__ import annotations

import io
import json
import re
import shutil
import struct
import subprocess
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pillow_heif
import pytest
from imaging_pictures import encoded, picture, saved
from PIL import Image, TiffImagePlugin

from beautydesk.core.export import Export, MadeBy
from beautydesk.core.notes import Extra, Note
from beautydesk.imaging import decode, decode_bytes, inspect, save
from beautydesk.imaging.metadata import embedded, provenance, xmp, xmp_extended, xmp_places

MADE_BY = MadeBy("local", 0.7)
TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
ENHANCED = TYPES + "algorithmicallyEnhanced"
NAMES = (
    'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
APP11 = 0xEB


def packet(attributes: str = "", elements: str = "") -> bytes:
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about="" {NAMES}\n  dc:format="image/jpeg" {attributes}>\n'
        f"<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Caf\u00e9 &amp; bar</rdf:li></rdf:Alt></dc:title>{elements}"
        f'</rdf:Description></rdf:RDF></x:xmpmeta>{" " * 200}<?xpacket end="w"?>'
    ).encode()


def of_retouched(before: bytes | None, *, say: bool = False) -> bytes:
    after = provenance.of_retouched(before, MADE_BY, "Beauty Desk 9", say=say)
    assert after is not None
    return after


def values(of: bytes, name: str) -> list[str]:
    return [one.value for one in xmp_places.properties(of) if one.name == name]


def jumbf(number: int, part: int, payload: bytes, kind: bytes = b"c2pa") -> bytes:
    """The body of an APP11 segment, ISO 19566-5 and ISO 18477-3."""
    box = struct.pack(">I4s", 5000, b"jumb")
    if part > 1:
        return b"JP" + struct.pack(">HI", number, part) + box + payload
    described = struct.pack(">I4s", 29, b"jumd") + kind + bytes.fromhex("00110010800000aa00389b71") + b"\3c2pa\0"
    return b"JP" + struct.pack(">HI", number, part) + box + described + payload


def segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def with_credentials(fmt: str) -> bytes:
    """A picture with the place in which its format holds credentials; what stands in it does not matter here."""
    store = b"credentials " * 20
    if fmt == "HEIF":
        heif = pillow_heif.from_pillow(Image.fromarray(picture()))
        with io.BytesIO() as buffer:
            heif.save(buffer)
            body = bytes.fromhex("d8fec3d61b0e483c92975828877ec481") + store
            return buffer.getvalue() + struct.pack(">I4s", len(body) + 8, b"uuid") + body
    if fmt == "TIFF":
        tags = TiffImagePlugin.ImageFileDirectory_v2()
        tags[provenance.TIFF_TAG], tags.tagtype[provenance.TIFF_TAG] = store, 7
        return encoded(picture(), "TIFF", tiffinfo=tags)
    plain = encoded(picture(), fmt)
    match fmt:
        case "JPEG":
            return plain[:2] + segment(APP11, jumbf(1, 1, store)) + segment(APP11, jumbf(1, 2, store)) + plain[2:]
        case "PNG":
            chunk = b"caBX" + store
            chunk = struct.pack(">I", len(store)) + chunk + struct.pack(">I", zlib.crc32(chunk))
            return plain[:33] + chunk + plain[33:]
        case _:
            body = plain[8:] + b"C2PA" + struct.pack("<I", len(store)) + store
            return b"RIFF" + struct.pack("<I", len(body)) + body


@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "TIFF", "WEBP", "HEIF"])
@pytest.mark.parametrize("target", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_that_credentials_are_told_once_and_not_carried_over(tmp_path: Path, fmt: str, target: str) -> None:
    source = tmp_path / "credentials"
    source.write_bytes(with_credentials(fmt))

    assert Extra.CREDENTIALS in inspect(source).extras
    written = save(decode(source), tmp_path / target, made_by=MADE_BY)

    assert written is not None
    assert [note for note in written.notes if "CREDENTIALS" in note.code] == [
        Note("NOTE_CREDENTIALS_GONE", "Content Credentials: stay with the original")
    ]
    assert Extra.CREDENTIALS not in inspect(written.path).extras
    assert b"credentials credentials" not in written.path.read_bytes()


def test_that_bytes_that_fill_up_hide_no_credentials(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(with_credentials("JPEG").replace(b"\xff\xeb", b"\xff\xff\xff\xeb", 1))

    assert Extra.CREDENTIALS in inspect(tmp_path / "a.jpg").extras


def test_that_a_photo_without_credentials_has_none(tmp_path: Path) -> None:
    for fmt in ("JPEG", "PNG", "TIFF", "WEBP", "AVIF", "GIF", "BMP"):
        (tmp_path / fmt).write_bytes(encoded(picture(), fmt))
        assert Extra.CREDENTIALS not in inspect(tmp_path / fmt).extras


def test_that_credentials_of_several_segments_are_told_from_other_boxes() -> None:
    segments = [
        (0xE0, b"JFIF\0"),
        (APP11, jumbf(7, 1, b"360 degrees", kind=b"\x78\x5f\x38\x22")),
        (APP11, jumbf(1, 1, b"one")),
        (APP11, jumbf(1, 2, b"two")),
        (APP11, jumbf(7, 2, b"more degrees")),
        (APP11, b"HDR_RI ver=11"),
        (APP11, jumbf(1, 3, b"three")),
        (APP11, b"cut anew by a program that knows nothing of boxes"),
        (0xE2, b"ICC_PROFILE\0"),
        (APP11, b"somebody's own"),
    ]

    assert provenance.credentials_in(segments) == [
        False, False, True, True, False, False, True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("attributes", "elements"),
    [
        ('dcterms:provenance="https://example.com/m.c2pa"', ""),
        ("dcterms:provenance = 'self#jumbf=/c2pa/x'", ""),
        ("", "<dcterms:provenance>https://example.com/m.c2pa</dcterms:provenance>"),
        ("", '<dcterms:provenance rdf:resource="https://example.com/m.c2pa"/>'),
    ],
)
def test_that_a_link_to_credentials_goes_and_all_else_stays(attributes: str, elements: str) -> None:
    before = packet(attributes, elements)

    after = xmp.for_result(before)

    assert provenance.links_to_credentials(before)
    assert after == before.replace(f" {attributes}".encode() if attributes else elements.encode(), b"")
    assert not provenance.links_to_credentials(after)


def test_that_where_a_painting_has_been_is_no_link() -> None:
    before = packet(elements="<dcterms:provenance>Bequest of the artist: Graz, 1901</dcterms:provenance>")

    assert not provenance.links_to_credentials(before)
    assert xmp.for_result(before) == before


def test_that_a_link_is_told(tmp_path: Path) -> None:
    source = tmp_path / "linked.jpg"
    source.write_bytes(encoded(picture(), "JPEG", xmp=packet('dcterms:provenance="https://example.com/m.c2pa"')))

    written = save(decode(source), tmp_path / "out.jpg", made_by=MADE_BY)

    assert Extra.CREDENTIALS in inspect(source).extras
    assert written is not None
    assert "NOTE_CREDENTIALS_GONE" in [note.code for note in written.notes]
    assert b"example.com" not in written.path.read_bytes()


UNTOUCHED = ("digitalCapture", "computationalCapture", "negativeFilm", "positiveFilm", "print", "minorHumanEdits")
OTHERS = (
    *("trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "algorithmicMedia", "dataDrivenMedia"),
    *("composite", "compositeCapture", "compositeSynthetic", "virtualRecording", "screenCapture"),
    *("softwareImage", "digitalArt", "digitalCreation", "algorithmicallyEnhanced", "somethingOfTomorrow"),
)


@pytest.mark.parametrize("name", UNTOUCHED)
@pytest.mark.parametrize("form", ["{}", "http://cv.iptc.org/newscodes/digitalsourcetype/{}", "digsrctype:{}"])
def test_that_no_result_says_that_nobody_touched_it(name: str, form: str) -> None:
    value = form.format(name)
    for attributes, elements in (
        (f'Iptc4xmpExt:DigitalSourceType="{value}"', ""),
        ("", f"<Iptc4xmpExt:DigitalSourceType>{value}</Iptc4xmpExt:DigitalSourceType>"),
        (f"Iptc4xmpExt:DigitalSourcefileType='{value}'", ""),
    ):
        before = packet(attributes, elements)
        after = of_retouched(before)

        [told] = values(after, "DigitalSourceType") or values(after, "DigitalSourcefileType")
        assert told == ENHANCED
        assert after.replace(ENHANCED.encode(), value.encode()).replace(b'"', b"'") == before.replace(b'"', b"'")


@pytest.mark.parametrize("name", OTHERS)
def test_that_what_is_no_photo_does_not_become_one(name: str) -> None:
    before = packet(f'Iptc4xmpExt:DigitalSourceType="{TYPES}{name}"')

    assert of_retouched(before) == before
    assert values(of_retouched(before, say=True), "DigitalSourceType") == [TYPES + name]


def test_that_what_is_said_of_an_ingredient_stays() -> None:
    inside = f'<rdf:li rdf:parseType="Resource"><Iptc4xmpExt:DigitalSourceType>{TYPES}digitalCapture'
    inside += "</Iptc4xmpExt:DigitalSourceType></rdf:li>"
    before = packet(elements=f"<xmpMM:Ingredients><rdf:Bag>{inside}</rdf:Bag></xmpMM:Ingredients>")

    assert of_retouched(before) == before


def test_that_a_list_or_a_reference_is_read_as_what_it_says() -> None:
    for inside in (
        f"><rdf:Bag><rdf:li>{TYPES}digitalCapture</rdf:li></rdf:Bag></Iptc4xmpExt:DigitalSourceType>",
        f' rdf:resource="{TYPES}digitalCapture"/>',
    ):
        after = of_retouched(packet(elements=f"<Iptc4xmpExt:DigitalSourceType{inside}"))

        assert values(after, "DigitalSourceType") == [ENHANCED]
        assert b"digitalCapture" not in after


def test_that_a_packet_of_16_bits_a_character_is_understood() -> None:
    before = packet(f'Iptc4xmpExt:DigitalSourceType="{TYPES}digitalCapture" dcterms:provenance="https://example.com/m"')
    for encoding in ("utf-16-le", "utf-16-be"):
        wide = before.decode().encode(encoding)

        assert provenance.links_to_credentials(wide)
        bare = provenance.without_link(wide)
        assert bare is not None
        assert values(of_retouched(bare), "DigitalSourceType") == [ENHANCED]


def test_that_a_photo_that_was_not_retouched_says_what_it_said(tmp_path: Path) -> None:
    before = packet(f'Iptc4xmpExt:DigitalSourceType="{TYPES}digitalCapture"')
    photo = decode_bytes(encoded(picture(), "WEBP", xmp=before))

    plain, retouched = (saved(photo, tmp_path / name, made_by=by) for name, by in (("a.png", None), ("b.png", MADE_BY)))

    assert values(decode(plain).xmp or b"", "DigitalSourceType") == [f"{TYPES}digitalCapture"]
    assert values(decode(retouched).xmp or b"", "DigitalSourceType") == [ENHANCED]


def test_that_the_history_is_extended_and_all_else_stays() -> None:
    for one in (
        '<rdf:li stEvt:action="created" stEvt:softwareAgent="Camera"/>',
        '<rdf:li rdf:parseType="Resource"><stEvt:action>created</stEvt:action></rdf:li>',
    ):
        before = packet(elements=f"<xmpMM:History><rdf:Seq>{one}</rdf:Seq></xmpMM:History>")
        after = of_retouched(before, say=True)

        [entry] = re.findall(rb"<rdf:li xmlns:stEvt.*?/>", after)
        assert b'stEvt:parameters="portrait retouch, engine local, level 0.7"' in entry
        assert b'stEvt:softwareAgent="Beauty Desk 9"' in entry
        bare = re.sub(rb"<rdf:Description [^>]*DigitalSourceType=[^>]*/>", b"", after.replace(entry, b""))
        assert bare == before
        assert after.index(one.encode()) < after.index(entry)


@pytest.mark.parametrize("history", ["<xmpMM:History/>", "<xmpMM:History>none</xmpMM:History>"])
def test_that_a_history_that_is_none_stays(history: str) -> None:
    after = of_retouched(packet(elements=history), say=True)

    assert history.encode() in after and values(after, "DigitalSourceType") == [ENHANCED]


def test_that_a_broken_packet_is_passed_over_or_left_out() -> None:
    broken = packet('dcterms:provenance="https://example.com/m"').replace(b"</rdf:Description>", b"")
    entities = b'<!DOCTYPE a [<!ENTITY b "c">]>' + packet(f'Iptc4xmpExt:DigitalSourceType="{TYPES}digitalCapture"')

    assert provenance.without_link(broken) is None
    assert provenance.of_retouched(entities, MADE_BY, "x", say=False) is None
    assert of_retouched(b"no packet at all", say=True) == b"no packet at all"


def test_that_no_packet_is_too_odd() -> None:
    rng = np.random.default_rng(5)
    link, kind = 'dcterms:provenance="https://example.com/m"', f'Iptc4xmpExt:DigitalSourceType="{TYPES}print"'
    whole = packet(f"{link} {kind}", "<xmpMM:History><rdf:Seq><rdf:li>a</rdf:li></rdf:Seq></xmpMM:History>")
    for _ in range(2000):
        odd = bytearray(whole)
        for at in rng.integers(0, len(odd), 4):
            odd[at] = rng.choice(np.frombuffer(b"<>/\"'=: \0a&\xff", np.uint8))
        bare = provenance.without_link(bytes(odd))
        provenance.of_retouched(bare, MADE_BY, "x", say=True)


def retouched_jpeg(folder: Path, description: bytes, *, say: bool = False) -> bytes:
    """The file of a JPEG's retouch, of which these segments are all that is told."""
    plain = encoded(picture(), "JPEG")
    (folder / "original.jpg").write_bytes(plain[:2] + description + plain[2:])
    original = decode(folder / "original.jpg")
    pixels = original.pixels.copy()
    pixels[8:16, 8:16] = 255 - pixels[8:16, 8:16]
    export = Export(say_retouched=say)
    result = original.with_pixels(pixels)
    return saved(result, folder / "result.jpg", export=export, original=original, made_by=MADE_BY).read_bytes()


def told_by(jpeg: bytes) -> bytes:
    with Image.open(io.BytesIO(jpeg)) as image:
        whole = embedded.whole_xmp(image)
    assert whole is not None
    return whole


def test_that_a_jpeg_of_a_jpeg_keeps_all_but_what_is_untrue(tmp_path: Path) -> None:
    before = packet(f'Iptc4xmpExt:DigitalSourceType="{TYPES}digitalCapture" dcterms:provenance="https://example.com/m"')
    own = segment(APP11, jumbf(7, 1, b"360 degrees", kind=b"\x78\x5f\x38\x22"))
    store = segment(APP11, jumbf(1, 1, b"one")) + segment(APP11, jumbf(1, 2, b"two"))
    xmp_segment = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + before)
    copy = b"8BIM\x04\x24\0\0" + struct.pack(">I", len(before)) + before + bytes(len(before) % 2)

    after = retouched_jpeg(tmp_path, store + own + xmp_segment + segment(0xED, b"Photoshop 3.0\0" + copy))

    bare = before.replace(b' dcterms:provenance="https://example.com/m"', b"")
    assert told_by(after) == bare.replace(f"{TYPES}digitalCapture".encode(), ENHANCED.encode())
    assert after.count(ENHANCED.encode()) == 2 and b"example.com" not in after and b"digitalCapture" not in after
    assert own in after and store not in after and jumbf(1, 1, b"one") not in after and jumbf(1, 2, b"two") not in after


def test_that_an_extension_says_what_is_true_as_well(tmp_path: Path) -> None:
    link = "<dcterms:provenance>https://example.com/m.c2pa</dcterms:provenance>"
    kind = f"<Iptc4xmpExt:DigitalSourceType>{TYPES}digitalCapture</Iptc4xmpExt:DigitalSourceType>"
    for inside in (link, kind, kind.replace("digitalCapture", "composite")):
        parts = xmp_extended.split(packet(elements=f"{inside}<dc:source>{'a long story ' * 9000}</dc:source>"), 700)
        assert parts is not None
        main = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + parts[0])
        description = main + b"".join(segment(0xE1, part) for part in parts[1])

        for say in (False, True):
            told = told_by(retouched_jpeg(tmp_path, description, say=say))

            true = [TYPES + "composite"] if "composite" in inside else [ENHANCED] if inside == kind or say else []
            assert values(told, "DigitalSourceType") == true
            assert not values(told, "provenance")
            assert b"a long story" in told
            assert len(values(told, "History")) == say


EXIFTOOL = pytest.mark.skipif(shutil.which("exiftool") is None, reason="ExifTool is not installed")


def exiftool(path: Path) -> dict[str, Any]:
    command = ["exiftool", "-json", "-G1", "-struct", "-XMP:all", "-warning", "-error", str(path)]
    tags: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)[0]
    return tags


@EXIFTOOL
@pytest.mark.parametrize("ending", ["jpg", "png", "tif", "webp"])
def test_that_exiftool_reads_what_is_said_and_can_add_to_it(tmp_path: Path, ending: str) -> None:
    old = '<xmpMM:History><rdf:Seq><rdf:li stEvt:action="created"/></rdf:Seq></xmpMM:History>'
    for name, before in (("none", None), ("some", packet(elements=old))):
        photo = decode_bytes(encoded(picture(), "WEBP", **({"xmp": before} if before else {})))
        target = tmp_path / f"{name}.{ending}"
        written = saved(photo, target, export=Export(say_retouched=True), made_from="a1" * 16, made_by=MADE_BY)

        tags = exiftool(written)
        history = tags["XMP-xmpMM:History"]
        assert tags["XMP-iptcExt:DigitalSourceType"] == ENHANCED
        assert [one["Action"] for one in history] == (["created"] if before else []) + ["edited"]
        assert history[-1]["SoftwareAgent"].startswith("Beauty Desk ")
        assert history[-1]["Parameters"] == "portrait retouch, engine local, level 0.7"
        assert "When" in history[-1]
        assert not {key for key in tags if key.startswith("ExifTool:")}

        subprocess.run(["exiftool", "-q", "-XMP-dc:Rights=mine", str(written)], check=True)
        again = exiftool(written)
        assert (again["XMP-dc:Rights"], again["XMP-xmpMM:History"]) == ("mine", history)


def test_that_nothing_is_said_unless_it_is_asked_for(tmp_path: Path) -> None:
    written = saved(decode_bytes(encoded(picture(), "PNG")), tmp_path / "a.png", made_by=MADE_BY)

    assert decode(written).xmp is None


def test_that_what_is_added_names_the_subject_as_old_packets_do() -> None:
    """Adobe's toolkit 2.8 wrote `about` without a prefix."""
    before = packet().replace(b'rdf:about=""', b"about='uuid:3ff5'")
    assert b"rdf:about='uuid:3ff5'" in of_retouched(before, say=True)

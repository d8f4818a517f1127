"""Small real files that cameras, phones, scanners and editors made: what is right of each, where they are at hand."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from beautydesk.core.errors import PhotoError
from beautydesk.core.export import Export
from beautydesk.core.naming import output_format
from beautydesk.imaging.files.read import decode, inspect
from beautydesk.imaging.files.write import save
from tests.kept import judges, light
from tests.kept.retouches import retouched

CASES = Path(os.environ.get("BEAUTYDESK_CASES", Path(__file__).resolve().parents[3] / "shared" / "cases"))
FROM = "0123456789abcdef" * 2
ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "TIFF": ".tif", "WEBP": ".webp"}

pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason=f"no cases at {CASES}")


@dataclass(frozen=True)
class Done:
    """A case before and after. `said`: codes of all notes of the photo and of the save. `wanted`: pixels."""

    source: Path
    path: Path
    said: frozenset[str]
    old: np.ndarray
    wanted: np.ndarray

    @property
    def before(self) -> bytes:
        return self.source.read_bytes()

    @property
    def after(self) -> bytes:
        return self.path.read_bytes()


def retouch(name: str, folder: Path, fmt: str | None = None, kind: str = "face") -> Done:
    """In the format that the program chooses by itself, if none is named. `kind`: "" changes nothing."""
    source = CASES / name
    if not source.exists():
        pytest.skip(f"no case {name}")
    photo = decode(source)
    wanted = retouched(photo.pixels, 7, kind, photo.gray) if kind else photo.pixels
    fmt = fmt or output_format(photo.format)
    target = folder / f"out{ENDINGS[fmt]}"
    done = save(photo.with_pixels(wanted), target, fmt, Export(), made_from=FROM, original=photo)
    assert done is not None
    said = {note.code for note in (*inspect(source).notes, *photo.notes, *done.notes)}
    return Done(source, done.path, frozenset(said), photo.pixels, wanted)


@pytest.fixture
def read(exiftool: judges.ExifTool | None) -> judges.ExifTool:
    if exiftool is None:
        pytest.skip("ExifTool is not installed (packaging/test --full)")
    return exiftool


def is_kept_around(done: Done) -> None:
    """Pixels away from the retouch are the original's, and so is what stands behind the picture."""
    old, new = judges.decoded(done.before), judges.decoded(done.after)
    changed = (done.wanted != done.old).any(2)
    if changed.shape == old.shape[:2]:
        assert np.array_equal(new[~judges.near(changed, 16, 16)], old[~judges.near(changed, 16, 16)])
    assert judges.parts(done.after).tail == judges.parts(done.before).tail


def same(read: judges.ExifTool, done: Done, *tags: str) -> None:
    before, after = read.tags(done.source), read.tags(done.path)
    if any("Bad format (129)" in warning for warning in judges.warnings(before)):
        pytest.skip("this ExifTool is older than EXIF 3.0")
    assert {tag: after.get(tag) for tag in tags} == {tag: before[tag] for tag in tags}


def no_new_warning(read: judges.ExifTool, done: Done) -> None:
    new = judges.warnings(read.tags(done.path)) - judges.warnings(read.tags(done.source))
    if done.path.suffix == done.source.suffix == ".jpg":
        assert new == set()
    # elsewhere it asks for tags that others need not have, and takes TIFF's newer compressions for invalid
    assert {one for one in new if not one.startswith("Missing required") and "0x0103 Comp" not in one} == set()


REGION = "XMP-mwg-rs:RegionInfo"


def test_that_the_names_of_faces_stay_where_nothing_is_turned(tmp_path: Path, read: judges.ExifTool) -> None:
    done = retouch("face_regions_orientation6.jpg", tmp_path)
    same(read, done, "IFD0:Orientation", REGION, "ExifIFD:SubjectArea", "XMP-tiff:ImageWidth", "XMP-tiff:ImageHeight")
    is_kept_around(done)


@pytest.mark.parametrize("fmt", ["PNG", "TIFF", "WEBP"])
def test_that_the_names_of_faces_turn_with_the_pixels(fmt: str, tmp_path: Path, read: judges.ExifTool) -> None:
    done = retouch("face_regions_orientation6.jpg", tmp_path, fmt)
    before, after = read.tags(done.source)[REGION], read.tags(done.path)[REGION]
    old = before["AppliedToDimensions"]
    assert after["AppliedToDimensions"] == {"W": old["H"], "H": old["W"], "Unit": "pixel"}
    for one, other in zip(before["RegionList"], after["RegionList"], strict=True):
        was, now = one["Area"], other["Area"]
        assert other["Name"] == one["Name"]
        assert np.allclose(  # 90 degrees clockwise
            [now["X"], now["Y"], now["W"], now["H"]], [1 - was["Y"], was["X"], was["H"], was["W"]], atol=1e-4
        )


@pytest.mark.parametrize("fmt", ENDINGS)
@pytest.mark.parametrize("name", ["tiff_text_utf8.tif", "exif3_utf8.jpg"])
def test_that_text_is_what_it_was(name: str, fmt: str, tmp_path: Path, read: judges.ExifTool) -> None:
    tags = {"tiff_text_utf8.tif": ("ImageDescription", "Artist", "Copyright"), "exif3_utf8.jpg": ("Artist",)}[name]
    same(read, retouch(name, tmp_path, fmt), *(f"IFD0:{tag}" for tag in tags))


@pytest.mark.parametrize("name", ["ultrahdr.jpg", "apple_gainmap.jpg"])
def test_that_a_gain_map_stays(name: str, tmp_path: Path, read: judges.ExifTool) -> None:
    done = retouch(name, tmp_path)
    assert "NOTE_HDR_KEPT" in done.said
    is_kept_around(done)
    assert read.binary(done.path, "MPImage2") == read.binary(done.source, "MPImage2") != b""
    no_new_warning(read, done)
    if name.startswith("apple"):
        same(read, done, "Apple:HDRHeadroom", "Apple:HDRGain")


@pytest.mark.parametrize("name", ["ultrahdr.jpg", "tmap.heic"])
def test_that_hdr_is_as_bright_as_before_or_said_to_be_gone(name: str, tmp_path: Path) -> None:
    if judges.ultra_hdr_reader() is None:
        pytest.skip("no imagecodecs with libultrahdr (BEAUTYDESK_IMAGECODECS may name a Python that has it)")
    done = retouch(name, tmp_path)
    (after,) = judges.ultra_hdr(done.after)
    if "NOTE_HDR_GONE" in done.said:
        assert isinstance(after, str)
        return
    assert "NOTE_HDR_KEPT" in done.said
    assert not isinstance(after, str), after
    if name.endswith(".jpg"):
        (before,) = judges.ultra_hdr(done.before)
        assert not isinstance(before, str), before
        assert abs(after.max() - before.max()) < 0.05 * before.max()
    assert after.max() > 1.3  # tmap.heic reaches 1.42 times white by its own numbers


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("motion_photo.MP.jpg", "NOTE_CLIP_KEPT"),
        ("dynamic_depth.jpg", "NOTE_DEPTH_KEPT"),
        ("samsung_trailer.jpg", "NOTE_TRAILER_KEPT"),
    ],
)
def test_that_what_stands_behind_the_picture_stays(name: str, note: str, tmp_path: Path, read: judges.ExifTool) -> None:
    done = retouch(name, tmp_path)
    assert note in done.said
    is_kept_around(done)
    before, after = (judges.described(read.tags(path), ("Composite:",)) for path in (done.source, done.path))
    lost = {key for key, value in before.items() if after.get(key) != value}
    assert not lost
    no_new_warning(read, done)


@pytest.mark.parametrize("fmt", ["PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("name", ["motion_photo.MP.jpg", "dynamic_depth.jpg", "ultrahdr.jpg", "apple_gainmap.jpg"])
def test_that_what_cannot_stay_is_told_and_not_claimed(
    name: str, fmt: str, tmp_path: Path, read: judges.ExifTool
) -> None:
    done = retouch(name, tmp_path, fmt)
    assert any(code.endswith("_GONE") for code in done.said)
    told = read.tags(done.path)
    claims = ("MotionPhoto", "MicroVideo", "Directory", "Container", "HDRGainMap", "hdrgm")
    assert [key for key in told if any(claim in key for claim in claims) and not key.startswith("System")] == []


def test_that_progressive_stays(tmp_path: Path) -> None:
    done = retouch("progressive.jpg", tmp_path)
    assert judges.is_progressive(done.after)
    is_kept_around(done)


@pytest.mark.parametrize("fmt", [None, "JPEG", "PNG"])
@pytest.mark.parametrize("name", ["c2pa_signed.tif", "c2pa_remote.jpg"])
def test_that_credentials_stay_with_the_original(
    name: str, fmt: str | None, tmp_path: Path, read: judges.ExifTool
) -> None:
    done = retouch(name, tmp_path, fmt)
    assert "NOTE_CREDENTIALS_GONE" in done.said
    assert b"m.c2pa" not in done.after
    assert b"jumb" not in done.after
    assert b"c2pa" not in done.after
    assert not any("rovenance" in key for key in read.tags(done.path))
    with Image.open(done.path) as image:
        image.load()
    no_new_warning(read, done)


def true_light(path: Path, transfer: str) -> np.ndarray:
    """1 is the white of standard pictures; BT.2020's primaries made into BT.709's."""
    import cv2
    import pillow_heif

    if path.suffix == ".avif":
        signal = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)[..., ::-1] / 1023
    else:
        signal = np.asarray(pillow_heif.open_heif(path, convert_hdr_to_8bit=False)) / 65535
    if transfer == "PQ":
        root = signal ** (1 / 78.84375)
        power = np.maximum(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root)
        shown = 10_000 * power ** (1 / 0.1593017578125) / light.WHITE
    else:
        a, b, c = 0.17883277, 0.28466892, 0.55991073
        scene = np.where(signal <= 0.5, signal**2 / 3, (np.exp((signal - c) / a) + b) / 12)
        shown = scene / ((np.exp((0.75 - c) / a) + b) / 12)  # see light.hlg
    return np.asarray(shown @ (np.linalg.inv(light.BT709) @ light.BT2020).T)


@pytest.mark.parametrize("fmt", ENDINGS)
@pytest.mark.parametrize(("name", "transfer"), [("pq10.avif", "PQ"), ("hlg10.HIF", "HLG")])
def test_that_hdr_stills_show_the_right_skin(name: str, transfer: str, fmt: str, tmp_path: Path) -> None:
    done = retouch(name, tmp_path, fmt, "")
    expected = true_light(done.source, transfer)
    shades = (expected.max(2) < 0.75) & (expected.min(2) > 0.005)  # below any shoulder, and within sRGB
    assert shades.mean() > 0.3
    seen = light.shown(done.after)
    assert light.distance(seen[shades][None], light.curved(expected[shades])[None]) < 2
    assert any("HDR" in code for code in done.said)
    with Image.open(done.path) as image:
        assert image.info.get("icc_profile")


@pytest.mark.parametrize("fmt", ENDINGS)
@pytest.mark.parametrize("name", ["png_cicp_p3.png", "png_gama18.png"])
def test_that_a_pngs_colour_is_honoured(name: str, fmt: str, tmp_path: Path) -> None:
    done = retouch(name, tmp_path, fmt, "")
    with Image.open(done.source) as image:
        numbers = np.asarray(image.convert("RGB")) / 255
    shown = light.linear(numbers) @ (np.linalg.inv(light.BT709) @ light.P3).T if "p3" in name else numbers**1.8
    inside = (shown.min(2) > 0) & (shown.max(2) < 1)
    assert light.distance(light.shown(done.after)[inside][None], light.curved(shown[inside])[None]) < 2
    with Image.open(done.path) as image:
        assert image.info.get("icc_profile")


@pytest.mark.parametrize("fmt", ENDINGS)
def test_that_a_scanners_profile_is_converted_once(fmt: str, tmp_path: Path) -> None:
    done = retouch("icc_a2b_only.jpg", tmp_path, fmt, "")
    assert light.distance(light.shown(done.after), light.shown(done.before)) < 2
    with Image.open(done.path) as image:
        assert image.info.get("icc_profile")
    assert done.said


@pytest.mark.parametrize("fmt", ["TIFF", "PNG"])
@pytest.mark.parametrize("name", ["tiff16_planar.tif", "tiff16_alpha.tif", "tiff16_zstd.tif"])
def test_that_sixteen_bits_stay(name: str, fmt: str, tmp_path: Path) -> None:
    tifffile = pytest.importorskip("tifffile", reason="tifffile is not installed")
    import cv2

    done = retouch(name, tmp_path, fmt, "")
    found: Any = tifffile.imread(done.path) if fmt == "TIFF" else cv2.imread(str(done.path), cv2.IMREAD_UNCHANGED)
    assert found.dtype == np.uint16
    if name == "tiff16_planar.tif":
        before = np.moveaxis(tifffile.imread(done.source), 0, -1)
        assert np.array_equal(found if fmt == "TIFF" else found[..., ::-1], before)


def test_that_a_float_is_read_or_said_to_be_no_kind_that_is(tmp_path: Path) -> None:
    for name in ("tiff_float32.tif", "jpeg_12bit.jpg"):
        try:
            done = retouch(name, tmp_path)
        except PhotoError as error:
            assert error.code != "ERROR_PHOTO_DAMAGED"
            assert "damaged" not in error.message
        else:
            assert done.path.exists()


def test_that_layers_are_told(tmp_path: Path) -> None:
    assert "NOTE_LAYERS_GONE" in retouch("tiff_layers.tif", tmp_path).said


@pytest.mark.parametrize("fmt", ENDINGS)
def test_that_the_words_of_a_png_stay(fmt: str, tmp_path: Path, read: judges.ExifTool) -> None:
    done = retouch("png_text.png", tmp_path, fmt)
    told = " ".join(map(str, read.tags(done.path).values()))
    words = ("Ana Capek", "(c) 2026 Ana", "Porträt", "studio", "paid")
    assert [word for word in words if word not in told] == []


@pytest.mark.parametrize("fmt", ENDINGS)
def test_that_comment_and_resolution_of_a_jpeg_stay(fmt: str, tmp_path: Path, read: judges.ExifTool) -> None:
    done = retouch("jpeg_comment_jfif_dpi.jpg", tmp_path, fmt)
    before, after = read.tags(done.source), read.tags(done.path)
    assert str(before["File:Comment"]) in " ".join(map(str, after.values()))
    assert after["IFD0:XResolution"] == 300


@pytest.mark.parametrize("fmt", ENDINGS)
def test_that_a_raw_profile_is_read(fmt: str, tmp_path: Path, read: judges.ExifTool) -> None:
    done = retouch("png_raw_profile_exif6.png", tmp_path, fmt)
    with Image.open(done.path) as image:
        assert image.size == (240, 320)
    assert read.tags(done.path).get("IFD0:Orientation", 1) == 1


def test_that_lossless_webp_stays_lossless(tmp_path: Path) -> None:
    done = retouch("webp_lossless.webp", tmp_path)
    assert b"VP8L" in done.after
    with Image.open(io.BytesIO(done.after)) as image:
        assert np.array_equal(np.asarray(image.convert("RGB")), done.wanted)


def test_that_a_common_brand_first_is_read_as_avif(tmp_path: Path) -> None:
    done = retouch("mif1.avif", tmp_path)
    assert done.path.stat().st_size > 10_000
    assert inspect(done.source).format == "AVIF"


@pytest.mark.parametrize("fmt", ENDINGS)
def test_that_a_raw_files_own_tags_are_in_its_result(fmt: str, tmp_path: Path, read: judges.ExifTool) -> None:
    done = retouch("raw_orient6.dng", tmp_path, fmt)
    same(read, done, "IFD0:Make", "IFD0:Artist", "IFD0:Copyright", "ExifIFD:DateTimeOriginal", "ExifIFD:LensModel",
         "ExifIFD:FNumber", "ExifIFD:ExposureTime", "GPS:GPSLatitudeRef", "GPS:GPSLatitude")  # fmt: skip
    assert read.tags(done.path).get("IFD0:Orientation", 1) == 1

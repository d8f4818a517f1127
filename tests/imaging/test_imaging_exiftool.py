"""Tags before and after, as ExifTool reads them: a second reader, which knows far more than we do."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from imaging_pictures import P3, encoded, picture, saved, turned_away
from imaging_samples import DESCRIPTION, IPTC, camera_tags, dng, jpeg_segment
from PIL import Image

from beautydesk.core.export import Export
from beautydesk.imaging import decode

pytestmark = pytest.mark.skipif(
    shutil.which("exiftool") is None, reason="ExifTool is not installed (packaging/test --full)"
)

ENDINGS = (".jpg", ".png", ".tif", ".webp")
DESCRIBING = ("IFD0:", "ExifIFD:", "GPS:", "IPTC:", "XMP", "ICC")
# What is told otherwise on purpose: the picture is upright, we wrote it, and a packet's toolkit is who wrote it last.
CHANGED = {"IFD0:Orientation": 1, "XMP-tiff:Orientation": 1}
MADE_FROM, MARK = "0123456789abcdef" * 2, "XMP-beautydesk:Source"  # of a result
# How a TIFF stores its strips, and places inside the file.
STORAGE = (
    *("ImageWidth", "ImageHeight", "BitsPerSample", "Compression", "PhotometricInterpretation", "StripOffsets"),
    *("SamplesPerPixel", "RowsPerStrip", "StripByteCounts", "PlanarConfiguration", "Predictor", "ExtraSamples"),
    *("SubfileType", "PageNumber", "ThumbnailOffset", "YCbCrPositioning"),
)


def read(path: Path) -> dict[str, Any]:
    command = ["exiftool", "-json", "-G1", "-n", "-a", "-all", "-validate", "-warning", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    tags: dict[str, Any] = json.loads(done.stdout)[0]
    return tags


def described(tags: dict[str, Any]) -> dict[str, Any]:
    return {
        key: value
        for key, value in tags.items()
        if key.startswith(DESCRIBING) and key.split(":")[1] not in (*STORAGE, "Software")
    }


Tagged = Callable[[str], tuple[Path, dict[str, Any]]]


@pytest.fixture(scope="module")
def tagged(tmp_path_factory: pytest.TempPathFactory) -> Tagged:
    """A photo full of tags in a container of this ending, and what is told of it; made once, and only read."""
    folder = tmp_path_factory.mktemp("tagged")

    @cache
    def make(ending: str) -> tuple[Path, dict[str, Any]]:
        path = source(folder, ending)
        return path, read(path)

    return make


def source(folder: Path, ending: str) -> Path:
    """A photo with every kind of tag in a container, as far as that container has room for it."""
    stored = turned_away(picture(120, 160), 6)
    path = folder / f"in{ending}"
    tags = {"exif": camera_tags(), "icc_profile": P3, "xmp": DESCRIPTION}
    match ending:
        case ".jpg":
            path.write_bytes(encoded(stored, "JPEG", quality=95, dpi=(300, 300), extra=jpeg_segment(IPTC), **tags))
        case ".heic":
            path.write_bytes(encoded(stored, "HEIF", **{**tags, "exif": camera_tags().tobytes()}))
        case ".webp":
            path.write_bytes(encoded(stored, "WEBP", **tags))
        case _:  # others write what Pillow does not: IPTC in PNG, nested directories in TIFF
            path.write_bytes(encoded(stored, {".png": "PNG", ".tif": "TIFF"}[ending]))
            copy = ["exiftool", "-q", "-overwrite_original", "-TagsFromFile", str(source(folder, ".jpg"))]
            subprocess.run([*copy, "-all:all", "-icc_profile", "-unsafe", str(path)], check=True)
    return path


@pytest.mark.parametrize("out", ENDINGS)
@pytest.mark.parametrize("ending", [*ENDINGS, ".heic"])
def test_that_every_tag_survives(tagged: Tagged, tmp_path: Path, ending: str, out: str) -> None:
    path, told = tagged(ending)
    before = described(told)
    written = saved(decode(path), tmp_path / f"out{out}", made_from=MADE_FROM)
    found = read(written)
    after = described(found)
    assert len(before) > 30
    if out == ".webp":  # it has no place for IPTC records, whose XMP twins it keeps
        before = {key: value for key, value in before.items() if not key.startswith("IPTC")}
    if ending in (".heic", ".tif"):  # whoever turns it while decoding takes that tag out; saying nothing is upright
        before.pop("XMP-tiff:Orientation", None)
    expected = {**before, **{key: value for key, value in CHANGED.items() if key in before or key in after}}
    assert {key: value for key, value in after.items() if key in expected} == expected
    assert found["IFD0:Software"].startswith("Beauty Desk")
    assert found[MARK] == MADE_FROM
    new = {MARK, "IFD0:XResolution", "IFD0:YResolution", "IFD0:ResolutionUnit"}
    assert set(after) - set(expected) <= new


@pytest.mark.parametrize("out", ENDINGS)
@pytest.mark.parametrize("ending", [".jpg", ".png", ".tif"])
def test_that_a_location_is_removed_everywhere_and_nothing_else(
    tagged: Tagged, tmp_path: Path, ending: str, out: str
) -> None:
    path, told = tagged(ending)
    before = described(told)
    removing = Export(remove_location=True)
    written = saved(decode(path), tmp_path / f"out{out}", export=removing, made_from=MADE_FROM)
    after = described(read(written))
    assert after[MARK] == MADE_FROM
    places = ("GPS", "City", "Country", "Location", "State", "MakerNote")
    lost = {key for key in before if any(place in key for place in places)}
    assert len(lost) > 8
    assert not any(place in key for key in after for place in places)
    kept = {key: value for key, value in before.items() if key not in lost and key not in CHANGED}
    if out == ".webp":
        kept = {key: value for key, value in kept.items() if not key.startswith("IPTC")}
    assert {key: value for key, value in after.items() if key in kept} == kept
    assert not any(name in written.read_bytes() for name in (b"Graz", b"Austria", b"Schlossberg", b"Lumen note"))


@pytest.mark.parametrize("out", ENDINGS)
def test_that_nothing_of_what_we_write_is_objected_to(tagged: Tagged, tmp_path: Path, out: str) -> None:
    path, told = tagged(".jpg")
    written = saved(decode(path), tmp_path / f"out{out}", made_from=MADE_FROM)
    ours, theirs = read(written).get("ExifTool:Warning", ""), told.get("ExifTool:Warning", "")
    for word in ("offset", "corrupt", "truncated", "overlap", "non-standard", "error", "bad"):
        assert word not in ours.lower() or word in theirs.lower(), ours


def test_that_the_thumbnail_is_the_results(tagged: Tagged, tmp_path: Path) -> None:
    written = saved(decode(tagged(".jpg")[0]).with_pixels(255 - picture(120, 160)), tmp_path / "out.jpg")
    out = subprocess.run(["exiftool", "-b", "-ThumbnailImage", str(written)], capture_output=True, check=True).stdout
    (tmp_path / "thumb.jpg").write_bytes(out)
    with Image.open(tmp_path / "thumb.jpg") as small, Image.open(written) as large:
        assert max(small.size) == 160
        assert abs(small.width / small.height - 160 / 120) < 0.02
        assert np.abs(np.asarray(small, int).mean((0, 1)) - np.asarray(large, int).mean((0, 1))).max() < 40
    again = saved(decode(written), tmp_path / "again.jpg")
    assert abs(again.stat().st_size - written.stat().st_size) < 600  # saving once more adds nothing to speak of


def test_that_extended_xmp_is_read_and_written(tmp_path: Path) -> None:
    long = "0123456789" * 12_000
    path = tmp_path / "in.jpg"
    path.write_bytes(encoded(picture(), "JPEG"))
    tags = tmp_path / "tags.json"
    tags.write_text(json.dumps([{"SourceFile": str(path), "XMP-photoshop:Instructions": long, "XMP-dc:Title": "Anna"}]))
    subprocess.run(["exiftool", "-q", "-overwrite_original", f"-json={tags}", str(path)], check=True)
    assert b"xmp/extension" in path.read_bytes()
    photo = decode(path)
    for out in ENDINGS:
        written = saved(photo, tmp_path / f"out{out}", made_from=MADE_FROM)
        found = read(written)
        assert found[MARK] == MADE_FROM
        assert found["XMP-photoshop:Instructions"] == long
        assert found["XMP-dc:Title"] == "Anna"
        assert ("XMP-xmpNote:HasExtendedXMP" in found) is (out == ".jpg")
        assert decode(written).xmp is not None


def test_that_what_a_raw_file_tells_of_the_shot_is_in_its_result(tmp_path: Path) -> None:
    path = tmp_path / "shot.dng"
    path.write_bytes(dng(encoded(picture(64, 96), "JPEG")))
    written = saved(decode(path), tmp_path / "out.jpg")
    found = read(written)
    assert (found["IFD0:Make"], found["IFD0:Model"], found["IFD0:Orientation"]) == ("Lumen", "L-1", 1)
    assert (found["File:ImageWidth"], found["File:ImageHeight"]) == (64, 96)
    assert abs(found["ExifIFD:FNumber"] - 2.8) < 0.01

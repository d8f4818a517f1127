"""Files of every other kind, saved in every format: judged by Little CMS, tifffile, ExifTool and C2PA's own reader."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image

from beautydesk.core.export import Export, SavedFile
from beautydesk.core.photo import Photo
from beautydesk.imaging.files.read import decode
from beautydesk.imaging.files.write import save
from tests.kept import judges, light, metadata
from tests.kept.containers import HEIGHT, WIDTH, pillow
from tests.kept.kinds import KINDS, Kind
from tests.kept.retouches import retouched

ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "TIFF": ".tif", "WEBP": ".webp"}
FROM = "0123456789abcdef" * 2


def stored(kind: Kind, folder: Path) -> Path:
    path = folder / kind.name.replace(" ", "_")
    path.write_bytes(kind.make())
    return path


def written(photo: Photo, fmt: str, folder: Path, **wishes: Any) -> SavedFile:
    done = save(photo, folder / f"out{ENDINGS[fmt]}", fmt, Export(**wishes), made_from=FROM)
    assert done is not None
    return done


def numbers(path: Path) -> np.ndarray:
    """As another reader has them, H x W x channels; alpha is left out, its meaning is the caller's."""
    if path.suffix == ".tif":
        tifffile = pytest.importorskip("tifffile", reason="tifffile is not installed")
        found = tifffile.imread(path)
    elif path.suffix == ".png":
        found = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
        found = found if found.ndim == 2 else found[..., [2, 1, 0, 3][: found.shape[2]]]
    else:
        with Image.open(path) as image:
            found = np.asarray(image)
    return found[..., None] if found.ndim == 2 else found


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("fmt", ENDINGS)
def test_that_it_looks_the_same_in_every_format(name: str, fmt: str, tmp_path: Path) -> None:
    kind = KINDS[name]
    path = written(decode(stored(kind, tmp_path)), fmt, tmp_path).path
    found = numbers(path)
    assert found.shape[:2] == kind.looks.shape[:2]
    if found.dtype == np.uint16:  # Pillow shows eight bits: the same numbers, in the same profile
        with Image.open(path) as image:
            profile = image.info.get("icc_profile")
        plain = np.rint(found[..., :3] / 257).astype(np.uint8)
        plain = np.repeat(plain, 3, 2) if plain.shape[2] < 3 else plain
        if profile and profile[16:20] == b"GRAY":
            profile = None
        data = pillow(plain, "PNG", icc_profile=profile)
    else:
        data = path.read_bytes()
    seen = light.shown(data)
    looks = kind.looks
    if kind.alpha and fmt == "JPEG":
        looks = (looks + 1) / 2  # laid on white
    if kind.within < 99:
        assert light.distance(seen, looks) < kind.within + (0.7 if fmt in ("JPEG", "WEBP") else 0.0)


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.deep])
@pytest.mark.parametrize("fmt", ["PNG", "TIFF"])
def test_that_sixteen_bits_stay(name: str, fmt: str, tmp_path: Path) -> None:
    kind = KINDS[name]
    photo = decode(stored(kind, tmp_path))
    assert photo.pixels.dtype == np.uint16
    found = numbers(written(photo, fmt, tmp_path).path)
    assert found.dtype == np.uint16
    assert (found.shape[2] in (2, 4)) == kind.alpha
    if kind.exact:
        assert np.array_equal(found[..., :3], np.rint(kind.looks * 65535).astype(np.uint16))


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.exact and not kind.deep])
@pytest.mark.parametrize("fmt", ["PNG", "TIFF"])
def test_that_nothing_but_the_retouch_changes(name: str, fmt: str, tmp_path: Path) -> None:
    kind = KINDS[name]
    photo = decode(stored(kind, tmp_path))
    wanted = retouched(photo.pixels, 3, "face")
    found = numbers(written(photo.with_pixels(wanted), fmt, tmp_path).path)
    assert np.array_equal(found, wanted)
    untouched = (wanted == photo.pixels).all(2)
    assert untouched.any()
    assert np.array_equal(found[untouched], np.rint(kind.looks * 255).astype(np.uint8)[untouched])


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.tags or kind.anywhere])
@pytest.mark.parametrize("fmt", ENDINGS)
def test_that_what_is_said_of_the_photo_is_said_of_the_result(
    name: str, fmt: str, tmp_path: Path, exiftool: judges.ExifTool | None
) -> None:
    if exiftool is None:
        pytest.skip("ExifTool is not installed (packaging/test --full)")
    kind = KINDS[name]
    path = stored(kind, tmp_path)
    result = written(decode(path), fmt, tmp_path).path
    before, found = exiftool.tags(path), exiftool.tags(result)
    if any("Bad format (129)" in warning for warning in judges.warnings(before)):
        pytest.skip("this ExifTool is older than EXIF 3.0")
    wanted = {key: value for key, value in kind.tags.items() if not (fmt == "WEBP" and key.startswith("IPTC"))}
    assert judges.differences(wanted, {key: found.get(key) for key in wanted}) == []
    told = exiftool.ask("-a", "-u", str(result)).decode()  # all of them, where several have one name
    assert [value for value in kind.anywhere if value not in told] == []
    assert found["XMP-beautydesk:Source"] == FROM
    assert found.get("IFD0:Orientation", 1) == 1
    words = ("offset", "corrupt", "truncated", "overlap", "error", "bad")
    new = judges.warnings(found) - judges.warnings(before)
    assert [one for one in new if any(word in one.lower() for word in words)] == []


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.notes])
@pytest.mark.parametrize("fmt", ENDINGS)
def test_that_what_cannot_stay_is_told(name: str, fmt: str, tmp_path: Path) -> None:
    kind = KINDS[name]
    photo = decode(stored(kind, tmp_path))
    done = written(photo, fmt, tmp_path)
    codes = {note.code for note in (*photo.notes, *done.notes)}
    assert not [code for code in kind.notes if not any(one.startswith(code) for one in codes)], codes
    assert b"c2pa" not in done.path.read_bytes()


def test_that_lossless_webp_stays_lossless(tmp_path: Path) -> None:
    photo = decode(stored(KINDS["lossless.webp"], tmp_path))
    wanted = retouched(photo.pixels, 3, "face")
    path = written(photo.with_pixels(wanted), "WEBP", tmp_path).path
    assert b"VP8L" in path.read_bytes()
    assert np.array_equal(numbers(path), wanted)
    if shutil.which("dwebp"):
        done = subprocess.run(["dwebp", "-quiet", "-ppm", str(path), "-o", "-"], capture_output=True, check=True)
        with Image.open(io.BytesIO(done.stdout)) as image:
            assert np.array_equal(np.asarray(image), wanted)


AREA = (0.3, 0.25, 0.2, 0.3)  # of a face as stored: middle, sides


def marked(orientation: int) -> np.ndarray:
    """A gray picture with a red face, as stored."""
    picture = np.full((HEIGHT, WIDTH, 3), 128, np.uint8)
    x, y, w, h = AREA
    top, left = round((y - h / 2) * HEIGHT), round((x - w / 2) * WIDTH)
    picture[top : top + round(h * HEIGHT), left : left + round(w * WIDTH)] = (220, 30, 30)
    return picture


def redness(path: Path, middle: tuple[float, float], sides: tuple[float, float]) -> float:
    """How red the area is, and how gray all around it: 1 where it fits."""
    with Image.open(path) as image:
        picture = np.asarray(image.convert("RGB"), float)
    red = picture[..., 0] - picture[..., 1] > 100
    height, width = red.shape
    inside = np.zeros_like(red)
    top, left = (
        round((m - s / 2) * side) for m, s, side in zip(middle[::-1], sides[::-1], (height, width), strict=True)
    )
    inside[max(0, top) : round(top + sides[1] * height), max(0, left) : round(left + sides[0] * width)] = True
    return float((red & inside).sum() / max(1, (red | inside).sum()))


@pytest.mark.parametrize("fmt", ENDINGS)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_that_names_lie_on_their_faces(
    orientation: int, fmt: str, tmp_path: Path, exiftool: judges.ExifTool | None
) -> None:
    """Of both kinds, wherever pixels are turned: here always, as a quality is asked for."""
    if exiftool is None:
        pytest.skip("ExifTool is not installed (packaging/test --full)")
    x, y, w, h = AREA
    packet = metadata.packet(
        f'tiff:Orientation="{orientation}" tiff:ImageWidth="{WIDTH}" tiff:ImageLength="{HEIGHT}"',
        metadata.regions(AREA, (WIDTH, HEIGHT)) + metadata.microsoft_regions((x - w / 2, y - h / 2, w, h)),
    )
    path = tmp_path / "in.jpg"
    exif = b"Exif\0\0" + metadata.exif_block(orientation, size=(WIDTH, HEIGHT))
    path.write_bytes(pillow(marked(orientation), "JPEG", quality=95, subsampling=0, exif=exif, xmp=packet))
    result = written(decode(path), fmt, tmp_path, as_original=False).path
    tags = exiftool.tags(result)
    region = tags["XMP-mwg-rs:RegionInfo"]
    area = region["RegionList"][0]["Area"]
    assert redness(result, (area["X"], area["Y"]), (area["W"], area["H"])) > 0.9
    size = region["AppliedToDimensions"]
    with Image.open(result) as image:
        assert (size["W"], size["H"]) == image.size
        assert tags.get("XMP-tiff:ImageWidth", image.width) == image.width
        assert tags.get("XMP-tiff:ImageHeight", image.height) == image.height
    assert tags.get("XMP-tiff:Orientation", 1) == tags.get("IFD0:Orientation", 1) == 1
    left, top, width, height = map(float, tags["XMP-MP:RegionInfoMP"]["Regions"][0]["Rectangle"].split(","))
    assert redness(result, (left + width / 2, top + height / 2), (width, height)) > 0.9
    cx, cy, across, down = map(float, str(tags["ExifIFD:SubjectArea"]).split())
    expected = as_stored_area((20, 15, 12, 10), orientation)
    assert np.allclose((cx, cy, across, down), expected, atol=1.01)


def as_stored_area(area: tuple[int, int, int, int], orientation: int) -> tuple[float, float, float, float]:
    """Where EXIF's SubjectArea lies once the picture is upright: found by turning a picture with it."""
    from tests.kept.jpegs import upright

    x, y, w, h = area
    picture = np.zeros((HEIGHT, WIDTH), bool)
    picture[y - h // 2 : y + h // 2, x - w // 2 : x + w // 2] = True
    ys, xs = np.nonzero(upright(picture, orientation))
    return (xs.min() + xs.max() + 1) / 2, (ys.min() + ys.max() + 1) / 2, np.ptp(xs) + 1, np.ptp(ys) + 1

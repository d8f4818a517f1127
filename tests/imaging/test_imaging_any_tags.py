"""Any tags in any container, any way round, saved as anything: ExifTool finds what it found before.

All files are written first and read by it in one go.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import imaging_tiffs
import numpy as np
import pytest
from imaging_pictures import encoded, saved, turned_away
from imaging_samples import IPTC, jpeg_segment
from imaging_tiffs import Order, Rows, numbers, text
from PIL import Image, PngImagePlugin
from test_imaging_places import box, packet, rectangle, upright

from beautydesk.imaging import decode
from beautydesk.imaging.metadata import iptc, png_text

pytestmark = pytest.mark.skipif(
    shutil.which("exiftool") is None, reason="ExifTool is not installed (packaging/test --full)"
)

FILES = 300
SOURCES = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "TIFF": ".tif", "HEIF": ".heic", "AVIF": ".avif"}
TARGETS = (".jpg", ".png", ".webp", ".tif")
DESCRIBING = ("IFD0:", "ExifIFD:", "GPS:", "InteropIFD:", "XMP-", "IPTC:")
STORAGE = (
    *("ImageWidth", "ImageHeight", "BitsPerSample", "Compression", "PhotometricInterpretation", "StripOffsets"),
    *("SamplesPerPixel", "RowsPerStrip", "StripByteCounts", "PlanarConfiguration", "Predictor"),
)
# Turned with the picture, and looked at for themselves; what we add; who wrote it.
TOLD_ANEW = (
    "Orientation",
    "SubjectArea",
    "SubjectLocation",
    "RegionInfo",
    "RegionInfoMP",
    "ExifImageWidth",
    "Software",
)
RESOLUTION = ("XResolution", "YResolution", "ResolutionUnit")


@dataclass(frozen=True)
class Case:
    """`stored`: the picture as it is stored. `words`: are there regions?"""

    source: Path
    target: Path
    stored: np.ndarray
    words: bool
    subject: bool


def rows_of(
    chance: random.Random, order: Order, stored: np.ndarray, orientation: int, subject: bool
) -> dict[str, Rows]:
    """Some of a photo's tags. This reader knows no type 129, which is looked at elsewhere."""
    everything = imaging_tiffs.directories(order)
    rows = {
        name: {tag: (2 if row[0] == 129 else row[0], *row[1:]) for tag, row in tags.items() if chance.random() < 0.8}
        for name, tags in everything.items()
    }
    rows["first"] |= {0x0110: text("L-1"), 0x0112: numbers(order, 3, orientation)}
    rows["exif"][0x9000] = everything["exif"][0x9000]
    if chance.random() < 0.5:
        dots = chance.choice((72, 240, 300))
        rows["first"] |= {tag: numbers(order, 5, dots, 1) for tag in (0x011A, 0x011B)}
        rows["first"][0x0128] = numbers(order, 3, chance.choice((2, 3)))
    if subject:
        x, y, w, h = (int(value) for value in box(stored))
        rows["exif"][0x9214] = numbers(order, 3, x + w // 2, y + h // 2, w, h)
    return rows


def written(chance: random.Random, container: str, path: Path, orientation: int) -> Case:
    """A file of one of the kinds with a handful of everything."""
    order: Order = chance.choice(("<", ">"))
    stored = turned_away(upright(), orientation)
    words, subject, told = (chance.random() < 0.7 for _ in range(3))
    size = stored.shape[1], stored.shape[0]
    xmp = packet(stored, size, rectangle(stored) if chance.random() < 0.5 else "") if words else b""
    rows = rows_of(chance, order, stored, orientation, subject)
    note = (chance.choice((300, 1200, 5001)), b"Lumen note " + bytes(range(200))) if chance.random() < 0.5 else None
    resources = iptc.resources(IPTC) if told else b""
    if container == "TIFF":
        rows["first"] |= {700: (1, len(xmp), xmp)} if xmp else {}
        rows["first"] |= {34377: (7, len(resources), resources)} if resources else {}
        path.write_bytes(imaging_tiffs.photo(stored, rows, order, note=note))
        return Case(path, path, stored, words, subject)
    if container == "AVIF":
        del rows["first"][0x0112]  # or Pillow writes all of the block anew, with "?" for umlauts
    exif = b"Exif\0\0" + imaging_tiffs.photo(None, rows, order, note=note)
    more: dict[str, Any] = {"xmp": xmp} if xmp else {}
    match container:
        case "JPEG":
            more |= {"extra": jpeg_segment(IPTC) if told else b"", "quality": 95}
        case "PNG":
            info = PngImagePlugin.PngInfo()
            if xmp:
                info.add_itxt("XML:com.adobe.xmp", xmp.decode())
            if resources:
                info.add_text(png_text.IPTC_KEY, png_text.text_of_profile(resources), zip=True)
            more = {"pnginfo": info}
        case "WEBP":
            more["lossless"] = True
    path.write_bytes(encoded(stored, container, exif=exif, **more))
    return Case(path, path, stored, words, subject)


def told_of(folder: Path) -> dict[str, dict[str, Any]]:
    command = ["exiftool", "-json", "-G1", "-n", "-a", "-struct", "-all", "-unknown", "-warning", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {Path(tags["SourceFile"]).name: tags for tags in json.loads(done.stdout)}


def described(tags: dict[str, Any]) -> dict[str, Any]:
    plain = {key.replace("IPTC2:", "IPTC:"): value for key, value in tags.items()}  # where a TIFF has them among others
    return {
        key: value
        for key, value in plain.items()
        if key.startswith(DESCRIBING) and key.split(":")[1] not in (*STORAGE, *TOLD_ANEW)
    }


def faces(tags: dict[str, Any]) -> list[tuple[float, ...]]:
    """Left, top, width and height of each region, in pixels."""
    width, height = 160, 96
    found = []
    for region in tags.get("XMP-mwg-rs:RegionInfo", {}).get("RegionList", ()):
        x, y, w, h = (float(region["Area"][name]) for name in "XYWH")
        found.append(((x - w / 2) * width, (y - h / 2) * height, w * width, h * height))
    for region in tags.get("XMP-MP:RegionInfoMP", {}).get("Regions", ()):
        x, y, w, h = (float(part) for part in region["Rectangle"].split(","))
        found.append((x * width, y * height, w * width, h * height))
    return found


def test_that_any_tags_come_back_from_anything(tmp_path: Path) -> None:
    chance = random.Random(14)
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()
    cases = []
    for number in range(FILES):
        container = chance.choice(list(SOURCES))
        source = before / f"{number}{SOURCES[container]}"
        case = written(chance, container, source, 1 if container == "AVIF" else chance.randrange(1, 9))
        target = saved(decode(source), after / f"{number}{chance.choice(TARGETS)}", made_from="ab")
        cases.append(Case(source, target, case.stored, case.words, case.subject))
    first, second = told_of(before), told_of(after)
    patch = [float(value) for value in box(upright())]
    for case in cases:
        name = f"{case.source.name} -> {case.target.name}"
        old, new = first[case.source.name], second[case.target.name]
        expected = described(old)
        if case.target.suffix == ".webp":  # it has no place for IPTC records
            expected = {key: value for key, value in expected.items() if not key.startswith("IPTC")}
        found = described(new)
        assert {key: found.get(key) for key in expected} == expected, name
        added = {key for key in found if key not in expected and key.split(":")[1] not in RESOLUTION}
        assert added <= {"XMP-beautydesk:Source"}, name
        assert new.get("IFD0:Orientation", 1) == 1, name
        for face in faces(new):
            assert face == pytest.approx(patch, abs=0.1), name
        assert bool(faces(new)) is case.words, name
        if case.subject:
            x, y, w, h = patch
            assert new["ExifIFD:SubjectArea"] == f"{x + w / 2:g} {y + h / 2:g} {w:g} {h:g}", name
        with Image.open(case.target) as image:
            assert np.abs(np.array(box(np.asarray(image.convert("RGB")))) - patch).max() <= 1, name
        assert set(warnings(new)) <= set(warnings(old)), name


def warnings(tags: dict[str, Any]) -> list[str]:
    found = tags.get("ExifTool:Warning", [])
    return [found] if isinstance(found, str) else found

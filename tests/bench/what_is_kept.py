"""What programs keep of a photo's file: `python -m tests.bench.what_is_kept [--only NAME ...] [--cases FOLDER]`.

Files of every kind are made, each program makes the smallest change that it offers (a few pixels a little lighter, or
none but saving), and readers that others wrote judge what came out: djpeg, ExifTool, Little CMS, tifffile, libultrahdr.
Prints a table in Markdown. What is not installed is left out; three are found by the environment: BEAUTYDESK_PYVIPS
and BEAUTYDESK_IMAGECODECS name a Python with pyvips and imagecodecs, BEAUTYDESK_SQUOOSH a command with its words,
BEAUTYDESK_UPSCAYL a folder with upscayl-bin and models/.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from tests.kept import judges, kinds, light, metadata, tails
from tests.kept.containers import (
    HEIGHT,
    LIGHTS,
    WIDTH,
    avif,
    bits8,
    bits16,
    chunk,
    cicp,
    heic,
    latin_words,
    pillow,
    png,
    scene,
    shot,
    tiff,
    words,
)
from tests.kept.jpegs import Jpeg, jpeg
from tests.kept.test_kept_kinds import AREA, marked, redness

X, Y, W, H = 40, 30, 48, 32  # of the change
SECONDS = 180


class Tool:
    """`change` writes `target` from `source`, with a few pixels a little lighter; `turns`: upright first."""

    name = ""

    def version(self) -> str | None:
        """None where it is not installed."""
        raise NotImplementedError

    def change(self, source: Path, target: Path, turns: bool) -> None:
        raise NotImplementedError


def said(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
    return done.stdout + done.stderr


def ran(*command: object) -> None:
    subprocess.run([str(word) for word in command], capture_output=True, timeout=SECONDS, check=True)


class BeautyDesk(Tool):
    name = "Beauty Desk"

    def version(self) -> str | None:
        from beautydesk import __version__

        return __version__

    def change(self, source: Path, target: Path, turns: bool) -> None:
        from beautydesk.core.export import Export
        from beautydesk.imaging.files.read import decode
        from beautydesk.imaging.files.write import save
        from tests.kept.jpegs import upright

        photo = decode(source)
        height, width = photo.height, photo.width
        where = np.zeros((width, height) if photo.orientation > 4 else (height, width), bool)
        where[Y : Y + H, X : X + W] = True
        where = upright(where, photo.orientation)
        pixels = photo.pixels.copy()
        step = 3 * 257 if pixels.dtype == np.uint16 else 3
        pixels[where] = np.minimum(pixels[where], np.iinfo(pixels.dtype).max - step) + step
        export = Export(as_original=not turns)
        save(photo.with_pixels(pixels), target, export=export, made_from="0" * 32, original=photo)


class ImageMagick(Tool):
    name = "ImageMagick"

    def _command(self) -> str | None:
        for name in ("magick", "convert-im7", "convert-im6.q16", "/usr/bin/convert", "convert"):
            if shutil.which(name) and "Version: ImageMagick" in said(name, "-version"):
                return name
        return None

    def version(self) -> str | None:
        command = self._command()
        return said(command, "-version").split()[2].split("-")[0] if command else None

    def change(self, source: Path, target: Path, turns: bool) -> None:
        turning = ["-auto-orient"] if turns else []
        region = ["-region", f"{W}x{H}+{X}+{Y}", "-brightness-contrast", "2x0", "+region"]
        ran(self._command(), source, *turning, *region, target)


class Vips(Tool):
    name = "libvips"

    def _python(self) -> str | None:
        for python in (os.environ.get("BEAUTYDESK_PYVIPS"), sys.executable):
            if python and subprocess.run([python, "-c", "import pyvips"], capture_output=True).returncode == 0:
                return python
        return None

    def version(self) -> str | None:
        python = self._python()
        if python is None:
            return None
        return said(python, "-c", "import pyvips as v; print(*(v.version(i) for i in range(3)), sep='.')").strip()

    CODE = f"""
import sys, pyvips
source, target, turns = sys.argv[1:]
image = pyvips.Image.new_from_file(source)
if turns == "True":
    image = image.autorot()
part = image.crop({X}, {Y}, {W}, {H})
step = 3 * 257 if image.format == "ushort" else 3 if image.format == "uchar" else 0.01
image = image.insert((part + step).cast(image.format), {X}, {Y})
image.write_to_file(target, **({{"Q": 95}} if target.endswith(".jpg") else {{}}))
"""

    def change(self, source: Path, target: Path, turns: bool) -> None:
        ran(self._python(), "-c", self.CODE, source, target, turns)


class VipsCommand(Tool):
    """The same library as a distribution builds it: it may read what a wheel does not, and be older."""

    name = "libvips"

    def version(self) -> str | None:
        return said("vips", "--version").split("-")[1].strip() if shutil.which("vips") else None

    def change(self, source: Path, target: Path, turns: bool) -> None:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            if turns:
                ran("vips", "autorot", source, folder / "turned.v")
                source = folder / "turned.v"
            ran("vips", "extract_area", source, folder / "part.v", X, Y, W, H)
            kind = said("vipsheader", "-f", "format", str(folder / "part.v")).split("_")[-1].strip(")\n").lower()
            ran("vips", "linear", folder / "part.v", folder / "lighter.v", 1, 771 if kind == "ushort" else 3)
            ran("vips", "cast", folder / "lighter.v", folder / "same.v", kind)
            saved = f"{target}[Q=95]" if target.suffix == ".jpg" else target
            ran("vips", "insert", source, folder / "same.v", saved, X, Y)


class Gimp(Tool):
    name = "GIMP"

    def version(self) -> str | None:
        return said("gimp", "--version").split()[-1] if shutil.which("gimp") else None

    def change(self, source: Path, target: Path, turns: bool) -> None:
        script = (
            f'(let* ((image (car (gimp-file-load RUN-NONINTERACTIVE "{source}" "{source}")))'
            " (layer (car (gimp-image-get-active-drawable image))))"
            f" (gimp-image-select-rectangle image CHANNEL-OP-REPLACE {X} {Y} {W} {H})"
            " (gimp-drawable-brightness-contrast layer 0.02 0) (gimp-selection-none image)"
            f' (gimp-file-save RUN-NONINTERACTIVE image layer "{target}" "{target}"))'
        )
        ran("gimp", "-i", "-d", "-f", "-b", script, "-b", "(gimp-quit 0)")


class Squoosh(Tool):
    name = "Squoosh"
    CODECS: Final = {
        ".jpg": ("mozjpeg", '{"quality":95}'),
        ".webp": ("webp", '{"quality":95}'),
        ".png": ("oxipng", "{}"),
    }

    def version(self) -> str | None:
        command = os.environ.get("BEAUTYDESK_SQUOOSH") or shutil.which("squoosh-cli")
        if not command:
            return None
        packages = (folder / "package.json" for folder in Path(shlex.split(command)[-1]).resolve().parents)
        return str(json.loads(next(path for path in packages if path.exists()).read_text())["version"])

    def change(self, source: Path, target: Path, turns: bool) -> None:
        command = os.environ.get("BEAUTYDESK_SQUOOSH") or "squoosh-cli"
        codec, options = self.CODECS[target.suffix]
        with tempfile.TemporaryDirectory() as folder:
            ran(*shlex.split(command), f"--{codec}", options, "-d", folder, source)
            shutil.move(next(Path(folder).iterdir()), target)


class Upscayl(Tool):
    name = "Upscayl"

    def _folder(self) -> Path | None:
        folder = os.environ.get("BEAUTYDESK_UPSCAYL")
        return Path(folder) if folder else None

    def version(self) -> str | None:
        folder = self._folder()
        return "upscayl-bin" if folder and (folder / "upscayl-bin").exists() else None

    def change(self, source: Path, target: Path, turns: bool) -> None:
        folder = self._folder()
        assert folder is not None
        with Image.open(source) as image:
            size = "{}x{}".format(*image.size)
        model = sorted((folder / "models").glob("*fast*.param"))[0].stem
        ran(
            *(folder / "upscayl-bin", "-i", source, "-o", target, "-m", folder / "models", "-n", model),
            *("-r", size, "-f", target.suffix[1:]),
        )


TOOLS: Final = (BeautyDesk(), ImageMagick(), Vips(), VipsCommand(), Gimp(), Squoosh(), Upscayl())


@dataclass(frozen=True)
class Trial:
    """A file, what a program is to write of it, and who judges (source and result) whether it is kept."""

    name: str
    data: Callable[[], bytes]
    target: str
    judge: Callable[[Path, Path], bool]
    turns: bool = False


EVERYTHING = frozenset({"exif", "maker note", "thumbnail", "xmp", "icc"})
exiftool: judges.ExifTool


def photo(**how: object) -> Callable[[], bytes]:
    return lambda: jpeg(Jpeg(WIDTH, HEIGHT, **{"metadata": EVERYTHING, "seed": 4, **how}))  # type: ignore[arg-type]


def far() -> np.ndarray:
    changed = np.zeros((HEIGHT, WIDTH), bool)
    changed[Y : Y + H, X : X + W] = True
    return ~judges.near(changed, 16, 16)


largest: dict[str, list[int]] = {}
current = ""


def same_pixels(source: Path, target: Path) -> bool:
    old, new = (judges.decoded(path.read_bytes()).astype(int) for path in (source, target))
    if old.shape != new.shape:
        return False
    difference = int(np.abs(old - new)[far()].max())
    largest.setdefault(current, []).append(difference)
    return difference == 0


def same_mode(source: Path, target: Path) -> bool:
    return judges.is_progressive(target.read_bytes()) == judges.is_progressive(source.read_bytes())


def hdr(source: Path, target: Path) -> bool:
    """The gain map is where MPF says, and libultrahdr, where it knows the kind, makes the same peak of it."""
    picture = exiftool.binary(target, "MPImage2")
    if not picture.startswith(b"\xff\xd8") or min(Image.open(target).size) < HEIGHT:
        return False
    if "apple" in source.name:
        return picture == exiftool.binary(source, "MPImage2")
    if judges.ultra_hdr_reader() is None:
        return True
    before, after = judges.ultra_hdr(source.read_bytes(), target.read_bytes())
    if isinstance(before, str) or isinstance(after, str):
        return False
    return bool(abs(before.max() - after.max()) < 0.1 * before.max())


def clip(source: Path, target: Path) -> bool:
    film, told = source.read_bytes(), exiftool.tags(target)
    film = film[film.rindex(b"ftyp") - 4 :]
    claims = any("MotionPhoto" in key or "MicroVideo" in key for key in told)
    return claims and target.read_bytes().endswith(film)


def trailer(source: Path, target: Path) -> bool:
    return judges.parts(source.read_bytes()).tail == judges.parts(target.read_bytes()).tail


def depth(source: Path, target: Path) -> bool:
    if "xmp" in source.name:
        data = exiftool.binary(source, "XMP-GDepth:all")
        return len(data) > 1000 and data == exiftool.binary(target, "XMP-GDepth:all")
    return trailer(source, target)


def regions(_source: Path, target: Path) -> bool:
    told = exiftool.tags(target).get("XMP-mwg-rs:RegionInfo")
    if not told:
        return False
    area = told["RegionList"][0]["Area"]
    return redness(target, (area["X"], area["Y"]), (area["W"], area["H"])) > 0.8


def looks_right(_source: Path, target: Path) -> bool:
    """The mean colour difference to what the file shows, away from the change."""
    data = target.read_bytes()
    seen = light.shown(data)
    if (at := data.find(b"cICP")) > 0 and data[at + 4 : at + 6] == b"\x0c\x0d":  # Little CMS does not look at it
        with Image.open(target) as image:
            numbers = np.asarray(image.convert("RGB")) / 255
        seen = light.curved(light.linear(numbers) @ (np.linalg.inv(light.BT709) @ light.P3).T)
    if seen.shape[:2] != (HEIGHT, WIDTH):
        return False
    return light.distance(seen[far()][None], kinds.SCENE[far()][None]) < 2


def profile_right(source: Path, target: Path) -> bool:
    old, new = (light.shown(path.read_bytes()) for path in (source, target))
    return old.shape == new.shape and light.distance(old, new) < 2


def sixteen_bits(source: Path, target: Path) -> bool:
    """16 bits, and the numbers are right away from the change."""
    import tifffile

    found = np.asarray(tifffile.imread(target))
    if found.ndim == 3 and found.shape[0] in (3, 4):
        found = np.moveaxis(found, 0, -1)
    if found.dtype == np.float32 and found.max() <= 1.01:
        found = bits16(found)
    if found.dtype != np.uint16 or found.shape[:2] != (HEIGHT, WIDTH):
        return False
    expected = bits16(kinds.SCENE).astype(int)
    if "gray" in source.name:
        found, expected = found.reshape(HEIGHT, WIDTH, -1), expected[..., :1]
    colour = found[..., : expected.shape[2]].astype(int)
    with tifffile.TiffFile(target) as file:
        extra = file.pages[0].tags.get("ExtraSamples")  # type: ignore[union-attr]
    if "associated" in source.name and extra is not None and 1 in np.atleast_1d(extra.value):
        colour = colour * 2
    return int(np.abs(colour - expected)[far()].max()) < 700


def lossless(source: Path, target: Path) -> bool:
    with Image.open(source) as one, Image.open(target) as other:
        old, new = (np.asarray(image.convert("RGB")) for image in (one, other))
    return b"VP8L" in target.read_bytes() and np.array_equal(old[far()], new[far()])


def has_words(*expected: str) -> Callable[[Path, Path], bool]:
    def judge(_source: Path, target: Path) -> bool:
        told = " ".join(map(str, exiftool.tags(target).values()))
        return all(word in told for word in expected)

    return judge


def no_credentials(_source: Path, target: Path) -> bool:
    """None at all: one of before is of no worth for another picture."""
    data = target.read_bytes()
    return b"c2pa" not in data and not any("rovenance" in key for key in exiftool.tags(target))


def tags(*names: str) -> Callable[[Path, Path], bool]:
    def judge(source: Path, target: Path) -> bool:
        before, after = exiftool.tags(source), exiftool.tags(target)
        return all(name in before and before[name] == after.get(name) for name in names)

    return judge


def of_case(cases: Path, name: str) -> Callable[[], bytes]:
    return lambda: (cases / name).read_bytes()


def rows(cases: Path) -> dict[str, list[Trial]]:
    deep, small, linear = bits16(kinds.SCENE), bits8(scene()), light.linear(kinds.SCENE)
    half = np.full((HEIGHT, WIDTH, 1), 32768, np.uint16)
    p3 = light.curved(light.in_primaries(linear, light.P3))
    sixteen = {
        "plain": tiff(deep), "planar": tiff(deep, planar=True), "deflate": tiff(deep, compression=8),
        "lzma": tiff(deep, compression=34925), "zstd": tiff(deep, compression=50000), "gray": tiff(deep[..., :1]),
        "alpha": tiff(np.dstack([deep, half]), extra=2),
        "associated": tiff(np.dstack([deep // 2, half]), extra=1),
    }  # fmt: skip
    marking = metadata.packet("", metadata.regions(AREA, (WIDTH, HEIGHT)))
    turned = lambda: pillow(marked(6), "JPEG", quality=95, exif=b"Exif\0\0" + metadata.exif_block(6), xmp=marking)  # noqa: E731
    segment = tails.segment(0xEB, metadata.credentials_segment())
    signed = {
        "signed.jpg": lambda: photo()()[:2] + segment + photo()()[2:],
        "signed.png": lambda: png(small, chunk(b"caBX", metadata.credentials())),
    }
    stills = {
        f"{name}.{ending}": make
        for name, (transfer, curve) in LIGHTS.items()
        for ending, make in (
            ("heic", lambda curve=curve, transfer=transfer: heic(curve(linear), 9, transfer)),
            ("avif", lambda curve=curve, transfer=transfer: avif(curve(linear), 9, transfer)),
            ("png", lambda curve=curve, transfer=transfer: png(bits16(curve(linear)), cicp(9, transfer))),
        )
    }
    return {
        "JPEG: pixels that were not retouched are identical": [
            Trial(f"{sampling.replace(':', '')}.jpg", photo(sampling=sampling), ".jpg", same_pixels)
            for sampling in ("4:4:4", "4:2:2", "4:2:0", "4:4:0", "gray")
        ],
        "JPEG: progressive stays progressive, baseline baseline": [
            Trial(f"{name}.jpg", photo(progressive=name == "progressive"), ".jpg", same_mode)
            for name in ("progressive", "baseline")
        ],
        "HDR gain map (Ultra HDR, ISO 21496-1, iPhone)": [
            Trial(f"{tail}.jpg", photo(tail=tail), ".jpg", hdr)
            for tail in ("ultra hdr", "ultra hdr iso", "ultra hdr both", "apple")
        ],
        "Live clip (Motion Photo, MicroVideo)": [
            Trial(f"{tail}.jpg", photo(tail=tail), ".jpg", clip) for tail in ("motion", "micro video")
        ],
        "Samsung's trailer": [
            Trial(f"{tail}.jpg", photo(tail=tail), ".jpg", trailer) for tail in ("samsung", "samsung motion")
        ],
        "Depth": [
            Trial(f"{tail}.jpg", photo(tail=tail), ".jpg", depth) for tail in ("depth in xmp", "depth behind")
        ],
        "Names of faces are on the faces after turning": [
            Trial("turned.jpg", turned, ".jpg", regions, turns=True),
            Trial("turned to.jpg", turned, ".png", regions, turns=True),
        ],
        "HDR stills (PQ, HLG) have the right colours": [
            Trial(name, make, ".jpg", looks_right) for name, make in stills.items()
        ],
        "TIFF: 16 bits of every kind": [
            Trial(f"{name}.tif", lambda data=data: data, ".tif", sixteen_bits) for name, data in sixteen.items()
        ],
        "WebP: lossless stays lossless": [
            Trial("l.webp", lambda: pillow(small, "WEBP", lossless=True), ".webp", lossless)
        ],
        "A scanner's profile (tables alone) has the right colours": [
            Trial("icc_a2b_only.jpg", of_case(cases, "icc_a2b_only.jpg"), ".jpg", profile_right)
        ],
        "PNG: colour by cICP": [Trial("p3.png", lambda: png(bits8(p3), cicp(12, 13)), ".png", looks_right)],
        "PNG: text": [
            Trial("ascii.png", lambda: png(small, latin_words("Author", "Ana C.")), ".png", has_words("Ana C.")),
            Trial("unicode.png", lambda: png(small, words("Title", "Grüße 漢字")), ".png", has_words("Grüße 漢字")),
        ],
        "Content Credentials that do not hold any more are gone": [
            *(Trial(name, make, Path(name).suffix, no_credentials) for name, make in signed.items()),
            Trial("c2pa_signed.tif", of_case(cases, "c2pa_signed.tif"), ".tif", no_credentials),
            Trial("c2pa_remote.jpg", of_case(cases, "c2pa_remote.jpg"), ".jpg", no_credentials),
        ],
        "EXIF text, byte for byte": [
            Trial("text.jpg", photo(), ".jpg", tags("IFD0:Artist", "IFD0:Copyright")),
            Trial("text.tif", lambda: tiff(small, exif=shot), ".tif", tags("IFD0:Artist", "IFD0:ImageDescription")),
            Trial("text to.tif", lambda: tiff(small, exif=shot), ".jpg", tags("IFD0:Artist", "IFD0:ImageDescription")),
        ],
        "Maker's notes": [
            Trial("note.jpg", photo(), ".jpg", tags("Canon:OwnerName", "Canon:LensModel")),
            Trial("note.tif", lambda: tiff(small, exif=shot), ".tif", tags("Canon:OwnerName", "Canon:LensModel")),
            Trial("note to.tif", lambda: tiff(small, exif=shot), ".jpg", tags("Canon:OwnerName", "Canon:LensModel")),
        ],
    }  # fmt: skip


def kept(tool: Tool, trial: Trial, folder: Path) -> bool | None:
    """None where the file is not at hand, or the program too slow on this machine to tell."""
    source, target = folder / trial.name, folder / f"{Path(trial.name).stem}_out{trial.target}"
    try:
        source.write_bytes(trial.data())
    except FileNotFoundError:
        return None
    try:
        tool.change(source, target, trial.turns)
        return target.exists() and trial.judge(source, target)
    except subprocess.TimeoutExpired:
        return None
    except Exception as error:
        print(f"    {tool.name}, {trial.name}: {str(error)[:200]}", file=sys.stderr)
        return False


def any_kept(tools: list[Tool], trial: Trial, folder: Path) -> bool | None:
    """A program that is here in several builds keeps what one of them keeps."""
    answers = [kept(tool, trial, folder) for tool in tools]
    return None if None in answers else any(answers)


def cell(answers: list[bool | None]) -> str:
    known = [answer for answer in answers if answer is not None]
    if not known:
        return "not measured"
    if len(set(known)) == 1:
        return "yes" if known[0] else "no"
    return f"{sum(known)} of {len(known)}"


def main() -> int:
    global exiftool, current
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    here = Path(__file__).resolve().parents[3] / "shared" / "cases"
    parser.add_argument("--cases", type=Path, default=Path(os.environ.get("BEAUTYDESK_CASES", here)))
    parser.add_argument("--only", nargs="*", default=[], help="names of programs")
    parser.add_argument("--details", action="store_true", help="each file's verdict on standard error")
    given = parser.parse_args()
    wanted = [tool for tool in TOOLS if not given.only or tool.name in given.only]
    builds: dict[str, list[tuple[Tool, str]]] = {}
    for tool in wanted:
        if version := tool.version():
            builds.setdefault(tool.name, []).append((tool, version))
    exiftool = judges.ExifTool()
    print("| |", " | ".join(f"{name} {' and '.join(v for _, v in some)}" for name, some in builds.items()), "|")
    print("|---|" + "---|" * len(builds))
    for row, trials in rows(given.cases).items():
        cells = []
        for name, some in builds.items():
            current = name
            with tempfile.TemporaryDirectory() as folder:
                answers = [any_kept([tool for tool, _ in some], trial, Path(folder)) for trial in trials]
            if given.details:
                print(f"    {name}: {dict(zip((t.name for t in trials), answers, strict=True))}", file=sys.stderr)
            cells.append(cell(answers))
        print(f"| {row} |", " | ".join(cells), "|", flush=True)
    exiftool.close()
    for name, found in largest.items():
        print(f"\n{name}: largest difference of pixels that were not changed: {max(found)} levels", end="")
    absent = {tool.name for tool in wanted} - builds.keys()
    print(f"\n\nNot measured, as not installed: {', '.join(sorted(absent))}" if absent else "")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What is compared: retouching, a batch, a copy for an upload, starting, opening, what is kept of the file."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

import cv2

from tests.bench.peers import programs
from tests.bench.peers.process import Took, timed
from tests.bench.peers.programs import Command
from tests.bench.peers.quality import Judge, read
from tests.bench.peers.screen import save_framed, screen
from tests.bench.peers.table import Way, in_turns

ROOT: Final = Path(__file__).resolve().parents[3]
MEGAPIXELS: Final = 12
SHARP: Final = 24  # megapixels of the photo that is opened, and made ready for an upload
BATCH: Final = 6  # photos
QUALITY: Final = ("unevenness gone", "of colour", "texture kept", "edges kept", "changed far from the face")
VIEWERS: Final = ("geeqie", "gwenview", "darktable")
FIT: Final = """
import sys
from pathlib import Path
from beautydesk.imaging.encode.upload import fit_for_service
from beautydesk.imaging.files.read import decode
Path(sys.argv[2]).write_bytes(fit_for_service(decode(Path(sys.argv[1]))).data)
"""


class Bench:
    """`folder`: for all files that are made. `rounds`: how often each is measured."""

    def __init__(self, portrait: Path, folder: Path, rounds: int) -> None:
        self._pixels, self._folder, self._rounds = read(portrait), folder, rounds
        self._profile = folder / "profile"
        self._ours = f"Beauty Desk {programs.ours()}"

    def retouch(self) -> str:
        """One portrait, PNG to PNG, whole processes; then what each of them did to it."""
        source, target = self._sized(MEGAPIXELS, self._folder / "portrait.png"), self._folder / "result.png"
        judge = Judge(source)

        def way(program: programs.Program) -> Way:
            def judged() -> tuple[str, ...]:
                found = judge.of(target)
                parts = (found.evened, found.colour_evened, found.texture, found.edges)
                return (*(f"{part:.2f}" for part in parts), f"{100 * found.elsewhere:.1f} %")

            cells = (f"{program.name} {program.version}", program.how)
            return Way(cells, lambda: timed(program.retouch(source, target), target), judged)

        ways = [way(program) for program in programs.found(self._profile)]
        title = f"One portrait of {MEGAPIXELS} MP retouched, PNG to PNG, whole processes"
        return in_turns(title, ("program", "how", *QUALITY), ways, self._rounds)

    def batch(self) -> str:
        """Several portraits, JPEG to JPEG: a folder where a program takes one, else one process after the other."""
        inbox, outbox = self._folder / "in", self._folder / "out"
        for folder in (inbox, outbox):
            folder.mkdir()
        sources = [self._sized(MEGAPIXELS - at, inbox / f"{at}.jpg") for at in range(BATCH)]
        whole = programs.beautydesk(self._profile, "0.6", "--jobs", "auto")(inbox, outbox)
        ways = [Way((self._ours, "a folder, `--jobs auto`"), lambda: timed(whole))]
        for program in programs.found(self._profile):
            ways.append(
                Way(
                    (f"{program.name} {program.version}", "one process after the other"),
                    lambda p=program: _sum(timed(p.retouch(s, outbox / s.name), outbox / s.name) for s in sources),
                )
            )
        if version := programs.version_of("darktable-cli"):
            ways.append(
                Way(
                    (f"darktable-cli {version}", "developed and written alone, no retouch"),
                    lambda: _sum(self._developed(source, outbox / f"d{source.name}") for source in sources),
                )
            )
        title = f"{BATCH} portraits of {MEGAPIXELS - BATCH + 1} to {MEGAPIXELS} MP, JPEG to JPEG"
        return in_turns(title, ("program", "how"), ways, self._rounds)

    def upload(self) -> str:
        """What makes a photo ready for a service that takes 4,095 pixels and 5 MB at most."""
        source, target = self._sized(SHARP, self._folder / "sharp.jpg"), self._folder / "upload.jpg"
        commands: dict[tuple[str, str], Command] = {
            (self._ours, "the best that fits"): [sys.executable, "-c", FIT, source, target]
        }
        if version := programs.magick_version():
            fit: Command = ["-resize", "4095x4095>", "-strip", "-define", "jpeg:extent=5MB"]
            commands[f"ImageMagick {version}", "`jpeg:extent`"] = [programs.magick(), source, *fit, target]
        if version := programs.version_of("vipsthumbnail"):
            thumbnail: Command = ["vipsthumbnail", source, "--size", "4095x4095>", "-o", f"{target}[Q=90,strip]"]
            commands[f"libvips {version}", "quality 90: it cannot aim at a size"] = thumbnail

        def way(cells: tuple[str, str], command: Command) -> Way:
            return Way(cells, lambda: timed(command, target), lambda: (f"{target.stat().st_size / 1e6:.2f}",))

        title = f"A JPEG of {SHARP} MP made ready for an upload (4,095 pixels and 5 MB at most)"
        ways = [way(cells, command) for cells, command in commands.items()]
        return in_turns(title, ("program", "how", "MB of the file"), ways, self._rounds)

    def windows(self) -> str:
        """From the start of a process to what is seen on the screen."""
        photo = save_framed(self._pixels, SHARP, self._folder / "framed.jpg")
        own: Command = [sys.executable, "-m", "beautydesk", "--profile", self._folder / "window"]
        starts, opens = {self._ours: own}, {self._ours: [*own, photo]}
        for name in (*VIEWERS, "feh"):
            if version := programs.version_of(name):
                opens[f"{name} {version}"] = [name, photo]
                if name in VIEWERS:  # feh shows nothing without a picture
                    starts[f"{name} {version}"] = [name]
        with screen() as display:

            def table(title: str, commands: Mapping[str, Command], seen: Callable[[Command], float]) -> str:
                ways = [Way((name,), lambda c=command: Took(seen(c))) for name, command in commands.items()]
                return in_turns(title, ("program",), ways, self._rounds)

            return "\n".join(
                (
                    table("Start: until the window is seen", starts, display.first_seen),
                    table(f"A JPEG of {SHARP} MP opened: until it is seen", opens, display.photo_seen),
                )
            )

    def kept(self) -> str:
        """What stays in the file, judged by readers of others."""
        command = [sys.executable, "-m", "tests.bench.what_is_kept"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        said = done.stdout if done.returncode == 0 else f"could not: {done.stderr.strip().splitlines()[-1]}"
        return f"\n## What is kept of a photo's file\n\n{said.strip()}"

    def _sized(self, megapixels: float, target: Path) -> Path:
        scale = (megapixels * 1e6 / (self._pixels.shape[0] * self._pixels.shape[1])) ** 0.5
        kind = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        sized = cv2.resize(self._pixels, None, fx=scale, fy=scale, interpolation=kind)
        png = target.suffix == ".png"
        settings = [cv2.IMWRITE_PNG_COMPRESSION, 1] if png else [cv2.IMWRITE_JPEG_QUALITY, 92]
        cv2.imwrite(str(target), sized[..., ::-1], settings)
        return target

    def _developed(self, source: Path, target: Path) -> Took:
        settings = self._folder / "darktable"
        return timed(["darktable-cli", source, target, "--core", "--configdir", settings], target)


def _sum(parts: Iterable[Took]) -> Took:
    each = list(parts)
    return Took(sum(p.wall for p in each), sum(p.processor for p in each), max(p.memory for p in each))


PARTS: Final[Mapping[str, Callable[[Bench], str]]] = {
    "retouch": Bench.retouch,
    "batch": Bench.batch,
    "upload": Bench.upload,
    "windows": Bench.windows,
    "kept": Bench.kept,
}

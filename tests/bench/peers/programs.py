"""The programs that are compared, each by the nearest thing to a retouch that it offers without anybody at it.

What is not installed has no version and is left out. A filter of the whole picture is no portrait retouch: that is what
a user of that program has, and the figures of quality say how far it goes.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

Command = list[object]

SMOOTH_SKIN: Final = ("fx_smooth_skin", "2,0.5,1,1,1,50,50,5,2,0.2,3,1,0")  # its own defaults
GAUSS: Final = (
    '(let* ((image (car (gimp-file-load RUN-NONINTERACTIVE "{source}" "")))'
    " (layer (car (gimp-image-get-active-drawable image))))"
    " (plug-in-sel-gauss RUN-NONINTERACTIVE image layer 8 25)"
    ' (gimp-file-save RUN-NONINTERACTIVE image layer "{target}" ""))'
)


@dataclass(frozen=True, slots=True)
class Program:
    """`version`: None where it is not installed. `retouch`: the command that makes `target` from `source`."""

    name: str
    how: str
    version: str | None
    retouch: Callable[[Path, Path], Command]


def found(profile: Path) -> list[Program]:
    """Those that are here, this program first. `profile`: a folder for its settings and those of others."""
    programs = [
        Program("Beauty Desk, level 0.6", "`retouch --level 0.6`", ours(), beautydesk(profile, "0.6")),
        Program("Beauty Desk, level 1.0", "`retouch --level 1`", ours(), beautydesk(profile, "1")),
        Program("G'MIC", "`fx_smooth_skin`, defaults", _gmic_version(), _gmic),
        Program("GIMP", "`plug-in-sel-gauss`, radius 8, delta 25", _gimp_version(), _gimp),
        Program("ImageMagick", "`-selective-blur 4x2+10%`", magick_version(), _magick),
        Program("facetweak", "`--preset subtle`: shapes, skin stays", _facetweak_version(), _facetweak),
    ]
    return [program for program in programs if program.version]


def ours() -> str:
    from beautydesk import __version__

    return __version__


def beautydesk(profile: Path, level: str, *more: str) -> Callable[[Path, Path], Command]:
    def command(source: Path, target: Path) -> Command:
        start: Command = [sys.executable, "-m", "beautydesk", "--profile", profile, "retouch", "--engine", "local"]
        return [*start, "--level", level, "--on-exists", "replace", *more, source, "-o", target]

    return command


def version_of(name: str) -> str | None:
    """The first version number in what it says of itself; None where it is not installed."""
    match = re.search(r"\d+\.\d+(\.\d+)?", _output(name, "--version")) if shutil.which(name) else None
    return match[0] if match else None


def magick_version() -> str | None:
    return version_of(magick())


def magick() -> str:
    """ImageMagick's command: its name differs, and `convert` may be somebody else's."""
    for name in ("magick", "convert-im6.q16", "/usr/bin/convert", "convert"):
        if shutil.which(name) and "Version: ImageMagick" in _output(name, "-version"):
            return name
    return "magick"


def _gmic_version() -> str | None:
    """It takes a flag with two dashes for a picture, and colours what it says."""
    said = re.sub(r"\x1b\[[\d;]*m", "", _output("gmic", "version")) if shutil.which("gmic") else ""
    match = re.search(r"Version (\d+\.\d+\.\d+)", said)
    return match[1] if match else None


def _gmic(source: Path, target: Path) -> Command:
    return ["gmic", source, *SMOOTH_SKIN, "-o", target]


def _gimp(source: Path, target: Path) -> Command:
    script = GAUSS.format(source=source, target=target)
    return ["gimp-console", "-i", "-n", "-d", "-f", "-b", script, "-b", "(gimp-quit 0)"]


def _magick(source: Path, target: Path) -> Command:
    return [magick(), source, "-selective-blur", "4x2+10%", target]


def _facetweak(source: Path, target: Path) -> Command:
    return [_facetweak_program() or "facetweak", source, "--preset", "subtle", "-o", target]


def _facetweak_program() -> str | None:
    """Its package wants others than ours, so it has a virtual environment of its own."""
    return os.environ.get("BEAUTYDESK_FACETWEAK") or shutil.which("facetweak")


def _facetweak_version() -> str | None:
    return version_of(program) if (program := _facetweak_program()) else None


def _gimp_version() -> str | None:
    """Of the second series: the third one calls its procedures otherwise and has not this one any more."""
    version = version_of("gimp-console")
    return version if version and version.startswith("2.") else None


def _output(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    return done.stdout + done.stderr

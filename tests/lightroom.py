"""A program that calls Beauty Desk as Lightroom Classic does: its plug-in, in the Lua that Lightroom has, run by an
imitation of the entry points that it uses. The program that is called is the real one.
"""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
import tifffile
from PIL import Image

from beautydesk.support import assets

ROOT = Path(__file__).resolve().parents[1]
PLUGIN = ROOT / "packaging" / "integrations" / "lightroom" / "beautydesk.lrplugin"


def command(folder: Path) -> Path:
    """The program as a script of its own, whose path is no plain word."""
    script = folder / "Beauty Desk's" / "beautydesk"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {sys.executable} -m beautydesk "$@"\n')
    script.chmod(0o755)
    return script


def developed(photo: Path, path: Path) -> npt.NDArray[np.uint16]:
    """A TIFF as Lightroom hands it over: 16 bits, ProPhoto RGB, words. Returns its pixels."""
    with Image.open(photo) as image:
        pixels = np.asarray(image.convert("RGB")).astype(np.uint16) * 257
    pixels[::2] ^= 1  # not eight bits that were spread
    profile = assets.path("profiles/romm-rgb.icc").read_bytes()
    tifffile.imwrite(
        path, pixels, photometric="rgb", iccprofile=profile, description="Anna at home", resolution=(240, 240)
    )
    return pixels


def check_handed_back(path: Path, before: npt.NDArray[np.uint16]) -> None:
    """Size, depth, profile and words are those of the photo, and so are most pixels."""
    with tifffile.TiffFile(path) as file:
        page = file.pages.first
        assert page.iccprofile == assets.path("profiles/romm-rgb.icc").read_bytes()
        assert page.description == "Anna at home" and page.tags["XResolution"].value == (240, 1)
        after = page.asarray()
    assert after.dtype == np.uint16 and after.shape == before.shape
    assert 0.2 < (after == before).all(axis=2).mean() < 1


class Lightroom:
    """`told`: what the plug-in asked of Lightroom, in order."""

    def __init__(self, program: Path | str, environ: Mapping[str, str] | None = None) -> None:
        lua51 = pytest.importorskip("lupa.lua51", reason="lupa, a Lua for Python, is not installed")
        self.told: list[tuple[Any, ...]] = []
        self.settings: list[dict[str, Any]] = []
        self.rendered: dict[str, Path] = {}
        self._environ = environ
        self._lua = lua51.LuaRuntime(unpack_returned_tuples=True)
        self._host = self._lua.table_from(
            {
                "settings": self._lua.table_from({"command": str(program)}),
                "execute": self._execute,
                "render": self._render,
                "told": lambda *words: self.told.append(words),
            }
        )
        load = self._lua.eval("function(path, ...) return assert(loadfile(path))(...) end")
        self._run, self._context = load(str(ROOT / "tests" / "lightroom_sdk.lua"), str(PLUGIN), self._host)

    def edit(self, photos: Sequence[Path]) -> None:
        """*Plug-in Extras > Retouch with Beauty Desk* on the selected photos."""
        self._host.photos = self._lua.table_from([str(photo) for photo in photos])
        self._run("EditPhotos")

    def export(self, photos: Sequence[Path]) -> None:
        """An export of photos that are rendered already, with the post-process action."""
        action = self._run("RetouchExports")
        action.postProcessRenderedPhotos(None, self._context(self._lua.table_from([str(photo) for photo in photos])))

    def info(self) -> Any:
        return self._run("Info")

    def _execute(self, line: str) -> int:
        """What macOS answers: the exit code as wait() has it."""
        return subprocess.run(line, shell=True, env=self._environ, timeout=120, check=False).returncode << 8

    def _render(self, photo: str, settings: Any) -> str:
        """A photo is rendered beside itself, unless it is what was rendered."""
        if settings is None:
            return photo
        self.settings.append(dict(settings))
        path = Path(photo).with_name(f"{Path(photo).stem}_retouched.tif")
        shutil.copy(photo, path)
        return str(path)

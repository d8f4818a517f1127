"""What others read in a file: djpeg, ExifTool, Pillow, libultrahdr. Each judge gives faults, in words; none is good."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image

SAID_ELSEWHERE: Final = ("SourceFile", "System:", "ExifTool:", "File:")  # of the file on this disk, not of the photo
MUST_CHANGE: Final = frozenset({"IFD0:Software", "XMP-x:XMPToolkit", "XMP-beautydesk:Source"})


# ---- JPEG, by its bytes ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Parts:
    """`segments`: marker and body of all of the first picture's, scans left out. `tail`: all behind its EOI."""

    segments: list[tuple[int, bytes]]
    length: int
    tail: bytes

    def of(self, *markers: int) -> list[tuple[int, bytes]]:
        return [one for one in self.segments if one[0] in markers]

    @property
    def described(self) -> list[tuple[int, bytes]]:
        return self.of(*range(0xE0, 0xF0), 0xFE)

    @property
    def frame(self) -> tuple[int, bytes]:
        return self.of(*(marker for marker in range(0xC0, 0xD0) if marker not in (0xC4, 0xC8, 0xCC)))[0]


def parts(data: bytes) -> Parts:
    """ITU-T T.81, annex B."""
    assert data[:2] == b"\xff\xd8"
    at, found = 2, []
    while True:
        assert data[at] == 0xFF, f"no marker at {at}"
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker == 0xD9:
            return Parts(found, at + 2, data[at + 2 :])
        else:
            size = int.from_bytes(data[at + 2 : at + 4], "big")
            found.append((marker, data[at + 4 : at + 2 + size]))
            at += 2 + size
            while marker == 0xDA and (data[at] != 0xFF or data[at + 1] in (0, *range(0xD0, 0xD8))):
                at = data.index(b"\xff", at + 1)


def is_progressive(data: bytes) -> bool:
    return parts(data).frame[0] in (0xC2, 0xCA)


def sampling(data: bytes) -> list[int]:
    body = parts(data).frame[1]
    return [body[7 + 3 * index] for index in range(body[5])]


def tables(data: bytes) -> list[Any]:
    with Image.open(io.BytesIO(data)) as image:
        return [list(table) for _, table in sorted(image.quantization.items())]  # type: ignore[attr-defined]


def refined(before: bytes, after: bytes) -> bool:
    """Steps of the quantisation are what they were, or whole parts of it: old coefficients keep their values."""
    old, new = (np.array(tables(data)) for data in (before, after))
    return old.shape == new.shape and not (old % new).any()


def restart(data: bytes) -> int:
    found = parts(data).of(0xDD)
    return int.from_bytes(found[0][1], "big") if found else 0


def decoded(data: bytes) -> np.ndarray:
    """As stored, H x W x 3: by djpeg, or by Pillow where it is missing; both are libjpeg-turbo."""
    if shutil.which("djpeg"):
        done = subprocess.run(["djpeg", "-ppm"], input=data, capture_output=True, check=True)
        if done.stderr:
            raise AssertionError(f"djpeg: {done.stderr.decode()}")
        data = done.stdout
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image.convert("RGB"))


def near(changed: np.ndarray, across: int, down: int) -> np.ndarray:
    """Pixels at most this far from one of these."""
    import cv2

    kernel = np.ones((2 * down + 1, 2 * across + 1), np.uint8)
    return cv2.dilate(changed.astype(np.uint8), kernel) > 0


def psnr(one: np.ndarray, other: np.ndarray, top: int = 255) -> float:
    error = float(np.mean((one.astype(np.float64) - other) ** 2))
    return 10 * float(np.log10(top**2 / max(error, 1e-9)))


def colour_limit(change: np.ndarray, across: int, down: int) -> np.ndarray:
    """What is left of a change of pixels when its colour is stored once for so many: H x W x 3.

    Averages, enlarged by a triangle for halves and by repeating for quarters, as libjpeg-turbo does.
    """
    import cv2

    height, width = change.shape[:2]
    if (across, down) == (1, 1):
        return change
    to_ycc = np.array([[0.299, 0.587, 0.114], [-0.168736, -0.331264, 0.5], [0.5, -0.418688, -0.081312]])
    ycc = change.astype(np.float64) @ to_ycc.T
    ycc = np.pad(ycc, ((0, -height % down), (0, -width % across), (0, 0)), mode="edge")
    small = ycc.reshape(ycc.shape[0] // down, down, ycc.shape[1] // across, across, 3).mean((1, 3))
    way = cv2.INTER_LINEAR if max(across, down) == 2 else cv2.INTER_NEAREST
    ycc[..., 1:] = cv2.resize(small, ycc.shape[1::-1], interpolation=way)[..., 1:]
    return np.asarray((ycc @ np.linalg.inv(to_ycc).T)[:height, :width])


# ---- ExifTool ----------------------------------------------------------------------------------------------------


class ExifTool:
    """One process for all questions; ended by `close`."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["exiftool", "-stay_open", "True", "-@", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def ask(self, *words: str) -> bytes:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("\n".join([*words, "-execute\n"]).encode())
        self._process.stdin.flush()
        answer = b""
        while not answer.endswith((b"{ready}\n", b"{ready}\r\n")):
            part = self._process.stdout.readline()
            assert part, "ExifTool ended"
            answer += part
        return answer[: answer.rindex(b"{ready}")]

    def tags(self, path: Path) -> dict[str, Any]:
        """With groups, numbers as they are, unknown tags too, and every warning."""
        words = ["-json", "-G1", "-n", "-a", "-u", "-U", "-all", "-validate", "-warning", "-struct", str(path)]
        tags: dict[str, Any] = json.loads(self.ask(*words))[0]
        return tags

    def binary(self, path: Path, tag: str) -> bytes:
        return self.ask("-b", f"-{tag}", str(path))

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(b"-stay_open\nFalse\n")
        self._process.stdin.close()
        self._process.wait(30)
        assert self._process.stdout is not None
        self._process.stdout.close()


def warnings(tags: dict[str, Any]) -> set[str]:
    told = tags.get("ExifTool:Warning", []), tags.get("ExifTool:Error", [])
    return {str(one) for some in told for one in (some if isinstance(some, list) else [some])}


def described(tags: dict[str, Any], without: Collection[str] = ()) -> dict[str, Any]:
    """All that is said of the photo."""
    return {
        key: value
        for key, value in tags.items()
        if not key.startswith(SAID_ELSEWHERE) and key not in MUST_CHANGE and not any(part in key for part in without)
    }


def differences(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    keys = sorted(before.keys() | after.keys())
    return [
        f"{key}: {_short(before.get(key))} -> {_short(after.get(key))}"
        for key in keys
        if before.get(key) != after.get(key)
    ]


def _short(value: Any) -> str:
    words = str(value)
    return words if len(words) < 80 else f"{words[:60]}... ({len(words)})"


# ---- libultrahdr -------------------------------------------------------------------------------------------------


@cache
def ultra_hdr_reader() -> str | None:
    """A Python whose imagecodecs has libultrahdr: this one's or that which BEAUTYDESK_IMAGECODECS names."""
    import os
    import sys

    for python in (os.environ.get("BEAUTYDESK_IMAGECODECS"), sys.executable):
        if python:
            test = "import imagecodecs as i; assert i.ULTRAHDR.available"
            if subprocess.run([python, "-c", test], capture_output=True).returncode == 0:
                return python
    return None


READING: Final = """
import sys, json, numpy, imagecodecs
for line in sys.stdin:
    try:
        p = imagecodecs.ultrahdr_decode(open(line.strip(), 'rb').read(), dtype='float16').astype('f4')[..., :3]
        numpy.save(line.strip() + '.npy', p)
        print(json.dumps([float(p.max()), list(p.shape)]), flush=True)
    except Exception as e:
        print(json.dumps(str(e)), flush=True)
"""


def ultra_hdr(*files: bytes) -> list[np.ndarray | str]:
    """Linear light after libultrahdr, 1 is the white of the standard picture; or its complaint."""
    python = ultra_hdr_reader()
    assert python is not None
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{index}.jpg" for index in range(len(files))]
        for path, data in zip(paths, files, strict=True):
            path.write_bytes(data)
        lines = "".join(f"{path}\n" for path in paths)
        done = subprocess.run([python, "-c", READING], input=lines, capture_output=True, text=True, check=True)
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        return [
            answer if isinstance(answer, str) else np.load(f"{path}.npy")
            for path, answer in zip(paths, answers, strict=True)
        ]

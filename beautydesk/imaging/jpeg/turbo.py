"""The library that reads and writes a JPEG's coefficients without decoding its pixels: libjpeg-turbo's TurboJPEG.

Its lossless transform hands every coefficient to a callback before it writes them again. It is not one of Python's
packages: a shared library of the system, or the one inside the wheel of the `turbojpeg` package.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import importlib.util
import logging
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Changes one row of blocks in place: which component, which row, its coefficients (columns x 64, natural order).
EditRow = Callable[[int, int, "NDArray[np.int16]"], None]

_PROGRESSIVE, _COPY_NONE, _ARITHMETIC, _OPTIMIZE = 32, 64, 128, 256  # TJXOPT_*; 2.1 ignores the last two
_NAMES: Final = {
    "linux": ("libturbojpeg.so.0",),
    "darwin": ("libturbojpeg.0.dylib", "/opt/homebrew/lib/libturbojpeg.0.dylib", "/usr/local/lib/libturbojpeg.0.dylib"),
    "win32": ("turbojpeg.dll",),
}

_log = logging.getLogger(__name__)


class NotTransformed(Exception):
    """The library is not here, or does not read this file."""


class _Region(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int) for name in ("x", "y", "w", "h")]


class _Transform(ctypes.Structure):
    pass


_Filter = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, _Region, _Region, ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
_Transform._fields_ = [
    ("r", _Region),
    ("op", ctypes.c_int),
    ("options", ctypes.c_int),
    ("data", ctypes.c_void_p),
    ("filter", _Filter),
]


def is_here() -> bool:
    return _library() is not None


def transformed(
    data: bytes, edit: EditRow, *, progressive: bool = False, arithmetic: bool = False, optimize: bool = False
) -> tuple[bytes, bool]:
    """The same JPEG with edited coefficients and without its APPn and COM segments, and whether the library warned.

    After a warning the output may be less than the file: compare. `edit` is called from this thread, row after row, one
    component after the other. `optimize`: Huffman tables are made for this picture, where the library can. Raises
    `NotTransformed`, and whatever `edit` does.
    """
    library = _library()
    if library is None:
        raise NotTransformed("no TurboJPEG")
    trouble: list[BaseException] = []

    def row(coefficients: int, part: _Region, plane: _Region, component: int, _index: int, _transform: int) -> int:
        try:
            if part.y < plane.h:  # below are rows that only fill up the last unit
                number = part.w * part.h
                flat = (ctypes.c_short * number).from_address(coefficients)
                blocks = np.frombuffer(flat, np.int16).reshape(part.h // 8, part.w // 8, 64)
                for index in range(len(blocks)):
                    edit(component, part.y // 8 + index, blocks[index])
        except BaseException as error:  # ctypes would print it and go on: a photo edited by half
            trouble.append(error)
            return -1
        return 0

    options = _COPY_NONE | progressive * _PROGRESSIVE | arithmetic * _ARITHMETIC | optimize * _OPTIMIZE
    transform = _Transform(options=options, filter=_Filter(row))
    handle, buffer, size = library.tjInitTransform(), ctypes.c_void_p(), ctypes.c_ulong()
    try:
        failed = library.tjTransform(
            handle, data, len(data), 1, ctypes.byref(buffer), ctypes.byref(size), ctypes.byref(transform), 0
        )
        if trouble:
            raise trouble[0]
        if not buffer.value or not size.value:
            raise NotTransformed(_reason(library, handle))
        return ctypes.string_at(buffer, size.value), bool(failed)
    finally:
        if buffer.value:
            library.tjFree(buffer)
        library.tjDestroy(handle)


def _reason(library: Any, handle: int) -> str:
    text: bytes = library.tjGetErrorStr2(handle) or b""
    return text.decode("ascii", "replace")


@cache
def _library() -> Any:
    """None where there is none."""
    for name in _candidates():
        try:
            library = ctypes.CDLL(name)
            _declare(library)
        except (OSError, AttributeError) as error:
            _log.debug("%s: %s", name, error)
            continue
        return library
    return None


def _candidates() -> Iterator[str]:
    """The system's first: it is mended with the system, and made for its processor."""
    yield from _NAMES.get(sys.platform, ())
    if found := ctypes.util.find_library("turbojpeg"):
        yield found
    try:
        spec = importlib.util.find_spec("turbojpeg")
    except (ImportError, ValueError):
        spec = None
    homes = [Path(spec.origin).parent] if spec is not None and spec.origin else []
    homes += [Path(__file__).resolve().parents[3]]  # of a bundle, which takes the library without the module
    for home in dict.fromkeys(homes):
        for folder, pattern in (
            (home / "turbojpeg.libs", "libturbojpeg*"),
            (home / "turbojpeg.dylibs", "libturbojpeg*"),
        ):
            yield from map(str, sorted(folder.glob(pattern)))
        yield from map(str, sorted(home.glob("turbojpeg-*.dll")))


def _declare(library: Any) -> None:
    library.tjInitTransform.restype = ctypes.c_void_p
    library.tjTransform.argtypes = [
        ctypes.c_void_p,
        ctypes.c_char_p,
        ctypes.c_ulong,
        ctypes.c_int,
        ctypes.POINTER(ctypes.c_void_p),
        ctypes.POINTER(ctypes.c_ulong),
        ctypes.POINTER(_Transform),
        ctypes.c_int,
    ]
    library.tjFree.argtypes = [ctypes.c_void_p]
    library.tjDestroy.argtypes = [ctypes.c_void_p]
    library.tjGetErrorStr2.argtypes = [ctypes.c_void_p]
    library.tjGetErrorStr2.restype = ctypes.c_char_p

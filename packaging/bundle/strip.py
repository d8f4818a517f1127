"""Takes out of a bundle's libraries what nobody needs, symbols and paths of the computer that built it: `strip.py DIR`.

A library whose segments were moved when its wheel was made may not load any more once it is stripped: the offset of a
segment and its address no longer agree in a page. Such a one stays as it was. Needs binutils and patchelf.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

_LOAD, _LOAD_HEADER = (
    1,
    struct.Struct("<IIQQQQQQ"),
)  # a program header of 64 bits: type, flags, offset, address, ... align
_PAGE = 4096


def libraries(folder: Path) -> Iterator[Path]:
    """Every ELF file of 64 bits in it, links left alone."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(5) == b"\x7fELF\x02":
                    yield path


def loads(content: bytes) -> bool:
    """Does the linker take its segments? Offset and address of each must agree within a page."""
    (start,) = struct.unpack_from("<Q", content, 32)
    size, count = struct.unpack_from("<HH", content, 54)
    headers = (_LOAD_HEADER.unpack_from(content, start + size * number) for number in range(count))
    return all((offset - address) % _PAGE == 0 for kind, _, offset, address, *_ in headers if kind == _LOAD)


def strip(path: Path) -> bool:
    """False when it had to stay as it was."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        subprocess.run(["strip", "--strip-unneeded", "-o", copy, path], check=True)
        if not loads(copy.read_bytes()):
            return False
        shutil.copyfile(copy, path)  # its permissions stay
    return True


def forget_builder(path: Path) -> None:
    """Search paths that do not begin at the library itself are those of another computer."""
    asked = subprocess.run(["patchelf", "--print-rpath", path], capture_output=True, text=True)
    found = [place for place in asked.stdout.strip().split(":") if place]
    kept = [place for place in found if place.startswith("$ORIGIN")]
    if kept != found:
        change = ["--set-rpath", ":".join(kept)] if kept else ["--remove-rpath"]
        subprocess.run(["patchelf", *change, path], check=True)


def main(folder: Path) -> None:
    before = after = 0
    for path in libraries(folder):
        before += path.stat().st_size
        if path.parent == folder:
            continue  # the executable: its archive is appended, and strip would cut it off
        forget_builder(path)
        if not strip(path):
            print(f"stays as it is: {path.relative_to(folder)}")
        after += path.stat().st_size
    print(f"libraries: {before / 1e6:.0f} MB before, {after / 1e6:.0f} MB after")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

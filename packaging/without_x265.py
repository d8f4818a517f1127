"""Takes the HEIC encoder x265 out of an environment that a bundle is made from: `python packaging/without_x265.py`.

The wheels of pillow-heif bring it along; it is under the GPL, and a bundle that holds it would be as a whole. The
program only reads HEIC, which libheif and libde265 do (LGPL 3). libheif asks x265 for its functions and goes without an
encoder when it gets none, so an empty library of the same name, with no line of x265 in it, does. Needs a C compiler.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path

SOURCE = """
#ifdef _WIN32
#define SHOWN __declspec(dllexport)
#else
#define SHOWN __attribute__((visibility("default")))
#endif
SHOWN const char beautydesk_empty_library[] = "Beauty Desk: an empty library";
SHOWN const void *{asked}(int depth) {{ (void)depth; return 0; }}
SHOWN void x265_cleanup(void) {{}}
"""
ASKED = re.compile(rb"\b_?(x265_api_get_\d+)\0")
TRIAL = "import pillow_heif, sys; [print(name, pillow_heif.open_heif(name).load().size) for name in sys.argv[1:]]"


class CannotReplace(Exception):
    """Nothing was changed; the text says why."""


def libraries() -> tuple[Path, Path]:
    """libheif and x265 of the pillow-heif that is installed here."""
    files = [Path(str(file.locate())) for file in metadata.files("pillow-heif") or ()]
    found = []
    for name in ("heif", "x265"):
        fitting = [file for file in files if re.fullmatch(rf"lib{name}[-.\d].*(so[.\d]*|dylib|dll)", file.name)]
        if len(fitting) != 1:
            raise CannotReplace(f"lib{name} was looked for in pillow-heif, and {len(fitting)} were found")
        found.append(fitting[0])
    return found[0], found[1]


def compiled(asked: str, name: str, folder: Path) -> Path:
    """The empty library, under the file name `name`; `asked` is what libheif calls first."""
    source = folder / "empty.c"
    source.write_text(SOURCE.format(asked=asked), encoding="ascii")
    made = folder / name
    compiler = shlex.split(os.environ.get("CC", "")) or [next(filter(shutil.which, ("cc", "gcc", "clang")), "cc")]
    if sys.platform == "darwin":  # wheels name their libraries from the place of the one that asks
        options = ["-dynamiclib", "-install_name", f"@loader_path/{name}"]
    else:
        options = ["-shared", "-s"] if sys.platform == "win32" else ["-shared", "-s", f"-Wl,-soname,{name}"]
    try:
        done = subprocess.run(
            [*compiler, *options, "-fPIC", "-Os", "-o", str(made), str(source)],
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise CannotReplace("there is no C compiler here (CC names one)") from error
    if done.returncode:
        raise CannotReplace(f"the C compiler failed: {done.stderr.strip()}")
    return made


def main(arguments: list[str]) -> int:
    """HEIC files that are named are read as a trial; 1 when nothing was done, or the trial failed."""
    try:
        heif, x265 = libraries()
        asked = ASKED.search(heif.read_bytes())
        if asked is None:
            raise CannotReplace(f"{heif.name} does not ask for x265 as it used to")
        with tempfile.TemporaryDirectory(prefix="beautydesk-x265-") as folder:
            made = compiled(asked[1].decode(), x265.name, Path(folder))
            beside = x265.with_name(f".{x265.name}.part")
            shutil.copyfile(made, beside)
            beside.replace(x265)  # a new file: the old one may be linked to from a cache
    except CannotReplace as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return subprocess.run([sys.executable, "-c", TRIAL, *arguments], check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""Registers the program with the desktop, for one user or below a prefix, and takes all of that away again.

What was written is listed below the prefix, so that removing needs to know nothing else. No system file is touched.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(HERE.parent)]

ID = "org.beautydesk.BeautyDesk"
LIST = Path("beautydesk", "registered-files.txt")  # below the folder of shared data
_QUOTED = re.compile(r"""[\s"'\\><~|&;$*?#()`]""")  # what a word of Exec is quoted for: Desktop Entry Specification


def main(words: list[str] | None = None) -> int:
    args = _arguments().parse_args(words)
    data = Path(args.prefix).resolve() / "share" if args.prefix else _data_home()
    if args.remove:
        remove(data)
        return 0
    command = args.command or str(ROOT / "packaging" / "run")
    if shutil.which(command) is None and (args.command is None or os.sep in command):
        return _fail(f"There is no program at {command}. Name it with --command.")
    try:
        install(data, command)
    except ImportError as error:
        hint = "Start it once with packaging/run, or name its Python in BEAUTYDESK_PYTHON."
        return _fail(f"The packages of Beauty Desk are not in this Python ({error}). {hint}")
    except OSError as error:
        return _fail(f"Nothing more was registered: {error}. What was, goes with --remove.")
    print(f"Beauty Desk is in the menus and under “Open with”: {command}")
    print("The same options and --remove take it away again.")
    return 0


def install(data: Path, command: str) -> None:
    """Write all files below `data`. Raises OSError, and ImportError where Qt and Pillow are not at hand."""
    import icons
    import manpage
    import metainfo

    remove(data)  # also what an earlier version had and this one has not
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    entry = launcher((HERE / f"{ID}.desktop").read_text(encoding="utf-8"), command)
    texts = {
        Path("applications", f"{ID}.desktop"): entry,
        Path("metainfo", f"{ID}.metainfo.xml"): metainfo.completed(),
        Path("mime", "packages", f"{ID}.xml"): (HERE / f"{ID}.xml").read_text(encoding="utf-8"),
        Path("man", "man1", "beautydesk.1"): manpage.page(),
    }
    written = data / LIST
    written.parent.mkdir(parents=True, exist_ok=True)
    written.write_text("".join(f"{place}\n" for place in texts), encoding="utf-8")
    for place, text in texts.items():
        (data / place).parent.mkdir(parents=True, exist_ok=True)
        (data / place).write_text(text, encoding="utf-8")
    with written.open("a", encoding="utf-8") as listed:
        for file in icons.write_theme(data / "icons" / "hicolor"):
            listed.write(f"{file.relative_to(data)}\n")
    tell_desktop(data)


def remove(data: Path) -> None:
    """Take away what was registered below `data`; folders that are empty then go as well."""
    written = data / LIST
    if not written.exists():
        return
    places = [*map(Path, written.read_text(encoding="utf-8").splitlines()), LIST]
    for place in places:
        (data / place).unlink(missing_ok=True)
    tell_desktop(data)
    for folder in sorted({folder for place in places for folder in place.parents if folder.parts}, reverse=True):
        with contextlib.suppress(OSError):  # others have something in it
            (data / folder).rmdir()


def launcher(entry: str, command: str) -> str:
    """The desktop file, starting `command`: a name in PATH, or a path."""
    entry = re.sub(r"^TryExec=.*$", lambda _: f"TryExec={command}", entry, flags=re.MULTILINE)
    return re.sub(r"^Exec=\S+", lambda _: f"Exec={quoted(command)}", entry, flags=re.MULTILINE)


def quoted(word: str) -> str:
    """A word of Exec: quoted where it has to be, by the rules of its own and then by those of all values."""
    word = word.replace("%", "%%")
    if not _QUOTED.search(word):
        return word
    inside = re.sub(r'(["`$\\])', r"\\\1", word)
    return f'"{inside}"'.replace("\\", "\\\\")


def tell_desktop(data: Path) -> None:
    """The databases of the desktop, as far as their tools and folders are there; it looks for itself otherwise."""
    updates = [
        (data / "applications", ["update-desktop-database", "-q"]),
        (data / "mime", ["update-mime-database"]),
    ]
    hicolor = data / "icons" / "hicolor"
    if (hicolor / "icon-theme.cache").exists():  # one that is made anew would hide what comes later without it
        updates.append((hicolor, ["gtk-update-icon-cache", "-q", "-f", "-t"]))
    for folder, command in updates:
        if folder.is_dir() and shutil.which(command[0]):
            subprocess.run([*command, str(folder)], check=False, capture_output=True, timeout=120)
    if hicolor.is_dir():
        os.utime(hicolor)  # by which themes see that something has changed


def _data_home() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="packaging/linux/install",
        description="Put Beauty Desk into the menus, under “Open with” and into the software centre.",
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--user", action="store_true", help="for you alone (default)")
    where.add_argument("--prefix", metavar="DIR", help="for all, below DIR, such as /usr/local")
    parser.add_argument("--command", help="the program to start (default: this checkout's packaging/run)")
    parser.add_argument("--remove", action="store_true", help="take all of it away again")
    return parser


def _fail(sentence: str) -> int:
    print(f"packaging/linux/install: {sentence}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())

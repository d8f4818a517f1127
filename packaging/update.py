"""Brings a clone to its newest version: `packaging/run --update` calls `update.py CHECKOUT VENV [OPTIONS ...]`.

The new version is made beside the old one and tried there, and only then put in its place (`change.py`). Whatever ends
this, in whichever moment, `packaging/run` starts the old version, or first ends the change.
Run by the Python below the virtual environment, as that is changed as well: standard library only.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from change import MODELS, Clone, Refused, alone, clear, finish, guarded, mark, say

LOCKS = ("packaging/pip.lock", "packaging/requirements.lock")
SAMPLE = Path("resources", "sample", "sample.jpg")


# ---- whether ---------------------------------------------------------------------------------------------------------


def newest(clone: Clone) -> tuple[str, str]:
    """Commits: the one here, the newest one. `Refused`: one does not just follow the other."""
    if shutil.which("git") is None:
        raise Refused("git is needed for this, and is not installed.")
    if not (clone.root / ".git").exists():
        raise Refused("this folder is no clone made with git, so nothing can tell what is newer. Get the newest one.")
    changed = clone.git("status", "--porcelain", "--untracked-files=no").splitlines()
    if changed:
        names = ", ".join(line.strip().split(maxsplit=1)[1] for line in changed[:3]) + (" ..." if changed[3:] else "")
        raise Refused(f"files of the program were changed here ({names}). Commit them, or take them back: git stash")
    if clone.try_git("symbolic-ref", "--quiet", "HEAD").returncode:
        raise Refused("this clone was set to one fixed version. Go back to a branch first: git switch NAME")
    if clone.try_git("rev-parse", "@{upstream}").returncode:
        raise Refused(
            "the branch of this clone follows no other. Tell git which: git branch --set-upstream-to=REMOTE/NAME"
        )
    clone.git("fetch", "--quiet")
    here, there = clone.git("rev-parse", "HEAD"), clone.git("rev-parse", "@{upstream}")
    if clone.try_git("merge-base", "--is-ancestor", there, here).returncode == 0:
        return here, here
    if clone.try_git("merge-base", "--is-ancestor", here, there).returncode:
        raise Refused("this clone has commits of its own beside the new ones. Bring them together first: git rebase")
    in_the_way = list(_in_the_way(clone, here, there))
    if in_the_way:
        raise Refused(f"{in_the_way[0]} is not from here, and the new version has a file there. Move it away first.")
    return here, there


def _in_the_way(clone: Clone, here: str, there: str) -> Iterator[str]:
    """What lies, untracked, where the new version puts something."""
    ours = set(clone.git("ls-tree", "-r", "--name-only", "-z", here).split("\0"))
    added = clone.git("diff", "--no-renames", "--name-only", "--diff-filter=A", "-z", here, there).split("\0")
    for name in filter(None, added):
        for path in (Path(name), *Path(name).parents[:-1]):
            on_disk = clone.root / path
            if str(path) not in ours and os.path.lexists(on_disk) and (str(path) == name or not on_disk.is_dir()):
                yield str(path)


def is_running(clone: Clone) -> bool:
    """Whether the program runs from this checkout, as far as the list of processes can be read."""
    try:
        listed = subprocess.run(["ps", "-eo", "args="], capture_output=True, text=True, errors="replace", check=False)
    except OSError:
        return False
    return f"{clone.python(clone.venv)} -P -m beautydesk" in listed.stdout


# ---- beside the old one ----------------------------------------------------------------------------------------------


def prepare(clone: Clone, here: str, there: str, options: list[str]) -> None:
    """Make the new version beside the old one, and try it. Raises `Refused`."""
    index = str(clone.stage / "index")  # of its own: that of the clone stays as it is
    clone.git("read-tree", there, GIT_INDEX_FILE=index)
    clone.git("checkout-index", "--all", f"--prefix={clone.tree}/", GIT_INDEX_FILE=index)
    if (clone.root / MODELS).is_dir():
        shutil.copytree(clone.root / MODELS, clone.tree / MODELS, dirs_exist_ok=True)
    python = clone.python(clone.venv)
    if clone.try_git("diff", "--quiet", here, there, "--", *LOCKS).returncode or not python.exists():
        python = clone.python(clone.next_venv)
        _run(clone, [str(clone.tree / "packaging" / "run"), *options, "--version"], "be set up", clone.next_venv)
        _rename_scripts(clone)
    else:
        _run(clone, [str(python), str(clone.tree / "packaging" / "models.py")], "be set up")
    program = [str(python), "-m", "beautydesk", "--profile", str(clone.stage / "profile")]
    _run(clone, [*program, "--version"], "start")
    if (clone.tree / SAMPLE).exists():
        _run(
            clone,
            [*program, "retouch", str(SAMPLE), "--engine", "local", "-o", f"{clone.stage}/results/"],
            "retouch a photo",
        )


def _run(clone: Clone, command: list[str], what: str, venv: Path | None = None) -> None:
    environ = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONSAFEPATH")}
    environ |= {"BEAUTYDESK_VENV": str(venv)} if venv else {}
    done = subprocess.run(command, cwd=clone.tree, env=environ, stdout=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise Refused(f"the new version could not {what} here, see above. The old one is as it was.")


def _rename_scripts(clone: Clone) -> None:
    """The programs in a virtual environment name its folder, which is about to get another name."""
    for path in (clone.next_venv / "bin").iterdir():
        if path.is_symlink() or not path.is_file():
            continue
        content = path.read_bytes()
        path.write_bytes(content.replace(bytes(clone.next_venv), bytes(clone.venv)))


# ---- all together ----------------------------------------------------------------------------------------------------


def version(clone: Clone, commit: str) -> str:
    text = clone.git("show", f"{commit}:beautydesk/__init__.py")
    found = (line.split('"')[1] for line in text.splitlines() if line.startswith('__version__ = "'))
    return next(found, "of unknown number")


def news(clone: Clone, here: str, there: str) -> str:
    """The entries of the list of changes that the old version does not have."""
    old, known = version(clone, here), {_heading(entry) for entry in _entries(clone, here)}
    fresh = []
    for entry in _entries(clone, there):
        if old in _heading(entry).replace("[", " ").replace("]", " ").split():
            break
        if _heading(entry) not in known:
            fresh.append(entry.strip())
    return "\n\n".join(fresh)


def _entries(clone: Clone, commit: str) -> list[str]:
    shown = clone.try_git("show", f"{commit}:packaging/CHANGELOG.md")
    return ("\n" + shown.stdout).split("\n## ")[1:]


def _heading(entry: str) -> str:
    return entry.partition("\n")[0]


def update(clone: Clone, options: list[str]) -> None:
    if (clone.stage / "finish").exists():  # the start script has just tried
        raise Refused("an earlier update could not be finished, see above.")
    here, there = newest(clone)
    if here == there:
        say(f"{version(clone, here)} ({here[:7]}) is the newest version.")
        return
    if is_running(clone):
        raise Refused("it is running. Close it first, then start this again.")
    before, after = (f"{version(clone, commit)} ({commit[:7]})" for commit in (here, there))
    say(f"from {before} to {after} ...")
    clear(clone)
    try:
        prepare(clone, here, there, options)
        if is_running(clone):
            raise Refused("it was started meanwhile, so the old version stays. Close it, then start this again.")
    except (Refused, OSError, KeyboardInterrupt):
        clear(clone)
        raise
    what_is_new = news(clone, here, there)
    mark(clone, here, there)
    finish(clone, here, there)
    _settle(clone, options)
    say(f"updated from {before} to {after}.")
    if what_is_new:
        print(f"\n{what_is_new}")


def _settle(clone: Clone, options: list[str]) -> None:
    """Let the start script note where all is now, so that the next start says nothing of it."""
    environ = os.environ | {"BEAUTYDESK_VENV": str(clone.venv)}
    command = [str(clone.root / "packaging" / "run"), *options, "--version"]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode:
        say(done.stderr.strip())


def main(words: list[str]) -> int:
    root, venv, *options = words
    clone = Clone(Path(root), Path(venv))

    def work() -> None:
        with alone(clone):
            update(clone, options)

    return guarded(work)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

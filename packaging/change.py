"""Puts a new version, which `update.py` has made beside the old one, in place of that.

Each step can be taken again: whatever ends it, in whichever moment, the start scripts begin with calling it anew. For
that a copy of this file lies in the stage, alone: standard library only.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

STAGE = ".update"
"""In the checkout. While `finish` is in it, the start scripts run that before anything else."""
SCRIPTS = ("packaging/run", "packaging/test")
MODELS = Path("beautydesk", "engines", "local", "models")  # comes in at set-up, so git knows nothing of it
FAILED, INTERRUPTED = 3, 130


class Refused(Exception):
    """Nothing was changed; the text is one for people and says why."""


@dataclass(frozen=True, slots=True)
class Clone:
    """The checkout, its virtual environment, and the places beside them that an update uses."""

    root: Path
    venv: Path

    @property
    def stage(self) -> Path:
        return self.root / STAGE

    @property
    def tree(self) -> Path:
        return self.stage / "tree"

    @property
    def next_venv(self) -> Path:
        return self.venv.with_name(self.venv.name + "-next")

    @property
    def old_venv(self) -> Path:
        return self.venv.with_name(self.venv.name + "-before")

    def python(self, venv: Path) -> Path:
        return venv / "bin" / "python"

    def git(self, *words: str, **environ: str) -> str:
        """What git says. Raises `Refused` with its last line when it fails."""
        done = self.try_git(*words, **environ)
        if done.returncode:
            reason = (done.stderr.strip().splitlines() or ["it gave no reason"])[-1]
            raise Refused(f"git {words[0]} failed ({reason}).")
        return done.stdout.strip()

    def try_git(self, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
        environ = os.environ | {"LC_ALL": "C"} | environ
        command = ["git", "-C", str(self.root), *words]
        return subprocess.run(
            command, env=environ, capture_output=True, encoding="utf-8", errors="replace", check=False
        )


def say(text: str) -> None:
    print(f"Beauty Desk: {text}", file=sys.stderr, flush=True)


@contextlib.contextmanager
def alone(clone: Clone) -> Iterator[None]:
    """One at a time: others wait, or go on when this process dies."""
    clone.stage.mkdir(exist_ok=True)
    with (clone.stage / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def mark(clone: Clone, here: str, there: str) -> None:
    """From now on the new version is the one that starts: the start scripts call `finish` until it has ended."""
    shutil.copy(__file__, clone.stage / "change.py")
    call = [sys.executable, "-I", str(clone.stage / "change.py"), str(clone.root), str(clone.venv), here, there]
    _next_start(clone, f"exec {shlex.join(call)}")


def _next_start(clone: Clone, command: str) -> None:
    script = clone.stage / "finish.part"
    script.write_text(f"{command}\n", encoding="utf-8")
    script.replace(clone.stage / "finish")


def finish(clone: Clone, here: str, there: str) -> None:
    """Change the old version for the new one; each step may have been taken already, or in part."""
    if clone.next_venv.exists():
        if clone.venv.exists():
            _remove(clone.old_venv)
            clone.venv.rename(clone.old_venv)
        clone.next_venv.rename(clone.venv)
    (clone.root / MODELS).mkdir(parents=True, exist_ok=True)
    for path in (clone.tree / MODELS).glob("*"):
        _put(path, clone.root / MODELS / path.name)
    # git takes a file away and writes it anew; the start script must be there at any moment, so git finds it done
    for name in SCRIPTS:
        _put(clone.tree / name, clone.root / name)
    clone.git("add", *SCRIPTS)
    clone.git("reset", "--quiet", "--hard", there)
    left = [str(path) for path in (clone.tree, clone.old_venv, clone.stage / "finish")]
    _next_start(clone, f"exec rm -rf -- {shlex.join(left)}")
    clear(clone)


def recover(clone: Clone, here: str, there: str) -> None:
    """What `finish` left undone when it was interrupted. What was changed by hand since is kept, as git's stash."""
    if clone.git("rev-parse", "HEAD") not in (here, there):
        if clone.old_venv.exists():
            _remove(clone.venv)
            clone.old_venv.rename(clone.venv)
        clear(clone)
        raise Refused("an update that was interrupted is given up, as this clone was brought elsewhere since.")
    say("an update was interrupted, and is finished first ...")
    lock = clone.root / clone.git("rev-parse", "--git-path", "index.lock")
    lock.unlink(missing_ok=True)  # git's, when it was interrupted as well
    differ = [
        set(clone.git("diff", "--no-renames", "--name-only", "--diff-filter=d", commit).splitlines())
        for commit in (here, there)
    ]
    if set.intersection(*differ):
        nobody = {f"GIT_{role}_{what}": "Beauty Desk" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        kept = clone.git("stash", "create", **nobody)
        clone.git("stash", "store", "--message", "before an interrupted update was finished", kept)
        say("files were changed meanwhile; git keeps them: git stash list")
    finish(clone, here, there)


def _put(source: Path, target: Path) -> None:
    part = target.with_name(f".part-{target.name}")
    shutil.copy2(source, part)
    part.replace(target)


def _remove(folder: Path) -> None:
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


def clear(clone: Clone) -> None:
    """Take away what an update has left, the mark last."""
    _remove(clone.next_venv)
    _remove(clone.old_venv)
    for path in clone.stage.iterdir():
        if path.name not in ("lock", "finish"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    (clone.stage / "finish").unlink(missing_ok=True)


def guarded(work: Callable[[], None]) -> int:
    """The exit status of `work`, whose errors are said."""
    try:
        work()
    except Refused as error:
        say(str(error))
        return FAILED
    except OSError as error:
        say(f"the update stopped ({error.strerror}: {error.filename}). What works goes on working.")
        return FAILED
    except KeyboardInterrupt:
        say("the update was stopped. What works goes on working.")
        return INTERRUPTED
    return 0


def main(words: list[str]) -> int:
    root, venv, here, there = words
    clone = Clone(Path(root), Path(venv))

    def work() -> None:
        with alone(clone):
            if (clone.stage / "finish").exists():  # another start may have done it meanwhile
                recover(clone, here, there)

    return guarded(work)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

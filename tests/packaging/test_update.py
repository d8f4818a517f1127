"""packaging/run --update in clones of real repositories: what it refuses and brings, and what is there when it dies."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from tiny_checkout import DEADLINE, MODELS, ROOT, Checkout, copy_linked, make, surroundings

PROGRAM = """
import sys
from beautydesk import __version__, part
assert part.VERSION == __version__
sys.exit(print(__version__))
"""
CHANGES = "# Changes\n\n## 2.0 (2026-12-02)\n\n- Faster.\n\n## 1.0 (2026-12-01)\n\n- The first one.\n"
NAMES = {f"GIT_{role}_{what}": "test" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
KILLER = Path(__file__).with_name("killed_update.py")

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="on Windows git brings the new version"),
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
    pytest.mark.slow,
]


def git(folder: Path, *words: str) -> str:
    command = ["git", "-C", str(folder), "-c", "init.defaultBranch=main", *words]
    done = subprocess.run(command, env=surroundings() | NAMES, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@dataclass(frozen=True, slots=True)
class Place:
    origin: Path
    clone: Checkout

    def publish(self, version: str = "2.0", **files: str) -> None:
        """A new version at the origin."""
        contents = {
            "beautydesk/__init__.py": f'__version__ = "{version}"\n',
            "beautydesk/part.py": f'VERSION = "{version}"\n',
        }
        for name, content in (contents | files).items():
            (self.origin / name).write_text(content)
        git(self.origin, "add", "--all")
        git(self.origin, "commit", "--quiet", "--message", version)

    def update(self, *options: str) -> subprocess.CompletedProcess[str]:
        return self.clone.run(*options, "--update")

    def version(self) -> str:
        """What starts."""
        started = self.clone.run("--version")
        assert started.returncode == 0, started.stderr
        return started.stdout.strip()

    def is_whole(self) -> bool:
        root = self.clone.root
        left = {".venv-next", ".venv-before", ".update/finish", ".update/tree"}
        return git(root, "status", "--porcelain") == "" and not any((root / name).exists() for name in left)

    def kill(self, file: str, count: int, *words: str) -> int:
        """Runs a file of `packaging` that dies before its step `count`; its exit status."""
        packaging = self.clone.root / "packaging"
        command = [sys.executable, str(KILLER), str(packaging), str(count), file, str(self.clone.root)]
        command += [str(self.clone.root / ".venv"), *words]
        return subprocess.run(
            command, env=surroundings(), capture_output=True, timeout=DEADLINE, check=False
        ).returncode


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """An origin, and a clone of it that was started once."""
    base = tmp_path_factory.mktemp("update")
    origin = make(base / "origin", PROGRAM, MODELS).root
    shutil.copy(ROOT / ".gitignore", origin)
    git(origin, "init", "--quiet")
    (base / "clone").mkdir()
    place = Place(origin, Checkout(base / "clone" / "check out", base / "clone"))
    place.publish("1.0")
    git(base, "clone", "--quiet", str(origin), str(place.clone.root))
    assert place.version() == "1.0"
    return place


@pytest.fixture
def place(started: Place, tmp_path: Path) -> Iterator[Place]:
    """The same one for each test, at the same place, as a virtual environment cannot be moved."""
    with kept(started, tmp_path):
        yield started


@contextlib.contextmanager
def kept(place: Place, scratch: Path) -> Iterator[None]:
    """All is afterwards as it was before."""
    folders = {scratch / "origin": place.origin, scratch / "clone": place.clone.root}
    for copy, folder in folders.items():
        copy_linked(folder, copy)
    yield
    for copy, folder in folders.items():
        shutil.rmtree(folder)
        copy.rename(folder)


def test_that_a_new_version_is_brought_and_told(place: Place) -> None:
    place.publish(**{"packaging/CHANGELOG.md": CHANGES})
    updated = place.update()
    assert updated.returncode == 0, updated.stderr
    assert "updated from 1.0 (" in updated.stderr and "to 2.0 (" in updated.stderr
    assert "Faster." in updated.stdout and "The first one." not in updated.stdout
    assert "Installing" not in updated.stderr  # the locks are the same
    assert (place.version(), place.is_whole()) == ("2.0", True)
    assert place.update().stderr.endswith("is the newest version.\n")


def test_that_packages_of_a_new_version_are_set_up_beside_the_old_ones(place: Place) -> None:
    (place.clone.root / ".venv" / "old").touch()
    place.publish(**{"packaging/requirements.lock": "# nothing is needed still\n"})
    updated = place.update()
    assert updated.returncode == 0, updated.stderr
    assert not (place.clone.root / ".venv" / "old").exists()
    pip = (place.clone.root / ".venv" / "bin" / "pip").read_text().splitlines()[0]
    assert ".venv-next" not in pip
    started = place.clone.run("--version")
    assert (started.stdout, started.stderr) == ("2.0\n", "")
    assert place.is_whole()


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"packaging/models.py": "raise SystemExit('no networks')"}, "be set up"),
        ({"beautydesk/__main__.py": "import nothing_of_this_name"}, "start"),
    ],
)
def test_that_the_old_version_stays_when_the_new_one_does_not_work(
    place: Place, files: dict[str, str], reason: str
) -> None:
    (place.clone.root / ".venv" / "old").touch()
    place.publish(**files)
    updated = place.update()
    assert updated.returncode == 3
    assert f"the new version could not {reason} here" in updated.stderr
    assert (place.version(), place.is_whole()) == ("1.0", True)
    assert (place.clone.root / ".venv" / "old").exists()


def test_that_changed_files_are_refused_by_name(place: Place) -> None:
    place.publish()
    (place.clone.root / "beautydesk" / "part.py").write_text('VERSION = "1.0"  # mine\n')
    updated = place.update()
    assert updated.returncode == 3
    assert "changed here (beautydesk/part.py)" in updated.stderr
    assert "mine" in (place.clone.root / "beautydesk" / "part.py").read_text()


def test_that_commits_of_its_own_are_refused(place: Place) -> None:
    place.publish()
    git(place.clone.root, "commit", "--quiet", "--allow-empty", "--message", "mine")
    updated = place.update()
    assert (updated.returncode, place.version()) == (3, "1.0")
    assert "commits of its own" in updated.stderr


def test_that_a_file_of_the_users_is_not_written_over(place: Place) -> None:
    place.publish(**{"beautydesk/notes.py": ""})
    (place.clone.root / "beautydesk" / "notes.py").write_text("mine")
    updated = place.update()
    assert (updated.returncode, place.version()) == (3, "1.0")
    assert "beautydesk/notes.py" in updated.stderr
    assert (place.clone.root / "beautydesk" / "notes.py").read_text() == "mine"


def test_that_a_fixed_version_is_refused(place: Place) -> None:
    git(place.clone.root, "switch", "--quiet", "--detach")
    updated = place.update()
    assert (updated.returncode, "git switch" in updated.stderr) == (3, True)


def test_that_a_folder_that_is_no_clone_is_refused(place: Place) -> None:
    shutil.rmtree(place.clone.root / ".git")
    updated = place.update()
    assert (updated.returncode, "no clone" in updated.stderr) == (3, True)


def test_that_an_origin_that_is_away_changes_nothing(place: Place) -> None:
    git(place.clone.root, "remote", "set-url", "origin", str(place.origin / "away"))
    updated = place.update()
    assert (updated.returncode, place.version()) == (3, "1.0")
    assert "git fetch failed" in updated.stderr


def test_that_the_old_version_starts_when_an_update_dies_before_the_change(place: Place) -> None:
    place.publish()
    assert place.kill("update.py", 16) == -signal.SIGKILL
    assert not (place.clone.root / ".update" / "finish").exists()
    assert place.version() == "1.0"
    assert place.update().returncode == 0
    assert (place.version(), place.is_whole()) == ("2.0", True)


Change = tuple[Path, str, str]


@pytest.fixture(scope="module")
def prepared(started: Place, tmp_path_factory: pytest.TempPathFactory) -> Change:
    """A copy of the clone when the new version stands beside the old one and is marked as the one that starts; the
    commits of both."""
    scratch = tmp_path_factory.mktemp("prepared")
    with kept(started, scratch):
        started.publish()
        code = "import sys, change, update; update.finish = lambda *_: sys.exit(9); update.main(sys.argv[1:])"
        ended = subprocess.run(
            [sys.executable, "-c", code, str(started.clone.root), str(started.clone.root / ".venv")],
            env=surroundings() | {"PYTHONPATH": str(started.clone.root / "packaging")},
            timeout=DEADLINE,
            check=False,
        )
        assert ended.returncode == 9
        copy_linked(started.clone.root / ".venv", started.clone.root / ".venv-next")
        (started.clone.root / ".venv-next" / "new").touch()
        copy_linked(started.clone.root, scratch / "copy")
        return scratch / "copy", *git(started.origin, "rev-parse", "HEAD~", "HEAD").splitlines()


def put(place: Place, prepared: Change) -> None:
    shutil.rmtree(place.clone.root)
    copy_linked(prepared[0], place.clone.root)


def test_that_the_new_version_starts_whenever_the_change_dies(place: Place, prepared: Change) -> None:
    for step in (0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 40):
        put(place, prepared)
        assert place.kill("change.py", step, *prepared[1:]) == -signal.SIGKILL, step
        assert (place.version(), place.is_whole()) == ("2.0", True), step
        assert (place.clone.root / ".venv" / "new").exists()


def test_that_what_was_changed_by_hand_meanwhile_is_kept(place: Place, prepared: Change) -> None:
    put(place, prepared)
    (place.clone.root / "beautydesk" / "part.py").write_text("# mine\n")
    assert place.version() == "2.0"
    assert "# mine" in git(place.clone.root, "stash", "show", "--patch")


def test_that_a_clone_that_was_brought_elsewhere_stays_there(place: Place, prepared: Change) -> None:
    put(place, prepared)
    git(place.clone.root, "commit", "--quiet", "--allow-empty", "--message", "mine")
    assert (place.version(), place.is_whole()) == ("1.0", True)
    assert git(place.clone.root, "log", "-1", "--format=%s") == "mine"

"""A session survives: quit or killed, the next start offers it, and all of it comes back."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.core.edit import Brush, FaceEdit, Stroke
from beautydesk.core.job import JobState
from beautydesk.core.mark import Mark
from beautydesk.viewmodels.keeping import keeper
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.text.notice import Notice, Remedy
from tests.app.conftest import Reduced
from tests.app.user import User

ROOT = Path(__file__).resolve().parents[2]
STROKE = Stroke(Brush.ORIGINAL, ((0.4, 0.4), (0.5, 0.5)), 0.02, 0.5)


@pytest.fixture
def three(reduced: Reduced, tmp_path: Path) -> list[Path]:
    """A portrait, another one, and a picture without a face; small, in a folder and one below it."""
    folder = tmp_path / "wedding"
    (folder / "church").mkdir(parents=True)
    names = {"p22_glennette_clark.jpg": "a.jpg", "p04_jay_davis_15mp.jpg": "church/b.jpg", "n07_cat.png": "c.png"}
    for source, name in names.items():
        with Image.open(reduced(source, 500)) as picture:
            picture.save(folder / name)
    return [folder / name for name in names.values()]


def told(app: App) -> list[Notice]:
    found: list[Notice] = []
    app.session.noticed.connect(found.append)
    return found


def greeted(user: User, with_photos: bool = False) -> App:
    app = user.open()
    app.greet(with_photos)
    return app


def continued(user: User, photos: int) -> App:
    app = greeted(user)
    user.wait(lambda: app.session.last.offer)
    app.session.last.continue_()
    user.wait(lambda: len(app.session.queue) == photos and all(item.size or item.error for item in app.session.queue))
    return app


def by_name(app: App) -> dict[str, PhotoItem]:
    return {item.name: item for item in app.session.queue}


def test_that_a_session_comes_back_as_it_was(user: User, three: list[Path]) -> None:
    app = user.open()
    app.session.add_photos([three[0].parent])
    queue, options = app.session.queue, app.session.options
    user.wait(lambda: len(queue) == 3 and all(item.size for item in queue))
    items = by_name(app)
    app.session.show(items["a.jpg"].id)
    options.set_level(0.8)
    options.set_face(0, FaceEdit(None, 0.3))
    options.add_stroke(STROKE)
    app.session.retouching.begin_all()
    user.wait(lambda: sorted(item.state.value for item in queue) == ["done", "done", "no face"])
    user.wait(lambda: items["a.jpg"].result is not None and items["a.jpg"].result.made_with.retouch.edit.strokes)
    queue.set_mark([items["b.jpg"].id], Mark.REJECTED)
    app.session.move([items["c.png"].id], 0)
    user.save()
    before = [(item.name, item.state, item.mark, item.root, item.unsaved) for item in queue]
    wishes = {item.name: options.choice_of(item.id) for item in queue}
    user.close()

    app = continued(user, 3)
    assert app.window.canvas.currentWidget() is app.window.compare and not app.session.last.earlier
    queue, options = app.session.queue, app.session.options
    assert [(item.name, item.state, item.mark, item.root, item.unsaved) for item in queue] == before
    assert {item.name: options.choice_of(item.id) for item in queue} == wishes
    assert wishes["a.jpg"].retouch.edit.strokes == (STROKE,) and wishes["a.jpg"].retouch.level == 0.8
    assert queue.shown is by_name(app)["a.jpg"]
    items = by_name(app)
    user.wait(lambda: items["a.jpg"].thumbnail or items["a.jpg"].shelved)
    assert items["c.png"].root == three[0].parent and items["a.jpg"].result.saved_to is not None


def test_that_folders_of_results_are_the_same_when_a_session_comes_back(user: User, three: list[Path]) -> None:
    """Also those whose photos left the list, and whatever rows were moved."""
    app, roots = user.open(), [three[1].parent, three[0].parent]
    for number, root in enumerate(roots):
        app.session.add_photos([root])
        user.wait(lambda: len(app.session.queue) == (1, 3)[number])  # noqa: B023
    queue = app.session.queue
    app.session.move([queue.item_at(2).id], 0)
    app.session.remove([by_name(app)["b.jpg"].id])
    assert list(queue.roots) == roots
    user.close()
    assert list(continued(user, 2).session.queue.roots) == roots


def test_that_a_photo_that_was_removed_and_put_back_at_once_is_kept(user: User, three: list[Path]) -> None:
    app = user.open()
    app.session.add_photos(three)
    user.wait(lambda: len(app.session.queue) == 3 and all(item.size for item in app.session.queue))
    written: list[bool] = []
    app.session.keeper.when_written(lambda: written.append(True))
    user.wait(lambda: written)
    app.session.remove([by_name(app)["b.jpg"].id])
    app.session.options.undo_stack.undo()
    user.close()
    assert sorted(by_name(continued(user, 3))) == ["a.jpg", "b.jpg", "c.png"]


def test_that_everything_that_comes_back_can_be_saved(user: User, qtbot: QtBot, three: list[Path]) -> None:
    app = user.open()
    app.session.add_photos(three[:2])
    user.wait(lambda: len(app.session.queue) == 2 and all(item.size for item in app.session.queue))
    app.session.retouching.begin_all()
    user.wait_for(JobState.DONE, JobState.DONE)
    user.close()
    app = continued(user, 2)
    assert len(app.session.unsaved) == 2
    with qtbot.waitSignal(app.session.saving.finished) as saved:
        app.window.actions_.saving.save_everything()
    assert saved.args == [True] and not app.session.unsaved
    for path in three[:2]:
        assert (path.parent / f"{path.stem}_retouched.jpg").exists()


def test_that_a_photo_that_changed_or_went_away_is_told_of(user: User, three: list[Path]) -> None:
    app = user.open()
    app.session.add_photos(three[:2])
    user.wait(lambda: len(app.session.queue) == 2 and all(item.size for item in app.session.queue))
    app.session.retouching.begin_all()
    user.wait_for(JobState.DONE, JobState.DONE)
    user.close()
    changed, missing = three[:2]
    Image.new("RGB", (900, 600), "#a87").save(changed)
    content = missing.read_bytes()
    missing.unlink()
    app = user.open()
    notices = told(app)
    app.greet()
    user.wait(lambda: app.session.last.offer)
    app.session.last.continue_()
    user.wait(lambda: notices)
    items = by_name(app)
    assert items[changed.name].state is JobState.ADDED and items[changed.name].result is None
    assert items[missing.name].state is JobState.FAILED and items[missing.name].error.code == "ERROR_PHOTO_MISSING"
    assert changed.name in notices[0].text and missing.name in notices[0].text
    user.close()
    missing.write_bytes(content)  # the card is in again
    app = continued(user, 2)
    assert by_name(app)[missing.name].unsaved, "its result was kept"


def test_that_a_photo_that_was_only_touched_keeps_its_result(user: User, three: list[Path]) -> None:
    user.open()
    user.retouch(three[0])
    user.close()
    os.utime(three[0], (1_600_000_000, 1_600_000_000))
    app = continued(user, 1)
    assert [item.state for item in app.session.queue] == [JobState.DONE]


def test_that_a_start_with_photos_throws_nothing_away(user: User, three: list[Path]) -> None:
    user.open()
    user.retouch(three[0])
    user.close()
    app = user.open()
    notices = told(app)
    app.greet(with_photos=True)
    app.session.add_photos([three[1]])
    user.wait(lambda: [notice.remedy for notice in notices] == [Remedy.CONTINUE] and len(app.session.queue) == 1)
    assert "not saved" in notices[0].text and not app.session.last.offer
    app.window.actions_.opening.continue_session.trigger()
    user.wait(lambda: len(app.session.queue) == 2)
    assert [item.name for item in app.session.queue] == ["b.jpg", "a.jpg"] and app.session.unsaved
    user.close()
    app = continued(user, 2)
    assert [item.name for item in app.session.queue] == ["b.jpg", "a.jpg"]


def test_that_starting_afresh_keeps_the_last_session(user: User, three: list[Path]) -> None:
    user.open()
    user.retouch(three[0])
    user.close()
    app = greeted(user)
    user.wait(lambda: app.session.last.offer)
    app.session.last.decline()
    assert app.window.actions_.opening.continue_session.isEnabled()
    user.retouch(three[1])
    user.close()
    app = greeted(user)
    user.wait(lambda: len(app.session.last.earlier) == 2)
    app.session.last.continue_(app.session.last.earlier[1].id)
    user.wait(lambda: [item.name for item in app.session.queue] == ["a.jpg"])
    assert app.session.unsaved


def test_that_what_was_pasted_comes_back(user: User, qtbot: QtBot) -> None:
    app = user.open()
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("#a87"))
    app.session.importing.add_image(picture)
    user.wait(lambda: [item.size for item in app.session.queue] == [(300, 200)])
    user.close()
    app = continued(user, 1)
    [item] = app.session.queue
    assert item.pasted and item.size == (300, 200) and item.error is None


def test_that_quitting_just_quits_where_results_come_back(user: User, qtbot: QtBot, three: list[Path]) -> None:
    app = user.open()
    user.retouch(three[0])
    with qtbot.waitSignal(app.window.closed):
        app.window.close()
    assert app.window.findChild(QMessageBox) is None
    assert "kept for the next start" in app.window.working_bar.text.text()


def test_that_a_profile_that_cannot_be_written_costs_the_session_alone(
    user: User, three: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    app = user.open(profile=tmp_path / "file" / "profile")
    app.greet()
    assert app.sessions is None and not app.session.keeper.survives
    user.retouch(three[0])
    app.window.close()
    box = app.window.findChild(QMessageBox)
    assert box is not None and box.defaultButton().text() == "Save all and quit"
    box.reject()


def test_that_a_damaged_session_is_told_and_the_program_starts(user: User, three: list[Path], tmp_path: Path) -> None:
    app = user.open()
    user.retouch(three[0])
    folder = app.run_folder
    user.close()
    (folder / "session.sqlite3").write_bytes(b"rubbish" * 1000)
    app = user.open()
    notices = told(app)
    app.greet()
    user.wait(lambda: notices)
    assert "damaged" in notices[0].text and "broken" in notices[0].text and not app.session.last.offer
    user.retouch(three[1])


# -- killed ------------------------------------------------------------------------------------------------------------

DRIVER = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from beautydesk.app import build
from beautydesk.ui.application import Application
from beautydesk.compose import compose
application = Application(sys.argv[:1])
app = build(application, compose(Path(sys.argv[1]), os.environ))
app.window.show()
app.session.add_photos([Path(sys.argv[2])])
queue, begun = app.session.queue, []
def look():
    if not begun and len(queue) == int(sys.argv[3]) and all(item.size for item in queue):
        begun.append(app.session.retouching.begin_all())
timer = QTimer()
timer.timeout.connect(look)
timer.start(10)
application.exec()
"""


def rows(profile: Path) -> list[tuple[int, int]]:
    """Of what is written by now: how many photos, and how many of them have a result."""
    found = []
    for file in (profile / "sessions").glob("*/session.sqlite3"):
        db = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        try:
            found.append(db.execute("SELECT count(*), total(retouched) FROM photos").fetchone())
        except sqlite3.OperationalError:
            pass  # it is being made
        finally:
            db.close()
    return found


def test_that_a_result_is_written_down_as_soon_as_it_is_there(
    user: User, three: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long other changes wait."""
    monkeypatch.setattr(keeper, "DELAY", 3_600_000)
    app = user.open()
    [item] = user.drop(three[0])
    app.session.retouching.begin_all()
    user.wait(lambda: (1, 1.0) in rows(tmp_path / "profile"))
    app.session.options.set_level(0.9)
    user.wait(lambda: item.result is not None and item.result.made_with.retouch.level == 0.9)
    [file] = (tmp_path / "profile" / "sessions").glob("*/session.sqlite3")
    user.wait(lambda: item.result is not None and item.result.patch.name in written(file))


def test_that_what_waits_to_be_written_at_the_end_is_written(user: User, three: list[Path]) -> None:
    app = user.open()
    [item] = user.drop(three[0])
    app.background.lane("session", 1).submit(lambda report, token: token.sleep(3600), lambda outcome: None)
    app.session.retouching.begin_all()
    user.wait(lambda: item.result is not None)
    user.wait(lambda: app.background.lane("session", 1).busy > 1)
    user.close()
    [item] = continued(user, 1).session.queue
    assert item.result is not None


def written(file: Path) -> str:
    """What is written by now of the files that a session needs."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as db:
        return str(db.execute("SELECT files FROM photos").fetchall())


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_that_a_killed_batch_goes_on_where_it_was(user: User, qtbot: QtBot, three: list[Path], tmp_path: Path) -> None:
    folder, many = tmp_path / "office", 24
    folder.mkdir()
    for n in range(many):
        shutil.copy(three[n % 2], folder / f"{n:02}.jpg")
    command = [sys.executable, "-c", DRIVER, str(tmp_path / "profile"), str(folder), str(many)]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    program = subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        user.wait(lambda: program.poll() is not None or any(done >= 3 for _, done in rows(tmp_path / "profile")))
        program.send_signal(signal.SIGKILL)
        _, errors = program.communicate(timeout=20)
    finally:
        program.kill()
    assert program.returncode == -signal.SIGKILL and b"Traceback" not in errors
    [(listed, done)] = rows(tmp_path / "profile")
    assert listed == many and 3 <= done < many, "killed in the middle"

    app = continued(user, many)
    queue = app.session.queue
    assert [item.name for item in queue] == [f"{n:02}.jpg" for n in range(many)]
    assert {item.state for item in queue} == {JobState.DONE, JobState.ADDED}
    assert sum(item.result is not None for item in queue) == done == len(app.session.unsaved)
    app.session.retouching.begin_all()
    user.wait(lambda: all(item.state is JobState.DONE for item in queue))
    with qtbot.waitSignal(app.session.saving.finished) as saved:
        app.window.actions_.saving.save_everything()
    assert saved.args == [True]
    assert len(list(folder.glob("*_retouched.jpg"))) == many

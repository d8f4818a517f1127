"""The states that have a picture, each brought about as a user would, or as an engine and a service would."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk.core.engine import Progress, Stage
from beautydesk.core.errors import AccountError
from beautydesk.core.job import JobState
from beautydesk.ui.compare import CompareMode
from beautydesk.ui.save_sheet import SaveSheet
from beautydesk.viewmodels.text.notice import Notice, Severity, from_error

if TYPE_CHECKING:
    from beautydesk.app import App
    from tests.visual.shots import Photographer


def plain(app: App, camera: Photographer) -> None:
    """Everything in the light look; the canvas, the settings and the first page in the others, too."""
    camera.take("empty")
    in_other_looks(app, camera, "empty")
    camera.add_photos("anna.jpg", "berta.jpg", "both.jpg", "sky.jpg")
    camera.take("preview")
    working(app, camera)
    results(app, camera)
    tools(app, camera)
    errors(app, camera)
    dialogs(app, camera)
    desk(app, camera)


def working(app: App, camera: Photographer) -> None:
    """Four photos, each in another state; put into them by hand, so that the picture is always the same."""
    queue = app.session.queue
    items = list(queue)
    for item in items[:2]:
        queue.set_state(item, JobState.WAITING)
    queue.set_state(items[0], JobState.WORKING)
    items[0].progress = Progress(Stage.RETOUCHING, 0.4)
    app.session.queue.touch(items[0])
    camera.take("working")
    for item in items[:2]:
        queue.set_state(item, JobState.CANCELLED)


def results(app: App, camera: Photographer) -> None:
    app.session.retouching.begin_all()
    camera.settle()
    camera.show_photo(0)
    camera.take("split")
    in_other_looks(app, camera, "split")
    modes = app.window.actions_.modes
    for mode, action in modes.items():
        if mode is not CompareMode.SPLIT:
            action.trigger()
            camera.take(mode.value)
    modes[CompareMode.SPLIT].trigger()
    app.window.actions_.view.actual_size.trigger()
    camera.take("actual-size")
    app.window.actions_.view.fit.trigger()


def tools(app: App, camera: Photographer) -> None:
    """Faces, fine-tune and brush, at the photo of two people."""
    actions, panel = app.window.actions_, app.window.panel
    camera.show_photo(2)
    actions.view.faces.trigger()
    panel.fine_tune.set_open(True)
    camera.take("faces-and-fine-tune")
    panel.fine_tune.set_open(False)
    actions.view.brush.trigger()
    camera.take("brush")
    actions.view.brush.trigger()
    app.window.resize(800, 600)
    camera.take("small")
    app.window.resize(1280, 800)


def errors(app: App, camera: Photographer) -> None:
    camera.show_photo(3)
    camera.take("no-face")
    camera.show_photo(0)
    hint = "Open the key settings and paste it again."
    error = AccountError("AILabTools did not accept the key. Nothing was charged; your photos stay here.", hint=hint)
    app.window.messages.show_notice(from_error(error, "anna.jpg"))
    camera.take("notice")
    app.window.messages.dismiss()
    app.window.tell(Notice(Severity.INFO, "Saved as anna_retouched.jpg."))
    camera.take("toast")
    app.window.messages.dismiss()


def dialogs(app: App, camera: Photographer) -> None:
    app.window.dialogs.open_settings()
    in_other_looks(app, camera, "settings", app.window.dialogs.settings)
    settings = app.window.dialogs.settings
    for row in range(settings.pages.count()):
        settings.contents.setCurrentRow(row)
        camera.take(f"settings-{type(settings.pages.widget(row)).__name__.removesuffix('Page').lower()}", settings)
    app.window.dialogs.open_help()
    camera.take("help", app.window.dialogs.help)


def desk(app: App, camera: Photographer) -> None:
    """Many photos: the grid with its chips, a review, and saving all of them."""
    actions = app.window.actions_
    actions.lists.grid.setChecked(True)
    camera.take("grid")
    in_other_looks(app, camera, "grid")
    actions.lists.wall.setChecked(True)
    camera.settle()
    camera.take("wall")
    actions.lists.wall.setChecked(False)
    folder = Path(tempfile.gettempdir(), "Retouched")
    folder.mkdir(exist_ok=True)
    app.preferences.update(save_folders=(str(folder),))
    actions.saving.save_all.trigger()
    sheet = app.window.findChild(SaveSheet)
    camera.settle()
    sheet.told.setText("3 results, about 0.4 MB. 80.0 GB are free.")  # each drive has another room
    camera.take("save-all", sheet)
    sheet.reject()
    folder.rmdir()
    camera.show_photo(0)
    app.window.review.begin()
    camera.settle()
    review = app.window.review.window
    review.showNormal()
    review.resize(1280, 800)
    camera.settle()
    camera.take("review", review)
    review.close()


def in_other_looks(app: App, camera: Photographer, state: str, widget: object = None) -> None:
    for look, appearance, contrast in (
        ("dark", "dark", "normal"),
        ("high-contrast", "light", "high"),
        ("high-contrast-dark", "dark", "high"),
    ):
        app.preferences.update(appearance=appearance, contrast=contrast)
        camera.take(f"{state}-{look}", widget)
    app.preferences.update(appearance="light", contrast="normal")


def right_to_left(app: App, camera: Photographer) -> None:
    """In Arabic: everything is mirrored but the photo."""
    camera.take("empty-right-to-left")
    camera.add_photos("anna.jpg", "berta.jpg")
    app.session.retouching.begin_all()
    camera.take("split-right-to-left")
    app.window.dialogs.open_settings()
    camera.take("settings-right-to-left", app.window.dialogs.settings)


def large(app: App, camera: Photographer) -> None:
    """On a screen of 200 %."""
    app.window.resize(960, 640)
    camera.add_photos("anna.jpg", "berta.jpg")
    app.session.retouching.begin_all()
    camera.take("split-200-percent")


RUNS: dict[str, Callable[[App, Photographer], None]] = {
    "plain": plain,
    "right-to-left": right_to_left,
    "200-percent": large,
}

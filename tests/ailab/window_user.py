"""The real window, and somebody at random before it: `python window_user.py SEED DIARY RUN PROFILE [PHOTO|FOLDER ...]`.

Whatever may cost something is written into the diary before it is pressed: which photos, and what the button says.
The seed 0 is a quiet person: brings home what is paid for, saves all, and leaves.
"""

from __future__ import annotations

import contextlib
import os
import random
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QWidget

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from diary import BESIDE, Diary, Work

import beautydesk.app
from beautydesk import cli
from beautydesk.core.job import JobState
from beautydesk.engines.ailab.wire import level_text
from beautydesk.ui.save_sheet import SaveSheet
from beautydesk.viewmodels.jobs.spending import Answer
from beautydesk.viewmodels.list.photo_state import state_text
from beautydesk.viewmodels.next_step import Step
from beautydesk.viewmodels.text.notice import Remedy

CONTROL, PLAIN, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LEFT = Qt.MouseButton.LeftButton
LIVELY = {
    "select": 5, "press": 6, "press_all": 4, "notice": 8, "cancel_all": 3, "stop_some": 3, "save": 3, "level": 2,
    "engine": 1, "remove": 1, "quit": 3, "wait": 4,
}  # fmt: skip
Life = Iterator[float]  # seconds until the next step


def credits_said(text: str) -> float:
    """The price on a button; nothing is free as well."""
    found = re.search(r"([\d,]+) credit", text)
    return float(found.group(1).replace(",", "")) if found else 0.0


class Somebody:
    """Uses a window by clicks and keys; looks into the program only to know what a button is about."""

    def __init__(self, app: Any, seed: int, diary: Diary) -> None:
        self._app, self._window, self._session = app, app.window, app.session
        self._spending = app.session.retouching.spending
        self._chance, self._diary = random.Random(seed), diary
        self._life = self._quiet_life() if seed == 0 else self._lively_life()
        self._parent = os.getppid()
        self._asked: str | None = None  # what the box that may come is about
        QTimer.singleShot(100, self._window, self._live)

    def _live(self) -> None:
        if os.getppid() != self._parent:
            os._exit(1)  # nobody looks on any more
        if (pause := next(self._life, None)) is not None:
            QTimer.singleShot(round(1000 * pause), self._window, self._live)

    def _lively_life(self) -> Life:
        names, weights = list(LIVELY), list(LIVELY.values())
        while True:
            if box := QApplication.activeModalWidget():
                self._answer_leaving(box)
            else:
                does = getattr(self, "_" + self._chance.choices(names, weights)[0])
                yield from does()
            yield 0.02 * 20 ** self._chance.random()

    # -- what may cost something --------------------------------------------------------------------------------------

    def _press(self) -> Life:
        button, key = self._window.panel.button, self._key(Qt.Key.Key_Return, CONTROL)
        match button.step:
            case Step.RETOUCH:
                press = self._chance.choice([self._clicking(button), key])
                yield from self._ask(button.text(), self._actions.selected(), press)
            case Step.RETOUCH_ALL:
                yield from self._ask(button.text(), self._session.outlook.todo, self._clicking(button))
            case _:
                yield from self._ask(self._actions.retouch.text(), self._actions.selected(), key)

    def _press_all(self) -> Life:
        keys = self._key(Qt.Key.Key_Return, CONTROL | SHIFT)
        buttons = self._window.command_bar.findChildren(QAbstractButton)
        found = [each for each in buttons if each.text() == self._actions.retouch_all.text() and each.isVisible()]
        press = self._chance.choice([keys, *map(self._clicking, found)])
        items = [item for item in self._session.queue if BESIDE not in item.path.name]  # results are not meant
        yield from self._ask(self._actions.retouch_all.text(), items, press)

    def _notice(self) -> Life:
        bars = [bar for bar in (self._window.messages,) if bar.isVisible() and bar._shown]  # else it fades already
        offers = [(bar, button) for bar in bars for button in (bar.remedy, bar.other) if button.isVisible()]
        if not offers:
            return
        bar, button = self._chance.choice(offers)
        step = bar._shown.remedy if button is bar.remedy else bar._shown.other
        items = [self._session.queue.shown] if self._session.queue.shown else []
        press = self._clicking(button)
        match step:
            case Remedy.SEND_REST:
                left = self._app.parts.paid.unfinished(hosted_only=True).unsent
                works = [(receipt.photo.name, level_text(receipt.options.level)) for receipt in left]
                yield from self._ask(button.text(), [], press, works)
            case Remedy.GO_ON:
                yield from self._ask(button.text(), self._session.queue.items(self._session.batch.rest), press)
            case Remedy.SEND_ANYWAY | Remedy.RETRY:
                yield from self._ask(button.text(), items, press)
            case Remedy.SEND_AGAIN:
                yield from self._ask(button.text(), items, press, again=True)
            case Remedy.FETCH | Remedy.USE_LOCAL | Remedy.REST_LOCAL | Remedy.UNDO_REMOVE:
                self._diary.did(button.text())
                press()
            case _:
                self._clicking(bar.close_button)()

    def _ask(
        self,
        said: str,
        items: Iterable[Any],
        press: Callable[[], None],
        works: Iterable[Work] = (),
        again: bool = False,
    ) -> Life:
        """Press, and answer the question that comes of it, if one does."""
        price = min(credits_said(said), self._app.preferences.settings.confirm_above)  # more needs another yes
        works = {*works, *self._works(items)}
        self._asked = self._diary.asked(works, said, price, again=again)
        press()
        if self._chance.random() < 0.1:
            press()  # a click too many
        while self._spending._wishes and self._spending.question is None:
            yield 0.01
        if self._window.spending.box is not None:
            yield 0.01 * 20 ** self._chance.random()
            self._answer_spending(self._window.spending.box)

    def _works(self, items: Iterable[Any]) -> set[Work]:
        """What a button that is about `items` covers: at the level that is chosen now, or at that of the last time."""
        found = set()
        for item in items:
            for choice in (self._session.options.choice_of(item.id), item.asked):
                if choice is not None:
                    found.add((item.path.name, level_text(choice.retouch.level)))
        return found

    def _answer_spending(self, box: QMessageBox) -> None:
        assert self._asked is not None
        send, here, no = (self._window.spending.buttons[answer] for answer in Answer)
        way = self._chance.choices(("send", "here", "no", "escape", "enter"), (6, 1, 1, 1, 1))[0]
        if way == "send":
            self._diary.yes(self._asked, send.text(), credits_said(send.text()))
            self._clicking(send)()
            return
        self._diary.no(self._asked)
        match way:
            case "escape" | "enter":
                QTest.keyClick(box, Qt.Key.Key_Escape if way == "escape" else Qt.Key.Key_Return)
            case _:
                self._clicking(here if way == "here" else no)()

    # -- what stops work ----------------------------------------------------------------------------------------------

    def _cancel_all(self) -> Life:
        if not self._actions.cancel.isEnabled():
            return
        keys = [self._key(Qt.Key.Key_Escape, PLAIN), self._key(Qt.Key.Key_Period, CONTROL)]
        press = self._chance.choice([self._clicking(self._window.working_bar.cancel), *keys])
        hosted = [item for item in self._session.queue if item.active and item.hosted]
        begun = {item.id for item in self._session.queue if item.active}
        press()
        QApplication.processEvents()
        yield from self._told_of(hosted)
        new = [item for item in self._session.queue if item.active and item.result is None and item.id not in begun]
        if late := [item.path.name for item in new]:
            self._diary.wrong(f"begun after all was cancelled: {late}")

    def _stop_some(self) -> Life:
        stopped = [item for item in self._actions.selected() if item.active and item.hosted]
        if self._actions.photos.stop.isEnabled():
            self._actions.photos.stop.trigger()
            yield from self._told_of(stopped)

    def _told_of(self, items: list[Any]) -> Life:
        """Wait until the window says what has become of stopped photos, and the books know of it."""
        given_up = {item.id: item.asked for item in items}
        while any(item.settling for item in items) or self._session.retouching._unwanted:
            yield 0.005
        told = [item for item in items if "not sent" in state_text(item)]
        same = [item for item in told if item.asked is given_up[item.id]]
        self._diary.not_sent((item.path.name, level_text(item.asked.retouch.level)) for item in same)

    def _remove(self) -> Life:
        gone = [item for item in self._actions.selected() if item.state is JobState.WAITING and item.hosted]
        if self._chance.random() < 0.3:
            QTest.keyClick(self._window.strip, Qt.Key.Key_Delete)
            while self._session.retouching._unwanted:
                yield 0.005
            left = [item for item in gone if self._session.queue.item(item.id) is None]  # a key may find no window
            self._diary.not_sent((item.path.name, level_text(item.asked.retouch.level)) for item in left)

    def _quit(self) -> Life:
        if self._chance.random() < 0.4:
            self._key(Qt.Key.Key_Q, CONTROL)()
        yield 0.05

    def _answer_leaving(self, box: QWidget) -> None:
        if isinstance(box, QMessageBox) and box is not self._window.spending.box:
            button = self._chance.choice(box.buttons())
            self._diary.did(button.text())
            self._clicking(button)()

    # -- what is free -------------------------------------------------------------------------------------------------

    def _select(self) -> Life:
        strip, photos = self._window.strip, len(self._session.queue)
        if photos and self._chance.random() < 0.2:
            QTest.keyClick(strip, Qt.Key.Key_A, CONTROL)
        elif photos:
            place = strip.visualRect(strip.model().index(self._chance.randrange(photos), 0)).center()
            if strip.viewport().rect().contains(place):
                QTest.mouseClick(strip.viewport(), LEFT, self._chance.choice((PLAIN, CONTROL, SHIFT)), place)
        yield 0.0

    def _level(self) -> Life:
        key = self._chance.choice((Qt.Key.Key_PageUp, Qt.Key.Key_PageDown))
        QTest.keyClick(self._window.panel.slider, key)
        yield 0.0

    def _engine(self) -> Life:
        chosen = self._session.options.choice.engine
        other = "ailab" if chosen == "local" or self._chance.random() < 0.5 else "local"
        if other in self._window.panel.engine.buttons:  # there is no online one where the profile cannot be written
            self._window.panel.engine.buttons[other].click()
        yield 0.0

    def _save(self) -> Life:
        if self._session.unsaved and self._chance.random() < 0.5:
            self._diary.did("Save all")
            yield from self._save_all()
        elif self._actions.saving.save.isEnabled():
            self._key(Qt.Key.Key_S, CONTROL)()
        yield 0.0

    def _save_all(self) -> Life:
        """On the sheet, beside the originals."""
        self._app.preferences.update(save_beside=True)
        self._actions.saving.save_all.trigger()
        sheet = self._window.findChild(SaveSheet)
        yield 0.05
        while sheet is not None and sheet.isVisible():
            self._clicking(sheet.save)()
            yield 0.05

    def _wait(self) -> Life:
        yield 0.5 * self._chance.random()

    # -- the quiet one ------------------------------------------------------------------------------------------------

    def _quiet_life(self) -> Life:
        """What is paid for comes home and is saved; nothing is sent."""
        yield 0.3
        while self._app.background.busy:
            yield 0.02
        bar = self._window.messages
        while bar.isVisible():
            if bar._shown is None:
                yield 0.02  # it fades
                continue
            if bar._shown.remedy is Remedy.FETCH:
                self._diary.did(bar.text.text())
                self._clicking(bar.remedy)()
            else:
                self._clicking(bar.close_button)()
            yield 0.05
        while self._app.background.busy or any(item.active for item in self._session.queue):
            yield 0.02
        if self._session.unsaved:
            yield from self._save_all()
        yield 0.1
        while self._app.background.busy:
            yield 0.02
        self._key(Qt.Key.Key_Q, CONTROL)()
        while True:
            yield 0.1
            if box := QApplication.activeModalWidget():
                self._clicking(next(each for each in box.buttons() if "uit" in each.text()))()

    # -- hands --------------------------------------------------------------------------------------------------------

    @property
    def _actions(self) -> Any:
        return self._window.actions_

    def _clicking(self, button: QWidget) -> Callable[[], None]:
        def click() -> None:
            with contextlib.suppress(RuntimeError):  # it is gone, as is the box it was in
                if button.isVisible() and button.isEnabled():
                    QTest.mouseClick(button, LEFT, PLAIN, QPoint(button.width() // 2, button.height() // 2))

        return click

    def _key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Callable[[], None]:
        return lambda: QTest.keyClick(self._window, key, modifiers)


def main() -> int:
    seed, diary, run, profile, *paths = sys.argv[1:]
    real = beautydesk.app.build

    people: list[Somebody] = []

    def peopled(*args: Any) -> Any:
        app = real(*args)
        people.append(Somebody(app, int(seed), Diary(Path(diary), run)))
        return app

    beautydesk.app.build = peopled
    return cli.main(["--profile", profile, *paths])


if __name__ == "__main__":
    sys.exit(main())

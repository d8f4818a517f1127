"""Leaving the program in order: ask if work or results would be lost, stop all work, wait for its end, then go.

The event loop runs on meanwhile, so the window is painted and says what it waits for.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.quitting import QuitQuestion, quit_question
from beautydesk.viewmodels.session import Session

GRACE = 5000  # milliseconds that work has to stop in
LOOK = 50  # milliseconds between looks at whether it has


class Leaving(QObject):
    """`stopping`: it was decided, work is being stopped. `left`: work has stopped, or has had its time."""

    stopping = Signal()
    left = Signal()

    def __init__(
        self, session: Session, background: Background, save_everything: Callable[[], None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._background, self._window = session, background, window
        self._question: Callable[[], QuitQuestion | None] = partial(quit_question, session)
        self._save: Callable[[], None] = partial(self._save_and_stop, save_everything)
        self._waited = 0
        self._started = False

    @property
    def over(self) -> bool:
        return self._started and (self._background.busy == 0 or self._waited >= GRACE)

    def ask_about(self, question: Callable[[], QuitQuestion | None], save: Callable[[], None]) -> None:
        """Ask this instead. Whoever gives `save` leaves when all is saved."""
        self._question, self._save = question, save

    def ask(self) -> None:
        """Leave, after a question if there is one to be asked. The answer comes later: nothing blocks here."""
        if self._started:
            return
        if (question := self._question()) is None:
            self.stop()
            return
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(question.text)
        box.setInformativeText(question.what_happens)
        leave = box.addButton(question.leave, QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(question.stay, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        if question.save:
            save = box.addButton(question.save, QMessageBox.ButtonRole.AcceptRole)
            save.clicked.connect(self._save)
            box.setDefaultButton(save)
        box.setEscapeButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        leave.clicked.connect(self.stop)
        box.open()

    def stop(self) -> None:
        """Leave without a question."""
        if self._started:
            return
        self._started = True
        self.stopping.emit()
        self._background.close()  # what is paid for stays in the journal and goes on later
        QTimer.singleShot(0, self, self._look)  # later: Qt ignores a close() within a close event

    def _save_and_stop(self, save_everything: Callable[[], None]) -> None:
        self._session.saving.finished.connect(self._on_saved, Qt.ConnectionType.SingleShotConnection)
        save_everything()

    def _on_saved(self, everything: bool) -> None:
        if everything:  # else the window stays and says what could not be saved
            self.stop()

    def _look(self) -> None:
        if self.over:
            self.left.emit()
        else:
            self._waited += LOOK
            QTimer.singleShot(LOOK, self, self._look)

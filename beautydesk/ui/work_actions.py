"""What is done with work as a whole: holding it, trying once more what has failed, and the step of the big button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from beautydesk.ui.icons import icon
from beautydesk.ui.photo_actions import MakeAction
from beautydesk.ui.shortcuts import show_keys
from beautydesk.viewmodels.next_step import Step
from beautydesk.viewmodels.session import Session


class WorkActions(QObject):
    """`steps`: what the big button does at other steps; `make`: makes an action of the window."""

    def __init__(
        self, window: QWidget, session: Session, make: MakeAction, steps: dict[Step, Callable[[], object]]
    ) -> None:
        super().__init__(window)
        retouching = session.retouching
        self._session = session
        self._steps = {**steps, Step.RETOUCH_ALL: self._retouch_the_others}
        self.pause = make(self.tr("Pause"), "pause", "Ctrl+Shift+P", self._pause_or_go_on)
        self.retry_failed = make(self.tr("Retry failed"), "retry", "", self._retry_failed)
        retouching.queue.paused_changed.connect(self._on_paused)

    def take(self, step: Step) -> None:
        """What the big button offers."""
        if step in self._steps:
            self._steps[step]()

    def refresh(self) -> None:
        """Which of them are possible now."""
        outlook = self._session.outlook
        self.pause.setEnabled(outlook.active)
        failed = bool(outlook.failed)
        self.retry_failed.setEnabled(failed)
        self.retry_failed.setVisible(failed)

    def _retouch_the_others(self) -> None:
        self._session.retouching.begin([item.id for item in self._session.outlook.todo])

    def _retry_failed(self) -> None:
        self._session.retouching.begin([item.id for item in self._session.outlook.failed])

    def _pause_or_go_on(self) -> None:
        queue = self._session.retouching.queue
        queue.set_paused(not queue.paused)

    def _on_paused(self, paused: bool) -> None:
        self.pause.setText(self.tr("Resume") if paused else self.tr("Pause"))
        self.pause.setIcon(icon("play" if paused else "pause"))
        show_keys(self.pause)

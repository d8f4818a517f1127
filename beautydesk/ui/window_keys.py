"""A window's keys: those that no widget with the focus had a use for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from beautydesk.ui.actions import Actions
from beautydesk.ui.compare import CompareView
from beautydesk.ui.face_grid import FaceGrid


class KeyedWindow(QMainWindow):
    """`compare`, `wall` and `actions_` are the subclass' to make. `home`: where the keys go when what had them goes."""

    compare: CompareView
    wall: FaceGrid
    actions_: Actions

    @property
    def home(self) -> QWidget:
        raise NotImplementedError

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt steps on as well when a button with the focus is disabled or goes: to the first of all, which adds photos.
        Whoever pressed it was at the photos."""
        held = self.focusWidget()
        if held is None or (held.isEnabled() and held.isVisible()):
            return super().focusNextPrevChild(forward)
        self.home.setFocus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the focused widget had no use for: arrows change the photo, B held shows the original,
        Escape stops."""
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right as key:
                onwards = (key == Qt.Key.Key_Right) is not self.isRightToLeft()
                (self.actions_.view.next if onwards else self.actions_.view.previous).trigger()
            case Qt.Key.Key_B if not event.modifiers():
                if not event.isAutoRepeat():
                    self._hold_before(True)
            case Qt.Key.Key_Escape if not event.isAutoRepeat():
                self._leave_one()
            case _:
                super().keyPressEvent(event)

    def _leave_one(self) -> None:
        """What Escape is for: the tool in hand is put away first, work is stopped last."""
        actions = self.actions_
        for tool in (actions.view.brush, actions.view.mark_face, actions.view.faces):
            if tool.isChecked():
                tool.setChecked(False)
                return
        if actions.lists.overview:
            actions.lists.leave_overview()
            return
        actions.cancel.trigger()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B and not event.isAutoRepeat():
            self._hold_before(False)
        else:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A key that is let go in another window is never told of."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._hold_before(False)

    def _hold_before(self, held: bool) -> None:
        for view in (self.compare, self.wall):
            view.hold_before(held)

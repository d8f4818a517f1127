"""Focus rings for those who use the keyboard, and no ring on a button that was only clicked.

A stylesheet cannot tell the two apart; so each widget that gets the focus is told by the property `keyed`. Widgets that
paint themselves go by the reason of their focus event.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class FocusRings(QObject):
    """Watches where the focus goes in `app`."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._keyed = False
        app.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        if old is not None:  # else another window came to the front: whoever used the keyboard last still does
            self._keyed = self._app.mouseButtons() == Qt.MouseButton.NoButton
        if bool(now.property("keyed")) != self._keyed:
            now.setProperty("keyed", self._keyed)
            now.style().unpolish(now)
            now.style().polish(now)

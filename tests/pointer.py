"""A pointer for tests of one widget: its events go to that widget, wherever the pointer of the screen is.

`QTest.mouseMove` moves the screen's pointer, and a pointer that is there already, or another window above, means that
nothing arrives.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


def move(widget: QWidget, place: QPoint, buttons: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """Moves the pointer to `place`, in the widget's pixels, while `buttons` are held."""
    none = Qt.MouseButton.NoButton
    kind, where = QEvent.Type.MouseMove, QPointF(place)
    event = QMouseEvent(kind, where, widget.mapToGlobal(where), none, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)

"""What screen readers are told of the canvas: that it is a picture, and as its value what is seen of it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class Picturing(QWidget):
    """A widget that is a picture to assistive technology. Qt gives roles to its own classes alone."""

    def _say(self, value: str) -> None:
        """What is seen now; announced when it differs. A description, too: not every system gives pictures a value."""
        if value != self.accessibleDescription():
            self.setAccessibleDescription(value)
            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, value))


class _Told(QAccessibleWidget):
    def __init__(self, picture: Picturing) -> None:
        super().__init__(picture, QAccessible.Role.Graphic)

    def text(self, text: QAccessible.Text) -> str:
        return super().text(QAccessible.Text.Description if text is QAccessible.Text.Value else text)


def _tell(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    return _Told(thing) if isinstance(thing, Picturing) else None


QAccessible.installFactory(_tell)

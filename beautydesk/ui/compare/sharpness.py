"""Whether what is looked at is seen as sharply as it can be, and the quiet sign that says that it will be."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QFont

from beautydesk.core.viewport import Point, Viewport
from beautydesk.ui.compare.captions import INSET, Label
from beautydesk.ui.compare.painter import pill_size
from beautydesk.ui.compare.scene import Pane
from beautydesk.viewmodels.picture import Look

SOFT = 1.5  # times that a picture is enlarged from which people see that it is soft
PATIENCE = 250  # milliseconds: what is sharp before is not worth a sign


class Sharpness(QObject):
    """Judges what the canvas shows each time that it changes, and tells what is looked at."""

    look_changed = Signal(object)  # Look
    sign_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._soft = self._awaited = self._signed = False
        self._notice = ""
        self._due = QTimer(self, singleShot=True, interval=PATIENCE)
        self._due.timeout.connect(self._on_due)

    @property
    def look(self) -> Look | None:
        """What was looked at last."""
        return self._look

    def set_awaited(self, awaited: bool) -> None:
        """Is something sharper on its way, if there is need of it?"""
        self._awaited = awaited
        self._follow()

    def set_notice(self, text: str) -> None:
        """Say something else that is waited for, as long as it holds; '' for nothing."""
        if text != self._notice:
            self._notice = text
            self.sign_changed.emit()

    def judge(self, viewport: Viewport | None, panes: Sequence[Pane]) -> None:
        """What is seen of the photo now, and as what."""
        if viewport is None or not panes:
            self._soft = False
        else:
            look, soft = _look(viewport), Look(_look(viewport).place, min(viewport.scale, 1.0) / SOFT)
            self._soft = not all(soft.is_met_by(pane.picture, pane.detail) for pane in panes)
            if look != self._look:
                self._look = look
                self.look_changed.emit(look)
        self._follow()

    def labels(self, font: QFont, canvas: QRect) -> list[Label]:
        """What is said, in the lower left corner of the canvas."""
        text = self.tr("Sharpening…") if self._signed else self._notice
        if not text:
            return []
        size = pill_size(text, font)
        return [(text, QRect(QPoint(canvas.left() + INSET, canvas.bottom() + 1 - INSET - size.height()), size))]

    def _follow(self) -> None:
        if not (self._soft and self._awaited):
            self._due.stop()
            if self._signed:
                self._signed = False
                self.sign_changed.emit()
        elif not self._signed and not self._due.isActive():
            self._due.start()

    def _on_due(self) -> None:
        self._signed = True
        self.sign_changed.emit()


def _look(viewport: Viewport) -> Look:
    seen = viewport.visible
    corner, opposite = viewport.to_image(Point(seen.x, seen.y)), viewport.to_image(Point(seen.right, seen.bottom))
    left, top = math.floor(corner.x), math.floor(corner.y)
    return Look(QRect(left, top, math.ceil(opposite.x) - left, math.ceil(opposite.y) - top), viewport.scale)

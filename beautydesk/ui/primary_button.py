"""The one big button: it says what comes next, and while work is under way how far that is.

What it does never changes within a click: whoever presses *Retouch* does not let go on *Save all*. A key presses it
only when it was given the focus on purpose.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from beautydesk.ui import theme
from beautydesk.ui.icons import icon
from beautydesk.ui.single_click import SingleClickButton
from beautydesk.viewmodels.next_step import NextStep, Step

_HEIGHT, _BAR, _INSET = 40, 4, 8  # logical pixels
_KINDS = {Step.WORKING: "progress", Step.SHOW: "large"}  # the others call for being pressed
_IDLE = (Step.NOTHING, Step.WORKING)


class PrimaryButton(SingleClickButton):
    """`chosen`: the step that it names is to be taken."""

    chosen = Signal(Step)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setMinimumHeight(_HEIGHT)
        self._shown = NextStep(Step.NOTHING, "")
        self._newest = self._shown
        self._pressed: NextStep | None = None
        self.pressed.connect(self._on_pressed)
        self.released.connect(self._on_released)
        self.clicked.connect(self._on_clicked)
        self._show(self._shown)

    @property
    def step(self) -> Step:
        return self._shown.step

    def show_step(self, step: NextStep) -> None:
        """Say it, as soon as nobody holds the button down."""
        self._newest = step
        if not self.isDown():
            self._show(step)

    def _show(self, step: NextStep) -> None:
        kind, was = _KINDS.get(step.step, "primary"), self._shown
        self._shown = step
        self.setText(step.text)
        self.setAccessibleName(step.text.replace("&", ""))
        self.setEnabled(step.step is not Step.NOTHING)
        self.setIcon(icon("check", "success") if step.step is Step.SHOW else QIcon())
        if kind != self.property("kind"):
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
        if step.fraction != was.fraction:
            self.update()

    def _on_pressed(self) -> None:
        self._pressed = self._shown

    def _on_released(self) -> None:
        self._show(self._newest)

    def _on_clicked(self) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and pressed.step not in _IDLE and _same(pressed, self._newest):
            self.chosen.emit(pressed.step)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.step is not Step.WORKING or self._shown.fraction is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = QRectF(_INSET, self.height() - _INSET, self.width() - 2 * _INSET, _BAR)
        colours = theme.colours(self.palette())
        painter.setBrush(colours.track)
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        done = QRectF(bar)
        done.setWidth(bar.width() * self._shown.fraction)
        if self.isRightToLeft():
            done.moveRight(bar.right())
        painter.setBrush(colours.accent)
        painter.drawRoundedRect(done, _BAR / 2, _BAR / 2)


def _same(one: NextStep, other: NextStep) -> bool:
    return (one.step, one.text) == (other.step, other.text)

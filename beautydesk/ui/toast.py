"""A small card over the canvas that says what a command has done, and goes by itself. What has to stay is a notice."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from beautydesk.ui import motion
from beautydesk.ui.announcing import announce
from beautydesk.ui.icons import icon
from beautydesk.ui.notice_bar import ICONS
from beautydesk.ui.picture_label import IconLabel
from beautydesk.ui.wrapped_label import WrappedLabel
from beautydesk.viewmodels.text.notice import Notice, Remedy

LINGER, PER_LETTER = 5000, 60  # milliseconds: at least, and for each letter that has to be read
FADE = 160  # milliseconds
_MARGIN, _GAP = 16, 8  # logical pixels
_LETTERS = 56  # in a line, where there is room


class Toast(QFrame):
    """Lies at the bottom of `canvas`, above `bar` while that is seen. It waits as long as it is pointed at or used.

    `remedy_chosen`: the step that goes with what was said.
    """

    remedy_chosen = Signal(Remedy)

    def __init__(self, canvas: QWidget, bar: QWidget | None = None) -> None:
        super().__init__(canvas)
        self._canvas, self._bar = canvas, bar
        self._offered = (Remedy.NONE, Remedy.NONE)
        self.setProperty("surface", "card")
        self._mark = IconLabel("info", 20)
        self.text = WrappedLabel()
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("close"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close this message"))
        self.close_button.clicked.connect(self.dismiss)
        self.steps = (self._step(), self._step())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(12)
        layout.addWidget(self._mark)
        layout.addWidget(self.text, 1)
        for step in self.steps:
            layout.addWidget(step)
        layout.addWidget(self.close_button)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time_over)
        self._veil = QGraphicsOpacityEffect(self)
        self._veil.setEnabled(False)
        self.setGraphicsEffect(self._veil)
        self._fade = QPropertyAnimation(self._veil, b"opacity", self)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.finished.connect(self._on_faded)
        canvas.installEventFilter(self)
        self.hide()

    def _step(self) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "link")
        button.clicked.connect(lambda: self._on_step(self._offered[self.steps.index(button)]))
        return button

    def _on_step(self, step: Remedy) -> None:
        self.dismiss()
        self.remedy_chosen.emit(step)

    def show_notice(self, notice: Notice) -> None:
        """Say it instead of what is said now."""
        self._offered = (notice.remedy, notice.other)
        for button, step in zip(self.steps, self._offered, strict=True):
            button.setText(self.tr("Report…") if step is Remedy.REPORT else self.tr("Show in folder"))
            button.setVisible(step is not Remedy.NONE)
        self._mark.set_icon(*ICONS[notice.severity])
        self.text.show_text(notice.text)
        self.setAccessibleName(notice.text)
        self._timer.start(max(LINGER, PER_LETTER * len(notice.text)))
        self.show()
        self._place()
        self.raise_()
        self._fade_to(1.0)
        announce(self, notice.text)

    def dismiss(self) -> None:
        """Take it away; the focus goes to what lies below."""
        self._timer.stop()
        if self._used:
            self._canvas.setFocus()
        self._fade_to(0.0)

    @property
    def _used(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _on_time_over(self) -> None:
        if self.underMouse() or self._used:
            self._timer.start(LINGER)
        else:
            self.dismiss()

    def _fade_to(self, opacity: float) -> None:
        self._fade.stop()
        self._fade.setStartValue(self._veil.opacity() if self._veil.isEnabled() else 1.0 - opacity)
        self._fade.setEndValue(opacity)
        self._fade.setDuration(motion.duration(self, FADE))
        self._veil.setEnabled(True)
        self._fade.start()

    def _on_faded(self) -> None:
        """The effect is costly and blurs letters: it is on while it is needed."""
        self._veil.setEnabled(False)
        if self._fade.endValue() == 0.0:
            self.hide()

    def _place(self) -> None:
        """In the middle, as wide as its text needs it."""
        metrics = self.text.fontMetrics()
        others = self.minimumSizeHint().width() - self.text.minimumSizeHint().width()
        line = min(metrics.horizontalAdvance(self.text.text()) + 2, metrics.averageCharWidth() * _LETTERS)
        width = min(others + line, self._canvas.width() - 2 * _MARGIN)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        bottom = self._canvas.height() - _MARGIN
        if self._bar is not None and self._bar.isVisible():
            bottom = self._bar.mapTo(self._canvas, QPoint(0, 0)).y() - _GAP
        self.setGeometry((self._canvas.width() - width) // 2, bottom - height, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

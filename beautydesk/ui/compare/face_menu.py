"""What can be done with one face: its own level, back to the photo's, in or out."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QWidget, QWidgetAction

from beautydesk.ui.level_slider import LevelSlider
from beautydesk.viewmodels.editing.face_marks import FaceMark
from beautydesk.viewmodels.text import translation


class FaceMenu(QMenu):
    """Says what is wanted for the face of `mark`, called `title`; it does not follow what becomes of it."""

    level_changed = Signal(object)  # 0..1, or None: as the photo
    level_settled = Signal()
    included_changed = Signal(bool)
    removed = Signal()

    def __init__(self, mark: FaceMark, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setAccessibleName(title)
        self.slider = _MenuSlider()
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.slider.setValue(round(mark.level * 100))
        self.slider.setEnabled(mark.included)
        self.slider.setAccessibleName(self.tr("Level of this face in per cent"))
        self.slider.valueChanged.connect(self._on_slider)
        self.slider.sliderReleased.connect(self.level_settled)
        self._percent = QLabel()
        row = QWidgetAction(self)
        row.setDefaultWidget(self._level_row(mark.included))
        self.addAction(row)
        self.as_photo = self.addAction(self.tr("As the photo"))
        self.as_photo.setEnabled(mark.included and mark.own)
        self.as_photo.triggered.connect(self._on_as_photo)
        self.addSeparator()
        self.include = self.addAction(self.tr("Retouch this face"))
        self.include.setCheckable(True)
        self.include.setChecked(mark.included)
        self.include.triggered.connect(self.included_changed)
        if mark.by_hand:
            self.remove = self.addAction(self.tr("Remove this mark"))
            self.remove.triggered.connect(lambda: self.removed.emit())
        self._first = row if mark.included else self.include
        self._show_percent()

    def open(self, at: QPoint) -> None:
        """Show it at `at`, on the screen; the slider has the keys at once."""
        self.popup(at)
        self.setActiveAction(self._first)
        if self.slider.isEnabled():
            self.slider.setFocus(Qt.FocusReason.PopupFocusReason)

    def _level_row(self, enabled: bool) -> QWidget:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(12, 8, 12, 8)
        title = QLabel(self.tr("Level for this face"))
        title.setProperty("role", "section")
        for label in (title, self._percent):
            label.setEnabled(enabled)
        grid.addWidget(title, 0, 0)
        grid.addWidget(self._percent, 0, 1)
        grid.addWidget(self.slider, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        row.setFocusProxy(self.slider)
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # else the menu's own keys would pass it by
        row.setMinimumWidth(224)
        return row

    def _on_slider(self, percent: int) -> None:
        self._show_percent()
        self.as_photo.setEnabled(True)
        self.level_changed.emit(percent / 100)
        if not self.slider.isSliderDown():  # keys and wheel: every step stands for itself
            self.level_settled.emit()

    def _on_as_photo(self) -> None:
        self.level_changed.emit(None)
        self.level_settled.emit()

    def _show_percent(self) -> None:
        self._percent.setText(translation.percent(self.slider.value() / 100))


class _MenuSlider(LevelSlider):
    """Up and down are the menu's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

"""Chips, one a group of photos, with how many there are; the chosen one's photos are shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from beautydesk.viewmodels.list.groups import Group
from beautydesk.viewmodels.list.photo_view import PhotoView
from beautydesk.viewmodels.text.translation import fill

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Chips(QWidget):
    """One stop of the Tab key: arrows go from chip to chip. `after_failed` stands beside the chip of what failed."""

    changed = Signal()  # they may need other room

    def __init__(self, photos: PhotoView, after_failed: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos = photos
        self._chips: dict[Group, QPushButton] = {}
        self.setAccessibleName(self.tr("Photos to look at"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        buttons = QButtonGroup(self)
        for group in Group:
            chip = self._chips[group] = QPushButton()
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the photo
            chip.clicked.connect(lambda _=False, group=group: photos.set_group(group))
            buttons.addButton(chip)
            row.addWidget(chip)
            if group is Group.FAILED:
                row.addWidget(after_failed)
        photos.counted.connect(self._show)
        photos.changed.connect(self._show)
        self._show()

    def chip(self, group: Group) -> QPushButton:
        return self._chips[group]

    def _show(self) -> None:
        """A group that nobody is in is none to look at."""
        counts = self._photos.counts
        for group, chip in self._chips.items():
            chip.setText(chip_text(group, counts.get(group, 0)))
            chip.setAccessibleName(spoken(group, counts.get(group, 0)))
            chip.setVisible(bool(counts.get(group, 0)) or group in (Group.ALL, self._photos.group))
        self._chips[self._photos.group].setChecked(True)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows that lead to no other chip lead to no other photo either."""
        if event.key() not in _ARROWS:
            super().keyPressEvent(event)


class ChipsMenu(QToolButton):
    """The chips where there is no room for them: the chosen one, and a menu of all."""

    def __init__(self, photos: PhotoView, retry_failed: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos, self._retry_failed = photos, retry_failed
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        photos.counted.connect(self._show)
        photos.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        group = self._photos.group
        number = self._photos.counts.get(group, 0)
        self.setText(chip_text(group, number))
        self.setAccessibleName(spoken(group, number))
        self.setToolTip(self.tr("Photos to look at"))

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        choices = QActionGroup(menu)
        for group in Group:
            number = self._photos.counts.get(group, 0)
            if number or group in (Group.ALL, self._photos.group):
                action = menu.addAction(chip_text(group, number))
                action.setCheckable(True)
                action.setChecked(group is self._photos.group)
                action.triggered.connect(lambda _=False, group=group: self._photos.set_group(group))
                choices.addAction(action)
        if self._retry_failed.isVisible():
            menu.addSeparator()
            menu.addAction(self._retry_failed)


def chip_text(group: Group, number: int) -> str:
    return fill(QCoreApplication.translate("Groups", "{} {:,}"), _name(group), number)


def spoken(group: Group, number: int) -> str:
    """As a screen reader says it."""
    photos = QCoreApplication.translate("Summary", "%Ln photo(s)", "", number)
    return QCoreApplication.translate("Groups", "{}, {}").format(_name(group), photos)


def _name(group: Group) -> str:
    match group:
        case Group.ALL:
            return QCoreApplication.translate("Groups", "All")
        case Group.TO_DO:
            return QCoreApplication.translate("Groups", "To do")
        case Group.DONE:
            return QCoreApplication.translate("Groups", "Done")
        case Group.UNSAVED:
            return QCoreApplication.translate("Groups", "Not saved")
        case Group.NO_FACE:
            return QCoreApplication.translate("Groups", "No face")
        case Group.FAILED:
            return QCoreApplication.translate("Groups", "Failed")
        case Group.REJECTED:
            return QCoreApplication.translate("Groups", "Rejected")

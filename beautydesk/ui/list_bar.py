"""The line above strip and grid: which photos are shown, in which order, and how large."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QMenu, QSizePolicy, QSlider, QToolButton, QWidget

from beautydesk.ui.chips import Chips, ChipsMenu
from beautydesk.ui.icons import icon
from beautydesk.ui.list_actions import ListActions
from beautydesk.ui.photos_view import STEP, PhotosView
from beautydesk.viewmodels.list.photo_view import PhotoView

_SLIDER = 120  # logical pixels


class ListBar(QFrame):
    """Where the room is short, the order's name goes first, then the slider, whose keys and menu entries stay; then
    chips become a menu. Nothing is cut off.
    """

    def __init__(
        self,
        photos: PhotoView,
        actions: ListActions,
        retry_failed: QAction,
        sized: PhotosView | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`sized`: the view whose pictures the slider makes larger or smaller."""
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self._actions, self._retry_failed = actions, retry_failed
        self.retry_failed = self._button()
        self.retry_failed.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.retry_failed.setDefaultAction(retry_failed)
        self.chips = Chips(photos, self.retry_failed)
        self.menu = ChipsMenu(photos, retry_failed)
        self.sort = self._sort_button(actions)
        self.slider = self._slider(sized) if sized else None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it goes by its own room, see `_arrange`
        row.addWidget(self.chips)
        row.addWidget(self.menu)
        row.addStretch(1)
        if self.slider:
            row.addWidget(self.slider)
        row.addWidget(self.sort)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.chips.changed.connect(self._arrange)
        retry_failed.changed.connect(self._on_retry_changed)
        photos.changed.connect(self._show_order)
        self._on_retry_changed()
        self._show_order()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _sort_button(self, actions: ListActions) -> QToolButton:
        button = self._button()
        button.setIcon(icon("sort"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addActions(list(actions.orders.values()))
        menu.addSeparator()
        menu.addActions([actions.larger, actions.smaller])
        button.setMenu(menu)
        return button

    def _slider(self, view: PhotosView) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(*view.sides)
        slider.setSingleStep(STEP)
        slider.setPageStep(2 * STEP)
        slider.setValue(view.side)
        slider.setFixedWidth(_SLIDER)
        slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        slider.setAccessibleName(self.tr("Size of the pictures"))
        slider.setToolTip(self.tr("Size of the pictures"))
        slider.setProperty("mirrored", self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        slider.valueChanged.connect(view.set_side)
        view.side_changed.connect(slider.setValue)
        return slider

    def _on_retry_changed(self) -> None:
        self.retry_failed.setVisible(self._retry_failed.isVisible())
        self._arrange()

    def _show_order(self) -> None:
        name = self._actions.order.text()
        self.sort.setText(name)
        self.sort.setToolTip(self.tr("Order of the photos: {}").format(name))
        self.sort.setAccessibleName(self.tr("Order of the photos: {}").format(name))
        self._arrange()

    def _arrange(self) -> None:
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        stages = (
            (True, beside, True),
            (True, alone, True),
            (True, alone, False),
            (False, alone, True),
            (False, alone, False),
        )
        for chips, style, slider in stages:
            self.chips.setVisible(chips)
            self.menu.setVisible(not chips)
            self.sort.setToolButtonStyle(style)
            if self.slider:
                self.slider.setVisible(slider)
            if self._fits():
                return

    def _fits(self) -> bool:
        if layout := self.layout():
            layout.invalidate()
            if inner := self.chips.layout():
                inner.invalidate()  # chips that were not there a moment ago do not do it
            return layout.sizeHint().width() <= self.width()
        return True

"""The parts of the window below its bar: what lies in the middle, the film strip below it, the panel beside it.

Strip and panel can be put away. Where the window is narrow, the panel becomes a sheet at the bottom, of which only the
level and the button for retouching are seen until it is opened; it takes the place of the strip then.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from beautydesk.ui.icons import icon
from beautydesk.ui.pane_actions import PaneActions
from beautydesk.ui.panel import Panel
from beautydesk.viewmodels.preferences import Preferences

NARROW = 900  # logical pixels: a window that is less wide has the sheet,
_BESIDE_PANEL = 600  # and so has one that leaves less to the photo, as the panel is as wide as its font makes it
_SHEET = 0.3  # of the height: what an open sheet may take
_WIDEST = 1.6  # of the panel's own width
_ABOVE, _AROUND = 40, 16  # logical pixels: the handle's height at least; the room above and below the button
_NO_LIMIT = 16777215  # Qt's
STRIP, PANEL = "strip", "panel"  # their names in the settings


class Panes(QWidget):
    """`middle`: from top to bottom; the one of them that is `canvas` gets the room. Shows nothing but the middle at
    first, see `show_parts`."""

    def __init__(
        self,
        middle: Sequence[QWidget],
        canvas: QWidget,
        strip: QWidget,
        panel: Panel,
        actions: PaneActions,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._strip, self._panel, self._actions, self._preferences = strip, panel, actions, preferences
        self._panel_width = panel.minimumWidth()
        self._mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._photos, self._strip_needed = False, True
        self._narrow: bool | None = None  # not known yet
        self._place: tuple[int, int, int, int] | None = None  # of the panel in the sheet: row, column, and their spans
        self._lay_out(middle, canvas)
        actions.strip.setChecked(not preferences.is_folded(STRIP))
        actions.strip.toggled.connect(self._on_strip_toggled)
        actions.panel.toggled.connect(self._on_panel_toggled)
        self._set_narrow(False)

    def _lay_out(self, middle: Sequence[QWidget], canvas: QWidget) -> None:
        self._row = QSplitter(Qt.Orientation.Horizontal)
        self._row.setChildrenCollapsible(False)
        self._row.setHandleWidth(4)
        self._row.splitterMoved.connect(self._on_panel_moved)
        left = QWidget()
        # mirrored by hand: Qt's own splitter puts its parts a pixel beyond its edge then
        self._row.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for part in (left, self._panel):
            part.setLayoutDirection(self.layoutDirection())
        column = _column(left)
        for widget in (*middle, self._strip):
            column.addWidget(widget, 1 if widget is canvas else 0)
        self._row.addWidget(left)
        self._row.setStretchFactor(0, 1)
        self.handle = QToolButton()
        self.handle.setText(self.tr("Options"))
        self.handle.setProperty("kind", "fold")
        self.handle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.handle.clicked.connect(self._actions.panel.toggle)
        self._sheet = QFrame()
        self._sheet.setProperty("surface", "panel")
        self._inside = QGridLayout(self._sheet)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._inside.setColumnStretch(1, 2)
        self._inside.setColumnStretch(2, 3)
        corner = QHBoxLayout()
        corner.setContentsMargins(8, 0, 0, 0)
        corner.addWidget(self.handle, 0, Qt.AlignmentFlag.AlignTop)
        self._inside.addLayout(corner, 0, 0)
        self._level_place = QVBoxLayout()
        self._level_place.setContentsMargins(8, 8, 0, 0)
        self._level_place.addStretch(1)
        self._inside.addLayout(self._level_place, 0, 1)
        whole = _column(self)
        whole.addWidget(self._row, 1)
        whole.addWidget(self._sheet)

    def show_parts(self, photos: bool, strip: bool = True) -> None:
        """Strip and panel are there as long as there are photos. `strip`: its photos are not shown otherwise."""
        self._photos, self._strip_needed = photos, strip
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_narrow(self.width() < max(NARROW, self._panel_width + _BESIDE_PANEL))
        self._arrange()

    def _set_narrow(self, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        focused = QApplication.focusWidget()
        if narrow:
            self._panel.setMinimumWidth(0)
            self._panel.setMaximumWidth(_NO_LIMIT)
        else:
            self._place = None
            self._panel.take_level()
            self._panel.page.setMinimumHeight(0)
            self._panel.page.setMaximumHeight(_NO_LIMIT)
            self._panel.setMinimumWidth(self._panel_width)
            self._panel.setMaximumWidth(round(_WIDEST * self._panel_width))
            self._row.insertWidget(0 if self._mirrored else 1, self._panel)
            self._row.setStretchFactor(self._row.indexOf(self._panel), 0)
            self._restore_panel()
        self._actions.panel.setChecked(not narrow and not self._preferences.is_folded(PANEL))
        self._arrange()
        if focused is not None and self._panel.isAncestorOf(focused):
            focused.setFocus()  # it was lost on the way

    def _arrange(self) -> None:
        """What is seen now."""
        narrow, open_ = bool(self._narrow), self._actions.panel.isChecked()
        self._sheet.setVisible(self._photos and narrow)
        self._panel.setVisible(self._photos and (narrow or open_))
        wanted = self._strip_needed and self._actions.strip.isChecked()
        self._strip.setVisible(self._photos and wanted and not (narrow and open_))
        self._panel.page.setVisible(open_ or not narrow)
        if narrow:
            self._arrange_sheet(open_)

    def _arrange_sheet(self, open_: bool) -> None:
        """The handle stands beside level and button, or above an open sheet."""
        page = self._panel.page
        page.setFixedHeight(min(page.sizeHint().height(), round(_SHEET * self.height())))
        beside = self._panel.button.sizeHint().expandedTo(self._panel.button.minimumSize()).height() + _AROUND
        self.handle.setFixedHeight(max(_ABOVE, self.handle.sizeHint().height()) if open_ else beside)
        self.handle.setIcon(icon("chevron-down" if open_ else "chevron-up", "muted"))
        place = (1, 0, 1, 3) if open_ else (0, 2, 1, 1)
        if place != self._place:
            self._place = place
            if open_:
                self._panel.take_level()
            else:
                self._level_place.insertWidget(0, self._panel.level)
            self._inside.removeWidget(self._panel)
            self._inside.addWidget(self._panel, *place)

    def _on_strip_toggled(self, shown: bool) -> None:
        self._preferences.fold(STRIP, not shown)
        self._arrange()

    def _on_panel_toggled(self, shown: bool) -> None:
        """An open sheet is for the moment, a panel that was put away for good."""
        if not self._narrow:
            self._preferences.fold(PANEL, not shown)
        self._arrange()

    def _on_panel_moved(self) -> None:
        state = bytes(self._row.saveState().toBase64().data()).decode()
        self._preferences.update(splitters={**self._preferences.settings.splitters, self._side: state})

    def _restore_panel(self) -> None:
        stored = self._preferences.settings.splitters.get(self._side, "")
        if not (stored and self._row.restoreState(QByteArray.fromBase64(stored.encode()))):
            sizes = [_NO_LIMIT, self._panel_width]
            self._row.setSizes(sizes[::-1] if self._mirrored else sizes)

    @property
    def _side(self) -> str:
        """What the settings know the panel's width by: it is one of two widths, the first or the second."""
        return f"{PANEL}-mirrored" if self._mirrored else PANEL


def step(panes: Sequence[QWidget], by: int) -> None:
    """Give the focus to the next of `panes` (1) or the one before (-1) that can have it; inner ones come first."""
    focused = QApplication.focusWidget()
    held = _pane_of(panes, focused) if focused else None
    start = panes.index(held) if held else min(-by, 0)
    for distance in range(1, len(panes) + 1):
        if stop := _first_stop(panes, panes[(start + by * distance) % len(panes)]):
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _pane_of(panes: Sequence[QWidget], widget: QWidget) -> QWidget | None:
    return next((pane for pane in panes if pane is widget or pane.isAncestorOf(widget)), None)


def _first_stop(panes: Sequence[QWidget], pane: QWidget) -> QWidget | None:
    """The first widget of `pane` alone that Tab would stop at."""
    widget: QWidget | None = pane
    while widget is not None:
        stops = widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if stops and _pane_of(panes, widget) is pane:
            return widget
        widget = widget.nextInFocusChain()
        if widget is pane:
            break
    return None


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column

"""Looking: modes of comparing, zoom, faces and brush, the photo before and the next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from beautydesk.ui.canvas_tools import CanvasTools
from beautydesk.ui.compare import CompareMode, CompareView
from beautydesk.ui.photo_actions import MakeAction
from beautydesk.viewmodels.preferences import Preferences


class ViewActions(QObject):
    """`step`: shows the next photo (1) or the one before (-1)."""

    review_asked = Signal()

    def __init__(
        self,
        window: QWidget,
        compare: CompareView,
        tools: CanvasTools,
        step: Callable[[int], None],
        action: MakeAction,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._compare, self._tools, self._make, self._preferences = compare, tools, action, preferences
        self._make_modes()
        self._make_zooms()
        # their arrow keys belong to whatever has the focus first, see MainWindow.keyPressEvent
        self.previous = action(self.tr("Previous photo"), "", "", partial(step, -1))
        self.next = action(self.tr("Next photo"), "", "", partial(step, 1))
        self.review = action(self.tr("Review"), "eye", "V", self.review_asked.emit)
        self._make_tools()

    def refresh(self, photos: bool) -> None:
        """All of it is possible as long as there are photos."""
        for action in (*self.modes.values(), *self.zooms, *self.tools, self.previous, self.next, self.review):
            action.setEnabled(photos)
        self.mark_face.setEnabled(photos and self._tools.can_mark)
        if not photos:
            self.brush.setChecked(False)
            self.mark_face.setChecked(False)

    def _make_modes(self) -> None:
        self.modes: dict[CompareMode, QAction] = {}
        group = QActionGroup(self)
        for mode, text, icon, key in (
            (CompareMode.SPLIT, self.tr("Split"), "split", "1"),
            (CompareMode.SIDE_BY_SIDE, self.tr("Side by side"), "side-by-side", "2"),
            (CompareMode.RESULT, self.tr("Result"), "result", "3"),
            (CompareMode.DIFFERENCE, self.tr("Difference"), "difference", "4"),
        ):
            action = self._make(text, icon, key, partial(self._set_mode, mode))
            action.setCheckable(True)
            group.addAction(action)
            self.modes[mode] = action
        self._compare.mode = CompareMode(self._preferences.settings.compare_mode)
        self.modes[self._compare.mode].setChecked(True)

    def _make_tools(self) -> None:
        """Faces, the brush or a mark, one at a time, or none."""
        group = QActionGroup(self)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        faces, brush, mark = self._tools.faces, self._tools.brush, self._tools.mark
        self.faces = self._make(self.tr("Faces"), "face", "F", lambda: None)
        self.brush = self._make(self.tr("Brush"), "brush", "K", lambda: None)
        self.mark_face = self._make(self.tr("Mark a face"), "mark-face", "Shift+F", lambda: None)
        in_hand = ((self.faces, faces.set_shown), (self.brush, brush.set_active), (self.mark_face, mark.set_active))
        for action, on_toggled in in_hand:
            action.setCheckable(True)
            action.toggled.connect(on_toggled)
            group.addAction(action)
        brush.close_asked.connect(partial(self.brush.setChecked, False))
        self.mark_face.toggled.connect(lambda marking: faces.set_shown(marking or self.faces.isChecked()))
        mark.close_asked.connect(partial(self.mark_face.setChecked, False))
        self._tools.changed.connect(lambda: self.mark_face.setEnabled(self._tools.can_mark))
        self._tools.marked.connect(partial(self.faces.setChecked, True))
        self.next_face = self._make(self.tr("Next face"), "", "N", partial(self._go_to_face, 1))
        self.previous_face = self._make(self.tr("Previous face"), "", "Shift+N", partial(self._go_to_face, -1))
        self.tools = (self.faces, self.brush, self.mark_face, self.next_face, self.previous_face)

    def _make_zooms(self) -> None:
        canvas = self._compare
        self.fit = self._make(self.tr("Fit"), "fit", "Ctrl+0", canvas.zoom_fit)
        self.half_size = self._make(self.tr("50 %"), "", "", partial(canvas.zoom_to, 0.5))
        self.actual_size = self._make(self.tr("100 %"), "actual-size", "Ctrl+1", partial(canvas.zoom_to, 1.0))
        self.double_size = self._make(self.tr("200 %"), "", "Ctrl+2", partial(canvas.zoom_to, 2.0))
        self.zoom_in = self._make(self.tr("Zoom in"), "zoom-in", "+", canvas.zoom_in)
        self.zoom_in.setShortcuts(
            [QKeySequence("+"), QKeySequence("="), QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")]
        )
        self.zoom_out = self._make(self.tr("Zoom out"), "zoom-out", "-", canvas.zoom_out)
        self.zoom_out.setShortcuts([QKeySequence("-"), QKeySequence("Ctrl+-")])
        self.toggle_zoom = self._make(self.tr("Fit or 100 %"), "", "Z", canvas.toggle_zoom)
        sizes = (self.fit, self.half_size, self.actual_size, self.double_size)
        canvas.zoom_button.addActions(sizes)
        self.zooms = (*sizes, self.zoom_in, self.zoom_out, self.toggle_zoom)

    def _set_mode(self, mode: CompareMode) -> None:
        self._compare.mode = mode
        self._preferences.update(compare_mode=mode.value)

    def _go_to_face(self, by: int) -> None:
        self.faces.setChecked(True)
        self._tools.faces.focus_next(by)

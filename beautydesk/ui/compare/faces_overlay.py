"""The faces of the photo that is shown, as frames over the canvas that can be clicked in and out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtWidgets import QWidget

from beautydesk.core.viewport import Point, Rect, Viewport
from beautydesk.ui.compare.face_box import FaceBox
from beautydesk.ui.compare.face_menu import FaceMenu
from beautydesk.ui.compare.view import CompareView
from beautydesk.viewmodels.editing.face_marks import FaceMark


class FacesOverlay(QObject):
    """Keeps a `FaceBox` for every face over `view`, in every pane, wherever the photo is moved to.

    Boxes are never mirrored: they lie where the photo's faces are. Tab meets them after the divider, the largest first.
    """

    face_toggled = Signal(int, bool)  # its number; is it to be retouched?
    face_level_changed = Signal(int, object)  # its number; 0..1, or None: as the photo
    face_level_settled = Signal()
    face_removed = Signal(int)  # its number: it was marked by hand, and is to be none

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._boxes: list[FaceBox] = []
        self._shown = self._looking = False
        view.viewport_changed.connect(self._place)

    @property
    def shown(self) -> bool:
        return self._shown

    def set_shown(self, shown: bool) -> None:
        """Show the frames, or hide them; the faces stay known."""
        self._shown = shown
        self._place()
        self._show_notice()

    def set_looking(self, looking: bool) -> None:
        """Are faces being looked for? Whoever wants to see them is told."""
        self._looking = looking
        self._show_notice()

    def set_faces(self, marks: tuple[FaceMark, ...]) -> None:
        """The faces of the photo that is shown, by their numbers; cheap to call whenever one of them changed."""
        while len(self._boxes) > len(marks):
            self._drop(self._boxes.pop())
        while len(self._boxes) < len(marks):
            self._boxes.append(self._make())
        for place, (box, mark) in enumerate(zip(self._boxes, marks, strict=True)):
            box.show_mark(mark, place, len(marks))
        self._view.faces = tuple(mark.box for mark in marks)
        self._place()
        self._view.update()

    def focus_next(self, step: int) -> None:
        """Give the focus to the next face (`step` 1) or the one before (-1); from elsewhere to the first or last."""
        if not self._shown or not self._boxes:
            return
        at = next((place for place, box in enumerate(self._boxes) if box.hasFocus()), -1 if step > 0 else 0)
        self._boxes[(at + step) % len(self._boxes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to(self, number: int) -> None:
        """Give the focus to the face of that number."""
        for box in self._boxes:
            if self._shown and box.mark is not None and box.mark.number == number:
                box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_notice(self) -> None:
        self._view.sharpness.set_notice(self.tr("Looking for faces…") if self._shown and self._looking else "")

    # -- boxes

    def _make(self) -> FaceBox:
        box = FaceBox(self._view)
        box.toggled.connect(partial(self._on_toggled, box))
        box.level_changed.connect(partial(self._on_level_changed, box))
        box.menu_asked.connect(partial(self._open_menu, box))
        box.focused.connect(partial(self._reveal, box))
        box.chosen.connect(partial(self._on_chosen, box))
        box.removed.connect(partial(self._on_removed, box))
        QWidget.setTabOrder(self._boxes[-1] if self._boxes else self._view.divider, box)
        box.stackUnder(self._view.divider)  # and over the faces that are larger
        return box

    def _drop(self, box: FaceBox) -> None:
        if box.hasFocus():
            self._view.setFocus()
        box.hide()
        box.deleteLater()

    def _place(self) -> None:
        viewport = self._view.viewport
        for box in self._boxes:
            if viewport is not None and box.mark is not None and self._shown:
                areas = self._view.pane_areas()
                rect = _in_view(box.mark.box, viewport)
                box.place([rect.translated(QPointF(area.topLeft())) for area in areas], areas)
            elif box.hasFocus():
                self._view.setFocus()
            box.setVisible(self._shown and viewport is not None)

    def _reveal(self, box: FaceBox) -> None:
        """Whoever goes there by the keyboard sees it."""
        viewport = self._view.viewport
        if viewport is None or box.mark is None:
            return
        rect, view = _in_view(box.mark.box, viewport), viewport.view
        if not QRectF(0, 0, view.width, view.height).contains(rect.center()):
            self._view.pan(QPointF(view.width / 2, view.height / 2) - rect.center())

    # -- what the user does

    def _on_toggled(self, box: FaceBox, included: bool) -> None:
        if box.mark is not None:
            self.face_toggled.emit(box.mark.number, included)

    def _on_level_changed(self, box: FaceBox, level: float | None) -> None:
        if box.mark is not None:
            self.face_level_changed.emit(box.mark.number, level)
            self.face_level_settled.emit()

    def _on_chosen(self, box: FaceBox, chosen: bool) -> None:
        self._view.chosen_face = box.mark.box if chosen and box.mark is not None else None

    def _on_removed(self, box: FaceBox) -> None:
        if box.mark is not None:
            self.face_removed.emit(box.mark.number)

    def _open_menu(self, box: FaceBox, at: QPoint) -> None:
        if (mark := box.mark) is None:
            return
        menu = FaceMenu(mark, box.accessibleName(), self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.level_changed.connect(partial(self.face_level_changed.emit, mark.number))
        menu.level_settled.connect(self.face_level_settled)
        menu.removed.connect(partial(self.face_removed.emit, mark.number))
        menu.included_changed.connect(partial(self.face_toggled.emit, mark.number))
        menu.open(at)


def _in_view(box: Rect, viewport: Viewport) -> QRectF:
    corner, opposite = viewport.to_view(Point(box.x, box.y)), viewport.to_view(Point(box.right, box.bottom))
    rect = QRectF(corner.x, corner.y, opposite.x - corner.x, opposite.y - corner.y)
    whole = viewport.picture
    return rect.intersected(QRectF(whole.x, whole.y, whole.width, whole.height))  # a mesh may reach over the rim

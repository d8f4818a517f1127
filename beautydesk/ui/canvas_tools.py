"""Faces and brush over the canvas, in step with the photo that is shown: what is done with them becomes its options."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from beautydesk.core.edit import NO_EDIT
from beautydesk.core.viewport import Rect
from beautydesk.ui.compare import CompareView
from beautydesk.ui.compare.brush_overlay import BrushOverlay
from beautydesk.ui.compare.faces_overlay import FacesOverlay
from beautydesk.ui.compare.mark_overlay import MarkOverlay
from beautydesk.viewmodels.session import Session

SAME = 0.5  # of what two frames cover together, that they share: they are about one face


class CanvasTools(QObject):
    """`faces` are the frames, `brush` paints, `mark` shows where a face is; which is in hand is for others to say."""

    marked = Signal()  # a face is shown now, or was known: its frame has the focus
    changed = Signal()  # which faces there are, and whether one can be marked

    def __init__(self, view: CompareView, session: Session) -> None:
        super().__init__(view)
        self._options, self._preview = session.options, session.live_preview
        self.faces = FacesOverlay(view)
        self.faces.face_toggled.connect(self._on_face_toggled)
        self.faces.face_level_changed.connect(self._on_face_level_changed)
        self.faces.face_level_settled.connect(self._options.finish_step)
        self.faces.face_removed.connect(self._on_face_removed)
        self.mark = MarkOverlay(view)
        self.mark.box_drawn.connect(self._preview.opener.look)
        self._preview.opener.looked.connect(self._on_looked)
        self.brush = BrushOverlay(view)
        self.brush.stroke_finished.connect(self._options.add_stroke)
        self.brush.clear_asked.connect(self._options.clear_strokes)
        self._preview.faces_changed.connect(self._show_faces)
        self._options.changed.connect(self._show_strokes)
        self._show_strokes()

    def _show_faces(self) -> None:
        self.faces.set_looking(self._preview.opener.looking)
        self.faces.set_faces(self._preview.face_marks)
        self.changed.emit()

    def _show_strokes(self) -> None:
        self.brush.bar.clear.setEnabled(bool(self._options.choice.retouch.edit.strokes))

    @property
    def can_mark(self) -> bool:
        """Can a face be marked in the photo that is shown? Not in what a service has retouched."""
        return self._preview.opener.can_look

    def _on_looked(self, box: Rect, face: Rect | None) -> None:
        """What is in a box that was drawn: a face that is new, one that is known, or none."""
        if not self.mark.active:
            return
        if face is None:
            self.mark.show_nothing_in(box)
            return
        known = next((mark.number for mark in self._preview.face_marks if _same(mark.box, face)), None)
        if known is None:
            self._options.set_marks(lambda edit: edit.with_marked(box))
            known = self._options.choice.retouch.edit.marked[-1].number
        self.marked.emit()
        self.faces.go_to(known)

    def _on_face_toggled(self, number: int, included: bool) -> None:
        """A face that is what the photo's choice says anyway follows that choice again."""
        wish = self._options.choice.retouch
        anyway = replace(wish, edit=NO_EDIT).includes(number)
        own = None if included == anyway else included
        self._options.set_face(number, replace(wish.edit.face(number), included=own))
        self._options.finish_step()

    def _on_face_removed(self, number: int) -> None:
        self._options.set_marks(lambda edit: edit.without_marked(number))

    def _on_face_level_changed(self, number: int, level: float | None) -> None:
        self._options.set_face(number, replace(self._options.choice.retouch.edit.face(number), level=level))


def _same(one: Rect, other: Rect) -> bool:
    """Do two frames mean one face?"""
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    shared = max(width, 0.0) * max(height, 0.0)
    return shared > SAME * (one.width * one.height + other.width * other.height - shared)

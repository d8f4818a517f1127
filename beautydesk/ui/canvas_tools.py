"""Faces and brush over the canvas, in step with the photo that is shown: what is done with them becomes its options."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from beautydesk.core.edit import NO_EDIT
from beautydesk.ui.compare import CompareView
from beautydesk.ui.compare.brush_overlay import BrushOverlay
from beautydesk.ui.compare.faces_overlay import FacesOverlay
from beautydesk.viewmodels.session import Session


class CanvasTools(QObject):
    """`faces` are the frames, `brush` what paints; which of them is in hand is for others to say."""

    def __init__(self, view: CompareView, session: Session) -> None:
        super().__init__(view)
        self._options, self._preview = session.options, session.live_preview
        self.faces = FacesOverlay(view)
        self.faces.face_toggled.connect(self._on_face_toggled)
        self.faces.face_level_changed.connect(self._on_face_level_changed)
        self.faces.face_level_settled.connect(self._options.finish_step)
        self.brush = BrushOverlay(view)
        self.brush.stroke_finished.connect(self._options.add_stroke)
        self.brush.clear_asked.connect(self._options.clear_strokes)
        self._preview.faces_changed.connect(self._show_faces)
        self._options.changed.connect(self._show_strokes)
        self._show_strokes()

    def _show_faces(self) -> None:
        self.faces.set_faces(self._preview.face_marks)

    def _show_strokes(self) -> None:
        self.brush.bar.clear.setEnabled(bool(self._options.choice.retouch.edit.strokes))

    def _on_face_toggled(self, number: int, included: bool) -> None:
        """A face that is what the photo's choice says anyway follows that choice again."""
        wish = self._options.choice.retouch
        anyway = replace(wish, edit=NO_EDIT).includes(number)
        own = None if included == anyway else included
        self._options.set_face(number, replace(wish.edit.face(number), included=own))
        self._options.finish_step()

    def _on_face_level_changed(self, number: int, level: float | None) -> None:
        self._options.set_face(number, replace(self._options.choice.retouch.edit.face(number), level=level))

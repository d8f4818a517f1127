"""Which faces: all of them, the largest, or those that were chosen one by one at the photo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.ui.section_head import SectionHead
from beautydesk.ui.segments import Segments
from beautydesk.viewmodels.editing.face_marks import FaceMark
from beautydesk.viewmodels.text.translation import fill

_SINGLE = "single"
_MANY = 34  # faces: a text that tells of so many has room


class FaceSegments(QWidget):
    """Shows the choice of faces and says what the user makes of it."""

    chosen = Signal(FaceScope)
    single_asked = Signal()  # faces are to be chosen one by one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        head = SectionHead(self.tr("Faces"))
        self.told = head.told
        texts = {FaceScope.ALL: self.tr("All"), FaceScope.LARGEST: self.tr("Largest"), _SINGLE: self.tr("Chosen")}
        self.segments = Segments(texts, self.tr("Faces"))
        self.segments.chosen.connect(self._on_chosen)
        self._single = self.segments.buttons[_SINGLE]
        self._single.setToolTip(self.tr("Choose faces one by one, at their frames."))
        self._single.setText(self._counted(_MANY, _MANY))
        self._single.setMinimumWidth(self._single.sizeHint().width())
        self._marks: Sequence[FaceMark] = ()
        self._options: Sequence[RetouchOptions] = (RetouchOptions(),)
        self._note = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(head)
        column.addWidget(self.segments)
        self._show()

    def show_options(self, options: Sequence[RetouchOptions]) -> None:
        """What is asked of photos, that of the shown one first."""
        self._options = options
        self._show()

    def show_faces(self, marks: Sequence[FaceMark], told: str) -> None:
        """The faces of the photo that is shown, and what has to be said of them."""
        self._marks, self._note = marks, told
        self._show()

    def _show(self) -> None:
        values = {_value_of(each) for each in self._options}
        value = values.pop() if len(values) == 1 else None
        self.segments.show_value(value)
        self.told.setText(self._note if value is not None else self.tr("mixed"))
        counted = value == _SINGLE and len(self._marks) > 0
        included = sum(mark.included for mark in self._marks)
        self._single.setText(self._counted(included, len(self._marks)) if counted else self.tr("Chosen"))
        self._single.setEnabled(value == _SINGLE or len(self._marks) > 1)

    def _counted(self, some: int, of_all: int) -> str:
        return fill(self.tr("Chosen ({} of {})"), some, of_all)

    def _on_chosen(self, value: object) -> None:
        if isinstance(value, FaceScope):
            self.chosen.emit(value)
        else:
            self.single_asked.emit()


def _value_of(options: RetouchOptions) -> object:
    single = any(face.included is not None for _, face in options.edit.faces)
    return _SINGLE if single else options.faces

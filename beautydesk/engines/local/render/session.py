"""One photo on this computer: its faces are found once, looked at when a rendering needs them, rendered at any size.

A rendering that comes alone (a whole retouch) looks at a few faces at a time and forgets them, so that memory stays
bounded; after `prepare`, what was looked at is kept for all renderings that follow.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from beautydesk.core.cancel import CancelToken, holding
from beautydesk.core.edit import Edit
from beautydesk.core.engine import Part, Progress, Report, Stage, unheard
from beautydesk.core.errors import NoFaceFound
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.seen_face import Eyes, FoundFace, SeenFace
from beautydesk.core.viewport import Rect
from beautydesk.engines.local.effects.strengths import Strengths
from beautydesk.engines.local.find.faces import faces_of, marked_face
from beautydesk.engines.local.find.geometry import eyes_of
from beautydesk.engines.local.find.mesh import Face
from beautydesk.engines.local.nets import Nets
from beautydesk.engines.local.render import composite
from beautydesk.engines.local.render.analysis import analyse_face
from beautydesk.engines.local.render.maps import FaceAnalysis
from beautydesk.engines.local.threads import WORKERS, for_each
from beautydesk.imaging.resize import scaled

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

BROW = 0.15  # of the mesh's height: what a box shows above it, so that it frames the face and not its features
SCALES_KEPT = 2  # of the photo: the whole of it in a window, and what a closer look shows
# Of the whole work, and of the work on some faces; for the progress.
SHARE_FINDING, SHARE_LOOKING = 0.2, 0.75


class LocalSession:
    """Implements `core.engine.RenderSession`. `load` gives the networks; it is asked once there is a face to find."""

    purchase = None
    note = ""

    def __init__(self, photo: Photo, load: Callable[[], Nets]) -> None:
        self._photo, self._load = photo, load
        self._found: dict[bool, list[Face]] = {}
        self._shown: dict[Rect, Face | None] = {}  # by the boxes that were drawn round them, in fractions
        self._analyses: dict[int, FaceAnalysis] = {}  # by the face's id(): the face is kept for as long
        self._reduced: dict[float, Pixels] = {}
        self._keeping = False
        self._finding, self._looking, self._reducing = threading.Lock(), threading.Lock(), threading.Lock()

    @property
    def photo(self) -> Photo:
        return self._photo

    def given(self, level: float) -> float:
        """See `RenderSession.given`."""
        return level

    @property
    def faces(self) -> tuple[Rect, ...]:
        return boxes(self._faces(several=True), self._photo.width, self._photo.height)

    @property
    def found(self) -> tuple[FoundFace, ...]:
        """As `faces`, with their eyes."""
        faces = self._faces(several=True)
        return tuple(FoundFace(box, self._eyes(face)) for box, face in zip(self.faces, faces, strict=True))

    def seen(self, edit: Edit) -> tuple[SeenFace, ...]:
        """See `RenderSession.seen`."""
        found = self._found.get(True) or self._found.get(False) or []
        marked = [(one.number, self._shown.get(one.box)) for one in edit.marked]
        faces = [*enumerate(found), *((number, face) for number, face in marked if face is not None)]
        return tuple(SeenFace(number, self._eyes(face)) for number, face in faces)

    def _eyes(self, face: Face) -> Eyes:
        size = np.array([self._photo.width, self._photo.height])
        right, left = ((float(x), float(y)) for x, y in (eye / size for eye in eyes_of(face.points)))
        return Eyes(right, left)

    def count_faces(self, options: RetouchOptions) -> int:
        if options.changes_nothing(hosted=False):
            return 0
        return sum(options.includes(number) for number, _ in self._numbered(options))

    def face_in(self, box: Rect) -> Rect | None:
        """See `RenderSession.face_in`."""
        face = self._face_in(box)
        return None if face is None else boxes([face], self._photo.width, self._photo.height)[0]

    def require_faces(self, options: RetouchOptions) -> list[tuple[int, Face]]:
        """Those that `options` are about, at least one, by number. Raises `NoFaceFound`, `EngineUnavailable`."""
        if found := self._numbered(options):
            return found
        raise NoFaceFound(
            "There is no face in this photo that could be retouched. The photo was left as it is.",
            hint="Choose a photo in which a face is larger and turned to the camera.",
        )

    def prepare(self, options: RetouchOptions, token: CancelToken) -> None:
        """See `RenderSession.prepare`. All faces that `options` include are looked at, whatever their level is now."""
        self._keeping = True
        token.raise_if_cancelled()
        faces = [face for number, face in self.require_faces(options) if options.includes(number)]
        for start in range(0, len(faces), WORKERS):
            self._look(faces[start : start + WORKERS], _several(options), token)

    def render(
        self,
        options: RetouchOptions,
        scale: float = 1.0,
        part: Part | None = None,
        *,
        token: CancelToken,
        report: Report = unheard,
    ) -> Pixels:
        """See `RenderSession.render`."""
        token.raise_if_cancelled()
        found = [] if options.changes_nothing(hosted=False) else self.require_faces(options)
        strengths = [(face, strength_of(options, number)) for number, face in found]
        wanted = [(face, own) for face, own in strengths if own is not None]
        done = 0

        def look(faces: Sequence[Face]) -> Sequence[FaceAnalysis]:
            nonlocal done
            report(Progress(Stage.RETOUCHING, _share(done, len(wanted))))
            analyses = self._look(faces, _several(options), token)
            report(Progress(Stage.RETOUCHING, _share(done + SHARE_LOOKING * len(faces), len(wanted))))
            done += len(faces)
            return analyses

        pixels = composite.render(self._at_scale(scale), wanted, look, scale, part, token=token)
        report(Progress(Stage.FINISHING, 1.0))
        return pixels

    def _faces(self, several: bool) -> list[Face]:
        """Looking for the largest alone is quicker than looking for all, and may see it a little elsewhere."""
        if (found := self._found.get(several)) is not None:
            return found  # whoever draws them must not wait for another look
        with self._finding:
            if several not in self._found:
                self._found[several] = faces_of(self._load(), self._photo.pixels, several)
            return self._found[several]

    def _face_in(self, box: Rect) -> Face | None:
        with self._finding:
            if box not in self._shown:
                width, height = self._photo.width, self._photo.height
                place = Rect(box.x * width, box.y * height, box.width * width, box.height * height)
                self._shown[box] = marked_face(self._load(), self._photo.pixels, place)
            return self._shown[box]

    def _numbered(self, options: RetouchOptions) -> list[tuple[int, Face]]:
        """Found faces, largest first, then those that were marked and can be made out."""
        marked = [(one.number, self._face_in(one.box)) for one in options.edit.marked]
        shown = [(number, face) for number, face in marked if face is not None]
        return [*enumerate(self._faces(_several(options))), *shown]

    def _look(self, faces: Sequence[Face], several: bool, token: CancelToken) -> Sequence[FaceAnalysis]:
        """Some faces of `_numbered`, looked at, several at the same time. Raises `Cancelled` between them.

        A marked face leaves to the found ones what is theirs, and changes nothing about these.
        """
        everybody, nets = self._found[several], self._load()

        def analysed(face: Face) -> FaceAnalysis:
            token.raise_if_cancelled()
            return analyse_face(nets, self._photo.pixels, face, everybody)

        if not self._keeping:
            return for_each(faces, analysed)
        with holding(self._looking, token):
            new = [face for face in faces if id(face) not in self._analyses]
            self._analyses.update((id(analysis.face), analysis) for analysis in for_each(new, analysed))
        return [self._analyses[id(face)] for face in faces]

    def _at_scale(self, scale: float) -> Pixels:
        """The photo at a scale in 0..1; the last ones asked for are kept. Not to be written to."""
        if scale == 1:
            return self._photo.pixels
        with self._reducing:
            kept = self._reduced.pop(scale, None)
            if kept is None:
                kept = scaled(self._photo.pixels, scale)
                while len(self._reduced) >= SCALES_KEPT:
                    del self._reduced[next(iter(self._reduced))]
            self._reduced[scale] = kept
            return kept


def strength_of(options: RetouchOptions, number: int) -> Strengths | None:
    """What the face of that number gets; None if it is left as it is."""
    return Strengths.tuned(options.level_of(number), options.fine_tune) if options.includes(number) else None


def boxes(faces: Sequence[Face], width: int, height: int) -> tuple[Rect, ...]:
    """A frame round each face, inside a picture of that size; px."""
    framed = []
    for face in faces:
        left, top = (float(v) for v in face.points.min(axis=0))
        right, bottom = (float(v) for v in face.points.max(axis=0))
        top -= BROW * (bottom - top)
        left, top, right, bottom = max(0.0, left), max(0.0, top), min(float(width), right), min(float(height), bottom)
        framed.append(Rect(left, top, max(1.0, right - left), max(1.0, bottom - top)))
    return tuple(framed)


def _several(options: RetouchOptions) -> bool:
    """Are `options` about more faces than the largest one?"""
    return options.faces is FaceScope.ALL or bool(options.edit.faces) or bool(options.edit.marked)


def _share(faces: float, of: int) -> float:
    """How much of a photo is done after so many faces."""
    return SHARE_FINDING + (1 - SHARE_FINDING) * faces / of

"""The engine of this computer: finds faces, evens their skin, leaves everything else alone.

This module imports nothing heavy; OpenCV, numpy and the networks come in with the first photo.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import EngineFeatures, Progress, Report, RetouchResult, Stage
from beautydesk.core.errors import EngineUnavailable, NoFaceFound, PhotoError
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.phrase import Phrase, Sentences
from beautydesk.engines.local.effects.strengths import Strengths

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels
    from beautydesk.core.viewport import Rect
    from beautydesk.engines.local.find.mesh import Face
    from beautydesk.engines.local.nets import Nets
    from beautydesk.engines.local.render.analysis import Analysis
    from beautydesk.engines.local.render.session import LocalDevelopment

FEATURES = EngineFeatures(
    id="local",
    title=Phrase("On this computer"),
    uploads=False,
    needs_key=False,
    credits_per_photo=0,
    parallel=max(1, min(3, (os.cpu_count() or 1) // 2)),  # half the work on a photo is single-threaded
)
# Bytes that one photo may take while it is worked on; a larger one is refused before anything is allocated.
MEMORY_LIMIT = 4 * 1024**3
MEMORY_OF_A_FACE = 600 * 1024**2  # the working grid's maps at their peak; faces are done one after the other
# Of the whole work, and of the work on one face; for the progress.
SHARE_FINDING, SHARE_LOOKING = 0.2, 0.75


class LocalEngine:
    """Retouches on this computer. Implements `core.engine.RetouchEngine`; may be used from several threads at once."""

    def __init__(self, models: Traversable | None = None) -> None:
        """`models`: the folder with the network files, the installed one by default. Nothing is loaded yet."""
        self._models = models
        self._nets: Nets | None = None
        self._loading = threading.Lock()

    @property
    def features(self) -> EngineFeatures:
        return FEATURES

    def problem(self) -> str | None:
        """None when this engine can work here, else a sentence that says why it cannot."""
        try:
            self._loaded().check()
        except EngineUnavailable as error:
            return Sentences(error.message, error.hint)
        return None

    def find_faces(self, photo: Photo) -> tuple[Rect, ...]:
        """Where the faces are that could be retouched, px of `photo`, largest first; () for none.

        They are only looked for. Raises `EngineUnavailable`.
        """
        nets = self._loaded()

        from beautydesk.engines.local.render.analysis import faces_of
        from beautydesk.engines.local.render.session import boxes

        return boxes(faces_of(nets, photo.pixels, several=True), photo.width, photo.height)

    def retouch(self, photo: Photo, options: RetouchOptions, report: Report, token: CancelToken) -> RetouchResult:
        """See `RetouchEngine.retouch`. Raises `EngineUnavailable`, `NoFaceFound`, `PhotoError`, `Cancelled`."""
        token.raise_if_cancelled()
        report(Progress(Stage.PREPARING, 0.0))
        if options.changes_nothing(hosted=False):
            return RetouchResult(photo.with_pixels(photo.pixels.copy()), FEATURES.id, faces=0)
        _refuse_giants(photo)
        nets = self._loaded()
        found = _faces(nets, photo, several=options.faces is FaceScope.ALL or bool(options.edit.faces))

        from beautydesk.engines.local.render.analysis import analyse
        from beautydesk.engines.local.render.composite import View, copied, render_face
        from beautydesk.engines.local.render.session import finishes
        from beautydesk.engines.local.threads import WORKERS

        out = copied(photo.pixels)
        view = View((slice(0, photo.height), slice(0, photo.width)), out)
        wanted = [(face, finish) for face, finish in zip(found, finishes(options, len(found)), strict=True) if finish]
        for start in range(0, len(wanted), WORKERS):  # not all at once: an analysis may take some hundred megabytes
            token.raise_if_cancelled()
            report(Progress(Stage.RETOUCHING, _share(start, len(wanted))))
            some = wanted[start : start + WORKERS]
            analysis = analyse(nets, photo.pixels, [face for face, _ in some], found, token)
            report(Progress(Stage.RETOUCHING, _share(start + SHARE_LOOKING * len(some), len(wanted))))
            for face, (_, finish) in zip(analysis.faces, some, strict=True):
                render_face(view, photo.pixels, face, finish, 1.0, token)
        report(Progress(Stage.FINISHING, 1.0))
        return RetouchResult(photo.with_pixels(out), FEATURES.id, faces=len(wanted))

    def develop(self, photo: Photo, receipt: int | None, token: CancelToken) -> LocalDevelopment:
        """See `core.engine.DevelopingEngine`."""
        from beautydesk.engines.local.render.session import LocalDevelopment

        return LocalDevelopment(self.analyse(photo, token))

    def analyse(self, photo: Photo, token: CancelToken | None = None) -> Analysis:
        """Look at all faces of `photo` once, for any number of `render`s: a slider can then be live.

        Keeps some 45 MB for every large face. Raises `EngineUnavailable`, `NoFaceFound`, `PhotoError`, `Cancelled`.
        """
        _refuse_giants(photo)
        nets = self._loaded()
        found = _faces(nets, photo, several=True)

        from beautydesk.engines.local.render.analysis import analyse

        return analyse(nets, photo.pixels, found, found, token or CancelToken())

    def render(
        self,
        analysis: Analysis,
        finish: Strengths | Sequence[Strengths | None],
        scale: float = 1.0,
        token: CancelToken | None = None,
        part: tuple[int, int, int, int] | None = None,
    ) -> Pixels:
        """The analysed photo, retouched, at `scale` (0 < scale <= 1); at screen size it is quick enough for a slider.

        `finish`: one for all faces, or one for each of `analysis.faces`, None for a face that is left as it is.
        `part`: left, top, right, bottom in pixels of the scaled photo; only that much of it is given then, pixel for
        pixel as it is in the whole. Raises `ValueError`, `Cancelled`.
        """
        from beautydesk.engines.local.render.composite import render

        return render(analysis, finish, scale, token, part)

    def close(self) -> None:
        """Let go of the networks."""
        self._nets = None

    def _loaded(self) -> Nets:
        try:
            from beautydesk.engines.local.nets import Nets
        except ImportError as error:  # numpy itself
            raise EngineUnavailable(
                "A part that works on pixels (numpy) is missing. Photos can still be retouched online.",
                hint="Install the program again.",
                details={"exception": repr(error)},
            ) from error
        with self._loading:
            if self._nets is None:
                self._nets = Nets(self._models)
            return self._nets


def _faces(nets: Nets, photo: Photo, several: bool) -> list[Face]:
    """Largest first, at least one. Raises `NoFaceFound`, `EngineUnavailable`."""
    from beautydesk.engines.local.render.analysis import faces_of

    found = faces_of(nets, photo.pixels, several)
    if not found:
        raise NoFaceFound(
            "There is no face in this photo that could be retouched. The photo was left as it is.",
            hint="Choose a photo in which a face is larger and turned to the camera.",
        )
    return found


def _share(faces: float, of: int) -> float:
    """How much of a photo is done after so many faces."""
    return SHARE_FINDING + (1 - SHARE_FINDING) * faces / of


def _refuse_giants(photo: Photo) -> None:
    needed = 2 * photo.pixels.nbytes + MEMORY_OF_A_FACE
    if needed > MEMORY_LIMIT:
        raise PhotoError(
            Phrase(
                "This photo has {megapixels:.0f} megapixels. Retouching it would take {needed:.0f} GB of memory, more "
                "than the {limit} GB it may take.",
                megapixels=photo.width * photo.height / 1e6,
                needed=needed / 1024**3,
                limit=MEMORY_LIMIT // 1024**3,
            ),
            code="ERROR_PHOTO_TOO_LARGE",
            title="This photo is too large",
            hint="Make a smaller copy of it and retouch that one.",
        )

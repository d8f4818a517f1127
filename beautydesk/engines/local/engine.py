"""The engine of this computer: finds faces, evens their skin, leaves everything else alone.

This module imports nothing heavy; OpenCV, numpy and the networks come in with the first photo.
"""

from __future__ import annotations

import os
import threading
from functools import partial
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import EngineFeatures, Progress, Report, Stage
from beautydesk.core.errors import EngineUnavailable, PhotoError
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.phrase import Phrase, Sentences

if TYPE_CHECKING:
    from beautydesk.core.seen_face import FoundFace
    from beautydesk.engines.local.nets import Nets
    from beautydesk.engines.local.render.session import LocalSession

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

    def find_faces(self, photo: Photo) -> tuple[FoundFace, ...]:
        """The faces that could be retouched, largest first; () for none.

        They are only looked for. Raises `EngineUnavailable`.
        """
        from beautydesk.engines.local.render.session import LocalSession

        return LocalSession(photo, self._loaded).found

    def open(self, photo: Photo, options: RetouchOptions, report: Report, token: CancelToken) -> LocalSession:
        """See `RetouchEngine.open`. Raises `EngineUnavailable`, `NoFaceFound`, `PhotoError`, `Cancelled`."""
        from beautydesk.engines.local.render.session import LocalSession

        token.raise_if_cancelled()
        report(Progress(Stage.PREPARING, 0.0))
        session = LocalSession(photo, partial(self._loaded_for, photo))
        if not options.changes_nothing(hosted=False):
            session.require_faces(options)
        return session

    def reopen(self, photo: Photo, receipt: int | None, token: CancelToken) -> LocalSession:
        """See `RetouchEngine.reopen`: faces are looked for when somebody asks for them."""
        from beautydesk.engines.local.render.session import LocalSession

        token.raise_if_cancelled()
        self._loaded_for(photo)
        return LocalSession(photo, partial(self._loaded_for, photo))

    def close(self) -> None:
        """Let go of the networks."""
        self._nets = None

    def _loaded_for(self, photo: Photo) -> Nets:
        _refuse_giants(photo)
        return self._loaded()

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

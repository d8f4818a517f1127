"""One photo's work, as it is done in a process of this computer or of a cluster: bytes in, bytes out.

Nothing here knows of tasks, files or HTTP, and importing it loads nothing heavy: a cluster's scheduler does so as well.
"""

from __future__ import annotations

import logging
import traceback
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from beautydesk.core.engine import RetouchEngine, unheard
from beautydesk.core.errors import EngineUnavailable, NoFaceFound, PhotoError
from beautydesk.core.export import Export, MadeBy
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.service import answers
from beautydesk.service.answers import Refusal

if TYPE_CHECKING:
    from beautydesk.core.cancel import CancelToken
    from beautydesk.engines.local import LocalEngine

_log = logging.getLogger(__name__)

_QUALITY: Final = 95


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked: an encoded photo (JPEG, PNG or BMP, 5 MB at most), a level in 0..1, whether all faces.

    The photo is not part of what logs show of it.
    """

    photo: bytes = field(repr=False)
    level: float
    all_faces: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A retouched photo as a file's bytes. `ending`: "jpg" or "png"."""

    data: bytes
    ending: str


Answer = Picture | Refusal


def retouch(order: Order) -> Answer:
    """The task of worker processes and clusters: this computer's engine, made at the first photo. Never raises."""
    return retouched(order, _engine())


def warm_up() -> str:
    """Load now what the first photo needs; why the engine cannot work here, '' when it can."""
    from beautydesk.imaging.encode import encoder  # noqa: F401
    from beautydesk.imaging.files import pillow  # noqa: F401
    from beautydesk.workflow import retouch  # noqa: F401

    if (problem := _engine().problem()) is not None:
        _log.error("the engine cannot start: %s", problem)
    return str(problem or "")


def retouched(order: Order, engine: RetouchEngine, token: CancelToken | None = None) -> Answer:
    """The photo as `engine` retouches it, or why it does not. Never raises."""
    try:
        return _retouched(order, engine, token)
    except NoFaceFound:
        return answers.NO_FACE
    except PhotoError as error:
        return answers.undecodable(str(error.message))
    except EngineUnavailable as error:
        _log.error("the engine cannot start: %s", error)
        return answers.NO_ENGINE
    except Exception as error:
        _log.error("a photo could not be retouched: %s", _course(error))
        return answers.PROCESSING_FAILED


def _retouched(order: Order, engine: RetouchEngine, token: CancelToken | None) -> Picture:
    from beautydesk import imaging
    from beautydesk.core.cancel import CancelToken
    from beautydesk.imaging.encode.encoder import encode
    from beautydesk.workflow.retouch import retouch

    faces = FaceScope.ALL if order.all_faces else FaceScope.LARGEST
    options = RetouchOptions(order.level, faces)
    photo = imaging.decode_bytes(order.photo)
    result = retouch(photo, engine, options, unheard, token or CancelToken())
    fmt, ending = ("JPEG", "jpg") if photo.format == "JPEG" else ("PNG", "png")
    made_by = MadeBy(result.engine, options.level)
    return Picture(encode(result.photo, fmt, Export(_QUALITY), made_by=made_by).data, ending)


def _course(error: Exception) -> str:
    """What kind of error came about where, without its words: these may be out of the photo."""
    frames = traceback.extract_tb(error.__traceback__)
    places = (f"{frame.name} ({Path(frame.filename).name}:{frame.lineno})" for frame in frames)
    return f"{type(error).__name__} by {', '.join(places)}"


@cache
def _engine() -> LocalEngine:
    from beautydesk.engines.local import LocalEngine

    return LocalEngine()

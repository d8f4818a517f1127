"""A photo of a session as JSON: written out field by field, so that another version of the program can read it.

What this version does not know is passed over; what is missing is as at first. Files of ours are named from the folder
of all sessions, so that a profile can be moved.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, Final

from beautydesk.core import errors
from beautydesk.core.edit import Brush, Edit, FaceEdit, MarkedFace, Stroke
from beautydesk.core.engine import Sent
from beautydesk.core.errors import BeautyDeskError, Charged, NoFaceFound, Objection, PhotoError, SaveError
from beautydesk.core.export import Export, Signing, Size
from beautydesk.core.fine_tune import DEFAULT_FINE_TUNE
from beautydesk.core.job import Choice, FaceScope, JobState, RetouchOptions
from beautydesk.core.kept_photo import KeptPhoto, ResultInfo, SourceFile
from beautydesk.core.mark import Mark
from beautydesk.core.notes import Note
from beautydesk.core.phrase import Phrase, Sentences
from beautydesk.core.seen_face import Eyes, SeenFace
from beautydesk.core.viewport import Rect
from beautydesk.storage.settings import fine_tune_from

Json = Mapping[str, Any]

# Kinds that something depends on, the special ones first; all else comes back as what it is derived from.
_KINDS: Final[tuple[type[BeautyDeskError], ...]] = (
    NoFaceFound, PhotoError, SaveError, errors.EngineUnavailable, errors.NetworkError, errors.AccountError,
    errors.ServiceError, BeautyDeskError,
)  # fmt: skip


def to_json(photo: KeptPhoto, root: Path) -> str:
    """ASCII, whatever bytes a name is made of. `root`: the folder of all sessions."""
    raw = {
        "path": place(photo.path, root),
        "choice": _choice(photo.choice),
        "pasted": photo.pasted,
        "identity": photo.identity,
        "own_result": photo.own_result,
        "root": place(photo.root, root),
        "stand_in": place(photo.stand_in, root),
        "format": photo.format,
        "state": photo.state.value,
        "error": None if photo.error is None else _error(photo.error),
        "result": None if photo.result is None else _result(photo.result, root),
        "mark": None if photo.mark is None else photo.mark.value,
        "left_as_is": photo.left_as_is,
        "seen": [[one.number, *one.eyes.right, *one.eyes.left, one.change] for one in photo.seen] or None,
    }
    return json.dumps({name: value for name, value in raw.items() if value not in (None, "", False)})


def from_json(text: str, root: Path) -> KeptPhoto:
    """What `to_json` wrote. Raises ValueError for what it cannot have written."""
    try:
        raw = json.loads(text)
        return KeptPhoto(
            Path(root, raw["path"]),
            _choice_from(raw["choice"]),
            pasted=bool(raw.get("pasted")),
            identity=str(raw.get("identity", "")),
            own_result=bool(raw.get("own_result")),
            root=_path(raw.get("root"), root),
            stand_in=_path(raw.get("stand_in"), root),
            format=str(raw.get("format", "")),
            state=_state_from(raw.get("state")),
            error=_error_from(raw["error"]) if "error" in raw else None,
            result=_result_from(raw["result"], root) if "result" in raw else None,
            mark=next((mark for mark in Mark if mark.value == raw.get("mark")), None),
            left_as_is=bool(raw.get("left_as_is")),
            seen=tuple(_seen_from(*one) for one in raw.get("seen", ())),
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"no photo of a session: {error!r}") from error


def _seen_from(number: int, x: float, y: float, left_x: float, left_y: float, change: float | None) -> SeenFace:
    eyes = Eyes((float(x), float(y)), (float(left_x), float(left_y)))
    return SeenFace(int(number), eyes, None if change is None else float(change))


def _state_from(value: object) -> JobState:
    return next(
        (state for state in (JobState.DONE, JobState.NO_FACE, JobState.FAILED) if state.value == value), JobState.ADDED
    )


# -- places ---------------------------------------------------------------------------------------------------------


def place(path: Path | None, root: Path) -> str | None:
    """A path as it is written down: from `root` where it lies below that."""
    if path is None:
        return None
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _path(value: str | None, root: Path) -> Path | None:
    return None if value is None else Path(root, value)


# -- what was asked -------------------------------------------------------------------------------------------------


def _choice(choice: Choice) -> Json:
    return {"engine": choice.engine, **_options(choice.retouch)}


def _choice_from(raw: Json) -> Choice:
    return Choice(str(raw["engine"]), _options_from(raw))


def _options(options: RetouchOptions) -> Json:
    raw: dict[str, Any] = {"level": options.level, "faces": options.faces.value}
    if options.fine_tune != DEFAULT_FINE_TUNE:
        raw["fine_tune"] = asdict(options.fine_tune)
    if options.edit.faces:
        raw["own_faces"] = [[number, face.included, face.level] for number, face in options.edit.faces]
    if options.edit.strokes:
        raw["strokes"] = [_stroke(stroke) for stroke in options.edit.strokes]
    if options.edit.marked:
        raw["marked"] = [
            [one.number, one.box.x, one.box.y, one.box.width, one.box.height] for one in options.edit.marked
        ]
    return raw


def _options_from(raw: Json) -> RetouchOptions:
    fine_tune = fine_tune_from(raw["fine_tune"]) if "fine_tune" in raw else DEFAULT_FINE_TUNE
    faces = tuple((int(number), FaceEdit(included, level)) for number, included, level in raw.get("own_faces", ()))
    marked = tuple(MarkedFace(int(number), Rect(*map(float, box))) for number, *box in raw.get("marked", ()))
    edit = Edit(faces, tuple(_stroke_from(stroke) for stroke in raw.get("strokes", ())), marked)
    return RetouchOptions(float(raw["level"]), FaceScope(raw["faces"]), fine_tune or DEFAULT_FINE_TUNE, edit)


def _stroke(stroke: Stroke) -> Json:
    return {
        "brush": stroke.brush.value,
        "points": stroke.points,
        "radius": stroke.radius,
        "softness": stroke.softness,
    }


def _stroke_from(raw: Json) -> Stroke:
    points = tuple((float(x), float(y)) for x, y in raw["points"])
    return Stroke(Brush(raw["brush"]), points, float(raw["radius"]), float(raw["softness"]))


# -- what became of it ----------------------------------------------------------------------------------------------


def _result(result: ResultInfo, root: Path) -> Json:
    raw = {
        "patch": place(result.patch, root),
        "made_with": _choice(result.made_with),
        "faces": result.faces,
        "task_id": result.task_id,
        "receipt": result.receipt,
        "note": _words(result.note),
        "sent": None if result.sent is None else asdict(result.sent),
        "saved_to": None if result.saved_to is None else str(result.saved_to),
        "notes": [[note.code, _words(note.text)] for note in result.notes],
        "bought": None if result.bought is None else _options(result.bought),
        "as_it_came": result.as_it_came,
        "service": result.service,
        "source": None if result.source is None else [*result.source.stamp, result.source.id],
        "seconds": result.seconds,
        "saved_size": result.saved_size,
        "saved_as": None if result.saved_as is None else [result.saved_as[0], _export(result.saved_as[1])],
    }
    return {name: value for name, value in raw.items() if value is not None}


def _result_from(raw: Json, root: Path) -> ResultInfo:
    return ResultInfo(
        Path(root, raw["patch"]),
        _choice_from(raw["made_with"]),
        raw.get("faces"),
        raw.get("task_id"),
        raw.get("receipt"),
        _words_from(raw["note"]),
        sent=Sent(**raw["sent"]) if "sent" in raw else None,
        saved_to=Path(raw["saved_to"]) if "saved_to" in raw else None,
        notes=tuple(Note(code, _words_from(text)) for code, text in raw.get("notes", ())),
        bought=_options_from(raw["bought"]) if "bought" in raw else None,
        as_it_came=bool(raw.get("as_it_came")),
        service=str(raw.get("service", "")),
        source=_source_from(*raw["source"]) if "source" in raw else None,
        seconds=float(raw["seconds"]) if "seconds" in raw else None,
        saved_size=_size_from(*raw["saved_size"]) if "saved_size" in raw else None,
        saved_as=(str(raw["saved_as"][0]), _export_from(raw["saved_as"][1])) if "saved_as" in raw else None,
    )


def _export(export: Export) -> Json:
    signing = export.signing
    signed = [str(signing.certificate), str(signing.key), signing.timestamps] if signing else None
    plain = {one.name: getattr(export, one.name) for one in fields(Export)}
    return {**plain, "size": str(export.size), "signing": signed}


def _export_from(raw: Json) -> Export:
    known = {one.name: raw[one.name] for one in fields(Export) if one.name in raw}
    signed = raw.get("signing")
    signing = Signing(Path(signed[0]), Path(signed[1]), str(signed[2])) if signed else None
    return Export(**{**known, "size": Size.of_text(raw.get("size", "original")), "signing": signing})


def _size_from(width: int, height: int) -> tuple[int, int]:
    return int(width), int(height)


def _source_from(changed: int, size: int, source: str) -> SourceFile:
    return SourceFile((changed, size), source)


# -- words, so that they are still said in the language of the window ----------------------------------------------


def _words(text: str) -> object:
    match text:
        case Phrase():
            return {"template": text.template, "values": {name: _value(each) for name, each in text.values.items()}}
        case Sentences():
            return {"parts": [_words(part) for part in text.parts]}
    return str(text)


def _value(value: object) -> object:
    match value:
        case str():
            return _words(value)
        case bool() | int() | float():
            return value
    return str(value)


def _words_from(raw: Any) -> str:
    if isinstance(raw, str):
        return raw
    if "parts" in raw:
        return Sentences(*map(_words_from, raw["parts"]))
    return Phrase(raw["template"], **{name: _value_from(value) for name, value in raw["values"].items()})


def _value_from(raw: Any) -> object:
    return _words_from(raw) if isinstance(raw, dict) else raw


def _error(error: BeautyDeskError) -> Json:
    kind = next(kind for kind in _KINDS if isinstance(error, kind))
    return {
        "kind": kind.__name__,
        "message": _words(error.message),
        "code": error.code,
        "title": _words(error.title),
        "hint": _words(error.hint),
        "retryable": error.retryable,
        "charged": error.charged.value,
        "objection": None if error.objection is None else error.objection.value,
        "details": error.details,
    }


def _error_from(raw: Json) -> BeautyDeskError:
    kind = next((kind for kind in _KINDS if kind.__name__ == raw["kind"]), BeautyDeskError)
    return kind(
        _words_from(raw["message"]),
        code=raw["code"],
        title=_words_from(raw["title"]),
        hint=_words_from(raw["hint"]),
        retryable=bool(raw["retryable"]),
        charged=Charged(raw["charged"]),
        objection=None if raw["objection"] is None else Objection(raw["objection"]),
        details=raw["details"],
    )

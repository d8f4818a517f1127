"""What the user chose, kept between runs: one frozen dataclass in one small JSON file.

A file that cannot be understood is set aside, never deleted or overwritten; a single wrong value falls back alone; what
this version does not know is carried along. Secrets are no settings: see `secrets`.
"""

from __future__ import annotations

import enum
import json
import logging
import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from beautydesk.core.errors import SaveError
from beautydesk.core.export import DEFAULT_EXPORT, ORIGINAL_SIZE, Size
from beautydesk.core.fine_tune import DEFAULT_FINE_TUNE, FineTune
from beautydesk.core.job import FaceScope
from beautydesk.core.naming import DEFAULT_TEMPLATE, EXTENSIONS, OnExists, template_error
from beautydesk.core.phrase import Phrase
from beautydesk.core.preset import Preset, tidy_name
from beautydesk.storage.allowed import is_a, is_int, is_names, is_number, is_share, is_size, is_texts, one_of, within
from beautydesk.storage.aside import set_aside
from beautydesk.support import atomic

VERSION = 1
ENGINES = ("local", "ailab", "service")
FORMATS = ("keep", *map(str.lower, EXTENSIONS))
APPEARANCES = ("system", "light", "dark")
CONTRASTS = ("system", "normal", "high")
MOTIONS = ("system", "reduced", "full")
LANGUAGES = ("", "en", "de", "es", "zh_CN", "ar")  # "" is the system's
DEFAULT_CREDIT_PRICE = 0.0027  # dollars, at the service's best tier
PHOTO_ORDERS = ("own", "name", "time", "state")
STRIP_SIDES, GRID_SIDES = (64, 160), (96, 256)  # logical pixels
WALL_ORDERS = ("photos", "changed")
COMPARE_MODES = ("split", "side-by-side", "result", "difference")
CANVASES = ("", "dark", "grey", "light")

log = logging.getLogger(__name__)


def fine_tune_from(raw: object) -> FineTune | None:
    """The fine-tune that `asdict` wrote; what is missing is the default, None for anything that is none."""
    if not isinstance(raw, dict):
        return None
    known = {one.name: type(one.default) for one in fields(FineTune)}
    try:
        for name, value in raw.items():
            if name in known and isinstance(value, bool) is not (known[name] is bool):
                return None
        return FineTune(**{name: value for name, value in raw.items() if name in known})
    except (TypeError, ValueError):
        return None


def preset_from(raw: object) -> Preset | None:
    """The preset that `asdict` wrote; None for anything that is none."""
    if not isinstance(raw, dict) or not isinstance(raw.get("name"), str) or not is_number(raw.get("level")):
        return None
    fine_tune = fine_tune_from(raw.get("fine_tune"))
    try:
        return Preset(tidy_name(raw["name"]), float(raw["level"]), fine_tune) if fine_tune is not None else None
    except ValueError:
        return None


def _setting(default: Any, valid: Callable[[Any], object], made: Callable[[Any], Any] = lambda value: value) -> Any:
    """A field with its `default` (or what makes one).

    `valid`: may the file have this value? One that fails counts as absent. `made`: makes the field of what JSON holds.
    """
    metadata = {"valid": valid, "made": made}
    if callable(default):
        return field(default_factory=default, metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class Settings:
    """`level` lies in 0..1, `quality` in 1..100 (JPEG, WebP). `window_geometry`: Qt's own blob in base64, '' at first.

    `engine` is one of ENGINES, `output_format` of FORMATS, `appearance` of APPEARANCES. `last_folder`: where photos
    were last opened or saved, '' for none. `consent_to_upload`: the user agreed to send photos to the hosted service.
    `service_url`: address of a Beauty Desk service on the network, '' for none; `service_consent`: the one that the
    user agreed to send photos to.
    `monthly_cap`: credits that hosted calls of one calendar month may cost, 0 for no limit. `confirm_above`: credits
    that the window spends at once without asking. `credit_price`: what a credit costs in dollars, 0 where no money is
    to be shown. `keep_results_days`: how long answers of the service are kept, so that the same work costs nothing.
    `name_template`: see `core.naming.Naming`. `on_exists`: what saving does where a file of that name is there.
    `as_original`, `full_chroma`, `remove_location`, `keep_date`, `say_retouched`: see `core.export.Export`.
    `sign_certificate`, `sign_key`, `sign_timestamps`: see `core.export.Signing`; '' for none, paths else. What is in
    those files is read when a result is signed, and kept nowhere.
    `fine_tune`: what is folded away under Fine-tune, for the engine of this computer. `new_photos`: the preset that new
    photos begin with; None for what was chosen last. `live_preview`: a photo is shown
    retouched before it is. `notify`: tell of the end of a batch when the window is not in front.
    `save_beside`, `save_folders`, `sub_folders`, `save_size`, `save_others`: how results are saved together: beside the
    originals or into the first of these folders, that of last time; whether their sub-folders are kept there; how large
    the pictures are; and whether photos that were not retouched are copied there as well.
    `photo_order`: one of PHOTO_ORDERS. `strip_side`, `grid_side`, `wall_side`: how large pictures are in
    strip, grid and face wall. `wall_order`: one of WALL_ORDERS.
    `watch`: what appears in `watch_folder` is retouched here and saved to `watch_results`, '' for none.
    `menu_bar`: it stays, instead of coming when Alt is pressed.
    `language`, `contrast`, `motion`: one of LANGUAGES, CONTRASTS, MOTIONS. `shortcuts`: name of a command -> keys, only
    those that differ from the program's own. `compare_mode`: one of COMPARE_MODES. `canvas`: what lies round the photo,
    one of CANVASES, '' goes with the appearance. `splitters`: Qt's own blobs in base64, by name. `folded`: names of
    parts of the window that are folded away. `recent_folders`: those that photos came out of, the last one first.
    """

    version: int = VERSION
    engine: str = _setting("local", one_of(ENGINES))
    level: float = _setting(0.5, is_share, float)
    faces: FaceScope = _setting(FaceScope.ALL, one_of(scope.value for scope in FaceScope), FaceScope)
    output_format: str = _setting("keep", one_of(FORMATS))
    quality: int = _setting(DEFAULT_EXPORT.quality, within(1, 100))
    as_original: bool = _setting(DEFAULT_EXPORT.as_original, is_a(bool))
    full_chroma: bool = _setting(DEFAULT_EXPORT.full_chroma, is_a(bool))
    remove_location: bool = _setting(DEFAULT_EXPORT.remove_location, is_a(bool))
    keep_date: bool = _setting(DEFAULT_EXPORT.keep_date, is_a(bool))
    say_retouched: bool = _setting(DEFAULT_EXPORT.say_retouched, is_a(bool))
    sign_certificate: str = _setting("", is_a(str))
    sign_key: str = _setting("", is_a(str))
    sign_timestamps: str = _setting("", is_a(str))
    name_template: str = _setting(DEFAULT_TEMPLATE, lambda value: isinstance(value, str) and not template_error(value))
    on_exists: OnExists = _setting(OnExists.RENAME, one_of(rule.value for rule in OnExists), OnExists)
    save_beside: bool = _setting(False, is_a(bool))
    save_folders: tuple[str, ...] = _setting((), is_names, tuple)
    sub_folders: bool = _setting(True, is_a(bool))
    save_size: Size = _setting(ORIGINAL_SIZE, is_size, Size.of_text)
    save_others: bool = _setting(False, is_a(bool))
    watch: bool = _setting(False, is_a(bool))
    watch_folder: str = _setting("", is_a(str))
    watch_results: str = _setting("", is_a(str))
    consent_to_upload: bool = _setting(False, is_a(bool))
    service_url: str = _setting("", is_a(str))
    service_consent: str = _setting("", is_a(str))
    monthly_cap: int = _setting(0, within(0, 10_000_000))
    confirm_above: int = _setting(80, within(0, 10_000_000))
    credit_price: float = _setting(DEFAULT_CREDIT_PRICE, is_share, float)
    keep_results_days: int = _setting(30, within(0, 365))
    appearance: str = _setting("system", one_of(APPEARANCES))
    contrast: str = _setting("system", one_of(CONTRASTS))
    motion: str = _setting("system", one_of(MOTIONS))
    language: str = _setting("", one_of(LANGUAGES))
    fine_tune: FineTune = _setting(DEFAULT_FINE_TUNE, lambda value: fine_tune_from(value) is not None, fine_tune_from)
    new_photos: Preset | None = _setting(None, lambda value: value is None or preset_from(value), preset_from)
    live_preview: bool = _setting(True, is_a(bool))
    notify: bool = _setting(True, is_a(bool))
    shortcuts: Mapping[str, str] = _setting(dict, is_texts)
    photo_order: str = _setting("own", one_of(PHOTO_ORDERS))
    strip_side: int = _setting(96, within(*STRIP_SIDES))
    grid_side: int = _setting(160, within(*GRID_SIDES))
    wall_side: int = _setting(160, within(*GRID_SIDES))
    wall_order: str = _setting("photos", one_of(WALL_ORDERS))
    menu_bar: bool = _setting(False, is_a(bool))
    compare_mode: str = _setting("split", one_of(COMPARE_MODES))
    canvas: str = _setting("", one_of(CANVASES))
    splitters: Mapping[str, str] = _setting(dict, is_texts)
    folded: tuple[str, ...] = _setting(("fine-tune",), is_names, tuple)
    window_geometry: str = _setting("", is_a(str))
    last_folder: str = _setting("", is_a(str))
    recent_folders: tuple[str, ...] = _setting((), is_names, tuple)


class SettingsStore:
    """Reads and writes `Settings` at one path. Safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._unknown: dict[str, object] = {}
        self._notice: str = ""
        self._untouchable = False

    def load(self) -> Settings:
        """The stored settings; defaults where there are none. Never raises; see `take_notice`."""
        with self._lock:
            try:
                raw = json.loads(self._path.read_text(encoding="utf-8-sig"))  # editors may add the mark
            except (FileNotFoundError, NotADirectoryError):
                return Settings()
            except (OSError, ValueError, RecursionError) as error:
                self._set_aside("broken", Phrase("could not be read"), error)
                return Settings()
            if not isinstance(raw, dict) or not is_int(raw.get("version", VERSION)):
                self._set_aside("broken", Phrase("could not be read"), None)
                return Settings()
            if raw.get("version", VERSION) > VERSION:
                self._set_aside("newer", Phrase("were written by a newer version of Beauty Desk"), None)
                return Settings()
            known = {one.name for one in fields(Settings)}
            self._unknown = {name: value for name, value in raw.items() if name not in known}
            return _settings_from(raw)

    def save(self, settings: Settings, changed: Collection[str] | None = None) -> None:
        """Replace the file in one step. Raises `SaveError`; the old file is whole then.

        `changed`: the fields that this run has changed; the others stay as another window may have written them. None
        for all.
        """
        with self._lock:
            there = None if changed is None else self._there()
            if there is not None:
                settings = replace(there, **{name: getattr(settings, name) for name in changed or ()})
            content = json.dumps({**self._unknown, **_json_from(settings)}, indent=2) + "\n"
            if self._untouchable:
                raise SaveError(Phrase("The settings were not saved, so that {file} stays as it is.", file=self._path))
            try:
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                atomic.write_bytes(self._path, content.encode(), overwrite=True, mode=0o600)
            except OSError as error:
                reason = error.strerror or type(error).__name__
                raise SaveError(
                    Phrase("The settings could not be saved to {file} ({reason}).", file=self._path, reason=reason)
                ) from error

    def _there(self) -> Settings | None:
        """What the file says now; None where it cannot be read, or is none of this version's."""
        try:
            raw = json.loads(self._path.read_text(encoding="utf-8-sig"))
        except (OSError, ValueError, RecursionError):
            return None
        return _settings_from(raw) if isinstance(raw, dict) and raw.get("version", VERSION) == VERSION else None

    def take_notice(self) -> str:
        """What the user should be told about the last `load`, once; '' when there is nothing to say."""
        with self._lock:
            notice, self._notice = self._notice, ""
            return notice

    def _set_aside(self, kind: str, what: Phrase, error: Exception | None) -> None:
        log.warning("settings at %s %s", self._path, what, exc_info=error)
        try:
            aside = set_aside(self._path, kind)
        except OSError:
            self._untouchable = True
            self._notice = Phrase(
                "Your settings {what}; Beauty Desk starts with its defaults and leaves {file} alone.",
                what=what,
                file=self._path,
            )
        else:
            self._notice = Phrase(
                "Your settings {what}; Beauty Desk starts with its defaults. The file is kept as {file}.",
                what=what,
                file=aside,
            )


def _settings_from(raw: Mapping[str, Any]) -> Settings:
    values: dict[str, Any] = {}
    for one in fields(Settings):
        if one.name not in raw or not one.metadata:
            continue
        if one.metadata["valid"](raw[one.name]):
            values[one.name] = one.metadata["made"](raw[one.name])
        else:
            log.warning("settings: %s has a value that is not allowed; the default is used", one.name)
    return Settings(**values)


def _json_from(settings: Settings) -> dict[str, object]:
    return {one.name: _json_value(getattr(settings, one.name)) for one in fields(Settings)}


def _json_value(value: Any) -> object:
    match value:
        case enum.Enum():
            return value.value
        case Size():
            return str(value)
        case FineTune() | Preset():
            return asdict(value)
        case Mapping():
            return dict(value)
    return value

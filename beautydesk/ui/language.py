"""Which language the window speaks: our catalogue and Qt's own, the direction of writing, how numbers are written."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from beautydesk.support import assets

# What each calls itself. World Arabic writes numbers as the rest of the window does; a system in Egypt has its own way.
LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español", "zh_CN": "简体中文", "ar": "العربية"}
_WORLD = {"ar": "ar_001"}


def apply(app: QApplication, chosen: str = "") -> Language:
    """Let `app` speak the language `chosen`, the system's for "". What is shown already is not said again."""
    language = app.findChild(Language) or Language(app)
    language.speak(chosen)
    return language


class Language(QObject):
    """Belongs to `app`. `code`: the language that is spoken, one of `LANGUAGES`."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._catalogues: list[QTranslator] = []
        self.code = ""

    def speak(self, chosen: str) -> None:
        """`chosen`: a language ("de", "zh_CN"), or "" for the first of the system's that is ours, else English."""
        system = QLocale.system()
        self.code = first_of_ours([chosen] if chosen else system.uiLanguages())
        ours = QLocale(_WORLD.get(self.code, self.code))
        locale = system if system.language() == ours.language() else ours
        QLocale.setDefault(locale)
        self._app.setLayoutDirection(locale.textDirection())
        while self._catalogues:
            old = self._catalogues.pop()
            self._app.removeTranslator(old)
            old.deleteLater()
        self._load(f"qtbase_{self.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._load(f"beautydesk_{self.code}", str(assets.path("i18n")))

    def _load(self, name: str, folder: str) -> None:
        catalogue = QTranslator(self)
        if catalogue.load(name, folder):  # Qt's own texts need none in English
            self._app.installTranslator(catalogue)
            self._catalogues.append(catalogue)
        else:
            catalogue.deleteLater()


def spoken() -> str:
    """The language that the window speaks, one of `LANGUAGES`."""
    return first_of_ours([QLocale().name()])


def leading() -> Qt.AlignmentFlag:
    """The side at which lines begin, for a text that may be in another writing: a file's name, keys."""
    side = Qt.AlignmentFlag.AlignRight if QApplication.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def first_of_ours(wanted: Iterable[str]) -> str:
    """The first of these languages (tags as "de-AT") that the window speaks, English when there is none."""
    ours = {QLocale(code).language(): code for code in LANGUAGES}
    return next((ours[known] for tag in wanted if (known := QLocale(tag).language()) in ours), "en")

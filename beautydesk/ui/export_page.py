"""The saving page of the settings: format, name with a live example, and what of a photo's description goes along."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from beautydesk.core.naming import Naming, OnExists, output_format, retouched_path, template_error
from beautydesk.ui.scroll_page import ScrollPage, prose
from beautydesk.viewmodels.preferences import Preferences

T = TypeVar("T")
EXAMPLE = Path("portrait.jpg")


class ExportPage(ScrollPage):
    """Every change takes effect at once; a name that cannot be one is told of and not taken."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        form = QFormLayout(self.body)
        form.setContentsMargins(16, 16, 16, 16)
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(24)
        self._add_format(form)
        self._add_name(form)
        self._add_description(form)
        preferences.changed.connect(self._show_example)
        self._show_example()

    def _add_format(self, form: QFormLayout) -> None:
        settings = self._preferences.settings
        formats = {"keep": self.tr("Like the original"), "jpeg": "JPEG", "png": "PNG", "tiff": "TIFF", "webp": "WebP"}
        self.format = self._choice("output_format", formats, settings.output_format)
        form.addRow(self.tr("Save &results as"), self.format)
        self.quality = QSpinBox()
        self.quality.setRange(1, 100)
        self.quality.setValue(settings.quality)
        self.quality.setAccessibleName(self.tr("JPEG and WebP quality"))
        self.quality.valueChanged.connect(lambda value: self._preferences.update(quality=value))
        form.addRow(self.tr("JPEG and WebP &quality"), self.quality)
        chroma = {True: self.tr("All of it (4:4:4)"), False: self.tr("As in the original")}
        self.chroma = self._choice("full_chroma", chroma, settings.full_chroma)
        form.addRow(self.tr("&Colour in JPEG files"), self.chroma)
        form.addRow(prose(self.tr("16 bits stay 16 bits in PNG and TIFF; the colour profile is kept."), "muted"))

    def _add_name(self, form: QFormLayout) -> None:
        self.name = QLineEdit(self._preferences.settings.name_template)
        self.name.setAccessibleName(self.tr("Name of results"))
        self.name.textChanged.connect(self._on_name)
        form.addRow(self.tr("&Name"), self.name)
        self.example = prose("", "muted")
        form.addRow(self.example)
        rules = {
            OnExists.RENAME: self.tr("Save under another name"),
            OnExists.SKIP: self.tr("Leave that file alone"),
            OnExists.REPLACE: self.tr("Replace that file"),
        }
        self.on_exists = self._choice("on_exists", rules, self._preferences.settings.on_exists)
        form.addRow(self.tr("If the &file exists"), self.on_exists)
        form.addRow(prose(self.tr("An original is never overwritten, whatever is chosen here."), "muted"))

    def _add_description(self, form: QFormLayout) -> None:
        self.location = QCheckBox(self.tr("&Remove the location"))
        self.location.setChecked(self._preferences.settings.remove_location)
        self.location.toggled.connect(lambda on: self._preferences.update(remove_location=on))
        form.addRow(self.location)
        form.addRow(
            prose(
                self.tr(
                    "Leaves out GPS positions, names of places, and the maker's notes of the camera, which may hold "
                    "some. Everything else (EXIF, IPTC, XMP) goes along, as far as the format has room for it: "
                    "WebP has none for IPTC."
                ),
                "muted",
            )
        )
        form.addRow(
            prose(
                self.tr(
                    "The time a photo was taken stays as it is. The result's file is dated with the moment it is saved."
                ),
                "muted",
            )
        )

    def _choice(self, field: str, entries: dict[T, str], current: T) -> QComboBox:
        box = QComboBox()
        for value, text in entries.items():
            box.addItem(text, value)
        box.setCurrentIndex(list(entries).index(current))
        box.currentIndexChanged.connect(lambda row: self._preferences.update(**{field: list(entries)[row]}))
        return box

    def _on_name(self, template: str) -> None:
        if template_error(template) is None:
            self._preferences.update(name_template=template)
        self._show_example()

    def _show_example(self) -> None:
        template, settings = self.name.text(), self._preferences.settings
        if (error := template_error(template)) is not None:
            self.example.setText(error)
            return
        naming = Naming(template, settings.level, settings.engine)
        result = retouched_path(EXAMPLE, output_format("JPEG", settings.output_format), naming=naming).name
        text = self.tr("{} becomes {}. You may use {{name}}, {{level}}, {{engine}}, {{date}} and {{n}}, a number.")
        self.example.setText(text.format(EXAMPLE.name, result))

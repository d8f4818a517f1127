"""The saving page of the settings: format, name with a live example, and what of a photo's description goes along."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from beautydesk.core.naming import Naming, OnExists, output_format, retouched_path, template_error
from beautydesk.support.shown import shown
from beautydesk.ui.file_field import FileField
from beautydesk.ui.form_page import FormPage
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.translation import translated

EXAMPLE = Path("portrait.jpg")


class ExportPage(FormPage):
    """Every change takes effect at once; a name that cannot be one is told of and not taken."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(preferences, parent)
        self._shown_photo = EXAMPLE, "JPEG"
        self.add_fields()
        self._show_example()

    def add_fields(self) -> None:
        """All of the page, from above."""
        self.add_format()
        self.add_quality()
        self.add_text(
            QCoreApplication.translate(
                "ExportPage",
                "As the original: only what was retouched is written anew, everything else stays as the camera stored "
                "it. Encoded anew: all of it, at the quality and with the colour here, like a JPEG made from another "
                "format.",
            )
        )
        chroma = {
            True: QCoreApplication.translate("ExportPage", "All of it (4:4:4)"),
            False: QCoreApplication.translate("ExportPage", "As in the original"),
        }
        self.chroma = self.add_choice(
            QCoreApplication.translate("ExportPage", "&Colour in JPEG files"), "full_chroma", chroma
        )
        self.add_text(
            QCoreApplication.translate(
                "ExportPage", "16 bits stay 16 bits in PNG and TIFF; the colour profile is kept."
            )
        )
        self.add_section(QCoreApplication.translate("ExportPage", "Name of the file"))
        self.add_name()
        self.add_on_exists()
        self.add_text(
            QCoreApplication.translate("ExportPage", "An original is never overwritten, whatever is chosen here.")
        )
        self._add_description()
        self._add_signing()

    def show_photo(self, photo: Path, source_format: str) -> None:
        """The photo of the example, in the container `source_format`."""
        self._shown_photo = photo, source_format
        self._show_example()

    def add_format(self) -> None:
        formats = {
            "keep": QCoreApplication.translate("ExportPage", "Like the original"),
            "jpeg": "JPEG",
            "png": "PNG",
            "tiff": "TIFF",
            "webp": "WebP",
        }
        self.format = self.add_choice(
            QCoreApplication.translate("ExportPage", "Save &results as"), "output_format", formats
        )

    def add_quality(self) -> None:
        ways = {
            True: QCoreApplication.translate("ExportPage", "As the original"),
            False: QCoreApplication.translate("ExportPage", "Encoded anew"),
        }
        self.as_original = self.add_choice(
            QCoreApplication.translate("ExportPage", "A JPEG made from a &JPEG"), "as_original", ways
        )
        self.quality = QSpinBox()
        self.quality.setRange(1, 100)
        self.quality.setAccessibleName(QCoreApplication.translate("ExportPage", "JPEG and WebP quality"))
        self.quality.valueChanged.connect(lambda value: self._preferences.update(quality=value))
        self._add("quality", lambda: self.quality.setValue(self._preferences.settings.quality))
        self.add_row(QCoreApplication.translate("ExportPage", "JPEG and WebP &quality"), self.quality)

    def add_name(self) -> None:
        self.name = QLineEdit()
        self.name.setMinimumWidth(self.name.fontMetrics().averageCharWidth() * 32)
        self.name.setAccessibleName(QCoreApplication.translate("ExportPage", "Name of results"))
        self._add("name_template", self._show_name)
        self.name.textChanged.connect(self._on_name)
        self.add_row(QCoreApplication.translate("ExportPage", "&Name"), self.name)
        self.example = self.add_text("")

    def add_on_exists(self) -> None:
        rules = {
            OnExists.RENAME: QCoreApplication.translate("ExportPage", "Save under another name"),
            OnExists.SKIP: QCoreApplication.translate("ExportPage", "Leave that file alone"),
            OnExists.REPLACE: QCoreApplication.translate("ExportPage", "Replace that file"),
        }
        self.on_exists = self.add_choice(
            QCoreApplication.translate("ExportPage", "If the &file exists"), "on_exists", rules
        )

    def add_location(self, hint: str = "") -> None:
        text = QCoreApplication.translate("ExportPage", "Remove the &location")
        self.location = self.add_switch(text, "remove_location", hint, below=not hint)

    def _add_description(self) -> None:
        self.add_section(QCoreApplication.translate("ExportPage", "What goes along"))
        self.add_location(
            QCoreApplication.translate(
                "ExportPage",
                "Leaves out GPS positions, names of places, and the maker's notes of the camera, which may hold "
                "some. Everything else (EXIF, IPTC, XMP) goes along, as far as the format has room for it: "
                "WebP has none for IPTC.",
            )
        )
        self.date = self.add_switch(
            QCoreApplication.translate("ExportPage", "&Keep the date of the original"),
            "keep_date",
            QCoreApplication.translate(
                "ExportPage",
                "Dates the result's file as the original's is, so that both stand together in a folder; else with the "
                "moment it is saved. The time a photo was taken stays as it is in either case.",
            ),
        )
        self.said = self.add_switch(
            QCoreApplication.translate("ExportPage", "&Say in the file that it was retouched"),
            "say_retouched",
            QCoreApplication.translate(
                "ExportPage",
                "Writes into its metadata that it was retouched, with what and how strongly. Some countries ask for "
                "that in advertising.",
            ),
        )

    def _add_signing(self) -> None:
        self.add_section(QCoreApplication.translate("ExportPage", "Signature"))
        self.add_text(
            QCoreApplication.translate(
                "ExportPage",
                "With a certificate of your own, results get Content Credentials: who made them, from which original, "
                "and that they were retouched. Both are PEM files, the key without a password; what is in them is kept "
                "nowhere. A result that cannot be signed is not saved.",
            )
        )
        certificates, keys = (
            QCoreApplication.translate("ExportPage", "Certificates (*.pem *.crt *.cer)"),
            QCoreApplication.translate("ExportPage", "Keys (*.pem *.key)"),
        )
        self.certificate = FileField(QCoreApplication.translate("ExportPage", "Certificate to sign with"), certificates)
        self.key = FileField(QCoreApplication.translate("ExportPage", "Key of the certificate"), keys)
        self.timestamps = QLineEdit()
        self.timestamps.setPlaceholderText(QCoreApplication.translate("ExportPage", "Nobody"))
        self.timestamps.setMinimumWidth(self.timestamps.fontMetrics().averageCharWidth() * 32)
        self.timestamps.setAccessibleName(QCoreApplication.translate("ExportPage", "Address of a time stamp authority"))
        self._keep(self.certificate.line, "sign_certificate")
        self._keep(self.key.line, "sign_key")
        self._keep(self.timestamps, "sign_timestamps")
        self.add_row(QCoreApplication.translate("ExportPage", "C&ertificate"), self.certificate)
        self.add_row(QCoreApplication.translate("ExportPage", "Ke&y"), self.key)
        self.add_row(QCoreApplication.translate("ExportPage", "&Time stamps from"), self.timestamps)

    def _keep(self, line: QLineEdit, field: str) -> None:
        """A text of `Settings`, without the spaces that come along when it is pasted."""

        def show() -> None:
            if line.text().strip() != getattr(self._preferences.settings, field):
                line.setText(getattr(self._preferences.settings, field))

        line.textChanged.connect(lambda text: self._preferences.update(**{field: text.strip()}))
        self._add(field, show)

    def _show_name(self) -> None:
        """As it was chosen elsewhere; what is typed here, and is no name yet, is left alone."""
        if self.name.text() != self._preferences.settings.name_template:
            self.name.setText(self._preferences.settings.name_template)

    def _on_name(self, template: str) -> None:
        if template_error(template) is None:
            self._preferences.update(name_template=template)
        self._show_example()

    def _on_preferences_changed(self, fields: frozenset[str]) -> None:
        super()._on_preferences_changed(fields)
        if fields & {"output_format", "level", "engine"}:
            self._show_example()

    def _show_example(self) -> None:
        template, settings = self.name.text(), self._preferences.settings
        if (error := template_error(template)) is not None:
            self.example.setText(translated(error))
            return
        naming = Naming(template, settings.level, settings.engine)
        photo, source_format = self._shown_photo
        result = retouched_path(photo, output_format(source_format, settings.output_format), naming=naming).name
        text = QCoreApplication.translate(
            "ExportPage", "{} becomes {}. You may use {{name}}, {{level}}, {{engine}}, {{date}} and {{n}}, a number."
        )
        self.example.setText(text.format(shown(photo.name), shown(result)))

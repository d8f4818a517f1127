"""The last page of the settings: which version this is, and whose work is in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from beautydesk import __version__
from beautydesk.ui.scroll_page import ScrollPage, prose

SAMPLE = "https://presidentialinnovationfellows.gov"
SHIPPED = (  # what a complete installation holds besides our own work, and its licence
    ("Qt, PySide6-Essentials", "LGPL 3", "https://www.qt.io"),
    ("MediaPipe face networks", "Apache 2.0", "https://ai.google.dev/edge/mediapipe"),
    ("ai-edge-litert", "Apache 2.0", "https://ai.google.dev/edge/litert"),
    ("opencv-python-headless", "Apache 2.0", "https://opencv.org"),
    ("numpy", "BSD", "https://numpy.org"),
    ("pillow", "MIT-CMU", "https://python-pillow.github.io"),
    ("pillow-heif, libheif", "BSD, LGPL 3", "https://github.com/bigcat88/pillow_heif"),
    ("tifffile, imagecodecs", "BSD", "https://www.cgohlke.com"),
    ("turbojpeg, libjpeg-turbo", "BSD, IJG", "https://libjpeg-turbo.org"),
    ("rawpy, LibRaw", "MIT, LGPL 2.1", "https://www.libraw.org"),
    ("httpx", "BSD", "https://www.python-httpx.org"),
    ("truststore, socksio", "MIT", "https://github.com/sethmlarson"),
    ("certifi", "MPL 2.0", "https://github.com/certifi/python-certifi"),
    ("jeepney", "MIT", "https://gitlab.com/takluyver/jeepney"),
    ("keyring", "MIT", "https://github.com/jaraco/keyring"),
    ("platformdirs, filelock", "MIT", "https://github.com/tox-dev"),
    ("tqdm", "MPL 2.0, MIT", "https://tqdm.github.io"),
)


class AboutPage(ScrollPage):
    """`service`: what the hosted engine is called."""

    def __init__(self, service: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(prose(self.tr("Beauty Desk {}").format(__version__), "title"))
        layout.addWidget(prose(self.tr("Natural portrait retouching, on this computer or by {}.").format(service)))
        layout.addWidget(prose(self.tr("Beauty Desk is free software under the MIT License."), "muted"))
        sample = prose(
            self.tr(
                "The sample is a portrait of Madhavi Bharadwaj, from the {} of the United States, and in the public "
                "domain (CC0)."
            ).format(f'<a href="{SAMPLE}">Presidential Innovation Fellows</a>'),
            "muted",
        )
        sample.setOpenExternalLinks(True)
        layout.addWidget(sample)
        layout.addSpacing(16)
        layout.addWidget(prose(self.tr("With the work of others"), "section"))
        layout.addLayout(self._shipped())
        layout.addStretch(1)

    def _shipped(self) -> QGridLayout:
        rows = QGridLayout()
        rows.setHorizontalSpacing(24)
        rows.setVerticalSpacing(4)
        rows.setColumnStretch(2, 1)
        for row, (name, licence, address) in enumerate(SHIPPED):
            link = QLabel(f'<a href="{address}">{name}</a>')
            link.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
            link.setOpenExternalLinks(True)
            rows.addWidget(link, row, 0)
            terms = QLabel(licence)
            terms.setProperty("role", "muted")
            rows.addWidget(terms, row, 1)
        return rows

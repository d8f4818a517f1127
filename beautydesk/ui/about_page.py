"""The last page of the settings: which version this is, and whose work is in it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from beautydesk import __version__
from beautydesk.support import assets
from beautydesk.ui.scroll_page import ScrollPage, prose

SAMPLE = "https://presidentialinnovationfellows.gov"
TEXTS = "THIRD-PARTY.txt"  # which bundles hold
NETWORKS = ("MediaPipe face networks", "Apache-2.0", "https://ai.google.dev/edge/mediapipe")
NO_TERMS = "LicenseRef-none"

Row: TypeAlias = tuple[str, str, str]  # name, licence (SPDX), address


def shipped() -> tuple[list[Row], list[Row]]:
    """What complete installations hold besides our own work: packages, and libraries inside them. Both by name."""
    terms = tomllib.loads(assets.path("licences.toml").read_text(encoding="utf-8"))
    packages = [(row.get("shown", name), row["licence"], row["address"]) for name, row in terms["packages"].items()]
    libraries = [(name, row["licence"], row["address"]) for name, row in terms["libraries"].items()]
    return sorted([NETWORKS, *packages], key=_name), sorted(libraries, key=_name)


def _name(row: Row) -> str:
    return row[0].lower()


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
        packages, libraries = shipped()
        layout.addSpacing(16)
        layout.addWidget(prose(self.tr("With the work of others"), "section"))
        if (texts := _texts()) is not None:
            link = prose(f'<a href="{texts.as_uri()}">{self.tr("The texts of all licences")}</a>')
            link.setOpenExternalLinks(True)
            layout.addWidget(link)
        layout.addWidget(_listed(packages))
        layout.addSpacing(16)
        layout.addWidget(prose(self.tr("Libraries that these bring along, where a system needs them"), "section"))
        layout.addWidget(_listed(libraries))
        layout.addStretch(1)


def _listed(works: list[Row]) -> QLabel:
    """One text for all: a label each would take longer to lay out than the rest of the settings."""
    lines = []
    for name, licence, address in works:
        link = f'<a href="{address}">{name}</a>'
        lines.append(link if licence == NO_TERMS else f"{link} · {licence}")
    label = prose("<br>".join(lines), "muted")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
    label.setOpenExternalLinks(True)
    return label


def _texts() -> Path | None:
    try:
        return assets.path(TEXTS)
    except FileNotFoundError:
        return None

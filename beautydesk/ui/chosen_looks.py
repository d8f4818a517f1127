"""How the settings want the window to look, from the start and as they change."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtWidgets import QApplication

from beautydesk.ui import theme
from beautydesk.viewmodels.preferences import Preferences


class Choice(Protocol):
    """What of the settings is about looks."""

    @property
    def appearance(self) -> str: ...

    @property
    def contrast(self) -> str: ...

    @property
    def motion(self) -> str: ...


def begun(application: QApplication, settings: Choice) -> theme.Theme:
    return theme.apply(application, *_chosen(settings))


def follow(preferences: Preferences, looks: theme.Theme) -> None:
    """What is changed in the settings is seen at once."""

    def on_changed(fields: frozenset[str]) -> None:
        if fields & {"appearance", "contrast", "motion"}:
            looks.choose(*_chosen(preferences.settings))

    preferences.changed.connect(on_changed)


def _chosen(settings: Choice) -> tuple[theme.Appearance, theme.Contrast, theme.Motion]:
    return (
        cast(theme.Appearance, settings.appearance),
        cast(theme.Contrast, settings.contrast),
        cast(theme.Motion, settings.motion),
    )

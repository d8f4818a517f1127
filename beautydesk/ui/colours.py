"""The looks, as plain values: quiet greys, so that nothing competes with a photo, and one warm accent.

A widget that paints itself asks `colours(self.palette())`, so it follows a change of the look by being repainted.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Colours:
    """One look. Texts reach 4.5:1 on window, panel, card, hover, selection; outlines of controls 3:1 (WCAG 2.2 AA).

    With high contrast texts reach 7:1 (AAA), and whatever has an edge shows it: lines and tracks reach 3:1, too.
    """

    dark: bool
    window: QColor  # behind everything
    panel: QColor  # side panel and bars
    card: QColor  # fields, menus, raised things
    hover: QColor
    pressed: QColor
    separator: QColor  # decoration only
    track: QColor  # what a slider, a progress bar or a scroll bar moves along
    outline: QColor  # the edge of a control
    text: QColor
    muted: QColor
    disabled: QColor
    accent: QColor
    accent_hover: QColor
    accent_pressed: QColor
    on_accent: QColor
    focus: QColor
    selection: QColor  # behind selected rows; text on it is `text`
    error: QColor
    warning: QColor
    success: QColor


DARK = Colours(
    dark=True,
    window=QColor(0x1B, 0x1B, 0x1D),
    panel=QColor(0x24, 0x24, 0x26),
    card=QColor(0x2E, 0x2E, 0x31),
    hover=QColor(0x39, 0x39, 0x3D),
    pressed=QColor(0x45, 0x45, 0x4A),
    separator=QColor(0x3A, 0x3A, 0x3E),
    track=QColor(0x45, 0x45, 0x4A),
    outline=QColor(0x7C, 0x7C, 0x84),
    text=QColor(0xF1, 0xF1, 0xF3),
    muted=QColor(0xB2, 0xB2, 0xB8),
    disabled=QColor(0x74, 0x74, 0x7A),
    accent=QColor(0xF4, 0xA6, 0x6A),
    accent_hover=QColor(0xF9, 0xB8, 0x85),
    accent_pressed=QColor(0xE3, 0x92, 0x54),
    on_accent=QColor(0x2B, 0x16, 0x06),
    focus=QColor(0xFF, 0xC4, 0x94),
    selection=QColor(0x4B, 0x3A, 0x2F),
    error=QColor(0xFF, 0x9B, 0x92),
    warning=QColor(0xF6, 0xC8, 0x5F),
    success=QColor(0x86, 0xD6, 0xA0),
)

LIGHT = Colours(
    dark=False,
    window=QColor(0xF4, 0xF3, 0xF1),
    panel=QColor(0xFB, 0xFA, 0xF9),
    card=QColor(0xFF, 0xFF, 0xFF),
    hover=QColor(0xEC, 0xEA, 0xE6),
    pressed=QColor(0xDF, 0xDC, 0xD7),
    separator=QColor(0xDF, 0xDC, 0xD7),
    track=QColor(0xDF, 0xDC, 0xD7),
    outline=QColor(0x8B, 0x87, 0x81),
    text=QColor(0x20, 0x1F, 0x1D),
    muted=QColor(0x5C, 0x59, 0x54),
    disabled=QColor(0x9D, 0x9A, 0x95),
    accent=QColor(0xAE, 0x45, 0x1E),
    accent_hover=QColor(0x99, 0x3A, 0x16),
    accent_pressed=QColor(0x82, 0x30, 0x10),
    on_accent=QColor(0xFF, 0xFF, 0xFF),
    focus=QColor(0xC2, 0x54, 0x28),
    selection=QColor(0xF7, 0xE1, 0xD5),
    error=QColor(0xA8, 0x1F, 0x1A),
    warning=QColor(0x7A, 0x4F, 0x00),
    success=QColor(0x17, 0x66, 0x38),
)

HIGH_DARK = Colours(
    dark=True,
    window=QColor(0x00, 0x00, 0x00),
    panel=QColor(0x00, 0x00, 0x00),
    card=QColor(0x00, 0x00, 0x00),
    hover=QColor(0x2B, 0x2B, 0x2B),
    pressed=QColor(0x3D, 0x3D, 0x3D),
    separator=QColor(0xC8, 0xC8, 0xC8),
    track=QColor(0x8C, 0x8C, 0x8C),
    outline=QColor(0xFF, 0xFF, 0xFF),
    text=QColor(0xFF, 0xFF, 0xFF),
    muted=QColor(0xE4, 0xE4, 0xE4),
    disabled=QColor(0x9C, 0x9C, 0x9C),
    accent=QColor(0xFF, 0xB8, 0x7A),
    accent_hover=QColor(0xFF, 0xCB, 0x9C),
    accent_pressed=QColor(0xF0, 0xA0, 0x60),
    on_accent=QColor(0x00, 0x00, 0x00),
    focus=QColor(0x6C, 0xDD, 0xFF),  # a ring beside white outlines needs a colour that nothing else has
    selection=QColor(0x4A, 0x30, 0x1A),
    error=QColor(0xFF, 0xB9, 0xB2),
    warning=QColor(0xFF, 0xDC, 0x73),
    success=QColor(0x9C, 0xF0, 0xB8),
)

HIGH_LIGHT = Colours(
    dark=False,
    window=QColor(0xFF, 0xFF, 0xFF),
    panel=QColor(0xFF, 0xFF, 0xFF),
    card=QColor(0xFF, 0xFF, 0xFF),
    hover=QColor(0xEA, 0xEA, 0xEA),
    pressed=QColor(0xD4, 0xD4, 0xD4),
    separator=QColor(0x4A, 0x4A, 0x4A),
    track=QColor(0x80, 0x80, 0x80),
    outline=QColor(0x00, 0x00, 0x00),
    text=QColor(0x00, 0x00, 0x00),
    muted=QColor(0x2C, 0x2C, 0x2C),
    disabled=QColor(0x73, 0x73, 0x73),
    accent=QColor(0x7C, 0x2B, 0x0C),
    accent_hover=QColor(0x60, 0x20, 0x08),
    accent_pressed=QColor(0x45, 0x16, 0x04),
    on_accent=QColor(0xFF, 0xFF, 0xFF),
    focus=QColor(0x00, 0x3F, 0xC8),
    selection=QColor(0xFF, 0xDD, 0xC9),
    error=QColor(0x8A, 0x10, 0x0C),
    warning=QColor(0x58, 0x39, 0x00),
    success=QColor(0x0B, 0x4B, 0x28),
)

_BY_WINDOW = {look.window.rgb(): look for look in (DARK, LIGHT, HIGH_DARK, HIGH_LIGHT)}


def colours(palette: QPalette) -> Colours:
    """The look that `palette` belongs to; for a palette that is not ours, the one that comes near."""
    window = palette.color(QPalette.ColorRole.Window)
    return _BY_WINDOW.get(window.rgb(), DARK if window.lightness() < 128 else LIGHT)


def darkened(look: Colours) -> Colours:
    """The dark look of the same contrast."""
    return HIGH_DARK if look in (HIGH_DARK, HIGH_LIGHT) else DARK


def palette_of(look: Colours) -> QPalette:
    """The palette for Qt's own drawing."""
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, look.window),
        (role.WindowText, look.text),
        (role.Base, look.card),
        (role.AlternateBase, look.panel),
        (role.Text, look.text),
        (role.PlaceholderText, look.muted),
        (role.Button, look.card),
        (role.ButtonText, look.text),
        (role.BrightText, look.error),
        (role.ToolTipBase, look.card),
        (role.ToolTipText, look.text),
        (role.Highlight, look.selection),
        (role.HighlightedText, look.text),
        (role.Accent, look.accent),
        (role.Link, look.accent),
        (role.LinkVisited, look.accent),
        (role.Light, look.hover),
        (role.Midlight, look.hover),
        (role.Mid, look.separator),
        (role.Dark, look.outline),
        (role.Shadow, QColor(0, 0, 0)),
    ):
        palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, look.disabled)
    return palette

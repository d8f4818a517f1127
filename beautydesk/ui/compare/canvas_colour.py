"""What lies round the photo: a grey that leaves the eye alone."""

from __future__ import annotations

import enum

from PySide6.QtGui import QColor, QPalette

from beautydesk.ui.colours import colours


class CanvasColour(enum.Enum):
    """`LOOK`: the one that goes with the window's look."""

    LOOK = ""
    DARK = "dark"
    GREY = "grey"
    LIGHT = "light"


_COLOURS = {
    CanvasColour.DARK: QColor(0x3A, 0x3A, 0x3C),
    CanvasColour.GREY: QColor(0x76, 0x76, 0x76),  # sRGB of 18 % reflectance, by which photographers judge
    CanvasColour.LIGHT: QColor(0xD9, 0xD9, 0xD9),
}


def effective(chosen: CanvasColour, palette: QPalette) -> CanvasColour:
    """What is seen of it in the look of `palette`."""
    if chosen is not CanvasColour.LOOK:
        return chosen
    return CanvasColour.DARK if colours(palette).dark else CanvasColour.GREY


def colour_of(chosen: CanvasColour, palette: QPalette) -> QColor:
    return _COLOURS[effective(chosen, palette)]

"""What the window system is told of the colours of windows."""

from __future__ import annotations

from PySide6.QtGui import QColorSpace, QSurfaceFormat


def say_srgb() -> None:
    """Mark windows made from now on as sRGB, which is what all pictures are; call it before the first window.

    To convert that to the screen is the window system's part: macOS does, and Wayland compositors that manage colour.
    Windows shows sRGB as it is, unless the display's own colour management is on, and X11 always does. Qt tells no
    program the screen's profile, so nothing is converted here.
    """
    surface = QSurfaceFormat.defaultFormat()
    surface.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    QSurfaceFormat.setDefaultFormat(surface)

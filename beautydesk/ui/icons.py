"""Icons that take their colour from the palette when they are painted.

A drawing of `resources/icons` is a mask. It is tinted at paint time, so a change of the look needs no new icons, and
rendered at the size in device pixels that is asked for, so it is sharp at every scale factor.
"""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Literal, TypeVar

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache, QTransform
from PySide6.QtSvg import QSvgRenderer

from beautydesk.support import assets
from beautydesk.ui.colours import colours, darkened

MIRRORED = ("undo", "redo")  # in languages that are written from right to left

T = TypeVar("T")
Tint = Literal["text", "bright", "muted", "accent", "on_accent", "error", "warning", "success"]


class TintedIcon(QIconEngine):
    """The engine behind `icon()`."""

    def __init__(self, name: str, tint: Tint = "text") -> None:
        super().__init__()
        self._name, self._tint = name, tint
        self._file = str(assets.path(f"icons/{name}.svg"))

    def clone(self) -> QIconEngine:
        # Qt owns what clone() returns, but PySide leaves the ownership with Python, which would delete it under Qt's
        # hands. Qt clones only when somebody adds files to a shared icon.
        return _kept(TintedIcon(self._name, self._tint))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        pixmap = self.pixmap(QSize(round(rect.width() * ratio), round(rect.height() * ratio)), mode, state)
        pixmap.setDevicePixelRatio(ratio)
        painter.drawPixmap(rect.topLeft(), pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """`size` in device pixels."""
        colour = self._colour(mode)
        mirrored = self._name in MIRRORED and QGuiApplication.isRightToLeft()
        key = f"{self._file} {size.width()} {size.height()} {colour.rgba()} {mirrored}"
        found = QPixmap()
        if not QPixmapCache.find(key, found):
            found = _render(self._file, size, colour)
            if mirrored:
                found = found.transformed(QTransform.fromScale(-1, 1))
            QPixmapCache.insert(key, found)
        return found

    def _colour(self, mode: QIcon.Mode) -> QColor:
        look, tint = colours(QGuiApplication.palette()), self._tint
        if tint == "bright":  # on what is dark in every look
            look, tint = darkened(look), "text"
        if mode is QIcon.Mode.Disabled:
            return look.disabled
        colour: QColor = getattr(look, tint)
        return colour


def icon(name: str, tint: Tint = "text") -> QIcon:
    """The icon `name` of `resources/icons`; FileNotFoundError when there is none."""
    return QIcon(_drawing(name, tint))


@cache
def _drawing(name: str, tint: Tint) -> QIcon:
    """One for all who show it, and kept: an icon and its engine that Python collects at once are deleted twice."""
    return _kept(QIcon(TintedIcon(name, tint)))


def _kept(thing: T) -> T:
    """`thing` with one reference too many, so that Python never deletes it."""
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(thing))
    return thing


def app_icon() -> QIcon:
    """The program's own icon, at the sizes that windows, task bars and switchers ask for."""
    drawing = QSvgRenderer(str(assets.path("icons/beautydesk.svg")))
    found = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        drawing.render(painter, QRectF(0, 0, side, side))
        painter.end()
        found.addPixmap(pixmap)
    return found


def _render(file: str, size: QSize, colour: QColor) -> QPixmap:
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    if pixmap.isNull():
        return pixmap
    side = min(size.width(), size.height())
    square = QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(file).render(painter, square)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRect(QPoint(), size), colour)
    painter.end()
    return pixmap

"""What the labels over the panes say, and where they float: in the corners of the photo, and not on a face."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF
from PySide6.QtGui import QFont

from beautydesk.core.viewport import Point, Rect, Viewport
from beautydesk.ui.compare.painter import pill_size
from beautydesk.ui.compare.scene import Caption
from beautydesk.viewmodels.picture import DIFFERENCE_GAIN
from beautydesk.viewmodels.text.translation import percent

_TAG = 36  # view px below a face that its level may take
INSET = 12  # view px between a label and the corner that it floats in

Label = tuple[str, QRect]  # its text, and its place in view px
Texts = tuple[str | None, str | None]  # at the left and at the right


def said(caption: Caption, level: float | None) -> str:
    """`level`: of what is seen after, None where nobody knows."""
    match caption:
        case Caption.BEFORE:
            return QCoreApplication.translate("CompareView", "Before")
        case Caption.AFTER if level is not None:
            return QCoreApplication.translate("CompareView", "After · {}").format(percent(level))
        case Caption.PREVIEW if level is not None:
            return QCoreApplication.translate("CompareView", "Preview · {}").format(percent(level))
        case Caption.AFTER:
            return QCoreApplication.translate("CompareView", "After")
        case Caption.PREVIEW:
            return QCoreApplication.translate("CompareView", "Preview")
        case Caption.DIFFERENCE:
            return QCoreApplication.translate("CompareView", "Difference × {}").format(DIFFERENCE_GAIN)
        case Caption.NO_DIFFERENCE:
            return QCoreApplication.translate("CompareView", "No result yet, so there is no difference to see")


def placed(
    texts: Texts, font: QFont, areas: Sequence[QRect], viewport: Viewport, faces: Sequence[Rect], taken: QRect
) -> list[Label]:
    """Where the labels go: to the top, or to the bottom where one would lie on a face (px of the photo) or its tag.

    Where the photo is too narrow for both they have the corners of the panes. `taken`: what they stay clear of.
    """
    seen = viewport.visible
    outer = [QRectF(a.left() + seen.x, a.top() + seen.y, seen.width, seen.height).toAlignedRect() for a in areas]
    needed = sum(pill_size(text, font).width() + 2 * INSET for text in texts if text)
    if outer[0].width() * len(outer) < needed:
        outer = list(areas)
    shown = [_on_canvas(face, area, viewport) for area in areas for face in faces]
    rows = [_row(texts, font, outer, at_bottom) for at_bottom in (False, True)]
    obstacles = [*(face.adjusted(0, 0, 0, _TAG) for face in shown), QRectF(taken)]
    return [min(places, key=lambda label: _covered(label[1], obstacles)) for places in zip(*rows, strict=True)]


def _row(texts: Texts, font: QFont, corners: Sequence[QRect], at_bottom: bool) -> list[Label]:
    labels = []
    for text, corner, at_right in zip(texts, (corners[0], corners[-1]), (False, True), strict=True):
        if not text:
            continue
        size = pill_size(text, font)
        left = corner.right() + 1 - INSET - size.width() if at_right else corner.left() + INSET
        top = corner.bottom() + 1 - INSET - size.height() if at_bottom else corner.top() + INSET
        labels.append((text, QRect(QPoint(left, top), size)))
    return labels


def _on_canvas(face: Rect, area: QRect, viewport: Viewport) -> QRectF:
    corner, opposite = viewport.to_view(Point(face.x, face.y)), viewport.to_view(Point(face.right, face.bottom))
    return QRectF(area.left() + corner.x, area.top() + corner.y, opposite.x - corner.x, opposite.y - corner.y)


def _covered(place: QRect, obstacles: Sequence[QRectF]) -> float:
    """Square view px of `place` that lie on something."""
    return sum(shared.width() * shared.height() for one in obstacles if not (shared := one & QRectF(place)).isEmpty())

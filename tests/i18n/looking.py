"""Looks at a window as a reader does: is each text there whole, and was it translated?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenuBar,
    QScrollArea,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from beautydesk.ui.about_page import shipped

_BRACKETS = re.compile(r"\[[^\[\]]*\]", re.DOTALL)
# Names, those of files and computers, formats, keys, and what every language calls itself.
_NAMES = re.compile(
    "|".join(sorted({re.escape(text) for rows in shipped() for row in rows for text in row[:2]}, key=len, reverse=True))
    + r"|Beauty Desk|AILabTools|JPEG|PNG|TIFF|WebP|HEIC|AVIF|BMP|GIF|RAW|English|Deutsch|Español|简体中文|العربية"
    r"|[\w .-]+\.(?:jpg|png|csv|local)|\{\w+\}"
    r"|(?:Ctrl|Shift|Alt|Return|Enter|Del|Space|Home|End|Esc|F\d+)\b|\b[A-Z0-9]\b|\bpx\b"
    r"|\[|\]|<[^>]*>|https?://\S+"
)


def problems(window: QWidget, *, translated: bool) -> list[str]:
    """What a reader would complain of. `translated`: see that every text is in brackets, too."""
    found = [f"cut off: {_place(widget)}: {text!r}" for widget, text in _cut_off(window)]
    if translated:
        found += [f"not translated: {_place(widget)}: {text!r}" for widget, text in _texts(window) if not _known(text)]
    return sorted(set(found))


def _place(widget: QWidget) -> str:
    names = []
    at: QWidget | None = widget
    while at is not None:
        names.append(at.objectName() or type(at).__name__)
        at = at.parentWidget()
    return " in ".join(name for name in names if not name.startswith(("QWidget", "qt_")))


def _known(text: str) -> bool:
    before = None
    while before != text:
        before, text = text, _BRACKETS.sub("", text)
    return not re.search(r"[^\W\d_]{2}", _NAMES.sub("", text))


def _visible(window: QWidget) -> Iterator[QWidget]:
    yield from (widget for widget in window.findChildren(QWidget) if widget.isVisible() and not _folded(widget))


def _folded(widget: QWidget) -> bool:
    """Is it in a menu bar that keeps to itself, without a height?"""
    bar = widget.parentWidget()
    return isinstance(bar, QMenuBar) and bar.height() == 0


def _texts(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """All that is read by eyes or by screen readers."""
    yield window, window.windowTitle()
    for widget in _visible(window):
        yield widget, widget.toolTip()
        yield widget, widget.accessibleName()
        yield widget, widget.accessibleDescription()
        match widget:
            case QLabel() | QAbstractButton():
                yield widget, widget.text()
            case QComboBox():
                yield from ((widget, widget.itemText(n)) for n in range(widget.count()))
            case QListWidget():
                yield from ((widget, widget.item(n).text()) for n in range(widget.count()))
            case QTabBar():
                yield from ((widget, widget.tabText(n)) for n in range(widget.count()))
            case QHeaderView() if widget.orientation() is Qt.Orientation.Horizontal:
                yield from ((widget, text) for _, text in _sections(widget))
            case QSpinBox():
                yield widget, widget.text()
            case QLineEdit():
                yield widget, widget.placeholderText()
    for action in window.actions():
        yield window, action.text()
        yield window, action.toolTip()


def _cut_off(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    for widget in _visible(window):
        if text := _too_long(widget):
            yield widget, text


def _too_long(widget: QWidget) -> str:
    """The text that has less room than it needs, '' when all is well."""
    match widget:
        case QLabel() if widget.text() and widget.toolTip() != widget.text():
            narrow = widget.width() < (widget.minimumSizeHint() if widget.wordWrap() else widget.sizeHint()).width()
            low = widget.height() < (
                widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            )
            return widget.text() if narrow or low or _outside(widget) else ""
        case QToolButton() if widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly or not widget.text():
            return (widget.text() or _place(widget)) if not (widget.toolTip() or widget.accessibleName()) else ""
        case QAbstractButton() if widget.text():
            return widget.text() if widget.width() < widget.sizeHint().width() or _outside(widget) else ""
        case QComboBox():
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            field = widget.style().subControlRect(
                QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, widget
            )
            long = widget.fontMetrics().horizontalAdvance(widget.currentText()) > field.width()
            return widget.currentText() if long or _outside(widget) else ""
        case QTabBar():
            wide = sum(widget.tabRect(n).width() for n in range(widget.count())) > widget.width()
            return widget.tabText(0) if wide else ""
        case QListWidget():
            return widget.item(0).text() if widget.sizeHintForColumn(0) > widget.viewport().width() else ""
        case QHeaderView() if widget.orientation() is Qt.Orientation.Horizontal:
            metrics = widget.fontMetrics()
            long_ones = [
                text for n, text in _sections(widget) if metrics.horizontalAdvance(text) > widget.sectionSize(n)
            ]
            return long_ones[0] if long_ones else ""
        case QSpinBox():
            return widget.text() if widget.width() < widget.minimumSizeHint().width() else ""
        case QKeySequenceEdit():
            keys = widget.keySequence().toString(QKeySequence.SequenceFormat.NativeText)
            return keys if widget.width() < widget.fontMetrics().horizontalAdvance(keys) + 48 else ""
    return ""


def _sections(header: QHeaderView) -> list[tuple[int, str]]:
    model = header.model()
    return [(n, str(model.headerData(n, Qt.Orientation.Horizontal))) for n in range(header.count())]


def _outside(widget: QWidget) -> bool:
    """Is part of it beyond the edge of what holds it, where no scroll bar leads to?"""
    inner, outer, place = widget, widget.parentWidget(), widget.rect()
    sideways = downwards = False  # can it be scrolled to?
    while outer is not None and not inner.isWindow():
        place = place.translated(inner.pos())
        if isinstance(area := outer.parentWidget(), QScrollArea):
            downwards = True
            sideways |= area.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        room = outer.rect().adjusted(-1, -1, 1, 1)  # Qt's splitter is off by one
        if not sideways and (place.left() < room.left() or place.right() > room.right()):
            return True
        if not downwards and (place.top() < room.top() or place.bottom() > room.bottom()):
            return True
        inner, outer = outer, outer.parentWidget()
    return False

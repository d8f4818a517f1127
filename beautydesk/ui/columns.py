"""Widgets in columns: as many side by side as there is room for, so that no font makes anybody scroll sideways."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

_BETWEEN, _BELOW = 32, 16  # logical pixels: from column to column, from part to part


class Columns(QWidget):
    """`parts` in their order, over at most `most` columns of about the same height."""

    def __init__(self, parts: Sequence[QWidget], most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._most = list(parts), most
        self._shown = 0  # columns
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        self._columns = [QVBoxLayout() for _ in range(most)]
        for column in self._columns:
            column.setSpacing(_BELOW)
            row.addLayout(column)
        self._arrange(most)

    def minimumSizeHint(self) -> QSize:
        """One column is enough."""
        return QSize(_width(self._parts), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = (number for number in range(self._most, 1, -1) if self._needed(number) <= self.width())
        self._arrange(next(fitting, 1))

    def _needed(self, number: int) -> int:
        columns = self._spread(number)
        return sum(map(_width, columns)) + _BETWEEN * (len(columns) - 1)

    def _arrange(self, number: int) -> None:
        if number == self._shown:
            return
        self._shown = number
        for column in self._columns:
            while column.takeAt(0):
                pass
        row, spread = self.layout(), self._spread(number)
        assert isinstance(row, QHBoxLayout)
        row.setSpacing(_BETWEEN if number > 1 else 0)
        for place, column in enumerate(self._columns):
            parts = spread[place] if place < len(spread) else []
            row.setStretch(place, 1 if parts else 0)
            for part in parts:
                column.addWidget(part)
            if parts:
                column.addStretch(1)

    def _spread(self, number: int) -> list[list[QWidget]]:
        heights = [part.sizeHint().height() + _BELOW for part in self._parts]
        share = sum(heights) / number
        spread: list[list[QWidget]] = [[]]
        filled = 0.0
        for part, height in zip(self._parts, heights, strict=True):
            if spread[-1] and filled + height / 2 > share * len(spread) and len(spread) < number:
                spread.append([])
            spread[-1].append(part)
            filled += height
        return spread


def _width(parts: Sequence[QWidget]) -> int:
    return max((part.sizeHint().width() for part in parts), default=0)

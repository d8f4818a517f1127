"""What the canvas shows, but for zoom and position: which picture in which pane, and which captions over them."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF

from beautydesk.viewmodels.picture import Detail, Picture

GAP = 8  # view px between the two halves of side by side


class CompareMode(enum.Enum):
    """How before and after are shown."""

    SPLIT = "split"
    SIDE_BY_SIDE = "side-by-side"
    RESULT = "result"
    DIFFERENCE = "difference"


class Caption(enum.Enum):
    """What a label says of the pane below it."""

    BEFORE = "before"
    AFTER = "after"
    PREVIEW = "preview"  # a live rendering that is not a result yet
    DIFFERENCE = "difference"
    NO_DIFFERENCE = "no-difference"  # asked for, but the photo has no result


@dataclass(frozen=True, slots=True)
class Pane:
    """`picture` seen through a viewport that fills `area`, painted where `clip` allows; both in view px.

    `detail`: of the picture, where that is not as sharp as it can be.
    """

    picture: Picture
    area: QRect
    clip: QRectF
    detail: Detail | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """`whole`: the place for panes; `line`: the divider's x; both in view px. `difference`: as far as it is there."""

    whole: QRect
    mode: CompareMode
    before: Picture | None
    after: Picture | None
    difference: Picture | None
    preview: bool
    held: bool
    line: float
    detail: Detail | None = None

    @property
    def comparing(self) -> bool:
        return self.before is not None and self.after is not None

    @property
    def splitting(self) -> bool:
        return self.comparing and self.mode is CompareMode.SPLIT

    @property
    def areas(self) -> tuple[QRect, ...]:
        """The parts that have a viewport each, left to right (never mirrored: before is always left).

        A photo without a result has the canvas to itself in every mode.
        """
        if not self.comparing or self.mode is not CompareMode.SIDE_BY_SIDE:
            return (self.whole,)
        width = max((self.whole.width() - GAP) // 2, 1)
        left = QRect(self.whole.left(), self.whole.top(), width, self.whole.height())
        return (left, left.translated(self.whole.width() - width, 0))

    @property
    def after_area(self) -> QRectF:
        """Where a new `after` is to be seen; empty while it is not."""
        if self.held or not self.comparing:
            return QRectF()
        area = QRectF(self.areas[-1])
        if self.splitting:
            area.setLeft(max(self.line, area.left()))
        return area

    def panes(self) -> list[Pane]:
        before, after = self.before or self.after, self.after or self.before
        if before is None or after is None:
            return []
        areas = self.areas
        if self.held:
            return [Pane(before, area, QRectF(area)) for area in areas]
        if self.splitting:
            left, right = QRectF(self.whole), QRectF(self.whole)
            left.setRight(self.line)
            right.setLeft(self.line)
            return [Pane(before, self.whole, left), Pane(after, self.whole, right, self.detail)]
        if self.mode is CompareMode.DIFFERENCE and self.difference is not None:
            after = self.difference
        return [
            Pane(picture, area, QRectF(area), self.detail if picture is self.after else None)
            for picture, area in zip((before, after)[-len(areas) :], areas, strict=True)
        ]

    @property
    def captions(self) -> tuple[Caption | None, Caption | None]:
        """What stands over the left and over the right edge of the canvas."""
        if not self.comparing:
            asked = self.before is not None and self.mode is CompareMode.DIFFERENCE
            return (Caption.NO_DIFFERENCE if asked else None, None)
        if self.held:
            return (Caption.BEFORE, None)
        after = Caption.PREVIEW if self.preview else Caption.AFTER
        match self.mode:
            case CompareMode.RESULT:
                return (None, after)
            case CompareMode.DIFFERENCE:
                return (Caption.DIFFERENCE, None) if self.difference is not None else (None, after)
            case CompareMode.SIDE_BY_SIDE:
                return (Caption.BEFORE, after)
            case CompareMode.SPLIT:
                return (
                    Caption.BEFORE if self.line > self.whole.left() else None,
                    after if self.line < self.whole.right() else None,
                )

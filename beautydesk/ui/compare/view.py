"""The canvas on which before and after are compared: pictures and a mode in, painted panes out.

One `Viewport` serves all pictures and all modes, so zoom and position stay where they are when the mode or the photo
changes. Photos keep their left and right in every language.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from beautydesk.core.viewport import Size
from beautydesk.ui.compare.canvas_colour import CanvasColour, colour_of
from beautydesk.ui.compare.captions import INSET, Label, placed, said
from beautydesk.ui.compare.divider import Divider
from beautydesk.ui.compare.navigation import Navigation
from beautydesk.ui.compare.painter import paint_canvas, paint_pane, paint_pill, paint_ring
from beautydesk.ui.compare.scene import CompareMode, Scene
from beautydesk.ui.compare.sharpness import Sharpness
from beautydesk.ui.compare.tiles import TileCache
from beautydesk.ui.compare.zoom_button import ZoomButton
from beautydesk.ui.compare.zooming import MARGIN
from beautydesk.ui.focus_rings import BY_KEYBOARD
from beautydesk.viewmodels.picture import Detail, Picture
from beautydesk.viewmodels.text.translation import percent


class CompareView(Navigation):
    """Shows a photo before and after."""

    mode_changed = Signal(CompareMode)
    difference_wanted = Signal(object, object)  # Picture before and after; `set_difference` answers

    def __init__(self, parent: QWidget | None = None, margin: float = MARGIN) -> None:
        super().__init__(parent, margin)
        self._before: Picture | None = None
        self._after: Picture | None = None
        self._difference: Picture | None = None
        self._detail: Detail | None = None
        self._preview = False
        self._level: float | None = None
        self._mode = CompareMode.SPLIT
        self._held = False
        self._ringed = False  # the focus is here and came by the keyboard
        self._told: object = None  # viewport and panes of the last `viewport_changed`
        self._line = 0.0  # where the divider was when it was painted last
        self._labels: list[Label] = []  # as they were painted last
        self.canvas_colour = CanvasColour.LOOK  # `update` shows another one
        self._tiles = TileCache(self)
        self._tiles.sharpened.connect(self.update)
        self.zoom_button = ZoomButton(self)
        self.zoom_button.hide()
        self.sharpness = Sharpness(self)
        self.sharpness.sign_changed.connect(self._show_labels)
        self._divider = Divider(self)
        self._divider.hide()
        self._divider.fraction_changed.connect(self._on_split_moved)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(QCoreApplication.translate("CompareView", "Photo, before and after"))

    # -- what is shown

    def set_pictures(
        self,
        before: Picture | None,
        after: Picture | None,
        preview: bool = False,
        level: float | None = None,
        detail: Detail | None = None,
    ) -> None:
        """Show other pictures; zoom and position are kept. Without `after` the photo is shown alone.

        `preview`: `after` is a live rendering, not a result yet. `level`: what its pixels were made with, to be told.
        `detail`: of `after`. A new `after` alone costs no more than its own pixels and the labels.
        """
        was, told = self._scene, self._level
        self._level, self._detail = level, detail
        self._before, self._after, self._preview = before, after, preview
        same = was.comparing and self._scene.comparing and before is was.before
        if not same:
            self._difference = None
        self._tiles.forget_others(before, after, self._difference)
        if self._mode is CompareMode.DIFFERENCE:
            self._ask_for_difference()
        if same and preview == was.preview:
            self.update(self._scene.after_area.toAlignedRect())
            self._judge_sharpness()
            if level != told:
                self._describe()
                self._show_labels()
            return
        if (shown := before or after) is not None:
            self._show_size(Size(shown.size.width(), shown.size.height()))
        self._refresh()

    def set_difference(self, before: Picture, after: Picture, difference: Picture) -> None:
        """The answer to `difference_wanted`; one for an `after` of a moment ago is better than none."""
        if before is self._before and self._after is not None:
            self._difference = difference
            self._refresh()

    def _ask_for_difference(self) -> None:
        if self._before is not None and self._after is not None:
            self.difference_wanted.emit(self._before, self._after)

    @property
    def mode(self) -> CompareMode:
        return self._mode

    @mode.setter
    def mode(self, mode: CompareMode) -> None:
        if mode is self._mode:
            return
        self._mode = mode
        if mode is CompareMode.DIFFERENCE and self._difference is None:
            self._ask_for_difference()
        self._fit_panes()
        self.mode_changed.emit(mode)

    @property
    def surroundings(self) -> QColor:
        """The colour round the photo."""
        return colour_of(self.canvas_colour, self.palette())

    def hold_before(self, held: bool) -> None:
        """While held, every pane shows the photo as it was."""
        if held != self._held:
            self._held = held
            self._refresh()

    @property
    def split(self) -> float:
        """Where the divider stands, 0..1 of the visible picture from its left edge."""
        return self._divider.fraction

    @split.setter
    def split(self, fraction: float) -> None:
        self._divider.set_fraction(fraction)

    @property
    def divider(self) -> Divider:
        """What lies over the canvas lies under its handle."""
        return self._divider

    def pane_areas(self) -> tuple[QRect, ...]:
        return self._scene.areas

    # -- keeping things in place

    def _hurry(self) -> None:
        self._tiles.hurry()

    @property
    def _scene(self) -> Scene:
        return Scene(
            self.rect(),
            self._mode,
            self._before,
            self._after,
            self._difference,
            self._preview,
            self._held,
            self._divider.line,
            self._detail,
        )

    @property
    def _pannable(self) -> bool:
        return (self._before or self._after) is not None and super()._pannable

    def _refresh(self) -> None:
        scene = self._scene
        if self._viewport and scene.splitting:
            seen = self._viewport.visible
            self._divider.set_track(QRectF(seen.x, scene.whole.top() + seen.y, seen.width, seen.height))
            self._line = self._divider.line
        if self._divider.hasFocus() and not scene.splitting:
            # else it would wander off into the window
            self.setFocus(Qt.FocusReason.TabFocusReason if self._divider.ringed else Qt.FocusReason.OtherFocusReason)
        self._divider.setVisible(scene.splitting)
        self._divider.set_veiled(self._held)
        self._divider.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, self._held or self._space)
        self._show_cursor()
        self._show_zoom()
        self._describe()
        self._judge_sharpness()
        self.update()
        if self._told != (told := (self._viewport, scene.areas)):
            self._told = told
            self.viewport_changed.emit()

    def _show_zoom(self) -> None:
        self.zoom_button.show_zoom(self.zoom, self.fitted)
        size = self.zoom_button.sizeHint()
        corner = self.rect().bottomRight() - QPoint(size.width() + INSET, size.height() + INSET)
        self.zoom_button.setGeometry(QRect(corner, size))
        self.zoom_button.setVisible((self._before or self._after) is not None)

    def _judge_sharpness(self) -> None:
        """Tells what is looked at, and whether it is seen as sharply as it can be."""
        self.sharpness.judge(self._viewport, self._scene.panes())

    def _describe(self) -> None:
        """In words what is seen, for screen readers."""
        zoom = self.zoom_button.text()
        if self._scene.splitting:
            self._say(
                "; ".join((zoom, QCoreApplication.translate("CompareView", "split at {}").format(percent(self.split))))
            )
        else:
            self._say("; ".join([*(text for text, _place in self.labels()), zoom]))

    def _on_split_moved(self) -> None:
        """Repaint what changed and no more: what the line went over, and the labels."""
        old, self._line = self._line, self._divider.line
        left, right = sorted((old, self._line))
        self.update(QRectF(left - 2, 0, right - left + 4, self.height()).toAlignedRect())
        self._show_labels()
        self._describe()

    # -- events

    def sizeHint(self) -> QSize:
        return QSize(960, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_panes()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_panes()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._ringed:
            self._ringed = False
            self.update()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = self._ringed or event.reason() in BY_KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._ringed = False
        super().focusOutEvent(event)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        panes = self._scene.panes()
        if self._viewport is None or not panes:
            painter.fillRect(event.rect(), self.surroundings)
        else:
            paint_canvas(painter, event.region(), panes, self._viewport, self.surroundings)
            for pane in panes:
                paint_pane(painter, pane, self._viewport, event.rect(), self._tiles)
            self._labels = self.labels()
            for text, place in self._labels:
                paint_pill(painter, text, place)
        if self._ringed and self.hasFocus():
            paint_ring(painter, self.rect())

    def labels(self) -> list[Label]:
        """What is written over the panes, and where."""
        if self._viewport is None:
            return []
        left, right = (None if caption is None else said(caption, self._level) for caption in self._scene.captions)
        zoom = self.zoom_button.geometry()
        found = placed((left, right), self.font(), self._scene.areas, self._viewport, self.faces, zoom)
        return [*found, *self.sharpness.labels(self.font(), self.rect())]

    def _show_labels(self) -> None:
        """Paint the labels anew, also where they were: faces, or what is waited for, may be others."""
        for _text, place in (*self._labels, *self.labels()):
            self.update(place.adjusted(-1, -1, 1, 1))

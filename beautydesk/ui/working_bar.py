"""One line under the picture: how far the queue is, a way to stop it, and whether anything leaves this computer."""

from __future__ import annotations

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from beautydesk.ui.picture_label import IconLabel
from beautydesk.ui.short_label import ShortLabel


class WorkingBar(QFrame):
    """Shows counts and a fraction; `cancel` is triggered by its button."""

    def __init__(self, cancel: QAction, save_all: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self.text = ShortLabel()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.progress.setFixedWidth(200)
        self.progress.setAccessibleName(self.tr("Progress of all photos"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stop all photos that are waiting or under way"))
        self.cancel.clicked.connect(cancel.trigger)
        self.save_all = QPushButton(self.tr("Save all"))
        self.save_all.setToolTip(self.tr("Save every result beside its original"))
        self.save_all.clicked.connect(save_all.trigger)
        self.lock = IconLabel("lock", 16, "muted")
        self.privacy = QLabel()
        self.privacy.setProperty("role", "muted")
        self.privacy.setMinimumWidth(1)  # it asks for no room, and goes where there is none
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.setSpacing(12)
        layout.addWidget(self.text)
        layout.addWidget(self.progress)
        layout.addWidget(self.cancel)
        layout.addWidget(self.save_all)
        layout.addStretch(1)
        layout.addWidget(self.lock)
        layout.addWidget(self.privacy)
        self.setMinimumHeight(48)
        self.show_idle("", 0)

    def show_work(self, text: str, fraction: float | None) -> None:
        """`fraction` of everything in 0..1, None while it cannot be known."""
        self.text.setText(text)
        if fraction is None:
            self.progress.setRange(0, 0)
        else:
            self.progress.setRange(0, 1000)
            self.progress.setValue(round(fraction * 1000))
        self.progress.show()
        self.cancel.show()
        self.save_all.hide()
        self._arrange()

    def show_idle(self, text: str, unsaved: int) -> None:
        """`unsaved`: how many results no file holds yet."""
        self.text.setText(text)
        self.save_all.setVisible(unsaved > 0)
        self.progress.hide()
        self.cancel.hide()
        self._arrange()

    def show_privacy(self, text: str, uploads: bool) -> None:
        self.privacy.setText(text)
        self.lock.set_icon("cloud" if uploads else "lock", "muted")
        self.lock.setToolTip(text)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Where there is no room for both sentences the sign alone tells of privacy; the button tells it, too."""
        self.privacy.setVisible(self._needed() <= self.width())

    def _needed(self) -> int:
        """The width in logical pixels with both sentences; what the layout says is old until it is activated."""
        margins, spacing = self._row.contentsMargins(), self._row.spacing()
        items = [self._row.itemAt(number) for number in range(self._row.count())]
        widths = [item.sizeHint().width() + spacing for item in items if item and not item.isEmpty()]
        privacy = self.privacy.sizeHint().width() + spacing if self.privacy.isHidden() else 0
        return margins.left() + sum(widths) + privacy - spacing + margins.right()

"""A quiet bar for what the user should know and may act on: errors, one next step. Never a dialog."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontInfo, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from beautydesk.ui.announcing import announce
from beautydesk.ui.icons import Tint, icon
from beautydesk.ui.picture_label import IconLabel
from beautydesk.viewmodels.text.notice import Notice, Remedy, Severity

LEAST_TEXT = 27  # times the size of the letters: a line of about ten words
ICONS: dict[Severity, tuple[str, Tint]] = {
    Severity.INFO: ("info", "muted"),
    Severity.GOOD: ("check", "success"),
    Severity.ERROR: ("error", "error"),
}


class NoticeBar(QFrame):
    """Shows the newest notice until it is closed, then the one before. What only passes is a toast."""

    remedy_chosen = Signal(Remedy)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self._shown: Notice | None = None
        self._closed: Notice | None = None
        self._lasting: list[Notice] = []
        self.mark = IconLabel("info", 20)
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.remedy, self.other = QPushButton(), QPushButton()
        self.remedy.clicked.connect(lambda: self._on_step(self._shown.remedy if self._shown else Remedy.NONE))
        self.other.clicked.connect(lambda: self._on_step(self._shown.other if self._shown else Remedy.NONE))
        self.remedy.hide()
        self.other.hide()
        self.copy = QPushButton(self.tr("Copy details"))
        self.copy.clicked.connect(self._on_copy)
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("close"))
        self.close_button.setAutoRaise(True)
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close this message"))
        self.close_button.clicked.connect(self.dismiss)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self._steps = QWidget()
        lines = QVBoxLayout(self._steps)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        self._lines = [QHBoxLayout() for _ in range(3)]  # a step for each, where there is no room for more
        for line in self._lines:
            line.setSpacing(8)
            line.addStretch(1)
            lines.addLayout(line)
        for step in (self.remedy, self.other, self.copy):
            self._lines[0].addWidget(step)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 8, 8, 8)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.mark, 0, 0)
        self._grid.addWidget(self.text, 0, 1)
        self._grid.addWidget(self._steps, 0, 2)
        self._grid.addWidget(self.close_button, 0, 3)
        self._beside = True

    def minimumSizeHint(self) -> QSize:
        """Room for the longest step: the text goes above them, and they above each other."""
        longest = max((step.sizeHint().width() for step in self._offered()), default=0)
        return QSize(longest + self._edges(), super().minimumSizeHint().height())

    def _offered(self) -> list[QPushButton]:
        return [step for step in (self.remedy, self.other, self.copy) if not step.isHidden()]

    def _edges(self) -> int:
        margins = self._grid.contentsMargins()
        return margins.left() + margins.right()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The steps stand beside the text as long as that leaves it room to be read, else below it."""
        row = sum(step.sizeHint().width() + 8 for step in self._offered())
        others = row + self._edges() + self.mark.width() + self.close_button.sizeHint().width() + 16
        beside = self._steps.isHidden() or self.width() - others >= LEAST_TEXT * QFontInfo(self.font()).pixelSize()
        self._fill_lines(row if beside else self.width() - self._edges())
        if beside != self._beside:
            self._beside = beside
            self._grid.removeWidget(self._steps)
            self._grid.addWidget(self._steps, *((0, 2) if beside else (1, 0, 1, 4)))

    def _fill_lines(self, room: int) -> None:
        """As many steps in a line as there is `room` for, in logical pixels."""
        number = taken = 0
        for step in self._offered():
            width = step.sizeHint().width() + 8
            if taken and taken + width - 8 > room:
                number, taken = number + 1, 0
            for line in self._lines:
                line.removeWidget(step)
            self._lines[number].insertWidget(self._lines[number].count() - 1, step)
            taken += width

    def show_notice(self, notice: Notice) -> None:
        """Show `notice` now."""
        self._lasting = [other for other in self._lasting if other.text != notice.text] + [notice]
        self._show(notice)

    def show_only(self, notice: Notice | None) -> None:
        """Show `notice` and nothing else, for as long as it holds; None hides the bar. One that was closed stays so."""
        if notice is not None and notice in (self._shown, self._closed):
            return
        self._closed = None
        self._lasting = [notice] if notice else []
        self._show_next()

    def says(self, notice: Notice) -> bool:
        """Is this told here already, or to be told next, or done by the same step?"""
        fetched = notice.remedy is Remedy.FETCH  # the one step that is not for one photo alone
        return any(notice.text == other.text or (fetched and other.remedy is Remedy.FETCH) for other in self._lasting)

    def dismiss(self) -> None:
        """Close what is shown; what else asks for something comes back."""
        self._closed = self._shown
        self._lasting = [other for other in self._lasting if other != self._shown]
        self._show_next()

    def _show_next(self) -> None:
        if self._lasting:
            self._show(self._lasting[-1])
        else:
            self._shown = None
            self.hide()

    def _show(self, notice: Notice) -> None:
        self._shown = notice
        self.mark.set_icon(*ICONS[notice.severity])
        self.text.setText(notice.text)
        for button, step in ((self.remedy, notice.remedy), (self.other, notice.other)):
            button.setText(self._step_text(step, notice.price, notice.subject))
            button.setVisible(step is not Remedy.NONE)
        self.copy.setVisible(bool(notice.details))
        self._steps.setVisible(notice.remedy is not Remedy.NONE or bool(notice.details))
        self.setAccessibleName(notice.text)
        self._arrange()
        self.show()
        announce(self, notice.text, at_once=notice.severity is Severity.ERROR)

    def _step_text(self, step: Remedy, price: int, subject: str) -> str:
        match step:
            case Remedy.NONE:
                return ""
            case Remedy.ACCOUNT:
                return self.tr("Open key settings")
            case Remedy.RETRY if price:
                return self.tr("Try again (%Ln credit(s))", "", price)
            case Remedy.RETRY:
                return self.tr("Try again")
            case Remedy.SAVE_AS:
                return self.tr("Save as…")
            case Remedy.FETCH:
                return self.tr("Continue")
            case Remedy.SEND_REST:
                return self.tr("Send {}").format(subject)
            case Remedy.SEND_ANYWAY if price:
                return self.tr("Send anyway (%Ln credit(s))", "", price)
            case Remedy.SEND_ANYWAY:
                return self.tr("Send anyway")
            case Remedy.SEND_AGAIN if price:
                return self.tr("Send again (%Ln credit(s))", "", price)
            case Remedy.SEND_AGAIN:
                return self.tr("Send again")
            case Remedy.LIMIT:
                return self.tr("Change the limit")
            case Remedy.USE_LOCAL:
                return self.tr("Do it on this computer")
            case Remedy.REST_LOCAL:
                return self.tr("Do the rest on this computer")
            case Remedy.GO_ON:
                return subject
            case Remedy.UNDO_REMOVE:
                return self.tr("Undo")
            case Remedy.AS_IT_CAME:
                return self.tr("Take the smaller picture as it came")
            case Remedy.RETOUCH_AGAIN if price:
                return self.tr("Retouch it again (%Ln credit(s))", "", price)
            case Remedy.RETOUCH_AGAIN:
                return self.tr("Retouch it again")
            case Remedy.MARK_FACE:
                return self.tr("Mark a face")
            case Remedy.LEAVE:
                return self.tr("Leave as it is")
            case Remedy.DOWNLOAD:
                return self.tr("Fetch from {}").format(subject)

    def _on_step(self, step: Remedy) -> None:
        self.dismiss()
        self.remedy_chosen.emit(step)

    def _on_copy(self) -> None:
        if self._shown:
            QGuiApplication.clipboard().setText(f"{self._shown.text}\n{self._shown.details}")

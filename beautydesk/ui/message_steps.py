"""The buttons of a message: one or two steps, and its details; side by side, or in lines where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from beautydesk.ui.icons import icon
from beautydesk.ui.single_click import SingleClickButton
from beautydesk.viewmodels.text.notice import Notice, Remedy

_GAP = 8  # logical pixels


class MessageSteps(QWidget):
    """Hidden where a message offers nothing."""

    chosen = Signal(Remedy)
    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice: Notice | None = None
        self.remedy, self.other = SingleClickButton(), SingleClickButton()
        self.remedy.clicked.connect(lambda: self.chosen.emit(self._notice.remedy if self._notice else Remedy.NONE))
        self.other.clicked.connect(lambda: self.chosen.emit(self._notice.other if self._notice else Remedy.NONE))
        self.copy = SingleClickButton()
        self.copy.setAccessibleName(QCoreApplication.translate("NoticeBar", "Copy details"))
        self.copy.clicked.connect(self.copy_asked)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(_GAP)
        self._lines = [QHBoxLayout() for _ in range(3)]  # a step for each, where there is no room for more
        for line in self._lines:
            line.setSpacing(_GAP)
            line.addStretch(1)
            lines.addLayout(line)
        for step in (self.remedy, self.other, self.copy):
            self._lines[0].addWidget(step)
            step.hide()

    def set_narrow(self, narrow: bool) -> None:
        """Details are asked for by a picture alone, as there is room for no more words."""
        name = self.copy.accessibleName()
        self.copy.setText("" if narrow else name)
        self.copy.setToolTip(name if narrow else "")
        self.copy.setIcon(icon("paste") if narrow else QIcon())

    def show_notice(self, notice: Notice) -> None:
        self._notice = notice
        for button, step in ((self.remedy, notice.remedy), (self.other, notice.other)):
            button.setText(_text(step, notice.price, notice.subject))
            button.setVisible(step is not Remedy.NONE)
        self.copy.setVisible(bool(notice.details))
        self.setVisible(bool(self._offered()))

    def width_in_one_line(self) -> int:
        return self._width(self._offered())

    def fill(self, room: int) -> int:
        """Put as many steps in a line as there is `room` for, in logical pixels; the height that they take then."""
        lines: list[list[QPushButton]] = []
        for step in self._offered():
            if lines and self._width([*lines[-1], step]) <= room:
                lines[-1].append(step)
            else:
                lines.append([step])
        for step in self._offered():
            for line in self._lines:
                line.removeWidget(step)
        for line, steps in zip(self._lines, lines, strict=False):
            for step in steps:
                line.insertWidget(line.count() - 1, step)
        heights = [max(step.sizeHint().height() for step in steps) for steps in lines]
        return sum(heights) + _GAP * max(0, len(heights) - 1)

    def _offered(self) -> list[QPushButton]:
        return [step for step in (self.remedy, self.other, self.copy) if not step.isHidden()]

    @staticmethod
    def _width(steps: list[QPushButton]) -> int:
        return sum(step.sizeHint().width() for step in steps) + _GAP * max(0, len(steps) - 1)


def _text(step: Remedy, price: int, subject: str) -> str:
    match step:
        case Remedy.NONE:
            return ""
        case Remedy.ACCOUNT:
            return QCoreApplication.translate("NoticeBar", "Open key settings")
        case Remedy.RETRY if price:
            return QCoreApplication.translate("NoticeBar", "Try again (%Ln credit(s))", "", price)
        case Remedy.RETRY:
            return QCoreApplication.translate("NoticeBar", "Try again")
        case Remedy.SAVE_AS:
            return QCoreApplication.translate("NoticeBar", "Save as…")
        case Remedy.FETCH | Remedy.CONTINUE:
            return QCoreApplication.translate("NoticeBar", "Continue")
        case Remedy.SEND_REST:
            return QCoreApplication.translate("NoticeBar", "Send {}").format(subject)
        case Remedy.SEND_ANYWAY if price:
            return QCoreApplication.translate("NoticeBar", "Send anyway (%Ln credit(s))", "", price)
        case Remedy.SEND_ANYWAY:
            return QCoreApplication.translate("NoticeBar", "Send anyway")
        case Remedy.SEND_AGAIN if price:
            return QCoreApplication.translate("NoticeBar", "Send again (%Ln credit(s))", "", price)
        case Remedy.SEND_AGAIN:
            return QCoreApplication.translate("NoticeBar", "Send again")
        case Remedy.LIMIT:
            return QCoreApplication.translate("NoticeBar", "Change the limit")
        case Remedy.USE_LOCAL:
            return QCoreApplication.translate("NoticeBar", "Do it on this computer")
        case Remedy.REST_LOCAL:
            return QCoreApplication.translate("NoticeBar", "Do the rest on this computer")
        case Remedy.GO_ON | Remedy.RETRY_FAILED:
            return subject
        case Remedy.UNDO_REMOVE:
            return QCoreApplication.translate("NoticeBar", "Undo")
        case Remedy.AS_IT_CAME:
            return QCoreApplication.translate("NoticeBar", "Take the smaller picture as it came")
        case Remedy.RETOUCH_AGAIN if price:
            return QCoreApplication.translate("NoticeBar", "Retouch it again (%Ln credit(s))", "", price)
        case Remedy.RETOUCH_AGAIN:
            return QCoreApplication.translate("NoticeBar", "Retouch it again")
        case Remedy.MARK_FACE:
            return QCoreApplication.translate("NoticeBar", "Mark a face")
        case Remedy.LEAVE:
            return QCoreApplication.translate("NoticeBar", "Leave as it is")
        case Remedy.SHOW_IN_FOLDER | Remedy.SHOW_REPORT:
            return QCoreApplication.translate("NoticeBar", "Show in folder")
        case Remedy.REPORT:
            return QCoreApplication.translate("NoticeBar", "Report…")
        case Remedy.SHOW_PROBLEM:
            return QCoreApplication.translate("NoticeBar", "Show report")
        case Remedy.WHAT_IS_NEW:
            return QCoreApplication.translate("NoticeBar", "What is new")
        case Remedy.NOT_THIS_ONE:
            return QCoreApplication.translate("NoticeBar", "Not this one")
        case Remedy.DOWNLOAD:
            return QCoreApplication.translate("NoticeBar", "Fetch from {}").format(subject)

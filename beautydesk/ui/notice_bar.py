"""A quiet bar for what the user should know: results of commands, errors, one next step. Never a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from beautydesk.ui.icons import Tint, icon
from beautydesk.ui.picture_label import IconLabel
from beautydesk.viewmodels.notice import Notice, Remedy, Severity

LINGER = 6000  # milliseconds for what needs no action; the rest stays until it is closed
ICONS: dict[Severity, tuple[str, Tint]] = {
    Severity.INFO: ("info", "muted"),
    Severity.GOOD: ("check", "success"),
    Severity.ERROR: ("error", "error"),
}


class NoticeBar(QFrame):
    """Shows one notice at a time; the newest wins."""

    remedy_chosen = Signal(Remedy)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self._notice: Notice | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self.mark = IconLabel("info", 20)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.remedy = QPushButton()
        self.remedy.clicked.connect(self._on_remedy)
        self.remedy.hide()
        self.copy = QPushButton(self.tr("Copy details"))
        self.copy.clicked.connect(self._on_copy)
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("close"))
        self.close_button.setAutoRaise(True)
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close this message"))
        self.close_button.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.mark)
        layout.addWidget(self.text, 1)
        for button in (self.remedy, self.copy, self.close_button):
            layout.addWidget(button)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        self._notice = notice
        self.mark.set_icon(*ICONS[notice.severity])
        self.text.setText(notice.text)
        label = self._remedy_text(notice.remedy)
        self.remedy.setText(label)
        self.remedy.setVisible(bool(label))
        self.copy.setVisible(bool(notice.details))
        self.setAccessibleName(notice.text)
        self.show()
        if notice.severity is Severity.ERROR or notice.remedy is not Remedy.NONE:
            self._timer.stop()
        else:
            self._timer.start(LINGER)

    def dismiss(self) -> None:
        self._timer.stop()
        self._notice = None
        self.hide()

    def _remedy_text(self, remedy: Remedy) -> str:
        match remedy:
            case Remedy.NONE:
                return ""
            case Remedy.ACCOUNT:
                return self.tr("Open key settings")
            case Remedy.RETRY:
                return self.tr("Try again")
            case Remedy.SAVE_AS:
                return self.tr("Save as…")
            case Remedy.FETCH:
                return self.tr("Fetch now")

    def _on_remedy(self) -> None:
        if self._notice:
            remedy = self._notice.remedy
            self.dismiss()
            self.remedy_chosen.emit(remedy)

    def _on_copy(self) -> None:
        if self._notice:
            QGuiApplication.clipboard().setText(f"{self._notice.text}\n{self._notice.details}")

"""The key of the hosted service: a field to paste it, where it is kept, whether it works. On a page, and on a sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from beautydesk.ui.scroll_page import prose
from beautydesk.viewmodels.account.account import Account, KeyHealth
from beautydesk.viewmodels.text.notice import from_error
from beautydesk.viewmodels.text.translation import fill, translated


class _KeyField(QLineEdit):
    """Return in it is its own: a dialog would press its default button as well, which may be the one that agrees."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class KeyForm(QWidget):
    """Shows an `Account`; the key's characters never leave the line edit but to be stored."""

    def __init__(self, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account = account
        service = translated(account.features.title)
        heading = prose(self.tr("Your {} key").format(service), "section")
        self.key = _KeyField()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setPlaceholderText(self.tr("Paste your API key"))
        self.key.setAccessibleName(self.tr("{} API key").format(service))
        self.key.returnPressed.connect(self.store)
        self.key.textChanged.connect(lambda _: self.refresh())
        heading.setBuddy(self.key)
        self.save = QPushButton(self.tr("Save and check"))
        self.check = QPushButton(self.tr("Check"))
        self.remove = QPushButton(self.tr("Remove"))
        for button in (self.save, self.check, self.remove):
            button.setAutoDefault(False)
        self.save.clicked.connect(self.store)
        self.check.clicked.connect(account.check)
        self.remove.clicked.connect(account.remove)
        self.origin = prose(role="muted")
        self.verdict = prose()
        self.link = QLabel(self.tr('<a href="{}">Get a key at {}</a>').format(account.features.site, service))
        self.link.setOpenExternalLinks(True)
        self._lay_out(heading)
        account.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self, heading: QLabel) -> None:
        row, buttons = QHBoxLayout(), QHBoxLayout()
        for line in (row, buttons):
            line.setSpacing(8)
        row.addWidget(self.key, 1)
        row.addWidget(self.save)
        buttons.addWidget(self.origin, 1)
        buttons.addWidget(self.check)
        buttons.addWidget(self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addLayout(row)
        layout.addLayout(buttons)
        layout.addWidget(self.verdict)
        layout.addWidget(self.link)

    @property
    def wants_key(self) -> bool:
        """Is the next step of whoever sees this to paste one?"""
        status = self._account.status
        return status is None or not status.available

    def store(self) -> None:
        """What stands in the field becomes the key, and is checked."""
        if text := self.key.text().strip():
            self.key.clear()
            self._account.set_key(text)

    def refresh(self) -> None:
        """Bring everything to what the account says."""
        account = self._account
        available = account.status is not None and account.status.available
        self.origin.setText(account.origin_text)
        self.save.setEnabled(bool(self.key.text().strip()) and not account.busy)
        self.check.setEnabled(available and not account.busy)
        self.remove.setEnabled(available and not account.busy)
        verdict = self._verdict()
        self.verdict.setText(verdict)
        self.verdict.setVisible(bool(verdict))

    def _verdict(self) -> str:
        account = self._account
        if account.busy:
            return self.tr("Asking…")
        if account.error:
            return from_error(account.error).text
        if account.health is KeyHealth.WORKS and account.credits is not None:
            photos = int(account.credits // max(1, account.features.credits_per_photo))
            enough = self.tr("enough for %Ln photo(s)", "", photos)
            return fill(self.tr("The key works. {:,.0f} credits, {}."), account.credits, enough)
        return ""

"""A Beauty Desk service of the user's own: fields for its address and key, a try, and what that means for photos."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from beautydesk.ui.scroll_page import prose
from beautydesk.viewmodels.account.own_service import OwnService
from beautydesk.workflow.own_service import Verdict


class _Field(QLineEdit):
    """Return in it is its own: a dialog would press its default button as well."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class OwnServiceForm(QWidget):
    """Shows an `OwnService`; the key's characters never leave the line edit but to be stored."""

    def __init__(self, service: OwnService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self.address = _Field(service.address)
        self.address.setPlaceholderText("studio.local")
        self.key = _Field()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        for field in (self.address, self.key):
            field.returnPressed.connect(self.try_it)
            field.textChanged.connect(self.refresh)
        self.attempt = QPushButton(self.tr("Save and try"))
        self.remove = QPushButton(self.tr("Remove"))
        for button in (self.attempt, self.remove):
            button.setAutoDefault(False)
        self.attempt.clicked.connect(self.try_it)
        self.remove.clicked.connect(self._on_remove)
        self.key_kept, self.line, self.verdict = prose(role="muted"), prose(in_the_clear_text(), "warning"), prose()
        self._lay_out()
        service.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(prose(self.tr("A Beauty Desk service on the network"), "section"))
        layout.addWidget(prose(own_service_text(), "muted"))
        fields = QFormLayout()
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        fields.addRow(self.tr("&Address"), self.address)
        fields.addRow(self.tr("&Key"), self.key)
        layout.addLayout(fields)
        for label in (self.line, self.key_kept):
            layout.addWidget(label)
        row = QHBoxLayout()
        row.addWidget(self.attempt)
        row.addWidget(self.remove)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self.verdict)

    def try_it(self) -> None:
        """What stands in the fields is used from now on, and tried."""
        key = self.key.text()
        self.key.clear()
        self._service.use(self.address.text(), key)
        if self._service.error is None:
            self.address.setText(self._service.address)

    def _on_remove(self) -> None:
        self.address.clear()
        self.key.clear()
        self._service.remove()

    def refresh(self) -> None:
        """Bring everything to what the service says."""
        service = self._service
        self.address.setReadOnly(service.given)
        self.attempt.setEnabled(bool(self.address.text().strip()) and not service.busy)
        self.remove.setEnabled(bool(service.address) and not service.given and not service.busy)
        has_key = service.status is not None and service.status.available
        self.key.setPlaceholderText(self.tr("Stored") if has_key else self.tr("As set where the service runs"))
        self.line.setVisible(service.in_the_clear)
        for label, text in ((self.key_kept, service.key_text), (self.verdict, service.verdict_text)):
            label.setText(text)
            label.setVisible(bool(text))
        role = "success" if service.verdict is Verdict.WORKS and not service.busy else "warning"
        role = "muted" if service.busy else role
        if self.verdict.property("role") != role:
            self.verdict.setProperty("role", role)
            self.verdict.style().polish(self.verdict)


def own_service_text() -> str:
    """What it means to use one."""
    return QCoreApplication.translate(
        "OwnServiceForm",
        "Free: a strong computer of yours retouches for this one. A smaller copy of each photo goes there, without "
        "metadata, location or file name, and results are deleted there after 24 hours.",
    )


def in_the_clear_text() -> str:
    return QCoreApplication.translate(
        "OwnServiceForm", "The line is not encrypted: others in this network could read photos and key."
    )

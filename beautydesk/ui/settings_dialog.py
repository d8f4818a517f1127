"""Settings: how the window looks and what it writes, the AILabTools key and consent, costs, what this is.

Nothing here is modal: photos go on being retouched behind it.
"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from beautydesk import __version__
from beautydesk.ui.account_page import AccountPage
from beautydesk.ui.costs_page import CostsPage
from beautydesk.ui.export_page import ExportPage
from beautydesk.ui.scroll_page import ScrollPage
from beautydesk.viewmodels.account import Account
from beautydesk.viewmodels.ledger import Ledger
from beautydesk.viewmodels.preferences import Preferences


class SettingsDialog(QDialog):
    """Changes take effect at once; there is nothing to apply."""

    def __init__(
        self, preferences: Preferences, account: Account, ledger: Ledger, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumSize(640, 440)
        self._preferences = preferences
        self.account_page = AccountPage(account, preferences)
        self.costs_page = CostsPage(ledger, preferences)
        self.tabs = QTabWidget()
        self.tabs.addTab(self._general_page(), self.tr("General"))
        self.tabs.addTab(ExportPage(preferences), self.tr("Saving"))
        self.tabs.addTab(self.account_page, self.tr("AILabTools"))
        self.tabs.addTab(self.costs_page, self.tr("Costs"))
        self.tabs.addTab(self._about_page(), self.tr("About"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(self.tabs)
        layout.addWidget(buttons)
        line = self.fontMetrics().lineSpacing()  # a verdict and a question may be added to what a page holds now
        self.resize(
            QSize(56 * line, 36 * line).expandedTo(self.sizeHint()).boundedTo(self.screen().availableSize() * 0.9)
        )

    def open_account(self) -> None:
        self.tabs.setCurrentWidget(self.account_page)
        self.account_page.focus_key()

    def open_limit(self) -> None:
        self.tabs.setCurrentWidget(self.costs_page)
        self.costs_page.focus_limit()

    def _general_page(self) -> QWidget:
        page = ScrollPage()
        form = QFormLayout(page.body)
        form.setContentsMargins(16, 16, 16, 16)
        form.setVerticalSpacing(16)
        form.setHorizontalSpacing(24)
        settings = self._preferences.settings
        looks = (("system", self.tr("Like the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark")))
        form.addRow(self.tr("&Appearance"), self._choice("appearance", looks, settings.appearance))
        return page

    def _choice(self, field: str, entries: tuple[tuple[str, str], ...], current: str) -> QComboBox:
        box = QComboBox()
        for value, text in entries:
            box.addItem(text, value)
        box.setCurrentIndex(box.findData(current))
        box.currentIndexChanged.connect(lambda _: self._preferences.update(**{field: box.currentData()}))
        return box

    def _about_page(self) -> QWidget:
        page = ScrollPage()
        layout = QVBoxLayout(page.body)
        layout.setContentsMargins(16, 16, 16, 16)
        title = QLabel(self.tr("Beauty Desk {}").format(__version__))
        title.setProperty("role", "title")
        title.setWordWrap(True)
        text = QLabel(
            self.tr(
                "Natural portrait retouching, on this computer or by AILabTools.\n\n"
                "On this computer nothing is uploaded. The face finder uses networks from MediaPipe "
                "(Apache License 2.0); Beauty Desk itself is under the MIT License."
            )
        )
        text.setWordWrap(True)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addStretch(1)
        return page

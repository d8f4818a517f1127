"""Settings: a list of pages on the left, the page on the right.

Nothing here is modal: photos go on being retouched behind it.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from beautydesk.ui.about_page import AboutPage
from beautydesk.ui.account_page import AccountPage
from beautydesk.ui.appearance_page import AppearancePage
from beautydesk.ui.costs_page import CostsPage
from beautydesk.ui.engines_page import EnginesPage
from beautydesk.ui.export_page import ExportPage
from beautydesk.ui.general_page import GeneralPage
from beautydesk.ui.privacy_page import PrivacyPage
from beautydesk.ui.shortcuts import Shortcuts
from beautydesk.ui.shortcuts_page import ShortcutsPage
from beautydesk.viewmodels.account.account import Account
from beautydesk.viewmodels.account.engines import Engines
from beautydesk.viewmodels.account.ledger_page import LedgerPage
from beautydesk.viewmodels.preferences import Preferences


class SettingsDialog(QDialog):
    """Changes take effect at once; there is nothing to apply."""

    engine_chosen = Signal(str)

    def __init__(
        self,
        preferences: Preferences,
        account: Account,
        ledger: LedgerPage,
        engines: Engines,
        shortcuts: Shortcuts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumSize(720, 480)
        self.pages = QStackedWidget()
        self.contents = QListWidget()
        self._lay_out()
        self.account_page = AccountPage(account, preferences)
        self.costs_page = CostsPage(ledger, preferences)
        privacy, engines_page = PrivacyPage(preferences), EnginesPage(engines)
        privacy.kept_asked.connect(self.open_limit)
        engines_page.engine_chosen.connect(self.engine_chosen)
        for title, page in (
            (self.tr("General"), GeneralPage(preferences)),
            (self.tr("Appearance"), AppearancePage(preferences)),
            (self.tr("Engines"), engines_page),
            (self.tr("AILabTools"), self.account_page),
            (self.tr("Costs"), self.costs_page),
            (self.tr("Privacy"), privacy),
            (self.tr("Saving"), ExportPage(preferences)),
            (self.tr("Shortcuts"), ShortcutsPage(shortcuts)),
            (self.tr("About"), AboutPage()),
        ):
            self.contents.addItem(title)
            self.pages.addWidget(page)
        self.contents.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.contents.setCurrentRow(0)
        self.contents.setFixedWidth(self.contents.sizeHintForColumn(0) + 2 * self.contents.frameWidth() + 16)
        line = self.fontMetrics().lineSpacing()  # a verdict and a question may be added to what a page holds now
        wanted = QSize(max(56 * line, self.sizeHint().width()), 42 * line)  # the long pages scroll
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))

    def _lay_out(self) -> None:
        self.contents.setProperty("kind", "contents")
        self.contents.setAccessibleName(self.tr("Pages"))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        sides = QHBoxLayout()
        sides.setSpacing(8)
        sides.addWidget(self.contents)
        sides.addWidget(self.pages, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(sides)
        layout.addWidget(buttons)

    def open_page(self, page: QWidget) -> None:
        self.contents.setCurrentRow(self.pages.indexOf(page))

    def open_account(self) -> None:
        self.open_page(self.account_page)
        self.account_page.focus_key()

    def open_limit(self) -> None:
        self.open_page(self.costs_page)
        self.costs_page.focus_limit()

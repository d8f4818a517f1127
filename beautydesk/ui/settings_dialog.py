"""Settings: a list of pages on the left, the page on the right.

Nothing here is modal: photos go on being retouched behind it.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontInfo
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
from beautydesk.ui.scroll_page import ScrollPage, prose
from beautydesk.ui.shortcuts import Shortcuts
from beautydesk.ui.shortcuts_page import ShortcutsPage
from beautydesk.ui.watch_page import WatchPage
from beautydesk.viewmodels.account.account import Account
from beautydesk.viewmodels.account.engines import Engines
from beautydesk.viewmodels.account.ledger_page import LedgerPage
from beautydesk.viewmodels.account.own_service import OwnService
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.translation import translated
from beautydesk.viewmodels.watched_folder import WatchedFolder

_LEAST = QSize(720, 480)  # logical pixels
_WIDE, _HIGH = 80, 45  # at first: times the size of the letters, lines of text
_OF_SCREEN = 0.9  # of its free part, at most
_MARGIN, _GAP = 16, 8  # logical pixels


class SettingsDialog(QDialog):
    """Changes take effect at once; there is nothing to apply."""

    engine_chosen = Signal(str)

    def __init__(
        self,
        preferences: Preferences,
        account: Account,
        ledger: LedgerPage,
        engines: Engines,
        service: OwnService,
        watched: WatchedFolder,
        shortcuts: Shortcuts,
        parent: QWidget | None = None,
        releases: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumSize(_LEAST)
        self.pages = QStackedWidget()
        self.contents = QListWidget()
        self.title = prose(role="heading")
        self._lay_out()
        self.account_page = AccountPage(account, preferences)
        self.costs_page = CostsPage(ledger, preferences)
        hosted = translated(account.features.title)
        self.about_page = AboutPage(hosted)
        privacy, engines_page = PrivacyPage(preferences, hosted), EnginesPage(engines, service)
        privacy.kept_asked.connect(self.open_limit)
        privacy.consent_asked.connect(partial(self.open_page, AccountPage))
        privacy.location_asked.connect(partial(self.open_page, ExportPage))
        engines_page.engine_chosen.connect(self.engine_chosen)
        for title, page in (
            (self.tr("General"), GeneralPage(preferences, releases)),
            (self.tr("Appearance"), AppearancePage(preferences)),
            (self.tr("Engines"), engines_page),
            (hosted, self.account_page),
            (self.tr("Costs"), self.costs_page),
            (self.tr("Privacy"), privacy),
            (self.tr("Saving"), ExportPage(preferences)),
            (self.tr("Watch folder"), WatchPage(preferences, watched)),
            (self.tr("Shortcuts"), ShortcutsPage(shortcuts)),
            (self.tr("About"), self.about_page),
        ):
            self.contents.addItem(title)
            self.pages.addWidget(page)
            _begin_at_the_top(page)
        self.contents.setFixedWidth(self.contents.sizeHintForColumn(0) + 2 * self.contents.frameWidth() + 16)
        self.contents.currentRowChanged.connect(self._on_row_changed)
        self.contents.setCurrentRow(0)
        width = max(_WIDE * QFontInfo(self.font()).pixelSize(), self.sizeHint().width())
        # a verdict and a question may be added to what a page holds now; the long pages scroll
        wanted = QSize(width, _HIGH * self.fontMetrics().lineSpacing())
        self.resize(wanted.boundedTo(self.screen().availableSize() * _OF_SCREEN))

    def _lay_out(self) -> None:
        self.contents.setProperty("kind", "contents")
        self.contents.setAccessibleName(self.tr("Pages"))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        sides = QHBoxLayout()
        sides.setSpacing(_GAP)
        sides.addWidget(self.contents)
        right = QVBoxLayout()
        right.setSpacing(_GAP)
        self.title.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        right.addWidget(self.title)
        right.addWidget(self.pages, 1)
        sides.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(16)
        layout.addLayout(sides)
        layout.addWidget(buttons)

    @Slot(int)
    def _on_row_changed(self, row: int) -> None:
        """No page is ever so narrow that it has to be read line by line; some are made when they are shown first."""
        self.pages.setCurrentIndex(row)
        self.title.setText(self.contents.item(row).text())
        page = max(page.least_width for page in self.pages.findChildren(ScrollPage))
        needed = _MARGIN + self.contents.width() + _GAP + page + _MARGIN
        self.setMinimumWidth(max(_LEAST.width(), needed))

    def open_page(self, kind: type[QWidget]) -> QWidget:
        """The page of that class, shown."""
        page = next(page for row in range(self.pages.count()) if isinstance(page := self.pages.widget(row), kind))
        self.contents.setCurrentRow(self.pages.indexOf(page))
        return page

    def open_account(self) -> None:
        self.open_page(AccountPage)
        self.account_page.focus_key()

    def open_limit(self) -> None:
        self.open_page(CostsPage)
        self.costs_page.focus_limit()


def _begin_at_the_top(page: QWidget) -> None:
    """Whatever a page is made of, its first row stands right below its title."""
    scrolls = page if isinstance(page, ScrollPage) else page.findChild(ScrollPage)
    layout = (scrolls.body if isinstance(scrolls, ScrollPage) else page).layout()
    if layout is not None:
        margins = layout.contentsMargins()
        margins.setTop(_GAP)
        layout.setContentsMargins(margins)

"""The windows beside the window: settings, help, log, the report of a problem, and the sheet before the first upload;
made when first wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from beautydesk.core.engine import EngineFeatures
from beautydesk.ui.about_page import AboutPage
from beautydesk.ui.actions import Actions
from beautydesk.ui.consent_sheet import ConsentSheet
from beautydesk.ui.own_consent_sheet import OwnConsentSheet
from beautydesk.ui.settings_dialog import SettingsDialog
from beautydesk.ui.shortcuts import Shortcuts
from beautydesk.viewmodels.account.account import Account
from beautydesk.viewmodels.account.engines import Engines
from beautydesk.viewmodels.account.ledger_page import LedgerPage
from beautydesk.viewmodels.account.own_service import OwnService
from beautydesk.viewmodels.care import Care
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.watched_folder import WatchedFolder

if TYPE_CHECKING:
    from beautydesk.ui.help_dialog import HelpDialog
    from beautydesk.ui.log_dialog import LogDialog
    from beautydesk.ui.problem_dialog import ProblemDialog


class Dialogs(QObject):
    """`settings`, `help`, `consent`, `own_consent`, `problem` and `log`: None until they are opened. `refused`: photos
    may not be sent to that engine, for now."""

    engine_chosen = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        preferences: Preferences,
        account: Account,
        ledger: LedgerPage,
        engines: Engines,
        service: OwnService,
        watched: WatchedFolder,
        care: Care,
        shortcuts: Shortcuts,
    ) -> None:
        super().__init__(window)
        self._window, self._actions, self._preferences = window, actions, preferences
        self._account, self._ledger, self._engines, self._service = account, ledger, engines, service
        self._watched, self._care, self._shortcuts = watched, care, shortcuts
        self.settings: SettingsDialog | None = None
        self.help: HelpDialog | None = None
        self.consent: ConsentSheet | None = None
        self.own_consent: OwnConsentSheet | None = None
        self.problem: ProblemDialog | None = None
        self.log: LogDialog | None = None
        actions.account_asked.connect(self.open_account)
        actions.limit_asked.connect(self.open_limit)
        actions.settings_asked.connect(lambda: self.open_settings())
        actions.help_asked.connect(self.open_help)
        actions.window.about_asked.connect(self.open_about)
        actions.care.problem_asked.connect(self.open_problem)
        actions.care.log_asked.connect(self.open_log)

    def open_settings(self, page: type[QWidget] | None = None) -> SettingsDialog:
        """`page`: the class of the one that is wanted; the last one that was looked at else."""
        if self.settings is None:
            self.settings = SettingsDialog(
                self._preferences, self._account, self._ledger, self._engines, self._service, self._watched,
                self._shortcuts,
                self._window, self._care.versions.address,
            )  # fmt: skip
            self.settings.engine_chosen.connect(self.engine_chosen)
        if page is not None:
            self.settings.open_page(page)
        self._account.refresh()
        self.settings.show()
        self.settings.raise_()
        self.settings.activateWindow()
        return self.settings

    def open_account(self) -> None:
        """The settings, at the page with key and consent."""
        self.open_settings().open_account()

    def open_about(self) -> None:
        """The settings, at the page that says what this program is."""
        self.open_settings(AboutPage)

    def open_limit(self) -> None:
        """The settings, at the page with costs and limit."""
        self.open_settings().open_limit()

    def ask_for_consent(self, engine: EngineFeatures, photos: int = 0) -> None:
        """The sheet before the first upload. `photos`: so many wait for a yes."""
        if not engine.costs:
            if self.own_consent is None:
                self.own_consent = OwnConsentSheet(self._preferences, self._window)
                self.own_consent.rejected.connect(partial(self.refused.emit, engine.id))
            self.own_consent.ask(engine, photos)
            return
        if self.consent is None:
            self.consent = ConsentSheet(self._account, self._preferences, self._window)
            self.consent.rejected.connect(partial(self.refused.emit, engine.id))
        self.consent.ask(photos)

    def open_help(self) -> None:
        if self.help is None:
            from beautydesk.ui.help_dialog import HelpDialog

            self.help = HelpDialog(self._actions, self._shortcuts, self._window)
        self.help.show()
        self.help.raise_()
        self.help.activateWindow()

    def open_problem(self) -> None:
        """The report, made anew unless it is being read."""
        if self.problem is None:
            from beautydesk.ui.problem_dialog import ProblemDialog

            self.problem = ProblemDialog(self._care.problems, self._window)
        self.problem.begin()

    def open_log(self) -> None:
        if self.log is None:
            from beautydesk.ui.log_dialog import LogDialog

            self.log = LogDialog(self._care.log, self._window)
        self.log.show()
        self.log.raise_()

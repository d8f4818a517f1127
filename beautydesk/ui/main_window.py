"""The window: puts the parts together and keeps them in step with the session; it decides nothing itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from beautydesk.ui import window_size
from beautydesk.ui.actions import Actions
from beautydesk.ui.canvas_menu import CanvasMenu
from beautydesk.ui.canvas_pictures import CanvasPictures
from beautydesk.ui.canvas_tools import CanvasTools
from beautydesk.ui.command_bar import CommandBar
from beautydesk.ui.compare import CompareView
from beautydesk.ui.dialogs import Dialogs
from beautydesk.ui.drop import DropTarget
from beautydesk.ui.empty_state import EmptyState
from beautydesk.ui.film_strip import FilmStrip
from beautydesk.ui.leaving import Leaving
from beautydesk.ui.notice_bar import NoticeBar
from beautydesk.ui.panel import Panel
from beautydesk.ui.panes import Panes, step
from beautydesk.ui.preset_files import PresetFiles
from beautydesk.ui.readouts import Readouts
from beautydesk.ui.shortcuts import Shortcuts
from beautydesk.ui.spending_box import SpendingBox
from beautydesk.ui.toast import Toast
from beautydesk.ui.window_keys import KeyedWindow
from beautydesk.ui.working_bar import WorkingBar
from beautydesk.viewmodels.account.account import Account
from beautydesk.viewmodels.account.engines import Engines
from beautydesk.viewmodels.account.ledger_page import LedgerPage
from beautydesk.viewmodels.account.pricing import Pricing
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.presets import Presets
from beautydesk.viewmodels.local_fallback import stay_here
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.text.notice import Notice, Severity
from beautydesk.viewmodels.text.translation import translated


class MainWindow(KeyedWindow):
    """`closed` comes when all work has stopped, or the grace is over, and the window is gone."""

    closed = Signal()

    def __init__(
        self,
        session: Session,
        account: Account,
        costs: Pricing,
        ledger: LedgerPage,
        preferences: Preferences,
        presets: Presets,
        engines: Engines,
        background: Background,
    ) -> None:
        super().__init__()
        self.session, self.account, self.preferences = session, account, preferences
        self.costs, self.presets = costs, presets
        self._preset_files = PresetFiles(self, presets, preferences)
        self.setWindowTitle("Beauty Desk")
        self.setMinimumSize(window_size.least(self))
        self.compare = CompareView()
        CanvasPictures(self.compare, session)
        self.strip = FilmStrip(session.queue)
        self.strip.selection_changed.connect(session.queue.selection.select)
        self.tools = CanvasTools(self.compare, session)
        self.actions_ = Actions(self, session, self.strip, self.compare, self.tools, preferences)
        self.canvas_menu = CanvasMenu(self.compare, self.actions_, preferences)
        self.shortcuts = Shortcuts(self.actions_.named(), preferences, self)
        self.dialogs = Dialogs(self, self.actions_, preferences, account, ledger, engines, self.shortcuts)
        self.spending = SpendingBox(self, session.retouching.spending, account, preferences)
        self._leaving = Leaving(session, background, self.actions_.saving.save_everything, self)
        self.panel = Panel(list(engines.offered), self.actions_.retouch, presets)
        self.working_bar = WorkingBar(self.actions_.cancel, self.actions_.saving.save_all)
        self.notices = NoticeBar()
        self.photo_notice = NoticeBar()
        self.empty_state = EmptyState(translated(account.features.title))
        self.canvas = QStackedWidget()
        self.canvas.setMinimumSize(160, 80)  # what has to be read in a small window comes first
        self.toast = Toast(self.canvas, self.tools.brush.bar)
        notices = (self.notices, self.photo_notice)
        self.readouts = Readouts(
            session, costs, preferences, self.actions_, self.panel, self.strip, self.working_bar, notices,
            self.empty_state,
        )  # fmt: skip
        self._assemble()
        self.command_bar = CommandBar(self.actions_)
        self.addToolBar(self.command_bar)
        self._connect()
        window_size.restore(self, preferences.settings.window_geometry)
        self._show_everything()

    # -- assembling ---------------------------------------------------------------------------------------------------

    def _assemble(self) -> None:
        self.canvas.addWidget(self.empty_state)
        self.empty_state.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # it asks for no room
        self.canvas.addWidget(self.compare)
        self.canvas.currentChanged.connect(self.toast.raise_)
        middle = (self.notices, self.canvas, self.photo_notice, self.working_bar)
        self.panes = Panes(middle, self.canvas, self.strip, self.panel, self.actions_.panes, self.preferences)
        self.setCentralWidget(self.panes)
        self.drop_target = DropTarget(self, self.empty_state)
        self.strip.set_menu_actions(self.actions_.for_photos())

    def _connect(self) -> None:
        session, panel = self.session, self.panel
        session.queue.selection.shown_changed.connect(self._on_shown_changed)
        session.noticed.connect(self.tell)
        session.retouching.consent_needed.connect(self.dialogs.ask_for_consent)
        session.queue.counts_changed.connect(self._show_everything)
        panel.engine_chosen.connect(self._on_engine_chosen)
        panel.level_moved.connect(session.options.set_level)
        panel.level_settled.connect(session.options.finish_step)
        panel.faces_chosen.connect(session.options.set_faces)
        panel.fine_tune_moved.connect(session.options.set_fine_tune)
        panel.presets.chosen.connect(lambda preset: session.options.set_look(preset.level, preset.fine_tune))
        panel.presets.import_asked.connect(self._preset_files.ask_to_import)
        panel.presets.export_asked.connect(self._preset_files.ask_to_export)
        self.presets.noticed.connect(self.tell)
        self.presets.changed.connect(self.readouts.show_offer)
        self.strip.current_chosen.connect(session.show)
        self.strip.seen.connect(session.inspector.look_at)
        self.strip.reordered.connect(session.move)
        self.notices.remedy_chosen.connect(self.actions_.follow)
        self.photo_notice.remedy_chosen.connect(self.actions_.follow_for_current)
        self.drop_target.dropped.connect(session.add_photos)
        self.drop_target.image_dropped.connect(session.importing.add_image)
        self.drop_target.addresses_dropped.connect(session.importing.add_addresses)
        self.drop_target.refused.connect(self._on_drop_refused)
        self.actions_.pasted.connect(self.drop_target.take)
        self.empty_state.choose_asked.connect(self.actions_.choose_photos)
        self.empty_state.sample_asked.connect(session.add_sample)
        self.empty_state.online_asked.connect(partial(self._on_engine_chosen, self.account.features.id))
        self.empty_state.here_asked.connect(partial(stay_here, session))
        self.dialogs.engine_chosen.connect(self._on_engine_chosen)
        self.dialogs.refused.connect(partial(stay_here, session))
        panel.fine_tune.set_open(not self.preferences.is_folded("fine-tune"))
        panel.fine_tune.toggled.connect(lambda open_: self.preferences.fold("fine-tune", not open_))
        self.actions_.panes.stepped.connect(self._step_to_pane)
        self._leaving.stopping.connect(self._on_stopping)
        self._leaving.left.connect(self.close)

    # -- showing ------------------------------------------------------------------------------------------------------

    def _show_everything(self) -> None:
        empty = len(self.session.queue) == 0
        begins = not empty and self.canvas.currentWidget() is self.empty_state
        self.panes.show_parts(not empty)
        if begins:
            self.strip.setFocus()  # the page that had the focus goes; else what passes over the canvas would get it
        self.canvas.setCurrentWidget(self.empty_state if empty else self.compare)
        self.working_bar.setVisible(not empty)
        self.readouts.show_offer()
        self.readouts.show_progress()

    def tell(self, notice: Notice) -> None:
        """What passes is said over the canvas, what is to be acted on above it."""
        (self.notices if notice.lasting else self.toast).show_notice(notice)
        self.readouts.show_photo()  # what is told above is not told below

    # -- what the session says ----------------------------------------------------------------------------------------

    def _on_shown_changed(self) -> None:
        item = self.session.queue.shown
        if item is not None:
            self.strip.show_current(self.session.queue.row_of(item.id))
            name = item.name.replace("[*]", "[*][*]")  # Qt's mark for unsaved changes, unless it is doubled
            self.setWindowTitle(self.tr("{} – Beauty Desk").format(name))
        else:
            self.setWindowTitle("Beauty Desk")
        self.readouts.show_photo()

    # -- what the user does -------------------------------------------------------------------------------------------

    def _on_engine_chosen(self, engine: str) -> None:
        self.session.options.set_engine(engine)
        if self.session.engine.uploads and not self.preferences.settings.consent_to_upload:
            self.dialogs.ask_for_consent()

    def _on_drop_refused(self, sentence: str) -> None:
        self.tell(Notice(Severity.INFO, sentence))

    def _step_to_pane(self, by: int) -> None:
        parts = (self.command_bar, self.notices, self.toast, self.canvas, self.photo_notice, self.working_bar)
        step((*parts, self.strip, self.panel), by)

    # -- the end ------------------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks when something would be stopped or lost; then waits for the end of all work without freezing."""
        if self._leaving.over:
            event.accept()
            self.closed.emit()
        else:
            event.ignore()
            self._leaving.ask()

    def leave(self) -> None:
        """Leave without a question: the system, or Ctrl+C in a terminal, asks for it."""
        self._leaving.stop()

    def _on_stopping(self) -> None:
        self.preferences.update(window_geometry=bytes(self.saveGeometry().toBase64().data()).decode())
        for part in (self.canvas, self.panel, self.strip):
            part.setEnabled(False)
        self.working_bar.show_work(self.tr("Stopping…"), None)

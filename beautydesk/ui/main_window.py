"""The window: puts the parts together and keeps them in step with the session; it decides nothing itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from beautydesk.ui import start_page, window_size
from beautydesk.ui.actions import Actions
from beautydesk.ui.canvas_menu import CanvasMenu
from beautydesk.ui.canvas_pictures import CanvasPictures
from beautydesk.ui.canvas_tools import CanvasTools
from beautydesk.ui.command_bar import CommandBar
from beautydesk.ui.compare import CompareView
from beautydesk.ui.dialogs import Dialogs
from beautydesk.ui.drop import DropTarget
from beautydesk.ui.empty_state import EmptyState
from beautydesk.ui.face_grid import FaceGrid
from beautydesk.ui.film_strip import FilmStrip
from beautydesk.ui.grid_page import GridPage
from beautydesk.ui.leaving import Leaving
from beautydesk.ui.list_bar import ListBar
from beautydesk.ui.menu_bar import MenuBar
from beautydesk.ui.message_bar import MessageBar
from beautydesk.ui.panel import Panel
from beautydesk.ui.panel_wiring import PanelWiring
from beautydesk.ui.panes import Panes, step
from beautydesk.ui.photo_grid import PhotoGrid
from beautydesk.ui.preset_files import PresetFiles
from beautydesk.ui.readouts import Readouts
from beautydesk.ui.review.mode import ReviewMode
from beautydesk.ui.shortcuts import Shortcuts
from beautydesk.ui.spending_box import SpendingBox
from beautydesk.ui.stage import Stage
from beautydesk.ui.strip_pane import StripPane
from beautydesk.ui.wall_page import WallPage
from beautydesk.ui.window_keys import KeyedWindow
from beautydesk.ui.working_bar import WorkingBar
from beautydesk.viewmodels import consent
from beautydesk.viewmodels.account.account import Account
from beautydesk.viewmodels.account.engines import Engines
from beautydesk.viewmodels.account.ledger_page import LedgerPage
from beautydesk.viewmodels.account.own_service import OwnService
from beautydesk.viewmodels.account.pricing import Pricing
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.presets import Presets
from beautydesk.viewmodels.local_fallback import stay_here
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.quitting import parting_words
from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.text.notice import Notice, Severity
from beautydesk.viewmodels.text.translation import translated
from beautydesk.viewmodels.watched_folder import WatchedFolder

FACE_SHARE = 0.6  # of the canvas' height, that a face of the wall gets on it


class MainWindow(KeyedWindow):
    """`closed` comes when all work has stopped, or the grace is over, and the window is gone."""

    closed = Signal()
    has_strip = True

    def __init__(
        self,
        session: Session,
        account: Account,
        costs: Pricing,
        ledger: LedgerPage,
        preferences: Preferences,
        presets: Presets,
        engines: Engines,
        service: OwnService,
        watched: WatchedFolder,
        background: Background,
    ) -> None:
        super().__init__()
        self.session, self.account, self.preferences = session, account, preferences
        self.costs, self.presets, self.engines = costs, presets, engines
        self.setWindowTitle("Beauty Desk")
        self.setMinimumSize(window_size.least(self))
        self.compare = CompareView()
        pictures = CanvasPictures(self.compare, session)
        self.strip = FilmStrip(session.view, session.choice)
        self.grid = PhotoGrid(session.view, session.choice)
        self.tools = CanvasTools(self.compare, session)
        self.wall = FaceGrid(session.wall, session.face_choice, session.face_pictures)
        self.actions_ = Actions(self, session, self.strip, self.grid, self.wall, self.compare, self.tools, preferences)
        self.canvas_menu = CanvasMenu(self.compare, self.actions_, preferences)
        self.shortcuts = Shortcuts(self.actions_.named(), preferences, self)
        self.dialogs = Dialogs(
            self, self.actions_, preferences, account, ledger, engines, service, watched, self.shortcuts
        )
        self.spending = SpendingBox(self, session.retouching.spending, account, preferences)
        self._leaving = Leaving(session, background, self.actions_.saving.save_everything, self)
        self._offered = engines.offered
        self.panel = Panel(list(self._offered), presets)
        PanelWiring(self.panel, session.options, self.actions_, PresetFiles(self, presets, preferences), preferences)
        self.working_bar = WorkingBar(self.actions_.work.pause, self.actions_.cancel)
        self.empty_state = EmptyState(translated(account.features.title))
        lists = self.actions_.lists
        retry = self.actions_.work.retry_failed
        self.strip_pane = StripPane(session.view, self.strip, ListBar(session.view, lists, retry))
        self.grid_page = GridPage(self.grid, ListBar(session.view, lists, retry, self.grid))
        wall_bar = ListBar(session.view, lists, retry, self.wall)
        self.wall_page = WallPage(session.wall, self.wall, wall_bar, self.actions_.retouch_all, preferences)
        start_page.connect(self.empty_state, session, self.actions_.opening)
        self.canvas = QStackedWidget()
        self.canvas.setMinimumSize(160, 80)  # what has to be read in a small window comes first
        self.stage = Stage(self.canvas)
        self.messages = MessageBar(self.stage, self.tools.brush.bar, self.compare.zoom_button)
        self.readouts = Readouts(
            session, costs, preferences, self.actions_, self.panel, self.strip, self.working_bar, self.messages,
            self.empty_state,
        )  # fmt: skip
        self._assemble()
        self.setMenuBar(MenuBar(self.actions_.named(), self.actions_.window, self))
        self.command_bar = CommandBar(self.actions_)
        self.addToolBar(self.command_bar)
        self.review = ReviewMode(self, session, self.actions_, pictures, preferences)
        self._connect()
        window_size.restore(self, preferences.settings.window_geometry)
        self._show_everything()

    # -- assembling ---------------------------------------------------------------------------------------------------

    def _assemble(self) -> None:
        self._narrow_down()
        self.first_page = self._make_first_page()
        self.canvas.addWidget(self.first_page)
        self.first_page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # it asks for no room
        self.canvas.addWidget(self.compare)
        self.canvas.addWidget(self.grid_page)
        self.canvas.addWidget(self.wall_page)
        self.canvas.currentChanged.connect(self.messages.raise_)
        middle = (self.stage, self.working_bar)
        self.panes = Panes(middle, self.stage, self.strip_pane, self.panel, self.actions_.panes, self.preferences)
        self.setCentralWidget(self.panes)
        self.drop_target = DropTarget(self, self.empty_state)
        for view in (self.strip, self.grid, self.wall):
            view.set_menu_actions(self.actions_.for_photos())

    def _narrow_down(self) -> None:
        """Put commands away that this window has no use for."""

    def _make_first_page(self) -> QWidget:
        """What is shown while there is no photo."""
        return self.empty_state

    def _connect(self) -> None:
        session, panel = self.session, self.panel
        session.queue.selection.shown_changed.connect(self._on_shown_changed)
        session.noticed.connect(self.tell)
        session.retouching.consent_needed.connect(self._on_consent_needed)
        session.queue.counts_changed.connect(self._show_everything)
        panel.engine_chosen.connect(self._on_engine_chosen)
        self.engines.changed.connect(self._on_engines_changed)
        self.presets.noticed.connect(self.tell)
        self.presets.changed.connect(self.readouts.show_offer)
        for view in (self.strip, self.grid):
            view.seen.connect(session.inspector.look_at)
            view.reordered.connect(self._on_reordered)
        self.grid.review_asked.connect(self.review.begin)
        lists = self.actions_.lists
        self.grid.canvas_asked.connect(lists.leave_overview)
        self.wall.canvas_asked.connect(self._on_face_asked)
        for overview in (lists.grid, lists.wall):
            overview.toggled.connect(self._on_overview_toggled)
        for looking in self.actions_.to_look_closely():
            looking.triggered.connect(lists.leave_overview)
        self.messages.remedy_chosen.connect(self.actions_.follow)
        self.messages.photo_remedy_chosen.connect(self.actions_.follow_for_current)
        panel.button.chosen.connect(self.actions_.work.take)
        self.drop_target.dropped.connect(session.add_photos)
        self.drop_target.image_dropped.connect(session.importing.add_image)
        self.drop_target.addresses_dropped.connect(session.importing.add_addresses)
        self.drop_target.refused.connect(self._on_drop_refused)
        self.actions_.pasted.connect(self.drop_target.take)
        self.empty_state.online_asked.connect(partial(self._on_engine_chosen, self.account.features.id))
        self.empty_state.here_asked.connect(partial(stay_here, session))
        self.dialogs.engine_chosen.connect(self._on_engine_chosen)
        self.dialogs.refused.connect(partial(stay_here, session))
        self.actions_.panes.stepped.connect(self._step_to_pane)
        self._leaving.stopping.connect(self._on_stopping)
        self._leaving.left.connect(self.close)

    # -- showing ------------------------------------------------------------------------------------------------------

    def _show_everything(self) -> None:
        empty = len(self.session.queue) == 0
        begins = not empty and self.canvas.currentWidget() is self.first_page
        self.panes.show_parts(not empty, strip=self.has_strip and self.actions_.lists.overview is None)
        if begins:
            (
                self.strip if self.has_strip else self.compare
            ).setFocus()  # the page that had the focus goes; else what passes over the canvas would get it
        self.canvas.setCurrentWidget(self.first_page if empty else self._page)
        self.working_bar.setVisible(not empty)
        self.readouts.show_offer()
        self.readouts.show_progress()

    def tell(self, notice: Notice) -> None:
        """Over the canvas, without stopping anybody."""
        self.messages.show_notice(notice)
        self.readouts.show_photo()  # what is told for all is not told at the photo

    # -- what the session says ----------------------------------------------------------------------------------------

    def _on_shown_changed(self) -> None:
        item = self.session.queue.shown
        if item is not None:
            name = item.name.replace("[*]", "[*][*]")  # Qt's mark for unsaved changes, unless it is doubled
            self.setWindowTitle(self.tr("{} – Beauty Desk").format(name))
        else:
            self.setWindowTitle("Beauty Desk")
        self.readouts.show_photo()

    # -- what the user does -------------------------------------------------------------------------------------------

    def _on_engine_chosen(self, engine: str) -> None:
        self.session.options.set_engine(engine)
        if not consent.is_given(self.preferences.settings, self.session.engine):
            self.dialogs.ask_for_consent(self.session.engine)

    def _on_consent_needed(self, engine: str, photos: int) -> None:
        self.dialogs.ask_for_consent(self.session.retouching.queue.features(engine), photos)

    def _on_engines_changed(self) -> None:
        """A service was named or taken away; photos that were for one that is gone are for this computer again."""
        offered = self.engines.offered
        if offered != self._offered:
            self._offered = offered
            self.panel.show_engines(offered)
            for gone in self.session.retouching.queue.engines.keys() - {each.id for each in offered}:
                stay_here(self.session, gone)
            self.readouts.show_offer()

    @property
    def _page(self) -> QWidget:
        """What photos are looked at on."""
        pages: dict[QWidget | None, QWidget] = {self.grid: self.grid_page, self.wall: self.wall_page}
        return pages.get(self.actions_.lists.overview, self.compare)

    def _on_overview_toggled(self) -> None:
        """The strip is no more than the grid shows; the keys go with the photos."""
        self._show_everything()
        self._page.setFocus()

    def _on_face_asked(self) -> None:
        """The canvas, at the face that is chosen on the wall."""
        tile = self.wall.current
        self.actions_.lists.leave_overview()
        if tile is not None and tile.item.size is not None:
            self.compare.frame(tile.face.eyes.box(*tile.item.size), FACE_SHARE)

    def _on_reordered(self, ids: list[int], before: int) -> None:
        self.session.move(ids, self.session.view.place(before))

    def _on_drop_refused(self, sentence: str) -> None:
        self.tell(Notice(Severity.INFO, sentence))

    @property
    def home(self) -> QWidget:
        """The photos: where the keys go when what had them goes away."""
        if len(self.session.queue) == 0:
            return self.first_page
        return self.actions_.lists.overview or self.compare

    def _step_to_pane(self, by: int) -> None:
        parts = (self.command_bar, self.messages, self.canvas, self.working_bar)
        step((*parts, self.strip_pane.bar, self.strip, self.panel), by)

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

    def _keep_geometry(self) -> None:
        self.preferences.update(window_geometry=bytes(self.saveGeometry().toBase64().data()).decode())

    def _on_stopping(self) -> None:
        self._keep_geometry()
        for part in (self.canvas, self.panel, self.strip):
            part.setEnabled(False)
        self.readouts.take_leave(parting_words(self.session))

"""The window: puts the parts together and keeps them in step with the session; it decides nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from beautydesk.core.engine import EngineFeatures
from beautydesk.core.job import JobState
from beautydesk.ui.actions import Actions
from beautydesk.ui.compare import CompareView
from beautydesk.ui.drop import DropTarget, Dropped, parse
from beautydesk.ui.empty_state import EmptyState
from beautydesk.ui.film_strip import FilmStrip
from beautydesk.ui.help_dialog import HelpDialog
from beautydesk.ui.notice_bar import NoticeBar
from beautydesk.ui.panel import Panel
from beautydesk.ui.settings_dialog import SettingsDialog
from beautydesk.ui.working_bar import WorkingBar
from beautydesk.viewmodels import summary
from beautydesk.viewmodels.account import Account
from beautydesk.viewmodels.notice import Notice, Remedy, Severity, from_error
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.work import PicturePair

GRACE = 5000  # milliseconds that quitting waits for work to stop
LOOK = 50  # milliseconds between looks at whether it has


class MainWindow(QMainWindow):
    """`closed` comes when all work has stopped, or the grace is over, and the window is gone."""

    closed = Signal()

    def __init__(
        self, session: Session, account: Account, preferences: Preferences, engines: list[EngineFeatures]
    ) -> None:
        super().__init__()
        self.session, self.account, self.preferences = session, account, preferences
        self._finished = 0  # photos that ended since the queue was last empty
        self._quitting = False
        self._patience = 0
        self._settings: SettingsDialog | None = None
        self._help: HelpDialog | None = None
        self.setWindowTitle("Beauty Desk")
        self.setMinimumSize(800, 560)
        self.compare = CompareView()
        self.strip = FilmStrip(session.queue)
        self.actions_ = Actions(self, session, self.strip, self.compare, preferences)
        self.panel = Panel(engines, self.actions_.retouch)
        self.working_bar = WorkingBar(self.actions_.cancel)
        self.notices = NoticeBar()
        self.photo_notice = NoticeBar()
        self.empty_state = EmptyState()
        self._assemble()
        self._make_toolbar()
        self._connect()
        self._restore_geometry()
        self._show_everything()

    # -- assembling ---------------------------------------------------------------------------------------------------

    def _assemble(self) -> None:
        self.canvas = QStackedWidget()
        self.canvas.addWidget(self.empty_state)
        self.canvas.addWidget(self.compare)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.photo_notice)
        column.addWidget(self.working_bar)
        column.addWidget(self.strip)
        central = QWidget()
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(self.panel)
        self.setCentralWidget(central)
        self._drop = DropTarget(self)

    def _make_toolbar(self) -> None:
        bar = QToolBar(self.tr("Commands"))
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        actions = self.actions_
        bar.addActions([actions.add, actions.paste])
        bar.addSeparator()
        bar.addActions([actions.undo, actions.redo])
        bar.addWidget(self._spacer())
        bar.addActions(list(actions.modes.values()))
        bar.addSeparator()
        bar.addActions([actions.fit, actions.actual_size])
        bar.addWidget(self._spacer())
        bar.addActions([actions.retouch_all, actions.save, actions.save_as])
        bar.addSeparator()
        bar.addAction(actions.settings)
        for action in (actions.paste, actions.undo, actions.redo, actions.fit, actions.settings):
            button = bar.widgetForAction(action)
            button.setProperty("toolButtonStyle", Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(action.text().rstrip("…"))
        self.toolbar = bar
        self.addToolBar(bar)

    @staticmethod
    def _spacer() -> QWidget:
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return spacer

    def _connect(self) -> None:
        session, panel = self.session, self.panel
        session.current_changed.connect(self._on_current_changed)
        session.pictures_ready.connect(self._on_pictures_ready)
        session.item_changed.connect(self._on_item_changed)
        session.noticed.connect(self.notices.show_notice)
        session.consent_needed.connect(self.open_account)
        session.queue.counts_changed.connect(self._show_everything)
        session.options.changed.connect(self._show_offer)
        session.retouching.item_ended.connect(self._on_item_ended)
        panel.engine_chosen.connect(self._on_engine_chosen)
        panel.level_moved.connect(session.options.set_level)
        panel.level_settled.connect(session.options.finish_step)
        panel.faces_chosen.connect(session.options.set_faces)
        self.strip.current_chosen.connect(session.select)
        self.strip.selection_changed.connect(self._show_offer)
        self.notices.remedy_chosen.connect(self._on_remedy)
        self.photo_notice.remedy_chosen.connect(self._on_photo_remedy)
        self._drop.dropped.connect(session.add_photos)
        self._drop.image_dropped.connect(session.add_image)
        self._drop.refused.connect(self._on_drop_refused)
        self.actions_.pasted.connect(self._on_pasted)
        self.actions_.settings_asked.connect(self.open_settings)
        self.actions_.help_asked.connect(self.open_help)
        self.empty_state.choose_asked.connect(self.actions_.choose_photos)
        self.empty_state.online_asked.connect(self.open_account)
        self.preferences.changed.connect(self._on_preferences_changed)

    # -- showing ------------------------------------------------------------------------------------------------------

    def _show_everything(self) -> None:
        empty = len(self.session.queue) == 0
        self.canvas.setCurrentWidget(self.empty_state if empty else self.compare)
        for part in (self.panel, self.strip, self.working_bar):
            part.setVisible(not empty)
        self._show_offer()
        self._show_progress()

    def _show_offer(self) -> None:
        choice, features = self.session.options.choice, self.session.engine
        self.panel.show_choice(choice)
        self.panel.show_offer(*summary.offer(len(self.strip.selected_ids()), features))
        self.working_bar.show_privacy(summary.privacy(features), features.uploads)

    def _show_progress(self) -> None:
        progress = summary.progressing(self.session.queue, self._finished)
        if progress is None:
            self._finished = 0
            self.working_bar.show_idle(summary.idle(self.session.queue))
        else:
            self.working_bar.show_work(progress.text, progress.fraction)

    def _show_photo_notice(self) -> None:
        item = self.session.current
        if item is not None and item.state is JobState.FAILED and item.error is not None:
            self.photo_notice.show_notice(from_error(item.error, item.path.name))
        elif item is not None and item.state is JobState.DONE and item.result and item.result.note:
            self.photo_notice.show_notice(Notice(Severity.INFO, item.result.note))
        else:
            self.photo_notice.dismiss()

    # -- what the session says ----------------------------------------------------------------------------------------

    def _on_current_changed(self) -> None:
        item = self.session.current
        self.compare.set_pictures(None, None)
        if item is not None:
            self.strip.show_current(self.session.queue.row_of(item.id))
            self.setWindowTitle(self.tr("{} – Beauty Desk").format(item.path.name))
        else:
            self.setWindowTitle("Beauty Desk")
        self._show_photo_notice()

    def _on_pictures_ready(self, pictures: PicturePair) -> None:
        self.compare.set_pictures(pictures.before, pictures.after)

    def _on_item_changed(self, item_id: int) -> None:
        self._show_progress()
        current = self.session.current
        if current is not None and current.id == item_id:
            self._show_photo_notice()

    def _on_item_ended(self, _item_id: int) -> None:
        self._finished += 1
        self._show_progress()

    def _on_preferences_changed(self) -> None:
        self.session.consent_to_upload = self.preferences.settings.consent_to_upload

    # -- what the user does -------------------------------------------------------------------------------------------

    def _on_engine_chosen(self, engine: str) -> None:
        self.session.options.set_engine(engine)
        if self.session.engine.uploads and not self.session.consent_to_upload:
            self.open_account()

    def _on_remedy(self, remedy: Remedy) -> None:
        match remedy:
            case Remedy.ACCOUNT:
                self.open_account()
            case Remedy.RETRY:
                self.actions_.retry_failed()
            case Remedy.SAVE_AS:
                self.actions_.save_current_as()
            case Remedy.NONE:
                pass

    def _on_photo_remedy(self, remedy: Remedy) -> None:
        item = self.session.current
        if remedy is Remedy.RETRY and item is not None:
            self.session.retouch([item.id])
        else:
            self._on_remedy(remedy)

    def _on_drop_refused(self, sentence: str) -> None:
        self.notices.show_notice(Notice(Severity.INFO, sentence))

    def open_settings(self) -> None:
        if self._settings is None:
            self._settings = SettingsDialog(self.preferences, self.account, self)
        self.account.refresh()
        self._settings.show()
        self._settings.raise_()
        self._settings.activateWindow()

    def open_account(self) -> None:
        """The settings, at the page with key and consent."""
        self.open_settings()
        if self._settings:
            self._settings.open_account()

    def open_help(self) -> None:
        if self._help is None:
            self._help = HelpDialog(self.actions_, self)
        self._help.show()
        self._help.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the focused widget had no use for: arrows change the photo, B held shows the original."""
        match event.key():
            case Qt.Key.Key_Left:
                self.actions_.previous.trigger()
            case Qt.Key.Key_Right:
                self.actions_.next.trigger()
            case Qt.Key.Key_B if not event.modifiers():
                if not event.isAutoRepeat():
                    self.compare.hold_before(True)
            case _:
                super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B and not event.isAutoRepeat():
            self.compare.hold_before(False)
        else:
            super().keyReleaseEvent(event)

    # -- the end ------------------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks when photos are under way, then waits for their end without freezing."""
        if self._quitting:
            event.setAccepted(self._may_go())
            if event.isAccepted():
                self.closed.emit()
            return
        event.ignore()
        working = sum(item.active for item in self.session.queue)
        if working:
            self._ask_to_quit(working)
        else:
            self._begin_to_quit()

    def _ask_to_quit(self, working: int) -> None:
        uploads = any(
            item.active and self.session.retouching.features(item.engine).uploads for item in self.session.queue
        )
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(
            self.tr("1 photo is still being retouched.")
            if working == 1
            else self.tr("{} photos are still being retouched.").format(working)
        )
        if uploads:
            box.setInformativeText(self.tr("What AILabTools has accepted is paid for; it is fetched the next time."))
        else:
            box.setInformativeText(self.tr("Originals are untouched; you can retouch these photos again."))
        stop = box.addButton(self.tr("Stop and quit"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(self.tr("Keep working"), QMessageBox.ButtonRole.RejectRole))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        stop.clicked.connect(self._begin_to_quit)
        box.open()

    def _begin_to_quit(self) -> None:
        self._quitting = True
        self.preferences.update(window_geometry=bytes(self.saveGeometry().toBase64().data()).decode())
        self.session.close()
        self.account.close()
        if not self._may_go():
            self.canvas.setEnabled(False)
            self.panel.setEnabled(False)
            self.working_bar.show_work(self.tr("Stopping…"), None)
        self._go_when_possible()

    def _go_when_possible(self) -> None:
        if self._may_go():
            self.close()
        else:
            self._patience += LOOK
            QTimer.singleShot(LOOK, self, self._go_when_possible)

    def _may_go(self) -> bool:
        return self._patience >= GRACE or self.session.open_tasks + self.account.open_tasks == 0

    def _restore_geometry(self) -> None:
        stored = self.preferences.settings.window_geometry
        if not (stored and self.restoreGeometry(QByteArray.fromBase64(stored.encode()))):
            self.resize(1280, 800)

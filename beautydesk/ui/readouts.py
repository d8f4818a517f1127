"""What panel, status line and start page say of the session: kept in step with it, decided by `viewmodels.summary`."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from beautydesk.core.engine import EngineFeatures
from beautydesk.ui.actions import Actions
from beautydesk.ui.empty_state import EmptyState
from beautydesk.ui.film_strip import FilmStrip
from beautydesk.ui.message_bar import MessageBar
from beautydesk.ui.panel import Panel
from beautydesk.ui.working_bar import WorkingBar
from beautydesk.viewmodels import consent, summary, work_summary
from beautydesk.viewmodels.account.pricing import Pricing
from beautydesk.viewmodels.file_facts import FileFacts, file_facts
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.next_step import Standing, Step, next_step, working_step
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.summary import photo_notice
from beautydesk.workflow.price import Quote

PROGRESS_PAUSE = 30  # milliseconds


class Readouts(QObject):
    """Shows what is so now in each of the widgets that it is given; asks nobody and changes nothing else."""

    def __init__(
        self,
        session: Session,
        costs: Pricing,
        preferences: Preferences,
        actions: Actions,
        panel: Panel,
        strip: FilmStrip,
        working_bar: WorkingBar,
        messages: MessageBar,
        empty_state: EmptyState,
    ) -> None:
        super().__init__(panel)
        self._session, self._costs, self._preferences, self._actions = session, costs, preferences, actions
        self._panel, self._strip, self._working_bar, self._empty_state = panel, strip, working_bar, empty_state
        self._messages = messages
        self._over = False
        self._progress_due = QTimer(self, singleShot=True, interval=PROGRESS_PAUSE)
        self._progress_due.timeout.connect(self.show_progress)
        self._offer_due = QTimer(self, singleShot=True, interval=0)
        self._offer_due.timeout.connect(self.show_offer)
        session.queue.selection.selected_changed.connect(self._on_selected_changed)
        session.queue.item_changed.connect(self._on_item_changed)
        session.live_preview.faces_changed.connect(self._show_faces)
        session.options.changed.connect(self._on_options_changed)
        session.retouching.queue.item_ended.connect(self._show_progress_soon)
        session.retouching.queue.paused_changed.connect(self._show_progress_soon)
        costs.changed.connect(self.show_offer)
        preferences.changed.connect(self._on_preferences_changed)
        messages.closed.connect(self.show_photo)

    def show_offer(self) -> None:
        """What the button does, for how much, and with whom."""
        outlook = self._session.outlook
        selected, todo, far = self._actions.selected(), outlook.todo, self._session.headway.now()
        begun = set(outlook.begun(selected))
        self._panel.show_choices(self._session.options.choices)
        self._actions.show_prices(self._costs)
        others = far is None and not begun and bool(todo)
        meant, able = (todo, set(todo)) if others else (selected, begun)
        asked = outlook.uploaded(todo) if others else selected
        features = self._engine_of(asked)
        quote = self._quote([item for item in asked if item in able])
        if quote is None and features.costs and selected:
            quote = self._costs.quote([])
        offer = summary.offer(meant, able.__contains__, features, quote)
        now = Standing(selected, todo, list(self._session.queue), far)
        step = next_step(now, begun.__contains__, offer.button, self._quote_all)
        if step.step is Step.SAVE:
            step = replace(step, text=self._actions.saving.save.text())
        self._panel.button.show_step(step)
        self._panel.show_offer(offer)
        self._panel.show_account(summary.account(quote) if quote else "")
        may = self._engine_of([*asked, *outlook.uploaded(todo)])
        agreed = consent.is_given(self._preferences.settings, may)
        self._working_bar.show_privacy(summary.privacy(may, agreed), may.uploads and agreed)
        self._empty_state.show_engine(features, consent.is_given(self._preferences.settings, features))

    def show_progress(self) -> None:
        """How far the work is, or what there is when none is under way."""
        if self._over:
            return
        far = self._session.headway.now()
        if far is None:
            if any(button.hasFocus() for button in (self._working_bar.pause, self._working_bar.cancel)):
                self._strip.setFocus()  # else the focus goes anywhere when the button goes
            self._working_bar.show_idle(work_summary.idle(self._session.queue))
            return
        progress = work_summary.progressing(far)
        self._working_bar.show_work(progress.text, progress.fraction, progress.left)
        if self._panel.button.step is Step.WORKING:
            self._panel.button.show_step(working_step(far))

    def take_leave(self, text: str) -> None:
        """The last that is said: what still ends says nothing more."""
        self._over = True
        self._working_bar.show_work(text, None)

    def show_photo(self) -> None:
        """What is known of the photo that is shown, and what has to be said of it."""
        self._show_facts()
        item = self._session.queue.shown
        notice = photo_notice(item, self._price_of(item)) if item else None
        if item is not None and item.faceless and self._session.live_preview.face_marks:
            notice = None  # one was marked meanwhile
        self._messages.show_of_photo(notice)

    # -- private ------------------------------------------------------------------------------------------------------

    def _engine_of(self, items: list[PhotoItem]) -> EngineFeatures:
        """The one that something is sent to, if one of these photos is to be sent, what is paid for first; else that of
        the shown photo."""
        engines = self._session.retouching.queue
        asked = {self._session.options.choice_of(item.id).engine for item in items}
        sending = [each for each in map(engines.features, asked) if each.uploads]
        return max(sending, key=lambda each: each.costs, default=self._session.engine)

    def _quote(self, items: list[PhotoItem]) -> Quote | None:
        """None where none of them would be paid for."""
        bought = self._session.retouching.wanted.to_be_bought(items)
        return self._costs.quote(bought) if bought else None

    def _quote_all(self, todo: list[PhotoItem]) -> Quote | None:
        """As `_quote`, for all that is to be done."""
        return self._quote(self._session.outlook.uploaded(todo))

    def _show_facts(self) -> None:
        item = self._session.queue.shown
        if item is None:
            self._panel.show_photo("", "", FileFacts())
        else:
            wish = self._session.options.choice_of(item.id)
            told = summary.facts(item, self._session.engine, wish, self._price_of(item))
            self._panel.show_photo(item.name, told, file_facts(item, self._preferences.settings))

    def _show_faces(self) -> None:
        preview = self._session.live_preview
        marks = preview.face_marks
        self._panel.show_faces(marks, summary.faces(marks, preview.faceless))
        self.show_photo()

    def _price_of(self, item: PhotoItem) -> int:
        """Credits that asking for it once more would cost."""
        return self._costs.quote(self._session.retouching.wanted.to_be_bought_again(item)).credits

    def _show_progress_soon(self) -> None:
        """It looks at every photo, and a thousand may be begun or stopped together."""
        if not self._progress_due.isActive():
            self._progress_due.start()

    def _on_selected_changed(self) -> None:
        """The panel shows what is selected; what that would cost and do follows a moment later."""
        self._panel.show_choices(self._session.options.choices)
        self._offer_due.start()

    def _on_options_changed(self) -> None:
        """A slider that moves: what is counted over all photos follows a moment later."""
        self._panel.show_choices(self._session.options.choices)
        self.show_photo()
        self._session.queue.tell_counts()

    def _on_item_changed(self, item_id: int) -> None:
        item, shown = self._session.queue.item(item_id), self._session.queue.shown
        if item is not None and item.active:
            self._show_progress_soon()
        if shown is not None and shown.id == item_id:
            self.show_photo()

    def _on_preferences_changed(self, fields: frozenset[str]) -> None:
        if fields & consent.FIELDS:
            self.show_offer()
        if "output_format" in fields:
            self._show_facts()

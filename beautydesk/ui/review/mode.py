"""Going into a review and coming back: which photos it is about, and what the main window keeps of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from beautydesk.ui.actions import Actions
from beautydesk.ui.canvas_pictures import CanvasPictures
from beautydesk.ui.review.window import ReviewWindow
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.review import Review
from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.text.notice import Notice, Severity


class ReviewMode(QObject):
    """`window`: None outside of a review. `pictures`: of the canvas of `main`."""

    def __init__(
        self,
        main: QWidget,
        session: Session,
        actions: Actions,
        pictures: CanvasPictures,
        preferences: Preferences,
    ) -> None:
        super().__init__(main)
        self._main, self._session, self._actions, self._pictures = main, session, actions, pictures
        self.review = Review(session, preferences, self)
        self.review.to_be_saved.connect(actions.saving.save_as_usual)
        self.window: ReviewWindow | None = None
        self._chosen: tuple[int, ...] = ()
        session.queue.rowsRemoved.connect(self._on_removed)
        actions.view.review_asked.connect(self.begin)
        main.installEventFilter(self)

    def begin(self) -> None:
        """Look through the selected photos if they are several, else through all that are looked at."""
        if self.window is not None:
            return
        selected = self._session.queue.selection.selected
        self._chosen = selected if len(selected) > 1 else ()
        if not self.review.begin(self._chosen or [item.id for item in self._session.view]):
            text = QCoreApplication.translate("Review", "There is nothing to review yet: retouch photos first.")
            self._session.noticed.emit(Notice(Severity.INFO, text))
            return
        self._pictures.set_resting(True)
        self.window = ReviewWindow(self.review, self._session, self._main)
        for action in (self._actions.undo, self._actions.redo, self._actions.saving.save, self._actions.quit):
            self.window.addAction(action)
        self.window.addAction(self._actions.window.context_menu)
        self.window.closed.connect(self._on_closed)
        # made in one turn of the event loop, seen in the next: both at once would hold everything up
        QTimer.singleShot(0, self.window, partial(self.window.fill_screen, self._main))

    def _on_removed(self) -> None:
        """Undo and Redo may take photos off the list; where none is left, there is nothing to look at."""
        if self.window is not None and self.review.gone:
            self.window.close()

    def _on_closed(self) -> None:
        """The photo that was looked at last is shown, and what was chosen is chosen still."""
        self.window = None
        self.review.end()
        self._pictures.set_resting(False)
        if self._chosen:
            self._session.queue.selection.ask(self._chosen)
        self._main.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is asked at the end of the program is asked in the main window, which a review covers."""
        if watched is self._main and event.type() is QEvent.Type.Close and self.window is not None:
            self.window.close()
        return super().eventFilter(watched, event)

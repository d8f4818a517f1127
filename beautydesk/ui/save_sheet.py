"""Saving many results, on one sheet: what is asked, what it will take, and how far it is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QProgressBar, QPushButton, QVBoxLayout, QWidget

from beautydesk.core.errors import BeautyDeskError
from beautydesk.ui.announcing import announce
from beautydesk.ui.save_page import SavePage
from beautydesk.ui.scroll_page import prose
from beautydesk.viewmodels.jobs.save_all import SaveAll
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.save_summary import problem, summary
from beautydesk.viewmodels.text.translation import fill, joined, translated
from beautydesk.workflow.save_plan import Plan

_WIDE = 54  # times the size of the letters
_OF_SCREEN = 0.9  # of its free part, at most
_MARGIN = 24  # logical pixels


class SaveSheet(QDialog):
    """Belongs to the window and blocks nothing but that. It closes by itself when all is saved: a notice tells."""

    def __init__(self, model: SaveAll, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._preferences = model, preferences
        self._saving = False
        self.setWindowTitle(self.tr("Save all"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.heading = prose(role="heading")
        self.page = SavePage(model, preferences)
        self.with_rejected = QCheckBox()
        self.told = prose(role="muted")
        self.problem = prose(role="warning")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing moves when it begins
        self.progress.setSizePolicy(policy)
        self.progress.setAccessibleName(self.tr("Progress of saving"))
        self._buttons = QDialogButtonBox()
        self.save = self._button(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole, "primary")
        self.cancel = self._button(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole, "large")
        self._lay_out()
        self.with_rejected.toggled.connect(self._on_rejected_chosen)
        self._buttons.accepted.connect(self._on_save)
        self._buttons.rejected.connect(self.reject)
        model.estimated.connect(self._on_estimated)
        model.ended.connect(self._on_ended)
        model.saving.progressed.connect(self._on_progressed)

    def open_for(self, ids: Iterable[int] | None = None) -> None:
        """Ask about photos by their ids, or about all of the list."""
        self.page.form.setEnabled(True)
        self._show_saving(False)
        self.problem.hide()
        self.with_rejected.setChecked(False)
        self._model.open(ids)
        self._show_batch()
        self._fit()
        self.open()
        self.save.setFocus()

    # -- making -------------------------------------------------------------------------------------------------------

    def _button(self, text: str, role: QDialogButtonBox.ButtonRole, kind: str) -> QPushButton:
        button = self._buttons.addButton(text, role)
        button.setProperty("kind", kind)
        return button

    def _lay_out(self) -> None:
        above = QVBoxLayout()
        above.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 8)
        above.setSpacing(8)
        above.addWidget(self.heading)
        above.addWidget(self.with_rejected)
        self.page.form.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        below = QVBoxLayout()
        below.setContentsMargins(_MARGIN, 8, _MARGIN, _MARGIN)
        below.setSpacing(8)
        for part in (self.told, self.problem, self.progress):
            below.addWidget(part)
        below.addSpacing(8)
        below.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(self.page, 1)
        layout.addLayout(below)
        self.save.setDefault(True)  # the dialog remembers it only for a button that it has

    def _fit(self) -> None:
        """As high as all of it needs, as far as the screen allows; the fields scroll."""
        width = max(_WIDE * QFontInfo(self.font()).pixelSize(), self.page.least_width)
        lines = 5 * self.fontMetrics().lineSpacing()  # of what is told below
        high = self.page.body.heightForWidth(width) if self.page.body.hasHeightForWidth() else self.page.body.height()
        others = self.heading.sizeHint().height() + self._buttons.sizeHint().height() + 3 * _MARGIN
        self.resize(QSize(width, high + others + lines).boundedTo(self.screen().availableSize() * _OF_SCREEN))

    # -- showing ------------------------------------------------------------------------------------------------------

    def _show_batch(self) -> None:
        batch = self._model.batch
        self.heading.setText(self.tr("Save %Ln result(s)", "", len(batch.results)))
        self.with_rejected.setText(self.tr("&Include %Ln rejected", "", batch.rejected))
        self.with_rejected.setVisible(batch.rejected > 0)
        self.page.others.setText(self.tr("&Also copy %Ln photo(s) that were not retouched", "", len(batch.others)))
        first = next(iter(batch.results), None)
        if first is not None:
            self.page.show_photo(first.path, first.format)

    def _on_estimated(self, plan: Plan | None) -> None:
        if self._saving:
            return
        self._show_batch()
        if plan is None:
            return
        self.told.setText(summary(plan, self._preferences.settings.on_exists))
        self._show_problem(problem(plan))
        self.save.setEnabled(plan.obstacle is None and bool(plan.results))

    def _show_problem(self, text: str) -> None:
        if text != self.problem.text():
            announce(self, text)
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _show_saving(self, saving: bool) -> None:
        self._saving = saving
        self.page.setEnabled(not saving)
        self.with_rejected.setEnabled(not saving)
        self.progress.setVisible(saving)
        self.progress.setRange(0, 0)
        self.save.setVisible(not saving)
        self.save.setEnabled(not saving)
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Stop") if saving else self.tr("Cancel"))

    # -- doing --------------------------------------------------------------------------------------------------------

    def _on_rejected_chosen(self, included: bool) -> None:
        self._model.with_rejected = included
        self._model.ask()

    def _on_save(self) -> None:
        if self._saving or not self.save.isEnabled():
            return
        self._show_problem("")
        self._show_saving(True)
        self.told.setText(self.tr("Saving…"))
        self.cancel.setFocus()
        self._model.save()

    def _on_progressed(self, done: int, of_all: int) -> None:
        if self._saving:
            self.progress.setRange(0, of_all)
            self.progress.setValue(done)
            if self.cancel.isEnabled():
                self.told.setText(fill(self.tr("{} of {} saved"), done, of_all))

    def _on_ended(self, error: BeautyDeskError | None) -> None:
        if not self._saving:
            return
        self._show_saving(False)
        if error is None:
            super().accept()
            return
        self._model.open_again()
        self._show_problem(joined(translated(error.message), translated(error.hint)))
        self.save.setFocus()

    def reject(self) -> None:
        """While it saves, what is not begun is not begun any more; the sheet goes when what is under way has ended."""
        if self._saving:
            self.cancel.setEnabled(False)
            self.told.setText(self.tr("Stopping…"))
            self._model.stop()
        else:
            self._model.close()
            super().reject()

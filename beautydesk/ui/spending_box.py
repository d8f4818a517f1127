"""The question before much is spent at once, over the window; nothing waits for it but what it is about."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from beautydesk.viewmodels.account.account import Account
from beautydesk.viewmodels.jobs.spending import Answer, Question, Spending
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.spending_question import spending_text


class SpendingBox(QObject):
    """`box` with its `buttons`: None while there is nothing to ask. The balance follows when it is heard."""

    def __init__(self, window: QWidget, spending: Spending, account: Account, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._spending, self._account, self._preferences = window, spending, account, preferences
        self._asked: Question | None = None
        self.buttons: dict[Answer, QPushButton] = {}
        self.box: QMessageBox | None = None
        spending.question_changed.connect(self._follow)
        account.changed.connect(self._show)

    def _follow(self) -> None:
        """Another question is open, or none."""
        question = self._spending.question
        if question is self._asked:
            return
        self._close()
        self._asked = question
        if question is None:
            return
        self._open()
        if self._account.credits is None:
            self._account.ask_balance()

    def _open(self) -> None:
        box = self.box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        for answer, role in (
            (Answer.SEND, QMessageBox.ButtonRole.AcceptRole),
            (Answer.HERE, QMessageBox.ButtonRole.ActionRole),
            (Answer.NO, QMessageBox.ButtonRole.RejectRole),
        ):
            button = self.buttons[answer] = box.addButton(answer.value, role)  # without a text some are not taken
            button.clicked.connect(partial(self._spending.answer, answer))
        box.setDefaultButton(self.buttons[Answer.NO])  # a key that is held, or hit once too often, spends nothing
        box.setEscapeButton(self.buttons[Answer.NO])
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.rejected.connect(partial(self._on_rejected, box))
        self._show()
        box.open()

    def _show(self) -> None:
        if self.box is None or self._asked is None:
            return
        account, settings = self._account, self._preferences.settings
        text = spending_text(self._asked, account.credits, settings.monthly_cap, settings.credit_price, account.busy)
        self.box.setText(text.title)
        self.box.setInformativeText(text.text)
        for answer, said in ((Answer.SEND, text.send), (Answer.HERE, text.here), (Answer.NO, text.no)):
            self.buttons[answer].setText(said)

    def _on_rejected(self, box: QMessageBox) -> None:
        """The window's own X presses no button, and is a no as well."""
        if box is self.box:
            self._spending.answer(Answer.NO)

    def _close(self) -> None:
        box, self.box = self.box, None
        if box is not None:
            box.close()

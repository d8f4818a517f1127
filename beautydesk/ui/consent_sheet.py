"""All that is needed before the first upload, on one sheet: what is sent, what it costs, the key, a yes or a no."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from beautydesk.ui.account_page import consent_text
from beautydesk.ui.key_form import KeyForm
from beautydesk.ui.scroll_page import ScrollPage, prose
from beautydesk.viewmodels.account.account import Account, KeyHealth
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.translation import joined, translated
from beautydesk.workflow.price import money

_WIDE = 44  # times the size of the letters
_OF_SCREEN = 0.9  # of its free part, at most


class ConsentSheet(QDialog):
    """Accepted by a yes, which is kept as a setting; rejected by *Not now* and by every other way of closing it."""

    def __init__(self, account: Account, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account, self._preferences = account, preferences
        self._agreeing = False  # the key is stored first
        service = translated(account.features.title)
        self.setWindowTitle(self.tr("Online retouching"))
        self.price = prose(role="muted")
        self.waiting = prose(role="warning")
        self.form = KeyForm(account)
        self.form.remove.hide()  # for the settings
        page = ScrollPage()
        column = QVBoxLayout(page.body)
        column.setContentsMargins(24, 24, 24, 8)
        column.setSpacing(8)
        column.addWidget(prose(self.tr("Retouch online with {}?").format(service), "heading"))
        column.addWidget(self.waiting)
        column.addWidget(prose(consent_text(service)))
        column.addWidget(self.price)
        column.addSpacing(16)
        column.addWidget(self.form)
        column.addStretch(1)
        buttons = QDialogButtonBox()
        buttons.setContentsMargins(24, 0, 24, 24)
        self.agree = buttons.addButton(self.tr("Agree and turn on"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.not_now = buttons.addButton(self.tr("Not now"), QDialogButtonBox.ButtonRole.RejectRole)
        self.agree.setProperty("kind", "primary")
        self.not_now.setProperty("kind", "large")
        self.agree.setAutoDefault(False)  # nobody agrees by a Return that was meant for something else
        self.not_now.setAutoDefault(False)
        buttons.accepted.connect(self._on_agreed)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(page)
        layout.addWidget(buttons)
        account.changed.connect(self._on_account_changed)
        self._page, self._buttons = page, buttons

    def ask(self, photos: int) -> None:
        """Show it. `photos`: so many wait for the answer."""
        self._agreeing = False
        self.waiting.setText(self.tr("%Ln photo(s) wait for your answer.", "", photos))
        self.waiting.setVisible(photos > 0)
        self._show_price()
        self._account.refresh()
        self._account.ask_balance()
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.show()
        self._fit()
        self.raise_()
        self.activateWindow()
        (self.form.key if self.form.wants_key else self.not_now).setFocus()

    def _fit(self) -> None:
        """As high as its texts need it, and a verdict on the key."""
        width = _WIDE * QFontInfo(self.font()).pixelSize()
        texts = self._page.body.heightForWidth(width) + 2 * self.fontMetrics().lineSpacing()
        wanted = QSize(width, texts + self._buttons.sizeHint().height())
        self.resize(wanted.boundedTo(self.screen().availableSize() * _OF_SCREEN))

    def _show_price(self) -> None:
        each = self._account.features.credits_per_photo
        cost = self.tr("%Ln credit(s) a photo.", "", each)
        dollars = translated(money(each, self._preferences.settings.credit_price))
        about = self.tr("That is about {}.").format(dollars) if dollars else ""
        free = self.tr("Previews, and lower levels of what you have bought, are made on this computer for nothing.")
        self.price.setText(joined(cost, about, free))

    def _on_agreed(self) -> None:
        """A key that was pasted and not saved yet is stored and checked first."""
        if self.form.key.text().strip():
            self._agreeing = True
            self.form.store()
        else:
            self._accept()

    def _on_account_changed(self) -> None:
        self.agree.setEnabled(not (self._agreeing and self._account.busy))
        if self._agreeing and not self._account.busy:
            checked = self._account.health is not KeyHealth.UNKNOWN or self._account.error is not None
            if not checked:
                return  # it is stored, and asked about next
            self._agreeing = False
            if self._account.health is not KeyHealth.REFUSED:
                self._accept()

    def _accept(self) -> None:
        self._preferences.update(consent_to_upload=True)
        self.accept()

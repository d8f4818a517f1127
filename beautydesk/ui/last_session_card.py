"""What the last run left, on the first page: continue, or start afresh; and the sessions before it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QMessageBox, QPushButton, QVBoxLayout, QWidget

from beautydesk.ui.scroll_page import prose
from beautydesk.viewmodels.keeping.last_sessions import LastSessions
from beautydesk.viewmodels.text.last_session import earlier_text


class LastSessionCard(QWidget):
    """Hidden as long as there is nothing to offer."""

    def __init__(self, last: LastSessions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = last
        self.text = prose()
        self.go_on = QPushButton(self.tr("&Continue"))
        self.go_on.clicked.connect(lambda: last.continue_())
        self.afresh = QPushButton(self.tr("Start &afresh"))
        self.afresh.clicked.connect(last.decline)
        self.earlier = QPushButton(self.tr("Earl&ier sessions"))
        self.earlier.setProperty("kind", "link")
        self._menu = QMenu(self)
        self.earlier.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.card = QFrame()
        self.card.setProperty("surface", "card")
        inside = QHBoxLayout(self.card)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(self.text, 1)
        inside.addWidget(self.go_on)
        inside.addWidget(self.afresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.card)
        column.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        last.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        offer, older = self._last.offer, self._last.earlier[1:] if self._last.offer else self._last.earlier
        self.text.setText(offer)
        self.card.setVisible(bool(offer))
        self.earlier.setVisible(bool(older))
        self.setVisible(bool(offer or older))

    def _fill_menu(self) -> None:
        self._menu.clear()
        for kept in self._last.earlier[1:] if self._last.offer else self._last.earlier:
            self._menu.addAction(earlier_text(kept)).triggered.connect(partial(self._last.continue_, kept.id))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Forget all of them…")).triggered.connect(self._ask_to_forget)

    def _ask_to_forget(self) -> None:
        unsaved = sum(kept.counts.unsaved for kept in self._last.earlier)
        box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Forget all earlier sessions?"))
        if unsaved:
            box.setInformativeText(self.tr("%Ln result(s) that no file holds are deleted with them.", "", unsaved))
        else:
            box.setInformativeText(self.tr("All results are saved. Photos and saved files stay where they are."))
        forget = box.addButton(self.tr("Forget"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        forget.clicked.connect(self._last.forget_all)
        box.open()

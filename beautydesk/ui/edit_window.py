"""The window for one photo that another program waits for: no list, nothing to add, *Save and return* at the end."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from beautydesk.ui.main_window import MainWindow
from beautydesk.viewmodels.giving_back import GivingBack

# By the names that the settings know them by: what is about other photos than this one.
_OF_MANY = (
    *("add", "add_folder", "paste", "continue_session", "remove", "select_all", "save_all", "report", "retouch_all"),
    *("apply_to_selected", "apply_to_all", "review", "earlier", "later", "grid", "wall", "larger", "smaller", "strip"),
    *("by_own_order", "by_name", "by_time", "by_state"),
)


class EditWindow(MainWindow):
    """`giving_back`: the photo. The other parts are those of `MainWindow`, in their order."""

    has_strip = False

    def __init__(self, giving_back: GivingBack, *parts: Any) -> None:
        super().__init__(*parts)
        self.setAcceptDrops(False)
        self._giving_back = giving_back
        giving_back.setParent(self)
        giving_back.given_back.connect(self.leave)
        self.actions_.saving.give_back(giving_back.save)
        self._leaving.ask_about(giving_back.question, giving_back.save)
        self.readouts.show_offer()

    def _narrow_down(self) -> None:
        named = self.actions_.named()
        for name in _OF_MANY:
            named[name].setVisible(False)  # and its keys do nothing

    def _make_first_page(self) -> QWidget:
        page = QLabel(self.tr("Opening the photo…"))
        page.setProperty("role", "muted")
        page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return page

    def _keep_geometry(self) -> None:
        """How large the window for many is, is that one's own."""

"""Which photo is shown, and which ones are selected with it: the one place that knows, for the window and its parts."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """Ids of items of the list. `Session.show` changes what is shown, the film strip what is selected."""

    shown_changed = Signal()
    selected_changed = Signal()
    asked = Signal(object)  # tuple of ids that whoever lets the user select is to select

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: int | None = None
        self._selected: tuple[int, ...] = ()

    @property
    def shown(self) -> int | None:
        return self._shown

    @property
    def selected(self) -> tuple[int, ...]:
        """In the order of the list; what is shown need not be among them."""
        return self._selected

    def show(self, item_id: int | None) -> None:
        if item_id != self._shown:
            self._shown = item_id
            self.shown_changed.emit()

    def ask(self, item_ids: Iterable[int]) -> None:
        """Have photos selected where the user selects them, as well."""
        self.asked.emit(tuple(item_ids))

    def select(self, item_ids: Iterable[int]) -> None:
        self._selected = tuple(item_ids)
        self.selected_changed.emit()

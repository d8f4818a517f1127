"""The presets below the level: three that everybody has, and a menu for the user's own and for taking settings over.

Names are asked in place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from beautydesk.core.job import Choice
from beautydesk.core.preset import LONGEST_NAME, Preset
from beautydesk.ui.icons import icon
from beautydesk.viewmodels.editing.presets import Presets
from beautydesk.viewmodels.text.translation import percent, tool_tip


class PresetRow(QWidget):
    """Says which preset is chosen; keeps and deletes the user's own through `Presets`."""

    chosen = Signal(Preset)
    import_asked = Signal()
    export_asked = Signal()

    def __init__(self, presets: Presets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presets = presets
        self._choice: Choice | None = None  # None where several differ
        self._actions: Sequence[QAction] = ()
        self._renaming = ""
        self.buttons: dict[Preset, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        for preset in presets.everybodys:
            button = QPushButton(preset.name)
            button.setToolTip(percent(preset.level))
            button.setCheckable(True)
            button.setProperty("kind", "choice")
            button.clicked.connect(partial(self._on_clicked, preset))
            row.addWidget(button, 1)
            self.buttons[preset] = button
        self.more = QToolButton()
        self.more.setIcon(icon("more"))
        self.more.setAccessibleName(self.tr("Presets and settings"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setProperty("kind", "dots")
        self.menu = QMenu(self.more)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self.menu)
        row.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._name_editor())
        self._show_name(None)
        self._fill_menu()

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """What the menu offers beside presets: how settings come to other photos."""
        self._actions = actions

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Mark the preset that says just this; none where photos are asked different things."""
        looks = {(choice.retouch.level, choice.retouch.fine_tune) for choice in choices}
        self._choice = choices[0] if len(looks) == 1 else None
        self._show_name(self._presets.named(self._choice) if self._choice else None)

    def _show_name(self, named: Preset | None) -> None:
        for preset, button in self.buttons.items():
            button.setChecked(preset == named)
        own = named is not None and named not in self.buttons
        told = self.tr("Preset: {}").format(named.name) if own and named else self.tr("Presets and settings")
        self.more.setToolTip(tool_tip(told))
        self.more.setDown(own)

    # -- private ------------------------------------------------------------------------------------------------------

    def _name_editor(self) -> QWidget:
        self.naming = QWidget()
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("Name of the preset"))
        self.name.setAccessibleName(self.tr("Name of the preset"))
        self.name.returnPressed.connect(self._on_named)
        keep = QPushButton(self.tr("Keep"))
        keep.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        keep.clicked.connect(self._on_named)
        row = QHBoxLayout(self.naming)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(keep)
        self.naming.hide()
        return self.naming

    def _fill_menu(self) -> None:
        menu, choice = self.menu, self._choice
        menu.clear()
        named = self._presets.named(choice) if choice else None
        for preset in self._presets.own:
            action = menu.addAction(preset.name.replace("&", "&&"), partial(self.chosen.emit, preset))
            action.setCheckable(True)
            action.setChecked(preset == named)
        if self._presets.own:
            menu.addSeparator()
        may_keep = choice is not None and named is None
        menu.addAction(self.tr("Keep as a preset…"), partial(self._ask_name, "")).setEnabled(may_keep)
        if named is not None and named in self._presets.own:
            name = named.name.replace("&", "&&")
            menu.addAction(self.tr("Rename “{}”…").format(name), partial(self._ask_name, named.name))
            menu.addAction(self.tr("Delete “{}”").format(name), partial(self._presets.remove, named.name))
        self._add_for_new_photos(named)
        menu.addSeparator()
        menu.addAction(self.tr("Import presets…"), self.import_asked.emit)
        menu.addAction(self.tr("Export presets…"), self.export_asked.emit).setEnabled(bool(self._presets.own))
        menu.addSeparator()
        menu.addActions(list(self._actions))

    def _add_for_new_photos(self, named: Preset | None) -> None:
        """The preset that is chosen can be the one for new photos; the one that is can be taken back."""
        now = self._presets.for_new_photos
        use = self._presets.use_for_new_photos
        if named is not None and named != now:
            name = named.name.replace("&", "&&")
            self.menu.addAction(self.tr("Use “{}” for new photos").format(name), partial(use, named))
        if now is not None:
            name = now.name.replace("&", "&&")
            action = self.menu.addAction(self.tr("New photos begin with “{}”").format(name), partial(use, None))
            action.setCheckable(True)
            action.setChecked(True)

    def _on_clicked(self, preset: Preset) -> None:
        self.buttons[preset].setChecked(True)  # where nothing changes, too: the click has unchecked it
        self.chosen.emit(preset)

    def _ask_name(self, renaming: str) -> None:
        self._renaming = renaming
        self.name.setText(renaming)
        self.naming.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _on_named(self) -> None:
        if self._choice is None:
            return
        if self._renaming:
            done = self._presets.rename(self._renaming, self.name.text())
        else:
            done = self._presets.keep(self.name.text(), self._choice)
        if done:
            self._stop_naming()
            self.show_choices((self._choice,))
        else:
            self.name.selectAll()
            self.name.setFocus()

    def _stop_naming(self) -> None:
        self.naming.hide()
        self.more.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.naming.isVisible():
            self._stop_naming()
        else:
            super().keyPressEvent(event)

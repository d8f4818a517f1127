"""A page of settings: names on the left, what is chosen on the right, both in step with the `Preferences`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QSizePolicy, QWidget

from beautydesk.ui.choice_box import ChoiceBox
from beautydesk.ui.scroll_page import ScrollPage, prose
from beautydesk.viewmodels.preferences import Preferences

T = TypeVar("T")
INDENT = 30  # logical pixels: where the text of a check box begins


class FormPage(ScrollPage):
    """Every change takes effect at once, and whatever is changed elsewhere is shown here."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._fields: dict[str, Callable[[], None]] = {}  # what brings each of them to the settings
        preferences.changed.connect(self._on_preferences_changed)
        self.form = QFormLayout(self.body)
        self.form.setContentsMargins(16, 16, 16, 16)
        self.form.setVerticalSpacing(8)
        self.form.setHorizontalSpacing(24)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names go above what is chosen where the two columns have no room. Qt's own WrapLongRows looks at each row by
        itself, and squeezes the choice beside a short name when another name makes the column wide."""
        super().resizeEvent(event)
        wrapped = self._columns_width() > self.viewport().width()
        policy = QFormLayout.RowWrapPolicy.WrapAllRows if wrapped else QFormLayout.RowWrapPolicy.DontWrapRows
        if policy is not self.form.rowWrapPolicy():
            self.form.setRowWrapPolicy(policy)

    def _columns_width(self) -> int:
        """Of names and choices side by side, in logical pixels."""
        roles = QFormLayout.ItemRole.LabelRole, QFormLayout.ItemRole.FieldRole
        rows = [row for row in range(self.form.rowCount()) if self.form.itemAt(row, roles[0])]  # texts take both
        columns = [[item for row in rows if (item := self.form.itemAt(row, role))] for role in roles]
        names, choices = (max((item.sizeHint().width() for item in column), default=0) for column in columns)
        margins = self.form.contentsMargins()
        return margins.left() + names + self.form.horizontalSpacing() + choices + margins.right()

    def add_section(self, title: str) -> None:
        """A heading for the rows that follow."""
        heading = prose(title, "section")
        if self.form.rowCount():
            heading.setContentsMargins(0, 16, 0, 0)
        self.form.addRow(heading)

    def add_row(self, name: str, field: QWidget) -> None:
        """`name` may hold the & of its key. It stands in the middle of the field's height: Qt puts it above that."""
        label = QLabel(name)
        label.setBuddy(field)
        label.setMinimumHeight(field.sizeHint().height())
        self.form.addRow(label, field)

    def add_choice(self, name: str, field: str, entries: Mapping[T, str]) -> QComboBox:
        """One of the values of a field of `Settings`, each with its text."""
        values = list(entries)
        box = ChoiceBox()
        for value, text in entries.items():
            box.addItem(text, value)
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

        def show() -> None:
            box.blockSignals(True)
            box.setCurrentIndex(values.index(getattr(self._preferences.settings, field)))
            box.blockSignals(False)

        box.currentIndexChanged.connect(lambda row: self._preferences.update(**{field: values[row]}))
        self._add(field, show)
        self.add_row(name, box)
        return box

    def add_switch(self, text: str, field: str, hint: str = "", *, below: bool = False) -> QCheckBox:
        """A yes or no of `Settings`, with more about it below. `below`: it belongs to the choice above it."""
        box = QCheckBox(text)

        def show() -> None:
            box.blockSignals(True)
            box.setChecked(getattr(self._preferences.settings, field))
            box.blockSignals(False)

        box.toggled.connect(lambda on: self._preferences.update(**{field: on}))
        self._add(field, show)
        if below:
            self.form.addRow("", box)
        else:
            self.form.addRow(box)
        if hint:
            self.add_text(hint).setContentsMargins(INDENT, 0, 0, 0)
            box.setAccessibleDescription(hint)
        return box

    def add_text(self, text: str, role: str = "muted") -> QLabel:
        label = prose(text, role)
        self.form.addRow(label)
        return label

    def _add(self, field: str, show: Callable[[], None]) -> None:
        self._fields[field] = show
        show()

    def _on_preferences_changed(self, fields: frozenset[str]) -> None:
        for field in fields & self._fields.keys():
            self._fields[field]()

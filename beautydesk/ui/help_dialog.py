"""The handbook in a window: its pages on the left, the one that is read on the right, and a field that searches all."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QFontInfo, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from beautydesk.ui.actions import Actions
from beautydesk.ui.announcing import announce
from beautydesk.ui.help_keys import Row, rows_of, table, with_present_keys
from beautydesk.ui.help_page import HelpPage
from beautydesk.ui.language import spoken
from beautydesk.ui.scroll_page import prose
from beautydesk.ui.shortcuts import Shortcuts
from beautydesk.viewmodels.text.handbook import Page, holds, page, plain

FIRST, KEYS = "first-retouch", "keys"
Group = tuple[str, list[Row]]
_NAME = Qt.ItemDataRole.UserRole
_LEAST = QSize(800, 480)  # logical pixels: a picture fits beside the list
_WIDE, _HIGH = 76, 44  # at first: times the size of the letters, lines of text
_OF_SCREEN = 0.9  # of its free part, at most
_MARGIN, _GAP = 16, 8  # logical pixels


class HelpDialog(QDialog):
    """Not modal: it can stay open beside the work. Pages are read when they are looked at, or searched."""

    def __init__(self, actions: Actions, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._shortcuts = actions, shortcuts
        self._read: dict[str, Page] = {}
        self.setWindowTitle(self.tr("Help"))
        self.setMinimumSize(_LEAST)
        self.search = QLineEdit()
        self.contents = QListWidget()
        self.told = prose(role="muted")
        self.page = HelpPage(self._page)
        self._lay_out()
        for name, title in self._titles().items():
            item = QListWidgetItem(title, self.contents)
            item.setData(_NAME, name)
        self.contents.setFixedWidth(self.contents.sizeHintForColumn(0) + 2 * self.contents.frameWidth() + 16)
        self.contents.currentItemChanged.connect(self._on_chosen)
        self.page.opened.connect(self._on_page_changed)
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self.find_next)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        shortcuts.changed.connect(self._on_keys_changed)
        self.contents.setFocus()
        wanted = QSize(_WIDE * QFontInfo(self.font()).pixelSize(), _HIGH * self.fontMetrics().lineSpacing())
        self.resize(wanted.expandedTo(_LEAST).boundedTo(self.screen().availableSize() * _OF_SCREEN))
        QTimer.singleShot(0, self, self._begin)  # the window is there before its first page

    def open_page(self, name: str) -> None:
        """`name`: as its file is called, without the ending."""
        self.contents.setCurrentItem(next(item for item in self._items() if item.data(_NAME) == name))

    def find_next(self) -> None:
        """The next place of what is searched for: on this page, else on the next one that has any."""
        words = self.search.text()
        if not words.strip() or self.page.go_on(words):
            return
        found = [item for item in self._items() if not item.isHidden()]
        if found:
            at = self.contents.currentItem()
            following = found[(found.index(at) + 1) % len(found)] if at in found else found[0]
            self.contents.setCurrentItem(following)
            self.page.mark(words)

    # -- making -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.contents.setProperty("kind", "contents")
        self.contents.setAccessibleName(self.tr("Pages"))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search all pages"))
        self.search.setClearButtonEnabled(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)  # Enter searches on
        left = QVBoxLayout()
        left.setSpacing(_GAP)
        for widget in (self.search, self.told, self.contents):
            left.addWidget(widget)
        self.told.hide()
        sides = QHBoxLayout()
        sides.setSpacing(_MARGIN)
        sides.addLayout(left)
        sides.addWidget(self.page, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(_MARGIN)
        layout.addLayout(sides)
        layout.addWidget(buttons)

    def _titles(self) -> dict[str, str]:
        """The pages in their order."""
        return {
            FIRST: self.tr("First retouch"),
            "levels": self.tr("Levels and effects"),
            "faces": self.tr("Faces and brush"),
            "many-photos": self.tr("Three hundred photos"),
            "saving": self.tr("Saving"),
            "engines": self.tr("Engines, privacy, costs"),
            "command-line": self.tr("Command line"),
            "service": self.tr("A service for a studio"),
            "other-programs": self.tr("Other programs"),
            "trouble": self.tr("When something goes wrong"),
            KEYS: self.tr("Shortcuts"),
        }

    def _page(self, name: str) -> Page:
        if name not in self._read:
            written = page(name, spoken())
            text = with_present_keys(written.text, self._shortcuts)
            if name == KEYS:
                heads = self.tr("Command"), self.tr("Keys")
                text += "".join(table(title, heads, rows) for title, rows in self._groups(self._actions))
            self._read[name] = Page(written.language, text)
        return self._read[name]

    def _items(self) -> list[QListWidgetItem]:
        return [self.contents.item(row) for row in range(self.contents.count())]

    # -- reactions ----------------------------------------------------------------------------------------------------

    @Slot()
    def _begin(self) -> None:
        if not self.page.name:
            self.open_page(FIRST)

    @Slot()
    def _on_chosen(self) -> None:
        chosen = self.contents.currentItem()
        if chosen is not None:
            self.page.open(chosen.data(_NAME))

    @Slot(str)
    def _on_page_changed(self, name: str) -> None:
        """By the list, by a link, or on the way back."""
        self.open_page(name)
        self.page.setAccessibleName(self.contents.currentItem().text())
        self.page.mark(self.search.text())

    @Slot()
    def _on_searched(self) -> None:
        """Pages without one of the words go; that which is read stays, if it has them."""
        words = self.search.text().strip()
        found = []
        for item in self._items():
            there = holds(f"{item.text()}\n{plain(self._page(item.data(_NAME)).text)}", words)
            item.setHidden(not there)
            found += [item] * there
        self.told.setText(self.tr("Found on %Ln page(s)", "", len(found)) if found else self.tr("Found nowhere"))
        self.told.setVisible(bool(words))
        if words:
            announce(self.told, self.told.text())
        if found and self.contents.currentItem() not in found:
            self.contents.setCurrentItem(found[0])
        else:
            self.page.mark(words)

    @Slot()
    def _on_keys_changed(self) -> None:
        self._read.clear()
        self.page.renew()

    # -- keys ---------------------------------------------------------------------------------------------------------

    def _groups(self, actions: Actions) -> list[Group]:
        photos = [
            actions.opening.add,
            actions.opening.add_folder,
            actions.paste,
            actions.lists.select_all,
            actions.remove,
            actions.photos.earlier,
            actions.photos.later,
        ]
        retouching = [
            actions.retouch,
            actions.retouch_all,
            actions.work.pause,
            actions.cancel,
            actions.transfer.copy_settings,
            actions.transfer.paste_settings,
            actions.undo,
            actions.redo,
            *actions.view.tools,
            actions.view.review,
            *actions.photos.marks.values(),
        ]
        looking = [actions.lists.grid, actions.lists.wall, *actions.modes.values(), *actions.view.zooms]
        results = [actions.saving.save, actions.saving.save_as, actions.saving.copy]
        told = {*photos, *retouching, *looking, *results}
        on_canvas = [
            (self.tr("Move the photo"), self.tr("Shift + arrows")),
            (self.tr("Drag the photo, even at the divider"), self.tr("Space")),
            (self.tr("Show the original while held"), "B"),
        ]
        by_hand = [
            (self.tr("Level of one face"), "+ −"),
            (self.tr("Brush: more, less, original"), "M  L  O"),
            (self.tr("Brush: size, softness"), "[  ]  {  }"),
        ]
        others = [action for action in actions.listed() if action not in told]
        return [
            (self.tr("Photos"), [(self.tr("Previous / next photo"), "← →"), *rows_of(photos)]),
            (self.tr("Retouching"), [*rows_of(retouching), *by_hand]),
            (self.tr("Comparing"), [*rows_of(looking), *on_canvas]),
            (self.tr("Results"), rows_of(results)),
            (self.tr("Window"), rows_of(others)),
        ]

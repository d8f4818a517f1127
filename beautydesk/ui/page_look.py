"""How a document made from Markdown looks: room between lines, quiet tables, keys as caps, in the colours of a look."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextLength,
    QTextTable,
)

from beautydesk.ui.colours import Colours

_LINE = 130.0  # per cent of the font's own
_BETWEEN, _ABOVE_HEADING, _CELL, _CODE = 8, 20, 4, 16  # logical pixels
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


def dress(document: QTextDocument, look: Colours, *, italics: bool) -> None:
    """`italics`: in a writing that has none they become heavier letters."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    inside: set[int] = set()  # positions in tables, where lines stand closer
    for table in _tables(document.rootFrame()):
        _dress_table(table, look)
        inside.update(range(table.firstPosition(), table.lastPosition() + 1))
    block = document.begin()
    while block.isValid():
        if block.position() not in inside:
            _dress_block(cursor, block)
        for start, length, words in list(_fragments(block)):
            if (told := None if _is_code(block) else _dressed_words(words, look, italics)) is not None:
                cursor.setPosition(start)
                cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(told)
        block = block.next()
    cursor.endEditBlock()


def _dress_block(cursor: QTextCursor, block: QTextBlock) -> None:
    form, level = QTextBlockFormat(), block.blockFormat().headingLevel()
    code = _is_code(block)
    if _PICTURE not in block.text():  # it would have a gap
        form.setLineHeight(_LINE, _PROPORTIONAL)
    if code:
        # set apart by its place: each line is a block, whose ground is painted over what hangs down from the last one
        form.setLeftMargin(_CODE)
        form.setNonBreakableLines(False)
    goes_on, first = code and _is_code(block.next()), block.blockNumber() == 0
    form.setTopMargin(0 if first or not level else _ABOVE_HEADING)
    form.setBottomMargin(0 if goes_on else _BETWEEN)
    cursor.setPosition(block.position())
    cursor.mergeBlockFormat(form)
    if level:
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        words = QTextCharFormat()
        words.setFontWeight(QFont.Weight.DemiBold)
        words.setProperty(QTextFormat.Property.FontSizeAdjustment.value, max(0, 3 - level))
        cursor.mergeCharFormat(words)


def _is_code(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence.value)


def _dressed_words(words: QTextCharFormat, look: Colours, italics: bool) -> QTextCharFormat | None:
    """None where they are well as they are. Bold stands for keys, a fixed pitch for what is typed."""
    told = QTextCharFormat()
    if words.fontItalic() and not italics:
        told.setFontItalic(False)
        told.setFontWeight(QFont.Weight.DemiBold)
    elif words.fontFixedPitch() or words.fontWeight() > QFont.Weight.Normal:
        told.setBackground(look.hover)
        told.setFontWeight(QFont.Weight.Normal)
    else:
        return None
    return told


def _dress_table(table: QTextTable, look: Colours) -> None:
    form = table.format()
    form.setBorder(0)
    form.setCellPadding(_CELL)
    form.setCellSpacing(0)
    form.setBottomMargin(_BETWEEN)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
    head = QTextCharFormat()
    head.setForeground(look.muted)
    head.setFontWeight(QFont.Weight.Normal)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(head)


def _fragments(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Where each run of equal letters begins, how long it is, and how it looks."""
    if block.blockFormat().headingLevel():
        return
    at = block.begin()
    while not at.atEnd():
        run = at.fragment()
        yield run.position(), run.length(), run.charFormat()
        at += 1


def _tables(frame: QTextFrame) -> Iterator[QTextTable]:
    for part in frame.childFrames():
        if isinstance(part, QTextTable):
            yield part
        yield from _tables(part)

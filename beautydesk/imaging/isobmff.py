"""What HEIC and AVIF files are made of: items, their properties, and how they belong together. Nothing is decoded.

Layout: ISO/IEC 14496-12, 8.11 (items) and ISO/IEC 23008-12 (image items and their properties).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final

_MOST: Final = 4 << 20  # bytes of a meta box; a photo of 48 tiles has 5 KB
_MANY: Final = 64  # boxes at the top of a file
_IN_FILE, _IN_BOX = 0, 1  # how the place of an item is told


class BrokenBoxes(ValueError):
    """Not a file of boxes, or one whose items cannot be told."""


@dataclass(slots=True)
class Item:
    """`kind`: such as b"hvc1". `properties`: name and body of each, in their order. `places`: offset and length of each
    part, in the file, or in its `idat` box if `in_box`. `flags_at`: where in the file the flag stands that hides it."""

    id: int
    kind: bytes = b""
    mime: bytes = b""
    properties: list[tuple[bytes, bytes]] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    in_box: bool = False
    flags_at: int = 0

    def property(self, name: bytes) -> bytes | None:
        """The body of its first property of this name."""
        return next((body for one, body in self.properties if one == name), None)


@dataclass(slots=True)
class Items:
    """`references`: kind, from which item, to which. `primary_at`: where in the file the primary's number stands, and
    in how many bytes. `span`: where in the file all this is told. `box`: what the `idat` box holds."""

    primary: int = 0
    primary_at: tuple[int, int] = (0, 2)
    span: tuple[int, int] = (0, 0)
    items: dict[int, Item] = field(default_factory=dict)
    references: list[tuple[bytes, int, tuple[int, ...]]] = field(default_factory=list)
    box: bytes = b""

    @property
    def picture(self) -> Item:
        """The primary item."""
        return self.items.get(self.primary) or Item(self.primary)

    def pointing_to(self, kind: bytes, target: int) -> list[Item]:
        """Items that refer to this one."""
        found = (self.items.get(one) for name, one, to in self.references if name == kind and target in to)
        return [item for item in found if item is not None]


def items_of(file: BinaryIO) -> Items:
    """The items of a file, which is left where it was. Raises `BrokenBoxes`."""
    position = file.tell()
    try:
        for name, at, end in _outer_boxes(file):
            if name == b"meta":
                if end - at > _MOST:
                    break
                file.seek(at)
                return _items(file.read(end - at), at)
    except (struct.error, IndexError, OverflowError, OSError) as error:
        raise BrokenBoxes(str(error)) from error
    finally:
        file.seek(position)
    raise BrokenBoxes("no items")


def outer_names(file: BinaryIO) -> frozenset[bytes]:
    """Of the boxes that a file is made of. It is left where it was; what stands in it raises nothing."""
    position = file.tell()
    found: set[bytes] = set()
    try:
        found.update(name for name, _, _ in _outer_boxes(file))
    except (struct.error, OverflowError, OSError):
        pass
    finally:
        file.seek(position)
    return frozenset(found)


def _outer_boxes(file: BinaryIO) -> Iterator[tuple[bytes, int, int]]:
    """Name, start and end of the body of each."""
    at = 0
    for _ in range(_MANY):
        file.seek(at)
        head = file.read(16)
        if len(head) < 8:
            return
        size, name, start = _head(head)
        if size < start:  # 0: to the end
            return
        yield name, at + start, at + size
        at += size


def data_of(item: Item, items: Items, file: BinaryIO, most: int) -> bytes:
    """At most `most` bytes of what an item holds. Raises `BrokenBoxes`."""
    parts = []
    for offset, length in item.places:
        length = min(length or most, most)
        if item.in_box:
            parts.append(items.box[offset : offset + length])
        else:
            try:
                file.seek(offset)
            except (OverflowError, ValueError, OSError) as error:
                raise BrokenBoxes(str(error)) from error
            parts.append(file.read(length))
        most -= len(parts[-1])
    return b"".join(parts)


def _head(data: bytes) -> tuple[int, bytes, int]:
    """Size of a box in bytes (0: to the end), its name, and where its body starts."""
    size, name = struct.unpack_from(">I4s", data)
    if size == 1:
        return struct.unpack_from(">Q", data, 8)[0], name, 16
    return size, name, 8


def _boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Name, start and end of the body of each box."""
    at = start
    while at + 8 <= end:
        size, name, head = _head(data[at : at + 16])
        size = size or end - at
        if size < head or at + size > end:
            raise BrokenBoxes("a box does not fit")
        yield name, at + head, at + size
        at += size


def _items(meta: bytes, origin: int) -> Items:
    """`meta`: the body of the box, which stands at `origin` in the file."""
    found = Items(span=(origin, origin + len(meta)))
    properties: list[tuple[bytes, bytes]] = []
    boxes = [(name, start, end) for name, start, end in _boxes(meta, 4, len(meta))]
    for name, start, end in boxes:
        match name:
            case b"pitm":
                form = ">H" if meta[start] == 0 else ">I"
                (found.primary,) = struct.unpack_from(form, meta, start + 4)
                found.primary_at = (origin + start + 4, struct.calcsize(form))
            case b"iinf":
                first = start + (6 if meta[start] == 0 else 8)
                for one, begin, stop in _boxes(meta, first, end):
                    if one == b"infe":
                        item = _described(meta, begin, stop, origin)
                        found.items[item.id] = item
            case b"iref":
                wide = meta[start] != 0
                found.references += [
                    (kind, *_reference(meta, begin, stop, wide)) for kind, begin, stop in _boxes(meta, start + 4, end)
                ]
            case b"idat":
                found.box = meta[start:end]
    for name, start, end in boxes:  # these name items, which may be told of behind them
        if name == b"iloc":
            _locate(meta, start, found)
        elif name == b"iprp":
            for one, begin, stop in _boxes(meta, start, end):
                if one == b"ipco":
                    properties = [(kind, meta[a:b]) for kind, a, b in _boxes(meta, begin, stop)]
            for one, begin, _ in _boxes(meta, start, end):
                if one == b"ipma":
                    _associate(meta, begin, found, properties)
    return found


def _described(meta: bytes, start: int, end: int, origin: int) -> Item:
    version = meta[start]
    if version < 2:
        raise BrokenBoxes("items of an older kind")
    form = ">H" if version == 2 else ">I"
    (number,) = struct.unpack_from(form, meta, start + 4)
    at = start + 4 + struct.calcsize(form) + 2
    kind = meta[at : at + 4]
    mime = meta[at + 4 : end].split(b"\0")[1] if kind == b"mime" and meta.count(b"\0", at + 4, end) else b""
    return Item(number, kind, mime, flags_at=origin + start + 3)


def _reference(meta: bytes, start: int, end: int, wide: bool) -> tuple[int, tuple[int, ...]]:
    form, size = ("I", 4) if wide else ("H", 2)
    source, count = struct.unpack_from(f">{form}H", meta, start)
    if start + size + 2 + count * size > end:
        raise BrokenBoxes("a reference does not fit")
    return source, struct.unpack_from(f">{count}{form}", meta, start + size + 2)


def _locate(meta: bytes, start: int, found: Items) -> None:
    version, sizes, more = meta[start], meta[start + 4], meta[start + 5]
    offset_size, length_size, base_size = sizes >> 4, sizes & 15, more >> 4
    index_size = more & 15 if version else 0
    if {offset_size, length_size, base_size, index_size} - {0, 4, 8}:
        raise BrokenBoxes("places of an unknown size")
    form = ">H" if version < 2 else ">I"
    (count,) = struct.unpack_from(form, meta, start + 6)
    at = start + 6 + struct.calcsize(form)

    def number(size: int) -> int:
        nonlocal at
        if at + size > len(meta):
            raise BrokenBoxes("a place does not fit")
        at += size
        return int.from_bytes(meta[at - size : at], "big")

    for _ in range(count):
        item = found.items.get(number(struct.calcsize(form)), Item(0))
        method = number(2) & 15 if version else _IN_FILE
        item.in_box = method == _IN_BOX
        number(2)  # which file: this one
        base = number(base_size)
        parts = number(2)
        if parts > 1 and not offset_size + length_size:
            raise BrokenBoxes("parts without a place")
        for _ in range(parts):
            number(index_size)
            offset = base + number(offset_size)
            item.places.append((offset, number(length_size)))


def _associate(meta: bytes, start: int, found: Items, properties: list[tuple[bytes, bytes]]) -> None:
    version, wide = meta[start], meta[start + 3] & 1
    (count,) = struct.unpack_from(">I", meta, start + 4)
    at = start + 8
    for _ in range(count):
        (number,) = struct.unpack_from(">H" if version == 0 else ">I", meta, at)
        at += 2 if version == 0 else 4
        item = found.items.get(number, Item(0))
        for _ in range(meta[at]):
            at += 2 if wide else 1
            index = (meta[at - 1] << 8 | meta[at]) & 0x7FFF if wide else meta[at] & 0x7F
            if 1 <= index <= len(properties):
                item.properties.append(properties[index - 1])
        at += 1

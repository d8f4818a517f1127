"""Where the properties of an XMP packet stand in its bytes: so one of them is changed, and no other byte is.

Layout: XMP Specification, part 1, 7.4 and C.2: what is known of a file stands in elements below `rdf:RDF`, a property
as an attribute of one of them or as an element inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
LARGEST: Final = 16_000_000  # bytes; a packet beyond that is no description of a photo
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_LISTS: Final = (f"{RDF} Seq", f"{RDF} Bag", f"{RDF} Alt")
_TAG: Final = re.compile(rb"<([^\s/>]+)((?:\s+[^\s=/>]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*/?>")
_ATTRIBUTE: Final = re.compile(rb"\s+([^\s=]+)\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_END: Final = re.compile(rb"</[^\s/>:]+:RDF\s*>")
_ABOUT: Final = re.compile(rb"\s(?:rdf:)?about\s*=\s*(\"[^\"]*\"|'[^']*')")  # without a prefix until about 2002
_WIDE: Final = {b"<\0?\0": "utf-16-le", b"\0<\0?": "utf-16-be", b"<\0x\0": "utf-16-le", b"\0<\0x": "utf-16-be"}
EMPTY: Final = (
    b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="' + RDF.encode() + b'"></rdf:RDF></x:xmpmeta>'
    b'<?xpacket end="w"?>'
)


@dataclass(slots=True)
class Property:
    """`value`: its text, or what it refers to. `start`, `end`: its bytes, with the space before an attribute.

    `tag`: its name with the prefix, and `names` the declarations of prefixes that stand in an element itself.
    `list_end`: where the end tag of the list inside stands, `list_tag` its name; None where there is none.
    """

    space: str
    name: str
    start: int
    end: int
    tag: bytes
    value: str = ""
    is_element: bool = False
    names: bytes = b""
    list_end: int | None = None
    list_tag: bytes = b""

    def written(self, value: bytes) -> bytes:
        """The property with a simple value, which is escaped already, as bytes for its place."""
        if self.is_element:
            return b"<" + self.tag + self.names + b">" + value + b"</" + self.tag + b">"
        return b" " + self.tag + b'="' + value + b'"'


def properties(packet: bytes) -> list[Property]:
    """The properties of the file itself, not those inside of others. Raises ValueError for what is no XMP in UTF-8."""
    if len(packet) > LARGEST:
        raise ValueError(f"{len(packet)} bytes")
    walk = _Walk(packet)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.ordered_attributes = True
    parser.StartElementHandler = lambda name, attributes: walk.begin(parser.CurrentByteIndex, name, attributes)
    parser.EndElementHandler = lambda name: walk.finish(parser.CurrentByteIndex)
    parser.CharacterDataHandler = walk.text
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(packet.rstrip(b"\0"), True)
    except (expat.ExpatError, LookupError) as error:
        raise ValueError(str(error)) from error
    return walk.found


def in_utf8(packet: bytes) -> bytes:
    """XMP may be written in 16 bits a character, which no program does today. Raises ValueError for broken text."""
    encoding = _WIDE.get(packet[:4])
    return packet.decode(encoding).encode() if encoding else packet


def changed(packet: bytes, places: list[tuple[int, int, bytes]]) -> bytes:
    """The packet with other bytes at some places (start, end, bytes) that do not overlap."""
    for start, end, new in sorted(places, reverse=True):
        packet = packet[:start] + new + packet[end:]
    return packet


def with_description(packet: bytes, names: bytes, inside: bytes = b"") -> bytes | None:
    """An element beside the others, so that none of them changes. All name one subject, or ExifTool writes no more.

    `names`: its attributes, `inside`: its elements. None for what is no XMP.
    """
    if not (ends := list(_END.finditer(packet))):
        return None
    at, about = ends[-1].start(), _ABOUT.search(packet)
    new = (
        b'<rdf:Description xmlns:rdf="' + RDF.encode() + b'" ' if b"xmlns:rdf=" not in packet else b"<rdf:Description "
    )
    new += b"rdf:about=" + (about[1] if about else b'""') + b" " + names
    new += b">" + inside + b"</rdf:Description>" if inside else b"/>"
    return packet[:at] + new + packet[at:]


def refuse(*_: object) -> None:
    raise ValueError("entities can blow a packet up, and no writer of XMP uses them")


@dataclass(slots=True)
class _Walk:
    packet: bytes
    found: list[Property] = field(default_factory=list)
    depth: int = 0
    home: int = 0  # the depth of what describes the file, 0 outside of `rdf:RDF`
    open: Property | None = None

    def begin(self, at: int, name: str, attributes: list[str]) -> None:
        self.depth += 1
        if not self.home:
            self.home = self.depth + 1 if name == f"{RDF} RDF" else 0
        elif self.depth == self.home:
            self._attributes(at, attributes)
        elif self.depth == self.home + 1:
            self.open = self._element(at, name, attributes)
        elif self.open is not None and self.depth == self.home + 2 and name in _LISTS and not self._is_empty(at):
            self.open.list_tag = self._tag(at)[1]

    def finish(self, at: int) -> None:
        if self.open is not None and self.depth == self.home + 2 and self.open.list_tag:
            self.open.list_end = at
        elif self.open is not None and self.depth == self.home + 1:
            start = self.open.start  # of an empty element expat tells here where it ends
            self.open.end = self._tag(start).end() if self._is_empty(start) else self.packet.index(b">", at) + 1
            self.open.value = self.open.value.strip()
            self.found.append(self.open)
            self.open = None
        self.depth -= 1
        if self.depth < self.home - 1:
            self.home = 0

    def text(self, data: str) -> None:
        if self.open is not None and len(self.open.value) < 10_000:
            self.open.value += data

    def _attributes(self, at: int, attributes: list[str]) -> None:
        raw = [one for one in self._raw(at) if not _is_declaration(one[0])]
        for (tag, start, end), name, value in zip(raw, attributes[::2], attributes[1::2], strict=True):
            space, _, local = name.rpartition(" ")
            if space and space not in (RDF, _XML):
                self.found.append(Property(space, local, start, end, tag, value))

    def _element(self, at: int, name: str, attributes: list[str]) -> Property:
        space, _, local = name.rpartition(" ")
        names = b"".join(self.packet[start:end] for tag, start, end in self._raw(at) if _is_declaration(tag))
        refers = dict(zip(attributes[::2], attributes[1::2], strict=True)).get(f"{RDF} resource", "")
        return Property(space, local, at, at, self._tag(at)[1], refers, is_element=True, names=names)

    def _raw(self, at: int) -> Iterator[tuple[bytes, int, int]]:
        """The attributes of the tag at a place: name, start and end of each."""
        tag = self._tag(at)
        return ((one[1], *one.span()) for one in _ATTRIBUTE.finditer(self.packet, *tag.span(2)))

    def _tag(self, at: int) -> re.Match[bytes]:
        if (tag := _TAG.match(self.packet, at)) is None:
            raise ValueError("not in UTF-8")
        return tag

    def _is_empty(self, at: int) -> bool:
        """Is the tag at a place an element of its own?"""
        return self._tag(at)[0].endswith(b"/>")


def _is_declaration(name: bytes) -> bool:
    return name == b"xmlns" or name.startswith(b"xmlns:")

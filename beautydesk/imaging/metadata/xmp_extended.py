"""XMP that is too large for one segment of a JPEG: joined when it is read, split again when it is written.

Layout: XMP Specification, part 3, 1.1.3.1: a main packet names, by its checksum, an extension in further segments.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Iterator
from xml.dom import minidom
from xml.parsers.expat import ExpatError

from beautydesk.imaging.metadata import xmp

PREFIX = b"http://ns.adobe.com/xmp/extension/\0"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_NOTE = "http://ns.adobe.com/xmp/note/"
_HEAD = len(PREFIX) + 32 + 8
_CHUNK = 65_000


def joined(packet: bytes, segments: Iterable[bytes]) -> bytes:
    """The packet with all that its extension says; as it was where the extension is missing, broken or too large."""
    parts = {}
    total = 0
    for segment in segments:
        if len(segment) > _HEAD and segment[len(PREFIX) : _HEAD - 8] in packet:
            total, offset = struct.unpack_from(">II", segment, _HEAD - 8)
            parts[offset] = segment[_HEAD:]
    data = b"".join(parts[offset] for offset in sorted(parts))
    if not data or len(data) != total or len(packet) + total > xmp.LARGEST_TREE:
        return packet
    try:
        document, extension = xmp.parsed(packet), xmp.parsed(data)
        [home] = document.getElementsByTagNameNS(_RDF, "RDF")
        for description in extension.getElementsByTagNameNS(_RDF, "Description"):
            if description.parentNode.localName == "RDF":  # type: ignore[union-attr]
                home.appendChild(document.importNode(description, True))
        return xmp.written(document)
    except (ExpatError, ValueError, LookupError, RecursionError):
        return packet


def split(packet: bytes, limit: int) -> tuple[bytes, list[bytes]] | None:
    """A packet of at most `limit` bytes and the segments of its extension; None where it cannot be done.

    The largest properties go, so that what most programs look for stays in the packet.
    """
    if len(packet) > xmp.LARGEST_TREE:
        return None
    try:
        document = xmp.parsed(packet)
        [home] = document.getElementsByTagNameNS(_RDF, "RDF")
        first, *_ = _elements(home)
    except (ExpatError, ValueError, LookupError, RecursionError):
        return None
    properties = [node for about in _elements(home) for node in _elements(about)]
    moved: list[str] = []
    left = len(packet) + 200  # what the mention of the extension takes
    for node in sorted(properties, key=lambda node: -len(node.toxml())):
        if left <= limit:
            break
        left -= len(node.toxml().encode())
        moved.append(_described_alone(node))
        node.parentNode.removeChild(node)  # type: ignore[union-attr]
    extension = (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF}">{"".join(moved)}</rdf:RDF></x:xmpmeta>'
    )
    data = extension.encode()
    guid = hashlib.md5(data, usedforsecurity=False).hexdigest().upper()
    first.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:xmpNote", _NOTE)
    first.setAttributeNS(_NOTE, "xmpNote:HasExtendedXMP", guid)
    main = xmp.written(document)
    return (main, list(_segments(data, guid))) if len(main) <= limit else None


def _elements(node: minidom.Element) -> Iterator[minidom.Element]:
    return (child for child in node.childNodes if isinstance(child, minidom.Element))


def _described_alone(node: minidom.Element) -> str:
    """The property in a description of its own, with all prefixes that may be used inside."""
    prefixes: dict[str, str] = {}
    above: minidom.Node | None = node.parentNode
    while isinstance(above, minidom.Element):
        for name, value in above.attributes.items():
            if name.startswith("xmlns:"):
                prefixes.setdefault(name, value)
        above = above.parentNode
    names = "".join(f' {name}="{value}"' for name, value in prefixes.items())
    return f'<rdf:Description rdf:about=""{names}>{node.toxml()}</rdf:Description>'


def _segments(data: bytes, guid: str) -> Iterator[bytes]:
    for offset in range(0, len(data), _CHUNK):
        yield PREFIX + guid.encode() + struct.pack(">II", len(data), offset) + data[offset : offset + _CHUNK]

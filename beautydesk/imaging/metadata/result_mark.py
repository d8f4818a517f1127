"""The mark of a result: one XMP property that says from which file Beauty Desk made it.

It is added to the packet that is there, all else of which stays byte for byte, or to none. A packet that cannot take it
goes without: a mark is worth less than anything it might damage. Layout: XMP Specification, part 1, 7.4 and C.2.
"""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat

from beautydesk.imaging.metadata import xmp_places
from beautydesk.imaging.metadata.xmp import LARGEST_TREE

NAMESPACE: Final = "https://beautydesk.app/ns/1.0/"
_PROPERTY: Final = f"{NAMESPACE} Source"  # as the parser calls it
_WRITTEN: Final = re.compile(rb"(beautydesk:Source(?:\s*=\s*[\"']|>))[0-9a-f]*")


def marked(packet: bytes | None, source: str) -> bytes:
    """The packet with the mark of a result that was made from `source` (hexadecimal digits, '' when unknown).

    A new packet where there was none; the same packet where the mark cannot be added.
    """
    packet = packet or xmp_places.EMPTY
    if source_in(packet) is not None:
        changed = _WRITTEN.sub(rb"\g<1>" + source.encode(), packet)
    else:
        mark = f'xmlns:beautydesk="{NAMESPACE}" beautydesk:Source="{source}"'.encode()
        changed = xmp_places.with_description(packet, mark) or packet
    return changed if source_in(changed) == source else packet


def source_in(packet: bytes) -> str | None:
    """From what a result was made, by the packet of its file; '' where that is not known, None without a mark."""
    if NAMESPACE.encode() not in packet or len(packet) > LARGEST_TREE:
        return None
    found: list[str] = []
    inside: list[str] = []  # the property where it is written as an element

    def begin(name: str, attributes: dict[str, str]) -> None:
        if _PROPERTY in attributes:
            found.append(attributes[_PROPERTY])
        if name == _PROPERTY:
            found.append("")
            inside.append(name)

    def text(data: str) -> None:
        if inside:
            found[-1] += data

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.CharacterDataHandler = begin, text
    parser.EndElementHandler = lambda name: inside.clear()
    parser.StartDoctypeDeclHandler = xmp_places.refuse
    try:
        parser.Parse(packet.strip(b"\0"), True)
    except (expat.ExpatError, ValueError, LookupError):
        return None
    return found[0].strip() if found else None

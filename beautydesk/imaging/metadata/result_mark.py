"""The mark of a result: one XMP property that says from which file Beauty Desk made it.

It is added to the packet that is there, all else of which stays byte for byte, or to none. A packet that cannot take it
goes without: a mark is worth less than anything it might damage. Layout: XMP Specification, part 1, 7.4 and C.2.
"""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat

from beautydesk.imaging.metadata.xmp import LARGEST_TREE

NAMESPACE: Final = "https://beautydesk.app/ns/1.0/"
_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_PROPERTY: Final = f"{NAMESPACE} Source"  # as the parser calls it
_WRITTEN: Final = re.compile(rb"(beautydesk:Source(?:\s*=\s*[\"']|>))[0-9a-f]*")
_END: Final = re.compile(rb"</rdf:RDF\s*>")
_ABOUT: Final = re.compile(rb"rdf:about\s*=\s*(\"[^\"]*\"|'[^']*')")
_EMPTY: Final = (
    b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="' + _RDF.encode() + b'"></rdf:RDF></x:xmpmeta>'
    b'<?xpacket end="w"?>'
)


def marked(packet: bytes | None, source: str) -> bytes:
    """The packet with the mark of a result that was made from `source` (hexadecimal digits, '' when unknown).

    A new packet where there was none; the same packet where the mark cannot be added.
    """
    packet = packet or _EMPTY
    if source_in(packet) is not None:
        changed = _WRITTEN.sub(rb"\g<1>" + source.encode(), packet)
    elif ends := list(_END.finditer(packet)):
        at = ends[-1].start()
        changed = packet[:at] + _description(packet, source) + packet[at:]
    else:
        return packet
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
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(packet.strip(b"\0"), True)
    except (expat.ExpatError, ValueError, LookupError):
        return None
    return found[0].strip() if found else None


def _description(packet: bytes, source: str) -> bytes:
    """An element beside the others, so that none of them changes. All name one subject, or ExifTool writes no more."""
    about = _ABOUT.search(packet)
    mark = f' xmlns:beautydesk="{NAMESPACE}" beautydesk:Source="{source}"/>'.encode()
    return b"<rdf:Description rdf:about=" + (about[1] if about else b'""') + mark


def _refuse(*_: object) -> None:
    raise ValueError("entities can blow a packet up, and no writer of XMP uses them")

"""What a file says of how its picture came to be, as it is true of a retouched one.

Content Credentials vouch for the very bytes they were made for: what is carried over to another file calls it tampered
with, and may hold a picture of the face before. Sources: C2PA Technical Specification 2.2, A.3 (embedding) and 11.4
(links); IPTC NewsCodes, Digital Source Type; XMP Specification, part 2, 1.2.4 and 3.2 (history).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable
from datetime import datetime
from typing import Final
from xml.sax.saxutils import quoteattr

from beautydesk.core.export import MadeBy
from beautydesk.imaging.metadata import xmp_places
from beautydesk.imaging.metadata.xmp_places import Property

SOURCE_TYPES: Final = "http://cv.iptc.org/newscodes/digitalsourcetype/"
ENHANCED: Final = f"{SOURCE_TYPES}algorithmicallyEnhanced"
TIFF_TAG: Final = 0xCD41  # holds credentials, C2PA A.3.4
_APP11: Final = 0xEB
_MANIFEST_STORES: Final = (b"c2pa", b"cacb")  # the kind of box, today's and the one before version 1
_TERMS: Final = "http://purl.org/dc/terms/"
_EXTENSION: Final = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_MEDIA: Final = "http://ns.adobe.com/xap/1.0/mm/"
_EVENT: Final = "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
# What says that nothing but the camera, the scanner or a hand made the picture what it is. All others stay: a composite
# or what a model made is still that when it was retouched, and would only look more real under another name.
_NO_LONGER_TRUE: Final = frozenset(
    {"digitalcapture", "computationalcapture", "negativefilm", "positivefilm", "print", "minorhumanedits", "humanedits"}
)
_SOURCE_TYPE_NAMES: Final = ("DigitalSourceType", "DigitalSourcefileType")  # today's, and the one of 2008
_LINK: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+|self#jumbf\S*")  # anything else is a museum's text


def credentials_in(segments: Iterable[tuple[int, bytes]]) -> list[bool]:
    """Which segments of a JPEG (marker, body) hold Content Credentials; other JUMBF, as of JPEG 360, is not meant.

    A box that is too large for one segment goes on in others of the same number (ISO 19566-5, D.2). What a program cut
    anew without regard to that is what follows and begins like nothing that is known.
    """
    found: list[bool] = []
    boxes: dict[bytes, bool] = {}
    before = False
    for marker, body in segments:
        is_box = body[:2] == b"JP" and len(body) >= 16
        if marker != _APP11:
            before = False
        elif is_box:
            key = body[2:4] + body[12:16]
            if struct.unpack_from(">I", body, 4)[0] <= 1 or key not in boxes:
                boxes[key] = _is_manifest_store(body)
            before = boxes[key]
        else:
            before = before and not body.startswith(b"HDR_RI")
        found.append(before)
    return found


def links_to_credentials(packet: bytes | None) -> bool:
    """Does the packet say where credentials of the photo are?"""
    if not packet:
        return False
    try:
        packet = xmp_places.in_utf8(packet)
        return b"provenance" in packet and any(map(_is_link, xmp_places.properties(packet)))
    except ValueError:
        return False


def without_link(packet: bytes) -> bytes | None:
    """The packet without the place of credentials; None if it cannot be read, for who knows what it says."""
    try:
        narrow = xmp_places.in_utf8(packet)
        if b"provenance" not in narrow:
            return packet
        links = [(one.start, one.end, b"") for one in xmp_places.properties(narrow) if _is_link(one)]
        return xmp_places.changed(narrow, links) if links else packet
    except ValueError:
        return None


def of_retouched(
    packet: bytes | None, made_by: MadeBy, software: str, *, say: bool, extension: bytes = b""
) -> bytes | None:
    """The packet with what is true of how a retouched picture was made; None if it cannot be read.

    `say`: it tells that the picture was retouched, by what, how strongly and when, also where it told nothing before;
    a packet that cannot take it stays as it is. `extension`: what belongs to the packet and stands elsewhere.
    """
    packet = packet and _with_true_type(packet)
    return _told(packet or xmp_places.EMPTY, made_by, software, extension) if say else packet


def _with_true_type(packet: bytes) -> bytes | None:
    try:
        narrow = xmp_places.in_utf8(packet)
        if b"DigitalSource" not in narrow:
            return packet
        stale = [one for one in _source_types(narrow) if _name(one.value) in _NO_LONGER_TRUE]
        places = [(one.start, one.end, one.written(ENHANCED.encode())) for one in stale]
        return xmp_places.changed(narrow, places) if places else packet
    except ValueError:
        return None


def _told(packet: bytes, made_by: MadeBy, software: str, extension: bytes) -> bytes:
    try:
        narrow = xmp_places.in_utf8(packet)
        has_type = bool(_source_types(narrow) or (extension and _source_types(extension)))
        history = next((one for one in xmp_places.properties(narrow) if _is(one, _MEDIA, "History")), None)
    except ValueError:
        return packet
    event, names, inside = _event(made_by, software), [], b""
    if not has_type:
        names += [_declared("Iptc4xmpExt", _EXTENSION), f'Iptc4xmpExt:DigitalSourceType="{ENHANCED}"'.encode()]
    if history is None:
        names += [_declared("xmpMM", _MEDIA)]
        inside = b"<xmpMM:History><rdf:Seq><rdf:li" + event + b"/></rdf:Seq></xmpMM:History>"
    elif history.list_end is not None:
        entry = b"<" + history.list_tag.rpartition(b":")[0] + b":li" + event + b"/>"
        narrow = xmp_places.changed(narrow, [(history.list_end, history.list_end, entry)])
    return (xmp_places.with_description(narrow, b" ".join(names), inside) or packet) if names else narrow


def _is_manifest_store(body: bytes) -> bool:
    """`body`: of an APP11 segment: "JP", number of the box, of the segment, then the box and in it its description."""
    large = 8 if struct.unpack_from(">I", body, 8)[0] == 1 else 0  # a length of 64 bits stands behind the type
    return (
        body[12:16] == b"jumb"
        and body[20 + large : 24 + large] == b"jumd"
        and (body[24 + large : 28 + large] in _MANIFEST_STORES)
    )


def _is(one: Property, space: str, name: str) -> bool:
    return (one.space, one.name) == (space, name)


def _is_link(one: Property) -> bool:
    return _is(one, _TERMS, "provenance") and _LINK.fullmatch(one.value.strip()) is not None


def _source_types(packet: bytes) -> list[Property]:
    return [one for one in xmp_places.properties(packet) if one.space == _EXTENSION and one.name in _SOURCE_TYPE_NAMES]


def _name(value: str) -> str:
    """Of a source type, whether it is written as an address or, shorter, with a prefix or alone."""
    return re.split("[/:#]", value.strip().rstrip("/"))[-1].lower()


def _declared(prefix: str, space: str) -> bytes:
    return f'xmlns:{prefix}="{space}"'.encode()


def _event(made_by: MadeBy, software: str) -> bytes:
    """The attributes of an entry in the history."""
    fields = {
        "action": "edited",
        "when": datetime.now().astimezone().isoformat(timespec="seconds"),
        "softwareAgent": software,
        "parameters": f"portrait retouch, engine {made_by.engine}, level {round(made_by.level, 3):g}",
    }
    written = "".join(f" stEvt:{name}={quoteattr(value)}" for name, value in fields.items())
    return b" " + _declared("stEvt", _EVENT) + written.encode()

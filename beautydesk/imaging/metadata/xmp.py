"""XMP packets: what is no longer true of a result is taken out, names of places on request, all else stays as it is.

A packet that needs no change is passed on byte for byte. Layout: XMP Specification, parts 1 and 3; Ultra HDR Image
Format 1.1 for gain maps.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.dom import minidom
from xml.parsers.expat import ExpatError

from beautydesk.imaging.metadata import provenance
from beautydesk.imaging.metadata.xmp_places import LARGEST

LARGEST_TREE = 2_000_000  # bytes; as a tree a packet takes some thirty times its size
_ORIENTATION = re.compile(rb"(tiff:Orientation(?:\s*=\s*[\"']|>)\s*)[2-8](\s*[\"'<])")
_DECLARATIONS = "http://www.w3.org/2000/xmlns/"
_EXIF = "http://ns.adobe.com/exif/1.0/"
_PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/"
_XMP = "http://ns.adobe.com/xap/1.0/"
_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
GAIN_MAPS = ("http://ns.adobe.com/hdr-gain-map/1.0/", "http://ns.apple.com/HDRGainMap/1.0/")
# Pictures inside the packet show the face as it was; directories name files and blocks that the result does not have.
_STALE_SPACES = (
    *GAIN_MAPS,
    "http://ns.google.com/photos/1.0/container/",
    "http://ns.google.com/photos/1.0/container/item/",
    "http://ns.google.com/photos/1.0/image/",
    "http://ns.google.com/photos/1.0/depthmap/",
    "http://ns.adobe.com/xmp/note/",
)
_DYNAMIC_DEPTH = "http://ns.google.com/photos/dd/1.0/"
_CAMERA = "http://ns.google.com/photos/1.0/camera/"
_OF_A_CLIP = ("MotionPhoto", "MicroVideo")
_STALE = {(_XMP, "Thumbnails")}
_STALE_WORDS = (b"HDRGainMap", b"hdr-gain-map", b"google.com/photos/", b"xmp/note/", b"Thumbnails")
_PLACES = {
    *((_PHOTOSHOP, name) for name in ("City", "State", "Country")),
    *((_CORE, name) for name in ("Location", "CountryCode")),
    *((_EXTENSION, name) for name in ("LocationCreated", "LocationShown")),
    *((_EXTENSION, name) for name in ("City", "ProvinceState", "CountryCode", "CountryName", "Sublocation")),
}


def for_result(packet: bytes | None) -> bytes | None:
    """The packet for a photo that is upright and alone in its file; None if it cannot be read."""
    if not packet or len(packet) > LARGEST or (packet := provenance.without_link(packet)) is None:
        return None
    return alone(_ORIENTATION.sub(rb"\g<1>1\g<2>", packet))


def alone(packet: bytes) -> bytes | None:
    """The packet for a picture that is alone in its file; None if it cannot be read."""
    if any(word in packet for word in _STALE_WORDS):
        return _without(packet, _is_stale)
    return packet


def without_pictures(packet: bytes) -> bytes | None:
    """The packet without the small pictures of the photo as it was; as it is where it has none, None if unreadable."""
    if b"Thumbnails" not in packet:
        return packet
    return _without(packet, lambda space, name: (space, name) in _STALE)


def without_location(packet: bytes) -> bytes | None:
    """The packet without positions and names of places; None if it cannot be read, for who knows what it says."""
    return _without(packet, _tells_place)


def parsed(packet: bytes) -> minidom.Document:
    """The packet as a tree. Raises `ExpatError`, `ValueError`, `LookupError`, `RecursionError`."""
    if len(packet) > LARGEST_TREE or re.search(rb"<!\s*(DOCTYPE|ENTITY)", packet):
        raise ValueError("too large, or with entities, which no writer of XMP uses and which can blow a packet up")
    return minidom.parseString(packet.strip(b"\0"))


def written(document: minidom.Document) -> bytes:
    return b"\n".join(node.toxml().encode() for node in document.childNodes)


def _is_stale(space: str | None, name: str) -> bool:
    if space in _STALE_SPACES or (space, name) in _STALE or (space or "").startswith(_DYNAMIC_DEPTH):
        return True
    return space == _CAMERA and name.startswith(_OF_A_CLIP)


def _tells_place(space: str | None, name: str) -> bool:
    return (space == _EXIF and name.startswith("GPS")) or (space, name) in _PLACES


def _without(packet: bytes, unwanted: Callable[[str | None, str], bool]) -> bytes | None:
    try:
        document = parsed(packet)
        changed = [_prune(element, unwanted) for element in list(document.getElementsByTagName("*"))]
        return written(document) if any(changed) else packet
    except (ExpatError, ValueError, LookupError, RecursionError):
        return None


def _prune(element: minidom.Element, unwanted: Callable[[str | None, str], bool]) -> bool:
    """A simple value may be written as an element or as an attribute of what it describes."""
    gone = [item for item in list(element.attributes.values()) if _is_unwanted(item, unwanted)]
    for item in gone:
        element.removeAttributeNode(item)
    if unwanted(element.namespaceURI, element.localName or "") and element.parentNode is not None:
        element.parentNode.removeChild(element)
        return True
    return bool(gone)


def _is_unwanted(item: minidom.Attr, unwanted: Callable[[str | None, str], bool]) -> bool:
    if item.namespaceURI == _DECLARATIONS:  # of a prefix: nobody is left to use it
        return unwanted(item.value, "")
    return unwanted(item.namespaceURI, item.localName or "")

"""What an XMP packet says of places in the picture, told of the upright one: faces and their names, the subject, sizes.

Regions are given for the stored picture (Guidelines for Handling Image Metadata 2.0, 5.9), yet some programs give them
for the upright one. The size that they were given for tells which; where nothing does, the place goes, the name stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.dom import minidom
from xml.parsers.expat import ExpatError

from beautydesk.imaging.metadata import xmp
from beautydesk.imaging.metadata.turning import Turn, subject_turned
from beautydesk.imaging.metadata.xmp_tree import (
    RDF,
    above,
    as_number,
    elements,
    get,
    listed,
    number,
    parent_of,
    put,
    remove,
    remove_property,
    set_text,
    texts,
)

Rectangle = tuple[float, float, float, float]  # left, top, width, height, in parts of the upright picture

_AREAS = ("http://ns.adobe.com/xmp/sType/Area#", "http://ns.acdsee.com/sType/Area#")
_SIZES = ("http://ns.adobe.com/xap/1.0/sType/Dimensions#", "http://ns.acdsee.com/sType/Dimensions#")
_MICROSOFT = "http://ns.microsoft.com/photo/1.2/t/Region#"
_FACES = "http://www.metadataworkinggroup.com/schemas/regions/"
_IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_TIFF, _EXIF = "http://ns.adobe.com/tiff/1.0/", "http://ns.adobe.com/exif/1.0/"
_PLACES = (b"sType/Area#", b"photo/1.2/t/Region#", b"SubjectArea", b"SubjectLocation", b"RegionBoundary")
_MENTIONED_SIZES = (b"ImageWidth", b"ImageLength", b"PixelXDimension", b"PixelYDimension")
_SUBJECTS = ("SubjectArea", "SubjectLocation")
_LEVELS = 12  # from an area up to the list that it is in
_SAME_SHAPE = 0.02  # of width by height: sizes are rounded, by some programs to eights
_NEAR = 0.05  # of the picture, between corners of two rectangles of one face
_MANY = 200  # faces that are compared with each other


def turned(packet: bytes | None, turn: Turn) -> bytes | None:
    """The packet of a picture that was turned upright; byte for byte where nothing changes, None if unreadable."""
    if packet is None:
        return None
    moves = turn.orientation != 1 and any(word in packet for word in _PLACES)
    if not moves and not any(word in packet for word in _MENTIONED_SIZES):
        return packet
    try:
        document = xmp.parsed(packet)
        found = elements(document)
        changes = [_set_sizes(element, turn) for element in found]
        if moves:
            changes.append(_turn_places(found, turn))
        return xmp.written(document) if any(changes) else packet
    except (ExpatError, ValueError, LookupError, RecursionError):
        return None


def resized(packet: bytes | None, was: tuple[int, int], size: tuple[int, int]) -> bytes | None:
    """The packet of a picture that was made smaller, from `was` to `size` (width and height in pixels).

    Regions are told in parts of the picture, or name the size that they were given for: they stay.
    """
    if packet is None or not any(word in packet for word in (*_MENTIONED_SIZES, b"SubjectArea", b"SubjectLocation")):
        return packet
    turn = Turn(1, *size)
    try:
        document = xmp.parsed(packet)
        found = elements(document)
        changes = [_set_sizes(element, turn) for element in found]
        subjects = [one for one in found if one.namespaceURI == _EXIF and one.localName in _SUBJECTS]
        changes += [_turn_subject(element, turn, was) for element in subjects]
        return xmp.written(document) if any(changes) else packet
    except (ExpatError, ValueError, LookupError, RecursionError):
        return packet


def _set_sizes(element: minidom.Element, turn: Turn) -> bool:
    width, height = map(str, turn.upright)
    across = put(element, _TIFF, "ImageWidth", width) | put(element, _EXIF, "PixelXDimension", width)
    return across | put(element, _TIFF, "ImageLength", height) | put(element, _EXIF, "PixelYDimension", height)


def _turn_places(found: list[minidom.Element], turn: Turn) -> bool:
    faces = _turn_areas(found, turn)
    rectangles = _turn_rectangles(found, turn, faces)
    changed = bool(faces or rectangles)
    for element in found:
        if turn.is_mirrored and (tilt := number(element, _FACES, "Rotation")):
            changed |= put(element, _FACES, "Rotation", _text(-tilt))
        if element.namespaceURI == _EXIF and element.localName in _SUBJECTS:
            changed |= _turn_subject(element, turn)
        if element.namespaceURI == _IPTC and element.localName == "RegionBoundary":
            remove(element)  # whether it means the stored or the upright picture, the standard leaves open
            changed = True
    return changed


@dataclass(frozen=True, slots=True)
class _Frame:
    """The picture that areas were given for: its size in pixels, and whether it is the stored one; None: unknown."""

    size: tuple[float, float] | None
    is_stored: bool | None


def _turn_areas(found: list[minidom.Element], turn: Turn) -> list[Rectangle | None]:
    """Each area as an upright rectangle; None for one that had to go."""
    sizes = [element for element in found if element.localName == "AppliedToDimensions"]
    frames = {id(element.parentNode): _frame(element, turn) for element in sizes}
    unsaid = _Frame(None, True)
    faces = []
    for element in found:
        for space in _AREAS:
            if get(element, space, "x") is not None:
                frame = next((frames[id(one)] for one in above(element, _LEVELS) if id(one) in frames), unsaid)
                faces.append(_turn_area(element, space, frame, turn))
    for element in sizes:
        if turn.is_sideways and frames[id(element.parentNode)].is_stored:
            _swap(element)
    return faces


def _frame(applied: minidom.Element, turn: Turn) -> _Frame:
    """By the shape alone, as copies of other sizes keep it. A half turn leaves the shape: then the standard counts."""
    for holder in [applied, *elements(applied)]:
        for space in _SIZES:
            width, height = number(holder, space, "w"), number(holder, space, "h")
            if not width or not height or min(width, height) <= 0:
                continue
            stored = _is_same_shape((width, height), (turn.width, turn.height))
            upright = _is_same_shape((width, height), turn.upright)
            return _Frame((width, height), True if stored else False if upright else None)
    return _Frame(None, True)


def _is_same_shape(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] * other[1] / (one[1] * other[0]) - 1) < _SAME_SHAPE


def _turn_area(element: minidom.Element, space: str, frame: _Frame, turn: Turn) -> Rectangle | None:
    values = [number(element, space, name) for name in ("x", "y", "w", "h")]
    x, y, width, height = (value or 0.0 for value in values)
    across, down = frame.size or (1.0, 1.0)
    if get(element, space, "unit") != "pixel":
        across, down = 1.0, 1.0
    elif frame.size is None:
        frame = _Frame(None, None)
    if frame.is_stored is None or values[1] is None:
        remove(element if element.namespaceURI != RDF else parent_of(element))
        return None
    x, y, width, height = x / across, y / down, width / across, height / down
    if frame.is_stored:
        x, y = turn.point(x, y)
        width, height = turn.extent(width, height)
        across, down = turn.extent(across, down)
        for name, value in (("x", x * across), ("y", y * down), ("w", width * across), ("h", height * down)):
            put(element, space, name, _text(value))
    return x - width / 2, y - height / 2, width, height


def _swap(applied: minidom.Element) -> None:
    for holder in [applied, *elements(applied)]:
        for space in _SIZES:
            width, height = get(holder, space, "w"), get(holder, space, "h")
            if width is not None and height is not None:
                put(holder, space, "w", height)
                put(holder, space, "h", width)


def _turn_rectangles(found: list[minidom.Element], turn: Turn, faces: list[Rectangle | None]) -> bool:
    """Microsoft's say nothing of the picture they are for: where the same faces have areas as well, those tell."""
    holders = [element for element in found if get(element, _MICROSOFT, "Rectangle") is not None]
    given = [_rectangle(get(element, _MICROSOFT, "Rectangle")) for element in holders]
    known = [one for one in given if one][:_MANY]
    areas = [area for area in faces if area][:_MANY]
    as_is = _distance(known, areas)
    as_turned = _distance([turn.rectangle(*one) for one in known], areas)
    for element, rectangle in zip(holders, given, strict=True):
        if rectangle is None or min(as_is, as_turned) > _NEAR:
            remove_property(element, _MICROSOFT, "Rectangle")
        elif as_turned <= as_is:
            put(element, _MICROSOFT, "Rectangle", ", ".join(map(_text, turn.rectangle(*rectangle))))
    return bool(holders)


def _rectangle(text: str | None) -> Rectangle | None:
    match [as_number(part) for part in (text or "").split(",")]:
        case [float(x), float(y), float(width), float(height)]:
            return x, y, width, height
    return None


def _distance(rectangles: list[Rectangle], areas: list[Rectangle]) -> float:
    """How far the rectangles lie from the areas next to them, on average; beyond the picture if there are none."""
    if not rectangles or not areas:
        return 1.0
    nearest = (min(max(_differences(one, area)) for area in areas) for one in rectangles)
    return sum(nearest) / len(rectangles)


def _differences(one: Rectangle, other: Rectangle) -> Iterator[float]:
    return (abs(a - b) for a, b in zip(one, other, strict=True))


def _turn_subject(element: minidom.Element, turn: Turn, size: tuple[int, int] | None = None) -> bool:
    items = listed(element)
    values = [as_number(text) for text in texts(items)]
    known = [value for value in values if value is not None]
    if len(known) != len(items) or not 2 <= len(known) <= 4:
        remove(element)
        return True
    for item, value in zip(items, subject_turned(known, turn, size), strict=True):
        set_text(item, str(value))
    return True


def _text(value: float) -> str:
    """A number as it is written in a packet: a millionth of the picture is less than a pixel of any."""
    return f"{value:.6f}".rstrip("0").rstrip(".") or "0"

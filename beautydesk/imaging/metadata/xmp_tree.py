"""Properties in the tree of an XMP packet: each may be written as an attribute or as an element (XMP, part 1, C.2)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from xml.dom import minidom

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def elements(node: minidom.Document | minidom.Element) -> list[minidom.Element]:
    """All below, in the order in which they begin."""
    return list(node.getElementsByTagName("*"))


def children(node: minidom.Element) -> Iterator[minidom.Element]:
    return (child for child in node.childNodes if isinstance(child, minidom.Element))


def above(element: minidom.Element, levels: int) -> Iterator[minidom.Element]:
    """What it stands in, the nearest first, at most so many."""
    for _ in range(levels):
        parent = element.parentNode
        if not isinstance(parent, minidom.Element):
            return
        yield parent
        element = parent


def parent_of(element: minidom.Element) -> minidom.Element:
    return next(above(element, 1), element)


def get(element: minidom.Element, space: str, name: str) -> str | None:
    """A simple property of this element."""
    if element.hasAttributeNS(space, name):
        return str(element.getAttributeNS(space, name))
    child = _written_out(element, space, name)
    return None if child is None else _text(child)


def put(element: minidom.Element, space: str, name: str, value: str) -> bool:
    """Sets a property that is there. Does that change anything?"""
    old = get(element, space, name)
    if old is None or old.strip() == value:
        return False
    if element.hasAttributeNS(space, name):
        element.getAttributeNodeNS(space, name).value = value  # type: ignore[union-attr]
    else:
        set_text(_written_out(element, space, name), value)
    return True


def number(element: minidom.Element, space: str, name: str) -> float | None:
    """A property that is a finite number."""
    return as_number(get(element, space, name))


def as_number(text: str | None) -> float | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if math.isfinite(value) and abs(value) < 1e9 else None


def listed(element: minidom.Element) -> list[minidom.Element]:
    """The items of an array property."""
    return [item for box in children(element) for item in children(box) if item.localName == "li"]


def texts(items: list[minidom.Element]) -> list[str]:
    return [_text(item) for item in items]


def set_text(element: minidom.Element | None, value: str) -> None:
    if element is None:
        return
    for child in list(element.childNodes):
        element.removeChild(child)
    element.appendChild(element.ownerDocument.createTextNode(value))  # type: ignore[union-attr]


def remove(element: minidom.Element) -> None:
    if element.parentNode is not None:
        element.parentNode.removeChild(element)


def remove_property(element: minidom.Element, space: str, name: str) -> None:
    """Takes a property away, however it is written."""
    if element.hasAttributeNS(space, name):
        element.removeAttributeNS(space, name)
    elif (child := _written_out(element, space, name)) is not None:
        remove(child)


def _written_out(element: minidom.Element, space: str, name: str) -> minidom.Element | None:
    for child in children(element):
        if child.namespaceURI == space and child.localName == name:
            return child
    return None


def _text(element: minidom.Element) -> str:
    kinds = (minidom.Node.TEXT_NODE, minidom.Node.CDATA_SECTION_NODE)
    return "".join(str(node.nodeValue) for node in element.childNodes if node.nodeType in kinds)

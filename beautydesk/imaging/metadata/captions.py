"""Words that a PNG or a JPEG comment says of a photo, where other formats have a home for them: Dublin Core in XMP.

What the packet says itself stays. Keywords: Portable Network Graphics (third edition), 11.3.3.1; their homes: XMP
Specification, part 3, 2.5, as ExifTool and libpng's users map them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from beautydesk.core.photo import TextChunk
from beautydesk.imaging.metadata import png_text, xmp_places

_DC: Final = "http://purl.org/dc/elements/1.1/"
_EXIF: Final = "http://ns.adobe.com/exif/1.0/"
_HOMES: Final = {
    "Title": (_DC, "dc", "title", "Alt"),
    "Description": (_DC, "dc", "description", "Alt"),
    "Author": (_DC, "dc", "creator", "Seq"),
    "Copyright": (_DC, "dc", "rights", "Alt"),
    png_text.COMMENT: (_EXIF, "exif", "UserComment", "Alt"),
}
_LONGEST: Final = 1 << 16  # characters; what is longer describes no photo
_CONTROLS: Final = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, 65534, 65535), " ")


def with_words(packet: bytes | None, texts: Sequence[TextChunk], with_comments: bool) -> bytes | None:
    """The packet, or a new one, that says them too; as it was where nothing is to be added or nothing can be.

    `with_comments`: comments as well, for a format that has no place of its own for them.
    """
    words = [words for words in map(png_text.words_of, texts) if words and words.keyword in _HOMES]
    if not with_comments:
        words = [one for one in words if one.keyword != png_text.COMMENT]
    if not words:
        return packet
    whole = packet or xmp_places.EMPTY
    try:
        known = {(one.space, one.name) for one in xmp_places.properties(whole)}
    except ValueError:
        return packet
    added = "".join(_properties(words, known)).encode()
    return (xmp_places.with_description(whole, b"", added) or packet) if added else packet


def comments(texts: Sequence[TextChunk]) -> list[bytes]:
    """Those that a JPEG says in a segment of their own, as UTF-8."""
    found = (png_text.words_of(text) for text in texts)
    return [one.text.encode() for one in found if one and one.keyword == png_text.COMMENT and one.text]


def _properties(words: Sequence[png_text.Words], known: Collection[tuple[str, str]]) -> Iterator[str]:
    """Those that are not known yet."""
    for keyword, (space, prefix, name, array) in _HOMES.items():
        found: dict[str, str] = {}
        for one in words:
            language, text = _plain(one.language) or "x-default", _plain(one.text)
            if text and one.keyword == keyword:
                found[language] = f"{found[language]}\n{text}" if language in found else text
        if not found or (space, name) in known:
            continue
        if array == "Alt":  # its first item is what readers show who know no languages
            first = found.get("x-default") or next(iter(found.values()))
            items = [("x-default", first), *((key, text) for key, text in found.items() if key != "x-default")]
            listed = "".join(f"<rdf:li xml:lang={quoteattr(key)}>{escape(text)}</rdf:li>" for key, text in items)
        else:
            listed = "".join(f"<rdf:li>{escape(text)}</rdf:li>" for text in found.values())
        yield (f'<{prefix}:{name} xmlns:{prefix}="{space}"><rdf:{array}>{listed}</rdf:{array}></{prefix}:{name}>')


def _plain(text: str) -> str:
    """Without what XML cannot say."""
    return text[:_LONGEST].translate(_CONTROLS).encode("utf-8", "ignore").decode().strip()

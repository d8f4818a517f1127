"""From a file to pixels: what it is (header only), a quick small version, or everything.

Everything leaves here upright and in the numbers of the photo's own profile; see `core.photo.Photo`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from beautydesk.core.errors import PhotoError
from beautydesk.core.notes import Extra, Note
from beautydesk.core.photo import Photo
from beautydesk.core.phrase import Phrase

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

    from beautydesk.core.photo import Pixels
    from beautydesk.imaging.files.pillow import Opened


T = TypeVar("T")
_EXIF_TIME = "%Y:%m:%d %H:%M:%S"


@dataclass(frozen=True, slots=True)
class PhotoInfo:
    """`width`, `height`: upright, in pixels. `format`, `notes`, `extras`: as in `Photo`. `bytes`: the file's size.

    `moment`: seconds since 1970 at which the photo was taken by its camera's clock; else at which its
    file was changed last. None where nobody looked.
    """

    width: int
    height: int
    format: str
    bytes: int
    notes: tuple[Note, ...] = ()
    extras: frozenset[Extra] = frozenset()
    moment: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Reduced:
    """`pixels`: h x w x 3, upright, a reduced photo in the numbers of `icc` (None: sRGB). `gray`: see `Photo`.
    `width`, `height`: of the whole photo, upright."""

    pixels: Pixels
    icc: bytes | None
    gray: bool
    width: int
    height: int


@dataclass(frozen=True, slots=True, eq=False)
class Glimpse:
    """`pixels`: h x w x 3 sRGB, upright, a reduced photo. `width`, `height`: of the whole photo, upright."""

    pixels: NDArray[np.uint8]
    width: int
    height: int


def inspect(path: Path) -> PhotoInfo:
    """What the header says; costs a few milliseconds. Raises `PhotoError` for what cannot be a photo."""
    from beautydesk.imaging.files.extras import extras_in
    from beautydesk.imaging.files.notes import notes_on, upright_size
    from beautydesk.imaging.files.pillow import opened

    with opened(path, called(path)) as found:
        image = found.image
        notes, extras = notes_on(image, found.container), extras_in(image, found.container, found.file)
        return PhotoInfo(*upright_size(image), found.container, found.bytes, notes, extras, _moment(image, path))


def _moment(image: Image, path: Path) -> float:
    """By the camera's clock, which knows no zone, else by the file's in this computer's zone, as most clocks are set.

    Both are taken for UTC, so that they can be compared.
    """
    from PIL import ExifTags

    try:
        told = image.getexif().get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.DateTimeOriginal)
        when = datetime.strptime(str(told)[:19], _EXIF_TIME)
    except Exception:  # Pillow reads tags of its own kind by kind, and none of them says what it raises
        when = datetime.fromtimestamp(path.stat().st_mtime)
    return when.replace(tzinfo=UTC).timestamp()


def taken(path: Path) -> tuple[str, ...] | None:
    """When, to the fraction of a second, and with which camera a photo was taken; None where its file does not say.

    Editing a photo leaves this as it is (EXIF 2.32: DateTimeOriginal, SubSecTimeOriginal). Raises `PhotoError`.
    """
    from PIL import ExifTags

    from beautydesk.imaging.files.pillow import opened

    with opened(path, called(path)) as found:
        exif = found.image.getexif()
        inner = exif.get_ifd(ExifTags.IFD.Exif)
        when = inner.get(ExifTags.Base.DateTimeOriginal)
        if not when:
            return None
        return str(when), str(inner.get(ExifTags.Base.SubsecTimeOriginal, "")), str(exif.get(ExifTags.Base.Model, ""))


def decode(path: Path) -> Photo:
    """The whole photo, upright. Raises `PhotoError`."""
    from beautydesk.imaging.files.regular import stamp

    when = stamp(path)
    return replace(_ended(path, partial(_decoded, path=path)), stamp=when)


def decode_bytes(data: bytes, source: Path | None = None) -> Photo:
    """The whole photo from memory (pasted, or an answer of the service), upright. Raises `PhotoError`."""
    return _decoded(data, source)


def _decoded(origin: Path | bytes, path: Path | None) -> Photo:
    from beautydesk.imaging.files.pillow import opened

    with opened(origin, called(path)) as found:
        return _photo(found, origin, path)


def _ended(path: Path, work: Callable[[Path | bytes], T]) -> T:
    """`work` with the file at `path`, or with what it should be if it is a JPEG that lacks its end marker alone."""
    try:
        return work(path)
    except PhotoError as error:
        if error.code != "ERROR_PHOTO_DAMAGED":
            raise
        from beautydesk.imaging.files.regular import read_regular
        from beautydesk.imaging.jpeg.retouched import with_end

        whole = with_end(read_regular(path))
        if whole is None:
            raise
        return work(whole)


def thumbnail(path: Path, side: int) -> NDArray[np.uint8]:
    """h x w x 3 sRGB, upright, longest side at most `side` (never enlarged). Raises `PhotoError`."""
    return _ended(path, partial(_thumbnail, path=path, side=side))


def thumbnail_of(data: bytes, side: int) -> NDArray[np.uint8]:
    """As `thumbnail`, of a photo in memory."""
    return _thumbnail(data, None, side)


def _thumbnail(origin: Path | bytes, path: Path | None, side: int) -> NDArray[np.uint8]:
    from beautydesk.imaging.colour import convert
    from beautydesk.imaging.colour.profiles import meaning_of
    from beautydesk.imaging.files import channels, pixels
    from beautydesk.imaging.files.pillow import opened
    from beautydesk.imaging.metadata import embedded

    with opened(origin, called(path)) as found:
        image = found.image
        orientation = embedded.orientation(image)
        meaning = meaning_of(image)
        if meaning.coding.is_hdr:  # eight bits of such a curve show steps
            return convert.to_srgb(_photo(found, origin, path), side)
        if (whole := pixels.of_others(found, meaning.icc, called(path))) is not None:
            layers = channels.smaller(whole, side)
        else:
            image.draft(None, (side, side))  # a JPEG comes out at 1/2, 1/4 or 1/8, at a fraction of the cost
            image.load()
            small = channels.shallow(channels.plain(image))
            small.thumbnail((side, side), reducing_gap=2.0)
            layers = channels.split(small, meaning.icc)
        layers = channels.settled(layers, meaning.coding)
        flat = convert.flatten(convert.pixels_to_srgb(layers.pixels, layers.icc, layers.gray), layers.alpha)
        return channels.turn(flat, orientation)


def glimpse(path: Path, side: int) -> Glimpse | None:
    """A large JPEG at 1/2, 1/4 or 1/8 of its size, both sides at least `side`: a fraction of the cost of `decode`.

    None where there is no such short cut. Raises `PhotoError`.
    """
    from beautydesk.imaging.colour import convert

    seen = reduced(path, side)
    if seen is None:
        return None
    srgb = convert.pixels_to_srgb(seen.pixels, seen.icc, seen.gray)
    return Glimpse(convert.flatten(srgb, None), seen.width, seen.height)


def reduced(path: Path, side: int) -> Reduced | None:
    """As `glimpse`, in the photo's own numbers."""
    return _ended(path, partial(_reduced, path=path, side=side))


def _reduced(origin: Path | bytes, path: Path, side: int) -> Reduced | None:
    from beautydesk.imaging.colour.profiles import meaning_of
    from beautydesk.imaging.files import channels
    from beautydesk.imaging.files.notes import upright_size
    from beautydesk.imaging.files.pillow import opened
    from beautydesk.imaging.metadata import embedded

    with opened(origin, called(path)) as found:
        image = found.image
        if found.numbers is not None:
            return None
        size, orientation, meaning = upright_size(image), embedded.orientation(image), meaning_of(image)
        if image.draft(None, (side, side)) is None or image.size in (size, size[::-1]):
            return None
        layers = channels.settled(channels.split(channels.plain(image), meaning.icc), meaning.coding)
        return Reduced(channels.turn(layers.pixels, orientation), layers.icc, layers.gray, *size)


def called(path: Path | None) -> str:
    """How sentences call a photo."""
    return f"“{path.name}”" if path else Phrase("The picture")


def _photo(found: Opened, origin: Path | bytes, source: Path | None) -> Photo:
    from beautydesk.imaging.colour.profiles import meaning_of
    from beautydesk.imaging.files import channels, pixels
    from beautydesk.imaging.files.extras import extras_in
    from beautydesk.imaging.files.notes import notes_on
    from beautydesk.imaging.files.webp import is_lossless
    from beautydesk.imaging.metadata import embedded

    image = found.image
    notes, extras = notes_on(image, found.container), extras_in(image, found.container, found.file)
    meaning = meaning_of(image)
    bits = 8 if found.container == "RAW" else channels.depth(image)
    told = embedded.described(image)
    lossless = image.format == "WEBP" and is_lossless(origin)
    if image.format == "HEIF" and bits > 8 and image.mode in ("L", "RGB", "RGBA"):
        layers = channels.deep_heif(origin, bits, meaning.icc)
    elif (others := pixels.of_others(found, meaning.icc, called(source))) is not None:
        layers = others
    else:
        image.load()
        layers = channels.split(channels.plain(image), meaning.icc)
        if bits > 8:
            layers = channels.deepened(layers, str(image.format), bits, origin)
    layers = channels.settled(layers, meaning.coding)
    if layers.alpha is None or channels.is_opaque(layers.alpha):
        extras -= {Extra.TRANSPARENCY}
    return Photo(
        pixels=channels.turn(layers.pixels, told.orientation),
        alpha=None if layers.alpha is None else channels.turn(layers.alpha, told.orientation),
        format=found.container,
        source=source,
        gray=layers.gray,
        icc_profile=layers.icc,
        exif=told.exif,
        xmp=told.xmp,
        iptc=told.iptc,
        resources=told.resources,
        texts=told.texts,
        chroma=told.chroma,
        density=told.density,
        orientation=told.orientation,
        own_numbers=layers.own_numbers,
        lossless=lossless,
        notes=notes + layers.notes,
        extras=extras,
    )

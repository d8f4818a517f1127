"""File signatures: what the first bytes of a file claim it to be, whatever it is called. One table for all who ask."""

from __future__ import annotations

from typing import Final

HEAD: Final = 64  # bytes that are enough to tell
JPEG: Final = b"\xff\xd8\xff"
PNG: Final = b"\x89PNG\r\n\x1a\n"
OTHER_MEDIA: Final = "ISO media"  # boxes of ISO/IEC 14496-12 that hold no photo we open: a film, CR3, ...

_STARTS: Final = (
    (JPEG, "JPEG"),
    (PNG, "PNG"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0\x08\0\0\0", "TIFF"),  # BigTIFF
    (b"MM\0+\0\x08\0\0", "TIFF"),
    (b"BM", "BMP"),
)
# Brands of codings that are read (ISO/IEC 23008-12, annex B; AV1 Image File Format 1.2, section 6), and brands of the
# container alone or of other codings.
_BRANDS: Final = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"), "HEIF"),
    **dict.fromkeys((b"avif", b"avis", b"avio"), "AVIF"),
}
_CONTAINERS: Final = frozenset(
    {b"mif1", b"mif2", b"mif3", b"msf1", b"miaf", b"MiHB", b"MiHE", b"MiPr", b"tmap", b"unif", b"avci", b"avcs"}
    | {b"jpeg", b"jpgs", b"j2ki", b"j2is", b"vvic", b"vvis", b"evbi", b"evbs", b"evmi", b"evms"}
)
_UNREAD: Final = (
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"II\xbc\x01", "JPEG XR"),
    (b"8BPS\0\x01", "PSD"),
    (b"8BPS\0\x02", "PSB"),
    (b"gimp xcf", "GIMP"),
    (b"\0\xffKA", "Affinity"),
    (b"Paint Shop Pro Image File", "PaintShop Pro"),
    (b"v/1\x01", "OpenEXR"),
    (b"#?RADIANCE", "Radiance HDR"),
    (b"#?RGBE", "Radiance HDR"),
    (b"FOVb", "Sigma RAW"),
    (b"%PDF-", "PDF"),
    (b"%!PS", "PostScript"),
    (b"\xc5\xd0\xd3\xc6", "PostScript"),
    (b"BPG\xfb", "BPG"),
    (b"FLIF", "FLIF"),
    (b"qoif", "QOI"),
    (b"DDS ", "DDS"),
    (b"\0\0\1\0", "ICO"),
    (b"AT&TFORM", "DjVu"),
    (b"SIMPLE  =", "FITS"),
    *((b"P%d%c" % (number, space), "PNM") for number in range(1, 7) for space in b"\n\r\t "),
)
_ZIPPED: Final = {b"application/x-krita": "Krita", b"image/openraster": "OpenRaster"}


def claimed(head: bytes) -> str:
    """Pillow's name of the container that these first bytes (`HEAD` of them) begin, `OTHER_MEDIA`, or '' for others.

    Two bytes alone say "BMP", so texts may do so by chance.
    """
    if head[4:8] == b"ftyp":
        return _of_brands(brands(head))
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    return next((fmt for start, fmt in _STARTS if head.startswith(start)), "")


def brands(head: bytes) -> list[bytes]:
    """The major brand and those with which the file is compatible (ISO/IEC 14496-12, 4.3), as far as the bytes go."""
    end = min(len(head), int.from_bytes(head[:4], "big") or len(head))
    return [head[8:12], *(head[at : at + 4] for at in range(16, end - 3, 4))]


def unread(head: bytes) -> str:
    """What people call a picture of a kind that is not read here; '' where the first bytes do not tell that."""
    if head[:4] == b"PK\3\4" and head[30:38] == b"mimetype":
        return next((kind for mime, kind in _ZIPPED.items() if head[38:].startswith(mime)), "")
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith(b"<svg") or (text.startswith(b"<?xml") and b"<svg" in text):
        return "SVG"
    return next((kind for start, kind in _UNREAD if head.startswith(start)), "")


def _of_brands(found: list[bytes]) -> str:
    """A file may begin with the brand of its container, in which either kind of picture lies: the others tell which."""
    if coded := next((_BRANDS[brand] for brand in found if brand in _BRANDS), ""):
        return coded
    return "HEIF" if found[0] in _CONTAINERS else OTHER_MEDIA

"""Files that are no plain photo, and what has to be right of each when it is retouched and saved in any format."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "imaging"))

from imaging_samples import dng

from tests.kept import light, metadata
from tests.kept.containers import (
    HEIGHT,
    LIGHTS,
    WIDTH,
    avif,
    bits8,
    bits16,
    chromaticities,
    chunk,
    cicp,
    credentials,
    heic,
    latin_words,
    layers,
    pillow,
    png,
    raw_profile,
    rebranded,
    scene,
    shot,
    tiff,
    utf8,
    webp_with,
    words,
)
from tests.kept.jpegs import Jpeg, as_stored, jpeg

SCENE: Final = scene()
SHOT: Final = {  # of `metadata.exif_block`, as ExifTool tells it
    "IFD0:Artist": "Jörg Müller",
    "IFD0:Copyright": "© Jörg Müller 2026",
    "IFD0:XResolution": 300,
    "ExifIFD:DateTimeOriginal": "2026:05:04 03:02:01",
    "ExifIFD:LensModel": "85mm F1.8",
    "ExifIFD:SubSecTimeOriginal": 123,
    "InteropIFD:InteropIndex": "R98",
    "GPS:GPSLongitude": 15.44,
}
NOTE: Final = {"Canon:OwnerName": "The owner of this camera", "Canon:CanonFirmwareVersion": "Firmware Version 1.1.0"}
OF_TIFF: Final = {  # of `containers.shot`
    "IFD0:Artist": "Jörg Müller",
    "IFD0:ImageDescription": "Grüße aus Graz",
    "IFD0:XResolution": 118,
    "IFD0:ResolutionUnit": 3,
    "ExifIFD:LensModel": "85mm für Porträts",
    "InteropIFD:InteropIndex": "R98",
    **NOTE,
}
EDITED: Final = {"XMP-xmp:Rating": 4, "XMP-photoshop:City": "Graz", "XMP-dc:Title": "Anna & Jörg"}


@dataclass(frozen=True)
class Kind:
    """`looks`: what is to be seen, upright, sRGB 0..1; `within`: the mean CIEDE2000 allowed. `deep`: 16 bits stay in
    PNG and TIFF. `exact`: formats without loss hold these very numbers. `tags`: what ExifTool must tell of the
    result; `anywhere`: values that it tells under whatever name. `notes`: codes of what is told, or their ends.
    """

    name: str
    make: Callable[[], bytes]
    looks: np.ndarray = field(default_factory=lambda: SCENE)
    within: float = 1.0
    deep: bool = False
    exact: bool = False
    tags: dict[str, Any] = field(default_factory=dict)
    anywhere: tuple[str, ...] = ()
    notes: frozenset[str] = frozenset()
    alpha: bool = False


def _exif(orientation: int = 1) -> bytes:
    return metadata.exif_block(orientation, note=True, gps=True, size=(WIDTH, HEIGHT))


def _xmp() -> bytes:
    return metadata.packet(*metadata.EDITOR)


def _half() -> np.ndarray:
    """Half seen everywhere."""
    return np.full((HEIGHT, WIDTH, 1), 32768, np.uint16)


def _p3() -> np.ndarray:
    return light.curved(light.in_primaries(light.linear(SCENE), light.P3))


def _gamma() -> np.ndarray:
    return np.asarray(light.linear(SCENE) ** (1 / 1.8))


def _tiffs() -> list[Kind]:
    deep, small, floating = bits16(SCENE), bits8(SCENE), light.linear(SCENE)
    ways: dict[str, dict[str, Any]] = {
        "plain": {},
        "big-endian": {"order": ">"},
        "planar": {"planar": True},
        "deflate": {"compression": 8},
        "lzma": {"compression": 34925},
        "zstd": {"compression": 50000},
        "planar zstd": {"compression": 50000, "planar": True},
    }
    found = [
        Kind(f"16 bits {name}.tif", lambda how=how: tiff(deep, **how), deep=True, exact=True, within=0.2)
        for name, how in ways.items()
    ]
    premultiplied = np.rint(deep * 0.5).astype(np.uint16)
    found += [
        Kind("16 bits associated alpha.tif", lambda: tiff(np.dstack([premultiplied, _half()]), extra=1),
             deep=True, alpha=True, within=0.2),
        Kind("16 bits alpha.tif", lambda: tiff(np.dstack([deep, _half()]), extra=2), deep=True, alpha=True, within=0.2),
        Kind("16 bits planar alpha.tif", lambda: tiff(np.dstack([deep, _half()]), extra=2, planar=True),
             deep=True, alpha=True, within=0.2),
        Kind("16 bits spot colour.tif", lambda: tiff(np.dstack([deep, _half()]), extra=0), deep=True, within=0.2),
        Kind("16 bits gray.tif", lambda: tiff(deep[..., :1]), np.repeat(SCENE[..., :1], 3, 2), deep=True, within=0.2),
        Kind("16 bits white is zero.tif", lambda: tiff(65535 - deep[..., :1], photometric=0),
             np.repeat(SCENE[..., :1], 3, 2), deep=True, within=0.2),
        Kind("8 bits planar.tif", lambda: tiff(small, planar=True), exact=True),
        Kind("8 bits zstd.tif", lambda: tiff(small, compression=50000), exact=True),
        Kind("layers.tif", lambda: tiff(small, layers()), notes=frozenset({"NOTE_LAYERS_GONE"})),
        Kind("credentials.tif", lambda: tiff(small, credentials()), notes=frozenset({"NOTE_CREDENTIALS_GONE"})),
        Kind("tags.tif", lambda: tiff(small, exif=shot), tags=OF_TIFF, exact=True),
        Kind("tags big-endian.tif", lambda: tiff(small, exif=shot, order=">"), tags=OF_TIFF, exact=True),
        Kind("text by EXIF 3.tif", lambda: tiff(small, utf8(315, "Jörg Müller")), tags={"IFD0:Artist": "Jörg Müller"}),
        Kind("float.tif", lambda: tiff(SCENE.astype(np.float32)), deep=True, within=99),
        Kind("half.tif", lambda: tiff(floating.astype(np.float16)), deep=True, within=99),
    ]  # fmt: skip
    return found


def _pngs() -> list[Kind]:
    small, deep = bits8(SCENE), bits16(SCENE)
    xmp = words("XML:com.adobe.xmp", _xmp().decode())
    pq, hlg = (bits16(curve(light.linear(SCENE))) for _, curve in LIGHTS.values())
    srgb_xy = (0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06)
    misleading = chunk(b"sRGB", b"\0"), chunk(b"gAMA", (45455).to_bytes(4, "big"))
    return [
        Kind("text.png", lambda: png(small, words("Title", "Grüße 漢字"), latin_words("Author", "Jörg Müller")),
             anywhere=("Grüße 漢字", "Jörg Müller"), exact=True),
        Kind("text behind.png", lambda: png(small, behind=(latin_words("Comment", "behind the pixels"),)),
             anywhere=("behind the pixels",), exact=True),
        Kind("exif and xmp.png", lambda: png(small, chunk(b"eXIf", _exif()), xmp), tags={**SHOT, **NOTE, **EDITED},
             exact=True),
        Kind("exif behind.png", lambda: png(small, behind=(chunk(b"eXIf", _exif()),)), tags={**SHOT, **NOTE},
             exact=True),
        Kind("raw profile.png", lambda: png(as_stored(small, 6), raw_profile(metadata.exif_block(6, gps=True))),
             tags=SHOT, exact=True),
        Kind("16 bits.png", lambda: png(deep), deep=True, exact=True, within=0.2),
        Kind("16 bits alpha.png", lambda: png(np.dstack([deep, _half()])), deep=True, alpha=True, within=0.2),
        Kind("cicp p3.png", lambda: png(bits8(_p3()), *misleading, cicp(12, 13))),
        Kind("cicp p3 16 bits.png", lambda: png(bits16(_p3()), cicp(12, 13)), deep=True, within=0.5),
        Kind("cicp pq.png", lambda: png(pq, *misleading, cicp(9, 16)), within=2.0),
        Kind("cicp hlg.png", lambda: png(hlg, cicp(9, 18)), within=2.0),
        Kind("gamma 1.8.png", lambda: png(bits8(_gamma()), chunk(b"gAMA", (55556).to_bytes(4, "big")),
             chromaticities(*srgb_xy))),
        Kind("gamma 1.8 alone.png", lambda: png(bits8(_gamma()), chunk(b"gAMA", (55556).to_bytes(4, "big")))),
        Kind("credentials.png", lambda: png(small, chunk(b"caBX", metadata.credentials())),
             notes=frozenset({"NOTE_CREDENTIALS_GONE"})),
    ]  # fmt: skip


def _others() -> list[Kind]:
    small = bits8(SCENE)
    tags = {"exif": _exif(), "icc_profile": metadata.SRGB, "xmp": _xmp()}
    unturned = {**tags, "exif": _exif(0)}  # Pillow writes the tags of an AVIF anew where they tell an orientation
    everything = {**SHOT, **NOTE, **EDITED}
    preview = pillow(as_stored(small, 6), "JPEG", quality=95, subsampling=0)
    found = [
        Kind("lossless.webp", lambda: pillow(small, "WEBP", lossless=True, **tags), tags=everything, exact=True),
        Kind("lossy.webp", lambda: pillow(small, "WEBP", quality=95, **tags), tags=everything, within=1.5),
        Kind("credentials.webp",
             lambda: webp_with(pillow(small, "WEBP", lossless=True, **tags), b"C2PA", metadata.credentials()),
             notes=frozenset({"NOTE_CREDENTIALS_GONE"})),
        Kind("alpha.webp", lambda: pillow(np.dstack([small, np.full_like(small[..., :1], 128)]), "WEBP", lossless=True),
             alpha=True),
        Kind("plain.heic", lambda: pillow(small, "HEIF", quality=95, chroma=444, **tags), tags=everything, within=1.5),
        Kind("alpha.heic", lambda: pillow(np.dstack([small, np.full_like(small[..., :1], 128)]), "HEIF", quality=95),
             alpha=True, within=2.0),
        Kind("plain.avif", lambda: pillow(small, "AVIF", quality=95, **unturned), tags=everything, within=1.5),
        Kind("mif1.avif", lambda: rebranded(pillow(small, "AVIF", quality=95, **unturned)), tags=everything,
             within=1.5),
        Kind("turned.heic", lambda: pillow(as_stored(small, 6), "HEIF", quality=95, exif=metadata.exif_block(6)),
             tags={"IFD0:Artist": "Jörg Müller"}, within=1.5),
        Kind("turned.avif", lambda: pillow(as_stored(small, 8), "AVIF", quality=95, exif=metadata.exif_block(8)),
             tags={"IFD0:Make": "Lumen"}, within=1.5),
        Kind("raw.dng", lambda: dng(preview, 6), tags={"IFD0:Make": "Lumen", "ExifIFD:FNumber": 2.8,
             "ExifIFD:DateTimeOriginal": "2026:05:04 03:02:01"}, within=1.5, notes=frozenset({"NOTE_RAW"})),
        Kind("everything.jpg", _jpeg, _upright(), tags={**SHOT, **NOTE, **EDITED, "IPTC:City": "Graz"},
             anywhere=("A comment of nobody",), within=99),
    ]  # fmt: skip
    for name, (transfer, curve) in LIGHTS.items():
        numbers = curve(light.linear(SCENE))
        for ending, write in (("heic", heic), ("avif", avif)):
            make = lambda write=write, numbers=numbers, transfer=transfer: write(numbers, 9, transfer)  # noqa: E731
            found.append(Kind(f"{name}.{ending}", make, within=2.0))
    return found


def _jpeg() -> bytes:
    has = frozenset({"exif", "maker note", "thumbnail", "gps", "xmp", "iptc", "icc", "comment"})
    return jpeg(Jpeg(WIDTH, HEIGHT, "4:4:4", 1, metadata=has, seed=4))


def _upright() -> np.ndarray:
    from tests.kept.jpegs import content

    return content(WIDTH, HEIGHT, 4) / 255


KINDS: Final = {kind.name: kind for kind in (*_tiffs(), *_pngs(), *_others())}

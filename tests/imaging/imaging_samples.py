"""A sound file of every kind that is read, as small as it may be and full of tags: the seeds of the fuzz runs."""

from __future__ import annotations

import io
import struct
from typing import Any

import cv2
import imagecodecs
import numpy as np
import pillow_heif
import tifffile
from imaging_pictures import P3, SRGB, XMP, encoded, noise, picture
from PIL import ExifTags, Image, TiffImagePlugin

from beautydesk.imaging.metadata import iptc

IPTC = b"\x1c\x01\x5a\0\x03\x1b%G" + b"".join(
    b"\x1c\x02" + struct.pack(">BH", dataset, len(value)) + value
    for dataset, value in (
        (5, b"Portrait"),
        (25, b"face"),
        (25, b"light"),
        (80, b"Somebody"),
        (90, b"Graz"),
        (101, b"Austria"),
    )
)


DESCRIPTION = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 tiff:Orientation="6" exif:GPSLatitude="47,4.2N" exif:GPSLongitude="15,26.4E" photoshop:City="Graz"
 photoshop:Credit="Somebody" Iptc4xmpCore:CountryCode="AT">
<photoshop:Country>Austria</photoshop:Country>
<photoshop:Headline>Light &amp; shade, caf\u00e9</photoshop:Headline>
<Iptc4xmpCore:Location>Schlossberg</Iptc4xmpCore:Location>
<Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>Graz</Iptc4xmpExt:City></rdf:li>
</rdf:Bag></Iptc4xmpExt:LocationShown>
<dc:subject><rdf:Bag><rdf:li>face</rdf:li><rdf:li>light</rdf:li></rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()


def camera_tags(orientation: int = 6) -> Image.Exif:
    """What a camera and a phone write: exposure, a maker's note, a position."""
    tags = Image.Exif()
    tags[ExifTags.Base.Orientation] = orientation
    tags[ExifTags.Base.Make] = "Lumen"
    tags[ExifTags.Base.Model] = "L-1"
    tags[ExifTags.Base.Artist] = "Somebody"
    tags[ExifTags.Base.Copyright] = "Somebody 2026"
    tags[ExifTags.Base.ImageDescription] = "A portrait"
    tags[ExifTags.Base.Software] = "Firmware 1.0"
    tags[ExifTags.Base.XResolution] = tags[ExifTags.Base.YResolution] = TiffImagePlugin.IFDRational(300, 1)
    tags[ExifTags.Base.ResolutionUnit] = 2
    inner = tags.get_ifd(ExifTags.IFD.Exif)
    inner[ExifTags.Base.DateTimeOriginal] = "2026:05:04 03:02:01"
    inner[ExifTags.Base.OffsetTimeOriginal] = "+02:00"
    inner[ExifTags.Base.FNumber] = TiffImagePlugin.IFDRational(28, 10)
    inner[ExifTags.Base.ExposureTime] = TiffImagePlugin.IFDRational(1, 125)
    inner[ExifTags.Base.ISOSpeedRatings] = 200
    inner[ExifTags.Base.LensModel] = "85mm F1.8"
    inner[ExifTags.Base.MakerNote] = b"Lumen note " + bytes(range(64))
    gps = tags.get_ifd(ExifTags.IFD.GPSInfo)
    gps[1], gps[2] = "N", (47.0, 4.0, 12.0)
    gps[3], gps[4] = "E", (15.0, 26.0, 24.0)
    return tags


def jpeg_segment(records: bytes) -> bytes:
    body = b"Photoshop 3.0\0" + iptc.resources(records)
    return b"\xff\xed" + struct.pack(">H", len(body) + 2) + body


def dng(preview: bytes, orientation: int = 6) -> bytes:
    """The least that LibRaw takes for a RAW file: a preview in the first directory, a sensor of 64 x 48 in a second.

    Layout: Adobe DNG Specification 1.4.
    """

    def shorts(*values: int) -> bytes:
        return struct.pack(f"<{len(values)}H", *values)

    def longs(*values: int) -> bytes:
        return struct.pack(f"<{len(values)}I", *values)

    def directory(rows: list[tuple[int, int, int, bytes]], at: int) -> bytes:
        table, values = struct.pack("<H", len(rows)), b""
        behind = at + 2 + 12 * len(rows) + 4
        for tag, kind, count, value in sorted(rows):
            table += struct.pack("<HHI", tag, kind, count)
            table += value.ljust(4, b"\0") if len(value) <= 4 else longs(behind + len(values))
            values += (value + bytes(len(value) % 2)) if len(value) > 4 else b""
        return table + bytes(4) + values

    sensor = np.random.default_rng(3).integers(0, 4000, (48, 64), dtype=np.uint16).tobytes()
    matrix = struct.pack("<18i", *[part for value in (1, 0, 0, 0, 1, 0, 0, 0, 1) for part in (value, 1)])
    shot = [(0x9003, 2, 20, b"2026:05:04 03:02:01\0"), (0x829D, 5, 1, longs(28, 10))]
    # each part's place is known once those before it have their size, which does not depend on where they point
    places = {"sensor": 0, "shot": 0, "preview": 0, "pixels": 0}
    for _ in range(2):
        first = [
            (254, 4, 1, longs(1)), (256, 4, 1, longs(96)), (257, 4, 1, longs(64)), (258, 3, 3, shorts(8, 8, 8)),
            (259, 3, 1, shorts(7)), (262, 3, 1, shorts(6)), (271, 2, 6, b"Lumen\0"), (272, 2, 4, b"L-1\0"),
            (273, 4, 1, longs(places["preview"])), (274, 3, 1, shorts(orientation)), (277, 3, 1, shorts(3)),
            (278, 4, 1, longs(64)), (279, 4, 1, longs(len(preview))), (330, 4, 1, longs(places["sensor"])),
            (0x8769, 4, 1, longs(places["shot"])), (50706, 1, 4, bytes((1, 4, 0, 0))), (50708, 2, 10, b"Lumen L-1\0"),
            (50721, 10, 9, matrix), (50728, 5, 3, longs(1, 1, 1, 1, 1, 1)), (50778, 3, 1, shorts(21)),
        ]  # fmt: skip
        second = [
            (254, 4, 1, longs(0)), (256, 4, 1, longs(64)), (257, 4, 1, longs(48)), (258, 3, 1, shorts(16)),
            (259, 3, 1, shorts(1)), (262, 3, 1, shorts(32803)), (273, 4, 1, longs(places["pixels"])),
            (277, 3, 1, shorts(1)), (278, 4, 1, longs(48)), (279, 4, 1, longs(len(sensor))),
            (33421, 3, 2, shorts(2, 2)),
            (33422, 1, 4, bytes((0, 1, 1, 2))), (50717, 4, 1, longs(4095)),
        ]  # fmt: skip
        places["sensor"] = 8 + len(directory(first, 8))
        places["shot"] = places["sensor"] + len(directory(second, places["sensor"]))
        places["preview"] = places["shot"] + len(directory(shot, places["shot"]))
        places["pixels"] = places["preview"] + len(preview)
    head = b"II*\0" + longs(8) + directory(first, 8) + directory(second, places["sensor"])
    return head + directory(shot, places["shot"]) + preview + sensor


def deep_heic() -> bytes:
    """Ten bits a channel."""
    numbers = picture(40, 56).astype(np.uint16) * 257 & 0xFFC0
    image = pillow_heif.from_bytes("RGB;16", (56, 40), numbers.tobytes())
    from io import BytesIO

    with BytesIO() as buffer:
        image.save(buffer, quality=90)
        return buffer.getvalue()


def tiff(values: np.ndarray, compression: str | None, **options: Any) -> bytes:
    with io.BytesIO() as buffer:
        tifffile.imwrite(buffer, values, compression=compression, metadata=None, **options)
        return buffer.getvalue()


def samples() -> dict[str, bytes]:
    """By a name that ends in the file's extension."""
    image, small = picture(40, 56), Image.fromarray(picture(40, 56))
    deep = image.astype(np.uint16) * 257
    tags = camera_tags()

    def another() -> list[Image.Image]:  # a new one each time: saving leaves traces in it
        return [Image.fromarray(noise(40, 56))]

    everything = {"exif": tags, "icc_profile": P3, "xmp": XMP}
    blue_first = np.ascontiguousarray(deep[..., ::-1])
    return {
        "baseline.jpg": encoded(image, "JPEG", extra=jpeg_segment(IPTC), dpi=(300, 300), **everything),
        "progressive.jpg": encoded(image, "JPEG", progressive=True, optimize=True),
        "cmyk.jpg": encoded(small.convert("CMYK"), "JPEG"),
        "gray.jpg": encoded(image[..., 0], "JPEG", exif=tags),
        "several.jpg": encoded(small, "MPO", save_all=True, append_images=another()),
        "plain.png": encoded(image, "PNG", exif=tags, icc_profile=SRGB),
        "palette.png": encoded(small.quantize(16), "PNG", transparency=3),
        "alpha.png": encoded(small.convert("RGBA"), "PNG"),
        "deep.png": cv2.imencode(".png", blue_first)[1].tobytes(),
        "animated.png": encoded(small, "PNG", save_all=True, append_images=another()),
        "tags.tif": encoded(image, "TIFF", exif=tags.tobytes()),
        "deflate.tif": encoded(image, "TIFF", compression="tiff_adobe_deflate"),
        "lzw.tif": encoded(image, "TIFF", compression="tiff_lzw", icc_profile=P3),
        "jpeg.tif": encoded(image, "TIFF", compression="jpeg"),
        "deep.tif": cv2.imencode(".tif", blue_first)[1].tobytes(),
        "pages.tif": encoded(small, "TIFF", save_all=True, append_images=another()),
        "scan.tif": encoded(small.convert("1"), "TIFF", compression="group4"),
        "big.tif": encoded(image, "TIFF", big_tiff=True),
        "planes.tif": tiff(np.moveaxis(deep, 2, 0), "zstd", photometric="rgb", planarconfig="separate"),
        "tiles.tif": tiff(deep, "lzw", photometric="rgb", tile=(16, 32), predictor=True),
        "float.tif": tiff((image / 255).astype(np.float32), "lzma", photometric="rgb", predictor=True),
        "inks.tif": tiff(np.dstack([deep, deep[..., 0]]), "packbits", photometric="separated"),
        "lab.tif": tiff(deep, "zlib", photometric="cielab"),
        "veiled.tif": tiff(np.dstack([deep, deep[..., 0]]), None, photometric="rgb", extrasamples=["assocalpha"]),
        "twelve.tif": tiff(deep >> 4, "jpeg", photometric="rgb", bitspersample=12),
        "webp.tif": tiff(image, "webp", photometric="rgb"),
        "twelve.jpg": imagecodecs.jpeg8_encode(deep >> 4, bitspersample=12),
        "lossless.jpg": imagecodecs.jpeg8_encode(deep, bitspersample=16, lossless=True, predictor=1),
        "lossy.webp": encoded(image, "WEBP", **everything),
        "lossless.webp": encoded(small.convert("RGBA"), "WEBP", lossless=True),
        "animated.webp": encoded(small, "WEBP", save_all=True, append_images=another()),
        "plain.heic": encoded(image, "HEIF", exif=tags.tobytes(), icc_profile=P3),
        "deep.heic": deep_heic(),
        "plain.avif": encoded(image, "AVIF", exif=tags),
        "deep.avif": cv2.imencode(".avif", blue_first >> 6, [cv2.IMWRITE_AVIF_DEPTH, 10])[1].tobytes(),
        "plain.bmp": encoded(image, "BMP"),
        "palette.bmp": encoded(small.quantize(16), "BMP"),
        "plain.gif": encoded(small.quantize(16), "GIF"),
        "animated.gif": encoded(small.quantize(16), "GIF", save_all=True, append_images=[small.rotate(90).quantize(8)]),
        "preview.dng": dng(encoded(picture(64, 96), "JPEG")),
    }

"""JPEG files of every kind that cameras, phones and editors write, each from a seed."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

import cv2
import numpy as np

from tests.kept import metadata
from tests.kept.tails import TAILS, multi_picture, placed, segment

SAMPLINGS: Final = {
    "4:4:4": ((1, 1), cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444),
    "4:2:2": ((2, 1), cv2.IMWRITE_JPEG_SAMPLING_FACTOR_422),
    "4:2:0": ((2, 2), cv2.IMWRITE_JPEG_SAMPLING_FACTOR_420),
    "4:4:0": ((1, 2), cv2.IMWRITE_JPEG_SAMPLING_FACTOR_440),
    "4:1:1": ((4, 1), cv2.IMWRITE_JPEG_SAMPLING_FACTOR_411),
    "gray": ((1, 1), None),
    "RGB": ((1, 1), None),  # Adobe's APP14 with transform 0
}
METADATA: Final = (
    *("exif", "maker note", "thumbnail", "gps", "xmp", "extended xmp", "iptc", "icc", "large icc", "comment"),
    *("unknown", "jfif", "adobe"),
)


@dataclass(frozen=True)
class Jpeg:
    """`width`, `height`: as stored. `orientation`: 0 for a file that says none. `restart`: in MCUs, 0 for none."""

    width: int
    height: int
    sampling: str = "4:2:0"
    orientation: int = 0
    quality: int = 92
    progressive: bool = False
    restart: int = 0
    arithmetic: bool = False
    metadata: frozenset[str] = field(default_factory=frozenset)
    tail: str = "none"
    order: str = "<"
    seed: int = 0

    @property
    def chroma(self) -> tuple[int, int]:
        """Pixels across and down to one sample of colour."""
        return SAMPLINGS[self.sampling][0]

    @property
    def is_turned(self) -> bool:
        return self.orientation > 4


def content(width: int, height: int, seed: int) -> np.ndarray:
    """Something like a photo: soft shapes, an edge, grain; away from black and white."""
    chance = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    planes = []
    for _ in range(3):
        a, b, c = chance.uniform(0, 7, 3)
        planes.append(125 + 45 * np.sin(x / 37 + a) * np.cos(y / 29 + b) + 20 * np.sin((x + y) / 83 + c))
    numbers = np.dstack(planes)
    numbers += 18 * (x > 0.7 * width + 0.1 * y)[..., None]
    numbers += cv2.GaussianBlur(chance.normal(0, 12, (height, width, 1)).astype(np.float32), (3, 3), 0)[..., None]
    return np.clip(numbers, 30, 225).astype(np.uint8)


def plain(what: Jpeg) -> bytes:
    """The picture without any metadata but JFIF's, or Adobe's for RGB."""
    rgb = content(what.width, what.height, what.seed)
    if what.sampling == "RGB":
        data = _rgb(rgb, what)
    else:
        options = [cv2.IMWRITE_JPEG_QUALITY, what.quality, cv2.IMWRITE_JPEG_PROGRESSIVE, int(what.progressive)]
        options += [cv2.IMWRITE_JPEG_RST_INTERVAL, what.restart, cv2.IMWRITE_JPEG_OPTIMIZE, what.seed % 2]
        factor = SAMPLINGS[what.sampling][1]
        if factor is None:
            numbers = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
        else:
            numbers, options = rgb[..., ::-1], [*options, cv2.IMWRITE_JPEG_SAMPLING_FACTOR, factor]
        data = cv2.imencode(".jpg", numbers, options)[1].tobytes()
    return arithmetic(data, what.progressive) if what.arithmetic else data


def _rgb(numbers: np.ndarray, what: Jpeg) -> bytes:
    import io

    from PIL import Image

    with io.BytesIO() as buffer:
        Image.fromarray(numbers).save(
            buffer, "JPEG", quality=what.quality, keep_rgb=True, progressive=what.progressive, subsampling=0
        )
        return buffer.getvalue()


def arithmetic(data: bytes, progressive: bool) -> bytes:
    """The same coefficients, coded by arithmetic: by libjpeg-turbo's own jpegtran."""
    mode = ["-progressive"] if progressive else []
    command = ["jpegtran", "-arithmetic", *mode, "-copy", "all"]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    return done.stdout


def can_code_arithmetic() -> bool:
    return shutil.which("jpegtran") is not None


def head_and_body(data: bytes) -> tuple[list[tuple[int, bytes]], bytes]:
    """The APPn and COM segments that the encoder wrote, and all from the first other one on."""
    at, found = 2, []
    while data[at + 1] in (*range(0xE0, 0xF0), 0xFE):
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        found.append((data[at + 1], data[at + 4 : at + 2 + size]))
        at += 2 + size
    return found, data[at:]


def jpeg(what: Jpeg) -> bytes:
    """The whole file: head, picture, tail, with the places in its MPF right (unless the tail is a stale one)."""
    own, body = head_and_body(plain(what))
    tail = TAILS[what.tail](what.seed, (what.width, what.height))
    has = what.metadata
    segments: list[tuple[int, bytes]] = [one for one in own if one[0] != 0xE0 or "jfif" in has or tail.in_jfif]
    if tail.in_jfif:
        segments = [(marker, body + tail.in_jfif if marker == 0xE0 else body) for marker, body in segments]
    if "adobe" in has and what.sampling not in ("RGB", "gray"):
        segments.append((0xEE, b"Adobe\0\x64\0\0\0\0\x01"))
    if what.orientation or has & {"exif", "maker note", "thumbnail", "gps"}:
        segments.append((0xE1, b"Exif\0\0" + _exif(what)))
    extended: list[bytes] = []
    attributes, elements = tail.attributes, tail.elements
    if "xmp" in has:
        attributes, elements = f"{attributes} {metadata.EDITOR[0]}", elements + metadata.EDITOR[1]
    if tail.extension or "extended xmp" in has:
        whole = tail.extension or metadata.packet('photoshop:Instructions="' + "0123456789" * 9000 + '"')
        told, extended = metadata.extended(whole)
        attributes += " " + told
    if attributes or elements:
        padding = 2048 if what.seed % 2 else 0
        segments.append((0xE1, metadata.XMP_HEAD + metadata.packet(attributes, elements, padding)))
    segments += [(0xE1, part) for part in extended]
    segments += _described(has)
    segments += list(tail.segments)
    if tail.pictures:
        sizes = [0, *(len(tail.pieces[index]) for index in tail.pictures)]
        segments.append((0xE2, multi_picture(sizes, [0x30000, *tail.pictures.values()], ">" if what.seed % 2 else "<")))
    first = b"\xff\xd8" + b"".join(segment(*one) for one in segments) + body
    data = first + b"".join(tail.pieces)
    if tail.pictures:
        starts = [len(first) + sum(map(len, tail.pieces[:index])) for index in tail.pictures]
        data = placed(data, len(first), starts, 23 if tail.stale else 0)
    return data


def _exif(what: Jpeg) -> bytes:
    thumbnail = b""
    if "thumbnail" in what.metadata:
        small = cv2.resize(content(what.width, what.height, what.seed), (160, 120), interpolation=cv2.INTER_AREA)
        thumbnail = cv2.imencode(".jpg", small[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 80])[1].tobytes()
    has, size = what.metadata, (what.width, what.height)
    return metadata.exif_block(what.orientation or 1, what.order, "maker note" in has, thumbnail, size, "gps" in has)


def _described(has: frozenset[str]) -> list[tuple[int, bytes]]:
    profile = metadata.large_profile() if "large icc" in has else metadata.SRGB
    parts: list[tuple[int, bytes]] = []
    if "iptc" in has:
        parts.append((0xED, metadata.photoshop(metadata.iptc_records(), "thumbnail" in has)))
    if has & {"icc", "large icc"}:
        parts += [(0xE2, body) for body in metadata.profile_segments(profile)]
    if "unknown" in has:
        parts += [
            (0xE4, b"Maker's own\0" + bytes(range(256))),
            (0xE7, b"\1\2\3"),
            (0xEC, b"Ducky\0\1\0\4\0\0\0\x3c\0\0"),
        ]
    if "comment" in has:
        parts += [(0xFE, b"A comment of nobody"), (0xFE, "Grüße".encode())]
    return parts


def combination(seed: int, arithmetics: bool = True) -> Jpeg:
    """A random one: orientation x subsampling x size x progressive x metadata x tail."""
    chance = random.Random(f"kept {seed}")
    sides = [chance.randint(1, 40) if chance.random() < 0.2 else chance.randint(41, 420) for _ in range(2)]
    sampling = chance.choice([*SAMPLINGS, "4:2:0", "4:4:4", "4:2:2"])
    tail = chance.choice([*TAILS, "none", "none"])
    has = frozenset(name for name in METADATA if chance.random() < 0.4)
    if tail == "depth in xmp":
        has -= {"extended xmp"}
    return Jpeg(
        sides[0],
        sides[1],
        sampling,
        chance.choice((0, 1, 2, 3, 4, 5, 6, 6, 7, 8, 8)),
        chance.choice((40, 75, 85, 90, 92, 95, 98, 100)),
        progressive=chance.random() < 0.3,
        restart=chance.choice((0, 0, 0, 1, 4, 33)) if sampling != "RGB" else 0,
        arithmetic=arithmetics and chance.random() < 0.08,
        metadata=has,
        tail=tail,
        order=chance.choice("<>"),
        seed=seed,
    )


UPRIGHT: Final[dict[int, Callable[[np.ndarray], Any]]] = {
    0: lambda a: a,
    1: lambda a: a,
    2: np.fliplr,
    3: lambda a: np.rot90(a, 2),
    4: np.flipud,
    5: lambda a: a.swapaxes(0, 1),
    6: lambda a: np.rot90(a, -1),
    7: lambda a: np.rot90(a, 2).swapaxes(0, 1),
    8: lambda a: np.rot90(a, 1),
}


def upright(stored: np.ndarray, orientation: int) -> np.ndarray:
    """As it is shown: EXIF 2.32, tag 0x0112."""
    return np.ascontiguousarray(UPRIGHT[orientation](stored))


def as_stored(shown: np.ndarray, orientation: int) -> np.ndarray:
    return upright(shown, {6: 8, 8: 6}.get(orientation, orientation))

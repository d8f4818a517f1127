"""Colours by the book, in floating point, to compare with; and files that tell of theirs."""

from __future__ import annotations

import io
import struct
import zlib

import cv2
import numpy as np
import pillow_heif

PQ, HLG = 16, 18
SRGB_XYZ = np.array([[0.43607, 0.38515, 0.14307], [0.22249, 0.71687, 0.06061], [0.01392, 0.09708, 0.71410]])
P3_XYZ = np.array([[0.51512, 0.29198, 0.15710], [0.24120, 0.69225, 0.06657], [-0.00105, 0.04189, 0.78407]])
BT709_TO_BT2020 = np.array(  # ITU-R BT.2087, 2
    [[0.6274, 0.3293, 0.0433], [0.0691, 0.9195, 0.0114], [0.0164, 0.0880, 0.8956]]
)


def light(numbers: np.ndarray) -> np.ndarray:
    """Linear light of the curve of sRGB (IEC 61966-2-1), 0..1."""
    return np.where(numbers <= 0.04045, numbers / 12.92, ((numbers + 0.055) / 1.055) ** 2.4)


def pq(cd_m2: np.ndarray) -> np.ndarray:
    """SMPTE ST 2084, inverse EOTF."""
    y = np.clip(cd_m2 / 10_000, 0, 1) ** 0.1593017578125
    return ((0.8359375 + 18.8515625 * y) / (1 + 18.6875 * y)) ** 78.84375


def hlg(scene: np.ndarray) -> np.ndarray:
    """ARIB STD-B67, OETF, for scene light of 0..1."""
    e = np.maximum(scene, 0)
    return np.where(e <= 1 / 12, np.sqrt(3 * e), 0.17883277 * np.log(np.maximum(12 * e, 0.3) - 0.28466892) + 0.55991073)


def as_hdr(srgb: np.ndarray, curve: int, times: np.ndarray | float = 1.0) -> np.ndarray:
    """16-bit BT.2020 numbers of an HDR photo that shows 8-bit sRGB with white at 203 cd/m2 (HLG: at 75 %).

    `times`: how much brighter, H x W x 1 or one for all.
    """
    linear = light(srgb / 255.0) @ BT709_TO_BT2020.T * times
    signal = pq(203 * linear) if curve == PQ else hlg(linear * 0.26496)
    return np.round(np.clip(signal, 0, 1) * 65535).astype(np.uint16)


def lab(numbers: np.ndarray, to_xyz: np.ndarray) -> np.ndarray:
    """CIE L*a*b* of numbers (0..1) of a space with the curve of sRGB."""
    xyz = light(numbers) @ to_xyz.T / (0.9642, 1.0, 0.8249)
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], axis=-1)


def delta_e(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """CIEDE2000 of L*a*b* colours (Sharma, Wu, Dalal 2005)."""
    (l1, a1, b1), (l2, a2, b2) = np.moveaxis(one, -1, 0), np.moveaxis(other, -1, 0)
    mean = ((np.hypot(a1, b1) + np.hypot(a2, b2)) / 2) ** 7
    g = 1.5 - 0.5 * np.sqrt(mean / (mean + 25.0**7))
    c1, c2 = np.hypot(a1 * g, b1), np.hypot(a2 * g, b2)
    h1, h2 = np.arctan2(b1, a1 * g) % (2 * np.pi), np.arctan2(b2, a2 * g) % (2 * np.pi)
    turn = (h2 - h1 + np.pi) % (2 * np.pi) - np.pi
    dl, dc, dh = l2 - l1, c2 - c1, 2 * np.sqrt(c1 * c2) * np.sin(turn / 2)
    lm, cm, hm = (l1 + l2) / 2, (c1 + c2) / 2, h1 + turn / 2
    t = 1 - 0.17 * np.cos(hm - np.pi / 6) + 0.24 * np.cos(2 * hm)
    t += 0.32 * np.cos(3 * hm + np.radians(6)) - 0.2 * np.cos(4 * hm - np.radians(63))
    sl = 1 + 0.015 * (lm - 50) ** 2 / np.sqrt(20 + (lm - 50) ** 2)
    sc, sh = 1 + 0.045 * cm, 1 + 0.015 * cm * t
    around = ((np.degrees(hm) % 360 - 275) / 25) ** 2
    rt = -2 * np.sqrt(cm**7 / (cm**7 + 25.0**7)) * np.sin(np.radians(60 * np.exp(-around)))
    return np.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * dc / sc * dh / sh)


def hdr_heic(numbers: np.ndarray, curve: int) -> bytes:
    """As cameras write .HIF: ten bits, BT.2020."""
    height, width = numbers.shape[:2]
    file = pillow_heif.from_bytes("RGB;16", (width, height), numbers.tobytes())
    buffer = io.BytesIO()
    nclx = {"color_primaries": 9, "transfer_characteristics": curve, "matrix_coefficients": 9, "full_range_flag": 1}
    file.save(buffer, quality=95, chroma=444, save_nclx_profile=True, **nclx)
    return buffer.getvalue()


def hdr_avif(numbers: np.ndarray, curve: int) -> bytes:
    """Ten bits, BT.2020."""
    done, data = cv2.imencode(
        ".avif", numbers[..., ::-1] >> 6, [cv2.IMWRITE_AVIF_DEPTH, 10, cv2.IMWRITE_AVIF_QUALITY, 98]
    )
    assert done
    return data.tobytes().replace(b"nclx\0\1\0\x0d", b"nclx" + struct.pack(">HH", 9, curve))


def png(numbers: np.ndarray, *chunks: tuple[bytes, bytes]) -> bytes:
    """RGB or gray, as deep as it comes; chunks stand before its pixels."""
    done, data = cv2.imencode(".png", numbers if numbers.ndim == 2 else numbers[..., ::-1])
    assert done
    file = data.tobytes()
    more = b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )
    return file[:33] + more + file[33:]


def one_way_profile(to_xyz: np.ndarray, gamma: float) -> bytes:
    """A scanner's: an A2B0 table (ICC.1:2001-04, 6.5.7) that says what a matrix and a gamma would say."""
    signal = np.linspace(0, 1, 1024)
    corners = np.stack(np.meshgrid([0, 1], [0, 1], [0, 1], indexing="ij"), axis=-1).reshape(8, 3)
    table = np.clip(np.round(corners @ to_xyz.T * 32768), 0, 65535).astype(">u2")
    curves = np.tile(np.round(signal**gamma * 65535), 3).astype(">u2")
    straight = np.tile([0, 65535], 3).astype(">u2")
    body = b"mft2\0\0\0\0" + bytes([3, 3, 2, 0])
    body += struct.pack(">9i", *(65536 if index % 4 == 0 else 0 for index in range(9)))
    body += struct.pack(">HH", len(signal), 2) + curves.tobytes() + table.tobytes() + straight.tobytes()
    white = b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(value * 65536) for value in (0.9642, 1.0, 0.8249)))
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", 8) + b"scanner\0" + bytes(78),
        b"cprt": b"text\0\0\0\0none\0",
        b"wtpt": white,
        b"A2B0": body,
    }
    table_of_tags, blocks, at = struct.pack(">I", len(tags)), b"", 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table_of_tags += name + struct.pack(">II", at + len(blocks), len(data))
        blocks += data + bytes(-len(data) % 4)
    size = at + len(blocks)
    head = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x02100000, b"scnr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + white[8:]
    return head.ljust(128, b"\0") + table_of_tags + blocks

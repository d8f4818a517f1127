"""One JPEG file, retouched and saved: what of it is not as it has to be."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from beautydesk.core.export import Export
from beautydesk.core.notes import Note
from beautydesk.imaging.files.read import decode
from beautydesk.imaging.files.write import save
from tests.kept import judges
from tests.kept.jpegs import SAMPLINGS, Jpeg, as_stored, jpeg
from tests.kept.metadata import EXTENSION_HEAD, XMP_HEAD, without_thumbnail
from tests.kept.retouches import around, retouched, unlike
from tests.kept.tails import ISO, MULTI

FROM = "0123456789abcdef" * 2
FEW = 400  # pixels
SMALLEST = 12  # side of a preview that can show anything
# What ExifTool says of places and lengths, which a longer picture moves, and of the thumbnail, which is the result's.
MOVED = ("Thumbnail", "PhotoshopThumbnail", "MPImageStart", "MPImageLength", "IFD1:", "Composite:", "PreviewImage")


def saved(what: Jpeg, folder: Path) -> tuple[Path, Path, np.ndarray, tuple[Note, ...]]:
    """Paths of the original and the result, the pixels that were wanted, as stored, and what was said."""
    path = folder / f"{what.seed}.jpg"
    path.write_bytes(jpeg(what))
    return resaved(path, what.seed, folder)


def resaved(path: Path, seed: int, folder: Path) -> tuple[Path, Path, np.ndarray, tuple[Note, ...]]:
    photo = decode(path)
    wanted = retouched(photo.pixels, seed, gray=photo.gray)
    target = folder / f"{path.stem}_retouched.jpg"
    written = save(photo.with_pixels(wanted), target, "JPEG", Export(), made_from=FROM, original=photo)
    assert written is not None
    return path, written.path, as_stored(wanted, photo.orientation), written.notes


def faults(what: Jpeg, folder: Path, exiftool: judges.ExifTool | None) -> list[str]:
    path, target, wanted, _ = saved(what, folder)
    return all_faults(what, path, target, wanted, exiftool)


def faults_of_photo(path: Path, seed: int, folder: Path, exiftool: judges.ExifTool | None) -> list[str]:
    """The same for a file that was not made here."""
    across_and_down = judges.sampling(path.read_bytes())
    across, down = across_and_down[0] >> 4, across_and_down[0] & 15
    gray = len(across_and_down) == 1
    name = "gray" if gray else next(name for name, (each, _) in SAMPLINGS.items() if each == (across, down))
    _, target, wanted, _ = resaved(path, seed, folder)
    what = Jpeg(wanted.shape[1], wanted.shape[0], name, seed=seed)
    return all_faults(what, path, target, wanted, exiftool)


def all_faults(what: Jpeg, path: Path, target: Path, wanted: np.ndarray, exiftool: judges.ExifTool | None) -> list[str]:
    before, after = path.read_bytes(), target.read_bytes()
    found = picture_faults(what, before, after, wanted) + kind_faults(before, after) + segment_faults(before, after)
    found += tail_faults(what, before, after)
    if exiftool:
        found += exiftool_faults(what, path, target, exiftool)
    return found


def picture_faults(what: Jpeg, before: bytes, after: bytes, wanted: np.ndarray) -> list[str]:
    """Pixels farther than one chroma block from a changed one are the original's, changed ones the wanted ones."""
    old, new = judges.decoded(before), judges.decoded(after)
    if new.shape != old.shape:
        return [f"size {old.shape} -> {new.shape}"]
    changed = unlike(wanted, old)
    across, down = what.chroma
    far = ~judges.near(changed, 8 * across, 8 * down)
    others = far & unlike(new, old)
    found = [f"{others.sum()} of {far.sum()} pixels far from the retouch are others"] if others.any() else []
    if what.quality >= 85 and changed.any():
        part = around(changed)
        inside, change = changed[part], wanted[part].astype(float) - old[part]
        limit = judges.psnr(judges.colour_limit(change, across, down)[inside], change[inside])
        within = judges.psnr(new[changed], wanted[changed])
        if within < wished(limit, int(changed.sum())):
            found.append(f"{within:.1f} dB inside, of {limit:.1f} that its subsampling lets through")
    return found


def wished(limit: float, changed: int) -> float:
    """45 dB; less where the little colour that the file stores shows that much less by itself, or chance decides."""
    added = 45 if limit > 50 else -10 * float(np.log10(10**-4.5 + 10 ** (-limit / 10)))
    return added if changed > FEW else added - 1.5


def kind_faults(before: bytes, after: bytes) -> list[str]:
    """Progressive or not, subsampling and quantisation; its steps may become whole parts of what they were."""
    found = [
        f"{name}: {ask(before)} -> {ask(after)}"
        for name, ask in (("progressive", judges.is_progressive), ("sampling", judges.sampling))
        if ask(before) != ask(after)
    ]
    return found if judges.refined(before, after) else [*found, "other quantisation tables"]


def kind_of(body: bytes) -> str:
    """Which segments must change: the thumbnail and Software, the mark, and places."""
    heads = ((b"Exif\0", "EXIF"), (XMP_HEAD, "XMP"), (MULTI, "MPF"))
    return next((name for head, name in heads if body.startswith(head)), "")


def segment_faults(before: bytes, after: bytes) -> list[str]:
    """All that describes the picture is there, in its order, byte for byte but for what must change."""
    old = judges.parts(before).described
    new = judges.parts(after).described
    named = {kind_of(body) for _, body in old}
    # a result without EXIF or XMP before gets its own; where it stands is free
    new = [one for one in new if kind_of(one[1]) in named or not kind_of(one[1])]
    found = []
    if len(old) != len(new):
        found.append(f"segments: {[_called(one) for one in old]} -> {[_called(one) for one in new]}")
    for one, other in zip(old, new, strict=False):
        if kind_of(one[1]) != kind_of(other[1]) or one[0] != other[0]:
            return [*found, f"order: {_called(one)} -> {_called(other)}"]
        expected = without_thumbnail(one[1]) if one[1].startswith(b"Photoshop 3.0\0") else one[1]
        if not kind_of(one[1]) and expected != other[1]:
            found.append(f"changed: {_called(one)}")
    return found


def _called(one: tuple[int, bytes]) -> str:
    marker, body = one
    name = "extension" if body.startswith(EXTENSION_HEAD) else body[:8].decode("latin-1")
    return f"{marker:02X} {'ISO 21496-1' if body.startswith(ISO) else name!r}"


def tail_faults(what: Jpeg, before: bytes, after: bytes) -> list[str]:
    """It is the same, byte for byte, but for previews, which show the result; MPF tells where its pictures are."""
    old, new = judges.parts(before), judges.parts(after)
    if not any(kind_of(body) == "MPF" for _, body in new.segments):
        return [] if old.tail == new.tail else [f"tail of {len(old.tail)} bytes -> {len(new.tail)}"]
    first, *others = multi_pictures(after)
    found = [] if first == (0, new.length) else [f"MPF: first picture {first}, not {(0, new.length)}"]
    was, now = bytearray(before[old.length :]), bytearray(new.tail)
    for place, length in others:
        piece = after[place : place + length].rstrip(b"\0")
        if not piece.startswith(b"\xff\xd8\xff") or piece[-2:] != b"\xff\xd9":
            found.append(f"MPF: no picture at {place}")
        elif what.tail == "previews":
            part = slice(place - new.length, place - new.length + length)
            found += preview_faults(after, piece, bytes(was[part]))
            was[part] = now[part] = bytes(length)
    return found if was == now else [*found, f"tail of {len(was)} bytes -> {len(now)}"]


def preview_faults(whole: bytes, preview: bytes, former: bytes) -> list[str]:
    """A preview is as large as it was, and shows the result as it is stored."""
    import cv2

    seen, large, before = (judges.decoded(data) for data in (preview, whole, former))
    if seen.shape != before.shape:
        return [f"preview of {before.shape} -> {seen.shape}"]
    if min(seen.shape[:2]) < SMALLEST:
        return []
    expected = cv2.resize(large, seen.shape[1::-1], interpolation=cv2.INTER_AREA)
    likeness = judges.psnr(seen, expected)  # as few bytes as the former had may blur it
    return [] if likeness > judges.psnr(before, expected) + 3 else [f"a preview of something else, {likeness:.0f} dB"]


def multi_pictures(data: bytes) -> list[tuple[int, int]]:
    """Place in the file and length of each picture (CIPA DC-007, 5.2.3)."""
    at = max(data.find(MULTI + head) for head in (b"MM\0*", b"II*\0")) + 4
    order = "big" if data[at : at + 2] == b"MM" else "little"

    def number(place: int, size: int = 4) -> int:
        return int.from_bytes(data[place : place + size], order)  # type: ignore[arg-type]

    table = at + number(at + 4)
    rows = [table + 2 + 12 * index for index in range(number(table, 2))]
    row = next(row for row in rows if number(row, 2) == 0xB002)
    entries = at + number(row + 8)
    found = []
    for index in range(number(row + 4) // 16):
        place, length = number(entries + 16 * index + 8), number(entries + 16 * index + 4)
        found.append((place and place + at, length))
    return found


def exiftool_faults(what: Jpeg, path: Path, target: Path, exiftool: judges.ExifTool) -> list[str]:
    """It reads what it read before, warns of nothing new, and finds the pictures behind the first."""
    old, new = exiftool.tags(path), exiftool.tags(target)
    without = (*MOVED, "MPImage") if what.tail == "ultra hdr stale" else MOVED
    before, after = judges.described(old, without), judges.described(new, without)
    told_first = {key for key in after if key not in before and key.startswith(("IFD0:", "XMP-x:", "ExifIFD:"))}
    if not any(key.startswith(("IFD0:", "ExifIFD:")) for key in before):
        after = {key: value for key, value in after.items() if key not in told_first}
    found = [f"ExifTool: {line}" for line in judges.differences(before, after)]
    found += [f"ExifTool warns: {words}" for words in sorted(judges.warnings(new) - judges.warnings(old))]
    if new.get("XMP-beautydesk:Source") != FROM:
        found.append("no mark")
    old_picture, new_picture = (exiftool.binary(one, "MPImage2") for one in (path, target))
    if what.tail not in ("ultra hdr stale", "previews") and old_picture != new_picture:
        found.append(f"ExifTool: another MPImage2 of {len(new_picture)} bytes")
    return found


def thumbnail_faults(target: Path, exiftool: judges.ExifTool) -> list[str]:
    """The small picture in the EXIF is the result's."""
    import io

    import cv2
    from PIL import Image

    small = exiftool.binary(target, "ThumbnailImage")
    if not small:
        return ["no thumbnail"]
    with Image.open(io.BytesIO(small)) as image:
        seen = np.asarray(image.convert("RGB"))
    large = cv2.resize(judges.decoded(target.read_bytes()), seen.shape[1::-1], interpolation=cv2.INTER_AREA)
    return (
        [] if judges.psnr(seen, large) > 26 else [f"a thumbnail of something else, {judges.psnr(seen, large):.0f} dB"]
    )

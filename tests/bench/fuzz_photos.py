"""Thousands of damaged files of every kind: `python -m tests.bench.fuzz_photos [--count N] [--seed N] [--only NAME]`.

Each file is inspected, shrunk to a thumbnail, decoded, and saved again if it is a photo, changed a little, in turns in
every format, a JPEG with the blocks of its original. All that in a process of its own kind with bounded memory and
time. A file must give a photo or a `PhotoError`; another exception, a crash, a hang, more memory than the bound or a
result that is far larger than its pixels is a finding: its file is kept, and the run exits with 1. COUNT is for each
sample; a run with the same seed makes the same files. Sound files are those of the tests, and the shared cases where
they are at hand.
"""

from __future__ import annotations

import argparse
import collections
import json
import os
import random
import re
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "imaging"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from imaging_samples import samples

from tests.kept.jpegs import METADATA, SAMPLINGS, Jpeg, jpeg
from tests.kept.kinds import KINDS
from tests.kept.tails import TAILS

if TYPE_CHECKING:
    from beautydesk.core.photo import Photo

MEMORY = 4_000_000_000  # bytes of address space; a photo of the largest size that is opened takes most of it
MORE = 1_500_000_000  # bytes of memory that one file may add to what the process had before the first
SECONDS, PATIENCE = 10, 60  # for one file: of the processor, and on the clock
FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "JPEG")
SMALL = 1_000_000  # pixels: what is larger is not saved, encoders are not what is tried here
CASES = Path(os.environ.get("BEAUTYDESK_CASES", Path(__file__).resolve().parents[3] / "shared" / "cases"))
# Where something begins that readers follow: segments, chunks, boxes, directories, packets.
MARKS = re.compile(
    rb"MPF\0|Exif\0|II\*\0|MM\0\*|II\+\0|http://ns|hdrgm|Container:|Item:Length|MicroVideoOffset|mwg-rs|stArea|rdf:|"
    rb"ICC_PROFILE|Photoshop|8BIM|SEF[HT]|ftyp|meta|iinf|iloc|iprp|ipma|ispe|colr|irot|auxC|tmap|grpl|idat|"
    rb"IHDR|cICP|iCCP|gAMA|cHRM|eXIf|[itz]TXt|caBX|IDAT|VP8[ LX]|ICCP|EXIF|XMP |C2PA|urn:iso|\xff[\xc0-\xdb\xe0-\xef]"
)


@cache
def seeds() -> dict[str, bytes]:
    """Sound files by a name that ends in their extension."""
    has = frozenset(METADATA) - {"large icc", "extended xmp", "adobe"}
    found = samples()
    for tail in TAILS:
        found[f"{tail}.jpg"] = jpeg(Jpeg(57, 43, "4:2:0", 6, metadata=has, tail=tail, seed=3))
    for number, sampling in enumerate(SAMPLINGS):
        what = Jpeg(61, 39, sampling, number, progressive=number % 2 > 0, restart=number % 3, seed=number)
        found[f"{sampling.replace(':', '')}.jpg"] = jpeg(what)
    found |= {f"kept {kind.name}": kind.make() for kind in KINDS.values()}
    if CASES.is_dir():
        found |= {f"case {path.name}": path.read_bytes() for path in sorted(CASES.iterdir()) if path.suffix != ".md"}
    return found


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Bytes changed, lost, doubled or cut, more often where the structure is: in the head and behind known marks."""
    block = bytearray(data)
    marks = [found.start() for found in MARKS.finditer(data[:200_000] + data[-20_000:])]
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = place(block, marks, chance)
        match chance.randrange(8):
            case 0:
                block[at] = chance.randrange(256)
            case 1:
                block[at] ^= 1 << chance.randrange(8)
            case 2:
                block[at : at + 4] = chance.choice(
                    (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"\0\0\0\x01")
                )
            case 3:
                block[at : at + 2] = chance.choice((b"\xff\xff", b"\0\0", b"\x01\0", b"\0\x01"))
            case 4:
                del block[at : at + chance.randrange(1, 40)]
            case 5:
                block[at:at] = block[at : at + chance.randrange(1, 60)]
            case 6:
                other = chance.randrange(len(block))
                block[at : at + 8], block[other : other + 8] = block[other : other + 8], block[at : at + 8]
            case _ if chance.random() < 0.3:
                del block[at + 20 :]
        if not block:
            return b"\0"
    return mended(block) if chance.random() < 0.5 else bytes(block)


def place(block: bytearray, marks: list[int], chance: random.Random) -> int:
    match chance.randrange(5):
        case 0 | 1 if marks:
            return min(chance.choice(marks) + chance.randrange(120), len(block) - 1)
        case 0 | 1 | 2:
            return chance.randrange(min(len(block), 600))
        case 3:
            return len(block) - 1 - chance.randrange(min(len(block), 400))
        case _:
            return chance.randrange(len(block))


def mended(block: bytearray) -> bytes:
    """A PNG with right checksums again, so that what is wrong inside its chunks is met, too."""
    at = 8
    while block.startswith(b"\x89PNG") and at + 12 <= len(block):
        end = at + 8 + struct.unpack_from(">I", block, at)[0]
        if end + 4 > len(block):
            break
        struct.pack_into(">I", block, end, zlib.crc32(block[at + 4 : end]))
        at = end + 4
    return bytes(block)


def work(name: str, seed: int, first: int, count: int) -> None:
    """The files `first` up to `count` of a sample, one line of JSON for each as it ends."""
    import resource

    from beautydesk.core.errors import BeautyDeskError
    from beautydesk.imaging import decode, inspect, save, thumbnail
    from beautydesk.imaging.files.pillow import (
        opened,  # so that what it imports does not count as the first file's time
    )

    assert opened
    assert save
    sound = seeds()[name]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder) / name, Path(folder) / "out"
        for index in range(first, count):
            path.write_bytes(file(sound, name, seed, index))
            signal.setitimer(signal.ITIMER_PROF, SECONDS)
            signal.alarm(PATIENCE)
            begun, told = time.perf_counter(), "photo"
            for look in (inspect, lambda p: thumbnail(p, 96), decode):
                try:
                    photo = look(path)
                except BeautyDeskError as error:
                    told = error.code + (" (memory)" if "MemoryError" in str(error.details) else "")
            if told == "photo" and photo.width * photo.height <= SMALL:
                try:
                    saved(photo, out, index)
                except BeautyDeskError as error:
                    if error.code != "ERROR_SAVE_FORMAT_LIMIT":  # wider than WebP can be
                        raise RuntimeError("a photo that was read could not be saved and read again") from error
            signal.alarm(0)
            signal.setitimer(signal.ITIMER_PROF, 0)
            more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024  # Linux tells kilobytes
            if more > MORE:
                raise RuntimeError(f"{more / 1e9:.1f} GB more memory than before the first file")
            print(json.dumps([index, told, time.perf_counter() - begun]), flush=True)


def saved(photo: Photo, out: Path, index: int) -> None:
    """Changed a little, in one of the formats, and read again."""
    from beautydesk.core.export import Export
    from beautydesk.imaging import decode, save

    pixels = photo.pixels.copy()
    part = pixels[photo.height // 4 : photo.height // 2 + 1, photo.width // 4 : photo.width // 2 + 1]
    part //= 2
    fmt = FORMATS[index % len(FORMATS)]
    export = Export(remove_location=index % 8 > 3, say_retouched=index % 16 > 7)
    save(photo.with_pixels(pixels), out, fmt, export, made_from="0" * 32, original=photo if index % 3 else None)
    size = out.stat().st_size
    most = 4 * 8 * photo.width * photo.height + (photo.source.stat().st_size if photo.source else 0)
    if size > most + 100_000:  # what a small file has besides: profiles, thumbnails
        raise RuntimeError(f"{size} bytes for {photo.width} x {photo.height} pixels")
    again = decode(out)
    out.unlink()
    if (again.width, again.height) != (photo.width, photo.height):
        raise RuntimeError(f"{photo.width} x {photo.height} -> {again.width} x {again.height}")


def file(sound: bytes, name: str, seed: int, index: int) -> bytes:
    return mutated(sound, random.Random(f"{seed} {name} {index}"))


def run(name: str, seed: int, count: int, kept: Path) -> tuple[collections.Counter[str], float, list[str]]:
    """All files of one sample: outcomes, the slowest file's seconds, findings."""
    outcomes: collections.Counter[str] = collections.Counter()
    slowest, findings, first = 0.0, [], 0
    while first < count:
        command = [sys.executable, "-m", __spec__.name, "--work", name, str(seed), str(first), str(count)]
        done = subprocess.run(command, capture_output=True, text=True)
        for line in done.stdout.splitlines():
            index, told, seconds = json.loads(line)
            outcomes[told] += 1
            slowest, first = max(slowest, seconds), index + 1
        if done.returncode == 0:
            break
        target = kept / f"{seed}-{first}-{name}"
        target.write_bytes(file(seeds()[name], name, seed, first))
        what = signal.Signals(-done.returncode).name if done.returncode < 0 else done.stderr.strip().splitlines()[-1]
        findings.append(f"{target}: {what}")
        first += 1
    return outcomes, slowest, findings


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=1000, help="damaged files of each sample")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="samples at a time")
    parser.add_argument("--only", default="", help="samples whose name ends like this")
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()), help="where findings are kept")
    parser.add_argument("--work", nargs=4, metavar=("NAME", "SEED", "FIRST", "COUNT"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.work:
        work(args.work[0], *map(int, args.work[1:]))
        return 0
    total: collections.Counter[str] = collections.Counter()
    trouble = []
    names = [name for name in seeds() if name.endswith(args.only)]
    with ThreadPoolExecutor(args.jobs) as pool:
        for name, (outcomes, slowest, findings) in zip(
            names, pool.map(lambda name: run(name, args.seed, args.count, args.keep), names), strict=True
        ):
            total += outcomes
            trouble += findings
            told = ", ".join(f"{count} {what}" for what, count in outcomes.most_common())
            print(f"{name:28} slowest {slowest:5.2f} s   {told}", *findings, sep="\n    ", flush=True)
    print(f"{sum(total.values())} files: {total['photo']} photos, {total.total() - total['photo']} errors,"
          f" {len(trouble)} findings")  # fmt: skip
    return bool(trouble)


if __name__ == "__main__":
    sys.exit(main())

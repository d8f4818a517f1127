"""Thousands of damaged files of every format: `python -m tests.bench.fuzz_photos [--count N] [--seed N] [--only NAME]`.

Each file is inspected, shrunk to a thumbnail, decoded, and saved again if it is a photo, in a process of its own kind
with bounded memory and time. A file must give a photo or a `PhotoError`; another exception, a crash, a hang or more
memory than the bound is a finding: its file is kept, and the run exits with 1. COUNT is for each sample; a run with the
same seed makes the same files.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "imaging"))

from imaging_samples import samples

MEMORY = 4_000_000_000  # bytes of address space; a photo of the largest size that is opened takes most of it
SECONDS = 30  # for one file
FORMATS = ("JPEG", "PNG", "TIFF", "WEBP")
SMALL = 1_000_000  # pixels: what is larger is not saved, encoders are not what is tried here


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Bytes changed, lost, doubled or cut, more often in the head, where the structure is."""
    block = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(min(len(block), 600)) if chance.random() < 0.6 else chance.randrange(len(block))
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
    from beautydesk.core.export import Export
    from beautydesk.imaging import decode, inspect, save, thumbnail
    from beautydesk.imaging.files.pillow import (
        opened,  # so that what it imports does not count as the first file's time
    )

    assert opened
    sound = samples()[name]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder) / name, Path(folder) / "out"
        for index in range(first, count):
            path.write_bytes(file(sound, name, seed, index))
            signal.alarm(SECONDS)
            begun, told = time.perf_counter(), "photo"
            for look in (inspect, lambda p: thumbnail(p, 96), decode):
                try:
                    photo = look(path)
                except BeautyDeskError as error:
                    told = error.code + (" (memory)" if "MemoryError" in str(error.details) else "")
            try:
                if told == "photo" and photo.width * photo.height <= SMALL:
                    fmt = FORMATS[index % len(FORMATS)]
                    save(photo, out, fmt, Export(remove_location=index % 8 > 3))
                    decode(out)
                    out.unlink()
            except BeautyDeskError as error:
                if error.code != "ERROR_SAVE_FORMAT_LIMIT":  # wider than WebP can be
                    raise RuntimeError("a photo that was read could not be saved and read again") from error
            signal.alarm(0)
            print(json.dumps([index, told, time.perf_counter() - begun]), flush=True)


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
        target.write_bytes(file(samples()[name], name, seed, first))
        what = signal.Signals(-done.returncode).name if done.returncode < 0 else done.stderr.strip().splitlines()[-1]
        findings.append(f"{target}: {what}")
        first += 1
    return outcomes, slowest, findings


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=1000, help="damaged files of each sample")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="samples whose name ends like this")
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()), help="where findings are kept")
    parser.add_argument("--work", nargs=4, metavar=("NAME", "SEED", "FIRST", "COUNT"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.work:
        work(args.work[0], *map(int, args.work[1:]))
        return 0
    total: collections.Counter[str] = collections.Counter()
    trouble = []
    for name in (name for name in samples() if name.endswith(args.only)):
        outcomes, slowest, findings = run(name, args.seed, args.count, args.keep)
        total += outcomes
        trouble += findings
        told = ", ".join(f"{count} {what}" for what, count in outcomes.most_common())
        print(f"{name:16} slowest {slowest:5.2f} s   {told}", *findings, sep="\n    ", flush=True)
    print(f"{sum(total.values())} files: {total['photo']} photos, {total.total() - total['photo']} errors,"
          f" {len(trouble)} findings")  # fmt: skip
    return bool(trouble)


if __name__ == "__main__":
    sys.exit(main())

"""The real command line, killed again and again at random moments: `python tests/ailab/kill_storm.py [KILLS [SEED]]`.

`retouch` and `resume` take turns on the same photos until nothing is left. The service counts requests by their bytes.
"""

from __future__ import annotations

import hashlib
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from real_program import ONLINE, RealProgram
from till import Till, late
from warm_start import Started


@dataclass(frozen=True)
class Summary:
    """`wrong`: sentences about what must not be."""

    seed: int
    photos: int
    runs: int
    kills: int
    submits: int
    uncertain: int
    files: int
    wrong: list[str]


def storm(folder: Path, seed: int, photos: int, kills: int) -> Summary:
    """`kills`: after so many the program is left alone until nothing is left to do."""
    chance = random.Random(seed)
    with Till(balance=1e6, polls=1) as till:
        program = RealProgram(folder, till.url)
        program.put(*[f"{n:03}.png" for n in range(photos)], seed=seed)
        till.submit_with(late(0.15, till.take, till.service))
        till.service.result[:] = [late(0.1, till.deliver, till.service)]
        runs = killed = 0
        while killed < kills and runs < 3 * kills:
            words = ("resume",) if runs % 2 else ("retouch", "in", *ONLINE, "-o", "out/", "--on-exists", "skip")
            runs += 1
            if (states := program.states()) and set(states) <= _ENDS:
                break
            # 0.02 to 0.6 seconds: handing twelve photos over, one at a time, takes longer even on a quick machine.
            killed += _killed(program.start(*words), 0.02 * 30 ** chance.random())
        last = program.resume()
        last = program.retouch("in", "--on-exists", "skip")
        return Summary(
            seed,
            photos,
            runs + 2,
            killed,
            till.total,
            program.states().count("uncertain"),
            len(program.saved),
            _wrong(program, till, [str(end["photo"]) for end in last.objects if end["status"] == "failed"]),
        )


def _killed(running: Started, after: float) -> bool:
    """Was it still running when its time came?"""
    try:
        running.communicate(timeout=after)
        return False
    except subprocess.TimeoutExpired:
        running.kill()
        running.communicate()
        return True


def _wrong(program: RealProgram, till: Till, told: list[str]) -> list[str]:
    wrong = [f"{count} submits of {digest}" for digest, count in till.submits.items() if count > 1]
    rows = program.journal()
    in_doubt = {row.digest: row.photo for row in rows if row.state == "uncertain"}
    settled = {row.digest for row in rows if row.state == "saved" and Path(row.target).exists()}
    for task in till.tasks.values():
        if task.digest not in settled and task.digest not in in_doubt:
            wrong.append(f"the task of {task.digest} is neither saved nor told of")
    names = {Path(photo).name for photo in told}
    wrong += [
        f"{photo} is in doubt, and the last run did not say so" for photo in in_doubt.values() if photo not in names
    ]
    wrong += [f"receipt {row.id} was left {row.state}" for row in rows if row.state not in _ENDS]
    wrong += [f"{name} is no picture" for name in program.saved if not _is_whole(program.folder / "out" / name)]
    sent = {task.digest for task in till.tasks.values()}
    for row in rows:
        if row.state == "saved" and row.digest not in sent:
            wrong.append(f"receipt {row.id} is saved, and was never sent")
    if len({hashlib.sha256(path.read_bytes()).hexdigest() for path in (program.folder / "in").iterdir()}) != len(
        list((program.folder / "in").iterdir())
    ):
        wrong.append("two photos are the same, so the test tells nothing")
    return wrong


def _is_whole(path: Path) -> bool:
    from PIL import Image

    try:
        with Image.open(path) as image:
            image.load()
            return image.size == (64, 48)
    except OSError:
        return False


_ENDS = {"saved", "failed", "uncertain", "cancelled"}


def main() -> int:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    began, kills, wrong = time.monotonic(), 0, 0
    while kills < wanted:
        with tempfile.TemporaryDirectory() as folder:
            summary = storm(Path(folder), seed, photos=30, kills=20)
        kills, wrong, seed = kills + summary.kills, wrong + len(summary.wrong), seed + 1
        print(summary, flush=True)
    print(f"{kills} kills in {time.monotonic() - began:.0f} s, {wrong} things wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

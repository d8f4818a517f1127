"""A photographer's day in a real window, driven from outside: `python -m tests.bench.photographers_day [PHOTOS]`.

On a screen of its own (Xvfb, worked by xdotool): a folder of 300 mixed photos is opened, a group of them gets other
settings, all are retouched, the work is paused and goes on, the program is killed and started again, the session goes
on, results are reviewed by keys alone, all is saved to a folder with its sub-folders, and a report is written. Every
photo has to be accounted for. Prints what was found, the gaps of the GUI thread and the memory, and what a hand has
done for it: keys and clicks. `--keep FOLDER`: screenshots of each step, and the results, stay there.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import signal
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from tests.desktop.desktop import Desktop
from tests.mixed_day import Day, make_day

PHOTOS = Path(__file__).parents[3] / "shared" / "photos"
SIZE = (1440, 900)
Line = dict[str, Any]


class Hand:
    """Works the program and counts what it does."""

    def __init__(self, display: str, folder: Path, shots: Path, screen: Path) -> None:
        self.desktop = Desktop(display, folder)
        self.meter, self.profile, self.shots, self.screen = (
            *(folder / "meter.jsonl", folder / "profile", shots, screen),
        )
        self.keys = self.clicks = 0
        self.program: subprocess.Popen[bytes] | None = None

    def start(self, *arguments: str | Path) -> None:
        words = ("-m", "tests.bench.watched_window", self.meter, "--profile", self.profile, *arguments)
        self.program = self.desktop.start(*map(str, words))
        self.window = self.desktop.window("Beauty Desk")
        self.desktop.xdotool("windowmove", self.window, 0, 0, "windowsize", self.window, *SIZE)
        self.rest(2)  # no window manager hands out the focus here
        self.desktop.xdotool("windowfocus", self.window)

    def kill(self) -> None:
        assert self.program is not None
        self.program.send_signal(signal.SIGKILL)
        self.program.wait()

    def press(self, *keys: str) -> None:
        self.keys += len(keys)
        self.desktop.xdotool("key", "--delay", 60, *keys)

    def write(self, text: str) -> None:
        self.keys += 1  # as one: a path is pasted
        self.desktop.xdotool("type", "--delay", 8, text)

    def click(self, name: str, share: float = 0.5, keys: str = "") -> None:
        """On what is called so, at that share of its width; with `keys` held."""
        left, top, width, height = self.place(name)
        self.click_at(left + round(width * share), top + height // 2, keys)

    def click_at(self, x: int, y: int, keys: str = "") -> None:
        self.clicks += 1
        held = ("keydown", keys), ("keyup", keys)
        self.desktop.xdotool("mousemove", x, y, *(held[0] if keys else ()), "click", 1, *(held[1] if keys else ()))

    def place(self, name: str) -> tuple[int, int, int, int]:
        places = self.places()
        found = [known for known in places if known == name] or [known for known in places if known.startswith(name)]
        assert found, f"nothing is called {name!r}: {sorted(places)}"
        return places[found[0]]

    def places(self) -> dict[str, tuple[int, int, int, int]]:
        before = self._written("places")
        self.meter.with_suffix(".ask").touch()
        self.wait(lambda: self._written("places") > before, "places")
        return dict(self._last("places")["places"])

    @property
    def state(self) -> Line:
        return self._last("states")

    def wait(self, condition: Callable[[], object], what: str, seconds: float = 600) -> None:
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, f"waited for {what}: {self.state}"
            if self.program is not None and self.program.poll() is not None:
                words = self.program.stderr.read().decode(errors="replace") if self.program.stderr else ""
                raise AssertionError(f"the program has ended with {self.program.returncode}: {words[-3000:]}")
            time.sleep(0.2)

    def wait_for(self, what: str, condition: Callable[[Line], object], seconds: float = 900) -> None:
        self.wait(lambda: condition(self.state), what, seconds)

    def rest(self, seconds: float) -> None:
        time.sleep(seconds)

    def shoot(self, name: str) -> None:
        """The whole screen, read where Xvfb keeps it: an XWD file, whose numbers are big-endian."""
        raw = (self.screen / "Xvfb_screen0").read_bytes()
        header = np.frombuffer(raw[:100], ">u4")
        start, (width, height) = int(header[0]) + 12 * int(header[19]), header[4:6]
        bgrx = np.frombuffer(raw, np.uint8, count=int(width * height * 4), offset=start)
        Image.fromarray(bgrx.reshape(height, width, 4)[..., 2::-1]).save(self.shots / f"{name}.png")

    def lines(self) -> list[Line]:
        return [json.loads(line) for line in self.meter.read_text().splitlines() if line.startswith("{")]

    def _last(self, name: str) -> Line:
        return next((line for line in reversed(self.lines()) if name in line), {"states": {}, "places": {}})

    def _written(self, name: str) -> int:
        return sum(name in line for line in self.lines()) if self.meter.exists() else 0


def work(hand: Hand, day: Day, out: Path, report: Path) -> None:
    """The whole day, step by step."""
    out.mkdir()
    count = sum(path.is_file() for path in day.folder.rglob("*"))
    hand.start(day.folder)
    hand.wait_for("all photos are known", lambda now: sum(now["states"].values()) == count and not now["unknown"])
    set_groups(hand)
    hand.press("ctrl+shift+Return")
    hand.wait_for("some are done", lambda now: now["states"].get("done", 0) >= count // 6)
    pause(hand)
    look_through(hand, accept=8, reject=2, shot="4-review")
    hand.wait_for("half are done", lambda now: now["states"].get("done", 0) >= count // 2)
    before = hand.state
    hand.kill()
    hand.start()
    hand.shoot("5-offer")
    hand.click("Continue")
    hand.wait_for("the session is back", lambda now: sum(now["states"].values()) == count)
    after = hand.state
    print(f"killed with {before['states'].get('done')} done; back with {dict(after['states'])}, marks {after['marks']}")
    hand.press("ctrl+shift+Return")
    hand.wait_for("all are through", lambda now: not {"waiting", "working", "added"} & set(now["states"]))
    hand.shoot("6-all-done")
    look_through(hand, accept=hand.state["states"]["done"], reject=0, shot="7-review")
    save(hand, out)
    tell(hand, report)


def set_groups(hand: Hand) -> None:
    """The first rows of the grid at another level, the next ones with a preset."""
    hand.press("g")
    hand.rest(1)
    hand.shoot("1-grid")
    left, top, width, height = hand.place("All photos")
    hand.click_at(left + 60, top + 80)
    hand.click_at(left + width // 2, top + height // 2, "shift")
    hand.click("Beauty level", 0.3)
    hand.click_at(left + 60, top + height - 60)
    hand.click("Full")
    hand.rest(1)
    hand.shoot("2-groups")
    hand.press("g")


def pause(hand: Hand) -> None:
    hand.press("ctrl+shift+p")
    hand.rest(4)  # what is under way holds at its next step
    held = hand.state["states"].get("done", 0)
    hand.rest(4)
    hand.shoot("3-paused")
    assert hand.state["states"].get("done", 0) == held, "work went on during the pause"
    hand.press("ctrl+shift+p")


def look_through(hand: Hand, accept: int, reject: int, shot: str) -> None:
    """Review: each key when the last one has had its effect, as somebody does who looks."""
    hand.press("v")
    hand.rest(2)
    hand.shoot(shot)
    for key, times, mark in (("Return", accept, "accepted"), ("x", reject, "rejected")):
        for _ in range(times):
            known = hand.state["marks"].get(mark, 0)
            if sum(hand.state["marks"].values()) >= hand.state["states"].get("done", 0):
                break
            hand.press(key)
            hand.wait_for(f"{mark} {known + 1}", lambda now, at=known, mark=mark: now["marks"].get(mark, 0) > at, 30)
    hand.press("Escape")
    hand.rest(1)


def save(hand: Hand, out: Path) -> None:
    hand.click("Save all")
    hand.rest(2)
    hand.click("Choose…")
    hand.rest(1)
    hand.write(str(out))
    hand.press("Return")
    hand.rest(1)
    hand.shoot("8-sheet")
    hand.click("Save")
    wanted = hand.state["marks"].get("accepted", 0)
    hand.wait_for("all is saved", lambda now: now["saved"] >= wanted)
    hand.rest(2)
    hand.shoot("9-saved")


def tell(hand: Hand, report: Path) -> None:
    hand.click("Report")
    hand.rest(1)
    hand.press("ctrl+a")
    hand.write(str(report))
    hand.press("Return")
    hand.wait(report.exists, "the report", 30)
    hand.rest(1)
    hand.shoot("10-report")


def judge(hand: Hand, day: Day, out: Path, report: Path) -> None:
    """Every photo accounted for, in the folder and in the report; gaps and memory of all runs of the program."""
    lines = [line for line in hand.lines() if "states" in line]
    written = [path for path in out.rglob("*") if path.is_file()]
    print(f"states {dict(hand.state['states'])}, marks {hand.state['marks']}, saved {hand.state['saved']}")
    folders = Counter(str(path.parent.relative_to(out)) for path in written)
    print(f"{len(written)} files: {dict(folders)}")
    if report.exists():
        rows = list(csv.DictReader(report.open(encoding="utf-8-sig")))
        print(f"report: {len(rows)} rows, {dict(Counter(row['state'] for row in rows))}")
    gaps = sorted(gap for line in lines for gap in line["gaps"])
    ticks = sum(line["ticks"] for line in lines)
    p99 = gaps[-(ticks // 100)] if len(gaps) > ticks // 100 else 0.0
    print(
        f"gaps of {ticks} ticks: p99 {p99 or '< 8'} ms, over 16 ms {sum(gap > 16 for gap in gaps)}, worst {gaps[-5:]}"
    )
    print(f"memory: {[line['rss'] for line in lines][:: max(1, len(lines) // 20)]} MB")
    print(f"by hand: {hand.keys} keys, {hand.clicks} clicks")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photos", nargs="?", type=int, default=300)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    folder = asked.keep or Path(tempfile.mkdtemp(prefix="day-"))
    folder.mkdir(parents=True, exist_ok=True)
    day = make_day(folder / "wedding", PHOTOS, asked.photos)
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-noreset", "-fbdir", str(folder)]
    server = subprocess.Popen(screen, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        hand = Hand(f":{pipe.readline().strip()}", folder, folder, folder)
    try:
        work(hand, day, folder / "results", folder / "report.csv")
        judge(hand, day, folder / "results", folder / "report.csv")
    finally:
        hand.shoot("last")
        hand.desktop.end()
        server.terminate()
        server.wait(10)


if __name__ == "__main__":
    main()

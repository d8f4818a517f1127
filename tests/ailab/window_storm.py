"""Window and command line, killed again and again: `python tests/ailab/window_storm.py [KILLS [SEED]]`.

Somebody at random works in the real window, the commands run in between and beside it, disks fill up, cards are pulled
out. Whoever looks at it afterwards has the diary of what was agreed to, and the service's own count.
"""

from __future__ import annotations

import contextlib
import io
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from diary import BESIDE, Diary, read
from real_program import ONLINE, RealProgram, portraits
from storm_verdict import damaged, names, paid_and_lost, spent_unasked, unexpected
from till import Till, late
from warm_start import Started

HERE = Path(__file__).parent
SETTINGS = '{{"engine": "ailab", "consent_to_upload": true, "confirm_above": {limit}, "level": 0.5}}'
LIMIT = 24  # credits: three photos
ROOM = {"card": 3 << 20, "disk": 3 << 20, "home": 48 << 20}  # bytes of the small disks
LEVELS = ("0.5", "0.5", "0.6")


@dataclass
class Summary:
    """`wrong`: sentences about what must not be."""

    seed: int
    runs: int = 0
    windows: int = 0
    kills: int = 0
    quits: int = 0
    agreed: int = 0
    cancelled: int = 0
    submits: int = 0
    uncertain: int = 0
    files: int = 0
    disks: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


class Storm:
    """One folder, one profile, one service. `disks`: is this machine's user allowed to mount small ones?"""

    def __init__(self, folder: Path, seed: int, photos: int, till: Till) -> None:
        self._folder, self._till = folder, till
        self._chance = random.Random(seed)
        self._summary = Summary(seed)
        self._mounts: list[Path] = []
        for name in ("card", "disk", "home"):
            self._mount(folder / name)
        self._program = RealProgram(folder, till.url)
        self._program.profile = folder / "home" / "profile"
        self._program.environ |= {"BEAUTYDESK_PROFILE": str(self._program.profile), "QT_QPA_PLATFORM": "offscreen"}
        self._program.profile.mkdir()
        (self._program.profile / "settings.json").write_text(SETTINGS.format(limit=LIMIT))
        (folder / "card" / "in").mkdir()
        (folder / "disk" / "out").mkdir()
        self._originals = {path: path.read_bytes() for path in portraits(folder / "card" / "in", seed, photos)}

    def _mount(self, place: Path) -> None:
        place.mkdir(parents=True)
        if sys.platform == "linux" and os.geteuid() == 0:
            mounting = ["mount", "-t", "tmpfs", "-o", f"size={ROOM[place.name]}", "tmpfs", str(place)]
            if subprocess.run(mounting, capture_output=True, check=False).returncode == 0:
                self._mounts.append(place)

    def close(self) -> None:
        for place in self._mounts:
            subprocess.run(["umount", "--lazy", str(place)], check=False)

    # -- runs ---------------------------------------------------------------------------------------------------------

    def blow(self, kills: int) -> Summary:
        """`kills`: after so many the program is left alone until nothing is left to do."""
        summary = self._summary
        while summary.kills < kills and summary.runs < 4 * kills:
            with self._trouble() as trouble:
                self._one_run(trouble)
        return self._judge()

    def _one_run(self, trouble: list[tuple[float, str]]) -> None:
        """A window or a command, now and then both, each until it ends or its time has come."""
        chance, kind = self._chance, self._chance.choices(("window", "retouch", "resume", "both"), (6, 2, 1, 1))[0]
        running: list[tuple[str, Started | subprocess.Popen[str]]] = []
        if kind in ("window", "both"):
            running.append(self._window(1 + chance.randrange(1 << 30)))
        if kind != "window":
            running.append(self._command(chance.choice(("retouch", "resume")) if kind == "both" else kind))
        # From the middle of a start to a minute's work; commands are quicker.
        least, most = (0.6, 9.0) if kind in ("window", "both") else (0.02, 0.6)
        deadline = time.monotonic() + least * (most / least) ** chance.random()
        began = time.monotonic()
        for after, what in trouble:
            time.sleep(max(0.0, min(began + after, deadline) - time.monotonic()))
            self._bring(what)
        for _, process in running:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(max(0.0, deadline - time.monotonic()))
        for name, process in running:
            self._end(name, process)

    def _end(self, name: str, process: Started | subprocess.Popen[str]) -> None:
        ended = process.poll() is not None
        if not ended and name.startswith("window") and self._chance.random() < 0.15:
            process.send_signal(signal.SIGTERM)  # the session ends: the window leaves in order
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(15)
        elif not ended:
            process.kill()
            self._summary.kills += 1
        else:
            self._summary.quits += name.startswith("window")
        _, said = process.communicate(timeout=30)
        if "Traceback" in said:
            self._summary.wrong.append(f"{name}: {said[-3000:]}")
        time.sleep(0.1)  # what was on its way has come by now
        Diary(self._diary, name).over()

    def _window(self, seed: int) -> tuple[str, subprocess.Popen[str]]:
        self._summary.runs += 1
        self._summary.windows += 1
        name = f"window-{self._summary.runs}"
        words = [sys.executable, HERE / "window_user.py", seed, self._diary, name, self._program.profile]
        photos = [self._folder / "card" / "in"] if seed else []
        command = [str(word) for word in (*words, *photos)]
        piped = subprocess.PIPE
        environ = self._program.environ
        return name, subprocess.Popen(command, cwd=self._folder, env=environ, stdout=piped, stderr=piped, text=True)

    def _command(self, kind: str) -> tuple[str, Started]:
        self._summary.runs += 1
        name = f"{kind}-{self._summary.runs}"
        if kind == "resume":
            return name, self._program.start("resume", "--json")
        level, again = self._chance.choice(LEVELS), self._chance.random() < 0.05
        photos = [path.name for path in self._originals]
        Diary(self._diary, name).asked([(photo, level) for photo in photos], "--engine ailab", 1e9, again=again)
        words = ("retouch", "card/in", *ONLINE, "--level", level, "-o", "disk/out/", "--on-exists", "skip")
        return name, self._program.start(*words, *["--send-again"] * again)

    # -- trouble ------------------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def _trouble(self) -> Iterator[list[tuple[float, str]]]:
        """What goes wrong in the run to come and when, in order; at its end all is well again."""
        chance = self._chance
        found = ["card away", "out away"]
        found += ["card full", "out full", "home full", "card sealed", "out sealed"] if len(self._mounts) == 3 else []
        planned = [(3.0 * chance.random(), what) for what in chance.sample(found, chance.choice((0, 0, 0, 1, 1, 2)))]
        if planned and chance.random() < 0.5:
            planned.append((max(planned)[0] + 2 * chance.random(), "all well"))
        try:
            yield sorted(planned)
        finally:
            self._bring("all well")

    def _bring(self, what: str) -> None:
        where, _, how = what.partition(" ")
        self._summary.disks[what] = self._summary.disks.get(what, 0) + 1
        inner = {"card": self._folder / "card" / "in", "out": self._folder / "disk" / "out"}
        place = {"card": self._folder / "card", "out": self._folder / "disk", "home": self._folder / "home"}
        match how:
            case "away":
                with contextlib.suppress(OSError):  # it is away already, or sealed
                    inner[where].rename(inner[where].with_name("away"))
            case "full":
                with contextlib.suppress(OSError), (place[where] / "filler").open("wb", buffering=0) as file:
                    while True:
                        file.write(bytes(1 << 16))
            case "sealed":
                _remount(place[where], "ro")
            case "well":
                for folder in self._mounts:
                    _remount(folder, "rw")
                    (folder / "filler").unlink(missing_ok=True)
                for folder in inner.values():
                    self._put_back(folder)

    def _put_back(self, folder: Path) -> None:
        away = folder.with_name("away")
        if not away.exists():
            return
        if folder.exists():  # somebody has made a folder of that name meanwhile: what is in it is a result
            for path in folder.iterdir():
                path.rename(away / path.name) if not (away / path.name).exists() else None
            _remove(folder)
        away.rename(folder)

    # -- the verdict --------------------------------------------------------------------------------------------------

    def _judge(self) -> Summary:
        summary, till, program = self._summary, self._till, self._program
        program.resume("--fetch-only")
        before = till.total
        _, quiet = self._window(0)
        _, said = quiet.communicate(timeout=120)
        if "Traceback" in said:
            summary.wrong.append(said[-3000:])
        if quiet.returncode != 0:
            summary.wrong.append(f"the quiet window ended with {quiet.returncode}: {said[-500:]}")
        last = program.resume("--fetch-only")
        told = [Path(end["photo"]).name for end in last.objects if end["status"] in ("failed", "pending")]
        if till.total != before:
            summary.wrong.append(f"{till.total - before} were sent by those who were to fetch only")
        self._command("retouch")[1].communicate(timeout=200)  # whatever was left, nothing waits for ever
        diary, rows = read(self._diary), program.journal()
        summary.wrong += spent_unasked(diary, till.requests, names(rows))
        summary.wrong += paid_and_lost(till, rows, told)
        summary.wrong += damaged(self._folder, self._originals)
        summary.wrong += unexpected(program.profile / "logs")
        summary.agreed = sum(entry["kind"] == "asked" for entry in diary)
        summary.cancelled = sum(len(entry["works"]) for entry in diary if entry["kind"] == "not sent")
        summary.submits, summary.uncertain = till.total, sum(row.state == "uncertain" for row in rows)
        summary.files = sum(BESIDE in path.name for path in self._folder.rglob("*") if path.is_file())
        return summary

    @property
    def _diary(self) -> Path:
        return self._folder / "diary.jsonl"


def _remount(place: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(place)], check=False, capture_output=True)


def _remove(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder)


def _brighter(data: bytes) -> bytes:
    from PIL import Image

    with Image.open(io.BytesIO(data)) as sent, io.BytesIO() as made:
        sent.point(lambda value: min(255, value + 12)).save(made, "PNG")
        return made.getvalue()


def storm(folder: Path, seed: int, photos: int, kills: int) -> Summary:
    """See `Storm.blow`."""
    with Till(balance=1e6, polls=1, retouch=_brighter) as till:
        till.submit_with(late(0.1, till.take, till.service))
        till.service.result[:] = [late(0.1, till.deliver, till.service)]
        weather = Storm(folder, seed, photos, till)
        try:
            return weather.blow(kills)
        finally:
            weather.close()


def main() -> int:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    began, kills, wrong = time.monotonic(), 0, 0
    while kills < wanted:
        with tempfile.TemporaryDirectory() as folder:
            summary = storm(Path(folder), seed, photos=8, kills=min(12, wanted - kills))
        kills, wrong, seed = kills + summary.kills, wrong + len(summary.wrong), seed + 1
        print(summary, flush=True)
    print(f"{kills} kills in {time.monotonic() - began:.0f} s, {wrong} things wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

"""The service under a studio's load, beside an older build: photos a minute, waiting, refusals, memory.

    python -m tests.bench.serve_load [--against OLD_CHECKOUT] [--clients 50,100,200] [--seconds 60] [--expect 0.25]
    python -m tests.bench.serve_load --flat        # 200 clients for five minutes: does memory rise?

Each build is started as `beautydesk serve` in a fresh folder, takes turns with the other, and is played by clients in a
process of their own (serve_players.py), over loopback. What happens in the warm-up is not counted; figures are medians
over the rounds. Service and clients share the processors, as their seconds in the table show. The older checkout needs
its .venv.
"""

from __future__ import annotations

import argparse
import itertools
import json
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, Final

from tests.bench.serve_process import ROOT, Serving, Watch, slope

PHOTOS: Final = ROOT.parent / "shared" / "photos"
PORTRAITS: Final = (
    *("p06_stephanie_farquhar_11mp", "p08_ryan_harrison_10mp", "p10_richard_abisla_9mp"),
    *("p14_madhavi_bharadwaj_7mp", "p18_bennett_gebken_6mp", "p20_kate_8mp"),
)
COLUMNS: Final = (
    ("a minute", "per_minute", 1), ("accepted", "accepted", 0), ("refused", "refused", 0), ("failed", "failed", 0),
    ("wait p50", "wait50", 1), ("p95", "wait95", 1), ("work p50", "work50", 1), ("p95", "work95", 1),
    ("poll p95 ms", "poll95", 0), ("wasted MB", "wasted", 0), ("asking MB", "asking", 0), ("MB", "whole", 0),
    ("front", "front", 0), ("service s", "service", 1), ("clients s", "clients", 1),
)  # fmt: skip


@dataclass(frozen=True)
class Load:
    """What is played. Seconds."""

    clients: int
    warm_up: float
    seconds: float
    expect: float
    photos: tuple[Path, ...]


def play(checkout: Path, load: Load, arguments: tuple[str, ...]) -> dict[str, Any]:
    """One service, one crowd of clients: the figures of COLUMNS, `why` it failed, and slopes in MB a minute."""
    command = [
        *(sys.executable, "-m", "tests.bench.serve_players"),
        *("--clients", str(load.clients), "--warm-up", str(load.warm_up), "--seconds", str(load.seconds)),
        *("--expect", str(load.expect)),
    ]
    with (
        tempfile.TemporaryDirectory(prefix="serve-load-", ignore_cleanup_errors=True) as folder,
        Serving(checkout, Path(folder), arguments=arguments) as serving,
        Watch(serving.process.pid) as watch,
    ):
        command += [serving.url, *map(str, load.photos)]
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise SystemExit("the clients ended in an error")
    played = json.loads(done.stdout)
    return {
        "per_minute": len(played["waits"]) * 60 / load.seconds,
        "accepted": played["accepted"],
        "refused": played["refused"],
        "failed": sum(played["failed"].values()),
        "why": Counter(played["failed"]),
        "wait50": at(played["waits"], 0.5), "wait95": at(played["waits"], 0.95),
        "work50": at(played["works"], 0.5), "work95": at(played["works"], 0.95),
        "poll95": 1000 * at(played["polls"], 0.95),
        "wasted": played["wasted"] / 1e6,
        "asking": played["asking"] / 1e6,
        "whole": max(sample.whole for sample in watch.samples),
        "front": max(sample.front for sample in watch.samples),
        "service": watch.used(load.seconds),
        "clients": played["processor"],
        "slope": slope(watch.samples, lambda sample: sample.whole),
        "slope_front": slope(watch.samples, lambda sample: sample.front),
    }  # fmt: skip


def at(values: list[float], share: float) -> float:
    """The value that this share of them does not exceed; 0 of none."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else 0.0


def middle(runs: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "why": sum((run["why"] for run in runs), Counter()),
        **{name: median(run[name] for run in runs) for name in runs[0] if name != "why"},
    }


def show(build: str, clients: int, figures: dict[str, Any]) -> None:
    print(f"{build:5}{clients:5}", end="")
    print("".join(f"{figures[name]:{max(len(title), 7) + 2}.{digits}f}" for title, name, digits in COLUMNS), flush=True)
    for what, times in figures["why"].most_common():
        print(f"          failed {times} x {what}")


def table(builds: dict[str, Path], crowds: list[int], rounds: int, load: Load, arguments: tuple[str, ...]) -> None:
    """One line a run as it comes, then the medians and how the builds compare."""
    runs: dict[tuple[str, int], list[dict[str, Any]]] = {}
    head = "build    N" + "".join(title.rjust(max(len(title), 7) + 2) for title, _, _ in COLUMNS)
    print(head)
    for clients in crowds:
        for _ in range(rounds):
            for build, checkout in builds.items():
                part = Load(clients, load.warm_up, load.seconds, load.expect, load.photos)
                figures = play(checkout, part, arguments if build == "new" else ())
                runs.setdefault((build, clients), []).append(figures)
                show(build, clients, figures)
    medians = {which: middle(found) for which, found in runs.items()}
    print(f"\nmedians of {rounds}; waits in seconds; MB at most, of all processes and of the first alone")
    print(f"wasted: bodies that were sent and refused; asking: those of clients that ask first\n{head}")
    for (build, clients), figures in medians.items():
        show(build, clients, figures)
    compare({which: figures["per_minute"] for which, figures in medians.items()}, list(builds), crowds)


def compare(done: dict[tuple[str, int], float], builds: list[str], crowds: list[int]) -> None:
    for build in builds:
        for few, many in itertools.pairwise(crowds):
            print(f"{build}: {many} clients against {few}: {ratio(done[build, many], done[build, few])} of the photos")
    if len(builds) == 2:
        for clients in crowds:
            change = ratio(done["new", clients], done["old", clients])
            print(f"new against old at {clients} clients: {change} of the photos")


def ratio(value: float, of: float) -> str:
    return f"{value / of:.2f}" if of else "without end"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--against", type=Path, help="the older build's checkout")
    parser.add_argument("--clients", default="50,100,200")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--warm-up", type=float, default=60)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--expect", type=float, default=0.0, help="the share of clients that ask before they send")
    parser.add_argument("--photo", type=Path, nargs="+", default=[PHOTOS / f"{name}.jpg" for name in PORTRAITS])
    parser.add_argument("--serve", default="", help="further arguments of the new build's `serve`")
    parser.add_argument("--only-old", action="store_true", help="leave the new build out")
    parser.add_argument("--flat", action="store_true", help="does memory rise with 200 clients in five minutes?")
    given = parser.parse_args()
    against = given.against.resolve() if given.against else ROOT
    arguments = tuple(given.serve.split())
    load = Load(200, 0, 300, given.expect, tuple(given.photo))
    if given.flat:
        figures = play(against, load, arguments)
        show("flat", 200, figures)
        print(
            f"over the second half {figures['slope']:+.1f} MB a minute, the first process {figures['slope_front']:+.1f}"
        )
        return
    builds = {"old": against} if given.against else {}
    if not given.only_old:
        builds["new"] = ROOT
    crowds = [int(number) for number in given.clients.split(",")]
    table(builds, crowds, given.rounds, Load(0, given.warm_up, given.seconds, given.expect, load.photos), arguments)


if __name__ == "__main__":
    main()

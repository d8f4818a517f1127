"""This program beside others, on this computer: `packaging/bench`, or

    python -m tests.bench.peers [--only PART ...] [--rounds N] [--output FILE] [PORTRAIT]

Programs take turns, so that a busy machine slows all of them; figures are medians, ratios are of the same run. The
portrait is the sample that is shipped unless one is given. Programs that are not installed are left out; what fails
says why. Prints tables in Markdown.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Final

os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

from tests.bench.peers.parts import PARTS, Bench

ROOT: Final = Path(__file__).resolve().parents[3]


def machine() -> str:
    """What the figures are of."""
    processor, memory = platform.processor() or platform.machine(), 0.0
    with Path("/proc/cpuinfo").open() as lines:
        processor = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), processor)
    with Path("/proc/meminfo").open() as lines:
        memory = int(next(lines).split()[1]) / 2**20
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.platform())
    load = os.getloadavg()[0]
    return (
        f"{date.today():%Y-%m-%d}: {processor}, {len(os.sched_getaffinity(0))} cores, {memory:.0f} GB, {system}, "
        f"Python {platform.python_version()}, load {load:.1f} at the start."
    )


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="packaging/bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("portrait", nargs="?", type=Path, default=ROOT / "resources" / "sample" / "sample.jpg")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--output", type=Path, help="write the tables there as well")
    given = parser.parse_args()
    said = [f"# Beauty Desk and others\n\n{machine()}"]
    print(said[0], flush=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        bench = Bench(given.portrait.absolute(), Path(folder), given.rounds)
        for part in given.only:
            said.append(PARTS[part](bench))
            print(said[-1], flush=True)
    if given.output:
        given.output.write_text("\n".join(said) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

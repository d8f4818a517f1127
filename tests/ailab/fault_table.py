"""What comes of every fault of the service, as text: `python tests/ailab/fault_table.py [--hurried]`.

With the real waits and time-outs this takes some minutes; all scenarios run at the same time as far as they only wait.
"""

from __future__ import annotations

import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from fault_play import Came, play
from fault_scenarios import SCENARIOS, Scenario, Told


def main() -> int:
    hurried = "--hurried" in sys.argv
    wrong = 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(12) as pool:
        played = [
            (one, pool.submit(play, one, Path(folder) / str(number), hurried=hurried))
            for number, one in enumerate(SCENARIOS)
        ]
        for scenario, future in played:
            came = future.result()
            print("\n".join(lines(scenario, came)), flush=True)
            wrong += differs(scenario, came) is not None
    print(f"\n{len(SCENARIOS)} scenarios, {wrong} not as expected")
    return 1 if wrong else 0


def lines(scenario: Scenario, came: Came) -> list[str]:
    said = [
        f"{scenario.name:<42} {_text(came.first):<46} journal: {came.state or '-'} ({came.charged or '-'})",
        f"    then resume: {_text(came.resume):<36} retouch: {_text(came.again):<36}"
        f" submits {came.submits}, tasks {came.billed}, files {len(came.saved)}, {came.seconds:.0f} s",
    ]
    if came.sentence:
        said.append(f"    “{came.sentence}”")
    if (difference := differs(scenario, came)) is not None:
        said.append(f"    NOT AS EXPECTED: {difference}")
    return said


def differs(scenario: Scenario, came: Came) -> str | None:
    """What is not as the scenario says, None when all is."""
    wanted = (scenario.first, scenario.state, scenario.resume, scenario.again, scenario.submits, scenario.billed)
    found = (came.first, came.state, came.resume, came.again, came.submits, came.billed)
    return None if wanted == found else f"wanted {wanted}, found {found}"


def _text(told: Told) -> str:
    code, status, error = told
    return f"exit {code} {status or 'nothing'} {error}".rstrip()


if __name__ == "__main__":
    sys.exit(main())

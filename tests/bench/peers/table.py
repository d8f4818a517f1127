"""Ways of doing one thing, in turns, as a table in Markdown."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from tests.bench.peers.process import CannotRun, Took


@dataclass(frozen=True, slots=True)
class Way:
    """`cells`: those of its row. `more`: cells that follow the figures, made once, right after its last run."""

    cells: tuple[str, ...]
    run: Callable[[], Took]
    more: Callable[[], tuple[str, ...]] = tuple


def in_turns(title: str, head: Sequence[str], ways: Sequence[Way], rounds: int) -> str:
    """`head`: of a way's own cells, then of its further ones. The first way is what the ratios are to.

    Each column of figures is a median, of the processor and of memory where a way measures them.
    """
    took: dict[int, list[Took]] = {at: [] for at in range(len(ways))}
    said: dict[int, str] = {}
    more: dict[int, tuple[str, ...]] = {}
    for turn in range(rounds):
        for at, way in enumerate(ways):
            if at not in said:
                print(f"{title}: {way.cells[0]}, {turn + 1} of {rounds}", file=sys.stderr, flush=True)
                try:
                    took[at].append(way.run())
                    if turn == rounds - 1:
                        more[at] = way.more()
                except CannotRun as error:
                    said[at] = str(error)
    own, further = head[: len(ways[0].cells)], head[len(ways[0].cells) :]
    figures = ("seconds", "times ours", "of the processor", "MB at most")
    lines = [f"\n## {title}\n", _row((*own, *figures, *further)), "|" + "---|" * (len(head) + len(figures))]
    for at, way in enumerate(ways):
        if at in said:
            lines.append(_row((*way.cells, f"could not: {said[at]}")))
            continue
        each, first = took[at], took[0]
        wall = median(one.wall for one in each)
        ratio = wall / median(one.wall for one in first) if first else 0.0
        cells = [f"{wall:.2f}", f"{ratio:.2f}" if ratio else "–"]
        for value in (median(one.processor for one in each), median(one.memory for one in each)):
            cells.append((f"{value:.2f}" if value < 100 else f"{value:.0f}") if value else "–")
        lines.append(_row((*way.cells, *cells, *more[at])))
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"

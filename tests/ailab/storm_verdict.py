"""What must not be after a storm, looked at from outside: the diary, the service's own count, the journal, the disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from diary import BESIDE, Work
from real_program import Row
from till import PRICE, Submit, Till

from beautydesk.engines.ailab.wire import level_text

PAID = ("sent", "ready", "fetched")


@dataclass
class Consent:
    """Something that a person pressed or typed. `left`: what may still be sent for it, one call each."""

    run: str
    window: bool
    left: set[Work]
    price: float
    used: set[Work] = field(default_factory=set)

    def takes(self, work: Work) -> bool:
        return work in self.left and PRICE * (len(self.used) + 1) <= self.price

    def take(self, work: Work) -> None:
        self.left.discard(work)
        self.used.add(work)


def names(rows: Iterable[Row]) -> dict[str, str]:
    """The photo of each digest: the first that was to be sent with it."""
    return {row.digest: row.photo for row in reversed(list(rows)) if row.digest}


def spent_unasked(diary: Iterable[dict[str, Any]], requests: Iterable[Submit], named: dict[str, str]) -> list[str]:
    """Calls that nobody had agreed to when they were made, and photos that were sent and said not to be.

    `named`: the photo of each digest. What is pressed in a window holds for as long as that window, what is typed until
    it is done. More than may be spent unasked needs its yes.
    """
    wrong: list[str] = []
    consents: dict[str, Consent] = {}
    again: Counter[Work] = Counter()
    sent: Counter[Work] = Counter()
    submits = [{"at": one.at, "kind": "submit", "submit": one} for one in requests]
    for event in sorted([*diary, *submits], key=lambda event: float(event["at"])):
        match event["kind"]:
            case "asked":
                works = {(name, level) for name, level in event["works"]}
                window = event["run"].startswith("window")
                consents[event["id"]] = Consent(event["run"], window, works, event["price"])
                again.update(works if event["again"] else ())
            case "yes":
                consents[event["id"]].price = event["price"]
            case "no":
                consents[event["id"]].left.clear()
            case "not sent":
                wrong += _taken_back(consents.values(), event)
            case "over":
                for one in consents.values():
                    if one.window and one.run == event["run"]:
                        one.left.clear()
            case "wrong":
                wrong.append(f"{event['run']}: {event['what']}")
            case "submit":
                submit = event["submit"]
                work = named.get(submit.digest, submit.digest), submit.level
                sent[work] += 1
                if (agreed := next((one for one in consents.values() if one.takes(work)), None)) is not None:
                    agreed.take(work)
                else:
                    wrong.append(f"{work} was sent at {submit.at:.3f}, and nobody had agreed to it")
    wrong += [f"{work} was sent {count} times" for work, count in sent.items() if count > 1 + again[work]]
    return wrong


def _taken_back(consents: Iterable[Consent], event: dict[str, Any]) -> list[str]:
    """A stop is about what was asked for last; what was bought before that stays bought."""
    works = {(name, level) for name, level in event["works"]}
    given = [one for one in consents if one.run == event["run"]]
    last = {work: one for one in given for work in works & (one.left | one.used)}
    lied = sorted(work for work, one in last.items() if work in one.used)
    for one in consents:
        one.left -= works
    return [f"{event['run']} said at {event['at']:.3f} that {lied} was not sent, and it was"] if lied else []


def paid_and_lost(till: Till, rows: list[Row], told: list[str]) -> list[str]:
    """Tasks that are neither in a file nor in doubt. `told`: photos that the last run named as unfinished."""
    wrong = []
    settled = {
        (row.digest, level_text(row.level)) for row in rows if row.state == "saved" and Path(row.target).exists()
    }
    told_of = [row for row in rows if row.state == "uncertain" or row.reason == "sent again"]
    doubtful = {(row.digest, level_text(row.level)) for row in told_of}
    for task in till.tasks.values():
        if (task.digest, task.level) not in settled | doubtful:
            states = [row.state for row in rows if row.digest == task.digest]
            wrong.append(f"the task of {task.digest} at {task.level} is neither saved nor told of: {states}")
    wrong += [
        f"{row.photo} is in doubt, and the last run did not say so"
        for row in rows
        if row.state == "uncertain" and row.photo not in told
    ]
    sent = {(task.digest, task.level) for task in till.tasks.values()}
    wrong += [
        f"receipt {row.id} was {row.state} and never sent"
        for row in rows
        if row.state in PAID and not row.reason.startswith("from ") and (row.digest, level_text(row.level)) not in sent
    ]
    wrong += [
        f"receipt {row.id} of {row.photo} was left {row.state}" for row in rows if row.state in ("about-to-send", *PAID)
    ]
    return wrong


def damaged(folder: Path, originals: dict[Path, bytes]) -> list[str]:
    """Originals that are not what they were, and results that are no whole picture."""
    wrong = [f"{path.name} was changed" for path, was in originals.items() if path.read_bytes() != was]
    results = [path for path in folder.rglob("*") if path.is_file() and BESIDE in path.name and path.name[0] != "."]
    return wrong + [f"{path.relative_to(folder)} is no whole picture" for path in results if not _is_whole(path)]


def unexpected(logs: Path) -> list[str]:
    """What the program itself calls a mistake of its own."""
    found = []
    for log in logs.glob("beautydesk.log*"):
        _, *mistakes = log.read_text(errors="replace").split(" CRITICAL ")
        found += [mistake[:3000] for mistake in mistakes]
    return found


def _is_whole(path: Path) -> bool:
    from PIL import Image

    try:
        with Image.open(path) as image:
            image.load()
            return True
    except OSError:
        return False

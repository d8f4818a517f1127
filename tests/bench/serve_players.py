"""Clients that play a studio: each submits a portrait, polls once a second, fetches its picture and takes the next.

    python -m tests.bench.serve_players URL --clients 100 --warm-up 60 --seconds 60 [--expect 0.25] PHOTO...

A process of its own, so that it takes the service no lock; one line of JSON says what happened after the warm-up.
A refusal (429, 503) is waited out for as long as it says, or for one second, and the same photo is sent again.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from tests.bench.serve_client import Answer, Broken, Client, Upload, is_picture, portrait, upload

POLL_SECONDS: Final = 1.0


@dataclass(slots=True)
class Played:
    """What happened after the warm-up. Times in seconds, one a photo or poll.

    `waits`: from a photo's first try to its picture. `works`: from the try that was accepted. `wasted`: bytes of
    bodies that went out and were refused; `asking`: those of them from clients that ask first.
    """

    accepted: int = 0
    refused: int = 0
    wasted: int = 0
    asking: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    waits: list[float] = field(default_factory=list)
    works: list[float] = field(default_factory=list)
    polls: list[float] = field(default_factory=list)
    processor: float = 0.0


class Players:
    """`begin` and `end`: between these times of the monotonic clock it counts."""

    def __init__(self, url: str, uploads: list[Upload], begin: float, end: float) -> None:
        self._url, self._uploads, self._begin, self._end = url, uploads, begin, end
        self.played = Played()

    async def all(self, clients: int, expect: float) -> None:
        """Play until the end. `expect`: the share of clients that ask before they send."""
        asking = round(clients * expect)
        players = [asyncio.create_task(self._play(number, number < asking)) for number in range(clients)]
        await asyncio.sleep(self._begin - time.monotonic())
        before = time.process_time()
        await asyncio.sleep(self._end - time.monotonic())
        self.played.processor = time.process_time() - before
        for player in players:
            player.cancel()
        for outcome in await asyncio.gather(*players, return_exceptions=True):
            if not isinstance(outcome, asyncio.CancelledError):
                raise RuntimeError("a client stopped playing") from outcome

    @property
    def _counts(self) -> bool:
        return time.monotonic() >= self._begin

    async def _play(self, number: int, expect: bool) -> None:
        client = Client(self._url)
        try:
            while True:
                await self._photo(client, self._uploads[number % len(self._uploads)], expect)
                number += 1
        finally:
            client.close()

    async def _photo(self, client: Client, upload: Upload, expect: bool) -> None:
        first = time.monotonic()
        task_id, accepted = await self._accepted(client, upload, expect)
        url = await self._ready(client, task_id)
        while url is not None:
            try:
                picture = await client.get(url)
            except Broken as error:
                await self._failure(f"download {error}")
                continue
            if picture.status == 200 and is_picture(picture.body, upload.size):
                if self._counts:
                    self.played.waits.append(time.monotonic() - first)
                    self.played.works.append(time.monotonic() - accepted)
            else:
                await self._failure(f"download {picture.status}")
            return

    async def _accepted(self, client: Client, upload: Upload, expect: bool) -> tuple[str, float]:
        """Try until the photo is accepted: its task, and when that try began."""
        while True:
            began = time.monotonic()
            try:
                answer = await client.submit(upload, expect)
            except Broken as error:
                await self._failure(f"submit {error}")
                continue
            if answer.status == 200:
                if self._counts:
                    self.played.accepted += 1
                return str(answer.json()["task_id"]), began
            if answer.status in (429, 503):
                self._refusal(answer, expect)
                await asyncio.sleep(float(answer.headers.get("retry-after", "1")))
            else:
                await self._failure(f"submit {answer.status}")

    def _refusal(self, answer: Answer, expect: bool) -> None:
        if self._counts:
            self.played.refused += 1
            self.played.wasted += answer.sent
            self.played.asking += answer.sent if expect else 0

    async def _ready(self, client: Client, task_id: str) -> str | None:
        """Poll until the task is done: where its picture lies; None when it failed."""
        while True:
            await asyncio.sleep(POLL_SECONDS)
            began = time.monotonic()
            try:
                answer = await client.poll(task_id)
            except Broken as error:
                await self._failure(f"poll {error}")
                continue
            if self._counts:
                self.played.polls.append(time.monotonic() - began)
            if answer.status in (429, 503):
                continue
            if answer.status != 200:
                await self._failure(f"task {answer.status}")
                return None
            if answer.json()["task_status"] == 2:
                return str(answer.json()["data"]["image_url"])

    async def _failure(self, what: str) -> None:
        if self._counts:
            self.played.failed[what] += 1
        await asyncio.sleep(1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url")
    parser.add_argument("photos", type=Path, nargs="+")
    parser.add_argument("--clients", type=int, required=True)
    parser.add_argument("--warm-up", type=float, default=60)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--expect", type=float, default=0.0)
    given = parser.parse_args()
    begin = time.monotonic() + given.warm_up
    players = Players(given.url, [upload(portrait(path)) for path in given.photos], begin, begin + given.seconds)
    asyncio.run(players.all(given.clients, given.expect))
    print(json.dumps(asdict(players.played)))


if __name__ == "__main__":
    main()

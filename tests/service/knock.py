"""A plain client that knocks at the service's door."""

from __future__ import annotations

import time
from dataclasses import dataclass

import httpx
from serving_engine import BrighteningEngine


@dataclass
class Knock:
    """`http` sends a key with every request."""

    http: httpx.Client
    engine: BrighteningEngine
    url: str

    def submit(self, data: bytes, name: str = "photo.png", **fields: str) -> httpx.Response:
        form = {"task_type": "async", "beauty_level": "0.5", **fields}
        return self.http.post(
            "/api/portrait/effects/smart-beauty", data=form, files={"image_target": (name, data, "image/png")}
        )

    def poll(self, task_id: str) -> httpx.Response:
        return self.http.get("/api/common/query-async-task-result", params={"task_id": task_id})

    def until_done(self, task_id: str) -> httpx.Response:
        """Poll until the task has ended one way or the other (the first answer is always 0 or a refusal)."""
        until = time.monotonic() + 30
        while time.monotonic() < until:
            answer = self.poll(task_id)
            if answer.status_code != 200 or answer.json()["task_status"] == 2:
                return answer
        raise AssertionError("the task does not end")

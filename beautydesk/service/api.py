"""What all paths share: the tasks, the door to them, and the keys; and how a request finds it."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request
from starlette.types import Scope

from beautydesk.service.board import Board
from beautydesk.service.keys import KEY_HEADER, Keys
from beautydesk.service.records import Records
from beautydesk.service.submission import Door

RESULTS: Final = "/results/"


class Api:
    """What the paths share: the tasks, the door to them, and the keys."""

    def __init__(self, board: Board, records: Records, keys: Keys) -> None:
        self.board, self.records, self.keys = board, records, keys
        self.door = Door(board)

    def owner(self, request: Request) -> str:
        """The name of the key that a request came with, '' where any is good. `Refused` for none and a wrong one."""
        given = request.headers.get(KEY_HEADER, "").encode("latin-1")  # the bytes as they came
        return self.allow(request.scope, given)

    def allow(self, scope: Scope, key: bytes) -> str:
        """As `owner`, for a key that was found in a request. Its name is noted there, for the access log."""
        name = scope["state"]["key_name"] = self.keys.name_of(key)
        return name


def api_of(scope: Scope) -> Api:
    """The one that the application made when it started."""
    api = scope["state"]["api"]
    assert isinstance(api, Api)
    return api

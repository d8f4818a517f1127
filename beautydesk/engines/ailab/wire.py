"""What the hosted service says, as values: the envelope of every answer, and the credit pools inside one.

Parsing is tolerant because the service is not of one mind: every field may be missing, `task_status` and `task_id` sit
at the top level but are documented under `data` as well, and pools come as an array or as a single object.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from beautydesk.core.job import is_nothing
from beautydesk.core.settling import NO_DOUBTS, Doubts

# Where the three calls live, below the base URL.
SUBMIT_PATH: Final = "api/portrait/effects/smart-beauty"
QUERY_PATH: Final = "api/common/query-async-task-result"
CREDITS_PATH: Final = "api/common/query-credits"
KEY_HEADER: Final = "ailabapi-api-key"

CREDITS_PER_PHOTO: Final = 8
RESULT_LIFETIME: Final = 24 * 3600.0  # seconds; task and file are deleted after it

QUEUED: Final = 0
PROCESSING: Final = 1
FINISHED: Final = 2

# Pools that pay for this effect: the universal one and its own.
USABLE_POOLS: Final = frozenset({"common", "portrait_intelligent_beautification"})

# Fields at the top of its answers. Each may be missing; an answer without any of them is not the service's.
_OWN: Final = frozenset(
    {
        "request_id",
        "log_id",
        "error_code",
        "error_code_str",
        "error_msg",
        "error_detail",
        "task_id",
        "task_status",
        "data",
    }
)

Json = Mapping[str, object]
_NOTHING: Final[Json] = {}


@dataclass(frozen=True, slots=True)
class Envelope:
    """One answer of the service. Texts are '' and numbers None where it said nothing.

    `understood`: the body was a JSON object with a field of the service's; otherwise it came from something in between
    (a gateway's HTML page, a proxy's own JSON).
    """

    http_status: int
    understood: bool = True
    error_code: int = 0
    error_code_str: str = ""
    error_msg: str = ""
    code: str = ""
    code_message: str = ""
    message: str = ""
    request_id: str = ""
    log_id: str = ""
    task_id: str = ""
    task_status: int | None = None
    image_url: str = ""
    payload: Json = field(default_factory=dict, repr=False)

    @property
    def ok(self) -> bool:
        """HTTP 200 and `error_code` absent or 0: nothing else counts as success."""
        return self.http_status == 200 and self.understood and self.error_code == 0


@dataclass(frozen=True, slots=True)
class Pool:
    """Credits of one kind. `sign` is the service's name of it ("common", ...)."""

    sign: str
    name: str
    balance: float


@dataclass(frozen=True, slots=True)
class Credits:
    """The balance: `usable` for this effect, and all `pools` of the account. `doubts`: what it says about them."""

    usable: float
    pools: tuple[Pool, ...] = ()
    doubts: Doubts = NO_DOUBTS


def parse_envelope(http_status: int, body: bytes) -> Envelope:
    """Read an answer. Never raises: what is no JSON object of the service's was not `understood`."""
    try:
        payload = json.loads(body)
    except (ValueError, RecursionError):
        payload = None
    if not isinstance(payload, dict) or _OWN.isdisjoint(payload):
        return Envelope(http_status, understood=False)
    detail, data = _object(payload.get("error_detail")), _object(payload.get("data"))
    status = _integer(payload.get("task_status"))
    return Envelope(
        http_status,
        error_code=_integer(payload.get("error_code")) or 0,
        error_code_str=_text(payload.get("error_code_str")),
        error_msg=_text(payload.get("error_msg")),
        code=_text(detail.get("code")),
        code_message=_text(detail.get("code_message")),
        message=_text(detail.get("message")),
        request_id=_text(payload.get("request_id")),
        log_id=_text(payload.get("log_id")),
        task_id=_text(payload.get("task_id")) or _text(data.get("task_id")),
        task_status=_integer(data.get("task_status")) if status is None else status,
        image_url=_text(data.get("image_url")),
        payload=payload,
    )


def parse_credits(envelope: Envelope) -> Credits:
    """The pools in an answer to the balance query; a pool without a name of its own counts as the universal one."""
    data = envelope.payload.get("data")
    rows = data if isinstance(data, list) else [data]
    pools = tuple(
        Pool(_text(row.get("unique_sign")) or "common", _text(row.get("name")), _number(row.get("balance")))
        for row in rows
        if isinstance(row, dict)
    )
    return Credits(sum(pool.balance for pool in pools if pool.sign in USABLE_POOLS), pools)


def level_text(level: float) -> str:
    """`beauty_level` as it is sent: three decimals at most, "0" when nothing would be changed."""
    return "0" if is_nothing(level) else f"{level:.3f}".rstrip("0").rstrip(".")


def _object(value: object) -> Json:
    return value if isinstance(value, dict) else _NOTHING


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _integer(value: object) -> int | None:
    """Whole numbers, also as text; booleans and fractions are none."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    text = _text(value)
    return int(text) if text.isascii() and text.removeprefix("-").isdigit() and len(text) < 10 else None


def _number(value: object) -> float:
    try:
        number = float(value) if isinstance(value, int | float | str) and not isinstance(value, bool) else 0.0
    except (ValueError, OverflowError):
        return 0.0
    return number if math.isfinite(number) else 0.0

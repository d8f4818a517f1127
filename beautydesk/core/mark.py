"""What somebody who looked through results decided about one."""

from __future__ import annotations

import enum


class Mark(enum.Enum):
    """A photo without one was not decided about yet."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"

"""The newest version of this program, as whoever publishes it tells it."""

from __future__ import annotations

from beautydesk.net.releases import Release, address, newest

__all__ = ["Release", "address", "newest"]

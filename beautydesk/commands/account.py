"""What the commands that need an account share: a key that is there, or the sentence that says why it is not."""

from __future__ import annotations

from beautydesk.compose import Parts


def require_key(parts: Parts) -> None:
    """Look the key up before work is begun; raises `AccountError` when there is none. May wait for an unlock prompt."""
    parts.client().require_key()

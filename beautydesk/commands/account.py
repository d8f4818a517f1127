"""What the commands that need an account share: a key that is there, or the sentence that says why it is not."""

from __future__ import annotations

from beautydesk.compose import Parts
from beautydesk.core.errors import AccountError
from beautydesk.storage.secrets import SecretOutcome

HEADLESS = "Set the environment variable BEAUTYDESK_API_KEY to use a key without a keyring."


def require_key(parts: Parts) -> None:
    """Look the key up before work is begun; raises `AccountError` when there is none. May wait for an unlock prompt."""
    status = parts.key.status()
    if status.problem and not status.available:
        raise keyring_error(status.problem, "No key is set, so nothing was sent.")
    parts.client().require_key()


def keyring_error(outcome: SecretOutcome, consequence: str) -> AccountError:
    """What a keyring that does not work means here."""
    return AccountError(
        f"{outcome.sentence} {consequence}",
        code=f"ERROR_KEYRING_{outcome.kind.name}",
        title="The system keyring cannot be used",
        hint=HEADLESS,
        details={"keyring": outcome.detail},
    )

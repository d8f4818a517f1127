"""What the command line says about a result that could not be saved: always what is true of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from beautydesk.commands.photo_jobs import write
from beautydesk.core.engine import RetouchResult
from beautydesk.core.errors import Charged, SaveError
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.storage.profile import ProfileError
from beautydesk.workflow.destinations import Destination
from beautydesk.workflow.save import Unsaved


def broken() -> Receipt | None:
    raise ProfileError("The profile cannot be read.")


def kept() -> Receipt:
    return Receipt(1, Path("a.png"), RetouchOptions(), ReceiptState.FETCHED, "any", task_id="t")


@pytest.mark.parametrize(
    ("engine", "owed", "charged", "said"),
    [
        ("local", lambda: None, Charged.NO, "The result is not kept, but retouching the photo again is free."),
        ("service", lambda: None, Charged.NO, "The result is not kept, but retouching the photo again is free."),
        ("service", kept, Charged.NO, "The result is not lost: `beautydesk resume` saves it."),
        ("ailab", kept, Charged.YES, "The result is paid for and not lost: `beautydesk resume` saves it."),
        ("ailab", lambda: None, Charged.YES, "The result is paid for, but it could not be kept in the profile either."),
        ("ailab", broken, Charged.YES, "The result is paid for, but it could not be kept in the profile either."),
    ],
    ids=["here", "own service, lost", "own service", "owed", "lost", "unknown"],
)
def test_that_an_unsaved_result_is_said_to_be_what_it_is(
    engine: str, owed: Callable[[], Receipt | None], charged: Charged, said: str, tmp_path: Path
) -> None:
    task_id = None if engine == "local" else "t"
    result = RetouchResult(Photo(np.zeros((4, 4, 3), np.uint8), "PNG"), engine, task_id=task_id)

    with pytest.raises(SaveError) as caught:
        write(
            Unsaved(result, unchanged=False, original=None), Destination(tmp_path / "none" / "a.png", "PNG"), owed=owed
        )

    error = caught.value
    assert (error.code, error.charged) == ("ERROR_SAVE_FOLDER_MISSING", charged)
    assert error.message == f"The folder “none” does not exist. The original is untouched. {said}"
    assert error.hint

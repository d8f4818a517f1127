"""What the command line says about a result that could not be saved: always what is true of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from beautydesk.commands.photo_jobs import write
from beautydesk.core.engine import RetouchResult
from beautydesk.core.errors import Charged, SaveError
from beautydesk.core.photo import Photo
from beautydesk.storage.profile import ProfileError
from beautydesk.workflow.destinations import Destination
from beautydesk.workflow.save import Unsaved


def broken() -> str | None:
    raise ProfileError("The profile cannot be read.")


@pytest.mark.parametrize(
    ("task_id", "owed", "charged", "said"),
    [
        (None, lambda: None, Charged.NO, "The result is not kept, but retouching the photo again is free."),
        ("t", lambda: "t", Charged.YES, "The result is paid for and not lost: `beautydesk resume` saves it."),
        ("t", lambda: None, Charged.YES, "The result is paid for, but it could not be kept in the profile either."),
        ("t", broken, Charged.YES, "The result is paid for, but it could not be kept in the profile either."),
    ],
    ids=["free", "owed", "lost", "unknown"],
)
def test_that_an_unsaved_result_is_said_to_be_what_it_is(
    task_id: str | None, owed: Callable[[], str | None], charged: Charged, said: str, tmp_path: Path
) -> None:
    result = RetouchResult(Photo(np.zeros((4, 4, 3), np.uint8), "PNG"), "local", task_id=task_id)

    with pytest.raises(SaveError) as caught:
        write(
            Unsaved(result, unchanged=False, original=None), Destination(tmp_path / "none" / "a.png", "PNG"), owed=owed
        )

    error = caught.value
    assert (error.code, error.charged) == ("ERROR_SAVE_FOLDER_MISSING", charged)
    assert error.message == f"The folder “none” does not exist. The original is untouched. {said}"
    assert error.hint

"""What errors are, apart from what they say."""

from __future__ import annotations

import copy
import copyreg

import pytest

from beautydesk.core.errors import AccountError, BeautyDeskError, NetworkError, PhotoError


@pytest.mark.parametrize("pickled_by_tblib", [False, True])
@pytest.mark.parametrize("kind", [BeautyDeskError, PhotoError, NetworkError, AccountError])
def test_that_a_copy_changes_by_itself(
    kind: type[BeautyDeskError], pickled_by_tblib: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if pickled_by_tblib:
        support = pytest.importorskip("tblib.pickling_support")
        monkeypatch.setitem(copyreg.dispatch_table, kind, support.pickle_exception)
    error = kind("It rains.", code="ERROR_RAIN", hint="Wait.", details={"millimetres": "3"})
    twin = copy.copy(error)
    twin.heard, twin.hint = True, ""
    assert (error.heard, error.hint) == (False, "Wait.")
    assert type(twin) is kind
    assert (str(twin), twin.code, twin.details) == (str(error), "ERROR_RAIN", {"millimetres": "3"})

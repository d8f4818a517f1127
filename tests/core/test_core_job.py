"""What is asked of a photo: when that is nothing at all."""

from __future__ import annotations

import itertools

import pytest

from beautydesk.core.edit import Brush, Edit, FaceEdit, Stroke
from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.engines.ailab.wire import level_text
from beautydesk.engines.local.effects.strengths import Strengths

NONE_OF_THE_LEVEL = FineTune(texture=1, blemishes=0, tone=0, eyes=0, teeth=0)


@pytest.mark.parametrize(
    ("level", "nothing"), [(0.0, True), (0.0003, True), (0.00049, True), (0.0005, False), (1, False)]
)
def test_that_a_level_that_is_sent_as_0_changes_nothing_for_anybody(level: float, nothing: bool) -> None:
    options = RetouchOptions(level)

    assert options.changes_nothing(hosted=True) is nothing
    assert options.changes_nothing(hosted=False) is nothing
    assert (level_text(level) == "0") is nothing
    assert Strengths.tuned(level, options.fine_tune).changes_nothing is nothing


@pytest.mark.parametrize(
    "fine_tune", [FineTune(), NONE_OF_THE_LEVEL, FineTune(texture=1, eyes=0), FineTune(makeup=0.2)]
)
def test_that_fine_tune_counts_on_this_computer_alone(fine_tune: FineTune) -> None:
    for level in (0.0, 0.0003, 0.5, 1.0):
        options = RetouchOptions(level, fine_tune=fine_tune)
        assert options.changes_nothing(hosted=False) is Strengths.tuned(level, fine_tune).changes_nothing
        assert options.changes_nothing(hosted=True) is RetouchOptions(level).changes_nothing(hosted=True)


def test_that_single_faces_and_strokes_count_where_they_are_carried_out() -> None:
    raised, left_out = FaceEdit(level=0.4), FaceEdit(included=False, level=0.4)
    stroke = Stroke(Brush.MORE, ((0.5, 0.5),), 0.1)
    edits = {
        Edit(): True,
        Edit(faces=((0, FaceEdit(level=0.0003)),)): True,
        Edit(faces=((0, left_out),)): True,
        Edit(faces=((0, raised),)): False,
        Edit(faces=((1, raised),)): False,
        Edit(strokes=(stroke,)): False,
    }
    for (edit, nothing), hosted in itertools.product(edits.items(), (False, True)):
        assert RetouchOptions(0.0003, edit=edit).changes_nothing(hosted=hosted) is (nothing or hosted)
    second = RetouchOptions(0.0, FaceScope.LARGEST, edit=Edit(faces=((1, raised),)))
    assert second.changes_nothing(hosted=False), "that face is not retouched"

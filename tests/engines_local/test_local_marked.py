"""Faces that are marked by hand: found where the usual look finds none, and neighbours to nobody's harm."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from beautydesk.core.cancel import CancelToken
from beautydesk.core.edit import MARKED, NO_EDIT, Edit, FaceEdit
from beautydesk.core.errors import NoFaceFound
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.viewport import Rect
from beautydesk.engines.local.engine import LocalEngine
from beautydesk.engines.local.render import session as session_module
from beautydesk.engines.local.render.session import LocalSession
from beautydesk.workflow import photos as photo_files

GIRL = Rect(0.597, 0.0, 0.081, 0.157)  # of g04: the top of her head is cut off
TOKEN = CancelToken()


@pytest.fixture(scope="module")
def group(photos: Path) -> Photo:
    return photo_files.decode(photos / "g04_kids.jpg")


@pytest.fixture(scope="module")
def session(group: Photo) -> LocalSession:
    return LocalEngine().reopen(group, None, TOKEN)


def test_that_a_missed_face_is_made_out_where_it_is_marked(session: LocalSession, group: Photo) -> None:
    known = session.faces
    face = session.face_in(GIRL)
    assert face is not None and face not in known
    middle = (face.x + face.width / 2) / group.width, (face.y + face.height / 2) / group.height
    assert GIRL.x < middle[0] < GIRL.right and GIRL.y < middle[1] < GIRL.bottom
    assert session.faces == known


def test_that_a_marked_face_is_retouched_and_the_others_as_before(session: LocalSession) -> None:
    options = RetouchOptions(0.8)
    without = session.render(options, token=TOKEN)
    edit = NO_EDIT.with_marked(GIRL)
    marked = session.render(RetouchOptions(0.8, edit=edit), token=TOKEN)
    changed = np.argwhere((without != marked).any(axis=2))
    assert len(changed) > 1000
    face = session.face_in(GIRL)
    assert face is not None
    _top, left = changed.min(axis=0)
    bottom, right = changed.max(axis=0)
    assert face.x - face.width < left and right < face.right + face.width and bottom < face.bottom + face.height
    out = edit.with_face(MARKED, FaceEdit(included=False))
    assert np.array_equal(session.render(RetouchOptions(0.8, edit=out), token=TOKEN), without)
    assert session.count_faces(RetouchOptions(0.8, edit=edit)) == session.count_faces(options) + 1


def test_that_a_mark_is_meant_whatever_the_scope(session: LocalSession) -> None:
    edit = NO_EDIT.with_marked(GIRL)
    largest, both = (RetouchOptions(0.8, FaceScope.LARGEST, edit=one) for one in (NO_EDIT, edit))
    assert session.count_faces(largest) == 1 and session.count_faces(both) == 2


def test_that_nothing_is_made_out_where_there_is_no_face(photos: Path) -> None:
    tacos = LocalEngine().reopen(photo_files.decode(photos / "n01_tacos_8mp.jpg"), None, TOKEN)
    boxes = [Rect(0.2, 0.2, 0.3, 0.4), Rect(0.05, 0.1, 0.35, 0.4), Rect(0.6, 0.5, 0.2, 0.3)]
    assert [tacos.face_in(box) for box in boxes] == [None] * 3
    with pytest.raises(NoFaceFound):
        tacos.render(RetouchOptions(0.5, edit=NO_EDIT.with_marked(boxes[0])), token=TOKEN)


def test_that_no_box_makes_the_others_be_looked_for_again(group: Photo, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[bool] = []
    faces_of = session_module.faces_of
    monkeypatch.setattr(session_module, "faces_of", lambda *args: looks.append(True) or faces_of(*args))
    fresh = LocalEngine().reopen(group, None, TOKEN)
    assert len(fresh.faces) == 6
    for box in (GIRL, Rect(0.3, 0.6, 0.1, 0.2), GIRL):
        fresh.face_in(box)
    fresh.render(RetouchOptions(0.5, edit=NO_EDIT.with_marked(GIRL)), 0.3, token=TOKEN)
    assert looks == [True]


def test_that_marks_have_numbers_of_their_own() -> None:
    edit = Edit().with_face(0, FaceEdit(level=0.2)).with_marked(GIRL).with_marked(Rect(0, 0, 0.1, 0.1))
    assert [face.number for face in edit.marked] == [MARKED, MARKED + 1]
    edit = edit.with_face(MARKED, FaceEdit(level=0.9)).with_face(MARKED + 1, FaceEdit(level=0.4))
    less = edit.without_marked(MARKED)
    assert [face.number for face in less.marked] == [MARKED + 1], "the other one is meant by what it was meant by"
    assert less.face(MARKED + 1).level == 0.4 and less.face(0).level == 0.2 and less.face(MARKED).level is None

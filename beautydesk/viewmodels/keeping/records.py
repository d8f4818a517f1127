"""From a photo of the list to what is kept of it, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from beautydesk.core.engine import RetouchEngine, free_engine
from beautydesk.core.job import Choice, JobState
from beautydesk.core.kept_photo import KeptPhoto
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.workflow import photos
from beautydesk.workflow.paid_work import PaidWork
from beautydesk.workflow.result_of import is_still


@dataclass(frozen=True, slots=True)
class Returning:
    """A photo on its way back. `picture`: its result, small, as a JPEG. `changed`: its file is another one by now, so
    that its result does not fit. `missing`: its file is not there."""

    photo: KeptPhoto
    picture: bytes
    changed: bool = False
    missing: bool = False


def kept(item: PhotoItem, choice: Choice) -> KeptPhoto:
    """What was under way is as before it; a result that was about to be replaced is still one."""
    state = JobState.ADDED if item.result is None else JobState.DONE
    if item.state in (JobState.FAILED, JobState.NO_FACE):
        state = item.state
    plain = replace(choice, retouch=replace(choice.retouch, despite=frozenset()))
    return KeptPhoto(
        item.path,
        plain,
        item.pasted,
        item.identity,
        item.own_result,
        item.root,
        item.stand_in,
        item.format if item.stand_in else "",
        state,
        item.error if state is item.state else None,
        item.result,
        item.mark,
        item.left_as_is,
        item.seen if item.result is not None else (),
    )


def looked_at(photo: KeptPhoto, picture: bytes, paid: PaidWork) -> Returning:
    """What has become of its files meanwhile. Reads a little; never raises."""
    result = photo.result
    if result is None:
        return Returning(photo, picture)
    if not photos.is_there(result.patch):
        return Returning(_without_result(photo), b"", changed=True)
    if result.saved_to is None and result.receipt is not None and (target := paid.take_back(result.receipt)):
        photo = replace(photo, result=replace(result, saved_to=target))
    same: bool | None = True
    if result.source is not None:
        same = is_still(result.source, photo.path)
    elif not photo.files[1:]:  # neither pasted nor a stand-in
        same = True if photos.is_there(photo.path) else None
    if same is False:
        return Returning(_without_result(photo), b"", changed=True)
    if same is None:
        photo = replace(photo, state=JobState.FAILED, error=photos.missing(photo.path))
    return Returning(photo, picture, missing=same is None)


def brought_back(item: PhotoItem, coming: Returning, engines: Mapping[str, RetouchEngine]) -> Choice:
    """Give the list's photo all that was kept of it; what is asked of it."""
    photo = coming.photo
    item.own_result, item.root, item.stand_in = photo.own_result, photo.root, photo.stand_in
    item.format = photo.format or item.format
    item.state, item.error, item.result, item.mark = photo.state, photo.error, photo.result, photo.mark
    item.left_as_is, item.seen = photo.left_as_is, photo.seen
    if coming.picture:
        item.shelved, item.thumbnail = coming.picture, None
    choice = photo.choice
    if choice.engine not in engines or not engines[choice.engine].features.offered:
        choice = replace(choice, engine=free_engine(engines))
    if photo.state is not JobState.ADDED:
        item.asked = photo.result.made_with if photo.result else choice
        made_by = engines.get(item.asked.engine)
        item.engine = made_by.features if made_by else None
    return choice


def _without_result(photo: KeptPhoto) -> KeptPhoto:
    return replace(photo, state=JobState.ADDED, error=None, result=None, mark=None, stand_in=None, seen=())

"""Results on their way to the user's file: kept small beside their originals, as what they change in them."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from beautydesk import imaging
from beautydesk.core.errors import NowhereToSave, SaveError
from beautydesk.core.export import Export, MadeBy
from beautydesk.core.naming import OnExists
from beautydesk.core.notes import Note
from beautydesk.core.phrase import Phrase
from beautydesk.workflow import viewing
from beautydesk.workflow.destinations import Destination
from beautydesk.workflow.save import Settle, ready, save
from beautydesk.workflow.viewing import Shown, nothing_shown
from beautydesk.workflow.whose import Owners

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from beautydesk.core.photo import Photo

EXISTS: Final = "ERROR_SAVE_EXISTS"  # the code of a file that was left alone, as the settings say


@dataclass(frozen=True, slots=True)
class KeptResult:
    """`patch`: the file with what differs from `photo`. `receipt`: of a paid task that is not settled yet.

    `saved_to`: the user's file that holds it already, `saved_as`: its container and what was asked of it, None where
    that is not known. `shown`: gives `photo` decoded, while it is looked at.
    `made_by`: the retouch, as its file may tell of it.
    """

    photo: Path
    patch: Path
    receipt: int | None = None
    saved_to: Path | None = None
    shown: Shown = field(default=nothing_shown, compare=False)
    made_by: MadeBy | None = None
    saved_as: tuple[str, Export] | None = None

    def is_saved(self, to: Destination, *, there: bool) -> bool:
        """Does a file of the user's hold it, so that it need not be written? `there`: in that folder and in that way,
        as far as that is known; else wherever it is."""
        if self.saved_to is None or to.named or to.on_exists is OnExists.REPLACE:
            return False
        if there and (self.saved_to.parent != to.path.parent or self.saved_as not in (None, (to.format, to.export))):
            return False
        return self.saved_to.exists()


@dataclass(frozen=True, slots=True)
class Saved:
    """`fresh`: the file was written just now; otherwise it held this very result already. `notes`, `size`: see
    `SavedFile`."""

    path: Path
    fresh: bool
    notes: tuple[Note, ...] = ()
    size: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class StandIn:
    """A file of ours in the place of an original that is gone or was changed: the service's picture as it came.

    `format`: what that picture came in.
    """

    file: Path
    width: int
    height: int
    format: str


def keep(original: Photo, result: Photo, patch: Path) -> None:
    """Write what `result` changes in `original`; both have one shape. Raises `NowhereToSave`."""
    from beautydesk.imaging.patch import write_patch

    try:
        write_patch(original, result, patch)
    except OSError as error:
        raise NowhereToSave(
            Phrase(
                "The result cannot be kept in the profile ({reason}).", reason=error.strerror or Phrase("write error")
            ),
            code="ERROR_RESULT_NOT_KEPT",
            title="No space for results",
            hint="Free some space on the drive of the profile, then retouch the photo again.",
            retryable=True,
            details={"exception": str(error)},
        ) from error


def stand_in(picture: Photo, file: Path) -> StandIn:
    """Write a result that has no original any more to `file`, pixel by pixel: a PNG. Raises `SaveError`."""
    written = imaging.save(picture, file, "PNG")
    assert written is not None, "a free name is always found"
    return StandIn(written.path, picture.width, picture.height, picture.format)


def save_kept(
    kept: KeptResult,
    to: Destination,
    originals: Container[Path],
    settle: Settle,
    owners: Owners | None = None,
    *,
    there: bool = False,
) -> Saved:
    """Write a result, unless it is saved already; says where it really is. Raises `SaveError`, `PhotoError`.

    `owners`: another photo's result is neither taken for this one's nor replaced. `there`: see `KeptResult.is_saved`.
    """
    if kept.saved_to is not None and kept.is_saved(to, there=there):
        return Saved(kept.saved_to, fresh=False)
    ready(to)  # before the work of decoding
    if owners is not None:
        to = to.owned(kept.photo, owners)
    photo, original = _load(kept)
    unchanged = photo is original
    written = save(
        photo,
        to,
        unchanged=unchanged,
        original=original,
        originals=originals,
        receipt=kept.receipt,
        settle=settle,
        made_by=kept.made_by,
    )
    if written is None:
        raise SaveError(
            Phrase("“{name}” is there already and was left alone, as the settings say.", name=to.path.name),
            code=EXISTS,
            hint="Save the result under another name, or change what happens then in the settings.",
        )
    return Saved(written.path, fresh=True, notes=written.notes, size=written.size)


def as_file(kept: KeptResult, to: Destination, folder: Path, *, pixels: bool) -> tuple[Path, NDArray[np.uint8] | None]:
    """A result for another program: the file that it is saved in, else one in `folder` under the name of `to`.

    `pixels`: give them as well, h x w x 3 sRGB at full size. Raises `SaveError`, `PhotoError`.
    """
    path = kept.saved_to if kept.saved_to is not None and kept.saved_to.exists() else None
    if path is not None and not pixels:
        return path, None
    photo, original = _load(kept)
    if path is None:
        folder.mkdir(parents=True, exist_ok=True)
        inside = replace(to, path=folder / to.path.name, on_exists=OnExists.RENAME)
        written = save(photo, inside, unchanged=photo is original, original=original, made_by=kept.made_by)
        assert written is not None, "a free name is always found"
        path = written.path
    return path, viewing.on_screen(photo, photo.pixels).rgb if pixels else None


def _load(kept: KeptResult) -> tuple[Photo, Photo]:
    """The whole result and its original: one and the same where no pixel differs."""
    from beautydesk.imaging.patch import apply_patch

    original = viewing.load(kept.photo, kept.shown()).photo
    return apply_patch(original, kept.patch), original

"""What the command line says about places where no result can go."""

from __future__ import annotations

from beautydesk.commands.console import UsageError
from beautydesk.core.errors import Charged, SaveError
from beautydesk.core.naming import EXTENSIONS
from beautydesk.workflow.destinations import Destinations, Misfit, UnfitOutput
from beautydesk.workflow.room import Unwritable
from beautydesk.workflow.run_order import RunOrder
from beautydesk.workflow.whose import Owners


def destinations(order: RunOrder, owners: Owners, *, make: bool = True) -> Destinations:
    """Where the results of a run go; see `Destinations`. Raises `UsageError`."""
    try:
        return order.destinations(owners, make=make)
    except UnfitOutput as unfit:
        raise _misuse(unfit, order.settings.format) from unfit


def _misuse(unfit: UnfitOutput, wanted: str) -> UsageError:
    path, known = unfit.path, ", ".join(suffixes[0] for suffixes in EXTENSIONS.values())
    match unfit.why:
        case Misfit.FILE_FOR_MANY:
            return UsageError(f"-o must be a folder when there are several photos, and {path} is the name of a file.")
        case Misfit.FILE_OR_FOLDER:
            return UsageError(
                f"{path} may be a file or a folder.", hint=f"End it with / for a folder, or with {known} for a file."
            )
        case Misfit.NO_FORMAT_OF_OURS:
            return UsageError(f"Files that end in {path.suffix} cannot be written.", hint=f"Use one of {known}.")
        case Misfit.OTHER_FORMAT:
            return UsageError(
                f"{path} does not end like a {wanted.upper()} file.", hint="Leave --format out, or change the name."
            )


def cannot_write(place: Unwritable, *, paid: bool) -> SaveError:
    """Found out before any work was done; or where a result is to go that is `paid` for, and here."""
    consequence = "The result is paid for and kept." if paid else "Nothing was begun."
    if place.missing:
        step = "Put the card in or connect the share that it is on" if paid else "Make it"
        return SaveError(
            f"The folder {place.folder} does not exist. {consequence}",
            code="ERROR_SAVE_FOLDER_MISSING",
            hint=f"{step}, or name another one with -o.",
            charged=Charged.YES if paid else Charged.NO,
        )
    return SaveError(
        f"The folder {place.folder} cannot be written to ({place.reason}). {consequence}",
        code="ERROR_SAVE_NOT_PERMITTED",
        hint="Name another one with -o.",
        charged=Charged.YES if paid else Charged.NO,
        details={"exception": place.detail},
    )

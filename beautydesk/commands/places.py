"""What the command line says about places where no result can go."""

from __future__ import annotations

from beautydesk.commands.console import UsageError
from beautydesk.core.errors import SaveError
from beautydesk.core.naming import EXTENSIONS
from beautydesk.workflow.destinations import Destinations, Misfit, UnfitOutput, Unwritable
from beautydesk.workflow.run_order import RunOrder


def destinations(order: RunOrder) -> Destinations:
    """Where the results of a run go. Raises `UsageError`."""
    try:
        return order.destinations()
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


def cannot_write(place: Unwritable) -> SaveError:
    """Found out before any work was done."""
    if place.missing:
        return SaveError(
            f"The folder {place.folder} does not exist, so nothing was begun.",
            code="ERROR_SAVE_FOLDER_MISSING",
            hint="Make it, or name another one with -o.",
        )
    return SaveError(
        f"The folder {place.folder} cannot be written to ({place.reason}), so nothing was begun.",
        code="ERROR_SAVE_NOT_PERMITTED",
        hint="Name another one with -o.",
        details={"exception": place.detail},
    )

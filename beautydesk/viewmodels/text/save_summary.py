"""What saving many results will take, in a sentence or two before it begins."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from beautydesk.core.naming import OnExists
from beautydesk.viewmodels.text.translation import fill, joined, translated
from beautydesk.workflow.room import refused
from beautydesk.workflow.save_plan import Plan


def summary(plan: Plan, on_exists: OnExists) -> str:
    """How many files, about how much room, and what is there already; '' where no place could be looked at."""
    if plan.obstacle is not None and not plan.results:
        return ""
    results, copies = len(plan.results) - plan.done, len(plan.copies)
    if not results and not copies:
        return QCoreApplication.translate("SaveAll", "All of it is saved there already.")
    parts = [QCoreApplication.translate("SaveAll", "%Ln result(s)", "", results)] if results else []
    if copies:
        parts.append(QCoreApplication.translate("SaveAll", "%Ln original(s)", "", copies))
    both = QCoreApplication.translate("SaveAll", "{} and {}")
    what = both.format(*parts) if len(parts) == 2 else parts[0]
    text = fill(QCoreApplication.translate("SaveAll", "{}, about {}."), what, size(plan.need))
    free = QCoreApplication.translate("SaveAll", "{} are free.").format(size(plan.free)) if plan.free else ""
    done = ""
    if plan.done:
        done = QCoreApplication.translate("SaveAll", "%Ln result(s) saved there already.", "", plan.done)
    return joined(text, free, done, _taken(plan.taken, on_exists))


def problem(plan: Plan) -> str:
    """What is in the way; '' for nothing."""
    if plan.obstacle is not None:
        error = refused(plan.obstacle)
        return joined(translated(error.message), translated(error.hint))
    if plan.is_tight:
        text = QCoreApplication.translate("SaveAll", "There may not be enough room: about {} are needed, {} are free.")
        return text.format(size(plan.need), size(plan.free or 0))
    return ""


def size(of: int) -> str:
    """Bytes as people here write them: 1.2 GB."""
    return QLocale().formattedDataSize(of, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _taken(names: int, on_exists: OnExists) -> str:
    if not names:
        return ""
    match on_exists:
        case OnExists.RENAME:
            return QCoreApplication.translate("SaveAll", "%Ln get(s) another name, as the file exists.", "", names)
        case OnExists.SKIP:
            return QCoreApplication.translate("SaveAll", "%Ln left alone, as the file exists.", "", names)
        case OnExists.REPLACE:
            return QCoreApplication.translate("SaveAll", "%Ln file(s) replaced.", "", names)

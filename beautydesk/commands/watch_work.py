"""How a watch does one photo: as `retouch` does, into the sub-folder that belongs to it, and noted one by one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from beautydesk.commands import places
from beautydesk.commands.batch import Job, Turn
from beautydesk.commands.outcomes import Ended
from beautydesk.commands.photo_jobs import PhotoJobs
from beautydesk.compose import Parts
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report, RetouchEngine
from beautydesk.core.errors import NowhereToSave, SaveError
from beautydesk.core.job import RetouchOptions
from beautydesk.workflow import photos
from beautydesk.workflow.run_order import RunOrder
from beautydesk.workflow.watching import Fresh
from beautydesk.workflow.whose import Owners


@dataclass(slots=True)
class _Place:
    """One sub-folder's results, as long as photos of it are worked on."""

    jobs: PhotoJobs
    underway: int = 0


@dataclass(frozen=True, slots=True)
class WatchWork:
    """How each photo is done. `folder`: what is watched. All paths are absolute."""

    parts: Parts
    engine: RetouchEngine
    options: RetouchOptions
    order: RunOrder
    folder: Path
    _places: dict[Path, _Place] = field(default_factory=dict)

    @property
    def out(self) -> Path:
        assert self.order.output is not None
        return Path(self.order.output)

    @property
    def sends(self) -> bool:
        return self.engine.features.uploads and not self.options.changes_nothing(hosted=True)

    @property
    def costs(self) -> bool:
        return self.sends and self.engine.features.costs

    def check_place(self) -> None:
        """Make the folder for the results, and try whether files can be saved there. Raises `BeautyDeskError`."""
        destinations = self._place(self.folder).jobs.destinations
        if (obstacle := destinations.obstacle_in(self.out)) is not None:
            raise places.cannot_write(obstacle, paid=False)
        destinations.check_signing()
        self._places.clear()

    def turn(self, fresh: Fresh) -> Turn:
        place = self._place(fresh.photo.parent)
        place.underway += 1
        wanted, order = [(fresh.photo, self.options)], self.order.to_json()
        receipt = self.parts.paid.enlist(wanted, self.engine.features, order)[0] if self.sends else None
        return Turn(fresh.photo, partial(self._begin, place.jobs, fresh.photo, receipt), receipt=receipt)

    def over(self, photo: Path) -> None:
        """Its turn is over: the names that were kept free for a sub-folder's photos are given back with the last."""
        place = self._place(photo.parent)
        place.underway -= 1
        if place.underway <= 0:
            del self._places[photo.parent]

    def _place(self, folder: Path) -> _Place:
        if folder not in self._places:
            destinations = places.destinations(self.order, Owners(self.parts.paid.written))
            self._places[folder] = _Place(PhotoJobs(self.parts, self.engine, self.options, destinations))
        return self._places[folder]

    def _begin(self, jobs: PhotoJobs, photo: Path, receipt: int | None) -> Job | Ended:
        begun = jobs.begin(photo, receipt)
        return replace(begun, run=partial(self._run, begun)) if isinstance(begun, Job) else begun

    def _run(self, job: Job, report: Report, token: CancelToken) -> Ended:
        """A folder for results that is away comes back: that stops nothing."""
        try:
            return job.run(report, token)
        except NowhereToSave as error:
            if photos.is_folder(self.out):
                raise
            raise SaveError(
                error.message, code=error.code, title=error.title, hint="It is done when the folder is back.",
                retryable=True, charged=error.charged, details=error.details,
            ) from error  # fmt: skip

"""What may be done with photos: which of them there is something to do with, and what of it would be sent or bought."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from beautydesk.core.engine import EngineFeatures
from beautydesk.core.errors import PhotoError
from beautydesk.core.job import JobState, RetouchOptions
from beautydesk.viewmodels.editing.live_preview import LivePreview
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.jobs.faceless import looks_elsewhere
from beautydesk.viewmodels.list.photo_item import PhotoItem


class Wanted:
    """`features`: of the engine of that id. Decides by the options that are chosen now, and begins nothing."""

    def __init__(self, options: Options, preview: LivePreview, features: Callable[[str], EngineFeatures]) -> None:
        self._options, self._preview, self._features = options, preview, features

    def can_begin(self, item: PhotoItem) -> bool:
        """Is there anything to do: no result yet, or one that cannot follow the options by itself?"""
        if item.active or item.size is None or item.own_result:
            return False
        wish = self._options.choice_of(item.id)
        if item.result is None:
            return True
        follows = item.state is not JobState.CANCELLED and self._preview.covers(item, wish)
        return item.result.made_with != wish and not follows

    def is_wanted(self, item: PhotoItem) -> bool:
        """As `can_begin`, but what was refused with these very options is not tried again unasked.

        Where no face was found, none is found by another level either.
        """
        if item.state is JobState.NO_FACE:
            wish = self._options.choice_of(item.id).retouch
            return self.can_begin(item) and looks_elsewhere(item, wish)
        error, as_before = item.error, (None, self._options.choice_of(item.id))  # None: it could not even be opened
        return self.can_begin(item) and not (error is not None and not error.retryable and item.asked in as_before)

    def of_use(self, items: Iterable[PhotoItem]) -> list[PhotoItem]:
        """What is begun when these are asked for, see `of_use`."""
        return of_use(items, self.can_begin, self.is_wanted)

    def can_retry(self, item: PhotoItem) -> bool:
        """Has it failed by what may be otherwise by now? A photo that cannot be used stays so; what asks for a decision
        is not repeated unasked."""
        error = item.error
        if item.state is not JobState.FAILED or error is None or error.objection is not None:
            return False
        changed = item.asked is not None and item.asked != self._options.choice_of(item.id)
        return self.can_begin(item) and (error.retryable or changed or not isinstance(error, PhotoError))

    def uploads(self, item: PhotoItem) -> bool:
        """Would it go to a service?"""
        return self._features(self._options.choice_of(item.id).engine).uploads

    def to_be_bought(self, items: Iterable[PhotoItem]) -> list[tuple[Path, RetouchOptions]]:
        """Those of photos that would be paid for, each as it would be asked for."""
        asked = [(item, self._options.choice_of(item.id)) for item in items]
        return [(item.file, choice.retouch) for item, choice in asked if self._features(choice.engine).costs]

    def to_be_bought_again(self, item: PhotoItem) -> list[tuple[Path, RetouchOptions]]:
        """What the step buys that its error offers: to insist is to ask as before, to retry is to ask as is chosen."""
        if item.error is None or item.error.objection is None or item.asked is None:
            return self.to_be_bought([item])
        return [(item.file, item.asked.retouch)] if self._features(item.asked.engine).costs else []


def of_use(
    items: Iterable[PhotoItem], can_begin: Callable[[PhotoItem], bool], is_wanted: Callable[[PhotoItem], bool]
) -> list[PhotoItem]:
    """What is wanted; where nothing is, what can be tried once more.

    The latter only where nothing else was asked for: who selects everything does not mean photos without a face.
    """
    asked = list(items)
    able = [item for item in asked if can_begin(item)]
    return [item for item in able if is_wanted(item)] or (able if len(able) == len(asked) else [])

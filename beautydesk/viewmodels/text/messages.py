"""What is to be said in the window, one thing at a time, the newest first; what asks for something until it is closed.

A notice about the photo that is shown holds as long as that photo is shown and stands as it stands; others last until
they are closed; what only passes lies over them for a while.
"""

from __future__ import annotations

from beautydesk.viewmodels.text.notice import Notice, Remedy


class Messages:
    """Which notice is on top."""

    def __init__(self) -> None:
        self._lasting: list[Notice] = []  # the last one is the newest
        self._photo: Notice | None = None  # of the lasting ones, that of the photo that is shown
        self._closed: Notice | None = None  # that of the photo, when it was closed by hand
        self._passing: Notice | None = None

    @property
    def top(self) -> Notice | None:
        """What is to be read now; None for nothing."""
        return self._passing or (self._lasting[-1] if self._lasting else None)

    @property
    def passes(self) -> bool:
        """Does the top go by itself?"""
        return self._passing is not None

    def is_of_photo(self, notice: Notice) -> bool:
        return notice is self._photo

    def holds(self, notice: Notice) -> bool:
        """Is it still to be said?"""
        return notice is self._passing or any(notice is other for other in self._lasting)

    def tell(self, notice: Notice) -> None:
        """Something new, or once more."""
        if not notice.lasting:
            self._passing = notice
            return
        self._passing = None
        self._lasting = [other for other in self._lasting if other.text != notice.text] + [notice]
        if self._photo is not None and self._photo.text == notice.text:
            self._photo = None  # said for all now

    def tell_of_photo(self, notice: Notice | None) -> bool:
        """What is to be said of the photo that is shown now. Is it news? What was closed is not said again."""
        if notice is not None and notice in (self._photo, self._closed):
            return False
        self._closed = None
        was, self._photo = self._photo, notice
        place = next((number for number, other in enumerate(self._lasting) if other is was), len(self._lasting))
        self._lasting = [other for other in self._lasting if other is not was]
        if notice is None:
            return False
        follows = was is not None and was.text == notice.text  # another price, say
        self._lasting.insert(place if follows else len(self._lasting), notice)
        return not follows

    def says(self, notice: Notice) -> bool:
        """Is this told for all photos already, or done by the same step?"""
        fetched = notice.remedy is Remedy.FETCH  # the one step that is not for one photo alone
        general = (other for other in self._lasting if other is not self._photo)
        return any(notice.text == other.text or (fetched and other.remedy is Remedy.FETCH) for other in general)

    def close(self, notice: Notice) -> None:
        """It was read."""
        if notice is self._passing:
            self._passing = None
            return
        if notice is self._photo:
            self._closed, self._photo = notice, None
        self._lasting = [other for other in self._lasting if other is not notice]

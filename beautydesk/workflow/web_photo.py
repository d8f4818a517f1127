"""A photo out of what a browser hands over: the picture at an address becomes a file that can be opened."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from beautydesk import imaging
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report
from beautydesk.core.errors import PhotoError, SaveError
from beautydesk.core.phrase import Phrase
from beautydesk.support import atomic

SUFFIXES = {"JPEG": ".jpg", "TIFF": ".tif"}  # the others are called as their format is
SMALL = 64  # pixels; to see whether it can be decoded at all


def fetch_photo(address: str, folder: Path, unnamed: str, report: Report, token: CancelToken) -> Path:
    """A new file below `folder`, named as in the address or else `unnamed`. Raises `PhotoError`: it is no photo."""
    from beautydesk.net.download import fetch, name_in

    data = fetch(address, token)
    try:
        folder.mkdir(parents=True)
        raw = folder / "fetched"
        atomic.write_bytes(raw, data, overwrite=False)
    except OSError as error:
        raise SaveError(
            Phrase(
                "The picture could not be kept in {folder} ({reason}).",
                folder=folder.parent,
                reason=error.strerror or Phrase("write error"),
            ),
            hint="Make room on that disk.",
        ) from error
    host = urlsplit(address).hostname or Phrase("the browser")
    try:
        kind = imaging.inspect(raw).format
        imaging.thumbnail(raw, SMALL)
    except PhotoError as error:
        raw.unlink()
        raise PhotoError(
            Phrase("What {host} sent is not a photo that can be opened.", host=host),
            code=error.code,
            hint="Drag the picture itself, not a link to its page, or save it with the browser and drop the file.",
            details={"reason": error.message},
        ) from error
    return raw.rename(folder / ((name_in(address) or unnamed) + SUFFIXES.get(kind, f".{kind.lower()}")))

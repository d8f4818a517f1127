"""How photos get into the list: files and folders, pixels, and what a browser hands over.

Nothing is fetched from the web before the user has agreed to the site, once in a run.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QImage

from beautydesk.core.errors import SaveError
from beautydesk.core.phrase import Phrase
from beautydesk.support import transfers
from beautydesk.viewmodels.background import SOON, Lane
from beautydesk.viewmodels.text.notice import Notice, Remedy, Severity, Tell, or_tell
from beautydesk.workflow import photos, web_photo
from beautydesk.workflow.paid_work import PaidWork
from beautydesk.workflow.result_of import ToRetouch, Written, without_results

MOST = 20  # pictures of one page


@dataclass(frozen=True, slots=True)
class Dropped:
    """What is in a drop: `found`, of which `to_list` comes into the list. `identities`: see `photos.identities`."""

    found: photos.Found
    to_list: ToRetouch
    identities: Mapping[Path, str]


class PhotoImport(QObject):
    """`folder`: where files are made of what was none. `dropped` gets what is in a drop, `made` a file of our own.

    `paid`: knows the files that were written earlier. `template`: gives what results are called.
    """

    def __init__(
        self,
        lane: Lane,
        folder: Path,
        paid: PaidWork,
        template: Callable[[], str],
        dropped: Callable[[Dropped], None],
        made: Callable[[Path], None],
        tell: Tell,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._lane, self._folder = lane, folder
        self._paid, self._template = paid, template
        self._tell = tell
        self._on_dropped, self._on_made = or_tell(tell, dropped), or_tell(tell, made)
        self._asked: list[str] = []
        self._agreed: set[str] = set()
        self._numbers = itertools.count(1)

    def add_files(self, paths: list[Path]) -> None:
        """Files and folders."""
        look = partial(_look_into, paths, self._template(), self._paid.written)
        self._lane.run(look, self._on_dropped, priority=SOON)

    def add_transfer(self, key: str, otherwise: list[Path]) -> None:
        """Files that the desktop hands over; where it does not, those that were named."""

        def on_files(files: tuple[Path, ...]) -> None:
            if paths := list(files) or otherwise:
                self.add_files(paths)
            else:
                text = QCoreApplication.translate(
                    "Adding", "The desktop did not hand these files over. Choose them with “Add photos…”."
                )
                self._tell(Notice(Severity.INFO, text))

        self._lane.run(partial(transfers.retrieved, key), or_tell(self._tell, on_files), priority=SOON)

    def add_image(self, image: QImage) -> None:
        """Pixels from the clipboard or a drop."""
        target = self._folder / f"{_unnamed()}.png"
        self._lane.run(partial(_keep_pasted_image, image, target), self._on_made, priority=SOON)

    def add_addresses(self, addresses: list[str]) -> None:
        """Web addresses of pictures, or pictures written as an address (data:). Asks before it goes to a new site."""
        addresses = addresses[:MOST]
        hosts = {host for address in addresses if (host := _host(address))} - self._agreed
        if hosts:
            self._asked = addresses
            self._tell(_question(len(addresses), sorted(hosts)))
        else:
            self._fetch(addresses)

    def fetch_asked(self) -> None:
        """The user agrees to what was asked last."""
        addresses, self._asked = self._asked, []
        self._agreed |= {_host(address) for address in addresses}
        if addresses:
            text = QCoreApplication.translate("Adding", "Fetching from {}…")
            self._tell(Notice(Severity.INFO, text.format(", ".join(sorted({*map(_host, addresses)} - {""})))))
        self._fetch(addresses)

    def _fetch(self, addresses: list[str]) -> None:
        for address in addresses:
            folder = self._folder / f"web-{next(self._numbers)}"
            job = partial(web_photo.fetch_photo, address, folder, _unnamed())
            self._lane.submit(job, self._on_made, priority=SOON)


def _look_into(paths: list[Path], template: str, written: Callable[[], Written]) -> Dropped:
    found = photos.find(paths)
    to_list = without_results(found.photos, paths, template, written)
    return Dropped(found, to_list, photos.identities(to_list.photos))


def _host(address: str) -> str:
    """'' for what needs no network."""
    return urlsplit(address).hostname or ""


def _unnamed() -> str:
    moment = time.strftime("%Y-%m-%d %H.%M.%S") + f".{time.time_ns() // 1_000_000 % 1000:03}"
    return QCoreApplication.translate("Adding", "Pasted {}").format(moment)


def _question(pictures: int, hosts: list[str]) -> Notice:
    where = ", ".join(hosts)
    if pictures == 1:
        text = QCoreApplication.translate("Adding", "This picture is on {}. No photo of yours is sent there.")
    else:
        text = QCoreApplication.translate(
            "Adding", "%Ln picture(s) on {}. No photo of yours is sent there.", "", pictures
        )
    return Notice(Severity.INFO, text.format(where), Remedy.DOWNLOAD, subject=where)


def _keep_pasted_image(image: QImage, target: Path) -> Path:
    """Pixels from the clipboard or a browser become a PNG of our own, so that they are a photo like any other."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if image.isNull() or not image.save(str(target)):
        raise SaveError(
            Phrase("The pasted picture could not be kept in {folder}.", folder=target.parent),
            hint="Save it as a file and drop that.",
        )
    return target

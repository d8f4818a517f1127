"""Which folder below the chosen one a photo's result goes to, so that a tree of folders comes out as it went in."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from beautydesk.core.naming import first_free, legal_name, numbered


class SubFolders:
    """`roots`: the folders that photos were added out of, in their order. With several of them the root's own name
    comes first, with a number where two are called the same. Nothing is asked of the disk."""

    def __init__(self, roots: Iterable[Path] = ()) -> None:
        absolute = list(dict.fromkeys(map(_absolute, roots)))
        self._roots: dict[Path, Path] = {}
        taken: set[str] = set()
        for root in absolute:
            name = Path(legal_name(root.name or root.anchor.strip("/\\:")) or "_")
            own = first_free(numbered(name), lambda path: path.name.casefold() in taken)
            taken.add(own.name.casefold())
            self._roots[root] = own if len(absolute) > 1 else Path()

    def of(self, photo: Path) -> Path:
        """Below the chosen folder; that one itself (`Path()`) for a photo that lies below no root."""
        folder = _absolute(photo).parent
        for root, own in self._roots.items():
            if folder.is_relative_to(root):
                return own / folder.relative_to(root)
        return Path()


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 no link is followed

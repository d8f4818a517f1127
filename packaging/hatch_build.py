"""Build hooks: what the metadata says that pyproject.toml alone cannot, and the face networks.

The description of a package has no folder around it, so what the README links to relatively leads to the homepage, or,
where `resources/home.json` names none, nowhere: its words stay and its pictures go. See `models.py` for the networks.
"""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urljoin, urlsplit

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"(?P<picture>!?)\[(?P<words>[^\]]*)\]\((?!https?:|mailto:|#)(?P<path>[^)\s]+)\)")


def _module(name: str, folder: Path) -> ModuleType:
    """A module of the checkout, of which nothing is installed yet; `packaging` is no package, and a library's name."""
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))


def described(readme: str, homepage: str) -> str:
    """`readme` with its relative links leading to `homepage`, or, where that is "", without them."""

    def elsewhere(found: re.Match[str]) -> str:
        if not homepage:
            return "" if found["picture"] else found["words"]
        return f"{found['picture']}[{found['words']}]({_at(homepage, found['path'], bool(found['picture']))})"

    code = r"(```.*?```)"  # which shows links, and has none
    parts = re.split(code, readme, flags=re.DOTALL)
    text = "".join(part if part.startswith("```") else LINK.sub(elsewhere, part) for part in parts)
    return re.sub(r"\n{3,}", "\n\n", text)


def _at(homepage: str, path: str, picture: bool) -> str:
    base = homepage.rstrip("/") + "/"
    if urlsplit(base).hostname == "github.com":  # whose pages of files are no pictures
        base += "raw/HEAD/" if picture else "blob/HEAD/"
    return urljoin(base, path)


class DescriptionHook(MetadataHookInterface):
    """Adds the README as described above, and the addresses that the product has."""

    PLUGIN_NAME = "custom"

    def update(self, metadata: dict[str, Any]) -> None:
        home = _module("beautydesk.support.home", ROOT).read(ROOT / "resources" / "home.json")
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": described(readme, home.homepage)}
        addresses = {"Homepage": home.homepage, "Issues": home.issues}  # `releases` is for the program alone
        metadata["urls"] = {name: address for name, address in addresses.items() if address}


class ModelsHook(BuildHookInterface[Any]):
    """Fetches the networks before the files of a wheel are collected, and names them as artifacts."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel":
            return
        models = _module("models", Path(__file__).resolve().parent)
        try:
            models.ensure()
        except models.ModelsUnavailable as error:
            raise SystemExit(f"error: {error}") from error
        build_data["artifacts"].append("/beautydesk/engines/local/models/*.tflite")  # their licence is metadata

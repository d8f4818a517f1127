"""Build hook: a wheel, and an editable install, hold the face networks. See `models.py` beside this file."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def _models_step() -> ModuleType:
    """`models.py` by its path: this folder is no package and its name belongs to a library."""
    path = Path(__file__).resolve().with_name("models.py")
    spec = importlib.util.spec_from_file_location("beautydesk_build_models", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"cannot load {path}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their own module up
    spec.loader.exec_module(module)
    return module


class ModelsHook(BuildHookInterface[Any]):
    """Fetches the networks before the files of a wheel are collected, and names them as artifacts."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel":
            return
        models = _models_step()
        try:
            models.ensure()
        except models.ModelsUnavailable as error:
            raise SystemExit(f"error: {error}") from error
        build_data["artifacts"].append("/beautydesk/engines/local/models/*")

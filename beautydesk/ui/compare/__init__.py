"""The before/after canvas. `CompareView` is the widget, `CompareMode` says how it shows the two pictures."""

from __future__ import annotations

from beautydesk.ui.compare.scene import CompareMode
from beautydesk.ui.compare.view import CompareView

__all__ = ["CompareMode", "CompareView"]

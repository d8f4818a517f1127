"""What the two engines say of themselves."""

from __future__ import annotations

from beautydesk.core.engine import EngineFeatures

LOCAL = EngineFeatures("local", "On this computer", uploads=False, needs_key=False, credits_per_photo=0)
HOSTED = EngineFeatures("ailab", "AILabTools", uploads=True, needs_key=True, credits_per_photo=8)

"""What the two engines say of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from beautydesk.core.engine import EngineFeatures

if TYPE_CHECKING:
    from beautydesk.viewmodels.account.own_service import OwnService
    from beautydesk.viewmodels.background import Lane
    from beautydesk.viewmodels.preferences import Preferences

LOCAL = EngineFeatures("local", "On this computer", uploads=False, needs_key=False, credits_per_photo=0)
HOSTED = EngineFeatures("ailab", "AILabTools", uploads=True, needs_key=True, credits_per_photo=8)


def no_service(preferences: Preferences, lane: Lane) -> OwnService:
    """As the settings show it while no service of the user's own is named."""
    from memory_store import MemoryStore

    from beautydesk.storage.api_key import ApiKey
    from beautydesk.viewmodels.account.own_service import OwnService
    from beautydesk.workflow.own_service import Verdict

    return OwnService(
        preferences,
        lambda: preferences.settings.service_url,
        lambda url: ApiKey(MemoryStore(), {}, variable="BEAUTYDESK_SERVICE_KEY"),
        lambda url: Verdict.NOBODY,
        lane,
        given=False,
    )

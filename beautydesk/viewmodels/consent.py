"""Whether photos may be sent, engine by engine: to the hosted service, and to the user's own at the address it has now.

Another address is another computer, so it is asked about anew.
"""

from __future__ import annotations

from beautydesk.core.engine import EngineFeatures
from beautydesk.storage.settings import Settings
from beautydesk.viewmodels.preferences import Preferences

FIELDS = frozenset({"consent_to_upload", "service_consent"})  # of the settings


def is_given(settings: Settings, engine: EngineFeatures) -> bool:
    """Also for an engine to which nothing is sent."""
    if not engine.uploads:
        return True
    return settings.consent_to_upload if engine.costs else bool(engine.site) and settings.service_consent == engine.site


def give(preferences: Preferences, engine: EngineFeatures) -> None:
    if engine.costs:
        preferences.update(consent_to_upload=True)
    else:
        preferences.update(service_consent=engine.site)

"""Who answers this contract, and what differs: the hosted service, which is paid for, and one of the user's own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from beautydesk.core.engine import EngineFeatures
from beautydesk.core.phrase import Phrase
from beautydesk.engines.ailab import wire
from beautydesk.engines.ailab.addresses import DEFAULT_PORT, Reach


@dataclass(frozen=True, slots=True)
class Provider:
    """`features`: of its engine. `reach`: where it may be asked in the clear."""

    features: EngineFeatures
    reach: Reach

    @property
    def free(self) -> bool:
        """Nothing is ever charged, so a photo whose answer was lost is simply sent again."""
        return not self.features.costs


HOSTED: Final = Provider(
    EngineFeatures(
        id="ailab",
        title="AILabTools",
        uploads=True,
        needs_key=True,
        credits_per_photo=wire.CREDITS_PER_PHOTO,
        parallel=3,  # no limits are published; the service's own advice is about three in flight
        site="https://www.ailabtools.com",
    ),
    Reach.THIS_COMPUTER,
)


@lru_cache(maxsize=16)
def own(base_url: str) -> Provider:
    """The service at `base_url`, called by its host; '' for none, which is not offered."""
    return Provider(
        EngineFeatures(
            id="service",
            title=urlsplit(base_url).netloc.removesuffix(f":{DEFAULT_PORT}") or Phrase("A Beauty Desk service"),
            uploads=True,
            needs_key=False,
            credits_per_photo=0,
            parallel=4,
            site=base_url,
            offered=bool(base_url),
        ),
        Reach.LOCAL_NETWORK,
    )

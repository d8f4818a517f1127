"""The engine that asks a service: AILabTools "Smart Beauty", paid for by credits of the user's account, or a service
of the user's own that speaks the same.

Cheap to import: the HTTP library comes in with the first request, numpy with the first photo.
"""

from beautydesk.engines.ailab.client import Bounds, Client
from beautydesk.engines.ailab.engine import AilabEngine
from beautydesk.engines.ailab.fetch import Patience
from beautydesk.engines.ailab.submit import Rules
from beautydesk.engines.ailab.wire import Credits, Pool

__all__ = ["AilabEngine", "Bounds", "Client", "Credits", "Patience", "Pool", "Rules"]

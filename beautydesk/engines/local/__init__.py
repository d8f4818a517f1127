"""Retouching on this computer: faces are found, masked and evened with small networks and OpenCV. Nothing is uploaded.

Importing this package is cheap; numpy, OpenCV and the network runtime come in with the first photo.
"""

from beautydesk.engines.local.engine import LocalEngine
from beautydesk.engines.local.finish import Finish

__all__ = ["Finish", "LocalEngine"]

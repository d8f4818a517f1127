"""Retouching on this computer: faces are found, masked and evened with small networks and OpenCV. Nothing is uploaded.

Importing this package is cheap; numpy, OpenCV and the network runtime come in with the first photo.
"""

from beautydesk.engines.local.effects.strengths import Strengths
from beautydesk.engines.local.engine import LocalEngine

__all__ = ["LocalEngine", "Strengths"]

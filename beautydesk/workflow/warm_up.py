"""What photos need and a start does not: modules that take more than half a second to load.

Loading holds Python's lock for long stretches, worst of all in several threads together. So the window has it done in
one, right after it is seen and before it takes photos; the first photo finds all of it there.
"""

from __future__ import annotations

from importlib import import_module

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report

MODULES = (
    *("numpy.ma", "PIL.ImageOps", "PIL.ImageChops", "PIL.ImageCms", "pillow_heif", "cv2"),
    *("beautydesk.imaging.files.pillow", "beautydesk.imaging.files.extras", "beautydesk.imaging.patch"),
    *("beautydesk.imaging.encode.upload", "ai_edge_litert.interpreter", "beautydesk.engines.local.render.session"),
    *("beautydesk.engines.local.find.marked",),
)  # fmt: skip
FORMATS = ("Jpeg", "Png", "Gif", "Bmp", "Ppm", "WebP", "Avif", "Mpo", "Tiff")  # Pillow loads them at the first photo


def load_modules(report: Report, token: CancelToken) -> None:
    """Takes 0.5 to 1 s. Raises Cancelled between two modules; ImportError where the installation lacks one."""
    for name in (*MODULES, *(f"PIL.{name}ImagePlugin" for name in FORMATS)):
        token.raise_if_cancelled()
        import_module(name)

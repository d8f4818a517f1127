"""Whether things may move: what the system says, and what an animation asks before it begins.

The answer is carried by the style sheet, as Qt's own animations want it: a duration of 0 is no animation. So Qt's
controls keep still, too, and a widget needs nothing but itself to ask.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Literal

from PySide6.QtWidgets import QStyle, QWidget

Motion = Literal["system", "reduced", "full"]
STILL = "QWidget { widget-animation-duration: 0; }"  # for the style sheet


def reduced(widget: QWidget) -> bool:
    """Whether whoever sees `widget` wants nothing to move that does not have to."""
    return duration(widget, 1) == 0


def duration(widget: QWidget, wanted: int) -> int:
    """How long an animation of `widget` lasts, in milliseconds: `wanted`, or 0 with reduced motion."""
    allowed = widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget)
    return wanted if allowed > 0 else 0


def system_is_still() -> bool:
    """Reduced motion in the settings of Windows and macOS. Linux says it through the portal, see `system_looks`."""
    if sys.platform == "win32":
        # SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION)
        animates = ctypes.c_int(1)
        told = ctypes.windll.user32.SystemParametersInfoW(0x1042, 0, ctypes.byref(animates), 0)
        return bool(told) and not animates.value
    if sys.platform == "darwin":
        return _workspace_says(b"accessibilityDisplayShouldReduceMotion")
    return False


def _workspace_says(question: bytes) -> bool:
    """A yes-or-no property of macOS's NSWorkspace."""
    objc = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
    send = ctypes.cast(objc.objc_msgSend, ctypes.c_void_p).value
    ask_object = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(send or 0)
    ask_yes_or_no = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)(send or 0)
    workspace = ask_object(objc.objc_getClass(b"NSWorkspace"), objc.sel_registerName(b"sharedWorkspace"))
    return bool(workspace) and bool(ask_yes_or_no(workspace, objc.sel_registerName(question)))

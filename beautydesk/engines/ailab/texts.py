"""What people read when the hosted service says no: for the codes that are met in practice, and for every kind.

Whether credits were spent is a sentence of its own that follows the message.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from beautydesk.core.errors import Charged
from beautydesk.engines.ailab.codes import Kind
from beautydesk.engines.ailab.wire import CREDITS_PER_PHOTO


@dataclass(frozen=True, slots=True)
class Text:
    """`title`: a few words. `message`: what happened. `hint`: one next step, or ''."""

    title: str
    message: str
    hint: str = ""


KEY_HINT: Final = "Check the key in the settings, or with `beautydesk key status`."
LATER: Final = "Try again in a few minutes."
FETCH_LATER: Final = "It can be fetched at the next start, or with `beautydesk resume`; it is not sent again."

TEXT_OF_CODE: Final[Mapping[str, Text]] = {
    "ERROR_APPLICATIONS_NOT_EXISTS": Text("The key was refused", "The service does not know this key.", KEY_HINT),
    "ERROR_USER_NOT_EXISTS": Text("The key was refused", "The account of this key does not exist.", KEY_HINT),
    "ERROR_USER_LOCKED": Text(
        "The account is locked", "The service has locked the account of this key.", "Write to the service's support."
    ),
    "ERROR_NO_FACE_IN_FILE": Text(
        "No face found", "The service found no face in this photo.", "Choose a photo in which a face is clearly seen."
    ),
    "FILE_SIZE_EXCEEDS_LIMIT": Text(
        "The photo does not fit", "The service refused the size of this photo.", "Try a copy of another size."
    ),
    "FILE_RESOLUTION_EXCEEDS_LIMITS": Text(
        "The photo is too large", "This photo has more pixels than the service takes.", "Try a smaller copy."
    ),
    "ERROR_LOW_RESOLUTION": Text(
        "The photo is too small", "This photo has too few pixels for the service.", "Try a larger version of it."
    ),
    "ERROR_SMALL_FACE_SIZE": Text(
        "The face is too small", "The face in this photo is too small.", "Crop the photo closer to the face."
    ),
    "ERROR_BLURRY_FACE": Text("The face is blurred", "The face in this photo is too blurred to be retouched."),
    "ERROR_OBSTRUCTED_FACE": Text("The face is covered", "Too much of the face is covered in this photo."),
    "ERROR_INCOMPLETE_FACE": Text("The face is cut off", "The face is not wholly inside this photo."),
    "ERROR_FACE_NOT_FACING_FORWARD": Text("The face is turned away", "The face in this photo is turned too far."),
    "ERROR_ILLEGAL_FILE": Text("The photo was refused", "The service refuses the content of this photo."),
    "FILE_DECODING_FAILURE": Text("The photo was refused", "The service could not read the photo it was sent."),
    "ERROR_AI_NOT_EXISTS": Text(
        "The service has no such retouching",
        "The service does not offer this retouching at the address that was asked, or no longer.",
        "Look for a newer version of Beauty Desk, or use the engine on this computer.",
    ),
}

TEXT_OF_KIND: Final[Mapping[Kind, Text]] = {
    Kind.ACCOUNT: Text("There is a problem with your account", "The service refused the key or account.", KEY_HINT),
    Kind.CREDITS: Text(
        "No credits left",
        "The account has not enough credits for another photo.",
        "Buy credits from the service, then go on; or use the engine on this computer.",
    ),
    Kind.PHOTO: Text("The service cannot use this photo", "The service refused this photo.", "Try another photo."),
    Kind.OURS: Text(
        "The service did not understand",
        "The service refused the request as such; that is not the photo's fault.",
        "Look for a newer version of Beauty Desk, or report this with the copied details.",
    ),
    Kind.SLOW_DOWN: Text("The service is busy", "The service takes no more photos at the moment.", LATER),
    Kind.TRANSIENT: Text("The online service failed", "The service reported a fault of its own.", LATER),
    Kind.UNREADABLE: Text(
        "The online service failed", "Something other than the service answered, and could not be understood.", LATER
    ),
    Kind.UNREACHABLE: Text(
        "The service cannot be reached",
        "No connection to the online service came about.",
        "Check the connection to the internet; the engine on this computer works without one.",
    ),
    Kind.INSECURE: Text(
        "The connection is not safe",
        "The online service could not prove that it is what it says, so nothing was sent to it.",
        "Check the date of this computer, and whether a network filter stands in between.",
    ),
    Kind.BROKEN: Text("The connection broke", "The connection to the online service broke off.", LATER),
}

UNCERTAIN: Final = Text(
    "It is uncertain whether this photo was paid for",
    f"No usable answer came after the photo was sent. The service may have taken it, and {CREDITS_PER_PHOTO} credits"
    " with it. It was not sent a second time.",
    "Compare your balance before you send it again.",
)

TASK_OVER: Final = Text(
    "The service dropped this photo",
    "The service stopped working on this photo, or does not know it any more.",
    "Compare your balance before you send it again.",
)

NO_RESULT: Final = Text(
    "The result cannot be fetched", "What is at the result's address is not a photo, or nothing is there.", LATER
)

MONEY: Final[Mapping[Charged, str]] = {
    Charged.NO: "Nothing was charged.",
    Charged.YES: "The photo is paid for, and its result can still be fetched.",
    Charged.UNKNOWN: "Whether it was charged is not known.",
}

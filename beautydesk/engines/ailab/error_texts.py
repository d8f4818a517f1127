"""What people read when the hosted service says no: for the codes that are met in practice, and for every kind.

Whether credits were spent is a sentence of its own that follows the message.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from beautydesk.core.errors import Charged
from beautydesk.core.phrase import Phrase
from beautydesk.engines.ailab.codes import Kind
from beautydesk.net import trust


@dataclass(frozen=True, slots=True)
class Text:
    """`title`: a few words. `message`: what happened. `hint`: one next step, or ''. All are looked up by the window."""

    title: str
    message: str
    hint: str = ""


# Read in the window and at a terminal alike: a hint that names a command names the way without it first.
KEY_HINT: Final = Phrase("Check the key in the settings (or: beautydesk key status).")
LATER: Final = Phrase("Try again in a few minutes.")
FETCH_LATER: Final = Phrase("It can be fetched at the next start (or: beautydesk resume); it is not sent again.")

TEXT_OF_CODE: Final[Mapping[str, Text]] = {
    "ERROR_APPLICATIONS_NOT_EXISTS": Text("The key was refused", "The service does not know this key.", KEY_HINT),
    "ERROR_USER_NOT_EXISTS": Text("The key was refused", "The account of this key does not exist.", KEY_HINT),
    "ERROR_USER_LOCKED": Text(
        "The account is locked", "The service has locked the account of this key.", "Contact the service's support."
    ),
    "ERROR_NO_FACE_IN_FILE": Text(
        "No face found", "The service found no face in this photo.", "Choose a photo in which a face is clearly seen."
    ),
    "FILE_SIZE_EXCEEDS_LIMIT": Text(
        "The photo does not fit", "The service does not take photos of this size.", "Try a smaller or a larger copy."
    ),
    "FILE_RESOLUTION_EXCEEDS_LIMITS": Text(
        "The photo is too large", "This photo has more pixels than the service accepts.", "Try a smaller copy."
    ),
    "ERROR_LOW_RESOLUTION": Text(
        "The photo is too small",
        "This photo has too few pixels for the service.",
        "Try a larger version of this photo.",
    ),
    "ERROR_SMALL_FACE_SIZE": Text(
        "The face is too small",
        "The face in this photo is too small for the service.",
        "Crop the photo closer to the face.",
    ),
    "ERROR_BLURRY_FACE": Text("The face is blurred", "The face in this photo is too blurred to be retouched."),
    "ERROR_OBSTRUCTED_FACE": Text("The face is covered", "Too much of the face in this photo is covered."),
    "ERROR_INCOMPLETE_FACE": Text("The face is cut off", "Part of the face lies outside this photo."),
    "ERROR_FACE_NOT_FACING_FORWARD": Text(
        "The face is turned away", "The face in this photo is turned too far to the side."
    ),
    "ERROR_ILLEGAL_FILE": Text("The photo was refused", "The service does not accept the content of this photo."),
    "FILE_DECODING_FAILURE": Text("The photo was refused", "The service could not read the photo it was sent."),
    "ERROR_AI_NOT_EXISTS": Text(
        "The service does not offer this",
        "The service does not offer this kind of retouching, or no longer does.",
        "Look for a newer version of Beauty Desk, or use the engine on this computer.",
    ),
}

TEXT_OF_KIND: Final[Mapping[Kind, Text]] = {
    Kind.ACCOUNT: Text("There is a problem with your account", "The service refused the key or its account.", KEY_HINT),
    Kind.CREDITS: Text(
        "No credits left",
        "The account does not have enough credits for another photo.",
        "Buy credits from the service and go on, or use the engine on this computer.",
    ),
    Kind.PHOTO: Text(
        "The service cannot use this photo", "The service did not accept this photo.", "Try another photo."
    ),
    Kind.OURS: Text(
        "The service did not understand",
        "The service refused the request itself; there is nothing wrong with the photo.",
        "Look for a newer version of Beauty Desk, or report this error with its details.",
    ),
    Kind.SLOW_DOWN: Text("The service is busy", "The service accepts no more photos at the moment.", LATER),
    Kind.TRANSIENT: Text("The online service failed", "The service reported an error on its side.", LATER),
    Kind.UNREADABLE: Text(
        "The online service failed",
        "The answer did not make sense; perhaps it came from something other than the service.",
        LATER,
    ),
    Kind.PORTAL: Text(
        "The network wants you to sign in",
        "Another page came in place of the online service: this network may want you to sign in first.",
        "Open any page in a browser, sign in there, and go on.",
    ),
    Kind.PROXY: Text("The network is in the way", "The proxy refuses to connect to the online service."),
    Kind.NO_ROUTE: Text("The network is in the way", "The proxy does not reach the online service.", LATER),
    Kind.UNREACHABLE: Text(
        "The service cannot be reached",
        "There is no connection to the online service.",
        "Check your internet connection; the engine on this computer works without one.",
    ),
    Kind.INSECURE: Text(
        "The connection is not safe",
        "The online service could not prove its identity, so nothing was sent to it.",
        trust.HINT,
    ),
    Kind.BROKEN: Text("The connection broke", "The connection to the online service was lost.", LATER),
}

# Of a service of the user's own, where that is not said above.
OWN_KEY_HINT: Final = Phrase("Check the key in the settings, under Engines (or: beautydesk key status --service).")
OWN_TEXT: Final[Mapping[Kind, Text]] = {
    Kind.ACCOUNT: Text("The key was refused", "The service does not take this key.", OWN_KEY_HINT),
    Kind.UNREACHABLE: Text(
        "The service cannot be reached",
        "Your Beauty Desk service does not answer.",
        "See that it runs and that this computer is in its network; the engine on this computer works without it.",
    ),
}
OWN_TASK_OVER: Final = Text(
    "The service dropped this photo",
    "The service stopped working on this photo, or no longer knows it.",
    "Retouch it again; that costs nothing.",
)
OUTSIDE: Final = (
    Phrase("The name of this service leads out of this network, so nothing was sent."),
    Phrase("Use an address that begins with https, or the one that the service has in this network."),
)

UNCERTAIN: Final = Text(
    "It is uncertain whether this photo was paid for",
    "The photo was sent, but no usable answer came back. The service may have accepted it and charged"
    " {credits} credits. It was not sent a second time.",
    "From {until} on the balance tells whether it was charged.",
)

MAYBE_PAID: Final = Text(
    "It is uncertain whether this photo was paid for",
    "It was sent on {when}, and no usable answer came back: the service may have accepted it and charged "
    "{credits:.10g} "
    "credits. It is not sent again by itself.",
    "Check your balance before you send it again.",
)

MAYBE_PAID_NEW: Final = Text(
    "It is uncertain whether this photo was paid for",
    "It was sent on {when}, and no usable answer came back: the service may have accepted it and charged "
    "{credits:.10g} "
    "credits. It is not sent again by itself.",
    "From {until} on the balance tells whether it was charged.",
)

PROBABLY_PAID: Final = Text(
    "This photo was probably paid for",
    "It was sent on {when}, and no usable answer came back. Your balance went down by as much, so the service has "
    "probably charged {credits:.10g} credits, but its result cannot be asked for. It is not sent again by itself.",
    "Tell the service's support, or send it again for the full price.",
)

TASK_OVER: Final = Text(
    "The service dropped this photo",
    "The service stopped working on this photo, or no longer knows it.",
    "Check your balance before you send it again.",
)

NO_RESULT: Final = Text(
    "The result cannot be fetched", "There is no photo at the address that the service gave for the result.", LATER
)

MONEY: Final[Mapping[Charged, str]] = {
    Charged.NO: Phrase("Nothing was charged."),
    Charged.YES: Phrase("The photo is paid for, and its result can still be fetched."),
    Charged.UNKNOWN: Phrase("It is not known whether credits were spent."),
}


def duration(seconds: float) -> Phrase:
    """A length of time in the largest unit that says enough."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return Phrase("less than a minute")
    if minutes < 120:
        return Phrase("1 minute") if minutes == 1 else Phrase("{minutes} minutes", minutes=minutes)
    return Phrase("{hours} hours", hours=round(minutes / 60))

"""Refusals in sentences for people: what happened, and one next step."""

from __future__ import annotations

from typing import Final

from beautydesk.service import answers
from beautydesk.service.answers import Refusal

ELSEWHERE: Final = Refusal(403, "ERROR_ILLEGAL_OPERATION", "Illegal operation.", "The form was sent by another site.")

_SENTENCES: Final = {
    answers.NO_FACE.code: "No face was found in it. Choose a photo in which a face can be seen clearly.",
    answers.WRONG_TYPE.code: "The file is no JPEG, PNG or BMP. Save the photo as a JPEG, and choose that one.",
    answers.TOO_MANY_BYTES.code: "It has more than 5 MB. Save it smaller, or as a JPEG, and choose that one.",
    answers.TOO_MANY_PIXELS.code: "A side of it has more than 4095 pixels. Make it smaller, and choose that one.",
    answers.undecodable().code: "The file is damaged and cannot be read. Choose another copy of the photo.",
    answers.BAD_KEY.code: "This key is not accepted. Ask whoever runs the service for one.",
    answers.BUSY.code: "Too many photos are on their way at the moment.",
    answers.DISK_FULL.code: "The disk of the service is full. Nothing of the photo was kept.",
    answers.CLOSING.code: "The service is shutting down. Send the photo again when it is back.",
    answers.NO_ENGINE.code: "The engine of the service cannot start. Whoever runs it finds the reason in its log.",
    answers.broken("").code: "The form did not arrive as it should. Send it again.",
    ELSEWHERE.code: "The form was sent by a page of another site, so nothing was done. Use the form of this one.",
}
_OF_FIELDS: Final = {
    "image_target": "No photo came along. Choose one.",
    "beauty_level": "The level has to be a number from 0 to 1.",
}
_OTHERWISE: Final = "The photo could not be retouched, and nothing of it was kept. Try it once more, or another one."


def sentence_for(refusal: Refusal) -> str:
    said = _SENTENCES.get(refusal.code) or _OF_FIELDS.get(refusal.message.partition(":")[0]) or _OTHERWISE
    return said if refusal.retry_after is None else f"{said} Try again in {refusal.retry_after} s."

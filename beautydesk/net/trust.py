"""Whose certificates are believed: those the system trusts, those certifi knows, and those that SSL_CERT_FILE names."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from beautydesk.core.phrase import Phrase
from beautydesk.net.exchange import ExchangeFailed, Failure

if TYPE_CHECKING:
    import ssl

VARIABLE: Final = "SSL_CERT_FILE"
HINT: Final = Phrase(
    "Check the date and time of this computer. Where a company or a filter looks into connections, let SSL_CERT_FILE "
    "name the file with its certificate."
)


def trust() -> ssl.SSLContext:
    """A context of its own for each exchange: truststore's keep others waiting while one shakes hands.

    The system's store holds what a company or a filter on this computer has put there; certifi stands in where there
    is none (a bare container). Where that store is OpenSSL's, SSL_CERT_DIR is looked at as well. Raises
    `ExchangeFailed` (SETTINGS) when the file that SSL_CERT_FILE names cannot be used.
    """
    import ssl

    import certifi
    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(certifi.where())
    if named := os.environ.get(VARIABLE):
        try:
            context.load_verify_locations(named)
        except OSError as error:  # what holds no certificate is one, too
            raise ExchangeFailed(Failure.SETTINGS, f"{VARIABLE}={named}: {error.strerror or error}") from None
    return context


def nobody() -> ssl.SSLContext:
    """For exchanges without TLS: reading all certificates takes longer than many an answer."""
    import ssl

    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

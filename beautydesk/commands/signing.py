"""What the command line lets people say about signing results."""

from __future__ import annotations

import argparse

from beautydesk.commands.console import Parser, file


def configure(parser: Parser) -> None:
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--sign",
        nargs=2,
        type=file,
        metavar=("CERTIFICATE", "KEY"),
        help="sign the results (Content Credentials, C2PA) with a certificate of your own, followed by those that vouch"
        " for it, and its private key, both PEM files, the key without a password; the original is named as what they"
        " were made from (default: the setting, none at first)",
    )
    either.add_argument("--no-sign", action="store_true", help="do not sign the results, whatever the settings say")
    parser.add_argument(
        "--sign-timestamps",
        type=_address,
        metavar="URL",
        help="ask this time stamp authority (RFC 3161) for each signature, so that it outlives the certificate"
        " (default: the setting, none at first: signing asks nobody)",
    )


def said(args: argparse.Namespace) -> dict[str, str | None]:
    """Fields of `OutputSettings`; None, or nothing, for what was not said."""
    if args.no_sign:
        return {"sign_certificate": "", "sign_key": ""}
    if args.sign is None:
        return {"sign_timestamps": args.sign_timestamps}
    certificate, key = (str(named.absolute()) for named in args.sign)
    return {"sign_certificate": certificate, "sign_key": key, "sign_timestamps": args.sign_timestamps}


def _address(text: str) -> str:
    if not text.startswith(("http://", "https://")):
        raise argparse.ArgumentTypeError(f"{text!r} is not an address that begins with https://")
    return text

"""`beautydesk credits`: what the account can still pay for, and what that says about uncertain calls."""

from __future__ import annotations

import argparse
import json
import os

from beautydesk.commands.account import require_key
from beautydesk.commands.console import Exit, Parser, say
from beautydesk.commands.doubts import tell_doubts
from beautydesk.compose import Parts
from beautydesk.workflow.price import affordable


def configure(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="print one line of JSON instead of a sentence")


def run(args: argparse.Namespace, parts: Parts) -> int:
    parts.client()  # an address that cannot be used is wrong usage, whatever else is missing
    require_key(parts)
    hosted = parts.hosted()
    price = hosted.features.credits_per_photo
    balance = hosted.credits()
    photos = affordable(balance.usable, price)
    if args.json:
        pools = [{"sign": pool.sign, "name": pool.name, "balance": pool.balance} for pool in balance.pools]
        settled = [{"photo": os.fspath(one.photo), "charged": one.charged.value} for one in balance.doubts.settled]
        told = {"usable": balance.usable, "photos": photos, "credits_per_photo": price, "pools": pools}
        say(json.dumps({**told, "settled": settled, "uncertain": len(balance.doubts.open)}))
    else:
        amount = "1 photo" if photos == 1 else f"{photos:,} photos"
        say(f"{balance.usable:,.10g} credits, enough for {amount} ({price} credits each).")
        tell_doubts(balance.doubts, say)
    return Exit.OK

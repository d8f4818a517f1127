"""`beautydesk credits`: what the account can still pay for."""

from __future__ import annotations

import argparse
import json

from beautydesk.commands.account import require_key
from beautydesk.commands.console import Exit, Parser, say
from beautydesk.compose import Parts
from beautydesk.workflow.price import affordable


def configure(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="print one line of JSON instead of a sentence")


def run(args: argparse.Namespace, parts: Parts) -> int:
    client = parts.client()
    require_key(parts)
    price = parts.hosted().features.credits_per_photo
    balance = client.credits()
    photos = affordable(balance.usable, price)
    if args.json:
        pools = [{"sign": pool.sign, "name": pool.name, "balance": pool.balance} for pool in balance.pools]
        say(json.dumps({"usable": balance.usable, "photos": photos, "credits_per_photo": price, "pools": pools}))
    else:
        amount = "1 photo" if photos == 1 else f"{photos:,} photos"
        say(f"{balance.usable:,.10g} credits, enough for {amount} ({price} credits each).")
    return Exit.OK

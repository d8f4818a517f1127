"""`beautydesk ledger`: every call of the online service: when, which photo, what it cost, what became of it."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from beautydesk.commands.console import Exit, Parser, complain, fail, say
from beautydesk.compose import Parts
from beautydesk.core.phrase import moment
from beautydesk.core.receipts import Receipt
from beautydesk.support.shown import shown
from beautydesk.workflow import ledger_text
from beautydesk.workflow.price import money


def configure(parser: Parser) -> None:
    add = parser.add_argument
    add("--csv", type=Path, metavar="FILE", help="write the list to FILE (.csv) for a spreadsheet; an older one goes")
    add("--json", action="store_true", help="print one line of JSON for each call, the newest first")


def run(args: argparse.Namespace, parts: Parts) -> int:
    if args.csv is not None and args.csv.suffix.lower() != ".csv":
        fail(f"{args.csv} does not end in .csv, and was left alone.")
    if notice := parts.journal.take_notice():
        complain(notice)
    calls = parts.paid.calls()
    if args.csv is not None:
        from beautydesk.storage import spreadsheet

        spreadsheet.write(args.csv.absolute(), ledger_text.COLUMNS, map(ledger_text.cells, calls))
    if args.json:
        for call in calls:
            say(json.dumps(dict(zip(ledger_text.COLUMNS, ledger_text.cells(call), strict=True))))
    elif args.csv is not None:
        say(f"Saved as {args.csv}.")
    elif not calls:
        say("No online calls yet.")
    else:
        _print(calls, parts.settings.load().credit_price)
    return Exit.OK


def _print(calls: list[Receipt], price: float) -> None:
    """A line for each call, and the sum of each month, the newest first. `price`: dollars a credit, 0 where unknown."""
    lines = [
        (
            moment(call.sent_at),
            f"{call.credits:,.10g}",
            money(call.credits, price),
            f"{call.options.level * 100:.0f} %",
            shown(call.photo.name),
            ledger_text.outcome(call),
        )
        for call in calls
    ]
    cost, dollars, level, name = (max(len(line[n]) for line in lines) for n in (1, 2, 3, 4))
    for line in lines:
        paid = f"{line[1]:>{cost}}  {line[2]:>{dollars}}  " if price else f"{line[1]:>{cost}}  "
        say(f"{line[0]}  {paid}{line[3]:>{level}}  {line[4]:<{name}}  {line[5]}")
    now = time.time()
    for month, total in ledger_text.by_month(calls, now).items():
        called = "This month" if month == ledger_text.month_of(now) else "{}-{:02}".format(*month)
        say(f"{called}: {total}{f', {money(total.credits, price)}' if price and total.calls else ''}.")

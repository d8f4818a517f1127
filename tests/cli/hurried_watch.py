"""The real command line, to which a file is whole after a fraction of the usual rest: `hurried_watch.py ARGUMENTS`."""

from __future__ import annotations

import sys

REST, POLL = 0.4, 0.1  # seconds


def main() -> int:
    from beautydesk import cli
    from beautydesk.workflow import watching

    watching.REST = REST  # type: ignore[misc]
    return cli.main([*sys.argv[1:], "--poll", str(POLL)])


if __name__ == "__main__":
    sys.exit(main())

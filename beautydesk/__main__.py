"""`python -m beautydesk` is the same program as `beautydesk`."""

import sys

from beautydesk.cli import main

if __name__ == "__main__":
    sys.exit(main())

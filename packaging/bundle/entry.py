"""Where a bundle begins: the program's own entry, behind what processes of `multiprocessing` need when frozen."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a worker of `serve` is this program once more, and ends in here

    from beautydesk.cli import main

    sys.exit(main())

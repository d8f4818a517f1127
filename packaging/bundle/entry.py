"""Where a bundle begins: the program's own entry, behind what processes of `multiprocessing` need when frozen."""

import multiprocessing
import os
import sys


def keep_libraries_to_ourselves() -> None:
    """On Linux the bootloader has the linker look into the bundle first; a file manager or browser that is opened from
    here would load our libraries instead of its own. What is this program once more begins anew, and has it set again.
    """
    if sys.platform == "linux":
        before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
        os.environ.pop("LD_LIBRARY_PATH", None)
        if before:
            os.environ["LD_LIBRARY_PATH"] = before
        os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


if __name__ == "__main__":
    keep_libraries_to_ourselves()
    multiprocessing.freeze_support()  # a worker of `serve` is this program once more, and ends in here

    from beautydesk.cli import main

    sys.exit(main())

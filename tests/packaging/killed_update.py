"""An update that dies: `killed_update.py PACKAGING COUNT FILE ARGS ...` runs PACKAGING/FILE with ARGS and kills itself,
as `kill -9` does, before the step of that number: a file is renamed, copied or removed, or a program started."""

from __future__ import annotations

import os
import runpy
import signal
import sys
from pathlib import Path

STEPS = frozenset(("os.rename", "os.remove", "os.rmdir", "shutil.copyfile", "shutil.rmtree", "subprocess.Popen"))


def main(packaging: Path, count: int, file: str) -> None:
    left = count

    def audit(event: str, _: tuple[object, ...]) -> None:
        nonlocal left
        if event in STEPS:
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.path.insert(0, str(packaging))
    sys.addaudithook(audit)
    runpy.run_path(str(packaging / file), run_name="__main__")


if __name__ == "__main__":
    _, folder, number, name, *words = sys.argv
    sys.argv = [name, *words]
    main(Path(folder), int(number), name)

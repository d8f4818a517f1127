#!/usr/bin/env bash
# watchfiles reports a folder that is moved into the watched one by its own path alone, and nothing of what is in it.
# Of files that are made in fresh folders in the same moment it leaves some out, for good: the folder is not watched yet
# when they are made, and nobody lists it afterwards. So whoever wants all files of a folder has to list it anyway.
#
# watchfiles 1.3.0, Linux (inotify). Seen: a folder with 5 files in it, moved in: 1 path. 120 files, each in a fresh folder
# three levels deep, written one after another without a pause: 36 to 81 of 120 told, never all,
# while a listing finds 120. Ends with 1 when the folder's files are told, or all of the 120 in each of five runs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check watchfiles==1.3.0
cat >ask.py <<'PY'
import sys, threading, time
from pathlib import Path

from watchfiles import watch


def told(folder, act):
    """Paths that are told while `act` runs, and for two seconds after."""
    found, stop, ready = set(), threading.Event(), threading.Event()

    def listen():
        for changes in watch(folder, stop_event=stop, debounce=50, rust_timeout=200, yield_on_timeout=True):
            ready.set()
            found.update(Path(path) for _, path in changes)

    listener = threading.Thread(target=listen)
    listener.start()
    ready.wait()
    act()
    time.sleep(2)
    stop.set()
    listener.join()
    return found


base = Path.cwd()


def moved():
    (base / "moved").mkdir()
    inside = base / "elsewhere"
    inside.mkdir()
    for n in range(5):
        (inside / f"{n}.jpg").write_bytes(b"x")
    return told(base / "moved", lambda: inside.rename(base / "moved" / "card"))


def fresh(run):
    root = base / f"fresh {run}"
    root.mkdir()

    def make():
        for n in range(120):
            place = root / f"{n % 4}" / f"{n % 3}" / f"{n}"
            place.mkdir(parents=True)
            (place / "photo.jpg").write_bytes(b"x")

    found = told(root, make)
    assert len(list(root.rglob("*.jpg"))) == 120
    return sum(path.suffix == ".jpg" for path in found)


card = moved()
runs = [fresh(run) for run in range(5)]
print(f"a folder with 5 files, moved in: {sorted(path.name for path in card)}; of 120 files in fresh folders: {runs}")
sys.exit(not ([path.name for path in card] == ["card"] and min(runs) < 120))
PY
venv/bin/python ask.py

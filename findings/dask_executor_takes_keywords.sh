#!/usr/bin/env bash
# Client.get_executor() of Dask has the interface of concurrent.futures, and two calls behave otherwise, without an error.
# submit(retouch, photo, key="portrait") does not hand key to the function but makes it the name of the task: the second
# photo under that name is given the first one's result and is never worked on. Two equal calls of a function are run
# once, though they may well differ (a time, a file that changed), and so are two equal items of map; get_executor(pure=False)
# ends that for the calls.
#
# dask and distributed 2026.8.0, Python 3.11 to 3.14. Seen: (1, no key) for 1 and for 2; equal random numbers from two calls
# and from map over [1, 1]; ThreadPoolExecutor: all otherwise. Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check dask==2026.8.0 distributed==2026.8.0
cat >look.py <<'PY'
import concurrent.futures
import random
import sys

from distributed import Client


def retouch(photo, key="no key"):
    return photo, key


def chance(_=None):
    return random.random()


def behaviour(executor):
    named = [executor.submit(retouch, photo, key="portrait").result() for photo in (1, 2)]
    calls = [executor.submit(chance), executor.submit(chance)]
    mapped = list(executor.map(chance, [1, 1]))
    return named, calls[0].result() == calls[1].result(), mapped[0] == mapped[1]


with concurrent.futures.ThreadPoolExecutor() as pool:
    plain = behaviour(pool)
with Client(processes=False, n_workers=1, threads_per_worker=2, dashboard_address=None) as client:
    dask = behaviour(client.get_executor())
for name, (named, calls, mapped) in (("ThreadPoolExecutor", plain), ("Dask", dask)):
    print(f"{name}: {named}, two calls equal {calls}, two items equal {mapped}")
wanted = ([(1, "no key"), (1, "no key")], True, True)
sys.exit(plain != ([(1, "portrait"), (2, "portrait")], False, False) or dask != wanted)
PY
venv/bin/python look.py || { echo "changed: the executor keeps to concurrent.futures, or leaves it elsewhere"; exit 1; }
echo "as described: Dask's executor takes keywords for itself and merges equal calls"

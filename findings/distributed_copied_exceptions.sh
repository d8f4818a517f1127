#!/usr/bin/env bash
# Importing distributed changes what copy.copy makes of exceptions, in the whole program: the copy shares its attributes
# with what it was copied from, so that setting one of the copy changes both. distributed has tblib teach the copyreg
# module how exceptions are pickled, and copy.copy asks copyreg before anything else. It is so for built-in exceptions
# and for all classes that exist by then; a class that is made after the import is copied as ever, and so is one with a
# __copy__ method. Which modules were imported first decides, and a program that never uses the cluster is changed too.
#
# distributed 2026.8.0, tblib 3.2.2, Python 3.11 to 3.14. Seen: "before: apart; after the import: built-in shared, class
# made before it shared, class made after it apart, class with __copy__ apart". Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check distributed==2026.8.0 tblib==3.2.2
cat >copies.py <<'PY'
import copy
import sys


class Before(Exception):
    pass


class Own(Exception):
    def __copy__(self):
        twin = type(self)(*self.args)
        twin.__dict__.update(self.__dict__)
        return twin


def kept(kind):
    error = kind("it rains")
    error.told = False
    twin = copy.copy(error)
    twin.told = True
    return "shared" if error.told else "apart"


first = kept(ValueError), kept(Before)
import distributed  # noqa: E402, F401


class After(Exception):
    pass


then = kept(ValueError), kept(Before), kept(After), kept(Own)
print(
    "before: {}; after the import: built-in {}, class made before it {}, class made after it {}, "
    "class with __copy__ {}".format(first[0], *then)
)
sys.exit(first != ("apart", "apart") or then != ("shared", "shared", "apart", "apart"))
PY
venv/bin/python copies.py

#!/usr/bin/env bash
# Desktops keep a thumbnail under the MD5 of the file's URI, so all programs have to write the same URI for one file. The
# three at hand do not. Python's Path.as_uri() escapes parentheses, "!", "&", "'", "+", ",", "=", "@" and more, GLib (GNOME's
# and Xfce's file managers) leaves them, so the thumbnail of "photo (1).jpg" is looked for under another name. Qt agrees
# with GLib on these, and alone leaves ";". A name that is no UTF-8 is %FF for GLib and Python, %ED%B3%BF for PySide6.
#
# Python 3.11 to 3.14, GLib 2.74 and later (libglib-2.0.so.0 of the system), PySide6-Essentials 6.11.3. Seen: of the 31 signs
# of ASCII that are no letters and digits, Python differs from GLib on 12, Qt on 1. Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
cat >look.py <<'PY'
import ctypes
import os
import string
import sys
from pathlib import Path

from PySide6.QtCore import QUrl

glib = ctypes.CDLL("libglib-2.0.so.0")
glib.g_filename_to_uri.restype = ctypes.c_char_p
glib.g_filename_to_uri.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_void_p]


def uris(path):
    """Of GLib, Python and Qt."""
    encoded = bytes(QUrl.fromLocalFile(path).toEncoded().data()).decode()
    return glib.g_filename_to_uri(os.fsencode(path), None, None).decode(), Path(path).as_uri(), encoded


signs = [sign for sign in string.punctuation if sign != "/"]
found = {sign: uris(f"/tmp/photo {sign}.jpg") for sign in signs}
python = "".join(sign for sign, (glib_s, python_s, _) in found.items() if python_s != glib_s)
qt = "".join(sign for sign, (glib_s, _, qt_s) in found.items() if qt_s != glib_s)
print(f"of {len(signs)} signs Python differs from GLib on {python} and Qt on {qt}")
odd = uris(os.fsdecode(b"/tmp/\xff.jpg"))
print("a name that is no UTF-8:", *odd)
same = odd[0] == odd[1] == "file:///tmp/%FF.jpg" and odd[2] != odd[0]
sys.exit(not (set("()&'+,=@") <= set(python) and qt == ";" and same))
PY
venv/bin/python look.py || { echo "changed: the three write other URIs"; exit 1; }
echo "as described: three libraries, three names for one thumbnail"

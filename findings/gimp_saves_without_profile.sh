#!/usr/bin/env bash
# What a plug-in or a script of GIMP 3 saves by Gimp.file_save() has no colour profile, whatever the image has: the option
# of each export procedure that puts it in is off unless the script asks for it by name. The pixels are not converted either,
# so a photo in ProPhoto or Display P3 comes out in other colours in every program that opens it, in GIMP as well. GIMP's
# own window puts the profile in.
#
# GIMP 3.0.4 of Debian 13, gimp=3.0.4-3+deb13u11, in a system of its own below a temporary folder: needs root, debootstrap
# and some minutes. The input is a TIFF of 16 bits with the v2 profile made below: ProPhoto's primaries, gamma 1.8. Seen:
# the image in GIMP has the profile; TIFF, PNG, JPEG and WebP saved by Gimp.file_save() have none; a TIFF saved with
# include-color-profile=True has it. Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
root=$folder/root
debootstrap --variant=minbase trixie "$root" >/dev/null
in_root() {
  # shellcheck disable=SC2016  # the inner shell expands it
  unshare --mount --propagation private --pid --fork sh -euc '
    mount --bind /dev "$0/dev"
    mount -t proc proc "$0/proc"
    mount -t tmpfs tmpfs "$0/tmp"
    exec chroot "$0" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"' "$root" "$@"
}
cp /etc/resolv.conf "$root/etc/"
echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/quick"
in_root apt-get install -qq --no-install-recommends gimp=3.0.4-3+deb13u11 python3 >/dev/null 2>&1
cat >"$root/root/make.py" <<'PY'
"""photo.tif: 64 x 64 RGB, 16 bits, with a profile of ProPhoto's primaries and gamma 1.8 (ICC.1:2001-04, TIFF 6.0)."""
import struct


def fixed(value):
    return struct.pack(">i", round(value * 65536))


def xyz(*values):
    return b"XYZ " + bytes(4) + b"".join(map(fixed, values))


text = b"ProPhoto primaries\0"
curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(1.8 * 256)) + bytes(2)
tags = {
    b"desc": b"desc" + bytes(4) + struct.pack(">I", len(text)) + text + bytes(79),
    b"cprt": b"text" + bytes(4) + b"none\0",
    b"wtpt": xyz(0.9642, 1.0, 0.8249),
    b"rXYZ": xyz(0.7977, 0.2880, 0.0),
    b"gXYZ": xyz(0.1352, 0.7119, 0.0),
    b"bXYZ": xyz(0.0313, 0.0001, 0.8249),
    b"rTRC": curve, b"gTRC": curve, b"bTRC": curve,
}
table, data, start = b"", b"", 128 + 4 + 12 * len(tags)
for name, body in tags.items():
    table += name + struct.pack(">II", start + len(data), len(body))
    data += body + bytes(-len(body) % 4)
head = bytes(8) + struct.pack(">I", 0x02100000) + b"mntrRGB XYZ " + struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp"
head += bytes(28) + fixed(0.9642) + fixed(1.0) + fixed(0.8249)
profile = head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + data
profile = struct.pack(">I", len(profile)) + profile[4:]

side = 64
pixels = b"".join(struct.pack("<3H", x * 1000, y * 1000, 30000) for y in range(side) for x in range(side))
at_bits, at_profile = 8, 14
at_pixels = at_profile + len(profile) + len(profile) % 2
rows = [
    (256, 4, 1, side), (257, 4, 1, side), (258, 3, 3, at_bits), (259, 3, 1, 1), (262, 3, 1, 2), (273, 4, 1, at_pixels),
    (277, 3, 1, 3), (278, 4, 1, side), (279, 4, 1, len(pixels)), (284, 3, 1, 1), (34675, 7, len(profile), at_profile),
]
body = struct.pack("<3H", 16, 16, 16) + profile + bytes(len(profile) % 2) + pixels
ifd = struct.pack("<H", len(rows)) + b"".join(struct.pack("<HHII", *row) for row in rows) + bytes(4)
with open("/root/photo.tif", "wb") as file:
    file.write(b"II*\0" + struct.pack("<I", 8 + len(body)) + body + ifd)
PY
cat >"$root/root/look.py" <<'PY'
from gi.repository import Gimp, Gio


def load(name):
    return Gimp.file_load(Gimp.RunMode.NONINTERACTIVE, Gio.File.new_for_path("/root/" + name))


def told(name):
    profile = load(name).get_color_profile()
    print("FOUND", name, "has", profile.get_description() if profile else "no profile", flush=True)


image = load("photo.tif")
told("photo.tif")
for ending in ("tif", "png", "jpg", "webp"):
    file = Gio.File.new_for_path("/root/saved." + ending)
    Gimp.file_save(Gimp.RunMode.NONINTERACTIVE, image, file, None)
    told("saved." + ending)
export = Gimp.get_pdb().lookup_procedure("file-tiff-export")
settings = export.create_config()
settings.set_property("image", image)
settings.set_property("file", Gio.File.new_for_path("/root/asked.tif"))
settings.set_property("include-color-profile", True)
export.run(settings)
told("asked.tif")
PY
in_root python3 /root/make.py
in_root gimp-console -i --batch-interpreter=python-fu-eval -b 'exec(open("/root/look.py").read())' --quit 2>/dev/null |
  grep -a '^FOUND' >"$folder/seen" || true
cat "$folder/seen"
diff - "$folder/seen" <<'END'
FOUND photo.tif has ProPhoto primaries
FOUND saved.tif has no profile
FOUND saved.png has no profile
FOUND saved.jpg has no profile
FOUND saved.webp has no profile
FOUND asked.tif has ProPhoto primaries
END

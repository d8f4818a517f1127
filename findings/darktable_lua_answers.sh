#!/usr/bin/env bash
# What two calls of darktable's Lua answer. format:write_image() says false when the file was written and true when it was
# not in darktable 4.2, and the opposite in darktable 5.0: a script that believes the answer loses every photo in one of
# them. dt.control.execute() gives what wait() gives, so a program that ended with 1 is told as 256 in both, and a test for
# the program's own exit code is never true.
#
# darktable 4.2.1 of Debian 12, darktable=4.2.1-4, and 5.0.1 of Debian 13, darktable=5.0.1-2, each in a system of its own
# below a temporary folder: needs root, debootstrap and some minutes. The script runs in darktable's window, as
# darktable-cli 4.2 has no Lua, on a virtual screen with a window manager, without which dispatched functions never start.
# Seen: 4.2.1 "written false, no such folder true", 5.0.1 "written true, no such folder false", both "exit 3 is 768". Ends
# with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
in_root() {
  # shellcheck disable=SC2016  # the inner shell expands it
  unshare --mount --propagation private --pid --fork --kill-child sh -euc '
    mount --bind /dev "$0/dev"
    mount -t proc proc "$0/proc"
    mount -t tmpfs tmpfs "$0/tmp"
    exec chroot "$0" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"' "$@"
}
answers() { # SUITE VERSION: what darktable of that system answers
  root=$folder/$1
  debootstrap --variant=minbase "$1" "$root" >/dev/null
  cp /etc/resolv.conf "$root/etc/"
  echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/quick"
  in_root "$root" apt-get install -qq --no-install-recommends "darktable=$2" \
    imagemagick xvfb xauth openbox dbus >/dev/null 2>&1
  mkdir -p "$root/root/.config/darktable"
  cat >"$root/root/.config/darktable/luarc" <<'LUA'
local dt = require "darktable"
dt.control.dispatch(function()
  local image = dt.database.import("/root/photo.jpg")
  local format = dt.new_format("tiff")
  local written = format:write_image(image, "/root/result.tif", true)
  local refused = format:write_image(image, "/root/no such folder/result.tif", true)
  local there = io.open("/root/result.tif") and "the file is there" or "no file"
  local found = io.open("/root/found", "w")
  found:write(string.format("%s: %s, written %s, no such folder %s, exit 3 is %d\n", dt.configuration.version, there,
    tostring(written), tostring(refused), dt.control.execute("exit 3")))
  found:close()
end)
LUA
  # shellcheck disable=SC2016  # the shell inside expands it
  in_root "$root" sh -c '
    convert -size 96x64 gradient:tan-navy /root/photo.jpg
    dbus-run-session xvfb-run -a sh -c "openbox & exec darktable --disable-opencl --library :memory:" >/dev/null 2>&1 &
    for _ in $(seq 180); do [ ! -s /root/found ] || break; sleep 1; done
    cat /root/found' 2>/dev/null || true
}
{
  answers bookworm 4.2.1-4
  answers trixie 5.0.1-2
} | tee "$folder/seen"
diff - "$folder/seen" <<'END'
4.2.1: the file is there, written false, no such folder true, exit 3 is 768
5.0.1: the file is there, written true, no such folder false, exit 3 is 768
END

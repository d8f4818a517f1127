# shellcheck shell=sh
# What packaging/run, packaging/test and .ci/run share: finding Python, asking for system packages, filling the virtual
# environment from the hashed locks. Sourced with $root (the checkout) and $self (how the script was called) set.
# POSIX sh, because dash and the sh of macOS read it, too.
#
#   consent=ask|yes|no      system packages: ask first, do not ask, never install any
#   offline=FOLDER          Python packages and face networks come from there, and nothing from the network
#   prepare LEVEL PACKAGES QUESTION...
#       makes $python able to run the program (LEVEL run), its tests (test) or its checks (dev), or just pip (pip). Asks
#       once for all that is missing: PACKAGES and what Qt lacks for QUESTION..., which is "window" for this session's screen, or names
#       of Qt platforms; none when Qt is not wanted. Sets $declined=1 when those packages were not installed; ends the
#       script with 3 when it cannot go on without something.

: "${root:?}" "${self:?}"
consent=${consent:-ask}
offline=${offline:-}
venv=${BEAUTYDESK_VENV:-$root/.venv}
case $venv in /*) ;; *) venv=$PWD/$venv ;; esac
python=$venv/bin/python
unset PYTHONHOME PYTHONPATH # another project's settings would be mixed into ours

say() { printf 'Beauty Desk: %s\n' "$*" >&2; }
fail() { say "$*"; exit 3; }
have() { command -v "$1" >/dev/null 2>&1; }

# step MESSAGE COMMAND...: runs it with its output in a log, whose end is shown when it fails; dots on a terminal mean
# that it is alive
step() {
  message="Beauty Desk: $1 ..."; shift
  log=$(mktemp "${TMPDIR:-/tmp}/beautydesk-setup.XXXXXX")
  dots=
  if [ -t 2 ]; then
    printf '%s' "$message" >&2
    (while kill -0 $$ 2>/dev/null; do sleep 2; printf . >&2; done) &
    dots=$!
  else
    printf '%s\n' "$message" >&2
  fi
  failed=0
  "$@" >"$log" 2>&1 </dev/null || failed=1
  if [ -n "$dots" ]; then
    kill "$dots" 2>/dev/null || true
    printf '\n' >&2
  fi
  if [ $failed = 0 ]; then rm -f "$log"; return 0; fi
  tail -n 5 "$log" >&2
  say "that failed; all of its output is in $log"
  return 1
}

# ---- system packages -------------------------------------------------------------------------------------------------

manager() {
  for manager in apt-get dnf pacman zypper; do
    if have $manager; then echo $manager; return; fi
  done
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

apt_install() {
  [ -n "${lists_are_new:-}" ] || as_root apt-get update -qq || true # one broken source must not stop the others
  lists_are_new=1
  as_root env DEBIAN_FRONTEND=noninteractive "$@"
}

# install_system WHAT PACKAGE...: shows the command, asks, runs it.  1 when nothing was installed.
install_system() {
  what=$1; shift
  case $(manager) in
    apt-get) set -- apt-get install -y --no-install-recommends "$@" ;;
    dnf) set -- dnf install -y "$@" ;;
    pacman) set -- pacman -S --needed --noconfirm "$@" ;;
    zypper) set -- zypper --non-interactive install "$@" ;;
    *) say "$what needed. Please install: $*"; return 1 ;;
  esac
  sudo=sudo; [ "$(id -u)" != 0 ] || sudo=
  say "$what needed. This installs them:"
  printf '    %s\n' "${sudo:+$sudo }$*" >&2
  [ "$consent" != no ] || return 1
  if [ "$consent" = ask ]; then
    if [ -t 0 ]; then
      printf 'Run it now? [y/N] ' >&2
      read -r answer || answer=
      case $answer in [yY]*) ;; *) return 1 ;; esac
    elif [ -n "$sudo" ]; then
      say "nobody to ask here: run it yourself, or start again with --yes."
      return 1
    else
      say "nobody to ask here, and we are root: going ahead."
    fi
  fi
  if [ -n "$sudo" ]; then
    have sudo || { say "there is no sudo here: run it as root, then start again."; return 1; }
    sudo true || return 1 # the password is asked here, not between the dots
  fi
  if [ "$1" = apt-get ]; then step "Installing system packages" apt_install "$@"; else step "Installing system packages" as_root "$@"; fi
}

# ---- Python ----------------------------------------------------------------------------------------------------------

# suits PYTHON [MODULES]: a 64-bit CPython 3.11 to 3.14 with the GIL, for which there are wheels of all that is in the
# locks, and which can import MODULES
suits() {
  "$1" -I -c "
import sys, sysconfig
${2:+import $2}
sys.exit(not ((3, 11) <= sys.version_info[:2] < (3, 15) and sys.implementation.name == 'cpython'
         and sys.maxsize > 2**32 and not sysconfig.get_config_var('Py_GIL_DISABLED')))" >/dev/null 2>&1
}

version() { "$1" -I -c 'import sys; print(sys.version)'; }

# find_python: sets $base, the Python to make the virtual environment with, if there is one; best one that can do it
# without further packages
find_python() {
  if [ -n "${BEAUTYDESK_PYTHON:-}" ]; then
    if base=$(command -v "$BEAUTYDESK_PYTHON") && suits "$base"; then return 0; fi
    fail "BEAUTYDESK_PYTHON=$BEAUTYDESK_PYTHON is no 64-bit CPython 3.11 to 3.14."
  fi
  for modules in "venv, ensurepip" ""; do
    for candidate in python3 python3.13 python3.14 python3.12 python3.11 python; do
      base=$(command -v $candidate) || continue
      # macOS has a placeholder there that opens a dialogue about developer tools
      if [ "$base" = /usr/bin/python3 ] && [ "$(uname -s)" = Darwin ]; then continue; fi
      if suits "$base" "$modules"; then return 0; fi
    done
  done
  return 1
}

python_packages() {
  case $(manager) in
    apt-get)
      # the python3 of Ubuntu 22.04 is 3.10
      if grep -qs '^VERSION_CODENAME=jammy' /etc/os-release; then v=3.11; else v=3; fi
      echo python$v python$v-venv
      ;;
    dnf) echo python3.12 ;;
    pacman) echo python ;;
    zypper) echo python312 ;;
  esac
}

need_python() {
  find_python && return 0
  if [ "$(uname -s)" = Linux ]; then
    # shellcheck disable=SC2046 # words are wanted
    install_system "Python 3.11 or newer is" $(python_packages) && find_python && return 0
  fi
  fail "Python 3.11 to 3.14 is needed. BEAUTYDESK_PYTHON=/path/to/python3 names one that is not found by itself."
}

# ---- the virtual environment -----------------------------------------------------------------------------------------

# state LOCK: differs when the virtual environment has to be looked at again: the checkout has moved, there is another
# Python below it, or the lock is another
state() {
  readlink -f "$python" || true
  cksum "$root/packaging/pip.lock" "$root/packaging/models.py" "$root/packaging/$1.lock"
}

# is_ready LEVEL: nothing to do, told without starting Python
is_ready() {
  lock=$(locks "$1"); lock=${lock##* }
  [ -x "$python" ] && [ -d "$root/beautydesk/engines/local/models" ] || return 1
  [ "$(cat "$venv/.beautydesk-$lock" 2>/dev/null)" = "$(state "$lock")" ] || return 1
  [ -z "${BEAUTYDESK_PYTHON:-}" ] || [ "$(version "$BEAUTYDESK_PYTHON" 2>/dev/null)" = "$(version "$python")" ]
}

# each lock holds all of the one before it
locks() {
  case $1 in
    pip) echo pip ;;
    run) echo requirements ;;
    test) echo requirements requirements-test ;;
    dev) echo requirements requirements-test requirements-dev ;;
  esac
}

check_libc() {
  [ "$(uname -s)" = Linux ] || return 0
  libc=$(getconf GNU_LIBC_VERSION 2>/dev/null) || libc="no glibc"
  needed=34; [ "$(uname -m)" != aarch64 ] || needed=39
  case $libc in "glibc 2."*) [ "${libc#glibc 2.}" -lt $needed ] || return 0 ;; esac
  fail "Qt needs glibc 2.$needed or newer (Debian 12, Ubuntu 22.04, Fedora 35; on ARM Ubuntu 24.04); here is $libc."
}

# make_venv: keeps a virtual environment that works (also one made by hand), and never clears a folder that is none
make_venv() {
  if [ -x "$python" ] && suits "$python" pip; then
    [ -n "${BEAUTYDESK_PYTHON:-}" ] && [ "$(version "$base")" != "$(version "$python")" ] || return 0
  fi
  if [ -d "$venv" ] && [ ! -f "$venv/pyvenv.cfg" ] && [ -n "$(ls -A "$venv")" ]; then
    fail "$venv is not empty and no virtual environment; let BEAUTYDESK_VENV name another folder."
  fi
  step "Making a virtual environment in $venv" "$base" -m venv --clear "$venv" || exit 3
}

pip_install() {
  "$python" -m pip install --disable-pip-version-check --no-input --require-hashes --only-binary :all: \
    ${offline:+--no-index --find-links "$offline"} -r "$1"
}

# fill_venv LEVEL
fill_venv() {
  all=$(locks "$1")
  doubt="Is there a connection to the internet? It is safe to start again."
  if [ -n "$offline" ]; then
    lacking=$("$python" "$root/packaging/wheels.py" check "$offline" 2>&1) || fail "$lacking"
    export BEAUTYDESK_MODELS="$offline/models"
    doubt="It is safe to start again."
  fi
  # first pip itself: that of Ubuntu 22.04's Python 3.11.0rc1 mis-reads the markers in the locks
  step "Installing pip" pip_install "$root/packaging/pip.lock" || fail "$doubt"
  [ "$1" != pip ] || return 0
  rm -f "$venv"/.beautydesk-*
  step "Installing Python packages (about 240 MB the first time)" pip_install "$root/packaging/${all##* }.lock" ||
    fail "$doubt"
  step "Taking in the face networks (about 35 MB the first time)" "$python" "$root/packaging/models.py" || exit 3
  # the checkout is found from every folder, and no child process inherits a PYTHONPATH
  site=$("$python" -I -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
  printf '%s\n' "$root" >"$site/beautydesk-checkout.pth"
  # whoever may not write here could keep no byte code, and would start in twice the time
  "$python" -m compileall -q -j 0 "$root/beautydesk" >/dev/null 2>&1 || true
  for lock in $all; do state "$lock" >"$venv/.beautydesk-$lock"; done
}

# ---- all together ----------------------------------------------------------------------------------------------------

# qt_packages PYTHON QUESTION...: prints the system packages that Qt lacks; 3 when something else is wrong (no screen),
# which preflight.py has said then
qt_packages() {
  asked=$1; shift
  [ "$(uname -s)" = Linux ] || return 0
  if [ "${1:-}" = window ]; then set --; fi
  "$asked" -I -S "$root/beautydesk/support/preflight.py" --command "$self" "$@"
}

prepare() {
  level=$1; wanted=$2; shift 2
  declined=0; venv_package=
  if is_ready "$level"; then
    ready=1; probe=$python
  else
    ready=0
    check_libc
    need_python
    probe=$base
    if [ ! -x "$python" ] && ! suits "$base" "venv, ensurepip"; then
      venv_package=$("$base" -I -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    fi
  fi
  if [ $# -gt 0 ]; then
    lacking=$(qt_packages "$probe" "$@") || exit 3
    wanted="$wanted $lacking"
  fi
  # shellcheck disable=SC2086 # words are wanted
  set -- $wanted $venv_package
  if [ $# -gt 0 ]; then
    install_system "System packages are" "$@" || declined=1
    if [ $declined = 1 ] && [ -n "$venv_package" ]; then fail "Nothing can be set up without the package $venv_package."; fi
  fi
  if [ $ready = 0 ]; then
    make_venv
    fill_venv "$level"
  fi
}

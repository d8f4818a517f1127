"""All that packaging/run takes from the network, in a folder: `wheels.py fetch FOLDER`, `wheels.py check FOLDER`.

For computers without a network: the folder, on a stick say, is filled on another one, which may run another system. It
holds the wheels of the locks and, in `models`, the face networks; each file is checked against the repository's sums.
Run by the Python of the virtual environment: pip's own parts know how wheels are named and what markers mean.
"""

from __future__ import annotations

import argparse
import hashlib
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from models import ModelsUnavailable, ensure, missing
from pip._internal.utils.compatibility_tags import get_supported
from pip._vendor.packaging.markers import Marker
from pip._vendor.packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename
from pip._vendor.packaging.version import Version

LOCKS = tuple(Path(__file__).resolve().with_name(name) for name in ("pip.lock", "requirements.lock"))
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


@dataclass(frozen=True, slots=True)
class System:
    """A kind of computer: what markers ask about it, and the platforms whose wheels it runs, best first."""

    title: str
    sys_platform: str
    machine: str
    platforms: tuple[str, ...]


def _manylinux(glibc: int, machine: str) -> tuple[str, ...]:
    """Platforms of wheels for glibc 2.`glibc` and older, with the names that the first of them had."""
    names = [f"manylinux_2_{minor}" for minor in range(glibc, 4, -1)] + ["manylinux2014", "manylinux2010", "manylinux1"]
    return tuple(f"{name}_{machine}" for name in names)


# The oldest of each that Qt runs on: what runs there runs on newer ones, too.
SYSTEMS = {
    "linux": System("Linux", "linux", "x86_64", _manylinux(34, "x86_64")),
    "linux-arm": System("Linux on ARM", "linux", "aarch64", _manylinux(39, "aarch64")),
    "macos": System("macOS", "darwin", "arm64", ("macosx_13_0_arm64",)),
    "windows": System("Windows", "win32", "AMD64", ("win_amd64",)),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A package of a lock, with the sums of all its wheels."""

    name: str
    version: str
    sha256: frozenset[str]


class Lacking(Exception):
    """The folder cannot be filled, or does not hold what is needed; the text is one for people."""


def here() -> tuple[str, str]:
    """Name in `SYSTEMS` and Python of this computer. Raises `Lacking` where no wheels are made for it."""
    for name, system in SYSTEMS.items():
        if (system.sys_platform, system.machine) == (sys.platform, platform.machine()):
            return name, "{}.{}".format(*sys.version_info)
    raise Lacking(f"Not all packages are made for {platform.system()} on {platform.machine()}.")


def wanted(locks: Iterable[Path], system: System, python: str) -> Iterator[Wanted]:
    """What the locks hold for `system` and `python`; pip would answer their markers for this computer."""
    environment = {
        "implementation_name": "cpython",
        "platform_machine": system.machine,
        "platform_python_implementation": "CPython",
        "python_full_version": f"{python}.0",  # the 3.11.0rc1 of Ubuntu 22.04 would not count as 3.11
        "python_version": python,
        "sys_platform": system.sys_platform,
    }
    for lock in locks:
        lines = lock.read_text(encoding="utf-8").splitlines()
        text = "\n".join(line for line in lines if not line.lstrip().startswith("#"))
        for entry in text.replace("\\\n", " ").splitlines():
            requirement, *sums = (part.strip() for part in entry.split("--hash=sha256:"))
            pin, _, marker = requirement.partition(";")
            if not marker or Marker(marker.strip()).evaluate(environment):
                name, _, version = pin.strip().partition("==")
                yield Wanted(canonicalize_name(name), version, frozenset(sums))


def fetch(folder: Path, name: str, python: str) -> None:
    """Bring all into `folder` that is not there yet. Raises `Lacking`."""
    system = SYSTEMS[name]
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="beautydesk-wheels-") as scratch:
        for number, lock in enumerate(LOCKS):
            requirements = Path(scratch) / f"{number}.txt"
            lines = (
                " ".join([f"{each.name}=={each.version}", *(f"--hash=sha256:{one}" for one in sorted(each.sha256))])
                for each in wanted([lock], system, python)
            )
            requirements.write_text("\n".join(lines), encoding="utf-8")
            command = [
                sys.executable,
                "-m",
                "pip",
                "download",
                "--disable-pip-version-check",
                "--no-input",
                "--no-deps",
            ]
            command += ["--only-binary", ":all:", "--implementation", "cp", "--python-version", python]
            command += [word for each in system.platforms for word in ("--platform", each)]
            command += ["--require-hashes", "--dest", str(folder), "--requirement", str(requirements)]
            if subprocess.run(command, check=False).returncode:
                raise Lacking(f"Not all packages for Python {python} on {system.title} could be fetched.")
    try:
        ensure(folder / "models")
    except ModelsUnavailable as error:
        raise Lacking(str(error)) from error


def lacking(folder: Path) -> list[str]:
    """What this computer needs and `folder` does not hold, or holds damaged: a line for each."""
    name, python = here()
    wheels = dict(_wheels(folder))
    found = []
    for each in wanted(LOCKS, SYSTEMS[name], python):
        path = wheels.get((each.name, Version(each.version)))
        if path is None:
            found.append(f"{each.name} {each.version}")
        elif hashlib.sha256(path.read_bytes()).hexdigest() not in each.sha256:
            found.append(f"{path.name} is damaged, or another file than was expected")
    return found + [f"models/{member.name}" for member in missing(folder / "models")]


def _wheels(folder: Path) -> Iterator[tuple[tuple[str, Version], Path]]:
    """The wheels in `folder` that this computer can install, by name and version."""
    runs = frozenset(get_supported())
    for path in sorted(folder.glob("*.whl")):
        try:
            name, version, _, tags = parse_wheel_filename(path.name)
        except InvalidWheelFilename:
            continue
        if not runs.isdisjoint(tags):
            yield (name, version), path


def check(folder: Path) -> None:
    """Raises `Lacking` with the names of all that `folder` lacks."""
    found = lacking(folder)
    if found:
        name, python = here()
        lines = "\n".join(f"    {line}" for line in found)
        raise Lacking(
            f"{folder} does not hold all that is needed for Python {python} on {SYSTEMS[name].title}:\n{lines}\n"
            f"Where there is a network, this brings it:  packaging/run --fetch FOLDER --for {name} --python {python}"
        )


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="packaging/run --fetch", description="Packages for places without a network.")
    parser.add_argument("action", choices=("fetch", "check"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--for", dest="system", choices=SYSTEMS, help="system of the other computer (default: as here)")
    parser.add_argument("--python", choices=PYTHONS, help="Python of the other computer (default: as here)")
    options = parser.parse_args(arguments)
    try:
        if options.action == "check":
            check(options.folder)
        else:
            fetch(options.folder, options.system or here()[0], options.python or here()[1])
    except Lacking as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

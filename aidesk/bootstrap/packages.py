"""The packages: what is asked for, what is there, and where to go on."""

from __future__ import annotations

import contextlib
import hashlib
import re
import sys
import sysconfig
from pathlib import Path
from typing import Final

from aidesk.bootstrap.environment import (
    environment,
    hand_over,
    is_beside,
    version_numbers,
)
from aidesk.bootstrap.installing import install

STAMP: Final = "aidesk-complete.txt"


def provide_packages(root: Path, command: list[str], *, testing: bool) -> None:
    """Return when this Python has all packages, or run the command in one that has.

    A Python that has them all is left as it is.  What is missing is installed into
    the environment of this checkout and nowhere else.
    """
    here = Path(sys.prefix)
    if is_complete(root, here, testing=testing):
        return
    if not is_beside(root, here):
        hand_over(environment(root), command)
    install(requirements(root, testing=testing), root / "wheels", here)
    is_complete(root, here, testing=testing)  # and remember it


def is_complete(root: Path, prefix: Path, *, testing: bool) -> bool:
    """Tell whether this Python has all packages.

    An environment of this checkout remembers it, so that later starts are quick.
    """
    stamp = prefix / STAMP
    enough = {fingerprint(root, testing=True), fingerprint(root, testing=testing)}
    if stamp.exists() and stamp.read_text("utf-8") in enough:
        return True
    if not all(is_met(each) for each in requirements(root, testing=testing)):
        return False
    if is_beside(root, prefix):
        with contextlib.suppress(OSError):  # somebody else's, and not to be written to
            stamp.write_text(fingerprint(root, testing=testing), "utf-8")
    return True


def requirements(root: Path, *, testing: bool) -> list[str]:
    """Return what the project asks for, and on request what its tests ask for."""
    import tomllib

    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    extra = project["optional-dependencies"]["test"] if testing else []
    return [*project["dependencies"], *extra]


def is_met(requirement: str) -> bool:
    """Tell whether this Python has a package in a version that will do."""
    from importlib import metadata

    name = re.split(r"[^\w.-]", requirement)[0]
    try:
        version = version_numbers(metadata.version(name))
    except metadata.PackageNotFoundError:
        return False
    lowest = re.findall(r">=([\d.]+)", requirement)
    too_high = re.findall(r"<([\d.]+)", requirement)
    return all(version >= version_numbers(bound) for bound in lowest) and all(
        version < version_numbers(bound) for bound in too_high
    )


def fingerprint(root: Path, *, testing: bool) -> str:
    """Return what differs as soon as the packages may no longer be right."""
    installed = Path(sysconfig.get_path("purelib")).stat().st_mtime_ns
    wanted = (root / "pyproject.toml").read_bytes()
    facts = repr((wanted, str(root), sys.version, installed, testing))
    return hashlib.sha256(facts.encode()).hexdigest()

"""Where things lie: resources of the program, and the data of this PC's user."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from platformdirs import user_config_path, user_data_path, user_log_path

HOME: Final = "AIDESK_HOME"
"""The variable that names one folder for all of it: a program on a stick, tests."""

_PACKAGE = Path(__file__).resolve().parent
_LONGEST_STEM: Final = 40


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where the safe keeping of one office lies: not beside the office itself."""

    backups: Path
    witness: Path


def resources() -> Path:
    """Return the folder of the program's own files.

    It lies inside the package when the program is installed or frozen, and
    beside the package in a checkout.
    """
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def office_file() -> Path:
    """Return where the office of this PC is kept: local data, never a synced folder."""
    return _local() / "office.aidesk"


def practice_folder() -> Path:
    """Return where the practice office of this PC is kept."""
    return _local() / "practice"


def bank_folder() -> Path:
    """Return where this PC's user keeps descriptions of bank files of their own."""
    return _local() / "bank"


def log_folder() -> Path:
    """Return where the log of this PC is kept."""
    home = _home()
    return home / "logs" if home else user_log_path("aidesk", appauthor=False)


def lock_file() -> Path:
    """Return where it is kept how the screen of this PC is locked."""
    return _elsewhere() / "screen_lock.json"


def keeping_of(office: Path) -> Keeping:
    """Return where backups of an office lie, and what is known of it elsewhere.

    The two lie in different trees on purpose: what takes one of them away, or
    brings an old copy of it back, seldom does the same to the other.
    """
    from hashlib import sha256  # noqa: PLC0415 - the window is painted before

    whole = os.path.normcase(_real(office))
    digest = sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
    key = f"{office.stem[:_LONGEST_STEM].rstrip(' .')}-{digest[:12]}"
    return Keeping(_local() / "backups" / key, _elsewhere() / "witness" / f"{key}.json")


def _real(path: Path) -> str:
    try:
        return os.path.realpath(path)
    except OSError:  # Windows follows no name that a device has, such as CON
        return os.path.abspath(path)  # noqa: PTH100 - Path asks the disk


def _home() -> Path | None:
    named = os.environ.get(HOME)
    return Path(named) if named else None


def _local() -> Path:
    home = _home()
    if home:
        return home / "local"
    return user_data_path("aidesk", appauthor=False, roaming=False)


def _elsewhere() -> Path:
    """Return a folder in another tree than the data: settings that may roam."""
    home = _home()
    if home:
        return home / "elsewhere"
    return user_config_path("aidesk", appauthor=False, roaming=True)

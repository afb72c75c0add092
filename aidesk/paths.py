"""Where things lie: resources of the program, and the data of this PC's user."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path, user_log_path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder of the program's own files.

    It lies inside the package when the program is installed or frozen, and
    beside the package in a checkout.
    """
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def office_file() -> Path:
    """Return where the office of this PC is kept: local data, never a synced folder."""
    return user_data_path("aidesk", appauthor=False, roaming=False) / "office.aidesk"


def practice_folder() -> Path:
    """Return where the practice office of this PC is kept."""
    return user_data_path("aidesk", appauthor=False, roaming=False) / "practice"


def bank_folder() -> Path:
    """Return where this PC's user keeps descriptions of bank files of their own."""
    return user_data_path("aidesk", appauthor=False, roaming=False) / "bank"


def log_folder() -> Path:
    """Return where the log of this PC is kept."""
    return user_log_path("aidesk", appauthor=False)

"""Offices that the program knows as closed in order, as it finds them on most days."""

from __future__ import annotations

import shutil
from pathlib import Path

from aidesk.paths import keeping_of
from aidesk.services.opening import know_anew


def closed_copy(file: Path, path: Path) -> Path:
    """Copy an office to where it is known as it is, so that it opens at once."""
    shutil.copy(file, path)
    know_anew(path, keeping_of(path))
    return path

"""Disks and sticks by their serial number, which stays when the letter changes."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from typing import Any


def volume_serial(path: Path) -> str:
    """Return the serial number of the volume a path lies on; empty where unknown.

    Only Windows gives a stick another letter, so only there one is needed.
    """
    if sys.platform != "win32" or not path.anchor:
        return ""
    serial = ctypes.c_ulong()
    found = _kernel().GetVolumeInformationW(
        path.anchor, None, 0, ctypes.byref(serial), None, None, None, 0
    )
    return f"{serial.value:08X}" if found else ""


def volumes() -> list[Path]:
    """Return where the volumes of this PC begin; none where they have no letters."""
    if sys.platform != "win32":
        return []
    letters = _kernel().GetLogicalDrives()
    return [Path(f"{chr(65 + n)}:\\") for n in range(26) if letters >> n & 1]


def _kernel() -> Any:
    return ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore] # only there

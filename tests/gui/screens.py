"""Two screens that nobody sees, for windows that ask how large theirs is."""

from __future__ import annotations

import sys
from os.path import relpath
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).with_name("screens.json")


def on_two_screens() -> str:
    """Return the platform of Qt with a screen of 1366x768 and one of 1920x1080."""
    # a colon ends the name of the file, and so it would after a drive's letter
    file = relpath(_FILE) if sys.platform == "win32" else str(_FILE)
    return f"offscreen:configfile={file}"

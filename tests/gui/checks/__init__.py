"""What can be seen to be wrong with any window: cut words, pale words, no names."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from tests.gui.checks import names, pixels, room
from tests.gui.checks.seen import Seen

__all__ = ["findings", "pale"]


def findings(window: QWidget, screen: QSize | None = None) -> list[str]:
    """Return all that is wrong with a window as it is shown now.

    It has to find room on its screen, or on one of the size that is named.
    """
    seen = Seen(window)
    found = [*room.too_large(window, screen), *room.found(seen)]
    return [*found, *names.found(seen), *pixels.found(seen)]


def pale(window: QWidget) -> list[str]:
    """Return what stands out too little from what is behind it."""
    return [*pixels.found(Seen(window))]

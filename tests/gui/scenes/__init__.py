"""Every state of every page, dialog and menu, as scenes that anyone can play.

A new page or dialog is one line more in ``SCENES``; a test says which is missing.
``python -m tests.gui.pictures`` draws them, ``test_looks`` looks for what is wrong.
"""

from __future__ import annotations

from typing import Final

from tests.gui.scenes.of_dialogs import DIALOGS_SHOWN, MENUS_SHOWN
from tests.gui.scenes.of_keeping import KEEPING_SHOWN
from tests.gui.scenes.of_opening import OPENING_SHOWN
from tests.gui.scenes.of_pages import PAGES_SHOWN
from tests.gui.scenes.scene import Scene

SCENES: Final = (
    *OPENING_SHOWN,
    *PAGES_SHOWN,
    *KEEPING_SHOWN,
    *DIALOGS_SHOWN,
    *MENUS_SHOWN,
)

__all__ = ["SCENES", "Scene"]

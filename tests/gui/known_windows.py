"""All pages, dialogs and other windows that the program has."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

from aidesk import gui
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.dialog import Dialog


def known_windows() -> set[str]:
    """Return the classes that a person can meet, as ``module.Class``."""
    for module in pkgutil.walk_packages(gui.__path__, f"{gui.__name__}."):
        importlib.import_module(module.name)
    bases: tuple[type[Any], ...] = (Page, Dialog)
    return {
        f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}"
        for base in bases
        for kind in _last(base)
        if kind.__module__.startswith(gui.__name__)
    }


def _last(base: type[Any]) -> Iterator[type[Any]]:
    """Yield what is derived from a class and is not derived from again."""
    for kind in base.__subclasses__():
        if kind.__subclasses__():
            yield from _last(kind)
        else:
            yield kind

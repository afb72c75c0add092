"""What the window and its menu know of pages before any of them is loaded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from aidesk.gui.widgets.navigation import Place

if TYPE_CHECKING:  # pages are loaded after the first paint
    from aidesk.gui.desk import Desk
    from aidesk.gui.pages.page import Page

LOW: Final = 620


class Command(StrEnum):
    """What the menu and the keys ask of the page that is shown."""

    FIND = "find"
    NEW = "new"
    PRINT = "print"
    MAIN = "main"


@dataclass(frozen=True, slots=True)
class NextStep:
    """The step of the month that is due, for the corner of every page.

    ``page`` and ``what`` lead to it.  ``waits`` says what it waits for; ``way`` are
    the page and what it shall show to put that right, in words ``remedy``.
    """

    title: str
    deadline: str
    page: str
    what: object = None
    waits: str = ""
    remedy: str = ""
    way: tuple[str, object] | None = None


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page of the window: its place in the navigation, and how it is made."""

    place: Place
    make: Callable[[Desk], Page]

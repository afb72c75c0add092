"""A scene, and the ways to a state of a window that scenes share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from PySide6.QtWidgets import QMenu, QWidget

from tests.gui.checks.seen import DIRECT
from tests.gui.stage import YEAR, Office, Stage, menu_at

Show = Callable[[Stage], Any]


@dataclass(frozen=True)
class Scene:
    """One state of a window; ``of`` is the class that it shows."""

    name: str
    of: str
    show: Show
    office: Office = YEAR

    def play(self, stage: Stage) -> QWidget:
        """Set the scene up from the beginning, and return what is to be looked at."""
        stage.clear()
        shown: QWidget = self.show(stage)
        if not shown.isVisible():
            shown.setParent(stage.window, shown.windowFlags())
            shown.show()
        stage.settle()
        assert self.of == shown_class(stage, shown), self.name
        return shown


def shown_class(stage: Stage, shown: QWidget) -> str:
    """Return the class of a dialog, or of the page in the window."""
    inner = stage.window.page() if shown is stage.window else shown
    of = type(inner)
    return f"{of.__module__.rpartition('.')[2]}.{of.__name__}"


def page(name: str, what: object = None) -> Show:
    """Show a page."""

    def show(stage: Stage) -> Any:
        stage.page(name, what)
        return stage.window

    return show


def on(name: str, act: Callable[[Any], object], what: object = None) -> Show:
    """Show a page after something was done on it."""

    def show(stage: Stage) -> Any:
        act(stage.page(name, what))
        stage.changed(name)
        stage.settle()
        return stage.window

    return show


def pressed(name: str, *buttons: str, what: object = None) -> Show:
    """Show the dialog that comes when buttons of a page are pressed."""

    def show(stage: Stage) -> Any:
        shown = stage.page(name, what)
        for button in buttons:
            attrgetter(button)(shown).click()
            stage.settle()
        return stage.asked()

    return show


def wrong(show: Show) -> Show:
    """Show a dialog with all that is wrong with it said."""

    def shown(stage: Stage) -> Any:
        dialog: Any = show(stage)
        stage.settle()
        for field in dialog.fields():
            field.speak()
        return dialog

    return shown


def menu(place: int) -> Show:
    """Show a menu of the menu bar."""

    def show(stage: Stage) -> Any:
        stage.page("home")
        menus = stage.window.menu.findChildren(QMenu, options=DIRECT)
        return menu_at(menus[place], stage.window)

    return show

"""Windows on real offices in which scenes are set up one after the other."""

from __future__ import annotations

import gc
import json
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QSize, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from aidesk.domain.month import Month
from aidesk.gui import start, theme
from aidesk.gui.desk import Desk
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.page import Page
from aidesk.gui.settings import Settings
from aidesk.gui.theme import Look, Mode
from aidesk.paths import resources
from aidesk.services.guided_month import make_guided_office
from aidesk.services.household_changes import set_incomes
from aidesk.services.practice import make_practice_office
from aidesk.services.register import NewIncome
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, month, new_office, yuan

SMALL, LARGE = QSize(1366, 768), QSize(1920, 1080)
TURNS: Final = 6
LONGEST: Final = 4000
Make = Callable[[Path], object]


@dataclass(frozen=True)
class View:
    """How a scene is looked at: screen, text size, colours, language."""

    percent: int = 100
    mode: Mode = Mode.LIGHT
    screen: QSize = SMALL
    language: str = "zh"

    def __str__(self) -> str:
        size = f"{self.screen.width()}x{self.screen.height()}"
        return f"{size}_{self.percent}_{self.mode}_{self.language}"

    def __hash__(self) -> int:
        return hash(str(self))


@dataclass(frozen=True)
class Office:
    """An office that scenes are played in; it is made once and then copied."""

    name: str
    make: Make
    day: date


def _year(path: Path) -> None:
    """Make the practice office: 2019 is done, and something waits for 2020."""
    if not path.exists():
        make_practice_office(path, _recorded("sample/office_2019.json")).close()
    with Store.open(path) as store:
        clerk = Caseworker(store, date(2019, 12, 31))
        clerk.sets_standard("urban_dibao", "urban", "660", "2020-01")
        clerk.sets_rate("price_subsidy", "2020-01", "30")


def _work(path: Path) -> None:
    """Make the guided office: a month with one list each in draft, signed and sent."""
    guide = _recorded("sample/guided_month.json")
    data = _recorded("sample/office_2019.json")
    with make_guided_office(path, data, guide) as store:
        clerk = Caseworker(store, date.fromisoformat(guide["practice_day"]))
        of_month = guide["month"]
        clerk.makes("urban_dibao", of_month)
        clerk.sends(clerk.makes("retired_worker", of_month))


def _april(path: Path) -> None:
    """Make a small office where two lines came back and 100 a month were too much."""
    with new_office(path) as store:
        clerk = Caseworker(store)
        clerk.receives("urban_dibao", "100000")
        families = [clerk.registers(a_household(n)) for n in ("李永福", "陈桂兰")]
        for family in families:
            clerk.grants("urban_dibao", family)
        for of_month in ("2019-01", "2019-02", "2019-03"):
            run = clerk.pays("urban_dibao", of_month)
        clerk.day = date(2019, 4, 2)
        clerk.settles(run, {1: "账户已销户", 2: "账户被冻结"})
        incomes = (NewIncome(yuan("100")),)
        set_incomes(store, clerk.act(), families[1], incomes, month("2019-01"))


def _empty(path: Path) -> None:
    """Make an office as it is on its first day."""
    new_office(path).close()


def _recorded(name: str) -> dict[str, Any]:
    recorded: dict[str, Any] = json.loads(
        (resources() / name).read_text(encoding="utf-8")
    )
    return recorded


YEAR: Final = Office("year", _year, date(2019, 12, 31))
WORK: Final = Office("work", _work, date(2019, 12, 3))
APRIL: Final = Office("april", _april, date(2019, 4, 3))
EMPTY: Final = Office("empty", _empty, date(2019, 1, 3))


class Stage:
    """The main window on one office; ``asked`` is the dialog that was opened last."""

    def __init__(self, path: Path, office: Office, settings: Settings) -> None:
        now = datetime.combine(office.day, time(14, 32))
        self.path = path
        self.desk = Desk(path, lambda: now, settings)
        self.window = MainWindow(self.desk, PAGES)
        self.window.show()
        self.window.arrive()
        self._changed: set[str] = set()

    @property
    def store(self) -> Store:
        return self.desk.store

    def month(self) -> Month:
        """Return the month that is worked on."""
        return Month.of(self.desk.today())

    def page(self, name: str, what: object = None) -> Any:
        """Show a page as it is when one comes to it, and return it."""
        if name in self._changed:
            self._forget(name)
        self.window.show_page(name, what)
        self.settle()
        shown = self.window.page()
        assert isinstance(shown, Page)
        return shown

    def changed(self, name: str) -> None:
        """Make a page anew when it is shown again: it was worked on."""
        self._changed.add(name)

    def asked(self) -> Any:
        """Return the dialog, menu or window that was opened last."""
        self.settle()
        opened = [
            widget
            for widget in self.window.findChildren(QWidget)
            if widget.isVisible() and isinstance(widget, QDialog | QMenu)
        ]
        return opened[-1]

    def stand_on(self, screen: QSize) -> None:
        """Put the window on one of the screens, as large as that."""
        (place,) = (
            one.geometry() for one in QGuiApplication.screens() if one.size() == screen
        )
        self.window.setGeometry(place)
        self.settle()
        self.window.setGeometry(place)  # by now all parts know the room they have
        self.settle()

    def clear(self) -> None:
        """Close what was opened over the window."""
        if self.window.beside.help is not None:
            self.window.beside.help.hide()
        for widget in self.window.findChildren(QWidget):
            if isinstance(widget, QDialog | QMenu):
                with suppress(RuntimeError):  # gone with the one below it
                    widget.close()
                    if isinstance(widget, QDialog):
                        widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def settle(self) -> None:
        """Let jobs, layouts and paintings come to rest."""
        for _ in range(LONGEST):
            turn(TURNS)
            if not self.desk.is_busy():
                turn(TURNS)
                if not self.desk.is_busy():
                    return
            turn(1, after_ms=5)

    def close(self) -> None:
        """Take the window away and close its office."""
        self.clear()
        self.desk.close()
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _forget(self, name: str) -> None:
        self._changed.discard(name)
        page = self.window._pages.pop(name, None)
        if page is not None:
            self.desk.changed.disconnect(page._take_news)  # no page goes in the program
            self.window.stack.removeWidget(page)
            page.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Theatre:
    """Keeps a stage for each office, and dresses all of them for a view.

    ``practice`` is a practice office that was made already.
    """

    def __init__(
        self, app: QApplication, folder: Path, practice: Path | None = None
    ) -> None:
        self._app = app
        self._folder = folder
        self._practice = practice
        self._settings = Settings(folder / "window.ini")
        self._stages: dict[str, Stage] = {}
        self._view: View | None = None

    def show(self, view: View) -> None:
        """Look at scenes in a view from now on."""
        before = self._view
        if before is None or before.language != view.language:
            self.clear()
            dress(self._app, self._settings, view.language)
        self._view = view
        look = Look(view.percent, view.mode)
        if theme.look() != look:
            theme.apply(self._app, look)
        for stage in self._stages.values():
            stage.window.status.show_look(look)
            stage.stand_on(view.screen)

    def stage(self, office: Office) -> Stage:
        """Return the stage on an office."""
        assert self._view is not None
        if office.name not in self._stages:
            made = self._folder / f"made-{office.name}.aidesk"
            if not made.exists():
                if office is YEAR and self._practice is not None:
                    shutil.copy(self._practice, made)
                office.make(made)
            path = self._folder / f"{office.name}.aidesk"
            shutil.copy(made, path)
            self._stages[office.name] = Stage(path, office, self._settings)
            self._stages[office.name].stand_on(self._view.screen)
        stage = self._stages[office.name]
        for other in self._stages.values():
            other.window.setVisible(other is stage)
        return stage

    def clear(self) -> None:
        """Close all stages."""
        for stage in self._stages.values():
            stage.close()
        self._stages.clear()
        self._view = None
        gc.collect()

    def close(self) -> None:
        """Close all stages, and go back to the usual look and language."""
        self.clear()
        dress(self._app, self._settings, "zh")


def dress(app: QApplication, settings: Settings, language: str) -> None:
    """Give the application a language, in the usual look."""
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    settings.language = language
    settings.look = Look()
    start.dress(app, settings)


def turn(times: int, after_ms: int = 0) -> None:
    """Go round the event loop some times."""
    for _ in range(times):
        loop = QEventLoop()
        QTimer.singleShot(after_ms, loop.quit)
        loop.exec()


def menu_at(menu: QMenu, window: QWidget) -> QMenu:
    """Show a menu as its title in the menu bar would."""
    menu.popup(window.mapToGlobal(QPoint(40, 60)))
    return menu

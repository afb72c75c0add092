"""An office in December 2019, and a person who sits down at it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aidesk import paths
from aidesk.gui.crash import CrashHook
from aidesk.gui.offices import OfficeKind
from aidesk.gui.settings import Settings
from aidesk.gui.start import Start
from aidesk.services.opening import know_anew
from aidesk.storage.store import Store
from tests.gui.tasks.keys import ByKeys
from tests.gui.tasks.mouse import ByMouse
from tests.gui.tasks.offices import in_december
from tests.gui.tasks.person import Person
from tests.gui.watchdog import Watchdog

SitDown = Callable[[Path, date], Person]
STILL_S: Final = 0.6
"""On a busy machine the first sight of a large page takes some of this time."""


@pytest.fixture(scope="session")
def december_file(
    blank_office_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Return an office whose November is paid; copy it, never change it."""
    path = tmp_path_factory.mktemp("december") / "office.aidesk"
    shutil.copy(blank_office_file, path)
    in_december(path)
    return path


@pytest.fixture
def office(tmp_path: Path, december_file: Path) -> Path:
    """Return this test's own office in December."""
    return Path(shutil.copy(december_file, tmp_path / "office.aidesk"))


@pytest.fixture
def facts(office: Path) -> Iterator[Store]:
    """Return the office file as another program reads it."""
    with Store.open(office) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _systems_own_texts(dressed: QApplication) -> Iterator[None]:
    """Let the system's dialogs speak Chinese, as they do in the program."""
    texts = QTranslator()
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert texts.load(str(folder / "qtbase_zh_CN.qm"))
    QCoreApplication.installTranslator(texts)
    yield
    QCoreApplication.removeTranslator(texts)


@pytest.fixture(autouse=True)
def _window_stays_alive() -> Iterator[None]:
    """Fail where the window stands still, and print the calls that are too long."""
    with Watchdog() as watchdog:
        yield
    for call in watchdog.long_calls():
        sys.stdout.write(f"{call}\n")
    assert [str(call) for call in watchdog.long_calls(STILL_S)] == []


@pytest.fixture(autouse=True)
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that the system's dialogs begin in; one printer is there."""
    folder = tmp_path / "desktop"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(folder)
    monkeypatch.setattr(paths, "bank_folder", lambda: tmp_path / "formats")
    names = staticmethod(lambda: ["打印机"])
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", names)
    return folder


@pytest.fixture(params=[ByKeys, ByMouse], ids=["keys", "mouse"])
def sits_down(
    request: pytest.FixtureRequest,
    dressed: QApplication,
    window_settings: Settings,
    desktop: Path,
    qtbot: QtBot,
) -> Iterator[SitDown]:
    """Return what lets a person start the program on an office, on a day."""
    window_settings.folder = str(desktop)
    begun: list[Start] = []

    def sit_down(office: Path, day: date) -> Person:
        know_anew(office, paths.keeping_of(office))  # whatever the test did to it
        start = Start(
            dressed,
            lambda: datetime.combine(day, time(9, 30)),
            window_settings,
            CrashHook(parent=dressed),  # not installed: errors fail the test
        )
        begun.append(start)
        start.open(office, OfficeKind.OWN)
        window = start.window
        assert window is not None
        window.showNormal()  # the screen of tests is small
        window.resize(1366, 768)
        person: Person = request.param(qtbot, window)
        person.waits(lambda: window.page() is not None, "for the first page")
        return person

    ends = dressed.quitOnLastWindowClosed()
    yield sit_down
    for start in begun:
        start.close()
    dressed.setQuitOnLastWindowClosed(ends)

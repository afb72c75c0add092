"""Writes a picture of every page in all sizes and colours, for eyes to look at.

``python -m tests.gui.pictures FOLDER`` makes the practice office and shows it at
100, 150 and 200 %, light and dark, on a small and a large screen.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from aidesk.gui import start
from aidesk.gui.desk import Desk
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.settings import Settings
from aidesk.gui.theme import Look, Mode
from aidesk.paths import resources
from aidesk.services.practice import make_practice_office

PERCENTS: Final = (100, 150, 200)
SCREENS: Final = (QSize(1366, 768), QSize(1920, 1080))
SETTLING_MS: Final = 150


def main(folder: Path) -> None:
    """Write all pictures into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    app = start.make_application()
    with TemporaryDirectory() as made:
        settings = Settings(Path(made) / "window.ini")
        start.dress(app, settings)
        office = Path(made) / "office.aidesk"
        desk = Desk(office_made(office), _clock, settings)
        window = MainWindow(desk, PAGES)
        window.show()
        window.arrive()
        for screen in SCREENS:
            write_pictures(window, screen, folder)
        desk.close()


def office_made(path: Path) -> Path:
    """Make the practice office and return its file."""
    recorded = resources() / "sample" / "office_2019.json"
    data = json.loads(recorded.read_text(encoding="utf-8"))
    make_practice_office(path, data).close()
    return path


def write_pictures(window: MainWindow, screen: QSize, folder: Path) -> None:
    """Write every page in every look on one screen."""
    for percent in PERCENTS:
        for mode in Mode:
            window.show_look(Look(percent, mode))
            window.resize(screen)
            for spec in PAGES:
                window.show_page(spec.place.name)
                settle()
                size = f"{screen.width()}x{screen.height()}"
                name = f"{spec.place.name}_{size}_{percent}_{mode}.png"
                window.grab().save(str(folder / name))


def settle() -> None:
    """Let jobs, layouts and paintings come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLING_MS, loop.quit)
    loop.exec()
    QApplication.sendPostedEvents()


def _clock() -> datetime:
    return datetime(2019, 12, 31, 14, 32)  # noqa: DTZ001 - the office's own time


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))

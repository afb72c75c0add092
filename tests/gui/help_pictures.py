"""Takes the pictures of the help from the real window on the practice offices.

``python -m tests.gui.help_pictures`` writes them into ``resources/help/pictures``; run
it again when a page looks different.
"""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from PIL import Image
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from aidesk.gui import start
from aidesk.gui.desk import Desk
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.wanted import HouseholdWanted, ListWanted
from aidesk.gui.settings import Settings
from aidesk.gui.widgets.help_pages import pictures_folder
from aidesk.paths import HOME, resources
from aidesk.services.guided_month import guided_month, make_guided_office
from aidesk.services.practice import make_practice_office

SIZE: Final = QSize(1180, 700)
WIDTH: Final = 900
STRIP: Final = 250
COLOURS: Final = 128


SETTLED_MS: Final = 600  # first pages look by the way how safe the data are kept


def main() -> None:
    """Write all pictures."""
    pictures_folder().mkdir(parents=True, exist_ok=True)
    app = start.make_application()
    with TemporaryDirectory() as made:
        os.environ[HOME] = made
        folder = Path(made)
        settings = Settings(folder / "window.ini")
        start.dress(app, settings)
        take_month(folder / "guided.aidesk", settings)
        take_year(folder / "office.aidesk", settings)


def take_month(path: Path, settings: Settings) -> None:
    """Take a month that is about to be worked on."""
    recorded, guide = _sample("office_2019"), _sample("guided_month")
    make_guided_office(path, recorded, guide).close()
    desk = Desk(path, _clock, settings)
    window = _window(desk)
    _keep("guide", window, QRect(0, 0, SIZE.width(), STRIP))
    _press(window, "先不跟着做")
    _keep("window", window)
    _keep("home", window)
    found = guided_month(desk.store)
    if found is None:
        raise LookupError(path)
    window.show_page("households", HouseholdWanted(found.household))
    _settle()
    _keep("households", window)
    _press(window, "登记变动")
    _keep_dialog("changes")
    _press(window, "登记新家庭")
    _keep("register", window)
    window.show_page("monthly", ListWanted(found.month, "urban_dibao"))
    _settle()
    _keep("monthly", window)
    _press(window, "名单没错，生成名单")
    _press(window, "登记已签字")
    _keep_dialog("step")
    window.close()
    desk.close()


def take_year(path: Path, settings: Settings) -> None:
    """Take a year that is done."""
    make_practice_office(path, _sample("office_2019")).close()
    desk = Desk(path, _clock, settings)
    window = _window(desk)
    for name in ("money_back", "funds", "reports", "keeping", "settings"):
        window.show_page(name)
        _settle()
        _keep(name, window)
    window.close()
    desk.close()


def _window(desk: Desk) -> MainWindow:
    window = MainWindow(desk, PAGES)
    window.resize(SIZE)
    window.show()
    window.arrive()
    _settle()
    return window


def _press(window: QWidget, words: str) -> None:
    """Press the button that can be seen with these words."""
    buttons = window.findChildren(QAbstractButton)
    next(b for b in buttons if b.isVisible() and b.text() == words).click()
    _settle()


def _keep_dialog(name: str) -> None:
    """Take the dialog that is open, and leave it."""
    dialog = QApplication.activeModalWidget()
    if dialog is None:
        raise LookupError(name)
    _keep(name, dialog)
    dialog.close()
    _settle()


def _keep(name: str, widget: QWidget, part: QRect | None = None) -> None:
    picture = widget.grab(part or widget.rect()).toImage()
    if picture.width() > WIDTH:
        smooth = Qt.TransformationMode.SmoothTransformation
        picture = picture.scaledToWidth(WIDTH, smooth)
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    pixels, stride = bytes(plain.constBits()), plain.bytesPerLine()
    image = Image.frombuffer("RGB", size, pixels, "raw", "RGB", stride, 1)
    # enough colours for words on paper, and a third of the bytes
    image.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
        pictures_folder() / f"{name}.png", optimize=True
    )


def _settle() -> None:
    """Let jobs, layouts and paintings come to rest."""
    from tests.gui.stage import turn  # noqa: PLC0415 - chooses a platform first

    turn(1, after_ms=SETTLED_MS)
    while any(_is_busy(window) for window in QApplication.topLevelWidgets()):
        turn(1, after_ms=SETTLED_MS)


def _is_busy(window: QWidget) -> bool:
    return isinstance(window, MainWindow) and window._desk.is_busy()


def _sample(name: str) -> dict[str, Any]:
    file = resources() / "sample" / f"{name}.json"
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return data


def _clock() -> datetime:
    return datetime(2019, 12, 2, 14, 32)  # noqa: DTZ001 - the office's own time


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()

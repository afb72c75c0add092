from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from aidesk import i18n
from aidesk.domain.backup import Why
from aidesk.gui import app, start
from aidesk.gui.offices import Offices
from aidesk.paths import keeping_of
from aidesk.services.backups import make_backup
from aidesk.storage.store import Store
from tests.builders import UNIT
from tests.gui.closed import closed_copy
from tests.gui.conftest import at_half_past_two
from tests.gui.hands import type_in

HEAVY = ("sqlite_utils", "openpyxl", "reportlab", "pypinyin", "stdnum", "cn2an")
FIRST_PAINT = """
import sys
from datetime import datetime
from pathlib import Path
from aidesk.gui import start
from aidesk.gui.settings import Settings

app = start.make_application()
settings = Settings(Path(sys.argv[2]))
start.dress(app, settings)
begun = start.Start(app, lambda: datetime(2019, 12, 3), settings)
begun.open(Path(sys.argv[1]))
loaded = []

def painted():
    loaded.extend(name for name in sys.argv[3:] if name in sys.modules)
    app.quit()

begun.window.painted.disconnect()
begun.window.painted.connect(painted)
app.exec()
begun.close()
print(loaded)
"""
UNOPENED = """
import sys
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from aidesk.gui import start
from aidesk.gui.offices import Offices
from aidesk.gui.settings import Settings

app = start.make_application()
settings = Settings(Path(sys.argv[2]))
start.dress(app, settings)
begun = start.Start(app, lambda: datetime(2019, 12, 3), settings)

def read():
    opening = begun.sitting.opening if begun.sitting else None
    if begun.notice is not None:
        timer.stop()
        print(begun.notice.text.text())
        begun.notice.do_button.click()
    elif opening is not None and opening.dialog is not None:
        timer.stop()
        print(opening.dialog.title.text())
        opening.dialog.leave_button.click()

timer = QTimer(interval=20)
timer.timeout.connect(read)
timer.start()
path = Path(sys.argv[1])
begun.begin(Offices.beside(path, path.parent / "practice"))
code = app.exec()
begun.close()
sys.exit(code)
"""
NO_ANSWER = """
import sys
from datetime import datetime
from pathlib import Path
from aidesk.gui import app

sys.exit(app.run(Path(sys.argv[1]), lambda: datetime(2019, 12, 3)))
"""


def test_nothing_heavy_is_loaded_before_the_first_painting(office_path, tmp_path):
    command = [sys.executable, "-c", FIRST_PAINT, str(office_path)]
    outcome = subprocess.run(
        [*command, str(tmp_path / "window.ini"), *HEAVY],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": ".",
            "PYTHONIOENCODING": "utf-8",
        },
    )
    assert outcome.stdout.strip() == "[]"


def test_it_opens_an_office_that_is_there(starting, offices, office_path, qtbot):
    offices.own.parent.mkdir()
    closed_copy(office_path, offices.own)
    starting.begin(offices)
    qtbot.waitUntil(lambda: starting.window.page() is not None)
    assert not starting.window.strip.isVisible()


def test_the_first_start_makes_the_units_own_office(starting, offices, qtbot):
    starting.begin(offices)
    dialog = starting.founding.dialog
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert dialog.field.message.text() == "请写上单位名称"
    type_in(dialog.unit, "呈贡区民政局")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: starting.window is not None, timeout=10_000)
    with Store.open(offices.own) as store:
        assert store.office.get().unit == "呈贡区民政局"
        assert len(store.programmes.all()) == 5
    assert starting.founding is None


def test_the_first_start_offers_the_practice_office(starting, offices, qtbot):
    starting.begin(offices)
    dialog = starting.founding.dialog
    qtbot.mouseClick(dialog.practice_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: starting.window is not None, timeout=30_000)
    qtbot.waitUntil(starting.window.strip.isVisible)
    assert not offices.own.exists()


def test_the_first_start_offers_the_guided_month(
    starting, offices, guided_office_file, qtbot
):
    offices.guided.parent.mkdir()
    closed_copy(guided_office_file, offices.guided)
    starting.begin(offices)
    dialog = starting.founding.dialog
    qtbot.mouseClick(dialog.guide_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: starting.window is not None)
    qtbot.waitUntil(lambda: starting.window.beside.strip is not None)
    assert starting.window.beside.strip.isVisible()
    assert not offices.own.exists()


def test_the_first_start_on_another_pc_takes_a_backup(
    starting, offices, office_path, qtbot
):
    backup = make_backup(
        office_path, keeping_of(office_path), Why.ASKED, at_half_past_two()
    )
    starting.begin(offices)
    dialog = starting.founding.dialog
    dialog.backup_given.emit(str(office_path))
    qtbot.waitUntil(dialog.message.isVisible)
    assert "坏了" in dialog.message.text.text()  # it is an office, and no backup
    assert dialog.restore_button.isEnabled()
    dialog.backup_given.emit(str(backup.path))
    qtbot.waitUntil(lambda: starting.window is not None, timeout=10_000)
    qtbot.waitUntil(lambda: starting.window.page() is not None)
    with Store.open(offices.own) as store:
        assert store.office.get().unit == UNIT


def test_f1_tells_about_the_first_start(starting, offices, qtbot):
    starting.begin(offices)
    dialog = starting.founding.dialog
    qtbot.keyClick(dialog.unit, Qt.Key.Key_F1)
    qtbot.keyClick(dialog._help, Qt.Key.Key_Escape)
    assert not dialog._help.isVisible()


def test_a_folder_that_cannot_be_written_is_told(starting, tmp_path, qtbot):
    blocked = tmp_path / "data"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    starting.begin(Offices.beside(blocked / "office.aidesk", tmp_path / "practice"))
    dialog = starting.founding.dialog
    type_in(dialog.unit, "呈贡区民政局")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.message.isVisible)
    assert dialog.do_button.isEnabled()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda whole: b"not an office at all", "不是本程序的数据文件"),
        (lambda whole: whole[:60] + b"\x7f" * 4 + whole[64:], "数据文件坏了"),
        (lambda whole: whole[:100] + bytes(len(whole) - 100), "数据文件坏了"),
    ],
    ids=["foreign", "only says it is newer", "damaged"],
)
def test_an_office_that_cannot_be_opened_is_told_in_a_box_and_ends_with_1(
    office_path, tmp_path, spoil, sentence
):
    office_path.write_bytes(spoil(office_path.read_bytes()))
    spoilt = office_path.read_bytes()
    outcome = subprocess.run(
        [sys.executable, "-c", UNOPENED, str(office_path), str(tmp_path / "w.ini")],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": ".",
            "PYTHONIOENCODING": "utf-8",
        },
    )
    assert outcome.returncode == 1
    assert sentence in outcome.stdout
    assert "Traceback" not in outcome.stderr
    assert office_path.read_bytes() == spoilt


def test_qts_own_words_are_chinese(dressed, window_settings):
    start.dress(dressed, window_settings)
    assert QApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert QLocale().name() == "zh_CN"
    assert i18n.translate("pages", "设置") == "设置"


@pytest.mark.parametrize(
    ("environment", "can"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({}, False),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="Windows always has a screen")
def test_whether_a_window_can_be_shown(monkeypatch, environment, can):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert app.can_show_window() is can
    assert bool(app.why_no_window()) is not can


@pytest.mark.skipif(sys.platform != "linux", reason="Windows always has a screen")
def test_a_screen_that_does_not_answer_is_said_and_crashes_nothing(office_path):
    outcome = subprocess.run(
        [sys.executable, "-c", NO_ANSWER, str(office_path)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**without_screen(), "DISPLAY": ":987", "PYTHONPATH": "."},
    )
    assert outcome.returncode == 1
    assert "图形桌面" in outcome.stderr


def without_screen():
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return {name: value for name, value in os.environ.items() if name not in hidden}


def test_without_a_screen_the_reason_is_said(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert app.run(tmp_path / "office.aidesk", at_half_past_two) == 1
    assert "图形桌面" in capsys.readouterr().err

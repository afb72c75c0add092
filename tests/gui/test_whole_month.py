"""A month of all programmes, from the first page to the last step, by keys and by clicks."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from aidesk import paths
from aidesk.domain.payment import RunState
from aidesk.domain.rules import Terms
from aidesk.gui.desk import Desk
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.widgets.dialog import Dialog
from aidesk.reports.preview import Preview
from tests.builders import CENTRAL, a_household, month
from tests.gui.hands import show

MARCH = month("2019-03")
LEFT = Qt.MouseButton.LeftButton
MOST_DECISIONS, MOST_STROKES = 5, 25


pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows' own print dialog takes no keys of a test"
)


@pytest.fixture(autouse=True)
def usual_formats(tmp_path, monkeypatch):
    """Leave the formats of this PC's user out."""
    monkeypatch.setattr(paths, "bank_folder", lambda: tmp_path / "none")


@pytest.fixture
def desk(office_path, window_settings):
    made = Desk(office_path, lambda: datetime(2019, 3, 4, 9, 30), window_settings)  # noqa: DTZ001
    yield made
    made.close()


@pytest.fixture
def window(desk, qtbot):
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    return made


@pytest.fixture
def february(clerk):
    """Three programmes paid in February; the same is due in March."""
    for programme in ("urban_dibao", "tekun", "retired_worker"):
        clerk.receives(programme, "100000")
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小兰"))
    clerk.dibao_for(a_household("李永福"))
    clerk.tekun_for(a_household("罗天顺"), CENTRAL)
    home = clerk.registers(a_household("白玉芬"))
    terms = Terms(grade="standard")
    clerk.grants("retired_worker", home, "2018-12", terms, clerk.head(home))
    clerk.day = date(2019, 2, 3)
    for programme in ("urban_dibao", "tekun", "retired_worker"):
        clerk.settles(clerk.pays(programme, "2019-02"))
    clerk.day = date(2019, 3, 1)
    return clerk


class Counter(QObject):
    """Counts every key and every click that reaches the program."""

    def __init__(self) -> None:
        super().__init__()
        self.strokes = 0
        self._seen: object = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kinds = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress)
        if event.type() in kinds and watched.isWindowType():
            self.strokes += 1
        return False


@pytest.fixture
def counter(qapp):
    made = Counter()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@pytest.fixture
def printout(tmp_path, monkeypatch):
    """Let the system have a printer, whose paper is this file."""
    names = staticmethod(lambda: ["打印机"])
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", names)
    return tmp_path / "out.pdf"


def press_enter(qtbot):
    qtbot.keyClick(QApplication.focusWindow(), Qt.Key.Key_Return)


def monthly(window):
    page = window.page()
    assert page.objectName() == "monthly"
    return page


def whole(window):
    return monthly(window).whole


def ready(qtbot, window, words):
    """Wait until the main button stands there with its words and has the focus."""
    button = whole(window).foot.main_button
    qtbot.waitUntil(
        lambda: button.isVisible() and words in button.text(), timeout=20_000
    )
    with qtbot.waitActive(window):
        window.activateWindow()  # as a window manager does
    qtbot.waitUntil(button.hasFocus)


def dialog(qtbot, kind):
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    found = QApplication.activeModalWidget()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def states(desk):
    return {run.state for run in desk.store.runs.of_month(MARCH)}


def print_to(asked, path: Path):
    """Say where the paper is, as the system's own dialog has it already."""
    (edit,) = (each for each in asked.findChildren(QLineEdit) if each.isVisible())
    edit.setText(str(path))


def test_an_unchanged_month_is_done_by_some_keys(
    window, qtbot, desk, february, counter, printout, tmp_path
):
    folder = tmp_path / "bank"
    folder.mkdir()
    desk.settings.folder = str(folder)
    decisions = 0
    show(qtbot, window)
    window.arrive()
    due = window.page().steps.steps.due_button()
    qtbot.waitUntil(due.hasFocus)
    press_enter(qtbot)

    decisions += 1  # the lists are right
    ready(qtbot, window, "生成 3 份名单")
    assert whole(window).view.changes.text.text() == (
        "所有项目都和2月一样，没有新增、变化和停发。"
    )
    press_enter(qtbot)

    decisions += 1  # the papers go round
    ready(qtbot, window, "打印 3 份名单的审批表")
    press_enter(qtbot)
    print_to(dialog(qtbot, QPrintDialog), printout)
    press_enter(qtbot)
    ready(qtbot, window, "登记已签字")
    with Preview(printout) as printed:
        assert len(printed) == 6  # an approval form and a list each
    press_enter(qtbot)
    dialog(qtbot, Dialog)
    press_enter(qtbot)  # the day is right
    press_enter(qtbot)  # and it is done

    decisions += 1  # the files for the bank
    ready(qtbot, window, "存 3 份银行文件")
    press_enter(qtbot)
    dialog(qtbot, QFileDialog)
    press_enter(qtbot)
    ready(qtbot, window, "登记已送银行")
    assert len(list(folder.iterdir())) == 3

    decisions += 1  # they are there
    press_enter(qtbot)
    dialog(qtbot, Dialog)
    press_enter(qtbot)
    press_enter(qtbot)

    decisions += 1  # and the money came
    ready(qtbot, window, "全部到账")
    press_enter(qtbot)
    dialog(qtbot, Dialog)
    press_enter(qtbot)
    press_enter(qtbot)
    qtbot.waitUntil(lambda: states(desk) == {RunState.SETTLED})
    assert decisions <= MOST_DECISIONS
    assert 10 < counter.strokes <= MOST_STROKES

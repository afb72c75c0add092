"""A month of all programmes, from the first page to the last step, by keys and by clicks."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton

from aidesk import paths
from aidesk.domain.backup import Why
from aidesk.domain.payment import RunState
from aidesk.domain.rules import Terms
from aidesk.gui.desk import Desk
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.wanted import ALL_PROGRAMMES, ListWanted
from aidesk.gui.widgets.dialog import Dialog, Question
from aidesk.paths import keeping_of
from aidesk.reports.preview import Preview
from aidesk.services.backups import good_backups
from aidesk.services.household_changes import set_incomes
from aidesk.services.register import NewIncome
from aidesk.services.run_steps import approve_run
from tests.builders import CENTRAL, a_household, month, yuan
from tests.gui.hands import show, wait_until_done

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
    assert found is not None
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


def click(qtbot, button):
    """Click as a mouse does: at a place of the window."""
    assert button.isVisible()
    top = button.window()
    place = button.mapTo(top, button.rect().center())
    qtbot.mouseClick(top.windowHandle(), LEFT, pos=place)


def click_main(qtbot, window, words):
    ready(qtbot, window, words)
    click(qtbot, whole(window).foot.main_button)


def test_an_unchanged_month_is_done_by_clicks_alone(
    window, qtbot, desk, february, counter, printout, tmp_path
):
    desk.settings.folder = str(tmp_path)
    show(qtbot, window)
    window.arrive()
    due = window.page().steps.steps.due_button()
    qtbot.waitUntil(due.hasFocus)
    click(qtbot, due)
    click_main(qtbot, window, "生成 3 份名单")
    click_main(qtbot, window, "打印 3 份名单的审批表")
    asked = dialog(qtbot, QPrintDialog)
    print_to(asked, printout)
    click(qtbot, button_of(asked))
    for words in ("登记已签字", "存 3 份银行文件", "登记已送银行", "全部到账"):
        click_main(qtbot, window, words)
        if words.startswith("存"):
            click(qtbot, button_of(dialog(qtbot, QFileDialog)))
        else:
            click(qtbot, dialog(qtbot, Dialog).do_button)
    qtbot.waitUntil(lambda: states(desk) == {RunState.SETTLED})
    assert 10 < counter.strokes <= MOST_STROKES
    qtbot.waitUntil(lambda: monthly(window).stepper.accessibleName() == "5 步都做完了")
    told = "3 份名单3月4日全部发放完；和2月一样"
    assert whole(window).foot.state.text() == told


def button_of(asked):
    """Return the button that goes on in a dialog of the system's."""
    buttons = asked.findChildren(QPushButton)
    return next(button for button in buttons if button.isDefault())


def opened(qtbot, window):
    """Show the sheet of all lists and wait for it."""
    show(qtbot, window)
    window.arrive()
    window.show_page("monthly", ListWanted(MARCH, ALL_PROGRAMMES))
    qtbot.waitUntil(whole(window).foot.isVisible)


def names(window):
    return [each.line.name for each in whole(window).view.sheet.model.rows()]


def test_changed_families_stand_first_with_the_reason(window, qtbot, february):
    clerk = february
    rights = clerk.store.enrolments.of_programme("urban_dibao")
    home = rights[1].household  # 李永福
    set_incomes(clerk.store, clerk.act(), home, [NewIncome(yuan("90"))], MARCH)
    clerk.dibao_for(a_household("曾正祥"), "2019-03")
    opened(qtbot, window)
    view = whole(window).view
    assert view.changes.text.text() == (
        "比2月新增 1 户、变化 1 户，排在最前面，请先看一遍。"
    )
    assert names(window)[:2] == ["李永福", "曾正祥"]
    assert len(names(window)) == 5
    changes = [view.sheet.model.cell(row, 6).text for row in range(3)]
    assert changes == ["调减 90.00（收入 0.00 变 90.00）", "新增（新批准）", ""]
    assert view.changes.action.text() == "只看这 2 户"
    click(qtbot, view.changes.action)
    assert names(window) == ["李永福", "曾正祥"]
    assert whole(window).foot.parts.text().startswith("城市低保 3 户 2,270.00；")


def test_somebody_left_out_is_asked_about_and_named(window, qtbot, desk, february):
    clerk = february
    home = clerk.registers(a_household("邓志明").without_account())
    clerk.grants("urban_dibao", home, "2019-03")
    opened(qtbot, window)
    part = whole(window)
    link = part.view.problems.links[0]
    assert link.accessibleName() == "去补填：邓志明"
    click(qtbot, part.foot.main_button)
    asked = dialog(qtbot, Question)
    assert asked.title.text() == "有 1 户这次不发，先生成名单吗？"
    click(qtbot, asked.leave_button)
    assert states(desk) == set()
    click(qtbot, part.foot.main_button)
    click(qtbot, dialog(qtbot, Question).do_button)
    qtbot.waitUntil(lambda: states(desk) == {RunState.DRAFT})


def test_files_that_are_there_are_replaced_only_when_that_is_said(
    window, qtbot, desk, february, tmp_path
):
    for code in ("urban_dibao", "tekun", "retired_worker"):
        run = february.makes(code, "2019-03")
        approve_run(february.store, february.act(), run, february.day)
    desk.settings.folder = str(tmp_path / "bank")
    (tmp_path / "bank").mkdir()
    opened(qtbot, window)
    for time in range(2):
        part = whole(window)
        save = part.foot.other_button if time else part.foot.main_button
        assert save.text() == "存 3 份银行文件"
        click(qtbot, save)
        click(qtbot, button_of(dialog(qtbot, QFileDialog)))
        if not time:
            ready(qtbot, window, "登记已送银行")
            for file in (tmp_path / "bank").iterdir():
                file.write_bytes(b"")
    asked = dialog(qtbot, Question)
    assert asked.title.text() == "文件夹里已经有 3 个同名文件"
    sizes = [file.stat().st_size for file in (tmp_path / "bank").iterdir()]
    assert sizes == [0, 0, 0]
    click(qtbot, asked.do_button)
    qtbot.waitUntil(
        lambda: all(file.stat().st_size for file in (tmp_path / "bank").iterdir())
    )
    qtbot.waitUntil(lambda: len(desk.store.exports.all()) == 6)


def test_each_programme_can_still_be_done_by_itself(window, qtbot, desk, february):
    opened(qtbot, window)
    page = monthly(window)
    page.choice.programmes.choose("tekun")
    qtbot.waitUntil(page.foot.isVisible)
    assert not page.whole.foot.isVisible()
    click(qtbot, page.foot.main_button)
    qtbot.waitUntil(lambda: states(desk) == {RunState.DRAFT})
    page.choice.programmes.choose(ALL_PROGRAMMES)
    qtbot.waitUntil(page.whole.foot.isVisible)
    assert page.whole.foot.main_button.text() == "名单没错，生成 2 份名单"
    assert page.whole.foot.state.text() == "2 份还没有生成，1 份等签字"


def test_the_status_line_says_what_is_due_where_the_navigation_is_narrow(
    window, qtbot, desk, february
):
    home = february.registers(a_household("邓志明").without_account())
    february.grants("urban_dibao", home, "2019-03")
    show(qtbot, window)
    window.arrive()
    window.show_page("funds")
    card = window.navigation.next_step
    assert card.waits.text() == "邓志明没有银行账号"
    assert card.remedy.text() == "去补填"
    window.resize(1000, 700)
    hint = window.status.next_step
    qtbot.waitUntil(hint.isVisible)
    assert "还有 4 个工作日" in hint.text()
    assert "邓志明没有银行账号" in hint.accessibleName()
    click(qtbot, hint)
    assert window.page().objectName() == "households"


def test_lists_are_written_beside_the_window_with_their_backups(
    window, qtbot, desk, february
):
    opened(qtbot, window)
    page = monthly(window)
    with qtbot.waitSignal(page.whole.steps.done):
        click(qtbot, page.whole.foot.main_button)
    assert states(desk) == {RunState.DRAFT}
    page.choice.programmes.choose("tekun")
    qtbot.waitUntil(page.foot.isVisible)
    click(qtbot, page.foot.main_button)
    click(qtbot, dialog(qtbot, Dialog).do_button)
    wait_until_done(qtbot, desk)
    assert states(desk) == {RunState.DRAFT, RunState.APPROVED}
    backups = good_backups(keeping_of(desk.path).backups)
    assert [backup.manifest.why for backup in backups] == [
        Why.AFTER_RUN,  # signed
        Why.AFTER_RUN,  # made: it is what was there before the signing too
        Why.BEFORE_RUN,
    ]
    assert backups[0].manifest.head == desk.store.journal.head().hash


def test_a_backup_that_cannot_be_written_is_told_and_holds_nothing_up(
    window, qtbot, desk, february
):
    folder = keeping_of(desk.path).backups
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_bytes(b"a file where a folder should be")
    opened(qtbot, window)
    page = monthly(window)
    click(qtbot, page.whole.foot.main_button)
    wait_until_done(qtbot, desk)
    assert states(desk) == {RunState.DRAFT}
    told = page.message.text.text()
    assert told.startswith("3 份名单已生成。")
    assert "备份没有做成" in told


def test_an_office_that_is_only_looked_at_gets_no_list_and_no_backup(
    window, qtbot, desk, february
):
    desk.read_only = True
    opened(qtbot, window)
    page = monthly(window)
    with qtbot.waitSignal(page.whole.steps.refused):
        click(qtbot, page.whole.foot.main_button)
    assert page.message.text.text().startswith("现在是只看不改")
    wait_until_done(qtbot, desk)
    assert good_backups(keeping_of(desk.path).backups) == []

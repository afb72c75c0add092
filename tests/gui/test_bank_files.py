"""Bank files in the window: the order saved, the return read and decided on one page."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from aidesk import paths
from aidesk.domain.payment import RunKind, RunState
from aidesk.gui.desk import Desk
from aidesk.gui.pages.monthly import MonthlyPage
from aidesk.gui.pages.wanted import ListWanted
from aidesk.gui.widgets.plain import Label
from aidesk.services.run_steps import approve_run, send_run
from tests.builders import a_household, month
from tests.gui.hands import show, wait_until_done
from tests.unit.reports.bank.bank import piped, piped_line, table

MARCH = month("2019-03")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def own_formats(tmp_path, monkeypatch):
    """Return the folder of this test for a person's own formats."""
    folder = tmp_path / "bank"
    folder.mkdir()
    monkeypatch.setattr(paths, "bank_folder", lambda: folder)
    return folder


@pytest.fixture
def desk(office_path, window_settings):
    made = Desk(office_path, lambda: datetime(2019, 3, 8, 14, 32), window_settings)  # noqa: DTZ001
    yield made
    made.close()


@pytest.fixture
def page(desk, qtbot):
    made = MonthlyPage(desk)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    return made


@pytest.fixture
def approved(clerk):
    """Return March's list of 陈桂兰 and 李永福, signed on 4 March."""
    clerk.receives("urban_dibao", "100000")
    for name in ("陈桂兰", "李永福"):
        clerk.dibao_for(a_household(name))
    clerk.day = date(2019, 3, 4)
    run = clerk.makes("urban_dibao", "2019-03")
    approve_run(clerk.store, clerk.act(), run, clerk.day)
    return run


@pytest.fixture
def sent(clerk, approved):
    """Return the list as it lies at the bank since 5 March."""
    clerk.day = date(2019, 3, 5)
    send_run(clerk.store, clerk.act(), approved, clerk.day)
    return approved


def opened(qtbot, page):
    show(qtbot, page)
    page.visit(ListWanted(MARCH, "urban_dibao"))
    qtbot.waitUntil(page.foot.isVisible)


def click(qtbot, button):
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)


def dialog_of(qtbot, page):
    qtbot.waitUntil(
        lambda: page.bank.dialog is not None and page.bank.dialog.isVisible()
    )
    return page.bank.dialog


def said(dialog):
    return [label.text() for label in dialog.findChildren(Label) if label.isVisible()]


def file_dialog(qtbot):
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    return dialog


def choose_file(qtbot, path):
    """Type a path into the system's dialog and press Enter."""
    dialog = file_dialog(qtbot)
    edit = dialog.findChild(QLineEdit)
    edit.setText(str(path))
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def keep_folder(desk, folder):
    desk.settings.folder = str(folder)


def lines_of(clerk, run):
    """Return key, account and amount of a list's lines, as the bank got them."""
    return [
        (f"{run:06d}{p.line:06d}", p.payee.account, p.amount.plain())
        for p in clerk.store.runs.payments(run)
    ]


def state(desk):
    return desk.store.runs.of("urban_dibao", RunKind.REGULAR, MARCH)[0].state


# the order


def test_the_file_is_previewed_in_the_chosen_format_and_saved(
    page, qtbot, desk, approved, tmp_path
):
    keep_folder(desk, tmp_path)
    opened(qtbot, page)
    click(qtbot, page.foot.bank_button)
    dialog = dialog_of(qtbot, page)
    assert dialog.lines.toPlainText().startswith("序号\t收款人户名\t收款账号")
    dialog.choice.setFocus()
    qtbot.keyClick(dialog.choice, Qt.Key.Key_End)
    first, second, *_ = dialog.lines.toPlainText().split("\n")
    assert first == "HZ|2|1180.00|201903"
    account = second.split("|")[2]
    assert account.startswith("***")
    assert "一共 2 笔，1,180.00 元，和名单一致。" in said(dialog)
    qtbot.keyClick(dialog.do_button, Qt.Key.Key_Return)
    choose_file(qtbot, tmp_path / "代发.txt")
    qtbot.waitUntil(lambda: "已存好" in page.message.text.text())
    text = (tmp_path / "代发.txt").read_bytes().decode("gb18030")
    assert text.startswith("HZ|2|1180.00|201903\r\n1|000001000001|00000053")
    assert desk.settings.bank_format == "piped"
    assert state(desk) is RunState.APPROVED
    (export,) = desk.store.exports.all()
    assert (export.paper, export.place) == ("bank_order", str(tmp_path / "代发.txt"))


def test_the_suggested_name_is_that_of_the_format(
    page, qtbot, desk, approved, tmp_path
):
    keep_folder(desk, tmp_path)
    desk.settings.bank_format = "fixed"
    opened(qtbot, page)
    click(qtbot, page.foot.bank_button)
    qtbot.keyClick(dialog_of(qtbot, page).do_button, Qt.Key.Key_Return)
    dialog = file_dialog(qtbot)
    assert dialog.selectedFiles()[0].endswith("AGENT201903_000001.dat")
    dialog.reject()


def test_a_name_that_the_format_cannot_hold_is_told_and_nothing_is_saved(
    page, qtbot, clerk, desk
):
    clerk.dibao_for(a_household("陈|兰"))
    run = clerk.makes("urban_dibao", "2019-03")
    approve_run(clerk.store, clerk.act(), run, clerk.day)
    desk.settings.bank_format = "piped"
    opened(qtbot, page)
    click(qtbot, page.foot.bank_button)
    dialog = dialog_of(qtbot, page)
    assert "第 1 行陈|兰：户名里有“|”" in dialog.message.text.text()
    assert not dialog.do_button.isEnabled()
    dialog.choice.setFocus()
    qtbot.keyClick(dialog.choice, Qt.Key.Key_Home)  # the workbook holds it
    assert dialog.message.isHidden()
    assert dialog.do_button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_file_is_offered_from_the_signatures_until_the_bank_answers(
    page, qtbot, clerk, desk, approved
):
    opened(qtbot, page)
    assert page.foot.bank_button.isVisible()
    assert not page.foot.read_button.isVisible()
    send_run(clerk.store, clerk.act(), approved, clerk.day)
    desk.reload()
    assert page.foot.bank_button.isVisible()
    assert page.foot.read_button.isVisible()
    clerk.settles(approved)
    desk.reload()
    assert not page.foot.bank_button.isVisible()
    assert not page.foot.read_button.isVisible()


# the return


def read(qtbot, page, desk, path, data, code="piped"):
    """Have a return read by the button and the system's dialog."""
    path.write_bytes(data)
    keep_folder(desk, path.parent)
    desk.settings.bank_format = code
    click(qtbot, page.foot.read_button)
    choose_file(qtbot, path)


def test_a_return_is_decided_on_one_page_and_recorded_by_one_button(
    page, qtbot, clerk, desk, sent, tmp_path
):
    first, second = lines_of(clerk, sent)
    data = piped(
        piped_line(1, first, ("S", ""), "20190306"),
        piped_line(2, second, ("F", "账户已销户"), "20190306"),
        totals="HZ|2|1180.00|201903",
    )
    opened(qtbot, page)
    read(qtbot, page, desk, tmp_path / "回单.txt", data)
    dialog = dialog_of(qtbot, page)
    assert dialog.title.text() == "银行的回单这样登记，对吗？"
    words = said(dialog)
    assert "到账 1 户，590.00 元。" in words
    assert "退回 1 户，590.00 元，钱回到结余，等着再发。" in words
    (line,) = dialog.sheet.model.rows()
    assert (line.name, line.said) == ("李永福", "退票：账户已销户")
    assert "李永福：退票：账户已销户，590.00 元，账号 ****" in dialog.words.text()
    assert dialog.field is None
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    wait_until_done(qtbot, desk)
    assert state(desk) is RunState.SETTLED
    assert page.message.text.text() == "已登记：到账 1 户，退回 1 户。"
    days = {a.on for a in desk.store.runs.answers(sent).values()}
    assert days == {date(2019, 3, 6)}


def test_the_same_return_again_records_nothing(
    page, qtbot, clerk, desk, sent, tmp_path
):
    first = lines_of(clerk, sent)[0]
    line = piped_line(1, first, ("S", ""), "20190306")
    data = piped(line, totals="HZ|1|590.00|201903")
    opened(qtbot, page)
    read(qtbot, page, desk, tmp_path / "回单.txt", data)
    dialog = dialog_of(qtbot, page)
    assert [row.said for row in dialog.sheet.model.rows()] == ["没有答复"]
    qtbot.keyClick(dialog.do_button, Qt.Key.Key_Return)
    wait_until_done(qtbot, desk)
    assert state(desk) is RunState.SENT
    head = desk.store.journal.head()
    page.bank.dialog = None
    read(qtbot, page, desk, tmp_path / "回单.txt", data)
    again = dialog_of(qtbot, page)
    assert again.title.text() == "这份回单已经登记过了"
    assert not again.leave_button.isVisible()
    assert again.do_button.text() == "知道了"
    qtbot.keyClick(again.do_button, Qt.Key.Key_Return)
    assert desk.store.journal.head() == head


def test_lines_that_do_not_fit_say_what_to_do_and_the_rest_is_taken(
    page, qtbot, clerk, desk, sent, tmp_path
):
    first, second = lines_of(clerk, sent)
    data = piped(
        piped_line(1, first, ("S", ""), "20190306"),
        piped_line(2, (second[0], second[1], "500.00"), ("S", ""), "20190306"),
        piped_line(3, ("000099000001", "62220001", "1.00"), ("S", ""), "20190306"),
        totals="HZ|3|1091.00|201903",
    )
    opened(qtbot, page)
    read(qtbot, page, desk, tmp_path / "回单.txt", data)
    dialog = dialog_of(qtbot, page)
    rows = [(r.name, r.said, r.todo) for r in dialog.sheet.model.rows()]
    assert rows == [
        (
            "李永福",
            "金额比名单少（名单是 590.00）",
            "不登记。请银行补足，重新出回单。",
        ),
        (
            "编号 000099000001",
            "名单里没有这一笔",
            "不登记。可能是别的名单的回单，请核对。",
        ),
    ]
    assert "有 2 行和名单对不上，不登记。" in said(dialog)
    click(qtbot, dialog.do_button)
    wait_until_done(qtbot, desk)
    assert sorted(desk.store.runs.answers(sent)) == [1]
    assert state(desk) is RunState.SENT
    assert page.foot.returned_button.isVisible()  # by hand it goes on as before


def test_a_return_of_another_list_has_nothing_to_record(
    page, qtbot, clerk, desk, sent, tmp_path
):
    line = piped_line(1, ("000099000001", "62220001", "1.00"), ("S", ""))
    opened(qtbot, page)
    data = piped(line, totals="HZ|1|1.00|x")
    read(qtbot, page, desk, tmp_path / "回单.txt", data)
    dialog = dialog_of(qtbot, page)
    assert dialog.title.text() == "回单和这份名单对不上"
    assert not dialog.records
    click(qtbot, dialog.do_button)
    assert state(desk) is RunState.SENT


def test_where_the_bank_gives_no_day_a_person_does(
    page, qtbot, clerk, desk, sent, tmp_path
):
    rows = [
        [n, "户名", account, float(amount), key, "成功", None, None]
        for n, (key, account, amount) in enumerate(lines_of(clerk, sent), 1)
    ]
    opened(qtbot, page)
    data = table(*rows, amount=1180)
    read(qtbot, page, desk, tmp_path / "回单.xlsx", data, "table")
    dialog = dialog_of(qtbot, page)
    assert dialog.sheet.isHidden()
    dialog.field.edit.setText("3-4")
    click(qtbot, dialog.do_button)
    assert dialog.isVisible()  # before the list was sent
    dialog.field.edit.setText("3-7")
    click(qtbot, dialog.do_button)
    wait_until_done(qtbot, desk)
    assert state(desk) is RunState.SETTLED
    assert desk.store.runs.get(sent).settled_on == date(2019, 3, 7)


def test_a_file_that_is_no_return_is_refused_and_leads_to_the_formats(
    page, qtbot, clerk, desk, sent, tmp_path
):
    opened(qtbot, page)
    read(qtbot, page, desk, tmp_path / "回单.txt", b"HZ|2|1.00|x\r\n1|2|3\r\n")
    qtbot.waitUntil(page.message.isVisible)
    qtbot.waitUntil(page.message.action.isVisible)
    assert page.message.text.text() == (
        "银行回单“回单.txt”没有读入：第 2 行应有 8 列，现在是 3 列。"
    )
    with qtbot.waitSignal(page.go) as asked:
        click(qtbot, page.message.action)
    assert asked.args[0] == "settings"
    assert state(desk) is RunState.SENT

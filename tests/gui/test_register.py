"""Finding households as one types, in the office as it is and in a large one."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent

from aidesk.gui.desk import Desk
from aidesk.gui.pages.households import HouseholdsPage
from aidesk.services import register_book
from aidesk.services.household_list import Group
from tests.builders import a_household, made_up_id
from tests.gui.register_hands import (
    DECEMBER,
    details,
    names,
    press,
    settle,
    shown,
    type_here,
)

TODAY = date(2019, 12, 3)
GRANDMOTHER = made_up_id("1950-02-02")


@pytest.fixture
def desk(office_path, window_settings):
    made = Desk(office_path, lambda: datetime(2019, 12, 3, 14, 32), window_settings)  # noqa: DTZ001
    yield made
    made.close()


@pytest.fixture
def page(desk, qtbot):
    made = HouseholdsPage(desk)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    return made


@pytest.fixture
def families(clerk):
    clerk.day = TODAY
    clerk.dibao_for(a_household("曾正祥").of("石桥社区"), "2019-06")
    with_her = a_household("陈桂兰").with_member("单老太", resident_id=GRANDMOTHER)
    clerk.dibao_for(with_her.of("东门社区"), "2019-06")
    clerk.dibao_for(a_household("罗天顺").of("云溪社区"), "2019-06")
    return clerk


@pytest.fixture(params=[False, True], ids=["small", "large"])
def either(request, monkeypatch):
    """Let the office count as a large one, too: all is read beside the window then."""
    if request.param:
        monkeypatch.setattr(register_book, "LARGE", 0)


def ready(qtbot, page):
    shown(qtbot, page)
    qtbot.waitUntil(page.register.finder.is_gathered)


def note(page):
    return page.register.sheet.model.cell(0, 0).note


@pytest.mark.usefixtures("either")
@pytest.mark.parametrize(
    ("looked_for", "name"),
    [
        ("z", "曾正祥"),
        ("czx", "曾正祥"),
        ("zengzheng", "曾正祥"),
        ("cengzh", "曾正祥"),
        ("ｚｚｘ", "曾正祥"),
        ("zhengxiang", "曾正祥"),
        ("石桥", "曾正祥"),
        ("slt", "陈桂兰"),
        ("dlt", "陈桂兰"),
        ("shanlao", "陈桂兰"),
        ("东门 单", "陈桂兰"),
        (GRANDMOTHER, "陈桂兰"),
        (GRANDMOTHER[:6] + " " + GRANDMOTHER[6:], "陈桂兰"),
    ],
)
def test_one_finds_by_all_that_one_knows(page, qtbot, families, looked_for, name):
    ready(qtbot, page)
    type_here(qtbot, looked_for)
    qtbot.waitUntil(lambda: names(page) == [name])
    settle(page)
    assert page.panel.view().row.name == name


def test_one_finds_by_the_account(page, qtbot, families, desk):
    ready(qtbot, page)
    (home,) = (r for r in page.register.sheet.model.rows() if r.name == "罗天顺")
    (account,) = desk.store.households.get(home.household).accounts
    type_here(qtbot, account.number[-8:])
    assert "罗天顺" in names(page)
    assert not any(account.number in text for text in details(page))


def test_an_id_number_ends_in_a_small_x_as_well(page, qtbot, clerk):
    clerk.day = TODAY
    born = (date(1950, 1, day) for day in range(1, 29))
    numbers = (made_up_id(day.isoformat()) for day in born)
    number = next(each for each in numbers if each.endswith("X"))
    clerk.registers(a_household("李永福", resident_id=number))
    ready(qtbot, page)
    type_here(qtbot, number[-4:].lower())
    assert names(page) == ["李永福"]


def test_the_list_says_by_which_member_a_household_was_found(page, qtbot, families):
    ready(qtbot, page)
    type_here(qtbot, "单老")
    assert names(page) == ["陈桂兰"]
    assert note(page) == "成员 单老太"
    # masked as ever, though it was looked for
    press(qtbot, Qt.Key.Key_Escape)
    type_here(qtbot, GRANDMOTHER)
    assert note(page) == "成员 单老太"
    cells = (page.register.sheet.model.cell(0, column).text for column in range(7))
    assert not any(GRANDMOTHER in text for text in cells)
    press(qtbot, Qt.Key.Key_Escape)
    type_here(qtbot, "陈桂")
    assert note(page) == ""


def test_one_who_has_left_is_found_and_said_to_have_left(page, qtbot, families, clerk):
    (home,) = (
        entry.household
        for entry in clerk.store.register.entries(DECEMBER)
        if entry.head.name == "陈桂兰"
    )
    clerk.records_death(clerk.person(home, 1), date(2019, 11, 20))
    ready(qtbot, page)
    type_here(qtbot, "单老")
    assert note(page) == "原成员 单老太"


def test_letters_are_looked_for_while_they_are_composed(page, qtbot, families):
    ready(qtbot, page)
    for composed in ("l", "l't", "l't's"):
        event = QInputMethodEvent(composed, [])
        QCoreApplication.sendEvent(page.register.search, event)
    assert names(page) == ["罗天顺"]
    done = QInputMethodEvent("", [])
    done.setCommitString("罗天顺")
    QCoreApplication.sendEvent(page.register.search, done)
    assert names(page) == ["罗天顺"]
    assert page.register.search.text() == "罗天顺"


@pytest.mark.usefixtures("either")
def test_details_go_at_once_and_come_when_one_stops_typing(page, qtbot, families):
    ready(qtbot, page)
    first = page.panel.view().row.name
    other = next(name for name in names(page) if name != first)
    type_here(qtbot, other[0])
    assert page.panel.view() is None
    assert not page.panel.stop_button.isVisible()
    settle(page)
    assert page.panel.view().row.name == other


def test_details_stay_while_their_household_is_still_found(page, qtbot, families):
    ready(qtbot, page)
    view = page.panel.view()
    type_here(qtbot, view.row.name[:2])
    assert page.panel.view() is view


@pytest.mark.usefixtures("either")
def test_details_follow_groups_order_and_changes_elsewhere(
    page, qtbot, families, clerk, desk
):
    register = page.register
    clerk.dibao_for(a_household("许丽华").without_account(), "2019-12")
    ready(qtbot, page)

    def in_the_list():
        return page.panel.view().row.name in names(page)

    register.chips.choose(Group.NO_ACCOUNT)
    assert names(page) == [page.panel.view().row.name] == ["许丽华"]
    register.chips.choose(Group.STOPPED)
    assert names(page) == []
    assert page.panel.view() is None
    register.chips.choose(Group.ALL)
    register.sheet.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert names(page) == ["曾正祥", "许丽华", "罗天顺", "陈桂兰"]
    assert in_the_list()
    register.sheet.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    # by community: 东门, 石桥, then 云溪 with what has no place of its own
    assert names(page)[0] == "陈桂兰"
    clerk.registers(a_household("韩继光"))
    desk.reload()
    qtbot.waitUntil(register.finder.is_gathered)
    assert "韩继光" in names(page)
    assert in_the_list()


@pytest.mark.usefixtures("either")
def test_chips_and_totals_count_all_households(page, qtbot, families, clerk):
    clerk.dibao_for(a_household("许丽华").without_account(), "2019-12")
    ready(qtbot, page)
    counts = page.register.finder.counts()
    assert (counts[Group.ALL], counts[Group.NEW], counts[Group.NO_ACCOUNT]) == (4, 1, 1)
    spoken = page.register.sheet.totals.accessibleName()
    # 630.00 for 曾正祥, 1,260.00 for two, 630.00 each for the other two
    assert spoken.startswith("4 户")
    assert "3,150.00" in spoken


def test_several_households_are_summed_in_words(page, qtbot, families):
    ready(qtbot, page)
    page.register.sheet.view.setFocus()
    with qtbot.waitSignal(page.told_selection) as heard:
        press_all = Qt.KeyboardModifier.ControlModifier
        qtbot.keyClick(page.register.sheet.view, Qt.Key.Key_A, press_all)
    assert heard.args == ["已选 3 户，4 人，合计 2,520.00 元"]

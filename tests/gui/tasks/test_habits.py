"""Habits from other programs: Esc, F1, F2, F8, Alt, Ctrl with numbers; words that stay."""

from __future__ import annotations

from datetime import date

import pytest

from tests.gui.tasks import seeing
from tests.gui.tasks.keys import PAGES_IN_ORDER, ByKeys

MONDAY = date(2019, 12, 2)
CHANGES = (
    "添人",
    "减人",
    "全家迁出",
    "死亡",
    "换户主",
    "人员情况",
    "修改资料",
    "改姓名",
    "停发",
    "就业渐退",
    "增加项目",
    "收入变化",
    "换账号",
)

pytestmark = pytest.mark.parametrize("sits_down", [ByKeys], indirect=True, ids=["keys"])


@pytest.fixture
def person(sits_down, office):
    return sits_down(office, MONDAY)


def closes(person):
    """Press Esc, after which the window is in front again."""
    assert person.front() is not person.window
    person.presses("Esc")
    person.waits(lambda: person.front() is person.window, "for the window")


def test_every_page_has_its_number(person):
    for name in (*PAGES_IN_ORDER, *reversed(PAGES_IN_ORDER)):
        person.goes_to_page(name)
        person.waits(person.has_focus_on_page, f"for the focus on {name}")


def test_menus_open_with_alt_and_close_with_esc(person, facts):
    before = facts.journal.head()
    for letter in "FEVBH":
        person.presses(f"Alt+{letter}")
        assert list(seeing.texts(person.front()))
        closes(person)
    assert facts.journal.head() == before


@pytest.mark.parametrize("page", PAGES_IN_ORDER)
def test_f1_helps_on_every_page(person, page):
    person.goes_to_page(page)
    person.presses("F1")
    person.sees("从这里看起", "跟着做一遍")
    closes(person)


def test_f2_edits_and_f8_looks_back(person, facts):
    before = facts.journal.head()
    person.goes_to_page("家庭登记")
    person.types("zzx")
    person.sees("曾小宝")
    person.presses("Enter", "F2")
    person.sees("修改曾正祥家的资料（H0001）")
    person.presses("Esc")
    person.sees("登记变动")
    person.goes_to_row("曾正祥")
    person.presses("F8")
    person.sees("曾正祥家的来龙去脉")
    person.presses("Esc")
    person.sees("登记变动")
    assert facts.journal.head() == before


def test_esc_closes_every_change_without_effect(person, facts):
    before = facts.journal.head()
    person.goes_to_page("家庭登记")
    person.types("zzx")
    person.sees("曾小宝")
    for change in CHANGES:
        person.uses("登记变动")
        person.uses(change)
        closes(person)
    person.uses("登记变动")
    closes(person)
    assert facts.journal.head() == before


def test_esc_closes_what_the_funds_ask(person, facts):
    before = facts.journal.head()
    person.goes_to_page("资金")
    person.sees("登记到位")
    for button in ("登记到位", "登记支出", "其他登记"):
        person.uses(button)
        closes(person)
    for action in ("调剂", "上缴"):
        person.uses("其他登记")
        person.uses(action)
        closes(person)
    assert facts.journal.head() == before


def test_what_was_done_stays_to_be_read_and_undone(person, facts):
    before = facts.journal.head()
    person.goes_to_page("家庭登记")
    person.types("lyf")
    person.sees("1 户，人口 1", "630.00 × 1人 = 630.00")
    person.uses("停发")
    person.confirms("停发")
    person.sees("撤销")
    after = facts.journal.head()
    assert after != before
    person.presses("Tab", "Tab", "Down", "F1")
    closes(person)
    person.sees("停发", "撤销")
    person.presses("Ctrl+Z")
    person.sees("撤销")
    closes(person)
    assert facts.journal.head() == after
    person.presses("Ctrl+Z")
    person.confirms("撤销")
    person.waits(lambda: facts.journal.head() != after, "for the act to be undone")
    assert len(facts.enrolments.of_programme("urban_dibao")) == 3

"""The page of a new family and of one that is put right: keys, mouse, drafts, doubles."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from aidesk.domain.household import HouseholdId
from aidesk.domain.money import total
from aidesk.gui.desk import Desk
from aidesk.gui.pages.household_edit import HouseholdEdit
from aidesk.gui.pages.households import HouseholdsPage
from aidesk.gui.pages.page import Command
from aidesk.gui.pages.wanted import HouseholdWanted
from aidesk.gui.widgets.entry_cells import PickEdit
from aidesk.services.drafts import DraftKind, drafts_of, household_key
from aidesk.services.household_changes import remove_member
from aidesk.storage.drafts import DraftRow
from tests.builders import a_household, made_up_id, month, yuan
from tests.gui.conftest import at_half_past_two
from tests.gui.hands import type_in
from tests.gui.register_hands import (
    DECEMBER,
    JANUARY,
    click,
    go_to,
    household,
    names,
    press,
    question,
    rights,
    shown,
)

TODAY = date(2019, 12, 3)
KEY = Qt.Key
AMOUNTS = (
    "城市低保：每月 860.00 元 → 260.00 元，减少 600.00 元。"
    "算法：630.00 × 2人 − 收入 1,000.00 = 260.00。"
)
NEW, EDIT = DraftKind.NEW_HOUSEHOLD, DraftKind.EDIT_HOUSEHOLD


@pytest.fixture
def page(desk, qtbot):
    made = HouseholdsPage(desk)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    return made


@pytest.fixture
def families(clerk):
    """曾正祥 with 曾小曾 (860 a month), 陈桂兰 alone (630)."""
    clerk.day = TODAY
    couple = a_household("曾正祥").with_member("曾小曾").with_income("400")
    clerk.dibao_for(couple.of("石桥社区"), "2019-06")
    clerk.dibao_for(a_household("陈桂兰").of("东门社区"), "2019-06")
    return clerk


def here():
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def types(text):
    """Type where the focus is: a cell that is typed into opens at the first sign."""
    for sign in text:
        type_in(here(), sign)


def begun(qtbot, page):
    """Show the page with the form of a new family, the focus in its first field."""
    shown(qtbot, page)
    page.do_command(Command.NEW)
    return page.form


def editing(qtbot, page, name):
    """Show the page with all that is known of a family."""
    shown(qtbot, page)
    go_to(page, name)
    click(qtbot, page.panel.edit_button)
    assert isinstance(page.form, HouseholdEdit)
    return page.form


def click_cell(qtbot, page, sheet, row, column):
    page.area.ensureWidgetVisible(sheet)
    box = sheet.view.visualRect(sheet.model.index(row, column))
    qtbot.mouseClick(sheet.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def pick(qtbot, sheet, place):
    """Take words from the list that dropped down."""
    editor = sheet.view.findChildren(PickEdit)[-1]
    listed = editor.view()
    qtbot.waitUntil(listed.isVisible)
    box = listed.visualRect(editor.model().index(place, 0))
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    qtbot.waitUntil(sheet.view.hasFocus)


def drafts(page, kind=NEW):
    return drafts_of(page.desk.store, kind)


def kept(qtbot, page, kind=NEW):
    """Wait until what was typed is kept, and return it."""
    qtbot.waitUntil(lambda: bool(drafts(page, kind)))
    return drafts(page, kind)


def test_a_family_of_three_is_registered_by_keys_alone(page, qtbot, families):
    form = begun(qtbot, page)
    types("朱秀英")
    press(qtbot, KEY.Key_Return)
    types(made_up_id("1958-03-12", 402))
    assert "1958年3月12日（61 岁）" in form.head.id_field.message.text()
    press(qtbot, KEY.Key_Return, KEY.Key_Return, KEY.Key_Tab, KEY.Key_Tab)
    for name, born, letter in (
        ("朱小一", "2010-09-03", "n"),  # 女
        ("朱小二", "2012-01-01", "z"),  # 子
    ):
        types(name)
        press(qtbot, KEY.Key_Tab)
        types(made_up_id(born))
        press(qtbot, KEY.Key_Tab)
        types(letter)
        press(qtbot, KEY.Key_Return)
    press(qtbot, KEY.Key_Return)  # the empty row: on to the incomes
    assert form.incomes.view.hasFocus()
    press(qtbot, KEY.Key_Tab)
    assert not form.incomes.view.hasFocus()  # nobody is held in an empty sheet
    press(qtbot, KEY.Key_Backtab)
    press(qtbot, KEY.Key_Right)
    types("９００")
    press(qtbot, KEY.Key_Return, KEY.Key_Return)
    assert form.right.programme.edit.hasFocus()
    press(qtbot, KEY.Key_Down)
    assert form.consequences.text.text() == (
        "城市低保：每月 990.00 元（630.00 × 3人 − 收入 900.00 = 990.00）。"
    )
    assert form.do_button.text() == "登记，2020年1月起发放"
    while not form.place.community.edit.hasFocus():
        press(qtbot, KEY.Key_Return)
    types("石桥社区")
    assert form.place.street.text() == "云溪街道"
    while not form.account.number.hasFocus():
        press(qtbot, KEY.Key_Return)
    types("6223 1900 0000 1234")
    assert form.account.holder.text() == "朱秀英"
    page.do_command(Command.MAIN)
    assert not page.form
    assert page.message.text.text() == "朱秀英家登记好了，户号 H0003。"
    assert page.panel.view().row.name == "朱秀英"
    known = household(page.desk, "朱秀英")
    assert [m.relation for m in known.members] == ["02", "30", "20"]
    assert total(i.amount for i in known.incomes) == yuan("900")
    assert known.accounts[0].number == "6223190000001234"
    (right,) = rights(page.desk, "朱秀英")
    assert right.span.since == JANUARY
    assert page.panel.view().row.amount == yuan("990")
    assert drafts(page) == []


def test_a_family_of_three_is_registered_with_the_mouse_and_typing(
    page, qtbot, families
):
    shown(qtbot, page)
    click(qtbot, page.new_button)
    form = page.form
    qtbot.mouseClick(form.head.name.edit, Qt.MouseButton.LeftButton)
    types("朱秀英")
    qtbot.mouseClick(form.head.number, Qt.MouseButton.LeftButton)
    types(made_up_id("1958-03-12"))
    for row, (name, born, kin) in enumerate(
        (("朱小一", "2010-09-03", 3), ("朱小二", "2012-01-01", 2))
    ):
        click_cell(qtbot, page, form.members, row, 0)
        types(name)
        click_cell(qtbot, page, form.members, row, 1)
        types(made_up_id(born))
        click_cell(qtbot, page, form.members, row, 2)
        pick(qtbot, form.members, kin)
    page.area.ensureWidgetVisible(form.place)
    qtbot.mouseClick(form.place.community.edit, Qt.MouseButton.LeftButton)
    types("石桥社区")
    click(qtbot, form.do_button)
    known = household(page.desk, "朱秀英")
    assert [m.relation for m in known.members] == ["02", "30", "20"]


def test_the_amount_follows_every_key_of_an_income(page, qtbot, families):
    form = begun(qtbot, page)
    types("朱秀英")
    press(qtbot, KEY.Key_Return)
    types(made_up_id("1958-03-12"))
    form.right.programme.choice.choose("urban_dibao")
    form.incomes.view.start(0, 1)
    seen = []
    for sign in "400":
        types(sign)
        seen.append(form.consequences.text.text())
    assert [text.partition("每月 ")[2].partition(" 元")[0] for text in seen] == [
        "626.00",
        "590.00",
        "230.00",
    ]


@pytest.mark.parametrize(("amount", "told"), [(".", "不是金额"), ("0", "必须大于零")])
def test_a_wrong_income_is_told_below_the_sheet(page, qtbot, families, amount, told):
    form = begun(qtbot, page)
    form.incomes.view.start(0, 1)
    types(amount)
    press(qtbot, KEY.Key_Tab, KEY.Key_Backtab)
    assert told in form.incomes.said.text.text()


def test_one_number_twice_in_a_family_is_told_in_both_places(page, qtbot, families):
    number = made_up_id("1960-01-01")
    form = begun(qtbot, page)
    type_in(form.head.number, number)
    form.members.view.start(0, 1)
    types(number)
    assert "填了两次" in form.members.said.text.text()
    assert "填了两次" in form.head.id_field.message.text()


def test_the_first_wrong_place_is_gone_to_and_nothing_is_registered(
    page, qtbot, families
):
    form = begun(qtbot, page)
    types("朱秀英")
    type_in(form.head.number, made_up_id("1958-03-12"))
    form.members.view.start(0, 0)
    types("朱小一")
    before = page.desk.store.journal.head()
    page.do_command(Command.MAIN)
    assert form.members.view.hasFocus()
    index = form.members.view.currentIndex()
    assert (index.row(), index.column()) == (0, 1)
    assert form.members.said.text.text() == "请照身份证填 18 位号码。"
    assert page.desk.store.journal.head() == before


def test_rows_of_a_family_are_pasted_from_a_spreadsheet(page, qtbot, families):
    form = begun(qtbot, page)
    rows = f"李一\t{made_up_id('2010-01-01')}\t女\n李二\t{made_up_id('2012-01-01')}\t子"
    QApplication.clipboard().setText(rows)
    form.members.view.start(0, 0)
    qtbot.keyClick(here(), KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [m.relation for m in form.members.members()] == ["30", "20"]


def test_who_was_in_another_family_is_told_and_can_be_looked_at(page, qtbot, families):
    home = household(page.desk, "曾正祥")
    child = home.members[1]
    remove_member(
        page.desk.store, families.act(), home.id, child.id, month("2019-11"), "分户"
    )
    form = begun(qtbot, page)
    type_in(form.head.number, child.person.resident_id)
    assert form.head.name.text() == "曾小曾"  # nothing is typed twice
    assert form.head.id_field.message.text() == (
        "以前登记在曾正祥家（H0001），算到2019年11月为止。请核对。"
    )
    assert form.head.id_field.is_right()
    click(qtbot, form.head.id_field.link)
    assert not page.form
    assert page.panel.view().row.name == "曾正祥"
    click(qtbot, page.message.action)
    assert page.form.head.name.text() == "曾小曾"


def test_the_same_name_and_birth_date_is_a_warning_only(page, qtbot, families):
    form = begun(qtbot, page)
    types("陈桂兰")
    press(qtbot, KEY.Key_Return)
    types(made_up_id("1960-01-01"))
    words = form.head.id_field.message.text()
    assert words.startswith("陈桂兰家（H0002）有一个同名、同一天出生的人")
    assert form.head.id_field.is_right()
    assert form.head.id_field.link.text() == "看那一户"


def test_a_member_of_another_family_is_told_in_the_sheet(page, qtbot, families):
    known = household(page.desk, "曾正祥").members[1].person.resident_id
    form = begun(qtbot, page)
    form.members.view.start(0, 1)
    types(known)
    assert "已登记在曾正祥家（H0001）" in form.members.said.text.text()
    assert form.members.said.link.text() == "看那一户"
    assert not form.members.is_right()


def test_an_account_of_another_family_leads_there(page, qtbot, families):
    used = household(page.desk, "曾正祥").accounts[0].number
    form = begun(qtbot, page)
    types("许丽华")
    type_in(form.account.number, used)
    page.area.ensureWidgetVisible(form.account)
    click(qtbot, form.account.number_field.link)
    assert page.panel.view().row.name == "曾正祥"
    assert [draft.text("head", "name") for draft in drafts(page)] == ["许丽华"]


def test_what_is_typed_is_kept_a_moment_after_typing_stops(page, qtbot, families):
    form = begun(qtbot, page)
    types("许丽华")
    (draft,) = kept(qtbot, page)
    assert draft.text("head", "name") == "许丽华"
    assert "14:32" in form.kept.text()


def test_a_form_comes_back_as_it_was_left_after_a_new_start(
    page, qtbot, families, office_path, window_settings
):
    form = begun(qtbot, page)
    types("许丽华")
    press(qtbot, KEY.Key_Return)
    types("5301001960")
    form.members.view.start(0, 0)
    types("许小一")
    press(qtbot, KEY.Key_Tab, KEY.Key_Tab)
    types("n")
    form.incomes.view.start(0, 1)
    types("300")
    form.right.programme.choice.choose("tekun")
    type_in(form.place.community.edit, "新社区")
    type_in(form.account.number, "622319")
    page.hide()  # as when the window closes
    page.desk.close()
    desk = Desk(office_path, at_half_past_two, window_settings)
    again = HouseholdsPage(desk)
    qtbot.addWidget(again)
    again.resize(1170, 700)
    shown(qtbot, again)
    assert again.forms.drafts_button.text() == "没填完的登记 1 份"
    click(qtbot, again.new_button)
    assert again.message.text.text() == (
        "这是12月3日 14:32没有填完的登记，接着填；不要了按“先不登记”。"
    )
    found = again.form
    assert found.head.name.text() == "许丽华"
    assert found.head.number.number() == "5301001960"
    assert [(r["name"], r["relation"]) for r in found.members.rows()] == [
        ("许小一", "30")
    ]
    assert [row["amount"] for row in found.incomes.rows()] == ["300"]
    assert found.right.programme.value() == "tekun"
    assert found.place.community.text() == "新社区"
    assert found.account.number.text() == "622319"
    desk.close()


def test_escape_keeps_the_draft_and_throwing_away_asks(page, qtbot, families):
    begun(qtbot, page)
    types("许丽华")
    press(qtbot, KEY.Key_Escape)
    assert not page.form
    assert len(drafts(page)) == 1
    click(qtbot, page.forms.drafts_button)
    assert page.form.head.name.text() == "许丽华"
    click(qtbot, page.form.leave_button)
    click(qtbot, question().leave_button)
    assert page.form.head.name.text() == "许丽华"
    click(qtbot, page.form.leave_button)
    click(qtbot, question().do_button)
    assert not page.form
    assert drafts(page) == []
    assert len(names(page)) == 2
    assert not page.forms.drafts_button.isVisible()


def test_several_families_can_be_begun(page, qtbot, families):
    begun(qtbot, page)
    types("许丽华")
    click(qtbot, page.back_button)
    click(qtbot, page.new_button)
    click(qtbot, page.message.action)  # 另登记一家
    assert page.form.head.name.text() == ""
    types("李永福")
    click(qtbot, page.back_button)
    assert page.forms.drafts_button.text() == "没填完的登记 2 份"
    click(qtbot, page.forms.drafts_button)
    (menu,) = page.findChildren(QMenu)
    (wanted,) = (a for a in menu.actions() if a.text().startswith("许丽华"))
    wanted.trigger()
    menu.close()
    assert page.form.head.name.text() == "许丽华"


def test_a_form_that_was_only_looked_at_leaves_no_draft(page, qtbot, families):
    begun(qtbot, page)
    press(qtbot, KEY.Key_Escape)
    assert drafts(page) == []
    assert not page.form


@pytest.mark.parametrize(
    "content",
    [
        "{}",
        "nonsense",
        '{"head": {"number": "x\\u0000<b>", "disability": "99", "ill": "2"}}',
        '{"members": [{"relation": "02", "supported": "?"}, {"name": "a", "x": "y"}]}',
        '{"incomes": [{"kind": "?", "amount": "-1e9", "per": "week", "note": "b"}]}',
        '{"right": {"programme": "gone", "person": "nobody", "confirmed": "never"}}',
        '{"place": {"community": "c", "street": "d"}, "account": {"number": "1"}}',
    ],
)
def test_strange_drafts_never_break_the_form(page, qtbot, families, content):
    for key, kind in (("1", NEW), (household_key(HouseholdId(1)), EDIT)):
        page.desk.store.drafts.keep(DraftRow(kind, key, content, "2019-12-01T08:00:00"))
    form = begun(qtbot, page)
    page.do_command(Command.MAIN)
    assert page.form is form
    press(qtbot, KEY.Key_Escape)
    go_to(page, "曾正祥")
    click(qtbot, page.panel.edit_button)
    assert isinstance(page.form, HouseholdEdit)


def test_a_known_family_is_put_right_on_one_page(page, qtbot, families):
    form = editing(qtbot, page, "曾正祥")
    assert form.consequences.text.text() == "和现在登记的一样，没有要改的。"
    types("138 8888 0000")
    form.people.view.start(1, 3)
    types("e")  # 二级残疾
    press(qtbot, KEY.Key_Return)
    form.incomes.view.start(0, 1)
    types("1000")
    assert form.consequences.text.text().splitlines() == [
        "联系电话：空 → 138 8888 0000，马上有效",
        "曾小曾的残疾等级：没有 → 二级残疾，从2020年1月起",
        "家庭收入：其他收入每月 400.00 元 → 其他收入每月 1,000.00 元，从2020年1月起",
        AMOUNTS,
    ]
    assert form.place.phone.message.text() == "原来是空的"
    assert form.do_button.text() == "保存这 3 处修改"
    page.do_command(Command.MAIN)
    assert page.message.text.text() == "资料改好了。"
    known = household(page.desk, "曾正祥")
    assert known.phone == "138 8888 0000"
    assert known.members_in(JANUARY)[1].disability_grade == 2
    assert known.members_in(DECEMBER)[1].disability_grade is None
    assert [i.amount for i in known.incomes_in(JANUARY)] == [yuan("1000")]
    last = page.desk.last_undoable()
    assert last
    assert last.action == "edit_household"
    assert drafts(page, EDIT) == []


def test_saving_without_changes_says_so(page, qtbot, families):
    form = editing(qtbot, page, "曾正祥")
    before = page.desk.store.journal.head()
    click(qtbot, form.do_button)
    assert page.form is form
    assert page.message.text.text() == "和现在登记的一样，没有要改的。"
    assert page.desk.store.journal.head() == before


def test_numbers_of_people_are_masked_and_not_changed_here(page, qtbot, families):
    form = editing(qtbot, page, "曾正祥")
    number = household(page.desk, "曾正祥").members[1].person.resident_id
    assert form.people.model.text(1, 1) == f"{number[:6]}********{number[-4:]}"
    form.people.view.start(1, 1)
    types("5")
    assert form.people.model.row(1)["number"] == number


def test_who_joins_or_leaves_is_an_event_of_its_own(page, qtbot, families):
    form = editing(qtbot, page, "曾正祥")
    types("138")
    page.area.ensureWidgetVisible(form.events_button)
    click(qtbot, form.events_button)
    assert not page.form
    assert page.changes.dialogs
    assert page.panel.view().row.name == "曾正祥"
    page.changes.dialogs[-1].reject()
    click(qtbot, page.panel.edit_button)
    assert page.form.place.phone.text() == "138"


def test_a_draft_of_an_edit_holds_only_what_was_changed(page, qtbot, families):
    editing(qtbot, page, "曾正祥")
    types("138")
    (draft,) = kept(qtbot, page, EDIT)
    assert set(draft.content) == {"place", "since"}
    assert draft.content["place"] == {"phone": "138"}
    press(qtbot, KEY.Key_Escape)
    click(qtbot, page.panel.edit_button)
    assert page.message.text.text() == (
        "这是12月3日 14:32没有改完的，接着改；不要了按“先不改”。"
    )
    click(qtbot, page.form.leave_button)
    click(qtbot, question().do_button)
    assert drafts(page, EDIT) == []


def test_another_page_takes_the_place_of_a_form_and_its_draft_stays(
    page, qtbot, families
):
    begun(qtbot, page)
    types("许丽华")
    page.visit(HouseholdWanted(household(page.desk, "陈桂兰").id))
    assert page.panel.view().row.name == "陈桂兰"
    assert len(drafts(page)) == 1

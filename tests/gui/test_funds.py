from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from aidesk.domain.fund import Cause, Source
from aidesk.domain.payment import RunKind
from aidesk.gui.dialogs.transfer import TransferDialog
from aidesk.gui.pages.funds import FundsPage
from aidesk.gui.pages.page import Command
from aidesk.gui.pages.wanted import FundWanted, ListWanted
from aidesk.services.carry_over import carry_over
from aidesk.services.funds import fund_states
from tests.builders import a_household, month, yuan
from tests.gui.hands import show, type_in


@pytest.fixture
def page(desk, qtbot):
    made = FundsPage(desk)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def practice_page(practice_desk, qtbot):
    made = FundsPage(practice_desk)
    qtbot.addWidget(made)
    show(qtbot, made)
    return made


def click(qtbot, button):
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def rows(page):
    model = page.sheet.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def dibao(store):
    return fund_states(store, 2019)[0]


def test_each_sum_stands_beside_its_parts(practice_page):
    sums = practice_page.sums
    assert sums.available.amount.text() == "1,132,300.00"
    assert sums.available.parts() == (
        "＝ 上年结转 85,300.00 ＋ 中央 260,000.00 ＋ 省级 400,000.00 ＋ 区级 387,000.00"
    )
    assert sums.spent.amount.text() == "703,150.00"
    assert sums.balance.amount.text() == "429,150.00"
    assert sums.balance.parts() == "＝ 到位合计 1,132,300.00 − 支出 703,150.00"
    assert not sums.waiting.amount.isVisible()
    assert practice_page.sheet.model.sums()[3:6] == [
        "1,047,000.00",
        "1,132,300.00",
        "703,150.00",
    ]
    assert rows(practice_page)[-1][-1] == "429,150.00"


def test_a_chip_shows_another_fund(practice_page, qtbot):
    practice_page.chips.choose("temporary")
    assert practice_page.sums.title.text() == "城乡临时救助"
    assert practice_page.sums.waiting.amount.isVisible()
    assert practice_page.sums.waiting.amount.text() == "50,000.00"
    assert practice_page.sums.waiting.parts().startswith("＝ 区级 50,000.00")


def test_another_page_can_ask_for_a_fund(practice_page, qtbot):
    practice_page.visit(FundWanted("tekun", 2019))
    assert practice_page.sums.title.text() == "特困人员供养"


def test_a_page_that_was_never_seen_can_be_asked_for_a_fund(practice_desk, qtbot):
    page = FundsPage(practice_desk)
    qtbot.addWidget(page)
    page.visit(FundWanted("retired_worker", 2019))
    show(qtbot, page)
    assert page.chips.current() == "retired_worker"


def test_the_year_can_be_switched(practice_page, qtbot):
    click(qtbot, practice_page.year.forth)
    assert practice_page.year.words.text() == "2020年"
    assert practice_page.sheet.empty.isVisible()
    assert not practice_page.year.forth.isEnabled()
    click(qtbot, practice_page.year.back)
    assert practice_page.sums.balance.amount.text() == "429,150.00"
    assert not practice_page.year.back.isEnabled()


def test_enter_on_a_list_leads_to_the_list(practice_page, qtbot):
    place = next(
        number
        for number, row in enumerate(rows(practice_page))
        if row[1] == "2019年8月城市低保补发名册"
    )
    view = practice_page.sheet.view
    view.setCurrentIndex(practice_page.sheet.model.index(place, 0))
    with qtbot.waitSignal(practice_page.go) as heard:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    name, wanted = heard.args
    assert name == "monthly"
    assert isinstance(wanted, ListWanted)
    assert (wanted.programme, wanted.kind) == ("urban_dibao", RunKind.BACK_PAY)
    assert wanted.month == month("2019-08")


def test_an_arrival_is_recorded_and_shown(page, qtbot, store):
    show(qtbot, page)
    page.do_command(Command.NEW)
    dialog = page.dialog
    dialog.source.choice.choose(Source.DISTRICT)
    type_in(dialog.amount.line, "９７０００")
    dialog.document.line.setFocus()
    type_in(dialog.document.line, "演财社〔2019〕5号")
    assert dialog.consequences.text.text() == (
        "登记以后到位合计：0.00 → 97,000.00 元\n登记以后结余：0.00 → 97,000.00 元"
    )
    click(qtbot, dialog.do_button)
    assert dibao(store).arrived == yuan("97000")
    assert rows(page) == [
        [
            "2019年12月3日",
            "区级到位",
            "演财社〔2019〕5号",
            "",
            "97,000.00",
            "",
            "97,000.00",
        ]
    ]
    assert page.message.text.text() == (
        "已登记：区级到位 97,000.00 元。城市低保现在结余 97,000.00 元。"
    )
    assert page.sheet.current_row().came == yuan("97000")


def test_a_transfer_without_source_or_amount_is_not_taken(page, qtbot, store):
    show(qtbot, page)
    click(qtbot, page.record)
    dialog = page.dialog
    click(qtbot, dialog.do_button)
    assert dialog.isVisible()
    assert dialog.source.message.text() == "请选择钱从哪里来。"
    assert dialog.amount.message.text().endswith("例如 630 或 630.50。")
    assert dialog.focusWidget() is dialog.source.choice
    dialog.source.choice.choose(Source.CENTRAL)
    type_in(dialog.amount.line, "0")
    click(qtbot, dialog.do_button)
    assert dialog.amount.message.text() == "到账金额必须大于零，请改正。"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert store.funds.years() == []


def test_enter_goes_from_field_to_field(page, qtbot):
    show(qtbot, page)
    click(qtbot, page.record)
    dialog = page.dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    visited = []
    for _ in range(8):
        visited.append(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert visited == [
        dialog.programme.choice,
        dialog.cause.choice,
        dialog.source.choice,
        dialog.amount.line,
        dialog.day.line,
        dialog.document.line,
        dialog.remark.line,
        dialog.do_button,
    ]


def test_last_years_money_comes_in_once(page, qtbot, clerk):
    carried = {"cause": Cause.CARRIED_IN, "source": Source.CARRIED}
    clerk.receives("urban_dibao", "85300", **carried)
    show(qtbot, page)
    click(qtbot, page.record)
    dialog = page.dialog
    dialog.cause.choice.choose(Cause.CARRIED_IN)
    assert dialog.cause.message.text() == (
        "2019年的上年结转已经登记过，不能再登记一次。"
    )
    offered = [
        dialog.source.choice.itemText(place)
        for place in range(dialog.source.choice.count())
    ]
    assert offered == ["请选择", "上年结余", "启动资金"]
    dialog.programme.choice.choose("tekun")
    assert dialog.cause.is_right()
    dialog.source.choice.choose(Source.CARRIED)
    type_in(dialog.amount.line, "18500")
    click(qtbot, dialog.do_button)
    assert page.chips.current() == "tekun"
    assert page.sums.available.parts() == "＝ 上年结转 18,500.00"


def test_a_promise_moves_no_money(page, qtbot, store):
    show(qtbot, page)
    click(qtbot, page.record)
    dialog = page.dialog
    dialog.cause.choice.choose(Cause.ALLOTTED)
    dialog.source.choice.choose(Source.DISTRICT)
    type_in(dialog.amount.line, "50000")
    assert dialog.consequences.text.text().startswith("只记下达，结余不变。")
    click(qtbot, dialog.do_button)
    assert page.sums.balance.amount.text() == "0.00"
    assert page.sums.waiting.amount.text() == "50,000.00"


def test_spending_without_a_recipient_is_recorded(page, qtbot, clerk):
    clerk.receives("tekun", "20000")
    show(qtbot, page)
    page.chips.choose("tekun")
    click(qtbot, page.spend)
    dialog = page.dialog
    assert dialog.programme.value() == "tekun"
    type_in(dialog.amount.line, "20000.01")
    assert dialog.consequences.text.text().endswith("结余不够，请核对金额和项目。")
    dialog.amount.line.clear()
    type_in(dialog.amount.line, "10000")
    click(qtbot, dialog.do_button)
    assert dialog.purpose.message.text() == "请填写用途。"
    type_in(dialog.purpose.line, "冬衣")
    assert dialog.consequences.text.text() == (
        "登记以后支出：0.00 → 10,000.00 元\n登记以后结余：20,000.00 → 10,000.00 元"
    )
    click(qtbot, dialog.do_button)
    assert page.sums.spent.parts() == "＝ 采购支出 10,000.00"
    assert rows(page)[-1][1] == "冬衣"


def test_a_sent_list_shows_at_once(page, desk, qtbot, clerk):
    clerk.receives("urban_dibao", "1000")
    clerk.dibao_for(a_household("陈桂兰"), "2019-01")
    show(qtbot, page)
    clerk.day = date(2019, 1, 8)
    clerk.pays("urban_dibao", "2019-01")
    desk.reload()
    assert rows(page)[-1][1] == "2019年1月城市低保发放名册"
    assert page.sums.spent.parts() == "＝ 月发放 590.00"


def test_what_was_typed_stays_when_it_cannot_be_kept(page, qtbot, clerk):
    show(qtbot, page)
    click(qtbot, page.record)
    dialog = page.dialog
    assert isinstance(dialog, TransferDialog)
    dialog.cause.choice.choose(Cause.CARRIED_IN)
    dialog.source.choice.choose(Source.CARRIED)
    type_in(dialog.amount.line, "85300")
    # meanwhile it was recorded by another way
    carried = {"cause": Cause.CARRIED_IN, "source": Source.CARRIED}
    clerk.receives("urban_dibao", "85300", **carried)
    click(qtbot, dialog.do_button)
    assert dialog.isVisible()
    assert dialog.message.text.text() == (
        "2019年的上年结转已经登记过，不能再登记一次。"
    )
    assert dialog.amount.money() == yuan("85300")


# every sum opens to its rows


def opened(page):
    """Return what is said of what is opened, and what its entries are."""
    assert page.opened.isVisible()
    return page.opened.words.text(), [row[1] for row in rows(page)]


def test_a_click_on_a_part_opens_its_entries(practice_page, qtbot):
    page = practice_page
    click(qtbot, page.sums.available.links[1])
    words, titles = opened(page)
    assert words == "到位合计 › 中央：260,000.00 元，1 笔"
    assert titles == ["中央到位"]
    assert page.sheet.model.sums()[4] == "260,000.00"
    assert page.sheet.view.hasFocus()


def test_enter_on_a_sum_opens_it_and_escape_goes_back(practice_page, qtbot):
    page = practice_page
    everything = len(rows(page))
    page.sums.spent.amount.setFocus()
    qtbot.keyClick(page.sums.spent.amount, Qt.Key.Key_Return)
    words, titles = opened(page)
    assert words.startswith("支出：703,150.00 元，15 笔")
    assert len(titles) == 15  # 12 months, back pay, subsidy, festival
    assert page.sheet.model.sums()[5] == "703,150.00"
    qtbot.keyClick(page.sheet.view, Qt.Key.Key_Escape)
    assert not page.opened.isVisible()
    assert page.sums.spent.amount.hasFocus()
    assert len(rows(page)) == everything


def test_the_parts_of_a_balance_open_their_own_sums(practice_page, qtbot):
    page = practice_page
    click(qtbot, page.sums.balance.links[1])
    assert opened(page)[0].startswith("支出：703,150.00 元")
    qtbot.keyClick(page.sheet.view, Qt.Key.Key_Escape)
    assert page.sums.spent.amount.hasFocus()


def test_a_list_behind_a_part_is_a_key_away(practice_page, qtbot):
    page = practice_page
    link = next(x for x in page.sums.spent.links if "春节慰问金" in x.text())
    click(qtbot, link)
    assert opened(page)[1] == ["2019年1月春节慰问金发放名册"]
    with qtbot.waitSignal(page.go) as heard:
        qtbot.keyClick(page.sheet.view, Qt.Key.Key_Return)
    assert heard.args[1].kind is RunKind.FESTIVAL


def test_what_has_not_arrived_opens_to_promises_and_arrivals(practice_page, qtbot):
    page = practice_page
    page.chips.choose("temporary")
    click(qtbot, page.sums.waiting.amount)
    words, titles = opened(page)
    assert words.startswith("已配套未拨付：50,000.00 元")
    assert titles == ["区级下达（区级配套，尚未拨付）"]


def test_another_fund_begins_with_all_its_entries(practice_page, qtbot):
    page = practice_page
    click(qtbot, page.sums.spent.amount)
    page.chips.choose("tekun")
    assert not page.opened.isVisible()


def test_what_is_opened_stays_open_when_an_entry_comes_elsewhere(
    page, qtbot, store, clerk
):
    clerk.receives("urban_dibao", "1000", source=Source.CENTRAL)
    clerk.receives("urban_dibao", "500", source=Source.DISTRICT)
    show(qtbot, page)
    click(qtbot, page.sums.available.links[0])
    page.refresh()
    assert opened(page)[0].startswith("到位合计 › 中央：1,000.00 元，1 笔")


def test_the_year_before_is_told_and_a_click_away(page, qtbot, store, clerk):
    clerk.receives("urban_dibao", "1000")
    clerk.buys("urban_dibao", "60")
    carry_over(store, clerk.act(), 2019, date(2020, 1, 2))
    show(qtbot, page)
    click(qtbot, page.year.forth)
    click(qtbot, page.sums.available.amount)
    assert page.opened.before.text() == "2019年到位合计 1,000.00，今年少 60.00。"
    click(qtbot, page.opened.year_before)
    assert page.year.year() == 2019
    assert opened(page)[0].startswith("到位合计：1,000.00 元，1 笔")


def test_every_sum_and_part_is_reached_by_the_tab_key(practice_page, qtbot):
    page = practice_page
    first, last = page.sums.available.amount, page.sums.balance.links[-1]
    first.setFocus()
    reached = [first]
    while reached[-1] is not last:
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
        reached.append(page.focusWidget())
        assert len(reached) < 30
    links = [*page.sums.available.links, *page.sums.spent.links]
    assert set(links) <= set(reached)

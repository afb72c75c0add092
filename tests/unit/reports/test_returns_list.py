"""退票、再发清单: each returned line, its corrected account, and what became of it."""

from __future__ import annotations

from datetime import date

from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.reports.returns_list import returns_in_month, returns_in_year
from aidesk.services.household_changes import set_account
from aidesk.services.register import NewAccount
from aidesk.services.returned_lines import outcome, returned_between
from tests.builders import Caseworker, a_household, month, yuan
from tests.unit.reports.money_office import (
    DIBAO,
    RETURNED,
    busy_office,
    counted,
    text_of,
)
from tests.unit.reports.papers import HOSTILE, joined

DAY = date(2019, 4, 2)


def cells(paper) -> list[list[str]]:
    return [[column.text(row) for column in paper.columns] for row in paper.rows]


def test_each_returned_line_tells_what_became_of_it(clerk: Caseworker):
    busy_office(clerk)
    paper = returns_in_year(clerk.store, 2019, DAY)
    li, wang, chen = cells(paper)
    assert [li[0], li[1], *li[3:]] == [
        "李永福", "2019年1月城市低保", "1,180.00", "1月12日", "户名不符", "****9999",
        "2019年2月城市低保退票重发", "1,180.00", "2月9日再发成功",
    ]  # fmt: skip
    assert [*wang[3:7], wang[9]] == [
        "590.00", "1月12日", "已销户", "", "不再发：本人放弃",
    ]  # fmt: skip
    assert [*chen[3:7], chen[9]] == ["500.00", "3月11日", "睡眠户", "", "等改账户"]
    assert all(line[2].startswith("****") and len(line[2]) == 8 for line in (li, wang))
    text = text_of(paper)
    assert "退回的名单行应发2,360.00元，其中再发成功1,180.00元，" in text
    assert "等待处理590.00元，不再发590.00元。" in text
    assert "合计（3笔）2,270.001,180.00" in text


def test_the_parts_make_what_came_back(clerk: Caseworker):
    busy_office(clerk)
    store = clerk.store
    rows = returned_between(store, date(2019, 1, 1), DAY, Month(2019, 4))
    found = outcome(rows)
    granted = counted(store, RETURNED.format("p.amount", "payments"))
    withheld = counted(store, RETURNED.format("p.amount", "recovery_entries"))
    assert found.granted == granted == store.funds.state(DIBAO, 2019).returned
    parts = (found.paid, found.unanswered, found.returned_again)
    assert sum(each.fen for each in (*parts, found.waiting, found.dropped)) == (
        granted.fen
    )
    assert sum(row.line.amount.fen for row in rows) == (granted - withheld).fen


def test_a_line_goes_through_correcting_waiting_and_coming_back_again(
    clerk: Caseworker,
):
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants(DIBAO, household)
    clerk.receives(DIBAO, "9000")
    clerk.settles(clerk.pays(DIBAO, "2019-01"), {1: "户名不符"})

    def seen() -> list[str]:
        row = cells(returns_in_month(clerk.store, Month(2019, 1), clerk.day))[0]
        return [row[6], row[8], row[9]]

    assert seen() == ["", "", "等改账户"]
    new = NewAccount("陈桂兰", "演示农村信用社", "0000005300000008888")
    set_account(clerk.store, clerk.act(), household, new, month("2019-01"))
    assert seen() == ["****8888", "", "可以重发"]
    again = clerk.makes(DIBAO, "2019-01", RunKind.REISSUE)
    assert seen() == ["****8888", "590.00", "再发名单未送银行"]
    clerk.sends(again)
    assert seen() == ["****8888", "590.00", "再发已送银行"]
    clerk.settles(again, {1: "系统故障"})
    assert seen() == ["****8888", "590.00", "又退回：系统故障"]
    second = cells(returns_in_month(clerk.store, Month(2019, 1), clerk.day))[1]
    assert (second[1], second[9]) == ("2019年1月城市低保退票重发", "等改账户")
    clerk.retries(again, 1)
    second = cells(returns_in_month(clerk.store, Month(2019, 1), clerk.day))[1]
    assert (second[6], second[9]) == ("照原账号", "照原账户再发")


def test_a_month_has_what_came_back_in_it(clerk: Caseworker):
    busy_office(clerk)
    names = [
        row.line.name for row in returns_in_month(clerk.store, Month(2019, 3), DAY).rows
    ]
    assert names == ["陈桂兰"]
    text = text_of(returns_in_month(clerk.store, Month(2019, 2), DAY))
    assert "没有退票。" in text


def test_what_the_bank_says_is_printed_as_it_is(clerk: Caseworker):
    texts = (*HOSTILE, "长" * 200, "㼆𬭎䶮")
    for number in range(len(texts)):
        clerk.dibao_for(a_household(f"陈桂{number}"))
    clerk.settles(clerk.pays(DIBAO, "2019-01"), dict(enumerate(texts, 1)))
    printed = text_of(returns_in_year(clerk.store, 2019, DAY))
    assert [text for text in texts if joined(text) not in printed] == []


def test_what_was_kept_back_is_not_what_the_bank_sent_back(clerk: Caseworker):
    busy_office(clerk)
    row = returns_in_month(clerk.store, Month(2019, 3), DAY).rows[0]
    assert (row.line.granted, row.line.withheld) == (yuan("590"), yuan("90"))

"""专项资金使用情况清单: each use with its sums; all uses make what the funds spent."""

from __future__ import annotations

from aidesk.domain.money import Money, total
from aidesk.domain.month import Month, months_of
from aidesk.reports.fund_usage import usage_in_month, usage_in_year
from aidesk.storage.store import Store
from tests.builders import Caseworker, month, yuan
from tests.unit.reports.money_office import (
    RETURNED,
    busy_office,
    counted,
    sheet_of,
    text_of,
)
from tests.unit.reports.papers import HOSTILE, joined


def cells(paper) -> list[list[str]]:
    return [[column.text(row) for column in paper.columns] for row in paper.rows]


def test_a_month_lists_its_uses_with_document_and_state(practice: Store):
    rows = cells(usage_in_month(practice, Month(2019, 11)))
    assert [row[:6] + row[7:] for row in rows[4:]] == [
        ["2019年11月", "涉诉救助", "1", "1", "8,000.00", "演信联办纪要〔2019〕3号",
         "11月21日送银行"],
        ["2019年11月", "价格临时补贴（城市低保资金）", "95", "115", "29,100.00",
         "演发改价〔2019〕28号", "11月22日送银行"],
        ["2019年11月", "临时救助（第2批）", "1", "1", "4,410.00", "临时救助审批表",
         "11月28日送银行"],
        ["2019年11月", "特困供养：购买特困老人寒冬衣物", "", "", "10,000.00",
         "演民请〔2019〕52号", "11月28日支付"],
    ]  # fmt: skip
    assert all(row[6] == "" for row in rows)  # 凭证号 is written by hand


def test_the_uses_of_a_year_are_what_its_funds_spent(practice: Store):
    uses = usage_in_year(practice, 2019).rows
    spent = total(
        practice.funds.state(c, 2019).spent for c in practice.programmes.all()
    )
    paid = counted(practice, "select sum(amount) from payments")
    bought = counted(practice, "select sum(amount) from expenditures")
    assert total(use.amount for use in uses) == spent == paid + bought
    assert spent == yuan("1293546")
    months = [usage_in_month(practice, each).rows for each in months_of(2019)]
    assert [use for rows in months for use in rows] == list(uses)


def test_returned_reversed_and_withheld_money_is_taken_off(clerk: Caseworker):
    busy_office(clerk)
    store = clerk.store
    paper = usage_in_year(store, 2019)
    assert [(row[1], *row[4:7]) for row in cells(paper)] == [
        ("城市低保", "2,360.00", "", "2,360.00"),
        ("2019年1月城市低保退票2笔", "-1,770.00", "", "-1,770.00"),
        ("城市低保：冬衣", "50.00", "", "50.00"),
        ("城市低保：冲正冬衣", "-50.00", "", "-50.00"),
        ("城市低保：棉被", "80.00", "", "80.00"),
        ("城市低保", "2,360.00", "90.00", "2,270.00"),
        ("城市低保退票重发", "1,180.00", "", "1,180.00"),
        ("城市低保", "2,360.00", "90.00", "2,270.00"),
        ("2019年3月城市低保退票1笔", "-590.00", "-90.00", "-500.00"),
        ("城市低保", "2,360.00", "90.00", "2,270.00"),
    ]
    granted = counted(store, "select sum(amount) from payments")
    back = counted(store, RETURNED.format("p.amount", "payments"))
    bought = counted(store, "select sum(amount) from expenditures")
    sums = paper.sums(paper.rows)
    assert sums[4] == granted - back + bought == yuan("8340")
    state = store.funds.state("urban_dibao", 2019)
    assert sums[4] == state.spent + yuan("2360")  # the list that waits
    text = text_of(paper)
    assert "其中还没有送银行的名单2,270.00元。" in text
    assert "合计（10笔）13188,340.00180.008,160.00" in text
    assert "人民币捌仟壹佰陆拾元整" in text


def test_money_that_came_back_is_listed_in_the_month_it_came(clerk: Caseworker):
    busy_office(clerk)
    rows = cells(usage_in_month(clerk.store, month("2019-03")))
    assert [row[1] for row in rows] == ["城市低保", "2019年3月城市低保退票1笔"]


def test_the_workbook_holds_the_sums_as_numbers(clerk: Caseworker):
    busy_office(clerk)
    rows = sheet_of(usage_in_year(clerk.store, 2019))
    assert sum(row[7] for row in rows[3:13]) == rows[13][7] == 8160


def test_whatever_is_typed_is_printed_as_it_is(clerk: Caseworker):
    texts = (*HOSTILE, "长" * 200, "㼆𬭎䶮")
    for text in texts:
        clerk.buys("tekun", "9", text)
    paper = usage_in_month(clerk.store, Month(2019, 1))
    printed = text_of(paper)
    assert [text for text in texts if joined(text) not in printed] == []
    written = [row[2] for row in sheet_of(paper)[3 : 3 + len(texts)]]
    assert written == [f"特困供养：{text}" for text in texts]


def test_a_month_in_which_nothing_was_used_says_zero(store: Store):
    paper = usage_in_month(store, Month(2019, 1))
    assert paper.amount_in_words() == "合计金额（大写）：人民币零元整"
    assert "合计（0笔）" in text_of(paper)
    assert total(use.amount for use in paper.rows) == Money(0)

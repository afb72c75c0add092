"""专项资金台账 and 年度收支表: every entry on its day; both close to the fund's sums."""

from __future__ import annotations

import re

from aidesk.domain.money import ZERO, Money, total
from aidesk.reports.fund_ledger import fund_ledgers
from aidesk.reports.writing import pdf_of
from aidesk.reports.year_accounts import year_accounts
from aidesk.services.year_end import year_figures
from aidesk.storage.store import Store
from tests.builders import Caseworker, yuan
from tests.unit.reports.money_office import (
    DIBAO,
    SENT,
    busy_office,
    counted,
    sheets_of,
    text_of,
)
from tests.unit.reports.papers import HOSTILE, IMPRINT, fen, joined, page_texts


def cells(paper, columns: slice) -> list[list[str]]:
    wanted = list(paper.columns)[columns]
    return [[column.text(row) for column in wanted] for row in paper.rows]


def amounts(paper) -> dict[str, list[str]]:
    """Return the rows of the year's accounts by their item."""
    return {row[0].strip("　"): row[1:] for row in cells(paper, slice(None))}


def test_the_ledger_has_every_entry_on_its_day_with_what_is_left(clerk: Caseworker):
    busy_office(clerk)
    dibao, tekun = fund_ledgers(clerk.store, 2019).parts
    rows = cells(dibao, slice(3, None))
    told = [row[1] for row in cells(dibao, slice(0, 2))]
    assert list(zip(told, *zip(*rows, strict=True), strict=True)) == [
        ("上年结转", "", "1,000.00", "", "", "1,000.00"),
        ("中央下达", "3,000.00", "", "", "", "1,000.00"),
        ("区级到位", "", "20,000.00", "", "", "21,000.00"),
        ("2019年1月城市低保发放名册", "", "", "2,360.00", "", "18,640.00"),
        ("区级到位（已冲正）", "", "77.00", "", "", "18,717.00"),
        ("冲正1月12日的区级到位（登记错了）", "", "-77.00", "", "", "18,640.00"),
        ("调出到特困供养", "", "", "", "300.00", "18,340.00"),
        ("上缴财政", "", "", "", "100.00", "18,240.00"),
        ("冬衣（已冲正）", "", "", "50.00", "", "18,190.00"),
        ("冲正1月12日的冬衣（登记错了）", "", "", "-50.00", "", "18,240.00"),
        ("棉被", "", "", "80.00", "", "18,160.00"),
        ("2019年1月城市低保发放名册银行退回2笔", "", "", "-1,770.00", "", "19,930.00"),
        ("收回2019年1月多发的钱", "", "60.00", "", "", "19,990.00"),
        ("2019年2月城市低保发放名册", "", "", "2,360.00", "", "17,630.00"),
        ("2019年2月城市低保退票重发名册", "", "", "1,180.00", "", "16,450.00"),
        ("2019年2月城市低保发放名册扣回多发的钱", "", "90.00", "", "", "16,540.00"),
        ("2019年3月城市低保发放名册", "", "", "2,360.00", "", "14,180.00"),
        ("2019年3月城市低保发放名册扣回多发的钱", "", "90.00", "", "", "14,270.00"),
        ("2019年3月城市低保发放名册银行退回1笔", "", "", "-590.00", "", "14,860.00"),
        ("2019年3月城市低保发放名册扣回的钱随退票退还", "", "-90.00", "", "",
         "14,770.00"),
    ]  # fmt: skip
    assert [row[1] for row in cells(tekun, slice(0, 2))] == [
        "区级到位",
        "从城市低保调入",
    ]


def test_the_ledger_closes_to_the_fund_and_to_its_rows(clerk: Caseworker):
    busy_office(clerk)
    store = clerk.store
    state = store.funds.state(DIBAO, 2019)
    paper = fund_ledgers(store, 2019).parts[0]
    sums = paper.sums(paper.rows)
    income, spent, away = (Money.parse(str(sums[place])) for place in (4, 5, 6))
    assert spent == state.spent
    assert income - spent - away == state.balance == paper.rows[-1].left
    sent = counted(store, SENT)
    assert sum(e.spent.fen for e in paper.rows if e.spent and e.spent > ZERO) == (
        sent.fen + 5000 + 8000
    )
    text = text_of(paper)
    assert (
        "上年结转1,000.00＋本年到位20,000.00＋追回150.00－支出5,980.00－调出300.00"
        "－上缴100.00＝结余14,770.00"
    ) in text
    assert "已下达未到位3,000.00元，不在结余里。" in text
    assert "还没有送银行的名单2,270.00元" in text


def test_pages_add_up_to_the_total_when_read_back(practice: Store):
    ledger = fund_ledgers(practice, 2019).parts[0]
    pages = page_texts(pdf_of(ledger, IMPRINT))
    sums = re.findall(r"本页小计.*?([\d,.]+) ([\d,.]+) ([\d,.]+)\n", "\n".join(pages))
    assert len(sums) == len(pages) == 2
    for place, whole in enumerate(("1047000", "1132300", "703150")):
        assert sum(fen(found[place]) for found in sums) == yuan(whole).fen
    assert "＝ 结余429,150.00" in pages[-1]


def test_each_programme_has_its_ledger_in_one_workbook(practice: Store):
    group = fund_ledgers(practice, 2019)
    sheets = sheets_of(group)
    assert list(sheets) == list(group.names)
    for code, rows in zip(practice.programmes.all(), sheets.values(), strict=True):
        (end,) = [row for row in rows if str(row[0]).startswith("合计")]
        income, spent = (end[rows[2].index(title)] for title in ("收入", "支出"))
        balance = practice.funds.state(code, 2019).balance
        assert round((income - spent) * 100) == balance.fen


def test_the_accounts_of_the_year_close_for_each_programme(practice: Store):
    paper = year_accounts(practice, 2019)
    found = amounts(paper)
    assert [column.title for column in paper.columns][1:] == [
        "城市低保", "涉诉救助", "临时救助", "特困供养", "精减退职", "合计",
    ]  # fmt: skip
    assert found["一、收入合计"][0] == "1,132,300.00"
    assert found["二、支出合计"][-1] == "1,293,546.00"
    assert found["四、年末结余"] == [
        "429,150.00", "0.00", "210,600.00", "24,824.00", "5,080.00", "669,654.00",
    ]  # fmt: skip
    assert found["已下达未到位"] == ["", "", "50,000.00", "", "", "50,000.00"]
    figures = year_figures(practice, year=2019)
    for place, programme in enumerate(figures.programmes):
        assert found["一、收入合计"][place] == str(programme.available())
        assert found["二、支出合计"][place] == str(programme.spent())
        assert found["四、年末结余"][place] == str(programme.balance())
    bought = counted(practice, "select sum(amount) from expenditures")
    assert found["购买等支出"][-1] == str(bought) == "10,000.00"


def test_parts_of_the_accounts_make_their_sums(clerk: Caseworker):
    busy_office(clerk)
    found = amounts(year_accounts(clerk.store, 2019))
    names = list(found)

    def parts(first: str, last: str) -> int:
        within = names[names.index(first) + 1 : names.index(last)]
        return sum(fen(found[name][0]) for name in within if found[name][0])

    first, second, third, end = (
        next(name for name in names if name[0] == number) for number in "一二三四"
    )
    assert parts(first, second) == fen(found[first][0]) == 2115000
    assert parts(second, third) == fen(found[second][0]) == 598000
    assert parts(third, end) == fen(found[third][0]) == 40000
    assert fen(found[end][0]) == 2115000 - 598000 - 40000
    assert found["银行退回"][0] == "-2,360.00"
    assert found["从其他项目调入"][3] == found["调到其他项目"][0] == "300.00"


def test_the_year_that_follows_begins_with_what_was_carried_on(clerk: Caseworker):
    clerk.receives(DIBAO, "900")
    clerk.carries_over()
    found = amounts(year_accounts(clerk.store, 2019))
    assert found["已结转下年"][0] == found["四、年末结余"][0] == "900.00"
    following = amounts(year_accounts(clerk.store, 2020))
    assert following["上年结转"][0] == "900.00"


def test_whatever_is_typed_is_printed_as_it_is(clerk: Caseworker):
    texts = (*HOSTILE, "长" * 200, "㼆𬭎䶮")
    for text in texts:
        clerk.buys("tekun", "9", text)
    printed = text_of(fund_ledgers(clerk.store, 2019))
    assert [text for text in texts if joined(text) not in printed] == []


def test_a_year_without_entries_has_empty_ledgers_and_accounts(store: Store):
    group = fund_ledgers(store, 2018)
    assert [len(part.rows) for part in group.parts] == [0] * 5
    assert "0.00＝结余0.00" in text_of(group)
    found = amounts(year_accounts(store, 2018))
    assert total(Money.parse(each) for row in found.values() for each in row) == ZERO

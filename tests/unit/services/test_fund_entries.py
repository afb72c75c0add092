from __future__ import annotations

from datetime import date

from aidesk.domain.fund import Cause, Source
from aidesk.domain.money import ZERO
from aidesk.services.carry_over import carry_over
from aidesk.services.fund_entries import fund_entries
from aidesk.services.fund_sums import FundSum
from aidesk.services.year_end import year_figures
from aidesk.wording.fund_entries import (
    ENTRY_COLUMNS,
    before_worded,
    entry_worded,
)
from tests.builders import a_household, yuan
from tests.fund_parts import assert_sums_add_up, parts_of, sums_of


def entries(store, programme="urban_dibao"):
    return fund_entries(store, year_figures(store, year=2019).of(programme))


def cells(entry):
    return [column.text(entry) for column in ENTRY_COLUMNS]


def test_the_book_is_kept_by_days_with_a_running_balance(store, clerk):
    clerk.dibao_for(a_household("陈桂兰"), "2019-01")
    clerk.receives("urban_dibao", "100", cause=Cause.CARRIED_IN, source=Source.CARRIED)
    clerk.day = date(2019, 1, 8)
    clerk.receives("urban_dibao", "1000", cause=Cause.ALLOTTED)
    clerk.day = date(2019, 1, 5)
    clerk.pays("urban_dibao", "2019-01")
    clerk.day = date(2019, 1, 20)
    clerk.receives("urban_dibao", "1000", note="第一批")
    clerk.buys("urban_dibao", "60")
    book = entries(store)
    assert [cells(entry) for entry in book] == [
        # 日期, 摘要, 文号, 下达, 到位, 支出, 结余
        ["2019年1月2日", "上年结转", "演财社〔2019〕1号", "", "100.00", "", "100.00"],
        [
            "2019年1月5日",
            "2019年1月城市低保发放名册",
            "",
            "",
            "",
            "590.00",
            "-490.00",
        ],
        [
            "2019年1月8日",
            "区级下达",
            "演财社〔2019〕1号",
            "1,000.00",
            "",
            "",
            "-490.00",
        ],
        [
            "2019年1月20日",
            "区级到位（第一批）",
            "演财社〔2019〕1号",
            "",
            "1,000.00",
            "",
            "510.00",
        ],
        ["2019年1月20日", "冬衣", "", "", "", "60.00", "450.00"],
    ]


def test_a_list_counts_when_it_is_sent_and_without_what_came_back(store, clerk):
    clerk.dibao_for(a_household("陈桂兰"), "2019-01")
    clerk.dibao_for(a_household("罗天顺"), "2019-01")
    run = clerk.makes("urban_dibao", "2019-01")
    assert entries(store) == ()
    clerk.sends(run)
    assert [entry.spent for entry in entries(store)] == [yuan("1180")]
    clerk.settles(run, {1: "账号错误"})
    assert [entry.spent for entry in entries(store)] == [yuan("590")]


def test_the_last_balance_is_the_balance_of_the_year(practice):
    figures = year_figures(practice, year=2019)
    for year in figures.programmes:
        book = fund_entries(practice, year)
        assert book[-1].left == year.balance()
        assert len({entry.key for entry in book}) == len(book)
    dibao = figures.of("urban_dibao")
    book = fund_entries(practice, dibao)
    assert sum((e.spent or ZERO).fen for e in book) == yuan("703150").fen


def test_each_sum_has_its_parts(practice):
    assert parts_of(practice, "urban_dibao", FundSum.CAME_IN) == [
        "上年结转 85,300.00",
        "中央 260,000.00",
        "省级 400,000.00",
        "区级 387,000.00",
    ]
    assert parts_of(practice, "urban_dibao", FundSum.SPENT) == [
        "月发放 644,520.00",
        "补发 24,480.00",
        "价格临时补贴 29,100.00",
        "春节慰问金 5,050.00",
    ]
    base = parts_of(practice, "litigation", FundSum.CAME_IN)
    assert base == ["启动资金 300,000.00"]
    assert parts_of(practice, "urban_dibao", FundSum.NOT_ARRIVED) == []
    waiting = parts_of(practice, "temporary", FundSum.NOT_ARRIVED)
    assert waiting == ["区级 50,000.00"]
    assert parts_of(practice, "urban_dibao", FundSum.BALANCE) == [
        "到位合计 1,132,300.00",
        "− 支出 703,150.00",
    ]
    figures = year_figures(practice, year=2019)
    bought = fund_entries(practice, figures.of("tekun"))[-2]
    assert entry_worded(bought) == "购买特困老人寒冬衣物（演示服装经营部）"


def test_every_sum_of_every_programme_and_year_is_its_parts_and_they_their_rows(
    practice,
):
    checked = 0
    for year in (2018, 2019, 2020):
        for programme in year_figures(practice, year=year).programmes:
            checked += assert_sums_add_up(practice, programme)
    assert checked > 30


def test_an_opened_sum_knows_what_it_was_a_year_before(store, clerk):
    clerk.receives("urban_dibao", "1000")
    clerk.buys("urban_dibao", "60")
    carry_over(store, clerk.act(), 2019, date(2020, 1, 2))
    year = year_figures(store, year=2020).of("urban_dibao")
    came_in = sums_of(store, year)[FundSum.CAME_IN]
    assert (came_in.amount, came_in.before) == (yuan("940"), yuan("1000"))
    assert before_worded(came_in, 2020) == ("2019年到位合计 1,000.00，今年少 60.00。")
    first = year_figures(store, year=2019).of("urban_dibao")
    assert sums_of(store, first)[FundSum.CAME_IN].before is None

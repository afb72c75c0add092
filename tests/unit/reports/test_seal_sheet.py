"""The paper about a sealed month: its text, from what was frozen and nothing else."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from aidesk.domain.fund import Cause, Move, Source
from aidesk.domain.money import total
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.domain.seal import NotSealedError
from aidesk.reports.seal_sheet import SealRow, seal_sheet, write_seal_sheet
from aidesk.services.funds import move_money
from aidesk.services.sealing import seal_month
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, month, yuan
from tests.unit.reports.papers import PRINTED_AT, joined, page_texts

DIBAO = "urban_dibao"
JANUARY = month("2019-01")


@pytest.fixture
def sealed(clerk: Caseworker) -> Caseworker:
    """January with one of each movement; 李永福's 590 came back and was given up."""
    clerk.receives(DIBAO, "9000", cause=Cause.CARRIED_IN, source=Source.CARRIED)
    clerk.receives(DIBAO, "3000", cause=Cause.ALLOTTED)
    clerk.receives(DIBAO, "2000")
    clerk.buys(DIBAO, "50")
    move = Move(DIBAO, "tekun", 2019, yuan("300"), clerk.day, "演财社")
    move_money(clerk.store, clerk.act(), move)
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小兰"))
    clerk.dibao_for(a_household("李永福"))
    run = clerk.pays(DIBAO, "2019-01")
    clerk.settles(run, {2: "账号有误"})
    clerk.gives_up(run, 2)
    clerk.sets_rate("festival", "2019-01", "50")
    clerk.settles(clerk.pays(DIBAO, "2019-01", RunKind.FESTIVAL))
    clerk.day = date(2019, 2, 1)
    seal_month(clerk.store, clerk.act(), JANUARY, clerk.day)
    return clerk


def cells(row: SealRow) -> tuple[str, ...]:
    shown = (row.lists, row.lines, row.persons, row.more, row.less, row.left)
    return (row.fund, row.what, *("" if v is None else str(v) for v in shown))


def test_each_fund_has_its_movements_with_the_running_balance(sealed):
    rows = [cells(row) for row in seal_sheet(sealed.store, JANUARY).rows]
    assert rows == [
        ("城市低保", "上年结转", "", "", "", "9,000.00", "", "9,000.00"),
        ("城市低保", "资金到位", "", "", "", "2,000.00", "", "11,000.00"),
        ("城市低保", "月发放", "1", "2", "3", "", "1,770.00", "9,230.00"),
        ("城市低保", "春节慰问金", "1", "2", "3", "", "150.00", "9,080.00"),
        ("城市低保", "银行退回1笔", "", "", "", "590.00", "", "9,670.00"),
        ("城市低保", "购买等支出", "", "", "", "", "50.00", "9,620.00"),
        ("城市低保", "调到其他项目", "", "", "", "", "300.00", "9,320.00"),
        ("特困供养", "从其他项目调入", "", "", "", "300.00", "", "300.00"),
    ]


def test_the_paper_tells_counts_sums_and_where_the_journal_stood(sealed, tmp_path):
    seal = sealed.store.seals.get(JANUARY)
    assert seal
    path = tmp_path / "封账单.pdf"
    write_seal_sheet(sealed.store, JANUARY, path, PRINTED_AT)
    (page,) = page_texts(path.read_bytes())
    text = joined(page)
    for words in (
        "2019年1月封账单",
        "封账日期：2019年2月1日",
        "各项资金月末结余合计9,620.00元。",  # 9,320 + 300
        "本月下达指标（到账以前不计入结余）：城市低保3,000.00元。",
        "本月名单2份，应发1,920.00元，银行退回590.00元。",
        f"封账时日志到第{seal.journal_seq}行，校验码：{seal.journal_hash}",
        "单位负责人：",
    ):
        assert words in text


def test_the_paper_is_printed_from_the_seal_whatever_became_of_the_rows(
    sealed, tmp_path
):
    first, again = tmp_path / "1.pdf", tmp_path / "2.pdf"
    write_seal_sheet(sealed.store, JANUARY, first, PRINTED_AT)
    other = sqlite3.connect(sealed.store.path)
    other.execute("drop trigger payments_never_change")
    other.execute("update payments set amount = amount + 100")
    other.commit()
    other.close()
    write_seal_sheet(sealed.store, JANUARY, again, PRINTED_AT)
    assert first.read_bytes() == again.read_bytes()


def test_a_later_month_begins_with_what_was_left(sealed):
    sealed.settles(sealed.pays(DIBAO, "2019-02"))
    sealed.day = date(2019, 3, 1)
    seal_month(sealed.store, sealed.act(), JANUARY + 1, sealed.day)
    rows = [cells(row) for row in seal_sheet(sealed.store, JANUARY + 1).rows]
    assert rows[0] == ("城市低保", "上月结余", "", "", "", "", "", "9,320.00")
    assert rows[-1] == ("特困供养", "上月结余", "", "", "", "", "", "300.00")


def test_an_open_month_has_no_paper(sealed):
    with pytest.raises(NotSealedError):
        seal_sheet(sealed.store, JANUARY + 1)


def test_all_months_of_the_practice_year_fit_one_page_and_lead_to_its_balances(
    practice: Store, tmp_path: Path
):
    clerk = Caseworker(practice, date(2020, 1, 5))
    for number in range(1, 13):
        asked = Month(2019, number)
        seal_month(practice, clerk.act(), asked, clerk.day)
        path = tmp_path / f"{asked}.pdf"
        write_seal_sheet(practice, asked, path, PRINTED_AT)
        assert len(page_texts(path.read_bytes())) == 1
    last: dict[str, SealRow] = {
        row.fund: row for row in seal_sheet(practice, Month(2019, 12)).rows
    }
    for code, programme in practice.programmes.all().items():
        balance = practice.funds.state(code, 2019).balance
        assert last[programme.short_name].left == balance
    # 42.92 + 0.00 + 21.06 + 2.48 + 0.51 of the published 10,000 yuan
    assert total(row.left for row in last.values()) == yuan("669654")

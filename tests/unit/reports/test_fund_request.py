"""用款申请函: whom it asks for how much, by which right, and what is sent with it."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.month import Month
from aidesk.domain.payment import NoListsError, RunKind
from aidesk.reports.blocks import Attachments, Table
from aidesk.reports.fund_request import month_request, run_request
from aidesk.services.signing import PaperNames, change_signing
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, month, yuan
from tests.unit.reports.money_office import DIBAO, busy_office, counted, text_of

DAY = date(2019, 7, 3)
JULY = month("2019-07")


def attached(letter) -> list[str]:
    (block,) = [b for b in letter.blocks if isinstance(b, Attachments)]
    return list(block.names)


def test_finance_is_asked_for_the_money_of_a_list(practice: Store):
    run = practice.runs.of(DIBAO, RunKind.REGULAR, JULY)[0]
    letter = run_request(practice, run.id, DAY)
    text = text_of(letter)
    for words in (
        "演示区民政局关于申请拨付2019年7月城市低保资金的函",
        "演示区财政局：",
        "昆民联发〔2019〕6号",
        "2019年7月城市低保发放83户102人，需资金56,380.00元",
        "（人民币伍万陆仟叁佰捌拾元整）。",
        # 939,300 that came less 318,850 paid until June
        "从2019年城市低保专项资金中列支，用款前结余620,450.00元，用款后结余564,070.00元",
        "于2019年7月10日前将上述资金从财政社保基金专户拨付到代发银行（演示农村信用社）",
        "妥否，请函复。",
        "演示区民政局2019年7月3日",
    ):
        assert words in text
    assert attached(letter) == [
        "2019年7月城市低保发放名册（5页）",
        "专项资金使用审批表（1份）",
        "2019年7月专项资金使用情况清单（1页）",
    ]


def test_after_the_pay_day_no_day_is_named(practice: Store):
    run = practice.runs.of(DIBAO, RunKind.BACK_PAY, month("2019-08"))[0]
    text = text_of(run_request(practice, run.id, date(2019, 8, 22)))
    assert "关于申请拨付2019年8月城市低保补发资金的函" in text
    assert "请贵局审核后，及时将上述资金" in text


def test_festival_money_is_called_what_it_is(practice: Store):
    (run,) = practice.runs.of(DIBAO, RunKind.FESTIVAL, month("2019-01"))
    title = "".join(run_request(practice, run.id, DAY).title)
    assert title == "演示区民政局关于申请拨付2019年1月春节慰问金的函"


def test_who_is_asked_and_who_pays_are_those_that_were_set(practice: Store):
    names = PaperNames(finance="演示市财政局社保科", bank="演示银行城关支行")
    change_signing(practice, Caseworker(practice).act(), names)
    text = text_of(month_request(practice, JULY, DAY))
    assert "演示市财政局社保科：" in text
    assert "代发银行（演示银行城关支行）" in text


def test_all_lists_of_a_month_are_asked_for_together(practice: Store):
    letter = month_request(practice, JULY, DAY)
    lists, funds = [b for b in letter.blocks if isinstance(b, Table)]
    sum_ = counted(practice, "select sum(total) from runs where month = '2019-07'")
    assert sum_ == yuan("88418")
    assert [c.value(row) for row in lists.rows for c in lists.columns[3:]] == [
        yuan(amount) for amount in ("56380", "14348", "3200", "7560", "6930")
    ]
    assert [[str(c.value(row)) for c in funds.columns] for row in funds.rows] == [
        ["2019年城市低保专项资金", "620,450.00", "56,380.00", "564,070.00"],
        ["2019年特困供养专项资金", "124,812.00", "14,348.00", "110,464.00"],
        ["2019年精减退职专项资金", "23,800.00", "3,200.00", "20,600.00"],
        ["2019年临时救助专项资金", "258,480.00", "14,490.00", "243,990.00"],
    ]
    text = text_of(letter)
    assert f"名单5份，共需资金{sum_}元（人民币捌万捌仟肆佰壹拾捌元整）" in text
    assert "合计11713688,418.00" in text  # households, persons, yuan
    assert len(attached(letter)) == 7


def test_what_went_to_the_bank_is_not_asked_for_again(clerk: Caseworker):
    busy = busy_office(clerk)
    clerk.sets_rate("festival", "2019-03", "50")
    waiting = clerk.makes(DIBAO, "2019-03", RunKind.FESTIVAL)
    letter = month_request(clerk.store, month("2019-03"), DAY)
    lists = next(block for block in letter.blocks if isinstance(block, Table))
    (row,) = lists.rows
    assert row.sum.run.id == waiting
    assert busy.march != waiting


def test_what_is_kept_back_is_told_and_not_asked_for(clerk: Caseworker):
    busy = busy_office(clerk)
    text = text_of(run_request(clerk.store, busy.february, DAY))
    assert "应发2,360.00元，扣回以前多发的90.00元，需资金2,270.00元" in text


def test_a_month_without_lists_asks_for_nothing(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    with pytest.raises(NoListsError):
        month_request(clerk.store, Month(2019, 1), DAY)

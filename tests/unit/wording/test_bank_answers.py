"""What a return means is said in numbers, and what to do for each line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from aidesk.domain.bank_return import BankLine, LineResult, line_key
from aidesk.services.made_run import made_run
from aidesk.services.returns import match_return, sent_lines, take_return
from aidesk.wording.bank_answers import (
    answers_effect,
    answers_recorded,
    answers_title,
    lines_to_look_at,
    told_in_full,
)
from tests.builders import a_household, yuan

DAY = date(2019, 1, 12)


@pytest.fixture
def bank(clerk):
    """Return what the bank says when it pays January's list of three."""
    for name in ("陈桂兰", "李永福", "曾正祥"):
        clerk.dibao_for(a_household(name))
    run = clerk.pays("urban_dibao", "2019-01")
    clerk.day = DAY
    return [
        BankLine(sent.key, sent.account, sent.amount, LineResult.PAID)
        for sent in sent_lines(clerk.store, run)
    ]


def matched(clerk, bank):
    (run,) = clerk.store.runs.of_year(2019)
    return made_run(clerk.store, run.id), match_return(clerk.store, run.id, DAY, bank)


def test_a_return_of_all_is_told_in_two_lines_and_none_to_look_at(clerk, bank):
    found = matched(clerk, bank)
    assert answers_title(found[1]) == "银行的回单这样登记，对吗？"
    assert answers_effect(*found) == [
        "到账 3 户，1,770.00 元。",
        "登记以后，这份名单就做完了。",
    ]
    assert lines_to_look_at(*found) == []
    assert answers_recorded(*found) == "已登记：到账 3 户。"


def test_each_heap_has_its_number_and_each_line_its_way(clerk, bank):
    first, second, third = bank
    told = [
        replace(first, result=LineResult.RETURNED, reason="已销户"),
        replace(second, account="12345678"),
        replace(third, key=line_key(99, 1)),
        replace(third, on=date(2018, 12, 30)),
    ]
    found = matched(clerk, told)
    assert answers_effect(*found) == [
        "退回 1 户，590.00 元，钱回到结余，等着再发。",
        "有 3 行和名单对不上，不登记。",
        "还有 2 户、1,180.00 元没有结果。",
    ]
    lines = lines_to_look_at(*found)
    assert [(line.name, line.said, line.todo, line.tone) for line in lines] == [
        ("李永福", "账号和名单不同", "不登记。请问银行付到了哪个账号。", "bad"),
        (
            "编号 000099000001",
            "名单里没有这一笔",
            "不登记。可能是别的名单的回单，请核对。",
            "bad",
        ),
        ("曾正祥", "日期不对：2018年12月30日", "不登记。请银行改正日期。", "bad"),
        ("陈桂兰", "退票：已销户", "登记为退票，改好账户再发。", "warn"),
    ]
    assert told_in_full(lines[0]) == (
        "李永福：账号和名单不同，590.00 元，账号 ****5678。"
        "不登记。请问银行付到了哪个账号。"
    )


def test_short_over_and_contradictions_name_the_amount_of_the_list(clerk, bank):
    first, second, third = bank
    told = [
        replace(first, amount=yuan("589")),
        replace(second, amount=yuan("591")),
        third,
        replace(third, result=LineResult.RETURNED, reason="冻结"),
    ]
    lines = lines_to_look_at(*matched(clerk, told))
    assert [(line.said, line.todo) for line in lines] == [
        ("金额比名单少（名单是 590.00）", "不登记。请银行补足，重新出回单。"),
        ("金额比名单多（名单是 590.00）", "不登记。请银行收回多付的，重新出回单。"),
        ("说法前后矛盾", "不登记。请银行写明最后的结果。"),
        ("说法前后矛盾", "不登记。请银行写明最后的结果。"),
    ]


def test_a_return_with_nothing_new_is_called_so(clerk, bank):
    (run,) = clerk.store.runs.of_year(2019)
    take_return(clerk.store, clerk.act(), run.id, DAY, bank[:1])
    again = matched(clerk, bank[:1])
    assert answers_title(again[1]) == "这份回单已经登记过了"
    assert answers_effect(*again)[0] == "有 1 行以前登记过，没有变化。"
    assert answers_recorded(*again) == "没有新的结果，没有登记。"
    mixed = matched(clerk, [bank[0], replace(bank[1], amount=yuan("1"))])
    assert answers_title(mixed[1]) == "回单里没有新的结果"
    foreign = matched(clerk, [replace(bank[1], key=line_key(99, 1))])
    assert answers_title(foreign[1]) == "回单和这份名单对不上"

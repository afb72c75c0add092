from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.concern import Concern
from aidesk.domain.money import ZERO
from aidesk.domain.month import Month
from aidesk.domain.payment import NoAccountError, Run, RunId, RunKind, RunState
from aidesk.domain.programme import (
    NoStandardInForceError,
    Programme,
    Rhythm,
    Unit,
)
from aidesk.services.attention import Attention
from aidesk.wording.attention import (
    attention_action,
    attention_reason,
    attention_title,
    names_worded,
)
from tests.builders import yuan

MAY = Month(2019, 5)
DIBAO = Programme(
    "urban_dibao",
    "城市居民最低生活保障",
    "城市低保",
    "top_up",
    "yuan",
    Unit.HOUSEHOLD,
    Rhythm.MONTHLY,
)
RUN = Run(
    RunId(1),
    "urban_dibao",
    RunKind.BACK_PAY,
    MAY,
    1,
    RunState.APPROVED,
    3,
    yuan("300"),
    "",
    date(2019, 5, 3),
)


def worded(concern, **facts):
    one = Attention(concern, DIBAO, MAY, **facts)
    return attention_title(one), attention_reason(one), attention_action(one)


@pytest.mark.parametrize("concern", Concern)
def test_every_concern_has_its_words(concern):
    facts = {"names": ("王玉珍", "赵文军"), "run": RUN, "error": NoAccountError(MAY)}
    for words in worded(concern, amount=ZERO, needed=ZERO, **facts):
        assert words
        assert "{" not in words


def test_one_family_without_account_is_called_by_its_name():
    title, reason, action = worded(Concern.NO_ACCOUNT, names=("李永福",))
    assert title == "李永福没有银行账号"
    assert reason == "城市低保，不补上，钱就发不出去"
    assert action == "去补填"


def test_several_are_counted_and_named():
    title, reason, _ = worded(Concern.NO_ACCOUNT, names=("甲", "乙", "丙", "丁"))
    assert title == "城市低保有 4 户没有银行账号"
    assert reason == "甲、乙、丙等 4 家。不补上，钱就发不出去"


def test_a_short_fund_is_told_with_its_numbers():
    amounts = {"amount": yuan("10200"), "needed": yuan("14348")}
    title, reason, _ = worded(Concern.FUND_SHORT, **amounts)
    assert title == "城市低保的钱不够发2019年5月"
    assert reason == "结余 10,200.00 元，要发 14,348.00 元，还差 4,148.00 元"


def test_an_open_list_says_where_it_stands():
    title, reason, action = worded(Concern.UNFINISHED, run=RUN)
    assert title == "2019年5月城市低保补发名册还没有办完"
    assert reason == "签好字了，还没有送银行"
    assert action == "接着办"


def test_a_missing_standard_leads_to_the_standards():
    missing = NoStandardInForceError("urban_dibao", "urban", MAY)
    title, reason, action = worded(Concern.CANNOT_PAY, names=("甲",), error=missing)
    assert title == "城市低保有 1 户算不出金额"
    assert reason.startswith("2019年5月没有“城镇保障标准”的执行标准")
    assert action == "去登记标准"


def test_up_to_three_names_stand_alone():
    assert names_worded(("甲", "乙", "丙")) == "甲、乙、丙"

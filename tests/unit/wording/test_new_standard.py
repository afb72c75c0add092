"""What a new standard would change, in sentences."""

from __future__ import annotations

from dataclasses import replace

from aidesk.domain.household import HouseholdId
from aidesk.domain.money import ZERO
from aidesk.domain.programme import Programme, Rhythm, Unit
from aidesk.services.standard_preview import (
    ChangedHousehold,
    FundPreview,
    PastMonth,
    Preview,
    ProgrammePreview,
)
from aidesk.wording.new_standard import programme_lines, summary, zero_lines
from tests.builders import month, yuan

JULY = month("2019-07")
DIBAO = Programme(
    code="urban_dibao",
    name="城市居民最低生活保障",
    short_name="城市低保",
    rule="top_up",
    rounding="yuan",
    unit=Unit.HOUSEHOLD,
    rhythm=Rhythm.MONTHLY,
)
ENOUGH = FundPreview(2019, yuan("9000"), yuan("9000"), None, month("2019-12"), ZERO)
RISE = ProgrammePreview(
    programme=DIBAO,
    month=JULY,
    on_roll=3,
    households=2,
    persons=3,
    before=yuan("1770"),
    after=yuan("1890"),
    past=(),
    unsent=(),
    fund=ENOUGH,
)


def past(text: str, short: str, over: str = "0", dead: str = "0") -> PastMonth:
    return PastMonth(month(text), 2, 3, yuan(short), yuan(over), yuan(dead))


def test_a_rise_tells_who_how_much_and_how_long_the_fund_lasts():
    assert programme_lines(RISE) == [
        (
            "城市低保：2019年7月起 2 户 3 人变化，每月 1,770.00 元 → 1,890.00 元，"
            "每月多 120.00 元。"
        ),
        "资金还有 9,000.00 元，够发到年底。",
    ]
    assert summary(Preview((RISE,), (), (), ())) == "每月一共多发 120.00 元。"


def test_back_pay_names_its_months_and_what_is_for_the_dead():
    with_past = replace(
        RISE, past=(past("2019-05", "120"), past("2019-06", "120", dead="40"))
    )
    assert programme_lines(with_past)[1:3] == [
        "2019年5月到2019年6月已经发过，要补发 240.00 元。",
        "其中 40.00 元是已经去世的人的，做补发名单时再决定。",
    ]
    one = replace(RISE, past=(past("2019-06", "120"),))
    assert programme_lines(one)[1] == "2019年6月已经发过，要补发 120.00 元。"
    assert summary(Preview((one,), (), (), ())) == (
        "每月一共多发 120.00 元。以前的月份一共补发 120.00 元。"
    )


def test_a_fall_tells_what_was_paid_too_much():
    fall = replace(RISE, after=yuan("1500"), past=(past("2019-06", "0", over="90"),))
    assert "每月少 270.00 元。" in programme_lines(fall)[0]
    assert programme_lines(fall)[1] == (
        "按新标准，以前的月份多发了 90.00 元，请核对执行的月份。"
    )
    assert summary(Preview((fall,), (), (), ())) == "每月一共少发 270.00 元。"


def test_a_fund_that_ends_sooner_says_until_when_and_what_is_missing():
    sooner = replace(
        ENOUGH,
        lasts_before=month("2019-11"),
        lasts_after=month("2019-10"),
        missing=yuan("500"),
    )
    assert programme_lines(replace(RISE, fund=sooner))[1:] == [
        "资金还有 9,000.00 元，原来够发到2019年11月，以后够发到2019年10月。",
        "发到2019年底还缺 500.00 元。",
    ]
    none = replace(sooner, lasts_after=None)
    assert programme_lines(replace(RISE, fund=none))[1] == (
        "资金还有 9,000.00 元，按新标准一个月也不够。"
    )
    empty = replace(ENOUGH, available=ZERO)
    assert programme_lines(replace(RISE, fund=empty))[1:] == [
        "2019年的资金还没有到账。"
    ]


def test_lists_that_wait_are_to_be_made_anew():
    waiting = replace(RISE, unsent=(JULY,))
    assert programme_lines(waiting)[1] == (
        "2019年7月的名单做好了还没送银行，记下新标准以后请撤回重做。"
    )


def test_help_that_is_paid_once_tells_what_waits():
    once = replace(RISE, programme=replace(DIBAO, rhythm=Rhythm.ONCE))
    assert programme_lines(once) == [
        "城市低保：等着发的 2 户，1,770.00 元 → 1,890.00 元。"
    ]
    nobody = replace(once, households=0)
    assert programme_lines(nobody) == [
        "城市低保：以后批准的按新标准算，没有等着发的受影响。"
    ]


def test_those_who_come_to_zero_are_named_five_at_most():
    homes = [
        ChangedHousehold(HouseholdId(n), f"{n}", f"某{n}", 1, yuan("9"), ZERO, n > 1)
        for n in range(1, 8)
    ]
    back = replace(homes[0], before=ZERO, after=yuan("5"))
    assert zero_lines(Preview((), (), tuple(homes), (back,))) == [
        "收入会超过标准、不再有钱可发的 6 户：某2、某3、某4、某5、某6等。",
        "会减到 0 元的 1 户：某1。",
        "原来没有钱、以后又有钱的 1 户：某1。",
    ]

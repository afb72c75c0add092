"""What is said of months that wait: before they are held, while they wait, afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from aidesk.domain.hold import Hold
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.i18n import translate
from aidesk.services.holds import OpenHold, held_total
from aidesk.wording.formats import short_day, worded
from aidesk.wording.joining import clauses, noted
from aidesk.wording.payouts import months_worded


def hold_asked(name: str, months: Sequence[Month], month: Month) -> str:
    """Return the question whether months shall wait."""
    if tuple(months) == (month,):
        text = translate("holds", "{name}这个月先不发？")
    else:
        text = translate("holds", "{name}{months}的钱先不发？")
    return text.format(name=name, months=months_worded(months))


def hold_foreseen(
    programme: str, months: Iterable[Month], amount: Money
) -> Iterator[str]:
    """Yield what it means that months wait: in amounts, and what comes after it."""
    text = translate(
        "holds", "{months}{programme} {amount} 元不进名单、不在合计里，别人照常发。"
    )
    words = months_worded(months)
    yield text.format(months=words, programme=programme, amount=amount)
    yield translate(
        "holds",
        "查清以后点“恢复发放”：名单还没有做，就回到名单里；做过了，就列入补发。",
    )


def held_done(name: str, programme: str, months: Iterable[Month]) -> str:
    """Return what was done when months wait from now on."""
    text = translate("holds", "已登记：{name}{months}的{programme}先不发。")
    return text.format(name=name, months=months_worded(months), programme=programme)


def released_done(holds: Sequence[OpenHold], *, listed: bool) -> str:
    """Return what was done when months are paid again, and by which list."""
    months = months_worded(each.hold.month for each in holds)
    if listed:
        text = translate(
            "holds", "已恢复：{name}{months}的 {amount} 元，用补发名单发出去。"
        )
    else:
        text = translate("holds", "已恢复：{name}{months}的 {amount} 元，回到名单里。")
    amount = held_total(holds)
    return text.format(name=holds[0].name, months=months, amount=amount)


def holds_headed(holds: Sequence[OpenHold], month: Month) -> str:
    """Return what stands over the months that wait, with how many they are."""
    here = all(each.hold.month == month for each in holds)
    if here:
        text = translate("holds", "这个月先不发（{n}）")
    else:
        text = translate("holds", "先不发、还没有恢复（{n}）")
    return text.format(n=len({each.right.id for each in holds}))


def holds_summed(holds: Sequence[OpenHold]) -> str:
    """Return what waits in all."""
    text = translate("holds", "共 {amount} 元，不在合计里")
    return text.format(amount=held_total(holds))


def holds_told(
    holds: Sequence[OpenHold], month: Month, *, with_programme: bool = False
) -> str:
    """Return of one right how much waits, for which months, why, and since when."""
    told = [holds[0].programme.short_name] if with_programme else []
    if any(each.hold.month != month for each in holds):
        told.append(months_worded(each.hold.month for each in holds))
    if any(each.amount is None for each in holds):
        told.append(translate("holds", "金额还算不出"))
    elif not held_total(holds):
        told.append(translate("holds", "按现在的资料已经没有要发的钱"))
    else:
        text = translate("holds", "{amount} 元")
        told.append(text.format(amount=held_total(holds)))
    told.append(reason_worded(holds[0].hold))
    text = translate("holds", "{day}登记")
    told.append(text.format(day=short_day(holds[0].hold.held_on)))
    return clauses(told)


def reason_worded(hold: Hold) -> str:
    """Return why a month waits, with what a person wrote about it."""
    word = worded(hold.reason)
    return noted(word, hold.note) if hold.note else word

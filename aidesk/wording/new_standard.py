"""What new standards would change, in sentences and as lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from aidesk.domain.money import ZERO, total
from aidesk.domain.month import Month
from aidesk.domain.programme import Rhythm
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.standard_preview import (
    ChangedHousehold,
    FundPreview,
    PastMonth,
    Preview,
    ProgrammePreview,
)
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded
from aidesk.wording.joining import headed, listed, sentences

_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class PastLine:
    """A past month that is to be made up, beside the short name of its programme."""

    programme: str
    past: PastMonth


PAST_COLUMNS: Final[tuple[Column[PastLine], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "补发的月份"), lambda line: line.past.month),
    Column(QT_TRANSLATE_NOOP("columns", "项目"), lambda line: line.programme),
    Column(QT_TRANSLATE_NOOP("columns", "户"), lambda line: line.past.households),
    Column(QT_TRANSLATE_NOOP("columns", "人"), lambda line: line.past.persons),
    Column(
        QT_TRANSLATE_NOOP("columns", "补发（元）"),
        lambda line: line.past.short,
        summed=True,
    ),
)

LARGEST_COLUMNS: Final[tuple[Column[ChangedHousehold], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "户主"), lambda each: each.name),
    Column(QT_TRANSLATE_NOOP("columns", "人口"), lambda each: each.persons),
    Column(QT_TRANSLATE_NOOP("columns", "现在每月（元）"), lambda each: each.before),
    Column(QT_TRANSLATE_NOOP("columns", "以后每月（元）"), lambda each: each.after),
    Column(QT_TRANSLATE_NOOP("columns", "差（元）"), lambda each: each.difference),
)


def summary(preview: Preview) -> str:
    """Return in one sentence what is paid more each month, and how much back pay."""
    monthly = [p for p in preview.programmes if p.programme.rhythm is Rhythm.MONTHLY]
    difference = total(each.difference for each in monthly)
    if difference >= ZERO:
        text = translate("new_standard", "每月一共多发 {amount} 元。")
    else:
        text = translate("new_standard", "每月一共少发 {amount} 元。")
    said = [text.format(amount=max(difference, -difference))]
    if preview.back_pay:
        text = translate("new_standard", "以前的月份一共补发 {amount} 元。")
        said.append(text.format(amount=preview.back_pay))
    return sentences(said)


def past_lines(preview: Preview) -> list[PastLine]:
    """Return the months that are to be made up, programme by programme."""
    return [
        PastLine(each.programme.short_name, past)
        for each in preview.programmes
        for past in each.past
        if past.short
    ]


def programme_lines(each: ProgrammePreview) -> list[str]:
    """Return what changes in one programme, line by line."""
    if each.programme.rhythm is Rhythm.ONCE:
        return [headed(each.programme.short_name, _of_cases(each))]
    first = translate(
        "new_standard",
        "{month}起 {households} 户 {persons} 人变化，"
        "每月 {before} 元 → {after} 元，{difference}。",
    ).format(
        month=worded(each.month),
        households=each.households,
        persons=each.persons,
        before=each.before,
        after=each.after,
        difference=_difference(each),
    )
    return [headed(each.programme.short_name, first), *_of_past(each), *_of_fund(each)]


def zero_lines(preview: Preview) -> list[str]:
    """Return who would not get money any more, and who would again."""
    exceeding = [each for each in preview.to_zero if each.exceeds]
    equal = [each for each in preview.to_zero if not each.exceeds]
    cases = (
        (
            translate(
                "new_standard", "收入会超过标准、不再有钱可发的 {count} 户：{names}。"
            ),
            exceeding,
        ),
        (translate("new_standard", "会减到 0 元的 {count} 户：{names}。"), equal),
        (
            translate("new_standard", "原来没有钱、以后又有钱的 {count} 户：{names}。"),
            preview.from_zero,
        ),
    )
    return [
        text.format(count=len(found), names=_named(found))
        for text, found in cases
        if found
    ]


def _named(found: Sequence[ChangedHousehold]) -> str:
    names = listed(each.name for each in found[:_NAMED])
    if len(found) <= _NAMED:
        return names
    return translate("new_standard", "{names}等").format(names=names)


def _difference(each: ProgrammePreview) -> str:
    if each.difference >= ZERO:
        text = translate("new_standard", "每月多 {amount} 元")
        return text.format(amount=each.difference)
    return translate("new_standard", "每月少 {amount} 元").format(
        amount=-each.difference
    )


def _of_cases(each: ProgrammePreview) -> str:
    if not each.households:
        return translate("new_standard", "以后批准的按新标准算，没有等着发的受影响。")
    return translate(
        "new_standard", "等着发的 {count} 户，{before} 元 → {after} 元。"
    ).format(count=each.households, before=each.before, after=each.after)


def _of_past(each: ProgrammePreview) -> Iterator[str]:
    if each.back_pay:
        months = [past.month for past in each.past if past.short]
        text = translate(
            "new_standard", "{first}到{last}已经发过，要补发 {amount} 元。"
        )
        if len(months) == 1:
            text = translate("new_standard", "{first}已经发过，要补发 {amount} 元。")
        yield text.format(
            first=worded(months[0]), last=worded(months[-1]), amount=each.back_pay
        )
    dead = total(past.to_dead for past in each.past)
    if dead:
        yield translate(
            "new_standard", "其中 {amount} 元是已经去世的人的，做补发名单时再决定。"
        ).format(amount=dead)
    if each.over:
        yield translate(
            "new_standard", "按新标准，以前的月份多发了 {amount} 元，请核对执行的月份。"
        ).format(amount=each.over)
    if each.unsent:
        yield translate(
            "new_standard",
            "{months}的名单做好了还没送银行，记下新标准以后请撤回重做。",
        ).format(months=listed(map(worded, each.unsent)))


def _of_fund(each: ProgrammePreview) -> Iterator[str]:
    fund = each.fund
    if not fund.available:
        yield translate("new_standard", "{year}年的资金还没有到账。").format(
            year=fund.year
        )
        return
    yield _lasts(fund)
    if fund.missing:
        yield translate("new_standard", "发到{year}年底还缺 {amount} 元。").format(
            year=fund.year, amount=fund.missing
        )


def _lasts(fund: FundPreview) -> str:
    free = fund.free
    if fund.lasts_after is None:
        text = translate("new_standard", "资金还有 {free} 元，按新标准一个月也不够。")
        return text.format(free=free)
    december = Month(fund.year, 12)
    if fund.lasts_after == december:
        text = translate("new_standard", "资金还有 {free} 元，够发到年底。")
        return text.format(free=free)
    if fund.lasts_before == fund.lasts_after:
        text = translate(
            "new_standard", "资金还有 {free} 元，够发到{after}，和现在一样。"
        )
    else:
        text = translate(
            "new_standard",
            "资金还有 {free} 元，原来够发到{before}，以后够发到{after}。",
        )
    return text.format(
        free=free, before=worded(fund.lasts_before), after=worded(fund.lasts_after)
    )

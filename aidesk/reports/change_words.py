"""The words of changes between two lists: what moved, why, and that it all adds up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from aidesk.domain.crosscheck import CrossCheck, Sum, enforce, number
from aidesk.domain.programme import Unit
from aidesk.domain.rules import CareMode
from aidesk.services.change_reasons import Reason, Why
from aidesk.services.comparison import (
    Comparison,
    MovedLine,
    Movement,
)
from aidesk.wording.formats import worded
from aidesk.wording.grades import grade_worded

MOVEMENTS: Final[Mapping[Movement, str]] = MappingProxyType(
    {
        Movement.NEW: "新增",
        Movement.RESUMED: "恢复发放",
        Movement.STOPPED: "退出",
        Movement.PAUSED: "暂停发放",
        Movement.UP: "增发",
        Movement.DOWN: "减发",
        Movement.PERSONS: "人数变动",
    }
)
COUNTED: Final = {Unit.HOUSEHOLD: "户", Unit.PERSON: "人", Unit.CASE: "户"}
_PLUS, _MINUS = "＋", "－"
_SIGNS: Final[Mapping[Movement, str]] = MappingProxyType(
    {
        Movement.NEW: _PLUS,
        Movement.RESUMED: _PLUS,
        Movement.STOPPED: _MINUS,
        Movement.PAUSED: _MINUS,
    }
)
_ALWAYS: Final = (Movement.NEW, Movement.STOPPED)
Term = tuple[str, str, Sum, bool]
"""A sign, a word, a sum, and whether it is shown when it is nothing."""

_TIERS: Final = {"1": "一档", "2": "二档", "3": "三档", "": "无"}


def reasons_worded(line: MovedLine) -> str:
    """Return why a line moved: ``标准590.00→630.00；减员：赵强（毕业就业）``."""
    return "；".join(_WORDED[reason.why](reason) for reason in line.reasons)


def documents_worded(line: MovedLine) -> str:
    """Return the documents that a change follows."""
    return "、".join(line.documents)


def heads_worded(found: Comparison) -> Iterator[str]:
    """Yield that heads changed, which makes no household new."""
    if found.heads:
        names = "、".join(f"{h.number} {h.old}→{h.new}" for h in found.heads)
        yield f"户主变更{len(found.heads)}户（{names}），不计新增和退出。"


def closings(found: Comparison) -> list[str]:
    """Return how last month's sums lead to this month's; raise CrossCheckError.

    One formula each for households (or persons in their own right), persons and
    money; without a list before there is none.
    """
    if found.previous is None:
        return []
    last, this = found.last, found.this
    checks = [
        _closing("户数", last.units, this.units, _units(found)),
        _closing("人数", last.persons, this.persons, _persons(found)),
        _closing("金额", last.amount, this.amount, _amounts(found)),
    ]
    if found.programme.unit is Unit.PERSON:
        checks.pop(0)
    enforce(checks)
    return [check.formula for check in checks]


def _closing(name: str, last: Sum, this: Sum, terms: Sequence[Term]) -> CrossCheck:
    """Return one closing formula with the sums in it."""
    shown = "".join(
        f" {sign} {word}{worded(change)}"
        for sign, word, change, always in terms
        if change or always
    )
    text = f"{name}：上期{worded(last)}{shown} ＝ 本期{worded(this)}"
    reached = number(last) + sum(
        number(change) * (1 if sign == _PLUS else -1) for sign, _, change, _ in terms
    )
    return CrossCheck(text, type(last)(reached), this)


def _units(found: Comparison) -> list[Term]:
    return [
        (sign, MOVEMENTS[movement], len(found.of(movement)), movement in _ALWAYS)
        for movement, sign in _SIGNS.items()
    ]


def _persons(found: Comparison) -> list[Term]:
    moved: list[Term] = [
        (sign, MOVEMENTS[m], abs(found.change(m).persons), m in _ALWAYS)
        for m, sign in _SIGNS.items()
    ]
    if found.programme.unit is Unit.PERSON:
        return moved
    other = [row.difference.persons for row in found.rows if row.movement not in _SIGNS]
    more, less = (sum(max(by * n, 0) for n in other) for by in (1, -1))
    return [*moved, (_PLUS, "增员", more, True), (_MINUS, "减员", less, True)]


def _amounts(found: Comparison) -> list[Term]:
    signs = {**_SIGNS, Movement.UP: _PLUS, Movement.DOWN: _MINUS}
    return [
        (
            sign,
            MOVEMENTS[movement],
            found.change(movement).amount * (1 if sign == _PLUS else -1),
            movement in (*_ALWAYS, Movement.UP, Movement.DOWN),
        )
        for movement, sign in signs.items()
    ]


# one reason each


def _granted(reason: Reason) -> str:
    return f"新批准（{reason.detail}）" if reason.detail else "新批准"


def _stopped(reason: Reason) -> str:
    return worded(reason.detail) or "停发"


def _of_person(word: str) -> Callable[[Reason], str]:
    def text(reason: Reason) -> str:
        note = f"（{reason.detail}）" if reason.detail else ""
        return f"{word}：{reason.name}{note}"

    return text


def _from_to(
    word: str, value: Callable[[object], str] = worded
) -> Callable[[Reason], str]:
    def text(reason: Reason) -> str:
        return f"{word}{value(reason.old)}→{value(reason.new)}"

    return text


def _plain(words: str) -> Callable[[Reason], str]:
    return lambda _reason: words


def _mode(value: object) -> str:
    return worded(CareMode(str(value))) if value else "无"


_WORDED: Final[Mapping[Why, Callable[[Reason], str]]] = MappingProxyType(
    {
        Why.GRANTED: _granted,
        Why.STOPPED: _stopped,
        Why.NO_ACCOUNT: _plain("没有收款账户"),
        Why.NOTHING_DUE: _plain("收入达到标准，本期无补差"),
        Why.NOT_LISTED: _plain("本期名单未列入"),
        Why.HELD: lambda reason: f"暂缓：{worded(reason.detail)}",
        Why.WAS_HELD: _plain("上期暂缓，本期恢复"),
        Why.STILL_HELD: _plain("上期暂缓，尚未恢复"),
        Why.PAID_AGAIN: _plain("上期未发，本期恢复"),
        Why.JOINED: _of_person("增员"),
        Why.LEFT: _of_person("减员"),
        Why.DIED: _of_person("死亡"),
        Why.NOT_COUNTED: _of_person("不再计入保障"),
        Why.COUNTED: _of_person("计入保障"),
        Why.STANDARD: _from_to("标准"),
        Why.INCOME: _from_to("家庭收入"),
        Why.SUPPLEMENT: _from_to("分类施保"),
        Why.GRADE: _from_to("类别：", lambda grade: grade_worded(str(grade)) or "无"),
        Why.MODE: _from_to("供养方式：", _mode),
        Why.TIER: _from_to("自理能力：", lambda tier: _TIERS.get(str(tier), str(tier))),
        Why.PHASE_OUT: _plain("就业渐退"),
        Why.CORRECTED: _plain("资料更正"),
    }
)

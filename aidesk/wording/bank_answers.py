"""What a bank's return means for a list: what is recorded, and what a person must ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from aidesk.domain.bank_return import (
    LineAnswer,
    LineResult,
    Matched,
    Mismatch,
    RefusedLine,
)
from aidesk.domain.identity import masked_account
from aidesk.domain.money import Money, total
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.made_run import MadeRun
from aidesk.services.plan_lines import PlanLine
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded
from aidesk.wording.joining import clauses, headed, sentences
from aidesk.wording.payouts import counted

SAID: Final = QT_TRANSLATE_NOOP("columns", "银行结果")
TODO: Final = QT_TRANSLATE_NOOP("columns", "怎么办")
ACCOUNT: Final = QT_TRANSLATE_NOOP("columns", "收款账户")
_TODO: Final[Mapping[Mismatch, str]] = MappingProxyType(
    {
        Mismatch.UNKNOWN: QT_TRANSLATE_NOOP(
            "answers", "不登记。可能是别的名单的回单，请核对。"
        ),
        Mismatch.ACCOUNT: QT_TRANSLATE_NOOP(
            "answers", "不登记。请问银行付到了哪个账号。"
        ),
        Mismatch.SHORT: QT_TRANSLATE_NOOP(
            "answers", "不登记。请银行补足，重新出回单。"
        ),
        Mismatch.OVER: QT_TRANSLATE_NOOP(
            "answers", "不登记。请银行收回多付的，重新出回单。"
        ),
        Mismatch.TWICE: QT_TRANSLATE_NOOP(
            "answers", "只登记一次。请问银行是不是付了两次。"
        ),
        Mismatch.CONTRADICTS: QT_TRANSLATE_NOOP(
            "answers", "不登记。请银行写明最后的结果。"
        ),
        Mismatch.DAY: QT_TRANSLATE_NOOP("answers", "不登记。请银行改正日期。"),
    }
)


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line to look at: what the bank says of it, and what is to be done.

    It is of the return where it was refused or sent back, of the list where the
    bank has not said anything.
    """

    place: int
    name: str
    amount: Money
    account: str
    said: str
    todo: str
    tone: str


TOLD_COLUMNS: Final[tuple[Column[ToldLine], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "姓名"), lambda line: line.name),
    Column(QT_TRANSLATE_NOOP("columns", "金额"), lambda line: line.amount),
    Column(ACCOUNT, lambda line: line.account),
    Column(SAID, lambda line: line.said),
    Column(TODO, lambda line: line.todo),
)


def lines_to_look_at(made: MadeRun, matched: Matched) -> list[ToldLine]:
    """Return what is not simply paid: refused lines, returned ones, missing ones."""
    by_number = {line.number: line for line in made.lines}
    wrong = {refused.sent.line for refused in matched.refused if refused.sent}
    told = [
        *(_refused(refused, by_number) for refused in matched.refused),
        *(_returned(a, by_number) for a in matched.of(LineResult.RETURNED)),
        *(
            _missing(by_number[sent.line])
            for sent in matched.missing
            if sent.line not in wrong
        ),
    ]
    return [ToldLine(place, *facts) for place, facts in enumerate(told)]


_Facts = tuple[str, Money, str, str, str, str]


def _refused(refused: RefusedLine, lines: Mapping[int, PlanLine]) -> _Facts:
    bank, sent = refused.bank, refused.sent
    said = worded(refused.mismatch)
    if sent is not None and refused.mismatch in (Mismatch.SHORT, Mismatch.OVER):
        text = translate("answers", "{said}（名单是 {amount}）")
        said = text.format(said=said, amount=sent.amount)
    if refused.mismatch is Mismatch.DAY and bank.on is not None:
        said = headed(said, worded(bank.on))
    name = lines[sent.line].name if sent else _numbered(bank.key)
    todo = translate("answers", _TODO[refused.mismatch])
    return name, bank.amount, masked_account(bank.account), said, todo, "bad"


def _numbered(key: str) -> str:
    """Return by which number the bank names a line that no name is known of."""
    return translate("answers", "编号 {key}").format(key=key)


def _returned(answer: LineAnswer, lines: Mapping[int, PlanLine]) -> _Facts:
    line = lines[answer.line]
    said = headed(worded(answer.result), answer.reason)
    todo = translate("answers", "登记为退票，改好账户再发。")
    return line.name, line.amount, masked_account(line.account), said, todo, "warn"


def _missing(line: PlanLine) -> _Facts:
    said = translate("answers", "没有答复")
    todo = translate("answers", "先不登记，等下一份回单。")
    return line.name, line.amount, masked_account(line.account), said, todo, "plain"


def told_in_full(line: ToldLine) -> str:
    """Return in one line what the bank says and what is to be done."""
    said = translate("answers", "{said}，{amount} 元，账号 {account}。")
    told = said.format(said=line.said, amount=line.amount, account=line.account)
    return headed(line.name, sentences([told, line.todo]))


def answers_title(matched: Matched) -> str:
    """Return what is asked of a return, or told where there is nothing to record."""
    if matched.answers:
        return translate("answers", "银行的回单这样登记，对吗？")
    if matched.refused and not matched.known:
        return translate("answers", "回单和这份名单对不上")
    if matched.known and not matched.refused:
        return translate("answers", "这份回单已经登记过了")
    return translate("answers", "回单里没有新的结果")


def answers_effect(made: MadeRun, matched: Matched) -> Sequence[str]:
    """Return in numbers what a return says and what it leaves open, one a line."""
    return list(_effects(made, matched))


def _effects(made: MadeRun, matched: Matched) -> Iterator[str]:
    amounts = {line.number: line.amount for line in made.lines}

    def sums(text: str, lines: Iterable[int]) -> Iterator[str]:
        found = list(lines)
        if found:
            money = total(amounts[line] for line in found)
            yield text.format(counted=counted(made, len(found)), sum=money)

    paid, back = matched.of(LineResult.PAID), matched.of(LineResult.RETURNED)
    text = translate("answers", "到账 {counted}，{sum} 元。")
    yield from sums(text, (answer.line for answer in paid))
    text = translate("answers", "退回 {counted}，{sum} 元，钱回到结余，等着再发。")
    yield from sums(text, (answer.line for answer in back))
    if matched.known:
        text = translate("answers", "有 {count} 行以前登记过，没有变化。")
        yield text.format(count=matched.known)
    if matched.refused:
        text = translate("answers", "有 {count} 行和名单对不上，不登记。")
        yield text.format(count=len(matched.refused))
    text = translate("answers", "还有 {counted}、{sum} 元没有结果。")
    yield from sums(text, (sent.line for sent in matched.missing))
    if matched.answers and not matched.missing:
        yield translate("answers", "登记以后，这份名单就做完了。")


def answers_recorded(made: MadeRun, matched: Matched) -> str:
    """Return in a sentence what was recorded of a return."""
    paid, back = matched.of(LineResult.PAID), matched.of(LineResult.RETURNED)
    told = []
    for text, answers in (
        (translate("answers", "到账 {counted}"), paid),
        (translate("answers", "退回 {counted}"), back),
    ):
        if answers:
            told.append(text.format(counted=counted(made, len(answers))))
    if not told:
        return translate("answers", "没有新的结果，没有登记。")
    return translate("answers", "已登记：{told}。").format(told=clauses(told))

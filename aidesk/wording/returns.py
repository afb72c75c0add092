"""What is said of money that the bank sent back, and of what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from aidesk.domain.bank_return import (
    AccountUnchangedError,
    Decision,
    NoLongerDueError,
)
from aidesk.domain.identity import masked_account
from aidesk.domain.payment import NoAccountError
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.made_run import MadeRun
from aidesk.services.waiting_returns import WaitingReturn
from aidesk.wording.columns import Column
from aidesk.wording.errors import sentence
from aidesk.wording.formats import short_day, worded
from aidesk.wording.joining import headed, sentences
from aidesk.wording.payouts import counted
from aidesk.wording.titles import list_name

STATE: Final = QT_TRANSLATE_NOOP("columns", "怎么办")
LIST: Final = QT_TRANSLATE_NOOP("columns", "哪份名单")
ACCOUNT: Final = QT_TRANSLATE_NOOP("columns", "原收款账户")
REASON: Final = QT_TRANSLATE_NOOP("columns", "银行说的原因")


def list_of_return(waiting: WaitingReturn) -> str:
    """Return from which list a line came back: ``2019年6月城市低保``."""
    run = waiting.returned.run
    return translate("returns", "{month}{list}").format(
        month=worded(run.month), list=list_name(waiting.programme, run.kind, run.batch)
    )


def old_account(waiting: WaitingReturn) -> str:
    """Return where the money could not go, as far as a screen may show it."""
    payee = waiting.returned.payments[0].payee
    return f"{payee.bank} {masked_account(payee.account)}"


def state_of_return(waiting: WaitingReturn) -> str:
    """Return in a word what is to be done with a returned line."""
    if waiting.again:
        retried = waiting.returned.decision is Decision.RETRY
        words = worded(Decision.RETRY) if retried else translate("returns", "可以重发")
        if waiting.again == waiting.amount:
            return words
        return f"{words} {waiting.again}"
    if isinstance(waiting.error, AccountUnchangedError):
        return translate("returns", "等改账户")
    if isinstance(waiting.error, NoLongerDueError):
        return translate("returns", "不应再发")
    if isinstance(waiting.error, NoAccountError):
        return translate("returns", "等补账号")
    return translate("returns", "算不出金额")


def tone_of_return(waiting: WaitingReturn) -> str:
    """Return how the state of a returned line stands out."""
    return "ok" if waiting.again else "warn"


RETURN_COLUMNS: Final[tuple[Column[WaitingReturn], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "姓名"), lambda each: each.name),
    Column(LIST, list_of_return),
    Column(QT_TRANSLATE_NOOP("columns", "金额"), lambda each: each.amount, summed=True),
    Column(ACCOUNT, old_account),
    Column(REASON, lambda each: each.returned.answer.reason),
    Column(STATE, state_of_return),
)


def return_told(waiting: WaitingReturn) -> str:
    """Return what came back, when, and what can be done about it."""
    answer = waiting.returned.answer
    text = translate("returns", "{list} {amount} 元，{day}被银行退回。")
    came = text.format(
        list=list_of_return(waiting),
        amount=waiting.amount,
        day=short_day(answer.on),
    )
    told = [headed(waiting.name, came)]
    if waiting.again:
        text = translate("returns", "做重发名单时会发 {amount} 元。")
        told.append(text.format(amount=waiting.again))
    if waiting.error is not None:
        told.append(sentence(waiting.error))
    return sentences(told)


def decision_effect(waiting: WaitingReturn, decision: Decision) -> Sequence[str]:
    """Return what a decision on a returned line means, one a line."""
    if decision is Decision.RETRY:
        text = translate(
            "returns", "{amount} 元排进下一份重发名单，还发到原来的账户（{account}）。"
        )
        once_more = translate("returns", "请先问清楚账户能收钱，不然还会退回来。")
        account = old_account(waiting)
        return [text.format(amount=waiting.amount, account=account), once_more]
    text = translate("returns", "{amount} 元不再发给{name}，留在{fund}资金里。")
    return [
        text.format(
            amount=waiting.amount,
            name=waiting.name,
            fund=waiting.programme.short_name,
        ),
        translate("returns", "决定不再发以后，不能再改成重发。"),
    ]


def decided_told(waiting: WaitingReturn, decision: Decision) -> str:
    """Return in a sentence what was decided."""
    text = translate("returns", "{name}：{amount} 元，{decision}，已登记。")
    return text.format(
        name=waiting.name, amount=waiting.amount, decision=worded(decision)
    )


def answers_told(made: MadeRun, waiting: int) -> str:
    """Return what the bank has said of a list, and how many lines still wait.

    Nothing where it has said nothing, or paid all.
    """
    told = []
    answered = sum(1 for line in made.lines if line.answer is not None)
    if answered and answered < len(made.lines):
        text = translate("returns", "银行答复了 {some}，还有 {rest}没有答复。")
        rest = counted(made, len(made.lines) - answered)
        told.append(text.format(some=counted(made, answered), rest=rest))
    if made.returned:
        text = translate("returns", "银行退回 {counted}，共 {sum} 元，钱已回到结余。")
        back = counted(made, len(made.returned))
        told.append(text.format(counted=back, sum=made.returned_total))
        if waiting:
            text = translate("returns", "还有 {count} 笔等着处理。")
            told.append(text.format(count=waiting))
        else:
            told.append(translate("returns", "都已经处理过了。"))
    return sentences(told)

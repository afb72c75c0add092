"""The words of a payment in a household's history: which list, what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from aidesk.domain.bank_return import Decision
from aidesk.domain.identity import masked_account
from aidesk.domain.money import total
from aidesk.domain.payment import RunKind, RunState
from aidesk.i18n import translate
from aidesk.services.history_events import Paid
from aidesk.wording.formats import worded
from aidesk.wording.joining import headed
from aidesk.wording.payouts import months_worded
from aidesk.wording.titles import list_name


@dataclass(frozen=True, slots=True)
class PaidLine:
    """A payment in words."""

    title: str
    facts: tuple[str, ...]
    state: str
    tone: str


def paid_line(paid: Paid) -> PaidLine:
    """Return a payment in words."""
    run = paid.run
    state, tone = _state(paid)
    return PaidLine(
        title=translate("history", "{month}{list}").format(
            month=worded(run.month), list=list_name(paid.programme, run.kind, run.batch)
        ),
        facts=tuple(filter(None, [_months(paid), _withheld(paid), *_returned(paid)])),
        state=state,
        tone=tone,
    )


def _state(paid: Paid) -> tuple[str, str]:
    """Return how far a payment has come, and how that stands out."""
    if paid.is_returned:
        return _state_of_returned(paid)
    words = {
        RunState.DRAFT: (translate("history", "名单已做，未审批"), "warn"),
        RunState.APPROVED: (translate("history", "已审批，未发出"), "warn"),
        RunState.SENT: (translate("history", "已送银行，等回单"), "plain"),
        RunState.SETTLED: (worded(RunState.SETTLED), ""),
    }
    return words[paid.run.state]


def _state_of_returned(paid: Paid) -> tuple[str, str]:
    if paid.again:
        return translate("history", "退票已重发"), "ok"
    if paid.decision is Decision.GIVEN_UP:
        return translate("history", "退票不再发"), "plain"
    return translate("history", "银行退回"), "bad"


def _months(paid: Paid) -> str:
    """Return which months a list is for, where that is not its own month alone."""
    months = sorted({payment.month for payment in paid.payments})
    if months == [paid.run.month]:
        return ""
    texts = {
        RunKind.BACK_PAY: translate("history", "补{months}"),
        RunKind.REISSUE: translate("history", "重发{months}退回的钱"),
    }
    text = texts.get(paid.run.kind, translate("history", "包括{months}"))
    return text.format(months=months_worded(months))


def _withheld(paid: Paid) -> str:
    if not paid.withheld:
        return ""
    granted = total(payment.amount for payment in paid.payments)
    text = translate("history", "应发 {granted} 元，扣回多领的 {withheld} 元")
    return text.format(granted=granted, withheld=paid.withheld)


def _returned(paid: Paid) -> list[str]:
    """Return why a payment came back, from which account, and what was decided."""
    if paid.answer is None or not paid.is_returned:
        return []
    day = translate("history", "{day}退回").format(day=worded(paid.answer.on))
    payee = paid.payments[0].payee
    account = f"{payee.bank} {masked_account(payee.account)}"
    lines = [headed(day, paid.answer.reason) if paid.answer.reason else day, account]
    if paid.decision is not None:
        lines.append(headed(worded(paid.decision), paid.why))
    return lines

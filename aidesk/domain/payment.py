"""Runs and payments: states, kinds, and the frozen lines of a list."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import chain, islice
from types import MappingProxyType
from typing import Final, NamedTuple, NewType

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.errors import AideskError
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.recovery import Withheld
from aidesk.domain.rules import Purpose

RunId = NewType("RunId", int)
PaymentId = NewType("PaymentId", int)
_JSON: Final = json.JSONEncoder(ensure_ascii=False)


class RunKind(StrEnum):
    """Why a list is paid."""

    REGULAR = "regular"
    BACK_PAY = "back_pay"
    PRICE_SUBSIDY = "price_subsidy"
    FESTIVAL = "festival"
    ONE_OFF = "one_off"
    REISSUE = "reissue"


class RunState(StrEnum):
    """How far a list has come; it only goes forward."""

    DRAFT = "draft"
    APPROVED = "approved"
    SENT = "sent"
    SETTLED = "settled"


NEXT_STATE: Final[Mapping[RunState, RunState]] = MappingProxyType(
    {
        RunState.DRAFT: RunState.APPROVED,
        RunState.APPROVED: RunState.SENT,
        RunState.SENT: RunState.SETTLED,
    }
)
PAID_STATES: Final = (RunState.SENT, RunState.SETTLED)


class Change(StrEnum):
    """How a line differs from last month's list."""

    NEW = "new"
    UP = "up"
    DOWN = "down"
    SAME = "same"
    STOPPED = "stopped"
    HELD = "held"


@dataclass(eq=False)
class RunStateError(AideskError):
    """A run is not in the state that an action needs."""

    state: RunState
    needed: RunState


@dataclass(eq=False)
class RunExistsError(AideskError):
    """The month's regular run of a programme has been made."""

    programme: str
    month: Month


@dataclass(eq=False)
class NothingToPayError(AideskError):
    """A run would have no line."""

    programme: str
    month: Month


@dataclass(eq=False)
class RunProblemsError(AideskError):
    """Some on the roll cannot be worked out; the run waits until they are mended."""

    count: int


@dataclass(eq=False)
class PlanOutdatedError(AideskError):
    """Something changed between the plan that was seen and its making."""


@dataclass(eq=False)
class NoAccountError(AideskError):
    """A payee has no bank account in the month."""

    month: Month


@dataclass(eq=False)
class DateOrderError(AideskError):
    """A step of a run is dated before the step that comes first."""

    earlier: date


@dataclass(eq=False)
class NoSuchLineError(AideskError):
    """The bank answers for a line that a list does not have."""

    line: int


@dataclass(eq=False)
class AnsweredError(AideskError):
    """The bank has answered for a line already."""

    line: int


@dataclass(eq=False)
class NoSuchRunError(AideskError):
    """No run of that month, programme and kind has been made."""

    programme: str
    month: Month


@dataclass(eq=False)
class NoListsError(AideskError):
    """No list has been made in a month."""

    month: Month


class Payee(NamedTuple):
    """Who is paid, as frozen into the list when the run is made.

    ``name`` and ``resident_id`` are the recipient's; ``holder`` is whose account
    it is: the recipient, a guardian or an institution.
    """

    name: str
    resident_id: str
    household_number: str
    community: str
    holder: str
    bank: str
    account: str


@dataclass(frozen=True, slots=True)
class Payment:
    """One month and purpose of one line of a run.

    ``reissue_of`` is the payment that the bank sent back and this one repeats;
    ``id`` is zero until it is stored.
    """

    line: int
    enrolment: EnrolmentId
    programme: str
    month: Month
    purpose: Purpose
    grade: str
    amount: Money
    persons: int
    standard: Money
    income: Money
    explanation: str
    payee: Payee
    reissue_of: PaymentId | None = None
    id: PaymentId = field(default=PaymentId(0), compare=False)


@dataclass(frozen=True, slots=True)
class Run:
    """One list that is decided, signed, paid and settled together."""

    id: RunId
    programme: str
    kind: RunKind
    month: Month
    batch: int
    state: RunState
    line_count: int
    total: Money
    list_sha256: str
    made_on: date
    approved_on: date | None = None
    sent_on: date | None = None
    settled_on: date | None = None


def list_sha256(payments: Iterable[Payment], withheld: Iterable[Withheld] = ()) -> str:
    """Return the fingerprint of a list: every line, name, account and fen of it."""
    return facts_sha256(map(_facts, payments), withheld)


def facts_sha256(
    payments: Iterable[Sequence[object]], withheld: Iterable[Withheld]
) -> str:
    """Return the fingerprint of a list whose payments are told fact by fact."""
    digest = hashlib.sha256()
    rows = chain(payments, map(_facts_withheld, withheld))
    while some := list(islice(rows, 1000)):
        digest.update(_json_lines(some).encode())
    return digest.hexdigest()


def _facts(p: Payment) -> list[object]:
    facts: list[object] = [
        p.line,
        p.enrolment,
        p.programme,
        str(p.month),
        p.purpose,
        p.grade,
        p.amount.fen,
        p.persons,
        p.standard.fen,
        p.income.fen,
        p.explanation,
        *p.payee,
    ]
    if p.reissue_of is not None:  # lists without it keep their fingerprint
        facts.append(p.reissue_of)
    return facts


def _facts_withheld(w: Withheld) -> list[object]:
    return [w.line, w.key.enrolment, str(w.key.month), w.key.purpose, w.amount.fen]


def _json_lines(rows: list[Sequence[object]]) -> str:
    """Return rows as JSON, each on a line of its own."""
    text, gap = _JSON.encode(rows)[1:-1], "], ["  # at once is twice as fast
    if text.count(gap) == len(rows) - 1:
        return text.replace(gap, "]\n[") + "\n"
    return "".join(f"{_JSON.encode(row)}\n" for row in rows)  # a name has such a gap

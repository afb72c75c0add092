"""What the bank says of a list that was sent, matched with the list's lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from aidesk.domain.errors import AideskError
from aidesk.domain.money import Money


class LineResult(StrEnum):
    """What the bank said of a line."""

    PAID = "paid"
    RETURNED = "returned"


class Mismatch(StrEnum):
    """Why a line of the bank's return is not taken."""

    UNKNOWN = "unknown"
    ACCOUNT = "account"
    SHORT = "short"
    OVER = "over"
    TWICE = "twice"
    CONTRADICTS = "contradicts"
    DAY = "day"


class Decision(StrEnum):
    """What shall become of a line that the bank sent back.

    It waits until its account is corrected; a person may decide to try the same
    account once more, or to give it up.
    """

    RETRY = "retry"
    GIVEN_UP = "given_up"


@dataclass(eq=False)
class NotReturnedError(AideskError):
    """A line was not sent back by the bank, or has been reissued since."""

    line: int


@dataclass(eq=False)
class GivenUpError(AideskError):
    """A returned line was given up, which stays so."""

    line: int


@dataclass(eq=False)
class AccountUnchangedError(AideskError):
    """A returned line would go to the very account that the bank refused."""

    reason: str


@dataclass(eq=False)
class NoLongerDueError(AideskError):
    """What the bank sent back is not due any more, by the facts known now."""


@dataclass(frozen=True, slots=True)
class LineAnswer:
    """What the bank said of one line of a run."""

    line: int
    result: LineResult
    on: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SentLine:
    """A line as it went to the bank: its key there, the account, the amount."""

    key: str
    line: int
    account: str
    amount: Money


@dataclass(frozen=True, slots=True)
class BankLine:
    """One line of the bank's return; ``reason`` tells why it was not paid.

    ``on`` is the day of this line, where the bank gives each line its own.
    """

    key: str
    account: str
    amount: Money
    result: LineResult
    reason: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A line of the return that is not taken, and what the list has instead."""

    bank: BankLine
    mismatch: Mismatch
    sent: SentLine | None = None


@dataclass(frozen=True, slots=True)
class Matched:
    """A bank's return beside the list: what is new, known, refused and missing.

    ``missing`` are lines of the list that nobody has answered yet.
    """

    answers: tuple[LineAnswer, ...]
    known: int
    refused: tuple[RefusedLine, ...]
    missing: tuple[SentLine, ...]

    def of(self, result: LineResult) -> list[LineAnswer]:
        """Return the new answers of one kind."""
        return [answer for answer in self.answers if answer.result is result]


def line_key(run: int, line: int) -> str:
    """Return the key by which the bank names a line: run and line, digits only."""
    return f"{run:06d}{line:06d}"


def match(
    sent: Iterable[SentLine],
    before: Mapping[int, LineAnswer],
    bank: Sequence[BankLine],
    on: date,
    since: date | None = None,
) -> Matched:
    """Match a return with a list by key, account and amount.

    ``before`` are the answers known already: the same one again is known, another
    one contradicts it.  Lines that the return answers in two ways contradict each
    other.  ``on`` is the day of lines without one of their own, which must not be
    before ``since`` nor after ``on``.  Every line of the return is in exactly one
    heap.
    """
    by_key = {line.key: line for line in sent}
    torn = _answered_in_two_ways(bank)
    answers: dict[int, LineAnswer] = {}
    known, refused = 0, []
    for told in bank:
        line = by_key.get(told.key)
        mismatch = _mismatch(told, line) or _wrong_day(told, since, on)
        if line is None or mismatch is not None:
            refused.append(RefusedLine(told, mismatch or Mismatch.UNKNOWN, line))
        elif told.key in torn:
            refused.append(RefusedLine(told, Mismatch.CONTRADICTS, line))
        elif line.line in answers:
            refused.append(RefusedLine(told, Mismatch.TWICE, line))
        elif line.line not in before:
            reason = told.reason if told.result is LineResult.RETURNED else ""
            day = told.on or on
            answers[line.line] = LineAnswer(line.line, told.result, day, reason)
        elif before[line.line].result is told.result:
            known += 1
        else:
            refused.append(RefusedLine(told, Mismatch.CONTRADICTS, line))
    missing = (
        line
        for line in by_key.values()
        if line.line not in answers and line.line not in before
    )
    return Matched(tuple(answers.values()), known, tuple(refused), tuple(missing))


def _answered_in_two_ways(bank: Iterable[BankLine]) -> set[str]:
    first: dict[str, LineResult] = {}
    return {b.key for b in bank if first.setdefault(b.key, b.result) is not b.result}


def _wrong_day(told: BankLine, since: date | None, until: date) -> Mismatch | None:
    if told.on is None or (since or told.on) <= told.on <= until:
        return None
    return Mismatch.DAY


def _mismatch(told: BankLine, line: SentLine | None) -> Mismatch | None:
    if line is None:
        return Mismatch.UNKNOWN
    if told.account != line.account:
        return Mismatch.ACCOUNT
    if told.amount == line.amount:
        return None
    return Mismatch.SHORT if told.amount < line.amount else Mismatch.OVER

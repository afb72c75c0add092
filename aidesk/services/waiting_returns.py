"""What the bank sent back and what stands in the way of its being paid again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from aidesk.domain.errors import AideskError
from aidesk.domain.hold import HeldError
from aidesk.domain.household import HouseholdId
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import PaymentId, RunId, RunKind
from aidesk.domain.programme import Programme
from aidesk.services.amounts import Due, Held, RollProblem
from aidesk.services.due import Question, found_due
from aidesk.services.progress import silent
from aidesk.storage.runs import ReturnedLine
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class WaitingReturn:
    """A returned line with what a reissue of a month would make of it.

    ``again`` is what it would pay; ``error`` says why that is nothing, or less
    than came back.  The money of an ``institution`` goes to its account.
    """

    returned: ReturnedLine
    programme: Programme
    household: HouseholdId
    again: Money
    error: AideskError | None = None
    institution: int | None = None

    @property
    def key(self) -> tuple[RunId, int]:
        """Return by what the line is found again."""
        return self.returned.run.id, self.returned.line

    @property
    def name(self) -> str:
        """Return who did not get the money."""
        return self.returned.payments[0].payee.name

    @property
    def amount(self) -> Money:
        """Return what came back and waits."""
        return total(payment.amount for payment in self.returned.payments)


def waiting_returns(store: Store, month: Month) -> list[WaitingReturn]:
    """Return the lines that came back and wait, as a month's reissue finds them."""
    waiting = sorted(store.runs.returned_waiting(), key=lambda each: each.run.programme)
    found: list[WaitingReturn] = []
    for code, lines in groupby(waiting, key=lambda each: each.run.programme):
        programme = store.programmes.get(code)
        found += _of_programme(store, programme, month, list(lines))
    return sorted(found, key=lambda each: each.key)


def of_problem(
    store: Store, problem: RollProblem, month: Month
) -> WaitingReturn | None:
    """Return the line that a problem of a reissue is about; None for other problems."""
    for each in waiting_returns(store, month):
        if any(p.id == problem.reissue_of for p in each.returned.payments):
            return each
    return None


def _of_programme(
    store: Store, programme: Programme, month: Month, lines: list[ReturnedLine]
) -> Iterator[WaitingReturn]:
    again: dict[PaymentId | None, Money] = {}
    errors: dict[PaymentId | None, AideskError] = {}
    question = Question(store, programme, RunKind.REISSUE, month, silent)
    for found in found_due(question):
        if isinstance(found, Due):
            again[found.reissue_of] = found.amount
        elif isinstance(found, Held):
            errors[found.due.reissue_of] = HeldError(found.hold.month)
        elif isinstance(found, RollProblem):
            errors[found.reissue_of] = found.error
    for line in lines:
        ids = [payment.id for payment in line.payments]
        enrolment = store.enrolments.get(line.payments[0].enrolment)
        terms = enrolment.terms_in(line.payments[0].month)
        yield WaitingReturn(
            returned=line,
            programme=programme,
            household=enrolment.household,
            again=total(again[id_] for id_ in ids if id_ in again),
            error=next((errors[id_] for id_ in ids if id_ in errors), None),
            institution=terms.institution if terms else None,
        )

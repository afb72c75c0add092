"""The lines of a payout list: the payments of each right, taken together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aidesk.domain.enrolment import Enrolment, EnrolmentId, StopReason
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import Change, Payee, Payment, Run, RunKind
from aidesk.domain.rules import Purpose
from aidesk.services.plan_lines import by_line
from aidesk.services.progress import paced
from aidesk.storage.payouts import Payout
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class PayrollLine:
    """One line: one right with all the months and purposes that it is paid for.

    ``programme`` is the short name of the programme whose people it pays;
    ``reason`` and ``basis`` are those of the enrolment; ``previous`` is what was due
    last month, None where lists are not compared.  ``withheld`` is kept back for
    what was overpaid.  ``originals`` are the returned payments that a reissue
    repeats; ``ended`` is why a right no longer holds in the month of the list.
    """

    payments: tuple[Payment, ...]
    programme: str
    reason: str = ""
    basis: str = ""
    previous: Money | None = None
    withheld: Money = ZERO
    originals: tuple[Payout, ...] = ()
    ended: StopReason | None = None

    @property
    def first(self) -> Payment:
        """Return the first payment, for what is the same in all."""
        return self.payments[0]

    @property
    def payee(self) -> Payee:
        """Return who is paid."""
        return self.first.payee

    @property
    def granted(self) -> Money:
        """Return what is due, before anything is kept back."""
        return total(payment.amount for payment in self.payments)

    @property
    def amount(self) -> Money:
        """Return what goes to the bank."""
        return self.granted - self.withheld

    @property
    def persons(self) -> int:
        """Return how many persons the line is for."""
        return max(payment.persons for payment in self.payments)

    @property
    def months(self) -> tuple[Month, ...]:
        """Return the months that are paid."""
        return tuple(sorted({payment.month for payment in self.payments}))

    @property
    def person_months(self) -> int:
        """Return 人次: each month counts the persons it had."""
        return sum(map(self._persons_in, self.months))

    def in_month(self, month: Month) -> Money:
        """Return what is paid for one month."""
        return total(p.amount for p in self.payments if p.month == month)

    def for_purpose(self, purpose: Purpose) -> Money:
        """Return what is paid for one purpose."""
        return total(p.amount for p in self.payments if p.purpose is purpose)

    def grade_of(self, purpose: Purpose) -> str:
        """Return the grade of the standard that a purpose is paid by."""
        grades = (p.grade for p in self.payments if p.purpose is purpose)
        return next(grades, "")

    def change(self) -> Change:
        """Return how the line differs from last month."""
        if self.previous is None or self.previous == self.granted:
            return Change.SAME
        if not self.previous:
            return Change.NEW
        return Change.UP if self.granted > self.previous else Change.DOWN

    def _persons_in(self, month: Month) -> int:
        return max(p.persons for p in self.payments if p.month == month)


def payroll_lines(
    store: Store,
    run: Run,
    payments: Sequence[Payment],
    before: Sequence[Payment] | None,
) -> list[PayrollLine]:
    """Return the lines of a run; ``before`` are last month's payments to compare."""
    programmes = store.programmes.all()
    last = None if before is None else _amounts(before)
    withheld = _withheld(store, run)
    lines = []
    for group in paced(by_line(list(payments))):
        enrolment = store.enrolments.get(group[0].enrolment)
        lines.append(
            PayrollLine(
                payments=tuple(group),
                programme=programmes[group[0].programme].short_name,
                reason=enrolment.reason,
                basis=enrolment.basis,
                previous=None if last is None else last.get(enrolment.id, ZERO),
                withheld=withheld[group[0].line],
                originals=_originals(store, run, group),
                ended=_ended(enrolment, run.month),
            )
        )
    return lines


def _withheld(store: Store, run: Run) -> dict[int, Money]:
    """Return what each line keeps back."""
    kept: dict[int, Money] = defaultdict(lambda: ZERO)
    for each in store.recoveries.withheld(run.id):
        kept[each.line] += each.amount
    return kept


def _originals(
    store: Store, run: Run, payments: Sequence[Payment]
) -> tuple[Payout, ...]:
    """Return the payments that a line of a reissue repeats."""
    if run.kind is not RunKind.REISSUE:
        return ()
    repeated = {payment.reissue_of for payment in payments}
    payouts = store.payouts.of_enrolment(payments[0].enrolment)
    return tuple(payout for payout in payouts if payout.payment.id in repeated)


def _ended(enrolment: Enrolment, month: Month) -> StopReason | None:
    """Return why a right does not hold any more in a month."""
    return None if enrolment.span.outlasts(month - 1) else enrolment.stop_reason


def stopped_names(before: Iterable[Payment], lines: Iterable[PayrollLine]) -> list[str]:
    """Return who was paid before and has no line now, in the order of the list."""
    here = {line.first.enrolment for line in lines}
    gone = {p.enrolment: p.payee.name for p in before if p.enrolment not in here}
    return list(gone.values())


def _amounts(payments: Iterable[Payment]) -> dict[EnrolmentId, Money]:
    amounts: defaultdict[EnrolmentId, Money] = defaultdict(lambda: ZERO)
    for payment in payments:
        amounts[payment.enrolment] += payment.amount
    return amounts

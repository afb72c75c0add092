"""The lines of a payout list: the payments of each right, taken together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import Change, Payee, Payment
from aidesk.domain.rules import Purpose
from aidesk.services.monthly_run import by_line
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class PayrollLine:
    """One line: one right with all the months and purposes that it is paid for.

    ``programme`` is the short name of the programme whose people it pays;
    ``reason`` and ``basis`` are those of the enrolment; ``previous`` is last
    month's amount, None where lists are not compared.
    """

    payments: tuple[Payment, ...]
    programme: str
    reason: str = ""
    basis: str = ""
    previous: Money | None = None

    @property
    def first(self) -> Payment:
        """Return the first payment, for what is the same in all."""
        return self.payments[0]

    @property
    def payee(self) -> Payee:
        """Return who is paid."""
        return self.first.payee

    @property
    def amount(self) -> Money:
        """Return what the line pays."""
        return total(payment.amount for payment in self.payments)

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

    def each(self) -> Money | None:
        """Return the amount for a person and month; None when it is not always one."""
        shares = {
            divmod(self.in_month(month).fen, self._persons_in(month))
            for month in self.months
        }
        (fen, rest), *others = shares
        return None if others or rest else Money(fen)

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
        if self.previous is None or self.previous == self.amount:
            return Change.SAME
        if not self.previous:
            return Change.NEW
        return Change.UP if self.amount > self.previous else Change.DOWN

    def _persons_in(self, month: Month) -> int:
        return max(p.persons for p in self.payments if p.month == month)


def payroll_lines(
    store: Store, payments: Sequence[Payment], before: Sequence[Payment] | None
) -> list[PayrollLine]:
    """Return the lines of a run; ``before`` are last month's payments to compare."""
    programmes = store.programmes.all()
    last = None if before is None else _amounts(before)
    lines = []
    for group in by_line(list(payments)):
        enrolment = store.enrolments.get(group[0].enrolment)
        lines.append(
            PayrollLine(
                payments=tuple(group),
                programme=programmes[group[0].programme].short_name,
                reason=enrolment.reason,
                basis=enrolment.basis,
                previous=None if last is None else last.get(enrolment.id, ZERO),
            )
        )
    return lines


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

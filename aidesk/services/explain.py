"""How a payment came about, from the facts that were frozen into it, and what followed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.month import Month
from aidesk.domain.payment import Payment, RunKind
from aidesk.domain.programme import AllowanceRate, Programme, Rhythm, Standard
from aidesk.domain.recovery import Withheld
from aidesk.domain.rules import REPEATED, Purpose, follows_standard
from aidesk.services.made_run import MadeRun
from aidesk.services.monthly_run import RunPlan
from aidesk.services.plan_lines import PlanLine
from aidesk.storage.payouts import Payout
from aidesk.storage.store import Store

_ALLOWANCES = (Purpose.PRICE_SUBSIDY, Purpose.FESTIVAL)


@dataclass(frozen=True, slots=True)
class Explained:
    """A payment with all that leads to its amount.

    ``kind`` and ``paid_in`` are those of its list.  A payment follows a
    ``standard``, a ``rate``, or a decision with its ``basis``, which may be paid in
    stages: ``stage`` is such as (1, 3).  ``earlier`` was paid before for the same
    month and purpose; ``original`` is what a reissue repeats, and ``source`` the
    payment whose formula leads to the amount.  ``payout`` is the stored payment
    with the bank's word, None while it is only planned; ``again`` repeats it.
    ``withheld`` was kept back from the whole line, and stands with its first payment.
    """

    payment: Payment
    kind: RunKind
    paid_in: Month
    programme: Programme
    standard: Standard | None = None
    rate: AllowanceRate | None = None
    basis: str = ""
    stage: tuple[int, int] | None = None
    earlier: tuple[Payout, ...] = ()
    original: Payout | None = None
    source: Payout | None = None
    payout: Payout | None = None
    again: tuple[Payout, ...] = ()
    withheld: tuple[Withheld, ...] = ()

    @property
    def counted(self) -> tuple[Payout, ...]:
        """Return what of the earlier payments counted: all but what was reissued."""
        repeated = {payout.payment.reissue_of for payout in self.earlier}
        return tuple(p for p in self.earlier if p.payment.id not in repeated)


def explain(store: Store, payment: Payment) -> Explained:
    """Return how a stored payment came about."""
    (found,) = explain_all(store, [payment])
    return found


def explain_all(store: Store, payments: Sequence[Payment]) -> list[Explained]:
    """Return how some stored payments of one right came about."""
    if not payments:
        return []
    known = _Right(store, payments[0])
    asked = {payment.id for payment in payments}
    return [known.of(p) for p in known.payouts if p.payment.id in asked]


def explain_line(
    store: Store, shown: RunPlan | MadeRun, line: PlanLine
) -> list[Explained]:
    """Return how the payments of a list's line come about, planned or made."""
    if isinstance(shown, MadeRun):
        return explain_all(store, line.payments)
    if not line.payments:
        return []
    known = _Right(store, line.payments[0])
    withheld = tuple(w for w in shown.withheld if w.line == line.number)
    return [
        known.planned(payment, shown.kind, shown.month, () if n else withheld)
        for n, payment in enumerate(line.payments)
    ]


class _Right:
    """What is known of one right: its payments, and what they followed."""

    def __init__(self, store: Store, payment: Payment) -> None:
        self._store = store
        self._right = store.enrolments.get(payment.enrolment)
        self._programme = store.programmes.get(payment.programme)
        self._standards = store.programmes.standard_rows(payment.programme)
        self.payouts = store.payouts.of_enrolment(payment.enrolment)

    def of(self, payout: Payout) -> Explained:
        """Explain a stored payment."""
        run, payment = payout.run, payout.payment
        earlier = tuple(p for p in self._same(payment) if p.run.id < run.id)
        again = (p for p in self.payouts if p.payment.reissue_of == payment.id)
        return self._explained(
            payment,
            run.kind,
            run.month,
            earlier=earlier,
            payout=payout,
            again=tuple(again),
            withheld=self._withheld(payout),
        )

    def planned(
        self,
        payment: Payment,
        kind: RunKind,
        paid_in: Month,
        withheld: tuple[Withheld, ...],
    ) -> Explained:
        """Explain a payment of a list that is not made yet."""
        earlier = tuple(self._same(payment))
        return self._explained(
            payment, kind, paid_in, earlier=earlier, withheld=withheld
        )

    def _withheld(self, payout: Payout) -> tuple[Withheld, ...]:
        """Return what a line kept back, for the first of its payments."""
        run, line = payout.run.id, payout.payment.line
        own = (p for p in self.payouts if (p.run.id, p.payment.line) == (run, line))
        if next(own) is not payout:
            return ()
        withheld = self._store.recoveries.withheld(run)
        return tuple(each for each in withheld if each.line == line)

    def _same(self, payment: Payment) -> list[Payout]:
        """Return what was paid for the same month and purpose."""
        key = (payment.month, payment.purpose)
        return [p for p in self.payouts if (p.payment.month, p.payment.purpose) == key]

    def _explained(
        self,
        payment: Payment,
        kind: RunKind,
        paid_in: Month,
        *,
        earlier: tuple[Payout, ...],
        withheld: tuple[Withheld, ...],
        payout: Payout | None = None,
        again: tuple[Payout, ...] = (),
    ) -> Explained:
        repeated = self._repeated(payment)
        source = _source(payment, repeated)
        followed, as_of = payment, paid_in
        if source is not None:
            followed, as_of = source.payment, source.run.month
        once = self._programme.rhythm is Rhythm.ONCE
        case = once and payment.purpose not in _ALLOWANCES
        return Explained(
            payment=payment,
            kind=kind,
            paid_in=paid_in,
            programme=self._programme,
            standard=self._standard(followed, payment.month if once else as_of),
            rate=self._rate(payment),
            basis=self._right.basis if case else "",
            stage=_stage(self._right, payment.month) if case else None,
            earlier=earlier,
            original=repeated[0] if repeated else None,
            source=source,
            payout=payout,
            again=again,
            withheld=withheld,
        )

    def _repeated(self, payment: Payment) -> list[Payout]:
        """Return what a reissue repeats, and what that repeats, back to the first."""
        known = {payout.payment.id: payout for payout in self.payouts}
        found = []
        while payment.reissue_of is not None:
            found.append(known[payment.reissue_of])
            payment = found[-1].payment
        return found

    def _standard(self, payment: Payment, as_of: Month) -> Standard | None:
        """Return the standard that a payment followed, by its frozen amount."""
        if not follows_standard(payment.explanation):
            return None
        found = (
            standard
            for standard in reversed(self._standards)
            if (standard.grade, standard.amount) == (payment.grade, payment.standard)
            and standard.effective_from <= payment.month
            and standard.applied_from <= as_of
        )
        return next(found, None)

    def _rate(self, payment: Payment) -> AllowanceRate | None:
        """Return the rate that an allowance followed, by its frozen amount."""
        if payment.purpose not in _ALLOWANCES:
            return None
        rates = self._store.programmes.allowance_rates_in(payment.month)
        fitting = (
            rate
            for rate in rates
            if (rate.kind, rate.amount) == (payment.purpose, payment.standard)
            and payment.programme in rate.beneficiaries
        )
        return next(fitting, None)


def _source(payment: Payment, repeated: Sequence[Payout]) -> Payout | None:
    """Return the payment whose formula a reissue repeats as a whole; None if its own."""
    if not payment.explanation.startswith(REPEATED):
        return None
    own = (p for p in repeated if not p.payment.explanation.startswith(REPEATED))
    return next(own, None)


def _stage(right: Enrolment, month: Month) -> tuple[int, int] | None:
    """Return which stage of a staged payment a month is, and of how many."""
    months = [m for terms in right.dated_terms for m in terms.span.months(month + 12)]
    if len(months) < 2 or month not in months:
        return None
    return sorted(months).index(month) + 1, len(months)

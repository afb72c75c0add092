"""What a change means: each right's amount before and after, and months paid already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Self

from aidesk.domain.claims import claim_in
from aidesk.domain.enrolment import Enrolment
from aidesk.domain.entitlement import Entitlement, entitlements
from aidesk.domain.errors import AideskError
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import PAID_STATES, RunKind
from aidesk.domain.programme import Programme, Rhythm
from aidesk.services.amounts import MONTHLY_PURPOSES
from aidesk.services.sealed_figures import AlteredFigure, altered
from aidesk.services.what_if import Standing
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Worth:
    """What a right pays in a month: the sum and the formulas that lead to it.

    ``problem`` says why it cannot be worked out, if so.
    """

    month: Month
    amount: Money = ZERO
    formulas: tuple[str, ...] = ()
    persons: int = 0
    problem: AideskError | None = None


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a change means for one right.

    ``before`` and ``after`` are None where the right does not hold.  Of months
    that were sent to the bank, ``over`` and ``short`` say what was paid too much
    and too little; ``unsent`` are months whose list is made and not yet sent.
    ``altered`` are printed figures of sealed months, for all the household's rights
    in the programme: they stand with the first of them.
    """

    programme: Programme
    person: str
    before: Worth | None
    after: Worth | None
    over: Money
    short: Money
    months: tuple[Month, ...]
    unsent: tuple[Month, ...]
    altered: tuple[AlteredFigure, ...] = ()

    @property
    def difference(self) -> Money:
        """Return what is paid more each month; below zero when it is less."""
        after = self.after.amount if self.after else ZERO
        return after - (self.before.amount if self.before else ZERO)


class Effect(tuple[Forecast, ...]):  # noqa: SLOT001 - a tuple that knows more
    """What a change means for each right, with the household before and after it.

    ``since`` is the month with which it takes effect.
    """

    before: Standing
    after: Standing
    since: Month

    def __new__(
        cls,
        forecasts: Iterable[Forecast],
        before: Standing,
        after: Standing,
        since: Month,
    ) -> Self:
        """Return forecasts that know what they compare."""
        made = super().__new__(cls, forecasts)
        made.before, made.after, made.since = before, after, since
        return made


def foresee(
    store: Store, before: Standing, after: Standing, since: Month, now: Month
) -> Effect:
    """Compare the rights of a household before and after a change.

    ``since`` is the month the change takes effect, ``now`` the present one.
    Rights that neither hold then nor later are left out.
    """
    olds = {right.id: right for right in before.rights}
    news = {right.id: right for right in after.rights}
    found = []
    for key in dict.fromkeys([*olds, *news]):
        pair = _Pair(store, before, after, olds.get(key), news.get(key))
        forecast = pair.forecast(since, now)
        if forecast is not None:
            found.append(forecast)
    told = _with_altered(found, altered(store, before, after))
    return Effect(told, before, after, since)


def _with_altered(
    forecasts: Iterable[Forecast], figures: Iterable[AlteredFigure]
) -> tuple[Forecast, ...]:
    """Let the first forecast of each programme tell its printed figures."""
    by_code: dict[str, list[AlteredFigure]] = defaultdict(list)
    for figure in figures:
        by_code[figure.programme.code].append(figure)
    return tuple(
        replace(each, altered=tuple(by_code.pop(each.programme.code, ())))
        for each in forecasts
    )


def worth_of(
    store: Store, standing: Standing, right: Enrolment, month: Month, as_of: Month
) -> Worth | None:
    """Return what a right pays for a month; None when it does not hold then."""
    claim = claim_in(standing.household, right, month)
    if claim is None:
        return None
    programme = store.programmes.get(right.programme)
    standards = store.programmes.standards(right.programme)
    try:
        due = entitlements(programme, standards, claim, month, as_of)
    except AideskError as error:
        return Worth(month, persons=claim.persons, problem=error)
    return worth(month, due)


def worth(month: Month, due: tuple[Entitlement, ...]) -> Worth:
    """Return entitlements of one month as one worth."""
    return Worth(
        month=month,
        amount=total(entitlement.amount for entitlement in due),
        formulas=tuple(entitlement.explanation() for entitlement in due),
        persons=max((entitlement.persons for entitlement in due), default=0),
    )


@dataclass(frozen=True, slots=True)
class _Pair:
    """One right before and after."""

    store: Store
    before: Standing
    after: Standing
    old: Enrolment | None
    new: Enrolment | None

    def forecast(self, since: Month, now: Month) -> Forecast | None:
        right = self.new or self.old
        if right is None or not (self._holds(since) or self._holds(max(since, now))):
            return None
        programme = self.store.programmes.get(right.programme)
        month = max(since, right.span.since)
        if programme.rhythm is Rhythm.MONTHLY:
            month = max(month, now)
        over, short, months = ZERO, ZERO, []
        unsent = tuple(self._unsent(right, since))
        for paid_month, difference in self._differences(right, since, now):
            if paid_month in unsent:
                continue
            months.append(paid_month)
            over += max(-difference, ZERO)
            short += max(difference, ZERO)
        return Forecast(
            programme=programme,
            person=self._person(right),
            before=self._worth(self.before, self.old, month, month),
            after=self._worth(self.after, self.new, month, month),
            over=over,
            short=short,
            months=tuple(months),
            unsent=unsent,
        )

    def _holds(self, month: Month) -> bool:
        return any(
            right is not None and (right.covers(month) or right.span.since > month)
            for right in (self.old, self.new)
        )

    def _worth(
        self, standing: Standing, right: Enrolment | None, month: Month, as_of: Month
    ) -> Worth | None:
        if right is None:
            return None
        return worth_of(self.store, standing, right, month, as_of)

    def _person(self, right: Enrolment) -> str:
        members = self.before.household.members + self.after.household.members
        names = (m.person.name for m in members if m.person.id == right.person)
        return next(names, "") if right.person is not None else ""

    def _made(self, right: Enrolment, since: Month) -> list[Month]:
        months = self.store.runs.months_paid(right.programme)
        return [month for month in months if month >= since]

    def _unsent(self, right: Enrolment, since: Month) -> Iterator[Month]:
        for month in self._made(right, since):
            runs = self.store.runs.of(right.programme, RunKind.REGULAR, month)
            if any(run.state not in PAID_STATES for run in runs):
                yield month

    def _differences(
        self, right: Enrolment, since: Month, now: Month
    ) -> Iterator[tuple[Month, Money]]:
        """Yield what should have been less what was paid, where a change shows."""
        made = self._made(right, since)
        if not made:
            return
        standings = self.store.standings.of_enrolment(right.id)
        for month in made:
            old = self._worth(self.before, self.old, month, now)
            new = self._worth(self.after, self.new, month, now)
            due = new.amount if new else ZERO
            if due == (old.amount if old else ZERO):
                continue
            had = total(
                paid.had + paid.waiting + paid.given_up
                for key, paid in standings.items()
                if key.month == month and key.purpose in MONTHLY_PURPOSES
            )
            if due != had:
                yield month, due - had

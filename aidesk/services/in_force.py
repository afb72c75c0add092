"""The register in force: whose rights hold in a month, since when, and for how much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.errors import AideskError
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.programme import Programme
from aidesk.domain.roll import RollLine
from aidesk.domain.rules import Purpose
from aidesk.services.amounts import Amounts, Due, RollProblem, roll_of
from aidesk.storage.register import RegisterEntry
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class InForce:
    """A right that holds in a month; ``problem`` tells why its amount is not known.

    ``resident_id`` is that of who holds it, the head for a household.
    """

    right: Enrolment
    entry: RegisterEntry
    line: RollLine
    resident_id: str
    institution: str
    dues: Mapping[Purpose, Due]
    problem: AideskError | None

    @property
    def amount(self) -> Money | None:
        """Return what the month is worth; None where that is not known."""
        if self.problem is not None:
            return None
        return total(due.amount for due in self.dues.values())

    def of(self, purpose: Purpose) -> Money:
        """Return what the month is worth for one purpose."""
        due = self.dues.get(purpose)
        return due.amount if due else ZERO


def in_force(store: Store, programme: Programme, month: Month) -> list[InForce]:
    """Return the rights that hold in a month, as known now, in the lists' order."""
    standards = store.programmes.standards(programme.code)
    amounts = Amounts(programme, standards, month, month)
    rights = {r.id: r for r in store.enrolments.of_programme(programme.code)}
    entries = {e.household: e for e in store.register.entries(month)}
    homes = store.office.institutions()
    found = []
    for line in roll_of(store, programme.code, month, month):
        right, entry = rights[line.enrolment], entries[line.household]
        terms = right.terms_in(month)
        dues, problem = _worked_out(amounts, line)
        found.append(
            InForce(
                right=right,
                entry=entry,
                line=line,
                resident_id=_resident_id(store, right, entry),
                institution=homes.get(terms.institution or 0, "") if terms else "",
                dues=dues,
                problem=problem,
            )
        )
    return found


def _worked_out(
    amounts: Amounts, line: RollLine
) -> tuple[dict[Purpose, Due], AideskError | None]:
    dues: dict[Purpose, Due] = {}
    for each in amounts.of(line):
        if isinstance(each, RollProblem):
            return {}, each.error
        dues[each.purpose] = each
    return dues, None


def _resident_id(store: Store, right: Enrolment, entry: RegisterEntry) -> str:
    if right.person is None:
        return entry.head.resident_id
    return store.households.person(right.person).resident_id

"""Enrolments and their terms as rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final

from sqlite_utils import Database

from aidesk.domain.enrolment import DatedTerms, Enrolment, EnrolmentId, StopReason
from aidesk.domain.household import HouseholdId, PersonId
from aidesk.domain.money import Money
from aidesk.domain.month import Month, Span
from aidesk.domain.rules import CareMode, Terms
from aidesk.storage.among import among, numbered
from aidesk.storage.households import span_columns
from aidesk.storage.topics import Topic, Touch

TERMS_COLUMNS: Final = (
    "grade",
    "mode",
    "tier",
    "institution_id",
    "months",
    "decided",
)

_RIGHTS: Final = (
    "select id, programme, household_id, person_id, since, until, confirmed_on,"
    " basis, reason, stop_reason from enrolments where {condition} order by since, id"
)
_TERMS: Final = (
    f"select enrolment_id, since, until, {', '.join(TERMS_COLUMNS)}"
    " from enrolment_terms where enrolment_id in"
    " (select id from enrolments where {condition}) order by enrolment_id, since"
)


class EnrolmentRepository:
    """Reads and writes who is in which programme."""

    def __init__(self, db: Database, touch: Touch) -> None:
        self._db = db
        self._touch = touch

    def get(self, enrolment: EnrolmentId) -> Enrolment:
        """Return an enrolment."""
        (found,) = self._where("id = ?", [enrolment])
        return found

    def of_household(self, household: HouseholdId) -> list[Enrolment]:
        """Return all enrolments a household has had, the oldest first."""
        return self._where("household_id = ?", [household])

    def of_person(self, person: PersonId) -> list[Enrolment]:
        """Return the enrolments that a person holds, not the household."""
        return self._where("person_id = ?", [person])

    def of_programme(self, programme: str) -> list[Enrolment]:
        """Return all enrolments a programme has had."""
        return self._where("programme = ?", [programme])

    def of_households(
        self, households: Collection[HouseholdId] | None = None
    ) -> list[Enrolment]:
        """Return all enrolments of some households; of all where none are named."""
        condition = among("household_id", households)
        return self._where(condition, numbered(households))

    def ending(self, month: Month) -> list[Enrolment]:
        """Return the enrolments that hold for the last time in a month."""
        return self._where("until = ?", [str(month)])

    def count(self) -> int:
        """Return how many enrolments there are: how much there is to work out."""
        rows = self._db.conn.execute("select count(*) from enrolments")
        return int(rows.fetchone()[0])

    def add(self, enrolment: Enrolment) -> EnrolmentId:
        """Store a new enrolment with its terms; return its id."""
        cursor = self._db.conn.execute(
            "insert into enrolments (programme, household_id, person_id, since, until,"
            " confirmed_on, basis, reason, stop_reason)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                enrolment.programme,
                enrolment.household,
                enrolment.person,
                *span_columns(enrolment.span),
                enrolment.confirmed_on.isoformat(),
                enrolment.basis,
                enrolment.reason,
                enrolment.stop_reason,
            ],
        )
        added = EnrolmentId(int(cursor.lastrowid or 0))
        for dated in enrolment.dated_terms:
            self.add_terms(added, dated)
        self._touch(Topic.ENROLMENTS)
        return added

    def add_terms(self, enrolment: EnrolmentId, dated: DatedTerms) -> None:
        """Store terms that hold from a month."""
        terms = dated.terms
        self._db.conn.execute(
            "insert into enrolment_terms (enrolment_id, grade, mode, tier,"
            " institution_id, months, decided, since, until)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                enrolment,
                terms.grade,
                terms.mode,
                terms.tier,
                terms.institution,
                terms.months,
                terms.decided.fen if terms.decided else None,
                *span_columns(dated.span),
            ],
        )
        self._touch(Topic.ENROLMENTS)

    def end_terms(self, enrolment: EnrolmentId, until: Month) -> None:
        """Let the terms of an enrolment hold until a month, later ones not at all."""
        conn = self._db.conn
        conn.execute(
            "delete from enrolment_terms where enrolment_id = ? and since > ?",
            [enrolment, str(until)],
        )
        conn.execute(
            "update enrolment_terms set until = ? where enrolment_id = ?"
            " and coalesce(until, '2099-12') > ?",
            [str(until), enrolment, str(until)],
        )
        self._touch(Topic.ENROLMENTS)

    def stop(self, enrolment: EnrolmentId, until: Month, reason: StopReason) -> None:
        """Let an enrolment end with a month."""
        self._db.conn.execute(
            "update enrolments set until = ?, stop_reason = ? where id = ?",
            [str(until), reason, enrolment],
        )
        self._touch(Topic.ENROLMENTS)

    def _where(
        self, condition: str, values: Sequence[Any] | Mapping[str, Any]
    ) -> list[Enrolment]:
        conn = self._db.conn
        terms: dict[int, list[DatedTerms]] = defaultdict(list)
        for row in conn.execute(_TERMS.format(condition=condition), values).fetchall():
            terms[row[0]].append(_dated_terms(*row[1:]))
        rows = conn.execute(_RIGHTS.format(condition=condition), values).fetchall()
        return [_enrolment(row, tuple(terms[row[0]])) for row in rows]


def terms_of(
    grade: str,
    mode: str | None,
    tier: int | None,
    institution: int | None,
    months: int | None,
    decided: int | None,
) -> Terms:
    """Return the terms in the ``TERMS_COLUMNS`` of a row."""
    return Terms(
        grade=grade,
        mode=CareMode(mode) if mode else None,
        tier=tier,
        institution=institution,
        months=months,
        decided=Money(decided) if decided is not None else None,
    )


@lru_cache(4096)
def _span(since: str, until: str | None) -> Span:
    """Return a span; most rights share their months with many others."""
    return Span(Month.parse(since), Month.parse(until) if until else None)


def _dated_terms(since: str, until: str | None, *terms: Any) -> DatedTerms:
    return DatedTerms(_span(since, until), terms_of(*terms))


def _enrolment(row: tuple[Any, ...], terms: tuple[DatedTerms, ...]) -> Enrolment:
    number, programme, household, person, since, until, confirmed, *texts = row
    basis, reason, stop = texts
    return Enrolment(
        id=EnrolmentId(number),
        programme=programme,
        household=HouseholdId(household),
        person=PersonId(person) if person else None,
        span=_span(since, until),
        confirmed_on=date.fromisoformat(confirmed),
        basis=basis,
        dated_terms=terms,
        reason=reason,
        stop_reason=StopReason(stop) if stop else None,
    )

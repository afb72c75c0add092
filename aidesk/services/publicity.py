"""Who stands on the public board of a community, and what may be told of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from aidesk.domain.identity import age_in, birth_date, masked_name
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import Payment
from aidesk.domain.programme import Programme
from aidesk.domain.publicity import MAJORITY, NotForPublicError
from aidesk.services.cases import MINUTES
from aidesk.services.month_list import month_list
from aidesk.storage.register import Named
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Published:
    """One line of a board: a name, how many persons, how much; nothing else."""

    name: str
    persons: int
    amount: Money


@dataclass(frozen=True, slots=True)
class Board:
    """What is put up in one community."""

    community: str
    lines: tuple[Published, ...]


@dataclass(frozen=True, slots=True)
class Publicity:
    """The boards of all communities; a list that is not ``made`` is proposed only."""

    programme: Programme
    boards: tuple[Board, ...]
    made: bool


def publicity(store: Store, programme: str, month: Month) -> Publicity:
    """Return what is published of a programme's month, community by community.

    国务院令649号 §11: the applicant's name, the household's size and the amount.
    Raises UnknownProgrammeError, and NotForPublicError for cases of litigation.
    """
    found = store.programmes.get(programme)
    if found.rule == MINUTES:
        raise NotForPublicError(found.short_name)
    listed = month_list(store, found, month)
    rights: dict[int, list[Payment]] = defaultdict(list)
    for payment in listed.payments:
        rights[payment.enrolment].append(payment)
    heads = {e.household: e.head for e in store.register.entries(month)}
    boards: dict[str, list[Published]] = defaultdict(list)
    for payments in rights.values():
        household = store.enrolments.get(payments[0].enrolment).household
        line = _published(payments, heads[household], month)
        boards[payments[0].payee.community].append(line)
    return Publicity(
        found,
        tuple(Board(community, tuple(lines)) for community, lines in boards.items()),
        listed.made,
    )


def _published(payments: Sequence[Payment], head: Named, month: Month) -> Published:
    payee = payments[0].payee
    name = payee.name
    if _is_minor(payee.resident_id, month):
        grown_up = head.resident_id and not _is_minor(head.resident_id, month)
        name = head.name if grown_up else masked_name(name)
    persons = max(payment.persons for payment in payments)
    return Published(name, persons, total(payment.amount for payment in payments))


def _is_minor(resident_id: str, month: Month) -> bool:
    """Tell whether somebody is under age; who comes of age in the month is till then."""
    return age_in(birth_date(resident_id), month.first_day()) < MAJORITY

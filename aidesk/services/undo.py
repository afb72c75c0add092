"""Undo: the last acts are taken back, the newest first, until a list is sent."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.errors import AideskError
from aidesk.domain.household import HouseholdId, PersonId
from aidesk.domain.identity import masked_name
from aidesk.domain.journal import Act, JournalLine
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId, RunKind
from aidesk.domain.programme import Programme
from aidesk.storage.store import Store, Writing

Known = dict[str, Any]
Body = Mapping[str, Any]


@dataclass(eq=False)
class NothingToUndoError(AideskError):
    """There is no act that can be undone, or none any more."""


@dataclass(eq=False)
class OtherActSinceError(AideskError):
    """The act that should be undone is not the newest one."""


@dataclass(frozen=True, slots=True)
class Undoable:
    """The newest act that can be undone, and what it can be called by.

    ``seq`` is its first journal line and ``name`` the surname of whom it is about.
    A list is named by programme, kind, month and batch; several by their ``count``.
    """

    seq: int
    action: str
    done_at: datetime
    actor: str
    name: str = ""
    programme: Programme | None = None
    kind: RunKind | None = None
    month: Month | None = None
    batch: int = 1
    count: int = 0
    year: int = 0
    day: date | None = None
    amount: Money | None = None


def last_undoable(store: Store) -> Undoable | None:
    """Return the newest act that can be undone; None when there is none."""
    seq = store.undo.last()
    return None if seq is None else named_act(store, _first_line(store, seq))


def named_act(store: Store, line: JournalLine) -> Undoable:
    """Return an act by its first line with what it can be called by, as far as known."""
    known = _known(store, line)
    code = known.pop("programme", "")
    return Undoable(
        seq=line.seq,
        action=line.action,
        done_at=datetime.fromisoformat(line.at),
        actor=line.actor,
        programme=store.programmes.get(code) if code else None,
        **known,
    )


def undo_last(store: Store, act: Act, seq: int) -> None:
    """Take back the newest act, which a person has been told of.

    Raises NothingToUndoError, and OtherActSinceError when it is not the newest.
    """
    undo_acts(store, act, [seq])


def undo_acts(store: Store, act: Act, told: Sequence[int]) -> None:
    """Take back the newest acts, the last one first, which a person has been told of.

    All are taken back or none.  Raises NothingToUndoError, and OtherActSinceError
    when they are not the newest ones.
    """
    with store.write(act) as writing:
        pile = store.undo.pile()
        if not pile:
            raise NothingToUndoError
        if pile[: len(told)] != list(told):
            raise OtherActSinceError
        for seq in told:
            _undo_within(store, writing, seq)


def _undo_within(store: Store, writing: Writing, seq: int) -> None:
    line = _first_line(store, seq)
    digests = store.journal.digests_before(seq)
    store.undo.undo(seq)
    body = {"undone": seq, "action": line.action}
    own = digests.pop(line.subject, "")
    writing.note("undo", line.subject, body, digest=own)
    for subject, digest in digests.items():
        writing.note("undo", subject, {"undone": seq}, digest=digest)


def _first_line(store: Store, seq: int) -> JournalLine:
    """Return the line of an act that says what a person did; the others follow of it."""
    return store.journal.act(seq)[0]


def _known(store: Store, line: JournalLine) -> dict[str, Any]:
    """Return what is known of an act, by its journal line and by its subject."""
    kind, _, subject = line.subject.partition(":")
    body = json.loads(line.body)
    known = {name: _READ[name](body[name]) for name in _READ.keys() & body.keys()}
    about = _ABOUT.get(kind)
    if about is None or not _is_there(store, line.subject, body):
        return known
    return known | about(store, subject, body)


def _is_there(store: Store, subject: str, body: Body) -> bool:
    """Tell whether what an act was about can still be looked at."""
    if subject.startswith("recovery:"):
        return store.undo.is_there(f"enrolment:{body['enrolment']}")
    withdrawn = subject.startswith("run:") and "kind" in body
    return withdrawn or store.undo.is_there(subject)


def _household(store: Store, number: str, _body: Body) -> Known:
    return {"name": _head(store, HouseholdId(int(number)))}


def _person(store: Store, number: str, _body: Body) -> Known:
    return {"name": masked_name(store.households.person(PersonId(int(number))).name)}


def _right(store: Store, number: str, _body: Body) -> Known:
    right = store.enrolments.get(EnrolmentId(int(number)))
    if right.person is None:
        name = _head(store, right.household)
    else:
        name = masked_name(store.households.person(right.person).name)
    return {"name": name, "programme": right.programme}


def _head(store: Store, household: HouseholdId) -> str:
    """Return the surname of a household's last head; its number when nobody is left."""
    found = store.households.get(household)
    heads = [member for member in found.members if member.is_head]
    if not heads:
        return found.number
    return masked_name(max(heads, key=lambda m: m.span.since).person.name)


def _recovery(store: Store, _number: str, body: Body) -> Known:
    return _right(store, str(body["enrolment"]), body)


def _list(store: Store, subject: str, body: Body) -> Known:
    if "kind" in body:  # it was withdrawn
        return {"kind": RunKind(body["kind"]), "batch": body["batch"]}
    run = store.runs.get(RunId(int(subject.partition(":")[0])))
    return {
        "programme": run.programme,
        "kind": run.kind,
        "month": run.month,
        "batch": run.batch,
    }


def _rate(_store: Store, subject: str, _body: Body) -> Known:
    kind, month = subject.split("/")
    return {"kind": RunKind(kind), "month": Month.parse(month)}


def _standard(_store: Store, subject: str, _body: Body) -> Known:
    return {"programme": subject.partition("/")[0]}


def _month(_store: Store, subject: str, _body: Body) -> Known:
    return {"month": Month.parse(subject)}


def _day(_store: Store, subject: str, _body: Body) -> Known:
    return {"day": date.fromisoformat(subject)}


def _report(_store: Store, subject: str, _body: Body) -> Known:
    return {"year": int(subject.partition(":")[0])}


_READ: Final[Mapping[str, Callable[[Any], Any]]] = MappingProxyType(
    {
        "programme": str,
        "month": Month.parse,
        "year": int,
        "count": int,
        "amount": Money,
    }
)
_ABOUT: Final[Mapping[str, Callable[[Store, str, Body], Known]]] = MappingProxyType(
    {
        "household": _household,
        "person": _person,
        "enrolment": _right,
        "run": _list,
        "recovery": _recovery,
        "rate": _rate,
        "standard": _standard,
        "month": _month,
        "day": _day,
        "report": _report,
    }
)

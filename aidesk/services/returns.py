"""What the bank says of a list that was sent, and what becomes of returned lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from aidesk.domain.bank_return import (
    BankLine,
    Decision,
    GivenUpError,
    LineAnswer,
    LineResult,
    Matched,
    NotReturnedError,
    SentLine,
    line_key,
    match,
)
from aidesk.domain.journal import Act, line_hash
from aidesk.domain.payment import (
    PAID_STATES,
    DateOrderError,
    Run,
    RunId,
    RunState,
    RunStateError,
)
from aidesk.domain.text import needed_text, short_text
from aidesk.services.made_run import made_run
from aidesk.storage.store import Store, Writing


def sent_lines(store: Store, run: RunId) -> list[SentLine]:
    """Return the lines of a list as the bank gets them."""
    return [
        SentLine(line_key(run, line.number), line.number, line.account, line.amount)
        for line in made_run(store, run).lines
    ]


def match_return(
    store: Store, run: RunId, on: date, bank: Iterable[BankLine]
) -> Matched:
    """Return how a bank's return fits a list, without writing anything.

    ``on`` is the day of lines that have none of their own, and the last day that a
    line may have.  Raises RunStateError for a list that was not sent, and DateOrderError.
    """
    found = store.runs.get(run)
    if found.state not in PAID_STATES:
        raise RunStateError(found.state, RunState.SENT)
    if found.sent_on is not None and on < found.sent_on:
        raise DateOrderError(found.sent_on)
    told = [replace(b, reason=short_text(b.reason, "reason")) for b in bank]
    before = store.runs.answers(run)
    return match(sent_lines(store, run), before, told, on, found.sent_on)


def take_return(
    store: Store, act: Act, run: RunId, on: date, bank: Iterable[BankLine]
) -> Matched:
    """Record what the bank says of a list's lines; return how it fitted.

    What does not match is refused and told, and changes nothing; the same return
    again changes nothing.  The list is settled once every line is answered; money
    of returned lines is back in the fund.
    """
    with store.write(act) as writing:
        matched = match_return(store, run, on, bank)
        answer_within(store, writing, store.runs.get(run), matched.answers)
    return matched


def answer_within(
    store: Store, writing: Writing, run: Run, new: Iterable[LineAnswer]
) -> None:
    """Record answers to a list; the last of them settles it, on the latest day."""
    answers = list(new)
    if not answers:
        return
    store.runs.add_answers(run.id, answers)
    known = store.runs.answers(run.id)
    returned = [a.line for a in answers if a.result is LineResult.RETURNED]
    writing.note(
        "bank_answers",
        f"run:{run.id}:answers",
        {"paid": len(answers) - len(returned), "returned": returned},
        digest=answers_digest([known[line] for line in sorted(known)]),
    )
    if len(known) == run.line_count:
        on = max(answer.on for answer in known.values())
        store.runs.set_state(run.id, RunState.SETTLED, on)
        writing.note("run_settled", f"run:{run.id}", {"on": on})


def decide_return(
    store: Store,
    act: Act,
    run: RunId,
    line: int,
    decision: Decision,
    reason: str,
    on: date,
) -> None:
    """Record that a returned line is tried again as it is, or given up, and why.

    Raises NotReturnedError when the line does not wait, GivenUpError when it was
    given up before.
    """
    kept = needed_text(reason, "reason")
    with store.write(act) as writing:
        if store.runs.decision(run, line) is Decision.GIVEN_UP:
            raise GivenUpError(line)
        waiting = {(r.run.id, r.line) for r in store.runs.returned_waiting()}
        if (run, line) not in waiting:
            raise NotReturnedError(line)
        store.runs.decide_return(run, line, decision, kept, on)
        body = {"line": line, "decision": decision, "on": on}
        writing.note("decide_return", f"run:{run}", body)


def answers_digest(answers: Iterable[LineAnswer]) -> str:
    """Return the fingerprint of what the bank said."""
    return line_hash(*([a.line, a.result, str(a.on), a.reason] for a in answers))

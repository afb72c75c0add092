"""The way of a made run: approved, sent to the bank, settled."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from aidesk.domain.bank_return import LineAnswer, LineResult
from aidesk.domain.journal import Act
from aidesk.domain.payment import (
    NEXT_STATE,
    AnsweredError,
    DateOrderError,
    NoSuchLineError,
    Run,
    RunId,
    RunState,
    RunStateError,
)
from aidesk.domain.text import short_text
from aidesk.services.returns import answer_within
from aidesk.storage.store import Store, Writing


def approve_run(store: Store, act: Act, run: RunId, on: date) -> None:
    """Record that the four signatures are there, and since when."""
    with store.write(act) as writing:
        step_within(store, writing, run, RunState.APPROVED, on)


def send_run(store: Store, act: Act, run: RunId, on: date) -> None:
    """Record that the list went to the bank: from then on it is spent.

    Nothing that was done so far can be undone after that.
    """
    with store.write(act) as writing:
        step_within(store, writing, run, RunState.SENT, on)
        writing.forget_undo()


def settle_run(
    store: Store,
    act: Act,
    run: RunId,
    on: date,
    returned: Mapping[int, str],
    *,
    others_wait: bool = False,
) -> None:
    """Record what the bank paid of all lines that are not answered yet.

    ``returned`` gives the reasons of returned lines; their money is back in the
    fund.  ``others_wait`` leaves the other lines open: the bank has not said yet.
    Raises NoSuchLineError, and AnsweredError for a line answered before.
    """
    with store.write(act) as writing:
        settle_within(store, writing, run, on, returned, others_wait=others_wait)


def settle_within(
    store: Store,
    writing: Writing,
    run: RunId,
    on: date,
    returned: Mapping[int, str],
    *,
    others_wait: bool = False,
) -> None:
    """Record what the bank paid of a list, inside a write; raise as settle_run does."""
    found = store.runs.get(run)
    _check_step(found, RunState.SETTLED, on)
    lines = {p.line for p in store.runs.payments(run)}
    for line in returned.keys() - lines:
        raise NoSuchLineError(line)
    open_lines = lines - store.runs.answers(run).keys()
    for line in returned.keys() - open_lines:
        raise AnsweredError(line)
    reasons = {n: short_text(text, "reason") for n, text in returned.items()}
    answers = [
        LineAnswer(line, LineResult.RETURNED, on, reasons[line])
        if line in reasons
        else LineAnswer(line, LineResult.PAID, on)
        for line in sorted(returned.keys() if others_wait else open_lines)
    ]
    answer_within(store, writing, found, answers)


def step_within(
    store: Store, writing: Writing, run: RunId, state: RunState, on: date
) -> None:
    """Take a list one step further, inside a write.

    Raises RunStateError when another step comes first, and DateOrderError.
    """
    _check_step(store.runs.get(run), state, on)
    store.runs.set_state(run, state, on)
    writing.note(f"run_{state}", f"run:{run}", {"on": on})


def _check_step(run: Run, state: RunState, on: date) -> None:
    if NEXT_STATE.get(run.state) is not state:
        needed = next(s for s, after in NEXT_STATE.items() if after is state)
        raise RunStateError(run.state, needed)
    earlier = run.sent_on or run.approved_on or run.made_on
    if on < earlier:
        raise DateOrderError(earlier)

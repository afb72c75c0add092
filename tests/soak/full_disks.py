"""Let the disk be full, or fail, at each call of the work, and look what happens.

``python -m tests.soak.full_disks --calls 2000``; ``--only 12`` tries one again.
"""

from __future__ import annotations

import errno
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from itertools import islice
from random import Random
from typing import Any, Final

from aidesk.domain.errors import AideskError
from tests.soak.disk_calls import DONE, Answer, Call, Does
from tests.soak.harness import Harness, main
from tests.soak.month_work import MonthWork
from tests.soak.trials import (
    TAKEN,
    Ended,
    Tell,
    calls_of_steps,
    clear,
    in_a_process,
    watch_disk,
)
from tests.soak.work import Place, Work

REFUSED: Final = b"x"
UNHARMED: Final = b"o"
"""The call failed, and what was asked was done nevertheless: nothing needed it."""
KEPT: Final = b"k"
SELDOM: Final = 5  # how much less often other work than the months is tried


@dataclass(frozen=True, slots=True)
class Trouble:
    """What goes wrong with the disk, at which call, and whether it goes on."""

    error: int
    call: int
    lasts: bool
    half: bool

    def __str__(self) -> str:
        which = f"{errno.errorcode[self.error]} at call {self.call}"
        return f"{which}{', lasting' * self.lasts}{', half' * self.half}"


class Troubled:
    """A watcher that refuses a call, and those after it until the trouble is over.

    What only deletes goes through on a full disk, as it does on real ones.
    """

    def __init__(self, trouble: Trouble) -> None:
        self._trouble = trouble
        self._count = 0
        self.is_over = False

    def __call__(self, call: Call) -> Answer:
        self._count += 1
        reached = self._count >= self._trouble.call
        here = reached if self._trouble.lasts else self._count == self._trouble.call
        frees = self._trouble.error == errno.ENOSPC and call.does in _FREEING
        if self.is_over or not here or frees:
            return DONE
        return Answer(self._trouble.error, self._trouble.half)


_FREEING: Final = (Does.DELETE, Does.TRUNCATE)


def troubled(work: Work, place: Place, start: int, trouble: Trouble) -> Ended:
    """Take a step while the disk is in trouble, and go on once that is over.

    All of it in one process: the program stays as it is, and is used again.
    """

    def works(tell: Tell) -> None:
        disk = Troubled(trouble)
        watch_disk(place, disk)
        with ExitStack() as stack:
            session = _opened(work, place, disk, tell, stack)
            try:
                work.take(session, start)
                _expect(work, session, start + 1, start + 1)
                tell(UNHARMED)
            except AideskError as error:
                tell(REFUSED + type(error).__name__.encode() + REFUSED)
            disk.is_over = True
            _expect(work, session, start, start + 1)
            before, after = work.states[start : start + 2]
            if before != after == work.state(session):
                tell(KEPT)
            for number in range(start, min(start + 2, work.length)):
                work.take(session, number)
                _expect(work, session, number + 1, number + 1)
                tell(TAKEN)

    return in_a_process(works)


def _opened(
    work: Work, place: Place, disk: Troubled, tell: Tell, stack: ExitStack
) -> Any:
    """Return the session, which may be refused as long as the disk is in trouble."""
    try:
        return stack.enter_context(work.session(place))
    except AideskError as error:
        tell(REFUSED + type(error).__name__.encode() + REFUSED)
        disk.is_over = True
        return stack.enter_context(work.session(place))


def _expect(work: Work, session: Any, least: int, most: int) -> None:
    work.expect(work.state(session), least, most)


def trial(
    chosen: Sequence[tuple[Work, int, Trouble]],
    made: Harness,
    number: int,
    random: Random,
) -> Counter[str]:
    """Take one step in trouble and look at what is there; count what was told."""
    work, start, trouble = chosen[number]
    made.doing = f"{work.name}, step {start}: {trouble}"
    place = Place(made.folder / "trial")
    work.lay_out(place, start)
    ended = troubled(work, place, start, trouble)
    taken = start + ended.told.count(TAKEN)
    work.look(place, taken, taken, finish=made.finishes(random))
    clear(place)
    name = errno.errorcode[trouble.error]
    told = ended.told.split(REFUSED)[1:2]
    is_kept = KEPT in ended.told.split(REFUSED)[-1]
    return Counter(
        {
            f"{name}: {told[0].decode() if told else 'done all the same'}": 1,
            f"{name}: refused, though it is kept": int(bool(told) and is_kept),
            f"{work.name}": 1,
        }
    )


def troubles(
    work: Work, place: Place, made: Harness, every: int
) -> Iterator[tuple[Work, int, Trouble]]:
    """Yield trouble of both kinds at the first calls of some work, step by step."""
    random = Random(made.seed)  # noqa: S311 - not for secrets
    counts = enumerate(calls_of_steps(work, place))
    places = ((step, call + 1) for step, count in counts for call in range(count))
    for start, call in islice(places, 0, made.calls, every):
        for error in (errno.ENOSPC, errno.EIO):
            lasts, half = random.random() < 0.5, random.random() < 0.3
            yield work, start, Trouble(error, call, lasts, half)


def run(made: Harness, works: Sequence[Work]) -> int:
    """Try at all calls that are asked for; return 1 when a fault was found."""
    chosen: list[tuple[Work, int, Trouble]] = []
    for work in works:
        every = made.every * (1 if isinstance(work, MonthWork) else SELDOM)
        chosen += troubles(work, Place(made.folder / "counted"), made, every)
    made.trials = len(chosen)
    return made.run(partial(trial, chosen, made))


if __name__ == "__main__":
    sys.exit(main("full_disks", run))

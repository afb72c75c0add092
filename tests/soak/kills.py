"""Kill the program at random moments and at each n-th call, and look what is left.

``python -m tests.soak.kills --trials 1000 --seed 7``; ``--only 12`` tries one again.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from random import Random

from tests.soak.harness import Harness, main
from tests.soak.trials import (
    READY,
    TAKEN,
    Ended,
    KillingAt,
    Tell,
    calls_of_steps,
    clear,
    in_a_process,
    watch_disk,
)
from tests.soak.work import Place, Work

LONGEST = 0.25  # seconds that a process may work before it is killed
_SHARES = {"月份": 6, "备份恢复": 4}  # the others have one


@dataclass(frozen=True, slots=True)
class Kill:
    """Where the work starts, and when it ends."""

    start: int
    call: int = 0
    half: bool = False
    after: float | None = None


class Killer:
    """Chooses kills of one work, each call of it as likely as any other."""

    def __init__(self, work: Work, calls: Sequence[int]) -> None:
        self.work = work
        self._ends = list(accumulate(calls))

    def chosen(self, random: Random) -> Kill:
        """Return when the next process shall die."""
        if random.random() < 0.4:
            start = random.randrange(self.work.length)
            return Kill(start, after=random.uniform(0, LONGEST))
        call = random.randrange(self._ends[-1])
        step = next(n for n, end in enumerate(self._ends) if call < end)
        start = max(0, step - random.randrange(4))
        before = self._ends[start - 1] if start else 0
        return Kill(start, call - before + 1, half=random.random() < 0.3)


def killed(work: Work, place: Place, kill: Kill) -> Ended:
    """Work in a process that is killed; return what it acknowledged."""

    def works(tell: Tell) -> None:
        if kill.call:
            watch_disk(place, KillingAt(kill.call, half=kill.half))
        tell(READY)
        with work.session(place) as session:
            for number in range(kill.start, work.length):
                work.take(session, number)
                tell(TAKEN)

    return in_a_process(works, kill.after)


def trial(
    killers: Sequence[Killer], made: Harness, _number: int, random: Random
) -> Counter[str]:
    """Kill one process and look at what it left; return what is to be counted."""
    shares = [_SHARES.get(killer.work.name, 1) for killer in killers]
    killer = random.choices(killers, shares)[0]
    kill = killer.chosen(random)
    place = Place(made.folder / "trial")
    killer.work.lay_out(place, kill.start)
    made.doing = f"{killer.work.name} {kill}"
    ended = killed(killer.work, place, kill)
    taken = kill.start + ended.taken
    most = min(taken + 1, killer.work.length)
    finish = made.finishes(random)
    killer.work.look(place, taken, most, finish=finish)
    clear(place)
    where = "at a call" if kill.call else "at a moment"
    return Counter(
        {
            "kills": int(ended.killed),
            "ended before": int(not ended.killed),
            f"{killer.work.name}, {where}": int(ended.killed),
            "half a write": int(ended.killed and kill.half),
            "acknowledged": ended.taken,
        }
    )


def run(made: Harness, works: Sequence[Work]) -> int:
    """Try as often as is asked for; return 1 when a fault was found."""
    place = Place(made.folder / "counted")
    killers = [Killer(work, calls_of_steps(work, place)) for work in works]
    return made.run(partial(trial, killers, made), until="kills")


if __name__ == "__main__":
    sys.exit(main("kills", run))

"""The frame of a harness: seeds, counting, a folder in memory, and what it prints."""

from __future__ import annotations

import logging
import os
import shutil
import sys
import tempfile
import time
import traceback
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

from aidesk.paths import HOME
from tests.soak.founding_work import FoundingWork
from tests.soak.keeping_work import KeepingWork
from tests.soak.migration_work import MigrationWork
from tests.soak.month_work import MonthWork
from tests.soak.rescue_work import RescueWork
from tests.soak.trials import clear
from tests.soak.work import BrokenError, Place, Work

MEMORY: Final = Path("/dev/shm")  # noqa: S108 - a disk that is not worn out
VERSIONS: Final = (1, 2, 3)
ENOUGH: Final = 30
"""After so many faults a harness ends."""
_EVERY: Final = 100


class Harness:
    """One run of a harness: its figures, its folder, and what it counted."""

    def __init__(self, name: str, folder: Path, arguments: Sequence[str] = ()) -> None:
        asked = _asked(name, arguments)
        self.name = name
        self.folder = folder
        self.seed: int = asked.seed
        self.trials: int = asked.trials
        self.calls: int = asked.calls
        self.every: int = asked.every
        self.doing = ""
        self.counts: Counter[str] = Counter()
        self._asked = asked

    def works(self) -> list[Work]:
        """Return the work that is broken off; what is not asked for is not made."""
        kept = self.folder / "kept"
        made: dict[str, Callable[[], Work]] = {
            "months": partial(MonthWork, kept / "months", self._asked.months),
            "keeping": partial(KeepingWork, kept / "keeping", self._asked.steps),
            "rescue": partial(RescueWork, kept / "rescue"),
            **{
                f"v{number}": partial(MigrationWork, kept / f"v{number}", number)
                for number in VERSIONS
            },
            "founding": FoundingWork,
        }
        wanted = self._asked.work or made
        return [make() for name, make in made.items() if name in wanted]

    def finishes(self, random: Random) -> bool:
        """Tell whether the work is brought to its end this time."""
        share: float = self._asked.finish
        return random.random() < share

    def run(
        self, trial: Callable[[int, Random], Counter[str]], until: str = "trials"
    ) -> int:
        """Try until enough was counted; print it, and return 1 after a fault."""
        begun, number, faults = time.monotonic(), 0, 0
        if self._asked.only is not None:
            number, self.trials, until = self._asked.only, 1, "trials"
        while self.counts[until] < self.trials and faults < ENOUGH:
            try:
                self.counts += trial(number, self._random(number))
            except Exception as error:  # noqa: BLE001 - told, and the next one tried
                faults += 1
                if not isinstance(error, BrokenError):
                    traceback.print_exc()
                self._say(f"FAULT in trial {number}: {self.doing}: {error}")
                clear(Place(self.folder / "trial"))
            number += 1
            self.counts["trials"] += 1
            if not number % _EVERY:
                self._say(f"{number} trials, {time.monotonic() - begun:.0f} s")
        self._say(f"{faults} faults, {time.monotonic() - begun:.0f} s")
        for what, count in sorted(self.counts.items()):
            self._say(f"{count:8} {what}")
        return 1 if faults else 0

    def _random(self, number: int) -> Random:
        return Random(f"{self.seed}/{number}")  # noqa: S311 - not for secrets

    def _say(self, text: str) -> None:
        sys.stdout.write(f"{self.name} (seed {self.seed}): {text}\n")
        sys.stdout.flush()


Run = Callable[[Harness, Sequence[Work]], int]


def main(name: str, run: Run, arguments: Sequence[str] | None = None) -> int:
    """Run a harness as the command line asks for; return 1 when a fault was found."""
    given = sys.argv[1:] if arguments is None else arguments
    with trial_folder(name) as folder:
        made = Harness(name, folder, given)
        return run(made, made.works())


@contextmanager
def trial_folder(name: str) -> Iterator[Path]:
    """Yield a folder of the harness's own, which is gone afterwards."""
    memory = MEMORY if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix=f"aidesk-{name}-", dir=memory)).resolve()
    os.environ[HOME] = str(folder / "home")
    logging.disable()  # what the program logs of its troubles is not wanted here
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _asked(name: str, arguments: Sequence[str]) -> Namespace:
    parser = ArgumentParser(prog=f"python -m tests.soak.{name}")
    parser.add_argument("--trials", type=int, default=40)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--months", type=int, default=1)
    parser.add_argument("--steps", type=int, help="only the first of keeping's")
    parser.add_argument("--finish", type=float, default=0.1)
    parser.add_argument("--calls", type=int, default=2000)
    parser.add_argument("--every", type=int, default=100)
    parser.add_argument(
        "--work", nargs="*", help="months keeping rescue v1 v2 v3 founding"
    )
    parser.add_argument("--only", type=int)
    return parser.parse_args(arguments)

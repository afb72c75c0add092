"""Months of an office as work that is broken off: lists, the bank, money, a seal."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aidesk.storage.store import Store
from aidesk.storage.witness import mark_closed
from tests.soak.month_steps import ORDERS, Step, make_office, steps
from tests.soak.work import (
    NOW,
    BrokenError,
    Place,
    Work,
    expect_opens,
    expect_well,
    rows_state,
)


class MonthWork(Work):
    """Works month after month on one open office."""

    def __init__(self, folder: Path, months: int) -> None:
        super().__init__("月份")
        self._steps: list[Step] = steps(months)
        self._kept = folder
        self._files: dict[str, str] = {}
        self._live_through()

    def lay_out(self, place: Place, start: int) -> None:
        shutil.copytree(self._kept / str(start), place.folder)

    @contextmanager
    def session(self, place: Place) -> Iterator[Store]:
        with Store.open(place.office, witness=place.keeping.witness) as store:
            yield store
        at = NOW.isoformat(timespec="seconds")
        mark_closed(place.office, place.keeping.witness, at)

    def take(self, session: Store, number: int) -> None:
        self._steps[number].take(session)

    def state(self, session: Store) -> str:
        return rows_state(session._db.conn)

    def look(self, place: Place, least: int, most: int, *, finish: bool) -> None:
        expect_opens(place)
        with self.session(place) as store:
            state = self.state(store)
            self.expect(state, least, most)
            self._look_at_files(place)
            self._expect_nothing_doubled(store, least)
            for number in range(max(least - 1, 0), least):
                self.take(store, number)
            self.expect(self.state(store), least, most)
            last = self.length if finish else min(least + 1, self.length)
            for number in range(least, last):
                self.take(store, number)
            self.expect(self.state(store), last, last)
        if finish:
            expect_well(place.office)

    def _expect_nothing_doubled(self, store: Store, taken: int) -> None:
        """Take the last acknowledged step once more, as by a person who forgot it."""
        if not taken or not self._steps[taken - 1].pays:
            return
        before = self.state(store)
        self._steps[taken - 1].take_anew(store)
        if self.state(store) != before:
            msg = f"{self._steps[taken - 1].name} was done twice"
            raise BrokenError(msg)

    def _look_at_files(self, place: Place) -> None:
        """Expect each of the bank's files to be whole, if it is there."""
        for file in (place.office.parent / ORDERS).glob("*.txt"):
            if _print(file) != self._files[file.name]:
                msg = f"{file.name} is a part of a file"
                raise BrokenError(msg)

    def _live_through(self) -> None:
        """Do all the work undisturbed and keep what is there before each step."""
        place = Place(self._kept / "now")
        place.office.parent.mkdir(parents=True)
        make_office(place.office)
        with self.session(place) as store:
            for number, step in enumerate(self._steps):
                self.states.append(self.state(store))
                shutil.copytree(place.folder, self._kept / str(number))
                step.take(store)
            self.states.append(self.state(store))
        folder = place.office.parent / ORDERS
        self._files = {file.name: _print(file) for file in folder.iterdir()}


def _print(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()

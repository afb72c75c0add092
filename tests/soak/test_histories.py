"""Random histories with reopening, undo and other hands: money stays where it is.

Each step is an act of the random office, or another client that tries something on a
copy of the closed file.  ``pytest -m soak -s tests/soak/test_histories.py`` prints the
seed of each fifty histories and all that happened in them.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from aidesk.paths import Keeping
from aidesk.services.checking import check_office
from aidesk.services.opening import ChangedOutside, Damaged, Older, Rewritten, examine
from tests.random_office import _WEIGHTED
from tests.soak.attacks import attacked
from tests.soak.busy_office import BusyOffice
from tests.unit.services.test_money_over_time import REFUSED, told

seeds = st.integers(0, 2**24 - 1)  # of wider ones Hypothesis draws mostly small numbers
ACTS: Final = [
    *(act for act, weight in _WEIGHTED for _ in range(weight)),
    BusyOffice.money_arrives,
    BusyOffice.money_is_moved,
    BusyOffice.something_is_bought,
    BusyOffice.a_transfer_is_taken_back,
    BusyOffice.a_purchase_is_taken_back,
]
RARE: Final = (
    BusyOffice.money_comes_back,
    BusyOffice.an_entry_was_wrong,
    BusyOffice.a_return_is_given_up,
    BusyOffice.nobody_owes,
    BusyOffice.a_purchase_is_taken_back,
    BusyOffice.something_is_bought,
    BusyOffice.somebody_dies,
    BusyOffice.a_right_stops,
    BusyOffice.an_income_changes,
    BusyOffice.a_payee_is_held,
    BusyOffice.a_hold_is_released,
    BusyOffice.a_month_is_closed,
    BusyOffice.a_month_is_closed,
)
"""What leads to refusals that seldom come by themselves."""
_BY: Final = (
    "attacks refused",
    "attacks found by the checks",
    "attacks seen by the print",
)
_SEEN_BY: Final[dict[type, str]] = {
    Damaged: "found by the checks",
    Older: "found by the witness",
    Rewritten: "found by the witness",
    ChangedOutside: "seen by the print",
}
COUNTED: Counter[str] = Counter()


class Histories(RuleBasedStateMachine):
    """An office that is worked on, closed, opened, and tampered with."""

    blank: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.steps = 0
        self.path = Path(shutil.copy(self.blank, self.folder / "office.aidesk"))

    @initialize(number=seeds)
    def there_is_an_office(self, number):
        self.number = number
        self.office = BusyOffice(self.path, number)
        self.office.lists_of_the_month_are_made()

    @rule(number=seeds)
    def something_is_done(self, number):
        random = self.drawn(number)
        self.does(random.choice(ACTS), random)

    @rule(number=seeds)
    def something_else_is_done(self, number):
        random = self.drawn(number)
        self.does(random.choice(ACTS), random)

    @rule(number=seeds)
    def something_rare_is_done(self, number):
        random = self.drawn(number)
        self.does(random.choice(RARE), random)

    @rule(number=seeds)
    def a_list_goes_on(self, number):
        self.does(BusyOffice.a_list_goes_on, self.drawn(number))

    @rule(number=seeds)
    def a_month_is_worked(self, number):
        self.does(BusyOffice.a_month_is_worked, self.drawn(number))

    @rule()
    def the_file_is_opened_again(self):
        self.office.is_opened_again()

    @rule(number=seeds)
    def another_client_tries_something(self, number):
        self.is_tampered_with(self.drawn(number))

    def drawn(self, number: int) -> Random:
        """Return what an act draws from: another one in each step."""
        self.steps += 1
        return Random(f"{self.number} {self.steps} {number}")  # noqa: S311 - not for secrets

    def does(self, act: Callable[[BusyOffice], None], random: Random) -> None:
        """Let the office do something."""
        self.office.random = random
        act(self.office)

    def is_tampered_with(self, random: Random) -> None:
        """Let another client try something on a copy; it must come to light."""
        self.office.closes()
        copy = Path(shutil.copy(self.path, self.folder / "copy.aidesk"))
        attack, taken = attacked(copy, random)
        by = seen_by(copy, self.path, self.office.keeping) if taken else "refused"
        self.office.opens()
        if by:
            COUNTED[f"attack: {attack.words}"] += 1
            COUNTED[f"attacks {by}"] += 1
            assert attack.money <= (by != "seen by the print"), attack.words

    @invariant()
    def money_is_where_it_must_be(self):
        COUNTED["steps"] += 1
        self.office.holds_together()

    def teardown(self) -> None:
        COUNTED["histories"] += 1
        COUNTED.update(self.office.counts)
        self.office.store.close()
        assert [r for r in check_office(self.path) if not r.is_well] == []
        shutil.rmtree(self.folder)


def seen_by(copy: Path, original: Path, keeping: Keeping) -> str:
    """Tell what an attack is seen by; nothing if it changed nothing."""
    if copy.read_bytes() == original.read_bytes():
        return ""
    return _SEEN_BY[type(examine(copy, keeping))]


def histories(number: int, examples: int, steps: int) -> None:
    """Run histories from a seed; count what happens in them."""
    print(f"histories: seed {number}, {examples} x {steps} steps")  # noqa: T201
    run_state_machine_as_test(
        seed(number)(type("Seeded", (Histories,), {})),
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            derandomize=False,
            suppress_health_check=list(HealthCheck),
        ),
    )
    print(told(COUNTED), flush=True)  # noqa: T201 - pytest -s shows how much was tried


@pytest.fixture(autouse=True, scope="module")
def blank(blank_office_file: Path) -> None:
    """Give the histories the office they start from."""
    Histories.blank = blank_office_file


def test_histories_with_other_hands_keep_the_money_together():
    histories(7, examples=6, steps=40)
    assert COUNTED["made runs"] >= 15
    assert COUNTED["attacks refused"] >= 1
    assert COUNTED["attacks found by the checks"] >= 3


@pytest.mark.soak
@pytest.mark.parametrize("number", range(44))
def test_many_histories_with_other_hands_keep_the_money_together(number):
    histories(number, examples=50, steps=50)


@pytest.mark.soak
def test_the_many_histories_have_tried_enough():
    wanted = dict.fromkeys([*REFUSED, *_BY], 200)
    wanted |= {"histories": 2000, "steps": 100_000, "made runs": 2000}
    wanted |= {"returns taken": 500, "opened again": 2000, "undone": 500}
    short = {name: COUNTED[name] for name in wanted if COUNTED[name] < wanted[name]}
    assert short == {}

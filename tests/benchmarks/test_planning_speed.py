"""A regular month planned and made, against the same month as one SQL statement.

Time is that of the processor: waiting for the disk is the same for both, and what
else runs on the machine does not count.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median
from time import process_time

import pytest

from aidesk.domain.payment import Run, RunId, RunKind, RunState
from aidesk.services.monthly_run import RunPlan, make_run, plan_run
from aidesk.storage.store import Store
from tests.benchmarks.big_office import PROGRAMME, build_office
from tests.benchmarks.floors import Floor, Row
from tests.benchmarks.history import STATUS, add_history, peak_of_planning
from tests.builders import Caseworker, month

MONTH = "2019-01"
FEW, MANY, PAIRS = 2_000, 100_000, 7


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int, bool], Path]:
    """Return how to get a large office; each is built once."""
    folder = tmp_path_factory.mktemp("large")

    def built(households: int, supplements: bool = False) -> Path:  # noqa: FBT001, FBT002
        path = folder / f"{households}-{supplements}.aidesk"
        if not path.exists():
            build_office(path, households, supplements=supplements)
        return path

    return built


@contextmanager
def copied(office: Path) -> Iterator[Path]:
    """Give a copy of an office that is gone afterwards."""
    path = office.with_name("copy.aidesk")
    shutil.copy(office, path)
    try:
        yield path
    finally:
        path.unlink()


def planned(store: Store) -> RunPlan:
    return plan_run(store, programme=PROGRAMME, month=month(MONTH))


def seconds_to_plan_and_make(path: Path) -> float:
    with copied(path) as copy, Store.open(copy) as store:
        act = Caseworker(store).act()
        start = process_time()
        make_run(store, act, planned(store))
        return process_time() - start


def seconds_in_one_statement(path: Path, *, supplements: bool, keys: bool) -> float:
    with copied(path) as copy, closing(Floor(copy, foreign_keys=keys)) as floor:
        start = process_time()
        floor.make_month(MONTH, supplements=supplements)
        return process_time() - start


def seconds_to_store(path: Path, plan: RunPlan) -> float:
    with copied(path) as copy, Store.open(copy) as store:
        act = Caseworker(store).act()
        start = process_time()
        with store.write(act) as writing:
            fund = store.funds.fund(PROGRAMME, 2019)
            store.runs.add(as_run(plan), fund, act.key, plan.payments)
            writing.note("make_run", "benchmark")
        return process_time() - start


def seconds_to_insert(path: Path, rows: list[Row], *, keys: bool) -> float:
    with copied(path) as copy, closing(Floor(copy, foreign_keys=keys)) as floor:
        start = process_time()
        floor.insert(rows)
        return process_time() - start


def as_run(plan: RunPlan) -> Run:
    return Run(
        id=RunId(0),
        programme=PROGRAMME,
        kind=RunKind.REGULAR,
        month=plan.month,
        batch=1,
        state=RunState.DRAFT,
        line_count=len(plan.lines),
        total=plan.total,
        list_sha256=plan.sha256,
        made_on=plan.month.first_day(),
    )


def told(what: str, ratios: list[float]) -> float:
    found = median(ratios)
    spread = f"{min(ratios):.2f} to {max(ratios):.2f}"
    sys.stdout.write(f"\n{what}: {found:.2f} ({spread})\n")
    return found


@pytest.mark.parametrize("supplements", [False, True])
def test_both_ways_pay_the_same(office, supplements):
    with copied(office(FEW, supplements)) as path:
        with Store.open(path) as store:
            make_run(store, Caseworker(store).act(), planned(store))
        with closing(Floor(path)) as floor:
            floor.make_month(MONTH, supplements=supplements)
            ours, theirs = floor.rows("payments"), floor.rows()
    assert [row[3:] for row in ours] == [row[3:] for row in theirs]
    assert len(ours) > FEW * (1.1 if supplements else 0.9)


@pytest.mark.benchmark
@pytest.mark.parametrize("supplements", [False, True])
def test_a_month_takes_at_most_2_2_times_one_statement(office, supplements):
    file = office(MANY, supplements)
    ratios: dict[bool, list[float]] = {True: [], False: []}
    for _ in range(PAIRS):
        ours = seconds_to_plan_and_make(file)
        for keys, found in ratios.items():
            floor = seconds_in_one_statement(file, supplements=supplements, keys=keys)
            found.append(ours / floor)
    named = "with" if supplements else "without"
    told(f"a month {named} supplements / one statement, no foreign keys", ratios[False])
    assert told(f"a month {named} supplements / one statement", ratios[True]) <= 2.2


@pytest.mark.benchmark
def test_the_insert_takes_at_most_1_2_times_a_bare_one(office):
    file = office(MANY)
    with Store.open(file) as store:
        plan = planned(store)
    rows = ready_rows(file)
    ratios: dict[bool, list[float]] = {True: [], False: []}
    for _ in range(PAIRS):
        ours = seconds_to_store(file, plan)
        for keys, found in ratios.items():
            found.append(ours / seconds_to_insert(file, rows, keys=keys))
    told("insert / executemany, no foreign keys", ratios[False])
    assert told("insert / executemany", ratios[True]) <= 1.2


def ready_rows(file: Path) -> list[Row]:
    with copied(file) as copy, closing(Floor(copy)) as floor:
        floor.make_month(MONTH, supplements=False)
        return floor.rows()


@pytest.mark.benchmark
@pytest.mark.skipif(not STATUS.exists(), reason="tells its memory by /proc")
def test_memory_grows_with_the_list_and_not_with_the_history(office):
    peaks = {}
    for households, since in ((20_000, "2020-01"), (20_000, "2018-01")):
        with copied(office(households)) as path:
            add_history(path, since, "2020-12")
            peaks[since] = peak_of_planning(path, "2021-01")
    one, three = peaks["2020-01"], peaks["2018-01"]
    sys.stdout.write(f"\npeak: {one} KiB after 1 year, {three} KiB after 3\n")
    assert three <= 1.05 * one

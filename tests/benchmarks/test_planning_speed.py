"""A regular month planned and made, against the same month as one SQL statement."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from aidesk.services.monthly_run import RunPlan, make_run, plan_run
from aidesk.storage.store import Store
from tests.benchmarks.big_office import PROGRAMME, build_office
from tests.benchmarks.floors import Floor
from tests.builders import Caseworker, month

MONTH = "2019-01"
FEW, MANY, PAIRS = 2_000, 100_000, 5


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int, bool], Path]:
    """Return how to get a large office; each is built once."""
    folder = tmp_path_factory.mktemp("large")

    def built(households: int, supplements: bool) -> Path:  # noqa: FBT001
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


def planned_and_made(path: Path) -> float:
    with Store.open(path) as store:
        act = Caseworker(store).act()
        start = perf_counter()
        make_run(store, act, planned(store))
        return perf_counter() - start


def made_in_one_statement(
    path: Path, *, supplements: bool, foreign_keys: bool
) -> float:
    with closing(Floor(path, foreign_keys=foreign_keys)) as floor:
        start = perf_counter()
        floor.make_month(MONTH, supplements=supplements)
        return perf_counter() - start


@pytest.mark.parametrize("supplements", [False, True])
def test_both_ways_pay_the_same(office, supplements):
    with copied(office(FEW, supplements)) as path:
        planned_and_made(path)
        with closing(Floor(path)) as floor:
            floor.make_month(MONTH, supplements=supplements)
            ours = [row[3:] for row in floor.rows("payments")]
            assert [row[3:] for row in floor.rows()] == ours
            assert len(ours) > FEW * (1.1 if supplements else 0.9)


@pytest.mark.benchmark
@pytest.mark.parametrize("supplements", [False, True])
def test_a_month_takes_at_most_2_2_times_one_statement(office, supplements):
    file = office(MANY, supplements)
    ratios: dict[str, list[float]] = {"": [], ", no foreign keys": []}
    for _ in range(PAIRS):
        with copied(file) as path:
            ours = planned_and_made(path)
        for named, keys in zip(ratios, (True, False), strict=True):
            with copied(file) as path:
                floor = made_in_one_statement(
                    path, supplements=supplements, foreign_keys=keys
                )
            ratios[named].append(ours / floor)
    for named, found in ratios.items():
        told(f"plan and make / one statement{named}", found)
    assert median(ratios[""]) <= 2.2


def told(what: str, ratios: list[float]) -> None:
    spread = f"{min(ratios):.2f} to {max(ratios):.2f}"
    sys.stdout.write(f"\n{what}: {median(ratios):.2f} ({spread})\n")

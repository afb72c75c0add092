"""Ten years of work in one process: the books are exact, and nothing grows.

Seconds are those of work: what else runs on the machine does not count.
"""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from aidesk.services.checking import check_office
from aidesk.services.month_overview import month_overview
from aidesk.storage.store import Store
from tests.soak.gauges import Held
from tests.soak.years import Years

ROOT = Path(__file__).resolve().parents[2]
SEED = 2019


def told(what: str) -> None:
    """Say how a long run goes on."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


class Watch:
    """Looks after each month at what the process holds, and tells of each year."""

    def __init__(self, years: Years) -> None:
        self._years = years
        self._began = time.perf_counter()
        self.held: list[Held] = []

    def __call__(self) -> None:
        self.held.append(Held.now())
        if self._years.now.number == 12:
            self._tell()

    def _tell(self) -> None:
        years, held = self._years, self.held[-1]
        size = years.path.stat().st_size / 1e6
        memory = (held.memory or 0) / 1e6
        told(
            f"{years.now.year}: {time.perf_counter() - self._began:.0f} s,"
            f" {years.events['payments']} payments, file {size:.0f} MB,"
            f" memory {memory:.1f} MB, {held.objects} objects, {held.nones} Nones"
        )
        year = years.now.year
        took = [(s, w) for (y, w), s in years.seconds.items() if y == year]
        told("  " + ", ".join(f"{w} {s:.1f} s" for s, w in sorted(took)[:-15:-1]))

    def growth(self) -> float:
        """Return by how many million bytes the process grew after its first year."""
        return self.held[-1].grown_since(self.held[11])


def worked(path: Path, households: int, years: int) -> tuple[Years, Watch]:
    """Work through years, telling the seed and what happened."""
    told(f"\nseed {SEED}: {households} households, {years} years")
    office = Years(path, households, years, SEED)
    watch = Watch(office)
    office.works(watch)
    told(", ".join(f"{n} {what}" for what, n in sorted(office.events.items())))
    return office, watch


def seconds_to_open(path: Path, years: Years) -> float:
    """Return how long it takes until the first page has its data."""
    began = time.process_time()
    with Store.open(path) as store:
        month_overview(store, today=years.clerk.day)
    return time.process_time() - began


def seconds_to_start(path: Path) -> float:
    """Return how long a start of the program takes until its first page is painted."""
    outcome = subprocess.run(
        [sys.executable, "-m", "tests.gui.first_sight", str(path), "home"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    return float(outcome.stdout.split()[1])


def test_a_year_is_exact_to_the_fen(tmp_path: Path):
    years, watch = worked(tmp_path / "office.aidesk", households=32, years=1)
    assert years.events["balances compared"] == 48
    assert years.events["runs"] >= 36
    assert years.events["lines returned"] > 0
    assert all(result.is_well for result in check_office(years.path))
    assert watch.held[-1].nones < 2 * watch.held[0].nones


@pytest.mark.soak
def test_ten_years_of_3000_households(tmp_path: Path):
    faulthandler.cancel_dump_traceback_later()  # this takes long, and hangs nowhere
    years, watch = worked(tmp_path / "office.aidesk", households=3_000, years=10)
    assert years.events["payments"] >= 360_000
    assert years.events["years carried over"] == 9
    began = time.process_time()
    results = check_office(years.path)
    checked = time.process_time() - began
    opened = seconds_to_open(years.path, years)
    started = seconds_to_start(years.path)
    first, last = watch.held[11], watch.held[-1]
    told(
        f"grown by {watch.growth():.1f} MB, Nones {first.nones} to {last.nones};"
        f" check {checked:.1f} s, first page {opened:.2f} s, start {started:.2f} s"
    )
    assert all(result.is_well for result in results)
    assert watch.growth() < 50
    assert last.nones < 1.1 * first.nones
    assert opened < 3
    assert started < 3
    assert checked < 10

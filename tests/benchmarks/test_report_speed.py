"""Figures of a year over 1,200,000 payments, against their sums by bare SQL."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from time import perf_counter
from typing import Final

import pytest

from aidesk.services.report_figures import report_figures
from aidesk.storage.connection import _PRAGMAS
from aidesk.storage.store import Store
from tests.benchmarks.big_office import PROGRAMME, build_office, bulk
from tests.benchmarks.history import add_history

HOUSEHOLDS: Final = 100_000
MOST: Final = 1.2


def sent_office(path: Path, households: int) -> int:
    """Write an office with the lists of 2019, all sent; return how many payments."""
    build_office(path, households)
    add_history(path, "2019-01", "2019-12")
    with bulk(path) as conn:
        conn.execute("update runs set state = 'sent', sent_on = month || '-05'")
        (count,) = conn.execute("select count(*) from payments").fetchone()
    return int(count)


def seconds_and_statements(path: Path) -> tuple[float, list[str], int]:
    """Return how long the figures take, by what statements, and what was spent."""
    statements: list[str] = []
    with Store.open(path) as store:
        connection = store.figures._db.conn
        assert connection is not None
        connection.set_trace_callback(statements.append)
        started = perf_counter()
        figures = report_figures(store, year=2019)
        seconds = perf_counter() - started
        connection.set_trace_callback(None)
    return seconds, statements, int(figures[f"{PROGRAMME}.spent"].value * 100)


def seconds_bare(path: Path, statements: list[str]) -> float:
    """Return how long the program's own statements take, each once, by SQLite alone."""
    conn = sqlite3.connect(path)
    for name, value in _PRAGMAS.items():
        conn.execute(f"pragma {name} = {value}")
    started = perf_counter()
    for statement in dict.fromkeys(statements):
        if statement.lstrip().lower().startswith(("select", "with")):
            conn.execute(statement).fetchall()
    seconds = perf_counter() - started
    conn.close()
    return seconds


@pytest.mark.benchmark
def test_the_figures_take_hardly_longer_than_their_sums(tmp_path: Path):
    path = tmp_path / "large.aidesk"
    count = sent_office(path, HOUSEHOLDS)
    assert count > 0.9 * 12 * HOUSEHOLDS
    _warm, statements, spent = seconds_and_statements(path)
    with bulk(path) as conn:
        (paid,) = conn.execute("select sum(amount) from payments").fetchone()
    assert spent == paid
    pairs = [
        (seconds_and_statements(path)[0], seconds_bare(path, statements))
        for _ in range(3)
    ]
    ours, bare = (min(times) for times in zip(*pairs, strict=True))
    sys.stdout.write(
        f"\n{count:,} payments: {ours:.2f} s, bare SQL {bare:.2f} s, {ours / bare:.2f}\n"
    )
    assert ours <= MOST * bare

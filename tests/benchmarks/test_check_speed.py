"""How fast all of an office is checked, against a floor in the same run.

The floor is what it takes at least with plain means: SQLite's own check of the pages,
and a loop over the journal that reckons each line's hash anew.
"""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

import pytest

from aidesk.domain.journal import body_text, line_hash
from aidesk.services.checking import check_office
from tests.benchmarks.big_office import bulk

MILLION = 1_000_000
_INSERT = """
insert into journal (seq, at, actor, action, subject, body, digest, key, previous, hash)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_READ = """
select seq, at, actor, action, subject, body, digest, key, previous, hash from journal
order by seq
"""


def with_lines(path: Path, count: int) -> Path:
    """Let an office's journal go on until it has so many lines."""
    with bulk(path) as conn:
        head = "select seq, at, hash from journal order by seq desc limit 1"
        seq, at, previous = conn.execute(head).fetchone()
        lines = _lines(seq, datetime.fromisoformat(at), previous)
        conn.executemany(_INSERT, islice(lines, count - seq))
    return path


def _lines(seq: int, at: datetime, previous: str) -> Iterator[tuple[object, ...]]:
    while True:
        seq, at = seq + 1, at + timedelta(seconds=37)
        body = body_text({"person": f"王＊＊{seq:032x}", "since": "2019-05"})
        key = f"{seq:032x}" if seq % 2 else None
        about = ("update_member", f"household:{seq % 3000}", body, "", key)
        line = (seq, at.isoformat(), "张社工", *about, previous)
        previous = line_hash(*line)
        yield (*line, previous)


def by_plain_means(path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn:
        assert conn.execute("pragma integrity_check").fetchall() == [("ok",)]
        previous = "0" * 64
        for *fields, found in conn.execute(_READ):
            assert fields[-1] == previous
            assert line_hash(*fields) == found
            previous = found


def is_well(path: Path) -> bool:
    return all(result.is_well for result in check_office(path))


def test_a_check_costs_no_more_than_by_plain_means(practice_path: Path):
    path = with_lines(practice_path, 30_000)
    assert is_well(path)  # what is done once for a program is done
    floor = process_time()
    by_plain_means(path)
    begun = process_time()
    assert is_well(path)
    assert process_time() - begun < 2 * (begun - floor) + 0.5


@pytest.mark.benchmark
def test_a_million_lines_are_checked_in_ten_seconds(
    practice_office_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = with_lines(
        Path(shutil.copy(practice_office_file, tmp_path / "office.aidesk")), MILLION
    )
    floor = perf_counter()
    by_plain_means(path)
    begun = perf_counter()
    assert is_well(path)
    took = perf_counter() - begun
    with capsys.disabled():
        sys.stdout.write(
            f"\n{MILLION:,} journal lines ({path.stat().st_size / 1e6:.0f} MB): checked"
            f" in {took:.1f} s; by plain means {begun - floor:.1f} s\n"
        )
    assert took < 10
    assert took < begun - floor

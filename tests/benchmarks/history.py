"""Years of lists in a large office, and what planning the next one takes of memory."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from subprocess import run

from aidesk.domain.month import Span
from aidesk.services.monthly_run import plan_run
from aidesk.storage.store import Store
from tests.benchmarks.big_office import PROGRAMME, bulk
from tests.benchmarks.floors import month_in_one_statement
from tests.builders import month

STATUS = Path("/proc/self/status")
_RUN = """
insert into runs (programme, kind, month, batch, state, fund_id, line_count, total,
    list_sha256, key, made_on)
select :programme, 'regular', :month, 1, 'draft', id, 1, 1, hex(zeroblob(32)), :month,
    :month || '-02'
from funds where programme = :programme and year = substr(:month, 1, 4)
"""


def add_history(path: Path, since: str, until: str) -> None:
    """Write the regular lists of months as if they had been made and paid."""
    with bulk(path) as conn:
        for of_month in Span(month(since), month(until)).months(month(until)):
            facts = {"programme": PROGRAMME, "month": str(of_month)}
            made = conn.execute(_RUN, facts).lastrowid
            sql = "select fund_id from runs where id = ?"
            (fund,) = conn.execute(sql, [made]).fetchone()
            sql = month_in_one_statement(table="payments")
            conn.execute(sql, {**facts, "run": made, "fund": fund})


def peak_of_planning(path: Path, of_month: str) -> int:
    """Return the most KiB that a process holds which opens an office and plans."""
    call = [sys.executable, "-m", "tests.benchmarks.history", str(path), of_month]
    status = run(call, capture_output=True, check=True).stdout.decode()
    (peak,) = re.findall(r"VmHWM:\s+(\d+) kB", status)
    return int(peak)


def _plan(path: Path, of_month: str) -> None:
    with Store.open(path) as store:
        plan = plan_run(store, programme=PROGRAMME, month=month(of_month))
        assert plan.previous is not None
        sys.stdout.write(STATUS.read_text(encoding="ascii"))


if __name__ == "__main__":
    _plan(Path(sys.argv[1]), sys.argv[2])

"""How fast long lists are drawn and written, against a floor in the same run.

The short forms run with all tests and allow more: on a few rows what is done once
for a file weighs more, and so does the noise.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from subprocess import run
from time import process_time

import pytest
from openpyxl import Workbook
from reportlab.pdfgen.canvas import Canvas

from aidesk.domain.money import Money
from aidesk.reports.fonts import Role, font_of
from aidesk.reports.workbook import make_workbook
from tests.unit.reports.papers import IMPRINT, Line, lines, pdf_of, wide_paper

STATUS = Path("/proc/self/status")
Work = Callable[[list[Line]], object]


def drawn(rows: list[Line]) -> None:
    pdf_of(wide_paper(rows))


def drawn_cell_by_cell(rows: list[Line]) -> None:
    """Draw rows as one does without a list writer: a drawString for each cell."""
    columns = wide_paper(rows).columns
    canvas = Canvas(io.BytesIO(), pagesize=(842, 595), pageCompression=1)
    for start in range(0, len(rows), 18):
        canvas.setFont(font_of(Role.TABLE).fontName, 10.5)
        for place, row in enumerate(rows[start : start + 18]):
            y = 500 - 21.3 * place
            canvas.drawCentredString(60, y, str(start + place + 1))
            for x, column in zip(range(100, 800, 100), columns, strict=True):
                if column.is_number(row):
                    canvas.drawRightString(x + 80, y, column.text(row))
                else:
                    canvas.drawString(x, y, column.text(row))
            canvas.line(40, y - 5, 800, y - 5)
        canvas.showPage()
    canvas.save()


def written(rows: list[Line]) -> None:
    make_workbook(wide_paper(rows), IMPRINT, io.BytesIO())


def written_in_a_plain_loop(rows: list[Line]) -> None:
    """Write rows as one does with openpyxl, with no style and no look at the texts."""
    columns = wide_paper(rows).columns
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for number, row in enumerate(rows, 1):
        values = [column.value(row) for column in columns]
        plain = [v.fen / 100 if isinstance(v, Money) else v for v in values]
        sheet.append([number, *plain])
    book.save(io.BytesIO())


def seconds(work: Work, rows: list[Line]) -> float:
    """Return the time that is worked, so that other programs do not count."""
    start = process_time()
    work(rows)
    return process_time() - start


def ratio(what: str, ours: Work, floor: Work, rows: int, pairs: int) -> float:
    """Return the median of pairs of runs, taken in turns."""
    made = lines(rows)
    for work in (ours, floor):
        work(made[:20])
    found = [seconds(ours, made) / seconds(floor, made) for _ in range(pairs)]
    spread = f"{min(found):.2f} to {max(found):.2f}"
    sys.stdout.write(f"\n{what}, {rows} rows: {median(found):.2f} ({spread})\n")
    return median(found)


PDF = ("PDF / drawString", drawn, drawn_cell_by_cell)
WORKBOOK = ("workbook / plain loop", written, written_in_a_plain_loop)


def test_a_list_is_drawn_in_less_time_than_each_cell_by_itself():
    assert ratio(*PDF, rows=1_500, pairs=3) <= 1


def test_a_list_is_a_workbook_in_less_time_than_by_a_plain_loop():
    assert ratio(*WORKBOOK, rows=1_500, pairs=3) <= 1


@pytest.mark.benchmark
def test_ten_thousand_rows_take_at_most_0_7_times_each_cell_drawn():
    assert ratio(*PDF, rows=10_000, pairs=7) <= 0.7


@pytest.mark.benchmark
def test_a_workbook_of_ten_thousand_rows_takes_at_most_1_2_times_a_plain_loop():
    assert ratio(*WORKBOOK, rows=10_000, pairs=7) <= 1.2


@pytest.mark.benchmark
@pytest.mark.parametrize("work", [drawn, written], ids=["pdf", "workbook"])
def test_time_grows_with_the_rows_and_no_faster(work: Work):
    few, many = lines(10_000), lines(100_000)
    work(few[:20])
    found = [seconds(work, many) / seconds(work, few) for _ in range(3)]
    sys.stdout.write(f"\n100,000 / 10,000 rows: {median(found):.1f}\n")
    assert median(found) <= 11


@pytest.mark.benchmark
@pytest.mark.skipif(not STATUS.exists(), reason="tells its memory by /proc")
@pytest.mark.parametrize("work", ["drawn", "written"])
def test_a_hundred_thousand_rows_stay_below_250_mb(work: str):
    code = (
        "import gc; gc.disable();"  # as it is while the window waits for a paper
        "from tests.unit.reports.papers import lines;"
        f"from tests.benchmarks.test_paper_speed import {work};"
        f"{work}(lines(100_000));"
        f"print(open({str(STATUS)!r}, encoding='ascii').read())"
    )
    done = run([sys.executable, "-c", code], capture_output=True, check=True)
    (peak,) = re.findall(r"VmHWM:\s+(\d+) kB", done.stdout.decode())
    sys.stdout.write(f"\n100,000 rows {work}: peak {int(peak) // 1024} MB\n")
    assert int(peak) < 250 * 1024

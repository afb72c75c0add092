"""How fast long lists are drawn, against a floor in the same run; asked for by -m soak."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from subprocess import run
from time import perf_counter

import pytest
from reportlab.pdfgen.canvas import Canvas

from aidesk.reports.fonts import Role, font_of
from tests.unit.reports.papers import Line, lines, pdf_of, wide_paper

pytestmark = pytest.mark.soak
STATUS = Path("/proc/self/status")


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


def seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def test_ten_thousand_rows_take_well_under_the_time_of_drawing_each_cell():
    rows = lines(10_000)
    pdf_of(wide_paper(rows[:20]))
    pairs = [
        (
            seconds(lambda: pdf_of(wide_paper(rows))),
            seconds(lambda: drawn_cell_by_cell(rows)),
        )
        for _ in range(5)
    ]
    ratio = median(ours / floor for ours, floor in pairs)
    sys.stdout.write(f"list / drawString: {ratio:.2f}\n")
    assert ratio <= 0.7


def test_time_grows_with_the_rows_and_no_faster():
    few, many = lines(10_000), lines(100_000)
    pdf_of(wide_paper(few[:20]))
    short = median(seconds(lambda: pdf_of(wide_paper(few))) for _ in range(3))
    long = seconds(lambda: pdf_of(wide_paper(many)))
    sys.stdout.write(f"100,000 / 10,000 rows: {long / short:.1f}\n")
    assert long / short <= 11


@pytest.mark.skipif(not STATUS.exists(), reason="tells its memory by /proc")
def test_a_hundred_thousand_rows_stay_below_250_mb():
    code = (
        "from tests.unit.reports.papers import lines, pdf_of, wide_paper;"
        "pdf_of(wide_paper(lines(100_000)));"
        f"print(open({str(STATUS)!r}, encoding='ascii').read())"
    )
    done = run([sys.executable, "-c", code], capture_output=True, check=True)
    (peak,) = re.findall(r"VmHWM:\s+(\d+) kB", done.stdout.decode())
    sys.stdout.write(f"peak: {int(peak) // 1024} MB\n")
    assert int(peak) < 250 * 1024

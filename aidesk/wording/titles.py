"""The names of runs and papers, worded in one place."""

from __future__ import annotations

from aidesk.domain.month import Month
from aidesk.domain.payment import Run, RunKind
from aidesk.domain.programme import Programme
from aidesk.wording.formats import worded


def list_title(
    programme: Programme, kind: RunKind, month: Month, batch: int = 1
) -> str:
    """Return what a list is called: ``2019年12月城市低保金发放名册``.

    Further lists of the same kind and month carry their number.
    """
    return f"{worded(month)}{list_name(programme, kind)}发放名册{_number(batch)}"


def list_name(programme: Programme, kind: RunKind, batch: int = 1) -> str:
    """Return what a list pays, for where its month is said already: ``城市低保补发``."""
    what = {
        RunKind.REGULAR: programme.short_name,
        RunKind.ONE_OFF: programme.short_name,
        RunKind.BACK_PAY: f"{programme.short_name}补发",
        RunKind.PRICE_SUBSIDY: "价格临时补贴",
        RunKind.FESTIVAL: "春节慰问金",
    }[kind]
    return f"{what}{_number(batch)}"


def _number(batch: int) -> str:
    return f"（第{batch}批）" if batch > 1 else ""


def run_title(run: Run, programme: Programme) -> str:
    """Return what the list of a run is called."""
    return list_title(programme, run.kind, run.month, run.batch)


def year_end_title(unit: str, year: int) -> str:
    """Return what the year-end report is called."""
    return f"{unit}{year}年度社会救助项目绩效评价报告"

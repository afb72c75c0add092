"""Look at an office file: the figures of a year, and whether all is well."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from typing import Final

from aidesk.commands import Clock
from aidesk.commands.opening import opened_to_read
from aidesk.i18n import translate
from aidesk.paths import keeping_of
from aidesk.services.anchors import kept_anchors
from aidesk.services.checking import check_office
from aidesk.services.year_end import (
    ProgrammeYear,
    YearFigures,
    figures_as_json,
    year_figures,
)
from aidesk.wording.formats import worded
from aidesk.wording.text_table import text_table

_ADJUSTED: Final = 5  # the column that most years do without


def figures(asked: Namespace, _clock: Clock) -> int:
    """Print the figures of a year."""
    with opened_to_read(asked.office) as store:
        found = year_figures(store, year=asked.year)
    if asked.json:
        text = json.dumps(figures_as_json(found), ensure_ascii=False, indent=2)
        sys.stdout.write(f"{text}\n")
    else:
        sys.stdout.write(f"{figures_table(found)}\n")
    return 0


def figures_table(found: YearFigures) -> str:
    """Return a year's figures as a table in plain text."""
    adjusted = any(p.fund.adjusted for p in found.programmes)
    heads = [
        "项目",
        "户次",
        "人次",
        "上年结转",
        "到位",
        "调剂追缴",
        "支出",
        "结余（元）",
    ]
    rows = [_row(p) for p in found.programmes]
    if not adjusted:
        for row in (heads, *rows):
            del row[_ADJUSTED]
    title = translate("cli", "{unit}　{year}年").format(
        unit=found.unit, year=found.year
    )
    aligned = "l" + "r" * (len(heads) - 1)
    return f"{title}\n{text_table(heads, rows, aligned)}"


def _row(p: ProgrammeYear) -> list[str]:
    return [
        p.programme.short_name,
        str(p.reached.household_months),
        str(p.reached.person_months),
        worded(p.carried_in()),
        worded(p.fund.arrived),
        worded(p.fund.adjusted),
        worded(p.spent()),
        worded(p.balance()),
    ]


def check(asked: Namespace, _clock: Clock) -> int:
    """Print what each check finds; return 1 when anything is wrong."""
    kept = kept_anchors(asked.office, keeping_of(asked.office))
    results = check_office(asked.office, [*asked.anchor, *kept])
    for result in results:
        mark = "√" if result.is_well else "×"
        sys.stdout.write(f"{mark} {worded(result.checked)}\n")
        for finding in result.findings[:20]:
            sys.stdout.write(f"    {finding}\n")
    if all(result.is_well for result in results):
        return 0
    sys.stderr.write(
        translate(
            "cli",
            "数据文件有问题，请不要再写入，改用最近的备份，并把上面的结果交给技术人员。",
        )
        + "\n"
    )
    return 1

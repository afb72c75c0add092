"""Look at an office file: the figures of a year, and whether all is well."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from aidesk.commands import Clock
from aidesk.i18n import translate
from aidesk.services.checking import check_office
from aidesk.services.year_end import YearFigures, figures_as_json, year_figures
from aidesk.storage.store import Store
from aidesk.wording.formats import worded
from aidesk.wording.text_table import text_table


def figures(asked: Namespace, _clock: Clock) -> int:
    """Print the figures of a year."""
    with Store.open(asked.office) as store:
        found = year_figures(store, year=asked.year)
    if asked.json:
        text = json.dumps(figures_as_json(found), ensure_ascii=False, indent=2)
        sys.stdout.write(f"{text}\n")
    else:
        sys.stdout.write(f"{figures_table(found)}\n")
    return 0


def figures_table(found: YearFigures) -> str:
    """Return a year's figures as a table in plain text."""
    heads = ["项目", "户次", "人次", "上年结转", "到位", "支出", "结余（元）"]
    rows = [
        [
            p.programme.short_name,
            str(p.reached.household_months),
            str(p.reached.person_months),
            worded(p.carried_in()),
            worded(p.available() - p.carried_in()),
            worded(p.spent()),
            worded(p.balance()),
        ]
        for p in found.programmes
    ]
    title = translate("cli", "{unit}　{year}年").format(
        unit=found.unit, year=found.year
    )
    return f"{title}\n{text_table(heads, rows, 'lrrrrrr')}"


def check(asked: Namespace, _clock: Clock) -> int:
    """Print what each check finds; return 1 when anything is wrong."""
    results = check_office(asked.office)
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

"""The demonstration: the practice office, its papers, its figures, its window."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from datetime import datetime
from pathlib import Path
from typing import Final

from aidesk.commands import Clock
from aidesk.commands.inspecting import figures_table
from aidesk.commands.papers import find_run
from aidesk.domain.files import FolderNotWritableError
from aidesk.domain.month import Month
from aidesk.i18n import translate
from aidesk.paths import keeping_of, resources
from aidesk.reports.payroll import write_payroll
from aidesk.reports.writing import write_paper
from aidesk.reports.year_report.versions import paper_of_year
from aidesk.services.opening import know_anew
from aidesk.services.practice import make_practice_office
from aidesk.services.year_end import year_figures
from aidesk.storage.store import Store
from aidesk.wording.titles import run_title

_OFFICE: Final = "演示.aidesk"
_DECEMBER: Final = Month(2019, 12)


def run(asked: Namespace, clock: Clock) -> int:
    """Make the practice office and its papers in a folder, and show it."""
    folder: Path = asked.out
    _say(translate("cli", "正在按日子重做2019年的工作……"))
    office = _new_place(folder)
    with _made(office) as store:
        files = [office, *_papers(store, folder, clock())]
        found = year_figures(store, year=_DECEMBER.year)
    know_anew(office, keeping_of(office))
    for file in files:
        sys.stdout.write(f"{file}\n")
    sys.stdout.write(f"\n{figures_table(found)}\n")
    sys.stdout.flush()
    return 0 if asked.no_window else _show(office, clock)


def _new_place(folder: Path) -> Path:
    """Return where the office goes; one made earlier is put aside, not lost."""
    office = folder / _OFFICE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if office.exists():
            office.replace(office.with_name(f"{_OFFICE}.旧"))
    except OSError as error:
        raise FolderNotWritableError(office) from error
    return office


def _made(office: Path) -> Store:
    sample = resources() / "sample" / "office_2019.json"
    return make_practice_office(office, json.loads(sample.read_text(encoding="utf-8")))


def _papers(store: Store, folder: Path, at: datetime) -> list[Path]:
    december = find_run(store, "urban_dibao", _DECEMBER, None, None)
    title = run_title(december, store.programmes.get("urban_dibao"))
    list_pdf, list_xlsx = folder / f"{title}.pdf", folder / f"{title}.xlsx"
    write_payroll(store, december.id, list_pdf, at)
    write_payroll(store, december.id, list_xlsx, at)
    report = folder / f"{_DECEMBER.year}年度绩效评价报告.pdf"
    write_paper(store, paper_of_year(store, _DECEMBER.year, at.date()), report, at)
    return [list_pdf, list_xlsx, report]


def _show(office: Path, clock: Clock) -> int:
    from aidesk.gui import app  # noqa: PLC0415 - Qt is loaded only for a window

    reason = app.why_no_window()
    if reason:
        _say(reason)
        return 0
    return app.run(office, clock, practice=True)


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()

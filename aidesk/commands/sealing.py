"""Seal a month or a year on the command line, or print its paper again."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from aidesk.commands import Clock
from aidesk.commands.leaving import put_on_list
from aidesk.commands.opening import opened
from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.i18n import translate
from aidesk.reports.catalogue import About, month_number
from aidesk.reports.issuing import issue_paper, write_issued
from aidesk.services.sealing import (
    plan_seal,
    plan_year_seal,
    seal_month,
    seal_year,
)
from aidesk.storage.store import Store
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded
from aidesk.wording.seals import fund_told, lists_told, seal_told, unlisted_told
from aidesk.wording.text_table import text_table
from aidesk.wording.verifying import issued_told


def seal(asked: Namespace, clock: Clock) -> int:
    """Seal a month or a year; return 1 when something speaks against it.

    With ``-o`` the paper is issued: that of the month, or the year's report.  The
    paper of a month that was sealed before is written again.
    """
    with opened(asked.office, clock) as store:
        if isinstance(asked.period, Month):
            return _month(store, asked.period, asked.output, clock())
        return _year(store, asked.period, asked.output, clock())


def _month(store: Store, month: Month, output: Path | None, now: datetime) -> int:
    again = output is not None and store.seals.get(month) is not None
    if not again:
        plan = plan_seal(store, month, now.date())
        if plan.obstacles:
            return _refused(plan.obstacles)
        kept = seal_month(store, _act(now), month, now.date())
        programmes = store.programmes.all()
        rows = [
            *(lists_told(each, programmes) for each in plan.body.lists),
            *(fund_told(fund, programmes) for fund in plan.body.funds),
        ]
        heads = [worded(month), "", "元"]
        _say(f"{text_table(heads, [list(row) for row in rows], 'llr')}")
        _say(unlisted_told(plan))
        _say(seal_told(kept))
    if output is not None:
        _issue(store, "seal", month_number(month), output, now)
    return 0


def _year(store: Store, year: int, output: Path | None, now: datetime) -> int:
    plan = plan_year_seal(store, year, now.date())
    if plan.obstacles:
        return _refused(plan.obstacles)
    fingerprint = None
    if output is not None:
        _issue(store, "year_end", year, output, now)
        fingerprint = sha256(output.read_bytes()).hexdigest()
    _say(seal_told(seal_year(store, _act(now), year, now.date(), fingerprint)))
    return 0


def _issue(store: Store, name: str, about: About, path: Path, now: datetime) -> None:
    """Issue the paper of what is sealed, and write it."""
    issued = issue_paper(store, _act(now), name, about)
    write_issued(store, issued, path)
    put_on_list(store, now, name, path)
    _say(translate("cli", "已发出：{paper}").format(paper=issued_told(issued)))
    _say(translate("cli", "已保存：{path}").format(path=path))


def _act(now: datetime) -> Act:
    return Act(now, translate("cli", "经办人"), uuid4().hex)


def _refused(obstacles: Iterable[AideskError]) -> int:
    for obstacle in obstacles:
        sys.stderr.write(f"{sentence(obstacle)}\n")
    return 1


def _say(text: str) -> None:
    if text:
        sys.stdout.write(f"{text}\n")

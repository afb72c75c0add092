"""Papers of the catalogue on the command line: looked at, issued, reprinted, verified."""

from __future__ import annotations

import re
import sys
from argparse import Namespace
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import uuid4

from aidesk.commands import Clock
from aidesk.commands.leaving import put_on_list
from aidesk.commands.opening import opened, opened_to_read
from aidesk.commands.subjects import about, wanted
from aidesk.domain.issued import Verdict, shown_code
from aidesk.domain.journal import Act
from aidesk.i18n import translate
from aidesk.reports.catalogue import REPORTS, entry_named, suggested_name
from aidesk.reports.issuing import issue_paper, made_paper, write_issued
from aidesk.reports.saving import file_name
from aidesk.reports.verifying import verify_code, verify_file
from aidesk.reports.writing import write_paper
from aidesk.services.issuing import issued_paper
from aidesk.storage.store import Store
from aidesk.wording.formats import worded
from aidesk.wording.text_table import text_table
from aidesk.wording.verifying import difference_told, issued_told, verdict_told

_NUMBER: Final = re.compile(r"\d{4}-\d{6}")


def paper(asked: Namespace, clock: Clock) -> int:
    """Write a paper of the catalogue, issued or not, or one that was issued again."""
    if asked.list:
        _say(catalogue_told())
        return 0
    if asked.office is None:
        text = translate("cli", "请写明数据文件和文书的名称；用 --list 看有哪些文书。")
        sys.stderr.write(f"{text}\n")
        return 2
    with opened(asked.office, clock) as store:
        if asked.name is None:
            _say(issued_list(store))
        elif _NUMBER.fullmatch(asked.name):
            _write_again(store, asked.name, asked.output, clock())
        else:
            _write(store, asked, clock())
    return 0


def verify(asked: Namespace, _clock: Clock) -> int:
    """Say whether a paper is ours and true today; return 1 where it is not."""
    with opened_to_read(asked.office) as store:
        path = Path(asked.paper)
        is_file = path.suffix.lower() == ".pdf" or path.is_file()
        verdict = (
            verify_file(store, path) if is_file else verify_code(store, asked.paper)
        )
    _say(verdict_lines(verdict))
    return 0 if verdict.is_same else 1


def verdict_lines(verdict: Verdict) -> str:
    """Return what verifying found, a line for each difference."""
    return "\n".join(
        [verdict_told(verdict), *map(difference_told, verdict.differences)]
    )


def catalogue_told() -> str:
    """Return the papers of the catalogue and what each is asked for."""
    heads = [
        translate("cli", "名称"),
        translate("cli", "文书"),
        translate("cli", "后面写明"),
    ]
    rows = [
        [entry.name, translate("papers", entry.title), wanted(entry.subject)]
        for entry in REPORTS
    ]
    return text_table(heads, rows, "lll")


def issued_list(store: Store) -> str:
    """Return the papers that an office has issued, the last one first."""
    heads = [
        translate("cli", "编号"),
        translate("cli", "校验码"),
        translate("cli", "发出时间"),
        translate("cli", "文书"),
    ]
    rows = [
        [each.number, shown_code(each.code), worded(each.issued_at), each.title]
        for each in store.issued.all()
    ]
    return text_table(heads, rows, "llll")


def _write(store: Store, asked: Namespace, now: datetime) -> None:
    entry = entry_named(asked.name)
    subject = about(store, entry, asked.subject, now.year)
    if asked.issue:
        act = Act(now, translate("cli", "经办人"), uuid4().hex)
        issued = issue_paper(store, act, entry.name, subject)
        _say(translate("cli", "已发出：{paper}").format(paper=issued_told(issued)))
        _write_again(store, issued.number, asked.output, now)
        return
    made = made_paper(store, entry.name, subject, now.date())
    path = asked.output or Path(suggested_name(made, ".pdf"))
    write_paper(store, made, path, now)
    put_on_list(store, now, entry.name, path)
    _told(path)


def _write_again(store: Store, number: str, output: Path | None, now: datetime) -> None:
    issued = issued_paper(store, number)
    path = output or Path(f"{file_name(issued.title)}.pdf")
    write_issued(store, issued, path)
    put_on_list(store, now, issued.name, path)
    _told(path)


def _told(path: Path) -> None:
    _say(translate("cli", "已保存：{path}").format(path=path))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")

"""Bank files on the command line: written for the bank, read when they come back."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from uuid import uuid4

from aidesk.commands import Clock
from aidesk.commands.keeping import tell_trouble
from aidesk.commands.leaving import put_on_list
from aidesk.commands.opening import opened
from aidesk.commands.papers import find_run
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.domain.payment import Run, RunKind
from aidesk.i18n import translate
from aidesk.reports.bank.formats import bank_formats
from aidesk.reports.bank.order import order_name, write_order
from aidesk.reports.bank.returned import read_return
from aidesk.services.kept_acts import Occasion, kept
from aidesk.services.made_run import made_run
from aidesk.services.returns import take_return
from aidesk.storage.store import Store
from aidesk.wording.bank_answers import (
    TOLD_COLUMNS,
    answers_effect,
    answers_recorded,
    lines_to_look_at,
)
from aidesk.wording.text_table import text_table
from aidesk.wording.titles import run_title


def write(asked: Namespace, clock: Clock) -> int:
    """Write the file by which the bank pays a list, into a file or a folder."""
    made = bank_formats().get(asked.format)
    with opened(asked.office, clock) as store:
        run = _run(store, asked)
        path: Path = asked.output
        if path.is_dir():
            practice = store.office.get().practice
            path /= order_name(made_run(store, run.id), made, practice=practice)
        write_order(store, run.id, made, path)
        put_on_list(store, clock(), "bank_order", path)
    text = translate("cli", "已保存：{path}（{count} 笔，{total} 元）")
    told = text.format(path=path, count=run.line_count, total=run.total)
    sys.stdout.write(f"{told}\n")
    return 0


def read(asked: Namespace, clock: Clock) -> int:
    """Record what the bank's file says of a list; 1 when lines of it do not fit."""
    made = bank_formats().get(asked.format)
    now = clock()
    act = Act(now, translate("cli", "经办人"), uuid4().hex)
    with opened(asked.office, clock) as store:
        run = made_run(store, _run(store, asked).id)
        bank = read_return(asked.file, made)
        with kept(store, Occasion.IMPORT, now, tell_trouble):
            matched = take_return(store, act, run.run.id, asked.on or now.date(), bank)
    rows = [
        [column.text(line) for column in TOLD_COLUMNS]
        for line in lines_to_look_at(run, matched)
    ]
    parts = [run_title(run.run, run.programme), *answers_effect(run, matched)]
    if rows:
        heads = [column.heading() for column in TOLD_COLUMNS]
        parts.append(text_table(heads, rows, "lrlll"))
    parts.append(answers_recorded(run, matched))
    sys.stdout.write("\n".join(parts) + "\n")
    return 1 if matched.refused else 0


def _run(store: Store, asked: Namespace) -> Run:
    kind = RunKind(asked.kind) if asked.kind else None
    month = Month.parse(asked.month)
    return find_run(store, asked.programme, month, kind, asked.batch)

"""An office in which money went all ways: out, back, again, kept back, moved, reversed.

What papers must come to is counted here from the rows of the file, not by the program.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from aidesk.domain.fund import Cause, Source
from aidesk.domain.money import Money
from aidesk.domain.payment import RunId, RunKind
from aidesk.domain.recovery import WithholdingOrder
from aidesk.reports.lists import ListGroup, ListPaper
from aidesk.reports.workbook import make_workbook
from aidesk.reports.writing import Paper, pdf_of
from aidesk.services.household_changes import set_account, set_incomes
from aidesk.services.recoveries import order_withholding, receive
from aidesk.services.register import NewAccount, NewIncome
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, month, yuan
from tests.unit.reports.papers import IMPRINT, joined, page_texts

DIBAO = "urban_dibao"


@dataclass(frozen=True)
class Busy:
    """The office's runs by what they are for."""

    january: RunId
    february: RunId
    reissue: RunId
    march: RunId
    april: RunId


def busy_office(clerk: Caseworker) -> Busy:
    """Work four months: 陈桂兰 owes, 李永福 is paid again, 王秀英 is given up."""
    store = clerk.store
    clerk.receives(DIBAO, "1000", cause=Cause.CARRIED_IN, source=Source.CARRIED)
    clerk.receives(DIBAO, "3000", cause=Cause.ALLOTTED, source=Source.CENTRAL)
    clerk.receives(DIBAO, "20000")
    clerk.receives("tekun", "2000")
    chen = clerk.registers(a_household("陈桂兰"))
    owing = clerk.grants(DIBAO, chen)
    li = clerk.registers(a_household("李永福").with_member("李小福"))
    clerk.grants(DIBAO, li)
    clerk.dibao_for(a_household("王秀英"))
    clerk.day = date(2019, 1, 8)
    january = clerk.pays(DIBAO, "2019-01")
    clerk.day = date(2019, 1, 12)
    clerk.settles(january, {2: "户名不符", 3: "已销户"})
    clerk.gives_up(january, 3)
    clerk.reverses(clerk.receives(DIBAO, "77"))
    clerk.takes_purchase_back(clerk.buys(DIBAO, "50"))
    clerk.buys(DIBAO, "80", "棉被")
    clerk.moves(DIBAO, "tekun", "300")
    clerk.receives(DIBAO, "100", cause=Cause.HANDED_BACK)

    clerk.day = date(2019, 2, 2)
    new = NewAccount("李永福", "演示农村信用社", "0000005300000009999")
    set_account(store, clerk.act(), li, new, month("2019-02"))
    for since, earned in (("2019-01", ["400"]), ("2019-02", [])):
        incomes = [NewIncome(yuan(each)) for each in earned]
        set_incomes(store, clerk.act(), chen, incomes, month(since))
    order = WithholdingOrder(owing, owing, yuan("90"), month("2019-02"))
    order_withholding(store, clerk.act(), order)
    receive(store, clerk.act(), owing, yuan("60"), date(2019, 2, 3))
    clerk.day = date(2019, 2, 9)
    february = clerk.pays(DIBAO, "2019-02")
    clerk.settles(february)
    reissue = clerk.pays(DIBAO, "2019-02", RunKind.REISSUE)
    clerk.settles(reissue)
    clerk.day = date(2019, 3, 7)
    march = clerk.pays(DIBAO, "2019-03")
    clerk.day = date(2019, 3, 11)
    clerk.settles(march, {1: "睡眠户"})
    clerk.day = date(2019, 4, 2)
    return Busy(january, february, reissue, march, clerk.makes(DIBAO, "2019-04"))


SENT = (
    "select sum(p.amount) from payments as p join runs as r on r.id = p.run_id"
    " where r.programme = 'urban_dibao' and r.sent_on is not null"
)
RETURNED = (
    "select sum({}) from {} as p join line_results as l on l.run_id = p.run_id"
    " and l.line = p.line and l.result = 'returned'"
)


def counted(store: Store, sql: str, *values: object) -> Money:
    """Return an amount that the rows of the file make, read by another connection."""
    db = sqlite3.connect(store.path)
    (found,) = db.execute(sql, values).fetchone()
    db.close()
    return Money(found or 0)


def granted_by(store: Store, run: RunId) -> Money:
    """Return what a list grants, payment by payment."""
    return counted(store, "select sum(amount) from payments where run_id = ?", run)


def withheld_by(store: Store, run: RunId) -> Money:
    """Return what a list keeps back, entry by entry."""
    sql = "select sum(amount) from recovery_entries where run_id = ?"
    return counted(store, sql, run)


def text_of(paper: Paper) -> str:
    """Return the text of a paper's PDF on one line, as a reader finds it."""
    return joined("".join(page_texts(pdf_of(paper, IMPRINT))))


def sheets_of(paper: ListPaper[Any] | ListGroup) -> dict[str, list[list[Any]]]:
    """Return the values in each sheet of a paper's workbook, row by row."""
    file = BytesIO()
    make_workbook(paper, IMPRINT, file)
    book: Any = load_workbook(file)
    return {sheet.title: [list(row) for row in sheet.values] for sheet in book}


def sheet_of(paper: ListPaper[Any]) -> list[list[Any]]:
    """Return the values in the one sheet of a list's workbook."""
    (sheet,) = sheets_of(paper).values()
    return sheet

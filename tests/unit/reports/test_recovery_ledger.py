"""追缴台账: what each owes, entry by entry, and what all still owe."""

from __future__ import annotations

from datetime import date

from aidesk.domain.money import total
from aidesk.reports.recovery_ledger import recovery_ledger
from aidesk.services.recoveries import (
    debts,
    receive,
    reverse_recovery,
    write_off,
)
from aidesk.services.recovery_book import left_at_end, recovery_book
from aidesk.storage.store import Store
from tests.builders import Caseworker, yuan
from tests.unit.reports.money_office import busy_office, counted, sheet_of, text_of
from tests.unit.reports.papers import HOSTILE, joined

OWED = """
select coalesce(sum(case when e.kind = 'due' then e.amount
    when l.result = 'returned' then 0 else -e.amount end), 0)
from recovery_entries as e
left join line_results as l on l.run_id = e.run_id and l.line = e.line
"""


def cells(paper) -> list[list[str]]:
    return [[column.text(row) for column in paper.columns] for row in paper.rows]


def test_each_entry_stands_with_what_is_left(clerk: Caseworker):
    busy_office(clerk)
    paper = recovery_ledger(clerk.store, 2019)
    assert [row[2:] for row in cells(paper)] == [
        ["2019年2月2日", "应追缴", "2019年1月", "400.00", "", "400.00", ""],
        ["2019年2月3日", "收回", "2019年1月", "", "60.00", "340.00", ""],
        ["2019年2月9日", "从发放中扣回", "2019年1月", "", "90.00", "250.00",
         "2019年2月名单"],
        ["2019年4月2日", "从发放中扣回", "2019年1月", "", "90.00", "160.00",
         "2019年4月名单，未送银行"],
    ]  # fmt: skip
    text = text_of(paper)
    assert "合计（4笔）400.00240.00" in text
    assert "共1人（户），应追缴－已收回－核销＝未收回160.00元。" in text


def test_what_is_left_is_what_the_rows_of_the_file_make(clerk: Caseworker):
    busy_office(clerk)
    store = clerk.store
    (debt,) = debts(store)
    clerk.day = date(2019, 4, 3)
    receive(store, clerk.act(), debt.right.id, yuan("100"), clerk.day)
    entry = debts(store)[0].entries[-1]
    reverse_recovery(store, clerk.act(), entry.id, clerk.day, "记错了人")
    write_off(store, clerk.act(), debt.right.id, yuan("30"), clerk.day, "生活困难")
    rows = recovery_book(store, 2019)
    assert left_at_end(rows) == counted(store, OWED) == yuan("130")
    assert left_at_end(rows) == total(each.outstanding for each in debts(store))
    tail = [row[3:] for row in cells(recovery_ledger(store, 2019))[-3:]]
    assert tail == [
        ["收回", "2019年1月", "", "100.00", "", "60.00", ""],
        ["冲正收回", "2019年1月", "", "-100.00", "", "160.00", "记错了人"],
        ["核销", "2019年1月", "", "", "30.00", "130.00", "生活困难"],
    ]


def test_a_later_year_begins_with_what_was_still_owed(clerk: Caseworker):
    busy_office(clerk)
    clerk.day = date(2020, 1, 6)
    (debt,) = debts(clerk.store)
    receive(clerk.store, clerk.act(), debt.right.id, yuan("50"), clerk.day)
    rows = cells(recovery_ledger(clerk.store, 2020))
    assert [row[2:8] for row in rows] == [
        ["2020年1月1日", "上年未收回", "2019年1月", "160.00", "", "160.00"],
        ["2020年1月6日", "收回", "2019年1月", "", "50.00", "110.00"],
    ]
    assert left_at_end(recovery_book(clerk.store, 2019)) == yuan("160")
    assert left_at_end(recovery_book(clerk.store, 2020)) == counted(clerk.store, OWED)


def test_the_workbook_has_its_amounts_as_numbers(clerk: Caseworker):
    busy_office(clerk)
    rows = sheet_of(recovery_ledger(clerk.store, 2019))
    assert [row[7] for row in rows[3:8]] == [None, 60, 90, 90, 240]


def test_reasons_are_printed_as_they_are(clerk: Caseworker):
    busy_office(clerk)
    (debt,) = debts(clerk.store)
    texts = (*HOSTILE, "长" * 200, "㼆𬭎䶮")
    for text in texts:
        write_off(clerk.store, clerk.act(), debt.right.id, yuan("1"), clerk.day, text)
    printed = text_of(recovery_ledger(clerk.store, 2019))
    assert [text for text in texts if joined(text) not in printed] == []


def test_an_office_that_claims_nothing_says_so(store: Store):
    assert "没有要追缴的资金。" in text_of(recovery_ledger(store, 2019))

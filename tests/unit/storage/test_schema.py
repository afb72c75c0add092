"""The tables of the file: known by name and by fingerprint, and migrated once."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from aidesk.storage.migrations import expected, fingerprint, names
from aidesk.storage.store import Store


def test_a_new_office_has_just_the_expected_tables_and_triggers(store: Store):
    print_expected, names_expected = expected()
    assert names(store._db.conn) == names_expected
    assert fingerprint(store._db.conn) == print_expected


DISARMED = """
drop trigger payments_never_change;
create trigger payments_never_change before update on payments
begin select 1; end
"""


@pytest.mark.parametrize(
    "change",
    [
        "drop trigger payments_never_change",
        "drop index payments_once_in_run",
        "create table extra (a)",
        DISARMED,
    ],
)
def test_a_changed_table_or_trigger_has_another_fingerprint(
    office_path: Path, change: str
):
    conn = sqlite3.connect(office_path)
    conn.executescript(change)
    assert fingerprint(conn) != expected()[0]
    conn.close()


OPTIONAL = {
    "accounts": {"household_id", "institution_id", "until"},
    "allowance_rates": {"standard", "scpi"},
    "cases": {"assistance", "cause", "happened_on"},
    "enrolment_terms": {
        "mode",
        "tier",
        "institution_id",
        "months",
        "decided",
        "until",
    },
    "enrolments": {"person_id", "until", "stop_reason"},
    "expenditures": {"reverses"},
    "exports": {"cleared_on"},
    "holds": {"released_on"},
    "incomes": {"until"},
    "journal": {"key"},
    "members": {"disability_grade", "until"},
    "office": {"practice_day"},
    "payments": {"reissue_of"},
    "persons": {"died_on"},
    "recovery_entries": {"run_id", "line", "reverses"},
    "reports": {"sealed_on"},
    "runs": {"approved_on", "sent_on", "settled_on"},
    "signers": {"until"},
    "transfers": {"reverses", "moved_with"},
    "undo_rows": {"image"},
}


def test_everything_is_required_but_what_may_be_missing(store: Store):
    found: dict[str, set[str]] = {}
    for table in sorted(n[6:] for n in names(store._db.conn) if n[:6] == "table "):
        columns = store._db.conn.execute(f"pragma table_info({table})").fetchall()
        optional = {name for _, name, _, needed, _, key in columns if not needed | key}
        if optional and not table.startswith(("_", "sqlite_")):
            found[table] = optional
    assert found == OPTIONAL


def test_opening_again_changes_nothing(office_path: Path):
    before = office_path.read_bytes()
    Store.open(office_path).close()
    assert office_path.read_bytes() == before


def test_an_account_costs_the_same_however_many_there_are(store: Store):
    conn = store._db.conn
    with store._door.migration():  # rows without their acts
        conn.execute("insert into communities (street, name) values ('某街', '某社区')")
        conn.executemany(
            "insert into households (number, community_id, address, phone, housing,"
            " registered_on, note)"
            " select ?, id, '', '', '', '2019-01-01', '' from communities limit 1",
            [(f"T{number:05}",) for number in range(2_000)],
        )
        homes = [row[0] for row in conn.execute("select id from households")]
        first = steps_to_add_accounts(conn, homes[:200])
        steps_to_add_accounts(conn, homes[200:-200])
        last = steps_to_add_accounts(conn, homes[-200:])
    assert last < 1.5 * first


def steps_to_add_accounts(conn: sqlite3.Connection, homes: list[int]) -> int:
    """Add an account for each household; return what SQLite does, in its own steps."""
    counted = [0]

    def count() -> int:
        counted[0] += 1
        return 0

    conn.set_progress_handler(count, 10)
    conn.executemany(
        "insert into accounts (household_id, holder, bank, number, since)"
        " values (?, '陈桂兰', '演示银行', '0000005300100000001', '2019-01')",
        [(home,) for home in homes],
    )
    conn.set_progress_handler(None, 0)
    return counted[0]

"""Step 2, seals: a month that is sealed stays, and so does the money of a sealed year.

All up to the last sealed month is closed, also months in which nothing happened: an
entry there would change the balances that were printed of later months.
"""

from __future__ import annotations

from typing import Final

_TABLE: Final = """
create table seals (
    period text primary key check (period glob '20[0-9][0-9]'
        or period is strftime('%Y-%m', period || '-01')),
    sealed_on text not null check (sealed_on is date(sealed_on, '+0 days')),
    journal_seq integer not null,
    journal_hash text not null check (length(journal_hash) = 64),
    body text not null
) strict, without rowid;

create trigger seals_in_order before insert on seals
when length(new.period) = 7 and exists (select 1 from seals
    where length(period) = 7 and period >= new.period)
begin select raise(abort, 'months are sealed in order'); end;
create trigger seals_on_the_journal before insert on seals
when not exists (select 1 from journal
    where seq = new.journal_seq and hash = new.journal_hash)
begin select raise(abort, 'a seal names where the journal stands'); end;
create trigger seals_over_all_settled before insert on seals
when exists (select 1 from runs where state <> 'settled'
    and substr(month, 1, length(new.period)) <= new.period)
begin select raise(abort, 'what is sealed was settled'); end;
create trigger seals_never_change before update on seals
begin select raise(abort, 'a seal stays'); end;
create trigger seals_stay before delete on seals
begin select raise(abort, 'a seal stays'); end;
"""
_SEALED: Final = """exists (select 1 from seals
    where length(period) = 7 and period >= {month})"""
_OF_RUN: Final = "(select month from runs where id = old.run_id)"
_GUARD: Final = """
create trigger {table}_{verb}_in_open_months before {verb} on {table}
when {sealed}
begin select raise(abort, 'a sealed month stays as it is'); end;
"""
_YEAR: Final = """
create trigger {table}_into_open_years before insert on {table}
when exists (select 1 from seals as s join funds as f on f.id = new.fund_id
    where s.period = cast(f.year as text)){more}
begin select raise(abort, 'the funds of a sealed year take no entries'); end;
"""
_ENTRIES: Final = ("transfers", "expenditures", "recovery_entries")


def _guard(table: str, verb: str, month: str) -> str:
    sealed = _SEALED.format(month=month)
    return _GUARD.format(table=table, verb=verb, sealed=sealed)


SEALS: Final = "".join(
    (
        _TABLE,
        *(
            _guard(table, verb, f"substr({row}.on_day, 1, 7)")
            for table in _ENTRIES
            for verb, row in (("insert", "new"), ("delete", "old"))
        ),
        _guard("runs", "insert", "new.month"),
        _guard("runs", "update", "old.month"),
        _guard("runs", "delete", "old.month"),
        *(
            _guard(table, "delete", _OF_RUN)
            for table in ("payments", "line_results", "return_decisions")
        ),
        *(
            _YEAR.format(table=table, more="")
            for table in ("transfers", "expenditures", "runs")
        ),
        # what was found or written off moves no money
        _YEAR.format(
            table="recovery_entries",
            more="\n    and new.kind in ('received', 'withheld')",
        ),
    )
)

"""Step 3, working days: the holidays of a year, and the days that make up for them."""

from __future__ import annotations

from typing import Final

CALENDAR: Final = """
create table calendar_days (
    day text primary key check (day is date(day, '+0 days')),
    kind text not null check (kind in ('holiday', 'workday')),
    name text not null check (name <> '')
) strict, without rowid;
"""

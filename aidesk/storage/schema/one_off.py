"""Step 2, one-off help and rates: cases, several rights at once, floors."""

from __future__ import annotations

from typing import Final

_CASES: Final = """
create table cases (
    enrolment_id integer primary key references enrolments on delete restrict,
    assistance text check (assistance in ('emergency', 'expenditure')),
    cause text check (cause in
        ('illness', 'accident', 'disaster', 'education', 'other')),
    event text not null,
    happened_on text check (happened_on is date(happened_on, '+0 days')),
    level text not null check (level in ('street', 'bureau', 'meeting')),
    undertaking integer not null check (undertaking in (0, 1)),
    confirmed_again integer not null check (confirmed_again in (0, 1))
) strict;
"""

# two events of one month are two rights
_ONCE: Final = """
drop trigger enrolments_once_insert;
create trigger enrolments_once_insert before insert on enrolments
when 'monthly' = (select rhythm from programmes where code = new.programme)
    and exists (
    select 1 from enrolments as e
    where e.programme = new.programme
      and (e.person_id = new.person_id or e.person_id is new.person_id
        and e.household_id = new.household_id)
      and e.since <= coalesce(new.until, '2099-12')
      and new.since <= coalesce(e.until, '2099-12')
)
begin select raise(abort, 'one enrolment at a time'); end;
"""

_RATES: Final = """
alter table allowance_rates add column floor integer not null default 0
    check (floor >= 0 and floor < 10000000000000);
alter table allowance_rates add column rounding text not null default 'yuan'
    check (rounding in ('fen', 'jiao', 'yuan', 'yuan_up'));
"""

ONE_OFF: Final = _CASES + _ONCE + _RATES

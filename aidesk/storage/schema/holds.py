"""Step 3, holds: months of a right that are not paid for the time being, and by which lists.

A hold stands until it is released; no list pays its month so long.  A list keeps in
``held_lines`` what it left out, with the facts of that day, as payments keep theirs.
"""

from __future__ import annotations

from typing import Final

HOLDS: Final = """
create table holds (
    id integer primary key,
    enrolment_id integer not null references enrolments on delete restrict,
    month text not null check (month is strftime('%Y-%m', month || '-01')),
    reason text not null check (reason in ('away', 'card_lost', 'not_reviewed',
        'perhaps_dead', 'in_doubt', 'other')),
    note text not null check (reason <> 'other' or note <> ''),
    held_on text not null check (held_on is date(held_on, '+0 days')),
    released_on text check (released_on >= held_on
        and released_on is date(released_on, '+0 days'))
) strict;
create unique index holds_stand_once on holds (enrolment_id, month)
    where released_on is null;
create index holds_of_enrolment on holds (enrolment_id, month);

create trigger holds_in_open_months before insert on holds
when exists (select 1 from seals where length(period) = 7 and period >= new.month)
    and not exists (select 1 from undoing)
begin select raise(abort, 'a sealed month stays as it is'); end;
create trigger holds_are_only_released before update on holds
when (old.released_on is not null or new.released_on is null
    or (new.id, new.enrolment_id, new.month, new.reason, new.note, new.held_on)
        is not (old.id, old.enrolment_id, old.month, old.reason, old.note, old.held_on))
    and not exists (select 1 from undoing)
begin select raise(abort, 'a hold is released once and changes in nothing else'); end;
create trigger holds_stay before delete on holds
when not exists (select 1 from undoing)
begin select raise(abort, 'a hold stays'); end;

create trigger payments_not_of_held_months after insert on payments
when exists (select 1 from holds where enrolment_id = new.enrolment_id
        and month = new.month and released_on is null)
    and not exists (select 1 from undoing)
begin select raise(abort, 'a month that is held is not paid'); end;

create table held_lines (
    run_id integer not null references runs on delete restrict,
    hold_id integer not null references holds on delete restrict,
    amount integer not null check (amount > 0 and amount < 10000000000000),
    name text not null,
    household_number text not null,
    community text not null,
    primary key (run_id, hold_id)
) strict, without rowid;
create index held_lines_of_hold on held_lines (hold_id);

create trigger held_lines_into_draft before insert on held_lines
when not exists (select 1 from undoing) and (
    not exists (select 1 from runs where id = new.run_id and state = 'draft')
    or not exists (select 1 from holds
        where id = new.hold_id and released_on is null))
begin select raise(abort, 'a draft leaves out what is held'); end;
create trigger held_lines_never_change before update on held_lines
begin select raise(abort, 'what a list left out never changes'); end;
create trigger held_lines_leave_with_draft before delete on held_lines
when exists (select 1 from runs where id = old.run_id
    and state not in ('draft', 'approved'))
begin select raise(abort, 'what a sent list left out stays'); end;
"""

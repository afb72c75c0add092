"""Step 1, rights: programmes, standards, enrolments and their terms."""

from __future__ import annotations

from typing import Final

RIGHTS: Final = """
create table programmes (
    code text primary key,
    position integer not null unique,
    name text not null,
    short_name text not null,
    rule text not null,
    rounding text not null,
    unit text not null check (unit in ('household', 'person', 'case')),
    rhythm text not null check (rhythm in ('monthly', 'once'))
) strict;

create table programme_documents (
    programme text not null references programmes on delete restrict,
    position integer not null,
    title text not null check (title <> ''),
    primary key (programme, position)
) strict, without rowid;

create table standards (
    id integer primary key,
    programme text not null references programmes on delete restrict,
    grade text not null check (grade <> ''),
    amount integer not null check (amount >= 0 and amount < 10000000000000),
    effective_from text not null check (effective_from glob '20*'
        and effective_from is strftime('%Y-%m', effective_from || '-01')),
    applied_from text not null check (applied_from glob '20*'
        and applied_from is strftime('%Y-%m', applied_from || '-01')
        and applied_from >= effective_from),
    document text not null,
    unique (programme, grade, effective_from)
) strict;

create table allowance_rates (
    id integer primary key,
    kind text not null check (kind in ('price_subsidy', 'festival')),
    programme text not null references programmes on delete restrict,
    beneficiaries text not null,
    month text not null check (month glob '20*'
        and month is strftime('%Y-%m', month || '-01')),
    per text not null check (per in ('person', 'household')),
    amount integer not null check (amount > 0 and amount < 10000000000000),
    standard integer check (standard > 0),
    scpi integer check (scpi > 0),
    document text not null,
    unique (kind, programme, month)
) strict;

create table enrolments (
    id integer primary key,
    programme text not null references programmes on delete restrict,
    household_id integer not null references households on delete restrict,
    person_id integer references persons on delete restrict,
    since text not null check (since glob '20*'
        and since is strftime('%Y-%m', since || '-01')),
    until text check (until >= since and until glob '20*'
        and until is strftime('%Y-%m', until || '-01')),
    confirmed_on text not null check (confirmed_on is date(confirmed_on, '+0 days')),
    basis text not null,
    reason text not null,
    stop_reason text
) strict;
create index enrolments_of_programme on enrolments (programme, since);
create index enrolments_of_household on enrolments (household_id);

create trigger enrolments_once_insert before insert on enrolments
when exists (
    select 1 from enrolments as e
    where e.programme = new.programme
      and (e.person_id = new.person_id or e.person_id is new.person_id
        and e.household_id = new.household_id)
      and e.since <= coalesce(new.until, '2099-12')
      and new.since <= coalesce(e.until, '2099-12')
)
begin select raise(abort, 'one enrolment at a time'); end;

create trigger enrolments_kept before update on enrolments
when (new.programme, new.household_id, new.person_id, new.since)
    is not (old.programme, old.household_id, old.person_id, old.since)
    and exists (select 1 from payments where enrolment_id = old.id)
begin select raise(abort, 'an enrolment that was paid keeps its facts'); end;

create table enrolment_terms (
    id integer primary key,
    enrolment_id integer not null references enrolments on delete restrict,
    grade text not null,
    mode text check (mode in ('central', 'dispersed')),
    tier integer check (tier between 1 and 3),
    institution_id integer references institutions on delete restrict,
    months integer check (months between 1 and 36),
    decided integer check (decided > 0 and decided < 10000000000000),
    since text not null check (since glob '20*'
        and since is strftime('%Y-%m', since || '-01')),
    until text check (until >= since and until glob '20*'
        and until is strftime('%Y-%m', until || '-01'))
) strict;
create index terms_of_enrolment on enrolment_terms (enrolment_id);

create trigger terms_once_insert before insert on enrolment_terms
when exists (
    select 1 from enrolment_terms as t
    where t.enrolment_id = new.enrolment_id
      and t.since <= coalesce(new.until, '2099-12')
      and new.since <= coalesce(t.until, '2099-12')
)
begin select raise(abort, 'one set of terms at a time'); end;
"""

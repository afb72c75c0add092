"""Step 1, people: the office, households, members, incomes, accounts."""

from __future__ import annotations

from typing import Final

PEOPLE: Final = """
create table office (
    id integer primary key check (id = 1),
    unit text not null check (unit <> ''),
    practice integer not null check (practice in (0, 1)),
    practice_day text check (practice_day is date(practice_day, '+0 days')),
    secret text not null check (length(secret) = 64),
    made_at text not null
) strict;

create table settings (
    name text primary key,
    value text not null
) strict, without rowid;

create table communities (
    id integer primary key,
    street text not null,
    name text not null check (name <> ''),
    unique (street, name)
) strict;

create table persons (
    id integer primary key,
    name text not null check (name <> ''),
    initials text not null,
    resident_id text not null unique check (length(resident_id) = 18),
    sex text not null check (sex in ('1', '2')),
    birth_date text not null check (birth_date is date(birth_date, '+0 days')),
    died_on text check (died_on is date(died_on, '+0 days'))
) strict;
create index persons_by_name on persons (name, id);

create table households (
    id integer primary key,
    number text not null unique check (number <> ''),
    community_id integer not null references communities on delete restrict,
    address text not null,
    phone text not null,
    housing text not null,
    registered_on text not null check (registered_on is date(registered_on, '+0 days')),
    note text not null
) strict;

create table members (
    id integer primary key,
    household_id integer not null references households on delete restrict,
    person_id integer not null references persons on delete restrict,
    relation text not null check (length(relation) = 2),
    supported integer not null check (supported in (0, 1)),
    disability_grade integer check (disability_grade between 1 and 4),
    seriously_ill integer not null check (seriously_ill in (0, 1)),
    since text not null check (since glob '20*'
        and since is strftime('%Y-%m', since || '-01')),
    until text check (until >= since and until glob '20*'
        and until is strftime('%Y-%m', until || '-01'))
) strict;
create index members_of_household on members (household_id);
create index members_of_person on members (person_id);

create trigger members_once_insert before insert on members
when exists (
    select 1 from members as m
    where m.person_id = new.person_id
      and m.since <= coalesce(new.until, '2099-12')
      and new.since <= coalesce(m.until, '2099-12')
)
begin select raise(abort, 'a person is in one household at a time'); end;

create trigger members_once_update before update on members
when exists (
    select 1 from members as m
    where m.person_id = new.person_id and m.id <> new.id
      and m.since <= coalesce(new.until, '2099-12')
      and new.since <= coalesce(m.until, '2099-12')
)
begin select raise(abort, 'a person is in one household at a time'); end;

create table incomes (
    id integer primary key,
    household_id integer not null references households on delete restrict,
    kind text not null
        check (kind in ('wage', 'business', 'property', 'transfer', 'other')),
    amount integer not null check (amount > 0 and amount < 10000000000000),
    per text not null check (per in ('month', 'year')),
    note text not null,
    since text not null check (since glob '20*'
        and since is strftime('%Y-%m', since || '-01')),
    until text check (until >= since and until glob '20*'
        and until is strftime('%Y-%m', until || '-01'))
) strict;
create index incomes_of_household on incomes (household_id);

create table institutions (
    id integer primary key,
    name text not null unique check (name <> '')
) strict;

create table accounts (
    id integer primary key,
    household_id integer references households on delete restrict,
    institution_id integer references institutions on delete restrict,
    holder text not null check (holder <> ''),
    bank text not null check (bank <> ''),
    number text not null check (length(number) between 8 and 32
        and number not glob '*[^0-9]*'),
    since text not null check (since glob '20*'
        and since is strftime('%Y-%m', since || '-01')),
    until text check (until >= since and until glob '20*'
        and until is strftime('%Y-%m', until || '-01')),
    check ((household_id is null) <> (institution_id is null))
) strict;
create index accounts_of_household on accounts (household_id);
create index accounts_of_institution on accounts (institution_id);

create trigger accounts_once_insert before insert on accounts
when exists (
    select 1 from accounts as a
    where a.household_id is new.household_id
      and a.institution_id is new.institution_id
      and a.since <= coalesce(new.until, '2099-12')
      and new.since <= coalesce(a.until, '2099-12')
)
begin select raise(abort, 'one account at a time'); end;
"""

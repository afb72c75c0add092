"""Step 3, signers: who signs the office's papers, each with the days of office."""

from __future__ import annotations

from typing import Final

_MOVED: Final = (
    "('signing_handler', 'signing_section_head', 'signing_deputy', 'signing_director')"
)

SIGNERS: Final = f"""
create table signers (
    id integer primary key,
    post text not null
        check (post in ('handler', 'section_head', 'deputy', 'director')),
    name text not null check (name <> ''),
    since text not null check (since is date(since, '+0 days')),
    until text check (until >= since and until is date(until, '+0 days'))
) strict;
create index signers_of_post on signers (post, since);

create trigger signers_once_insert before insert on signers
when exists (
    select 1 from signers as s
    where s.post = new.post
      and s.since <= coalesce(new.until, '2099-12-31')
      and new.since <= coalesce(s.until, '2099-12-31')
)
begin select raise(abort, 'one person holds a post at a time'); end;
create trigger signers_once_update before update on signers
when exists (
    select 1 from signers as s
    where s.post = new.post and s.id <> new.id
      and s.since <= coalesce(new.until, '2099-12-31')
      and new.since <= coalesce(s.until, '2099-12-31')
)
begin select raise(abort, 'one person holds a post at a time'); end;

insert into signers (post, name, since)
    select substr(name, 9), value, '2000-01-01' from settings
    where name in {_MOVED} and value <> '' order by name;
delete from undo_acts where exists (select 1 from settings where name in {_MOVED});
delete from settings where name in {_MOVED};
delete from undo_rows where not exists (select 1 from undo_acts);
"""
"""Names that were kept without days are in office from the beginning.

An act that changed such a name cannot be undone any more, nor what was done before.
"""

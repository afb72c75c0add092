"""Step 1, journal: only added to, each line chained to the one before."""

from __future__ import annotations

from typing import Final

JOURNAL: Final = """
create table journal (
    seq integer primary key,
    at text not null,
    actor text not null,
    action text not null check (action <> ''),
    subject text not null,
    body text not null,
    digest text not null,
    key text unique,
    previous text not null check (length(previous) = 64),
    hash text not null unique check (length(hash) = 64)
) strict;
create index journal_of_subject on journal (subject);

create trigger journal_in_order before insert on journal
when new.seq is not (select coalesce(max(seq), 0) + 1 from journal)
    or new.previous is not coalesce(
        (select hash from journal order by seq desc limit 1),
        '0000000000000000000000000000000000000000000000000000000000000000')
begin select raise(abort, 'the journal is a chain'); end;
create trigger journal_never_changes before update on journal
begin select raise(abort, 'the journal is only added to'); end;
create trigger journal_stays before delete on journal
begin select raise(abort, 'the journal is only added to'); end;
"""

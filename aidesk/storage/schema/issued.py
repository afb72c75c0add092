"""Step 2, issued papers: numbered year by year, added and never changed.

Their bodies are the values that stand in them, compressed; the same values drawn
again give the same file.  An issued paper is out of the house: it is not undone.
"""

from __future__ import annotations

from typing import Final

ISSUED: Final = """
create table issued_papers (
    number text primary key not null check (number glob
        '20[0-9][0-9]-[0-9][0-9][0-9][0-9][0-9][0-9]'),
    name text not null check (name <> ''),
    subject text not null check (subject <> ''),
    title text not null check (title <> ''),
    issued_at text not null check (issued_at is
        strftime('%Y-%m-%dT%H:%M:%S', issued_at)),
    journal_seq integer not null,
    journal_hash text not null check (length(journal_hash) = 64),
    body blob not null,
    sha256 text not null check (length(sha256) = 64),
    code text not null unique check (length(code) = 8)
) strict;
create index issued_papers_of_subject on issued_papers (name, subject, number);
create index issued_papers_by_hash on issued_papers (sha256);

create trigger issued_papers_in_order before insert on issued_papers
when substr(new.number, 6) <> (
    select printf('%06d', 1 + coalesce(max(cast(substr(number, 6) as integer)), 0))
    from issued_papers where substr(number, 1, 4) = substr(new.number, 1, 4))
    or substr(new.number, 1, 4) <> substr(new.issued_at, 1, 4)
begin select raise(abort, 'papers are numbered in order'); end;
create trigger issued_papers_on_the_journal before insert on issued_papers
when not exists (select 1 from journal
    where seq = new.journal_seq and hash = new.journal_hash)
begin select raise(abort, 'a paper names where the journal stands'); end;
create trigger issued_papers_never_change before update on issued_papers
begin select raise(abort, 'an issued paper stays'); end;
create trigger issued_papers_stay before delete on issued_papers
begin select raise(abort, 'an issued paper stays'); end;
"""

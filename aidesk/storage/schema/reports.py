"""Step 3, year-end reports: what a person worded and scored, and what was sealed.

A sealed report never changes; ``body`` holds what it said, ``digest`` its fingerprint.
What the office wrote for a year in step 2 becomes the words of its first report.
"""

from __future__ import annotations

from typing import Final

REPORTS: Final = """
create table reports (
    id integer primary key,
    year integer not null check (year between 2000 and 2099),
    version integer not null check (version > 0),
    state text not null check (state in ('draft', 'sealed')),
    scope text not null check (scope <> ''),
    made_at text not null,
    sealed_on text check (sealed_on is date(sealed_on, '+0 days')),
    digest text not null default '' check (length(digest) in (0, 64)),
    body text not null default '',
    unique (year, version),
    check ((state = 'sealed') = (sealed_on is not null)),
    check ((state = 'sealed') = (digest <> '')),
    check ((state = 'sealed') = (body <> ''))
) strict;
create unique index reports_one_draft on reports (year) where state = 'draft';
create table report_texts (
    report_id integer not null references reports on delete restrict,
    block text not null check (block <> ''),
    text text not null check (length(text) <= 4000),
    primary key (report_id, block)
) strict, without rowid;
create table report_scores (
    report_id integer not null references reports on delete restrict,
    indicator text not null check (indicator <> ''),
    actual text not null,
    tenths integer not null check (tenths between 0 and 1000),
    reason text not null,
    primary key (report_id, indicator)
) strict, without rowid;

create trigger reports_sealed_stay before update on reports
when old.state = 'sealed' and not exists (select 1 from undoing)
begin select raise(abort, 'a sealed report never changes'); end;
create trigger reports_stay before delete on reports
when not exists (select 1 from undoing)
begin select raise(abort, 'a report stays'); end;
""" + "".join(
    f"""
create trigger {table}_{verb}_of_drafts before {verb} on {table}
when (select state from reports where id = {row}.report_id) = 'sealed'
    and not exists (select 1 from undoing)
begin select raise(abort, 'a sealed report never changes'); end;
"""
    for table in ("report_texts", "report_scores")
    for verb, row in (("insert", "new"), ("update", "old"), ("delete", "old"))
)

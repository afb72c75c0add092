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

_OLD: Final = "s.name like 'report_texts/%' and json_valid(s.value)"
_BLOCK: Final = """
insert into report_texts (report_id, block, text)
select r.id, p.code || '.{name}', '{head}' || json_extract(s.value, '$.{name}')
from settings as s join reports as r on s.name = 'report_texts/' || r.year
join programmes as p on p.rule = 'top_up'
where {old} and json_extract(s.value, '$.{name}') <> ''
    and p.position = (select min(position) from programmes where rule = 'top_up');
"""
TEXTS_TAKEN_OVER: Final = (
    f"""
insert into reports (year, version, state, scope, made_at)
select cast(substr(s.name, 14) as integer), 1, 'draft',
    (select json_group_array(code)
        from (select code from programmes order by position)),
    coalesce((select max(j.at) from journal as j where j.action = 'keep_report_texts'
        and j.subject = 'report:' || substr(s.name, 14)), '2000-01-01T00:00:00')
from settings as s where {_OLD}
    and cast(substr(s.name, 14) as integer) between 2000 and 2099
    and exists (select 1 from programmes);
"""
    + _BLOCK.format(name="staff", head="机构人员情况：", old=_OLD)
    + _BLOCK.format(name="cleaning", head="清理整治情况：", old=_OLD)
    + f"""
insert into report_texts (report_id, block, text)
select r.id, 'problems.own_' || (min(e.key, 2) + 1),
    substr(group_concat(e.value, ''), 1, 4000)
from settings as s join reports as r on s.name = 'report_texts/' || r.year,
    json_each(s.value, '$.problems') as e
where {_OLD} and e.value <> '' group by r.id, min(e.key, 2);
insert into report_scores (report_id, indicator, actual, tenths, reason)
select r.id, 'total', coalesce(json_extract(s.value, '$.grade'), ''),
    10 * json_extract(s.value, '$.score'), ''
from settings as s join reports as r on s.name = 'report_texts/' || r.year
where {_OLD} and json_extract(s.value, '$.score') is not null;
delete from undo_acts
    where exists (select 1 from settings where name like 'report_texts/%');
delete from settings where name like 'report_texts/%';
delete from undo_rows where not exists (select 1 from undo_acts);
"""
)
"""Words and a score that were kept as a setting become those of a first draft.

An act that changed them cannot be undone any more, nor what was done before.
"""

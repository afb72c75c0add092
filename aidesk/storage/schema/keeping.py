"""Step 4, safe keeping: what left the office as a file or on paper, and what of it is gone.

An export is out of the house: it is journalled, and not undone.  It only changes by
being cleared, once; what was printed cannot be cleared.
"""

from __future__ import annotations

from typing import Final

KEEPING: Final = """
create table exports (
    id integer primary key,
    way text not null check (way in ('file', 'print')),
    paper text not null check (paper <> ''),
    title text not null check (title <> ''),
    place text not null check (place <> ''),
    size integer not null check (size >= 0),
    sha256 text not null check (length(sha256) = 64),
    exported_at text not null check (exported_at is
        strftime('%Y-%m-%dT%H:%M:%S', exported_at, '+0 days')),
    cleared_on text check (cleared_on is null
        or (way = 'file' and cleared_on is date(cleared_on, '+0 days')))
) strict;
create index exports_not_cleared on exports (exported_at)
    where cleared_on is null and way = 'file';

create trigger exports_are_only_cleared before update on exports
when old.cleared_on is not null or new.cleared_on is null
    or (new.id, new.way, new.paper, new.title, new.place, new.size, new.sha256,
        new.exported_at)
        is not (old.id, old.way, old.paper, old.title, old.place, old.size,
        old.sha256, old.exported_at)
begin select raise(abort, 'an export is cleared once and changes in nothing else'); end;
create trigger exports_stay before delete on exports
begin select raise(abort, 'an export stays on the list'); end;
"""

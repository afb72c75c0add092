"""Step 3, drafts: forms that are begun and not finished; nobody is accountable for them.

A draft is not journalled and keeps no images for undoing: nothing has happened yet.
The index lets an account be looked up at every key.
"""

from __future__ import annotations

from typing import Final

DRAFTS: Final = """
create table drafts (
    id integer primary key,
    kind text not null check (kind <> ''),
    key text not null check (key <> ''),
    content text not null check (length(content) <= 200000),
    saved_at text not null,
    unique (kind, key)
) strict;
create index accounts_by_number on accounts (number);
"""

"""Step 3, communities: those that no household is registered in any more."""

from __future__ import annotations

from typing import Final

COMMUNITIES: Final = """
create table retired_communities (
    community_id integer primary key references communities on delete cascade
) strict;
"""

"""Step 3, finding: the households in the order of the lists."""

from __future__ import annotations

from typing import Final

FINDING: Final = """
create index households_of_community on households (community_id, number);
"""

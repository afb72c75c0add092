"""Step 3, finding: the households in the order of the lists, an account by its holder.

The guard of accounts is made anew: it used to look through all accounts that have no
institution, which is nearly all of them.
"""

from __future__ import annotations

from typing import Final

FINDING: Final = """
create index households_of_community on households (community_id, number);

drop trigger accounts_once_insert;
create trigger accounts_once_insert before insert on accounts
when exists (
    select 1 from accounts as a
    where a.household_id is new.household_id
      and +a.institution_id is new.institution_id
      and a.since <= coalesce(new.until, '2099-12')
      and new.since <= coalesce(a.until, '2099-12')
)
begin select raise(abort, 'one account at a time'); end;
"""

"""The communities of the office: added, renamed, merged, and retired when unused.

Lists that were made keep the names they were made with.
"""

from __future__ import annotations

from aidesk.domain.community import (
    Community,
    CommunityExistsError,
    CommunityInUseError,
    CommunityUse,
    NoSuchCommunityError,
    SameCommunityError,
)
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.domain.text import needed_text
from aidesk.storage.store import Store


def community_uses(store: Store, month: Month) -> list[CommunityUse]:
    """Return all communities; how many households each has, and on a month's rolls."""
    return store.communities.uses(month)


def add_community(store: Store, act: Act, street: str, name: str) -> int:
    """Record a community and return its id.

    Raises TextMissingError and CommunityExistsError.
    """
    place = _cleaned(street, name)
    with store.write(act) as writing:
        _check_new(store, place)
        added = store.communities.add(*place)
        body = {"street": place[0], "name": place[1]}
        writing.note("add_community", f"community:{added}", body)
    return added


def rename_community(
    store: Store, act: Act, community: int, street: str, name: str
) -> None:
    """Give a community another name, or put it into another street.

    Raises TextMissingError, NoSuchCommunityError, and CommunityExistsError: two
    communities become one by merging them.
    """
    place = _cleaned(street, name)
    with store.write(act) as writing:
        old = _community(store, community)
        if place == (old.street, old.name):
            return
        _check_new(store, place)
        store.communities.rename(community, *place)
        body = {"old": [old.street, old.name], "new": place}
        writing.note("rename_community", f"community:{community}", body)


def merge_communities(store: Store, act: Act, community: int, into: int) -> int:
    """Let all households of a community belong to another, and take it out.

    Returns how many households that are.  Raises NoSuchCommunityError and
    SameCommunityError.
    """
    with store.write(act) as writing:
        if community == into:
            raise SameCommunityError
        old, other = _community(store, community), _community(store, into)
        moved = store.communities.move_households(community, into)
        store.communities.remove(community)
        body = {
            "old": [old.street, old.name],
            "into": [other.street, other.name],
            "households": moved,
        }
        writing.note("merge_communities", f"community:{community}", body)
    return moved


def retire_community(store: Store, act: Act, community: int, month: Month) -> None:
    """Let a community not be offered any more; its households keep it.

    Raises CommunityInUseError while one of them gets money in the month, or
    NoSuchCommunityError.
    """
    with store.write(act) as writing:
        old = _community(store, community)
        on_roll = {u.community.id: u.on_roll for u in store.communities.uses(month)}
        if on_roll[community]:
            raise CommunityInUseError(old.name, on_roll[community])
        store.communities.retire(community)
        writing.note("retire_community", f"community:{community}")


def bring_back_community(store: Store, act: Act, community: int) -> None:
    """Let a retired community be offered again; raise NoSuchCommunityError."""
    with store.write(act) as writing:
        _community(store, community)
        store.communities.bring_back(community)
        writing.note("bring_back_community", f"community:{community}")


def _cleaned(street: str, name: str) -> tuple[str, str]:
    return needed_text(street, "street"), needed_text(name, "community")


def _check_new(store: Store, place: tuple[str, str]) -> None:
    if store.communities.find(*place) is not None:
        raise CommunityExistsError(*place)


def _community(store: Store, community: int) -> Community:
    found = store.communities.get(community)
    if found is None:
        raise NoSuchCommunityError
    return found

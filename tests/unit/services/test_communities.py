"""Communities: added, renamed, merged, and retired when nobody there gets money."""

from __future__ import annotations

import pytest

from aidesk.domain.community import (
    Community,
    CommunityExistsError,
    CommunityInUseError,
    CommunityUse,
    NoSuchCommunityError,
    SameCommunityError,
)
from aidesk.domain.text import TextMissingError
from aidesk.services.communities import (
    add_community,
    bring_back_community,
    community_uses,
    merge_communities,
    rename_community,
    retire_community,
)
from aidesk.wording.errors import sentence
from tests.builders import Caseworker, a_household, month, nothing_changed

MARCH = month("2019-03")
STREET = "云溪街道"


@pytest.fixture
def places(clerk: Caseworker) -> dict[str, int]:
    """Return a community with two households, one of them paid until February."""
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.stops(clerk.dibao_for(a_household("李永福")), "2019-02")
    bridge = add_community(clerk.store, clerk.act(), STREET, " 石桥社区 ")
    (cloud,) = (
        use.community.id
        for use in community_uses(clerk.store, MARCH)
        if use.community.name == "云溪社区"
    )
    return {"云溪": cloud, "石桥": bridge}


def used(clerk: Caseworker) -> dict[str, tuple[int, int]]:
    uses = community_uses(clerk.store, MARCH)
    return {use.community.name: (use.households, use.on_roll) for use in uses}


def test_households_are_counted_and_those_on_a_roll_of_the_month(clerk, places):
    assert community_uses(clerk.store, MARCH) == [
        CommunityUse(Community(places["云溪"], STREET, "云溪社区"), 2, 1),
        CommunityUse(Community(places["石桥"], STREET, "石桥社区"), 0, 0),
    ]


def test_a_name_is_there_once_in_a_street(clerk, places):
    with pytest.raises(CommunityExistsError) as refused:
        add_community(clerk.store, clerk.act(), STREET, "云溪社区")
    assert sentence(refused.value) == (
        "云溪街道已经有“云溪社区”。两个社区是同一个的，请用“合并到另一个社区”。"
    )
    add_community(clerk.store, clerk.act(), "龙泉街道", "云溪社区")
    with pytest.raises(TextMissingError):
        add_community(clerk.store, clerk.act(), STREET, "")


def test_a_renamed_community_keeps_its_households_and_made_lists_their_names(
    clerk, places
):
    run = clerk.pays("urban_dibao", "2019-01")
    rename_community(clerk.store, clerk.act(), places["云溪"], "龙泉街道", "新溪社区")
    household = clerk.store.households.get(1)
    assert (household.street, household.community) == ("龙泉街道", "新溪社区")
    assert {p.payee.community for p in clerk.store.runs.payments(run)} == {
        f"{STREET}云溪社区"
    }
    with nothing_changed(clerk.store):
        rename_community(
            clerk.store, clerk.act(), places["云溪"], "龙泉街道", "新溪社区"
        )


def test_two_communities_become_one_by_merging_not_by_renaming(clerk, places):
    with pytest.raises(CommunityExistsError):
        rename_community(clerk.store, clerk.act(), places["云溪"], STREET, "石桥社区")
    act = clerk.act()
    assert merge_communities(clerk.store, act, places["云溪"], places["石桥"]) == 2
    assert used(clerk) == {"石桥社区": (2, 1)}
    assert clerk.store.office.communities() == [(STREET, "石桥社区")]
    with pytest.raises(SameCommunityError):
        merge_communities(clerk.store, clerk.act(), places["石桥"], places["石桥"])
    with pytest.raises(NoSuchCommunityError):
        merge_communities(clerk.store, clerk.act(), places["云溪"], places["石桥"])


def test_a_community_is_retired_when_nobody_there_gets_money(clerk, places):
    retire = (clerk.store, clerk.act(), places["云溪"], MARCH)
    with pytest.raises(CommunityInUseError) as refused:
        retire_community(*retire)
    assert sentence(refused.value) == (
        "“云溪社区”还有 1 户在领钱，不能停用。请先把它合并到别的社区。"
    )
    retire_community(clerk.store, clerk.act(), places["石桥"], MARCH)
    assert clerk.store.office.communities() == [(STREET, "云溪社区")]
    assert [u.community.retired for u in community_uses(clerk.store, MARCH)] == [
        False,
        True,
    ]
    bring_back_community(clerk.store, clerk.act(), places["石桥"])
    assert len(clerk.store.office.communities()) == 2


def test_a_family_that_moves_into_a_retired_community_brings_it_back(clerk, places):
    retire_community(clerk.store, clerk.act(), places["石桥"], MARCH)
    clerk.registers(a_household("曾正祥").of("石桥社区"))
    assert used(clerk)["石桥社区"] == (1, 0)
    assert (STREET, "石桥社区") in clerk.store.office.communities()


def test_a_retired_community_may_be_merged(clerk, places):
    retire_community(clerk.store, clerk.act(), places["石桥"], MARCH)
    merge_communities(clerk.store, clerk.act(), places["石桥"], places["云溪"])
    assert used(clerk) == {"云溪社区": (2, 1)}

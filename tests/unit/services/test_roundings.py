"""Rounding: set before the first list of a programme, and kept from then on."""

from __future__ import annotations

import pytest

from aidesk.services.roundings import RoundingUsedError, may_round_anew, set_rounding
from aidesk.wording.errors import sentence
from tests.builders import Caseworker, a_household, nothing_changed, yuan

DIBAO = "urban_dibao"


def test_the_rounding_of_a_programme_without_lists_is_set(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰").with_income("400.55"))
    assert may_round_anew(clerk.store, clerk.store.programmes.get(DIBAO))
    set_rounding(clerk.store, clerk.act(), DIBAO, "jiao")
    # 590 − 400.55 = 189.45
    assert clerk.plans(DIBAO, "2019-01").lines[0].amount == yuan("189.50")
    with nothing_changed(clerk.store):
        set_rounding(clerk.store, clerk.act(), DIBAO, "jiao")


def test_once_a_list_was_made_the_rounding_stays(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.makes(DIBAO, "2019-01")
    assert not may_round_anew(clerk.store, clerk.store.programmes.get(DIBAO))
    with pytest.raises(RoundingUsedError) as refused:
        set_rounding(clerk.store, clerk.act(), DIBAO, "jiao")
    assert sentence(refused.value) == (
        "城市低保已经按现在的零头办法做过名单，不能再改，免得以前的钱对不上。"
    )

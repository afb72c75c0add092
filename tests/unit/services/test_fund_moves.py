"""Money that is moved between programmes, handed back, or taken back again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from aidesk.commands.inspecting import figures_table
from aidesk.domain.fund import Cause, Source
from aidesk.domain.fund_errors import (
    NoSuchEntryError,
    ReversalReversedError,
    ReversedAlreadyError,
    ReversedTooEarlyError,
    SameFundError,
)
from aidesk.domain.household import NegativeAmountError
from aidesk.domain.money import ZERO
from aidesk.domain.programme import UnknownProgrammeError
from aidesk.domain.text import TextMissingError
from aidesk.services.checking import check_office
from aidesk.services.fund_entries import fund_entries
from aidesk.services.fund_sums import FundSum
from aidesk.services.kept_entries import expenditure_digest, transfer_digest
from aidesk.services.reversals import reverse_transfer
from aidesk.services.year_end import figures_as_json, year_figures
from aidesk.storage.errors import AlreadyDoneError
from aidesk.storage.store import Store
from aidesk.wording.fund_entries import (
    base_parts,
    entry_worded,
    reversed_worded,
)
from tests.builders import Caseworker, nothing_changed, yuan
from tests.fund_parts import parts_of

DIBAO, TEKUN = "urban_dibao", "tekun"
HAND_BACK = {"cause": Cause.HANDED_BACK}


def state(clerk: Caseworker, programme: str = DIBAO, year: int = 2019):
    return clerk.store.funds.state(programme, year)


def book(store: Store, programme: str = DIBAO):
    return fund_entries(store, year_figures(store, year=2019).of(programme))


def told(store: Store, programme: str = DIBAO):
    return [entry_worded(entry) for entry in book(store, programme)]


def assert_well(clerk: Caseworker):
    clerk.store.close()
    assert [r.findings for r in check_office(clerk.store.path) if r.findings] == []


def test_money_leaves_one_fund_and_comes_into_the_other(clerk: Caseworker):
    clerk.receives(DIBAO, "1000")
    clerk.receives(TEKUN, "50")
    clerk.moves(DIBAO, TEKUN, "300")
    assert state(clerk).balance == yuan("700")
    assert state(clerk).available == yuan("700")
    assert state(clerk).came_in == yuan("1000")
    assert state(clerk, TEKUN).balance == yuan("350")
    assert told(clerk.store) == ["区级到位", "调出到特困供养"]
    assert told(clerk.store, TEKUN) == ["区级到位", "从城市低保调入"]
    assert_well(clerk)


def test_money_that_is_handed_back_leaves_the_fund(clerk: Caseworker):
    clerk.receives(DIBAO, "1000")
    clerk.receives(DIBAO, "250.50", **HAND_BACK)
    assert state(clerk).balance == yuan("749.50")
    assert state(clerk).spent == ZERO
    (_, entry) = book(clerk.store)
    assert (entry_worded(entry), entry.came) == ("上缴财政", yuan("-250.50"))
    assert entry.left == yuan("749.50")
    assert_well(clerk)


def test_what_cannot_be_moved_is_refused(clerk: Caseworker):
    clerk.receives(DIBAO, "1000")
    with nothing_changed(clerk.store), pytest.raises(SameFundError):
        clerk.moves(DIBAO, DIBAO, "300")
    for amount in ("0", "-1"):
        with nothing_changed(clerk.store), pytest.raises(NegativeAmountError) as caught:
            clerk.moves(DIBAO, TEKUN, amount)
        assert caught.value.what == "move"
    for ends in ((DIBAO, "rural"), ("rural", DIBAO)):
        with nothing_changed(clerk.store), pytest.raises(UnknownProgrammeError):
            clerk.moves(ends[0], ends[1], "1")


def test_an_arrival_is_taken_back_by_an_entry_of_its_own(clerk: Caseworker):
    clerk.receives(DIBAO, "1000", source=Source.CENTRAL)
    wrong = clerk.receives(DIBAO, "97", note="第一批")
    clerk.day = date(2019, 1, 20)
    back = clerk.reverses(wrong, "登记到别的项目了")
    assert state(clerk).arrived == yuan("1000")
    taking = clerk.store.funds.transfer(back)
    assert (taking.amount, taking.reverses) == (yuan("-97"), wrong)
    assert clerk.store.funds.transfer(wrong).reversed_by == back
    assert told(clerk.store) == [
        "中央到位",
        "区级到位（第一批）（已冲正）",
        "冲正1月2日的区级到位（登记到别的项目了）",
    ]
    assert [entry.is_reversible for entry in book(clerk.store)] == [True, False, False]
    assert reversed_worded(book(clerk.store)[0]) == (
        "2019年1月2日，中央到位，1,000.00 元，演财社〔2019〕1号"
    )
    assert parts_of(clerk.store, DIBAO, FundSum.CAME_IN) == ["中央 1,000.00"]
    assert_well(clerk)


def test_a_promise_that_is_taken_back_is_not_waited_for(clerk: Caseworker):
    wrong = clerk.receives(DIBAO, "1000", cause=Cause.ALLOTTED)
    assert state(clerk).not_arrived == yuan("1000")
    clerk.reverses(wrong)
    assert state(clerk).not_arrived == ZERO
    assert year_figures(clerk.store, year=2019).of(DIBAO).not_arrived() == {}


def test_money_carried_in_can_be_entered_again_when_it_was_taken_back(
    clerk: Caseworker,
):
    carried = {"cause": Cause.CARRIED_IN, "source": Source.CARRIED}
    wrong = clerk.receives(DIBAO, "835", **carried)
    clerk.reverses(wrong, "数字写反了")
    clerk.receives(DIBAO, "853", **carried)
    assert state(clerk).carried_in == yuan("853")
    assert_well(clerk)


def test_a_purchase_is_taken_back_with_its_reason(clerk: Caseworker):
    clerk.receives(TEKUN, "1000")
    bought = clerk.buys(TEKUN, "600")
    back = clerk.takes_purchase_back(bought, "退货")
    assert state(clerk, TEKUN).spent == ZERO
    assert state(clerk, TEKUN).balance == yuan("1000")
    assert clerk.store.funds.expenditure(back).reverses == bought
    assert told(clerk.store, TEKUN)[1:] == [
        "冬衣（已冲正）",
        "冲正1月2日的冬衣（退货）",
    ]
    assert year_figures(clerk.store, year=2019).of(TEKUN).spent() == ZERO
    assert_well(clerk)


@pytest.mark.parametrize("end", [0, 1])
def test_a_move_is_taken_back_at_both_ends(clerk: Caseworker, end):
    clerk.receives(DIBAO, "1000")
    left = clerk.moves(DIBAO, TEKUN, "300")
    asked = clerk.store.funds.moved_pair(left)[end]
    back = clerk.reverses(asked.id, "不用调了")
    assert clerk.store.funds.transfer(back).reverses == asked.id
    assert (state(clerk).balance, state(clerk, TEKUN).balance) == (yuan("1000"), ZERO)
    for entry in clerk.store.funds.moved_pair(left):
        with nothing_changed(clerk.store), pytest.raises(ReversedAlreadyError):
            clerk.reverses(entry.id)
    with nothing_changed(clerk.store), pytest.raises(ReversalReversedError):
        clerk.reverses(back)
    assert told(clerk.store)[1:] == [
        "调出到特困供养（已冲正）",
        "冲正1月2日的调出到特困供养（不用调了）",
    ]
    assert told(clerk.store, TEKUN) == [
        "从城市低保调入（已冲正）",
        "冲正1月2日的从城市低保调入（不用调了）",
    ]
    assert_well(clerk)


def test_what_cannot_be_taken_back_is_refused(clerk: Caseworker):
    clerk.day = date(2019, 1, 5)
    wrong, bought = clerk.receives(DIBAO, "97"), clerk.buys(DIBAO, "50")
    clerk.day = date(2019, 1, 4)
    for take_back, entry in (
        (clerk.reverses, wrong),
        (clerk.takes_purchase_back, bought),
    ):
        with nothing_changed(clerk.store), pytest.raises(ReversedTooEarlyError) as e:
            take_back(entry)
        assert e.value.on == date(2019, 1, 5)
    clerk.day = date(2019, 1, 6)
    for take_back, entry in (
        (clerk.reverses, wrong),
        (clerk.takes_purchase_back, bought),
    ):
        with nothing_changed(clerk.store), pytest.raises(NoSuchEntryError):
            take_back(99)
        with nothing_changed(clerk.store), pytest.raises(TextMissingError):
            take_back(entry, "  ")
        back = take_back(entry)
        with nothing_changed(clerk.store), pytest.raises(ReversedAlreadyError):
            take_back(entry)
        with nothing_changed(clerk.store), pytest.raises(ReversalReversedError):
            take_back(back)


def test_the_same_act_takes_an_entry_back_once(clerk: Caseworker):
    wrong = clerk.receives(DIBAO, "97")
    act = clerk.act()
    reverse_transfer(clerk.store, act, wrong, clerk.day, "错了")
    with nothing_changed(clerk.store), pytest.raises(AlreadyDoneError):
        reverse_transfer(clerk.store, act, wrong, clerk.day, "错了")


def test_the_years_figures_name_what_else_came_and_left(clerk: Caseworker):
    clerk.receives(DIBAO, "1000")
    clerk.moves(DIBAO, TEKUN, "300")
    clerk.receives(DIBAO, "50", **HAND_BACK)
    figures = year_figures(clerk.store, year=2019)
    dibao = figures.of(DIBAO)
    assert (dibao.available(), dibao.balance()) == (yuan("650"), yuan("650"))
    assert (dibao.fund.available, dibao.fund.balance) == (yuan("650"), yuan("650"))
    adjusted = [parts_of(clerk.store, c, FundSum.ADJUSTED) for c in (DIBAO, TEKUN)]
    assert adjusted == [["− 调出 300.00", "− 上缴 50.00"], ["调入 300.00"]]
    as_json = figures_as_json(figures)["programmes"]
    assert isinstance(as_json, dict)
    assert as_json[DIBAO]["moved_out"] == "300.00"
    assert as_json[DIBAO]["handed_back"] == "50.00"
    assert as_json[TEKUN]["moved_in"] == "300.00"
    assert "moved_out" not in as_json[TEKUN]


def test_the_printed_figures_have_a_column_for_it_where_there_is_any(
    clerk: Caseworker,
):
    clerk.receives(DIBAO, "1000")
    heads = figures_table(year_figures(clerk.store, year=2019)).splitlines()[1]
    assert "调剂追缴" not in heads
    clerk.moves(DIBAO, TEKUN, "300")
    _, heads, dibao, *_ = figures_table(
        year_figures(clerk.store, year=2019)
    ).splitlines()
    assert heads.split()[3:] == ["上年结转", "到位", "调剂追缴", "支出", "结余（元）"]
    assert dibao.split()[3:] == ["0.00", "1,000.00", "-300.00", "0.00", "700.00"]


def test_the_fingerprint_of_an_entry_covers_what_it_names(clerk: Caseworker):
    left = clerk.moves(DIBAO, TEKUN, "300")
    out, came = clerk.store.funds.moved_pair(left)
    assert transfer_digest(out) == transfer_digest(replace(out, partner="x"))
    other_ends = {transfer_digest(replace(came, moved_with=n)) for n in (None, 1, 2)}
    assert len(other_ends) == 3
    assert transfer_digest(replace(out, reverses=1)) != transfer_digest(
        replace(out, moved_with=1)
    )
    bought = clerk.store.funds.expenditure(clerk.buys(DIBAO, "5"))
    assert expenditure_digest(bought) != expenditure_digest(replace(bought, reverses=1))


def test_entries_of_the_first_files_keep_their_fingerprint(practice: Store):
    """They named no others, and the journal of such a file holds the old ones."""
    first = practice.funds.transfer(1)
    assert transfer_digest(first) == practice.journal.digests()["transfer:1"]
    assert transfer_digest(first) == (
        "5606a40bc91d884b9f8c70a53705398bdb2c3fc2fd49c4ecd4c9c836aada3387"
    )


def test_a_base_fund_says_how_far_it_is_used(clerk: Caseworker):
    clerk.receives("litigation", "300000", cause=Cause.CARRIED_IN, source=Source.BASE)
    clerk.buys("litigation", "120000")
    fund = state(clerk, "litigation")
    assert (fund.base, fund.refill) == (yuan("300000"), yuan("120000"))
    assert base_parts(fund) == ["已使用 120,000.00", "明年要补足 120,000.00"]
    assert state(clerk).base == ZERO
    assert state(clerk).refill == ZERO

"""What one month of a right is owed, owes, or waits for; worked out by hand in yuan."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.recovery import WithholdingOrder, spread, to_withhold
from aidesk.domain.rules import Purpose
from aidesk.domain.standing import NOTHING_YET, PaidKey, PaidSoFar
from tests.builders import month, yuan

DAY = date(2019, 8, 1)


def so_far(**sums: str) -> PaidSoFar:
    return PaidSoFar(**{name: yuan(amount) for name, amount in sums.items()})


@pytest.mark.parametrize(
    ("paid", "due", "back_pay", "reissue", "claim"),
    [
        # nothing paid yet: all of it is back pay
        (NOTHING_YET, "630", "630", "0", "0"),
        # paid by the old standard
        (so_far(out="590", sent="590"), "630", "40", "0", "0"),
        # came back and waits: the reissue's, but for the rise
        (so_far(waiting="590"), "630", "40", "590", "0"),
        # came back, and less is due now
        (so_far(waiting="590"), "400", "0", "400", "0"),
        (so_far(waiting="590"), "0", "0", "0", "0"),
        # given up is not paid again, but for a rise
        (so_far(given_up="590"), "590", "0", "0", "0"),
        (so_far(given_up="590"), "630", "40", "0", "0"),
        # too much was sent
        (so_far(out="630", sent="630"), "400", "0", "0", "230"),
        # a draft can still be withdrawn: nothing to claim
        (so_far(out="630"), "400", "0", "0", "0"),
        # claimed already, in part recovered
        (so_far(out="630", sent="630", claimed="230"), "400", "0", "0", "0"),
        (
            so_far(out="630", sent="630", claimed="230", recovered="100"),
            "400",
            "0",
            "0",
            "0",
        ),
        # it was due after all: the claim goes, and what was recovered is back pay
        (
            so_far(out="630", sent="630", claimed="230", recovered="100"),
            "630",
            "100",
            "0",
            "-130",
        ),
        # written off stays with the person and is never claimed again
        (
            so_far(out="630", sent="630", claimed="230", written_off="230"),
            "400",
            "0",
            "0",
            "0",
        ),
        (
            so_far(out="630", sent="630", claimed="230", written_off="230"),
            "630",
            "0",
            "0",
            "0",
        ),
    ],
)
def test_what_follows_from_what_is_due(paid, due, back_pay, reissue, claim):
    owed = yuan(due)
    assert paid.to_back_pay(owed) == yuan(back_pay)
    assert paid.to_reissue(owed) == yuan(reissue)
    assert paid.to_claim(owed) == yuan(claim)


def test_withholding_leaves_a_yuan_and_takes_no_more_than_is_owed():
    order = WithholdingOrder(
        EnrolmentId(1), EnrolmentId(1), yuan("200"), month("2019-08")
    )
    assert to_withhold(order, yuan("530"), yuan("630")) == yuan("200")
    assert to_withhold(order, yuan("30"), yuan("630")) == yuan("30")
    assert to_withhold(order, yuan("530"), yuan("150")) == yuan("149")
    assert to_withhold(order, yuan("530"), yuan("0.50")) == yuan("0")
    assert to_withhold(order, yuan("0"), yuan("630")) == yuan("0")


def test_an_amount_is_laid_on_the_oldest_months_first():
    def key(text: str, purpose: Purpose = Purpose.GRANT) -> PaidKey:
        return PaidKey(EnrolmentId(1), month(text), purpose)

    over = {key("2019-03"): yuan("50"), key("2019-02"): yuan("30")}
    assert spread(yuan("45"), over) == {
        key("2019-02"): yuan("30"),
        key("2019-03"): yuan("15"),
    }
    assert spread(yuan("100"), over) == over
    assert spread(yuan("0"), over) == {}

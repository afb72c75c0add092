"""What is due of a month where little is known, or nobody is left."""

from __future__ import annotations

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.household import HouseholdId
from aidesk.domain.payment import Payee
from aidesk.domain.roll import RollLine
from aidesk.domain.rules import Claim
from aidesk.services.amounts import Amounts
from aidesk.storage.store import Store
from tests.builders import month, yuan

PAYEE = Payee("陈桂兰", "", "H1", "云溪社区", "陈桂兰", "演示银行", "00000053001")


def line(persons: int) -> RollLine:
    claim = Claim(persons=persons)
    return RollLine(EnrolmentId(1), HouseholdId(1), "陈桂兰", "H1", claim, PAYEE)


def test_where_nobody_is_left_nothing_is_due(store: Store):
    programme = store.programmes.get("urban_dibao")
    standards = store.programmes.standards("urban_dibao")
    january = month("2019-01")
    amounts = Amounts(programme, standards, january, january)
    assert list(amounts.of(line(0))) == []
    assert [due.amount for due in amounts.of(line(2))] == [yuan("1180")]

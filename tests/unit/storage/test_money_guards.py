"""What the tables themselves refuse, so that no program can make money wrong."""

from __future__ import annotations

import pytest

from tests.other_hands import OtherHands, refused

NOT_AMOUNTS = [0, -1, 10**13, 1.5, "einhundert", None]
DAY, NO_DAY, NO_MONTH = "2019-01-02", "2019-02-30", "2019-13"


@pytest.mark.parametrize("amount", NOT_AMOUNTS)
@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("transfers", 1),
        ("expenditures", 1),
        ("payments", 2),
        ("incomes", 1),
        ("allowance_rates", 1),
    ],
)
def test_an_amount_is_a_whole_number_of_fen_above_zero(
    hands: OtherHands, table, row, amount
):
    with refused():
        hands.copy(table, row, amount=amount, **_elsewhere(table))


def _elsewhere(table: str) -> dict[str, object]:
    """Return what makes a copy of a row unlike it where it must be unique."""
    if table == "payments":
        return {"purpose": "supplement"}
    return {"month": "2019-02"} if table == "allowance_rates" else {}


@pytest.mark.parametrize("table", ["transfers", "expenditures", "payments", "incomes"])
def test_a_good_row_is_taken(hands: OtherHands, table):
    facts = {"cause": "arrived"} if table == "transfers" else {}
    row = 2 if table == "payments" else 1
    hands.copy(table, row, amount=1, **facts, **_elsewhere(table))


@pytest.mark.parametrize(
    ("table", "row", "wrong"),
    [
        ("transfers", 1, {"cause": "stolen"}),
        ("transfers", 1, {"cause": "arrived", "source": "pocket"}),
        ("transfers", 1, {"cause": "arrived", "on_day": NO_DAY}),
        ("transfers", 1, {"cause": "arrived", "fund_id": 99}),
        ("transfers", 1, {"note": "money of last year a second time"}),
        ("expenditures", 1, {"purpose": ""}),
        ("expenditures", 1, {"on_day": "2019-1-2"}),
        ("expenditures", 1, {"fund_id": 99}),
        ("funds", 1, {"note": "a second fund for the year"}),
        ("funds", 1, {"year": 1999}),
        ("funds", 1, {"programme": "nothing"}),
        ("runs", 2, {"kind": "gift", "key": "k"}),
        ("runs", 2, {"kind": "back_pay", "key": "k", "month": NO_MONTH}),
        ("runs", 2, {"kind": "back_pay", "key": "k", "month": "2019-00"}),
        ("runs", 2, {"kind": "back_pay", "key": "k", "batch": 0}),
        ("runs", 2, {"kind": "back_pay", "key": "k", "line_count": 0}),
        ("runs", 2, {"kind": "back_pay", "key": "k", "total": 0}),
        ("runs", 2, {"kind": "back_pay", "key": "k", "list_sha256": "abc"}),
        ("runs", 2, {"kind": "back_pay", "key": "k", "made_on": NO_DAY}),
        ("runs", 2, {"kind": "back_pay"}),  # the same key again
        ("runs", 2, {"key": "k"}),  # the same list again
        ("runs", 2, {"key": "k", "batch": 2}),  # a second monthly list
        ("runs", 2, {"kind": "back_pay", "key": "k", "fund_id": 99}),
        ("payments", 2, {"purpose": "gift"}),
        ("payments", 2, {"purpose": "care", "line": 0}),
        ("payments", 2, {"purpose": "care", "persons": 0}),
        ("payments", 2, {"purpose": "care", "income": -1}),
        ("payments", 2, {"purpose": "care", "month": NO_MONTH}),
        ("payments", 2, {"purpose": "care", "enrolment_id": 99}),
        ("payments", 2, {"explanation": "the same month and purpose again"}),
        ("standards", 1, {"amount": -1, "effective_from": "2017-01"}),
        ("standards", 1, {"amount": 100}),  # two standards from one month
        ("standards", 1, {"effective_from": "2018-02"}),  # paid before it is in force
        ("standards", 1, {"grade": "x", "effective_from": "2017-00"}),
        ("allowance_rates", 1, {"amount": 1}),  # two rates for one month
        ("allowance_rates", 1, {"month": "2019-02", "kind": "gift"}),
    ],
)
def test_a_row_that_cannot_be_right_is_refused(hands: OtherHands, table, row, wrong):
    wrong = {k: v for k, v in wrong.items() if not (table == "funds" and k == "note")}
    with refused():
        hands.copy(table, row, **wrong)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"run_id": 1, "purpose": "care"}, "added to a draft"),
        ({"kind": "festival", "purpose": "care"}, "added to a draft"),
        ({"fund_id": 2, "purpose": "care"}, "added to a draft"),
        ({"month": "2018-11"}, "in a month of its enrolment"),
        ({"programme": "tekun", "purpose": "care"}, "in a month of its enrolment"),
        ({"enrolment_id": 3, "programme": "temporary"}, "in a month of its enrolment"),
        ({"month": "2019-01"}, "UNIQUE"),
    ],
)
def test_a_payment_fits_its_run_and_its_right(hands: OtherHands, changed, said):
    hands.clerk.receives("tekun", "1")  # fund 2
    with refused(said):
        hands.copy("payments", 2, **changed)


def test_the_dead_are_not_paid_even_when_their_right_goes_on(hands: OtherHands):
    hands.run("update enrolments set until = null where id = 2")
    for_the_dead = {"enrolment_id": 2, "programme": "retired_worker"}
    with refused("the dead are not paid"):
        hands.copy("payments", 2, **for_the_dead)
    hands.copy("payments", 2, **for_the_dead, month="2019-01")  # the month of death


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("update payments set amount = 1 where id = 2", "never change"),
        ("update payments set account = '1' where id = 1", "never change"),
        ("delete from payments where run_id = 1", "sent payments stay"),
        ("delete from runs where id = 1", "a sent run stays"),
        ("update transfers set amount = 1", "never change"),
        ("delete from transfers", "transfers stay"),
        ("update expenditures set amount = 1", "never change"),
        ("delete from expenditures", "expenditures stay"),
        ("update journal set body = '{}' where seq = 3", "only added to"),
        ("delete from journal where seq = 3", "only added to"),
        ("replace into journal select * from journal where seq = 3", "chain"),
        (
            "replace into payments select * from payments where id = 1",
            "sent payments stay",
        ),
        ("update enrolments set since = '2018-01' where id = 1", "keeps its facts"),
        ("update enrolments set programme = 'tekun' where id = 1", "keeps its facts"),
        ("delete from enrolments where id = 1", "FOREIGN KEY"),
        ("delete from households where id = 1", "FOREIGN KEY"),
        ("delete from persons where id = 1", "FOREIGN KEY"),
        ("delete from funds where id = 1", "FOREIGN KEY"),
        ("delete from programmes where code = 'urban_dibao'", "FOREIGN KEY"),
    ],
)
def test_what_is_issued_stays_as_it_is(hands: OtherHands, sql, said):
    with refused(said):
        hands.run(sql)


SENT = "update runs set state = 'sent', sent_on = '2019-01-03' where id = 2"
APPROVED = "update runs set state = 'approved', approved_on = '2019-01-02' where id = 2"


@pytest.mark.parametrize(
    ("before", "sql"),
    [
        ([], SENT),  # not approved
        (
            [],
            "update runs set state = 'settled', settled_on = '2019-01-03' where id = 2",
        ),
        ([], APPROVED.replace("-02'", "-01'")),  # before it was made
        ([], APPROVED.replace("approved_on", "total = 1, approved_on")),
        ([], APPROVED.replace("approved_on", "list_sha256 = key, approved_on")),
        ([], "update runs set month = '2019-03' where id = 2"),
        ([], "update runs set made_on = '2018-01-01' where id = 2"),
        ([APPROVED], SENT.replace("-03'", "-01'")),
        ([APPROVED], SENT.replace("sent_on", "approved_on = '2019-01-01', sent_on")),
        (
            [APPROVED],
            "update runs set state = 'draft', approved_on = null where id = 2",
        ),
        ([APPROVED, SENT], APPROVED),
        ([APPROVED, SENT], "update runs set state = 'approved' where id = 2"),
    ],
)
def test_a_run_only_goes_forward(hands: OtherHands, before, sql):
    for step in before:
        hands.run(step)
    with refused("only goes forward|the sum of its|line is answered"):
        hands.run(sql)


def test_a_run_that_is_not_the_sum_of_its_payments_is_not_approved(hands: OtherHands):
    hands.copy("payments", 2, purpose="care", amount=1)
    with refused("the sum of its payments"):
        hands.run(APPROVED)


def test_a_run_does_not_start_as_sent(hands: OtherHands):
    facts = {"kind": "back_pay", "key": "k"}
    with refused("starts as a draft"):
        hands.copy("runs", 2, **facts, state="sent", sent_on=DAY)
    with refused("starts as a draft"):
        hands.copy("runs", 2, **facts, approved_on=DAY)
    hands.clerk.receives("tekun", "1")  # fund 2
    with refused("its own fund"):
        hands.copy("runs", 2, **facts, fund_id=2)


ANSWER = "insert into line_results values (?, ?, 'paid', '2019-01-03', '')"


def test_the_bank_answers_once_and_only_for_lines_that_were_sent(hands: OtherHands):
    with refused("lines of a sent run"):
        hands.run(ANSWER, 2, 1)
    with refused("lines of a sent run"):
        hands.run(ANSWER, 1, 2)
    settled = (
        "update runs set state = 'settled', settled_on = '2019-01-03' where id = 1"
    )
    with refused("settled when each line is answered"):
        hands.run(settled)
    hands.run(ANSWER, 1, 1)
    with refused():
        hands.run(ANSWER, 1, 1)
    with refused("never change"):
        hands.run("update line_results set result = 'returned'")
    with refused("results stay"):
        hands.run("delete from line_results")
    hands.run(settled)


def test_the_journal_is_a_chain_without_gaps(hands: OtherHands):
    last = "from journal order by seq desc limit 1"
    line = "select seq + {}, at, actor, action, subject, body, digest, null, {}, '{}' "
    other_hash = "f" * 64
    for step, previous in [(2, "hash"), (1, "previous"), (0, "hash")]:
        with refused("the journal is a chain"):
            hands.run(
                "insert into journal " + line.format(step, previous, other_hash) + last
            )
    assert hands.clerk.store.journal.first_broken() is None

"""转特困: a person goes over from dibao to tekun, never in both in any month."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aidesk.domain.enrolment import (
    AlreadyEnrolledError,
    EnrolmentId,
    GraceUnderWayError,
    NotInDibaoError,
    StopBeforeStartError,
    StopReason,
)
from aidesk.domain.errors import AideskError
from aidesk.domain.household import HouseholdId, PersonId
from aidesk.domain.month import Month
from aidesk.domain.rules import Terms, TermsMissingError
from aidesk.services.effects import effect_of_tekun
from aidesk.services.endings import start_grace, stop
from aidesk.services.enrol import NewEnrolment
from aidesk.services.household_changes import change_member, remove_member
from aidesk.services.to_tekun import move_to_tekun
from aidesk.storage.store import Store
from aidesk.wording.forecast import forecast_lines
from tests.builders import (
    CENTRAL,
    DISPERSED,
    Caseworker,
    a_household,
    month,
    nothing_changed,
)

IN_APRIL = date(2019, 4, 16)


def decision(
    home: HouseholdId, person: PersonId, since: Month | None = None
) -> NewEnrolment:
    """Return tekun as it is confirmed in April: dispersed, tier 2, from May."""
    return NewEnrolment("tekun", home, IN_APRIL, DISPERSED, person, since)


def goes_over(
    clerk: Caseworker, home: HouseholdId, place: int = 0, **more: object
) -> EnrolmentId:
    new = replace(decision(home, clerk.person(home, place)), **more)  # type: ignore[arg-type] # by name
    return move_to_tekun(clerk.store, clerk.act(), new)


def served_by(store: Store, person: PersonId, of_month: Month) -> set[str]:
    """Return the programmes of the two that serve a person in a month."""
    found = {
        right.programme
        for right in store.enrolments.of_person(person)
        if right.covers(of_month) and right.terms_in(of_month)
    }
    for belonging in store.households.belongings(person):
        members = store.households.get(belonging.household).members_in(of_month)
        if any(m.person.id == person and m.supported for m in members):
            found |= {
                right.programme
                for right in store.enrolments.of_household(belonging.household)
                if right.person is None and right.covers(of_month)
            }
    return found & {"urban_dibao", "tekun"}


def months_of(store: Store, person: PersonId) -> dict[str, set[str]]:
    shown = ("2019-03", "2019-04", "2019-05", "2019-06")
    return {m: served_by(store, person, month(m)) for m in shown}


def test_who_lives_alone_leaves_dibao_with_april_and_is_in_tekun_from_may(clerk):
    right = clerk.dibao_for(a_household("罗天顺"))
    home = clerk.store.enrolments.get(right).household
    tekun = goes_over(clerk, home)
    assert months_of(clerk.store, clerk.head(home)) == {
        "2019-03": {"urban_dibao"},
        "2019-04": {"urban_dibao"},
        "2019-05": {"tekun"},
        "2019-06": {"tekun"},
    }
    ended = clerk.store.enrolments.get(right)
    assert (str(ended.span.until), ended.stop_reason) == (
        "2019-04",
        StopReason.TO_TEKUN,
    )
    assert clerk.store.enrolments.get(tekun).terms_in(month("2019-05")) == DISPERSED
    april, may = (
        [str(clerk.plans(code, m).total) for code in ("urban_dibao", "tekun")]
        for m in ("2019-04", "2019-05")
    )
    assert (april, may) == (["590.00", "0.00"], ["0.00", "753.00"])  # 665 + 88


def test_the_dibao_of_the_others_goes_on_without_the_one(clerk):
    home = clerk.registers(a_household("陈桂兰").with_member("陈祖母", "1940-01-01"))
    dibao = clerk.grants("urban_dibao", home)
    goes_over(clerk, home, 1)
    assert clerk.store.enrolments.get(dibao).span.until is None
    totals = [str(clerk.plans("urban_dibao", m).total) for m in ("2019-04", "2019-05")]
    assert totals == ["1,180.00", "590.00"]
    members = clerk.store.households.get(home).members_in(month("2019-05"))
    assert len(members) == 2
    assert months_of(clerk.store, clerk.person(home, 1))["2019-05"] == {"tekun"}


def test_the_head_may_go_over_and_stays_head(clerk):
    home = clerk.registers(a_household("陈桂兰").with_member("陈小明"))
    clerk.grants("urban_dibao", home)
    person = clerk.head(home)
    goes_over(clerk, home)
    head = clerk.store.households.get(home).head_in(month("2019-05"))
    assert head
    assert (head.person.id, head.supported) == (person, False)


def test_the_last_one_served_ends_dibao_though_others_live_there(clerk):
    family = a_household("陈桂兰", supported=False).with_member("陈祖母", "1940-01-01")
    home = clerk.registers(family)
    dibao = clerk.grants("urban_dibao", home)
    goes_over(clerk, home, 1)
    assert str(clerk.store.enrolments.get(dibao).span.until) == "2019-04"


def test_one_after_the_other_until_nobody_is_left_in_dibao(clerk):
    home = clerk.registers(a_household("陈桂兰").with_member("陈永福", "1940-01-01"))
    dibao = clerk.grants("urban_dibao", home)
    head, husband = clerk.person(home, 0), clerk.person(home, 1)
    for person in (husband, head):
        move_to_tekun(clerk.store, clerk.act(), decision(home, person))
    assert str(clerk.store.enrolments.get(dibao).span.until) == "2019-04"
    for person in (husband, head):
        assert months_of(clerk.store, person)["2019-05"] == {"tekun"}


def test_what_it_means_is_said_in_fen_before(clerk):
    home = clerk.registers(a_household("陈桂兰").with_member("陈祖母", "1940-01-01"))
    clerk.grants("urban_dibao", home)
    new = decision(home, clerk.person(home, 1))
    with nothing_changed(clerk.store):
        effect = effect_of_tekun(clerk.store, new, IN_APRIL)
    assert forecast_lines(effect) == [
        (
            "城市低保：每月 1,180.00 元 → 590.00 元，减少 590.00 元。"
            "算法：590.00 × 1人 = 590.00。"
        ),
        (
            "陈祖母的特困供养：每月 753.00 元"
            "（基本生活标准 665.00 = 665.00；照料护理标准 88.00 = 88.00）。"
        ),
    ]


def test_entered_late_dibao_was_paid_too_much_and_tekun_too_little(clerk):
    right = clerk.dibao_for(a_household("罗天顺"))
    home = clerk.store.enrolments.get(right).household
    clerk.tekun_for(a_household("李永福"), CENTRAL)  # so that tekun has lists
    for of_month in ("2019-04", "2019-05"):
        for programme in ("urban_dibao", "tekun"):
            clerk.pays(programme, of_month)
    new, today = decision(home, clerk.head(home)), date(2019, 6, 3)
    dibao, tekun = effect_of_tekun(clerk.store, new, today)
    assert (str(dibao.over), str(tekun.short)) == ("590.00", "753.00")


def test_who_is_not_in_dibao_then_is_refused_with_the_reason(clerk):
    home = clerk.registers(a_household("罗天顺"))
    refused = pytest.raises(NotInDibaoError)
    with nothing_changed(clerk.store), refused as caught:
        goes_over(clerk, home)
    assert caught.value.month == month("2019-05")
    assert "*" in caught.value.masked_id
    clerk.stops(clerk.grants("urban_dibao", home), "2019-04")
    with nothing_changed(clerk.store), pytest.raises(NotInDibaoError):
        goes_over(clerk, home)


def test_who_does_not_count_for_dibao_is_refused(clerk):
    family = a_household("陈桂兰").with_member("陈祖母", "1940-01-01", supported=False)
    home = clerk.registers(family)
    clerk.grants("urban_dibao", home)
    with nothing_changed(clerk.store), pytest.raises(NotInDibaoError):
        goes_over(clerk, home, 1)
    stranger = clerk.head(clerk.registers(a_household("李永福")))
    with nothing_changed(clerk.store), pytest.raises(NotInDibaoError):
        move_to_tekun(clerk.store, clerk.act(), decision(home, stranger))


def test_nobody_goes_over_twice(clerk):
    home = clerk.registers(a_household("陈桂兰").with_member("陈祖母", "1940-01-01"))
    clerk.grants("urban_dibao", home)
    goes_over(clerk, home, 1)
    with nothing_changed(clerk.store), pytest.raises(NotInDibaoError):
        goes_over(clerk, home, 1)
    # nor from an earlier month while tekun holds from May on
    early = {"confirmed_on": date(2019, 2, 1)}
    with nothing_changed(clerk.store), pytest.raises(AlreadyEnrolledError):
        goes_over(clerk, home, 1, **early)


def test_nobodys_share_leaves_an_amount_that_is_frozen(clerk):
    clerk.day = date(2019, 4, 20)
    home = clerk.registers(a_household("陈桂兰").with_member("陈祖母", "1940-01-01"))
    dibao = clerk.grants("urban_dibao", home)
    clerk.pays("urban_dibao", "2019-03")
    start_grace(clerk.store, clerk.act(), dibao, month("2019-03"), 6)
    with nothing_changed(clerk.store), pytest.raises(GraceUnderWayError) as caught:
        goes_over(clerk, home, 1)
    assert caught.value.until == month("2019-09")
    clerk.stops(dibao, "2019-04")
    person = clerk.person(home, 1)
    clerk.grants("tekun", home, "2019-05", DISPERSED, person)  # as it is told to do


def test_who_lives_alone_goes_over_from_a_phase_out_too(clerk):
    clerk.day = date(2019, 4, 20)
    right = clerk.dibao_for(a_household("罗天顺"))
    clerk.pays("urban_dibao", "2019-03")
    start_grace(clerk.store, clerk.act(), right, month("2019-03"), 6)
    goes_over(clerk, clerk.store.enrolments.get(right).household)
    assert str(clerk.store.enrolments.get(right).span.until) == "2019-04"


def test_dibao_that_would_begin_in_the_same_month_cannot_end_before(clerk):
    home = clerk.registers(a_household("罗天顺"))
    clerk.grants("urban_dibao", home, "2019-05")
    with nothing_changed(clerk.store), pytest.raises(StopBeforeStartError):
        goes_over(clerk, home)


@pytest.mark.parametrize(
    "missing", [{"terms": Terms(tier=1)}, {"terms": Terms()}, {"person": None}]
)
def test_without_its_terms_nothing_is_done(clerk, missing):
    right = clerk.dibao_for(a_household("罗天顺"))
    home = clerk.store.enrolments.get(right).household
    with nothing_changed(clerk.store), pytest.raises(TermsMissingError):
        goes_over(clerk, home, **missing)


def test_it_is_one_act_in_the_journal(clerk):
    right = clerk.dibao_for(a_household("罗天顺"))
    home = clerk.store.enrolments.get(right).household
    before = clerk.store.journal.head().seq
    goes_over(clerk, home)
    lines = clerk.store.journal.recent(clerk.store.journal.head().seq - before)
    assert sorted(line.action for line in lines) == ["enrol", "move_to_tekun", "stop"]


months = st.integers(1, 9).map(lambda number: Month(2019, number))
steps = st.lists(
    st.tuples(
        st.sampled_from(["tekun", "over", "apart", "counts", "leave", "stop", "dibao"]),
        st.integers(0, 2),
        months,
    ),
    max_size=7,
)


@given(steps=steps)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_entered_nobody_is_in_both_in_any_month(clerk, steps):
    family = a_household("陈桂兰").with_member("陈永福", "1940-01-01")
    home = clerk.registers(family.with_member("陈小明", "1990-01-01"))
    people = [clerk.person(home, place) for place in range(3)]
    clerk.grants("urban_dibao", home)
    for what, place, at in steps:
        with suppress(AideskError):
            do(clerk, home, people[place], what, at)
    for person in people:
        for number in range(1, 13):
            assert len(served_by(clerk.store, person, Month(2019, number))) < 2


def do(
    clerk: Caseworker, home: HouseholdId, person: PersonId, what: str, at: Month
) -> None:
    """Do one of the steps; what cannot be done is refused."""
    store, act = clerk.store, clerk.act()
    new = decision(home, person, since=at)
    members = store.households.get(home).members
    member = next((m for m in members if m.person.id == person), None)
    if what == "tekun":
        clerk.grants("tekun", home, str(at), DISPERSED, person)
    elif what == "over":
        move_to_tekun(store, act, new)
    elif what == "dibao":
        clerk.grants("urban_dibao", home, str(at))
    elif what == "stop":
        for right in store.enrolments.of_household(home):
            stop(store, clerk.act(), right.id, at, StopReason.OTHER)
    elif member is not None and what == "leave":
        remove_member(store, act, home, member.id, at, "迁出")
    elif member is not None:
        facts = replace(member.facts, supported=what == "counts")
        change_member(store, act, home, person, facts, at)

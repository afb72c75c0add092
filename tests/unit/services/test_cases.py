"""One-off help: its ceiling, its level, its stages, and once for each event."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from aidesk.domain.case import (
    Assistance,
    Case,
    EventDayError,
    HelpedBeforeError,
    Level,
    OddAmountError,
    OverCeilingError,
    SameEventError,
    StagesError,
    Trouble,
)
from aidesk.domain.enrolment import AlreadyEnrolledError, EnrolmentId
from aidesk.domain.household import HouseholdId, NegativeAmountError
from aidesk.domain.month import Span
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import NoStandardInForceError
from aidesk.domain.rules import Terms
from aidesk.domain.text import TextMissingError, TextTooLongError
from aidesk.services.effects import (
    effect_of_right,
    outlook_of_registering,
    outlook_of_right,
)
from aidesk.services.enrol import NewEnrolment, enrol
from aidesk.services.household_changes import remove_member
from aidesk.services.settings import OfficeSettings, change_settings
from tests.builders import (
    Caseworker,
    a_household,
    made_up_id,
    month,
    nothing_changed,
    yuan,
)

STROKE = Case("突发脑梗住院", Assistance.EMERGENCY, Trouble.ILLNESS, date(2019, 7, 2))
FIRE = Case("房屋失火", Assistance.EMERGENCY, Trouble.DISASTER, date(2019, 7, 5))
LAND = Case("征地补偿", undertaking=True)
DAY = date(2019, 7, 8)


def temporary(household: HouseholdId, case: Case | None, **more: Any) -> NewEnrolment:
    """Return temporary help of nine months of standard, confirmed on 8 July 2019."""
    given = {"terms": Terms(months=9), "confirmed_on": DAY, **more}
    return NewEnrolment("temporary", household, case=case, **given)


def litigation(household: HouseholdId, amount: str, **more: Any) -> NewEnrolment:
    """Return litigation help, confirmed on 8 July 2019."""
    terms = Terms(decided=yuan(amount))
    given = {"case": LAND, "basis": "演信联办纪要〔2019〕3号", **more}
    return NewEnrolment("litigation", household, DAY, terms, **given)


def grant(clerk: Caseworker, new: NewEnrolment) -> EnrolmentId:
    return enrol(clerk.store, clerk.act(), new)


def paid(clerk: Caseworker, of_month: str) -> list[str]:
    clerk.pays("temporary", of_month)
    runs = clerk.store.runs.of("temporary", RunKind.ONE_OFF, month(of_month))
    return [str(run.total) for run in runs]


@pytest.fixture
def household(clerk: Caseworker) -> HouseholdId:
    """Return a registered family of one."""
    return clerk.registers(a_household("陈桂兰"))


def test_a_case_is_kept_with_the_right(clerk, household):
    right = grant(clerk, temporary(household, replace(STROKE, event=" 突发脑梗住院 ")))
    assert clerk.store.cases.of([right]) == {right: STROKE}
    assert clerk.store.enrolments.get(right).reason == "突发脑梗住院"
    line = clerk.store.journal.recent(1)[0]
    assert (line.action, line.subject) == ("enrol", f"enrolment:{right}")
    # 9 × 630; the event itself is not journalled
    facts = {"granted": 567000, "level": "bureau", "stages": 1}
    assert facts.items() <= json.loads(line.body).items()
    assert "脑梗" not in line.body


def test_a_right_of_an_old_file_has_no_case(clerk, household):
    right = grant(clerk, temporary(household, None))
    assert clerk.store.cases.of([right]) == {}
    assert paid(clerk, "2019-07") == ["5,670.00"]


@pytest.mark.parametrize(
    ("case", "error"),
    [
        (replace(STROKE, event="  "), TextMissingError),
        (replace(STROKE, event="很" * 101), TextTooLongError),
        (replace(STROKE, assistance=None), TextMissingError),
        (replace(STROKE, cause=None), TextMissingError),
        (replace(STROKE, happened_on=None), TextMissingError),
        (replace(STROKE, happened_on=date(2019, 7, 9)), EventDayError),
    ],
)
def test_a_case_that_is_not_told_whole_is_refused(clerk, household, case, error):
    with nothing_changed(clerk.store), pytest.raises(error):
        grant(clerk, temporary(household, case))


@pytest.mark.parametrize(
    ("limit", "months", "level"),
    [
        (0, 1, Level.BUREAU),
        (5670, 9, Level.STREET),  # 9 × 630 = 5,670
        (5669, 9, Level.BUREAU),
    ],
)
def test_small_sums_are_approved_by_the_street(clerk, household, limit, months, level):
    settings = OfficeSettings(temporary_street_limit=limit)
    change_settings(clerk.store, clerk.act(), settings)
    terms = Terms(months=months)
    right = grant(clerk, temporary(household, STROKE, terms=terms))
    assert clerk.store.cases.of([right])[right].level is level


def test_the_ceiling_holds_for_a_decided_amount_too(clerk, household):
    over = Terms(decided=yuan("7561"))  # 12 × 630 = 7,560
    with nothing_changed(clerk.store), pytest.raises(OverCeilingError) as caught:
        grant(clerk, temporary(household, STROKE, terms=over))
    assert caught.value.most == yuan("7560")
    assert (caught.value.months, caught.value.persons) == (12, 1)
    just = Terms(decided=yuan("7560"))
    grant(clerk, temporary(household, STROKE, terms=just))
    assert paid(clerk, "2019-07") == ["7,560.00"]


def test_the_ceiling_follows_the_persons_and_the_standard_of_its_month(clerk):
    two = clerk.registers(a_household("陈桂兰").with_member("陈小明"))
    june = date(2019, 6, 3)
    terms = Terms(decided=yuan("14161"))  # 12 × 590 × 2 = 14,160
    with pytest.raises(OverCeilingError):
        grant(clerk, NewEnrolment("temporary", two, june, terms))
    terms = Terms(decided=yuan("14160"))
    grant(clerk, NewEnrolment("temporary", two, june, terms))


def test_without_a_standard_there_is_no_ceiling_to_test(clerk, household):
    terms = Terms(grade="rural", decided=yuan("100"))
    with nothing_changed(clerk.store), pytest.raises(NoStandardInForceError):
        grant(clerk, temporary(household, STROKE, terms=terms))


@pytest.mark.parametrize(
    ("decided", "stages", "error"),
    [
        ("5000", ["2000", "2000"], StagesError),
        ("5000", ["5000", "0"], NegativeAmountError),
        ("5000", ["6000", "-1000"], NegativeAmountError),
        ("5000", ["2500.50", "2499.50"], OddAmountError),
        ("5000.50", [], OddAmountError),
        ("0", [], NegativeAmountError),
    ],
)
def test_amounts_that_cannot_be_paid_as_decided_are_refused(
    clerk, household, decided, stages, error
):
    terms = Terms(decided=yuan(decided))
    amounts = tuple(map(yuan, stages))
    with nothing_changed(clerk.store), pytest.raises(error):
        grant(clerk, temporary(household, STROKE, terms=terms, stages=amounts))


def test_each_month_pays_its_stage_once(clerk, household):
    terms = Terms(decided=yuan("5000"))
    stages = tuple(map(yuan, ("2000", "1800", "1200")))
    right = grant(clerk, temporary(household, STROKE, terms=terms, stages=stages))
    found = clerk.store.enrolments.get(right)
    assert found.span == Span(month("2019-07"), month("2019-09"))
    assert paid(clerk, "2019-07") == ["2,000.00"]
    assert clerk.plans("temporary", "2019-07").lines == ()
    assert paid(clerk, "2019-08") == ["1,800.00"]
    # another case in the month of a stage: a second list, and the stage not again
    other = clerk.registers(a_household("李永福"))
    grant(clerk, temporary(other, FIRE, confirmed_on=date(2019, 8, 20)))
    assert paid(clerk, "2019-08") == ["1,800.00", "5,670.00"]
    assert paid(clerk, "2019-09") == ["1,200.00"]
    assert clerk.plans("temporary", "2019-10").lines == ()
    body = clerk.store.journal.recent(100)
    opened = next(line for line in body if line.subject == f"enrolment:{right}")
    assert json.loads(opened.body)["stages"] == 3


def test_a_stage_that_was_missed_is_paid_with_the_next(clerk, household):
    terms = Terms(decided=yuan("3000"))
    stages = (yuan("1600"), yuan("1400"))
    grant(clerk, temporary(household, STROKE, terms=terms, stages=stages))
    assert paid(clerk, "2019-08") == ["3,000.00"]
    assert clerk.plans("temporary", "2019-08").lines == ()


def test_a_stage_that_is_not_to_be_paid_any_more_can_be_stopped(clerk, household):
    terms = Terms(decided=yuan("3000"))
    stages = (yuan("1500"), yuan("1500"))
    right = grant(clerk, temporary(household, STROKE, terms=terms, stages=stages))
    clerk.stops(right, "2019-07")
    assert paid(clerk, "2019-07") == ["1,500.00"]
    assert clerk.plans("temporary", "2019-08").lines == ()


@pytest.mark.parametrize(
    "again",
    [
        replace(STROKE, cause=Trouble.OTHER),  # the same words
        replace(STROKE, event="脑出血"),  # the same day and cause
    ],
)
def test_one_event_is_helped_once_unless_it_is_confirmed(clerk, household, again):
    first = grant(clerk, temporary(household, STROKE))
    assert paid(clerk, "2019-07") == ["5,670.00"]
    second = temporary(household, again, confirmed_on=date(2019, 11, 4))
    with nothing_changed(clerk.store), pytest.raises(SameEventError) as caught:
        grant(clerk, second)
    (earlier,) = caught.value.earlier
    assert (earlier.on, earlier.amount) == (DAY, yuan("5670"))
    confirmed = replace(second, case=replace(again, confirmed_again=True))
    right = grant(clerk, confirmed)
    assert clerk.store.cases.of([right])[right].confirmed_again
    body = json.loads(clerk.store.journal.recent(1)[0].body)
    assert body["confirmed_again_after"] == [[first, 567000]]
    assert paid(clerk, "2019-11") == ["5,670.00"]


def test_another_event_is_another_case_even_in_the_same_month(clerk, household):
    grant(clerk, temporary(household, STROKE))
    unneeded = replace(FIRE, confirmed_again=True)
    right = grant(clerk, temporary(household, unneeded))
    assert not clerk.store.cases.of([right])[right].confirmed_again
    assert paid(clerk, "2019-07") == ["11,340.00"]


def test_the_same_cause_counts_as_the_same_event_while_it_is_still_paid(
    clerk, household
):
    terms = Terms(decided=yuan("3000"))
    stages = (yuan("1500"), yuan("1500"))  # July and August
    grant(clerk, temporary(household, STROKE, terms=terms, stages=stages))
    other = replace(STROKE, event="肺炎住院", happened_on=date(2019, 8, 1))
    august = temporary(household, other, confirmed_on=date(2019, 8, 5))
    with pytest.raises(SameEventError) as caught:
        grant(clerk, august)
    assert caught.value.earlier[0].amount == yuan("3000")
    september = replace(august, confirmed_on=date(2019, 9, 2))
    grant(clerk, september)


def test_a_right_without_a_case_stands_against_one_of_its_month(clerk, household):
    grant(clerk, temporary(household, None))
    with pytest.raises(SameEventError):
        grant(clerk, temporary(household, STROKE))
    with pytest.raises(AlreadyEnrolledError):
        grant(clerk, temporary(household, None))


def test_litigation_help_needs_the_number_of_its_minutes(clerk, household):
    with nothing_changed(clerk.store), pytest.raises(TextMissingError) as caught:
        grant(clerk, litigation(household, "8000", basis=" "))
    assert caught.value.what == "minutes"


def test_litigation_help_is_decided_by_a_meeting(clerk, household):
    right = grant(clerk, litigation(household, "20000.50"))
    assert clerk.store.cases.of([right])[right] == replace(LAND, level=Level.MEETING)
    # its matter is nobody's reason on a list
    assert clerk.store.enrolments.get(right).reason == ""
    clerk.pays("litigation", "2019-07")
    (run,) = clerk.store.runs.of("litigation", RunKind.ONE_OFF, month("2019-07"))
    assert run.total == yuan("20000.50")


def test_litigation_help_is_given_once_whatever_the_matter(clerk, household):
    grant(clerk, litigation(household, "8000"))
    later = replace(litigation(household, "5000"), confirmed_on=date(2019, 11, 4))
    other = replace(later, case=Case("医疗纠纷"))
    for new in (later, other, replace(later, case=None)):
        with nothing_changed(clerk.store), pytest.raises(HelpedBeforeError) as caught:
            grant(clerk, new)
        assert [(h.on, h.amount) for h in caught.value.earlier] == [(DAY, yuan("8000"))]
    grant(clerk, replace(other, case=Case("医疗纠纷", confirmed_again=True)))


def test_who_was_helped_in_another_family_is_found(clerk):
    number = made_up_id("1975-03-03")
    first = clerk.registers(
        a_household("陈桂兰").with_member("陈志强", resident_id=number)
    )
    grant(clerk, litigation(first, "8000"))
    members = clerk.store.households.get(first).members
    (member,) = (m.id for m in members if m.person.resident_id == number)
    last = month("2019-08")
    clerk.day = date(2019, 9, 2)
    remove_member(clerk.store, clerk.act(), first, member, last, "分户")
    family = a_household("陈志强", resident_id=number).since_month("2019-09")
    new = litigation(HouseholdId(0), "5000", since=month("2019-09"))
    typed = outlook_of_registering(clerk.store, family.form(clerk.day), new)
    assert typed is not None
    assert [h.amount for h in typed.earlier] == [yuan("8000")]
    second = clerk.registers(family)
    with pytest.raises(HelpedBeforeError):
        grant(clerk, replace(new, household=second, confirmed_on=clerk.day))


def test_what_a_case_means_is_known_before(clerk, household):
    settings = OfficeSettings(temporary_street_limit=3000)
    change_settings(clerk.store, clerk.act(), settings)
    grant(clerk, temporary(household, STROKE))
    terms = Terms(decided=yuan("2500"))
    stages = (yuan("1500"), yuan("1000"))
    new = temporary(household, STROKE, terms=terms, stages=stages)
    with nothing_changed(clerk.store):
        outlook = outlook_of_right(clerk.store, new)
        effect = effect_of_right(clerk.store, new, DAY)
    assert outlook is not None
    assert (outlook.amount, outlook.most) == (yuan("2500"), yuan("7560"))
    assert outlook.stages == (
        (month("2019-07"), yuan("1500")),
        (month("2019-08"), yuan("1000")),
    )
    assert (outlook.level, outlook.street_limit) == (Level.STREET, yuan("3000"))
    assert isinstance(outlook.against(), SameEventError)
    assert effect[0].after is not None
    assert effect[0].after.amount == yuan("1500")
    assert (
        outlook_of_right(clerk.store, NewEnrolment("urban_dibao", household, DAY))
        is None
    )

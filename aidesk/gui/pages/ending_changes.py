"""Changes that end what a household gets: a phase-out, a move, tekun after dibao."""

from __future__ import annotations

from collections.abc import Sequence

from aidesk.domain.enrolment import DIBAO, TEKUN, grace_reminder, grace_span
from aidesk.domain.errors import AideskError
from aidesk.domain.household import Member
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.gui.dialogs.endings import (
    GraceDialog,
    MoveDialog,
    PhasingOut,
    TekunDialog,
)
from aidesk.gui.pages.change_case import Case, Subject, foreseeing
from aidesk.i18n import translate
from aidesk.services.effects import (
    Effect,
    effect_of_grace,
    effect_of_moving,
    effect_of_tekun,
)
from aidesk.services.endings import TOPPING_UP, move_away, start_grace
from aidesk.services.enrol import NewEnrolment
from aidesk.services.household_form import Offers, offers
from aidesk.services.household_list import HeldRight
from aidesk.services.household_view import HouseholdView
from aidesk.services.settings import office_settings
from aidesk.services.to_tekun import move_to_tekun
from aidesk.storage.store import Store
from aidesk.wording.errors import sentence
from aidesk.wording.forecast import forecast_lines, grace_line
from aidesk.wording.formats import worded
from aidesk.wording.joining import listed


def phasing_out(subject: Subject) -> Case:
    """Let dibao be paid for some more months as it was, and then end."""
    desk, household, today = subject.desk, subject.household, subject.desk.today()
    (right,) = may_phase_out(subject.view)

    def lines(value: PhasingOut) -> Sequence[str]:
        approved, months = value.approved, value.months
        try:
            grace, effect = effect_of_grace(
                desk.store, household, value.right, approved, months, today
            )
        except AideskError as error:
            return [sentence(error)]
        return [grace_line(grace), *forecast_lines(effect)]

    def do(store: Store, act: Act, value: PhasingOut) -> None:
        start_grace(store, act, value.right, value.approved, value.months)

    def told(value: PhasingOut) -> str:
        text = translate(
            "changes",
            "{family}家的低保进入渐退期，发到{month}为止；{day}起首页会提醒。",
        )
        span = grace_span(value.approved, value.months)
        return text.format(
            family=subject.family,
            month=worded(span.until),
            day=worded(grace_reminder(span)),
        )

    dialog = GraceDialog(
        subject.window,
        subject.family,
        today,
        right.enrolment.id,
        longest=office_settings(desk.store).grace_months,
        foresee=lines,
    )
    return Case(dialog, do, told)


def moving(subject: Subject) -> Case:
    """Let the whole household move away."""
    desk, household, today = subject.desk, subject.household, subject.desk.today()

    def effect(value: Month) -> Effect:
        return effect_of_moving(desk.store, household, value, today)

    def lines(value: Month) -> Sequence[str]:
        kept = translate(
            "changes", "{month}和以前的名单不变；资料不会删除，迁回来还可以再登记。"
        )
        return [*foreseeing(effect)(value), kept.format(month=worded(value))]

    def do(store: Store, act: Act, value: Month) -> None:
        move_away(store, act, household, value)

    def told(value: Month) -> str:
        text = translate("changes", "{family}家已办全家迁出，待遇发到{month}为止。")
        return text.format(family=subject.family, month=worded(value))

    dialog = MoveDialog(subject.window, subject.family, today, lines)
    return Case(dialog, do, told)


def to_tekun(subject: Subject) -> Case:
    """Let a person go over from dibao to tekun."""
    desk, today = subject.desk, subject.desk.today()
    members = may_go_over(subject.view, offers(desk.store))
    names = {member.person.id: member.person.name for member in members}

    def effect(value: NewEnrolment) -> Effect:
        return effect_of_tekun(desk.store, value, today)

    def do(store: Store, act: Act, value: NewEnrolment) -> None:
        move_to_tekun(store, act, value)

    def told(value: NewEnrolment) -> str:
        text = translate("changes", "{name}转为特困供养，从{month}起发。")
        since = Month.of(value.confirmed_on) + 1
        who = listed(name for person, name in names.items() if person == value.person)
        return text.format(name=who, month=worded(since))

    dialog = TekunDialog(
        subject.window,
        subject.family,
        today,
        subject.household,
        members=members,
        offers=offers(desk.store),
        foresee=foreseeing(effect),
    )
    return Case(dialog, do, told)


def may_phase_out(view: HouseholdView) -> list[HeldRight]:
    """Return the right that could be phased out now: one, or none."""
    return [
        right
        for right in view.row.rights
        if right.programme.rule == TOPPING_UP
        and right.goes_on
        and right.enrolment.covers(view.month)
    ][:1]


def may_go_over(view: HouseholdView, offered: Offers) -> list[Member]:
    """Return the members who are served by dibao and could be by tekun."""
    in_dibao = any(
        right.programme.code == DIBAO and right.enrolment.span.outlasts(view.month)
        for right in view.row.rights
    )
    if not in_dibao or TEKUN not in offered.programmes:
        return []
    return [m for m in view.household.members_in(view.month) if m.supported]

"""Changes that end what a household gets: a phase-out, a move, tekun after dibao."""

from __future__ import annotations

from collections.abc import Sequence

from aidesk.domain.enrolment import DIBAO, TEKUN, grace_reminder, grace_span
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
    effect_of_grace,
    effect_of_moving,
    effect_of_tekun,
)
from aidesk.services.endings import TOPPING_UP, Grace, move_away, start_grace
from aidesk.services.enrol import NewEnrolment
from aidesk.services.forecast import Effect
from aidesk.services.household_form import Offers, offers
from aidesk.services.household_list import HeldRight
from aidesk.services.household_view import HouseholdView
from aidesk.services.settings import office_settings
from aidesk.services.to_tekun import move_to_tekun
from aidesk.storage.store import Store
from aidesk.wording.forecast import grace_line
from aidesk.wording.formats import worded
from aidesk.wording.joining import listed


def phasing_out(subject: Subject) -> Case:
    """Let dibao be paid for some more months as it was, and then end."""
    desk, household, today = subject.desk, subject.household, subject.desk.today()
    (right,) = may_phase_out(subject.view)

    def planned(value: PhasingOut) -> tuple[Grace, Effect]:
        approved, months = value.approved, value.months
        return effect_of_grace(
            desk.store, household, value.right, approved, months, today
        )

    def effect(value: PhasingOut) -> Effect:
        return planned(value)[1]

    def first(value: PhasingOut) -> Sequence[str]:
        return [grace_line(planned(value)[0])]

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
        subject.asked(foreseeing(subject, effect, first=first)),
        right.enrolment.id,
        longest=office_settings(desk.store).grace_months,
    )
    return Case(dialog, do, told)


def moving(subject: Subject) -> Case:
    """Let the whole household move away."""
    desk, household, today = subject.desk, subject.household, subject.desk.today()

    def effect(value: Month) -> Effect:
        return effect_of_moving(desk.store, household, value, today)

    def stays(value: Month) -> Sequence[str]:
        kept = translate(
            "changes", "{month}和以前的名单不变；资料不会删除，迁回来还可以再登记。"
        )
        return [kept.format(month=worded(value))]

    def do(store: Store, act: Act, value: Month) -> None:
        move_away(store, act, household, value)

    def told(value: Month) -> str:
        text = translate("changes", "{family}家已办全家迁出，待遇发到{month}为止。")
        return text.format(family=subject.family, month=worded(value))

    asked = subject.asked(foreseeing(subject, effect, stays))
    dialog = MoveDialog(subject.window, asked)
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
        subject.asked(foreseeing(subject, effect)),
        subject.household,
        members=members,
        offers=offers(desk.store),
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

"""Changes of what a household gets: incomes, account, rights, terms, a stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from aidesk.domain.errors import AideskError
from aidesk.domain.household import PersonId
from aidesk.domain.journal import Act
from aidesk.domain.programme import Unit
from aidesk.gui.dialogs.money_facts import (
    AccountChange,
    AccountDialog,
    Incomes,
    IncomesDialog,
)
from aidesk.gui.dialogs.rights import (
    EnrolDialog,
    Granting,
    Stop,
    StopDialog,
    TermsChange,
    TermsDialog,
)
from aidesk.gui.pages.change_case import Case, Subject, foreseeing
from aidesk.gui.pages.household_checks import account_warning
from aidesk.gui.widgets.terms_fields import has_terms
from aidesk.i18n import translate
from aidesk.services.cases import CaseOutlook
from aidesk.services.effects import (
    effect_of_account,
    effect_of_incomes,
    effect_of_right,
    effect_of_stop,
    effect_of_terms,
    outlook_of_right,
)
from aidesk.services.endings import stop
from aidesk.services.enrol import NewEnrolment, change_terms, enrol
from aidesk.services.forecast import Effect
from aidesk.services.household_changes import set_account, set_incomes
from aidesk.services.household_form import Offers, offers
from aidesk.services.household_list import HeldRight
from aidesk.storage.store import Store
from aidesk.wording.cases import granting_lines
from aidesk.wording.errors import sentence
from aidesk.wording.forecast import account_lines
from aidesk.wording.formats import worded
from aidesk.wording.old_and_new import Foreseen, account_foreseen, foreseen


def incomes(subject: Subject) -> Case:
    """Let the incomes be others from a month on."""
    desk, household, today = subject.desk, subject.household, subject.desk.today()

    def effect(value: Incomes) -> Effect:
        return effect_of_incomes(
            desk.store, household, value.incomes, value.since, today
        )

    def do(store: Store, act: Act, value: Incomes) -> None:
        set_incomes(store, act, household, value.incomes, value.since)

    def told(value: Incomes) -> str:
        text = translate("changes", "{family}家的收入从{month}起改了。")
        return text.format(family=subject.family, month=worded(value.since))

    present = subject.view.household.incomes_in(subject.view.month)
    dialog = IncomesDialog(
        subject.window, subject.asked(foreseeing(subject, effect)), present
    )
    return Case(dialog, do, told)


def account(subject: Subject) -> Case:
    """Let the money go to another account from a month on."""
    desk, household = subject.desk, subject.household

    def others(number: str) -> str:
        return account_warning(desk, household, number)

    def do(store: Store, act: Act, value: AccountChange) -> None:
        set_account(store, act, household, value.account, value.since)

    def told(value: AccountChange) -> str:
        text = translate("changes", "{family}家的钱从{month}起发到新账号。")
        return text.format(family=subject.family, month=worded(value.since))

    present = subject.view.household.account_in(subject.view.month)

    def foreseen(value: AccountChange) -> Foreseen:
        found = effect_of_account(desk.store, household, value.since)
        lines = account_lines(found)
        return account_foreseen(present, value.account, value.since, lines)

    dialog = AccountDialog(
        subject.window,
        subject.asked(foreseen),
        present,
        banks=offers(desk.store).banks,
        others=others,
    )
    return Case(dialog, do, told)


def enrolling(subject: Subject) -> Case:
    """Grant a right in one more programme."""
    desk, today = subject.desk, subject.desk.today()
    members = subject.view.household.members_in(subject.view.month)

    def told(value: NewEnrolment) -> Foreseen:
        try:
            effect = effect_of_right(desk.store, value, today)
            lines = granting_lines(effect, outlook_of_right(desk.store, value))
        except AideskError as error:
            return Foreseen((sentence(error),))
        return foreseen(effect, lines, subject.names())

    def earlier(value: NewEnrolment) -> str:
        return to_confirm(partial(outlook_of_right, desk.store, value))

    def do(store: Store, act: Act, value: NewEnrolment) -> None:
        enrol(store, act, value)

    def done(value: NewEnrolment) -> str:
        text = translate("changes", "{family}家增加了{programme}。")
        programme = desk.store.programmes.get(value.programme)
        return text.format(family=subject.family, programme=programme.short_name)

    dialog = EnrolDialog(
        subject.window,
        subject.asked(told),
        subject.household,
        Granting(
            grantable(subject.view.row.rights, offers(desk.store)),
            [(member.person.name, member.person.id) for member in members],
            earlier,
        ),
    )
    return Case(dialog, do, done)


def terms(subject: Subject) -> Case:
    """Let other terms hold from a month on."""
    desk, household, today = subject.desk, subject.household, subject.desk.today()

    def effect(value: TermsChange) -> Effect:
        right, new, since = value.right, value.terms, value.since
        return effect_of_terms(desk.store, household, right, new, since, today)

    def do(store: Store, act: Act, value: TermsChange) -> None:
        change_terms(store, act, value.right, value.terms, value.since)

    def told(value: TermsChange) -> str:
        text = translate("changes", "{family}家的待遇从{month}起调整。")
        return text.format(family=subject.family, month=worded(value.since))

    offered = offers(desk.store)
    dialog = TermsDialog(
        subject.window,
        subject.asked(foreseeing(subject, effect)),
        adjustable(subject.view.row.rights, offered),
        names=_names(subject),
        offers=offered,
    )
    return Case(dialog, do, told)


def stopping(subject: Subject) -> Case:
    """Let a right end."""
    desk, household, today = subject.desk, subject.household, subject.desk.today()
    rights = [right for right in subject.view.row.rights if right.can_stop]

    def effect(value: Stop) -> Effect:
        right, last = value.right, value.last_month
        return effect_of_stop(desk.store, household, right, last, today)

    def stays(value: Stop) -> Sequence[str]:
        kept = translate(
            "changes", "{month}和以前的名单不变；资料不会删除，以后可以再享受。"
        )
        return [kept.format(month=worded(value.last_month))]

    def do(store: Store, act: Act, value: Stop) -> None:
        stop(store, act, value.right, value.last_month, value.reason)

    def told(value: Stop) -> str:
        named = {right.enrolment.id: right.programme for right in rights}
        text = translate("changes", "{family}家的{programme}从{month}起停发。")
        return text.format(
            family=subject.family,
            programme=named[value.right].short_name,
            month=worded(value.last_month + 1),
        )

    dialog = StopDialog(
        subject.window,
        subject.asked(foreseeing(subject, effect, stays)),
        rights,
        names=_names(subject),
    )
    return Case(dialog, do, told)


def to_confirm(outlook: Callable[[], CaseOutlook | None]) -> str:
    """Return what has to be confirmed before one-off help is granted, if anything."""
    try:
        found = outlook()
    except AideskError:  # told as what speaks against it
        return ""
    against = found.against() if found is not None else None
    return sentence(against) if against is not None else ""


def grantable(rights: tuple[HeldRight, ...], offered: Offers) -> Offers:
    """Return the offers without the programmes that the household has already."""
    held = {right.programme.code for right in rights if right.goes_on}
    free = {
        code: programme
        for code, programme in offered.programmes.items()
        if code not in held or programme.unit is not Unit.HOUSEHOLD
    }
    return replace(offered, programmes=free)


def adjustable(rights: tuple[HeldRight, ...], offered: Offers) -> list[HeldRight]:
    """Return the monthly rights whose terms can be others."""
    return [
        right
        for right in rights
        if right.monthly
        and right.enrolment.grace is None
        and has_terms(offered, right.programme.code)
    ]


def _names(subject: Subject) -> dict[PersonId, str]:
    members = subject.view.household.members
    return {member.person.id: member.person.name for member in members}

"""Changes of the people of a household: joining, leaving, a death, head, name, place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from aidesk.domain.household import Member, PersonId
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.gui.dialogs.contact import ContactDialog, details_of
from aidesk.gui.dialogs.death import DeathDialog, Died
from aidesk.gui.dialogs.member_facts import FactsChange, FactsDialog
from aidesk.gui.dialogs.people import (
    HeadDialog,
    JoinDialog,
    Joining,
    LeaveDialog,
    Leaving,
    NameDialog,
    NewHead,
    Renaming,
)
from aidesk.gui.pages.change_case import Case, Subject, foreseeing
from aidesk.gui.pages.household_checks import id_check
from aidesk.i18n import translate
from aidesk.services.effects import (
    effect_of_death,
    effect_of_facts,
    effect_of_joining,
    effect_of_leaving,
)
from aidesk.services.endings import record_death
from aidesk.services.forecast import Effect
from aidesk.services.household_changes import (
    add_member,
    change_details,
    change_head,
    change_member,
    correct_name,
    remove_member,
)
from aidesk.services.household_form import offers
from aidesk.services.membership import FORMER_HEAD
from aidesk.services.register import Details
from aidesk.storage.store import Store
from aidesk.wording.formats import worded
from aidesk.wording.joining import sentences
from aidesk.wording.old_and_new import (
    Foreseen,
    details_foreseen,
    head_foreseen,
    name_foreseen,
)


def joining(subject: Subject) -> Case:
    """Let a person join."""
    desk, household, today = subject.desk, subject.household, subject.desk.today()

    def effect(value: Joining) -> Effect:
        member, since = value.member, value.since
        return effect_of_joining(desk.store, household, member, since, today)

    def do(store: Store, act: Act, value: Joining) -> None:
        add_member(store, act, household, value.member, value.since, value.reason)

    def told(value: Joining) -> str:
        text = translate("changes", "{family}家添了{name}，从{month}起算进来。")
        return text.format(
            family=subject.family, name=value.member.name, month=worded(value.since)
        )

    check = partial(id_check, desk, Month.of(today) + 1)
    dialog = JoinDialog(
        subject.window,
        subject.asked(foreseeing(subject, effect)),
        check,
        head=not present_members(subject),
    )
    return Case(dialog, do, told)


def leaving(subject: Subject) -> Case:
    """Let a member leave; the head only when nobody else is there."""
    desk, household, today = subject.desk, subject.household, subject.desk.today()

    def effect(value: Leaving) -> Effect:
        person, last = value.member.person.id, value.last_month
        return effect_of_leaving(desk.store, household, person, last, today)

    def do(store: Store, act: Act, value: Leaving) -> None:
        member, last = value.member.id, value.last_month
        remove_member(store, act, household, member, last, value.reason, value.ends_as)

    def told(value: Leaving) -> str:
        text = translate("changes", "{family}家减了{name}，算到{month}为止。")
        return text.format(
            family=subject.family,
            name=value.member.person.name,
            month=worded(value.last_month),
        )

    members = present_members(subject)
    others = [member for member in members if not member.is_head]
    dialog = LeaveDialog(
        subject.window,
        subject.asked(foreseeing(subject, effect)),
        others or members,
    )
    return Case(dialog, do, told)


def death(subject: Subject) -> Case:
    """Record a death; it ends the person's rights in all programmes."""
    desk, today = subject.desk, subject.desk.today()
    members = present_members(subject)
    names = {member.person.id: member.person.name for member in members}

    def effect(value: Died) -> Effect:
        _last, found = effect_of_death(
            desk.store,
            subject.household,
            value.person,
            value.died_on,
            today,
            value.new_head,
        )
        return found

    def first(value: Died) -> Sequence[str]:
        last, _found = effect_of_death(
            desk.store, subject.household, value.person, value.died_on, today
        )
        text = translate("changes", "本人的钱发到{month}为止。")
        lines = [text.format(month=worded(last))]
        if value.new_head is not None:
            text = translate("changes", "从{month}起，户主是{name}，户号不变。")
            name = names[value.new_head]
            lines.append(text.format(month=worded(last + 1), name=name))
        return lines

    def more(value: Died) -> Iterator[str]:
        return _of_account(subject, value.person)

    def do(store: Store, act: Act, value: Died) -> None:
        record_death(store, act, value.person, value.died_on, value.new_head)

    def told(value: Died) -> str:
        text = translate("changes", "已登记{name}于{day}去世。{lines}")
        return text.format(
            name=names[value.person],
            day=worded(value.died_on),
            lines=sentences(kept),
        )

    kept: list[str] = []
    tell = foreseeing(subject, effect, more, first)

    def foreseen(value: Died) -> Foreseen:
        found = tell(value)
        kept[:] = found.lines
        return found

    dialog = DeathDialog(subject.window, subject.asked(foreseen), members)
    return Case(dialog, do, told)


def heading(subject: Subject) -> Case:
    """Make another member the head."""
    members = present_members(subject)
    names = {member.person.id: member.person.name for member in members}

    def do(store: Store, act: Act, value: NewHead) -> None:
        change_head(store, act, subject.household, value.person, value.since)

    def told(value: NewHead) -> str:
        text = translate("changes", "从{month}起，户主是{name}，户号不变。")
        return text.format(month=worded(value.since), name=names[value.person])

    def foreseen(value: NewHead) -> Foreseen:
        name, since = names[value.person], value.since
        return head_foreseen(subject.view.household, name, FORMER_HEAD, since)

    others = [member for member in members if not member.is_head]
    dialog = HeadDialog(subject.window, subject.asked(foreseen), others)
    return Case(dialog, do, told)


def facts(subject: Subject) -> Case:
    """Let other facts of a member hold from a month on."""
    desk, household, today = subject.desk, subject.household, subject.desk.today()

    def effect(value: FactsChange) -> Effect:
        person, since = value.member.person.id, value.since
        return effect_of_facts(desk.store, household, person, value.facts, since, today)

    def do(store: Store, act: Act, value: FactsChange) -> None:
        person, since = value.member.person.id, value.since
        change_member(store, act, household, person, value.facts, since)

    def told(value: FactsChange) -> str:
        text = translate("changes", "{name}的情况从{month}起改了。")
        name = value.member.person.name
        return text.format(name=name, month=worded(value.since))

    dialog = FactsDialog(
        subject.window,
        subject.asked(foreseeing(subject, effect)),
        present_members(subject),
    )
    return Case(dialog, do, told)


def naming(subject: Subject) -> Case:
    """Correct a name."""

    def do(store: Store, act: Act, value: Renaming) -> None:
        correct_name(store, act, value.person, value.name)

    def told(value: Renaming) -> str:
        text = translate("changes", "姓名改成了{name}，以前的名单不变。")
        return text.format(name=value.name)

    names = {m.person.id: m.person.name for m in present_members(subject)}

    def foreseen(value: Renaming) -> Foreseen:
        return name_foreseen(names[value.person], value.name.strip())

    members = present_members(subject)
    dialog = NameDialog(subject.window, subject.asked(foreseen), members)
    return Case(dialog, do, told)


def contact(subject: Subject) -> Case:
    """Change where a household lives and how it is reached."""

    def do(store: Store, act: Act, value: Details) -> None:
        change_details(store, act, subject.household, value)

    def told(_value: Details) -> str:
        text = translate("changes", "{family}家的资料改好了。")
        return text.format(family=subject.family)

    old = details_of(subject.view.household)
    dialog = ContactDialog(
        subject.window,
        subject.asked(partial(details_foreseen, old)),
        subject.view.household,
        offers(subject.desk.store),
    )
    return Case(dialog, do, told)


def present_members(subject: Subject) -> list[Member]:
    """Return who belongs to the household now."""
    return list(subject.view.household.members_in(subject.view.month))


def _of_account(subject: Subject, dead: PersonId) -> Iterator[str]:
    """Yield that the money of those who stay would go to the account of the dead."""
    members = present_members(subject)
    account = subject.view.household.account_in(subject.view.month)
    names = {m.person.name for m in members if m.person.id == dead}
    if account is not None and account.holder in names and len(members) > 1:
        text = translate("changes", "银行账户还是{name}的，请再办“换账号”。")
        yield text.format(name=account.holder)

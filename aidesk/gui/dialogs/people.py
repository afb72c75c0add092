"""Changes of who belongs to a household: joining, leaving, the head, a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.enrolment import StopReason
from aidesk.domain.household import Member, PersonId
from aidesk.domain.month import Month
from aidesk.gui.dialogs.change import ChangeDialog, Foresee, nothing_foreseen
from aidesk.gui.widgets.person_fields import CheckId, PersonFields
from aidesk.gui.widgets.typed_fields import ChoiceField, MonthField, TextField
from aidesk.i18n import translate
from aidesk.services.register import NewMember
from aidesk.wording.households import JOINING, LEAVING, member_worded
from aidesk.wording.joining import noted


@dataclass(frozen=True, slots=True)
class Joining:
    """A person who joins, from a month on."""

    member: NewMember
    since: Month
    reason: str


@dataclass(frozen=True, slots=True)
class Leaving:
    """A member who leaves, with the last month."""

    member: Member
    last_month: Month
    reason: str
    ends_as: StopReason


@dataclass(frozen=True, slots=True)
class NewHead:
    """Another head, from a month on."""

    person: PersonId
    since: Month


@dataclass(frozen=True, slots=True)
class Renaming:
    """How a person is written from now on."""

    person: PersonId
    name: str


class JoinDialog(ChangeDialog):
    """添人: a birth, a marriage, a move.

    ``head``: nobody is there, so who joins is the head.
    """

    def __init__(
        self,
        parent: QWidget | None,
        family: str,
        today: date,
        check: CheckId,
        foresee: Foresee,
        *,
        head: bool = False,
    ) -> None:
        super().__init__(
            parent,
            translate("changes", "{family}家添人").format(family=family),
            do=translate("changes", "添人"),
            leave=translate("changes", "先不添"),
            foresee=foresee,
            width=640,
        )
        self.person = PersonFields(today, check, head=head, parent=self)
        reasons = [(translate("households", reason), reason) for reason in JOINING]
        self.reason = ChoiceField(self.tr("为什么添人"), reasons)
        self.since = MonthField(
            self.tr("从哪个月起算进来"),
            today,
            Month.of(today) + 1,
            hint=self.tr("一般从下个月起"),
        )
        self.ask_part(self.person)
        self.ask_beside(self.reason, self.since)

    def value(self) -> Joining | None:
        member, since = self.person.member(), self.since.month()
        if member is None or since is None:
            return None
        return Joining(member, since, str(self.reason.value()))


class LeaveDialog(ChangeDialog):
    """减人: a member who leaves alive: not the head, unless nobody else is there."""

    def __init__(
        self,
        parent: QWidget | None,
        family: str,
        today: date,
        members: Sequence[Member],
        foresee: Foresee,
    ) -> None:
        super().__init__(
            parent,
            translate("changes", "{family}家减人").format(family=family),
            do=translate("changes", "减人"),
            leave=translate("changes", "先不减"),
            foresee=foresee,
        )
        self.member = ChoiceField(self.tr("谁离开"), named(members, today))
        reasons = [(translate("households", reason), reason) for reason in LEAVING]
        self.reason = ChoiceField(self.tr("为什么离开"), reasons)
        self.last = MonthField(
            self.tr("算到哪个月"),
            today,
            Month.of(today),
            hint=self.tr("这个月还算，从下个月起不算"),
        )
        self.ask(self.member)
        self.ask_beside(self.reason, self.last)
        self.check()

    def value(self) -> Leaving | None:
        member, last = self.member.value(), self.last.month()
        if not isinstance(member, Member) or last is None:
            return None
        reason = str(self.reason.value())
        return Leaving(member, last, reason, LEAVING[reason])


class HeadDialog(ChangeDialog):
    """换户主: another member becomes the head; the household number stays."""

    def __init__(
        self,
        parent: QWidget | None,
        family: str,
        today: date,
        members: Sequence[Member],
    ) -> None:
        super().__init__(
            parent,
            translate("changes", "{family}家换户主").format(family=family),
            do=translate("changes", "换户主"),
            note=translate("changes", "户号不变，待遇接着发，不算新增也不算退出。"),
        )
        self.person = ChoiceField(self.tr("新户主"), named(members, today))
        self.since = MonthField(self.tr("从哪个月起"), today, Month.of(today))
        self.ask(self.person, self.since)

    def value(self) -> NewHead | None:
        member, since = self.person.value(), self.since.month()
        if not isinstance(member, Member) or since is None:
            return None
        return NewHead(member.person.id, since)


class NameDialog(ChangeDialog):
    """改姓名: a name that was written wrongly."""

    def __init__(
        self, parent: QWidget | None, today: date, members: Sequence[Member]
    ) -> None:
        super().__init__(
            parent,
            translate("changes", "改姓名"),
            do=translate("changes", "改过来"),
            note=translate("changes", "以前的名单不变，以后的名单用新写法。"),
            foresee=nothing_foreseen,
        )
        self.member = ChoiceField(self.tr("谁的姓名"), named(members, today))
        self.name = TextField(self.tr("正确的姓名"), "name", needed=True, longest=50)
        self.ask(self.member, self.name)
        self.member.edited.connect(self._show_name)
        self._show_name()

    def value(self) -> Renaming | None:
        member = self.member.value()
        if not isinstance(member, Member):
            return None
        return Renaming(member.person.id, self.name.text())

    @Slot()
    def _show_name(self) -> None:
        member = self.member.value()
        if isinstance(member, Member):
            self.name.set_text(member.person.name)


def named(members: Sequence[Member], today: date) -> list[tuple[str, object]]:
    """Return members as options: the name, and who that is."""
    return [(noted(m.person.name, member_worded(m, today)), m) for m in members]

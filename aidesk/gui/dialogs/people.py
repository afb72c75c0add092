"""Changes of who belongs to a household: joining, leaving, the head, a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.enrolment import StopReason
from aidesk.domain.household import Member, PersonId
from aidesk.domain.month import Month
from aidesk.gui.dialogs.household_change import Asked, HouseholdChange
from aidesk.gui.widgets.person_fields import CheckId, PersonFields
from aidesk.gui.widgets.typed_fields import ChoiceField, TextField
from aidesk.i18n import translate
from aidesk.services.register import NewMember
from aidesk.wording.households import JOINING, LEAVING


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


class JoinDialog(HouseholdChange):
    """添人: a birth, a marriage, a move.

    ``head``: nobody is there, so who joins is the head.
    """

    asked_width = 640

    def __init__(
        self,
        parent: QWidget | None,
        asked: Asked,
        check: CheckId,
        *,
        head: bool = False,
    ) -> None:
        super().__init__(
            parent,
            asked,
            translate("changes", "添人"),
            do=translate("changes", "添人"),
            leave=translate("changes", "先不添"),
            note=translate(
                "changes",
                "新生儿上了户口就有身份证号，看户口簿；"
                "晚些登记也不会少发，可以从出生的下个月起补算。",
            ),
        )
        self.person = PersonFields(asked.today, check, head=head, parent=self)
        reasons = [(translate("households", reason), reason) for reason in JOINING]
        self.reason = ChoiceField(self.tr("为什么添人"), reasons)
        self.since = self.since_field(self.tr("从哪个月起算进来"))
        self.ask_part(self.person)
        self.ask_beside(self.reason, self.since)

    def value(self) -> Joining | None:
        member, since = self.person.member(), self.since.month()
        if member is None or since is None:
            return None
        return Joining(member, since, str(self.reason.value()))


class LeaveDialog(HouseholdChange):
    """减人: a member who leaves alive: not the head, unless nobody else is there."""

    careful = True

    def __init__(
        self, parent: QWidget | None, asked: Asked, members: Sequence[Member]
    ) -> None:
        super().__init__(
            parent,
            asked,
            translate("changes", "减人"),
            do=translate("changes", "减人"),
            leave=translate("changes", "先不减"),
        )
        self.member = self.member_field(self.tr("谁离开"), members)
        reasons = [(translate("households", reason), reason) for reason in LEAVING]
        self.reason = ChoiceField(self.tr("为什么离开"), reasons)
        self.last = self.last_field(
            self.tr("算到哪个月"),
            self.tr("这个月还算，从下个月起不算"),
            asked.last_months().leaving,
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


class HeadDialog(HouseholdChange):
    """换户主: another member becomes the head; the household number stays."""

    def __init__(
        self, parent: QWidget | None, asked: Asked, members: Sequence[Member]
    ) -> None:
        super().__init__(
            parent,
            asked,
            translate("changes", "换户主"),
            do=translate("changes", "换户主"),
            note=translate("changes", "户号不变，待遇接着发，不算新增也不算退出。"),
        )
        self.person = self.member_field(self.tr("新户主"), members)
        self.since = self.since_field(month=Month.of(asked.today))
        self.ask(self.person, self.since)
        self.check()

    def value(self) -> NewHead | None:
        member, since = self.person.value(), self.since.month()
        if not isinstance(member, Member) or since is None:
            return None
        return NewHead(member.person.id, since)


class NameDialog(HouseholdChange):
    """改姓名: a name that was written wrongly."""

    def __init__(
        self, parent: QWidget | None, asked: Asked, members: Sequence[Member]
    ) -> None:
        super().__init__(
            parent,
            asked,
            translate("changes", "改姓名"),
            do=translate("changes", "改过来"),
            note=translate("changes", "以前的名单不变，以后的名单用新写法。"),
        )
        self.member = self.member_field(self.tr("谁的姓名"), members)
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

"""人员情况: what of a member changes from a month on, and the grant depends on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.household import HEAD, Member, MemberFacts
from aidesk.domain.month import Month
from aidesk.gui.dialogs.household_change import Asked, HouseholdChange
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.typed_fields import ChoiceField
from aidesk.i18n import translate
from aidesk.wording.households import disability_worded
from aidesk.wording.kinds import KINSHIP, kinship_worded

_GRADES: Final = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class FactsChange:
    """Other facts of a member, from a month on."""

    member: Member
    facts: MemberFacts
    since: Month


class FactsDialog(HouseholdChange):
    """Asks whose facts change, what they are now, and from which month on."""

    asked_width = 640

    def __init__(
        self, parent: QWidget | None, asked: Asked, members: Sequence[Member]
    ) -> None:
        super().__init__(
            parent,
            asked,
            translate("changes", "人员情况变化"),
            do=translate("changes", "改情况"),
            note=translate(
                "changes", "以前的月份不变。补报以前的月份也可以，差的钱会算出来。"
            ),
        )
        self.member = self.member_field(self.tr("谁的情况"), members)
        kin = [(kinship_worded(code), code) for code in KINSHIP if code != HEAD]
        self.relation = ChoiceField(self.tr("与户主的关系"), kin)
        grades = [(disability_worded(grade), grade) for grade in _GRADES]
        self.disability = ChoiceField(
            self.tr("残疾等级"), [(self.tr("没有残疾证"), None), *grades]
        )
        self.ill = ChoiceField(
            self.tr("重病"), [(self.tr("没有"), False), (self.tr("有重病"), True)]
        )
        self.supported = ChoiceField(
            self.tr("保障人口"),
            [(self.tr("计入"), True), (self.tr("不计入"), False)],
        )
        self.since = self.since_field()
        self.member.setVisible(len(members) > 1)
        self.ask(self.member, self.relation)
        self.ask_beside(self.disability, self.ill, self.supported, self.since)
        self.member.edited.connect(self._show_facts)
        self._show_facts()

    def value(self) -> FactsChange | None:
        member, since = self.member.value(), self.since.month()
        if not isinstance(member, Member) or since is None:
            return None
        relation, grade = self.relation.value(), self.disability.value()
        facts = MemberFacts(
            relation=HEAD if member.is_head else str(relation),
            supported=bool(self.supported.value()),
            disability_grade=grade if isinstance(grade, int) else None,
            seriously_ill=bool(self.ill.value()),
        )
        return FactsChange(member, facts, since)

    @Slot()
    def _show_facts(self) -> None:
        """Show what is known of the chosen member."""
        member = self.member.value()
        if not isinstance(member, Member):
            return
        shown: list[tuple[ChoiceField, object]] = [
            (self.relation, member.relation),
            (self.disability, member.disability_grade),
            (self.ill, member.seriously_ill),
            (self.supported, member.supported),
        ]
        for field, value in shown:
            field.choice.choose(value)
        self._hide(self.relation, hidden=member.is_head)
        self.check()

    def _hide(self, field: Field, *, hidden: bool) -> None:
        field.setVisible(not hidden)
        self.grow()

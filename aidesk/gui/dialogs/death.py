"""死亡: one day that ends a person's rights in all programmes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.household import Member, PersonId, check_death
from aidesk.gui.dialogs.household_change import Asked, HouseholdChange, named
from aidesk.gui.widgets.typed_fields import ChoiceField, DayField, problem_of
from aidesk.i18n import translate


@dataclass(frozen=True, slots=True)
class Died:
    """Who died and when, and the new head if others are left without one."""

    person: PersonId
    died_on: date
    new_head: PersonId | None


class DeathDialog(HouseholdChange):
    """Asks who died, when, and who becomes the head where one is needed."""

    careful = True

    def __init__(
        self, parent: QWidget | None, asked: Asked, members: Sequence[Member]
    ) -> None:
        super().__init__(
            parent,
            asked,
            translate("changes", "登记死亡"),
            do=translate("changes", "登记死亡"),
            leave=translate("changes", "先不登记"),
        )
        self._members = members
        self.member = self.member_field(self.tr("谁去世了"), members)
        self.day = DayField(self.tr("去世日期"), asked.today, check=self._wrong_day)
        self.head = ChoiceField(self.tr("以后谁是户主"), [])
        self.ask(self.member, self.day, self.head)
        self.member.edited.connect(self._offer_heads)
        self._offer_heads()

    def value(self) -> Died | None:
        member, day = self.member.value(), self.day.day()
        if not isinstance(member, Member) or day is None:
            return None
        head = self.head.value() if self._needs_head() else None
        new_head = head.person.id if isinstance(head, Member) else None
        return Died(member.person.id, day, new_head)

    def _wrong_day(self, day: date) -> str:
        member = self.member.value()
        if not isinstance(member, Member):
            return ""
        return problem_of(lambda: check_death(member.person, day, self.asked.today))

    def _needs_head(self) -> bool:
        member = self.member.value()
        alone = len(self._members) == 1
        return isinstance(member, Member) and member.is_head and not alone

    @Slot()
    def _offer_heads(self) -> None:
        dead = self.member.value()
        others = [member for member in self._members if member is not dead]
        self.head.offer(named(others, self.asked.today))
        self.head.setVisible(self._needs_head())
        self.grow()

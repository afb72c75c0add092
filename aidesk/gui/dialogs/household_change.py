"""The frame that all changes of a household share: whom, from when, and the verb."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from aidesk.domain.household import Member
from aidesk.domain.month import Month
from aidesk.gui.dialogs.change import ChangeDialog, Foresee, nothing_foreseen
from aidesk.gui.widgets.typed_fields import ChoiceField, MonthField
from aidesk.i18n import translate
from aidesk.wording.households import member_worded
from aidesk.wording.joining import noted


@dataclass(frozen=True, slots=True)
class LastMonths:
    """The last months that an office usually means; None is left to be typed."""

    stopping: Month | None
    leaving: Month | None


@dataclass(frozen=True, slots=True)
class Asked:
    """Of whom a change is asked, on which day, and what says what it means."""

    family: str
    number: str
    today: date
    foresee: Foresee = nothing_foreseen
    last: LastMonths | None = None

    def subject(self) -> str:
        """Return the household as it is named inside a dialog."""
        if not self.number:
            return self.family
        text = translate("changes", "{family}家，户号 {number}")
        return text.format(family=self.family, number=self.number)

    def next_month(self) -> Month:
        """Return the month from which most changes hold."""
        return Month.of(self.today) + 1

    def last_months(self) -> LastMonths:
        """Return which last months are proposed: the present one, unless told."""
        present = Month.of(self.today)
        return self.last or LastMonths(present, present)


class HouseholdChange(ChangeDialog):
    """A change of a household: a subclass says what it asks and what it is called.

    The household is named inside, never in the window's bar.
    """

    asked_width: ClassVar[int] = 560

    def __init__(
        self,
        parent: QWidget | None,
        asked: Asked,
        title: str,
        *,
        do: str,
        leave: str = "",
        note: str = "",
    ) -> None:
        super().__init__(
            parent,
            title,
            do=do,
            leave=leave,
            note=note,
            foresee=asked.foresee,
            width=self.asked_width,
        )
        self.asked = asked
        self.name_subject(asked.subject())

    def since_field(self, label: str = "", *, month: Month | None = None) -> MonthField:
        """Return the field for the month from which a change holds."""
        usual = "" if month else translate("changes", "一般从下个月起")
        return MonthField(
            label or translate("changes", "从哪个月起"),
            self.asked.today,
            month or self.asked.next_month(),
            hint=usual,
        )

    def last_field(
        self,
        label: str,
        hint: str,
        proposed: Month | None,
        check: Callable[[Month], str] = lambda _month: "",
    ) -> MonthField:
        """Return the field for the last month of something; None is to be typed."""
        today = self.asked.today
        return MonthField(label, today, proposed, check=check, hint=hint)

    def member_field(self, label: str, members: Sequence[Member]) -> ChoiceField:
        """Return the field for one of some people."""
        return ChoiceField(label, named(members, self.asked.today))


def named(members: Sequence[Member], today: date) -> list[tuple[str, object]]:
    """Return members as options: the name, and who that is."""
    return [(noted(m.person.name, member_worded(m, today)), m) for m in members]

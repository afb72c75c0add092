"""Changes that end dibao: a phase-out, a move of the household, tekun in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aidesk.domain.enrolment import TEKUN, EnrolmentId, MonthToComeError, first_month
from aidesk.domain.household import HouseholdId, Member
from aidesk.domain.month import Month
from aidesk.gui.dialogs.household_change import Asked, HouseholdChange
from aidesk.gui.widgets.terms_fields import TermsFields
from aidesk.gui.widgets.typed_fields import (
    ChoiceField,
    DayField,
    TextField,
)
from aidesk.i18n import translate
from aidesk.services.enrol import NewEnrolment
from aidesk.services.household_form import Offers
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded


@dataclass(frozen=True, slots=True)
class PhasingOut:
    """A phase-out of a right: when it was approved, and for how many months."""

    right: EnrolmentId
    approved: Month
    months: int


class GraceDialog(HouseholdChange):
    """就业渐退: dibao is paid for some more months as it was, and then ends."""

    def __init__(
        self,
        parent: QWidget | None,
        asked: Asked,
        right: EnrolmentId,
        *,
        longest: int,
    ) -> None:
        super().__init__(
            parent,
            asked,
            translate("changes", "办就业渐退"),
            do=translate("changes", "办渐退"),
            leave=translate("changes", "先不办"),
            note=translate(
                "changes",
                "有人就业、收入超过标准后，低保照原来的金额再发几个月，到期停发。",
            ),
        )
        self._right = right
        self._this_month = Month.of(asked.today)
        self.approved = self.last_field(
            self.tr("哪个月批准的"),
            self.tr("从批准的下个月起算"),
            self._this_month,
            self._to_come,
        )
        words = self.tr("{count} 个月")
        self.months = ChoiceField(
            self.tr("渐退几个月"),
            [(words.format(count=n), n) for n in range(longest, 0, -1)],
            hint=self.tr("最多 {count} 个月").format(count=longest),
        )
        self.ask_beside(self.approved, self.months)
        self.check()

    def value(self) -> PhasingOut | None:
        approved, months = self.approved.month(), self.months.value()
        if approved is None or not isinstance(months, int):
            return None
        return PhasingOut(self._right, approved, months)

    def _to_come(self, month: Month) -> str:
        return sentence(MonthToComeError(month)) if month > self._this_month else ""


class MoveDialog(HouseholdChange):
    """全家迁出: the last month of all that a household gets."""

    careful = True

    def __init__(self, parent: QWidget | None, asked: Asked) -> None:
        super().__init__(
            parent,
            asked,
            translate("changes", "全家迁出？"),
            do=translate("changes", "全家迁出"),
            leave=translate("changes", "先不办"),
        )
        self.last = self.last_field(
            self.tr("发到哪个月"),
            self.tr("这个月还发，从下个月起各项待遇都停"),
            asked.last_months().leaving,
        )
        self.ask(self.last)
        self.check()

    def value(self) -> Month | None:
        return self.last.month()


class TekunDialog(HouseholdChange):
    """转特困: who goes over, how the person is cared for, and by which decision."""

    columns = 3
    asked_width = 720

    institution_wanted = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        asked: Asked,
        household: HouseholdId,
        *,
        members: Sequence[Member],
        offers: Offers,
    ) -> None:
        super().__init__(
            parent,
            asked,
            translate("changes", "转特困供养"),
            do=translate("changes", "转特困"),
            leave=translate("changes", "先不转"),
            note=translate(
                "changes",
                "本人的低保发到确认的当月，特困供养从下个月起发，不断也不重。",
            ),
        )
        self._household = household
        self.member = self.member_field(self.tr("谁转特困"), members)
        self.member.setVisible(len(members) > 1)
        self.terms = TermsFields(offers, self)
        self.confirmed = DayField(
            self.tr("审核确认日期"), asked.today, note=self._since_words
        )
        self.confirmed.set_day(asked.today)
        self.basis = TextField(self.tr("审批依据"), "basis")
        self.ask(self.member)
        self.ask_part(self.terms)
        self.ask_beside(self.confirmed, self.basis)
        questions = self.terms.questions
        questions.show_programme(TEKUN)
        questions.new_home.clicked.connect(self.institution_wanted)
        self.check()

    def offer(self, offers: Offers, institution: int) -> None:
        """Offer an institution that was just recorded."""
        self.terms.questions.offer(offers, institution)

    def value(self) -> NewEnrolment | None:
        member, day = self.member.value(), self.confirmed.day()
        terms = self.terms.questions.terms()
        if not isinstance(member, Member) or terms is None or day is None:
            return None
        return NewEnrolment(
            programme=TEKUN,
            household=self._household,
            confirmed_on=day,
            terms=terms,
            person=member.person.id,
            basis=self.basis.text(),
        )

    def _since_words(self) -> str:
        day = self.confirmed.day()
        if day is None:
            return ""
        text = self.tr("从次月（{month}）起发放")
        return text.format(month=worded(first_month(day)))

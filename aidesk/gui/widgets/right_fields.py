"""The fields of a new right: programme, whose, since when, on which terms."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.household import HouseholdId
from aidesk.domain.month import Month
from aidesk.domain.programme import Programme, Rhythm, Unit
from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.case_fields import CaseQuestions
from aidesk.gui.widgets.entry_rows import Entry
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.terms_fields import TermsQuestions
from aidesk.gui.widgets.typed_fields import ChoiceField, DayField, TextField
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.enrol import NewEnrolment, right_of
from aidesk.services.household_form import Offers
from aidesk.wording.formats import worded

REASONS: Final = (
    QT_TRANSLATE_NOOP("reasons", "因病"),
    QT_TRANSLATE_NOOP("reasons", "因残"),
    QT_TRANSLATE_NOOP("reasons", "因学"),
    QT_TRANSLATE_NOOP("reasons", "因灾"),
    QT_TRANSLATE_NOOP("reasons", "缺乏劳动力"),
    QT_TRANSLATE_NOOP("reasons", "失业"),
    QT_TRANSLATE_NOOP("reasons", "意外事故"),
    QT_TRANSLATE_NOOP("reasons", "收入低"),
)
_MINUTES: Final = "decided_amount"


class RightFields(Entry):
    """Asks for a right; ``none`` words the choice to grant none, if there is one.

    A programme that belongs to one person asks whose right it is.
    """

    institution_wanted = Signal()

    def __init__(
        self,
        offers: Offers,
        today: date,
        *,
        none: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._offers = offers
        names: list[tuple[str, object]] = [(none, "")] if none else []
        names += [(p.short_name, code) for code, p in offers.programmes.items()]
        self.programme = ChoiceField(self.tr("项目"), names)
        self.person = ChoiceField(self.tr("谁享受"), [], problem=self._nobody)
        self.confirmed = DayField(
            self.tr("审核确认日期"), today, note=self._since_words
        )
        self.basis = TextField(self.tr("审批依据"), "basis", needed=self._needs_minutes)
        known = [translate("reasons", reason) for reason in REASONS]
        self.reason = TextField(self.tr("困难原因"), "reason", known=known)
        self.terms = TermsQuestions(offers, self)
        first = [self.programme, self.person]
        self.case = CaseQuestions(today, self.terms.decided, self.since, self)
        self.confirmed.set_day(today)
        last = [self.confirmed, self.basis, self.reason, self.case.again]
        self.lay_out(
            FieldGrid(
                [
                    *first,
                    *self.case.event_fields(),
                    *self.terms.all(),
                    *self.case.payment_fields(),
                    *last,
                ],
                spans={self.case.again: 3},
            )
        )
        line = Line()
        line.add(self.terms.new_home, None)
        rows = self.layout()
        if isinstance(rows, Rows):
            rows.addLayout(line)
        self.programme.edited.connect(self._show_programme)
        self.terms.changed.connect(self._show_fields)
        self.case.changed.connect(self._show_fields)
        self.terms.new_home.clicked.connect(self.institution_wanted)
        self._show_programme()

    def offer_people(self, people: Iterable[tuple[str, Hashable]]) -> None:
        """Offer those who may hold a personal right."""
        self.person.offer(people)

    def offer(self, offers: Offers, institution: int) -> None:
        """Offer what the office has now, with an institution that is new."""
        self._offers = offers
        self.terms.offer(offers, institution)

    def chosen(self) -> Programme | None:
        """Return the programme; None when no right is to be granted."""
        return self._offers.programmes.get(str(self.programme.value()))

    def right(self, household: HouseholdId) -> NewEnrolment | None:
        """Return the right, without its person; None while something is missing."""
        programme, terms = self.chosen(), self.terms.terms()
        day = self.confirmed.day()
        asked = (field for field in self.fields() if field is not self.case.again)
        wrong = [field for field in asked if not field.is_right()]
        if programme is None or terms is None or day is None or wrong:
            return None
        return NewEnrolment(
            programme=programme.code,
            household=household,
            confirmed_on=day,
            terms=terms,
            basis=self.basis.text(),
            reason=self.reason.text() if self.reason in self.fields() else "",
            case=self.case.case(),
            stages=self.case.stages(),
        )

    def named(self) -> dict[str, Field]:
        """Return the fields by the names of what they ask for, the programme first.

        What is asked depends on those before it.
        """
        return {
            "programme": self.programme,
            "confirmed": self.confirmed,
            "basis": self.basis,
            "reason": self.reason,
            "mode": self.terms.mode,
            "tier": self.terms.tier,
            "institution": self.terms.institution,
            "grade": self.terms.grade,
            "way": self.terms.way,
            "months": self.terms.months,
            "decided": self.terms.decided,
            "assistance": self.case.assistance,
            "cause": self.case.cause,
            "matter": self.case.matter,
            "happened": self.case.happened,
            "undertaking": self.case.undertaking,
            "payment": self.case.way,
            "person": self.person,
        }

    def ask_again(self, earlier: str) -> None:
        """Ask to confirm help that was given before; nothing when there was none."""
        if self.case.tell_earlier(earlier):
            self._show_fields()

    def holder(self) -> object:
        """Return whose right it is; None when it is the household's."""
        programme = self.chosen()
        personal = programme is not None and programme.unit is Unit.PERSON
        return self.person.value() if personal else None

    def since(self) -> Month | None:
        """Return the first month of the right; None while it is not known."""
        programme, day = self.chosen(), self.confirmed.day()
        if programme is None or day is None:
            return None
        new = NewEnrolment(programme.code, HouseholdId(0), day)
        return right_of(programme, new).span.since

    def _since_words(self) -> str:
        programme, since = self.chosen(), self.since()
        if programme is None or since is None:
            return ""
        count = len(self.case.stages())
        if count > 1:
            text = self.tr("从{month}起分 {count} 期，每月一期")
        elif programme.rhythm is Rhythm.ONCE:
            text = self.tr("{month}一次性发放")
        else:
            text = self.tr("从次月（{month}）起发放")
        return text.format(month=worded(since), count=count)

    def _needs_minutes(self) -> bool:
        programme = self.chosen()
        return programme is not None and programme.rule == _MINUTES

    def _nobody(self) -> str:
        return "" if self.person.value() is not None else self.tr("请先填好户主。")

    @Slot()
    def _show_programme(self) -> None:
        programme = self.chosen()
        self.case.show_rule(programme.rule if programme else "")
        self.terms.show_programme(programme.code if programme else "")
        if self._needs_minutes():
            self.basis.ask_for(self.tr("会议纪要文号"), "minutes")
        else:
            self.basis.ask_for(self.tr("审批依据"), "basis")
        self.confirmed.speak()

    @Slot()
    def _show_fields(self) -> None:
        programme = self.chosen()
        shown: list[Field] = [self.programme]
        if programme is not None:
            if programme.unit is Unit.PERSON:
                shown.append(self.person)
            terms = self.terms.asked()
            shown += [*self.case.asked_event(), *terms]
            shown += self.case.asked_payment(staged=self.terms.decided in terms)
            shown += [self.confirmed, self.basis]
            shown += self.case.asked_last(self.reason)
        self.grid.show_only(shown)
        self.confirmed.speak()
        self.terms.new_home.setVisible(self.terms.is_central())
        self.edited.emit()

"""A standard put right: for which grade, how much, from when, on what paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from aidesk.domain.programme import Programme, Standard
from aidesk.gui.widgets.buttons import Choice
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.message_bar import MessageBar
from aidesk.gui.widgets.number_edits import MoneyEdit, MonthEdit
from aidesk.services.offices import AppliedBeforeEffectiveError
from aidesk.wording.errors import sentence
from aidesk.wording.grades import grade_worded

# which grades a rule asks for; a rule that is not here works without standards
GRADES_OF_RULE: Final = {
    "top_up": ("urban", "rural", "supplement"),
    "months_of_standard": ("urban", "rural"),
    "fixed_rate": ("standard",),
    "basic_and_care": (
        "basic_central",
        "basic_dispersed",
        "care_central_1",
        "care_central_2",
        "care_central_3",
        "care_dispersed_1",
        "care_dispersed_2",
        "care_dispersed_3",
    ),
}


class StandardDialog(Dialog):
    """Gives back the right form of ``old``; says what is missing."""

    def __init__(
        self,
        parent: QWidget | None,
        programmes: Sequence[Programme],
        today: date,
        old: Standard,
    ) -> None:
        super().__init__(
            parent,
            self.tr("改正标准"),
            do=self.tr("改正"),
            leave=self.tr("先不改"),
            note=self.tr("还没有用它做过名单，可以改。"),
            width=600,
        )
        self._rules = {p.code: p.rule for p in programmes}
        kept = [(p.short_name, p.code) for p in programmes if p.rule in GRADES_OF_RULE]
        self.programme = Choice(self.tr("项目"), kept, self)
        self.grade = Choice(self.tr("标准"), parent=self)
        self.amount = MoneyEdit(self)
        self.effective, self.applied = MonthEdit(today, self), MonthEdit(today, self)
        self.document = QLineEdit(self)
        self.message = MessageBar(self)
        self.fields = self._fields()
        self.body.add(self.message, *self.fields, None)
        self._show_grades()
        self.programme.currentIndexChanged.connect(self._show_grades)
        self.effective.editingFinished.connect(self._suggest_applied)
        self._show_standard(old)

    def standard(self) -> Standard | None:
        """Return the standard that is typed, or None while something is missing."""
        amount, effective = self.amount.money(), self.effective.month()
        applied, document = self.applied.month(), self.document.text().strip()
        if amount is None or effective is None or applied is None or not document:
            return None
        return Standard(
            str(self.programme.value()),
            str(self.grade.value()),
            amount,
            effective,
            applied,
            document,
        )

    def tell_problem(self, text: str) -> None:
        """Open again and say why it was not kept; what was typed is there."""
        self.message.tell(text, "bad")
        self.open()

    @Slot()
    def accept(self) -> None:
        """Close when all is there; otherwise say what is missing."""
        for field in self.fields:
            field.speak()
        wrong = next((field for field in self.fields if not field.is_right()), None)
        if wrong is None:
            super().accept()
        else:
            wrong.edit.setFocus()

    def _fields(self) -> list[Field]:
        return [
            Field(self.tr("项目"), self.programme),
            Field(self.tr("标准"), self.grade),
            Field(self.tr("每月多少（元）"), self.amount, problem=self._amount_problem),
            Field(
                self.tr("从哪个月起执行"),
                self.effective,
                problem=lambda: self._month_problem(self.effective),
                hint=self.tr("文件上写的执行月份"),
            ),
            Field(
                self.tr("从哪个月起按新标准发"),
                self.applied,
                problem=self._applied_problem,
                hint=self.tr("晚于执行月份的，中间几个月要补发"),
            ),
            Field(self.tr("文号"), self.document, problem=self._document_problem),
        ]

    def _show_standard(self, standard: Standard) -> None:
        """Show a standard that is to be put right."""
        self.programme.choose(standard.programme)
        self._show_grades()
        self.grade.choose(standard.grade)
        self.amount.set_money(standard.amount)
        self.effective.set_month(standard.effective_from)
        self.applied.set_month(standard.applied_from)
        self.document.setText(standard.document)

    @Slot()
    def _show_grades(self) -> None:
        rule = self._rules[str(self.programme.value())]
        self.grade.clear()
        for grade in GRADES_OF_RULE[rule]:
            self.grade.addItem(grade_worded(grade), grade)

    @Slot()
    def _suggest_applied(self) -> None:
        if not self.applied.text():
            self.applied.set_month(self.effective.month())

    def _amount_problem(self) -> str:
        return self.tr("请写每月的金额") if self.amount.money() is None else ""

    def _month_problem(self, edit: MonthEdit) -> str:
        return self.tr("请写年和月，例如 2019-07") if edit.month() is None else ""

    def _applied_problem(self) -> str:
        effective, applied = self.effective.month(), self.applied.month()
        if effective is not None and applied is not None and applied < effective:
            return sentence(AppliedBeforeEffectiveError(effective))
        return self._month_problem(self.applied)

    def _document_problem(self) -> str:
        return "" if self.document.text().strip() else self.tr("请写文号，查账时要用")

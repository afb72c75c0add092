"""What the bank's return says, on one page: decided by one button."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.bank_return import Matched
from aidesk.gui.dialogs.run_step import DayField
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import tab_order
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.services.made_run import MadeRun
from aidesk.wording.bank_answers import (
    ACCOUNT,
    SAID,
    TODO,
    TOLD_COLUMNS,
    ToldLine,
    answers_effect,
    answers_title,
    lines_to_look_at,
    told_in_full,
)


class BankReturnDialog(Dialog):
    """Shows what is recorded and what is not, and asks for the day if the bank gave none.

    Where there is nothing to record it only tells so: ``records`` is False.
    """

    def __init__(
        self,
        parent: QWidget | None,
        made: MadeRun,
        matched: Matched,
        field: DayField | None,
    ) -> None:
        self.records = bool(matched.answers)
        told = lines_to_look_at(made, matched)
        super().__init__(
            parent,
            answers_title(matched),
            do=self.tr("登记发放结果") if self.records else self.tr("知道了"),
            leave=self.tr("先不登记") if self.records else "",
            width=980 if told else 560,
        )
        self.field = field if self.records else None
        self.sheet = self._sheet()
        self.words = Label("", "muted", wrap=True, parent=self)
        self.words.setVisible(bool(told))
        self.sheet.row_changed.connect(self._explain)
        self.sheet.setVisible(bool(told))
        self.add_facts(answers_effect(made, matched))
        if told:
            self.sheet.setMinimumHeight(px(250))
            self.body.addWidget(self.sheet, 1)
            self.body.add(self.words)
        if self.field is not None:
            self.body.add(self.field)
            tab_order(self.sheet.view, self.field.edit, self.do_button)
        self.sheet.show_rows(told)
        (self.do_button if self.field is None else self.field.edit).setFocus()

    def accept(self) -> None:
        """Go on only with a day that can be."""
        if self.field is None or self.field.is_right():
            super().accept()
        else:
            self.field.speak()
            self.field.edit.setFocus()

    @Slot(object)
    def _explain(self, line: ToldLine | None) -> None:
        """Say below what is to be done, which a narrow list has no room for."""
        if line is not None:
            self.words.setText(told_in_full(line))

    def _sheet(self) -> Sheet[ToldLine]:
        spec = SheetSpec(
            TOLD_COLUMNS,
            key=lambda line: line.place,
            counted=self.tr("{count} 行"),
            tones={SAID: lambda line: line.tone},
            aside={ACCOUNT: 2, TODO: 1},
        )
        return Sheet(self.tr("要看一看的"), spec, parent=self)

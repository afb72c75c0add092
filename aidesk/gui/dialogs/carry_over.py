"""年度结转: what is left of each fund, what the next year has of it, and one button."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.services.carry_over import CarryLine, CarryOver
from aidesk.wording.carry_over import CARRY_COLUMNS, STATE, carry_effect


class CarryOverDialog(ChangeDialog):
    """Shows the balances that go over into the next year, and asks that they do."""

    def __init__(self, parent: QWidget | None, plan: CarryOver) -> None:
        self._plan = plan
        title = self.tr("把{year}年的结余结转到{next}年")
        super().__init__(
            parent,
            title.format(year=plan.year, next=plan.year + 1),
            do=self.tr("结转到{year}年").format(year=plan.year + 1),
            leave=self.tr("先不结转") if plan.due else self.tr("知道了"),
            note=self.tr("结转以后结余又变了，再做一次就更正，不会重复。"),
            width=820,
        )
        self.do_button.setVisible(bool(plan.due))
        self.sheet = self._sheet()
        self.sheet.show_rows(plan.lines)
        self.sheet.view.keep_in_sight(len(plan.lines))
        self.parts.addWidget(self.sheet)
        self.check()

    def value(self) -> int:
        return self._plan.year

    @Slot()
    def check(self) -> None:
        """Say what will be entered, and warn where a fund has to wait."""
        tone = "warn" if self._plan.refused else "info"
        self.consequences.say(carry_effect(self._plan), tone)

    def _sheet(self) -> Sheet[CarryLine]:
        spec = SheetSpec(
            CARRY_COLUMNS,
            key=lambda line: line.programme.code,
            counted=self.tr("{count} 项"),
            tones={STATE: lambda line: "bad" if line.refused else ""},
        )
        return Sheet(self.tr("各项目的结余"), spec, parent=self)

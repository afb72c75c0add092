"""Who stands apart on a list that is planned: those who have left, the dead, the overpaid."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.money import total
from aidesk.gui.widgets.boxes import Rows
from aidesk.gui.widgets.buttons import Tick
from aidesk.gui.widgets.plain import Label
from aidesk.services.monthly_run import RunPlan
from aidesk.wording.joining import sentences
from aidesk.wording.payouts import counted
from aidesk.wording.recoveries import overpaid_told


class PayoutApart(QWidget):
    """A tick for each group that is confirmed on its own, and what was overpaid.

    ``chosen`` tells whether the dead and those who have left shall be on the list.
    """

    chosen = Signal(bool, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.overpaid = Label("", tone="warn", wrap=True, parent=self)
        self.left = Tick("", self)
        self.dead = Tick("", self)
        rows = Rows(self, gap=6)
        rows.add(self.overpaid)
        for tick in (self.left, self.dead):
            rows.addWidget(tick, 0, Qt.AlignmentFlag.AlignLeft)
        self.left.clicked.connect(self._tell)
        self.dead.clicked.connect(self._tell)
        self.hide()

    def show_plan(self, plan: RunPlan) -> None:
        """Show what there is to confirm of a plan; nothing takes no room."""
        dead = [line for line in plan.left_out if line.dead]
        left = [line for line in plan.left_out if not line.dead]
        self._show_left(plan, len(left))
        self._show_dead(plan, len(dead))
        self._show_overpaid(plan)
        parts = (self.left, self.dead, self.overpaid)
        self.setVisible(not all(part.isHidden() for part in parts))

    def _show_left(self, plan: RunPlan, left_out: int) -> None:
        self.left.setChecked(plan.with_left)
        self.left.setVisible(bool(plan.departed or left_out))
        if plan.departed:
            text = self.tr(
                "有 {counted}现已停发，补以前少发的 {sum} 元；去掉勾就不列入"
            )
            money = total(line.granted for line in plan.departed)
            who = counted(plan, len(plan.departed))
            self.left.setText(text.format(counted=who, sum=money))
        else:
            text = self.tr("有 {counted}现已停发，没有列入；打勾就补以前少发的钱")
            self.left.setText(text.format(counted=counted(plan, left_out)))

    def _show_dead(self, plan: RunPlan, left_out: int) -> None:
        self.dead.setChecked(plan.with_dead)
        self.dead.setVisible(plan.with_dead or bool(left_out))
        if left_out:
            text = self.tr("有 {n} 人已去世，没有列入；打勾就列入，由家属领取")
            self.dead.setText(text.format(n=left_out))
        else:
            self.dead.setText(self.tr("列入已去世的人，由家属领取"))

    def _show_overpaid(self, plan: RunPlan) -> None:
        told = [overpaid_told(plan.overpaid)]
        if plan.lines:
            told.append(self.tr("生成名单时一并登记。"))
        self.overpaid.setText(sentences(told))
        self.overpaid.setVisible(bool(plan.overpaid))

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(self.dead.isChecked(), self.left.isChecked())

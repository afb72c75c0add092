"""The cards of 设置 for the names of the office and for its standards."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Flow
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.wording.standards import STANDARD_COLUMNS, StandardLine


class NamesCard(Card):
    """Whose office this is, and who works at this PC."""

    def __init__(self, actor: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("单位和经办人"))
        self.unit = QLineEdit(self)
        self.actor = QLineEdit(actor, self)
        unit = Field(
            self.tr("单位名称"),
            self.unit,
            problem=self._unit_problem,
            hint=self.tr("打印的表上用这个名称"),
        )
        hint = self.tr("写进操作记录，查账时知道是谁做的。不填就写“经办人”。")
        person = Field(self.tr("您的姓名"), self.actor, hint=hint)
        self.grid = FieldGrid([unit, person], columns=2, parent=self)
        self.body.add(self.grid)

    def show_unit(self, unit: str) -> None:
        """Show whose office it is; what is being typed stays."""
        if not self.unit.hasFocus() or not self.unit.isModified():
            self.unit.setText(unit)

    def _unit_problem(self) -> str:
        return "" if self.unit.text().strip() else self.tr("请写上单位名称")


class ChangeButtons(QWidget):
    """Adds to a list, and changes what is chosen in it where that may still be."""

    def __init__(self, add: str, correct: str, remove: str) -> None:
        super().__init__()
        self.correct = Button(correct, "link", icon="edit", parent=self)
        self.remove = Button(remove, "link", icon="delete", parent=self)
        self.add = Button(add, icon="add", parent=self)
        flow = Flow(self, gap=10, right=True)
        flow.add(self.correct, self.remove, self.add)
        self.offer(changes=False)

    def offer(self, *, changes: bool) -> None:
        """Offer to put the chosen row right or take it out, or do not."""
        self.correct.setVisible(changes)
        self.remove.setVisible(changes)


class StandardsCard(Card):
    """All standards, and the way to a new one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("补助标准"))
        self.changes = ChangeButtons(
            self.tr("登记新标准"), self.tr("改正选中的标准"), self.tr("去掉选中的标准")
        )
        self.top.setStretch(1, 0)  # the buttons take all room beside the title
        self.top.addWidget(self.changes, 1)
        empty = EmptyHint(
            self.tr("还没有标准"),
            self.tr("按文件把各项标准记下来，才能算出每月的钱。"),
            icon="list",
        )
        self.sheet: Sheet[StandardLine] = Sheet(
            self.tr("补助标准"),
            SheetSpec(
                STANDARD_COLUMNS,
                key=lambda line: line.standard,
                counted=self.tr("{count} 个标准"),
                aside={"从哪月起发": 3, "文号": 2, "执行月份": 1},
            ),
            empty=empty,
            parent=self,
        )
        self.body.addWidget(self.sheet, 1)
        self.fit()

    def fit(self) -> None:
        """Show some rows at every text size."""
        self.sheet.setMinimumHeight(px(388))

"""The cards of 设置: how this PC shows things, and what holds for the office."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from aidesk.gui.theme import SCALES, Mode, px
from aidesk.gui.widgets.boxes import Flow
from aidesk.gui.widgets.buttons import Button, ChipRow, ChipSpec
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.wording.standards import STANDARD_COLUMNS, StandardLine


class LookCard(Card):
    """Text size and colours, with a sample to judge them by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("字的大小和颜色"))
        self.sizes = ChipRow(self.tr("字的大小"), self)
        self.sizes.show_chips([ChipSpec(scale, f"{scale}%") for scale in SCALES])
        self.modes = ChipRow(self.tr("颜色"), self)
        self.modes.show_chips(
            [
                ChipSpec(Mode.LIGHT, self.tr("浅色")),
                ChipSpec(Mode.DARK, self.tr("深色")),
                ChipSpec(Mode.CONTRAST, self.tr("高对比")),
            ]
        )
        sample = Label(self.tr("看得清吗？张三 家，每月 860.00 元。"), parent=self)
        self.body.add(self.sizes, sample, self.modes)


class SpeechCard(Card):
    """The language, which changes at the next start."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("语言"))
        self.languages = ChipRow(self.tr("语言"), self)
        self.languages.show_chips([ChipSpec("zh", "中文"), ChipSpec("en", "English")])
        self.languages.choose(language)
        later = Label(self.tr("下次打开程序时换成新的语言。"), "small", wrap=True)
        self.body.add(self.languages, later)


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
        hint = self.tr("写进日志，查账时知道是谁做的。不填就写“经办人”。")
        self.body.add(unit, Field(self.tr("您的姓名"), self.actor, hint=hint))

    def _unit_problem(self) -> str:
        return "" if self.unit.text().strip() else self.tr("请写上单位名称")


class ChangeButtons(QWidget):
    """Adds to a list, and changes what is chosen in it where that may still be."""

    def __init__(self, add: str, correct: str, remove: str) -> None:
        super().__init__()
        self.add = Button(add, icon="add", parent=self)
        self.correct = Button(correct, "link", icon="edit", parent=self)
        self.remove = Button(remove, "link", icon="delete", parent=self)
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
        self.sheet.setMinimumHeight(px(260))

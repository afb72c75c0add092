"""What the bank could not pay: its returned lines are marked, each with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from aidesk.domain.bank_return import LineResult
from aidesk.domain.money import total
from aidesk.gui.dialogs.run_step import DayField
from aidesk.gui.widgets.boxes import Flow, tab_order
from aidesk.gui.widgets.buttons import Button, Choice, Tick
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.message_bar import MessageBar
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.search_edit import SearchEdit
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.made_run import MadeRun, matching
from aidesk.services.plan_lines import PlanLine
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded
from aidesk.wording.joining import headed
from aidesk.wording.payouts import (
    account_worded,
    answer_worded,
    counted,
    counted_pattern,
)

REASONS: Final = (
    QT_TRANSLATE_NOOP("reasons", "账号有误"),
    QT_TRANSLATE_NOOP("reasons", "户名不符"),
    QT_TRANSLATE_NOOP("reasons", "账户已销户"),
    QT_TRANSLATE_NOOP("reasons", "账户被冻结"),
)
_RESULT: Final = QT_TRANSLATE_NOOP("columns", "银行结果")


@dataclass(frozen=True, slots=True)
class SettledLine:
    """A line of the list and what is to be recorded of it.

    It has a ``reason`` when it is marked as returned, and is ``left_open`` when the
    bank has not answered for it yet.
    """

    line: PlanLine
    reason: str = ""
    left_open: bool = False

    @property
    def result(self) -> str:
        """Return what the bank said of it, or is taken to have said."""
        if self.line.answer is not None:
            text = translate("columns", "{answer}（已登记）")
            return text.format(answer=answer_worded(self.line))
        if self.reason:
            return headed(worded(LineResult.RETURNED), self.reason)
        return "" if self.left_open else worded(LineResult.PAID)

    @property
    def tone(self) -> str:
        """Return how the result stands out."""
        if self.line.answer is not None:
            return "plain"
        return "bad" if self.reason else "ok"


_COLUMNS: Final[tuple[Column[SettledLine], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "姓名"), lambda row: row.line.name),
    Column(QT_TRANSLATE_NOOP("columns", "社区"), lambda row: row.line.community),
    Column(
        QT_TRANSLATE_NOOP("columns", "金额"), lambda row: row.line.amount, summed=True
    ),
    Column(
        QT_TRANSLATE_NOOP("columns", "收款账户"), lambda row: account_worded(row.line)
    ),
    Column(_RESULT, lambda row: row.result),
)


class SettleDialog(Dialog):
    """Marks returned lines; all others count as paid, or are left open.

    Lines that were answered before stay as they are.  ``returned()`` gives the
    reasons by line, ``others_wait()`` whether the bank has said nothing of the
    others yet.
    """

    def __init__(self, parent: QWidget | None, made: MadeRun, field: DayField) -> None:
        super().__init__(
            parent,
            self.tr("银行退回了哪些？"),
            note=self.tr("选中退回的，写上原因。没有标记的都算已到账。"),
            do=self.tr("登记发放结果"),
            leave=self.tr("先不登记"),
            width=900,
        )
        self._made = made
        self._open = [line for line in made.lines if line.answer is None]
        self._reasons: dict[int, str] = {}
        self.field = field
        self.message = MessageBar(self)
        self.search = SearchEdit(self.tr("姓名、拼音首字母、账号后四位"), self)
        self.sheet = self._sheet()
        self.reason = Choice(
            self.tr("退回原因"),
            [(translate("reasons", reason), reason) for reason in REASONS],
            self,
        )
        self.reason.addItem(self.tr("其他原因"), "")
        self.other = QLineEdit(self)
        self.other.setAccessibleName(self.tr("写明原因"))
        self.other.setPlaceholderText(self.tr("写明原因"))
        self.mark_button = Button(self.tr("记为退回"), icon="warning", parent=self)
        self.unmark_button = Button(self.tr("改回到账"), icon="arrow_undo", parent=self)
        self.waiting = Tick(
            self.tr("其余的银行还没有答复，以后再登记；不打勾就都算到账"), self
        )
        self.summary = Label("", "bold", wrap=True, parent=self)
        self._lay_out()
        self._connect()
        self._show("")
        self._choose_reason()

    def returned(self) -> Mapping[int, str]:
        """Return the reasons of the lines that came back, by line."""
        return dict(self._reasons)

    def others_wait(self) -> bool:
        """Tell whether the lines that are not marked stay open."""
        return self.waiting.isChecked()

    def accept(self) -> None:
        """Go on only when something came back and the day can be."""
        if not self._reasons:
            self.message.tell(
                self.tr("还没有标记退回的。如果都到账了，请关掉这里，点“全部到账”。"),
                "warn",
            )
        elif self.field.is_right():
            super().accept()
        else:
            self.field.speak()
            self.field.edit.setFocus()

    def _sheet(self) -> Sheet[SettledLine]:
        spec = SheetSpec(
            _COLUMNS,
            key=lambda row: row.line.number,
            counted=counted_pattern(self._made),
            changed=lambda row: bool(row.reason),
            tones={_RESULT: lambda row: row.tone},
            aside={"社区": 2, "收款账户": 1},
        )
        nobody = EmptyHint(
            self.tr("没有找到"), self.tr("换个名字，或者按 Esc 清空。"), parent=self
        )
        return Sheet(self.tr("名单"), spec, empty=nobody, parent=self)

    def _lay_out(self) -> None:
        choice = Flow(gap=10)
        choice.add(self.reason, self.other, self.mark_button, self.unmark_button)
        self.body.add(self.message, self.search)
        self.body.addWidget(self.sheet, 1)
        self.body.addLayout(choice)
        self.body.add(self.waiting, self.summary, self.field)
        tab_order(
            self.search,
            self.sheet.view,
            self.reason,
            self.other,
            self.mark_button,
            self.unmark_button,
            self.waiting,
            self.field.edit,
            self.do_button,
            self.leave_button,
        )
        self.search.setFocus()

    def _connect(self) -> None:
        self.search.searched.connect(self._show)
        self.search.entered.connect(self.sheet.setFocus)
        self.sheet.row_opened.connect(self._switch)
        self.sheet.row_changed.connect(self._offer)
        self.reason.currentIndexChanged.connect(self._choose_reason)
        self.mark_button.clicked.connect(self._mark)
        self.unmark_button.clicked.connect(self._unmark)
        self.waiting.toggled.connect(self._show_again)

    @Slot(str)
    def _show(self, text: str) -> None:
        lines = matching(self._made.lines, text)
        waits = self.others_wait()
        self.sheet.show_rows(
            [
                SettledLine(line, self._reasons.get(line.number, ""), waits)
                for line in lines
            ]
        )
        self._sum_up()

    @Slot()
    def _show_again(self) -> None:
        self._show(self.search.looked_for())

    @Slot()
    def _choose_reason(self) -> None:
        other = not self.reason.value()
        self.other.setVisible(other)
        if other:
            self.other.setFocus()

    def _wanted_reason(self) -> str:
        reason = str(self.reason.value())
        return translate("reasons", reason) if reason else self.other.text().strip()

    @Slot(object)
    def _offer(self, row: SettledLine | None) -> None:
        self.mark_button.setEnabled(row is not None and row.line.answer is None)
        self.unmark_button.setEnabled(row is not None and bool(row.reason))

    @Slot(object)
    def _switch(self, row: SettledLine) -> None:
        if row.reason:
            self._unmark()
        else:
            self._mark()

    @Slot()
    def _mark(self) -> None:
        reason = self._wanted_reason()
        if not reason:
            self.message.tell(self.tr("请写明退回的原因。"), "warn")
            self.other.setFocus()
            return
        self.message.clear()
        for row in self.sheet.chosen_rows():
            if row.line.answer is None:
                self._reasons[row.line.number] = reason
        self._show_again()

    @Slot()
    def _unmark(self) -> None:
        for row in self.sheet.chosen_rows():
            self._reasons.pop(row.line.number, None)
        self._show_again()

    def _sum_up(self) -> None:
        back = [line for line in self._open if line.number in self._reasons]
        rest = [line for line in self._open if line.number not in self._reasons]
        text = self.tr("退回 {back}，{money} 元；到账 {paid}，{rest} 元")
        if self.others_wait():
            text = self.tr("退回 {back}，{money} 元；还没有答复 {paid}，{rest} 元")
        self.summary.setText(
            text.format(
                back=counted(self._made, len(back)),
                money=total(line.amount for line in back),
                paid=counted(self._made, len(rest)),
                rest=total(line.amount for line in rest),
            )
        )

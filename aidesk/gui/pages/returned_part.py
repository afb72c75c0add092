"""退票: what the bank sent back, and for each line what is to be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.bank_return import Decision, NoLongerDueError
from aidesk.gui.widgets.boxes import Flow, Pair, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.services.waiting_returns import WaitingReturn
from aidesk.wording.returns import (
    ACCOUNT,
    LIST,
    REASON,
    RETURN_COLUMNS,
    STATE,
    return_told,
    tone_of_return,
)


class ReturnedPart(QWidget):
    """The waiting lines, and ``bar`` for the current one.

    The page places the bar and connects its buttons.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[WaitingReturn] = []
        self.sheet = self._sheet()
        self.words = Label("", "muted", wrap=True, parent=self)
        self.account_button = Button(self.tr("改账户"), icon="wallet", parent=self)
        self.retry_button = Button(
            self.tr("照原账户再发"), icon="arrow_sync", parent=self
        )
        self.give_up_button = Button(
            self.tr("不再发"), icon="subtract_circle", parent=self
        )
        self.household_button = Button(self.tr("看这一户"), icon="people", parent=self)
        self.list_button = Button("", "primary", icon="checkmark", parent=self)
        self._lay_out()
        self.sheet.row_changed.connect(self._explain)

    def _sheet(self) -> Sheet[WaitingReturn]:
        spec = SheetSpec(
            RETURN_COLUMNS,
            key=lambda each: each.key,
            counted=self.tr("{count} 笔"),
            tones={STATE: tone_of_return},
            aside={ACCOUNT: 3, LIST: 2, REASON: 1},
        )
        nothing = EmptyHint(
            self.tr("没有等着处理的退票"),
            self.tr("登记发放结果时记下的退票，都会排在这里。"),
            icon="checkmark_circle",
        )
        return Sheet(self.tr("等着处理的退票"), spec, empty=nothing, parent=self)

    def _lay_out(self) -> None:
        left, right = Flow(gap=10), Flow(gap=10, right=True)
        left.add(self.account_button, self.retry_button, self.give_up_button)
        left.add(self.household_button)
        right.add(self.list_button)
        self.bar = Pair(left, right, gap=10)
        rows = Rows(self, gap=10)
        rows.addWidget(self.sheet, 1)
        rows.add(self.words)
        self.setFocusProxy(self.sheet)

    def show_returns(self, waiting: Sequence[WaitingReturn]) -> None:
        """Show the lines that wait."""
        self._waiting = list(waiting)
        self.sheet.show_rows(self._waiting)
        self.words.setVisible(bool(waiting))

    def current(self) -> WaitingReturn | None:
        """Return the line that the buttons are about."""
        return self.sheet.current_row()

    @Slot(object)
    def _explain(self, waiting: WaitingReturn | None) -> None:
        """Say what there is to know of a line, and let its programme be paid again."""
        if waiting is None:
            return
        self.words.setText(return_told(waiting))
        retried = waiting.returned.decision is Decision.RETRY
        no_longer_due = isinstance(waiting.error, NoLongerDueError)
        self.retry_button.setVisible(not retried and not no_longer_due)
        programme = waiting.programme
        own = [each for each in self._waiting if each.programme == programme]
        text = self.tr("做{programme}重发名单")
        self.list_button.setText(text.format(programme=programme.short_name))
        self.list_button.setEnabled(any(each.again for each in own))
        self.list_button.fit()

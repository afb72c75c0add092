"""Money that was paid too much: it comes back, is written off, or was entered wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.fund_errors import ReversedTooEarlyError
from aidesk.domain.money import Money
from aidesk.domain.recovery import MoreThanDueError
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.widgets.typed_fields import AmountField, DayField, TextField
from aidesk.services.ledger import LedgerLine, LedgerRow
from aidesk.wording.errors import sentence
from aidesk.wording.recoveries import debt_told, reversal_told

Means = Callable[[Money, date], Sequence[str]]
"""What an amount on a day will change, one line each."""


@dataclass(frozen=True, slots=True)
class Entered:
    """What is entered into the ledger: how much, when, and what is said of it."""

    amount: Money
    on: date
    words: str


@dataclass(frozen=True, slots=True)
class TakenBack:
    """When an entry is taken back, and why."""

    on: date
    reason: str


class PartField(AmountField):
    """An amount of what is still to be recovered, all of it unless changed."""

    def __init__(self, label: str, outstanding: Money) -> None:
        self._outstanding = outstanding
        super().__init__(label, "recovery")
        self.line.set_money(outstanding)

    def _wrong(self) -> str:
        amount = self.money()
        if amount is not None and amount > self._outstanding:
            return sentence(MoreThanDueError(self._outstanding))
        return super()._wrong()


class EntryDialog(ChangeDialog):
    """Asks for an amount of a debt, the day, and a note or a reason."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        row: LedgerRow,
        today: date,
        *,
        do: str,
        words: TextField,
        means: Means,
    ) -> None:
        super().__init__(
            parent,
            title,
            do=do,
            leave=self.tr("先不登记"),
            note=debt_told(row),
            foresee=lambda entered: means(entered.amount, entered.on),
            width=640,
        )
        self.amount = PartField(self.tr("金额（元）"), row.debt.outstanding)
        self.day = DayField(self.tr("日期"), today)
        self.day.set_day(today)
        self.words = words
        self.ask_beside(self.amount, self.day)
        self.ask(words)
        self.check()

    def value(self) -> Entered | None:
        amount, day = self.amount.money(), self.day.day()
        if amount is None or day is None:
            return None
        return Entered(amount, day, self.words.text())


class ReceiptDialog(EntryDialog):
    """登记收回: money that somebody paid back."""

    def __init__(
        self, parent: QWidget | None, row: LedgerRow, today: date, means: Means
    ) -> None:
        words = TextField(
            self.tr("说明"), "note", hint=self.tr("例如：现金交回，收据 0012 号")
        )
        title = self.tr("{name}交回了多少？").format(name=row.debt.name)
        do = self.tr("登记收回")
        super().__init__(parent, title, row, today, do=do, words=words, means=means)


class WriteOffDialog(EntryDialog):
    """核销: money that will never come back."""

    careful = True

    def __init__(
        self, parent: QWidget | None, row: LedgerRow, today: date, means: Means
    ) -> None:
        words = TextField(
            self.tr("核销的原因"),
            "reason",
            needed=True,
            hint=self.tr("例如：人已去世，没有遗产；写上批准的文号"),
        )
        title = self.tr("{name}的钱收不回来了？").format(name=row.debt.name)
        do = self.tr("核销")
        super().__init__(parent, title, row, today, do=do, words=words, means=means)


class TakeBackDialog(ChangeDialog):
    """冲正: an entry that was wrong is taken back by one against it."""

    def __init__(
        self, parent: QWidget | None, row: LedgerRow, line: LedgerLine, today: date
    ) -> None:
        super().__init__(
            parent,
            self.tr("冲正{name}的这一笔？").format(name=row.debt.name),
            do=self.tr("冲正"),
            leave=self.tr("先不冲正"),
            width=600,
        )
        made_on = line.entry.on

        def too_early(day: date) -> str:
            return sentence(ReversedTooEarlyError(made_on)) if day < made_on else ""

        self.day = DayField(self.tr("冲正日期"), today, check=too_early)
        self.day.set_day(max(today, made_on))
        self.reason = TextField(self.tr("冲正的原因"), "reversal", needed=True)
        self.ask_beside(self.day, self.reason)
        stays = self.tr("原来的一笔留在台账上，再记一笔相反的，两笔相抵。")
        self.consequences.say([*reversal_told(line, row.debt), stays])

    def value(self) -> TakenBack | None:
        day = self.day.day()
        return None if day is None else TakenBack(day, self.reason.text())

    @Slot()
    def check(self) -> None:
        """Change nothing: what it means depends on no field."""

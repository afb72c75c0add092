"""An entry of a fund that was wrong: taken back by another one, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.fund import Expenditure, Transfer, check_reversible
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.widgets.typed_fields import DayField, TextField, problem_of
from aidesk.services.month_overview import ProgrammeFund
from aidesk.wording.fund_effects import reversal_effect


@dataclass(frozen=True, slots=True)
class Reversal:
    """When an entry is taken back, and why."""

    on: date
    reason: str


class ReversalDialog(ChangeDialog):
    """Asks for the day and the reason, and says what the balance will be.

    ``words`` say which entry it is; ``funds`` are its own and, of a move, the other.
    """

    def __init__(
        self,
        parent: QWidget | None,
        entry: Transfer | Expenditure,
        words: str,
        funds: Sequence[ProgrammeFund],
        today: date,
    ) -> None:
        super().__init__(
            parent,
            self.tr("冲正这一笔"),
            do=self.tr("冲正"),
            leave=self.tr("先不冲正"),
            note=words,
            width=620,
        )
        self.day = DayField(
            self.tr("冲正日期"),
            today,
            check=lambda day: problem_of(partial(check_reversible, entry, day)),
        )
        self.day.set_day(max(today, entry.on))
        self.reason = TextField(self.tr("冲正的原因"), "reversal", needed=True)
        self.ask_beside(self.day, self.reason)
        stays = self.tr("原来的一笔留在账上，再记一笔相反的，两笔相抵。")
        self.consequences.say([*reversal_effect(entry, funds), stays])

    def value(self) -> Reversal | None:
        day = self.day.day()
        return None if day is None else Reversal(day, self.reason.text())

    @Slot()
    def check(self) -> None:
        """Change nothing: what the reversal means depends on no field."""

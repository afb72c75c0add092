"""What shall become of money that the bank sent back: the reason is asked for."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.bank_return import Decision
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.widgets.typed_fields import TextField
from aidesk.services.waiting_returns import WaitingReturn
from aidesk.wording.formats import worded
from aidesk.wording.joining import noted
from aidesk.wording.returns import decision_effect, list_of_return


class DecisionDialog(ChangeDialog):
    """Asks why a returned line is tried again as it is, or given up."""

    def __init__(
        self, parent: QWidget | None, waiting: WaitingReturn, decision: Decision
    ) -> None:
        title = self.tr("{name}的退票{decision}？")
        super().__init__(
            parent,
            title.format(name=waiting.name, decision=worded(decision)),
            do=worded(decision),
            leave=self.tr("先不决定"),
            note=noted(list_of_return(waiting), waiting.returned.answer.reason),
        )
        hints = {
            Decision.RETRY: self.tr("例如：账户已经解冻；银行系统故障"),
            Decision.GIVEN_UP: self.tr("例如：本人放弃；已去世，没有家属领取"),
        }
        self.reason = TextField(
            self.tr("原因"), "reason", needed=True, hint=hints[decision]
        )
        self.ask(self.reason)
        tone = "warn" if decision is Decision.GIVEN_UP else "info"
        self.consequences.say(decision_effect(waiting, decision), tone)

    def value(self) -> str:
        return self.reason.text()

    @Slot()
    def check(self) -> None:
        """Change nothing: what the decision means depends on no field."""

"""这个月先不发: why somebody's money waits, and what that means."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.hold import HoldReason, NewHold
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.widgets.typed_fields import ChoiceField, TextField
from aidesk.i18n import translate
from aidesk.wording.formats import worded
from aidesk.wording.holds import hold_asked, hold_foreseen


class HoldDialog(ChangeDialog):
    """Asks for the reason; another one than those that are offered is written down."""

    careful = True
    columns = 1

    def __init__(
        self,
        parent: QWidget | None,
        name: str,
        asked: NewHold,
        programme: str,
        amount: Money,
    ) -> None:
        month = asked.paid_in or asked.months[-1]
        foreseen = list(hold_foreseen(programme, asked.months, amount))
        super().__init__(
            parent,
            hold_asked(name, asked.months, month),
            do=translate("holds", "先不发"),
            leave=translate("holds", "照常发"),
            foresee=lambda _value: foreseen,
        )
        self._asked = asked
        self.reason = ChoiceField(
            self.tr("原因"), [(worded(reason), reason) for reason in HoldReason]
        )
        self.note_field = TextField(
            self.tr("说明"),
            "hold_note",
            needed=self._is_other,
            longest=60,
            hint=self.tr("可以不填；选“其他原因”时写明是什么原因"),
        )
        self.ask(self.reason, self.note_field)
        self.check()

    def value(self) -> NewHold | None:
        reason, note = self._reason(), self.note_field.text()
        if reason is HoldReason.OTHER and not note.strip():
            return None
        given: partial[NewHold] = partial(NewHold, reason=reason, note=note)
        asked = self._asked
        return given(asked.enrolment, asked.months, paid_in=asked.paid_in)

    def _reason(self) -> HoldReason:
        # Qt keeps a member of a StrEnum as a bare text
        return HoldReason(str(self.reason.value()))

    def _is_other(self) -> bool:
        return self._reason() is HoldReason.OTHER


def hold_of(enrolment: EnrolmentId, months: Sequence[Month], paid_in: Month) -> NewHold:
    """Return a hold of some months, for a reason that is still to be asked."""
    wanted = tuple(sorted(set(months)))
    return NewHold(enrolment, wanted, HoldReason.AWAY, paid_in=paid_in)

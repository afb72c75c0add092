"""The fields of the account that money goes to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QWidget

from aidesk.domain.identity import account_number
from aidesk.gui.widgets.entry_rows import Entry
from aidesk.gui.widgets.field import Field, Link
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.number_edits import DigitsEdit
from aidesk.gui.widgets.typed_fields import TextField, problem_of
from aidesk.services.register import NewAccount

Others = Callable[[str], str]


def nobody(_number: str) -> str:
    """Say that nobody else is paid to a number."""
    return ""


class AccountFields(Entry):
    """Asks for holder, bank and number.

    ``others`` says who else is paid to a number, as a warning, and ``link`` leads
    there; while ``needed`` is not set, an empty number means that there is no account
    yet.
    """

    def __init__(
        self,
        banks: Iterable[str],
        others: Others = nobody,
        *,
        needed: bool = True,
        link: Callable[[str], Link | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        banks = list(banks)
        self._needed = needed
        self._others = others
        self._link = link
        self._proposed = ""
        self.number = DigitsEdit()
        hint = "" if needed else self.tr("没有就先空着，发钱以前要补上")
        self.number_field = Field(
            self.tr("银行账号"),
            self.number,
            problem=self._wrong_number,
            note=self._counted,
            warning=self._used_elsewhere,
            hint=hint,
        )
        if link is not None:
            self.number_field.lead_to(self._link_to_others)
        self.holder = TextField(
            self.tr("账户户名"), "holder", needed=self._wanted, longest=100
        )
        self.bank = TextField(
            self.tr("开户银行"), "bank", needed=self._wanted, longest=100, known=banks
        )
        self.bank.set_text(next(iter(banks), ""))
        self.lay_out(FieldGrid([self.number_field, self.holder, self.bank]))

    def propose_holder(self, name: str) -> None:
        """Take a name as the holder's, unless somebody typed another."""
        if self.holder.text() == self._proposed:
            self.holder.set_text(name)
        self._proposed = name

    def account(self) -> NewAccount | None:
        """Return the account, or None while there is none."""
        number = self.number.text()
        if not number:
            return None
        return NewAccount(self.holder.text(), self.bank.text(), number)

    def named(self) -> dict[str, Field]:
        """Return the fields by the names of what they ask for."""
        return {
            "number": self.number_field,
            "holder": self.holder,
            "bank": self.bank,
        }

    def _wanted(self) -> bool:
        return self._needed or bool(self.number.text())

    def _wrong_number(self) -> str:
        if not self._wanted():
            return ""
        return problem_of(partial(account_number, self.number.text()))

    def _counted(self) -> str:
        count = len(self.number.text())
        if not count:
            return ""
        return self.tr("{count} 位，请对照存折或银行卡核对").format(count=count)

    def _used_elsewhere(self) -> str:
        number = self.number.text()
        return self._others(number) if number else ""

    def _link_to_others(self) -> Link | None:
        number = self.number.text()
        return self._link(number) if number and self._link is not None else None

"""Changes of what a household has and where its money goes: incomes, the account."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from aidesk.domain.household import Account, Income
from aidesk.domain.month import Month
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.dialogs.household_change import Asked, HouseholdChange
from aidesk.gui.widgets.account_fields import AccountFields, Others, nobody
from aidesk.gui.widgets.entry_rows import EntryRows
from aidesk.gui.widgets.income_fields import IncomeFields
from aidesk.gui.widgets.typed_fields import TextField
from aidesk.i18n import translate
from aidesk.services.register import NewAccount, NewIncome


@dataclass(frozen=True, slots=True)
class Incomes:
    """All incomes of a household from a month on."""

    incomes: tuple[NewIncome, ...]
    since: Month


@dataclass(frozen=True, slots=True)
class AccountChange:
    """The account that money goes to from a month on."""

    account: NewAccount
    since: Month


@dataclass(frozen=True, slots=True)
class NewInstitution:
    """A home for people in care, with the account it is paid to."""

    name: str
    account: NewAccount


class IncomesDialog(HouseholdChange):
    """收入变化: what the family earns from a month on; earlier months keep theirs."""

    columns = 4
    least_column = 140
    asked_width = 720

    def __init__(
        self, parent: QWidget | None, asked: Asked, incomes: Iterable[Income]
    ) -> None:
        super().__init__(
            parent,
            asked,
            translate("changes", "收入变化"),
            do=translate("changes", "改收入"),
            note=translate("changes", "把这一家以后的收入都写在这里；以前的月份不变。"),
        )
        self.incomes = EntryRows(
            IncomeFields,
            add=self.tr("添一笔收入"),
            called=self.tr("第 {number} 笔收入"),
            parent=self,
        )
        self.since = self.since_field()
        self.ask_part(self.incomes)
        self.ask(self.since)
        for income in incomes:
            self.incomes.add().show_income(income)

    def value(self) -> Incomes | None:
        typed = [entry.income() for entry in self.incomes.entries()]
        known = tuple(income for income in typed if income is not None)
        since = self.since.month()
        if since is None or len(known) != len(typed):
            return None
        return Incomes(known, since)


class AccountDialog(HouseholdChange):
    """换账号: where the money goes from a month on."""

    def __init__(
        self,
        parent: QWidget | None,
        asked: Asked,
        present: Account | None,
        *,
        banks: Iterable[str],
        others: Others = nobody,
    ) -> None:
        title = translate("changes", "换账号")
        if present is None:
            title = translate("changes", "补填银行账号")
        super().__init__(parent, asked, title, do=translate("changes", "用这个账号"))
        self.account = AccountFields(banks, others, parent=self)
        self.account.propose_holder(present.holder if present else asked.family)
        if present is not None:
            self.account.bank.set_text(present.bank)
        self.since = self.since_field(month=Month.of(asked.today))
        self.ask_part(self.account)
        self.ask(self.since)

    def value(self) -> AccountChange | None:
        account, since = self.account.account(), self.since.month()
        if account is None or since is None:
            return None
        return AccountChange(account, since)


class InstitutionDialog(ChangeDialog):
    """登记新机构: a home, and the account it is paid to."""

    def __init__(self, parent: QWidget | None, banks: Iterable[str]) -> None:
        super().__init__(
            parent,
            translate("changes", "登记供养机构"),
            do=translate("changes", "登记机构"),
            leave=translate("changes", "先不登记"),
        )
        self.name = TextField(self.tr("机构名称"), "institution", needed=True)
        self.account = AccountFields(banks, parent=self)
        self.name.edited.connect(self._propose_holder)
        self.ask(self.name)
        self.ask_part(self.account)

    def value(self) -> NewInstitution | None:
        account = self.account.account()
        return None if account is None else NewInstitution(self.name.text(), account)

    def _propose_holder(self) -> None:
        self.account.propose_holder(self.name.text())

"""Changes of what a household has and where its money goes: incomes, the account."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from aidesk.domain.household import Account, Income
from aidesk.domain.month import Month
from aidesk.gui.dialogs.change import ChangeDialog, Foresee, nothing_foreseen
from aidesk.gui.widgets.account_fields import AccountFields, Others, nobody
from aidesk.gui.widgets.entry_rows import EntryRows
from aidesk.gui.widgets.income_fields import IncomeFields
from aidesk.gui.widgets.typed_fields import MonthField, TextField
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


class IncomesDialog(ChangeDialog):
    """收入变化: what the family earns from a month on; earlier months keep theirs."""

    columns = 4
    least_column = 140

    def __init__(
        self,
        parent: QWidget | None,
        family: str,
        today: date,
        incomes: Iterable[Income],
        foresee: Foresee,
    ) -> None:
        super().__init__(
            parent,
            translate("changes", "{family}家收入变化").format(family=family),
            do=translate("changes", "改收入"),
            note=translate("changes", "把这一家以后的收入都写在这里；以前的月份不变。"),
            foresee=foresee,
            width=720,
        )
        self.incomes = EntryRows(
            IncomeFields,
            add=self.tr("添一笔收入"),
            called=self.tr("第 {number} 笔收入"),
            parent=self,
        )
        self.since = MonthField(
            self.tr("从哪个月起"),
            today,
            Month.of(today) + 1,
            hint=self.tr("一般从下个月起"),
        )
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


class AccountDialog(ChangeDialog):
    """换账号: where the money goes from a month on; ``title`` is for no family's."""

    def __init__(
        self,
        parent: QWidget | None,
        family: str,
        today: date,
        present: Account | None,
        *,
        banks: Iterable[str],
        others: Others = nobody,
        title: str = "",
    ) -> None:
        if present is None:
            words = translate("changes", "补填{family}家的银行账号")
        else:
            words = translate("changes", "{family}家换账号")
        super().__init__(
            parent,
            title or words.format(family=family),
            do=translate("changes", "用这个账号"),
            foresee=nothing_foreseen,
        )
        self.account = AccountFields(banks, others, parent=self)
        self.account.propose_holder(present.holder if present else family)
        if present is not None:
            self.account.bank.set_text(present.bank)
        self.since = MonthField(self.tr("从哪个月起"), today, Month.of(today))
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

"""The card of 设置 for the homes whose account gets the money of those who live there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Slot

from aidesk.domain.household import Account
from aidesk.domain.identity import masked_account
from aidesk.domain.journal import Act
from aidesk.domain.month import Month, Span
from aidesk.gui.dialogs.household_change import Asked
from aidesk.gui.dialogs.money_facts import (
    AccountChange,
    AccountDialog,
    InstitutionDialog,
    NewInstitution,
)
from aidesk.gui.pages.asking import Asker
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.list_card import ListCard
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.i18n import QT_TRANSLATE_NOOP
from aidesk.services.household_form import offers
from aidesk.services.offices import add_institution, set_institution_account
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded


@dataclass(frozen=True, slots=True)
class Home:
    """An institution and the account it is paid to now."""

    id: int
    name: str
    account: Account | None

    def holder(self) -> str:
        """Return in whose name the account is."""
        return self.account.holder if self.account else ""

    def bank(self) -> str:
        """Return which bank has the account."""
        return self.account.bank if self.account else ""

    def number(self) -> str:
        """Return the number as the screen shows it."""
        return masked_account(self.account.number) if self.account else ""


_COLUMNS: Final[tuple[Column[Home], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "机构"), lambda home: home.name),
    Column(QT_TRANSLATE_NOOP("columns", "账户户名"), Home.holder),
    Column(QT_TRANSLATE_NOOP("columns", "开户银行"), Home.bank),
    Column(QT_TRANSLATE_NOOP("columns", "银行账号"), Home.number),
)


class InstitutionsCard(ListCard[Home]):
    """All institutions, and the ways to a new one and to another account."""

    def __init__(self, page: Page) -> None:
        empty = EmptyHint(
            self.tr("还没有供养机构"),
            self.tr("集中供养的钱发到机构的账户：先登记机构和它的账号。"),
            icon="building",
        )
        sheet: Sheet[Home] = Sheet(
            self.tr("供养机构"),
            SheetSpec(
                _COLUMNS,
                key=lambda home: home.id,
                counted=self.tr("{count} 个机构"),
                aside={"账户户名": 2, "开户银行": 1},
            ),
            empty=empty,
        )
        super().__init__(self.tr("供养机构"), sheet, self.tr("登记机构"), page)
        self._page = page
        self.asker = Asker(page)
        self.change = self.offer_change(self.tr("选中的机构换账号"), "edit")
        self.close_buttons()
        self.add.clicked.connect(self._add)
        self.change.clicked.connect(self._change)
        sheet.row_changed.connect(self._offer)

    def refresh(self) -> None:
        """Show the institutions as they are now."""
        store = self._page.desk.store
        homes = []
        for number, name in store.office.institutions().items():
            accounts = store.households.accounts_of_institution(number)
            homes.append(Home(number, name, accounts[-1] if accounts else None))
        self.sheet.show_rows(homes)

    @Slot(object)
    def _offer(self, home: Home | None) -> None:
        self.change.setVisible(home is not None)

    @Slot()
    def _add(self) -> None:
        since = Span(Month.of(self._page.desk.today()))

        def do(store: Store, act: Act, new: NewInstitution) -> None:
            typed = new.account
            account = Account(0, typed.holder, typed.bank, typed.number, since)
            add_institution(store, act, new.name, account)

        banks = offers(self._page.desk.store).banks
        told = self.tr("已登记机构，登记特困供养时可以选它。")
        self.asker.ask(InstitutionDialog(self._page, banks), do, lambda _new: told)

    @Slot()
    def _change(self) -> None:
        home = self.sheet.current_row()
        if home is None:
            return

        def do(store: Store, act: Act, new: AccountChange) -> None:
            set_institution_account(store, act, home.id, new.account, new.since)

        def told(new: AccountChange) -> str:
            text = self.tr("{name}的钱从{month}起发到新账号。")
            return text.format(name=home.name, month=worded(new.since))

        dialog = AccountDialog(
            self._page,
            Asked(home.name, "", self._page.desk.today()),
            home.account,
            banks=offers(self._page.desk.store).banks,
        )
        self.asker.ask(dialog, do, told)

"""What can be done with funds: asked for, worked out, and then recorded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from aidesk.domain.fund import Expenditure, Move, Transfer
from aidesk.domain.journal import Act
from aidesk.gui.dialogs.carry_over import CarryOverDialog
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.dialogs.expenditure import ExpenditureDialog
from aidesk.gui.dialogs.fund_choice import FundAction, FundActionsDialog
from aidesk.gui.dialogs.fund_entry import Purse
from aidesk.gui.dialogs.fund_moves import HandBackDialog, MoveDialog
from aidesk.gui.dialogs.reversal import Reversal, ReversalDialog
from aidesk.gui.dialogs.transfer import TransferDialog
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.dialog import Dialog
from aidesk.i18n import translate
from aidesk.services.carry_over import (
    CarryOver,
    carry_over,
    plan_carry_over,
    year_to_close,
)
from aidesk.services.fund_entries import FundEntry
from aidesk.services.funds import move_money, record_expenditure, record_transfer
from aidesk.services.reversals import reverse_expenditure, reverse_transfer
from aidesk.storage.store import Store
from aidesk.wording.carry_over import carried_told
from aidesk.wording.fund_entries import record_worded, reversed_worded


@dataclass(frozen=True, slots=True)
class Done:
    """What was done: in words, and where it is to be seen."""

    told: str
    year: int
    programme: str = ""
    entry: tuple[str, int] | None = None


class FundActions(QObject):
    """Opens the dialogs of a page's funds; ``done`` tells what was recorded.

    ``dialog`` is what was asked last.
    """

    done = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self.dialog: Dialog | None = None

    def ask_transfer(self, purse: Purse) -> None:
        """Ask for money that was promised or has arrived."""
        self._ask(TransferDialog(self._page, purse), record_transfer, _recorded)

    def ask_expenditure(self, purse: Purse) -> None:
        """Ask for a purchase."""
        dialog = ExpenditureDialog(self._page, purse)
        self._ask(dialog, record_expenditure, _recorded)

    def offer(self, purse: Purse) -> None:
        """Offer what else can be recorded."""
        closing = year_to_close(purse.year, self._desk.today())
        has_lines = bool(plan_carry_over(self._desk.store, closing).lines)
        dialog = FundActionsDialog(self._page, closing if has_lines else None)
        asked: dict[FundAction, Callable[[], None]] = {
            FundAction.MOVE: partial(self._ask_move, purse),
            FundAction.HAND_BACK: partial(self._ask_hand_back, purse),
            FundAction.CARRY_OVER: partial(self.ask_carry_over, closing),
        }
        dialog.chosen.connect(lambda action: asked[action]())
        self._open(dialog)

    def ask_carry_over(self, year: int) -> None:
        """Show what carrying a year over means."""
        plan = plan_carry_over(self._desk.store, year)
        on = self._desk.today()

        def use_case(store: Store, act: Act, asked: int) -> CarryOver:
            return carry_over(store, act, asked, on)

        self._ask(CarryOverDialog(self._page, plan), use_case, _carried)

    def ask_reversal(self, entry: FundEntry, purse: Purse) -> None:
        """Ask to take an entry back."""
        source = entry.source
        if not isinstance(source, Transfer | Expenditure):
            return
        codes = [source.programme]
        if entry.partner is not None:
            codes.append(entry.partner.code)
        dialog = ReversalDialog(
            self._page,
            source,
            reversed_worded(entry),
            [purse.of(code) for code in codes],
            self._desk.today(),
        )
        is_transfer = isinstance(source, Transfer)
        reverse = reverse_transfer if is_transfer else reverse_expenditure

        def use_case(store: Store, act: Act, asked: Reversal) -> int:
            return reverse(store, act, source.id, asked.on, asked.reason)

        self._ask(dialog, use_case, partial(_reversed, entry, source))

    def _ask_move(self, purse: Purse) -> None:
        self._ask(MoveDialog(self._page, purse), move_money, partial(_moved, purse))

    def _ask_hand_back(self, purse: Purse) -> None:
        self._ask(HandBackDialog(self._page, purse), record_transfer, _recorded)

    def _ask(
        self,
        dialog: ChangeDialog,
        record: Callable[[Store, Act, Any], Any],
        told: Callable[[Any, Any], Done],
    ) -> None:
        """Show a dialog; one whose value cannot be kept stays and says why."""
        act = self._desk.act()

        def keep(value: object) -> None:
            found: list[Any] = []
            done = self._desk.perform(
                dialog, lambda store: record(store, act, value), found.append
            )
            if done:
                dialog.finish()
                self.done.emit(told(value, found[0]))

        dialog.wanted.connect(keep)
        self._open(dialog)

    def _open(self, dialog: Dialog) -> None:
        self._page.message.clear()
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _recorded(entry: Transfer | Expenditure, added: int) -> Done:
    text = translate("funds", "已登记：{words} {amount} 元。")
    told = text.format(words=record_worded(entry), amount=entry.amount)
    return Done(told, entry.year, entry.programme, (type(entry).__name__, added))


def _moved(purse: Purse, move: Move, added: int) -> Done:
    text = translate("funds", "已登记：调到{programme} {amount} 元。")
    target = purse.of(move.to_programme).programme.short_name
    told = text.format(programme=target, amount=move.amount)
    return Done(told, move.year, move.from_programme, (Transfer.__name__, added))


def _reversed(
    entry: FundEntry, source: Transfer | Expenditure, _asked: Reversal, added: int
) -> Done:
    text = translate("funds", "已冲正：{words} {amount} 元。")
    words = record_worded(source, entry.partner)
    told = text.format(words=words, amount=source.amount)
    return Done(told, source.year, source.programme, (type(source).__name__, added))


def _carried(year: int, plan: CarryOver) -> Done:
    return Done(carried_told(plan), year + 1)

"""Money of a fund: promised, arrived, or left from the year before."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.fund import Cause, Source, Transfer
from aidesk.gui.dialogs.fund_entry import FundEntryDialog, Purse
from aidesk.gui.widgets.typed_fields import ChoiceField, TextField, problem_of
from aidesk.wording.formats import worded
from aidesk.wording.fund_effects import transfer_effect

_LEFT_OVER = (Source.CARRIED, Source.BASE)


class TransferDialog(FundEntryDialog):
    """Asks for one transfer."""

    def __init__(self, parent: QWidget | None, purse: Purse) -> None:
        super().__init__(
            parent,
            self.tr("登记到位"),
            purse,
            what="transfer",
            foresee=lambda transfer: transfer_effect(transfer, self.fund()),
        )
        self.cause = ChoiceField(
            self.tr("种类"),
            [
                (self.tr("到位（钱到账了）"), Cause.ARRIVED),
                (self.tr("下达（钱还没到）"), Cause.ALLOTTED),
                (self.tr("上年结转"), Cause.CARRIED_IN),
            ],
            problem=self._twice,
        )
        self.source = ChoiceField(self.tr("来源"), [], problem=self._no_source)
        self.remark = TextField(self.tr("备注"), "note")
        self._offer_sources()
        self.cause.edited.connect(self._offer_sources)
        # what speaks against the kind depends on the programme, too
        self.cause.edited.connect(self.cause.speak)
        self.programme.edited.connect(self.cause.speak)
        self.programme.edited.connect(self._offer_sources)
        money = [self.programme, self.cause, self.source, self.amount]
        paper = [self.day, self.document, self.remark]
        self.place([*money, *paper])

    def value(self) -> Transfer | None:
        amount, day, source = self.amount.money(), self.day.day(), self.source.value()
        if amount is None or day is None or source is None:
            return None
        fund = self.fund()
        return Transfer(
            programme=fund.programme,
            year=fund.year,
            cause=self._cause(),
            source=Source(str(source)),
            amount=amount,
            on=day,
            document=self.document.text(),
            note=self.remark.text(),
        )

    def _cause(self) -> Cause:
        return Cause(str(self.cause.value()))

    def _twice(self) -> str:
        """Return what the use case would say to money carried in again."""
        cause = self._cause()
        return problem_of(partial(self.fund().check_entry, cause, Source.CARRIED))

    def _no_source(self) -> str:
        return "" if self.source.value() else self.tr("请选择钱从哪里来。")

    def _sources(self) -> list[Source]:
        """Return where money can come from; a base fund's refill is its own source."""
        cause = self._cause()
        if cause is Cause.CARRIED_IN:
            return list(_LEFT_OVER)
        refilled = cause is Cause.ARRIVED and bool(self.fund().base)
        left_out = (Source.CARRIED,) if refilled else _LEFT_OVER
        return [source for source in Source if source not in left_out]

    @Slot()
    def _offer_sources(self) -> None:
        known = [(worded(source), source) for source in self._sources()]
        self.source.offer([(self.tr("请选择"), None), *known])

"""The sums of a fund in a year, each with the parts that it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from aidesk.domain.fund import FundState
from aidesk.domain.money import ZERO, Money
from aidesk.domain.rounding import printed
from aidesk.gui.widgets.balance_bar import ShareBar
from aidesk.gui.widgets.boxes import Flow, Grid, clear, holder
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.plain import Label
from aidesk.i18n import translate
from aidesk.services.year_end import ProgrammeYear
from aidesk.wording.fund_entries import (
    added_parts,
    available_parts,
    base_parts,
    not_arrived_parts,
    spent_parts,
    taken_parts,
)
from aidesk.wording.joining import clauses


class FundSums(Card):
    """到位合计, 支出, 结余 and what has not arrived, as one would work it out on paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._grid = Grid(gap=14, line_gap=6)
        self._grid.setColumnStretch(2, 1)
        self.available = _SumLine(self._grid, self.tr("到位合计"), self)
        self.adjusted = _SumLine(self._grid, self.tr("调剂追缴"), self)
        self.spent = _SumLine(self._grid, self.tr("支出"), self)
        self.balance = _SumLine(self._grid, self.tr("结余"), self)
        self.waiting = _SumLine(self._grid, self.tr("已配套未拨付"), self)
        self.base = _SumLine(self._grid, self.tr("启动资金"), self)
        self._bar = ShareBar(self)
        self.body.addLayout(self._grid)
        self.body.add(self._bar)

    def show_sums(self, year: ProgrammeYear) -> None:
        """Show a programme's year."""
        fund = year.fund
        share = Fraction(0)
        if fund.available:
            share = Fraction(fund.spent.fen, fund.available.fen)
        self.set_title(year.programme.name)
        self.set_fact(
            self.tr("{year}年，单位：元，已用 {share}%").format(
                year=year.year, share=printed(share * 100, 1)
            )
        )
        self._bar.show_share(share, "warn" if fund.balance <= ZERO else "accent")
        self.available.say(fund.came_in, available_parts(year))
        self.spent.say(fund.spent, spent_parts(year))
        self.balance.say(
            fund.balance,
            [_balance_sum(fund)],
            tone="bad" if fund.balance < ZERO else "",
        )
        self._show_adjusted(year)
        self._show_waiting(year)
        self._show_base(fund)

    def _show_adjusted(self, year: ProgrammeYear) -> None:
        """Show what else came and left, while there is any."""
        added, taken = added_parts(year), taken_parts(year)
        self.adjusted.set_visible(visible=bool(added or taken))
        self.adjusted.say(year.fund.adjusted, added, taken)

    def _show_waiting(self, year: ProgrammeYear) -> None:
        """Show what was promised and has not arrived, while there is any."""
        amount = year.fund.not_arrived
        self.waiting.set_visible(visible=bool(amount))
        note = self.tr("（钱还没有到账，不算在到位里）")
        self.waiting.say(amount, not_arrived_parts(year), note=note)

    def _show_base(self, fund: FundState) -> None:
        """Show how far a base fund is used and refilled, where there is one."""
        self.base.set_visible(visible=bool(fund.base))
        self.base.tell(fund.base, clauses(base_parts(fund)))


def _balance_sum(fund: FundState) -> str:
    if not fund.adjusted:
        return f"{fund.came_in} − {fund.spent}"
    more, less = translate("funds", "＋ {part}"), translate("funds", "− {part}")
    text = less if fund.adjusted < ZERO else more
    adjusted = text.format(part=max(fund.adjusted, -fund.adjusted))
    return f"{fund.came_in} {adjusted} − {fund.spent}"


class _SumLine:
    """A name, an amount at the right, and what it is made of."""

    def __init__(self, grid: Grid, name: str, parent: QWidget) -> None:
        self._name = Label(name, "muted", parent=parent)
        self.amount = Label("", "bold", parent=parent)
        self._parts = Flow(gap=6)
        self._place = holder(self._parts)
        self._said: list[str] = []
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        row = grid.rowCount()
        grid.addWidget(self._name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.amount, row, 1, right)
        grid.addWidget(self._place, row, 2)

    def say(
        self,
        amount: Money,
        parts: Sequence[str],
        taken: Sequence[str] = (),
        *,
        tone: str = "",
        note: str = "",
    ) -> None:
        """Show an amount with what was added and taken, each part in one line."""
        more, less = translate("funds", "＋ {part}"), translate("funds", "− {part}")
        said = [more.format(part=part) for part in parts]
        said += [less.format(part=part) for part in taken]
        if parts:
            said[0] = translate("funds", "＝ {part}").format(part=parts[0])
        elif said:
            said[0] = translate("funds", "＝ {part}").format(part=said[0])
        self._show(amount, [*said, note] if note else said, tone)

    def tell(self, amount: Money, words: str) -> None:
        """Show an amount with a remark."""
        self._show(amount, [words] if words else [])

    def _show(self, amount: Money, said: list[str], tone: str = "") -> None:
        self.amount.setText(str(amount))
        self.amount.set_tone(tone)
        clear(self._parts)
        self._said = said
        for words in said:
            self._parts.addWidget(Label(words, "muted"))

    def parts(self) -> str:
        """Return what stands beside the amount."""
        return " ".join(self._said)

    def set_visible(self, *, visible: bool) -> None:
        """Show or hide the line."""
        for part in (self._name, self.amount, self._place):
            part.setVisible(visible)

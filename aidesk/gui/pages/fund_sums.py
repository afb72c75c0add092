"""The sums of a fund in a year, each with its parts; every one of them can be opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from aidesk.domain.fund import FundState
from aidesk.domain.money import ZERO
from aidesk.domain.rounding import printed
from aidesk.gui.theme import px
from aidesk.gui.widgets.balance_bar import ShareBar
from aidesk.gui.widgets.boxes import Flow, Grid, clear, holder
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.plain import Label
from aidesk.i18n import translate
from aidesk.services.fund_sums import FundPart, FundSum, OpenedSum
from aidesk.services.fund_sums import FundSums as Sums
from aidesk.services.year_end import ProgrammeYear
from aidesk.wording.fund_entries import base_parts, part_named, sum_named
from aidesk.wording.joining import clauses, headed

PartOpener = Callable[[FundPart], object]


class FundSums(Card):
    """到位合计, 支出, 结余 and what has not arrived, as one would work it out on paper.

    ``sum_wanted`` carries a sum that shall be opened, ``part_wanted`` which sum's part.
    """

    sum_wanted = Signal(object)
    part_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.set_margins(20, 12, 20, 14)
        self._lines: dict[FundSum, _SumLine] = {}
        self._grid = Grid(gap=14, line_gap=0)
        self._grid.setColumnStretch(2, 1)
        self.available = self._line(FundSum.CAME_IN)
        self.adjusted = self._line(FundSum.ADJUSTED)
        self.spent = self._line(FundSum.SPENT)
        self.balance = self._line(FundSum.BALANCE)
        self.waiting = self._line(FundSum.NOT_ARRIVED)
        self.base = self._line(FundSum.BASE)
        self._bar = ShareBar(self)
        self.body.addLayout(self._grid)
        self.body.add(self._bar)

    def _line(self, what: FundSum) -> _SumLine:
        line = _SumLine(self._grid, what, self)
        line.amount.clicked.connect(lambda: self.sum_wanted.emit(line.opened))
        self._lines[what] = line
        return line

    def button_of(self, what: FundSum, part: FundPart | None) -> Button:
        """Return what opens a sum, or one part of it."""
        return self._lines[what].button_of(part)

    def show_sums(self, year: ProgrammeYear, sums: Sums) -> None:
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
        for line in (self.available, self.spent, self.balance):
            line.show_sum(sums[line.what], partial(self.part_wanted.emit, line.what))
        self._show_if(self.adjusted, sums, shown=bool(sums[FundSum.ADJUSTED].parts))
        self._show_if(self.waiting, sums, shown=bool(fund.not_arrived))
        self._show_base(fund, sums)

    def _show_if(self, line: _SumLine, sums: Sums, *, shown: bool) -> None:
        """Show what else moved, or has not arrived, while there is any."""
        note = ""
        if line.what is FundSum.NOT_ARRIVED:
            note = self.tr("（钱还没有到账，不算在到位里）")
        line.set_visible(visible=shown)
        open_part = partial(self.part_wanted.emit, line.what)
        line.show_sum(sums[line.what], open_part, note=note)

    def _show_base(self, fund: FundState, sums: Sums) -> None:
        """Show how far a base fund is used and refilled, where there is one."""
        self.base.set_visible(visible=bool(fund.base))
        self.base.tell(sums[FundSum.BASE], clauses(base_parts(fund)))


class _Beside(Label):
    """Words that stand on one line with links, which have a frame around theirs."""

    def __init__(
        self, text: str, parent: QWidget | None = None, *, left: int = 0
    ) -> None:
        super().__init__(text, "muted", parent=parent)
        self._left = left
        self.fit()

    def fit(self) -> None:
        self.setContentsMargins(px(self._left), px(7), 0, 0)


class _SumLine:
    """A name, an amount that can be opened, and what it is made of, part by part."""

    def __init__(self, grid: Grid, what: FundSum, parent: QWidget) -> None:
        self.what = what
        self.opened: OpenedSum | None = None
        self._name = _Beside(sum_named(what), parent)
        self.amount = Button("", "link", parent=parent)
        self.links: list[Button] = []
        self._parts = Flow(gap=2)
        self._place = holder(self._parts)
        self._said: list[str] = []
        top, right = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignRight
        row = grid.rowCount()
        grid.addWidget(self._name, row, 0, top)
        grid.addWidget(self.amount, row, 1, top | right)
        grid.addWidget(self._place, row, 2, top)

    def show_sum(
        self, opened: OpenedSum, open_part: PartOpener, *, note: str = ""
    ) -> None:
        """Show an amount with what was added and taken, each part in one line."""
        self._show(opened)
        for words, part in zip(_signed(opened.parts), opened.parts, strict=True):
            spoken = headed(sum_named(opened.what), words)
            link = Button(words, "link", name=spoken)
            link.clicked.connect(partial(open_part, part))
            self.links.append(link)
            self._said.append(words)
            self._parts.add(link)
        if note:
            self._say(note)

    def tell(self, opened: OpenedSum, words: str) -> None:
        """Show an amount with a remark."""
        self._show(opened)
        if words:
            self._say(words)

    def _show(self, opened: OpenedSum) -> None:
        self.opened = opened
        self.amount.setText(str(opened.amount))
        self.amount.setAccessibleName(f"{sum_named(opened.what)} {opened.amount}")
        clear(self._parts)
        self.links, self._said = [], []

    def _say(self, words: str) -> None:
        self._said.append(words)
        self._parts.add(_Beside(words, left=9))

    def button_of(self, part: FundPart | None) -> Button:
        """Return what opens the sum, or one of its parts."""
        if part is None or self.opened is None:
            return self.amount
        keys = [each.key for each in self.opened.parts]
        return self.links[keys.index(part.key)]

    def parts(self) -> str:
        """Return what stands beside the amount."""
        return " ".join(self._said)

    def set_visible(self, *, visible: bool) -> None:
        """Show or hide the line."""
        for part in (self._name, self.amount, self._place):
            part.setVisible(visible)


def _signed(parts: Iterable[FundPart]) -> list[str]:
    """Return parts as they are reckoned with: ``＝ 中央 …``, ``＋ 省级 …``, ``− 调出 …``."""
    more, less = translate("funds", "＋ {part}"), translate("funds", "− {part}")
    equal = translate("funds", "＝ {part}")
    said = []
    for place, part in enumerate(parts):
        words = f"{part_named(part)} {part.amount}"
        if part.taken:
            words = less.format(part=words)
        if not place:
            said.append(equal.format(part=words))
        else:
            said.append(words if part.taken else more.format(part=words))
    return said

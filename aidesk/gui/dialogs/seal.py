"""封账: what sealing freezes, what speaks against it, and one button."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from aidesk.domain.errors import AideskError
from aidesk.domain.programme import Programme
from aidesk.domain.seal import (
    EarlierMonthOpenError,
    ListOpenError,
    ReturnsWaitError,
    YearMonthOpenError,
)
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Grid, Line
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.consequences import Consequences
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.plain import IconLabel, Label
from aidesk.i18n import translate
from aidesk.services.sealing import SealPlan, YearSealPlan
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded
from aidesk.wording.joining import headed
from aidesk.wording.seals import fund_told, held_told, lists_told, unlisted_told

_SOMEWHERE: Final = (
    EarlierMonthOpenError,
    ListOpenError,
    ReturnsWaitError,
    YearMonthOpenError,
)
_SHOWN: Final = 6


class _ObstaclesDialog(Dialog):
    """Says what speaks against sealing, each with the way there; else asks for it.

    ``wanted`` carries the obstacle that a person goes to look after; the dialog is
    accepted only when nothing speaks against sealing.
    """

    wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        titles: tuple[str, str],
        note: str,
        do: str,
        obstacles: Sequence[AideskError],
    ) -> None:
        self._ready = not obstacles
        ready, waiting = titles
        first = translate("seals", "请先把下面的事办好，再来封账。")
        super().__init__(
            parent,
            ready if self._ready else waiting,
            do=do,
            leave="",
            note=note if self._ready else first,
            width=620,
        )
        self.links: list[Button] = []
        self.leave_button.setText(
            self.tr("先不封账") if self._ready else self.tr("知道了")
        )
        self.leave_button.show()
        self.do_button.setVisible(self._ready)
        for obstacle in obstacles[:_SHOWN]:
            self.body.addLayout(self._row(obstacle))
        if len(obstacles) > _SHOWN:
            more = self.tr("还有 {n} 件，办完这些再看。")
            self.body.add(Label(more.format(n=len(obstacles) - _SHOWN), "muted"))

    def focus_first(self) -> None:
        """Begin where a person goes on, else with what leaves things as they are."""
        first = self.links[0] if self.links else self.leave_button
        first.setFocus()

    def _row(self, obstacle: AideskError) -> Line:
        words = sentence(obstacle)
        line = Line(gap=10)
        line.addWidget(IconLabel("error_circle", "bad", parent=self))
        line.addWidget(Label(words, wrap=True, parent=self), 1)
        if isinstance(obstacle, _SOMEWHERE):
            action = self.tr("去办")
            link = Button(action, "link", name=headed(action, words), parent=self)
            link.clicked.connect(partial(self._want, obstacle))
            self.links.append(link)
            line.addWidget(link)
        return line

    def _want(self, obstacle: AideskError) -> None:
        self.wanted.emit(obstacle)
        self.reject()


class SealDialog(_ObstaclesDialog):
    """Asks whether a month shall be sealed, with all that would be frozen."""

    def __init__(
        self,
        parent: QWidget | None,
        plan: SealPlan,
        programmes: Mapping[str, Programme],
    ) -> None:
        month = worded(plan.month)
        asks = (
            translate("seals", "封{month}的账？"),
            translate("seals", "{month}还不能封账"),
        )
        super().__init__(
            parent,
            (asks[0].format(month=month), asks[1].format(month=month)),
            translate(
                "seals",
                "封账以后，这个月的名单和收支不能再改，也不能撤销。"
                "以后发现多发少发，在没封账的月份更正。",
            ),
            translate("seals", "封账"),
            plan.obstacles,
        )
        body = plan.body
        self._figures = Grid(gap=18, line_gap=4)
        self._figures.setColumnStretch(1, 1)
        self.body.addLayout(self._figures)
        self._add_figures(
            self.tr("封存的名单（元）"),
            (lists_told(each, programmes) for each in body.lists),
        )
        funds = sorted(body.funds, key=lambda f: [*programmes].index(f.programme))
        self._add_figures(
            self.tr("封存的资金，右边是月末结余（元）"),
            (fund_told(fund, programmes) for fund in funds),
        )
        warning = Consequences(self)
        told = (unlisted_told(plan), held_told(plan))
        warning.say([words for words in told if words], "warn")
        self.body.add(warning, None)
        self.focus_first()

    def _add_figures(self, title: str, rows: Iterable[tuple[str, str, str]]) -> None:
        shown = list(rows)
        if not shown:
            return
        grid = self._figures
        heading = Label(title, "heading", parent=self)
        heading.setContentsMargins(0, px(8), 0, 0)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 3)
        for name, told, amount in shown:
            sum_ = Label(amount, parent=self)
            sum_.setAlignment(Qt.AlignmentFlag.AlignRight)
            middle = Label(told, "muted", wrap=True, parent=self)
            grid.add_line(Label(name, parent=self), middle, sum_)


class YearSealDialog(_ObstaclesDialog):
    """Asks whether a year shall be sealed with the report that is saved now."""

    def __init__(
        self, parent: QWidget | None, plan: YearSealPlan, facts: Iterable[str]
    ) -> None:
        asks = (
            translate("seals", "封{year}年的账？"),
            translate("seals", "{year}年还不能封账"),
        )
        super().__init__(
            parent,
            (asks[0].format(year=plan.year), asks[1].format(year=plan.year)),
            "",
            translate("seals", "存报告并封账"),
            plan.obstacles,
        )
        self.add_facts(list(facts))
        self.focus_first()

"""Who cannot be paid this time, and what is missing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aidesk.domain.bank_return import (
    AccountUnchangedError,
    Decision,
    NoLongerDueError,
)
from aidesk.gui.widgets.boxes import Flow, Line, Rows, clear
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.plain import IconLabel, Label
from aidesk.services.amounts import RollProblem
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded
from aidesk.wording.joining import headed

PROBLEMS_SHOWN: Final = 3


class ProblemCard(Card):
    """Who cannot be paid, why, and the way to put it right.

    Of a returned line, ``account_wanted``, ``retry_wanted`` and ``give_up_wanted``
    carry its problem.
    """

    household_wanted = Signal(object)
    account_wanted = Signal(object)
    retry_wanted = Signal(object)
    give_up_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.links: list[Button] = []
        self._rows = Rows(gap=2)
        self.body.addLayout(self._rows)
        self.hide()

    def show_problems(self, problems: tuple[RollProblem, ...], title: str) -> None:
        """Show the first problems; the others follow when these are solved."""
        clear(self._rows)
        self.links = []
        self.set_title(title)
        rest = len(problems) - PROBLEMS_SHOWN
        self.set_fact(self.tr("还有 {n} 户没有列出").format(n=rest) if rest > 0 else "")
        for problem in problems[:PROBLEMS_SHOWN]:
            self._rows.addLayout(self._row(problem))
        self.setVisible(bool(problems))

    def _row(self, problem: RollProblem) -> Line:
        name = problem.line.name or problem.line.household_number
        line = Line(gap=10)
        line.add(IconLabel("error_circle", "bad", parent=self), Label(name, "bold"))
        line.addWidget(Label(sentence(problem.error), wrap=True), 1)
        links = Flow(right=True)
        for action, act in self._remedies(problem):
            link = Button(action, "link", name=headed(action, name), parent=self)
            link.clicked.connect(act)
            self.links.append(link)
            links.add(link)
        line.addLayout(links)
        return line

    def _remedies(self, problem: RollProblem) -> list[tuple[str, Callable[[], object]]]:
        """Return what can be done about a problem, the best first."""
        if isinstance(problem.error, AccountUnchangedError):
            return [
                (self.tr("改账户"), partial(self.account_wanted.emit, problem)),
                (worded(Decision.RETRY), partial(self.retry_wanted.emit, problem)),
            ]
        if isinstance(problem.error, NoLongerDueError):
            give_up = partial(self.give_up_wanted.emit, problem)
            return [(worded(Decision.GIVEN_UP), give_up)]
        household = problem.line.household
        return [(self.tr("去补填"), partial(self.household_wanted.emit, household))]

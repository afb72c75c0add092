"""Where the choices of 每月发放 stand: beside the title, in rows of their own, gathered."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from aidesk.gui.pages.page import LOW, NARROW, TINY
from aidesk.gui.pages.payout_choice import PayoutChoice
from aidesk.gui.widgets.boxes import Flow, Line
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.steps import Stepper

WIDE: Final = 1330
CROWDED: Final = 560
"""The height under which a list has room for little beside its rows."""


class MonthPlaces:
    """Places the choices for a size; the page adds the two ``rows`` over its list."""

    def __init__(
        self, title: Label, tools: Flow, choice: PayoutChoice, stepper: Stepper
    ) -> None:
        self._title, self._tools = title, tools
        self._choice, self._stepper = choice, stepper
        self._tiny = False
        self._programmes, self._steps = Line(gap=14), Line(gap=28)
        self._steps.addWidget(stepper, 1)
        self.rows = (self._programmes, self._steps)

    def arrange(self, width: float, height: float, *last: QWidget) -> None:
        """Place the choices, and behind them what stands ``last`` beside the title."""
        low, crowded = height < LOW, height < CROWDED
        joined = low and width >= NARROW
        chips, kinds = self._choice.programmes, self._choice.kinds
        for part in (chips, kinds, *last):
            for layout in (self._tools, *self.rows):
                layout.removeWidget(part)
        self._choice.gather(gathered=crowded)
        if width >= WIDE or crowded:
            self._tools.add(chips)
        else:
            self._programmes.addWidget(chips, 1)
        if crowded:
            self._tools.add(kinds)
        else:
            (self._programmes if joined else self._steps).addWidget(kinds)
        self._tools.add(*last)
        self._stepper.setVisible(not joined and not crowded)
        self._tiny = height < TINY
        self.fit_title()

    def fit_title(self) -> None:
        """Leave the title's room to the choices, where there is none for both."""
        self._title.setVisible(not self._tiny or self._choice.kinds.isHidden())

"""What is still open in a year, what must be done first at the top, each with its way."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Line, Scroll, clear
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.plain import Label, Pill
from aidesk.services.report_checks import OpenPoint
from aidesk.wording.joining import headed
from aidesk.wording.report_checks import place_worded, point_worded


class PointRow(QFrame):
    """One thing that is open: whether it must be done, what it is, and the way to it."""

    def __init__(self, point: OpenPoint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.point = point
        self.fit()
        words = point_worded(point)
        must = self.tr("要先办") if point.must_do else self.tr("请留意")
        line = Line(self, gap=12, margins=(14, 6, 10, 6))
        line.add(Pill(must, "bad" if point.must_do else "warn", self))
        line.addWidget(Label(words, wrap=True, parent=self), 1)
        self.button: Button | None = None
        if place := place_worded(point):
            name = headed(place, words)
            self.button = Button(place, "link", name=name, parent=self)
            line.add(self.button)

    def fit(self) -> None:
        self.setMinimumHeight(px(50))


class PointsList(Card):
    """All that is open, one below the other; ``wanted`` asks for the place of one."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.rows: list[PointRow] = []
        self.area = Scroll(self, gap=0)
        self.none = EmptyHint(
            self.tr("没有要办的事"),
            self.tr("名单、资金和封账都对得上，可以放心写报告。"),
            icon="checkmark_circle",
            parent=self,
        )
        self.body.set_margins(4, 8, 4, 8)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.none, 1)

    def show_points(self, points: Sequence[OpenPoint]) -> None:
        """Show what is open; one hint where nothing is."""
        clear(self.area.body)
        self.rows = []
        for point in points:
            row = PointRow(point, self)
            if row.button is not None:
                row.button.clicked.connect(partial(self.wanted.emit, point))
            self.area.body.add(row)
            row.show()  # now: the focus may go there next
            self.rows.append(row)
        self.area.body.addStretch(1)
        self.area.setVisible(bool(points))
        self.none.setVisible(not points)

    def first_button(self) -> Button | None:
        """Return the first way that leads somewhere."""
        return next((row.button for row in self.rows if row.button), None)

"""The rows behind one figure of the year-end report, with what it is and its sum."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.money import Money
from aidesk.domain.report_figure import Figure, Form
from aidesk.gui.pages.year_report_seen import Seen
from aidesk.gui.widgets.boxes import Rows
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.i18n import QT_TRANSLATE_NOOP
from aidesk.services.report_relations import OriginLine, origin_of
from aidesk.wording.columns import Column
from aidesk.wording.report_figures import (
    figure_definition,
    figure_name,
    rounding_worded,
)
from aidesk.wording.report_origins import OriginTold, exact, origin_told

_WHAT = QT_TRANSLATE_NOOP("columns", "来自")
_WHEN = QT_TRANSLATE_NOOP("columns", "日期")
_AMOUNT = QT_TRANSLATE_NOOP("columns", "数额")
_MONEY = (Form.WAN, Form.WAN_PART, Form.YUAN)


@dataclass(frozen=True, slots=True)
class OpenedRow:
    """A line behind a figure, in words, and what adds up."""

    place: int
    told: OriginTold
    line: OriginLine
    amount: Money | int | str


class OpenedFigure(QWidget):
    """Says what a figure is and shows the rows that add up to it.

    ``wanted`` tells the line that a person opened.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Label("", "heading", wrap=True, parent=self)
        self.value = Label("", "bold", wrap=True, parent=self)
        self.meaning = Label("", "muted", wrap=True, parent=self)
        self.adding = self._sheet(summed=True)
        self.others = self._sheet(summed=False)
        rows = Rows(self, gap=6)
        rows.add(self.name, self.value, self.meaning)
        rows.addWidget(self.adding, 1)
        rows.addWidget(self.others, 1)

    def _sheet(self, *, summed: bool) -> Sheet[OpenedRow]:
        columns: list[Column[OpenedRow]] = [
            Column(_WHAT, lambda row: row.told.what),
            Column(_WHEN, lambda row: row.told.when),
            Column(_AMOUNT, _amount_shown, summed=summed),
        ]
        spec = SheetSpec(
            columns,
            key=lambda row: row.place,
            counted=self.tr("合计，{count} 行"),
            aside={_WHEN: 1},
        )
        empty = EmptyHint(self.tr("这一年没有"), icon="list")
        sheet = Sheet(self.tr("这个数字的来源"), spec, empty=empty, parent=self)
        sheet.row_opened.connect(self._open)
        return sheet

    def show_figure(self, seen: Seen, figure: Figure) -> None:
        """Show where a figure comes from."""
        year = seen.found.year
        self.name.setText(figure_name(figure.id, year))
        text = self.tr("报告上印 {printed}，准确数 {exact}")
        told = text.format(printed=figure.text, exact=exact(figure, figure.value))
        self.value.setText(told)
        text = self.tr("{definition}（{rounding}）")
        meaning = figure_definition(figure, year).removesuffix("。")
        self.meaning.setText(
            text.format(definition=meaning, rounding=rounding_worded(figure))
        )
        rows = _rows(seen, figure)
        adds = not any(isinstance(row.amount, str) for row in rows)
        self.adding.setVisible(adds)
        self.others.setVisible(not adds)
        (self.adding if adds else self.others).show_rows(rows)

    @Slot(object)
    def _open(self, row: OpenedRow) -> None:
        self.wanted.emit(row.line)


def _rows(seen: Seen, figure: Figure) -> list[OpenedRow]:
    """Return the lines behind a figure; amounts in words where they do not add up."""
    origin = origin_of(seen.found.figures, figure.id)
    told = origin_told(origin, seen.found.year, {})
    amounts = [None if origin.divides else _amount(figure, x) for x in origin.lines]
    adds = None not in amounts
    return [
        OpenedRow(
            place, told[place], line, amount if adds and amount is not None else ""
        )
        for place, (line, amount) in enumerate(zip(origin.lines, amounts, strict=True))
    ]


def _amount(figure: Figure, line: OriginLine) -> Money | int | None:
    """Return what a line adds: in fen, or counted; None where it is a fraction."""
    fen = line.amount * 100
    if figure.form in _MONEY:
        return Money(int(fen)) if fen.denominator == 1 else None
    return int(line.amount) if line.amount.denominator == 1 else None


def _amount_shown(row: OpenedRow) -> Money | int | str:
    return row.told.amount if isinstance(row.amount, str) else row.amount

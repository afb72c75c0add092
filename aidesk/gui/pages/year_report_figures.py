"""年终报告, step 2: what is open, and every figure with the rows behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.report_figure import Figure
from aidesk.gui.pages.year_report_opened import OpenedFigure
from aidesk.gui.pages.year_report_points import PointsList
from aidesk.gui.pages.year_report_seen import Seen
from aidesk.gui.widgets.beside import Beside
from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.buttons import ChipRow, ChipSpec
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.i18n import QT_TRANSLATE_NOOP
from aidesk.services.report_figures import ALL, CHANGE, PREVIOUS
from aidesk.services.report_relations import OriginLine
from aidesk.wording.columns import Column
from aidesk.wording.report_figures import programme_called, short_name

POINTS: Final = "points"
_NAME = QT_TRANSLATE_NOOP("columns", "数字")
_NOW = QT_TRANSLATE_NOOP("columns", "本年")
_BEFORE = QT_TRANSLATE_NOOP("columns", "上年")


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure and the same of the year before."""

    figure: Figure
    before: Figure | None


class FiguresPart(QWidget):
    """Shows what is open, or the figures of a programme and the rows behind one.

    ``point_wanted`` and ``line_wanted`` ask for the place of what was opened.
    """

    point_wanted = Signal(object)
    line_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: Seen | None = None
        self.chips = ChipRow(self.tr("看哪些数字"), self)
        self.points = PointsList(self)
        self.sheet = self._sheet()
        self.opened = OpenedFigure(self)
        self.beside = Beside(
            self.sheet,
            self.opened,
            (self.tr("数字"), self.tr("来源")),
            name=self.tr("看数字，还是它的来源"),
        )
        self._choosers = Line(gap=14)
        self._choosers.addWidget(self.chips, 1)
        self._choosers.addWidget(self.beside.chips)
        rows = Rows(self, gap=10)
        rows.addLayout(self._choosers)
        rows.addWidget(self.points, 1)
        rows.addWidget(self.beside, 1)
        self.chips.chosen.connect(self._show_group)
        self.sheet.row_changed.connect(self._open)
        self.sheet.row_opened.connect(self._go_to_rows)
        self.points.wanted.connect(self.point_wanted)
        self.opened.wanted.connect(self._open_line)

    def _sheet(self) -> Sheet[FigureRow]:
        columns: list[Column[FigureRow]] = [
            Column(_NAME, lambda row: short_name(row.figure.id)),
            Column(_NOW, lambda row: row.figure.text),
            Column(_BEFORE, lambda row: row.before.text if row.before else ""),
        ]
        spec = SheetSpec(
            columns,
            key=lambda row: row.figure.id,
            counted="{count}",
            aside={_BEFORE: 1},
        )
        return Sheet(self.tr("数字"), spec, parent=self)

    def show_seen(self, seen: Seen) -> None:
        """Show a year; what was looked at stays in sight."""
        self._seen = seen
        codes = [ALL, *(p.programme.code for p in seen.found.year.programmes)]
        count, year = len(seen.points), seen.found.year
        with QSignalBlocker(self.chips):
            self.chips.show_chips(
                [
                    ChipSpec(POINTS, self.tr("要办和留意的"), count),
                    *(ChipSpec(code, programme_called(code, year)) for code in codes),
                ]
            )
        self.points.show_points(seen.points)
        self._show_group()

    def arrange(self, width: float) -> None:
        """Show the rows beside the figures, or in their place where it is narrow."""
        self.beside.arrange(width)
        self.chips.gather(gathered=not self.beside.is_wide())
        self._show_choosers()

    def focus_first(self) -> None:
        """Begin with what must be done, else with the figures."""
        button = self.points.first_button()
        if self.chips.current() == POINTS and button is not None:
            button.setFocus()
        elif self.chips.current() == POINTS:
            self.chips.focus_chosen()
        else:
            self.beside.show_first()

    def _show_choosers(self) -> None:
        shown = self.chips.current() != POINTS and not self.beside.is_wide()
        self.beside.chips.setVisible(shown)

    @Slot()
    def _show_group(self) -> None:
        seen, chosen = self._seen, self.chips.current()
        if seen is None:
            return
        self.points.setVisible(chosen == POINTS)
        self.beside.setVisible(chosen != POINTS)
        self._show_choosers()
        if chosen != POINTS:
            self.sheet.show_rows(_rows(seen, str(chosen)))

    @Slot(object)
    def _open(self, row: FigureRow | None) -> None:
        if row is not None and self._seen is not None:
            self.opened.show_figure(self._seen, row.figure)

    @Slot()
    def _go_to_rows(self) -> None:
        """Go from a figure to the rows behind it."""
        self.beside.show_second()
        adding = self.opened.adding
        (adding if adding.isVisible() else self.opened.others).setFocus()

    @Slot(object)
    def _open_line(self, line: OriginLine) -> None:
        """Open another figure that a line is, or ask for what a row is about."""
        if line.figure is None:
            self.line_wanted.emit(line)
            return
        code, _, _name = line.figure.id.partition(".")
        self.chips.choose(code)
        self.sheet.go_to(line.figure.id)
        self.beside.show_first()


def _rows(seen: Seen, code: str) -> list[FigureRow]:
    """Return the figures of a programme, each with that of the year before."""
    by_id = seen.found.figures.by_id
    return [
        FigureRow(figure, by_id.get(f"{figure.id}.{PREVIOUS}"))
        for figure in seen.found.figures
        if figure.id.startswith(f"{code}.")
        and not figure.id.endswith((f".{PREVIOUS}", f".{CHANGE}"))
    ]

"""年终报告, step 1: which year, about which programmes, and what there is of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.programme import Programme
from aidesk.domain.report import Report
from aidesk.gui.widgets.boxes import Flow, Line, Rows, clear
from aidesk.gui.widgets.buttons import Button, Tick
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from aidesk.wording.joining import listed
from aidesk.wording.report_wizard import version_worded

_YEAR = QT_TRANSLATE_NOOP("columns", "年份")
_STATE = QT_TRANSLATE_NOOP("columns", "年终报告")


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year, and the versions of its report."""

    year: int
    versions: tuple[Report, ...]

    @property
    def last(self) -> Report | None:
        """Return the last version."""
        return self.versions[-1] if self.versions else None


class YearPart(QWidget):
    """Shows the years, and for the chosen one its programmes and versions.

    ``chosen`` tells the year; ``next_version_wanted`` asks to begin another version of
    a sealed report.
    """

    chosen = Signal(int)
    next_version_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: dict[str, Tick] = {}
        self.sheet = self._sheet()
        self.card = Card(parent=self)
        self.told = Label("", wrap=True, parent=self)
        self.versions = Rows(gap=4)
        self.asked = Label(self.tr("报告写哪些项目："), "bold", parent=self)
        self._flow = Flow(gap=12)
        self.again_button = Button(self.tr("再写一版"), icon="edit", parent=self)
        below = Flow(gap=10)
        below.add(self.again_button)
        self.card.body.add(self.told, self.versions, self.asked, self._flow, below)
        self.card.body.addStretch(1)
        line = Line(self, gap=14)
        line.addWidget(self.sheet, 2)
        line.addWidget(self.card, 3)
        self.sheet.row_changed.connect(self._choose)
        self.again_button.clicked.connect(self.next_version_wanted)
        self.setFocusProxy(self.sheet)

    def _sheet(self) -> Sheet[YearRow]:
        columns: list[Column[YearRow]] = [
            Column(_YEAR, lambda row: _year(row.year)),
            Column(_STATE, lambda row: version_worded(row.last)),
        ]
        empty = EmptyHint(
            self.tr("还没有可以报告的年份"),
            self.tr("登记了资金或者发放了名单的年份，都列在这里。"),
            icon="calendar",
        )
        spec = SheetSpec(columns, key=lambda row: row.year, counted="{count}")
        return Sheet(self.tr("年份"), spec, empty=empty, parent=self)

    def show_years(self, store: Store, years: Sequence[int], wanted: int) -> None:
        """Show all years, and choose one."""
        rows = [YearRow(year, tuple(store.reports.of_year(year))) for year in years]
        self._programmes = store.programmes.all()
        self.sheet.show_rows(rows)
        self.sheet.go_to(wanted)
        self._choose(self.sheet.current_row())

    def scope(self) -> tuple[str, ...]:
        """Return the programmes that are ticked."""
        return tuple(code for code, tick in self._ticks.items() if tick.isChecked())

    @Slot(object)
    def _choose(self, row: YearRow | None) -> None:
        self.card.setVisible(row is not None)
        if row is not None:
            self._show(row)
            self.chosen.emit(row.year)

    def _show(self, row: YearRow) -> None:
        last = row.last
        self.card.set_title(self.tr("{year}年的年终报告").format(year=row.year))
        self.told.setText(self._told(row))
        clear(self.versions)
        for report in row.versions if len(row.versions) > 1 else ():
            self.versions.add(Label(version_worded(report), "muted", wrap=True))
        sealed = last is not None and last.is_sealed
        self.again_button.setVisible(sealed)
        self.asked.setVisible(last is None or sealed)
        scope = last.scope if last else tuple(self._programmes)
        self._show_ticks(self._programmes, scope, shown=last is None or sealed)

    def _told(self, row: YearRow) -> str:
        last = row.last
        if last is None:
            return self.tr(
                "数字、句子和图表由程序按发放和资金记录写好，"
                "您核对、改字、打分，最后封存。随时可以离开，回来接着做。"
            )
        names = listed(self._programmes[code].short_name for code in last.scope)
        if not last.is_sealed:
            return self.tr("正在写，写的项目是{names}。").format(names=names)
        return self.tr(
            "已经封存，不会再变。要改就再写一版，文字和评分先照上一版，"
            "封存过的每一版都留着。"
        )

    def _show_ticks(
        self, programmes: dict[str, Programme], scope: Sequence[str], *, shown: bool
    ) -> None:
        clear(self._flow)
        self._ticks = {}
        for code, programme in programmes.items() if shown else ():
            tick = Tick(programme.short_name, self)
            tick.setChecked(code in scope)
            tick.show()
            self._flow.add(tick)
            self._ticks[code] = tick


def _year(year: int) -> str:
    return translate("YearSwitch", "{year}年").format(year=year)

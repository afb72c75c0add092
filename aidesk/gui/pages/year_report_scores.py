"""年终报告, step 4: the self-evaluation table, computed or typed line by line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from aidesk.domain.report import Score, points
from aidesk.domain.self_evaluation import Line as ScoreLine
from aidesk.domain.self_evaluation import Origin
from aidesk.gui.pages.year_report_seen import Seen
from aidesk.gui.widgets.beside import Beside
from aidesk.gui.widgets.boxes import Flow, Line, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.number_edits import narrow
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.report_of_year import GRADES
from aidesk.wording.columns import Column
from aidesk.wording.self_evaluation import (
    actual_worded,
    points_worded,
    target_worded,
    workings_worded,
)

_POINTS: Final = re.compile(r"(\d{1,3})(?:\.(\d))?")
_GROUP = QT_TRANSLATE_NOOP("columns", "一级指标")
_NAME = QT_TRANSLATE_NOOP("columns", "三级指标")
_WEIGHT = QT_TRANSLATE_NOOP("columns", "分值")
_SCORE = QT_TRANSLATE_NOOP("columns", "得分")
_FROM = QT_TRANSLATE_NOOP("columns", "怎么来的")
_ORIGINS: Final = {
    Origin.COMPUTED: QT_TRANSLATE_NOOP("year_report", "程序算的"),
    Origin.TYPED: QT_TRANSLATE_NOOP("year_report", "您打的"),
    Origin.MISSING: QT_TRANSLATE_NOOP("year_report", "还没打分"),
}
_TONES: Final = {Origin.MISSING: "bad", Origin.TYPED: "", Origin.COMPUTED: ""}


class ScoresPart(QWidget):
    """Shows all lines with their sum and grade, and one that can be scored.

    ``scored`` tells a line and its new score; None takes the typed one back.
    """

    scored = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: ScoreLine | None = None
        self.total = Label("", "bold", wrap=True, parent=self)
        self.sheet = self._sheet()
        self.card = Card(parent=self)
        self.path = Label("", "muted", wrap=True, parent=self)
        self.target = Label("", wrap=True, parent=self)
        self.workings = Label("", "muted", wrap=True, parent=self)
        self.actual = Field(self.tr("实际完成"), QLineEdit(), parent=self)
        self.points = Field(
            self.tr("得分"), QLineEdit(), problem=self._points_problem, parent=self
        )
        self.reason = Field(
            self.tr("扣分原因和改进措施"),
            QLineEdit(),
            problem=self._reason_problem,
            parent=self,
        )
        self.keep_button = Button(self.tr("记下得分"), icon="checkmark", parent=self)
        self.back_button = Button(self.tr("按程序算的"), icon="arrow_undo", parent=self)
        self._lay_out()
        self.sheet.row_changed.connect(self._show_line)
        self.sheet.row_opened.connect(self._go_to_points)
        self.keep_button.clicked.connect(self._keep)
        self.back_button.clicked.connect(self._take_back)
        self.points.edited.connect(self.reason.speak)

    def _lay_out(self) -> None:
        self.card.body.add(self.path, self.target, self.workings)
        short = Line(gap=12)
        short.addWidget(self.actual, 3)
        short.addWidget(self.points, 2)
        self.card.body.addLayout(short)
        self.card.body.add(self.reason)
        buttons = Flow(gap=10)
        buttons.add(self.keep_button, self.back_button)
        self.card.body.add(buttons, None)
        self.beside = Beside(
            self.sheet,
            self.card,
            (self.tr("自评表"), self.tr("这一项")),
            name=self.tr("看自评表，还是其中一项"),
            room=(3, 2),
        )
        top = Line(gap=14)
        top.addWidget(self.total, 1)
        top.addWidget(self.beside.chips)
        rows = Rows(self, gap=8)
        rows.addLayout(top)
        rows.addWidget(self.beside, 1)
        self.setFocusProxy(self.sheet)

    def _sheet(self) -> Sheet[ScoreLine]:
        columns: list[Column[ScoreLine]] = [
            Column(_NAME, lambda line: line.indicator.name),
            Column(_GROUP, lambda line: line.indicator.group),
            Column(_WEIGHT, lambda line: points(line.weight), centred=True),
            Column(_SCORE, points_worded, centred=True),
            Column(_FROM, lambda line: translate("year_report", _ORIGINS[line.origin])),
        ]
        spec = SheetSpec(
            columns,
            key=lambda line: line.indicator.id,
            counted="{count}",
            changed=lambda line: line.tenths is None or bool(line.lost),
            tones={_FROM: lambda line: _TONES[line.origin]},
            aside={_GROUP: 2, _FROM: 1},
        )
        return Sheet(self.tr("绩效自评表"), spec, parent=self)

    def show_seen(self, seen: Seen) -> None:
        """Show the lines of a report, with their sum and grade."""
        evaluation = seen.found.evaluation
        missing = len(evaluation.missing)
        if missing:
            text = self.tr("还有 {count} 项没有打分，打完就有总分和等级。")
            told = text.format(count=missing)
        else:
            text = self.tr("合计 {total} 分，评定等级：{grade}")
            grade = GRADES[evaluation.grade] if evaluation.grade else ""
            told = text.format(total=points(evaluation.total or 0), grade=grade)
        self.total.setText(told)
        self.sheet.show_rows(evaluation.lines)

    def arrange(self, width: float) -> None:
        """Show the chosen line beside the table, or in its place where it is narrow."""
        self.beside.arrange(width)

    def focus_first(self) -> None:
        """Begin with the first line that nobody has scored."""
        lines = self.sheet.model.rows()
        missing = next((line for line in lines if line.tenths is None), None)
        if missing is not None:
            self.sheet.go_to(missing.indicator.id)
        self.beside.show_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back with Esc from a line to the table."""
        if event.key() == Qt.Key.Key_Escape and not self.sheet.view.hasFocus():
            self._show_line(self._line)
            self.beside.show_first()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _show_line(self, line: ScoreLine | None) -> None:
        self._line = line
        if line is None:
            return
        indicator = line.indicator
        self.card.set_title(indicator.name)
        weight = self.tr("{weight} 分").format(weight=points(line.weight))
        self.card.set_fact(weight)
        self.path.setText(f"{indicator.group} › {indicator.part}")
        self.target.setText(
            self.tr("年度指标值：{target}").format(target=target_worded(line))
        )
        self.workings.setText(self._workings(line))
        actual = actual_worded(line) if line.tenths is not None else line.actual
        _set(self.actual, actual)
        tenths = line.tenths
        _set(self.points, "" if tenths is None else points(tenths))
        _set(self.reason, line.reason)
        self.back_button.setVisible(line.origin is Origin.TYPED)
        if line.measured is None:
            self.back_button.setText(self.tr("收回打分"))
        else:
            self.back_button.setText(self.tr("按程序算的"))
        self.back_button.fit()

    def _workings(self, line: ScoreLine) -> str:
        workings = workings_worded(line)
        if not workings:
            return self.tr("这一项程序算不出来，请您看过资料后打分。")
        return self.tr("程序的算法：{workings}").format(workings=workings)

    @Slot()
    def _go_to_points(self) -> None:
        self.beside.show_second()
        edit = self.points.edit
        edit.setFocus()
        if isinstance(edit, QLineEdit):
            edit.selectAll()

    @Slot()
    def _keep(self) -> None:
        """Keep what is typed; go to what is wrong, or on to the next unscored line."""
        line, tenths = self._line, _tenths(_text(self.points))
        for field in (self.points, self.reason):
            field.speak()
            if not field.is_right():
                field.edit.setFocus()
                return
        if line is not None and tenths is not None:
            actual = _typed_actual(line, _text(self.actual), tenths)
            self.scored.emit(line, Score(actual, tenths, _text(self.reason)))
            self.focus_first()

    @Slot()
    def _take_back(self) -> None:
        if self._line is not None:
            self.scored.emit(self._line, None)
            self.beside.show_first()

    def _points_problem(self) -> str:
        line, tenths = self._line, _tenths(_text(self.points))
        if line is None or (tenths is not None and tenths <= line.weight):
            return ""
        return self.tr("请填 0 到 {most} 之间的分数，最多一位小数。").format(
            most=points(line.weight)
        )

    def _reason_problem(self) -> str:
        line, tenths = self._line, _tenths(_text(self.points))
        lost = line is not None and tenths is not None and tenths < line.weight
        if lost and not _text(self.reason):
            return self.tr("扣了分要写原因，比如“系统升级，晚了一个月”。")
        return ""


def _typed_actual(line: ScoreLine, text: str, tenths: int) -> str:
    """Return what was reached as a person says it; nothing where it is as measured."""
    if line.measured is None:
        return text
    found = actual_worded(replace(line, actual=""))
    same = tenths == line.measured.points(line.weight) and text in ("", found)
    return "" if same else text or found


def _tenths(text: str) -> int | None:
    """Read points as people type them; None if they are none."""
    found = _POINTS.fullmatch(narrow(text).removesuffix("分"))
    return int(found[1]) * 10 + int(found[2] or 0) if found else None


def _text(field: Field) -> str:
    edit = field.edit
    return edit.text().strip() if isinstance(edit, QLineEdit) else ""


def _set(field: Field, text: str) -> None:
    if isinstance(field.edit, QLineEdit):
        field.edit.setText(text)
        field.edit.setCursorPosition(0)

"""Below each step of the year-end report: what is to be said, back, and on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aidesk.gui.pages.year_report_seen import Seen
from aidesk.gui.widgets.boxes import Flow, Pair, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import Label
from aidesk.services.report_wizard import Step, Wizard
from aidesk.wording.report_wizard import step_worded

_STEPS = tuple(Step)


class ReportFoot(QWidget):
    """The ways on and back, and why the report cannot be sealed yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low = False
        self.told = Label("", "muted", wrap=True, parent=self)
        self.back_button = Button(self.tr("上一步"), icon="arrow_left", parent=self)
        self.main_button = Button(" ", "primary", parent=self)
        buttons = Flow(gap=10, right=True)
        buttons.add(self.back_button, self.main_button)
        rows = Rows(self, gap=0)
        rows.add(Pair(self.told, buttons, gap=14))

    def set_low(self, *, low: bool) -> None:
        """Leave out what is only told where the window is low."""
        self._low = low
        self.told.setVisible(bool(self.told.text()) and not low)

    def show_step(
        self, step: Step, found: Wizard | None, seen: Seen | None, errors: int | None
    ) -> None:
        """Show the ways from a step; ``errors`` are those of the proof-reader left."""
        self.setVisible(found is not None)
        if found is None:
            return
        self.back_button.setVisible(step is not Step.YEAR)
        sealed = found.report is not None and found.report.is_sealed
        self.main_button.setText(self._main_words(step, found, sealed=sealed))
        self.main_button.setVisible(not (step is Step.FINISH and sealed))
        read = step is not Step.FINISH or errors is not None
        self.main_button.setEnabled(read)
        self.main_button.updateGeometry()
        self.told.setText(self._told(step, seen, errors, sealed=sealed))
        self.set_low(low=self._low)

    def _main_words(self, step: Step, found: Wizard, *, sealed: bool) -> str:
        if step is Step.FINISH:
            return self.tr("封存报告")
        if step is Step.YEAR:
            return self._year_words(found, sealed=sealed)
        later = _STEPS[_STEPS.index(step) + 1 :]
        following = next(s for s in later if found.state(s).is_open or s is later[-1])
        text = self.tr("下一步：{step}")
        return text.format(step=step_worded(following))

    def _year_words(self, found: Wizard, *, sealed: bool) -> str:
        if found.report is None:
            return self.tr("开始写{year}年的报告").format(year=found.year)
        if sealed:
            return self.tr("看{year}年的报告").format(year=found.year)
        text = self.tr("接着写：{step}")
        return text.format(step=step_worded(found.at))

    def _told(
        self, step: Step, seen: Seen | None, errors: int | None, *, sealed: bool
    ) -> str:
        if step is Step.YEAR or seen is None:
            return ""
        if sealed:
            text = self.tr("第 {version} 版已封存，不再变。要改就回第一步再写一版。")
            return text.format(version=seen.found.report.version)
        if must := seen.must_do():
            text = self.tr("还有 {count} 件事要先办，办完才能封存；别的步骤可以先做。")
            return text.format(count=must)
        if step is Step.FINISH and errors:
            return self.tr("先改好或确认校对指出的错误，才能打印、存 PDF 和封存。")
        return ""

"""年终报告: a year's report from its figures to the sealed PDF, in five steps."""

from __future__ import annotations

from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.report import Score
from aidesk.domain.self_evaluation import Line as ScoreLine
from aidesk.gui.desk import ALL_TOPICS, Desk
from aidesk.gui.jobs import Job
from aidesk.gui.pages.page import LOW, Command, Page
from aidesk.gui.pages.year_report_acts import ReportActs
from aidesk.gui.pages.year_report_figures import FiguresPart
from aidesk.gui.pages.year_report_finish import FinishPart
from aidesk.gui.pages.year_report_foot import ReportFoot
from aidesk.gui.pages.year_report_scores import ScoresPart
from aidesk.gui.pages.year_report_seen import Seen, see_year
from aidesk.gui.pages.year_report_text import TextPart
from aidesk.gui.pages.year_report_ways import way_of_point, way_of_row
from aidesk.gui.pages.year_report_year import YearPart
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.steps import Stepper
from aidesk.services.report_checks import OpenPoint, Place
from aidesk.services.report_relations import OriginLine
from aidesk.services.report_wizard import Step, Wizard, wizard, years_to_report
from aidesk.storage.topics import Topic
from aidesk.wording.report_wizard import closed_worded, step_worded

STEPS: Final = tuple(Step)


class YearReportPage(Page):
    """Goes through the steps of one year's report; each is left and taken up again."""

    topics: ClassVar[frozenset[Topic]] = ALL_TOPICS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_title(self.tr("年终报告"))
        self._year = 0
        self._step = Step.YEAR
        self._seen: Seen | None = None
        self._job: Job | None = None
        self._shown: Seen | None = None
        self._wants_focus = self._low = self._tells_sealed = False
        self.acts = ReportActs(self)
        self.stepper = Stepper([step_worded(step) for step in STEPS], self)
        self.hint = EmptyHint(self.tr("正在算数字"), icon="document", parent=self)
        self.years = YearPart(self)
        self.figures = FiguresPart(self)
        self.text = TextPart(self)
        self.scores = ScoresPart(self)
        self.finish = FinishPart(self)
        self.foot = ReportFoot(self)
        self._parts: dict[Step, QWidget] = {
            Step.YEAR: self.years,
            Step.FIGURES: self.figures,
            Step.TEXT: self.text,
            Step.SCORES: self.scores,
            Step.FINISH: self.finish,
        }
        self.body.add(self.stepper)
        for part in (self.hint, *self._parts.values()):
            self.body.addWidget(part, 1)
        self.below.add(self.foot)
        self._connect()
        self._show_step()

    def _connect(self) -> None:
        self.years.chosen.connect(self._choose_year)
        self.years.next_version_wanted.connect(self._begin)
        self.figures.point_wanted.connect(self._go_to_point)
        self.figures.line_wanted.connect(self._go_to_line)
        self.text.worded.connect(self._word)
        self.scores.scored.connect(self._score)
        self.finish.read.connect(self._take_read)
        self.finish.mend_wanted.connect(self._mend)
        self.foot.back_button.clicked.connect(partial(self._go_by, -1))
        self.foot.main_button.clicked.connect(self._go_on)
        self.acts.begun.connect(self._take_begun)
        self.acts.sealed.connect(self._take_sealed)
        for sheet in (self.figures.sheet, self.figures.opened.adding):
            sheet.selection_told.connect(self.told_selection)

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        for part in (self.figures, self.scores, self.finish):
            part.arrange(width)
        self._low = height < LOW
        self.text.arrange(width, low=self._low)
        self.foot.set_low(low=self._low)
        self.stepper.setVisible(not self._low)
        self._describe()

    # which year, which step

    def refresh(self) -> None:
        years = years_to_report(self.desk.store)
        if self._year not in years:
            self._year = self._first_year(years)
            self._step = self._wizard().at if self._year else Step.YEAR
        self.years.show_years(self.desk.store, years, self._year)
        self._read()

    def visit(self, what: object) -> None:
        """Show the report of a year, where it was left."""
        if isinstance(what, int):
            self._year = what
            self._step = self._wizard().at
            self.refresh()

    def focus_first(self) -> None:
        """Begin where the step begins, once it is there."""
        if self._step is Step.YEAR:
            self.foot.main_button.setFocus()
        elif self._shown is None:
            self._wants_focus = True
        else:
            self._focus_step()

    def _first_year(self, years: tuple[int, ...]) -> int:
        """Return the year that a person most likely reports: the last that is over."""
        over = [year for year in years if year < self.desk.today().year]
        begun = [year for year in years if self._is_draft(year)]
        return next(iter([*begun, *over, *years]), 0)

    def _is_draft(self, year: int) -> bool:
        versions = self.desk.store.reports.of_year(year)
        return bool(versions) and not versions[-1].is_sealed

    def _wizard(self) -> Wizard:
        return wizard(self.desk.store, self._year)

    @Slot(int)
    def _choose_year(self, year: int) -> None:
        if year != self._year:
            self._year = year
            self.message.clear()
            self._read()
        self._show_foot()

    def _read(self) -> None:
        """Read the year's report beside the window."""
        if self._job is not None:
            self._job.cancel()
        if self._seen is not None and self._seen.year != self._year:
            self._seen = None
        if not self._year:
            self._show_step()
            return
        task = see_year(self._year, self.desk.today())
        self._job = self.run(task, self.tr("正在算数字"), self._take)
        self._job.failed.connect(self._tell_not_read)
        self._job.cancelled.connect(self._tell_not_read)
        self._show_step()

    @Slot(object)
    def _take(self, seen: Seen) -> None:
        if seen.year != self._year:
            return  # a person has gone on to another year
        self._seen, self._job = seen, None
        if not seen.wizard.state(self._step).is_open:
            self._step = seen.wizard.at
        self._show_step()

    @Slot()
    def _tell_not_read(self) -> None:
        if self._seen is None and self.hint.isVisible():
            self.hint.say(self.tr("数字没有算完"))
            self.hint.offer(self.tr("重新算"), self.refresh)

    def _go_by(self, steps: int) -> None:
        """Go some steps on or back; past those that are closed."""
        found = self._wizard()
        place = STEPS.index(self._step) + steps
        while 0 < place < len(STEPS) - 1 and not found.state(STEPS[place]).is_open:
            place += 1 if steps > 0 else -1
        self._go_to(STEPS[place])

    def _go_to(self, step: Step) -> None:
        self.text.settle()
        found = self._wizard()
        closed = found.state(step).closed
        if closed is not None:
            self.tell_problem(closed_worded(closed, found))
            return
        self.message.clear()
        self._step, self._wants_focus = step, True
        if found.report is not None and step is not Step.YEAR:
            self.acts.keep_step(found.report.id, step)
        self._shown = None
        self._show_step()

    def _show_step(self) -> None:
        """Show the step, or that its figures are being worked out."""
        self.stepper.show_step(STEPS.index(self._step))
        seen = self._seen if self._step is not Step.YEAR else None
        waits = self._step is not Step.YEAR and seen is None
        for step, part in self._parts.items():
            part.setVisible(step is self._step and not waits)
        self.hint.setVisible(waits)
        if waits:
            self.hint.say(self.tr("正在算数字"))
            self.hint.offer("", self.refresh)
        self._describe()
        self._show_foot()
        if seen is not None and seen is not self._shown:
            self._shown = seen
            self._show_seen(seen)
            if self._wants_focus:
                self._wants_focus = False
                self._focus_step()

    def _show_seen(self, seen: Seen) -> None:
        for part in (self.figures, self.text, self.scores, self.finish):
            if part is self._parts[self._step]:
                part.show_seen(seen)

    def _focus_step(self) -> None:
        for part in (self.figures, self.text, self.scores, self.finish):
            if part is self._parts[self._step]:
                part.focus_first()

    def _describe(self) -> None:
        notes = {
            Step.YEAR: self.tr("选一个年份，程序按发放和资金记录写好报告，您来核对。"),
            Step.FIGURES: self.tr("先看要办的事，再看数字；回车看一个数字是怎么来的。"),
            Step.TEXT: self.tr("报告的每一段都能改，改过的字明年还在。"),
            Step.SCORES: self.tr("程序知道的自己算，不知道的请您打分，扣分写明原因。"),
            Step.FINISH: self.tr("先看清楚、校对过，再打印、存文件，最后封存。"),
        }
        self.set_note(notes[self._step])
        title = self.tr("年终报告")
        if self._step is not Step.YEAR:
            title = self.tr("{year}年年终报告").format(year=self._year)
        if self._low:
            text = self.tr("{title}（{now}/{count} {step}）")
            title = text.format(
                title=title,
                now=STEPS.index(self._step) + 1,
                count=len(STEPS),
                step=step_worded(self._step),
            )
        self.set_title(title)

    @Slot()
    def _show_foot(self) -> None:
        found = self._wizard() if self._year else None
        self.foot.show_step(self._step, found, self._seen, self.finish.errors_left())
        if self._step is Step.FINISH:
            self.answer(Command.PRINT, self.finish.paper.print_button)
        self.answer(Command.MAIN, self.foot.main_button)

    # what is done

    @Slot()
    def _go_on(self) -> None:
        found, seen = self._wizard(), self._seen
        if self._step is Step.FINISH:
            if seen is not None:
                self._seal(seen)
        elif self._step is Step.YEAR and found.report is None:
            self._begin()
        elif self._step is Step.YEAR:
            self._go_to(found.at)
        else:
            self._go_by(1)

    @Slot()
    def _begin(self) -> None:
        self.acts.begin(self._year, self.years.scope())

    @Slot()
    def _take_begun(self) -> None:
        self._seen = None
        self._go_to(Step.FIGURES)

    @Slot(str, object)
    def _word(self, block: str, text: str | None) -> None:
        if self._seen is not None:
            self.acts.word(self._seen, block, text)

    @Slot(object, object)
    def _score(self, line: ScoreLine, score: Score | None) -> None:
        if self._seen is not None:
            self.acts.score(self._seen, line, score)

    def _seal(self, seen: Seen) -> None:
        must, errors = seen.must_do(), self.finish.errors_left()
        if must:
            text = self.tr("还有 {count} 件事要先办，办完才能封存。")
            self.message.tell(
                text.format(count=must),
                "warn",
                action=self.tr("去看"),
                act=partial(self._go_to, Step.FIGURES),
            )
        elif errors:
            text = self.tr("校对还有 {count} 处错误，请改好，或者确认没错。")
            self.tell_problem(text.format(count=errors))
        elif errors is not None:
            self.acts.ask_to_seal(seen, self.finish.confirmed())

    @Slot()
    def _take_sealed(self) -> None:
        """Show the report as it was sealed, then say so."""
        self._tells_sealed = True

    @Slot()
    def _take_read(self) -> None:
        self._show_foot()
        sealed = self._shown is not None and self._shown.found.report.is_sealed
        if self._tells_sealed and sealed:
            self._tells_sealed = False
            text = self.tr("{year}年的年终报告已封存。现在可以打印、存文件。")
            self.tell_done(text.format(year=self._year), undoable=False)
            self.finish.paper.print_button.setFocus()

    # where it leads

    @Slot(object)
    def _go_to_point(self, point: OpenPoint) -> None:
        if point.place is Place.SCORES:
            self._go_to(Step.SCORES)
        elif point.place is Place.REPORT:
            self._go_to(Step.FINISH)
        elif (way := way_of_point(point)) is not None:
            self.go.emit(*way)

    @Slot(object)
    def _go_to_line(self, line: OriginLine) -> None:
        if line.row is None:
            return
        if isinstance(line.row.about, ScoreLine):
            self._go_to(Step.SCORES)
            self.scores.sheet.go_to(line.row.about.indicator.id)
            return
        code = str(self.figures.chips.current())
        way = way_of_row(self.desk.store, line.row, code, self._year)
        if way is not None:
            self.go.emit(*way)

    @Slot(str)
    def _mend(self, block: str) -> None:
        self._go_to(Step.TEXT)
        self.text.go_to_block(block)

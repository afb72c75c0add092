"""Standards and rates as 设置 keeps them: put right, taken out again; rates recorded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from aidesk.domain.journal import Act
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import (
    AllowanceRate,
    NoStandardInForceError,
    Programme,
    Standard,
)
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.allowance import AllowanceDialog, RateKnowledge
from aidesk.gui.dialogs.standard import GRADES_OF_RULE, StandardDialog
from aidesk.gui.pages.office_cards import RatesCard
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.settings_cards import StandardsCard
from aidesk.gui.widgets.dialog import Question, ask
from aidesk.services.rates import (
    add_allowance_rates,
    correct_allowance_rate,
    correct_standard,
    is_standard_used,
    remove_allowance_rate,
    remove_standard,
)
from aidesk.wording.allowances import RateLine, amount_worded
from aidesk.wording.formats import worded
from aidesk.wording.grades import grade_worded
from aidesk.wording.standards import StandardLine


class RateChanges(QObject):
    """Fills the cards of standards and rates and does what their buttons ask for.

    What no list has used can be put right or taken out; the buttons for that are
    there only then.  ``done`` carries the sentence of what was done.
    """

    done = Signal(str)

    def __init__(
        self, desk: Desk, window: Page, standards: StandardsCard, rates: RatesCard
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._standards = standards
        self._rates = rates
        self.dialog: StandardDialog | None = None
        self.rate_dialog: AllowanceDialog | None = None
        self.question: Question | None = None
        standards.changes.correct.clicked.connect(self._correct_standard)
        standards.changes.remove.clicked.connect(self._remove_standard)
        standards.sheet.row_changed.connect(self._offer_for_standard)
        rates.changes.add.clicked.connect(partial(self._ask_rate, None))
        rates.changes.correct.clicked.connect(self._correct_rate)
        rates.changes.remove.clicked.connect(self._remove_rate)
        rates.sheet.row_changed.connect(self._offer_for_rate)

    def refresh(self) -> None:
        """Show what the office has now, the newest first."""
        kept = self._desk.store.programmes
        programmes = kept.all()
        self._standards.sheet.show_rows(
            [
                StandardLine(programme.short_name, standard)
                for programme in programmes.values()
                for standard in _in_order(programme, kept.standard_rows(programme.code))
            ]
        )
        rates = [RateLine(rate, programmes) for rate in self._known_rates()]
        rates.sort(key=lambda line: line.rate.month, reverse=True)
        self._rates.sheet.show_rows(rates)

    def _known_rates(self) -> list[AllowanceRate]:
        kept = self._desk.store.programmes
        return [
            rate
            for code in kept.all()
            for kind in (RunKind.PRICE_SUBSIDY, RunKind.FESTIVAL)
            for rate in kept.allowance_rates(kind, code)
        ]

    @Slot(object)
    def _offer_for_standard(self, line: StandardLine | None) -> None:
        store = self._desk.store
        free = line is not None and not is_standard_used(store, line.standard)
        self._standards.changes.offer(changes=free)

    @Slot(object)
    def _offer_for_rate(self, line: RateLine | None) -> None:
        kept = self._desk.store.programmes
        free = line is not None and not kept.is_rate_used(line.rate)
        self._rates.changes.offer(changes=free)

    def _ask_standard(self, old: Standard) -> None:
        programmes = list(self._desk.store.programmes.all().values())
        today = self._desk.today()
        dialog = StandardDialog(self._window, programmes, today, old)
        keep = partial(self._keep_standard, dialog, self._desk.act(), old)
        dialog.accepted.connect(keep)
        dialog.rejected.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _keep_standard(self, dialog: StandardDialog, act: Act, old: Standard) -> None:
        standard = dialog.standard()
        if standard is None:
            return
        task = partial(correct_standard, act=act, old=old, new=standard)
        if self._desk.perform(dialog, task):
            dialog.deleteLater()
            self.done.emit(self.tr("标准已改正。"))

    @Slot()
    def _correct_standard(self) -> None:
        line = self._standards.sheet.current_row()
        if line is not None:
            self._ask_standard(line.standard)

    @Slot()
    def _remove_standard(self) -> None:
        line = self._standards.sheet.current_row()
        if line is None:
            return
        standard = line.standard
        title = self.tr("去掉{programme}从{month}起的标准？").format(
            programme=line.programme, month=worded(standard.effective_from)
        )
        fact = self.tr("{grade}，每月 {amount} 元，{document}").format(
            grade=grade_worded(standard.grade),
            amount=standard.amount,
            document=standard.document,
        )
        task = partial(remove_standard, standard=standard)
        self._ask_to_remove(title, [fact], task)

    def _ask_rate(self, old: AllowanceRate | None) -> None:
        store = self._desk.store
        knowledge = RateKnowledge(
            list(store.programmes.all().values()),
            self._known_rates(),
            self._dibao_standard,
        )
        dialog = AllowanceDialog(self._window, knowledge, self._desk.today(), old)
        dialog.wanted.connect(partial(self._keep_rates, dialog, self._desk.act(), old))
        dialog.finished.connect(dialog.deleteLater)
        self.rate_dialog = dialog
        dialog.open()

    def _dibao_standard(self, month: Month) -> Money | None:
        """Return what price subsidies are worked out from: the urban dibao standard."""
        standards = self._desk.store.programmes.standards("urban_dibao")
        now = Month.of(self._desk.today())
        try:
            return standards.in_force("urban", month, max(month, now))
        except NoStandardInForceError:
            return None

    def _keep_rates(
        self,
        dialog: AllowanceDialog,
        act: Act,
        old: AllowanceRate | None,
        rates: Sequence[AllowanceRate],
    ) -> None:
        if old is None:
            task = partial(add_allowance_rates, act=act, rates=rates)
            text = self.tr("已记下{month}的{kind}标准，可以到“每月发放”做名单。")
            if len(rates) > 1:
                text = self.tr(
                    "已记下{month}起 {count} 个月的{kind}标准，可以到“每月发放”做名单。"
                )
        else:
            task = partial(correct_allowance_rate, act=act, old=old, new=rates[0])
            text = self.tr("{month}的{kind}标准已改正。")
        if self._desk.perform(dialog, task):
            dialog.finish()
            kind = worded(RunKind(rates[0].kind))
            month = worded(rates[0].month)
            self.done.emit(text.format(month=month, kind=kind, count=len(rates)))

    @Slot()
    def _correct_rate(self) -> None:
        line = self._rates.sheet.current_row()
        if line is not None:
            self._ask_rate(line.rate)

    @Slot()
    def _remove_rate(self) -> None:
        line = self._rates.sheet.current_row()
        if line is None:
            return
        rate = line.rate
        title = self.tr("去掉{month}的{kind}标准？").format(
            month=worded(rate.month), kind=worded(RunKind(rate.kind))
        )
        fact = self.tr("{amount}，发给{whom}").format(
            amount=amount_worded(rate), whom=line.for_whom()
        )
        self._ask_to_remove(title, [fact], partial(remove_allowance_rate, rate=rate))

    def _ask_to_remove(
        self, title: str, facts: list[str], task: Callable[..., object]
    ) -> None:
        unused = self.tr("还没有用它做过名单，去掉不影响已经发的钱。")
        self.question = ask(
            self._window,
            title,
            [*facts, unused],
            do=self.tr("去掉"),
            leave=self.tr("留着"),
        )
        self.question.accepted.connect(partial(self._remove, task, self._desk.act()))

    def _remove(self, task: Callable[..., object], act: Act) -> None:
        if self._desk.perform(self._window, partial(task, act=act)):
            self.done.emit(self.tr("已去掉。"))


def _in_order(programme: Programme, rows: Sequence[Standard]) -> list[Standard]:
    """Return standards from the newest month on, the grades as the rule has them."""
    grades = GRADES_OF_RULE.get(programme.rule, ())

    def order(standard: Standard) -> int:
        known = standard.grade in grades
        return grades.index(standard.grade) if known else len(grades)

    in_grades = sorted(rows, key=order)
    return sorted(in_grades, key=lambda s: s.effective_from, reverse=True)

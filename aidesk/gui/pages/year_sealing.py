"""封账 of a year where its report is made: the report is saved, and sealed with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act
from aidesk.domain.seal import YearMonthOpenError
from aidesk.gui.dialogs.seal import YearSealDialog
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.paper_view import Then
from aidesk.gui.pages.wanted import ListWanted
from aidesk.gui.widgets.buttons import Button
from aidesk.services.progress import Progress
from aidesk.services.sealing import (
    YearSealPlan,
    plan_year_seal,
    report_fingerprint,
    seal_year,
)
from aidesk.storage.store import Store
from aidesk.wording.joining import sentences
from aidesk.wording.seals import seal_told, year_facts

SHOWN_SIGNS = 16
SaveReport = Callable[[Then], None]


class YearSealing(QObject):
    """Offers to seal a year that is over; ``dialog`` is what was asked last.

    ``save_report`` asks where the report shall be saved and goes on with the file.
    ``list_wanted`` asks for a month that is still open.
    """

    list_wanted = Signal(object)

    def __init__(self, page: Page, save_report: SaveReport) -> None:
        super().__init__(page)
        self._page = page
        self._save_report = save_report
        self._year = page.desk.today().year
        self.dialog: YearSealDialog | None = None
        self.button = Button(self.tr("全年封账"), icon="lock_closed", parent=page)
        self.button.hide()
        self.button.clicked.connect(self._plan)

    def show_year(self, year: int) -> bool:
        """Be about a year; return whether it is sealed."""
        self._year = year
        return self._page.desk.store.seals.get(year) is not None

    def is_open(self) -> bool:
        """Tell whether the year is over, had funds, and can be sealed."""
        store, year = self._page.desk.store, self._year
        over = year < self._page.desk.today().year
        return over and store.seals.get(year) is None and year in store.funds.years()

    def told(self) -> str:
        """Return when the year was sealed and with which report; nothing while open."""
        seal = self._page.desk.store.seals.get(self._year)
        if seal is None:
            return ""
        sign = report_fingerprint(seal)[:SHOWN_SIGNS]
        text = self.tr("存档报告的校验码以 {sign} 开头。").format(sign=sign)
        return sentences((seal_told(seal), text) if sign else (seal_told(seal),))

    @Slot()
    def _plan(self) -> None:
        year, today = self._year, self._page.desk.today()

        def task(store: Store, _progress: Progress) -> YearSealPlan:
            return plan_year_seal(store, year, today)

        self._page.run(task, self.tr("正在核对能不能封账"), self._ask)

    def _ask(self, plan: YearSealPlan) -> None:
        if plan.year != self._year:
            return  # a person has gone on to another year
        facts = () if plan.obstacles else year_facts(plan)
        dialog = self.dialog = YearSealDialog(self._page, plan, facts)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(self._look_after)
        seal = partial(self._seal, self._page.desk.act(), plan.year)
        dialog.accepted.connect(partial(self._save_report, seal))
        dialog.open()

    def _seal(self, act: Act, year: int, report: Path) -> None:
        on = self._page.desk.today()

        def task(store: Store, _progress: Progress) -> Path:
            fingerprint = sha256(report.read_bytes()).hexdigest()
            seal_year(store, act, year, on, fingerprint)
            return report

        self._page.run(task, self.tr("正在封账"), partial(self._tell_sealed, year))

    def _tell_sealed(self, year: int, report: Path) -> None:
        text = self.tr("{year}年已封账，报告存在：{path}")
        self._page.tell_done(text.format(year=year, path=report))

    @Slot(object)
    def _look_after(self, obstacle: AideskError) -> None:
        if isinstance(obstacle, YearMonthOpenError):
            self.list_wanted.emit(ListWanted(obstacle.month))

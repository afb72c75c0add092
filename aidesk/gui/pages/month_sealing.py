"""封账 of a month in its page: the button, what is asked, and what is told."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot

from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId
from aidesk.domain.seal import EarlierMonthOpenError, ListOpenError, ReturnsWaitError
from aidesk.gui.dialogs.seal import SealDialog
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.wanted import ListWanted, SealSheetWanted
from aidesk.gui.widgets.buttons import Button
from aidesk.services.progress import Progress
from aidesk.services.sealing import SealPlan, plan_seal, seal_month
from aidesk.storage.store import Store
from aidesk.wording.formats import worded


class MonthSealing(QObject):
    """Offers to seal a month that is over, and its paper once it is sealed.

    ``dialog`` is what was asked last; ``list_wanted`` asks for a list that keeps the
    month from being sealed.
    """

    list_wanted = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._month = Month.of(page.desk.today())
        self.dialog: SealDialog | None = None
        self.button = Button(self.tr("封账"), icon="lock_closed", parent=page)
        self.paper_button = Button(self.tr("封账单"), icon="document", parent=page)
        self.button.clicked.connect(self._plan)
        self.paper_button.clicked.connect(self._show_paper)

    def show_month(self, month: Month) -> bool:
        """Offer what can be done with a month; return whether it is sealed."""
        self._month = month
        seals, over = self._page.desk.store.seals, month < self._this_month()
        covered = seals.covers(month)
        worked = over and not covered and month in seals.months_worked()
        self.button.setVisible(worked)
        self.paper_button.setVisible(seals.get(month) is not None)
        return covered

    def ask(self, month: Month) -> None:
        """Ask whether a month shall be sealed."""
        self._month = month
        self._plan()

    def _this_month(self) -> Month:
        return Month.of(self._page.desk.today())

    @Slot()
    def _plan(self) -> None:
        month, today = self._month, self._page.desk.today()

        def task(store: Store, _progress: Progress) -> SealPlan:
            return plan_seal(store, month, today)

        self._page.run(task, self.tr("正在核对能不能封账"), self._ask)

    def _ask(self, plan: SealPlan) -> None:
        if plan.month != self._month:
            return  # a person has gone on to another month
        programmes = self._page.desk.store.programmes.all()
        dialog = self.dialog = SealDialog(self._page, plan, programmes)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(self._look_after)
        dialog.accepted.connect(partial(self._seal, self._page.desk.act(), plan.month))
        dialog.open()

    def _seal(self, act: Act, month: Month) -> None:
        on = self._page.desk.today()

        def task(store: Store, _progress: Progress) -> Month:
            seal_month(store, act, month, on)
            return month

        self._page.run(task, self.tr("正在封账"), self._tell_sealed)

    def _tell_sealed(self, month: Month) -> None:
        text = self.tr("{month}已封账。请打印封账单，签字存档。")
        self._page.message.tell(
            text.format(month=worded(month)),
            "ok",
            action=self.tr("看封账单"),
            act=partial(self._page.go.emit, "reports", SealSheetWanted(month)),
        )

    @Slot()
    def _show_paper(self) -> None:
        self._page.go.emit("reports", SealSheetWanted(self._month))

    @Slot(object)
    def _look_after(self, obstacle: AideskError) -> None:
        if isinstance(obstacle, EarlierMonthOpenError):
            self.list_wanted.emit(ListWanted(obstacle.month))
        elif isinstance(obstacle, ListOpenError | ReturnsWaitError):
            wanted = ListWanted(
                obstacle.month, obstacle.code, obstacle.kind, RunId(obstacle.run)
            )
            self.list_wanted.emit(wanted)

"""All lists of a month taken one step further: asked for with numbers, then done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from aidesk.domain.export import Leaving
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId
from aidesk.gui.dialogs.run_step import DayField, RunStepDialog
from aidesk.gui.pages.kept_write import write_kept
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.papers import PaperPrinter
from aidesk.gui.pages.whole_foot import Do
from aidesk.gui.pages.whole_orders import WholeOrders
from aidesk.gui.widgets.dialog import Dialog, ask
from aidesk.services.made_run import MadeRun
from aidesk.services.whole_month import (
    WholeMonth,
    approve_month,
    make_month,
    send_month,
    settle_month,
)
from aidesk.wording.formats import worded
from aidesk.wording.joining import listed
from aidesk.wording.payouts import account_count, counted

if TYPE_CHECKING:  # papers are loaded by jobs
    from PySide6.QtPrintSupport import QPrinter

    from aidesk.reports.month_papers import BoundPapers
    from aidesk.services.progress import Progress
    from aidesk.storage.store import Store

NAMES_SHOWN: Final = 5
Do_ = Callable[["Store", Act, Month, tuple[RunId, ...], date], None]


@dataclass(frozen=True, slots=True)
class Asked:
    """A step as it is asked for: its words, and what does it."""

    title: str
    facts: tuple[str, ...]
    label: str
    do: str
    leave: str
    told: str
    act: Do_


class WholeSteps(QObject):
    """Does what is wanted with a month's lists; ``dialog`` is what was asked last.

    ``done`` tells that the step was done, ``refused`` that it was not, and
    ``first_part_done`` that what comes before a signature or the bank was.
    """

    done = Signal()
    refused = Signal()
    first_part_done = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._printer = PaperPrinter(page)
        self.orders = WholeOrders(page)
        self.dialog: Dialog | None = None
        self.orders.saved.connect(self.first_part_done)

    def do(self, do: Do, whole: WholeMonth, act: Act) -> None:
        """Do one thing with all lists that it is due for; most of it asks first."""
        if do is Do.MAKE:
            self._ask_making(whole, act)
        elif do is Do.PRINT:
            self._ask_printer(whole)
        elif do is Do.SAVE:
            self.orders.ask(whole.waiting)
        else:
            asked = {
                Do.APPROVE: self._approval,
                Do.SEND: self._sending,
                Do.SETTLE: self._arrival,
            }[do](whole)
            self._ask_day(asked, whole)

    # making

    def _ask_making(self, whole: WholeMonth, act: Act) -> None:
        """Make lists that a person has seen; ask first if somebody is left out."""
        found = [problem for plan in whole.plans for problem in plan.problems]
        if not found:
            self._make(whole, act, leave_out=False)
            return
        names = [problem.line.name for problem in found]
        more = self.tr("等 {n} 户") if len(names) > NAMES_SHOWN else ""
        who = listed(names[:NAMES_SHOWN]) + more.format(n=len(names))
        dialog = self.dialog = ask(
            self._page,
            self.tr("有 {n} 户这次不发，先生成名单吗？").format(n=len(names)),
            (
                self.tr("这次不发：{who}。").format(who=who),
                self.tr("以后补全资料，可以用补发把这个月的钱补上。"),
            ),
            do=self.tr("这次不发，生成名单"),
            leave=self.tr("先去补资料"),
        )
        dialog.accepted.connect(partial(self._make, whole, act, leave_out=True))

    def _make(self, whole: WholeMonth, act: Act, *, leave_out: bool) -> None:
        use_case = partial(
            make_month,
            act=act,
            month=whole.work.month,
            plans=whole.plans,
            leave_out_problems=leave_out,
        )
        text = self.tr("{n} 份名单已生成。下一步：打印审批表，送去签字。")
        told = text.format(n=len(whole.plans))
        self._write(whole, use_case, self.tr("正在生成名单"), told)

    # signing, sending, arriving

    def _ask_day(self, asked: Asked, whole: WholeMonth) -> None:
        runs = whole.waiting
        earliest = max(_last_day(made) for made in runs)
        field = DayField(asked.label, self._page.desk.today(), earliest)
        dialog = self.dialog = RunStepDialog(
            self._page,
            asked.title,
            asked.facts,
            field,
            do=asked.do,
            leave=asked.leave,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        act = self._page.desk.act()
        dialog.accepted.connect(partial(self._step, asked, whole, field, act))
        dialog.open()

    def _step(self, asked: Asked, whole: WholeMonth, field: DayField, act: Act) -> None:
        month, on = whole.work.month, field.day()
        runs = tuple(made.run.id for made in whole.waiting)

        def use_case(store: Store) -> None:
            asked.act(store, act, month, runs, on)

        self._write(whole, use_case, self.tr("正在登记"), asked.told)

    def _approval(self, whole: WholeMonth) -> Asked:
        return Asked(
            title=self.tr("四级签字都签好了吗？"),
            facts=self._list_facts(whole),
            label=self.tr("签字日期"),
            do=self.tr("登记已签字"),
            leave=self.tr("先不登记"),
            told=self.tr("已登记签字。下一步：存银行文件，送到银行。"),
            act=approve_month,
        )

    def _sending(self, whole: WholeMonth) -> Asked:
        accounts = self.tr("付到 {count} 个账户。")
        count = sum(map(account_count, whole.waiting))
        return Asked(
            title=self.tr("名单都送到银行了吗？"),
            facts=(
                *self._list_facts(whole),
                accounts.format(count=count),
                self.tr("登记以后不能再撤回；多发少发，以后用补发更正。"),
            ),
            label=self.tr("送银行的日期"),
            do=self.tr("登记已送银行"),
            leave=self.tr("先不登记"),
            told=self.tr("已登记送银行。收到银行回单以后，再登记发放结果。"),
            act=send_month,
        )

    def _arrival(self, whole: WholeMonth) -> Asked:
        return Asked(
            title=self.tr("钱都到账了吗？"),
            facts=(
                *self._list_facts(whole),
                self.tr("有退回的，先不登记：点那个项目，再点“有退回”。"),
            ),
            label=self.tr("到账日期"),
            do=self.tr("全部到账"),
            leave=self.tr("再核对一下"),
            told=self.tr("已登记全部到账，这个月的名单都做完了。"),
            act=settle_month,
        )

    def _list_facts(self, whole: WholeMonth) -> tuple[str, ...]:
        text = self.tr("{month}{programme}：{counted}，{sum} 元。")
        return tuple(
            text.format(
                month=worded(whole.work.month),
                programme=made.programme.short_name,
                counted=counted(made, len(made.lines)),
                sum=made.total,
            )
            for made in whole.waiting
        )

    # the papers

    def _ask_printer(self, whole: WholeMonth) -> None:
        title = self.tr("{month}审批表和发放名册").format(
            month=worded(whole.work.month)
        )
        self._printer.ask(title, 0, partial(self._print_on, whole.waiting))

    def _print_on(self, runs: tuple[MadeRun, ...], printer: QPrinter) -> None:
        """Issue all papers that are to be signed, and print them."""
        act, ids = self._page.desk.act(), tuple(made.run.id for made in runs)

        def task(store: Store, progress: Progress) -> BoundPapers:
            from aidesk.reports import month_papers  # noqa: PLC0415 - loads slowly

            return month_papers.issue_to_sign(store, act, ids, progress)

        words = self.tr("正在排版")
        self._page.run(task, words, partial(self._print, printer))

    def _print(self, printer: QPrinter, papers: BoundPapers) -> None:
        text = self.tr("已发出 {n} 份文书，编号 {first} 到 {last}。")
        numbers = sorted(papers.numbers)
        told = text.format(n=len(numbers), first=numbers[0], last=numbers[-1])
        leaving = Leaving("month_papers", printer.docName())
        printing = self._printer.print_on(printer, papers.pdf, leaving, told)
        printing.succeeded.connect(self._printed)

    @Slot(object)
    def _printed(self, _pages: int) -> None:
        self.first_part_done.emit()

    # writing

    def _write(
        self,
        whole: WholeMonth,
        use_case: Callable[[Store], object],
        words: str,
        told: str,
    ) -> None:
        write_kept(
            self._page,
            use_case,
            words,
            partial(self._tell, told),
            lines=sum(len(shown.lines) for shown in whole.lists),
            refused=self.refused.emit,
        )

    def _tell(self, told: str, _result: Any = None) -> None:
        self._page.tell_done(told)
        self.done.emit()


def _last_day(made: MadeRun) -> date:
    run = made.run
    return run.sent_on or run.approved_on or run.made_on

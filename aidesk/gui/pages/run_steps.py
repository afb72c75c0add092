"""Making a list and its further steps, asked for with their consequences and then done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal

from aidesk.domain.journal import Act
from aidesk.domain.money import total
from aidesk.domain.payment import Run, RunKind, RunState
from aidesk.gui.dialogs.run_step import DayField, RunStepDialog
from aidesk.gui.dialogs.settle import SettleDialog
from aidesk.gui.pages.kept_write import write_kept
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.dialog import Dialog, ask
from aidesk.services.claims import claim_found
from aidesk.services.made_run import MadeRun
from aidesk.services.monthly_run import RunPlan, make_run, withdraw_run
from aidesk.services.run_steps import approve_run, send_run, settle_run
from aidesk.storage.store import Store
from aidesk.wording.capitals import in_capitals
from aidesk.wording.joining import listed
from aidesk.wording.payouts import account_count, counted
from aidesk.wording.recoveries import overpaid_told
from aidesk.wording.titles import run_title

NAMES_SHOWN: Final = 5
Do = Callable[[Store, Act, Run, date], None]


@dataclass(frozen=True, slots=True)
class StepAsked:
    """A step as it is asked for: its words, and what does it."""

    title: str
    facts: tuple[str, ...]
    label: str
    do: str
    leave: str
    told: str
    act: Do


class RunSteps(QObject):
    """Asks about a step of a list and does it when a person says so.

    ``dialog`` is what was asked last.  ``made`` tells that a plan was made, ``done``
    that a later step was, ``refused`` that it was not, because something changed
    meanwhile.
    """

    made = Signal()
    done = Signal()
    refused = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: Dialog | None = None

    def make(self, plan: RunPlan, act: Act) -> None:
        """Make a list that a person has seen; ask first if somebody is left out."""
        if not plan.problems:
            self._make(act, plan, leave_out_problems=False)
            return
        names = [problem.line.name for problem in plan.problems]
        more = self.tr("等 {n} 户") if len(names) > NAMES_SHOWN else ""
        who = listed(names[:NAMES_SHOWN]) + more.format(n=len(names))
        if plan.kind is RunKind.REISSUE:
            later = self.tr("以后改好账户，可以再做一份重发名单。")
        else:
            later = self.tr("以后补全资料，可以用补发把这个月的钱补上。")
        dialog = self.dialog = ask(
            self._page,
            self.tr("有 {n} 户这次不发，先生成名单吗？").format(n=len(names)),
            (self.tr("这次不发：{who}。").format(who=who), later),
            do=self.tr("这次不发，生成名单"),
            leave=self.tr("先去补资料"),
        )
        dialog.accepted.connect(partial(self._make, act, plan, leave_out_problems=True))

    def claim(self, plan: RunPlan, act: Act) -> None:
        """Record what a plan with nothing to pay found to be overpaid."""
        use_case = partial(claim_found, act=act, plan=plan)
        if self._page.desk.perform(self._page, use_case):
            text = self.tr("已登记到追缴台账。{told}")
            self._page.tell_done(text.format(told=overpaid_told(plan.overpaid)))
        else:
            self.refused.emit()

    def ask_next(self, made: MadeRun) -> None:
        """Ask about the step that comes next."""
        words = {
            RunState.DRAFT: self._approval,
            RunState.APPROVED: self._sending,
            RunState.SENT: self._all_paid,
        }[made.run.state](made)
        field = self._day_field(made.run, words.label)
        self._open(
            RunStepDialog(
                self._page,
                words.title,
                words.facts,
                field,
                do=words.do,
                leave=words.leave,
            ),
            partial(self._do, words, made, field),
        )

    def ask_returned(self, made: MadeRun) -> None:
        """Ask which lines the bank sent back."""
        field = self._day_field(made.run, self.tr("银行回单的日期"))
        dialog = SettleDialog(self._page, made, field)
        self._open(dialog, partial(self._settle, made, dialog))

    def ask_withdrawal(self, made: MadeRun) -> None:
        """Ask whether a list that was not sent shall be taken back."""
        dialog = ask(
            self._page,
            self.tr("撤回这份名单？"),
            (
                self._list_fact(made),
                self.tr("撤回以后可以重新核对、重新生成。"),
                self.tr("已经打印或签字的纸请作废。"),
            ),
            do=self.tr("撤回名单"),
            leave=self.tr("先不撤回"),
        )
        self.dialog = dialog
        dialog.accepted.connect(partial(self._withdraw, made, self._page.desk.act()))

    def _approval(self, made: MadeRun) -> StepAsked:
        return StepAsked(
            title=self.tr("四级签字都签好了吗？"),
            facts=(self._list_fact(made), in_capitals(made.total)),
            label=self.tr("签字日期"),
            do=self.tr("登记已签字"),
            leave=self.tr("先不登记"),
            told=self.tr("已登记签字。下一步：存银行文件，送到银行。"),
            act=lambda store, act, run, on: approve_run(store, act, run.id, on),
        )

    def _sending(self, made: MadeRun) -> StepAsked:
        accounts = self.tr("付到 {count} 个账户，从“{fund}”资金里支出。")
        return StepAsked(
            title=self.tr("名单已经送到银行了吗？"),
            facts=(
                self._list_fact(made),
                accounts.format(
                    count=account_count(made), fund=made.programme.short_name
                ),
                self.tr("登记以后不能再撤回；多发少发，以后用补发更正。"),
            ),
            label=self.tr("送银行的日期"),
            do=self.tr("登记已送银行"),
            leave=self.tr("先不登记"),
            told=self.tr("已登记送银行。收到银行回单以后，再登记发放结果。"),
            act=lambda store, act, run, on: send_run(store, act, run.id, on),
        )

    def _all_paid(self, made: MadeRun) -> StepAsked:
        return StepAsked(
            title=self.tr("钱都到账了吗？"),
            facts=(self._list_fact(made), *self._open_facts(made)),
            label=self.tr("到账日期"),
            do=self.tr("全部到账"),
            leave=self.tr("再核对一下"),
            told=self.tr("已登记全部到账，这份名单做完了。"),
            act=lambda store, act, run, on: settle_run(store, act, run.id, on, {}),
        )

    def _open_facts(self, made: MadeRun) -> tuple[str, ...]:
        """Return which lines the answer is about: all, or those still open."""
        done = self.tr("登记以后，这份名单就做完了。")
        if not any(line.answer for line in made.lines):
            return (self.tr("银行回单里没有一户退回。"), done)
        left = [line for line in made.lines if line.answer is None]
        text = self.tr("还没有答复的 {counted}、{sum} 元都到账了，没有再退回的。")
        money = total(line.amount for line in left)
        return (text.format(counted=counted(made, len(left)), sum=money), done)

    def _list_fact(self, made: MadeRun) -> str:
        text = self.tr("{title}：{counted}，{sum} 元。")
        return text.format(
            title=run_title(made.run, made.programme),
            counted=counted(made, len(made.lines)),
            sum=made.total,
        )

    def _day_field(self, run: Run, label: str) -> DayField:
        earliest = run.sent_on or run.approved_on or run.made_on
        return DayField(label, self._page.desk.today(), earliest)

    def _open(self, dialog: Dialog, accepted: Callable[[Act], object]) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(partial(accepted, self._page.desk.act()))
        dialog.open()

    def _make(self, act: Act, plan: RunPlan, *, leave_out_problems: bool) -> None:
        use_case = partial(
            make_run, act=act, plan=plan, leave_out_problems=leave_out_problems
        )
        words = self.tr("正在生成名单")
        self._write(len(plan.lines), use_case, words, self.made.emit)

    def _do(self, words: StepAsked, made: MadeRun, field: DayField, act: Act) -> None:
        on = field.day()

        def use_case(store: Store) -> None:
            words.act(store, act, made.run, on)

        then = partial(self._tell_done, words.told)
        self._write(len(made.lines), use_case, self.tr("正在登记"), then)

    def _tell_done(self, told: str) -> None:
        self._page.tell_done(told)
        self.done.emit()

    def _write(
        self,
        lines: int,
        use_case: Callable[[Store], object],
        words: str,
        then: Callable[[], object],
    ) -> None:
        write_kept(
            self._page,
            use_case,
            words,
            lambda _result: then(),
            lines=lines,
            refused=self.refused.emit,
        )

    def _settle(self, made: MadeRun, dialog: SettleDialog, act: Act) -> None:
        use_case = partial(
            settle_run,
            act=act,
            run=made.run.id,
            on=dialog.field.day(),
            returned=dialog.returned(),
            others_wait=dialog.others_wait(),
        )
        words, lines = self.tr("正在登记"), len(made.lines)
        write_kept(self._page, use_case, words, self._tell_settled, lines=lines)

    def _tell_settled(self, _result: Any) -> None:
        self._page.message.clear()  # the list itself tells what came back
        self.done.emit()

    def _withdraw(self, made: MadeRun, act: Act) -> None:
        use_case = partial(withdraw_run, act=act, run=made.run.id)
        words, lines = self.tr("正在撤回"), len(made.lines)
        write_kept(self._page, use_case, words, self._tell_withdrawn, lines=lines)

    def _tell_withdrawn(self, _result: Any) -> None:
        self._page.tell_done(self.tr("名单已撤回，下面是重新算的名单。"))

"""The work that is broken off: months of an office, one acknowledged act after another.

Each step makes one act.  Doing it again with the same key changes nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache, partial
from pathlib import Path

from aidesk.domain.bank_file import AnsweredListError
from aidesk.domain.bank_return import Decision
from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.errors import AideskError
from aidesk.domain.fund import Cause, Expenditure, Move, Source, Transfer
from aidesk.domain.hold import HoldReason, NewHold
from aidesk.domain.journal import Act
from aidesk.domain.money import total
from aidesk.domain.month import Month
from aidesk.domain.payment import Run, RunId, RunKind
from aidesk.reports.bank.description import BankFormat
from aidesk.reports.bank.formats import bank_formats
from aidesk.reports.bank.order import write_order
from aidesk.reports.bank.returned import read_return
from aidesk.services.funds import move_money, record_expenditure, record_transfer
from aidesk.services.holds import hold, release
from aidesk.services.household_changes import set_incomes
from aidesk.services.monthly_run import make_run, plan_run
from aidesk.services.register import NewIncome
from aidesk.services.returns import decide_return, sent_lines, take_return
from aidesk.services.reversals import reverse_transfer
from aidesk.services.run_steps import approve_run, send_run, settle_run
from aidesk.services.sealing import seal_month
from aidesk.services.undo import last_undoable, undo_last
from aidesk.storage.errors import AlreadyDoneError
from aidesk.storage.store import Store
from tests.builders import DISPERSED, Caseworker, a_household, new_office, yuan

PAYING = ("/制表", "/审批", "/送盘", "/回盘一", "/回盘二", "/到账")
"""Steps that would pay twice if doing them anew did anything."""

DIBAO, TEKUN = "urban_dibao", "tekun"
FAMILIES = 6
BANK = "回盘.txt"
ORDERS = "报盘"


@dataclass(frozen=True, slots=True)
class Step:
    """One act of the work; its name is its key."""

    name: str
    month: Month
    does: Callable[[Store, Act], object]

    def take(self, store: Store) -> None:
        """Do it, or find that it was done."""
        with suppress(AlreadyDoneError, AnsweredListError):
            self.does(store, self._act(self.name))

    def take_anew(self, store: Store) -> None:
        """Do it as somebody does who does not know that it was done."""
        with suppress(AideskError):
            self.does(store, self._act(f"{self.name}/again"))

    @property
    def pays(self) -> bool:
        """Tell whether it is on the way that money goes."""
        return self.name.endswith(PAYING)

    def _act(self, key: str) -> Act:
        return Act(datetime.combine(_day(self.month), time(9)), "测试员", key)


def make_office(path: Path) -> None:
    """Make an office with some families, before its first list."""
    (path.parent / ORDERS).mkdir()
    with new_office(path) as store:
        clerk = Caseworker(store)
        for number in range(FAMILIES):
            clerk.dibao_for(a_household(f"户主{number}").with_member(f"孩子{number}"))
        clerk.tekun_for(a_household("孤老"), DISPERSED)


def steps(months: int) -> list[Step]:
    """Return the work of some months of 2019."""
    return [
        Step(f"{month}/{name}", month, does)
        for month in (Month(2019, n) for n in range(1, months + 1))
        for name, does in _of_month(month)
    ]


def _of_month(month: Month) -> Iterator[tuple[str, Callable[[Store, Act], object]]]:
    yield "钱到账", partial(_arrives, month, "20000")
    yield "多记一笔", partial(_arrives, month, "777")
    yield "冲销", partial(_reverses_last, month)
    yield "调剂", partial(_moves, month)
    yield "支出", partial(_buys, month)
    yield "收入变动", partial(_earns, month)
    yield "暂缓", partial(_holds, month)
    for programme in (DIBAO, TEKUN):
        regular = partial(_run, month, programme, RunKind.REGULAR)
        yield f"{programme}/制表", partial(_makes, month, programme, RunKind.REGULAR)
        yield from _through(programme, regular, month)
    yield "解除暂缓", partial(_releases, month)
    yield "重发决定", partial(_retries, month)
    for kind in (RunKind.REISSUE, RunKind.BACK_PAY):
        yield f"{kind}/制表", partial(_makes, month, DIBAO, kind)
        yield f"{kind}/审批", _approves(partial(_run, month, DIBAO, kind), month)
        yield f"{kind}/送盘", _sends(partial(_run, month, DIBAO, kind), month)
        yield f"{kind}/到账", _settles(partial(_run, month, DIBAO, kind), month)
    yield "记错", partial(_arrives, month, "555")
    yield "撤销", _undoes
    yield "封账", partial(_seals, month)


Find = Callable[[Store], Run]


def _through(
    programme: str, find: Find, month: Month
) -> Iterator[tuple[str, Callable[[Store, Act], object]]]:
    yield f"{programme}/审批", _approves(find, month)
    yield f"{programme}/报盘文件", partial(_orders, find)
    yield f"{programme}/送盘", _sends(find, month)
    yield f"{programme}/回盘一", partial(_bank_says, find, month, part=True)
    yield f"{programme}/回盘二", partial(_bank_says, find, month, part=False)


def _day(month: Month) -> date:
    return (month + 1).first_day()


def _run(month: Month, programme: str, kind: RunKind, store: Store) -> Run:
    return store.runs.of(programme, kind, month)[-1]


def _arrives(month: Month, amount: str, store: Store, act: Act) -> None:
    money = Transfer(
        programme=DIBAO,
        amount=yuan(amount),
        on=_day(month),
        document="演财社〔2019〕1号",
        year=2019,
        cause=Cause.ARRIVED,
        source=Source.DISTRICT,
    )
    record_transfer(store, act, money)


def _reverses_last(month: Month, store: Store, act: Act) -> None:
    last = max(
        each.id for each in store.funds.all_transfers() if each.amount == yuan("777")
    )
    reverse_transfer(store, act, last, _day(month), "登记错了")


def _moves(month: Month, store: Store, act: Act) -> None:
    on = _day(month)
    move = Move(DIBAO, TEKUN, 2019, yuan("2000"), on, "演财社〔2019〕9号", "")
    move_money(store, act, move)


def _buys(month: Month, store: Store, act: Act) -> None:
    bought = Expenditure(DIBAO, 2019, yuan("12.34"), _day(month), "冬衣")
    record_expenditure(store, act, bought)


def _rights(store: Store) -> list[EnrolmentId]:
    return [right.id for right in store.enrolments.of_programme(DIBAO)]


def _earns(month: Month, store: Store, act: Act) -> None:
    right = store.enrolments.of_programme(DIBAO)[month.number % FAMILIES]
    incomes = [NewIncome(yuan(f"{month.number}3.21"))]
    set_incomes(store, act, right.household, incomes, month)


def _holds(month: Month, store: Store, act: Act) -> None:
    right = _rights(store)[(month.number + 2) % FAMILIES]
    hold(store, act, NewHold(right, (month,), HoldReason.AWAY, "", None), _day(month))


def _releases(month: Month, store: Store, act: Act) -> None:
    release(
        store, act, [each.id for each in store.holds.standing().values()], _day(month)
    )


def _makes(month: Month, programme: str, kind: RunKind, store: Store, act: Act) -> None:
    plan = plan_run(store, programme=programme, month=month, kind=kind)
    make_run(store, act, plan)


def _approves(find: Find, month: Month) -> Callable[[Store, Act], object]:
    return lambda store, act: approve_run(store, act, find(store).id, _day(month))


def _sends(find: Find, month: Month) -> Callable[[Store, Act], object]:
    return lambda store, act: send_run(store, act, find(store).id, _day(month))


def _settles(find: Find, month: Month) -> Callable[[Store, Act], object]:
    return lambda store, act: settle_run(store, act, find(store).id, _day(month), {})


def _orders(find: Find, store: Store, _act: Act) -> None:
    """Write the bank's file; it is no act of the office file."""
    made = _format()
    run = find(store)
    file = store.path.parent / ORDERS / f"{run.id}{made.suffix}"
    write_order(store, run.id, made, file)


def _bank_says(find: Find, month: Month, store: Store, act: Act, *, part: bool) -> None:
    """Take the bank's file in: the first line comes back, some wait for a second."""
    run = find(store)
    lines = sent_lines(store, run.id)
    told = lines[: len(lines) // 2 + 1] if part else lines
    amount = total(line.amount for line in told)
    rows = [f"HZ|{len(told)}|{amount.plain()}|{month.year}{month.number:02d}"]
    for number, line in enumerate(told, 1):
        comes_back = number == 1 and len(lines) > 1
        said = "失败|账户已销户" if comes_back else "成功|"
        money = line.amount.plain()
        rows.append(
            f"{number}|{line.key}|{line.account}|户名|{money}|{said}|{_day(month):%Y%m%d}"
        )
    file = store.path.parents[2] / f"{os.getpid()}{BANK}"
    file.write_bytes("".join(f"{row}\r\n" for row in rows).encode("gb18030"))
    bank = read_return(file, _format())
    file.unlink()
    take_return(store, act, run.id, _day(month), bank)


@cache
def _format() -> BankFormat:
    return bank_formats().get("piped")


def _retries(month: Month, store: Store, act: Act) -> None:
    waiting = [r for r in store.runs.returned_waiting() if r.run.programme == DIBAO]
    run, line = (waiting[0].run.id, waiting[0].line) if waiting else (RunId(1), 1)
    reason = "银行系统故障"
    decide_return(store, act, run, line, Decision.RETRY, reason, _day(month))


def _undoes(store: Store, act: Act) -> None:
    last = last_undoable(store)
    if store.journal.subject_of(act.key) is None:
        assert last is not None
        undo_last(store, act, last.seq)


def _seals(month: Month, store: Store, act: Act) -> None:
    seal_month(store, act, month, _day(month))

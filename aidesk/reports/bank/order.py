"""What the bank is asked to pay: a list in the bank's format, checked as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import BinaryIO, Final

from aidesk.domain.bank_file import (
    AnsweredListError,
    OrderTotalError,
    UnfitText,
    UnfitTextsError,
)
from aidesk.domain.bank_return import line_key
from aidesk.domain.files import UnknownFileKindError
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId, RunState, RunStateError
from aidesk.i18n import in_chinese
from aidesk.reports.bank.description import BankFormat, Cell, Item, Layout
from aidesk.reports.bank.fitting import Value, misfit, padded, text_of
from aidesk.reports.saving import file_name, replacing
from aidesk.services.made_run import MadeRun, made_run
from aidesk.services.plan_lines import PlanLine
from aidesk.storage.store import Store
from aidesk.wording.formats import worded
from aidesk.wording.titles import list_name

NAMED: Final = 5
PREVIEWED: Final = 8
PRACTICE: Final = "演示_"
_SECRET: Final = {Item.ACCOUNT: 0, Item.RESIDENT_ID: 6}
"""What is not shown on a screen, and how many signs of it are at its beginning."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the file: its columns, and a value for each.

    ``line`` and ``name`` tell which line of the list it is, if it is one.
    """

    cells: tuple[Cell, ...]
    values: tuple[Value, ...]
    line: int = 0
    name: str = ""

    def text(self, made: BankFormat) -> str:
        """Return the line as a text file has it."""
        pairs = zip(self.cells, self.values, strict=True)
        if made.layout is Layout.FIXED:
            return "".join(padded(made, cell, value) for cell, value in pairs)
        return made.delimiter.join(text_of(made, value) for _cell, value in pairs)

    def unfit(self, made: BankFormat) -> Iterator[UnfitText]:
        """Yield what of the line cannot stand in the file."""
        for cell, value in zip(self.cells, self.values, strict=True):
            found = misfit(made, cell, value)
            if found is not None:
                column = str(cell.item or "text")
                yield UnfitText(
                    self.line,
                    self.name,
                    column,
                    found.fault,
                    found.sign,
                    found.length,
                    found.room,
                )

    def masked(self) -> Row:
        """Return the line with as many stars as it has secret signs."""
        pairs = zip(self.cells, self.values, strict=True)
        values = (
            _starred(str(value), _SECRET[cell.item]) if cell.item in _SECRET else value
            for cell, value in pairs
        )
        return replace(self, values=tuple(values))


@dataclass(frozen=True, slots=True)
class Order:
    """The file for the bank, line by line, titles and totals among them."""

    format: BankFormat
    count: int
    total: Money
    rows: tuple[Row, ...]

    def preview(self) -> list[list[str]]:
        """Return the first lines with masked accounts: cells, or one text for each."""
        rows = [row.masked() for row in self.rows[:PREVIEWED]]
        if self.format.layout is not Layout.XLSX:
            return [[row.text(self.format)] for row in rows]
        return [[text_of(self.format, value) for value in row.values] for row in rows]


@in_chinese()
def write_order(store: Store, run: RunId, made: BankFormat, path: Path) -> None:
    """Write the file by which the bank pays a list, whole or not at all.

    Raises what :func:`order_of` raises, and why the file cannot be written.
    """
    order = order_of(made_run(store, run), made)
    if path.suffix.lower() != made.suffix:
        raise UnknownFileKindError(path, (made.suffix,))
    with replacing(path) as file:
        save(order, file)


def save(order: Order, file: BinaryIO) -> None:
    """Write an order into an open file."""
    made = order.format
    if made.layout is Layout.XLSX:
        from aidesk.reports.bank.workbook_out import (  # noqa: PLC0415 - slow to load
            write_rows,
        )

        write_rows([row.values for row in order.rows], made, file)
    else:
        lines = (row.text(made) + made.line_end for row in order.rows)
        file.write("".join(lines).encode(made.encoding))


@in_chinese()
def order_of(run: MadeRun, made: BankFormat) -> Order:
    """Return what the bank gets for a list that is approved or sent.

    Raises RunStateError for a draft, AnsweredListError once the bank has answered
    (it must not pay twice), OrderTotalError when lines and list do not agree, and
    UnfitTextsError for what the format cannot hold.
    """
    if run.run.state is RunState.DRAFT:
        raise RunStateError(run.run.state, RunState.APPROVED)
    answered = sum(1 for line in run.lines if line.answer is not None)
    if answered:
        raise AnsweredListError(answered)
    count, amount = len(run.lines), total(line.amount for line in run.lines)
    if (count, amount) != (run.run.line_count, run.run.total):
        raise OrderTotalError(count, amount, run.run.line_count, run.run.total)
    rows = tuple(_rows(run, made, count, amount))
    unfit = [wrong for row in rows for wrong in row.unfit(made)]
    if unfit:
        raise UnfitTextsError(len(unfit), tuple(unfit[:NAMED]))
    return Order(made, count, amount, rows)


@in_chinese()
def order_name(run: MadeRun, made: BankFormat, *, practice: bool) -> str:
    """Return the file name that the format asks for; practice shows in it."""
    name = made.file_name.format(
        month=worded(run.month),
        list=list_name(run.programme, run.kind, run.run.batch),
        yyyymm=_digits(run.month),
        run=f"{run.run.id:06d}",
    )
    return f"{PRACTICE if practice else ''}{file_name(name)}{made.suffix}"


def _rows(run: MadeRun, made: BankFormat, count: int, amount: Money) -> Iterator[Row]:
    order = made.order
    of_month = cache(partial(_of_month, run, made))
    totals = []
    if order.totals is not None:
        given = {**of_month(run.month), Item.COUNT: count, Item.SUM: amount}
        totals.append(_row(order.totals.cells, given))
    first = order.totals is not None and order.totals.first
    if first:
        yield from totals
    if order.header:
        yield Row(order.cells, tuple(cell.title for cell in order.cells))
    for line in run.lines:
        months = {payment.month for payment in line.payments}
        month = months.pop() if len(months) == 1 else run.month
        given = {**of_month(month), **_of_line(run, line)}
        row = _row(order.cells, given)
        yield replace(row, line=line.number, name=line.name)
    if not first:
        yield from totals


def _row(cells: tuple[Cell, ...], given: dict[Item, Value]) -> Row:
    values = (cell.text if cell.item is None else given[cell.item] for cell in cells)
    return Row(cells, tuple(values))


def _of_month(run: MadeRun, made: BankFormat, month: Month) -> dict[Item, Value]:
    """Return what lines have in common that pay for one month.

    Money of a single month names that month, other money the month of the list.
    """
    pays = list_name(run.programme, run.kind, run.run.batch)
    approved = run.run.approved_on
    return {
        Item.MONTH: _digits(month),
        Item.DAY: f"{approved:%Y%m%d}" if approved else "",
        Item.REMARK: made.remark.format(month=worded(month), list=pays),
    }


def _of_line(run: MadeRun, line: PlanLine) -> dict[Item, Value]:
    """Return what is a line's own."""
    payee = line.payments[0].payee
    return {
        Item.NUMBER: line.number,
        Item.KEY: line_key(run.run.id, line.number),
        Item.HOLDER: payee.holder,
        Item.NAME: payee.name,
        Item.ACCOUNT: payee.account,
        Item.BANK: payee.bank,
        Item.RESIDENT_ID: payee.resident_id,
        Item.HOUSEHOLD: payee.household_number,
        Item.COMMUNITY: payee.community,
        Item.AMOUNT: line.amount,
    }


def _digits(month: Month) -> str:
    return f"{month.year:04d}{month.number:02d}"


def _starred(text: str, head: int) -> str:
    """Return a number of which only a few signs can be read, as long as it was."""
    hidden = max(len(text) - head - 4, 0)
    return f"{text[:head]}{'*' * hidden}{text[head + hidden :]}"

"""The incomes of a household as a sheet; each keeps its own period, month or year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aidesk.domain.errors import AideskError
from aidesk.domain.household import Income, IncomeKind, NegativeAmountError, Per
from aidesk.domain.money import ZERO, Money, NotAnAmountError
from aidesk.domain.text import short_text
from aidesk.gui.widgets.entry_columns import (
    NOTHING,
    CellKind,
    EntryColumn,
    Row,
    Told,
)
from aidesk.gui.widgets.entry_sheet import EntrySheet
from aidesk.gui.widgets.typed_fields import problem_of
from aidesk.i18n import translate
from aidesk.services.register import NewIncome
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded


class IncomeSheet(EntrySheet):
    """Asks for incomes, one in each row."""

    def __init__(self) -> None:
        super().__init__(
            translate("income_sheet", "家庭收入"),
            _columns(),
            called=translate("income_sheet", "第 {number} 笔收入"),
            judge=_judge,
            invitation=translate("income_sheet", "有收入就填在这里"),
        )

    def show_incomes(self, incomes: Iterable[Income]) -> None:
        """Show incomes as they are known."""
        self.show_rows([_row(income) for income in incomes], known=True)

    def incomes(self) -> list[NewIncome]:
        """Return the incomes, without those whose amount is not right yet."""
        found = []
        for row in self.rows():
            amount = _amount(row["amount"])
            if amount is not None and amount > ZERO:
                kind = IncomeKind(row["kind"]) if _is_kind(row) else IncomeKind.OTHER
                per = Per.YEAR if row["per"] == Per.YEAR else Per.MONTH
                found.append(NewIncome(amount, kind, per, row["note"]))
        return found


def _columns() -> tuple[EntryColumn, ...]:
    kinds = tuple((worded(kind), kind.value) for kind in IncomeKind)
    periods = tuple((worded(per), per.value) for per in Per)
    return (
        EntryColumn(
            "kind",
            translate("income_sheet", "收入种类"),
            CellKind.CHOICE,
            kinds,
            first=IncomeKind.WAGE.value,
            width=170,
        ),
        EntryColumn(
            "amount",
            translate("income_sheet", "金额（元）"),
            CellKind.AMOUNT,
            width=130,
        ),
        EntryColumn(
            "per",
            translate("income_sheet", "按月还是按年"),
            CellKind.CHOICE,
            periods,
            first=Per.MONTH.value,
            width=140,
        ),
        EntryColumn("note", translate("income_sheet", "说明"), width=140, grows=True),
    )


def _judge(rows: Sequence[Row], place: int, key: str) -> Told:
    row = rows[place]
    if key == "amount":
        amount = _amount(row["amount"])
        if amount is None:
            return Told(sentence(NotAnAmountError(row["amount"])), "bad")
        if amount <= ZERO:
            return Told(sentence(NegativeAmountError("income")), "bad")
    if key == "note":
        problem = problem_of(lambda: short_text(row["note"], "note"))
        return Told(problem, "bad") if problem else NOTHING
    return NOTHING


def _amount(text: str) -> Money | None:
    try:
        return Money.parse(text)
    except AideskError:
        return None


def _is_kind(row: Row) -> bool:
    return row["kind"] in {kind.value for kind in IncomeKind}


def _row(income: Income) -> dict[str, str]:
    return {
        "kind": income.kind.value,
        "amount": str(income.amount.yuan()),
        "per": income.per.value,
        "note": income.note,
    }

"""The account book of a fund in words: its entries, its columns, its sums in parts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from aidesk.domain.fund import Cause, Expenditure, Source, Transfer
from aidesk.domain.money import Money
from aidesk.domain.payment import RunKind
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.fund_entries import FundEntry
from aidesk.services.year_end import ProgrammeYear
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded
from aidesk.wording.joining import noted
from aidesk.wording.titles import run_title


def entry_worded(entry: FundEntry) -> str:
    """Return what an entry is: ``中央到位``, ``2019年5月城市低保发放名册``."""
    source = entry.source
    if isinstance(source, Transfer):
        return _with_note(transfer_worded(source), source.note)
    if isinstance(source, Expenditure):
        return _with_note(source.purpose, source.supplier)
    return run_title(source, entry.programme)


def record_worded(entry: Transfer | Expenditure) -> str:
    """Return what was recorded, without its notes."""
    return transfer_worded(entry) if isinstance(entry, Transfer) else entry.purpose


def transfer_worded(transfer: Transfer) -> str:
    """Return what kind of money a transfer is: ``中央到位``, ``上年结转``."""
    if transfer.cause is Cause.CARRIED_IN:
        base = transfer.source is Source.BASE
        return worded(transfer.source) if base else worded(transfer.cause)
    return translate("funds", "{source}{cause}").format(
        source=worded(transfer.source), cause=worded(transfer.cause)
    )


def available_parts(year: ProgrammeYear) -> list[str]:
    """Return of what the money of a year is made: ``上年结转 85,300.00``, ``中央 …``."""
    carried = (t for t in year.transfers if t.cause is Cause.CARRIED_IN)
    parts = [(transfer_worded(transfer), transfer.amount) for transfer in carried]
    parts += [(worded(source), year.arrived(source)) for source in Source]
    return _parts(parts)


def spent_parts(year: ProgrammeYear) -> list[str]:
    """Return what the money of a year was spent for, by the kind of list."""
    parts = [(worded(kind), year.of_kind(kind)) for kind in RunKind]
    parts.append((translate("funds", "采购支出"), year.expended()))
    return _parts(parts)


def not_arrived_parts(year: ProgrammeYear) -> list[str]:
    """Return which sources have promised money that has not arrived."""
    waiting = year.not_arrived()
    return _parts((worded(source), amount) for source, amount in waiting.items())


def _parts(parts: Iterable[tuple[str, Money]]) -> list[str]:
    return [f"{name} {amount}" for name, amount in parts if amount]


def _with_note(text: str, note: str) -> str:
    return noted(text, note) if note else text


def _document(entry: FundEntry) -> str:
    source = entry.source
    return source.document if isinstance(source, Transfer | Expenditure) else ""


DOCUMENT: Final = QT_TRANSLATE_NOOP("columns", "文号")
PROMISED: Final = QT_TRANSLATE_NOOP("columns", "下达")
ENTRY_COLUMNS: Final[tuple[Column[FundEntry], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "日期"), lambda entry: entry.on),
    Column(QT_TRANSLATE_NOOP("columns", "摘要"), entry_worded),
    Column(DOCUMENT, _document),
    Column(PROMISED, lambda entry: entry.promised, summed=True),
    Column(QT_TRANSLATE_NOOP("columns", "到位"), lambda entry: entry.came, summed=True),
    Column(
        QT_TRANSLATE_NOOP("columns", "支出"), lambda entry: entry.spent, summed=True
    ),
    Column(QT_TRANSLATE_NOOP("columns", "结余"), lambda entry: entry.left),
)

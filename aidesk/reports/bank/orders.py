"""The bank files of several lists, written into one folder: all of them, or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from aidesk.domain.errors import AideskError
from aidesk.domain.files import FilesExistError
from aidesk.domain.money import Money, total
from aidesk.domain.payment import RunId
from aidesk.i18n import in_chinese
from aidesk.reports.bank.description import BankFormat
from aidesk.reports.bank.order import Order, order_name, order_of, save
from aidesk.reports.saving import replacing
from aidesk.services.made_run import made_run
from aidesk.services.whole_month import OfProgrammeError
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class SavedOrders:
    """What was saved where: the files, and how many lines and how much they order."""

    folder: Path
    names: tuple[str, ...]
    lines: int
    total: Money


@in_chinese()
def write_orders(
    store: Store,
    runs: Sequence[RunId],
    made: BankFormat,
    folder: Path,
    *,
    replace: bool = False,
) -> SavedOrders:
    """Write the bank files of lists into a folder, named as their format asks.

    Every file is checked before the first is written.  Raises OfProgrammeError with
    what keeps one from being made, FilesExistError unless those that are there shall
    be replaced, and why a file cannot be written.
    """
    lists = [made_run(store, run) for run in runs]
    practice = store.office.get().practice
    orders: dict[str, Order] = {}
    for each in lists:
        programme, name = (
            each.programme.short_name,
            order_name(each, made, practice=practice),
        )
        if name in orders:  # a format may leave out what is paid
            name = f"{Path(name).stem}_{programme}{made.suffix}"
        try:
            orders[name] = order_of(each, made)
        except AideskError as error:
            raise OfProgrammeError(programme, error) from error
    there = tuple(name for name in orders if (folder / name).exists())
    if there and not replace:
        raise FilesExistError(folder, there)
    for name, order in orders.items():
        with replacing(folder / name) as file:
            save(order, file)
    return SavedOrders(
        folder,
        tuple(orders),
        sum(order.count for order in orders.values()),
        total(order.total for order in orders.values()),
    )

"""A bank that pays the list of the fixtures: its files are put together by hand."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

TITLES = [
    "序号",
    "收款人户名",
    "收款账号",
    "金额",
    "备注",
    "状态",
    "失败原因",
    "交易日期",
]
FIRST = "000001000001", "6222000000000001", "590.00"
SECOND = "000001000002", "00000053000000002", "499.00"
PAID, BACK = ("成功", ""), ("失败", "账户已销户")


def piped(*lines: str, totals: str = "HZ|2|1089.00|201901") -> bytes:
    """Return a return in the format ``piped``."""
    return "".join(f"{line}\r\n" for line in (totals, *lines)).encode("gb18030")


def piped_line(
    number: int, line: Sequence[str], said: Sequence[str], day: str = "20190105"
) -> str:
    """Return a line of such a file."""
    key, account, amount = line
    return "|".join([str(number), key, account, "户名", amount, *said, day])


def fixed(
    *lines: tuple[Sequence[str], str, str], count: int = 2, fen: int = 108900
) -> bytes:
    """Return a return in the format ``fixed``: line, status and reason."""
    made = []
    for (key, account, amount), status, reason in lines:
        amount_fen = amount.replace(".", "").rjust(15, "0")
        told = reason.encode("gb18030").ljust(60)
        head = f"D{key}{account:<32}{amount_fen}{status:<4}".encode()
        made.append(head + told + b"20190105\r\n")
    totals = f"T{count:08d}{fen:015d}".encode() + b" " * 108 + b"\r\n"
    return b"".join([*made, totals])


def table(*rows: Iterable[Any], count: Any = 2, amount: Any = 1089) -> bytes:
    """Return a return in the format ``table``; rows as the bank's program writes them."""
    return book([TITLES, *rows, ["合计", None, count, amount]])


def table_row(
    number: int, line: Sequence[str], said: Sequence[str], day: Any = "2019-01-05"
) -> list[Any]:
    """Return a row of such a workbook, with the amount as a number."""
    key, account, amount = line
    return [number, "户名", account, float(amount), key, *said, day]


def sheet_in(data: bytes) -> Worksheet:
    """Return the sheet of a workbook."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def book(rows: Iterable[Iterable[Any]]) -> bytes:
    """Return a workbook with rows of cells."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(list(row))
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def good(code: str, second: Sequence[str] = BACK) -> bytes:
    """Return a whole return: the first line paid, the second sent back."""
    if code == "table":
        return table(table_row(1, FIRST, PAID), table_row(2, SECOND, second))
    if code == "piped":
        return piped(piped_line(1, FIRST, PAID), piped_line(2, SECOND, second))
    status = {"成功": "0000", "失败": "E102"}[second[0]]
    return fixed((FIRST, "0000", ""), (SECOND, status, second[1]))

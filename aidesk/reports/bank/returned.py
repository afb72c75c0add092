"""What the bank says of a list's lines, read from its file or refused as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from aidesk.domain.bank_file import ReturnFault, ReturnFileError, ReturnProblem
from aidesk.domain.bank_return import BankLine, LineResult, line_key
from aidesk.domain.errors import AideskError
from aidesk.domain.money import ZERO, Money, NotAnAmountError, total
from aidesk.domain.text import short_text
from aidesk.reports.bank.description import BankFormat, Cell, Item, Layout, Section
from aidesk.reports.bank.grid import MAX_BYTES, FileLine, RefusedFile
from aidesk.reports.bank.text_in import text_lines

_KEY: Final = re.compile(r"[0-9]{12}")
_ACCOUNT: Final = re.compile(r"[0-9]{1,32}")
_FEN: Final = re.compile(r"[0-9]{1,15}")
_DIGITS: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_DAY: Final = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?")


def read_return(path: Path, made: BankFormat) -> list[BankLine]:
    """Return what a bank's file says, line by line; raise ReturnFileError.

    A file that is damaged, cut off, of another encoding or from elsewhere is
    refused whole.  Lines that the bank still works on are left out.
    """
    try:
        data = _bytes(path)
        lines: Sequence[FileLine]
        if made.layout is Layout.XLSX:
            from aidesk.reports.bank.workbook_in import (  # noqa: PLC0415 - slow to load
                book_lines,
            )

            lines = book_lines(data)
        else:
            lines = text_lines(data, made)
        return _Return(made, lines).read()
    except RefusedFile as refused:
        raise ReturnFileError(path.name, refused.problem) from refused
    except OSError as error:
        problem = ReturnProblem(ReturnFault.UNREADABLE)
        raise ReturnFileError(path.name, problem) from error


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise RefusedFile(ReturnFault.TOO_LARGE, 0, str(MAX_BYTES // 1024 // 1024))
    if not data.strip():
        raise RefusedFile(ReturnFault.EMPTY)
    return data


class _Return:
    """A file's lines, understood by the description."""

    def __init__(self, made: BankFormat, lines: Sequence[FileLine]) -> None:
        self._made = made
        self._section: Section = made.answer
        self._lines = list(lines[made.answer.skip :])

    def read(self) -> list[BankLine]:
        """Return the bank's lines, with the totals checked and each with its day."""
        totals = self._take_totals()
        if self._section.header:
            self._check_titles()
        if not self._lines:
            raise RefusedFile(ReturnFault.EMPTY)
        told: list[BankLine] = []
        amounts: list[Money] = []
        for line in self._lines:
            given = _given(line, self._section.cells)
            amounts.append(self._amount(line, given[Item.AMOUNT]))
            told += self._told(line, given, amounts[-1])
        if totals:
            self._check_totals(totals, amounts)
        return _dated(told)

    def _take_totals(self) -> dict[Item, str]:
        """Take the line with the totals out; without it the file is not whole."""
        totals = self._section.totals
        if totals is None:
            return {}
        if not self._lines:
            raise RefusedFile(ReturnFault.NO_TOTALS)
        line = self._lines.pop(0 if totals.first else -1)
        try:
            return _given(line, totals.cells)
        except RefusedFile as refused:
            raise RefusedFile(ReturnFault.NO_TOTALS, line.number) from refused

    def _check_titles(self) -> None:
        cells = self._section.cells
        if not self._lines:
            raise RefusedFile(ReturnFault.EMPTY)
        line = self._lines.pop(0)
        for cell, text in zip(cells, line.split(cells), strict=True):
            if text != cell.title:
                raise RefusedFile(ReturnFault.TITLE, line.number, cell.title, text)

    def _told(
        self, line: FileLine, given: dict[Item, str], amount: Money
    ) -> Iterator[BankLine]:
        """Yield what the bank says of a line, if it has said it already."""
        key, account = self._key(given[Item.KEY]), given[Item.ACCOUNT].replace(" ", "")
        if not _KEY.fullmatch(key):
            raise RefusedFile(ReturnFault.KEY, line.number, "", key)
        if not _ACCOUNT.fullmatch(account):
            raise RefusedFile(ReturnFault.ACCOUNT, line.number)
        status = given[Item.STATUS]
        reason = self._reason(line, given.get(Item.REASON, ""))
        day = self._day(line, given.get(Item.DAY, ""))
        if status in self._made.paid:
            yield BankLine(key, account, amount, LineResult.PAID, reason, day)
        elif status in self._made.returned:
            why = reason or status
            yield BankLine(key, account, amount, LineResult.RETURNED, why, day)
        elif status not in self._made.pending:
            known = (*self._made.paid, *self._made.returned, *self._made.pending)
            expected = " ".join(sorted(known))
            raise RefusedFile(ReturnFault.STATUS, line.number, expected, status)

    def _key(self, text: str) -> str:
        """Return a key; a workbook drops the zeros before one that became a number."""
        is_number = self._made.layout is Layout.XLSX and text.isdecimal()
        return text.zfill(len(line_key(0, 0))) if is_number else text

    def _amount(self, line: FileLine, text: str) -> Money:
        amount = self._money(text)
        if amount is None or amount < ZERO:
            raise RefusedFile(ReturnFault.AMOUNT, line.number, "", text)
        return amount

    def _money(self, text: str) -> Money | None:
        if self._made.fen:
            return Money(int(text)) if _FEN.fullmatch(text) else None
        try:
            return Money.parse(text)
        except NotAnAmountError:
            return None

    def _reason(self, line: FileLine, text: str) -> str:
        try:
            return short_text(text, "reason")
        except AideskError as error:
            raise RefusedFile(ReturnFault.REASON, line.number, "", text) from error

    def _day(self, line: FileLine, text: str) -> date | None:
        if not text:
            return None
        found = _DIGITS.fullmatch(text) or _DAY.fullmatch(text)
        try:
            return date(*map(int, found.groups())) if found else _no_day()
        except ValueError as error:
            raise RefusedFile(ReturnFault.DAY, line.number, "", text) from error

    def _check_totals(self, totals: dict[Item, str], amounts: list[Money]) -> None:
        """Refuse a file that has not all the lines it declares."""
        count, declared = str(len(amounts)), totals[Item.COUNT].lstrip("0") or "0"
        if declared != count:
            raise RefusedFile(ReturnFault.COUNT, 0, declared, count)
        amount = self._money(totals[Item.SUM])
        if amount != total(amounts):
            found = total(amounts).plain()
            raise RefusedFile(
                ReturnFault.SUM, 0, amount.plain() if amount else "", found
            )


def _given(line: FileLine, cells: Sequence[Cell]) -> dict[Item, str]:
    """Return the texts of a line by what they are; what never varies must be there."""
    given = {}
    for cell, text in zip(cells, line.split(cells), strict=True):
        if cell.item is not None:
            given[cell.item] = text
        elif text != cell.text:
            raise RefusedFile(ReturnFault.MARK, line.number, cell.text, text)
    return given


def _no_day() -> date:
    raise ValueError


def _dated(told: list[BankLine]) -> list[BankLine]:
    """Return lines of which none lacks a day if any has one: it takes the latest."""
    days = [line.on for line in told if line.on is not None]
    if not days:
        return told
    return [replace(line, on=line.on or max(days)) for line in told]

"""What may speak against a bank file: its description, a line of it, or what came back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from aidesk.domain.errors import AideskError
from aidesk.domain.money import Money


class FormatFault(StrEnum):
    """What is wrong with the description of a bank's file format."""

    UNREADABLE = "unreadable"
    NOT_UTF8 = "not_utf8"
    SYNTAX = "syntax"
    MISSING = "missing"
    UNKNOWN = "unknown"
    KIND = "kind"
    CHOICE = "choice"
    TWICE = "twice"
    EMPTY = "empty"
    SIGN = "sign"
    ZEROS = "zeros"
    NARROW = "narrow"


@dataclass(frozen=True, slots=True)
class FormatProblem:
    """What is wrong, at which key, and what should be there."""

    fault: FormatFault
    key: str = ""
    expected: str = ""


@dataclass(eq=False)
class BankFormatError(AideskError):
    """A description of a format cannot be used; carries the file's name."""

    file: str
    problem: FormatProblem


@dataclass(eq=False)
class NoSuchFormatError(AideskError):
    """No bank file format has this name; carries those that there are."""

    name: str
    known: tuple[str, ...]


class TextFault(StrEnum):
    """Why a text cannot stand in a bank's file."""

    SEPARATOR = "separator"
    CONTROL = "control"
    FORMULA = "formula"
    ENCODING = "encoding"
    WIDTH = "width"


@dataclass(frozen=True, slots=True)
class UnfitText:
    """A text of a list's line that does not fit a format, and why.

    ``sign`` is what breaks it; ``length`` is how many bytes it has and ``room`` how
    many the column takes.
    """

    line: int
    name: str
    column: str
    fault: TextFault
    sign: str = ""
    length: int = 0
    room: int = 0


@dataclass(eq=False)
class UnfitTextsError(AideskError):
    """Lines of a list cannot be written in a format; nothing was written."""

    count: int
    unfit: tuple[UnfitText, ...]


@dataclass(eq=False)
class OrderTotalError(AideskError):
    """What a bank file would declare is not what the list was decided with."""

    count: int
    amount: Money
    line_count: int
    total: Money


@dataclass(eq=False)
class AnsweredListError(AideskError):
    """The bank has answered to a list already: its file must not be sent again."""

    answered: int


class ReturnFault(StrEnum):
    """Why a bank's return file is not read."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    EMPTY = "empty"
    NO_WORKBOOK = "no_workbook"
    OLD_WORKBOOK = "old_workbook"
    MACROS = "macros"
    BLOWN_UP = "blown_up"
    TOO_MANY_ROWS = "too_many_rows"
    BINARY = "binary"
    OTHER_ENCODING = "other_encoding"
    ENCODING = "encoding"
    COLUMNS = "columns"
    LENGTH = "length"
    CUT_SIGN = "cut_sign"
    CONTROL = "control"
    TITLE = "title"
    MARK = "mark"
    KEY = "key"
    ACCOUNT = "account"
    AMOUNT = "amount"
    STATUS = "status"
    REASON = "reason"
    DAY = "day"
    NO_TOTALS = "no_totals"
    COUNT = "count"
    SUM = "sum"


@dataclass(frozen=True, slots=True)
class ReturnProblem:
    """Why a return file is not read: the line, what should be there, what is there."""

    fault: ReturnFault
    line: int = 0
    expected: str = ""
    found: str = ""


@dataclass(eq=False)
class ReturnFileError(AideskError):
    """A bank's return file is not read, and nothing of it is taken."""

    file: str
    problem: ReturnProblem

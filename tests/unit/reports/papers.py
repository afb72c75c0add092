"""A small paper for tests, and ways to read papers back without the writing code."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

import pypdfium2

from aidesk.domain.money import Money
from aidesk.reports.imprint import Imprint
from aidesk.reports.lists import ListPaper
from aidesk.reports.tables import draw_list
from aidesk.wording.columns import Column

PRINTED_AT: Final = datetime.fromisoformat("2019-12-09T15:20")
IMPRINT: Final = Imprint("演示区民政局", PRINTED_AT)
PRACTICE: Final = replace(IMPRINT, practice=True)


STANDARD: Final = Money(63000)


@dataclass(frozen=True)
class Line:
    name: str
    persons: int = 1
    amount: Money = STANDARD
    place: str = "云溪社区"


COLUMNS: Final[tuple[Column[Line], ...]] = (
    Column("社区", lambda line: line.place, 40),
    Column("姓名", lambda line: line.name, 30, centred=True),
    Column("人数", lambda line: line.persons, 15, summed=True),
    Column("实发金额", lambda line: line.amount, 30, summed=True),
)

HOSTILE: Final = (
    "<b>张三",
    "李&四",
    "</para>",
    '<img src="http://127.0.0.1/x.png"/>',
    '=HYPERLINK("http://127.0.0.1","点")',
    "#N/A",
    "+1",
    "-2",
    "@SUM(A1)",
    "(a\\) Tj ET",
    "'; drop table payments; --",
)


def lines(count: int) -> list[Line]:
    """Return rows whose names and amounts all differ."""
    return [
        Line(f"甲{number:05d}", 1 + number % 3, Money(63000 + number))
        for number in range(1, count + 1)
    ]


def paper(rows: list[Line]) -> ListPaper[Line]:
    """Return a list of rows with all that can stand around it."""
    return ListPaper(
        title="2019年12月城市低保发放名册",
        columns=COLUMNS,
        rows=rows,
        unit="演示区民政局",
        period="发放月份：2019年12月",
        paid="实发金额",
        signatures=("制表人", "单位负责人"),
    )


def wide_paper(rows: list[Line]) -> ListPaper[Line]:
    """Return a list of eight columns, as payout lists have them."""
    more: tuple[Column[Line], ...] = (
        Column("户编号", lambda line: f"H{line.amount.fen}", 25, centred=True),
        Column("身份证号码", lambda line: f"530100{line.amount.fen:012d}", 42),
        Column("账号", lambda line: f"0000 0053 {line.amount.fen:010d}", 42),
    )
    return replace(paper(rows), columns=(*more, *COLUMNS))


def pdf_of(content: ListPaper[Line], imprint: Imprint = IMPRINT) -> bytes:
    """Return a list drawn as PDF."""
    file = io.BytesIO()
    draw_list(content, imprint, file)
    return file.getvalue()


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page, as a reader that copies it gets it."""
    document = pypdfium2.PdfDocument(pdf)
    texts = []
    for page in document:
        content = page.get_textpage()
        texts.append(content.get_text_range().replace("\r\n", "\n"))
        content.close()
        page.close()
    document.close()
    return texts


def joined(text: str) -> str:
    """Return a text without its line breaks and blanks, to search in."""
    return re.sub(r"\s", "", text)


def fen(text: str) -> int:
    """Return the fen of an amount as it is printed."""
    return int(text.replace(",", "").replace(".", ""))

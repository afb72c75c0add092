"""Hostile texts in all papers: printed literally, nothing fetched, nothing dropped.

An office is filled with them past its doors, so that no paper is spared; what a
paper should show is read from its values, what it does show from the file.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import socket
import zipfile
from bisect import bisect
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import cycle
from pathlib import Path
from typing import Any, Final

import openpyxl
import pytest

from aidesk.domain.money import Money
from aidesk.reports.blocks import Letter
from aidesk.reports.catalogue import REPORTS, Entry
from aidesk.reports.form import Form
from aidesk.reports.lists import ListGroup, ListPaper
from aidesk.reports.plain import paper_of, plain_of
from aidesk.reports.texts import printable
from aidesk.reports.workbook import make_workbook
from aidesk.reports.writing import Paper, pdf_of
from aidesk.storage.store import Store
from tests.benchmarks.big_office import bulk
from tests.unit.reports.papers import HOSTILE, IMPRINT, PRINTED_AT, joined, page_texts
from tests.unit.reports.test_catalogue import subjects

TEXTS: Final = (*HOSTILE, "长" * 200, "W" * 60, "王\u202e五", "㼆𬭎䶮", "A_x0041_B")
# free texts of an office; what is compared elsewhere stays as it is
FREE: Final = {
    "persons": ("name",),
    "households": ("address", "phone", "housing", "note"),
    "communities": ("name",),
    "institutions": ("name",),
    "accounts": ("holder", "bank"),
    "payments": ("name", "community", "holder", "bank"),
    "line_results": ("reason",),
    "enrolments": ("basis", "reason"),
    "cases": ("event",),
    "transfers": ("document", "note"),
    "expenditures": ("purpose", "supplier", "document"),
    "standards": ("document",),
    "allowance_rates": ("document",),
    "programme_documents": ("title",),
}
# what papers hold that is not printed
SILENT: Final = frozenset({"place", "called", "counted", "paid", "manner", "values"})
# what of a text may stand alone at the end of a page
_PIECE: Final = 5
ALL: Final = pytest.mark.parametrize("entry", REPORTS, ids=lambda entry: entry.name)


@pytest.fixture(scope="module")
def hostile_file(practice_office_file: Path, tmp_path_factory) -> Path:
    path: Path = tmp_path_factory.mktemp("hostile") / "office.aidesk"
    shutil.copy(practice_office_file, path)
    numbered = enumerate(cycle(TEXTS))
    with bulk(path) as conn:
        conn.create_function(
            "hostile", 1, lambda old: old and "{1}{0}".format(*next(numbered))
        )
        for table, columns in FREE.items():
            new = ", ".join(f"{column} = hostile({column})" for column in columns)
            conn.execute(f"update {table} set {new}")  # noqa: S608
        conn.execute("update office set unit = ?", [HOSTILE[3]])
    return path


@pytest.fixture
def hostile(hostile_file: Path, tmp_path: Path) -> Iterator[Store]:
    path = Path(shutil.copy(hostile_file, tmp_path / "office.aidesk"))
    with Store.open(path) as store:
        yield store


@pytest.fixture(autouse=True)
def _nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_args: object, **_named: object) -> None:
        pytest.fail("a paper wanted to reach the network")

    monkeypatch.setattr(socket, "socket", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


def papers(entry: Entry, store: Store) -> Iterator[Paper]:
    for about in subjects(entry, store):
        yield entry.make(store, about, PRINTED_AT.date())


def texts(value: Any) -> Iterator[str]:
    """Yield all texts that a paper must show."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Money):
        yield str(value)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)
    elif is_dataclass(value):
        rows = getattr(value, "rows", ())
        for column in getattr(value, "columns", ()):
            yield column.title
            yield from (column.printed(column.value(row)) for row in rows)
        left_out = SILENT | {"columns", "rows"}
        if isinstance(value, ListGroup):
            left_out |= {"names", "title"}
        for field in fields(value):
            if field.name not in left_out:
                yield from texts(getattr(value, field.name))


class Shown:
    """All text of a PDF, to look texts up that may go over pages."""

    def __init__(self, pdf: bytes) -> None:
        # PDFium tells a hyphen at the end of a line as a character of its own
        self._text = joined("".join(page_texts(pdf)).replace("\ufffe", "-"))

    def has(self, text: str) -> bool:
        """Tell whether a text is there, with the foots of pages in it or not."""
        wanted = joined(printable(text))
        while wanted not in self._text:
            cuts = range(_PIECE, len(wanted))
            cut = bisect(cuts, 0, key=lambda cut: wanted[:cut] not in self._text)
            if not cut:
                return False
            wanted = wanted[cuts[cut - 1] :]
        return True


def lacking(paper: Paper, shown: Shown) -> list[str]:
    return [text for text in set(texts(paper)) if not shown.has(text)]


@ALL
def test_hostile_texts_are_printed_literally(entry: Entry, hostile: Store):
    for paper in papers(entry, hostile):
        assert lacking(paper, Shown(pdf_of(paper, IMPRINT))) == []


@ALL
def test_hostile_texts_stay_texts_in_workbooks(entry: Entry, hostile: Store):
    for paper in papers(entry, hostile):
        if isinstance(paper, Letter | Form):
            continue
        file = io.BytesIO()
        make_workbook(paper, IMPRINT, file)
        check_workbook(paper, file)


def check_workbook(paper: ListPaper[Any] | ListGroup, file: io.BytesIO) -> None:
    with zipfile.ZipFile(file) as parts:
        for name in parts.namelist():
            content = parts.read(name)
            assert not re.search(rb"<f[ >]|hyperlink|External", content), name
    book = openpyxl.load_workbook(file)
    cells = [cell for sheet in book for row in sheet for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    there = {str(c.value).replace("_x005F_", "_") for c in cells if c.value is not None}
    for part in paper.parts if isinstance(paper, ListGroup) else (paper,):
        values = (column.value(row) for row in part.rows for column in part.columns)
        names = {value for value in values if isinstance(value, str) and value}
        assert {printable(name) for name in names} <= there


@ALL
def test_half_characters_and_marks_are_shown_in_all_papers(
    entry: Entry, practice: Store
):
    """No office file can hold half a character: it is put into the papers' values."""
    for paper in papers(entry, practice):
        spoilt = paper_of(json.loads(json.dumps(_spoilt(plain_of(paper)))))
        shown = Shown(pdf_of(spoilt, IMPRINT))
        assert lacking(spoilt, shown) == []
        assert not list(texts(paper)) or shown.has("末□𬭎尾")


def _spoilt(value: Any) -> Any:
    """Return the values of a paper with hostile characters in its texts."""
    if isinstance(value, list):
        return [_spoilt(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        name: f"{each}末\ud800𬭎\u202e尾"
        if name in ("text", "period", "note", "head") and each
        else _spoilt(each)
        for name, each in value.items()
    }


def test_the_office_is_hostile_in_each_kind_of_text(hostile: Store):
    """Guards the fixture: each text reaches some paper."""
    everything = "".join(
        text
        for entry in REPORTS
        for paper in papers(entry, hostile)
        for text in texts(paper)
    )
    assert [text for text in TEXTS if text not in everything] == []


def test_what_is_not_on_a_paper_is_noticed(practice: Store):
    (run, *_) = papers(REPORTS[0], practice)
    shown = Shown(pdf_of(run, IMPRINT))
    assert shown.has("演示区民政局")
    assert not shown.has("演示区民政局没有的字")

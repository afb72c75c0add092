"""A paper of an office as a file: the frame from the office, the kind by the name.

The writers are loaded when a paper is written: the libraries behind them take a
tenth of a second that no start of the program should wait for.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Final

from aidesk.domain.files import UnknownFileKindError
from aidesk.i18n import in_chinese
from aidesk.reports.blocks import Annex, Letter
from aidesk.reports.form import Form
from aidesk.reports.imprint import Imprint
from aidesk.reports.lists import ListGroup, ListPaper
from aidesk.reports.saving import replacing
from aidesk.storage.store import Store

Paper = ListPaper[Any] | ListGroup | Letter | Form
LIST_KINDS: Final = (".pdf", ".xlsx")
LETTER_KINDS: Final = (".pdf",)
REPORT_KINDS: Final = (".pdf", ".docx", ".xlsx")


def write_paper(store: Store, paper: Paper, path: Path, printed_at: datetime) -> None:
    """Write a paper that is not issued, as :func:`write_with` does."""
    write_with(preview_imprint(store, printed_at), paper, path)


def preview_imprint(store: Store, at: datetime) -> Imprint:
    """Return the imprint of a paper that is not issued."""
    office = store.office.get()
    return Imprint(office.unit, at, office.practice)


@in_chinese()
def write_with(imprint: Imprint, paper: Paper, path: Path) -> None:
    """Write a paper as the file that its name asks for, whole or not at all.

    Lists are given as PDF and as workbook, letters and forms as PDF; a report with
    annexes as Word file, too, and its tables as workbook.  Raises
    UnknownFileKindError, MissingGlyphError, or why the file cannot be written.
    """
    kinds = kinds_of(paper)
    kind = path.suffix.lower()
    if kind not in kinds:
        raise UnknownFileKindError(path, kinds)
    with replacing(path) as file:
        if kind == ".pdf":
            _draw(paper, imprint, file)
        elif isinstance(paper, Letter):
            _write_report(paper, imprint, kind, file)
        elif not isinstance(paper, Form):
            from aidesk.reports.workbook import (  # noqa: PLC0415 - see above
                make_workbook,
            )

            make_workbook(paper, imprint, file)


def kinds_of(paper: Paper) -> tuple[str, ...]:
    """Return as what kinds of files a paper can be written."""
    if isinstance(paper, Letter) and any(isinstance(b, Annex) for b in paper.blocks):
        return REPORT_KINDS
    return LETTER_KINDS if isinstance(paper, Letter | Form) else LIST_KINDS


def _write_report(paper: Letter, imprint: Imprint, kind: str, file: BinaryIO) -> None:
    """Write a report as Word file or workbook into an open file."""
    if kind == ".docx":
        from aidesk.reports.year_report.word import (  # noqa: PLC0415 - see above
            write_docx,
        )

        write_docx(paper, imprint, file)
    else:
        from aidesk.reports.year_report.book import (  # noqa: PLC0415 - see above
            write_book,
        )

        write_book(paper, imprint, file)


@in_chinese()
def pdf_of(paper: Paper, imprint: Imprint) -> bytes:
    """Return a paper drawn as PDF; raise MissingGlyphError."""
    file = BytesIO()
    _draw(paper, imprint, file)
    return file.getvalue()


def _draw(paper: Paper, imprint: Imprint, file: BinaryIO) -> None:
    """Draw a paper as PDF into an open file."""
    if isinstance(paper, Letter):
        from aidesk.reports.letters import draw_letter  # noqa: PLC0415 - see above

        draw_letter(paper, imprint, file)
    elif isinstance(paper, Form):
        from aidesk.reports.forms import draw_form  # noqa: PLC0415 - see above

        draw_form(paper, imprint, file)
    else:
        from aidesk.reports.tables import draw_list  # noqa: PLC0415 - see above

        draw_list(paper, imprint, file)

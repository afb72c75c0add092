"""A paper of an office as a file: the frame from the office, the kind by the name.

The writers are loaded when a paper is written: the libraries behind them take a
tenth of a second that no start of the program should wait for.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from aidesk.domain.files import UnknownFileKindError
from aidesk.i18n import in_chinese
from aidesk.reports.blocks import Letter
from aidesk.reports.form import Form
from aidesk.reports.imprint import Imprint
from aidesk.reports.lists import ListGroup, ListPaper
from aidesk.storage.store import Store

Paper = ListPaper[Any] | ListGroup | Letter | Form
LIST_KINDS: Final = (".pdf", ".xlsx")
LETTER_KINDS: Final = (".pdf",)


@in_chinese()
def pdf_of(paper: Paper, imprint: Imprint) -> bytes:
    """Return a paper drawn as PDF; raise MissingGlyphError."""
    file = BytesIO()
    if isinstance(paper, Letter):
        from aidesk.reports.letters import draw_letter  # noqa: PLC0415 - see above

        draw_letter(paper, imprint, file)
    elif isinstance(paper, Form):
        from aidesk.reports.forms import draw_form  # noqa: PLC0415 - see above

        draw_form(paper, imprint, file)
    else:
        from aidesk.reports.tables import draw_list  # noqa: PLC0415 - see above

        draw_list(paper, imprint, file)
    return file.getvalue()


@in_chinese()
def write_paper(store: Store, paper: Paper, path: Path, printed_at: datetime) -> None:
    """Write a paper as the file that its name asks for, whole or not at all.

    Lists are given as PDF and as workbook, letters and forms as PDF.  Raises
    UnknownFileKindError, MissingGlyphError, or why the file cannot be written.
    """
    write_with(preview_imprint(store, printed_at), paper, path)


def preview_imprint(store: Store, at: datetime) -> Imprint:
    """Return the imprint of a paper that is not issued."""
    office = store.office.get()
    return Imprint(office.unit, at, office.practice)


@in_chinese()
def write_with(imprint: Imprint, paper: Paper, path: Path) -> None:
    """Write a paper with the imprint of one that was issued, or of a preview."""
    if isinstance(paper, Letter | Form):
        _write_pages(paper, imprint, path)
    else:
        _write_list(paper, imprint, path)


def _write_list(
    paper: ListPaper[Any] | ListGroup, imprint: Imprint, path: Path
) -> None:
    kind = path.suffix.lower()
    if kind == ".pdf":
        from aidesk.reports.tables import write_list  # noqa: PLC0415 - see above

        write_list(paper, imprint, path)
    elif kind == ".xlsx":
        from aidesk.reports.workbook import write_workbook  # noqa: PLC0415 - see above

        write_workbook(paper, imprint, path)
    else:
        raise UnknownFileKindError(path, LIST_KINDS)


def _write_pages(paper: Letter | Form, imprint: Imprint, path: Path) -> None:
    """Write what is given as PDF only."""
    if path.suffix.lower() not in LETTER_KINDS:
        raise UnknownFileKindError(path, LETTER_KINDS)
    if isinstance(paper, Letter):
        from aidesk.reports.letters import write_letter  # noqa: PLC0415 - see above

        write_letter(paper, imprint, path)
    else:
        from aidesk.reports.forms import write_form  # noqa: PLC0415 - see above

        write_form(paper, imprint, path)

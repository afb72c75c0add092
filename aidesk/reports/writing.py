"""A paper of an office as a file: the frame from the office, the kind by the name."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from aidesk.domain.files import UnknownFileKindError
from aidesk.i18n import in_chinese
from aidesk.reports.blocks import Letter
from aidesk.reports.letters import write_letter
from aidesk.reports.lists import ListPaper
from aidesk.reports.page import Imprint
from aidesk.reports.tables import write_list
from aidesk.reports.workbook import write_workbook
from aidesk.storage.store import Store

Paper = ListPaper[Any] | Letter
LIST_KINDS = (".pdf", ".xlsx")
LETTER_KINDS = (".pdf",)


@in_chinese()
def write_paper(store: Store, paper: Paper, path: Path, printed_at: datetime) -> None:
    """Write a paper as the file that its name asks for, whole or not at all.

    Lists are given as PDF and as workbook, letters as PDF.  Raises
    UnknownFileKindError, MissingGlyphError, or why the file cannot be written.
    """
    office = store.office.get()
    imprint = Imprint(office.unit, printed_at, office.practice)
    kind = path.suffix.lower()
    match paper:
        case ListPaper() if kind == ".pdf":
            write_list(paper, imprint, path)
        case ListPaper() if kind == ".xlsx":
            write_workbook(paper, imprint, path)
        case Letter() if kind == ".pdf":
            write_letter(paper, imprint, path)
        case _:
            is_list = isinstance(paper, ListPaper)
            raise UnknownFileKindError(path, LIST_KINDS if is_list else LETTER_KINDS)

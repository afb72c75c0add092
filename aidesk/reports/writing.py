"""A paper of an office as a file: the frame from the office, the kind by the name.

The writers are loaded when a paper is written: the libraries behind them take a
tenth of a second that no start of the program should wait for.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, Final

from aidesk.domain.files import UnknownFileKindError
from aidesk.i18n import in_chinese
from aidesk.reports.blocks import Letter
from aidesk.reports.imprint import Imprint
from aidesk.reports.lists import ListPaper
from aidesk.storage.store import Store

Paper = ListPaper[Any] | Letter
LIST_KINDS: Final = (".pdf", ".xlsx")
LETTER_KINDS: Final = (".pdf",)


@in_chinese()
def write_paper(store: Store, paper: Paper, path: Path, printed_at: datetime) -> None:
    """Write a paper as the file that its name asks for, whole or not at all.

    Lists are given as PDF and as workbook, letters as PDF.  Raises
    UnknownFileKindError, MissingGlyphError, or why the file cannot be written.
    """
    office = store.office.get()
    imprint = Imprint(office.unit, printed_at, office.practice)
    if isinstance(paper, Letter):
        _write_letter(paper, imprint, path)
    else:
        _write_list(paper, imprint, path)


def _write_list(paper: ListPaper[Any], imprint: Imprint, path: Path) -> None:
    kind = path.suffix.lower()
    if kind == ".pdf":
        from aidesk.reports.tables import write_list  # noqa: PLC0415 - see above

        write_list(paper, imprint, path)
    elif kind == ".xlsx":
        from aidesk.reports.workbook import write_workbook  # noqa: PLC0415 - see above

        write_workbook(paper, imprint, path)
    else:
        raise UnknownFileKindError(path, LIST_KINDS)


def _write_letter(paper: Letter, imprint: Imprint, path: Path) -> None:
    if path.suffix.lower() not in LETTER_KINDS:
        raise UnknownFileKindError(path, LETTER_KINDS)
    from aidesk.reports.letters import write_letter  # noqa: PLC0415 - see above

    write_letter(paper, imprint, path)

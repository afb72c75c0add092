"""Whether a paper is ours, as it was issued, and still true today."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pypdfium2

from aidesk.domain.errors import AideskError
from aidesk.domain.issued import (
    Difference,
    ForeignPaperError,
    IssuedPaper,
    LockedPdfError,
    NoPdfError,
    PaperFileMissingError,
    PaperFileTooLargeError,
    PreviewFileError,
    Verdict,
    fingerprint,
    typed_code,
)
from aidesk.reports.catalogue import entry_named
from aidesk.reports.comparing import differences
from aidesk.reports.imprint import PREVIEW_LABEL
from aidesk.reports.issuing import new_paper, reprint
from aidesk.reports.preview import Preview
from aidesk.services.issuing import issued_paper
from aidesk.storage.store import Store

LARGEST: Final = 200_000_000
_PASSWORD: Final = pypdfium2.raw.FPDF_ERR_PASSWORD
_MARK: Final = re.compile(r"(\d{4}-\d{6})\s*(?:校验码)?\s*([0-9A-Z]{4}-?[0-9A-Z]{4})")


def verify_code(store: Store, text: str) -> Verdict:
    """Return what is found of the paper with a number or a code.

    Raises NotIssuedError.
    """
    return _verdict(store, issued_paper(store, text), file_changed=False)


def verify_file(store: Store, path: Path) -> Verdict:
    """Return what is found of a paper that came as a PDF.

    Raises a PaperFileError where the file is none of ours, or cannot be read.
    """
    data = _read(path)
    paper = store.issued.by_file(fingerprint(data))
    if paper is not None:
        return _verdict(store, paper, file_changed=False)
    paper = _named_in(store, path, data)
    changed = reprint(store, paper).pdf != data
    return _verdict(store, paper, file_changed=changed)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise PaperFileTooLargeError(path)
        return path.read_bytes()
    except OSError as error:
        raise PaperFileMissingError(path) from error


def _named_in(store: Store, path: Path, data: bytes) -> IssuedPaper:
    """Return the paper whose number and code stand in a PDF."""
    try:
        with Preview(data) as pdf:
            texts = [pdf.keywords(), pdf.text(0) if len(pdf) else ""]
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == _PASSWORD
        raise (LockedPdfError if locked else NoPdfError)(path) from error
    for number, code in _MARK.findall("\n".join(texts)):
        paper = store.issued.by_number(number)
        if paper is not None and paper.code == typed_code(code):
            return paper
    preview = pdf_says_preview(texts[1])
    raise (PreviewFileError if preview else ForeignPaperError)(path)


def pdf_says_preview(text: str) -> bool:
    """Tell whether the foot of a page says that it is a preview of ours."""
    return re.search(rf"{PREVIEW_LABEL}\s*打印时间：", text) is not None


def _verdict(store: Store, paper: IssuedPaper, *, file_changed: bool) -> Verdict:
    try:
        found = tuple(_today(store, paper))
    except AideskError as error:
        return Verdict(paper, (), file_changed, error)
    return Verdict(paper, found, file_changed)


def _today(store: Store, paper: IssuedPaper) -> Iterator[Difference]:
    """Yield how a paper differs from the same one made of today's rows."""
    entry = entry_named(paper.name)
    about, day = entry.about(paper.subject), paper.issued_at.date()
    printed = json.loads(store.issued.body(paper.number))
    present = json.loads(new_paper(store, entry.name, about, day).body)
    if printed["unit"] != present["unit"]:
        yield Difference("单位名称", "", printed["unit"], present["unit"])
    yield from differences(printed["paper"], present["paper"])

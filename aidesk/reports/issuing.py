"""Papers that are issued: made, numbered, kept as values, and drawn again from them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

from aidesk.domain.issued import IssuedPaper, SubjectGoneError, fingerprint
from aidesk.domain.journal import Act
from aidesk.domain.payment import RunId
from aidesk.reports.catalogue import About, Subject, entry_named, title_of
from aidesk.reports.imprint import Imprint
from aidesk.reports.plain import Plain, paper_of, plain_of
from aidesk.reports.writing import (
    Paper,
    pdf_of,
    preview_imprint,
    write_paper,
    write_with,
)
from aidesk.services.issuing import NewPaper, Stamp, issue, stamp_of, unchanged_since
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Reprint:
    """The PDF of an issued paper again; ``same`` tells whether byte for byte.

    It is always so with the program that issued it.  A later one may set or pack
    pages otherwise; what stands on them is the same.
    """

    pdf: bytes
    same: bool


@dataclass(frozen=True, slots=True)
class Sight:
    """A paper as it is looked at: a preview, or one that was issued.

    ``last`` is the paper that was last issued about the same; where ``is_issued``,
    it is the one that is seen.
    """

    pdf: bytes
    title: str
    kinds: tuple[str, ...]
    last: IssuedPaper | None = None
    is_issued: bool = False


def look_at(store: Store, name: str, about: About, at: datetime) -> Sight:
    """Return a paper as it is now: that which was issued, if nothing has changed."""
    new = new_paper(store, name, about, at.date())
    issued = unchanged_since(store, new)
    if issued is not None:
        return look_again(store, issued)
    body = json.loads(new.body)
    pdf = pdf_of(_paper(body), preview_imprint(store, at))
    last = store.issued.last_of(new.name, new.subject)
    return Sight(pdf, new.title, entry_named(name).file_kinds, last)


def look_again(store: Store, paper: IssuedPaper) -> Sight:
    """Return an issued paper as it went out."""
    kinds = entry_named(paper.name).file_kinds
    pdf = reprint(store, paper).pdf
    return Sight(pdf, paper.title, kinds, paper, is_issued=True)


def issue_paper(store: Store, act: Act, name: str, about: About) -> IssuedPaper:
    """Issue a paper of the catalogue about something; return what is kept of it.

    One that holds the same values as the last one issued is not issued again: it is
    that one.  Raises what :func:`made_paper` raises, and MissingGlyphError.
    """
    while True:
        head = store.journal.head()
        new = new_paper(store, name, about, act.at.date())
        draw = partial(_drawn, json.loads(new.body))
        issued = unchanged_since(store, new) or issue(store, act, new, head, draw)
        if issued is not None:
            return issued


def write_preview(
    store: Store, name: str, about: About, path: Path, at: datetime
) -> None:
    """Write a paper as it is now, not issued, as the file that its name asks for."""
    write_paper(store, made_paper(store, name, about, at.date()), path, at)


def made_paper(store: Store, name: str, about: About, day: date) -> Paper:
    """Return a paper of the catalogue as it is now.

    Raises NoSuchPaperError, SubjectGoneError, and what keeps it from being made.
    """
    entry = entry_named(name)
    if entry.subject is Subject.RUN and not store.runs.has(RunId(int(str(about)))):
        raise SubjectGoneError
    return entry.make(store, about, day)


def new_paper(store: Store, name: str, about: About, day: date) -> NewPaper:
    """Return a paper with its values as they are today, ready to be issued."""
    paper, office = made_paper(store, name, about, day), store.office.get()
    held = {
        "unit": office.unit,
        "practice": office.practice,
        "paper": plain_of(paper),
    }
    # escapes keep also what is no whole character
    body = json.dumps(held, separators=(",", ":"))
    return NewPaper(name, str(about), title_of(paper), body)


def reprint(store: Store, paper: IssuedPaper) -> Reprint:
    """Return an issued paper as it went out."""
    body = json.loads(store.issued.body(paper.number))
    pdf = _drawn(body, stamp_of(paper))
    return Reprint(pdf, fingerprint(pdf) == paper.sha256)


def write_issued(store: Store, paper: IssuedPaper, path: Path) -> None:
    """Write an issued paper as the file that its name asks for: PDF or workbook."""
    body = json.loads(store.issued.body(paper.number))
    write_with(_imprint(body, stamp_of(paper)), _paper(body), path)


def _drawn(body: Plain, stamp: Stamp) -> bytes:
    return pdf_of(_paper(body), _imprint(body, stamp))


def _paper(body: Plain) -> Paper:
    paper: Paper = paper_of(body["paper"])
    return paper


def _imprint(body: Plain, stamp: Stamp) -> Imprint:
    unit, practice = body["unit"], body["practice"]
    of_issue = (stamp.number, stamp.code, stamp.journal)
    return Imprint(unit, stamp.issued_at, practice, *of_issue)

"""Papers that are issued: made, numbered, kept as values, and drawn again from them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from aidesk.domain.issued import IssuedPaper, SubjectGoneError, fingerprint
from aidesk.domain.journal import Act
from aidesk.domain.payment import RunId
from aidesk.reports.catalogue import About, Entry, Subject, title_of
from aidesk.reports.imprint import Imprint
from aidesk.reports.plain import Plain, paper_of, plain_of
from aidesk.reports.writing import Paper, pdf_of, write_with
from aidesk.services.issuing import NewPaper, Stamp, issue, unchanged_since
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Reprint:
    """The PDF of an issued paper again; ``same`` tells whether byte for byte.

    It is always so with the program that issued it.  A later one may set or pack
    pages otherwise; what stands on them is the same.
    """

    pdf: bytes
    same: bool


def issue_paper(store: Store, act: Act, entry: Entry, about: About) -> IssuedPaper:
    """Issue a paper about something, and return what is kept of it.

    One that holds the same values as the last one issued is not issued again: it is
    that one.  Raises what ``entry.make`` raises, and MissingGlyphError.
    """
    while True:
        head = store.journal.head()
        new = new_paper(store, entry, about, act.at.date())
        draw = partial(_drawn, json.loads(new.body))
        issued = unchanged_since(store, new) or issue(store, act, new, head, draw)
        if issued is not None:
            return issued


def made_paper(store: Store, entry: Entry, about: About, day: date) -> Paper:
    """Return a paper; raise SubjectGoneError, and what ``entry.make`` raises."""
    if entry.subject is Subject.RUN and not store.runs.has(RunId(int(str(about)))):
        raise SubjectGoneError
    return entry.make(store, about, day)


def new_paper(store: Store, entry: Entry, about: About, day: date) -> NewPaper:
    """Return a paper with its values as they are today, ready to be issued."""
    paper, office = made_paper(store, entry, about, day), store.office.get()
    held = {
        "unit": office.unit,
        "practice": office.practice,
        "paper": plain_of(paper),
    }
    # escapes keep also what is no whole character
    body = json.dumps(held, separators=(",", ":"))
    return NewPaper(entry.name, str(about), title_of(paper), body)


def reprint(store: Store, paper: IssuedPaper) -> Reprint:
    """Return an issued paper as it went out."""
    body = json.loads(store.issued.body(paper.number))
    pdf = _drawn(body, Stamp(paper.number, paper.code, paper.issued_at))
    return Reprint(pdf, fingerprint(pdf) == paper.sha256)


def write_issued(store: Store, paper: IssuedPaper, path: Path) -> None:
    """Write an issued paper as the file that its name asks for: PDF or workbook."""
    body = json.loads(store.issued.body(paper.number))
    stamp = Stamp(paper.number, paper.code, paper.issued_at)
    write_with(_imprint(body, stamp), _paper(body), path)


def _drawn(body: Plain, stamp: Stamp) -> bytes:
    return pdf_of(_paper(body), _imprint(body, stamp))


def _paper(body: Plain) -> Paper:
    paper: Paper = paper_of(body["paper"])
    return paper


def _imprint(body: Plain, stamp: Stamp) -> Imprint:
    at, number, code = stamp.issued_at, stamp.number, stamp.code
    return Imprint(body["unit"], at, body["practice"], number, code)

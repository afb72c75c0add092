"""Issue a paper: it gets its number and its code, and is kept as it went out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from aidesk.domain.issued import (
    IssuedPaper,
    NotIssuedError,
    code_of,
    fingerprint,
    typed_code,
)
from aidesk.domain.journal import Act, Anchor
from aidesk.storage.journal import Head
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class NewPaper:
    """What shall be issued: the kind of paper, what it is about, and its values."""

    name: str
    subject: str
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """What issuing puts on a paper."""

    number: str
    code: str
    issued_at: datetime
    journal: str


Draw = Callable[[Stamp], bytes]
"""Makes the PDF of a paper with its stamp."""


def stamp_of(paper: IssuedPaper) -> Stamp:
    """Return what issuing has put on a paper."""
    journal = str(Anchor(paper.journal_seq, paper.journal_hash))
    return Stamp(paper.number, paper.code, paper.issued_at, journal)


def unchanged_since(store: Store, new: NewPaper) -> IssuedPaper | None:
    """Return the paper that was last issued about this, if it holds the same values."""
    last = store.issued.last_of(new.name, new.subject)
    if last is None or store.issued.body(last.number) != new.body:
        return None
    return last


def issue(
    store: Store, act: Act, new: NewPaper, head: Head, draw: Draw
) -> IssuedPaper | None:
    """Keep a paper that was made while the journal stood at ``head``.

    None where somebody has written since: the paper is then to be made anew.  It is
    drawn before the write, which would otherwise hold up the window.
    """
    at = act.at.replace(microsecond=0, tzinfo=None)
    number = store.issued.next_number(at.year)
    code, journal = _code(store, number, new.body), str(Anchor(head.seq, head.hash))
    stamp = Stamp(number, code, at, journal)
    paper = IssuedPaper(
        number=number,
        name=new.name,
        subject=new.subject,
        title=new.title,
        issued_at=at,
        journal_seq=head.seq,
        journal_hash=head.hash,
        sha256=fingerprint(draw(stamp)),
        code=stamp.code,
    )
    with store.write(act) as writing:
        if store.journal.head() != head:
            return None
        store.issued.add(paper, new.body)
        writing.note(
            "issue_paper",
            _subject(number),
            {"paper": new.name, "about": new.subject, "sha256": paper.sha256},
            digest=paper.digest(new.body),
        )
    return paper


def issued_paper(store: Store, text: str) -> IssuedPaper:
    """Return the paper with a number or a code, however typed; raise NotIssuedError.

    Both together, as a QR code has them, must be of one paper.
    """
    whole = _found(store, text)
    words = [whole] if whole else [_found(store, word) for word in text.split()]
    first, *others = words or [None]
    if first is None or any(other != first for other in others):
        raise NotIssuedError(text)
    return first


def _found(store: Store, text: str) -> IssuedPaper | None:
    number, code = text.strip(), typed_code(text)
    return store.issued.by_number(number) or store.issued.by_code(code)


def issued_digests(store: Store) -> Iterator[tuple[str, str]]:
    """Yield each paper, as the journal names it, with its present fingerprint."""
    for paper in store.issued.all():
        try:
            yield _subject(paper.number), paper.digest(store.issued.body(paper.number))
        except ValueError:
            yield _subject(paper.number), ""


def issued_findings(store: Store) -> Iterator[str]:
    """Yield papers that name no line of the journal, or whose body has another code."""
    for paper in store.issued.all():
        subject = _subject(paper.number)
        if not store.journal.has(paper.journal_seq, paper.journal_hash):
            yield f"{subject}: journal:{paper.journal_seq}"
        try:
            body = store.issued.body(paper.number)
        except ValueError:
            yield subject
        else:
            if _code(store, paper.number, body) != paper.code:
                yield subject


def _subject(number: str) -> str:
    return f"paper:{number}"


def _code(store: Store, number: str, body: str) -> str:
    return code_of(store.office.keyed(f"{number}\n{fingerprint(body.encode())}"))

"""Papers that left the office: what is kept of each, and how it is asked for."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from aidesk.domain.errors import AideskError
from aidesk.domain.journal import line_hash
from aidesk.domain.text import narrowed

CODE_SIGNS: Final = 8
_COMMON: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
# no letters that are taken for digits, or for each other
_CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_TO_CODE: Final = str.maketrans(_COMMON, _CROCKFORD)
_MISREAD: Final = str.maketrans("OILU", "011V", "- ")


@dataclass(eq=False)
class NoSuchPaperError(AideskError):
    """No paper of the catalogue is called so."""

    name: str
    known: tuple[str, ...]


@dataclass(eq=False)
class SubjectWordsError(AideskError):
    """A paper is asked for by other words than those given; ``title`` is its own."""

    title: str
    wanted: str


@dataclass(eq=False)
class NoSuchRightError(AideskError):
    """A household never had a right in a programme."""

    household: str
    programme: str


@dataclass(eq=False)
class NotIssuedError(AideskError):
    """The office has issued no paper with this number or code."""

    text: str


@dataclass(eq=False)
class SubjectGoneError(AideskError):
    """What a paper is about is not there: a list that was withdrawn, say."""


@dataclass(eq=False)
class PaperFileError(AideskError):
    """A file cannot be verified."""

    path: Path


class PaperFileMissingError(PaperFileError):
    """The file is not there, or cannot be read."""


class PaperFileTooLargeError(PaperFileError):
    """The file is larger than any paper of ours."""


class NoPdfError(PaperFileError):
    """The file is no PDF, or a damaged one."""


class LockedPdfError(PaperFileError):
    """The PDF asks for a password."""


class PreviewFileError(PaperFileError):
    """The PDF was only looked at: it was never issued."""


class ForeignPaperError(PaperFileError):
    """The PDF was not issued by this office."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What stands on a paper in one place, and what would stand there today.

    ``where`` names the row as it is printed; ``column`` is empty where a whole row
    is missing or new.
    """

    where: str
    column: str
    printed: str
    present: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verifying a paper found.

    ``file_changed`` tells that the PDF is not the one that was issued.  ``gone`` is
    why the paper cannot be made today, where it cannot.
    """

    paper: IssuedPaper
    differences: tuple[Difference, ...] = ()
    file_changed: bool = False
    gone: AideskError | None = None

    @property
    def is_same(self) -> bool:
        """Tell whether the paper is as it was issued, and true today."""
        return not (self.differences or self.file_changed or self.gone)


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """A paper as it was issued; its body, the values that stand in it, lies apart.

    ``subject`` tells what it is about, as the catalogue asks for it.  ``sha256`` is
    that of the PDF; the journal stood at ``journal_seq`` when it was made.
    """

    number: str
    name: str
    subject: str
    title: str
    issued_at: datetime
    journal_seq: int
    journal_hash: str
    sha256: str
    code: str

    def digest(self, body: str) -> str:
        """Return the fingerprint of the paper and its body, as it is journalled."""
        return line_hash(
            self.number,
            self.name,
            self.subject,
            self.title,
            self.issued_at.isoformat(),
            self.journal_seq,
            self.journal_hash,
            self.sha256,
            self.code,
            fingerprint(body.encode()),
        )


def fingerprint(data: bytes) -> str:
    """Return the SHA-256 of a file or a body."""
    return hashlib.sha256(data).hexdigest()


def code_of(keyed: str) -> str:
    """Return the short code that stands on a paper, from a keyed hash of its body."""
    signs = base64.b32encode(bytes.fromhex(keyed)).decode().translate(_TO_CODE)
    return signs[:CODE_SIGNS]


def shown_code(code: str) -> str:
    """Return a code as it is printed: ``7K3Q-F9MX``."""
    return f"{code[:4]}-{code[4:]}"


def typed_code(text: str) -> str:
    """Return the code that a person meant, whatever way it was typed."""
    return narrowed(text).upper().translate(_MISREAD)

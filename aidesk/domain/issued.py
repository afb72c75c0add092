"""Papers that left the office: what is kept of each, and how it is asked for."""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aidesk.domain.errors import AideskError
from aidesk.domain.journal import line_hash

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
class NotIssuedError(AideskError):
    """The office has issued no paper with this number or code."""

    text: str


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
    return unicodedata.normalize("NFKC", text).upper().translate(_MISREAD)

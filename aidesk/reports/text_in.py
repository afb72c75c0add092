"""The text of a file that somebody else wrote: .txt, .docx or .pdf."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Final
from zipfile import BadZipFile, ZipFile

from aidesk.domain.text_file import (
    LARGEST_MEGABYTES,
    TEXT_SUFFIXES,
    TextFault,
    TextFileError,
)

_LARGEST: Final = LARGEST_MEGABYTES * 1024 * 1024
_UNPACKED: Final = 10 * _LARGEST
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(path: Path) -> str:
    """Return the text of a file, line by line as it stands there.

    Raises TextFileError, which says why there is none.
    """
    suffix = path.suffix.casefold()
    if suffix not in TEXT_SUFFIXES:
        old = suffix in (".doc", ".wps")
        fault = TextFault.OLD_WORD if old else TextFault.UNKNOWN_KIND
        raise TextFileError(path.name, fault)
    try:
        text = _READERS[suffix](_bytes(path))
    except _Refused as refused:
        raise TextFileError(path.name, refused.fault) from refused
    except OSError as error:
        raise TextFileError(path.name, TextFault.UNREADABLE) from error
    if not text.strip():
        fault = TextFault.ONLY_PICTURES if suffix == ".pdf" else TextFault.EMPTY
        raise TextFileError(path.name, fault)
    return text


class _Refused(Exception):  # noqa: N818 - never leaves this module
    def __init__(self, fault: TextFault) -> None:
        super().__init__(fault)
        self.fault = fault


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise _Refused(TextFault.TOO_LARGE)
    if not data:
        raise _Refused(TextFault.EMPTY)
    return data


def _plain(data: bytes) -> str:
    """Return a text file's text: by its mark, else UTF-8, else as Windows writes it."""
    for mark, encoding in (*_BOMS, (b"", "utf-8"), (b"", "gb18030")):
        if data.startswith(mark):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            if "\0" in text:
                break
            return text
    raise _Refused(TextFault.NO_TEXT)


def _word(data: bytes) -> str:
    """Return the paragraphs and table rows of a Word file, in their order."""
    from docx import Document  # noqa: PLC0415 - loads lxml, which is large
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415 - see above
    from docx.table import Table  # noqa: PLC0415 - see above

    def lines() -> Iterator[str]:
        for block in Document(BytesIO(data)).iter_inner_content():
            if isinstance(block, Table):
                for row in block.rows:
                    yield "\t".join(" ".join(cell.text.split()) for cell in row.cells)
            else:
                yield block.text

    if data.startswith(b"\xd0\xcf\x11\xe0"):  # how Word keeps a file with a password
        raise _Refused(TextFault.ENCRYPTED)
    try:
        with ZipFile(BytesIO(data)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > _UNPACKED:
                raise _Refused(TextFault.TOO_LARGE)
        return "\n".join(lines())
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise _Refused(TextFault.DAMAGED) from error
    except SyntaxError as error:  # lxml's word for broken XML
        raise _Refused(TextFault.DAMAGED) from error


def _pdf(data: bytes) -> str:
    """Return the text of all pages; of a page that is a picture there is none."""
    import pypdfium2  # noqa: PLC0415 - a large library
    from pypdfium2.raw import FPDF_ERR_PASSWORD  # noqa: PLC0415 - see above

    from aidesk.reports.own_text import prose_of  # noqa: PLC0415 - see above
    from aidesk.reports.preview import Preview  # noqa: PLC0415 - see above

    try:
        with Preview(data) as pages:
            texts = (pages.text(page) for page in range(len(pages)))
            return prose_of("\n".join(texts))
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == FPDF_ERR_PASSWORD
        raise _Refused(TextFault.ENCRYPTED if locked else TextFault.DAMAGED) from error


_READERS: Final[Mapping[str, Callable[[bytes], str]]] = MappingProxyType(
    {".txt": _plain, ".docx": _word, ".pdf": _pdf}
)

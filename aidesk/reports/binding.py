"""Several PDF documents bound into one, to be printed at one go."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

import pypdfium2


def bound(documents: Iterable[bytes]) -> bytes:
    """Return one PDF with the pages of all documents, one after the other."""
    whole = pypdfium2.PdfDocument.new()
    try:
        for document in documents:
            part = pypdfium2.PdfDocument(document)
            try:
                whole.import_pages(part)
            finally:
                part.close()
        file = BytesIO()
        whole.save(file)
        return file.getvalue()
    finally:
        whole.close()

"""What comes out of the printer: the wanted pages, in copies, as sharp as on the PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter

from aidesk.gui.widgets.printing import DOTS_PER_INCH, Printing, new_printer
from aidesk.reports.preview import Preview
from tests.unit.reports.papers import lines, paper, pdf_of

SCALE = 1.0
DARK = 160


def to_file(path: Path) -> QPrinter:
    printer = new_printer("名册")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def printed(qtbot, document: bytes, printer: QPrinter) -> int:
    """Print, and return how many pages the window tells of."""
    owner = QObject()
    printing = Printing(owner, document, printer)
    with qtbot.waitSignal(printing.succeeded, timeout=30_000) as told:
        printing.start()
    return int(told.args[0])


def greys(source: Path | bytes, page: int) -> list[bytes]:
    """Return the lightness of a page's pixels, row by row."""
    document = pypdfium2.PdfDocument(source)
    bitmap = document[page].render(scale=SCALE, grayscale=True)
    pixels, step = bytes(bitmap.buffer), bitmap.stride
    rows = [pixels[n * step :][: bitmap.width] for n in range(bitmap.height)]
    bitmap.close()
    document.close()
    return rows


def difference(one: list[bytes], other: list[bytes]) -> float:
    """Return by how much two pages differ in the mean, 255 for black and white."""
    pairs = zip(one, other, strict=False)
    found = sum(abs(a - b) for rows in pairs for a, b in zip(*rows, strict=False))
    return found / (len(one) * len(one[0]))


def inked(rows: list[bytes]) -> tuple[int, int, int, int]:
    """Return the first and last row and column with something printed."""
    across = [n for n, row in enumerate(rows) if min(row) < DARK]
    down = [n for n, row in enumerate(zip(*rows, strict=True)) if min(row) < DARK]
    return across[0], across[-1], down[0], down[-1]


def shows(path: Path, document: bytes, pages: Sequence[int]) -> bool:
    """Tell whether a printed file shows some pages of a document in their order."""
    with Preview(path) as out:
        assert len(out) == len(pages)
    originals = {page: greys(document, page) for page in set(pages)}
    for place, page in enumerate(pages):
        found = greys(path, place)
        nearest = min(originals, key=lambda each: difference(found, originals[each]))
        if nearest != page:
            return False
    return True


@pytest.fixture(scope="module")
def three_pages() -> bytes:
    return pdf_of(paper(lines(40)))


def test_the_pages_that_are_wanted_are_printed_and_no_others(
    qtbot, tmp_path, three_pages
):
    path = tmp_path / "out.pdf"
    printer = to_file(path)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert printed(qtbot, three_pages, printer) == 2
    assert shows(path, three_pages, [1, 2])


def test_copies_lie_one_set_behind_the_other(qtbot, tmp_path, three_pages):
    path = tmp_path / "out.pdf"
    printer = to_file(path)
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert printed(qtbot, three_pages, printer) == 6
    assert shows(path, three_pages, [0, 1, 2, 0, 1, 2])


def test_copies_of_a_range_lie_page_by_page_if_so_chosen(qtbot, tmp_path, three_pages):
    path = tmp_path / "out.pdf"
    printer = to_file(path)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    printer.setCopyCount(2)
    printer.setCollateCopies(False)
    assert printed(qtbot, three_pages, printer) == 4
    assert shows(path, three_pages, [1, 1, 2, 2])


@pytest.mark.parametrize("upright", [False, True])
def test_the_paper_is_printed_as_it_lies_in_its_size(qtbot, tmp_path, upright: bool):  # noqa: FBT001
    path = tmp_path / "out.pdf"
    document = pdf_of(replace(paper(lines(3)), upright=upright))
    printed(qtbot, document, to_file(path))
    with Preview(path) as out, Preview(document) as original:
        assert out.size(0) == pytest.approx(original.size(0), abs=1)
    # as large as it is, and where it is
    assert inked(greys(path, 0)) == pytest.approx(inked(greys(document, 0)), abs=2)


def test_text_is_printed_as_sharp_as_printers_print(qtbot, tmp_path, three_pages):
    path = tmp_path / "out.pdf"
    printed(qtbot, three_pages, to_file(path))
    out = pypdfium2.PdfDocument(path)
    (image,) = out[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
    dots = image.get_px_size()[0] / (out[0].get_width() / 72)
    out.close()
    assert dots == pytest.approx(DOTS_PER_INCH, rel=0.01)
    assert DOTS_PER_INCH >= 300

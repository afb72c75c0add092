"""The frame of our documents: paper, margins, and what stands on every page."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Final, Self

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from aidesk.domain.files import MissingGlyphError
from aidesk.domain.issued import shown_code
from aidesk.reports.fonts import Role, font_of
from aidesk.reports.imprint import PRACTICE_LABEL, PREVIEW_LABEL, Imprint
from aidesk.reports.lettering import Lettering
from aidesk.reports.qr import qr_path
from aidesk.wording.formats import worded

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

MM: Final = 72 / 25.4
_SMALL: Final = 8.5
_GREY: Final = 0.35
_FOOT: Final = "foot"
_FOOT_BASE: Final = 10 * MM
_QR_SIZE: Final = 10 * MM
_QR_QUIET: Final = 2.2 * MM
_LINES_APART: Final = 4.2 * MM


@dataclass(frozen=True, slots=True)
class Frame:
    """A paper size and its margins, in points.

    ``numbered`` pages carry a number of their own, as — 1 — on a report.
    """

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    numbered: bool = False

    @property
    def text_width(self) -> float:
        """Return the width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_top(self) -> float:
        """Return where the text begins, counted from the bottom of the paper."""
        return self.height - self.top


LIST_FRAME: Final = Frame(297 * MM, 210 * MM, 16 * MM, 15 * MM, 19 * MM, 15 * MM)
UPRIGHT_FRAME: Final = Frame(210 * MM, 297 * MM, 20 * MM, 15 * MM, 20 * MM, 15 * MM)
# GB/T 9704-2012: 156 mm by 225 mm of text
REPORT_FRAME: Final = Frame(
    210 * MM, 297 * MM, 37 * MM, 26 * MM, 35 * MM, 28 * MM, numbered=True
)


class Document:
    """A PDF being drawn page by page; used with ``with``.

    The same drawing gives the same bytes.  At the end it raises
    MissingGlyphError, before anything is written, if a character had no font.
    """

    def __init__(
        self, file: BinaryIO, title: str, frame: Frame, imprint: Imprint
    ) -> None:
        rl_config.useA85 = 0
        self.frame = frame
        self._imprint = imprint
        self._canvas = Canvas(
            file,
            pagesize=(frame.width, frame.height),
            pageCompression=1,
            invariant=1,
            initialFontName=font_of(Role.TABLE).fontName,  # type: ignore[arg-type] # stub says float
            lang="zh-CN",
        )
        self._describe(title)
        self._letterings: dict[tuple[Role, float], Lettering] = {}
        self._lacking: dict[str, str] = {}
        self._pages = 0
        self._targets: set[str] = set()
        self._text: list[str] = []
        self._lines: list[str] = []
        self._small = self.lettering(Role.TABLE, _SMALL)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._close()
        for lettering in self._letterings.values():
            lettering.forget()

    @property
    def page_number(self) -> int:
        """Return the number of the page that is being drawn."""
        return self._pages + 1

    def lettering(self, role: Role, size: float) -> Lettering:
        """Return the lettering of a role in a size."""
        key = (role, size)
        if key not in self._letterings:
            self._letterings[key] = Lettering(self._canvas, role, size, self._lacking)
        return self._letterings[key]

    def write(self, operations: str) -> None:
        """Put a text, as a lettering gives it, on the page."""
        self._text.append(operations)

    def line(
        self, start: tuple[float, float], end: tuple[float, float], width: float
    ) -> None:
        """Draw a line."""
        (x, y), (x2, y2) = start, end
        self._lines.append(f"{width:g} w {x:.2f} {y:.2f} m {x2:.2f} {y2:.2f} l S")

    def box(self, x: float, y: float, size: tuple[float, float], width: float) -> None:
        """Draw a frame from its lower left corner."""
        self._lines.append(
            f"{width:g} w {x:.2f} {y:.2f} {size[0]:.2f} {size[1]:.2f} re S"
        )

    def target(self, name: str, x: float, y: float) -> None:
        """Name a point of the page that links lead to."""
        self._canvas.bookmarkPage(name, fit="XYZ", left=x, top=y, zoom=0)

    def target_once(self, name: str, x: float, y: float) -> None:
        """Name a point of the page, unless another one has the name already."""
        if name not in self._targets:
            self._targets.add(name)
            self.target(name, x, y)

    def has_target(self, name: str) -> bool:
        """Tell whether a point has been named."""
        return name in self._targets

    def link(
        self, name: str, corner: tuple[float, float], size: tuple[float, float]
    ) -> None:
        """Let a rectangle of the page lead to a point, from its lower left corner."""
        (x, y), (width, height) = corner, size
        self._canvas.linkRect("", name, (x, y, x + width, y + height), thickness=0)

    def drawing(self, drawn: Drawing, x: float, y: float) -> None:
        """Put a drawing on the page by its lower left corner."""
        from reportlab.graphics import (  # noqa: PLC0415 - few papers have drawings
            renderPDF,
        )

        renderPDF.draw(drawn, self._canvas, x, y)

    def end_page(self) -> None:
        """Finish the page with its foot; what is drawn next stands on a new one."""
        self._canvas.addLiteral("\n".join(self._lines))
        self._canvas.addLiteral("BT\n" + "\n".join(self._text) + "\nET")
        self._text, self._lines = [], []
        self._foot()
        if self._imprint.practice:
            self._practice_label()
        self._canvas.showPage()
        self._pack_page()
        self._pages += 1

    def _pack_page(self) -> None:
        """Compress the page at once, so that thousands of pages stay small."""
        page = vars(self._canvas)["_doc"].Pages.pages[-1]
        stream = PDFStream(content=zlib.compress(page.stream.encode("latin-1")))
        stream.dictionary["Filter"] = PDFName("FlateDecode")
        page.Contents, page.stream = stream, None

    def _foot(self) -> None:
        """Draw the page's number beside what stands on all pages alike."""
        frame = self.frame
        page = "共" if frame.numbered else f"第{self.page_number}页　共"
        self._grey(self._small.ending(frame.width / 2, _FOOT_BASE, page))
        self._canvas.doForm(_FOOT)

    def _common_foot(self) -> None:
        """Draw whose paper it is, how many pages, and by what it can be verified."""
        frame, small, imprint = self.frame, self._small, self._imprint
        unit = f"{imprint.unit}　{PRACTICE_LABEL * imprint.practice}"
        moment = f"打印时间：{worded(imprint.printed_at)}"
        right, y = frame.width - frame.right, _FOOT_BASE
        texts = [small.at(frame.width / 2, y, f"{self._pages}页")]
        if imprint.number:
            middle = y + 0.36 * _SMALL
            self._draw_qr(right - _QR_SIZE, middle - _QR_SIZE / 2)
            right, y = right - _QR_SIZE - _QR_QUIET, y - _LINES_APART / 2
            number = f"编号 {imprint.number}　校验码 {shown_code(imprint.code)}"
            texts += [
                small.at(frame.left, y + _LINES_APART, unit),
                small.at(frame.left, y, f"日志号 {imprint.journal}"),
                small.ending(right, y + _LINES_APART, number),
            ]
        else:
            texts.append(small.at(frame.left, y, unit))
            moment = f"{PREVIEW_LABEL}　{moment}"
        self._grey(*texts, small.ending(right, y, moment))

    def _draw_qr(self, x: float, y: float) -> None:
        text = f"{self._imprint.number} {self._imprint.code}"
        self._canvas.addLiteral(f"q 0 g\n{qr_path(text, x, y, _QR_SIZE)} Q")

    def _practice_label(self) -> None:
        """Draw a framed word at the top right: clear, and nothing is hidden by it."""
        frame, label = self.frame, self.lettering(Role.HEAD, 12)
        width, height = label.width(PRACTICE_LABEL) + 12, 20.0
        x, y = frame.width - frame.right - width, frame.height - 7 * MM - height
        self._canvas.addLiteral(
            f"q {_GREY} G 1.2 w {x:.2f} {y:.2f} {width:.2f} {height:.2f} re S Q"
        )
        self._grey(label.at(x + 6, y + 5.5, PRACTICE_LABEL))

    def _grey(self, *texts: str) -> None:
        self._canvas.addLiteral(f"q {_GREY} g BT\n" + "\n".join(texts) + "\nET Q")

    def _describe(self, title: str) -> None:
        canvas, moment = self._canvas, self._imprint.printed_at
        canvas.setTitle(title)
        canvas.setAuthor(self._imprint.unit)
        canvas.setSubject(title)
        canvas.setKeywords(f"{self._imprint.number} {self._imprint.code}".strip())
        canvas.setCreator("aidesk")
        canvas.setProducer("aidesk")
        canvas.setDateFormatter(lambda *_: f"D:{moment:%Y%m%d%H%M%S}")

    def _close(self) -> None:
        self._canvas.beginForm(_FOOT)
        self._common_foot()
        self._canvas.endForm()
        if self._lacking:
            where = next(iter(self._lacking.values()))
            raise MissingGlyphError(frozenset(self._lacking), where)
        self._canvas.save()

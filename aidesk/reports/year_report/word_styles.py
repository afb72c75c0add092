"""The look of a report in Word: A4 as in GB/T 9704, fonts by name, real styles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from aidesk.reports.imprint import PRACTICE_LABEL
from aidesk.reports.page import REPORT_FRAME
from aidesk.reports.year_report.word_parts import add_field, element, name_font

_LATIN: Final = "Times New Roman"
TAB_RIGHT: Final = WD_TAB_ALIGNMENT.RIGHT
SIZE: Final = 16.0
_STEP: Final = REPORT_FRAME.text_top - REPORT_FRAME.bottom
_LINES: Final = 22
_TWIPS: Final = 20

TITLE: Final = "Title"
BODY: Final = "正文段落"
PLAIN: Final = "正文左起"
CAPTION: Final = "Caption"
CELL: Final = "表格文字"
NOTE: Final = "说明"
NOTE_HEAD: Final = "说明标题"
ANNEX_LABEL: Final = "附件序号"
ANNEX_TITLE: Final = "附件标题"
ORIGIN: Final = "来源标题"
ORIGIN_LINE: Final = "来源"
PICTURE: Final = "图"
SIGNED: Final = "落款"
MARK: Final = "来源编号"


@dataclass(frozen=True, slots=True)
class _Look:
    """How a style looks: its font, size and lines in points, and where it stands."""

    font: str
    size: float
    step: float | None = None
    bold: bool = False
    indent: float = 0
    align: Any = None
    before: float = 0
    after: float = 0
    kept: bool = False
    level: int | None = None


_CENTRE: Final = WD_ALIGN_PARAGRAPH.CENTER
_RIGHT: Final = WD_ALIGN_PARAGRAPH.RIGHT
_BOTH: Final = WD_ALIGN_PARAGRAPH.JUSTIFY
_LINE: Final = _STEP / _LINES

_LOOKS: Final = {
    TITLE: _Look("宋体", 22, 33, bold=True, align=_CENTRE, kept=True),
    "Heading 1": _Look("黑体", SIZE, _LINE, indent=2, kept=True),
    "Heading 2": _Look("楷体", SIZE, _LINE, indent=2, kept=True),
    BODY: _Look("仿宋", SIZE, _LINE, indent=2, align=_BOTH),
    PLAIN: _Look("仿宋", SIZE, _LINE),
    SIGNED: _Look("仿宋", SIZE, _LINE, align=_RIGHT),
    CAPTION: _Look("黑体", 12, align=_CENTRE, before=8, after=3, kept=True),
    CELL: _Look("宋体", 12),
    PICTURE: _Look("宋体", 12, align=_CENTRE, after=8),
    NOTE: _Look("宋体", 10.5, 17.5, indent=1),
    NOTE_HEAD: _Look("黑体", 10.5, 17.5, before=4, kept=True),
    ANNEX_LABEL: _Look("黑体", SIZE, _LINE, kept=True),
    ANNEX_TITLE: _Look("宋体", 18, 27, bold=True, align=_CENTRE, kept=True, level=0),
    ORIGIN: _Look("黑体", 10.5, before=6, after=2, kept=True),
    ORIGIN_LINE: _Look("宋体", 9, 13),
}


def set_up(document: Document) -> None:
    """Give an empty file the styles of a report and its first section."""
    normal: Any = document.styles["Normal"]
    _dress(normal, _Look("仿宋", SIZE))
    for name, look in _LOOKS.items():
        _dress(_style(document, name), look)
    mark = document.styles.add_style(MARK, WD_STYLE_TYPE.CHARACTER)
    name_font(mark.element.get_or_add_rPr(), _LATIN, _LATIN)
    language = element("lang", val="en-US", eastAsia="zh-CN")
    normal.element.get_or_add_rPr().append(language)
    document.settings.odd_and_even_pages_header_footer = True


def _style(document: Document, name: str) -> ParagraphStyle:
    styles: Any = document.styles
    if name in styles:
        found: ParagraphStyle = styles[name]
        return found
    made: ParagraphStyle = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    made.base_style = styles["Normal"]
    made.quick_style = True
    return made


def _dress(style: ParagraphStyle, look: _Look) -> None:
    properties = style.element.get_or_add_rPr()
    name_font(properties, look.font, _LATIN)
    font, set_ = style.font, style.paragraph_format
    font.size, font.bold, font.italic = Pt(look.size), look.bold, False
    font.color.rgb = RGBColor(0, 0, 0)
    set_.alignment, set_.keep_with_next = look.align, look.kept
    set_.space_before, set_.space_after = Pt(look.before), Pt(look.after)
    set_.first_line_indent = Pt(look.indent * look.size)
    if look.step:
        set_.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        set_.line_spacing = Pt(round(look.step, 1))
    else:
        set_.line_spacing = 1.0
    for old in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(old)
    if look.level is not None:
        style.element.pPr.append(element("outlineLvl", val=look.level))


def lay_out(section: Section, *, lying: bool = False) -> None:
    """Give a section the page of a report, upright or lying on its side."""
    frame = REPORT_FRAME
    long, short = Pt(frame.height), Pt(frame.width)
    section.orientation = WD_ORIENT.LANDSCAPE if lying else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if lying else (short, long)
    sides = (frame.top, frame.right, frame.bottom, frame.left)
    if lying:  # the head of the page is at the left
        sides = (frame.left, frame.top, frame.right, frame.bottom)
    section.top_margin, section.right_margin = Pt(sides[0]), Pt(sides[1])
    section.bottom_margin, section.left_margin = Pt(sides[2]), Pt(sides[3])
    section.header_distance = section.footer_distance = Pt(36 if lying else 54)
    for old in section._sectPr.findall(qn("w:docGrid")):  # noqa: SLF001 - the only way
        section._sectPr.remove(old)  # noqa: SLF001 - see above


def text_width(section: Section) -> Length:
    """Return the width between the margins."""
    sides = (section.page_width, section.left_margin, section.right_margin)
    whole, left, right = (side or Length(0) for side in sides)
    return Length(whole - left - right)


def number_pages(section: Section, *, practice: bool) -> None:
    """Put — 1 — below the outer edge of the pages, and above whether it is practice."""
    places = (
        (section.header, section.footer, _RIGHT),
        (section.even_page_header, section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    )
    for head, foot, align in places:
        if practice:
            head.paragraphs[0].alignment = _RIGHT
            head.paragraphs[0].add_run(PRACTICE_LABEL)
        number = foot.paragraphs[0]
        number.alignment = align
        number.add_run("— ")
        add_field(number, "PAGE")
        number.add_run(" —")
        for run in number.runs:
            run.font.size = Pt(14)

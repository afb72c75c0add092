"""Small parts of a Word file that python-docx has no words for: fonts, fields, links."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_SCRIPTS: Final = ("ascii", "hAnsi", "eastAsia", "cs")
_THEMES: Final = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)


def element(name: str, /, **attributes: object) -> Any:
    """Return a new element; its attributes are named without ``w:``."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def name_font(properties: Any, east_asian: str, latin: str) -> None:
    """Name the font of Chinese and the one of everything else, instead of a theme's."""
    fonts = properties.get_or_add_rFonts()
    for theme in _THEMES:
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in _SCRIPTS:
        fonts.set(qn(f"w:{script}"), east_asian if script == "eastAsia" else latin)


def add_field(paragraph: Paragraph, code: str) -> None:
    """Add a field that Word works out, such as the number of the page."""
    for part in ("begin", code, "end"):
        run = paragraph.add_run()
        if part == code:
            text = element("instrText")
            text.text = f" {code} "
            run._r.append(text)  # noqa: SLF001 - the only way to its element
        else:
            run._r.append(element("fldChar", fldCharType=part))  # noqa: SLF001 - see above


def add_link(paragraph: Paragraph, text: str, target: str, style: object) -> None:
    """Add a text that leads to a place of the same file."""
    link = element("hyperlink", anchor=target, history=1)
    run = paragraph.add_run(text, style)  # type: ignore[arg-type] # a style of the file
    link.append(run._r)  # noqa: SLF001 - moved into the link
    paragraph._p.append(link)  # noqa: SLF001 - see above


class Places:
    """Gives the places that links lead to their names, each once."""

    def __init__(self) -> None:
        self._names: dict[str, int] = {}

    def __contains__(self, name: str) -> bool:
        """Tell whether a place has been named."""
        return name in self._names

    @contextmanager
    def named(self, paragraph: Paragraph, name: str) -> Iterator[None]:
        """Name what is added to a paragraph meanwhile, unless another has the name."""
        if name in self._names:
            yield
            return
        number = self._names[name] = len(self._names) + 1
        parts = paragraph._p  # noqa: SLF001 - the only way to its element
        parts.append(element("bookmarkStart", id=number, name=name))
        yield
        parts.append(element("bookmarkEnd", id=number))


def describe_picture(run: Run, name: str, text: str) -> None:
    """Say in words what a picture shows, for those who cannot see it."""
    for told in run._r.iter(qn("wp:docPr")):  # noqa: SLF001 - the only way to it
        told.set("name", name)
        told.set("descr", text)


def with_fixed_times(package: bytes) -> bytes:
    """Return a package whose parts carry no time, so that the same gives the same."""
    whole = BytesIO()
    with ZipFile(BytesIO(package)) as parts, ZipFile(whole, "w") as packed:
        for name in parts.namelist():
            entry = ZipInfo(name, _EARLIEST)
            entry.create_system = 0  # the same on every system
            packed.writestr(entry, parts.read(name), ZIP_DEFLATED)
    return whole.getvalue()

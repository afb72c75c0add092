"""The look of the window: colours by name, one scale for all sizes, fonts, style sheet.

All sizes are given as they are at 100 % and pass through :func:`px`.  Layouts and
widgets whose sizes depend on the scale have a method ``fit``: they call it when
they are made, and :func:`apply` calls it again whenever the look changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from aidesk.paths import resources


class Mode(StrEnum):
    """Which of the colour sets is shown."""

    LIGHT = "light"
    DARK = "dark"


SCALES: Final = (100, 110, 125, 150, 175, 200)
TEXT_SIZE: Final = 15
SMALL_SIZE: Final = 13
FAMILIES: Final = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
BUNDLED_FONTS: Final = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")

# light, then dark
_COLOURS: Final = {
    "bg": ("#F6F5F1", "#1B1D1F"),
    "nav": ("#EEECE6", "#151719"),
    "card": ("#FFFFFF", "#242729"),
    "line": ("#E2DFD7", "#3A3E42"),
    "edge": ("#85898D", "#8D949B"),
    "text": ("#1E2226", "#ECEBE7"),
    "text2": ("#565B61", "#B4B8BC"),
    "accent": ("#1F5A85", "#8FC1E6"),
    "on_accent": ("#FFFFFF", "#0C2233"),
    "accent_hover": ("#184A6E", "#A9D1EF"),
    "soft": ("#E4EEF6", "#22394A"),
    "changed": ("#FFF7E0", "#373220"),
    "edit": ("#F1F6FA", "#26313A"),
    "ok": ("#2A6F46", "#86CBA0"),
    "ok_soft": ("#E3F1E7", "#1F3529"),
    "warn": ("#855000", "#E7BA6E"),
    "warn_soft": ("#FBF0DA", "#3B3019"),
    "bad": ("#A3332A", "#F2A297"),
    "bad_soft": ("#FAE8E5", "#43261F"),
    "track": ("#E6E4DD", "#383C40"),
    "hover": ("#F1F0EB", "#2C3033"),
    "zebra": ("#FAF9F6", "#272A2D"),
    "scroll": ("#8C8A83", "#85898D"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """What a person chose: text size in per cent, and light or dark."""

    percent: int = 100
    mode: Mode = Mode.LIGHT


@runtime_checkable
class Fitting(Protocol):
    """A layout or widget whose sizes follow the scale."""

    def fit(self) -> None:
        """Set all sizes anew from :func:`px`."""


class _State:
    """The look of this process; as single as the QApplication that shows it."""

    look = Look()


def look() -> Look:
    """Return the look that is in use."""
    return _State.look


def px(size: float) -> int:
    """Return a size given at 100 % in pixels of the text size in use."""
    return int(size * _State.look.percent / 100 + 0.5)


def hexes(mode: Mode) -> Mapping[str, str]:
    """Return all colours of a mode as ``#RRGGBB`` by their names."""
    side = 0 if mode is Mode.LIGHT else 1
    return MappingProxyType({name: pair[side] for name, pair in _COLOURS.items()})


def colour(name: str) -> QColor:
    """Return a colour of the look in use; ask again at every painting."""
    return _colour(name, _State.look.mode)


@cache
def _colour(name: str, mode: Mode) -> QColor:
    return QColor(hexes(mode)[name])


def font(size: float = TEXT_SIZE, *, bold: bool = False) -> QFont:
    """Return the window's font in a size given at 100 %."""
    made = QFont(QApplication.font())
    made.setPixelSize(px(size))
    made.setBold(bold)
    return made


def prepare(app: QApplication) -> None:
    """Set what never changes: the style, and a font that has Chinese characters."""
    app.setStyle("Fusion")
    if not any(QFontDatabase.hasFamily(family) for family in FAMILIES):
        for name in BUNDLED_FONTS:
            QFontDatabase.addApplicationFont(str(resources() / "fonts" / name))


def apply(app: QApplication, chosen: Look) -> None:
    """Show the whole program in a look."""
    _State.look = chosen
    dark = chosen.mode is Mode.DARK
    app.styleHints().setColorScheme(
        Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light
    )
    app.setPalette(_palette())
    plain = QFont(list(FAMILIES))
    plain.setPixelSize(px(TEXT_SIZE))
    app.setFont(plain)
    app.setStyleSheet(style_sheet(chosen))
    for part in _fitting(app):
        part.fit()


def style_sheet(chosen: Look) -> str:
    """Return the style sheet with colours and sizes of a look filled in.

    In the file colours stand as ``@name`` and sizes as they are at 100 %; a
    line of ``1px`` stays as thin as that; each ``-`` after a size takes off what
    a focus ring is thicker than such a line.
    """
    names = hexes(chosen.mode)
    text = _style_file()
    text = re.sub(r"@(\w+)", lambda found: names[found[1]], text)
    return re.sub(r"\b(\d+)px(-*)", _scaled, text)


def _scaled(found: re.Match[str]) -> str:
    ring = px(2) - 1
    size = px(int(found[1])) - ring * len(found[2])
    return "1px" if found[1] == "1" else f"{size}px"


@cache
def _style_file() -> str:
    return (resources() / "style.qss").read_text(encoding="utf-8")


def _palette() -> QPalette:
    """Return the palette that Fusion and Qt's own dialogs draw with."""
    role = QPalette.ColorRole
    by_role = {
        role.Window: "bg",
        role.WindowText: "text",
        role.Base: "card",
        role.AlternateBase: "zebra",
        role.Text: "text",
        role.PlaceholderText: "text2",
        role.Button: "card",
        role.ButtonText: "text",
        role.BrightText: "bad",
        role.ToolTipBase: "card",
        role.ToolTipText: "text",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Accent: "accent",
        role.Light: "line",
        role.Midlight: "line",
        role.Mid: "edge",
        role.Dark: "edge",
        role.Shadow: "edge",
    }
    palette = QPalette()
    for part, name in by_role.items():
        palette.setColor(part, colour(name))
    for part in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, colour("text2"))
    return palette


def _fitting(app: QApplication) -> Iterator[Fitting]:
    for window in app.topLevelWidgets():
        parts: list[QObject] = [window]
        parts += window.findChildren(QLayout)
        parts += window.findChildren(QWidget)
        yield from (part for part in parts if isinstance(part, Fitting))

"""The look of the window: colours by name, one scale for all sizes, fonts, style sheet.

All sizes are given as they are at 100 % and pass through :func:`px`.  Layouts and
widgets whose sizes depend on the scale have a method ``fit``: they call it when
they are made, and :func:`apply` calls it again whenever the look changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final, Protocol, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from aidesk.paths import resources


class Mode(StrEnum):
    """Which of the colour sets is shown."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"

    def next(self) -> Mode:
        """Return the colours that a switch goes on to."""
        modes = list(Mode)
        return modes[(modes.index(self) + 1) % len(modes)]


STYLE: Final = "fusion"
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

# light, dark, high contrast
_COLOURS: Final = {
    "bg": ("#F6F5F1", "#1B1D1F", "#000000"),
    "nav": ("#EEECE6", "#151719", "#000000"),
    "card": ("#FFFFFF", "#242729", "#000000"),
    "line": ("#E2DFD7", "#3A3E42", "#A6A6A6"),
    "edge": ("#85898D", "#8D949B", "#FFFFFF"),
    "text": ("#1E2226", "#ECEBE7", "#FFFFFF"),
    "text2": ("#565B61", "#B4B8BC", "#E0E0E0"),
    "accent": ("#1F5A85", "#8FC1E6", "#FFFF00"),
    "on_accent": ("#FFFFFF", "#0C2233", "#000000"),
    "accent_hover": ("#184A6E", "#A9D1EF", "#FFFFFF"),
    "soft": ("#E4EEF6", "#22394A", "#003350"),
    "changed": ("#FFF7E0", "#373220", "#332B00"),
    "edit": ("#F1F6FA", "#26313A", "#001F33"),
    "ok": ("#2A6F46", "#86CBA0", "#3FF23F"),
    "ok_soft": ("#E3F1E7", "#1F3529", "#002B00"),
    "warn": ("#855000", "#E7BA6E", "#FFC83D"),
    "warn_soft": ("#FBF0DA", "#3B3019", "#2B2000"),
    "bad": ("#A3332A", "#F2A297", "#FFB3AB"),
    "bad_soft": ("#FAE8E5", "#43261F", "#330000"),
    "track": ("#E6E4DD", "#383C40", "#3A3A3A"),
    "hover": ("#F1F0EB", "#2C3033", "#2A2A2A"),
    "zebra": ("#FAF9F6", "#272A2D", "#141414"),
    "scroll": ("#8C8A83", "#85898D", "#FFFFFF"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """What a person chose: text size in per cent, and the colours."""

    percent: int = 100
    mode: Mode = Mode.LIGHT


class Fitting(Protocol):
    """A layout or widget whose sizes follow the scale."""

    def fit(self) -> None:
        """Set all sizes anew from :func:`px`."""


class _State:
    """The look of this process; as single as the QApplication that shows it."""

    look = Look()
    usual = Mode.LIGHT


def look() -> Look:
    """Return the look that is in use."""
    return _State.look


def px(size: float) -> int:
    """Return a size given at 100 % in pixels of the text size in use."""
    return int(size * _State.look.percent / 100 + 0.5)


def ring() -> int:
    """Return how thick the frame around what has the focus is, in pixels."""
    return px(3 if _State.look.mode is Mode.CONTRAST else 2)


def usual_mode() -> Mode:
    """Return the colours for a person who has not chosen: those of the system."""
    return _State.usual


def hexes(mode: Mode) -> Mapping[str, str]:
    """Return all colours of a mode as ``#RRGGBB`` by their names."""
    side = list(Mode).index(mode)
    return MappingProxyType({name: hues[side] for name, hues in _COLOURS.items()})


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
    """Set what never changes: the style, and a font that has Chinese characters.

    It also asks which colours the system shows, before ours take their place.
    """
    if app.style().name() != STYLE:
        app.setStyle(STYLE)
    app.styleHints().unsetColorScheme()
    _State.usual = mode_of(app.styleHints())
    if not any(QFontDatabase.hasFamily(family) for family in FAMILIES):
        for name in BUNDLED_FONTS:
            QFontDatabase.addApplicationFont(str(resources() / "fonts" / name))


def mode_of(hints: QStyleHints) -> Mode:
    """Return the colours that come nearest to those of the system."""
    # Qt tells of high contrast since 6.10
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is not None:
        preference = accessibility().contrastPreference()
        if preference == Qt.ContrastPreference.HighContrast:
            return Mode.CONTRAST
    return Mode.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Mode.LIGHT


def apply(app: QApplication, chosen: Look) -> None:
    """Show the whole program in a look."""
    _State.look = chosen
    light = chosen.mode is Mode.LIGHT
    app.styleHints().setColorScheme(
        Qt.ColorScheme.Light if light else Qt.ColorScheme.Dark
    )
    app.setPalette(_palette())
    plain = QFont(list(FAMILIES))
    plain.setPixelSize(px(TEXT_SIZE))
    app.setFont(plain)
    # in place of another sheet Qt polishes each widget once for each widget it is in
    app.setStyleSheet("")
    app.setStyleSheet(style_sheet(chosen))
    with _outermost_layouts_waiting(app):
        for part in _fitting(app):
            part.fit()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


@contextmanager
def _outermost_layouts_waiting(app: QApplication) -> Iterator[None]:
    """Lay windows out at the end: half fitted, one may need more room and keep it."""
    layouts = [each.layout() for each in app.topLevelWidgets() if each.isVisible()]
    waiting = [layout for layout in layouts if layout is not None]
    for layout in waiting:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in waiting:
            layout.setEnabled(True)
            layout.activate()


def style_sheet(chosen: Look) -> str:
    """Return the style sheet with colours and sizes of a look filled in.

    In the files colours stand as ``@name`` and sizes as they are at 100 %; a
    line of ``1px`` stays as thin as that; ``@ring`` is the thickness of a focus
    ring, and each ``-`` after a size takes off what such a ring is thicker than
    a line.
    """
    names = {**hexes(chosen.mode), "ring": f"{ring()}px"}
    files = ["style", "contrast"] if chosen.mode is Mode.CONTRAST else ["style"]
    text = "\n".join(map(_style_file, files))
    text = re.sub(r"\b(\d+)px(-*)", _scaled, text)
    return re.sub(r"@(\w+)", lambda found: names[found[1]], text)


def _scaled(found: re.Match[str]) -> str:
    size = px(int(found[1])) - (ring() - 1) * len(found[2])
    return "1px" if found[1] == "1" else f"{max(size, 0)}px"


@cache
def _style_file(name: str) -> str:
    return (resources() / f"{name}.qss").read_text(encoding="utf-8")


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
        # by its name: a check against the whole protocol takes ten times as long
        yield from (cast("Fitting", part) for part in parts if hasattr(part, "fit"))

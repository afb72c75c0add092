from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import Any, cast

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontDatabase, QIcon, QImage, QPainter

from aidesk.gui import icons, theme
from aidesk.gui.settings import Settings
from aidesk.gui.theme import Look, Mode
from aidesk.gui.widgets.boxes import Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.paths import resources
from tests.gui.checks.seen import brightness, ratio

ON_GROUNDS = [
    ("text", ("bg", "nav", "card", "soft", "changed", "edit", "hover", "zebra"), 4.5),
    ("text2", ("bg", "nav", "card", "soft", "hover", "zebra", "track"), 4.5),
    ("accent", ("bg", "card", "soft", "hover"), 4.5),
    ("on_accent", ("accent", "accent_hover"), 4.5),
    ("ok", ("card", "ok_soft", "bg", "soft"), 4.5),
    ("warn", ("card", "warn_soft", "bg", "soft"), 4.5),
    ("bad", ("card", "bad_soft", "bg", "soft"), 4.5),
    ("edge", ("bg", "card"), 3.0),
    ("scroll", ("bg", "card"), 3.0),
]


def bright(name, mode):
    return brightness(int(theme.hexes(mode)[name][1:], 16))


@pytest.mark.parametrize("mode", Mode)
def test_every_colour_stands_out_from_every_ground_it_is_used_on(mode):
    weak = [
        (ink, ground)
        for ink, grounds, needed in ON_GROUNDS
        for ground in grounds
        if ratio(bright(ink, mode), bright(ground, mode)) < least(needed, mode)
    ]
    assert weak == []


def least(needed, mode):
    """Return how far words must stand out: further in high contrast."""
    return 7.0 if mode is Mode.CONTRAST and needed == 4.5 else needed


def test_a_switch_goes_round_all_colours():
    seen = [Mode.LIGHT, Mode.LIGHT.next(), Mode.LIGHT.next().next()]
    assert seen == [Mode.LIGHT, Mode.DARK, Mode.CONTRAST]
    assert Mode.CONTRAST.next() is Mode.LIGHT


class Hints:
    """What a system tells of its colours."""

    def __init__(self, scheme, contrast):
        self.colorScheme = lambda: scheme
        self.contrastPreference = lambda: contrast

    def accessibility(self):
        return self


@pytest.mark.parametrize(
    ("scheme", "contrast", "shown"),
    [
        ("Unknown", "NoPreference", Mode.LIGHT),
        ("Light", "NoPreference", Mode.LIGHT),
        ("Dark", "NoPreference", Mode.DARK),
        ("Dark", "HighContrast", Mode.CONTRAST),
        ("Light", "HighContrast", Mode.CONTRAST),
    ],
)
def test_who_has_not_chosen_sees_the_colours_of_the_system(scheme, contrast, shown):
    hints = Hints(Qt.ColorScheme[scheme], Qt.ContrastPreference[contrast])
    assert theme.mode_of(cast("Any", hints)) is shown


def test_the_colours_of_the_system_are_asked_anew_at_each_start(dressed):
    theme.apply(dressed, Look(100, Mode.DARK))
    theme.prepare(dressed)
    assert theme.usual_mode() is Mode.LIGHT  # not those that we had set ourselves


def test_chosen_colours_are_kept_and_bad_ones_read_as_none(tmp_path):
    file = tmp_path / "window.ini"
    for mode in Mode:
        settings = Settings(file)
        settings.look = Look(150, mode)
        settings.save()
        assert Settings(file).look == Look(150, mode)
    for bad in ("", "blue", "CONTRAST", "\x00"):
        settings = Settings(tmp_path / "bad.ini")
        settings._kept.setValue("look/mode", bad)
        assert settings.look == Look()


def test_a_focus_ring_is_thicker_in_high_contrast(dressed):
    assert theme.ring() == 2
    theme.apply(dressed, Look(200, Mode.CONTRAST))
    assert theme.ring() == 6
    sheet = theme.style_sheet(theme.look())
    assert "border: 6px solid #FFFF00" in sheet
    assert "@" not in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)


@pytest.mark.parametrize(("size", "at_150"), [(20, 30), (7, 11), (1, 2), (0, 0)])
def test_sizes_follow_the_text_size(dressed, size, at_150):
    theme.apply(dressed, Look(150))
    assert theme.px(size) == at_150


def test_style_sheet_has_no_colour_name_left_and_keeps_hairlines():
    sheet = theme.style_sheet(Look(200, Mode.DARK))
    assert "@" not in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    assert "border: 1px solid" in sheet


def test_layouts_grow_with_the_text_size(dressed, qtbot):
    button = Button("新登记")
    rows = Rows(button, gap=8, margins=(10, 0, 0, 0))
    qtbot.addWidget(button)
    theme.apply(dressed, Look(200))
    assert rows.spacing() == 16
    assert rows.contentsMargins().left() == 20


def test_there_is_a_font_with_chinese_characters(dressed):
    known = [family for family in theme.FAMILIES if QFontDatabase.hasFamily(family)]
    assert known


def drawn(icon, mode=QIcon.Mode.Normal, state=QIcon.State.Off):
    image = icon.pixmap(QSize(20, 20), mode, state).toImage()
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    inks = [image.pixelColor(x, y) for x, y in places]
    return max(inks, key=lambda ink: ink.alpha()).name()


def test_an_icon_follows_the_colours_that_are_shown(dressed):
    icon = icons.icon("home")
    assert drawn(icon) == theme.hexes(Mode.LIGHT)["text"].lower()
    theme.apply(dressed, Look(100, Mode.DARK))
    assert drawn(icon) == theme.hexes(Mode.DARK)["text"].lower()


def test_a_chosen_icon_is_filled_and_coloured(dressed):
    icon = icons.icon("home", chosen="accent")
    chosen = drawn(icon, state=QIcon.State.On)
    assert chosen == theme.hexes(Mode.LIGHT)["accent"].lower()


@pytest.mark.parametrize(
    "name", sorted(file.stem for file in (resources() / "icons").glob("*.svg"))
)
def test_every_icon_can_be_drawn(dressed, name):
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    icons.paint(painter, QRect(0, 0, 20, 20), name, "text")
    painter.end()
    assert any(bytes(image.constBits()))


SCALED = """
import sys
from PySide6.QtCore import Qt
from aidesk.gui import start, theme
from aidesk.gui.theme import Look
from aidesk.gui.widgets.buttons import Button

app = start.make_application()
theme.prepare(app)
theme.apply(app, Look(150))
button = Button("登记")
button.show()
rounding = app.highDpiScaleFactorRoundingPolicy()
assert rounding == Qt.HighDpiScaleFactorRoundingPolicy.PassThrough, rounding
print(button.fontMetrics().height(), button.grab().height() / button.height())
"""


def measured(factor):
    """Return the height of letters, and how many pixels the system makes of one."""
    scale = {"QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", SCALED],
        env={**os.environ, **scale},
        capture_output=True,
        check=True,
        text=True,
    )
    height, ratio = done.stdout.split()
    return int(height), float(ratio)


def test_the_scaling_of_the_system_multiplies_our_text_size():
    usual, scaled = measured("1"), measured("1.25")
    assert usual[0] == pytest.approx(scaled[0], abs=1)  # in pixels of ours
    assert (usual[1], scaled[1]) == (1.0, pytest.approx(1.25, abs=0.02))

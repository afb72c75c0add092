"""Fonts: who has which character, and that files and licences are there."""

from __future__ import annotations

import pytest

from aidesk import paths
from aidesk.domain.money import Money
from aidesk.reports.fonts import Role, font_of, missing, runs
from aidesk.wording.capitals import in_capitals

FOLDER = paths.resources() / "fonts"


@pytest.mark.parametrize("role", Role)
def test_common_characters_come_from_the_main_font(role: Role):
    text = f"张三，1,234.56元（{in_capitals(Money(70_315_000))}）〔2019〕《》“”—·"
    assert [(font, part) for font, part in runs(text, role)] == [(font_of(role), text)]


def test_rare_characters_come_from_the_second_font():
    found = [
        (font and font.fontName, part) for font, part in runs("李𠮷生", Role.TABLE)
    ]
    assert found == [
        ("NotoSansSC-Regular", "李"),
        ("HanaMinB-rare", "𠮷"),
        ("NotoSansSC-Regular", "生"),
    ]


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        # the Han characters that GB 18030-2022 level 3 asks for
        (0x4E00, 0x9FEF, 20976),
        (0x3400, 0x4DB5, 6582),
        (0x20000, 0x2A6D6, 42711),
        (0x2A700, 0x2B734, 4149),
        (0x2B740, 0x2B81D, 222),
        (0x2B820, 0x2CEA1, 5762),
        (0x2CEB0, 0x2EBE0, 7473),
    ],
)
def test_each_block_of_gb18030_can_be_printed(first: int, last: int, count: int):
    text = "".join(map(chr, range(first, last + 1)))
    assert len(text) == count
    assert missing(text, Role.TABLE) == set()


def test_what_no_font_has_is_named():
    assert missing("张\U00031350三\ue001🙂") == {"\U00031350", "\ue001", "🙂"}


def test_invisible_characters_are_never_missing():
    assert missing("王\u202e五\x00\u200b\ufe00") == set()


def test_digits_of_tables_are_of_one_width():
    for role in (Role.TABLE, Role.STRONG):
        widths = {font_of(role).stringWidth(digit, 10) for digit in "0123456789"}
        assert len(widths) == 1


def test_each_font_lies_beside_its_licence():
    licences = {path.stem.removeprefix("LICENSE-") for path in FOLDER.glob("LICENSE-*")}
    families = {path.stem.split("-")[0] for path in FOLDER.glob("*.ttf")}
    assert families == {"NotoSerifSC", "NotoSansSC", "HanaMinB"}
    assert {family.removesuffix("B") for family in families} == licences

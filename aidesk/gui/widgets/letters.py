"""The letters that lead to fields with Alt: shown as soon as Alt is pressed.

As in other programs of Windows nothing is marked before, and nothing is marked twice.
"""

from __future__ import annotations

import re
from string import ascii_uppercase
from typing import Final

from PySide6.QtWidgets import QMainWindow, QWidget

from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.reading_order import in_reading_order

_MARK: Final = re.compile(r"(?<!&)&(\w)")


def show_letters(root: QWidget) -> None:
    """Give each field that is seen in a widget a letter, in the order of reading."""
    taken = _letters_of_menus(root)
    free = [letter for letter in ascii_uppercase if letter not in taken]
    for field in root.findChildren(Field):
        field.show_letter("")
    around = map(_field_around, in_reading_order(root))
    fields = dict.fromkeys(field for field in around if field is not None)
    seen = [field for field in fields if field.isVisibleTo(root)]
    for field, letter in zip(seen, free, strict=False):
        field.show_letter(letter)


def _field_around(part: QWidget) -> Field | None:
    around: QWidget | None = part
    while around is not None and not isinstance(around, Field):
        around = around.parentWidget()
    return around


def _letters_of_menus(root: QWidget) -> set[str]:
    window = root.window()
    if not isinstance(window, QMainWindow):
        return set()
    texts = (action.text() for action in window.menuBar().actions())
    marks = map(_MARK.search, texts)
    return {mark[1].upper() for mark in marks if mark}

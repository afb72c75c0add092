"""The keys that a monkey presses and the words that it types: usual and hostile ones."""

from __future__ import annotations

from typing import Final, TypeAlias

from PySide6.QtCore import Qt

Key: TypeAlias = Qt.Key
Modifier: TypeAlias = Qt.KeyboardModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE, CTRL, ALT, SHIFT = (
    Modifier.NoModifier,
    Modifier.ControlModifier,
    Modifier.AltModifier,
    Modifier.ShiftModifier,
)

CANARY: Final = "金丝雀㼆𬭎"
"""A name that must be read nowhere but in the window."""

HOSTILE: Final = (
    "'\"; drop table persons; --",
    "<b>粗</b><img src=x>&amp;",
    '=HYPERLINK("http://x","y")',
    "字" * 10_000,
    "9" * 400,
    "\u202e倒着写\u202c",
    "👩‍👩‍👧‍👦🇨🇳😀",
    "\ud83d",
    "前\0后",
    "１２３４５．６７",
    "㼆𬭎𠮷",
    "{name} %s %1 {0}",
    "a\nb\tc\r\n\u2028d",
    " \u3000 ",
    "-0",
    "1e9",
    "²³",
    "٣",
)
SENSIBLE: Final = (
    CANARY,
    "陈桂兰",
    "z",
    "lyf",
    "530100195001010019",
    "530100199001010010",
    "53010019900101001X",
    "6217000000000000042",
    "0",
    "1",
    "35",
    "630",
    "1200.50",
    "2019-12",
    "2019年12月",
    "2019-12-03",
    "20191131",
    "12.1",
    "龙城社区",
    "农信社",
    "核实过",
)
CHORDS: Final = (
    *((CTRL, key) for key in (Key.Key_Z, Key.Key_P, Key.Key_N, Key.Key_F, Key.Key_S)),
    *((CTRL, key) for key in (Key.Key_A, Key.Key_C, Key.Key_X, Key.Key_V, Key.Key_Y)),
    *((CTRL, key) for key in (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5)),
    *((CTRL, key) for key in (Key.Key_6, Key.Key_7, Key.Key_Home, Key.Key_End)),
    *((CTRL, key) for key in (Key.Key_Plus, Key.Key_Minus, Key.Key_0, Key.Key_Tab)),
    *((CTRL, Key.Key_Return) for _often in range(6)),
    (CTRL | SHIFT, Key.Key_H),
    (CTRL | SHIFT, Key.Key_C),
    (SHIFT, Key.Key_Tab),
    (SHIFT, Key.Key_Down),
    (SHIFT, Key.Key_Space),
    (SHIFT, Key.Key_F10),
    (ALT, Key.Key_Down),
    (ALT, Key.Key_Left),
    *((ALT, Key(ord(letter))) for letter in "FEVBHACDNOSXY"),
)
PLAIN_KEYS: Final = (
    *(Key.Key_Return for _often in range(6)),
    *(Key.Key_Tab for _often in range(4)),
    *(Key.Key_Down for _often in range(3)),
    *(Key.Key_Escape for _often in range(2)),
    *(Key(Key.Key_F1.value + n) for n in range(12)),
    Key.Key_Up,
    Key.Key_Left,
    Key.Key_Right,
    Key.Key_Home,
    Key.Key_End,
    Key.Key_PageDown,
    Key.Key_PageUp,
    Key.Key_Space,
    Key.Key_Space,
    Key.Key_Delete,
    Key.Key_Backspace,
    Key.Key_Enter,
    Key.Key_Menu,
)

"""The door to the window; nothing of Qt is loaded until it is really opened."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from aidesk.i18n import translate

_WITHOUT_A_SCREEN: Final = ("offscreen", "minimal")


def why_no_window() -> str:
    """Return why no window can be shown here, in a sentence, or nothing if one can."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    named = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    if platform in _WITHOUT_A_SCREEN or (
        sys.platform == "linux" and not named and not platform
    ):
        return _no_desktop()
    try:
        import PySide6.QtWidgets  # noqa: F401, PLC0415 - may lack system libraries
    except ImportError as error:
        text = translate("app", "窗口打不开，系统里缺少程序库：{name}")
        return text.format(name=error)
    return ""


def can_show_window() -> bool:
    """Tell whether a window can be shown here."""
    return not why_no_window()


def run(path: Path, clock: Callable[[], datetime], *, practice: bool = False) -> int:
    """Show the window on an office until it is closed; return the exit code.

    ``practice`` says that it is one to practise with: neither is opened as the other.
    Where no window can be shown, the reason goes to standard error and 1 comes back.
    """
    gc.disable()  # nothing that is loaded now becomes garbage; a Sweeper goes on
    reason = why_no_window()
    if reason:
        gc.enable()
        sys.stderr.write(f"{reason}\n")
        return 1
    from aidesk.gui.start import show  # noqa: PLC0415 - Qt is loaded only now

    code = show(path, clock, practice=practice)
    gc.enable()
    if code is None:
        sys.stderr.write(f"{_no_desktop()}\n")
        return 1
    return code


def _no_desktop() -> str:
    return translate("app", "这里没有图形桌面，窗口打不开。")

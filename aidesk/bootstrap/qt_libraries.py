"""The system libraries of Qt, which a bare Linux lacks."""

from __future__ import annotations

import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from aidesk.bootstrap import SetUpError, say
from aidesk.bootstrap.installing import succeeds

# what each plugin of Qt loads, as packages of Debian
_ALWAYS = "libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0"
_ON_A_SCREEN = (
    "libxkbcommon-x11-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 "
    "libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1"
)
PACKAGES: Final = {"offscreen": _ALWAYS, "xcb": f"{_ALWAYS} {_ON_A_SCREEN}"}


def provide_qt(plugin: str) -> None:
    """Return when Qt can load its plugin; root installs what is missing for it."""
    if sys.platform != "linux" or can_load(plugin):
        return
    command = f"apt-get install -y --no-install-recommends {PACKAGES[plugin]}"
    if shutil.which("apt-get") and os.geteuid() == 0:
        say(f"正在安装 Qt 需要的系统库：{PACKAGES[plugin]} ……")
        succeeds(["apt-get", "update"])
        if succeeds(command.split()) and can_load(plugin):
            return
    raise SetUpError(
        "缺少 Qt 需要的系统库，请先运行下面这一行（其他发行版请安装相应的库）：\n"
        f"sudo apt-get update && sudo {command}"
    )


def can_load(plugin: str) -> bool:
    """Tell whether all system libraries of a Qt plugin are there."""
    import ctypes

    pyside = find_spec("PySide6")
    if pyside is None or pyside.origin is None:
        return True
    library = Path(pyside.origin).parent / f"Qt/plugins/platforms/libq{plugin}.so"
    if not library.exists():  # a distribution's own PySide6 has what it needs
        return True
    try:
        ctypes.CDLL(str(library))
    except OSError:
        return False
    return True


def without_impossible_window(arguments: list[str]) -> list[str]:
    """Return the arguments, for a demonstration without a window if it must be."""
    demo = arguments[:1] == ["demo"] and "--no-window" not in arguments
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not display or (arguments and not demo):
        return arguments
    try:
        provide_qt("xcb")
    except SetUpError as error:
        if not demo:
            raise
        say(f"{error}\n这次不打开窗口。")
        return [*arguments, "--no-window"]
    return arguments

"""The environment of a checkout: a folder beside main.py with a Python of its own."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final, NoReturn

from aidesk.bootstrap import SetUpError, say

MADE_HERE: Final = "made-by-aidesk.txt"
HANDED_OVER: Final = "AIDESK_HANDED_OVER"
WINDOWS: Final = os.name == "nt"


def is_beside(root: Path, prefix: Path) -> bool:
    """Tell whether an environment belongs to this checkout."""
    return prefix.parent.resolve() == root


def environment(root: Path) -> Path:
    """Return an environment that works; only one of our own is ever made anew."""
    for folder in (root / ".venv", root / ".venv-aidesk"):
        if works(folder):
            return folder
        if not folder.exists() or (folder / MADE_HERE).exists():
            make(folder)
            return folder
    raise SetUpError(
        f"{root} 里的 .venv 和 .venv-aidesk 都不能用，请把它们改名或删除后再试。"
    )


def works(folder: Path) -> bool:
    """Tell whether a folder is an environment of a Python that is there and will do."""
    settings = settings_of(folder)
    version = settings.get("version_info") or settings.get("version", "")
    base = Path(settings.get("home", folder / "nowhere"))
    return (
        version_numbers(version) >= [3, 11]
        and base.exists()
        and python_of(folder).exists()
    )


def settings_of(folder: Path) -> dict[str, str]:
    """Return what an environment says about itself; nothing when it is none."""
    try:
        text = (folder / "pyvenv.cfg").read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    return dict(re.findall(r"^(\w+) *= *(.+)$", text, re.MULTILINE))


def version_numbers(version: str) -> list[int]:
    """Return the numbers of a version, without the zeros at its end."""
    significant = re.sub(r"(\.0+)+$", "", version)
    return [int(part) for part in re.findall(r"\d+", significant)]


def make(folder: Path) -> None:
    """Make an empty environment and mark it as ours."""
    import venv

    say(f"正在建立运行环境 {folder} ……")
    try:
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir()
        (folder / MADE_HERE).touch()
        venv.create(folder, symlinks=not WINDOWS)
    except OSError as error:
        raise SetUpError(
            f"没能建立 {folder}（{error.strerror}）；请把程序放到自己可以写入、空间足够"
            "的文件夹里，关掉正在运行的本程序，再试一次。"
        ) from error


def python_of(folder: Path) -> Path:
    """Return the Python of an environment; one without a console stays so."""
    if WINDOWS:
        return folder / "Scripts" / Path(sys.executable).name
    return folder / "bin" / "python"


def base_python_of(folder: Path) -> Path:
    """Return the Python that an environment was made from."""
    name = "python.exe" if WINDOWS else "python3"
    return Path(settings_of(folder).get("home", "")) / name


def hand_over(folder: Path, command: list[str]) -> NoReturn:
    """Go on in an environment, and end as that ends."""
    if HANDED_OVER in os.environ:  # a Python that does not know its own environment
        raise SetUpError(f"{folder} 不能用，请把它改名或删除后再试。")
    os.environ[HANDED_OVER] = "1"
    python = str(python_of(folder))
    if not WINDOWS:
        os.execv(python, [python, *command])
    # there exec ends this process at once, and the console does not wait for the other
    with subprocess.Popen([python, *command]) as going_on:
        while going_on.poll() is None:
            with contextlib.suppress(KeyboardInterrupt):  # the other hears it, too
                going_on.wait()
    sys.exit(going_on.returncode)

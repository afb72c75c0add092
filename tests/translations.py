"""Brings the English texts up to date: collects what is to be translated, compiles.

``python -m tests.translations`` reads all texts of the program into
``resources/i18n/en.ts``, drops those that are gone, keeps the translations of the
others, compiles them into ``en.qm``, and says how many texts wait for a
translation.  Translate by editing ``en.ts``, then run it again.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import PySide6

ROOT: Final = Path(__file__).resolve().parent.parent
TEXTS: Final = ROOT / "resources" / "i18n" / "en.ts"
COMPILED: Final = TEXTS.with_suffix(".qm")
_OPTIONS: Final = (
    *("-source-language", "zh_CN", "-target-language", "en"),
    *("-locations", "none", "-no-obsolete", "-silent"),
)


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the program beside its translation; None while there is none."""

    context: str
    source: str
    translation: str | None


def collect(texts: Path) -> None:
    """Bring a file of translations up to date with the texts of the program."""
    sources = sorted((ROOT / "aidesk").rglob("*.py"))
    names = [source.relative_to(ROOT).as_posix() for source in sources]
    _run("lupdate", *names, *_OPTIONS, "-ts", str(texts))


def compile_texts(texts: Path, compiled: Path) -> None:
    """Write a file of translations as the window loads it."""
    _run("lrelease", "-silent", str(texts), "-qm", str(compiled))


def texts_in(path: Path) -> Iterator[Text]:
    """Yield the texts of a file of translations."""
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            found = message.find("translation")
            done = found is not None and found.get("type") is None and found.text
            yield Text(
                context.findtext("name", ""),
                message.findtext("source", ""),
                found.text if found is not None and done else None,
            )


def main() -> None:
    """Collect, compile, and say what is left to do."""
    collect(TEXTS)
    compile_texts(TEXTS, COMPILED)
    texts = list(texts_in(TEXTS))
    waiting = sum(text.translation is None for text in texts)
    sys.stdout.write(f"{len(texts)} texts, {waiting} without a translation\n")


def _run(tool: str, *arguments: str) -> None:
    """Run one of the tools that come with Qt for Python."""
    suffix = ".exe" if sys.platform == "win32" else ""
    program = Path(PySide6.__file__).parent / f"{tool}{suffix}"
    subprocess.run([program, *arguments], cwd=ROOT, check=True, capture_output=True)


if __name__ == "__main__":
    main()

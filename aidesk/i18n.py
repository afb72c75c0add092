"""Translation without Qt: texts are written in Chinese and may be shown in English.

``lupdate`` finds calls of a free function named ``translate`` and of
``QT_TRANSLATE_NOOP``; so layers that know nothing of Qt can mark their texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

Translator = Callable[[str, str], str]


def _as_written(_context: str, text: str) -> str:
    return text


_translator: Translator = _as_written
_always_chinese: Final = ContextVar("always_chinese", default=False)


def install(translator: Translator | None) -> None:
    """Let all later texts pass through a translator; None goes back to Chinese."""
    global _translator  # noqa: PLW0603 - the one piece of state outside file and window
    _translator = translator or _as_written


@contextmanager
def in_chinese() -> Iterator[None]:
    """Keep texts as written, whatever language the window has: for papers.

    It holds for the thread that asks; it can stand over a function as ``@in_chinese()``.
    """
    token = _always_chinese.set(True)
    try:
        yield
    finally:
        _always_chinese.reset(token)


def translate(context: str, text: str) -> str:
    """Return a text in the language that is in use."""
    return text if _always_chinese.get() else _translator(context, text)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - lupdate's name
    """Mark a text that is translated where it is shown."""
    return text

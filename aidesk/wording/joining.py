"""How words are joined: each language has commas, colons and brackets of its own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from aidesk.i18n import translate


def listed(words: Iterable[str]) -> str:
    """Return words of one kind in a row: ``甲、乙``."""
    return translate("joining", "、").join(words)


def clauses(words: Iterable[str]) -> str:
    """Return what belongs to one sentence: ``配偶，女，52 岁``."""
    return translate("joining", "，").join(words)


def parts(words: Iterable[str]) -> str:
    """Return what has commas of its own: ``6月 650.00；7月 670.00``."""
    return translate("joining", "；").join(words)


def sentences(words: Iterable[str]) -> str:
    """Return whole sentences one after the other."""
    text = translate("joining", "{first}{second}")
    return reduce(lambda one, other: text.format(first=one, second=other), words, "")


def as_clause(sentence: str) -> str:
    """Return a sentence without its full stop, to stand inside another."""
    return sentence.removesuffix(translate("joining", "。"))


def headed(head: str, words: str) -> str:
    """Return words after what they are about: ``退票：账号有误``."""
    return translate("joining", "{head}：{words}").format(head=head, words=words)


def noted(words: str, note: str) -> str:
    """Return words with a note in brackets: ``特困供养（李永福）``."""
    return translate("joining", "{words}（{note}）").format(words=words, note=note)

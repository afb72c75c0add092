"""Finding households as one types: every word must occur in what is known of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from time import perf_counter
from typing import Final

from aidesk.domain.text import cleaned, folded
from aidesk.services.household_list import HouseholdRow
from aidesk.storage.register import Named

_AT_ONCE: Final = 500


class SearchIndex:
    """What the households of the office are found by, in the order of the lists."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = [folded(text) for text in texts]
        self.spelt: Sequence[str] | None = None
        """The spellings of all names, once somebody asked for them."""

    def search(
        self, looked_for: str, among: Sequence[int], before: Search | None = None
    ) -> Search:
        """Begin to look among some places of the list.

        What was found ``before`` is looked through alone where nothing else can
        be found now.
        """
        words = tuple(folded(cleaned(looked_for)).split())
        if before is not None and before.leads_to(words, among):
            return Search(self, words, among, before.hits)
        return Search(self, words, among, among)

    def find(self, looked_for: str, among: Sequence[int] | None = None) -> list[int]:
        """Return all places that are found."""
        everywhere = range(len(self.texts))
        search = self.search(looked_for, everywhere if among is None else among)
        while not search.done:
            search.go_on(1)
        return list(search.hits)

    def having(self, word: str, places: Sequence[int]) -> list[int]:
        """Return those of some places where a word occurs."""
        texts, spelt = self.texts, self.spelt
        if spelt is None or not is_spelt(word):
            return [place for place in places if word in texts[place]]
        begun = f"|{word}"
        return [
            place for place in places if word in texts[place] or begun in spelt[place]
        ]


class Search:
    """A search that goes on a little at a time, so that keys are never held up."""

    def __init__(
        self,
        index: SearchIndex,
        words: tuple[str, ...],
        among: Sequence[int],
        left: Sequence[int],
    ) -> None:
        self.words = words
        self.hits: Sequence[int] = [] if words else left
        self.done = not words
        self._found: list[int] = []
        self._index = index
        self._among = among
        self._left = left
        self._next = 0

    def go_on(self, seconds: float, enough: int | None = None) -> None:
        """Look on for so long, until enough are found, or to the end."""
        until = perf_counter() + seconds
        while not self.done and perf_counter() < until:
            if enough is not None and len(self._found) >= enough:
                break
            last = self._next + _AT_ONCE
            places = self._left[self._next : last]
            for word in self.words:
                places = self._index.having(word, places)
            self._found += places
            self._next = last
            self.done = last >= len(self._left)
        self.hits = self._found if self.words else self.hits

    def leads_to(self, words: Sequence[str], among: Sequence[int]) -> bool:
        """Tell whether other words can only be found where these were."""
        return (
            self.done
            and among is self._among
            and all(any(old in new for new in words) for old in self.words)
        )


def found_member(row: HouseholdRow, words: Iterable[str]) -> Named | None:
    """Return the member by whom a household was found, where it was not by its head."""
    own = folded(
        f"{row.number} {row.street}{row.community} {row.address}"
        f" {row.name} {row.resident_id}"
    )
    head = next((p for p in row.people if p.resident_id == row.resident_id), None)
    if head is not None:
        own += f" {folded(head.initials)}"
    missing = [word for word in words if word not in own]
    others = (p for p in row.people if p.resident_id != row.resident_id)
    for person in others if missing else ():
        text = folded(f"{person.name} {person.initials} {person.resident_id}")
        if any(word in text for word in missing):
            return person
    return None


def is_spelt(word: str) -> bool:
    """Tell whether a word may be the spelling of a name."""
    return len(word) > 1 and word.isascii() and word.isalpha()

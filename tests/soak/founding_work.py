"""The making of an office file, as work that is broken off."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from aidesk.storage.errors import OfficeExistsError
from tests.builders import found
from tests.soak.work import Place, Work, expect_opens

_NOTHING, _FOUNDED = "nothing", "an office"


class FoundingWork(Work):
    """Founds an office: it is there whole, or nothing has its name."""

    def __init__(self) -> None:
        super().__init__("建账", [_NOTHING, _FOUNDED])

    def lay_out(self, place: Place, start: int) -> None:
        assert not start
        place.office.parent.mkdir(parents=True)

    @contextmanager
    def session(self, place: Place) -> Iterator[Place]:
        yield place

    def take(self, session: Place, number: int) -> None:
        with suppress(OfficeExistsError):
            found(session.office).close()

    def state(self, session: Place) -> str:
        return _FOUNDED if session.office.exists() else _NOTHING

    def look(self, place: Place, least: int, most: int, *, finish: bool) -> None:
        self.expect(self.state(place), least, most)
        if place.office.exists():
            expect_opens(place)
        self.take(place, 0)
        expect_opens(place)

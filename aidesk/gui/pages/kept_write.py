"""Writes about lists: with a backup before and after, and beside the window if long."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from aidesk.domain.errors import AideskError
from aidesk.gui.desk import worded_error
from aidesk.gui.pages.page import Page

if TYPE_CHECKING:  # the store comes after the first painting
    from datetime import datetime

    from aidesk.services.kept_acts import Occasion
    from aidesk.services.progress import Progress
    from aidesk.storage.store import Store

AT_ONCE: Final = 500
"""Lists of more lines are written beside the window."""


def write_kept(
    page: Page,
    use_case: Callable[[Store], Any],
    words: str,
    then: Callable[[Any], object],
    *,
    lines: int,
    refused: Callable[[], object] | None = None,
    imported: bool = False,
) -> None:
    """Do what is done to lists; ``then`` gets the result, or ``refused`` is called.

    A real office gets its backups beside the window: the first one comes before the
    act, the second is not waited for.  What a person practises with needs none.  A
    backup that could not be made holds nothing up; it is told of.  Of an office that
    is only looked at none is made: it may be a wrong one.
    """
    desk = page.desk
    if desk.read_only or (desk.office.practice and lines <= AT_ONCE):
        if not desk.perform(page, use_case, then) and refused is not None:
            refused()
        return
    keeper = _Keeper(page, desk.now(), imported=imported)
    job = page.run(partial(keeper.act, use_case), words, partial(keeper.go_on, then))
    if refused is not None:
        job.failed.connect(lambda _error: refused())


class _Keeper:
    """Makes the backups around one act, and tells when there is none."""

    def __init__(self, page: Page, now: datetime, *, imported: bool) -> None:
        self._page = page
        self._now = now
        self._imported = imported
        self._trouble: AideskError | None = None

    def act(
        self, use_case: Callable[[Store], Any], store: Store, _progress: Progress
    ) -> Any:
        """Make the first backup, then do what is wanted; runs beside the window."""
        from aidesk.services import kept_acts  # noqa: PLC0415 - after first paint

        self._trouble = kept_acts.before(store, self._occasion(), self._now)
        return use_case(store)

    def go_on(self, then: Callable[[Any], object], result: Any) -> None:
        """Let the window show what was done; the second backup is made meanwhile."""
        then(result)
        desk = self._page.desk
        job = desk.prepare(self._page, self._after)
        job.succeeded.connect(self._tell)
        desk.start(job, self._page)

    def _after(self, store: Store, _progress: Progress) -> AideskError | None:
        from aidesk.services import kept_acts  # noqa: PLC0415 - loaded by now

        trouble = kept_acts.after(store, self._occasion(), self._now)
        return trouble or self._trouble

    def _occasion(self) -> Occasion:
        from aidesk.services.kept_acts import Occasion  # noqa: PLC0415 - as above

        return Occasion.IMPORT if self._imported else Occasion.LISTS

    def _tell(self, trouble: AideskError | None) -> None:
        """Add to what was told that there is no backup, and what to do."""
        if trouble is not None:
            done = self._page.message.text.text()
            text = "\n".join(filter(None, (done, worded_error(trouble))))
            self._page.message.tell(text, "warn")

"""Writes about lists: with a backup before and after, and beside the window if long."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from aidesk.gui.desk import worded_error
from aidesk.gui.pages.page import Page

if TYPE_CHECKING:  # the store comes after the first painting
    from aidesk.domain.backup import BackupError
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

    A real office gets its backups, which take a moment: they are made beside the
    window.  What a person practises with needs none.  A backup that could not be
    made holds nothing up; it is told of with what was done.
    """
    desk = page.desk
    if desk.office.practice and lines <= AT_ONCE:
        if not desk.perform(page, use_case, then) and refused is not None:
            refused()
        return
    now, trouble = desk.now(), list["BackupError"]()

    def task(store: Store, _progress: Progress) -> Any:
        from aidesk.services.kept_acts import (  # noqa: PLC0415 - after first paint
            Occasion,
            kept,
        )

        occasion = Occasion.IMPORT if imported else Occasion.LISTS
        with kept(store, occasion, now, trouble.append):
            return use_case(store)

    job = page.run(task, words, partial(_tell, page, then, trouble))
    if refused is not None:
        job.failed.connect(lambda _error: refused())


def _tell(
    page: Page,
    then: Callable[[Any], object],
    trouble: list[BackupError],
    result: Any,
) -> None:
    then(result)
    if trouble:
        done = page.message.text.text()
        page.message.tell(
            "\n".join(filter(None, (done, worded_error(trouble[-1])))), "warn"
        )

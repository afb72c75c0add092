"""A start of the real program up to its first sight; told to whoever started it.

Started with the path of a practice office, ``paint`` or ``home``, and nothing or ``modules``;
it prints the time, the work so far, and on request all modules that are loaded.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from aidesk import __main__
from aidesk.gui import app

if TYPE_CHECKING:
    from aidesk.gui.sitting import Sitting


def told() -> None:
    """Tell how long it took, and end at once: what comes later is not measured."""
    facts = [f"{time.monotonic()} {time.process_time()}"]
    if sys.argv[3:] == ["modules"]:
        facts += sorted(sys.modules)
    sys.stdout.write("\n".join(facts))
    sys.stdout.flush()
    os._exit(0)


def tell_of_home(sitting: Sitting) -> None:
    """Tell when the first page has been painted with its data."""
    from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: PLC0415 - not before

    class Watcher(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, told)
            return False

    page = sitting.window.page()
    if page is not None:
        page.installEventFilter(Watcher(page))


def start(office: Path, what: str) -> None:
    """Start as on the PC of its user, but on this office."""
    from aidesk.gui import sitting  # noqa: PLC0415 - Qt is loaded by the program

    begin, enter = sitting.Sitting.begin, sitting.Sitting._enter

    def begin_and_tell(self: Sitting) -> None:
        if what == "paint":
            self.window.painted.connect(told)  # before what else waits for it
        begin(self)

    def enter_and_tell(self: Sitting, text: str, tone: str) -> None:
        enter(self, text, tone)
        tell_of_home(self)

    sitting.Sitting.begin = begin_and_tell  # type: ignore[method-assign]
    if what == "home":
        sitting.Sitting._enter = enter_and_tell  # type: ignore[method-assign]
    run = app.run
    app.run = lambda _own, clock: run(office, clock, practice=True)  # type: ignore[assignment,misc]
    app.why_no_window = lambda: ""  # without a screen it would not begin
    __main__.start([])


if __name__ == "__main__":
    start(Path(sys.argv[1]), sys.argv[2])

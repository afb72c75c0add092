"""One step of the Tab key, which never stops at what only passes the focus on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step_focus(*, forward: bool) -> bool:
    """Move the focus to the next place of the Tab order; tell whether there was one.

    Qt takes a part that passes the focus on to its list for a place of its own,
    wherever it stands: from the last button the Tab key would lead to the list once
    more, and never out of the page.
    """
    here = QApplication.focusWidget()
    found = _next_stop(here, forward=forward) if here is not None else None
    if found is None:
        return False
    reason = Qt.FocusReason
    found.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
    return True


def _next_stop(here: QWidget, *, forward: bool) -> QWidget | None:
    stop = _beside(here, forward=forward)
    while stop is not None and stop is not here:
        if _takes_focus(stop) and stop.window() is here.window():
            return stop
        stop = _beside(stop, forward=forward)
    return None


def _beside(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _takes_focus(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    usable = widget.isVisible() and widget.isEnabled()
    return by_tab and usable and widget.focusProxy() is None

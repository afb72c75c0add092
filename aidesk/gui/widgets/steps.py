"""The steps of a month: as a list with buttons, and as one line over a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from aidesk.gui import icons
from aidesk.gui.theme import colour, font, px
from aidesk.gui.widgets.boxes import Line, Rows, clear
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import Label, restyle
from aidesk.wording.joining import headed


class StepState(StrEnum):
    """Where a step stands."""

    DONE = "done"
    NOW = "now"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its title, one line why, a note at the right, and a button.

    ``aside`` is a link before the button, for a step that is done without it.
    """

    title: str
    why: str
    state: StepState
    note: str = ""
    action: str = ""
    aside: str = ""


class StepMark(QWidget):
    """A circle: ticked, filled with the number, or only outlined."""

    def __init__(
        self, number: int, state: StepState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._number = number
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.fit()

    def fit(self) -> None:
        self.setFixedSize(QSize(px(26), px(26)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        paint_mark(painter, QRect(self.rect()), self._number, self._state)
        painter.end()


def paint_mark(painter: QPainter, box: QRect, number: int, state: StepState) -> None:
    """Draw the mark of a step into a square box."""
    if state is StepState.DONE:
        icons.paint(painter, box, "checkmark_circle", "ok")
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    circle = box.adjusted(1, 1, -2, -2)
    if state is StepState.NOW:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawEllipse(circle)
        painter.setPen(colour("on_accent"))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("edge"), 1))
        painter.drawEllipse(circle)
        painter.setPen(colour("text2"))
    painter.setFont(font(14, bold=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


class StepRow(QFrame):
    """One step of a list."""

    def __init__(self, number: int, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        restyle(self, state=step.state.value)
        title_role = "" if step.state is StepState.DONE else "bold"
        words = Rows(gap=1)
        words.add(Label(step.title, title_role), Label(step.why, "small", wrap=True))
        self.note = Label(step.note, "small", parent=self)
        self.button: Button | None = None
        self.aside: Button | None = None
        line = Line(self, gap=12, margins=(11, 5, 10, 5))
        line.addWidget(StepMark(number, step.state, self))
        line.addLayout(words, 1)
        line.addWidget(self.note)
        if step.aside:
            self.aside = self._button(step, step.aside, "link")
            line.addWidget(self.aside)
        if step.action:
            kind = "primary" if step.state is StepState.NOW else "link"
            self.button = self._button(step, step.action, kind)
            line.addWidget(self.button)

    def _button(self, step: Step, words: str, kind: str) -> Button:
        name = headed(words, step.title)
        return Button(words, kind, name=name, parent=self)


class StepList(QWidget):
    """All steps of the month with the one that is due; tells which is started.

    ``put_aside`` tells a step that is said to be done.
    """

    started = Signal(int)
    put_aside = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[StepRow] = []
        self._progress = StepProgress(self)
        self._list = Rows(gap=0)
        all_rows = Rows(self, gap=8)
        all_rows.add(self._progress)
        all_rows.addLayout(self._list)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show steps in their order."""
        clear(self._list)
        self.rows = []
        for place, step in enumerate(steps):
            row = StepRow(place + 1, step, self)
            if row.button is not None:
                row.button.clicked.connect(partial(self.started.emit, place))
            if row.aside is not None:
                row.aside.clicked.connect(partial(self.put_aside.emit, place))
            self._list.addWidget(row)
            self.rows.append(row)
        done = sum(step.state is StepState.DONE for step in steps)
        self._progress.show_progress(done, len(steps))

    def due_button(self) -> Button | None:
        """Return the button of the step that is due, for the focus."""
        buttons = (row.button for row in self.rows)
        return next((b for b in buttons if b and b.property("kind") == "primary"), None)


class StepProgress(QWidget):
    """As many short bars as there are steps; those done are filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = 0
        self._count = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, done: int, count: int) -> None:
        """Fill so many of so many bars."""
        self._done = done
        self._count = max(1, count)
        self.setAccessibleName(
            self.tr("{count} 步中已做完 {done} 步").format(count=count, done=done)
        )
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(200), px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step = (self.width() + px(5)) / self._count
        for place in range(self._count):
            painter.setBrush(colour("accent" if place < self._done else "track"))
            box = QRect(round(place * step), 0, round(step) - px(5), self.height())
            painter.drawRoundedRect(box, px(3), px(3))
        painter.end()


class Stepper(QWidget):
    """The steps in one line over a page; names only the current one when narrow."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = titles
        self._now = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    def show_step(self, now: int) -> None:
        """Show which step is due; as many as there are titles means all done."""
        self._now = now
        count = len(self._titles)
        words = (
            self.tr("第 {now} 步，共 {count} 步：{title}").format(
                now=now + 1, count=count, title=self._titles[now]
            )
            if now < count
            else self.tr("{count} 步都做完了").format(count=count)
        )
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(240), px(28))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        widths = [self._width(place) for place in range(len(self._titles))]
        named = sum(widths) + px(36) * (len(widths) - 1) <= self.width()
        if not named:
            widths = [
                w if place == self._now else px(26) for place, w in enumerate(widths)
            ]
        gap = min(px(130), (self.width() - sum(widths)) / max(1, len(widths) - 1))
        left = 0.0
        for place, width in enumerate(widths):
            self._paint_step(painter, int(left), place, named=named)
            left += width
            if place + 1 < len(widths):
                self._paint_link(painter, left, gap, done=place < self._now)
            left += gap
        painter.end()

    def _state(self, place: int) -> StepState:
        if place == self._now:
            return StepState.NOW
        return StepState.DONE if place < self._now else StepState.LATER

    def _width(self, place: int) -> int:
        metrics = QFontMetrics(font(bold=place == self._now))
        return px(26) + px(8) + metrics.horizontalAdvance(self._titles[place])

    def _paint_step(
        self, painter: QPainter, left: int, place: int, *, named: bool
    ) -> None:
        side = px(26)
        box = QRect(left, (self.height() - side) // 2, side, side)
        paint_mark(painter, box, place + 1, self._state(place))
        if named or place == self._now:
            painter.setFont(font(bold=place == self._now))
            painter.setPen(colour("text" if place == self._now else "text2"))
            words = QRect(left + side + px(8), 0, self._width(place), self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._titles[place])

    def _paint_link(
        self, painter: QPainter, left: float, gap: float, *, done: bool
    ) -> None:
        if gap < px(20):
            return
        painter.setPen(QPen(colour("ok" if done else "line"), px(2)))
        middle = self.height() // 2
        painter.drawLine(int(left + px(10)), middle, int(left + gap - px(10)), middle)

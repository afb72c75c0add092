"""A monkey at the real window: it does anything, and nothing must break.

``python -m tests.gui.monkey OFFICE SEED STEPS`` lets it do that many steps at a copy of
an office: ``empty``, ``small``, ``practice`` or ``guided``.  What is found is told with
the last deeds.  Each step has chance of its own, so that ``--only 3-9,17`` does some of
the steps of a seed again, and ``--shrink`` looks for the fewest that are needed.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import subprocess
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from aidesk.gui import start
from aidesk.gui.garbage import Sweeper
from aidesk.gui.theme import SCALES, Look, Mode
from tests.gui.monkey_hands import Hands, system_dialog
from tests.gui.monkey_program import (
    OFFICES,
    ROOT,
    Bystander,
    Fence,
    Program,
    copied,
    make_offices,
)
from tests.gui.monkey_watch import Finding
from tests.gui.monkey_words import ALT, CTRL, Key

SCREENS: Final = "offscreen:configfile=tests/gui/screens.json"
CHECKED_EVERY: Final = 100
PATIENCE_S: Final = 60.0
STUCK_FOR_GOOD_S: Final = 40
FOUND: Final = 3
REMEMBERED: Final = 30


class Monkey(Hands):
    """Does the steps of a seed at a program, and tells what it did last."""

    def __init__(self, program: Program, seed: int, scratch: Path) -> None:
        super().__init__(Random(seed))  # noqa: S311 - not for secrets
        self.program, self.seed = program, seed
        self.deeds: deque[str] = deque(maxlen=REMEMBERED)
        self.aloud = False
        self._bystander = Bystander(scratch, self)

    def work(self, steps: Iterable[int]) -> None:
        """Do some steps of the seed; a finding ends it."""
        self.program.begin()
        self._let_settle(patient=True)
        number = -1
        for count, number in enumerate(steps, 1):
            self.step(number)
            if count % CHECKED_EVERY == 0:
                self._let_settle(patient=True)
                self.program.check()
        self.deeds.append(f"{number + 1}: leave")
        self.program.end()
        QTest.qWait(1)
        self.program.watch.raise_found()
        self.program.check()

    def step(self, number: int) -> None:
        """Do one step, wait until it is quiet, and look."""
        faulthandler.dump_traceback_later(STUCK_FOR_GOOD_S, exit=True)
        self.random.seed(f"{self.seed}/{number}")
        deed = self.random.choices(_DEEDS, _WEIGHTS)[0]
        if system_dialog(QApplication.activeModalWidget()):
            deed = Monkey.answers_the_system
        self.program.clock.now += timedelta(seconds=self.random.randrange(90))
        self.deeds.append(f"{number}: {deed.__name__} …")
        if self.aloud:
            tell("\n".join(list(self.deeds)[-2:]))
        self._bystander.since = monotonic()
        words = deed(self)
        self._bystander.since = None
        self.deeds[-1] = f"{number}: {words}"
        self._let_settle(patient=self.random.random() < 0.93)
        if self.program.is_over():
            self.deeds[-1] += " (and start again)"
            self.program.end()
            QTest.qWait(1)
            self.program.begin()
            self._let_settle(patient=True)
        self._activate()
        for _turn in range(5):  # what a job brought is shown in the next turns
            QTest.qWait(1)
        quiet = not self.program.is_busy()
        self.program.watch.look(self.program.window(), quiet=quiet)

    def _let_settle(self, *, patient: bool) -> None:
        QTest.qWait(2)
        self._bystander.confine()
        self._activate()
        begun = monotonic()
        while patient and self.program.is_busy():
            QTest.qWait(5)
            if monotonic() - begun > PATIENCE_S:
                msg = "a job comes to no end"
                raise Finding(msg)

    def _activate(self) -> None:
        """Give the keyboard to what lies on top, as a window manager does."""
        active = QApplication.activeWindow()
        if active is None or isinstance(active, QMenu) or not active.isVisible():
            front = QApplication.activeModalWidget() or self.program.window()
            if front is not None:
                front.activateWindow()
                QTest.qWait(1)

    # what a person does to the whole window

    def goes_on(self) -> str:
        """Do what the page is for."""
        return self.press(Key.Key_Return, CTRL)

    def waits(self) -> str:
        QTest.qWait(self.random.choice((20, 120, 400)))
        return "wait"

    def lets_time_go_by(self) -> str:
        days = self.random.choice((0, 0, 1, 3, 31))
        self.program.clock.now += timedelta(days=days, hours=self.random.randrange(9))
        return f"it is {self.program.clock.now}"

    def resizes(self) -> str:
        window = self.program.window()
        if window is None:
            return "no window to resize"
        screen = self.random.choice(QApplication.screens())
        room = screen.availableGeometry()
        width = self.random.randint(300, room.width())
        height = self.random.randint(240, room.height())
        if self.random.random() < 0.3:
            width, height = room.width(), room.height()
        frame = window.frameGeometry().size() - window.size()
        width, height = width - frame.width(), height - frame.height()
        if window.isMaximized():
            window.showNormal()
        window.setScreen(screen)
        window.move(room.topLeft())
        window.resize(width, height)
        return f"resize to {width}x{height} at {room.left()}"

    def changes_the_look(self) -> str:
        window = self.program.window()
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if window is None or over is not None:
            return "no look to change"
        look = Look(self.random.choice(SCALES), self.random.choice(list(Mode)))
        window.show_look(look)
        return f"look {look.percent} {look.mode}"

    def changes_the_language(self) -> str:
        """Let the window be in the other language when it is opened again."""
        settings = self.program.settings
        settings.language = "zh" if settings.language == "en" else "en"
        return f"language {settings.language}"

    def closes_the_window(self) -> str:
        window = self.program.window()
        if window is None or QApplication.activeModalWidget() is not None:
            return "no window to close"
        window.close()
        return "close the window"

    def calls_the_menu(self) -> str:
        letter = self.random.choice("FEVBH")
        words = self.press(Key(ord(letter)), ALT)
        for _down in range(self.random.randint(1, 7)):
            self.press(Key.Key_Down)
        self.press(Key.Key_Return)
        return f"{words}, an entry of it"


_WEIGHTED: Final[tuple[tuple[Callable[[Monkey], str], float], ...]] = (
    (Monkey.clicks, 34),
    (Monkey.clicks_twice, 4),
    (Monkey.clicks_right, 3),
    (Monkey.clicks_with_a_key, 1),
    (Monkey.points, 2),
    (Monkey.drags, 3),
    (Monkey.turns_the_wheel, 2),
    (Monkey.presses, 12),
    (Monkey.presses_a_chord, 9),
    (Monkey.types, 4),
    (Monkey.fills_in, 14),
    (Monkey.composes, 3),
    (Monkey.goes_on, 4),
    (Monkey.waits, 1.5),
    (Monkey.lets_time_go_by, 1),
    (Monkey.resizes, 1.5),
    (Monkey.changes_the_look, 1),
    (Monkey.changes_the_language, 0.2),
    (Monkey.closes_the_window, 0.3),
    (Monkey.calls_the_menu, 1.5),
)
_DEEDS: Final = [deed for deed, _ in _WEIGHTED]
_WEIGHTS: Final = [weight for _, weight in _WEIGHTED]


def _steps(text: str, count: int) -> list[int]:
    if not text:
        return list(range(count))
    ends = [part.partition("-") for part in text.split(",")]
    return [n for a, _, b in ends for n in range(int(a), int(b or a) + 1)]


def run(
    offices: Path,
    office: str,
    seed: int,
    steps: Sequence[int],
    *,
    aloud: bool = False,
) -> str:
    """Let the monkey work; return what it found, in words."""
    os.environ["QT_QPA_PLATFORM"] = SCREENS
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QPrinterInfo.availablePrinterNames = staticmethod(lambda: ["打印机"])  # type: ignore[method-assign]
    faulthandler.enable()
    app = start.make_application()
    app.setQuitOnLastWindowClosed(False)
    sweeper = Sweeper(app)
    with TemporaryDirectory(ignore_cleanup_errors=True) as made, Fence(Path(made)):
        copied(offices, office, Path(made))
        program = Program(app, Path(made), OFFICES[office])
        monkey = Monkey(program, seed, Path(made))
        monkey.aloud = aloud
        found = _found_by(monkey, steps)
        faulthandler.cancel_dump_traceback_later()
        program.end()
        sweeper.close()
    return found


def _found_by(monkey: Monkey, steps: Sequence[int]) -> str:
    program = monkey.program
    try:
        program.watch.keep_private(program.offices.path(program.kind))
        monkey.work(steps)
    except Finding as finding:
        return "\n".join([*monkey.deeds, "", str(finding)])
    except Exception:  # noqa: BLE001 - the hook that would show it is the watch's
        return "\n".join([*monkey.deeds, "", traceback.format_exc()])
    return ""


def main(arguments: Sequence[str]) -> int:
    """Run a monkey as it was asked for; return the exit code."""
    asked = argparse.ArgumentParser(prog="monkey")
    asked.add_argument("office", choices=OFFICES)
    asked.add_argument("seed", type=int)
    asked.add_argument("steps", type=int)
    asked.add_argument("--only", default="")
    asked.add_argument("--offices", type=Path)
    asked.add_argument(
        "--shrink", action="store_true", help="look for the fewest steps"
    )
    asked.add_argument("--aloud", action="store_true", help="tell each step at once")
    given = asked.parse_args(arguments)
    with TemporaryDirectory() as made:
        if given.offices is None:
            given.offices = Path(made)
            make_offices(given.offices)
        steps = _steps(given.only, given.steps)
        if given.shrink:
            shrink(given.offices, given.office, given.seed, steps)
            return 0
        found = run(given.offices, given.office, given.seed, steps, aloud=given.aloud)
    if found:
        tell(f"{given.office}, seed {given.seed}:\n{found}")
    return FOUND if found else 0


def shrink(offices: Path, office: str, seed: int, steps: Sequence[int]) -> None:
    """Tell the fewest steps that still find something: first the last ones alone."""
    asked = [sys.executable, "-m", "tests.gui.monkey", office, str(seed), "0"]

    def finds(kept: Sequence[int]) -> bool:
        only = ["--offices", str(offices), "--only", ",".join(map(str, kept))]
        done = subprocess.run(
            [*asked, *only], capture_output=True, cwd=ROOT, check=False
        )
        return done.returncode != 0

    part = len(steps) // 2
    while part:
        for begin in range(0, len(steps), part):
            kept = [*steps[:begin], *steps[begin + part :]]
            if kept and finds(kept):
                steps = kept
                break
        else:
            part //= 2
    tell(f"--only {','.join(map(str, steps))}")


def tell(words: str) -> None:
    """Print for whoever runs this by hand."""
    print(words, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))

"""Every scene of the window in all sizes, colours, screens and languages.

Every day each scene is looked at where room is shortest, and in one other view;
``-m soak`` looks at all of them in all views and prints the counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from time import perf_counter

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from aidesk.gui import theme
from aidesk.gui.main_window import MainWindow
from aidesk.gui.theme import Look, Mode
from aidesk.gui.widgets.plain import Label
from tests.gui.checks import findings
from tests.gui.checks.english import left_over
from tests.gui.gallery import GALLERY
from tests.gui.known_windows import known_windows
from tests.gui.scenes import SCENES, Scene
from tests.gui.stage import LARGE, SMALL, Theatre, View

PERCENTS = (100, 150, 200)
HARDEST = View(200)
ENGLISH = View(150, Mode.DARK, SMALL, "en")
OTHERS = (
    View(100, Mode.CONTRAST),
    View(150, Mode.LIGHT, LARGE),
    View(200, Mode.DARK, LARGE),
    View(200, Mode.CONTRAST, SMALL, "en"),
    View(100, Mode.DARK, LARGE, "en"),
)
ALL = [
    View(percent, mode, screen, language)
    for language, screen, mode, percent in product(
        ("zh", "en"), (SMALL, LARGE), Mode, PERCENTS
    )
]


def everyday() -> Iterator[tuple[View, Scene]]:
    """Yield each scene in the hardest view, and in one of the others.

    Where a dialog has a scene with all that can be wrong, that one is harder.
    """
    names = {scene.name for scene in SCENES}
    for scene in SCENES:
        if f"{scene.name}-wrong" not in names:
            yield HARDEST, scene
    for view in (ENGLISH, *OTHERS):
        for place, scene in enumerate(SCENES):
            turn = place % (2 * len(OTHERS))
            other = ENGLISH if turn % 2 else OTHERS[turn // 2]
            if other is view:
                yield view, scene


LOOKS = [pytest.param(v, s, id=f"{v}-{s.name}") for v, s in everyday()]
# the year's report and the workings of an amount are printed, and so Chinese
ON_PAPER = ("year_report-", "figure_choice", "change-grace", "explanation")
IN_ENGLISH = [
    pytest.param(v, s, id=f"{v}-{s.name}")
    for v, s in everyday()
    if v.language == "en" and not s.name.startswith(ON_PAPER)
]


class Spectator:
    """Looks at each scene once in a view, and keeps what was found."""

    def __init__(self, theatre: Theatre) -> None:
        self._theatre = theatre
        self._found: dict[tuple[str, str], tuple[list[str], list[str]]] = {}
        self._view: View | None = None

    def look(self, view: View, scene: Scene) -> list[str]:
        """Return what is wrong with a scene."""
        return self._look(view, scene)[0]

    def words(self, view: View, scene: Scene) -> list[str]:
        """Return what is not English in a scene."""
        return self._look(view, scene)[1]

    def _look(self, view: View, scene: Scene) -> tuple[list[str], list[str]]:
        key = (str(view), scene.name)
        if key not in self._found:
            if view is not self._view:
                self._theatre.show(view)
                self._view = view
            stage = self._theatre.stage(scene.office)
            shown = scene.play(stage)
            english = view.language == "en"
            words = left_over(shown, stage.path) if english else []
            self._found[key] = (findings(shown), words)
            stage.clear()
        return self._found[key]


@pytest.fixture(autouse=True)
def _usual_look() -> None:
    """Leave the look as it is: the next scene wants the same."""


@pytest.fixture(scope="module")
def spectator(dressed, tmp_path_factory, practice_office_file):
    """Return who looks at all scenes of this file."""
    theatre = Theatre(dressed, tmp_path_factory.mktemp("scenes"), practice_office_file)
    yield Spectator(theatre)
    theatre.close()


@pytest.mark.parametrize(("view", "scene"), LOOKS)
def test_a_scene_can_be_read_named_and_hit(spectator, view, scene):
    assert spectator.look(view, scene) == []


@pytest.mark.parametrize(("view", "scene"), IN_ENGLISH)
def test_an_english_scene_has_no_chinese_words_but_those_of_the_office(
    spectator, view, scene
):
    assert spectator.words(view, scene) == []


@pytest.mark.soak
def test_every_scene_in_every_view(spectator, capsys):
    wrong, seen = [], 0
    for view in ALL:
        for scene in SCENES:
            found = spectator.look(view, scene)
            wrong += [f"{view} {scene.name}: {one}" for one in found]
            seen += 1
    with capsys.disabled():
        print(f"\n{len(SCENES)} scenes in {len(ALL)} views: {seen} looks")  # noqa: T201
    assert wrong == []


def test_every_page_and_dialog_has_a_scene():
    assert known_windows() - {scene.of for scene in SCENES} == set()


def test_no_two_scenes_have_one_name():
    names = [scene.name for scene in SCENES]
    assert len(names) == len(set(names))


@pytest.fixture
def window(desk, qtbot):
    made = MainWindow(desk, GALLERY)
    qtbot.addWidget(made)
    made.resize(SMALL)
    made.show()
    made.arrive()
    return made


def test_every_widget_can_be_read_named_and_hit(window, qtbot, dressed):
    window.show_look(Look(200))
    for spec in GALLERY:
        window.show_page(spec.place.name)
        qtbot.waitUntil(lambda: findings(window, SMALL) == [])
    theme.apply(dressed, Look())


@pytest.mark.soak
@pytest.mark.parametrize("mode", Mode)
def test_switching_the_look_takes_less_than_half_a_second(window, qtbot, mode):
    window.show_page("list")
    began = perf_counter()
    window.show_look(Look(150, mode))
    window.grab()
    assert perf_counter() - began < 0.5


def test_the_checks_find_what_is_wrong(qtbot, dressed):
    theme.apply(dressed, Look())
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet("background: white")
    pale = QLabel("看不清", window)
    pale.setStyleSheet("color: #BBBBBB")
    cut = Label("这一行字太长了，放不下", parent=window)
    cut.setGeometry(0, 40, 60, 20)
    small = QPushButton(window)
    small.setGeometry(0, 80, 20, 20)
    twice = [QPushButton("撤销", window) for _ in range(2)]
    for place, button in enumerate(reversed(twice)):
        button.setGeometry(60, 40 * place, 80, 36)
    strange = Label("\ue000", parent=window)
    strange.setGeometry(150, 0, 40, 40)
    window.resize(200, 120)
    window.show()
    found = "\n".join(findings(window, QSize(100, 100)))
    for fault in (
        "pale",
        "may be rich text",
        "cut: Label",
        "no name: QPushButton",
        "small target 20",
        "2 controls are named '撤销'",
        "out of order",
        "no glyph",
    ):
        assert fault in found

"""Writes a picture of every scene in all sizes and colours, for eyes to look at.

``python -m tests.gui.pictures FOLDER`` draws every page, dialog and menu at 100, 150
and 200 %, light, dark and in high contrast, on both screens, in both languages.
``--only home --only change`` draws the scenes whose names begin so, ``--view
150_dark_zh`` the views whose names hold that.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from aidesk.gui import start
from aidesk.gui.garbage import Sweeper
from aidesk.gui.settings import Settings
from aidesk.gui.theme import Mode
from aidesk.paths import HOME
from tests.gui.scenes import SCENES, Scene
from tests.gui.screens import on_two_screens
from tests.gui.stage import LARGE, SMALL, Theatre, View

PERCENTS: Final = (100, 150, 200)
VIEWS: Final = tuple(
    View(percent, mode, screen, language)
    for language, screen, mode, percent in product(
        ("zh", "en"), (SMALL, LARGE), Mode, PERCENTS
    )
)


def main(arguments: list[str]) -> int:
    """Write the pictures that are asked for; return the exit code."""
    asked = _asked(arguments)
    scenes = [scene for scene in SCENES if _begins(scene.name, asked.only)]
    views = [view for view in VIEWS if _holds(str(view), asked.view)]
    asked.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", on_two_screens())
    app = start.make_application()
    sweeper = Sweeper(app)
    with TemporaryDirectory() as made:
        os.environ[HOME] = made
        start.dress(app, Settings(Path(made) / "window.ini"))
        theatre = Theatre(app, Path(made))
        for view in views:
            theatre.show(view)
            for scene in scenes:
                write_picture(theatre, view, scene, asked.folder)
        theatre.close()
    sweeper.close()
    count = len(scenes) * len(views)
    sys.stdout.write(f"{count} pictures of {len(scenes)} scenes in {asked.folder}\n")
    return 0


def write_picture(theatre: Theatre, view: View, scene: Scene, folder: Path) -> None:
    """Write a scene as it is seen."""
    stage = theatre.stage(scene.office)
    shown = scene.play(stage)
    shown.grab().save(str(folder / f"{scene.name}_{view}.png"))
    stage.clear()


def _asked(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(prog="python -m tests.gui.pictures")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", action="append", default=[], metavar="SCENE")
    parser.add_argument("--view", action="append", default=[], metavar="VIEW")
    return parser.parse_args(arguments)


def _begins(name: str, wanted: list[str]) -> bool:
    return not wanted or name.startswith(tuple(wanted))


def _holds(name: str, wanted: list[str]) -> bool:
    return not wanted or any(part in name for part in wanted)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

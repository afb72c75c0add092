"""Offices for tests: real files, made once and copied for each test."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from aidesk.paths import HOME, resources
from aidesk.services.guided_month import make_guided_office
from aidesk.services.practice import make_practice_office
from aidesk.storage.store import Store
from tests.builders import Caseworker, new_office

settings.register_profile(
    "everyday", derandomize=True, database=None, deadline=None, max_examples=50
)
settings.load_profile("everyday")


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Leave long runs out unless they are asked for: ``-m soak``, ``-m benchmark``."""
    long = {"soak", "benchmark"} - set(config.option.markexpr.split())
    left_out = [
        item for item in items if any(item.get_closest_marker(name) for name in long)
    ]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep backups, witnesses and logs of tests out of the folders of this PC's user."""
    before = os.environ.get(HOME)
    os.environ[HOME] = str(tmp_path_factory.mktemp("home"))
    yield
    os.environ.pop(HOME)
    if before is not None:
        os.environ[HOME] = before


@pytest.fixture(scope="session")
def blank_office_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an office file with programmes and standards; copy it, never change it."""
    path = tmp_path_factory.mktemp("blank") / "office.aidesk"
    new_office(path).close()
    return path


@pytest.fixture(scope="session")
def practice_office_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the practice office of 2019; copy it, never change it."""
    path = tmp_path_factory.mktemp("practice") / "office.aidesk"
    recorded = resources() / "sample" / "office_2019.json"
    data = json.loads(recorded.read_text(encoding="utf-8"))
    make_practice_office(path, data).close()
    return path


@pytest.fixture(scope="session")
def guided_office_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the practice office before the guided month; copy it, never change it."""
    path = tmp_path_factory.mktemp("guided") / "office.aidesk"
    sample = resources() / "sample"
    recorded, guide = (
        json.loads((sample / name).read_text(encoding="utf-8"))
        for name in ("office_2019.json", "guided_month.json")
    )
    make_guided_office(path, recorded, guide).close()
    return path


@pytest.fixture
def guided_path(tmp_path: Path, guided_office_file: Path) -> Path:
    """Return this test's own office before the guided month."""
    return Path(shutil.copy(guided_office_file, tmp_path / "guided.aidesk"))


@pytest.fixture
def office_path(tmp_path: Path, blank_office_file: Path) -> Path:
    """Return this test's own office file."""
    return Path(shutil.copy(blank_office_file, tmp_path / "office.aidesk"))


@pytest.fixture
def practice_path(tmp_path: Path, practice_office_file: Path) -> Path:
    """Return this test's own file of the practice office."""
    return Path(shutil.copy(practice_office_file, tmp_path / "practice.aidesk"))


@pytest.fixture
def store(office_path: Path) -> Iterator[Store]:
    """Return an office with programmes and standards, and no households."""
    with Store.open(office_path) as opened:
        yield opened


@pytest.fixture
def practice(practice_path: Path) -> Iterator[Store]:
    """Return the practice office at the end of 2019."""
    with Store.open(practice_path) as opened:
        yield opened


@pytest.fixture
def clerk(store: Store) -> Caseworker:
    """Return a caseworker at work on the office of this test."""
    return Caseworker(store)

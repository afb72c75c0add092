"""An office with one of everything in it, and other hands at work on it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from aidesk.storage.store import Store
from tests.builders import Caseworker
from tests.other_hands import OtherHands, put_one_of_everything


@pytest.fixture(scope="session")
def filled_office_file(
    tmp_path_factory: pytest.TempPathFactory, blank_office_file: Path
) -> Path:
    """Return a filled office; copy it, never change it."""
    folder = tmp_path_factory.mktemp("filled")
    path = Path(shutil.copy(blank_office_file, folder / "office.aidesk"))
    with Store.open(path) as store:
        put_one_of_everything(Caseworker(store))
    return path


@pytest.fixture
def hands(tmp_path: Path, filled_office_file: Path) -> Iterator[OtherHands]:
    """Return other hands at work on a filled office."""
    path = Path(shutil.copy(filled_office_file, tmp_path / "filled.aidesk"))
    with Store.open(path) as store:
        yield OtherHands(Caseworker(store))

"""A program that is killed while it makes a list leaves all of the list, or nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from aidesk.domain.payment import RunKind
from aidesk.paths import resources
from aidesk.services.checking import check_office
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, month

FAMILIES = 60
MAKER = """
import sys
from pathlib import Path
from aidesk.storage.store import Store
from tests.builders import Caseworker, month

with Store.open(Path(sys.argv[1])) as store:
    clerk = Caseworker(store)
    last = month("2019-01")
    print("ready", flush=True)
    while True:
        run = clerk.makes("urban_dibao", str(last))
        print(run, flush=True)
        last += 1
"""


@pytest.fixture(scope="module")
def families(blank_office_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an office file with some dozen families."""
    path = Path(
        shutil.copy(blank_office_file, tmp_path_factory.mktemp("killed") / "office")
    )
    with Store.open(path) as store:
        clerk = Caseworker(store)
        for number in range(FAMILIES):
            clerk.dibao_for(a_household(f"户主{number}"))
    return path


def killed_while_making(path: Path, after: float) -> list[int]:
    """Start a program that makes list after list, kill it; return what it told."""
    command = [sys.executable, "-c", MAKER, str(path)]
    with subprocess.Popen(
        command, cwd=resources().parent, stdout=subprocess.PIPE, encoding="utf-8"
    ) as maker:
        assert maker.stdout is not None
        assert maker.stdout.readline() == "ready\n"
        time.sleep(after)
        maker.kill()
        told, _ = maker.communicate()
    return [int(line) for line in told.split("\n")[:-1]]


def look_at(path: Path, told: list[int]) -> None:
    """Every list that was told of is there, whole; at most one more was finished."""
    with Store.open(path) as store:
        runs = store.runs.of_year(2019) + store.runs.of_year(2020)
        assert told == [run.id for run in runs][: len(told)]
        assert len(runs) - len(told) in (0, 1)
        for run in runs:
            assert len(store.runs.payments(run.id)) == run.line_count == FAMILIES
        following = month("2019-01") + len(runs)
        made = Caseworker(store).makes("urban_dibao", str(following))
        assert store.runs.get(made).kind is RunKind.REGULAR
    assert [result for result in check_office(path) if not result.is_well] == []


def trial(families: Path, folder: Path, random: Random) -> None:
    path = Path(shutil.copy(families, folder / "office.aidesk"))
    look_at(path, killed_while_making(path, random.uniform(0.0, 0.15)))


@pytest.mark.parametrize("seed", range(4))
def test_a_kill_leaves_all_of_a_list_or_nothing(families, tmp_path, seed):
    trial(families, tmp_path, Random(seed))  # noqa: S311 - not for secrets


@pytest.mark.soak
def test_two_hundred_kills_leave_all_of_a_list_or_nothing(families, tmp_path):
    random = Random(7)  # noqa: S311 - not for secrets
    for _ in range(200):
        trial(families, tmp_path, random)

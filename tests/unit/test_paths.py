"""Resources are found in a checkout and in the built wheel; data stays on this PC."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from aidesk import paths

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Return the folder that the project's own wheel was unpacked into."""
    checkout = tmp_path_factory.mktemp("checkout")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, checkout)
    shutil.copytree(ROOT / "aidesk", checkout / "aidesk")
    shutil.copytree(ROOT / "resources", checkout / "resources", copy_function=_light)
    wheel = next(WheelBuilder(str(checkout)).build(directory=str(checkout / "dist")))
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder)
    return folder


def _light(source: str, target: str) -> str:
    # packing all fonts takes seconds; here their names are enough
    if source.endswith(".ttf"):
        Path(target).touch()
        return target
    return str(shutil.copyfile(source, target))


def names_in(folder: Path) -> set[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in files}


def test_checkout_finds_its_resources():
    assert paths.resources() == ROOT / "resources"
    assert (paths.resources() / "style.qss").is_file()


def test_installed_program_finds_all_resources_inside_the_package(installed):
    script = "from aidesk import paths; print(paths.resources())"
    found = subprocess.run(
        [sys.executable, "-c", script],
        cwd=installed,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout.strip()
    assert Path(found) == installed.resolve() / "aidesk" / "resources"
    assert names_in(Path(found)) == names_in(ROOT / "resources")


def test_installed_program_does_not_set_up_anything(installed):
    assert not (installed / "aidesk" / "bootstrap").exists()
    assert not (installed / "main.py").exists()


def test_installed_program_has_every_other_module(installed):
    ours = {name for name in names_in(ROOT / "aidesk") if name.endswith(".py")}
    packed = {name for name in names_in(installed / "aidesk") if name.endswith(".py")}
    assert {name for name in ours - packed if "bootstrap/" not in name} == set()


@pytest.fixture
def no_home(monkeypatch):
    """Take the folder of the tests away: the user's own folders count again."""
    monkeypatch.delenv(paths.HOME)


@pytest.mark.usefixtures("no_home")
def test_office_practice_and_log_lie_in_local_data_of_the_program():
    places = [paths.office_file(), paths.practice_folder(), paths.log_folder()]
    assert all("aidesk" in place.parts for place in places)
    assert not any("Roaming" in place.parts for place in places)


@pytest.mark.usefixtures("no_home")
def test_what_is_known_of_an_office_lies_in_another_tree_than_its_backups():
    kept = paths.keeping_of(paths.office_file())
    local = paths.office_file().parent
    assert local in kept.backups.parents
    assert local not in kept.witness.parents


def test_one_folder_can_hold_all_of_it(monkeypatch, tmp_path):
    monkeypatch.setenv(paths.HOME, str(tmp_path))
    kept = paths.keeping_of(paths.office_file())
    places = [paths.office_file(), paths.practice_folder(), paths.bank_folder()]
    places += [paths.log_folder(), kept.backups, kept.witness]
    assert all(tmp_path in place.parents for place in places)


def test_offices_of_one_name_in_two_folders_are_kept_apart(tmp_path):
    one, other = tmp_path / "1" / "office.aidesk", tmp_path / "2" / "office.aidesk"
    assert paths.keeping_of(one) != paths.keeping_of(other)
    assert paths.keeping_of(one) == paths.keeping_of(
        tmp_path / "1" / ".." / "1" / one.name
    )


@pytest.mark.skipif(sys.platform != "win32", reason="other systems name no devices")
def test_the_name_of_a_device_is_a_place_like_any_other():
    assert paths.keeping_of(Path("CON")) == paths.keeping_of(Path("CON"))

"""The set-up of a checkout: with real folders, real environments, and no network."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pip
import pytest

import main
from aidesk.bootstrap import SetUpError, environment, packages, qt_libraries

ROOT = Path(__file__).resolve().parents[2]
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux only")


@pytest.fixture
def checkout(tmp_path):
    """Return a folder with a project that asks for one package, and two in tests."""
    root = tmp_path.resolve() / "救助 台"
    root.mkdir()
    (root / "pyproject.toml").write_text(
        """[project]
        dependencies = ["sample-package>=1.2,<2"]
        [project.optional-dependencies]
        test = ["tester[fast]>=3"]
        """,
        "utf-8",
    )
    return root


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Return a function that puts a package of a version among the installed ones."""
    folder = tmp_path / "installed"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)

    def add(name: str, version: str) -> None:
        info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        text = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        (info / "METADATA").write_text(text, "utf-8")

    return add


def somebody_elses(folder: Path, *, version="3.11.4", home=Path(sys.executable).parent):
    """Make what looks like an environment that uv has made."""
    python = environment.python_of(folder)
    python.parent.mkdir(parents=True)
    python.touch()
    settings = f"home = {home}\nuv = 0.9\nversion_info = {version}\n"
    (folder / "pyvenv.cfg").write_text(settings, "utf-8")


# ---- what is there


@pytest.mark.parametrize(
    ("version", "requirement", "met"),
    [
        ("1.2.0", "sample-package", True),
        ("1.2.0", "sample-package>=1.2,<2", True),
        ("1.10", "sample-package>=1.9", True),
        ("1.2", "sample-package>=1.2.0", True),
        ("1.2.1", "sample-package[fast]>=1.2.2", False),
        ("2.0.0", "sample-package>=1.2,<2", False),
        ("1.2", "other-package", False),
    ],
)
def test_requirement_is_met_by_a_version_within_its_bounds(
    installed, version, requirement, met
):
    installed("sample-package", version)
    assert packages.is_met(requirement) is met


@pytest.mark.parametrize("testing", [False, True])
def test_project_asks_for_packages_in_a_form_that_the_set_up_reads(testing):
    bound = r"(>=|<)\d[\d.]*"
    form = re.compile(rf"[\w.-]+(\[\w+\])?({bound}(,{bound})*)?")
    asked = packages.requirements(ROOT, testing=testing)
    assert asked
    assert [each for each in asked if not form.fullmatch(each)] == []


def test_tests_need_more_than_use_does(checkout, installed):
    installed("sample-package", "1.5")
    prefix = checkout / ".venv"
    prefix.mkdir()
    assert packages.is_complete(checkout, prefix, testing=False)
    assert not packages.is_complete(checkout, prefix, testing=True)
    installed("tester", "3.1")
    assert packages.is_complete(checkout, prefix, testing=True)


def test_environment_remembers_that_it_is_complete(checkout, installed, monkeypatch):
    installed("sample-package", "1.5")
    prefix = checkout / ".venv"
    prefix.mkdir()
    assert packages.is_complete(checkout, prefix, testing=False)
    monkeypatch.setattr(sys, "path", [])  # nothing is found any more: not looked for
    assert packages.is_complete(checkout, prefix, testing=False)


def test_what_is_complete_for_tests_is_complete_for_use(
    checkout, installed, monkeypatch
):
    installed("sample-package", "1.5")
    installed("tester", "3")
    prefix = checkout / ".venv"
    prefix.mkdir()
    assert packages.is_complete(checkout, prefix, testing=True)
    monkeypatch.setattr(sys, "path", [])
    assert packages.is_complete(checkout, prefix, testing=False)


def test_changed_project_is_looked_at_again(checkout, installed):
    installed("sample-package", "1.5")
    prefix = checkout / ".venv"
    prefix.mkdir()
    assert packages.is_complete(checkout, prefix, testing=False)
    project = checkout / "pyproject.toml"
    text = project.read_text("utf-8")
    project.write_text(text.replace(">=1.2", ">=1.6"), "utf-8")
    assert not packages.is_complete(checkout, prefix, testing=False)


def test_environment_elsewhere_is_left_as_it_is(checkout, installed, tmp_path):
    installed("sample-package", "1.5")
    elsewhere = tmp_path / "mine" / ".venv"
    elsewhere.mkdir(parents=True)
    assert packages.is_complete(checkout, elsewhere, testing=False)
    assert list(elsewhere.iterdir()) == []


# ---- which environment


def test_environment_is_made_where_there_is_none(checkout):
    folder = environment.environment(checkout)
    assert folder == checkout / ".venv"
    assert environment.works(folder)
    assert (folder / environment.MADE_HERE).exists()


def test_environment_of_somebody_else_is_used(checkout):
    somebody_elses(checkout / ".venv")
    assert environment.environment(checkout) == checkout / ".venv"
    assert not (checkout / ".venv" / environment.MADE_HERE).exists()


@pytest.mark.parametrize(
    "fault", [{"version": "3.10.9"}, {"home": Path("no", "such", "folder")}]
)
def test_unusable_environment_of_somebody_else_is_never_touched(checkout, fault):
    theirs = checkout / ".venv"
    somebody_elses(theirs, **fault)
    before = sorted(theirs.rglob("*"))
    assert environment.environment(checkout) == checkout / ".venv-aidesk"
    assert sorted(theirs.rglob("*")) == before


def test_our_own_unusable_environment_is_made_anew(checkout):
    folder = environment.environment(checkout)
    environment.python_of(folder).unlink()
    (folder / "left over.txt").touch()
    assert environment.environment(checkout) == folder
    assert environment.works(folder)
    assert not (folder / "left over.txt").exists()


def test_two_unusable_environments_of_somebody_else_are_named(checkout):
    (checkout / ".venv").mkdir()
    (checkout / ".venv-aidesk").touch()
    with pytest.raises(SetUpError, match=r"\.venv 和 \.venv-aidesk 都不能用"):
        environment.environment(checkout)


def test_folder_that_cannot_be_written_to_is_answered_by_a_sentence(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SetUpError, match="没能建立"):
        environment.make(tmp_path / "file" / ".venv")


def test_environment_that_does_not_help_is_not_entered_for_ever(checkout, monkeypatch):
    monkeypatch.setenv(environment.HANDED_OVER, "1")
    with pytest.raises(SetUpError, match="不能用"):
        environment.hand_over(checkout / ".venv", ["main.py"])


# ---- the whole way, without a network


@pytest.fixture
def bare_checkout(checkout):
    """Add a program to the checkout that needs a package, and wheels of it and pip."""
    program = {
        "main.py": (ROOT / "main.py").read_text("utf-8"),
        "aidesk/__init__.py": "",
        "aidesk/__main__.py": (
            "import sys, sample_package\n"
            "def start(arguments):\n"
            "    print(arguments, sys.prefix, sep='|')\n"
            "    return 7\n"
        ),
    }
    for part in (ROOT / "aidesk" / "bootstrap").glob("*.py"):
        program[f"aidesk/bootstrap/{part.name}"] = part.read_text("utf-8")
    for name, text in program.items():
        (checkout / name).parent.mkdir(parents=True, exist_ok=True)
        (checkout / name).write_text(text, "utf-8")
    wheels = checkout / "wheels"
    wheels.mkdir()
    info = "sample_package-1.4.dist-info"
    with zipfile.ZipFile(wheels / "sample_package-1.4-py3-none-any.whl", "w") as wheel:
        wheel.writestr("sample_package.py", "")
        wheel.writestr(
            f"{info}/METADATA",
            "Metadata-Version: 2.1\nName: sample-package\nVersion: 1.4\n",
        )
        wheel.writestr(
            f"{info}/WHEEL",
            "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        )
        wheel.writestr(f"{info}/RECORD", "")
    own_pip = Path(pip.__file__).parent
    with zipfile.ZipFile(wheels / "pip-99-py3-none-any.whl", "w") as wheel:
        for file in own_pip.rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                wheel.write(file, Path("pip") / file.relative_to(own_pip))
    return checkout


def started(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    hidden = {environment.HANDED_OVER, "PYTHONPATH", "DISPLAY", "WAYLAND_DISPLAY"}
    kept = {key: value for key, value in os.environ.items() if key not in hidden}
    return subprocess.run(
        [sys.executable, root / "main.py", *arguments],
        cwd=root.parent,
        env={**kept, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_bare_machine_is_set_up_from_wheels_and_then_starts_at_once(bare_checkout):
    first = started(bare_checkout, "figures", "a b.aidesk", "2019")
    prefix = bare_checkout / ".venv"
    expected = f"['figures', 'a b.aidesk', '2019']|{prefix}\n"
    assert (first.stdout, first.returncode) == (expected, 7), first.stderr
    assert first.stderr.startswith("正在建立运行环境")
    assert "正在从 wheels 文件夹安装" in first.stderr
    second = started(bare_checkout, "figures", "a b.aidesk", "2019")
    assert (second.stdout, second.stderr) == (expected, "")


def test_package_missing_from_wheels_is_answered_by_what_to_do(bare_checkout):
    next(bare_checkout.glob("wheels/sample*")).unlink()
    answer = started(bare_checkout, "demo")
    assert answer.returncode == 1
    assert "软件包没有装成" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_set_up_needs_the_standard_library_only(tmp_path):
    script = "import aidesk.bootstrap.packages, aidesk.bootstrap.qt_libraries, main"
    subprocess.run([sys.executable, "-S", "-c", script], cwd=ROOT, check=True)


def test_old_python_can_read_the_sentence_that_asks_for_a_newer_one():
    source = (ROOT / "main.py").read_text("utf-8")
    ast.parse(source, feature_version=(3, 6))
    script = (
        "import sys; sys.version_info = (3, 8); sys.argv = ['main.py'];"
        "exec(open('main.py', encoding='utf-8').read())"
    )
    outcome = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert outcome.returncode == 1
    assert outcome.stderr.startswith("需要 Python 3.11 或更新的版本")


# ---- the window


@pytest.mark.parametrize(
    "arguments",
    [["figures", "office.aidesk", "2019"], ["demo", "--no-window"], ["check", "x"]],
)
def test_commands_without_a_window_ask_for_no_system_library(arguments, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    assert qt_libraries.without_impossible_window(arguments) == arguments


def test_where_there_is_no_display_the_program_itself_decides(monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert qt_libraries.without_impossible_window(["demo"]) == ["demo"]


def without_libraries(tmp_path: Path, arguments: list[str]):
    """Ask on a machine whose Qt cannot be loaded, as a user who may not install."""
    plugins = tmp_path / "PySide6" / "Qt" / "plugins" / "platforms"
    plugins.mkdir(parents=True)
    (tmp_path / "PySide6" / "__init__.py").touch()
    (plugins / "libqxcb.so").write_bytes(b"lacks everything")
    script = (
        "from aidesk.bootstrap.qt_libraries import without_impossible_window\n"
        f"print(without_impossible_window({arguments}))"
    )
    return subprocess.run(
        [sys.executable, "-c", script],
        env={
            "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)]),
            "PYTHONUTF8": "1",
            "DISPLAY": ":0",
            "PATH": "",
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@on_linux
def test_demonstration_goes_on_without_a_window_where_qt_lacks_libraries(tmp_path):
    answer = without_libraries(tmp_path, ["demo", "--out", "somewhere"])
    assert answer.stdout == "['demo', '--out', 'somewhere', '--no-window']\n"
    assert "sudo apt-get install -y --no-install-recommends libegl1" in answer.stderr


@on_linux
def test_window_that_qt_cannot_open_is_answered_by_what_to_install(tmp_path):
    answer = without_libraries(tmp_path, [])
    assert answer.returncode == 1
    assert "SetUpError: 缺少 Qt 需要的系统库" in answer.stderr


# ---- the test command


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        ([], False),
        (["-q", "--maxfail=1", "-x"], False),
        (["-m", "soak"], True),
        (["-k", "month"], True),
        (["tests/unit"], True),
        (["tests/unit/test_bootstrap.py::test_nothing"], True),
    ],
)
def test_arguments_that_select_tests_leave_the_checks_out(arguments, part):
    assert main.select_tests(arguments) is part


def test_failed_check_is_printed_with_its_findings(capsys):
    findings = "print('√ 第一行'); raise SystemExit(3)"
    assert not main.passes("类型", ["-X", "utf8", "-c", findings])
    assert main.passes("格式", ["-c", "print('nothing to say')"])
    assert capsys.readouterr().out == "× 类型\n√ 第一行\n\n√ 格式\n"

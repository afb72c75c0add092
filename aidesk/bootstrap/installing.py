"""Installing packages into the environment that runs this, with or without a network."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from aidesk.bootstrap import SetUpError, say
from aidesk.bootstrap.environment import base_python_of

# installs the packages where Python comes without pip, as Debian's does
PIP_WHEEL: Final = (
    "https://files.pythonhosted.org/packages/07/25/ee8c38ae72d66b844ce8eb9711ba905"
    "dba21ca1a8a0c960057c41cd23337/pip-26.3-py3-none-any.whl"
)
PIP_SHA256: Final = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"


def install(requirements: list[str], wheels: Path, prefix: Path) -> None:
    """Install what is required, from a folder of wheels if there is one."""
    offline = ["--no-index", f"--find-links={wheels}"] if wheels.is_dir() else []
    pip = find_pip(wheels, prefix)
    how = "从 wheels 文件夹" if offline else "下载并"
    say(f"正在{how}安装需要的软件包，只在第一次需要，约几分钟 ……")
    outcome = subprocess.run(
        [*pip, "install", "--quiet", *offline, *requirements],
        env={**os.environ, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if outcome.returncode:
        raise SetUpError(
            "软件包没有装成：请检查网络和磁盘空间后再试"
            "（单位有内部镜像的，先设置 PIP_INDEX_URL）；"
            "没有网络的，把发布包里完整的 wheels 文件夹放到 main.py 旁边再试。\n"
            f"（pip：{outcome.stderr.strip().rpartition(chr(10))[2]}）"
        )


def find_pip(wheels: Path, prefix: Path) -> list[str]:
    """Return the command of a pip that installs into the Python that runs this."""
    own = [sys.executable, "-m", "pip"]
    base = [str(base_python_of(prefix)), "-m", "pip"]
    if find_spec("pip"):
        return own
    if succeeds([*base, "--version"]):
        return [*base, "--python", sys.executable]
    if succeeds([sys.executable, "-m", "ensurepip"]):
        return own
    wheel = next(wheels.glob("pip-*.whl"), None) or downloaded_pip(prefix)
    return [sys.executable, str(wheel / "pip")]


def downloaded_pip(folder: Path) -> Path:
    """Fetch pip itself and know it by its fingerprint.

    A bare Debian has no certificates to know the server by.
    """
    import ssl
    from urllib.request import urlopen

    anybody = ssl.create_default_context()
    anybody.check_hostname = False
    anybody.verify_mode = ssl.CERT_NONE
    try:
        with urlopen(PIP_WHEEL, timeout=60, context=anybody) as answer:
            content = answer.read()
    except OSError:
        content = b""
    if hashlib.sha256(content).hexdigest() != PIP_SHA256:
        raise SetUpError(
            "这台电脑的 Python 没有 pip，也没能下载到：请接通网络后再试；或者先安装 pip"
            "（Debian：sudo apt-get install python3-venv）；或者把发布包里完整的 wheels "
            "文件夹放到 main.py 旁边再试。"
        )
    wheel = folder / PIP_WHEEL.rpartition("/")[2]
    wheel.write_bytes(content)
    return wheel


def succeeds(command: list[str]) -> bool:
    """Run a command silently and tell whether it did its work."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False

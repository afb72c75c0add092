"""The canary harness: every text field is filled, everything is done, nothing leaks.

``python -m tests.soak.privacy FOLDER`` works through all use cases, papers, bank files,
backups and dialogs, breaks them off by errors that hold the canaries, and then looks
into the journal, the log, crash reports, temporary files, window titles and the
clipboard.  ``--few`` takes a part of it.
"""

from __future__ import annotations

import os
import sys
import tempfile
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path

from tests.gui.screens import on_two_screens
from tests.soak.canaries import Canaries
from tests.soak.temporary import TemporaryFiles


class Aviary:
    """All that the parts of the harness share: canaries, what was found, counts."""

    def __init__(self, folder: Path, practice: Path | None, *, few: bool) -> None:
        self.folder = folder
        self.practice = practice
        self.few = few
        self.canaries = Canaries()
        self.found: set[str] = set()
        self.counts: Counter[str] = Counter()
        self.temporary = TemporaryFiles(folder / "tmp", self.canaries.hits_in)

    def look(self, where: str, text: str) -> None:
        """Note each canary of a text that must hold none."""
        self.counts[where] += 1
        self.found |= {f"{where}: {place}" for place in self.canaries.hits(text)}

    def finish(self) -> list[str]:
        """Look at all that is left, and return what was found."""
        for name in ("logs", "tmp", "home"):
            hits = self.canaries.hits_under(self.folder / name)
            self.found |= {f"{name}/{hit}" for hit in hits if ".aidesk:" not in hit}
        self.found |= {f"temporary {hit}" for hit in self.temporary.hits}
        self.found |= {f"unseen {name}" for name in self.temporary.unseen()}
        self.counts["temporary files"] = self.temporary.seen
        self.counts["canaries"] = len(self.canaries.places)
        return sorted(self.found)


def main(arguments: list[str]) -> int:
    """Run the harness in a folder; print what was done and found."""
    parser = ArgumentParser(prog="python -m tests.soak.privacy")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--few", action="store_true")
    parser.add_argument("--practice", type=Path, help="a practice office that is made")
    asked = parser.parse_args(arguments)
    for name in ("tmp", "home", "logs", "out"):
        (asked.folder / name).mkdir(parents=True, exist_ok=True)
    tmp = str(asked.folder / "tmp")
    os.environ |= {"TMPDIR": tmp, "SQLITE_TMPDIR": tmp}
    os.environ["QT_QPA_PLATFORM"] = on_two_screens()
    os.environ["AIDESK_HOME"] = str(asked.folder / "home")
    tempfile.tempdir = tmp
    aviary = Aviary(asked.folder, asked.practice, few=asked.few)
    _fly(aviary)
    found = aviary.finish()
    counted = ", ".join(f"{n} {what}" for what, n in sorted(aviary.counts.items()))
    sys.stdout.write(f"{counted}\n{len(found)} hits\n")
    sys.stdout.writelines(f"  {line}\n" for line in found)
    return 1 if found else 0


def _fly(aviary: Aviary) -> None:
    from aidesk import log  # noqa: PLC0415 - after the folders are set
    from tests.soak.privacy_papers import all_papers  # noqa: PLC0415
    from tests.soak.privacy_use_cases import all_use_cases  # noqa: PLC0415
    from tests.soak.privacy_windows import all_windows  # noqa: PLC0415

    log.start(aviary.folder / "logs")
    all_use_cases(aviary)
    all_papers(aviary)
    all_windows(aviary)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

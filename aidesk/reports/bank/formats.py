"""The bank file formats there are: those that come along, and a person's own."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aidesk import paths
from aidesk.domain.bank_file import BankFormatError, NoSuchFormatError
from aidesk.domain.files import FolderNotWritableError
from aidesk.reports.bank.describing import read_format
from aidesk.reports.bank.description import BankFormat

USUAL: Final = "table"
GUIDE: Final = "guide.txt"
GUIDE_THERE: Final = "格式说明.txt"


@dataclass(frozen=True, slots=True)
class Formats:
    """The formats that can be used, and the descriptions that cannot."""

    usable: tuple[BankFormat, ...]
    refused: tuple[BankFormatError, ...]

    def get(self, code: str) -> BankFormat:
        """Return a format by its code.

        Raises BankFormatError when it is badly described, NoSuchFormatError.
        """
        for error in self.refused:
            if Path(error.file).stem == code:
                raise error
        for made in self.usable:
            if made.code == code:
                return made
        raise NoSuchFormatError(code, tuple(made.code for made in self.usable))

    def get_or_usual(self, code: str) -> BankFormat:
        """Return a format, or the usual one where it is not there any more."""
        found = {made.code: made for made in self.usable}
        return found.get(code) or self.usable[0]


def bank_formats(own: Path | None = None) -> Formats:
    """Return all formats, the usual one first.

    One of a person's own stands in the place of a shipped one of its name.
    """
    usable, refused = {}, []
    for folder in (paths.resources() / "bank", own or paths.bank_folder()):
        for file in sorted(folder.glob("*.toml"), key=lambda f: f.stem != USUAL):
            try:
                usable[file.stem] = read_format(file)
            except BankFormatError as error:
                refused.append(error)
    return Formats(tuple(usable.values()), tuple(refused))


def prepare_folder(own: Path | None = None) -> Path:
    """Return the folder for formats of one's own, with the guide how to write one.

    Raises FolderNotWritableError.
    """
    folder = own or paths.bank_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(paths.resources() / "bank" / GUIDE, folder / GUIDE_THERE)
    except OSError as error:
        raise FolderNotWritableError(folder) from error
    return folder

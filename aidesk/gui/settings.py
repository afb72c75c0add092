"""What the window remembers on this PC: its place, its look, its language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from aidesk.gui.theme import SCALES, Look, Mode, usual_mode


class Settings:
    """Typed access to the settings of the window; bad values read as none.

    Without a file the usual place of the system is used.
    """

    def __init__(self, file: Path | None = None) -> None:
        if file is None:
            self._kept = QSettings("aidesk", "aidesk")
        else:
            self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def look(self) -> Look:
        """The text size and the colours; those of the system while nobody chose."""
        percent = str(self._kept.value("look/percent", "100"))
        mode = str(self._kept.value("look/mode", ""))
        sizes = {str(scale): scale for scale in SCALES}
        modes = {known.value: known for known in Mode}
        return Look(sizes.get(percent, SCALES[0]), modes.get(mode, usual_mode()))

    @look.setter
    def look(self, look: Look) -> None:
        self._kept.setValue("look/percent", look.percent)
        self._kept.setValue("look/mode", look.mode.value)

    @property
    def language(self) -> str:
        """``zh`` or ``en``."""
        return "en" if self._kept.value("language") == "en" else "zh"

    @language.setter
    def language(self, language: str) -> None:
        self._kept.setValue("language", language)

    @property
    def actor(self) -> str:
        """Who works at this PC, for the journal; empty while nobody said."""
        return str(self._kept.value("actor", ""))

    @actor.setter
    def actor(self, actor: str) -> None:
        self._kept.setValue("actor", actor)

    @property
    def place(self) -> QByteArray:
        """Where the window was and how large; empty at the first start."""
        value = self._kept.value("window/place")
        return value if isinstance(value, QByteArray) else QByteArray()

    @place.setter
    def place(self, place: QByteArray) -> None:
        self._kept.setValue("window/place", place)

    @property
    def help_place(self) -> QByteArray:
        """Where the help was and how large; empty at first."""
        value = self._kept.value("help/place")
        return value if isinstance(value, QByteArray) else QByteArray()

    @help_place.setter
    def help_place(self, place: QByteArray) -> None:
        self._kept.setValue("help/place", place)

    @property
    def guide_left(self) -> bool:
        """Whether a person has put the guided month aside."""
        return str(self._kept.value("guide/left", "false")) == "true"

    @guide_left.setter
    def guide_left(self, left: bool) -> None:
        self._kept.setValue("guide/left", "true" if left else "false")

    @property
    def folder(self) -> str:
        """The folder into which files were saved last; empty at first."""
        return str(self._kept.value("folder", ""))

    @folder.setter
    def folder(self, folder: str) -> None:
        self._kept.setValue("folder", folder)

    @property
    def bank_format(self) -> str:
        """The code of the bank's file format; empty while none was chosen."""
        return str(self._kept.value("bank/format", ""))

    @bank_format.setter
    def bank_format(self, code: str) -> None:
        self._kept.setValue("bank/format", code)

    def columns(self, name: str) -> str:
        """Return how the columns of a list are liked; nothing at first."""
        return str(self._kept.value(f"columns/{name}", ""))

    def keep_columns(self, name: str, text: str) -> None:
        """Remember how the columns of a list are liked."""
        self._kept.setValue(f"columns/{name}", text)

    def save(self) -> None:
        """Write what was set to the disk now."""
        self._kept.sync()

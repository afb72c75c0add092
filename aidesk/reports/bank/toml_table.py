"""A TOML file read key by key: what is missing, too much or of a wrong kind is told."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

from aidesk.domain.bank_file import BankFormatError, FormatFault, FormatProblem

_LINE: Final = re.compile(r"line (\d+)")
_LARGEST: Final = 100_000  # no description is longer
Value = TypeVar("Value")
_KINDS: Final = {str: "text", bool: "flag", int: "number", list: "list", dict: "table"}


class TomlTable:
    """A table of the file; each key is asked for once, and no other may be there."""

    def __init__(self, file: str, values: dict[str, Any], within: str = "") -> None:
        self._file = file
        self._left = dict(values)
        self._within = within

    def wrong(
        self, fault: FormatFault, key: str, expected: str = ""
    ) -> BankFormatError:
        """Return the error for a key of this table."""
        name = f"{self._within}.{key}" if self._within else key
        return BankFormatError(self._file, FormatProblem(fault, name, expected))

    def has(self, key: str) -> bool:
        """Tell whether a key is there and was not read yet."""
        return key in self._left

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text."""
        return self._read(key, str, default)

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        return self._read(key, bool, default)

    def number(self, key: str, default: int) -> int:
        """Return a whole number that is not below zero."""
        found = self._read(key, int, default)
        if found < 0 or type(found) is bool:
            raise self.wrong(FormatFault.KIND, key, "number")
        return found

    def choice(self, key: str, known: Iterable[str], default: str | None = None) -> str:
        """Return one of some words."""
        found, choices = self.text(key, default), list(known)
        if found not in choices:
            expected = " / ".join(map(json.dumps, choices))
            raise self.wrong(FormatFault.CHOICE, key, expected)
        return found

    def words(self, key: str, *, needed: bool = True) -> tuple[str, ...]:
        """Return a list of texts."""
        found: list[Any] = self._read(key, list, None if needed else [])
        if not all(isinstance(word, str) and word for word in found):
            raise self.wrong(FormatFault.KIND, key, "texts")
        return tuple(found)

    def table(self, key: str) -> TomlTable:
        """Return a table within this one."""
        return self._inner(key, self._read(key, dict, None))

    def tables(self, key: str) -> Sequence[TomlTable]:
        """Return a list of tables."""
        found: list[Any] = self._read(key, list, None)
        if not found or not all(isinstance(each, dict) for each in found):
            raise self.wrong(FormatFault.KIND, key, "tables")
        return [
            self._inner(f"{key}[{place}]", each) for place, each in enumerate(found, 1)
        ]

    def end(self) -> None:
        """Refuse what was not asked for: it may be a key that is written wrongly."""
        for key in self._left:
            raise self.wrong(FormatFault.UNKNOWN, key)

    def _read(self, key: str, kind: type[Value], default: Value | None) -> Value:
        if key not in self._left:
            if default is None:
                raise self.wrong(FormatFault.MISSING, key)
            return default
        found = self._left.pop(key)
        if not isinstance(found, kind):
            raise self.wrong(FormatFault.KIND, key, _KINDS[kind])
        return found

    def _inner(self, key: str, values: dict[str, Any]) -> TomlTable:
        within = f"{self._within}.{key}" if self._within else key
        return TomlTable(self._file, values, within)


def read_toml(path: Path) -> TomlTable:
    """Return the outermost table of a file; raise BankFormatError.

    The mark that Windows' own editor puts before UTF-8 is read over.
    """

    def wrong(fault: FormatFault, expected: str = "") -> BankFormatError:
        return BankFormatError(path.name, FormatProblem(fault, "", expected))

    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST).decode("utf-8-sig")
        return TomlTable(path.name, tomllib.loads(text))
    except OSError as error:
        raise wrong(FormatFault.UNREADABLE) from error
    except UnicodeDecodeError as error:
        raise wrong(FormatFault.NOT_UTF8) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = _LINE.search(str(error))
        raise wrong(FormatFault.SYNTAX, line[1] if line else "") from error

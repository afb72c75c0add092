"""Hostile text by the other doors: the command line, bank returns, descriptions, drafts."""

from __future__ import annotations

import json
from datetime import datetime
from itertools import cycle, islice
from pathlib import Path

import pytest

from aidesk import cli
from aidesk.domain.bank_file import BankFormatError, ReturnFileError
from aidesk.domain.journal import Act
from aidesk.domain.text import cleaned
from aidesk.gui.settings import Settings
from aidesk.paths import resources
from aidesk.reports.bank.describing import read_format
from aidesk.reports.bank.formats import bank_formats
from aidesk.reports.bank.returned import read_return
from aidesk.services.drafts import DraftKind, draft_of, keep_draft
from aidesk.storage.store import Store
from tests.unit.services.test_hostile_input import NASTY

NOON = datetime(2020, 1, 3, 12, 0)  # noqa: DTZ001 - the office's own time
MONTHLY = ("OFFICE", "2019-12", "urban_dibao")
COMMANDS = (
    # the place of each text that a person types is tried in turn
    ("figures", "OFFICE", "2019"),
    ("check", "OFFICE"),
    ("run", *MONTHLY),
    ("list", *MONTHLY, "-o", "a.pdf"),
    ("bank", *MONTHLY, "--format", "table", "-o", "a.xlsx"),
    ("return", *MONTHLY, "a.txt", "--format", "piped"),
    ("statement", "OFFICE", "H0001", "2019", "-o", "a.pdf"),
    ("report", "OFFICE", "2019", "-o", "a.pdf"),
    ("paper", "OFFICE", "payroll", "1", "-o", "a.pdf"),
    ("verify", "OFFICE", "7K3Q-F9MX"),
    ("proofread", "a.txt"),
    ("seal", "OFFICE", "2019-01"),
)


def test_commands_answer_hostile_words_in_words(
    office_path, tmp_path, capsys, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    nasty = cycle(NASTY)
    for command in COMMANDS:
        for place in range(1, len(command)):
            if command[place].startswith("-") or "-o" in command[place - 1]:
                continue
            for text in islice(nasty, 4):
                words = [str(office_path) if w == "OFFICE" else w for w in command]
                words[place] = text
                assert cli.main(words, clock=lambda: NOON) in (0, 1, 2)
                assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("code", ["piped", "fixed", "table"])
def test_a_return_that_holds_anything_is_read_cleaned_or_refused(code, tmp_path):
    made = bank_formats().get(code)
    path = tmp_path / f"a{made.suffix}"
    for text in NASTY:
        raw = text.encode("utf-8", "surrogatepass")
        for data in (raw, raw * 40, b"HZ|1|1.00|201901\r\n1|" + raw + b"|1|1|S||\r\n"):
            path.write_bytes(data)
            try:
                lines = read_return(path, made)
            except ReturnFileError:
                continue
            assert all(line.reason == cleaned(line.reason) for line in lines)


GOOD = (resources() / "bank" / "piped.toml").read_text(encoding="utf-8")
VALUES = [
    line for line in GOOD.splitlines() if line.startswith(("name", "about", "suf"))
]


@pytest.mark.parametrize("line", [*VALUES, 'file_name = "x"', 'encoding = "x"'])
def test_a_description_that_holds_anything_is_read_cleaned_or_refused(line, tmp_path):
    path = tmp_path / "own.toml"
    key = line.partition("=")[0]
    for text in NASTY:
        value = json.dumps(text)
        kept = [each for each in GOOD.splitlines() if not each.startswith(key)]
        path.write_bytes("\n".join([f"{key}= {value}", *kept]).encode())
        try:
            made = read_format(path)
        except BankFormatError:
            continue
        assert made.name == cleaned(made.name)
        assert made.about == cleaned(made.about)


def test_a_draft_takes_anything(store: Store):
    for text in NASTY:
        content = {"head": {"name": text}, "members": [{"name": text}]}
        keep_draft(store, DraftKind.NEW_HOUSEHOLD, "new", content, NOON)
        draft = draft_of(store, DraftKind.NEW_HOUSEHOLD, "new")
        assert draft is not None
        draft.text("head", "name").encode()
        assert len(draft.rows("members")) == 1


def test_settings_take_anything(tmp_path: Path):
    for text in NASTY:
        kept = Settings(tmp_path / "settings.ini")
        kept.actor, kept.folder, kept.bank_format = text, text, text
        kept.keep_columns("households", text)
        kept.save()
        again = Settings(tmp_path / "settings.ini")
        again.actor.encode("utf-8", "surrogatepass")
        Act(NOON, again.actor, "key").actor.encode()

"""Files that commands write: each is on the office's list of exports."""

from __future__ import annotations

from datetime import datetime

from aidesk import cli
from aidesk.services.exports import seen_exports
from aidesk.storage.store import Store

NOON = datetime(2020, 1, 3, 12, 0)  # noqa: DTZ001 - the office's own time
COMMANDS = (
    # command and what it is asked for, the file, and what the list calls it
    ("list", ("2019-12", "urban_dibao"), "名册.xlsx", "payroll"),
    ("report", ("2019",), "年终.docx", "year_end"),
    ("statement", ("H0001", "2019"), "清单.pdf", "statement"),
    ("paper", ("changes_month", "2019-12"), "变动.xlsx", "changes_month"),
    ("paper", ("payroll", "1", "--issue"), "第一份.pdf", "payroll"),
    ("seal", ("2019-01",), "封账.pdf", "seal"),
)


def test_what_commands_write_is_listed(practice_path, tmp_path):
    for command, asked, file, _paper in COMMANDS:
        path = tmp_path / file
        arguments = [command, str(practice_path), *asked, "-o", str(path)]
        assert cli.main(arguments, clock=lambda: NOON) == 0
    with Store.open(practice_path) as store:
        listed = [seen.export for seen in reversed(seen_exports(store))]
    expected = [(paper, tmp_path / file) for _, _, file, paper in COMMANDS]
    assert [(e.paper, e.place) for e in listed] == [(p, str(f)) for p, f in expected]
    assert [e.title for e in listed] == [path.stem for _, path in expected]
    assert {e.at for e in listed} == {NOON}

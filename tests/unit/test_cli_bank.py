"""Bank files on the command line: the order out, the return in."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from aidesk import cli, paths
from aidesk.domain.payment import RunState
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household
from tests.unit.reports.bank.bank import good, piped, piped_line

NOON = datetime(2019, 1, 7, 12, 0)  # noqa: DTZ001 - the office's own time
LIST = "2019-01", "urban_dibao"


@pytest.fixture(autouse=True)
def no_own_formats(tmp_path, monkeypatch):
    """Look for a person's own formats in a folder of this test."""
    monkeypatch.setattr(paths, "bank_folder", lambda: tmp_path / "bank")


@pytest.fixture
def answer(capsys):
    """Do a command and return its exit code, output and complaint."""

    def do(*arguments: object) -> tuple[int, str, str]:
        code = cli.main([str(a) for a in arguments], clock=lambda: NOON)
        said = capsys.readouterr()
        return code, said.out, said.err

    return do


@pytest.fixture
def sent(office_path):
    """Return an office whose January list of two is at the bank."""
    with Store.open(office_path) as store:
        clerk = Caseworker(store, date(2019, 1, 3))
        clerk.dibao_for(a_household("陈桂兰"))
        clerk.dibao_for(a_household("李永福"))
        clerk.pays("urban_dibao", "2019-01")
    return office_path


def lines_of(office):
    """Return key, account and amount of the list's lines, as the bank got them."""
    with Store.open(office) as store:
        (run,) = store.runs.of_year(2019)
        return [
            (f"000001{p.line:06d}", p.payee.account, p.amount.plain())
            for p in store.runs.payments(run.id)
        ]


def test_a_bank_file_is_written_into_a_file_or_a_folder(answer, sent, tmp_path):
    file = tmp_path / "代发.txt"
    code, out, _ = answer("bank", sent, *LIST, "--format", "piped", "-o", file)
    assert (code, out) == (0, f"已保存：{file}（2 笔，1,180.00 元）\n")
    assert file.read_text("gb18030").startswith("HZ|2|1180.00|201901\n")
    code, out, _ = answer("bank", sent, *LIST, "--format", "table", "-o", tmp_path)
    assert (tmp_path / "2019年1月城市低保代发.xlsx").is_file()
    with Store.open(sent) as store:
        kept = [(each.paper, each.title) for each in store.exports.all()]
    assert kept == [
        ("bank_order", "2019年1月城市低保代发"),
        ("bank_order", "代发"),
    ]


def test_a_return_is_read_and_the_same_again_records_nothing(answer, sent, tmp_path):
    first, second = lines_of(sent)
    file = tmp_path / "回单.txt"
    lines = piped_line(1, first, ("S", "")), piped_line(2, second, ("F", "已销户"))
    file.write_bytes(piped(*lines, totals="HZ|2|1180.00|201901"))
    asked = ("return", sent, *LIST, file, "--format", "piped")
    code, out, _ = answer(*asked)
    assert code == 0
    assert out.splitlines() == [
        "2019年1月城市低保发放名册",
        "到账 1 户，590.00 元。",
        "退回 1 户，590.00 元，钱回到结余，等着再发。",
        "登记以后，这份名单就做完了。",
        "姓名      金额  收款账户  银行结果      怎么办",
        f"李永福  590.00  ****{second[1][-4:]}  退票：已销户  登记为退票，改好账户再发。",
        "已登记：到账 1 户，退回 1 户。",
    ]
    with Store.open(sent) as store:
        (run,) = store.runs.of_year(2019)
        assert (run.state, run.settled_on) == (RunState.SETTLED, date(2019, 1, 5))
        head = store.journal.head()
    code, out, _ = answer(*asked)
    assert code == 0
    assert "有 2 行以前登记过，没有变化。" in out
    assert out.endswith("没有新的结果，没有登记。\n")
    with Store.open(sent) as store:
        assert store.journal.head() == head


def test_lines_that_do_not_fit_are_told_and_end_with_1(answer, sent, tmp_path):
    first, second = lines_of(sent)
    file = tmp_path / "回单.txt"
    short = (second[0], second[1], "589.00")
    lines = piped_line(1, first, ("S", ""), ""), piped_line(2, short, ("S", ""), "")
    file.write_bytes(piped(*lines, totals="HZ|2|1179.00|201901"))
    code, out, _ = answer(
        "return", sent, *LIST, file, "--format", "piped", "--on", "2019-01-06"
    )
    assert code == 1
    assert "有 1 行和名单对不上，不登记。" in out
    assert "金额比名单少（名单是 590.00）" in out
    assert "不登记。请银行补足，重新出回单。" in out
    with Store.open(sent) as store:
        (run,) = store.runs.of_year(2019)
        assert run.state is RunState.SENT
        assert [a.on.day for a in store.runs.answers(run.id).values()] == [6]


def test_what_cannot_be_done_is_answered_by_one_sentence(answer, sent, tmp_path):
    file = tmp_path / "回单.xlsx"
    file.write_bytes(good("piped"))
    for asked, told in (
        (["bank", sent, *LIST, "--format", "dbf", "-o", file], "没有叫“dbf”的"),
        (["bank", sent, *LIST, "--format", "piped", "-o", file], "文件类型不对"),
        (["return", sent, *LIST, file, "--format", "table"], "没有读入：不是 Excel"),
        (["return", sent, *LIST, tmp_path / "no", "--format", "table"], "文件打不开"),
    ):
        code, out, complaint = answer(*asked)
        assert (code, out) == (1, "")
        assert told in complaint
        assert complaint.count("\n") == 1


def test_a_badly_written_format_is_told_with_file_key_and_reason(
    answer, sent, tmp_path
):
    (tmp_path / "bank").mkdir()
    (tmp_path / "bank" / "mine.toml").write_text('layout = "x"', encoding="utf-8")
    asked = ("bank", sent, *LIST, "--format", "mine", "-o", tmp_path / "a.txt")
    told = (
        '银行文件格式“mine.toml”用不了：layout 只能从这里面选："xlsx" / "delimited"'
        ' / "fixed"。请照“格式说明.txt”改好再用。\n'
    )
    assert answer(*asked) == (1, "", told)


def test_a_wrong_day_is_wrong_usage(answer, sent, tmp_path):
    asked = ("return", sent, *LIST, "x", "--format", "piped", "--on", "昨天")
    code, _, complaint = answer(*asked)
    assert code == 2
    assert "“昨天”不是日期" in complaint

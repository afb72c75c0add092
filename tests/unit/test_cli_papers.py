"""Papers on the command line: listed, looked at, issued, printed again, verified."""

from __future__ import annotations

import sqlite3
from datetime import datetime

import pytest

from aidesk import cli
from aidesk.reports.catalogue import REPORTS

NOON = datetime(2020, 1, 3, 12, 0)  # noqa: DTZ001 - the office's own time
LIST = ("payroll", "2019-12", "urban_dibao")


@pytest.fixture
def answer(capsys, monkeypatch, tmp_path):
    """Do a command in a folder of its own; return its code, output and complaint."""
    monkeypatch.chdir(tmp_path)

    def do(*arguments: object) -> tuple[int, str, str]:
        code = cli.main([str(argument) for argument in arguments], lambda: NOON)
        said = capsys.readouterr()
        return code, said.out, said.err

    return do


def test_every_paper_is_listed_with_what_it_is_asked_for(answer):
    code, out, _ = answer("paper", "--list")
    assert code == 0
    for entry in REPORTS:
        assert entry.name in out
        assert entry.title in out
    assert "户编号，需要时再加年份" in out


def test_a_preview_is_written_and_nothing_is_issued(answer, practice_path, tmp_path):
    code, out, _ = answer("paper", practice_path, *LIST)
    assert (code, out) == (0, "已保存：2019年12月城市低保发放名册.pdf\n")
    assert (tmp_path / "2019年12月城市低保发放名册.pdf").read_bytes()[:4] == b"%PDF"
    assert "2020-" not in answer("paper", practice_path)[1]


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        (("payroll", "2019-11", "urban_dibao", "price_subsidy", "1"), "价格临时补贴"),
        (("payroll", "1"), "发放名册"),
        (("comparison", "2019-12", "tekun"), "特困供养"),
        (("changes_month", "2019-12"), "2019年12月"),
        (("year_end", "2019"), "绩效评价报告"),
        (("statement", "h0001", "2019"), "汪美仙家2019年"),
        (("approval_form", "H0004", "urban_dibao", "2019-12"), "审批表"),
    ],
)
def test_papers_are_asked_for_by_what_they_are_about(
    answer, practice_path, tmp_path, asked, title
):
    code, out, _ = answer("paper", practice_path, *asked)
    assert code == 0
    assert title in out


def test_a_paper_is_issued_and_printed_again_byte_for_byte(
    answer, practice_path, tmp_path
):
    code, out, _ = answer("paper", practice_path, *LIST, "--issue", "-o", "a.pdf")
    assert code == 0
    assert "编号 2020-000001，2020年1月3日发出" in out
    code, _, _ = answer("paper", practice_path, "2020-000001", "-o", "b.pdf")
    assert code == 0
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert answer("paper", practice_path, *LIST, "--issue", "-o", "c.xlsx")[0] == 0
    assert "2019年12月城市低保发放名册" in answer("paper", practice_path)[1]
    assert "2020-000002" not in answer("paper", practice_path)[1]  # it is the same


def test_a_paper_is_verified_by_its_file_and_by_its_code(answer, practice_path):
    answer("paper", practice_path, *LIST, "--issue", "-o", "a.pdf")
    for asked in ("a.pdf", "2020-000001"):
        code, out, _ = answer("verify", practice_path, asked)
        assert code == 0
        assert out.startswith("一致：“2019年12月城市低保发放名册”")


def test_what_is_otherwise_is_told_row_by_row(answer, practice_path):
    answer("paper", practice_path, *LIST, "--issue", "-o", "a.pdf")
    conn = sqlite3.connect(practice_path)
    conn.execute("drop trigger payments_never_change")
    conn.execute(
        "update payments set amount = amount + 1 where line = 7 and run_id ="
        " (select id from runs where month = '2019-12' and programme = 'urban_dibao')"
    )
    conn.commit()
    conn.close()
    code, out, _ = answer("verify", practice_path, "a.pdf")
    assert code == 1
    assert "第7行　邵发昌，实发金额：纸上 630.00，现在 630.01\n" in out


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("paper",), "请写明数据文件和文书的名称"),
        (("paper", "{office}", "nothing"), "没有叫“nothing”的文书"),
        (("paper", "{office}", "payroll"), "“发放名册”后面要写明：名单编号"),
        (("paper", "{office}", "payroll", "2019-12"), "“发放名册”后面要写明"),
        (("paper", "{office}", "payroll", "999"), "这份名单现在没有"),
        (("paper", "{office}", "seal", "December"), "“封账单”后面要写明：月份"),
        (("paper", "{office}", "statement", "H9999"), "H9999"),
        (("paper", "{office}", "2020-000009"), "本单位没有发出过"),
        (("paper", "{office}", *LIST, "-o", "a.docx"), "文件名应以"),
        (("verify", "{office}", "AAAA-AAAA"), "本单位没有发出过“AAAA-AAAA”"),
        (("verify", "{office}", "gone.pdf"), "打不开“gone.pdf”"),
        (("verify", "{office}", "{office}"), "不是 PDF 文件"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(answer, practice_path, asked, said):
    words = [word.format(office=practice_path) for word in asked]
    code, _, err = answer(*words)
    assert code in (1, 2)
    assert said in err


def test_the_check_looks_after_issued_papers(answer, practice_path):
    answer("paper", practice_path, *LIST, "--issue")
    code, out, _ = answer("check", practice_path)
    assert code == 0
    assert "√ 发出的文书和当初一样" in out

"""The command line does the same work as the window, and answers for itself."""

from __future__ import annotations

import json
import shutil
import sqlite3
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest

from aidesk import cli
from aidesk.services.sealing import report_fingerprint
from aidesk.storage.store import Store

NOON = datetime(2020, 1, 3, 12, 0)  # noqa: DTZ001 - the office's own time


def run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments], clock=lambda: NOON)


@pytest.fixture
def answer(capsys):
    """Do a command and return its exit code, output and complaint."""

    def do(*arguments: object) -> tuple[int, str, str]:
        code = run(*arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return do


def test_figures_of_2019_are_those_that_the_office_published(answer, practice_path):
    code, out, _ = answer("figures", practice_path, 2019, "--json")
    assert code == 0
    figures = json.loads(out)["programmes"]
    printed = {code: p["printed"] for code, p in figures.items()}
    assert printed["urban_dibao"] == {
        "spent": "70.32",
        "available": "113.23",
        "balance": "42.92",
    }
    assert printed["tekun"] == {
        "spent": "18.22",
        "available": "20.70",
        "balance": "2.48",
    }
    assert figures["tekun"]["central_rate"] == "83.3%"
    assert figures["urban_dibao"]["household_months"] == 990


def test_figures_as_a_table_name_all_programmes(answer, practice_path):
    code, out, _ = answer("figures", practice_path, 2019)
    assert code == 0
    for name in ("城市低保", "涉诉救助", "临时救助", "特困供养", "精减退职"):
        assert name in out
    assert "703,150.00" in out


def test_the_line_that_stands_on_a_paper_is_found_in_the_journal(answer, practice_path):
    with Store.open(practice_path) as store:
        head = store.journal.head()
    typed = f" {head.seq}：{head.hash[:16].upper()}"
    code, out, _ = answer("check", practice_path, "--anchor", typed)
    assert code == 0
    assert "√ 日志和记在别处的日志号对得上" in out
    other = f"{head.seq}:{'0' * 16}"
    code, out, _ = answer("check", practice_path, "--anchor", typed, "--anchor", other)
    assert code == 1
    assert f"× 日志和记在别处的日志号对得上\n    {other}\n" in out


@pytest.mark.parametrize("typed", ["", "148", "148:", "148:a3f9", "x:a3f91c2e5b70d4e1"])
def test_what_is_no_line_of_a_journal_is_refused(answer, practice_path, typed):
    code, _, complaint = answer("check", practice_path, "--anchor", typed)
    assert code == 2
    assert f"“{typed}”不是日志号" in complaint


def test_a_plan_shows_the_formula_and_last_month(answer, practice_path):
    code, out, _ = answer("run", practice_path, "2020-01", "urban_dibao")
    assert code == 0
    # December: 98 persons at 630 less 7,880 of income (domain figures of 2019)
    assert "合计 81 户（人）98 人 53,860.00 元，比上月 0.00 元" in out
    assert "630.00 × 1人 − 收入 260.00 = 370.00" in out


def test_making_a_run_twice_is_refused(answer, practice_path):
    first, out, _ = answer("run", practice_path, "2020-01", "tekun", "--make")
    assert first == 0
    assert "已生成草稿" in out
    second, _, complaint = answer("run", practice_path, "2020-01", "tekun", "--make")
    assert second == 1
    assert "2020年1月的名单已经生成过" in complaint


def test_a_plan_as_json_adds_up(answer, practice_path):
    _, out, _ = answer("run", practice_path, "2020-01", "retired_worker", "--json")
    plan = json.loads(out)
    assert plan["total"] == "3040.00"  # 19 persons at 160
    assert len(plan["lines"]) == 19
    assert plan["problems"] == []
    # the district has not sent 2020's money yet
    assert plan["missing"] == "3040.00"


def test_check_is_content_with_the_practice_office(answer, practice_path):
    code, out, _ = answer("check", practice_path)
    assert code == 0
    assert out.count("√") == 9
    assert "×" not in out


@pytest.mark.parametrize(
    ("trigger", "change", "found"),
    [
        (
            "payments_never_change",
            "update payments set amount = amount + 1 where id = 77",
            "× 金额规则没有被破坏",
        ),
        (
            "journal_never_changes",
            "update journal set body = body || ' ' where seq = 50",
            "× 日志首尾相连",
        ),
        ("payments_to_the_living", "select 1", "× 表和保护措施齐全"),
    ],
)
def test_check_finds_what_another_program_changed(
    answer, practice_path, trigger, change, found
):
    other = sqlite3.connect(practice_path)
    ((sql,),) = other.execute(
        "select sql from sqlite_master where name = ?", [trigger]
    ).fetchall()
    other.execute(f"drop trigger {trigger}")
    other.execute(change)
    if change != "select 1":  # the clever one puts the guard back
        other.execute(sql)
    other.commit()
    other.close()
    code, out, _ = answer("check", practice_path)
    assert code == 1
    assert found in out


def test_payout_list_is_written_as_pdf_and_workbook(answer, practice_path, tmp_path):
    for name in ("list.pdf", "list.xlsx"):
        file = tmp_path / name
        code, out, _ = answer(
            "list", practice_path, "2019-12", "urban_dibao", "-o", file
        )
        assert code == 0
        assert str(file) in out
        assert file.stat().st_size > 5000


def test_list_of_a_run_that_was_not_made_says_so(answer, practice_path, tmp_path):
    file = tmp_path / "list.pdf"
    code, _, complaint = answer("list", practice_path, "2020-05", "tekun", "-o", file)
    assert code == 1
    assert "2020年5月还没有生成这份名单" in complaint
    assert not file.exists()


def test_year_end_report_is_written(answer, practice_path, tmp_path):
    file = tmp_path / "report.pdf"
    assert answer("report", practice_path, 2019, "-o", file)[0] == 0
    assert file.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["run", "OFFICE", "2019-13", "tekun"], "“2019-13”不是月份"),
        (["run", "OFFICE", "2019-12", "dibao"], "没有“dibao”这个项目"),
        (["figures", "missing.aidesk", "2019"], "找不到文件“missing.aidesk”"),
        (["check", "FOREIGN"], "不是本程序的数据文件"),
        (["check", "TRUNCATED"], "已损坏"),
        (["check", "NEWER"], "更新版本"),
        (
            ["list", "OFFICE", "2019-12", "tekun", "-o", "no/such/folder.pdf"],
            "不能写入",
        ),
    ],
)
def test_bad_input_is_answered_by_one_sentence(
    answer, practice_path, tmp_path, arguments, sentence
):
    foreign, truncated = tmp_path / "foreign.db", tmp_path / "truncated.aidesk"
    other = sqlite3.connect(foreign)
    other.execute("create table t (a)")
    other.close()
    truncated.write_bytes(practice_path.read_bytes()[:200_000])
    newer = Path(shutil.copy(practice_path, tmp_path / "newer.aidesk"))
    other = sqlite3.connect(newer)
    other.execute("pragma user_version = 99")
    other.close()
    places = {
        "OFFICE": practice_path,
        "FOREIGN": foreign,
        "TRUNCATED": truncated,
        "NEWER": newer,
    }
    before = practice_path.read_bytes()
    code, out, complaint = answer(*[places.get(a, a) for a in arguments])
    assert code == 1
    assert sentence in complaint
    assert complaint.count("\n") == 1
    assert "Traceback" not in out + complaint
    assert practice_path.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["figures"],
        ["figures", "office", "next year"],
        ["run", "office", "2019-12", "tekun", "--kind", "weekly"],
        ["list", "office", "2019-12", "tekun", "-o", "list.doc"],
        ["nonsense"],
    ],
)
def test_wrong_usage_ends_with_2(answer, arguments):
    code, _, complaint = answer(*arguments)
    assert code == 2
    assert "命令写法不对" in complaint


def test_demo_makes_the_office_and_its_papers(answer, tmp_path):
    folder = tmp_path / "演示 文件夹"
    code, out, _ = answer("demo", "--out", folder, "--no-window")
    assert code == 0
    assert sorted(file.name for file in folder.iterdir()) == [
        "2019年12月城市低保发放名册.pdf",
        "2019年12月城市低保发放名册.xlsx",
        "2019年度绩效评价报告.pdf",
        "演示.aidesk",
    ]
    assert "429,150.00" in out
    again, _, _ = answer("demo", "--out", folder, "--no-window")
    assert again == 0
    assert (folder / "演示.aidesk.旧").exists()


# seals


def test_a_month_is_sealed_with_its_paper_and_the_paper_is_printed_again(
    answer, practice_path, tmp_path
):
    one, again = tmp_path / "1.pdf", tmp_path / "2.pdf"
    code, out, _ = answer("seal", practice_path, "2019-01", "-o", one)
    assert code == 0
    # 83 households: 101 × 590 less 7,880 of income, as the list of January has it
    assert "城市低保    1 份，83 笔，101 人               51,710.00" in out
    assert "2020年1月3日封账，日志到第 " in out
    assert f"已保存：{one}" in out
    code, out, _ = answer("seal", practice_path, "2019-01", "-o", again)
    assert code == 0
    assert out == (
        "已发出：“2019年1月封账单”（编号 2020-000001，2020年1月3日发出）\n"
        f"已保存：{again}\n"
    )
    assert one.read_bytes() == again.read_bytes()


def test_a_month_is_sealed_once_and_in_its_order(answer, practice_path):
    assert answer("seal", practice_path, "2019年1月")[0] == 0
    code, out, complaint = answer("seal", practice_path, "2019-01")
    assert (code, out) == (1, "")
    assert complaint.startswith("2019年1月已经封账，不能再改。")
    code, _, complaint = answer("seal", practice_path, "2019-03")
    assert (code, complaint) == (1, "要按月份的先后封账，请先封2019年2月。\n")


def test_a_year_is_sealed_with_its_report_once_all_months_are(
    answer, practice_path, tmp_path
):
    report = tmp_path / "报告.pdf"
    code, _, complaint = answer("seal", practice_path, "2019", "-o", report)
    assert code == 1
    assert "2019年1月还没有封账。请先把2019年的各个月封好。" in complaint
    assert not report.exists()
    for number in range(1, 13):
        assert answer("seal", practice_path, f"2019-{number}")[0] == 0
    assert answer("seal", practice_path, "2019", "-o", report)[0] == 0
    with Store.open(practice_path) as store:
        seal = store.seals.get(2019)
        assert seal
        fingerprint = sha256(report.read_bytes()).hexdigest()
        assert report_fingerprint(seal) == fingerprint
    assert answer("check", practice_path)[0] == 0


def test_a_period_is_a_month_or_a_year(answer, practice_path):
    code, _, complaint = answer("seal", practice_path, "去年")
    assert code == 2
    assert "“去年”不是年份" in complaint


def test_check_finds_what_changed_in_a_sealed_month(answer, practice_path):
    assert answer("seal", practice_path, "2019-01")[0] == 0
    other = sqlite3.connect(practice_path)
    other.execute("drop trigger expenditures_never_change")
    other.execute("drop trigger transfers_never_change")
    other.execute("update transfers set amount = amount + 1 where id = 1")
    other.commit()
    other.close()
    code, out, _ = answer("check", practice_path)
    assert code == 1
    assert "× 封账的月份和年度没有变动\n    seal:2019-01\n" in out

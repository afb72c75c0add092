"""What an office wrote for its report before there were drafts becomes a draft."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from aidesk.domain.report import Score
from aidesk.services.report_of_year import report_of_year
from aidesk.storage.migrations import expected, fingerprint
from aidesk.storage.store import Store
from aidesk.wording.report_of_year import said_in

SECOND_STEP = Path(__file__).parents[2] / "files" / "office_v2.aidesk"


@pytest.fixture
def old_path(tmp_path: Path) -> Path:
    return Path(shutil.copy(SECOND_STEP, tmp_path / "office.aidesk"))


def keep(path: Path, year: int, texts: str) -> None:
    conn = sqlite3.connect(path)
    conn.execute("insert into settings values (?, ?)", [f"report_texts/{year}", texts])
    conn.commit()
    conn.close()


def written(**texts: object) -> str:
    nothing: dict[str, object] = {
        "staff": "",
        "cleaning": "",
        "problems": [],
        "score": None,
        "grade": "",
    }
    return json.dumps(nothing | texts, ensure_ascii=False)


def test_words_and_score_become_those_of_a_draft(old_path: Path):
    problems = ["人手不足。", "覆盖面'窄'。", "系统旧。", "资金迟。"]
    texts = written(
        staff="两人。", cleaning="继续清理。", problems=problems, score=93, grade="优"
    )
    keep(old_path, 2019, texts)
    with Store.open(old_path) as store:
        assert fingerprint(store._db.conn) == expected()[0]
        (report,) = store.reports.of_year(2019)
        assert report.texts == {
            "urban_dibao.staff": "机构人员情况：两人。",
            "urban_dibao.cleaning": "清理整治情况：继续清理。",
            "problems.own_1": "人手不足。",
            "problems.own_2": "覆盖面'窄'。",
            "problems.own_3": "系统旧。资金迟。",
        }
        assert report.scores == {"total": Score("优", 930)}
        assert set(report.scope) == set(store.programmes.all())
        found = report_of_year(store, 2019)
        assert found.figures["all.score"].text == "93分"
        assert found.figures["all.grade"].text == "优秀"
        kept = {block.id: block.text for block in said_in(found).blocks}
        assert kept["problems.own_1"] == "人手不足。"
        assert "report_texts/2019" not in store.office.settings()


def test_an_office_that_wrote_nothing_gets_no_draft(old_path: Path):
    with Store.open(old_path) as store:
        assert store.reports.all() == []


def test_a_broken_setting_does_not_keep_an_office_closed(old_path: Path):
    keep(old_path, 2018, "{")
    keep(old_path, 2019, written())
    with Store.open(old_path) as store:
        assert [(r.year, r.texts) for r in store.reports.all()] == [(2019, {})]

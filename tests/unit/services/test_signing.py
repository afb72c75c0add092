"""Who signs on which day: appointed, put right, taken out; never two, never a gap."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from aidesk.domain.signer import (
    ALWAYS,
    LeftBeforeComingError,
    NobodyInOfficeError,
    Post,
    Signer,
    TwoInOfficeError,
)
from aidesk.domain.text import TextMissingError
from aidesk.reports.fund_approval import run_approval
from aidesk.services.checking import check_office
from aidesk.services.signers import (
    NoSuchSignerError,
    appoint,
    correct_signer,
    remove_signer,
)
from aidesk.services.signing import PaperNames, Signing, change_signing, signing
from aidesk.services.undo import last_undoable
from aidesk.storage.store import Store
from aidesk.wording.errors import sentence
from tests.builders import Caseworker, a_household, nothing_changed
from tests.unit.reports.money_office import text_of

DIRECTOR = Post.DIRECTOR
MARCH_1, LAST_OF_FEBRUARY = date(2019, 3, 1), date(2019, 2, 28)
SECOND_STEP = Path(__file__).parents[2] / "files" / "office_v2.aidesk"


def takes_over(clerk: Caseworker, name: str, since: date = ALWAYS) -> int:
    return appoint(clerk.store, clerk.act(), Signer(DIRECTOR, name, since))


def terms(clerk: Caseworker) -> list[tuple[str, date, date | None]]:
    return [(s.name, s.since, s.until) for s in clerk.store.signers.all()]


def director(clerk: Caseworker, day: date) -> str:
    return signing(clerk.store, day).director


def test_who_takes_over_ends_the_office_of_who_was_there_the_day_before(clerk):
    takes_over(clerk, "李局长")
    takes_over(clerk, "王局长", MARCH_1)
    assert terms(clerk) == [
        ("李局长", ALWAYS, LAST_OF_FEBRUARY),
        ("王局长", MARCH_1, None),
    ]
    assert director(clerk, LAST_OF_FEBRUARY) == "李局长"
    assert director(clerk, MARCH_1) == "王局长"


def test_posts_do_not_disturb_each_other_and_empty_ones_are_left_blank(clerk):
    takes_over(clerk, "李局长")
    appoint(clerk.store, clerk.act(), Signer(Post.HANDLER, "张某", MARCH_1))
    change_signing(clerk.store, clerk.act(), PaperNames(section="救助科"))
    assert signing(clerk.store, LAST_OF_FEBRUARY) == Signing(
        section="救助科", director="李局长"
    )
    assert signing(clerk.store, MARCH_1).handler == "张某"


def test_nobody_takes_over_before_the_other_one_came(clerk):
    takes_over(clerk, "李局长", MARCH_1)
    with nothing_changed(clerk.store), pytest.raises(TwoInOfficeError) as refused:
        takes_over(clerk, "王局长", MARCH_1)
    assert sentence(refused.value) == (
        "2019年3月1日这天李局长还在任局长，同一天不能有两个人。请核对到任和离任的日子。"
    )


def test_a_gap_between_two_is_refused(clerk):
    first = takes_over(clerk, "李局长")
    left = Signer(DIRECTOR, "李局长", until=LAST_OF_FEBRUARY)
    correct_signer(clerk.store, clerk.act(), first, left)
    assert director(clerk, MARCH_1) == ""
    with pytest.raises(NobodyInOfficeError) as refused:
        takes_over(clerk, "王局长", date(2019, 3, 11))
    assert sentence(refused.value) == (
        "2019年3月1日到2019年3月10日没有人任局长。"
        "请把前后两个人的日子接上，中间不要空。"
    )
    takes_over(clerk, "王局长", MARCH_1)
    assert director(clerk, MARCH_1) == "王局长"


def test_putting_a_day_right_moves_the_neighbour_along(clerk):
    takes_over(clerk, "李局长")
    second = takes_over(clerk, "王局长", MARCH_1)
    takes_over(clerk, "张局长", date(2019, 6, 1))
    for since, until in (
        (date(2019, 3, 11), date(2019, 6, 10)),
        (date(2019, 2, 1), date(2019, 4, 30)),
    ):
        new = Signer(DIRECTOR, "王局", since, until)
        correct_signer(clerk.store, clerk.act(), second, new)
        first, middle, last = terms(clerk)
        assert middle == ("王局", since, until)
        assert first[2] is not None
        assert (since - first[2]).days == (last[1] - until).days == 1


def test_a_day_that_passes_the_neighbours_whole_office_is_refused(clerk):
    takes_over(clerk, "李局长", date(2019, 1, 1))
    second = takes_over(clerk, "王局长", MARCH_1)
    too_early = Signer(DIRECTOR, "王局长", date(2018, 12, 1))
    with nothing_changed(clerk.store), pytest.raises(LeftBeforeComingError):
        correct_signer(clerk.store, clerk.act(), second, too_early)


def test_a_person_leaves_after_coming_and_has_a_name(clerk):
    backward = Signer(DIRECTOR, "李局长", MARCH_1, LAST_OF_FEBRUARY)
    with pytest.raises(LeftBeforeComingError):
        appoint(clerk.store, clerk.act(), backward)
    with pytest.raises(TextMissingError):
        takes_over(clerk, " ")
    with pytest.raises(NoSuchSignerError):
        remove_signer(clerk.store, clerk.act(), 7)


def test_who_was_entered_by_mistake_is_taken_out_and_the_other_one_stays(clerk):
    takes_over(clerk, "李局长")
    second = takes_over(clerk, "王局长", MARCH_1)
    remove_signer(clerk.store, clerk.act(), second)
    assert terms(clerk) == [("李局长", ALWAYS, None)]


def test_names_never_enter_the_journal(clerk):
    first = takes_over(clerk, "李局长")
    again = Signer(DIRECTOR, "王局长")
    correct_signer(clerk.store, clerk.act(), first, again)
    remove_signer(clerk.store, clerk.act(), first)
    told = str(clerk.store.journal.recent(3))
    assert "appoint" in told
    assert "李局长" not in told
    assert "王局长" not in told


def test_a_list_is_approved_by_those_in_office_when_it_was(clerk):
    takes_over(clerk, "李局长")
    takes_over(clerk, "王局长", MARCH_1)
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.day = date(2019, 2, 26)
    run = clerk.pays("urban_dibao", "2019-02")
    clerk.day = date(2019, 3, 5)
    draft = clerk.makes("urban_dibao", "2019-03")
    today = date(2019, 3, 6)
    assert "局长李局长（签字）" in text_of(run_approval(clerk.store, run, today))
    assert "局长王局长（签字）" in text_of(run_approval(clerk.store, draft, today))


def test_names_of_an_earlier_step_are_in_office_from_the_beginning(tmp_path):
    path = Path(shutil.copy(SECOND_STEP, tmp_path / "office.aidesk"))
    old = sqlite3.connect(path)
    old.executemany(
        "insert or replace into settings values (?, ?)",
        [
            ("signing_director", "李局长"),
            ("signing_deputy", ""),
            ("signing_bank", "行"),
        ],
    )
    old.execute("delete from undo_rows")
    old.execute("delete from undo_acts")
    old.commit()
    old.close()
    with Store.open(path) as store:
        assert store.signers.all() == [Signer(DIRECTOR, "李局长", ALWAYS, None, 1)]
        assert signing(store, ALWAYS) == Signing(director="李局长", bank="行")
        assert "signing_director" not in store.office.settings()
        assert last_undoable(store) is None
    assert all(result.is_well for result in check_office(path))

"""Every use case there is leaves its line in the journal, or changes nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from aidesk.domain.errors import AideskError
from aidesk.storage.errors import UnjournalledWriteError
from aidesk.storage.store import Store
from tests.builders import Caseworker
from tests.undoing import office_digest
from tests.unit.services.test_sealed_month_stays import Office, use_cases


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, blank_office_file: Path) -> Office:
    """Return an office in which each use case finds something to act on."""
    path = tmp_path_factory.mktemp("journal") / "office.aidesk"
    with Store.open(Path(shutil.copy(blank_office_file, path))) as store:
        office = Office(Caseworker(store), sealed=False)
    shutil.copy(path, path.with_name("made"))
    return office


@pytest.fixture
def office(made: Office) -> Iterator[Office]:
    """Return it as it was made."""
    path = made.store.path
    shutil.copy(path.with_name("made"), path)
    with Store.open(path) as store:
        made.store = made.clerk.store = store
        yield made


@pytest.mark.parametrize("use_case", use_cases(), ids=lambda f: f.__name__)
def test_what_a_use_case_writes_is_in_the_journal(office: Office, use_case):
    store, journal = office.store, office.store.journal
    given = office.given(use_case)
    before, seq = office_digest(store), journal.head().seq
    with suppress(AideskError):
        use_case(**given)
    lines = journal.recent(journal.head().seq - seq)[::-1]
    assert lines or office_digest(store) == before
    if lines:
        assert lines[0].actor == given["act"].actor
        assert key_of(store, lines[0].seq).startswith(given["act"].key)


def key_of(store: Store, seq: int) -> str:
    sql = "select key from journal where seq = ?"
    return str(store._db.conn.execute(sql, [seq]).fetchone()[0])


def test_most_of_them_have_something_to_do_here(office: Office):
    done = 0
    for use_case in use_cases():
        seq = office.store.journal.head().seq
        with suppress(AideskError):
            use_case(**office.given(use_case))
        done += office.store.journal.head().seq > seq
    assert done > 40


def test_one_that_left_no_line_would_be_refused(office: Office):
    before = office_digest(office.store)
    act = office.clerk.act()
    with pytest.raises(UnjournalledWriteError), office.store.write(act):
        office.store.office.set_unit("别的单位")
    assert office_digest(office.store) == before

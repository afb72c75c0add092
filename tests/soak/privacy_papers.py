"""Canaries on every paper, in every bank file, backup and manifest."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from aidesk.domain.backup import Why
from aidesk.domain.errors import AideskError
from aidesk.domain.export import Leaving
from aidesk.domain.hold import HoldReason
from aidesk.domain.signer import Post, Signer
from aidesk.paths import keeping_of
from aidesk.reports.bank.formats import bank_formats
from aidesk.reports.bank.order import write_order
from aidesk.reports.catalogue import (
    REPORTS,
    About,
    ProgrammeMonth,
    Subject,
    household_in,
    right_in,
)
from aidesk.reports.issuing import issue_paper, look_at
from aidesk.reports.preview import Preview
from aidesk.services.backups import make_backup
from aidesk.services.checking import check_office
from aidesk.services.drill import drill
from aidesk.services.exports import clear_exports, list_file
from aidesk.services.restore_preview import preview
from aidesk.services.sealing import seal_month
from aidesk.services.signers import appoint
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, month, new_office

if TYPE_CHECKING:
    from pathlib import Path

    from tests.soak.canaries import Canaries
    from tests.soak.privacy import Aviary

DIBAO: Final = "urban_dibao"
NOW: Final = datetime(2019, 3, 5, 9, 0)  # noqa: DTZ001 - the office's own time


def all_papers(aviary: Aviary) -> None:
    """Make every paper of an office of canaries, and keep it safe."""
    path = aviary.folder / "out" / "papers.aidesk"
    with new_office(path) as store:
        worked(Caseworker(store), aviary.canaries)
        head = store.journal.head().seq
        for line in store.journal.recent(head):
            aviary.look("journal", f"{line.subject} {line.body}")
    with Store.open(path) as store:
        _papers(aviary, store)
        _bank_files(aviary, store)
    keeping = keeping_of(path)
    backup = make_backup(path, keeping, Why.ASKED, NOW)
    preview(path, backup)
    drill(path, keeping, NOW)
    aviary.counts["checks"] += len(list(check_office(path)))


def worked(clerk: Caseworker, canaries: Canaries) -> None:
    """Let an office pay some families of which every word is a canary."""

    def name(place: str) -> str:
        return canaries.made(place)

    appoint(clerk.store, clerk.act(), Signer(Post.HANDLER, name("signer.name")))
    clerk.receives(DIBAO, "9000")
    clerk.buys(DIBAO, "50", name("expenditure.purpose"))
    rights = []
    for _ in range(3):
        number = canaries.made("household.resident_id")
        home = a_household(name("household.name"), resident_id=number)
        child = canaries.made("member.resident_id")
        home = home.with_member(name("member.name"), resident_id=child)
        rights.append(clerk.dibao_for(home))
    run = clerk.pays(DIBAO, "2019-01")
    clerk.settles(run, {2: name("return.reason")})
    clerk.gives_up(run, 2)
    clerk.day = date(2019, 2, 3)
    seal_month(clerk.store, clerk.act(), month("2019-01"), clerk.day)
    clerk.holds(rights[0], "2019-02", reason=HoldReason.OTHER, note=name("hold.note"))
    approved = clerk.makes(DIBAO, "2019-02")
    clerk.sends(approved)


def _papers(aviary: Aviary, store: Store) -> None:
    for entry in REPORTS[:: 9 if aviary.few else 1]:
        about = _about(entry.subject, store)
        for kind in entry.file_kinds:
            file = aviary.folder / "out" / f"{entry.name}{kind}"
            try:
                entry.write(store, about, file, NOW)
                _listed(store, file)
            except AideskError:
                continue
            aviary.counts["papers"] += 1
        try:
            issue_paper(store, Caseworker(store).act(), entry.name, about)
        except AideskError:
            continue
        shown = Preview(look_at(store, entry.name, about, NOW).pdf)
        shown.close()
    for line in store.journal.recent(store.journal.head().seq):
        aviary.look("journal", f"{line.subject} {line.body}")


def _listed(store: Store, file: Path) -> None:
    act = Caseworker(store).act()
    number = list_file(store, act, Leaving("payroll", file.stem), file)
    clear_exports(store, Caseworker(store).act(), [number])


def _bank_files(aviary: Aviary, store: Store) -> None:
    for made in bank_formats().usable:
        for run in store.runs.of_year(2019):
            file = aviary.folder / "out" / f"{run.id}{made.suffix}"
            try:
                write_order(store, run.id, made, file)
            except AideskError:
                continue
            aviary.counts["bank files"] += 1


def _about(subject: Subject, store: Store) -> About:
    (first, *_) = store.enrolments.of_programme(DIBAO)
    (bought, *_) = store.funds.all_expenditures()
    found: dict[Subject, About] = {
        Subject.RUN: store.runs.of_year(2019)[0].id,
        Subject.MONTH: 201901,
        Subject.PROGRAMME_MONTH: ProgrammeMonth(DIBAO, month("2019-01")),
        Subject.YEAR: 2019,
        Subject.HOUSEHOLD: household_in(first.household, 2019),
        Subject.RIGHT: right_in(first.id, month("2019-01")),
        Subject.EXPENDITURE: bought.id,
    }
    return found[subject]

"""The directory of a household's file (一户一档): what is in it, and by which number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from aidesk.domain.household import HouseholdId
from aidesk.domain.issued import IssuedPaper
from aidesk.i18n import in_chinese
from aidesk.reports.lists import ListPaper
from aidesk.reports.subject_numbers import months_of, years_of
from aidesk.services.archive import Archive, ArchivedPaper, archive_of
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from aidesk.wording.titles import archive_title

SIGNATURES: Final = ("整理人", "检查人", "归档日期")
# what people bring and fill in, in the order in which it comes about
_COLLECTED: Final = (
    "申请书、承诺授权书",
    "身份证、户口簿复印件",
    "家庭经济状况核对报告",
    "入户调查表",
    "民主评议记录",
    "公示照片",
    "动态复核表",
)
# the papers of the catalogue that are about a household or one of its rights
_OF_YEARS: Final = ("statement",)
_OF_RIGHTS: Final = ("approval_form", "notice")
_COLUMNS: Final[tuple[Column[ArchivedPaper], ...]] = (
    Column("材料名称", lambda paper: paper.title, 78),
    Column("文号或编号", lambda paper: paper.number, 34, centred=True),
    Column("日期", lambda paper: paper.on, 30, centred=True),
    Column("页数", lambda _paper: "", 12, centred=True),
    Column("备注", lambda _paper: "", 22),
)


@in_chinese()
def archive_directory(
    store: Store, household: HouseholdId, year: int
) -> ListPaper[ArchivedPaper]:
    """Return the directory of a household's file, with the papers issued about it."""
    issued = issued_about(store, household)
    found = archive_of(store, household, year, issued)
    heads = [m for m in found.household.members if m.is_head]
    head = max(heads, key=lambda member: member.span.since, default=None)
    name = head.person.name if head is not None else ""
    return ListPaper(
        title=archive_title(name),
        columns=_COLUMNS,
        rows=list(_rows(found)),
        unit=store.office.get().unit,
        period=f"户编号：{found.household.number}",
        note=f"截至{year}年",
        counted="件",
        signatures=SIGNATURES,
        remarks=("没有日期的材料，以及页数，归档时填写；缺少的划去。",),
        upright=True,
        subtotals=False,
    )


def issued_about(store: Store, household: HouseholdId) -> Iterator[IssuedPaper]:
    """Yield the papers that were issued about a household and its rights."""
    rights = store.enrolments.of_household(household)
    for name in _OF_YEARS:
        yield from store.issued.numbered_in(name, years_of(household))
    for name in _OF_RIGHTS:
        for right in rights:
            yield from store.issued.numbered_in(name, months_of(right.id))


def _rows(found: Archive) -> Iterator[ArchivedPaper]:
    yield ArchivedPaper("家庭登记资料", on=found.household.registered_on)
    yield from map(ArchivedPaper, _COLLECTED)
    for right, programme in found.rights:
        name = right.basis or "审批材料"
        yield ArchivedPaper(f"{name}（{programme.short_name}）", on=right.confirmed_on)
    yield from found.issued

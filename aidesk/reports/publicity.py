"""公示: a list for the board of each community, without numbers that identify."""

from __future__ import annotations

from typing import Final

from aidesk.domain.month import Month
from aidesk.domain.programme import Programme, Unit
from aidesk.i18n import in_chinese
from aidesk.reports.lists import ListGroup, ListPaper
from aidesk.services.publicity import Board, Publicity, Published, publicity
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded

# to be filled in by hand on each board
SIGNATURES: Final = ("投诉举报电话", "公示单位（盖章）")
_NOTICES: Final = (
    "公示项目：{programme}　公示单位：{unit}",
    "公示时间：　　　　年　　月　　日至　　　　年　　月　　日（不少于7日）",
    "对名单有异议的，可在公示期内向社区、街道（乡镇）或{unit}反映，实名反映的予以答复。",
)
_PROPOSED: Final = "本月名册尚未生成，以上为拟发金额。"
_NAMED: Final = {Unit.HOUSEHOLD: "户主", Unit.PERSON: "姓名", Unit.CASE: "申请人"}
_COUNTED: Final = {Unit.HOUSEHOLD: "户", Unit.PERSON: "人", Unit.CASE: "户"}


@in_chinese()
def board_lists(store: Store, programme: str, month: Month) -> ListGroup:
    """Return the lists for the boards of all communities in a month.

    Raises UnknownProgrammeError, and NotForPublicError for cases of litigation.
    """
    found = publicity(store, programme, month)
    title = f"{worded(month)}{found.programme.short_name}对象公示"
    unit = store.office.get().unit
    boards = found.boards or (Board("本月没有公示对象", ()),)
    return ListGroup(
        title=title,
        names=[board.community for board in boards],
        parts=[_board(found, board, title, unit) for board in boards],
    )


def _board(
    found: Publicity, board: Board, title: str, unit: str
) -> ListPaper[Published]:
    name = found.programme.name
    notices = [text.format(programme=name, unit=unit) for text in _NOTICES]
    if found.boards and not found.made:
        notices.insert(0, _PROPOSED)
    return ListPaper(
        title=title,
        columns=_columns(found.programme),
        rows=board.lines,
        period=board.community,
        counted=_COUNTED[found.programme.unit],
        signatures=SIGNATURES,
        remarks=notices,
        upright=True,
        subtotals=False,
    )


def _columns(programme: Programme) -> list[Column[Published]]:
    once = programme.unit is Unit.CASE
    return [
        Column(_NAMED[programme.unit], lambda line: line.name, 60, centred=True),
        Column(
            "救助人数" if once else "保障人数",
            lambda line: line.persons,
            35,
            summed=True,
        ),
        Column(
            "救助金额" if once else "月保障金额",
            lambda line: line.amount,
            45,
            summed=True,
        ),
    ]

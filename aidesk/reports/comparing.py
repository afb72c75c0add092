"""Two papers of plain values, row by row: what stands otherwise, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final, NamedTuple

from aidesk.domain.issued import Difference
from aidesk.domain.money import Money
from aidesk.reports.plain import Plain
from aidesk.wording.formats import worded

_FIELDS: Final[Mapping[str, str]] = {
    "title": "标题",
    "unit": "单位",
    "period": "期间",
    "note": "金额单位",
    "remarks": "说明",
    "signatures": "签字栏",
    "day": "日期",
}
_TEXT: Final = "正文"
_UNSEEN: Final = frozenset(
    {"is", "columns", "rows", "counted", "paid", "place", "head"}
)
# by what a row is called, as far as it has that
_NAMED: Final = ("姓名", "户主", "申请人", "对象", "项目", "事项", "月份")
_HEADS: Final = "栏目"
_TOTAL: Final = "合计"


class _Cell(NamedTuple):
    """What stands under a head; ``word`` tells that it is neither count nor amount."""

    head: str
    text: str
    word: bool = True


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of a table, or a text that is its own head, and how it is named."""

    name: str
    cells: tuple[_Cell, ...]

    def under(self, heads: AbstractSet[str]) -> _Line:
        """Return the line without what stands under other heads."""
        return _Line(self.name, tuple(c for c in self.cells if c.head in heads))

    @property
    def key(self) -> tuple[str, ...]:
        """Return what finds the row again when its amounts have changed."""
        return tuple(part for cell in self.cells if cell.word for part in cell[:2])

    def told(self) -> str:
        """Return all that stands in the line."""
        return "　".join(cell.text for cell in self.cells if cell.text)


def differences(printed: Plain, present: Plain) -> Iterator[Difference]:
    """Yield what stands on one paper otherwise than on the other.

    A column that only one of them has is told once, not row by row.
    """
    ours, theirs = list(_lines(printed)), list(_lines(present))
    our_heads, their_heads = _heads(ours), _heads(theirs)
    yield from (Difference(_HEADS, "", h, "") for h in our_heads - their_heads)
    yield from (Difference(_HEADS, "", "", h) for h in their_heads - our_heads)
    both = our_heads & their_heads
    yield from _lines_unlike(
        [line.under(both) for line in ours], [line.under(both) for line in theirs]
    )


def _heads(lines: Sequence[_Line]) -> AbstractSet[str]:
    return dict.fromkeys(cell.head for line in lines for cell in line.cells).keys()


def _lines_unlike(
    ours: Sequence[_Line], theirs: Sequence[_Line]
) -> Iterator[Difference]:
    one, other = ([line.cells for line in lines] for lines in (ours, theirs))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind != "equal":
            yield from _unlike(ours[first:last], theirs[start:end])


def _unlike(ours: Sequence[_Line], theirs: Sequence[_Line]) -> Iterator[Difference]:
    """Yield how two stretches of lines differ: row with row where there is one."""
    pairs = _pairs(ours, theirs)
    for place, line in enumerate(ours):
        if place in pairs:
            yield from _cells_unlike(line, theirs[pairs[place]])
        else:
            yield Difference(line.name, "", line.told(), "")
    new = set(range(len(theirs))) - set(pairs.values())
    for place in sorted(new):
        yield Difference(theirs[place].name, "", "", theirs[place].told())


def _pairs(ours: Sequence[_Line], theirs: Sequence[_Line]) -> Mapping[int, int]:
    """Return which line of the second stretch is which of the first."""
    if len(ours) == len(theirs):
        return {place: place for place in range(len(ours))}
    known: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, line in enumerate(theirs):
        known[line.key].append(place)
    return {
        place: known[line.key].pop(0)
        for place, line in enumerate(ours)
        if known.get(line.key)
    }


def _cells_unlike(ours: _Line, theirs: _Line) -> Iterator[Difference]:
    printed = {cell.head: cell.text for cell in ours.cells}
    present = {cell.head: cell.text for cell in theirs.cells}
    for head in dict.fromkeys([*printed, *present]):
        one, other = printed.get(head, ""), present.get(head, "")
        if one != other:
            yield Difference(ours.name, head, one, other)


# a paper as lines


def _lines(plain: Plain) -> Iterator[_Line]:
    """Yield all that can be read on a paper, from its plain values."""
    if "boxes" in plain:
        yield _boxes(plain["boxes"])
        return
    for field, held in plain.items():
        if field not in _UNSEEN:
            yield from _texts(_FIELDS.get(field, _TEXT), held)
    if "rows" in plain:
        yield from _rows(plain["columns"], plain["rows"])


def _texts(name: str, held: Any) -> Iterator[_Line]:
    if isinstance(held, list):
        for each in held:
            yield from _texts(name, each)
    elif isinstance(held, dict) and "is" in held:
        yield from _lines(held)
    elif held and isinstance(held, str | dict):
        yield _Line(name, (_Cell(name, _text(held)),))


def _boxes(boxes: Sequence[Plain]) -> _Line:
    """Return a line of a form: each box under the one that names it."""
    named, heads, texts = _TEXT, [], []
    for box in boxes:
        if box["label"]:
            named = box["text"]
        else:
            heads.append(named)
            texts.append(f"{box['text']}{box['foot']}")
    if not heads:
        return _Line(named, (_Cell(named, named),))
    return _Line(heads[0], tuple(map(_Cell, _unlike_heads(heads), texts)))


def _rows(columns: Sequence[Plain], rows: Sequence[Any]) -> Iterator[_Line]:
    heads = _unlike_heads([column["title"] for column in columns])
    named = _naming(heads, rows)
    for number, row in enumerate(rows, 1):
        cells = tuple(
            _Cell(head, _text(held), held is None or isinstance(held, str))
            for head, held in zip(heads, row, strict=True)
        )
        yield _Line(f"第{number}行　{cells[named].text}", cells)
    totals = tuple(_totals(columns, heads, rows))
    if totals:
        yield _Line(_TOTAL, totals)


def _unlike_heads(titles: Sequence[str]) -> list[str]:
    """Return titles as heads of which no two are the same."""
    seen: dict[str, int] = defaultdict(int)
    heads = []
    for title in titles:
        seen[title] += 1
        heads.append(f"{title}（{seen[title]}）" if seen[title] > 1 else title)
    return heads


def _naming(heads: Sequence[str], rows: Sequence[Any]) -> int:
    """Return the column by which a row is called: that of names, or the first text."""
    for word in _NAMED:
        for place, head in enumerate(heads):
            if word in head:
                return place
    first = rows[0] if rows else ()
    texts = (place for place, held in enumerate(first) if isinstance(held, str))
    return next(texts, 0)


def _totals(
    columns: Sequence[Plain], heads: Sequence[str], rows: Sequence[Any]
) -> Iterator[_Cell]:
    for place, column in enumerate(columns):
        if column["summed"]:
            held = [row[place] for row in rows]
            fen = [each["fen"] for each in held if isinstance(each, dict)]
            counts = [each for each in held if isinstance(each, int)]
            text = worded(Money(sum(fen)) if fen else sum(counts))
            yield _Cell(heads[place], text, word=False)


def _text(held: Any) -> str:
    if isinstance(held, dict):
        return worded(Money(held["fen"])) if "fen" in held else str(held["day"])
    return worded(held)

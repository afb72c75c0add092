"""Every text of the window is collected, translated and compiled."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter

import pytest

from tests.translations import COMPILED, ROOT, TEXTS, collect, compile_texts, texts_in

CHINESE = re.compile("[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e]")
MARKS = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
MARKED = "QT_TRANSLATE_NOOP"
# what the window shows; papers and the workings of an amount, which are printed on
# them, are Chinese by decision, and the command line speaks Chinese only
SHOWN = ("aidesk/gui/", "aidesk/wording/")
# Chinese that is no text to translate
KEPT = {
    ("aidesk/gui/pages/look_cards.py", "中文"),  # languages have their own names
    # what papers say, cut or measured
    ("aidesk/gui/pages/year_report_opened.py", "。"),
    ("aidesk/gui/widgets/guide_strip.py", "。"),
    ("aidesk/gui/widgets/timeline_paint.py", "12月30日"),
    # units that people may type
    ("aidesk/gui/pages/year_report_scores.py", "分"),
    ("aidesk/gui/widgets/entry_columns.py", "元"),
    # holidays as the State Council calls them
    *(
        ("aidesk/gui/dialogs/calendar_day.py", name)
        for name in (
            *("元旦", "春节", "清明节", "劳动节"),
            *("端午节", "中秋节", "国庆节"),
        )
    ),
    ("aidesk/gui/widgets/number_edits.py", "月"),  # what people may type
    ("aidesk/gui/widgets/number_edits.py", ",，¥"),
}
# what the year's report says: a paper, and so Chinese
ON_PAPER = (
    "aidesk/wording/report_blocks.py",
    "aidesk/wording/report_charts.py",
    "aidesk/wording/report_differences.py",
    "aidesk/wording/report_figures.py",
    "aidesk/wording/report_origins.py",
    "aidesk/wording/report_phrases.py",
    "aidesk/wording/report_tables.py",
    "aidesk/wording/self_evaluation.py",
)
IN_CAPITALS = "aidesk/wording/capitals.py"  # 人民币大写, as on papers


@dataclass(frozen=True)
class Call:
    """A call that translates or marks a text: its text, or None if it is no literal."""

    place: str
    name: str
    context: str
    text: str | None
    is_joined: bool


@pytest.fixture(scope="module")
def modules():
    """Return the syntax trees of the program by path."""
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "aidesk").rglob("*.py"))
    }


@pytest.fixture(scope="module")
def calls(modules):
    """Return the calls that translate or mark, wherever they stand."""
    return [
        called(place, node)
        for place, tree in modules.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and name_of(node) in MARKS and node.args
    ]


def name_of(call: ast.Call) -> str:
    """Return what is called: a method tr, or a function; other methods do not count."""
    function = call.func
    if isinstance(function, ast.Attribute):
        return "tr" if function.attr == "tr" else ""
    return function.id if isinstance(function, ast.Name) else ""


def called(place: str, call: ast.Call) -> Call:
    name = name_of(call)
    first, text = call.args[0], call.args[MARKS[name]]
    return Call(
        f"{place}:{call.lineno}",
        name,
        literal(first) or "",
        literal(text),
        isinstance(text, ast.JoinedStr | ast.BinOp),
    )


def literal(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def loose_texts(tree: ast.Module) -> Iterator[str]:
    """Yield Chinese texts that are neither translated, marked nor docstrings."""
    known = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node) in MARKS:
            known |= {id(argument) for argument in node.args}
        elif isinstance(node, ast.Expr):
            known.add(id(node.value))
    for node in ast.walk(tree):
        text = literal(node) if isinstance(node, ast.Constant) else None
        if text and CHINESE.search(text) and id(node) not in known:
            yield text


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_all_texts_of_the_program_are_collected(tmp_path):
    copy = tmp_path / TEXTS.name
    shutil.copy(TEXTS, copy)
    collect(copy)
    assert copy.read_text(encoding="utf-8") == TEXTS.read_text(encoding="utf-8")


def test_every_text_is_translated_with_the_same_fields():
    wrong = [
        (text.context, text.source, text.translation)
        for text in texts_in(TEXTS)
        if not text.translation
        or CHINESE.search(text.translation)
        or fields(text.source) != fields(text.translation)
        or text.source.count("\n") != text.translation.count("\n")
        or text.source.count("&") != text.translation.count("&")
    ]
    assert wrong == []


def test_the_compiled_texts_are_up_to_date(tmp_path):
    compile_texts(TEXTS, tmp_path / "en.qm")
    assert (tmp_path / "en.qm").read_bytes() == COMPILED.read_bytes()


def test_texts_are_literals_or_come_from_a_table_of_marked_texts(calls):
    tables = {call.context for call in calls if call.name == MARKED}
    wrong = [
        call.place
        for call in calls
        if call.is_joined
        or (call.text is None and (call.name != "translate" or not call.context))
        or (call.text is None and call.context not in tables)
    ]
    assert wrong == []


def test_marked_texts_are_translated_in_their_own_context(calls):
    read = {
        call.context for call in calls if call.name == "translate" and not call.text
    }
    marked = {call.context for call in calls if call.name == MARKED}
    assert marked == read


def test_no_chinese_text_of_the_window_escapes_translation(modules, calls):
    columns = {call.text for call in calls if call.context == "columns"}
    escaped = [
        (place, text)
        for place, tree in modules.items()
        if place.startswith(SHOWN) and place not in (IN_CAPITALS, *ON_PAPER)
        for text in loose_texts(tree)
        if text not in columns
        and (place, text) not in KEPT  # columns go by their title
    ]
    assert escaped == []

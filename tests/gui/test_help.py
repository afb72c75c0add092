"""The help: one page for each page and dialog, and nothing in it that is not there."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication

import aidesk
from aidesk.gui import dialogs, pages, theme
from aidesk.gui.dialogs.about import AboutDialog
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.theme import Look, Mode
from aidesk.gui.widgets.dialog import Dialog, Notice
from aidesk.gui.widgets.help_pages import (
    TOPICS,
    help_folder,
    help_page,
    pictures_folder,
    topic_of_dialog,
)
from aidesk.gui.widgets.help_window import HelpWindow
from aidesk.wording.guided_month import WORDS
from tests.gui.checks import findings
from tests.gui.hands import show
from tests.gui.stage import SMALL
from tests.translations import TEXTS, texts_in

CTRL = Qt.KeyboardModifier.ControlModifier
LANGUAGES = ("zh", "en")
MOST_BYTES = 3_000_000


@cache
def source_texts():
    """Return all texts of the program as patterns, without their marks for keys."""
    texts = set()
    for file in Path(aidesk.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(unmarked(node.value))
    return texts


@cache
def english_texts():
    return {unmarked(t.translation) for t in texts_in(TEXTS) if t.translation}


def unmarked(text):
    return re.sub(r"\(&\w\)$", "", text).replace("&", "")


def quoted(language):
    pattern = re.compile("“(.+?)”")
    for topic in TOPICS:
        for words in pattern.findall(help_page(topic, language).text):
            yield topic, words


def all_dialogs():
    for package in (dialogs, pages):
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{package.__name__}.{module.name}")
    below = [Dialog]
    while below:
        kind = below.pop()
        yield kind
        below += kind.__subclasses__()


@pytest.fixture
def window(desk, qtbot):
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    show(qtbot, made)
    made.arrive()
    qtbot.waitUntil(lambda: made.page() is not None)
    yield made
    made.close()


@pytest.fixture
def help_window(window_settings, qtbot):
    made = HelpWindow(window_settings)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_pages_and_the_files_are_the_same(language):
    files = {file.stem for file in help_folder(language).glob("*.md")}
    assert files == set(TOPICS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_has_a_title_and_is_short(topic, language):
    page = help_page(topic, language)
    assert page.text.startswith(f"# {page.title}\n")
    assert page.title
    assert len(page.text) < (1000 if language == "zh" else 2200)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_and_every_picture_is_there(language):
    for topic in TOPICS:
        text = help_page(topic, language).text
        for target in re.findall(r"\]\((.+?)\)", text):
            if target.endswith(".md"):
                assert target.removesuffix(".md") in TOPICS
            else:
                assert (help_folder("zh") / target).is_file(), target


def test_every_picture_is_shown_somewhere_and_all_are_small():
    texts = "".join(help_page(topic, "zh").text for topic in TOPICS)
    files = list(pictures_folder().glob("*.png"))
    for file in files:
        assert f"pictures/{file.name}" in texts
    assert sum(file.stat().st_size for file in files) < MOST_BYTES


def test_what_the_help_quotes_stands_in_the_program():
    gone = [(topic, words) for topic, words in quoted("zh") if not is_a_text(words)]
    assert gone == []


def test_what_the_guided_month_quotes_stands_in_the_program():
    told = "".join(WORDS.values())
    assert [w for w in re.findall("“(.+?)”", told) if not is_a_text(w)] == []


def is_a_text(words):
    return words in source_texts()


def test_every_page_has_its_help(window):
    for spec in PAGES:
        window.show_page(spec.place.name)
        assert window.page().help_topic() in TOPICS


def test_every_dialog_has_its_help_or_that_of_the_page_below():
    of_the_page_below = {"Dialog", "ChoicesDialog", "Notice", "Question"}
    without = {
        kind.__name__ for kind in all_dialogs() if topic_of_dialog(kind) not in TOPICS
    }
    assert without <= of_the_page_below


def test_f1_shows_the_page_for_where_one_is(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    shown = window.beside.help
    assert shown.topic() == "home"
    assert not shown.isModal()
    window.show_page("funds")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert shown.topic() == "funds"
    assert window.beside.help is shown


def test_f1_works_in_a_dialog_and_leaves_it_open(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_5, CTRL)
    window.show_about()
    dialog = window.findChild(AboutDialog)
    qtbot.keyClick(dialog.do_button, Qt.Key.Key_F1)
    shown = window.beside.help
    assert shown.topic() == "trouble"
    assert dialog.isVisible()
    qtbot.keyClick(shown.text, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert dialog.isVisible()
    dialog.close()


def test_a_notice_has_the_help_of_the_page_below(window, qtbot):
    window.show_page("reports")
    notice = Notice(window, "报表", "试一试")
    qtbot.addWidget(notice)
    notice.open()
    qtbot.keyClick(notice, Qt.Key.Key_F1)
    assert window.beside.help.topic() == "reports"
    notice.close()


def test_the_help_can_be_read_while_a_dialog_is_open(window, qtbot):
    window.show_about()
    dialog = window.findChild(AboutDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    contents = window.beside.help.contents
    place = contents.visualItemRect(contents.item(TOPICS.index("keys"))).center()
    contents.scrollToItem(contents.item(TOPICS.index("keys")))
    place = contents.visualItemRect(contents.item(TOPICS.index("keys"))).center()
    qtbot.mouseClick(contents.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.beside.help.topic() == "keys"
    dialog.close()


def test_closing_the_window_closes_the_help(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    window.close()
    assert not window.beside.help.isVisible()


def test_an_unknown_place_has_the_first_page(help_window):
    help_window.show_topic("nowhere")
    assert help_window.topic() == TOPICS[0]


def test_links_lead_from_page_to_page(help_window, qtbot):
    help_window.show_topic("start")
    find_link(help_window, qtbot, "guide.md")
    assert help_window.topic() == "guide"


def find_link(help_window, qtbot, target):
    """Click a link with the mouse, wherever it stands."""
    text = help_window.text
    for y in range(0, text.viewport().height(), 6):
        for x in range(0, text.viewport().width(), 12):
            if text.anchorAt(QPoint(x, y)) == target:
                left = Qt.MouseButton.LeftButton
                qtbot.mouseClick(text.viewport(), left, pos=QPoint(x, y))
                return
    raise LookupError(target)


def test_nothing_but_our_own_pictures_is_loaded(help_window):
    kind = QTextDocument.ResourceType.ImageResource.value
    load = help_window.text.loadResource
    ours = load(kind, QUrl("pictures/home.png"))
    assert isinstance(ours, QImage)
    assert not ours.isNull()
    assert load(kind, QUrl("http://example.com/home2.png")).isNull()
    sheet = QTextDocument.ResourceType.StyleSheetResource.value
    assert load(sheet, QUrl("file:///etc/hostname")) is None


def test_size_and_place_come_back(window_settings, qtbot):
    first = HelpWindow(window_settings)
    qtbot.addWidget(first)
    first.show_topic("home")
    first.resize(640, 480)
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    again = HelpWindow(window_settings)
    qtbot.addWidget(again)
    assert again.size() == first.size()


@pytest.mark.parametrize("look", [Look(100), Look(150, Mode.DARK), Look(200)], ids=str)
def test_it_follows_the_text_size_and_can_be_read(help_window, dressed, qtbot, look):
    help_window.show_topic("changes")
    theme.apply(dressed, look)
    qtbot.wait(10)
    assert help_window.text.document().defaultFont().pixelSize() == theme.px(15)
    assert findings(help_window, SMALL) == []
    assert QApplication.focusWidget() is help_window.text or help_window.isVisible()


def test_no_heading_spoils_the_page_after_it(help_window):
    for topic in ("keys", "home", "keys"):
        help_window.show_topic(topic)
    first, second = (
        help_window.text.document().findBlockByNumber(number) for number in (0, 1)
    )
    assert first.begin().fragment().charFormat().font().bold()
    assert not second.begin().fragment().charFormat().font().bold()

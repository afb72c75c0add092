"""What people type is never read as HTML, wherever it is shown."""

from __future__ import annotations

import re
from pathlib import Path

from aidesk import gui

# the only place that shows marked-up text: our own help
OF_OUR_OWN = {"help_window.py"}
# labels that are plain by themselves
PLAIN_LABELS = {"plain.py"}
RICH = re.compile(
    r"TextFormat\.(RichText|AutoText|MarkdownText)|\.set(Html|Markdown)\("
)
BARE = re.compile(r"\b(QLabel|QTextBrowser|QErrorMessage)\(")


def found(pattern, but):
    return [
        f"{file.name}:{number}"
        for file in Path(gui.__file__).parent.rglob("*.py")
        if file.name not in but
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_text_is_shown_as_rich_text():
    assert found(RICH, OF_OUR_OWN) == []


def test_every_label_is_a_plain_one():
    assert found(BARE, PLAIN_LABELS | OF_OUR_OWN) == []


def test_tips_are_set_where_signs_of_html_are_escaped():
    assert found(re.compile(r"\.setToolTip\("), PLAIN_LABELS) == []

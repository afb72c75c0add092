"""The bank's file format in the settings: chosen there, and one's own added by a file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from aidesk import paths
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.widgets.plain import Label
from tests.gui.hands import show

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def own_formats(tmp_path, monkeypatch):
    """Return the folder of this test for a person's own formats."""
    folder = tmp_path / "bank"
    folder.mkdir()
    monkeypatch.setattr(paths, "bank_folder", lambda: folder)
    return folder


@pytest.fixture
def settings_page(desk, qtbot):
    settings = [spec for spec in PAGES if spec.place.name == "settings"]
    window = MainWindow(desk, settings)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    show(qtbot, window)
    window.arrive()
    page = window.page()
    page.visit("bank")
    return page


def chips(page):
    return {b.text(): b for b in page.bank.formats._group.buttons()}


def test_the_format_is_chosen_in_the_settings(settings_page, qtbot, desk):
    assert list(chips(settings_page)) == ["Excel 表格", "定长文本", "竖线分隔文本"]
    qtbot.mouseClick(chips(settings_page)["定长文本"], LEFT)
    assert desk.settings.bank_format == "fixed"
    assert settings_page.bank.about.text().startswith("GB18030 编码，每行 189 个字节")


def test_ones_own_format_appears_and_a_bad_one_says_what_is_wrong(
    settings_page, qtbot, desk, own_formats, monkeypatch
):
    opened_at: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened_at.append)
    settings_page.area.ensureWidgetVisible(settings_page.bank)
    qtbot.mouseClick(settings_page.bank.folder_button, LEFT)
    assert opened_at == [QUrl.fromLocalFile(str(own_formats))]
    assert (own_formats / "格式说明.txt").is_file()
    shipped = (paths.resources() / "bank" / "piped.toml").read_text(encoding="utf-8")
    mine = shipped.replace("竖线分隔文本", "我行文本")
    (own_formats / "mine.toml").write_text(mine, encoding="utf-8")
    (own_formats / "bad.toml").write_text("name = 3", encoding="utf-8")
    other = Label("")  # a person goes to another window, and comes back
    qtbot.addWidget(other)
    show(qtbot, other)
    with qtbot.waitActive(settings_page.window()):
        settings_page.window().activateWindow()
    qtbot.waitUntil(lambda: "我行文本" in chips(settings_page))
    assert "银行文件格式“bad.toml”用不了" in settings_page.bank.refused.text()

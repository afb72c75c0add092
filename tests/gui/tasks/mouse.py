"""A person with the mouse: clicks on what is in sight, types only text."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QMenu,
    QMenuBar,
    QWidget,
)

from tests.gui.tasks import seeing
from tests.gui.tasks.person import Person

_LEFT: Final = Qt.MouseButton.LeftButton
_NOTCH: Final = 120
_FARTHEST: Final = 80


class ByMouse(Person):
    """Clicks at places of windows; nothing that is hidden, covered or greyed."""

    def clicks_on(self, words: str) -> None:
        """Click on what has these words: a button, an input, or a row of a list."""
        self.waits(lambda: self._has(words), f"for “{words}”")
        found = seeing.control(self.front(), words)
        if found is not None:
            self._clicks(found, _middle_of(found))
        else:
            self._clicks_cell(words)

    def goes_to_page(self, name: str) -> None:
        self.clicks_on(name)
        self._is_on(name)

    def chooses_menu(self, menu: str, command: str) -> None:
        self._chooses_of(self.window.menu, menu)
        opened = self.front()
        assert isinstance(opened, QMenu)
        self._chooses_of(opened, command)

    def uses(self, words: str) -> None:
        self.clicks_on(words)

    def starts_what_is_due(self) -> None:
        self._main("开始")
        self.clicks_on("开始")

    def decides(self, words: str) -> None:
        self._main(words)
        self.clicks_on(words)

    def confirms(self, words: str) -> None:
        self._control(words)
        assert self.front() is not self.window, f"no dialog asks for “{words}”"
        self.clicks_on(words)

    def chooses_file(self, path: Path) -> None:
        self.clicks_on(path.name)
        self.clicks_on("打开")

    def goes_into(self, words: str) -> None:
        edit = self._control(words)
        self._clicks(edit, _middle_of(edit))

    def fills(self, words: str, text: str) -> None:
        edit = self._control(words)
        self._clicks(edit, _middle_of(edit))
        if isinstance(edit, QLineEdit) and edit.selectedText() != edit.text():
            self._clicks_thrice(edit)
        self.types(text)

    def _clicks_thrice(self, edit: QLineEdit) -> None:
        """Choose all that stands in an input."""
        window = edit.window()
        at = edit.mapTo(window, edit.rect().center())
        QTest.mouseDClick(window.windowHandle(), _LEFT, pos=at)
        QTest.mouseClick(window.windowHandle(), _LEFT, pos=at)
        assert edit.selectedText() == edit.text()
        self.clicks += 2

    def picks(self, words: str, option: str) -> None:
        choice = self._control(words)
        assert isinstance(choice, QComboBox), words
        wanted = seeing.option(choice, option)
        self._clicks(choice, _middle_of(choice))
        self._clicks_cell(wanted)
        self.waits(lambda: choice.currentText() == wanted, f"for {wanted}")

    def goes_to_row(self, words: str) -> None:
        self.waits(lambda: self._has_row(words), f"for a row “{words}”")
        self._clicks_cell(words)

    def goes_to_cell(self, sheet: str, row: int, column: str) -> None:
        view = self._control(sheet)
        assert isinstance(view, QAbstractItemView), sheet
        index = seeing.cell(view, row, column)
        self._clicks(view.viewport(), _cell_place(view.visualRect(index)))

    def picks_cell(self, sheet: str, row: int, column: str, option: str) -> None:
        self.goes_to_cell(sheet, row, column)
        self._clicks_cell(option)

    def opens_row(self, words: str) -> None:
        """Click twice on a row."""
        self._clicks_cell(words, twice=True)

    def _has(self, words: str) -> bool:
        return seeing.control(self.front(), words) is not None or self._has_row(words)

    def _has_row(self, words: str) -> bool:
        return any(seeing.row_of(v, words) for v in seeing.lists(self.front()))

    def _clicks_cell(self, words: str, *, twice: bool = False) -> None:
        found = ((v, seeing.row_of(v, words)) for v in seeing.lists(self.front()))
        view, index = next((v, i) for v, i in found if i is not None)
        for _notch in range(_FARTHEST):
            box = view.visualRect(index).intersected(view.viewport().rect())
            if box.height() * 2 >= view.visualRect(index).height():
                break
            self._turns_wheel(view, down=view.visualRect(index).top() > 0)
        self._clicks(view.viewport(), _cell_place(box), twice=twice)

    def _chooses_of(self, menu: QMenu | QMenuBar, words: str) -> None:
        (action,) = (a for a in seeing.commands(menu) if words in seeing.bare(a.text()))
        assert action.isEnabled(), words
        self._clicks(menu, menu.actionGeometry(action).center())

    def _clicks(self, widget: QWidget, place: QPoint, *, twice: bool = False) -> None:
        self._brings_into_sight(widget, place)
        assert widget.isEnabled(), seeing.words_on(widget)
        assert seeing.is_free(widget, place), f"covered: {seeing.words_on(widget)}"
        window = widget.window()
        at = widget.mapTo(window, place)
        QTest.mouseClick(window.windowHandle(), _LEFT, pos=at)
        if twice:
            QTest.mouseDClick(window.windowHandle(), _LEFT, pos=at)
        self.clicks += 1 + twice

    def _brings_into_sight(self, widget: QWidget, place: QPoint) -> None:
        """Turn the wheel until a place is seen."""
        for _notch in range(_FARTHEST):
            if widget.visibleRegion().contains(place):
                return
            area = _area_around(widget)
            at = widget.mapTo(area.viewport(), place).y()
            self._turns_wheel(area, down=at > 0)
        raise AssertionError(seeing.words_on(widget))

    def _turns_wheel(self, area: QAbstractScrollArea, *, down: bool) -> None:
        window, ground = area.window(), area.viewport()
        at = ground.mapTo(window, QRect(ground.rect()).topLeft() + QPoint(4, 4))
        turn = QPoint(0, -_NOTCH if down else _NOTCH)
        QTest.wheelEvent(window.windowHandle(), QPointF(at), turn)


def _middle_of(widget: QWidget) -> QPoint:
    """Return where one clicks on a control: a list in its first row."""
    if isinstance(widget, QAbstractItemView):
        return widget.rect().topLeft() + QPoint(20, 60)
    return widget.rect().center()


def _cell_place(box: QRect) -> QPoint:
    return QPoint(box.left() + min(20, box.width() // 2), box.center().y())


def _area_around(widget: QWidget) -> QAbstractScrollArea:
    """Return what scrolls a widget that is out of sight."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QAbstractScrollArea) and (
            not around.viewport()
            .rect()
            .contains(widget.mapTo(around.viewport(), widget.rect().center()))
        ):
            return around
        around = around.parentWidget()
    raise AssertionError(seeing.words_on(widget))

"""The main window: menu, navigation, the pages one at a time, and the status line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from aidesk.domain.errors import AideskError
from aidesk.gui import theme
from aidesk.gui.desk import Desk, worded_error
from aidesk.gui.menu import Menu
from aidesk.gui.pages.page import Command, NextStep, Page, PageSpec
from aidesk.gui.theme import SCALES, Look
from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.dialog import notice
from aidesk.gui.widgets.navigation import Navigation, Place, Shape
from aidesk.gui.widgets.status_line import PracticeStrip, StatusLine
from aidesk.i18n import translate

if TYPE_CHECKING:  # knows the store, which comes after the first paint
    from aidesk.gui.undoing import Undoing

RAIL_BELOW: Final = 1060
WORDS_BELOW: Final = 820
WORDS_UNDER: Final = 500
FIRST_SIZE: Final = QSize(1366, 768)
FRAME: Final = QSize(16, 40)  # what the system draws around a window, about


class MainWindow(QMainWindow):
    """Holds the pages; each is made when it is first shown.

    ``painted`` is told once, after the first painting: what takes long to load
    begins then.  ``unopened`` tells in a sentence why the office cannot be opened.
    """

    painted = Signal()
    unopened = Signal(str)

    def __init__(
        self, desk: Desk, specs: Sequence[PageSpec], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = desk.settings
        self._specs = {spec.place.name: spec for spec in specs}
        self._pages: dict[str, Page] = {}
        self._next_step: NextStep | None = None
        self._painted = False
        self.setWindowTitle(self.tr("社会救助工作台"))
        self.navigation = Navigation([_worded(spec.place) for spec in specs], self)
        self.strip = PracticeStrip(self)
        self.strip.hide()
        self.stack = QStackedWidget(self)
        self.status = StatusLine(self)
        self.menu = Menu(self, [_worded(spec.place) for spec in specs])
        self.setMenuBar(self.menu)
        self._lay_out()
        self._connect()
        self.status.show_look(theme.look())
        self._restore_place()

    def _lay_out(self) -> None:
        middle = Line(gap=0)
        middle.addWidget(self.navigation)
        middle.addWidget(self.stack, 1)
        central = QWidget(self)
        rows = Rows(central, gap=0)
        rows.add(self.strip)
        rows.addLayout(middle, 1)
        rows.add(self.status)
        self.setCentralWidget(central)

    def _connect(self) -> None:
        self.navigation.wanted.connect(self.show_page)
        self.navigation.next_step.button.clicked.connect(self._do_next_step)
        self.menu.page_wanted.connect(self.show_page)
        self.menu.commanded.connect(self._command)
        self.menu.help_wanted.connect(self.show_help)
        self.menu.about_wanted.connect(self.show_about)
        for teller in (self.menu, self.status):
            teller.smaller.connect(partial(self._step_size, -1))
            teller.larger.connect(partial(self._step_size, 1))
            teller.mode_switched.connect(self._switch_mode)
        self.menu.usual_size.connect(self._usual_size)
        self.menu.opening.connect(self._offer_commands)
        self.menu.undo_wanted.connect(self.undo)
        self._desk.changed.connect(self._take_news)

    @Slot()
    def arrive(self) -> None:
        """Show the office and the first page; call it after the first painting."""
        try:
            self._show_office()
            self._show_undo()
        except AideskError as error:
            self.unopened.emit(worded_error(error))
        else:
            self.show_page(next(iter(self._specs)))

    def page(self) -> Page | None:
        """Return the page that is shown; None before the first."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    @Slot(str)
    def show_page(self, name: str, what: object = None) -> None:
        """Show a page, and on it what another page asked for."""
        before = self.page()
        page = self._pages.get(name) or self._make_page(name)
        self.navigation.show_place(name)
        self.stack.setCurrentWidget(page)
        self.status.show_selection("")
        self._show_next_step()
        if what is not None:
            page.visit(what)
        elif page is not before:
            # a page that was just made shows its parts in the next turn
            QTimer.singleShot(0, page, page.focus_first)

    def _make_page(self, name: str) -> Page:
        page = self._specs[name].make(self._desk)
        self._pages[name] = page
        page.setObjectName(name)
        page.go.connect(self.show_page)
        page.told_selection.connect(self.status.show_selection)
        page.next_step_known.connect(self._take_next_step)
        page.look_wanted.connect(self.show_look)
        page.undo_wanted.connect(self.undo)
        self.stack.addWidget(page)
        self._arrange_page(page)
        return page

    @cached_property
    def undoing(self) -> Undoing:
        """What undoes the last act; made when the store is there."""
        from aidesk.gui.undoing import Undoing  # noqa: PLC0415 - after first paint

        return Undoing(self._desk, self)

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show the whole program in a look and remember it."""
        self._settings.look = look
        self.status.show_look(look)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, look)

    def fit(self) -> None:
        """Choose the shape of the navigation and place the pages anew."""
        percent = theme.look().percent
        width, height = self.width() * 100 / percent, self.height() * 100 / percent
        if width >= RAIL_BELOW:
            self.navigation.set_shape(Shape.WIDE)
        else:
            roomy = width >= WORDS_BELOW and height >= WORDS_UNDER
            self.navigation.set_shape(Shape.RAIL if roomy else Shape.WORDS)
        for page in self._pages.values():
            self._arrange_page(page)

    def _arrange_page(self, page: Page) -> None:
        percent = theme.look().percent
        page.arrange(self.width() * 100 / percent, self.height() * 100 / percent)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._settings.place = self.saveGeometry()
        self._settings.save()
        super().closeEvent(event)

    def _restore_place(self) -> None:
        if self._settings.place.isEmpty():
            self.resize(FIRST_SIZE.boundedTo(self._room()))
        else:
            self.restoreGeometry(self._settings.place)

    def open(self) -> None:
        """Show the window where it was last; the whole screen where that is small."""
        small = FIRST_SIZE.boundedTo(self._room()) != FIRST_SIZE
        if small and self._settings.place.isEmpty():
            self.showMaximized()
        else:
            self.show()

    def _room(self) -> QSize:
        return self.screen().availableGeometry().size() - FRAME

    def _show_office(self) -> None:
        office = self._desk.office
        self.navigation.show_unit(office.unit)
        self.strip.setVisible(office.practice)
        name = self.tr("社会救助工作台")
        self.setWindowTitle(
            self.tr("{unit} · {name}").format(unit=office.unit, name=name)
        )

    @Slot(object)
    def _take_news(self, _topics: object) -> None:
        self.status.show_saved(self._desk.now())
        self._show_office()
        self._show_undo()

    @Slot(object)
    def _take_next_step(self, step: NextStep | None) -> None:
        self._next_step = step
        self._show_next_step()

    def _show_next_step(self) -> None:
        step, page = self._next_step, self.page()
        elsewhere = step is not None and page is not None
        first = next(iter(self._specs))
        here = page.objectName() if page is not None else ""
        if step is not None:
            self.navigation.next_step.show_step(step.title, step.deadline)
            elsewhere = here not in (first, step.page)
        self.navigation.show_next_step(wanted=elsewhere)

    @Slot()
    def _do_next_step(self) -> None:
        if self._next_step is not None:
            self.show_page(self._next_step.page)

    @Slot(object)
    def _command(self, command: Command) -> None:
        page = self.page()
        if page is not None:
            page.do_command(command)

    @Slot()
    def _offer_commands(self) -> None:
        page = self.page()
        for command in Command:
            usable = page is not None and page.commanded(command) is not None
            self.menu.offer(command, usable=usable)
        self.menu.offer_undo(self.undoing.last())

    @Slot()
    def undo(self) -> None:
        """Ask whether the last act is to be undone."""
        page = self.page()
        if page is not None:
            self.undoing.ask(page)

    def _show_undo(self) -> None:
        self.status.show_undo(self.undoing.last())

    @Slot()
    def show_help(self) -> None:
        """Show what the page that is shown is for."""
        page = self.page()
        if page is not None:
            notice(self, page.title.text(), page.help_text() or self._general_help())

    @Slot()
    def show_about(self) -> None:
        """Show which program this is and where its office lies."""
        from aidesk.gui.dialogs.about import AboutDialog  # noqa: PLC0415 - seldom used

        about = AboutDialog(self, self._desk.path)
        about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about.open()

    def _general_help(self) -> str:
        return self.tr(
            "左边选页面，也可以按 Ctrl+1 到 Ctrl+6。\n"
            "Ctrl+F 查找，Ctrl+N 新登记，Ctrl+P 打印，Ctrl+回车 做本页的主要一步。\n"
            "做错了：按 Ctrl+Z，一步一步撤销；名单送了银行，以前做的就不能撤销了。\n"
            "字太小：按 Ctrl 和加号；字太大：按 Ctrl 和减号。\n"
            "所有改动都自动保存，不用另外存盘。"
        )

    def _step_size(self, step: int) -> None:
        look = theme.look()
        place = SCALES.index(look.percent) + step
        if 0 <= place < len(SCALES):
            self.show_look(replace(look, percent=SCALES[place]))

    @Slot()
    def _usual_size(self) -> None:
        self.show_look(replace(theme.look(), percent=SCALES[0]))

    @Slot()
    def _switch_mode(self) -> None:
        look = theme.look()
        self.show_look(replace(look, mode=look.mode.next()))


def _worded(place: Place) -> Place:
    """Return a place with its names in the reader's language."""
    return replace(
        place,
        title=translate("pages", place.title),
        short=translate("pages", place.short),
    )

"""The main window: menu, navigation, the pages one at a time, and the status line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from aidesk.domain.errors import AideskError
from aidesk.gui import icons, theme
from aidesk.gui.beside import Beside
from aidesk.gui.desk import Desk, worded_error
from aidesk.gui.menu import Menu
from aidesk.gui.next_step import StepBeside
from aidesk.gui.offices import OfficeKind
from aidesk.gui.pages.spec import Command, NextStep, PageSpec
from aidesk.gui.theme import SCALES, Look
from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.focus import FocusKeeper
from aidesk.gui.widgets.navigation import Navigation, Place, Shape
from aidesk.gui.widgets.plain import restyle
from aidesk.gui.widgets.room import WithinScreen
from aidesk.gui.widgets.status_line import PracticeStrip, StatusLine
from aidesk.i18n import translate

if TYPE_CHECKING:  # what comes after the first paint
    from aidesk.gui.farewell import Farewell
    from aidesk.gui.pages.page import Page
    from aidesk.gui.undoing import Undoing
    from aidesk.services.recent_acts import RecentAct

RAIL_BELOW: Final = 1060
WORDS_BELOW: Final = 820
FIRST_SIZE: Final = QSize(1366, 768)
FRAME: Final = QSize(16, 40)  # what the system draws around a window, about


class MainWindow(QMainWindow):
    """Holds the pages; each is made when it is first shown.

    ``painted`` is told once, after the first painting: what takes long to load
    begins then.  ``unopened`` tells in a sentence why the office cannot be opened.
    ``office_wanted`` asks for a window on another office in the place of this one,
    ``guide_again`` for the guided month from its beginning.  ``farewell`` is what is
    done before the window closes, once somebody has set it.
    """

    painted = Signal()
    unopened = Signal(str)
    office_wanted = Signal(object)
    guide_again = Signal()

    def __init__(
        self, desk: Desk, specs: Sequence[PageSpec], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = desk.settings
        self._specs = {spec.place.name: spec for spec in specs}
        self._pages: dict[str, Page] = {}
        self._painted = False
        self.farewell: Farewell | None = None
        self.setWindowTitle(self.tr("社会救助工作台"))
        self.navigation = Navigation([_worded(spec.place) for spec in specs], self)
        self.strip = PracticeStrip(self)
        self.strip.hide()
        self.stack = QStackedWidget(self)
        self.status = StatusLine(self)
        self.next_step = StepBeside(self.navigation, self.status, self)
        self.menu = Menu(self, [_worded(spec.place) for spec in specs])
        self.setMenuBar(self.menu)
        self._lay_out()
        self._connect()
        FocusKeeper(self, self._focus_first)
        WithinScreen(self)
        self.status.show_look(theme.look())
        self.navigation.show_place(next(iter(self._specs)))
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
        self.beside = Beside(self._desk, rows, self)

    def _connect(self) -> None:
        self.navigation.wanted.connect(self.show_page)
        self.next_step.going.connect(self.show_page)
        self.navigation.card_fitted.connect(self._show_next_step)
        self.menu.page_wanted.connect(self.show_page)
        self.menu.commanded.connect(self._command)
        self.menu.help_wanted.connect(self.show_help)
        self.menu.about_wanted.connect(self.show_about)
        self.menu.guide_wanted.connect(self.beside.begin_guide)
        self.strip.guide_wanted.connect(self.beside.begin_guide)
        self.beside.office_wanted.connect(self._ask_for)
        self.beside.guide_again.connect(self.guide_again)
        self.beside.going.connect(self.show_page)
        self.beside.fitted.connect(self._show_office)
        for told in (self.menu.own_wanted, self.strip.own_wanted):
            told.connect(partial(self._ask_for, OfficeKind.OWN))
        self.menu.practice_wanted.connect(partial(self._ask_for, OfficeKind.PRACTICE))
        for teller in (self.menu, self.status):
            teller.smaller.connect(partial(self._step_size, -1))
            teller.larger.connect(partial(self._step_size, 1))
            teller.mode_switched.connect(self._switch_mode)
        self.menu.usual_size.connect(self._usual_size)
        self.menu.opening.connect(self._offer_commands)
        self.menu.undo_wanted.connect(self.undo)
        self.menu.standards_wanted.connect(self._show_standards)
        self.menu.proofread_wanted.connect(self._show_proofread)
        self.menu.recent_wanted.connect(self.show_recent)
        self.status.undo.clicked.connect(self.show_recent)
        self._desk.changed.connect(self._take_news)

    @Slot()
    def arrive(self) -> None:
        """Show the office, the first page, and all around it."""
        if self.show_first_page():
            self.settle()

    def show_first_page(self) -> bool:
        """Show the office and the first page, if it opens; after the first painting."""
        try:
            self._show_office()
        except AideskError as error:
            self.unopened.emit(worded_error(error))
            return False
        self.show_page(next(iter(self._specs)))
        return True

    def settle(self) -> None:
        """Show what the first sight of the first page can do without."""
        self._show_undo()
        self.beside.follow()

    def page(self) -> Page | None:
        """Return the page that is shown; None before the first."""
        shown = self.stack.currentWidget()
        return self._pages[shown.objectName()] if shown is not None else None

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

    def _focus_first(self) -> None:
        if (page := self.page()) is not None:
            page.focus_first()

    def _make_page(self, name: str) -> Page:
        page = self._specs[name].make(self._desk)
        self._pages[name] = page
        page.setObjectName(name)
        page.go.connect(self.show_page)
        page.told_selection.connect(self.status.show_selection)
        page.next_step_known.connect(self._take_next_step)
        page.look_wanted.connect(self.show_look)
        page.undo_wanted.connect(self.undo)
        page.recent_wanted.connect(self.show_recent)
        page.back_to_wanted.connect(self._ask_back_to)
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
        self._fit_navigation(width)
        self.beside.arrange(height)
        for page in self._pages.values():
            self._arrange_page(page)
        self._show_next_step()

    def _fit_navigation(self, width: float) -> None:
        """Leave out the icons of the navigation where they find no room."""
        if width >= RAIL_BELOW:
            self.navigation.set_shape(Shape.WIDE)
            return
        over = [self.menu, self.status, self.strip, *self.beside.strips()]
        taken = sum(w.sizeHint().height() for w in over if not w.isHidden())
        needed = self.navigation.rail_height()
        roomy = width >= WORDS_BELOW and needed <= self.height() - taken
        self.navigation.set_shape(Shape.RAIL if roomy else Shape.WORDS)

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
        if self._waits(self.close):
            event.ignore()
            return
        self._settings.place = self.saveGeometry()
        self._settings.save()
        self.beside.close()
        super().closeEvent(event)

    def _restore_place(self) -> None:
        if not self.restoreGeometry(self._settings.place):
            self.resize(FIRST_SIZE.boundedTo(self._room()))

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
        self.menu.show_practice(practice=office.practice)
        name = self.tr("{unit} · {name}").format(
            unit=office.unit, name=self.tr("社会救助工作台")
        )
        if office.practice:
            name = self.tr("演示数据 · {name}").format(name=name)
            self.setWindowIcon(icons.icon("people_filled", "warn"))
        restyle(self.navigation, practice=office.practice)
        self.strip.setVisible(office.practice and not self.beside.is_guiding())
        self._fit_navigation(self.width() * 100 / theme.look().percent)
        self.setWindowTitle(name)

    @Slot(object)
    def _ask_for(self, kind: OfficeKind) -> None:
        """Ask for another office, once nothing is being worked out in this one."""
        page = self.page()
        if page is not None and self._desk.is_busy():
            page.message.tell(self.tr("正在办的事还没有办完，请等它办完再换。"))
            return
        go = partial(self.office_wanted.emit, kind)
        if not self._waits(go):
            go()

    def _waits(self, then: Callable[[], object]) -> bool:
        """Tell whether something is done before the window goes, and ``then`` after."""
        return self.farewell is not None and self.farewell.holds(then)

    @Slot(object)
    def _take_news(self, _topics: object) -> None:
        self.status.show_saved(self._desk.now())
        self._show_office()
        self._show_undo()

    @Slot(object)
    def _take_next_step(self, step: NextStep | None) -> None:
        self.next_step.step = step
        self._show_next_step()

    @Slot()
    def _show_next_step(self) -> None:
        page = self.page()
        home = next(iter(self._specs))
        at_home = page is not None and page.objectName() == home
        self.next_step.show_on(page, at_home=at_home)

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
    def _show_standards(self) -> None:
        self.show_page("settings", "standards")

    @Slot()
    def _show_proofread(self) -> None:
        self.show_page("reports", "proofread")

    @Slot()
    def undo(self) -> None:
        """Ask whether the last act is to be undone."""
        if (page := self.page()) is not None:
            self.undoing.ask(page)

    @Slot()
    def show_recent(self) -> None:
        """Show what was done last, and what of it can be undone."""
        page = self.page()
        if page is not None:
            self.undoing.show_recent(page)

    @Slot(object)
    def _ask_back_to(self, recent: RecentAct) -> None:
        page = self.page()
        if page is not None:
            self.undoing.ask_back_to(page, recent)

    def _show_undo(self) -> None:
        self.status.show_undo(self.undoing.last())

    @Slot()
    def show_help(self) -> None:
        """Show the help about the page that is shown."""
        page = self.page()
        if page is not None:
            self.help_on(page)

    def help_on(self, subject: QWidget) -> None:
        """Show the help about a page, or about a dialog over it."""
        self.beside.help_on(subject, self.page())

    @Slot()
    def show_about(self) -> None:
        """Show which program this is and where its office lies."""
        from aidesk.gui.dialogs.about import AboutDialog  # noqa: PLC0415 - seldom used

        about = AboutDialog(self, self._desk.path)
        about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about.open()

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

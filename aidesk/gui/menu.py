"""The menu bar: every command and its key in one place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from aidesk.gui.pages.spec import Command
from aidesk.gui.widgets.navigation import Place
from aidesk.gui.widgets.plain import unmarked

_MAIN_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class Menu(QMenuBar):
    """Tells what is wanted; decides nothing.

    Keys live on these actions and nowhere else.
    """

    page_wanted = Signal(str)
    commanded = Signal(object)
    help_wanted = Signal()
    about_wanted = Signal()
    guide_wanted = Signal()
    practice_wanted = Signal()
    own_wanted = Signal()
    smaller = Signal()
    larger = Signal()
    usual_size = Signal()
    mode_switched = Signal()
    opening = Signal()
    undo_wanted = Signal()
    standards_wanted = Signal()
    proofread_wanted = Signal()
    recent_wanted = Signal()

    def __init__(self, window: QMainWindow, places: Sequence[Place]) -> None:
        super().__init__(window)
        self._commands: dict[Command, QAction] = {}
        file = self._menu(self.tr("文件(&F)"))
        self._add_command(file, self.tr("打印(&P)"), Command.PRINT, "Ctrl+P")
        file.addSeparator()
        words = self.tr("换到演示数据(&D)")
        self._practice = self._add(file, words, "", self.practice_wanted)
        self._own = self._add(
            file, self.tr("回到本单位的数据(&B)"), "", self.own_wanted
        )
        self.show_practice(practice=False)
        file.addSeparator()
        leave = _action(file, self.tr("退出(&X)"))
        leave.setShortcut(QKeySequence("Ctrl+Q"))
        leave.triggered.connect(window.close)
        edit = self._menu(self.tr("编辑(&E)"))
        self._undo = self._add(edit, self.tr("撤销(&U)"), "Ctrl+Z", self.undo_wanted)
        recent = self.tr("刚才做过的事(&R)")
        self._add(edit, recent, "Ctrl+Shift+H", self.recent_wanted)
        edit.addSeparator()
        self._add_command(edit, self.tr("查找(&F)"), Command.FIND, "Ctrl+F")
        self._fill_view(self._menu(self.tr("查看(&V)")), places)
        work = self._menu(self.tr("业务(&B)"))
        self._add_command(work, self.tr("新登记(&N)"), Command.NEW, "Ctrl+N")
        main = self._add_command(work, self.tr("本页主要的一步(&M)"), Command.MAIN)
        main.setShortcuts([QKeySequence(keys) for keys in _MAIN_KEYS])
        work.addSeparator()
        self._add(work, self.tr("补助标准(&T)"), "", self.standards_wanted)
        self._add(work, self.tr("校对文稿(&J)"), "", self.proofread_wanted)
        helping = self._menu(self.tr("帮助(&H)"))
        self._add(helping, self.tr("本页怎么用(&H)"), "F1", self.help_wanted)
        self._add(helping, self.tr("跟着做一遍(&G)"), "", self.guide_wanted)
        helping.addSeparator()
        self._add(helping, self.tr("关于本程序(&A)"), "", self.about_wanted)

    def offer(self, command: Command, *, usable: bool) -> None:
        """Say whether the page that is shown can do a command now."""
        self._commands[command].setEnabled(usable)

    def show_practice(self, *, practice: bool) -> None:
        """Offer the way to the other office: the unit's own, or one to practise."""
        self._practice.setVisible(not practice)
        self._own.setVisible(practice)

    def offer_undo(self, what: str) -> None:
        """Say what would be undone now; that nothing would be when it is empty."""
        if what:
            text = self.tr("撤销：{what}(&U)").format(what=unmarked(what))
        else:
            text = self.tr("撤销：没有可以撤销的，名单送了银行就不能撤销了(&U)")
        self._undo.setText(text)
        self._undo.setEnabled(bool(what))

    def _menu(self, title: str) -> QMenu:
        menu = QMenu(title, self)
        self.addMenu(menu)
        menu.aboutToShow.connect(self.opening)
        menu.aboutToHide.connect(self._free_all)
        return menu

    def _free_all(self) -> None:
        """Let the keys work again: a disabled action would swallow them."""
        for action in (*self._commands.values(), self._undo):
            action.setEnabled(True)

    def _fill_view(self, view: QMenu, places: Sequence[Place]) -> None:
        for number, place in enumerate(places, 1):
            action = _action(view, unmarked(place.title))
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            action.triggered.connect(partial(self.page_wanted.emit, place.name))
        view.addSeparator()
        larger = self._add(view, self.tr("字大一些(&L)"), "Ctrl++", self.larger)
        larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self._add(view, self.tr("字小一些(&S)"), "Ctrl+-", self.smaller)
        self._add(view, self.tr("字恢复原大(&O)"), "Ctrl+0", self.usual_size)
        view.addSeparator()
        self._add(
            view, self.tr("换颜色：浅色、深色、高对比(&D)"), "", self.mode_switched
        )

    def _add(self, menu: QMenu, text: str, keys: str, told: SignalInstance) -> QAction:
        action = _action(menu, text)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(told)
        return action

    def _add_command(
        self, menu: QMenu, text: str, command: Command, keys: str = ""
    ) -> QAction:
        action = _action(menu, text)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(partial(self.commanded.emit, command))
        self._commands[command] = action
        return action


def _action(menu: QMenu, text: str) -> QAction:
    """Return a new entry: one that Qt makes itself may be taken for another object."""
    action = QAction(text, menu)
    menu.addAction(action)
    return action

"""One window for one office file: a lock decides, a second start calls the first."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileInfo, QLockFile, QObject, QSysInfo, Signal, Slot

if TYPE_CHECKING:  # loaded after the first painting, or when the lock is taken
    from PySide6.QtNetwork import QLocalServer

PATIENCE_MS: Final = 1500
_HERE: Final = b"here"


class Instance(QObject):
    """The right of this process to show an office file.

    The lock file alone decides; it dies with its process, whatever that died of.
    ``called`` tells that the program was started once more on the same file.
    """

    called = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        file = path.with_name(f"{path.name}.lock")
        self._lock = QLockFile(str(file))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self._file = file
        self.after_a_crash = False

    def claim(self) -> bool:
        """Take the office; False while another process has it.

        ``after_a_crash`` tells afterwards that whoever had it last left no word.
        A folder in which nothing can be locked stops nobody.
        """
        if self._lock.isLocked() or not self._path.parent.is_dir():
            return True  # without the folder Qt would complain of it on Windows
        left_behind = QFileInfo.exists(str(self._file))
        if self._lock.tryLock(0):
            self.after_a_crash = left_behind
            return True
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def holder(self) -> str:
        """Return the name of the other PC that has the office; empty if it is this."""
        _pid, host, _program = self._info()
        return "" if host == this_pc() else host

    def listen(self) -> None:
        """Hear from now on when the program is started once more."""
        if self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - after first paint

        server, name = QLocalServer(self), _name_for(self._path)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name)  # what a crash left; the lock is ours
        server.newConnection.connect(self._answer)
        server.listen(name)
        self._server = server

    def call_first(self) -> bool:
        """Ask the window that has the office to come forward; tell whether it did."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - seldom needed

        _let_come_forward(self._info()[0])
        socket = QLocalSocket()
        socket.connectToServer(_name_for(self._path))
        return (
            socket.waitForConnected(PATIENCE_MS)
            and socket.waitForReadyRead(PATIENCE_MS)
            and socket.readAll().data() == _HERE
        )

    def release(self) -> None:
        """Let another process have the office."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    @Slot()
    def _answer(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.write(_HERE)
            socket.flush()
            socket.disconnectFromServer()
            self.called.emit()

    def _info(self) -> tuple[int, str, str]:
        process, host, program = self._lock.getLockInfo() or (0, "", "")
        return process, host, program


def this_pc() -> str:
    """Return the name by which a lock calls this PC."""
    if sys.platform == "win32":  # Qt asks nobody else there; capitals differ
        return os.environ.get("COMPUTERNAME", "")
    return QSysInfo.machineHostName()


def _name_for(path: Path) -> str:
    """Return a name that is the same for each way to write the path of a file."""
    import hashlib  # noqa: PLC0415 - after first paint, or when the lock is taken

    whole = os.path.normcase(path.absolute())
    return f"aidesk-{hashlib.sha256(whole.encode()).hexdigest()[:24]}"


def _let_come_forward(process: int) -> None:
    """Hand on the right to be in front, which Windows gives to the program started."""
    if sys.platform == "win32" and process:
        import ctypes  # noqa: PLC0415 - only there

        ctypes.windll.user32.AllowSetForegroundWindow(process)

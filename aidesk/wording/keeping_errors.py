"""The sentences of what may go wrong with keeping the office's data safe."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain import backup, files, screen_lock
from aidesk.domain.errors import AideskError
from aidesk.i18n import QT_TRANSLATE_NOOP
from aidesk.storage import errors as storage

KEEPING_SENTENCES: Final[Mapping[type[AideskError], str]] = MappingProxyType(
    {
        storage.OfficeElsewhereError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”正由电脑“{host}”打开着，什么也没有改动。"
            "请先在那台电脑上关闭本程序。如果那里并没有开着，请找维护人员。",
        ),
        storage.OnlyReadingError: QT_TRANSLATE_NOOP(
            "errors",
            "现在是只看不改，什么也没有写进数据文件。"
            "要接着办，请先关闭程序再打开，把数据恢复好。",
        ),
        screen_lock.PinFormError: QT_TRANSLATE_NOOP(
            "errors", "锁屏密码是 4 到 12 位数字，请重新填写。"
        ),
        screen_lock.WrongPinError: QT_TRANSLATE_NOOP(
            "errors", "锁屏密码不对，请再输一次。"
        ),
        storage.OfficeUnreachableError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”所在的磁盘或网络没有回应，什么也没有改动。"
            "请看看U盘有没有插好、网络通不通，再试一次。",
        ),
        storage.LittleRoomError: QT_TRANSLATE_NOOP(
            "errors",
            "磁盘只剩 {free} MB，做名单和备份要留出 {needed} MB，名单没有做，"
            "什么也没有改动。请删掉一些不要的文件，清空回收站，再做一次（{path}）。",
        ),
        storage.NetworkPlaceError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”在网络上别的电脑里，不能在那里建数据文件：网络一断，数据就可能坏。"
            "请放在这台电脑自己的硬盘上。",
        ),
        storage.SyncedPlaceError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”在{name}的同步文件夹里，不能在那里建数据文件："
            "同步会把旧的换回来，还会把困难群众的资料传到网上。请换一个文件夹。",
        ),
        storage.RemovablePlaceError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”在U盘上，不能在那里建数据文件：拔掉或者丢了，数据就没了。"
            "请放在这台电脑自己的硬盘上；U盘可以用来备份。",
        ),
        files.DriveGoneError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”所在的磁盘或网络没有回应，没有保存。"
            "请看看U盘有没有插好、网络通不通，再试一次，或者换一个地方。",
        ),
        backup.BackupFolderError: QT_TRANSLATE_NOOP(
            "errors",
            "备份没有做成：备份文件夹“{path}”打不开或者不能写。数据文件没有动，可以接着办。"
            "请看看这个文件夹还在不在、杀毒软件有没有拦，再点“数据安全”里的“现在备份”。",
        ),
        backup.BackupDiskFullError: QT_TRANSLATE_NOOP(
            "errors",
            "备份没有做成：“{path}”所在的磁盘满了。数据文件没有动，可以接着办。"
            "请删掉一些不要的文件，再点“数据安全”里的“现在备份”。",
        ),
        backup.BackupNotProvenError: QT_TRANSLATE_NOOP(
            "errors",
            "备份写下去了，但是读出来和原来的不一样，所以没有留。数据文件没有动。"
            "“{path}”所在的磁盘可能坏了，请换一个地方备份，并告诉维护人员。",
        ),
        backup.BadBackupError: QT_TRANSLATE_NOOP(
            "errors",
            "备份“{path}”坏了，不能用来恢复，什么也没有改动。请换一份别的备份。",
        ),
        backup.OtherOfficeError: QT_TRANSLATE_NOOP(
            "errors",
            "备份“{path}”不是这个数据文件的备份，是另外一个单位或者另外一份数据的，"
            "什么也没有改动。请换一份备份。",
        ),
        backup.NoBackupError: QT_TRANSLATE_NOOP(
            "errors",
            "还没有备份。请先点“数据安全”里的“现在备份”。",
        ),
        backup.SecondPlaceGoneError: QT_TRANSLATE_NOOP(
            "errors",
            "找不到第二处备份的U盘或文件夹“{path}”。"
            "请插好U盘再试一次，或者另选一个地方；这台电脑上的备份都在。",
        ),
    }
)

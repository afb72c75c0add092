"""The sentences of what may go wrong with keeping the office's data safe."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain.errors import AideskError
from aidesk.i18n import QT_TRANSLATE_NOOP
from aidesk.storage import errors as storage

KEEPING_SENTENCES: Final[Mapping[type[AideskError], str]] = MappingProxyType(
    {
        storage.OnlyReadingError: QT_TRANSLATE_NOOP(
            "errors",
            "现在是只看不改，什么也没有写进数据文件。"
            "要接着办，请先关闭程序再打开，把数据恢复好。",
        ),
        storage.OfficeUnreachableError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”所在的磁盘或网络没有回应，什么也没有改动。"
            "请看看U盘有没有插好、网络通不通，再试一次。",
        ),
    }
)

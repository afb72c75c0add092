"""The sentences of what may go wrong with papers that are issued and verified."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain import (
    crosscheck,
    issued,
    programme,
    publicity,
    report,
    report_figure,
)
from aidesk.domain.errors import AideskError
from aidesk.i18n import QT_TRANSLATE_NOOP
from aidesk.services import notices, report_checks

PAPER_SENTENCES: Final[Mapping[type[AideskError], str]] = MappingProxyType(
    {
        report.NoSuchReportError: QT_TRANSLATE_NOOP(
            "errors", "这份年终报告已经不在了，请重新选择年份。"
        ),
        report.ReportBegunError: QT_TRANSLATE_NOOP(
            "errors", "{year}年的年终报告正在写，请接着写那一份。"
        ),
        report.NothingToReportError: QT_TRANSLATE_NOOP(
            "errors", "报告里至少要有一个项目，请选择项目。"
        ),
        report.ReportIsSealedError: QT_TRANSLATE_NOOP(
            "errors",
            "{year}年的第 {version} 版报告已经封存，不能再改。要改就重新写一版。",
        ),
        report.PointsError: QT_TRANSLATE_NOOP(
            "errors", "得分应在 0 到 {most} 分之间，现在是 {points} 分，请改正。"
        ),
        report.FindingsError: QT_TRANSLATE_NOOP(
            "errors",
            "校对出 {count} 处不对的地方，报告没有封存。请改正；确实没有错的，逐条确认以后再封存。",
        ),
        report_checks.OpenPointsError: QT_TRANSLATE_NOOP(
            "errors",
            "{year}年还有 {count} 件事要先办，报告没有封存。请在“核对数字”里逐件办完。",
        ),
        report_figure.NoSuchFigureError: QT_TRANSLATE_NOOP(
            "errors", "没有“{figure}”这个数字。请从列表里选要插入的数字。"
        ),
        crosscheck.CrossCheckError: QT_TRANSLATE_NOOP(
            "errors",
            "这张表没有出：{formula}不成立，左边是 {left}，右边是 {right}。"
            "请先核对名册和登记。",
        ),
        programme.NotForProgrammeError: QT_TRANSLATE_NOOP(
            "errors", "“{programme}”没有这种表，请换一个项目。"
        ),
        publicity.NotForPublicError: QT_TRANSLATE_NOOP(
            "errors", "“{programme}”的对象不对外公示，请不要张贴他们的名单。"
        ),
        notices.NoNoticeError: QT_TRANSLATE_NOOP(
            "errors",
            "{month}没有批准、变更或者停发这项待遇。请在“文书”里选要打印的通知书。",
        ),
        issued.NoSuchPaperError: QT_TRANSLATE_NOOP(
            "errors", "没有叫“{name}”的文书。可用的名称：{known}。"
        ),
        issued.SubjectWordsError: QT_TRANSLATE_NOOP(
            "errors", "“{title}”后面要写明：{wanted}。"
        ),
        issued.NoSuchRightError: QT_TRANSLATE_NOOP(
            "errors", "{household}没有享受过“{programme}”，请核对户编号和项目。"
        ),
        issued.NotIssuedError: QT_TRANSLATE_NOOP(
            "errors",
            "本单位没有发出过“{text}”这份文书。请对照页脚，再看看编号或校验码。",
        ),
        issued.SubjectGoneError: QT_TRANSLATE_NOOP(
            "errors", "这份名单现在没有，可能已经撤回。请先生成名单，再发出新的。"
        ),
        issued.PaperFileMissingError: QT_TRANSLATE_NOOP(
            "errors", "打不开“{path}”。请看看文件还在不在，再选一次。"
        ),
        issued.PaperFileTooLargeError: QT_TRANSLATE_NOOP(
            "errors", "“{path}”太大，不会是本程序发出的文书。请另选一个文件。"
        ),
        issued.NoPdfError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”不是 PDF 文件，或者已经损坏。请另选一个文件，或者输入校验码。",
        ),
        issued.LockedPdfError: QT_TRANSLATE_NOOP(
            "errors", "“{path}”加了密码，看不到内容。请去掉密码，或者输入校验码。"
        ),
        issued.PreviewFileError: QT_TRANSLATE_NOOP(
            "errors", "“{path}”是预览，没有正式发出，不能作为凭据。请以发出的文书为准。"
        ),
        issued.ForeignPaperError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”不是本单位发出的文书，至少里面找不到本单位的编号和校验码。"
            "如果是扫描件，请照着页脚输入校验码。",
        ),
    }
)

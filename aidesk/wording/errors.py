"""One sentence for each error: what happened, then what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import Final

from aidesk.domain import files, identity, money, month, text, working_days
from aidesk.domain.errors import AideskError
from aidesk.domain.text_file import TextFileError
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.opening import NotSoundError
from aidesk.services.whole_month import OfProgrammeError
from aidesk.storage import errors as storage
from aidesk.wording.bank_files import BANK_SENTENCES
from aidesk.wording.formats import worded
from aidesk.wording.grades import grade_worded
from aidesk.wording.joining import headed, listed
from aidesk.wording.keeping_errors import KEEPING_SENTENCES
from aidesk.wording.money_errors import MONEY_SENTENCES
from aidesk.wording.office_errors import OFFICE_SENTENCES
from aidesk.wording.paper_errors import PAPER_SENTENCES
from aidesk.wording.people_errors import PEOPLE_SENTENCES
from aidesk.wording.proofreading import text_file_sentence
from aidesk.wording.verdicts import not_sound_told

_THINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "unit": QT_TRANSLATE_NOOP("things", "单位名称"),
        "name": QT_TRANSLATE_NOOP("things", "姓名"),
        "holiday": QT_TRANSLATE_NOOP("things", "节日名称"),
        "street": QT_TRANSLATE_NOOP("things", "街道"),
        "community": QT_TRANSLATE_NOOP("things", "社区"),
        "address": QT_TRANSLATE_NOOP("things", "住址"),
        "phone": QT_TRANSLATE_NOOP("things", "联系电话"),
        "housing": QT_TRANSLATE_NOOP("things", "住房情况"),
        "note": QT_TRANSLATE_NOOP("things", "备注"),
        "holder": QT_TRANSLATE_NOOP("things", "账户户名"),
        "bank": QT_TRANSLATE_NOOP("things", "开户银行"),
        "institution": QT_TRANSLATE_NOOP("things", "供养机构"),
        "basis": QT_TRANSLATE_NOOP("things", "审批依据"),
        "reason": QT_TRANSLATE_NOOP("things", "原因"),
        "document": QT_TRANSLATE_NOOP("things", "文号"),
        "purpose": QT_TRANSLATE_NOOP("things", "用途"),
        "supplier": QT_TRANSLATE_NOOP("things", "收款单位"),
        "income": QT_TRANSLATE_NOOP("things", "收入"),
        "standard": QT_TRANSLATE_NOOP("things", "标准"),
        "allowance": QT_TRANSLATE_NOOP("things", "补贴标准"),
        "transfer": QT_TRANSLATE_NOOP("things", "到账金额"),
        "move": QT_TRANSLATE_NOOP("things", "调剂金额"),
        "handed_back": QT_TRANSLATE_NOOP("things", "上缴金额"),
        "reversal": QT_TRANSLATE_NOOP("things", "冲正的原因"),
        "recovery": QT_TRANSLATE_NOOP("things", "追缴金额"),
        "withholding": QT_TRANSLATE_NOOP("things", "每月扣回金额"),
        "expenditure": QT_TRANSLATE_NOOP("things", "支出金额"),
        "mode": QT_TRANSLATE_NOOP("things", "供养方式"),
        "tier": QT_TRANSLATE_NOOP("things", "自理能力档次"),
        "person": QT_TRANSLATE_NOOP("things", "享受人"),
        "months": QT_TRANSLATE_NOOP("things", "救助月数"),
        "decided": QT_TRANSLATE_NOOP("things", "议定金额"),
        "stage": QT_TRANSLATE_NOOP("things", "每一期的金额"),
        "matter": QT_TRANSLATE_NOOP("things", "信访事项"),
        "event": QT_TRANSLATE_NOOP("things", "发生了什么事"),
        "happened_on": QT_TRANSLATE_NOOP("things", "哪天发生的"),
        "assistance": QT_TRANSLATE_NOOP("things", "救助类型"),
        "cause": QT_TRANSLATE_NOOP("things", "困难原因"),
        "minutes": QT_TRANSLATE_NOOP("things", "会议纪要文号"),
        "beneficiaries": QT_TRANSLATE_NOOP("things", "发给哪些人"),
        "grade": QT_TRANSLATE_NOOP("things", "评定等级"),
        "hold_note": QT_TRANSLATE_NOOP("things", "先不发的原因"),
        "staff": QT_TRANSLATE_NOOP("things", "机构人员情况"),
        "cleaning": QT_TRANSLATE_NOOP("things", "清理整治情况"),
        "problems": QT_TRANSLATE_NOOP("things", "存在问题"),
        "report_text": QT_TRANSLATE_NOOP("things", "这一段文字"),
        "actual": QT_TRANSLATE_NOOP("things", "实际完成值"),
        "lost_points": QT_TRANSLATE_NOOP("things", "扣分的原因"),
    }
)

_ID_FAULTS: Final[Mapping[identity.IdFault, str]] = MappingProxyType(
    {
        identity.IdFault.LENGTH: QT_TRANSLATE_NOOP(
            "errors", "身份证号现在是 {length} 位，应为 18 位，请对照身份证补全。"
        ),
        identity.IdFault.CHARACTERS: QT_TRANSLATE_NOOP(
            "errors", "身份证号里有不该有的字符，应为数字，最后一位可以是 X。"
        ),
        identity.IdFault.BIRTH_DATE: QT_TRANSLATE_NOOP(
            "errors", "身份证号里的出生日期不对，请对照身份证逐位核对。"
        ),
        identity.IdFault.CHECK_DIGIT: QT_TRANSLATE_NOOP(
            "errors", "身份证号对不上，可能抄错了一位，请对照身份证逐位核对。"
        ),
    }
)

SENTENCES: Final[Mapping[type[AideskError], str]] = MappingProxyType(
    {
        **MONEY_SENTENCES,
        **PEOPLE_SENTENCES,
        **BANK_SENTENCES,
        **PAPER_SENTENCES,
        **OFFICE_SENTENCES,
        **KEEPING_SENTENCES,
        money.NotAnAmountError: QT_TRANSLATE_NOOP(
            "errors", "“{text}”不是金额。请填数字，最多两位小数，例如 630 或 630.50。"
        ),
        month.NotAMonthError: QT_TRANSLATE_NOOP(
            "errors", "“{text}”不是月份。请按 2019-06 的样子填写。"
        ),
        month.BackwardSpanError: QT_TRANSLATE_NOOP(
            "errors", "截止月份（{until}）早于开始月份（{since}），请改正。"
        ),
        working_days.SameDayError: QT_TRANSLATE_NOOP(
            "errors", "{day}已经登记过了。要改就选中那一天，点“改正”。"
        ),
        working_days.NoSuchDayError: QT_TRANSLATE_NOOP(
            "errors", "{day}没有登记过，没有可以去掉的。"
        ),
        working_days.OrdinaryDayError: QT_TRANSLATE_NOOP(
            "errors", "{day}本来就是工作日，不用登记为调休上班。请核对日期。"
        ),
        text.TextMissingError: QT_TRANSLATE_NOOP("errors", "请填写{what}。"),
        text.PrivateCharacterError: QT_TRANSLATE_NOOP(
            "errors", "{what}里有这台电脑自造的字，别的电脑和银行认不出，请换成标准字。"
        ),
        text.TextTooLongError: QT_TRANSLATE_NOOP(
            "errors", "{what}太长：现在 {length} 个字，最多 {longest} 个字。"
        ),
        identity.AccountNumberError: QT_TRANSLATE_NOOP(
            "errors",
            "银行账号现在是 {length} 位，应为 8 到 32 位数字，请对照存折或银行卡核对。",
        ),
        storage.OfficeMissingError: QT_TRANSLATE_NOOP(
            "errors", "找不到文件“{path}”。请核对文件名和所在的文件夹。"
        ),
        storage.OfficeExistsError: QT_TRANSLATE_NOOP(
            "errors", "“{path}”已经存在，没有覆盖它。请换一个文件名或文件夹。"
        ),
        storage.NotAnOfficeError: QT_TRANSLATE_NOOP(
            "errors", "“{path}”不是本程序的数据文件，请选择正确的文件。"
        ),
        storage.PracticeOfficeError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”是演示数据，不能当作本单位的数据打开，什么也没有改动。"
            "请把它移到别的文件夹，再放回本单位的数据文件。",
        ),
        storage.RealOfficeError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”是单位的真实数据，不能拿来练习，什么也没有改动。"
            "请把它移到别的文件夹，再重新打开演示数据。",
        ),
        storage.DamagedOfficeError: QT_TRANSLATE_NOOP(
            "errors",
            "数据文件“{path}”已损坏，没有改动它。请不要再写入，改用最近的备份。",
        ),
        storage.NewerOfficeError: QT_TRANSLATE_NOOP(
            "errors", "“{path}”是由更新版本的程序保存的，请先升级本程序再打开。"
        ),
        storage.OfficeReadOnlyError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”所在的文件夹不能写入，什么也没有改动。请换一个文件夹或检查权限。",
        ),
        storage.OfficeBusyError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”正被另一个程序占用，什么也没有改动。请关闭那个程序后再试。",
        ),
        storage.OfficeDiskFullError: QT_TRANSLATE_NOOP(
            "errors", "磁盘已满，什么也没有改动。请清理磁盘后再试（{path}）。"
        ),
        storage.AlreadyDoneError: QT_TRANSLATE_NOOP(
            "errors", "这一步已经做过，没有重复做。"
        ),
        files.FileInUseError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”正在 Excel 或 WPS 等程序里打开。请先关闭它，或者换一个文件名。",
        ),
        files.FolderNotWritableError: QT_TRANSLATE_NOOP(
            "errors", "不能写入“{path}”所在的文件夹。请换一个文件夹。"
        ),
        files.DiskFullError: QT_TRANSLATE_NOOP(
            "errors", "磁盘已满，“{path}”没有保存。请清理磁盘后再试。"
        ),
        files.FilesExistError: QT_TRANSLATE_NOOP(
            "errors", "“{folder}”里已经有 {names}，没有覆盖。请换一个文件夹。"
        ),
        files.UnknownFileKindError: QT_TRANSLATE_NOOP(
            "errors", "“{path}”的文件类型不对，文件名应以 {known} 结尾。"
        ),
        files.MissingGlyphError: QT_TRANSLATE_NOOP(
            "errors",
            "字体里没有这些字：{chars}（{where}）。请核对这些字是否写对。",
        ),
    }
)


def sentence(error: AideskError) -> str:
    """Return what a person reads of an error: what happened, and what to do."""
    if isinstance(error, OfProgrammeError):
        return headed(error.programme, sentence(error.error))
    if isinstance(error, NotSoundError):
        return not_sound_told(error)
    if isinstance(error, TextFileError):
        return text_file_sentence(error)
    if isinstance(error, identity.ResidentIdError):
        text_of = _ID_FAULTS[error.fault]
        return translate("errors", text_of).format(length=error.length)
    return translate("errors", SENTENCES[type(error)]).format(**_words(error))


def _words(error: AideskError) -> dict[str, str]:
    if not is_dataclass(error):
        return {}
    return {f.name: _word(f.name, getattr(error, f.name)) for f in fields(error)}


def _thing(name: object) -> str:
    return translate("things", _THINGS.get(str(name), str(name)))


_WORDED: Final[Mapping[str, Callable[[object], str]]] = MappingProxyType(
    {"what": _thing, "term": _thing, "grade": lambda g: grade_worded(str(g))}
)


def _word(name: str, value: object) -> str:
    if name in _WORDED:
        return _WORDED[name](value)
    if isinstance(value, tuple | frozenset):
        plain = all(isinstance(each, str) for each in value)
        return listed(map(worded, sorted(value) if plain else value))
    return worded(value)

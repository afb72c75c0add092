"""Each error has a sentence that says what happened and what to do."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest

import aidesk
from aidesk.domain.errors import AideskError
from aidesk.domain.household import HeadError, NegativeAmountError, PersonElsewhereError
from aidesk.domain.identity import IdFault, ResidentIdError
from aidesk.domain.money import NotAnAmountError
from aidesk.domain.month import Month
from aidesk.domain.payment import RunState, RunStateError
from aidesk.domain.programme import NoStandardInForceError, UnknownProgrammeError
from aidesk.domain.text_file import TextFileError
from aidesk.services.opening import NotSoundError
from aidesk.services.whole_month import OfProgrammeError
from aidesk.storage.errors import NewerOfficeError
from aidesk.wording.errors import SENTENCES, sentence


def load_all() -> None:
    for module in pkgutil.walk_packages(aidesk.__path__, "aidesk."):
        if ".gui" not in module.name and "__main__" not in module.name:
            importlib.import_module(module.name)


def kinds(base: type[AideskError]) -> list[type[AideskError]]:
    below = base.__subclasses__()
    return below + [kind for each in below for kind in kinds(each)]


def test_every_error_that_is_raised_has_a_sentence():
    load_all()
    raised = [kind for kind in kinds(AideskError) if not kind.__subclasses__()]
    assert raised
    own_words = {ResidentIdError, TextFileError, OfProgrammeError, NotSoundError}
    missing = [k for k in raised if k not in SENTENCES and k not in own_words]
    assert missing == []


# one error only says of which programme another one is
@pytest.mark.parametrize("text", [t for t in SENTENCES.values() if t != "{error}"])
def test_sentences_are_sentences(text):
    assert text.endswith("。")
    assert "错误" not in text
    assert "！" not in text


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (
            ResidentIdError(IdFault.LENGTH, 17),
            "身份证号现在是 17 位，应为 18 位，请对照身份证补全。",
        ),
        (
            ResidentIdError(IdFault.CHECK_DIGIT, 18),
            "身份证号对不上，可能抄错了一位，请对照身份证逐位核对。",
        ),
        (
            NotAnAmountError("12.345"),
            "“12.345”不是金额。请填数字，最多两位小数，例如 630 或 630.50。",
        ),
        (
            HeadError(2, Month(2019, 3)),
            "2019年3月这一家有 2 个户主。一家只能有一个户主，请指定。",
        ),
        (NegativeAmountError("income"), "收入必须大于零，请改正。"),
        (
            PersonElsewhereError("530100********0012", "H0007", "陈桂兰"),
            "身份证号 530100********0012 已登记在陈桂兰家（H0007），请先在那一家办减人。",
        ),
        (
            RunStateError(RunState.DRAFT, RunState.APPROVED),
            "这份名单现在是“草稿”，要先到“已审批”才能做这一步。",
        ),
        (
            NoStandardInForceError("tekun", "basic_central", Month(2017, 1)),
            "2017年1月没有“集中供养基本生活标准”的执行标准。请先登记标准，再生成名单。",
        ),
        (
            UnknownProgrammeError("dibao", ("urban_dibao", "tekun")),
            "没有“dibao”这个项目。可用的项目代码：tekun、urban_dibao。",
        ),
        (
            NewerOfficeError(Path("office.aidesk")),
            "“office.aidesk”是由更新版本的程序保存的，请先升级本程序再打开。",
        ),
    ],
)
def test_sentence_says_what_happened_and_what_to_do(error, expected):
    assert sentence(error) == expected

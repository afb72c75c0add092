"""The sentences of what may go wrong with the office's own list: signers, communities."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain import community, signer
from aidesk.domain.errors import AideskError
from aidesk.i18n import QT_TRANSLATE_NOOP
from aidesk.services import roundings, signers

OFFICE_SENTENCES: Final[Mapping[type[AideskError], str]] = MappingProxyType(
    {
        signer.NobodyInOfficeError: QT_TRANSLATE_NOOP(
            "errors",
            "{since}到{until}没有人任{post}。请把前后两个人的日子接上，中间不要空。",
        ),
        signer.TwoInOfficeError: QT_TRANSLATE_NOOP(
            "errors",
            "{since}这天{name}还在任{post}，同一天不能有两个人。请核对到任和离任的日子。",
        ),
        signer.LeftBeforeComingError: QT_TRANSLATE_NOOP(
            "errors", "离任的日子不能早于到任的日子（{since}），请改正。"
        ),
        roundings.RoundingUsedError: QT_TRANSLATE_NOOP(
            "errors",
            "{programme}已经按现在的零头办法做过名单，不能再改，免得以前的钱对不上。",
        ),
        signers.NoSuchSignerError: QT_TRANSLATE_NOOP(
            "errors", "这个签字人已经不在名单里了，请重新选择。"
        ),
        community.NoSuchCommunityError: QT_TRANSLATE_NOOP(
            "errors", "这个社区已经不在名单里了，请重新选择。"
        ),
        community.CommunityExistsError: QT_TRANSLATE_NOOP(
            "errors",
            "{street}已经有“{name}”。两个社区是同一个的，请用“合并到另一个社区”。",
        ),
        community.CommunityInUseError: QT_TRANSLATE_NOOP(
            "errors",
            "“{name}”还有 {households} 户在领钱，不能停用。请先把它合并到别的社区。",
        ),
        community.SameCommunityError: QT_TRANSLATE_NOOP(
            "errors", "不能合并到它自己，请选另一个社区。"
        ),
    }
)

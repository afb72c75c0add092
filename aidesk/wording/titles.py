"""The names of runs and papers, worded in one place."""

from __future__ import annotations

from aidesk.domain.month import Month, Span, year_span
from aidesk.domain.payment import Run, RunKind
from aidesk.domain.programme import Programme
from aidesk.i18n import translate
from aidesk.services.notices import Notice, NoticeKind
from aidesk.wording.formats import worded


def list_title(
    programme: Programme, kind: RunKind, month: Month, batch: int = 1
) -> str:
    """Return what a list is called: ``2019年12月城市低保金发放名册``.

    Further lists of the same kind and month carry their number.
    """
    text = translate("titles", "{month}{list}发放名册")
    if kind in (RunKind.BACK_PAY, RunKind.REISSUE):
        text = translate("titles", "{month}{list}名册")
    title = text.format(month=worded(month), list=list_name(programme, kind))
    return _numbered(title, batch)


def list_name(programme: Programme, kind: RunKind, batch: int = 1) -> str:
    """Return what a list pays, for where its month is said already: ``城市低保补发``."""
    name = programme.short_name
    if kind is RunKind.BACK_PAY:
        name = translate("titles", "{programme}补发").format(programme=name)
    elif kind is RunKind.REISSUE:
        name = translate("titles", "{programme}退票重发").format(programme=name)
    elif kind in (RunKind.PRICE_SUBSIDY, RunKind.FESTIVAL):
        name = worded(kind)
    return _numbered(name, batch)


def _numbered(name: str, batch: int) -> str:
    if batch == 1:
        return name
    text = translate("titles", "{name}（第{batch}批）")
    return text.format(name=name, batch=batch)


def run_title(run: Run, programme: Programme) -> str:
    """Return what the list of a run is called."""
    return list_title(programme, run.kind, run.month, run.batch)


def year_end_title(unit: str, year: int) -> str:
    """Return what the year-end report is called."""
    text = translate("titles", "{unit}{year}年度社会救助项目绩效评价报告")
    return text.format(unit=unit, year=year)


def seal_title(month: Month) -> str:
    """Return what the paper about a sealed month is called: ``2019年6月封账单``."""
    return translate("titles", "{month}封账单").format(month=worded(month))


def statement_title(name: str, span: Span) -> str:
    """Return what a household's statement is called: ``陈桂兰家2019年救助金发放明细``."""
    if span == year_span(span.since.year):
        year = translate("titles", "{name}家{year}年救助金发放明细")
        return year.format(name=name, year=span.since.year)
    text = translate("titles", "{name}家{span}救助金发放明细")
    return text.format(name=name, span=worded(span))


def approval_title(programme: Programme) -> str:
    """Return what an approval form is called: ``城市居民最低生活保障审批表``."""
    return translate("titles", "{programme}审批表").format(programme=programme.name)


def notice_title(notice: Notice) -> str:
    """Return what a letter about a decision is called: ``特困人员供养停发通知书``."""
    texts = {
        NoticeKind.GRANT: translate("titles", "{programme}批准通知书"),
        NoticeKind.CHANGE: translate("titles", "{programme}变更通知书"),
        NoticeKind.STOP: translate("titles", "{programme}停发通知书"),
    }
    return texts[notice.kind].format(programme=notice.programme.name)


def archive_title(name: str) -> str:
    """Return what the directory of a household's file is called: ``陈桂兰家档案目录``."""
    return translate("titles", "{name}家档案目录").format(name=name)


def of_whom(name: str, title: str, month: Month) -> str:
    """Return a paper's title with whom and which month it is about."""
    text = translate("titles", "{name}{title}（{month}）")
    return text.format(name=name, title=title, month=worded(month))

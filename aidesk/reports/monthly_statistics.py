"""统计月报: the form of a programme's month, by the programme's rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain.month import Month
from aidesk.domain.programme import NotForProgrammeError
from aidesk.i18n import in_chinese
from aidesk.reports.dibao_statistics import dibao_form
from aidesk.reports.lists import ListPaper
from aidesk.reports.statistics_form import Item
from aidesk.reports.tekun_statistics import tekun_form
from aidesk.services.statistics import Statistics, statistics
from aidesk.storage.store import Store

_FORMS: Final[Mapping[str, Callable[[Statistics, str], ListPaper[Item]]]] = (
    MappingProxyType({"top_up": dibao_form, "basic_and_care": tekun_form})
)


@in_chinese()
def monthly_statistics(store: Store, programme: str, month: Month) -> ListPaper[Item]:
    """Return the monthly statistics of a programme.

    Raises UnknownProgrammeError, NotForProgrammeError where no form is known, and
    CrossCheckError for a formula that does not hold.
    """
    found = store.programmes.get(programme)
    if found.rule not in _FORMS:
        raise NotForProgrammeError(found.short_name)
    figures = statistics(store, programme, month)
    return _FORMS[found.rule](figures, store.office.get().unit)

"""Whether all that was sealed is still as it was sealed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from aidesk.domain.journal import body_text
from aidesk.domain.month import Month
from aidesk.domain.seal import Seal
from aidesk.services.year_end import figures_as_json, year_figures
from aidesk.storage.store import Store

_YEAR_SIGNS = 4
# a death can be recorded after its year was sealed: it changes no money of the year
_OF_FACTS = frozenset({"deaths"})


def seal_findings(store: Store) -> Iterator[str]:
    """Yield seals that name no line of the journal, or do not fit their rows."""
    seals = store.seals.all()
    for seal in seals:
        if not store.journal.has(seal.journal_seq, seal.journal_hash):
            yield f"{seal.subject}: journal:{seal.journal_seq}"
    yield from _months(
        store, [seal for seal in seals if len(seal.period) > _YEAR_SIGNS]
    )
    for seal in seals:
        if len(seal.period) == _YEAR_SIGNS and not _year_fits(store, seal):
            yield seal.subject


def _months(store: Store, seals: Sequence[Seal]) -> Iterator[str]:
    if not seals:
        return
    periods = [Month.parse(seal.period) for seal in seals]
    now = store.seals.months(periods[0], periods[-1])
    for seal, month in zip(seals, periods, strict=True):
        if body_text(now[month].plain()) != seal.body:
            yield seal.subject


def _year_fits(store: Store, seal: Seal) -> bool:
    now = figures_as_json(year_figures(store, year=int(seal.period)))
    try:
        return _holds(json.loads(seal.body)["figures"], now)
    except (ValueError, KeyError, TypeError):
        return False


def _holds(sealed: object, now: object) -> bool:
    """Tell whether all that was sealed is so now; later figures may be more."""
    if isinstance(sealed, dict) and isinstance(now, dict):
        return all(
            name in _OF_FACTS or (name in now and _holds(value, now[name]))
            for name, value in sealed.items()
        )
    return sealed == now

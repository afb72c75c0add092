"""Try the mutants of the modules that money depends on: ``python -m tests.soak.mutation``.

``--every N`` takes each N-th mutant only; names of modules take only those.  Nothing is
written anywhere: a mutant lives in a process of its own.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module
from typing import Final

import pytest

from tests.soak.mutation.hunting import Hunt
from tests.soak.mutation.survivors import LINES

HUNTED: Final = (
    "aidesk.domain.money",
    "aidesk.domain.rounding",
    "aidesk.domain.month",
    "aidesk.domain.identity",
    "aidesk.domain.rules",
    "aidesk.domain.entitlement",
    "aidesk.domain.programme",
    "aidesk.domain.standing",
    "aidesk.domain.bank_return",
    "aidesk.domain.payment",
    "aidesk.domain.recovery",
    "aidesk.domain.fund",
    "aidesk.services.amounts",
    "aidesk.services.due",
    "aidesk.services.monthly_run",
    "aidesk.services.run_steps",
    "aidesk.services.returns",
    "aidesk.services.withholding",
    "aidesk.services.recoveries",
    "aidesk.services.carry_over",
    "aidesk.services.reversals",
    "aidesk.services.claims",
    "aidesk.services.funds",
    "aidesk.services.kept_entries",
    "aidesk.services.open_months",
    "aidesk.services.overdraw",
)
TESTS: Final = (
    *(
        f"tests/unit/domain/test_{name}.py"
        for name in (
            "bank_return",
            "enrolment",
            "explanations",
            "household",
            "identity",
            "lists_and_lines",
            "money",
            "month",
            "rounding",
            "rules",
            "standards",
            "standing",
            "edges",
        )
    ),
    *(
        f"tests/unit/services/test_{name}.py"
        for name in (
            "allowances",
            "amounts",
            "back_pay",
            "carry_over",
            "cases",
            "death",
            "fund_entries",
            "fund_moves",
            "fund_recovered",
            "funds",
            "grace",
            "holds",
            "ledger",
            "made_run",
            "make_and_send",
            "overdraw",
            "plan",
            "rates",
            "recoveries",
            "returns",
            "rights",
            "roundings",
            "seals",
            "whole_month",
            "withholding",
        )
    ),
)


def hunt(modules: Sequence[str], tests: Sequence[str], every: int) -> Hunt:
    """Try mutants of modules and tell of them; return what was found."""

    def told(text: str) -> None:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()

    for module in modules:
        import_module(module)
    found = Hunt(modules, told, every)
    pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:xdist", *tests], [found])
    tried = found.killed + len(found.survived)
    told(f"{found.killed} of {tried} mutants killed")
    return found


def main() -> int:
    """Hunt as the command line asks; return 0 when nine of ten were killed."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("modules", nargs="*", default=HUNTED)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--tests", nargs="*", default=TESTS)
    asked = parser.parse_args()
    found = hunt(asked.modules, asked.tests, asked.every)
    unknown = [m.name for m in found.survived if m.name not in LINES]
    sys.stdout.writelines(f"not explained: {name}\n" for name in unknown)
    killed, left = found.killed, len(found.survived)
    return 0 if killed and killed >= 9 * left else 1


if __name__ == "__main__":
    sys.exit(main())

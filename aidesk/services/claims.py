"""What a plan found to be overpaid, put into the recovery ledger without a list."""

from __future__ import annotations

from aidesk.domain.journal import Act
from aidesk.domain.payment import PlanOutdatedError
from aidesk.services.monthly_run import RunPlan, plan_run
from aidesk.services.recoveries import claim_found_within
from aidesk.storage.store import Store


def claim_found(store: Store, act: Act, plan: RunPlan) -> None:
    """Record what a plan that a person has seen found to be overpaid.

    Making the plan's list does it too; this is for a plan that has nothing to pay.
    Raises PlanOutdatedError when something else would be found now.
    """
    with store.write(act) as writing:
        if store.journal.head().seq != plan.journal_seq:
            again = plan_run(
                store,
                programme=plan.programme.code,
                month=plan.month,
                kind=plan.kind,
                with_dead=plan.with_dead,
                with_left=plan.with_left,
            )
            if again.overpaid != plan.overpaid:
                raise PlanOutdatedError
        claim_found_within(store, writing, plan.overpaid, act.at.date())

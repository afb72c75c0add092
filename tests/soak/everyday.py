"""The short run of the kill and disk harnesses, on the same work: some seconds."""

from __future__ import annotations

import sys

from tests.soak import full_disks, kills, power_cuts
from tests.soak.harness import Harness, trial_folder

WORK = ["--work", "months", "keeping", "founding", "--steps", "4"]


def main() -> int:
    """Run each harness for a while; return 1 when one found a fault."""
    with trial_folder("everyday") as folder:
        works = Harness("everyday", folder, WORK).works()
        return max(
            kills.run(Harness("kills", folder, ["--trials", "6"]), works),
            power_cuts.run(Harness("power_cuts", folder, ["--trials", "8"]), works),
            full_disks.run(Harness("full_disks", folder, ["--every", "700"]), works),
        )


if __name__ == "__main__":
    sys.exit(main())

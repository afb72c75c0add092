"""Cut the power at any moment of recorded work, and look what the disk has kept.

``python -m tests.soak.power_cuts --trials 2000 --seed 7``; ``--only 12`` tries one again.
"""

from __future__ import annotations

import pickle
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random

from tests.soak.disk_calls import DONE, Answer, Call
from tests.soak.harness import Harness, main
from tests.soak.power import Disk
from tests.soak.trials import Tell, clear, in_a_process, watch_disk
from tests.soak.work import Place, Work

_SHARES = {"月份": 6, "备份恢复": 4}  # the others have one


@dataclass(frozen=True, slots=True)
class Recorded:
    """All calls of some work, and how many had been made when a step was told."""

    work: Work
    folders: tuple[Path, ...]
    before: dict[str, bytes]
    calls: tuple[Call, ...]
    told: tuple[int, ...]

    def taken(self, calls: int) -> int:
        """Return how many steps were acknowledged after so many calls."""
        return sum(told <= calls for told in self.told)


def recorded(work: Work, folder: Path) -> Recorded:
    """Return what undisturbed work does to the files of a place."""
    place, kept = Place(folder / "recorded"), folder / "calls"
    work.lay_out(place, 0)
    before, folders = _files(place), _folders(place)

    def works(_tell: Tell) -> None:
        calls: list[Call] = []
        told: list[int] = []

        def record(call: Call) -> Answer:
            calls.append(call)
            return DONE

        watch_disk(place, record)
        with work.session(place) as session:
            for number in range(work.length):
                work.take(session, number)
                told.append(len(calls))
        kept.write_bytes(pickle.dumps((tuple(calls), tuple(told))))

    in_a_process(works)
    after = _files(place)
    calls, told = pickle.loads(kept.read_bytes())  # noqa: S301 - of ours
    clear(place)
    found = Recorded(work, folders, before, calls, told)
    _check_recording(found, after, place)
    return found


def _check_recording(found: Recorded, after: dict[str, bytes], place: Place) -> None:
    """Expect the calls to make the files that were there at the end: none is missed."""
    disk = Disk(_at(place, found.before))
    for call in found.calls:
        disk.apply(call)
    assert disk.contents() == _at(place, after)


def trial(
    works: Sequence[Recorded], made: Harness, _number: int, random: Random
) -> Counter[str]:
    """Cut the power once and look at what is there; return what is to be counted."""
    shares = [_SHARES.get(each.work.name, 1) for each in works]
    chosen = random.choices(works, shares)[0]
    calls = random.randint(0, len(chosen.calls))
    made.doing = f"{chosen.work.name} after {calls} calls"
    source, place = Place(made.folder / "recorded"), Place(made.folder / "trial")
    disk = Disk(_at(source, chosen.before))
    for call in islice(chosen.calls, calls):
        disk.apply(call)
    left = disk.after_power_cut(random)
    for folder in chosen.folders:
        (place.folder / folder).mkdir(parents=True, exist_ok=True)
    for path, data in left.items():
        file = place.folder / Path(path).relative_to(source.folder)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    taken = chosen.taken(calls)
    most = min(taken + 1, chosen.work.length)
    chosen.work.look(place, taken, most, finish=made.finishes(random))
    clear(place)
    return Counter(
        {
            f"{chosen.work.name}, power cuts": 1,
            "with a journal to play back": int(_is_hot(place, left)),
            "as undisturbed": int(left == disk.contents()),
        }
    )


def _files(place: Place) -> dict[str, bytes]:
    return {
        str(path.relative_to(place.folder)): path.read_bytes()
        for path in place.folder.rglob("*")
        if path.is_file()
    }


def _folders(place: Place) -> tuple[Path, ...]:
    found = (path for path in place.folder.rglob("*") if path.is_dir())
    return tuple(path.relative_to(place.folder) for path in found)


def _at(place: Place, files: dict[str, bytes]) -> dict[str, bytes]:
    return {str(place.folder / name): data for name, data in files.items()}


def _is_hot(place: Place, files: dict[str, bytes]) -> bool:
    name = f"{place.office.name}-journal"
    return any(Path(path).name == name and any(d[:8]) for path, d in files.items())


def run(made: Harness, works: Sequence[Work]) -> int:
    """Try as often as is asked for; return 1 when a fault was found."""
    found = [recorded(work, made.folder) for work in works]
    return made.run(partial(trial, found, made))


if __name__ == "__main__":
    sys.exit(main("power_cuts", run))

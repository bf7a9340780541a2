"""``python -m benchmarks.saves``: kill -9, cuts, flipped bits and full disks, and what they cost.

Prints how many acknowledged decisions were lost at most (must be 0), how much was refused or told, and how often a
save was silently wrong (must be 0). Needs a system that can fork (Linux, macOS); a small disk needs root on Linux.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmarks.saves.disks import Full, limited, small_disk
from benchmarks.saves.kills import kill
from benchmarks.saves.playing import played, restored_at_once, scenario_of, what_came
from game.campaign import Campaign
from game.saves import save
from game.scenario import Scenario


def damaged(path: Path, whole: Campaign, files: Iterable[bytes]) -> Counter[str]:
    """What comes of each damaged file, counted."""
    found: Counter[str] = Counter()
    for data in files:
        path.write_bytes(data)
        found[what_came(path, whole)] += 1
    return found


def cuts(data: bytes, every: int) -> Iterable[bytes]:
    """The file cut after every so many bytes, and around the end of every line."""
    ends = {at + near for at, byte in enumerate(data) if byte == 10 for near in (-1, 0, 1, 2)}
    return (data[:cut] for cut in sorted({*range(0, len(data), every), *(one for one in ends if 0 <= one < len(data))}))


def flips(data: bytes, many: int, dice: random.Random) -> Iterable[bytes]:
    """The file with one bit flipped: half of them anywhere, half after the scenario, which is most of it."""
    story = data.index(b"\n", data.index(b"\n") + 1)
    for at in range(many):
        hurt = bytearray(data)
        hurt[dice.randrange(len(data)) if at % 2 else dice.randrange(story, len(data))] ^= 1 << dice.randrange(8)
        yield bytes(hurt)


def tell_full(what: str, full: Full | None) -> int:
    """Print a line about full disks; how many were wrong."""
    if full is None:
        print(f"{what:<24}not tried: it cannot be mounted here")
        return 0
    print(f"{what:<24}{full.tries:>6} games, {full.refused} told that there is no room, {full.wrong} wrong")
    return full.wrong


def hurt_files(scenario: Scenario, place: Path, every: int, many: int, dice: random.Random) -> int:
    """Cut and flip a save; how many were silently wrong."""
    path, whole = place / "a.save", played(scenario, 10_000)
    save(whole, path)
    data, wrong = path.read_bytes(), 0
    print(f"a save of {len(whole.decisions)} decisions, {len(data):,} bytes")
    with restored_at_once(scenario):
        for what, files in (("cuts", cuts(data, every)), ("flipped bits", flips(data, many, dice))):
            found = damaged(path, whole, files)
            said = ", ".join(f"{many} {came}" for came, many in sorted(found.items()))
            print(f"{what:<24}{found.total():>6} files: {said}, {found['silently wrong']} silently wrong")
            wrong += found["silently wrong"]
    return wrong


def main() -> int:
    """Hurt, and tell."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.saves", description=__doc__)
    parser.add_argument("scenario", nargs="?", default="small", help="id or path; the small one of the tests")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--every", type=int, default=16, help="bytes between two cuts (1 is every byte)")
    parser.add_argument("--flips", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    dice = random.Random(asked.seed)  # noqa: S311 - a repeatable choice
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        scenario = scenario_of(asked.scenario, place)
        killed = kill(scenario, place, asked.kills, dice)
        print(
            f"{'kill -9':<24}{killed.kills:>6} games, {killed.acknowledged} decisions acknowledged, "
            f"at most {killed.lost} lost, {killed.torn} torn tails told, {killed.wrong} wrong"
        )
        wrong = killed.wrong + killed.lost + hurt_files(scenario, place, asked.every, asked.flips, dice)
        size = (place / "a.save").stat().st_size
        wrong += tell_full("files that cannot grow", limited(scenario, place, range(4096, size + 8192, 2048)))
        wrong += tell_full("a small full disk", small_disk(scenario, place, range(0, size, 4096)))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

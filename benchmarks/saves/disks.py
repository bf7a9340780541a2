"""A full disk: at every size it may have, the old save stays and the game is told."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.saves.playing import first_leader, played
from game.campaign import Campaign
from game.saves import Recorder, SaveProblem, load, save
from game.scenario import Scenario


@dataclass
class Full:
    """What came of writing to full disks; ``wrong`` counts files that are not what they were, or were not told."""

    tries: int = 0
    refused: int = 0
    wrong: int = 0


def by_hand(scenario: Scenario, path: Path, result: Full, limit: Callable[[], None]) -> None:
    """Save a later game over an earlier one where there is no room for it."""
    save(played(scenario, 5), path)
    before = path.read_bytes()
    later = played(scenario, 60)
    result.tries += 1
    limit()
    try:
        save(later, path)
    except SaveProblem:
        result.refused += 1
        result.wrong += path.read_bytes() != before
        result.wrong += any(
            one.suffix != ".save" and one.name.startswith(f".{path.name}") for one in path.parent.iterdir()
        )
    else:
        result.wrong += load(path).campaign is None


def by_itself(scenario: Scenario, path: Path, result: Full, limit: Callable[[], None]) -> None:
    """Play on until the autosave finds no more room; what it holds is all that was acknowledged."""
    campaign, acknowledged = Campaign(scenario, 3, [first_leader(scenario)]), 0
    result.tries += 1
    with Recorder(path) as recorder:
        recorder.start(campaign)
        limit()
        while campaign.advance():
            campaign.answer_by_ai()
            try:
                recorder.record(campaign)
            except SaveProblem:
                result.refused += 1
                break
            acknowledged = len(campaign.decisions)
    loaded = load(path)
    result.wrong += loaded.campaign is None or len(loaded.campaign.decisions) != acknowledged or bool(loaded.problems)


def file_limit(size: int) -> Callable[[], None]:
    """From now on no file may be larger."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    return limit


def filler(folder: Path, left: int) -> Callable[[], None]:
    """From now on the folder's disk has so many bytes left."""

    def limit() -> None:
        room = os.statvfs(folder)
        with (folder / "filler").open("wb", buffering=0) as stream:
            for _ in range(max(0, room.f_bavail * room.f_frsize - left) // 4096):
                stream.write(b"\0" * 4096)

    return limit


def limited(scenario: Scenario, place: Path, sizes: range) -> Full:
    """Every size in a process of its own, whose files may not grow beyond it."""
    result = Full()
    for size in sizes:
        for kind in (by_hand, by_itself):
            folder = place / f"limit-{size}-{kind.__name__}"
            folder.mkdir()
            _in_a_process(kind, scenario, folder / "a.save", result, file_limit(size))
    return result


def small_disk(scenario: Scenario, place: Path, lefts: range) -> Full | None:
    """The same on a file system in memory that has little room; None where it cannot be mounted."""
    result, disk = Full(), place / "disk"
    disk.mkdir()
    for left in lefts:
        for kind in (by_hand, by_itself):
            if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], check=False).returncode:
                return None
            try:
                _in_a_process(kind, scenario, disk / "a.save", result, filler(disk, left))
            finally:
                subprocess.run(["umount", str(disk)], check=True)
    return result


def _in_a_process(kind: Callable[..., None], scenario: Scenario, path: Path, result: Full, limit: object) -> None:
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)

    def run() -> None:
        one = Full()
        kind(scenario, path, one, limit)
        there.send((one.tries, one.refused, one.wrong))

    process = context.Process(target=run)
    process.start()
    there.close()
    try:
        tries, refused, wrong = here.recv()
    except EOFError:
        tries, refused, wrong = 1, 0, 1
    process.join()
    result.tries, result.refused, result.wrong = result.tries + tries, result.refused + refused, result.wrong + wrong

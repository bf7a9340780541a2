"""A scenario whose saves are hurt, and a loader that does not build it anew for every one of thousands of files."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from game.campaign import Campaign
from game.saves import SaveProblem, load, replay
from game.scenario import Scenario
from game.scenario import load as load_scenario
from tests.scenario.conftest import SMALL, write_numbers


def scenario_of(name: str, place: Path) -> Scenario:
    """A scenario by id or path; ``small`` is that of the tests, whose campaigns take a tenth of a second."""
    if name != "small":
        return load_scenario(name)
    folder = place / "small"
    shutil.copytree(SMALL, folder)
    write_numbers(folder)
    return load_scenario(folder)


def first_leader(scenario: Scenario) -> str:
    """The id of the highest in rank."""
    return str(scenario.register.names("leader")[0])


def played(scenario: Scenario, decisions: int, seed: int = 3) -> Campaign:
    """A campaign after so many decisions, the AI answering for everybody."""
    campaign = Campaign(scenario, seed, [first_leader(scenario)])
    while len(campaign.decisions) < decisions and campaign.advance_once():
        campaign.answer_by_ai()
    campaign.advance_once()
    return campaign


@contextmanager
def restored_at_once(scenario: Scenario) -> Iterator[None]:
    """A scenario in a save that is the one at hand is not built again; any other is."""
    restore, known = replay.restore, scenario.resolved()

    def quick(resolved: Any, what_ifs: Sequence[str] = ()) -> Scenario:
        return scenario if resolved == known else restore(resolved, what_ifs)

    replay.restore = quick  # type: ignore[assignment]
    try:
        yield
    finally:
        replay.restore = restore


def what_came(path: Path, whole: Campaign) -> str:
    """What a damaged save comes to, in the words of the table.

    ``whole lines`` is one that ends with a line and is as good as an autosave that ended there; ``told`` is a part with
    a message, ``refused`` nothing but a message, and ``silently wrong`` all else.
    """
    try:
        loaded = load(path)
    except SaveProblem:
        return "refused"
    found = loaded.campaign
    if found is None:
        return "refused" if loaded.problems else "silently wrong"
    many = len(found.decisions)
    if found.decisions != whole.decisions[:many]:
        return "silently wrong"
    if loaded.problems:
        return "told"
    return "whole lines" if found.state_hash() == whole.rewound(many).state_hash() else "silently wrong"

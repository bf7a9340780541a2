"""The beginning: which scenario, which leader; then the game."""

from __future__ import annotations

import secrets
from pathlib import Path

from game.campaign import Campaign
from game.mods import Library
from game.mods.opening import names, open_with_mods
from game.saves import Loaded
from game.scenario import ProblemsError, Scenario
from game.terminal.console import Console
from game.terminal.epilogue import aims_at_table
from game.terminal.menu import pick
from game.terminal.session import Session


def run_terminal(
    scenario: str | None = None,
    leader: str | None = None,
    seed: int | None = None,
    console: Console | None = None,
    folder: Path | None = None,
    settings: dict[str, int] | None = None,
    opened: Scenario | None = None,
) -> int:
    """Play in the terminal; returns the exit code.

    Args:
        scenario: a scenario's name or folder; None asks.
        leader: a person id; None asks.
        seed: None draws one.
        console: None is standard input and output.
        folder: for saves; None is the game's own.
        settings: numbers for some of the scenario's settings, by field.
        opened: the scenario, where it has been opened already, with what-ifs say.
    """
    console = console or Console()
    if opened is None:
        opened = open_with_mods(scenario) if scenario is not None else choose_scenario(console)
    if opened is None:
        return 0
    words = opened.texts.scenario
    console.say(words.title, *(text for text in (words.summary, words.prologue) if text))
    who = leader if leader is not None else choose_leader(console, opened)
    if who is None:
        return 0
    seed = secrets.randbelow(10**6) if seed is None else seed
    campaign = Campaign(opened, seed, [who], settings)
    role = next(one for one in opened.texts.leaders if one.id == who)
    console.say("", f"You are {role.name}. {role.role}", f"Seed {seed}. Type ? for help at any time.")
    console.say(*aims_at_table(campaign, int(opened.register.ids["leader"][who])))
    Session(console, campaign, folder).run()
    return 0


def resume_terminal(loaded: Loaded, console: Console | None = None, folder: Path | None = None) -> int:
    """Go on with a save that somebody plays in; returns the exit code."""
    assert loaded.campaign is not None
    console = console or Console()
    for problem in loaded.problems:
        console.say(f"Something is wrong with this save: {problem}.")
    session = Session(console, loaded.campaign, folder)
    session.told = len(loaded.campaign.decisions)
    console.say(f"You go on with {loaded.title or loaded.path.stem}. Type ? for help at any time.")
    session.run()
    return 0


def choose_scenario(console: Console) -> Scenario | None:
    """Ask which scenario of the shelf and of mods that are on; if there is one only, it is that."""
    found = []
    for name in names(Library.read()):
        try:
            found.append(open_with_mods(name))
        except (ProblemsError, FileNotFoundError):
            continue
    if len(found) == 1:
        return found[0]
    labels = [f"{one.texts.scenario.title}. {one.texts.scenario.summary}" for one in found]
    at = pick(console, "Which scenario?", labels)
    return None if at is None else found[at]


def choose_leader(console: Console, scenario: Scenario) -> str | None:
    """Ask which leader to play, of those the scenario means to be played."""
    playable = {leader.person for leader in scenario.contents.leaders if leader.playable}
    leaders = [one for one in scenario.texts.leaders if one.id in playable]
    at = pick(console, "Whom do you play?", [f"{one.name}. {one.role}".strip() for one in leaders])
    return None if at is None else leaders[at].id

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
from game.terminal.phrases import trouble
from game.terminal.session import Session
from game.words import Catalogue, _, renaming


def run_terminal(
    scenario: str | None = None,
    leader: str | None = None,
    seed: int | None = None,
    console: Console | None = None,
    folder: Path | None = None,
    settings: dict[str, int] | None = None,
    opened: Scenario | None = None,
) -> int:
    """Play in the terminal, in the language in use (game.words); returns the exit code.

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
    with renaming(opened.all_terms):
        return _play(opened, leader, seed, console, folder, settings)


def _play(
    opened: Scenario,
    leader: str | None,
    seed: int | None,
    console: Console,
    folder: Path | None,
    settings: dict[str, int] | None,
) -> int:
    texts = (opened.texts.scenario.of(field, Catalogue.language) for field in ("title", "summary", "prologue"))
    console.say(*filter(None, texts))
    who = leader if leader is not None else choose_leader(console, opened)
    if who is None:
        return 0
    seed = secrets.randbelow(10**6) if seed is None else seed
    campaign = Campaign(opened, seed, [who], settings)
    role = next(one for one in opened.texts.leaders if one.id == who)
    name, about = role.of("name", Catalogue.language), role.of("role", Catalogue.language)
    console.say("", _("You are {name}. {role}", name=name, role=about))
    console.say(_("Seed {seed}. Type ? for help at any time.", seed=seed))
    console.say(*aims_at_table(campaign, int(opened.register.ids["leader"][who])))
    Session(console, campaign, folder).run()
    return 0


def resume_terminal(loaded: Loaded, console: Console | None = None, folder: Path | None = None) -> int:
    """Go on with a save that somebody plays in; returns the exit code."""
    assert loaded.campaign is not None
    console = console or Console()
    for problem in loaded.problems:
        console.say(_("Something is wrong with this save: {why}.", why=trouble(problem)))
    with renaming(loaded.campaign.scenario.all_terms):
        session = Session(console, loaded.campaign, folder)
        session.told = len(loaded.campaign.decisions)
        console.say(_("You go on with {title}. Type ? for help at any time.", title=loaded.title or loaded.path.stem))
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
    words = (one.texts.scenario for one in found)
    labels = [f"{one.of('title', Catalogue.language)}. {one.of('summary', Catalogue.language)}" for one in words]
    at = pick(console, _("Which scenario?"), labels)
    return None if at is None else found[at]


def choose_leader(console: Console, scenario: Scenario) -> str | None:
    """Ask which leader to play, of those the scenario means to be played."""
    playable = {leader.person for leader in scenario.contents.leaders if leader.playable}
    leaders = [one for one in scenario.texts.leaders if one.id in playable]
    labels = [f"{one.of('name', Catalogue.language)}. {one.of('role', Catalogue.language)}".strip() for one in leaders]
    at = pick(console, _("Whom do you play?"), labels)
    return None if at is None else leaders[at].id

"""Opening the game: in a window where there is a display, else in the terminal, else by watching it."""

from __future__ import annotations

import os
import sys

from game.cli.faults import Fault
from game.words import Catalogue, _

FIRST_SCENARIO = "1922"


def open_game() -> int:
    """The game without a command."""
    problem = window_problem()
    if problem is None:
        return _window(None, None, None)
    if sys.stdin.isatty():
        print(_("{problem} The game starts in the terminal.", problem=problem))
        from game.terminal.start import run_terminal

        return run_terminal()
    places = {"problem": problem, "scenario": FIRST_SCENARIO}
    said = _("{problem} There is no terminal either, so this is: python main.py watch {scenario}", **places)
    print(said)
    from game.cli.watching import watch

    return watch(FIRST_SCENARIO, 1, None, [], False)


def play_as(scenario: str, leader: str | None, seed: int | None, terminal: bool, changes: list[str]) -> int:
    """The command ``play``."""
    from game.cli.scenarios import checked_seed, leader_named, open_scenario, settings_of

    opened = open_scenario(scenario)
    who = leader_named(opened, leader) if leader is not None else None
    if seed is not None:
        checked_seed(seed)
    settings = settings_of(opened, changes)
    if not terminal:
        problem = window_problem()
        if problem is None:
            return _window(scenario, who, seed, settings=settings)
        print(_("{problem} The game starts in the terminal.", problem=problem))
    from game.terminal.start import run_terminal

    return run_terminal(scenario, who, seed, settings=settings)


def play_code(code: str, leader: str | None, terminal: bool) -> int:
    """The command ``play --code``; ``leader`` where the code leaves the seat free."""
    from game.cli.scenarios import leader_named
    from game.cli.sharing import opened

    found = opened(code)
    seats = found.shared.seats
    if not seats and leader is not None:
        seats = (leader_named(found.scenario, leader),)
    if not terminal and window_problem() is None:
        return _window(None, seats[0] if seats else None, None, code=code)
    from game.terminal.start import run_terminal

    return run_terminal(
        leader=seats[0] if seats else None,
        seed=found.shared.seed,
        settings=dict(found.shared.settings),
        opened=found.scenario,
    )


def go_on(path: str, terminal: bool) -> int:
    """The command ``play --load``."""
    from game.cli.faults import PROBLEMS
    from game.saves import SaveProblem, load

    try:
        loaded = load(path)
        if loaded.campaign is None:
            raise loaded.problems[0]
    except SaveProblem as problem:
        raise Fault(f"{path}: {problem.told()} ({problem.code})", PROBLEMS) from None
    if not terminal and window_problem() is None:
        return _window(None, None, None, path)
    if not loaded.campaign.humans:
        raise Fault(_("{path}: nobody plays in this campaign; see it with: python main.py replay {path}", path=path))
    from game.terminal.start import resume_terminal

    return resume_terminal(loaded)


def window_problem() -> str | None:
    """Why no window can be opened, in a sentence, or None."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        from game.ui.display import display_problem
    except ImportError as error:
        return _("The window needs pygame-ce, which cannot be imported ({why}).", why=error)
    return display_problem()


def _window(
    scenario: str | None,
    leader: str | None,
    seed: int | None,
    load: str | None = None,
    settings: dict[str, int] | None = None,
    code: str | None = None,
) -> int:
    try:
        from game.ui.app import run_window
    except ModuleNotFoundError as error:
        said = _("the window cannot be opened ({why}); try: python main.py play 1922 --terminal", why=error)
        raise Fault(said) from None
    left = run_window(
        scenario=scenario,
        leader=leader,
        seed=seed,
        load=load,
        settings=settings,
        code=code,
        language=Catalogue.language,
    )
    return int(left or 0)

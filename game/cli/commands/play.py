"""Play, watch, hand on and play again: one campaign."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from game.cli.commands.options import Changes, Json, Name, Seed, Spoken, WhatIfs


def play(
    scenario: Name = "1922",
    leader: Annotated[str | None, typer.Option("--as", help="The leader you play, such as stalin.")] = None,
    seed: Annotated[int | None, typer.Option("--seed", help="Of the campaign; by default another each time.")] = None,
    terminal: Annotated[bool, typer.Option("--terminal", help="In this terminal: plain lines, menus, words.")] = False,
    load: Annotated[str | None, typer.Option("--load", help="A save to go on with; nothing else is asked.")] = None,
    changes: Changes = [],  # noqa: B006 - typer reads it and never changes it
    difficulty: Annotated[
        Literal["easy", "normal", "hard", "expert"] | None,
        typer.Option("--difficulty", help="How well the others play, as --set skill=...; by default the scenario's."),
    ] = None,
    code: Annotated[str | None, typer.Option("--code", help="A campaign as 'share' has printed it.")] = None,
    language: Spoken = None,
) -> None:
    """Play a campaign, in the window or in the terminal.

    Example: python main.py play 1922 --as bukharin --terminal
    """
    from game.cli.playing import go_on, play_as, play_code

    wanted = changes if difficulty is None else [*changes, f"skill={difficulty}"]
    if code is not None:
        raise typer.Exit(play_code(code, leader, terminal))
    raise typer.Exit(play_as(scenario, leader, seed, terminal, wanted) if load is None else go_on(load, terminal))


def watch(
    scenario: Name = "1922",
    seed: Seed = 1,
    until: Annotated[int | None, typer.Option("--until", help="Stop at the end of this year.")] = None,
    changes: Changes = [],  # noqa: B006
    why: Annotated[bool, typer.Option("--why", help="After what a leader did, why he did it, in numbers.")] = False,
    json: Json = False,
) -> None:
    """Watch a campaign in which the AI plays everybody: its chronicle and how it ends.

    Example: python main.py watch 1922 --seed 7 --until 1924
    """
    from game.cli.watching import watch as run_watch

    raise typer.Exit(run_watch(scenario, seed, until, changes, json, why))


def share(
    what: Annotated[str, typer.Argument(metavar="SCENARIO|SAVE", help="A scenario's name, or a save.")] = "1922",
    leader: Annotated[
        str | None, typer.Option("--as", help="Who is played, such as stalin; left out, everybody chooses.")
    ] = None,
    seed: Annotated[int | None, typer.Option("--seed", help="Of the campaign; by default another each time.")] = None,
    what_if: WhatIfs = [],  # noqa: B006
    changes: Changes = [],  # noqa: B006
    language: Spoken = None,
) -> None:
    """Print a campaign in one line: scenario, seed, seat, what-ifs, settings. Another plays it with play --code.

    Example: python main.py share 1922 --as trotsky --seed 7 --what-if f05_factions_allowed
    """
    from game.cli.sharing import share as run_share

    raise typer.Exit(run_share(what, leader, seed, what_if, changes))


def replay(
    save: Annotated[str, typer.Argument(help="A save.")],
    json: Json = False,
) -> None:
    """Play a save again, verify every noted state, and tell its chronicle. Exit code 1 if anything is wrong with it.

    Example: python main.py replay saves/autosave-19240526-120000.save
    """
    from game.cli.replaying import replay as run_replay

    raise typer.Exit(run_replay(save, json))

"""How the model does: milestones of history, aims, par."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli.commands.options import Changes, Json, Name, Number, Seed, Workers


def milestones(
    scenario: Name = "1922",
    file: Annotated[str | None, typer.Option("--file", help="A file of more milestones.")] = None,
    number: Number = 500,
    seed: Seed = 1,
    guidance: Annotated[
        int | None, typer.Option("--guidance", help="How far all leans towards what happened, percent.", min=0, max=100)
    ] = None,
    workers: Workers = None,
    changes: Changes = [],  # noqa: B006
    json: Json = False,
) -> None:
    """Play many campaigns by the AI alone and count in how many each milestone of history is met.

    Example: python main.py milestones 1922 -n 500 --guidance 100
    """
    from game.cli.measuring import milestones as run_milestones

    raise typer.Exit(run_milestones(scenario, file, number, seed, guidance, workers, changes, json))


def aims(
    scenario: Name = "1922",
    number: Annotated[int, typer.Option("-n", "--number", help="How many campaigns.", min=1)] = 500,
    seed: Seed = 1,
    workers: Workers = None,
    json: Json = False,
) -> None:
    """Play many campaigns by the AI alone and tell how often each aim of each leader is kept, and the mean scores.

    Example: python main.py aims 1922 -n 500
    """
    from game.cli.aiming import aims as run_aims

    raise typer.Exit(run_aims(scenario, number, seed, workers, json))


def par(
    scenario: Name = "1922",
    number: Annotated[int, typer.Option("-n", "--number", help="How many campaigns.", min=1)] = 2000,
    seed: Seed = 1,
    workers: Workers = None,
) -> None:
    """Measure how the AI scores in every seat and keep it beside the scenario, for the percentile of a player's score.

    Example: python main.py par 1922 -n 2000
    """
    from game.cli.aiming import par as run_par

    raise typer.Exit(run_par(scenario, number, seed, workers))

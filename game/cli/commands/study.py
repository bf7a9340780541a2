"""Many campaigns: studies and their pages, what-ifs, the laboratory."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli.commands.options import Address, Changes, Json, Memory, Name, Number, Seed, Spoken, Where, Workers


def study(
    scenario: Name = "1922",
    number: Number = 1000,
    seed: Seed = 1,
    workers: Workers = None,
    changes: Changes = [],  # noqa: B006
    what_if: Annotated[
        list[str], typer.Option("--what-if", help="Compare with this what-if; may be given again. a+b: both together.")
    ] = [],  # noqa: B006
    out: Annotated[str | None, typer.Option("--out", help="A folder for the rows; it is made.")] = None,
    again: Annotated[
        str | None, typer.Option("--resume", metavar="DIR", help="Go on with the study of this folder.")
    ] = None,
    backend: Where = "local",
    address: Address = None,
    memory: Memory = 2048,
    json: Json = False,
) -> None:
    """Play many campaigns by the AI alone and count how they end, with what-ifs and without.

    Example: python main.py study 1922 -n 1000 --what-if f02a_testament_printed --out my-study
    """
    from game.cli.studying import Asked, resume
    from game.cli.studying import study as run_study

    asked = Asked(scenario, number, seed, workers, changes, what_if, json, out, backend, address, memory)
    raise typer.Exit(run_study(asked) if again is None else resume(again, asked))


def what_ifs(scenario: Name = "1922", json: Json = False) -> None:
    """List the what-ifs of a scenario: question, claim, who argues it, kind, words of the examination.

    Example: python main.py what-ifs 1922 --json
    """
    from game.cli.listing import what_ifs as list_what_ifs

    raise typer.Exit(list_what_ifs(scenario, json))


def attribute(
    scenario: Name = "1922",
    outcome: Annotated[
        str, typer.Option("--outcome", help="A leader, an ending, or a leader's ending: stalin/unchallenged.")
    ] = ...,  # type: ignore[assignment] # typer's sign that it must be given
    number: Annotated[
        int, typer.Option("-n", "--number", help="Campaigns of all combinations together.", min=1)
    ] = 6000,
    seed: Seed = 1,
    factors: Annotated[
        list[str], typer.Option("--factor", help="A what-if that removes a factor; by default those of the scenario.")
    ] = [],  # noqa: B006
    changes: Changes = [],  # noqa: B006
    out: Annotated[str | None, typer.Option("--out", help="A folder for the rows; it is made.")] = None,
    workers: Workers = None,
    backend: Where = "local",
    address: Address = None,
    memory: Memory = 2048,
    json: Json = False,
) -> None:
    """Divide an outcome among factors: what each is worth, alone, by its removal, and together with another.

    Example: python main.py attribute 1922 --outcome stalin -n 6000
    """
    from game.cli.attributing import Division, divide
    from game.cli.studying import Asked

    asked = Asked(scenario, number, seed, workers, changes, (), json, out, backend, address, memory)
    raise typer.Exit(divide(asked, Division(outcome, factors)))


def report(
    folder: Annotated[str, typer.Argument(help="The folder of a study, as --out named it.")],
    out: Annotated[str | None, typer.Option("--out", help="Where the page goes; by default into the folder.")] = None,
    check: Annotated[bool, typer.Option("--verify", help="Compare the page with the rows, number by number.")] = False,
) -> None:
    """Write the page of a study: one HTML file to open, print and hand on. With --verify check one instead.

    Example: python main.py report my-study
    """
    from game.cli.reporting import report as run_report

    raise typer.Exit(run_report(folder, out, check))


def lab(
    scenario: Name = "1922",
    what_if: Annotated[str | None, typer.Option("--what-if", help="Only this one; else from a list.")] = None,
    number: Annotated[int, typer.Option("-n", "--number", help="Pairs of campaigns.", min=10)] = 300,
    workers: Workers = None,
    language: Spoken = None,
) -> None:
    """Ask what-ifs in the terminal: bars that grow as campaigns come, the verdict, two campaigns side by side.

    Example: python main.py lab 1922 --what-if f05_factions_allowed
    """
    from game.cli.laboratory import lab as run_lab

    raise typer.Exit(run_lab(scenario, what_if, number, workers))

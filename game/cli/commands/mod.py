"""Scenarios and mods: begin, check, bring up to date, translate, switch on."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from game.cli.commands.options import Changes, Name, Seed, WhatIfs


def check(
    path: Annotated[
        str, typer.Argument(help="A scenario or mod: a folder, a zip, one file, or a name that comes with the game.")
    ],
    form: Annotated[
        Literal["text", "json", "github"], typer.Option("--format", help="How problems are told.")
    ] = "text",
    plays: Annotated[
        int, typer.Option("--play", help="Also play this many campaigns by the AI, and tell what never happens.", min=0)
    ] = 0,
    seed: Seed = 1,
    what_if: WhatIfs = [],  # noqa: B006
    resolved: Annotated[
        str | None,
        typer.Option(
            "--resolved", metavar="WHAT", help="Print what came out, with origins: all, people, people.stalin."
        ),
    ] = None,
    tests: Annotated[
        bool, typer.Option("--run", help="Also play the scenario's own tests, of its tests.yaml.")
    ] = False,
    changes: Changes = [],  # noqa: B006
) -> None:
    """Check a scenario: every problem with file, line and column. Exit code 1 if one of them is an error.

    Example: python main.py check scenarios/1922 --format json
    """
    from game.cli.checking import check as run_check

    if resolved is not None:
        from game.cli.checking import show_resolved

        raise typer.Exit(show_resolved(path, resolved, what_if))
    raise typer.Exit(run_check(path, form, plays, seed, what_if, tests, changes))


def new_scenario(
    folder: Annotated[str, typer.Argument(help="The folder to write; it must be empty or not there.")],
    title: Annotated[str | None, typer.Option("--title", help="What it is called; asked if left out.")] = None,
    leaders: Annotated[
        str | None, typer.Option("--leaders", help="Three to five names, commas between; asked if left out.")
    ] = None,
    year: Annotated[int | None, typer.Option("--year", help="In which year it begins; asked if left out.")] = None,
) -> None:
    """Write a small scenario that can be played at once, with comments, to be changed. Asks three questions.

    Example: python main.py new-scenario harbour
    """
    from game.cli.beginning import new_scenario as run_new_scenario

    raise typer.Exit(run_new_scenario(folder, title, leaders, year))


def schema(
    name: Annotated[str, typer.Argument(help="Which kind of file, such as people; without it all are named.")] = "",
    out: Annotated[
        str | None, typer.Option("--out", help="Write all of them into this folder, and settings for an editor.")
    ] = None,
) -> None:
    """Print the JSON Schema of a kind of scenario file, for editors that complete and check while you write.

    Example: python main.py schema people
    """
    from game.cli.schemas import schema as run_schema

    raise typer.Exit(run_schema(name, out))


def migrate(
    path: Annotated[str, typer.Argument(help="The folder of a scenario or mod.")],
    show: Annotated[bool, typer.Option("--show", help="Only show what would change.")] = False,
) -> None:
    """Write a scenario or mod of an older format anew; comments and layout stay as they are.

    Example: python main.py migrate my_scenario --show
    """
    from game.cli.migrating import migrate as run_migrate

    raise typer.Exit(run_migrate(path, show))


def mods(
    action: Annotated[str, typer.Argument(metavar="[ACTION]", help="list, on, off, up, down, add or remove.")] = "list",
    name: Annotated[str, typer.Argument(help="The id of a mod; for add, its folder or zip.")] = "",
) -> None:
    """List the mods in the user's folder, switch them on and off, and order them: the last goes over the others.

    Example: python main.py mods on quiet_congress
    """
    from game.cli.modding import mods as run_mods

    raise typer.Exit(run_mods(action, name))


def translate(
    scenario: Name = "1922",
    write: Annotated[bool, typer.Option("--write", help="Bring the scenario's catalogues up to date first.")] = False,
) -> None:
    """Tell how much of a scenario stands in Russian, by sort of text; make the catalogues for a translator.

    Example: python main.py translate my-scenario --write
    """
    from game.cli.translating import translate as run_translate

    raise typer.Exit(run_translate(scenario, write))

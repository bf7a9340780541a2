"""For a class: worksheets, the saves of a class, role sheets."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli.commands.options import Name, Spoken, Workers
from game.words import Catalogue


def worksheet(
    save: Annotated[str, typer.Argument(help="A save that somebody played, over or not.")],
    out: Annotated[str, typer.Option("--out", help="A folder for the page; it is made.")] = "worksheet",
    leader: Annotated[str | None, typer.Option("--as", help="Whose, where several people played.")] = None,
    number: Annotated[int, typer.Option("-n", "--number", help="Futures each way.", min=10, max=10_000)] = 200,
    workers: Workers = None,
    language: Spoken = None,
) -> None:
    """Find the turning points of a played campaign, and write them as a worksheet to print.

    Example: python main.py worksheet "saves/Stalin 1924-2.save" --out my-worksheet
    """
    from game.cli.teaching import worksheet as run_worksheet

    raise typer.Exit(run_worksheet(save, out, leader, number, workers, Catalogue.language))


def class_(
    saves: Annotated[list[str], typer.Argument(help="The saves of a class, or folders of them.")],
    out: Annotated[str, typer.Option("--out", help="A folder for page, table and CSV; it is made.")] = "class",
    number: Annotated[
        int, typer.Option("-n", "--number", help="Campaigns of the computer to compare with; 0 none.", min=0)
    ] = 300,
    workers: Workers = None,
    language: Spoken = None,
) -> None:
    """Merge the saves of a class: a table, a chart over the model's and history's course, a CSV file.

    Example: python main.py class handed-in --out our-class
    """
    from game.cli.teaching import class_file

    raise typer.Exit(class_file(saves, out, number, workers, Catalogue.language))


def role_sheets(
    scenario: Name = "1922",
    out: Annotated[str, typer.Option("--out", help="A folder for the sheets; it is made.")] = "roles",
    seed: Annotated[int | None, typer.Option("--seed", help="Of the campaign, which deals the secret aims.")] = None,
    language: Spoken = None,
) -> None:
    """Write a sheet for every chair, with its secret aims, to print and hand out; and the code of the campaign.

    Example: python main.py role-sheets classroom --out roles
    """
    from game.cli.teaching import role_sheets as run_role_sheets

    raise typer.Exit(run_role_sheets(scenario, out, seed, Catalogue.language))

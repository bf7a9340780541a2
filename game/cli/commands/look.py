"""Look things up, and look at every screen."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli.commands.options import Json, Name, Spoken
from game.words import Catalogue


def book(
    scenario: Name = "1922",
    word: Annotated[
        str, typer.Argument(help="A name, or the beginning or a part of one; without it, all titles.")
    ] = "",
    json: Json = False,
) -> None:
    """Look something up in the encyclopedia: persons, posts, bodies, events, documents, words of the game.

    Example: python main.py book 1922 testament
    """
    from game.cli.looking_up import look_up

    raise typer.Exit(look_up(scenario, word, json))


def tour(
    out: Annotated[str, typer.Option("--out", help="The folder for the pictures; it is made.")],
    size: Annotated[str, typer.Option("--size", metavar="WxH", help="Of the window, in pixels.")] = "1280x720",
    scale: Annotated[int, typer.Option("--scale", help="Of the interface, percent.", min=100, max=200)] = 100,
    language: Spoken = None,
    quick: Annotated[bool, typer.Option("--quick", help="Without the adviser's futures and the epilogue.")] = False,
    lesson: Annotated[bool, typer.Option("--lesson", help="The ten minutes at the desk alone.")] = False,
    scenario: Annotated[str, typer.Option("--scenario", help="Of another scenario: its name, or a folder.")] = "1922",
    projector: Annotated[bool, typer.Option("--projector", help="In projector mode: large letters.")] = False,
) -> None:
    """Take a picture of every screen in a scripted campaign, and proofread each. Exit code 1 if one has a fault.

    Example: python main.py tour --out pictures --size 1920x1080
    """
    from game.cli.touring import tour as run_tour

    raise typer.Exit(run_tour(out, size, scale, Catalogue.language, quick, lesson, scenario, projector))


def explain(code: Annotated[str, typer.Argument(help="A code that 'check' or 'replay' has printed.")]) -> None:
    """Explain a code of a problem, and what to do about it.

    Example: python main.py explain unknown_name
    """
    from game.cli.explaining import explain as run_explain

    raise typer.Exit(run_explain(code))

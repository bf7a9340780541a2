"""Options that several commands take."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

Name = Annotated[str, typer.Argument(help="A scenario's name, such as 1922, or the path of its folder.")]
Seed = Annotated[int, typer.Option("--seed", help="The same seed and the same decisions give the same campaign.")]
Number = Annotated[int, typer.Option("-n", "--number", help="How many campaigns.", min=1)]
Workers = Annotated[int | None, typer.Option("--workers", help="Processes; by default one a core.", min=1)]
Changes = Annotated[
    list[str], typer.Option("--set", metavar="NAME=VALUE", help="A setting of the scenario; may be given again.")
]
WhatIfs = Annotated[
    list[str], typer.Option("--what-if", help="Change the scenario by this what-if; may be given again.")
]
Where = Annotated[
    Literal["local", "dask", "ray"], typer.Option("--backend", help="Where campaigns are played; two are extras.")
]
Address = Annotated[str | None, typer.Option("--address", help="Of a running Dask or Ray cluster.")]
Memory = Annotated[int, typer.Option("--memory", metavar="MB", help="What a worker may hold; 0 is anything.", min=0)]
Spoken = Annotated[
    Literal["en", "ru"] | None,
    typer.Option("--lang", help="Of what is told and written; by default as the window's settings say."),
]
"""Read before the command line is (game.cli.language), so that help and faults follow it too."""
Json = Annotated[bool, typer.Option("--json", help="One JSON value on standard output instead of text.")]

"""The page about the command line names every command and option there is, and no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer

from game.cli.app import app
from game.terminal.commands import COMMANDS

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")


def test_every_command_and_option_is_there() -> None:
    group = typer.main.get_command(app)
    commands = group.commands  # type: ignore[attr-defined]
    assert re.findall(r"^## ([\w-]+)$", PAGE, re.MULTILINE) == list(commands)
    for name, command in commands.items():
        section = PAGE.split(f"## {name}\n")[1].split("\n## ")[0]
        for option in (one.opts[0] for one in command.params if one.opts[0].startswith("-")):
            assert f"`{option}" in section or option in ("--help", "--seed"), (name, option)


@pytest.mark.parametrize("form", sorted({one.form for one in COMMANDS.values()}))
def test_every_command_of_the_terminal_is_there(form: str) -> None:
    for part in re.split(r", | or ", form):
        assert f"`{part}`" in PAGE

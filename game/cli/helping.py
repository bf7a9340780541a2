"""The help of the commands in the language in use: what they say of themselves, and the words around it.

Texts of commands and options stand in the folder ``commands`` as docstrings and as ``help=``; both are marked by that
(see assets/make_catalogues.py).
"""

from __future__ import annotations

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

from game.words import N_, N_meant, _, meant

VALUES = (
    N_meant("value", "int"),
    N_meant("value", "int range"),
    N_meant("value", "str"),
    N_meant("value", "list[str]"),
    N_meant("value", "NAME=VALUE"),
    N_meant("value", "DIR"),
    N_meant("value", "MB"),
    N_meant("value", "WHAT"),
    N_meant("value", "WxH"),
    N_meant("value", "SCENARIO|SAVE"),
    N_meant("value", "[ACTION]"),
    N_meant("value", "code"),
    N_meant("value", "folder"),
    N_meant("value", "name"),
    N_meant("value", "path"),
    N_meant("value", "save"),
    N_meant("value", "saves"),
    N_meant("value", "scenario"),
    N_meant("value", "word"),
    N_meant("value", "[OPTIONS]"),
    N_meant("value", "COMMAND [ARGS]..."),
)
"""What stands in the help for a value that is given, and in the line of usage."""
REMARKS = (N_("default: "), N_("required"))
"""What stands in brackets behind the help of an option."""
HELP = N_("Show this message and exit.")
SECTIONS = {"argument": N_("Arguments"), "option": N_("Options")}


def value_named(name: str) -> str:
    """What stands for a value, in the language in use."""
    return meant("value", name)


class Spoken:
    """What a command and a group of them say in the same way."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the line of usage."""
        pieces = map(value_named, self.collect_usage_pieces(ctx))  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, " ".join(pieces), _("Usage: "))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments and the options, each sort under its heading."""
        every = self.get_params(ctx)  # type: ignore[attr-defined]
        for sort, heading in SECTIONS.items():
            records = [_record(one, ctx) for one in every if one.param_type_name == sort]
            if records:
                with formatter.section(_(heading)):
                    formatter.write_dl(records)


def _record(param: Any, ctx: Any) -> tuple[str, str]:
    """An argument or option and what is said of it."""
    name, told = param.get_help_record(ctx)
    text = param.help or ""
    remarks = told.removeprefix(text)
    for one in REMARKS:
        remarks = remarks.replace(one, _(one))
    typed = re.sub(r"<([^<>]+)>$", lambda match: f"<{value_named(match[1])}>", name)
    return typed, (_(text) if text else "") + remarks


def _translate(command: Any, text: str | None) -> None:
    """Give a command that is being made its help, and its arguments and options their names, in the language in use."""
    command.help = text and _(text)
    for param in command.params:
        named = param.metavar or (param.name if param.param_type_name == "argument" else "")
        if value_named(named) != named:
            param.metavar = value_named(named)


class Command(Spoken, TyperCommand):
    """A command that explains itself in the language in use when it is made."""

    def __init__(self, *given: Any, help: str | None = None, **more: Any) -> None:
        super().__init__(*given, **more)
        _translate(self, help)


class Group(Spoken, TyperGroup):
    """The commands, listed in the language in use."""

    def __init__(self, *given: Any, help: str | None = None, **more: Any) -> None:
        super().__init__(*given, **more)
        _translate(self, help)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options, and the commands with the beginning of what they say."""
        super().format_options(ctx, formatter)
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        limit = formatter.width - 6 - max(len(name) for name, _command in found)
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, one.get_short_help_str(limit)) for name, one in found if one is not None])

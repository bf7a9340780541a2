"""The program's commands in the order of its help, and how it is run."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import typer

from game.cli.commands.look import book, explain, tour
from game.cli.commands.measure import aims, milestones, par
from game.cli.commands.mod import check, migrate, mods, new_scenario, schema, translate
from game.cli.commands.options import Spoken
from game.cli.commands.play import play, replay, share, watch
from game.cli.commands.study import attribute, lab, report, study, what_ifs
from game.cli.commands.teach import class_, role_sheets, worksheet
from game.cli.faults import OK, PROBLEMS, USAGE, Fault
from game.cli.helping import Command, Group
from game.cli.language import language_of
from game.places import bundled
from game.words import _, speaking

app = typer.Typer(
    cls=Group,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="POLITBURO: the succession after Lenin, April 1922 to December 1929.\n\n"
    "Without a command the game opens its window.\n\n"
    "Exit codes: 0 all is well, 1 problems were found, 2 the command was called wrongly.\n\n"
    "Example: python main.py play 1922 --as stalin",
)

COMMANDS = (
    play, watch, study, what_ifs, attribute, report, lab, share, worksheet, class_, role_sheets, milestones, aims,
    par, check, new_scenario, schema, migrate, mods, replay, book, translate, tour, explain,
)  # fmt: skip
"""In the order of the help."""

for command in COMMANDS:
    app.command(command.__name__.strip("_").replace("_", "-"), cls=Command)(command)


@app.callback(invoke_without_command=True)
def start(context: typer.Context, language: Spoken = None) -> None:
    """Open the game. The language has been read before (game.cli.language)."""
    if context.invoked_subcommand is None:
        from game.cli.playing import open_game

        raise typer.Exit(open_game())


def program() -> str:
    """How the program is called: from its sources or as a bundle."""
    return "politburo" if bundled() else "python main.py"


def run(arguments: Sequence[str]) -> int:
    """Run the command line in its language; every fault is one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    with speaking(language_of(arguments)):
        return _run(arguments)


def _run(arguments: Sequence[str]) -> int:
    try:
        code = typer.main.get_command(app).main(list(arguments), program(), standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else OK
    except Fault as fault:
        from game.cli.sentences import retold

        return _fail(retold(str(fault)), fault.code)
    except (KeyboardInterrupt, typer.Abort):
        return _fail(_("stopped"), 130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        from game.cli.sentences import retold

        message = retold(error.format_message())
        return _fail(_("{message} (see {program} --help)", message=message, program=program()), USAGE)


def _fail(message: str, code: int = PROBLEMS) -> int:
    from game.scenario.rendering import printable

    print(_("error: {message}", message=printable(message)), file=sys.stderr)
    return code

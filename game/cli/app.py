"""The commands, their options and their help; what they do is in the other files of this folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated, Literal

import typer

from game.cli.faults import OK, PROBLEMS, USAGE, Fault
from game.places import bundled
from game.words import speaking

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="POLITBURO: the succession after Lenin, April 1922 to December 1929.\n\n"
    "Without a command the game opens its window.\n\n"
    "Exit codes: 0 all is well, 1 problems were found, 2 the command was called wrongly.\n\n"
    "Example: python main.py play 1922 --as stalin",
)

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
Language = Annotated[Literal["en", "ru"], typer.Option("--lang", help="Of the pages.")]
Spoken = Annotated[
    Literal["en", "ru"] | None, typer.Option("--lang", help="Of the game; by default as the window's settings say.")
]
Json = Annotated[bool, typer.Option("--json", help="One JSON value on standard output instead of text.")]


@app.callback(invoke_without_command=True)
def start(context: typer.Context) -> None:
    """Open the game."""
    if context.invoked_subcommand is None:
        from game.cli.playing import open_game, spoken

        with spoken(None):
            raise typer.Exit(open_game())


@app.command()
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
    from game.cli.playing import go_on, play_as, play_code, spoken

    wanted = changes if difficulty is None else [*changes, f"skill={difficulty}"]
    with spoken(language):
        if code is not None:
            raise typer.Exit(play_code(code, leader, terminal))
        raise typer.Exit(play_as(scenario, leader, seed, terminal, wanted) if load is None else go_on(load, terminal))


@app.command()
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


@app.command()
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


@app.command(name="what-ifs")
def what_ifs(scenario: Name = "1922", json: Json = False) -> None:
    """List the what-ifs of a scenario: question, claim, who argues it, kind, words of the examination.

    Example: python main.py what-ifs 1922 --json
    """
    from game.cli.listing import what_ifs as list_what_ifs

    raise typer.Exit(list_what_ifs(scenario, json))


@app.command()
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


@app.command()
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


@app.command()
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
    from game.cli.playing import spoken

    with spoken(language):
        raise typer.Exit(run_lab(scenario, what_if, number, workers))


@app.command()
def share(
    what: Annotated[str, typer.Argument(metavar="SCENARIO|SAVE", help="A scenario's name, or a save.")] = "1922",
    leader: Annotated[
        str | None, typer.Option("--as", help="Who is played, such as stalin; left out, everybody chooses.")
    ] = None,
    seed: Annotated[int | None, typer.Option("--seed", help="Of the campaign; by default another each time.")] = None,
    what_if: WhatIfs = [],  # noqa: B006
    changes: Changes = [],  # noqa: B006
    language: Annotated[Literal["en", "ru"], typer.Option("--lang", help="Of what is wrong with a code.")] = "en",
) -> None:
    """Print a campaign in one line: scenario, seed, seat, what-ifs, settings. Another plays it with play --code.

    Example: python main.py share 1922 --as trotsky --seed 7 --what-if f05_factions_allowed
    """
    from game.cli.sharing import share as run_share

    with speaking(language):
        raise typer.Exit(run_share(what, leader, seed, what_if, changes))


@app.command()
def worksheet(
    save: Annotated[str, typer.Argument(help="A save that somebody played, over or not.")],
    out: Annotated[str, typer.Option("--out", help="A folder for the page; it is made.")] = "worksheet",
    leader: Annotated[str | None, typer.Option("--as", help="Whose, where several people played.")] = None,
    number: Annotated[int, typer.Option("-n", "--number", help="Futures each way.", min=10, max=10_000)] = 200,
    workers: Workers = None,
    language: Language = "en",
) -> None:
    """Find the turning points of a played campaign, and write them as a worksheet to print.

    Example: python main.py worksheet "saves/Stalin 1924-2.save" --out my-worksheet
    """
    from game.cli.teaching import worksheet as run_worksheet

    with speaking(language):
        raise typer.Exit(run_worksheet(save, out, leader, number, workers, language))


@app.command("class")
def class_(
    saves: Annotated[list[str], typer.Argument(help="The saves of a class, or folders of them.")],
    out: Annotated[str, typer.Option("--out", help="A folder for page, table and CSV; it is made.")] = "class",
    number: Annotated[
        int, typer.Option("-n", "--number", help="Campaigns of the computer to compare with; 0 none.", min=0)
    ] = 300,
    workers: Workers = None,
    language: Language = "en",
) -> None:
    """Merge the saves of a class: a table, a chart over the model's and history's course, a CSV file.

    Example: python main.py class handed-in --out our-class
    """
    from game.cli.teaching import class_file

    with speaking(language):
        raise typer.Exit(class_file(saves, out, number, workers, language))


@app.command("role-sheets")
def role_sheets(
    scenario: Name = "1922",
    out: Annotated[str, typer.Option("--out", help="A folder for the sheets; it is made.")] = "roles",
    seed: Annotated[int | None, typer.Option("--seed", help="Of the campaign, which deals the secret aims.")] = None,
    language: Language = "en",
) -> None:
    """Write a sheet for every chair, with its secret aims, to print and hand out; and the code of the campaign.

    Example: python main.py role-sheets classroom --out roles
    """
    from game.cli.teaching import role_sheets as run_role_sheets

    with speaking(language):
        raise typer.Exit(run_role_sheets(scenario, out, seed, language))


@app.command()
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


@app.command()
def aims(
    scenario: Name = "1922",
    number: Annotated[int, typer.Option("-n", "--number", help="How many campaigns.", min=1)] = 500,
    seed: Seed = 1,
    workers: Annotated[int | None, typer.Option("--workers", help="Processes; by default one a core.", min=1)] = None,
    json: Json = False,
) -> None:
    """Play many campaigns by the AI alone and tell how often each aim of each leader is kept, and the mean scores.

    Example: python main.py aims 1922 -n 500
    """
    from game.cli.aiming import aims as run_aims

    raise typer.Exit(run_aims(scenario, number, seed, workers, json))


@app.command()
def par(
    scenario: Name = "1922",
    number: Annotated[int, typer.Option("-n", "--number", help="How many campaigns.", min=1)] = 2000,
    seed: Seed = 1,
    workers: Annotated[int | None, typer.Option("--workers", help="Processes; by default one a core.", min=1)] = None,
) -> None:
    """Measure how the AI scores in every seat and keep it beside the scenario, for the percentile of a player's score.

    Example: python main.py par 1922 -n 2000
    """
    from game.cli.aiming import par as run_par

    raise typer.Exit(run_par(scenario, number, seed, workers))


@app.command()
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
) -> None:
    """Check a scenario: every problem with file, line and column. Exit code 1 if one of them is an error.

    Example: python main.py check scenarios/1922 --format json
    """
    from game.cli.checking import check as run_check

    if resolved is not None:
        from game.cli.checking import show_resolved

        raise typer.Exit(show_resolved(path, resolved, what_if))
    raise typer.Exit(run_check(path, form, plays, seed, what_if, tests))


@app.command("new-scenario")
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


@app.command()
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


@app.command()
def migrate(
    path: Annotated[str, typer.Argument(help="The folder of a scenario or mod.")],
    show: Annotated[bool, typer.Option("--show", help="Only show what would change.")] = False,
) -> None:
    """Write a scenario or mod of an older format anew; comments and layout stay as they are.

    Example: python main.py migrate my_scenario --show
    """
    from game.cli.migrating import migrate as run_migrate

    raise typer.Exit(run_migrate(path, show))


@app.command()
def mods(
    action: Annotated[str, typer.Argument(metavar="[ACTION]", help="list, on, off, up, down, add or remove.")] = "list",
    name: Annotated[str, typer.Argument(help="The id of a mod; for add, its folder or zip.")] = "",
) -> None:
    """List the mods in the user's folder, switch them on and off, and order them: the last goes over the others.

    Example: python main.py mods on quiet_congress
    """
    from game.cli.modding import mods as run_mods

    raise typer.Exit(run_mods(action, name))


@app.command()
def replay(
    save: Annotated[str, typer.Argument(help="A save.")],
    json: Json = False,
) -> None:
    """Play a save again, verify every noted state, and tell its chronicle. Exit code 1 if anything is wrong with it.

    Example: python main.py replay saves/autosave-19240526-120000.save
    """
    from game.cli.replaying import replay as run_replay

    raise typer.Exit(run_replay(save, json))


@app.command()
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


@app.command()
def translate(
    scenario: Name = "1922",
    write: Annotated[bool, typer.Option("--write", help="Bring the scenario's catalogues up to date first.")] = False,
) -> None:
    """Tell how much of a scenario stands in Russian, by sort of text; make the catalogues for a translator.

    Example: python main.py translate my-scenario --write
    """
    from game.cli.translating import translate as run_translate

    raise typer.Exit(run_translate(scenario, write))


@app.command()
def tour(
    out: Annotated[str, typer.Option("--out", help="The folder for the pictures; it is made.")],
    size: Annotated[str, typer.Option("--size", metavar="WxH", help="Of the window, in pixels.")] = "1280x720",
    scale: Annotated[int, typer.Option("--scale", help="Of the interface, percent.", min=100, max=200)] = 100,
    language: Annotated[str, typer.Option("--lang", help="en or ru.")] = "en",
    quick: Annotated[bool, typer.Option("--quick", help="Without the adviser's futures and the epilogue.")] = False,
    lesson: Annotated[bool, typer.Option("--lesson", help="The ten minutes at the desk alone.")] = False,
    scenario: Annotated[str, typer.Option("--scenario", help="Of another scenario: its name, or a folder.")] = "1922",
) -> None:
    """Take a picture of every screen in a scripted campaign, and proofread each. Exit code 1 if one has a fault.

    Example: python main.py tour --out pictures --size 1920x1080
    """
    from game.cli.touring import tour as run_tour

    raise typer.Exit(run_tour(out, size, scale, language, quick, lesson, scenario))


@app.command()
def explain(code: Annotated[str, typer.Argument(help="A code that 'check' or 'replay' has printed.")]) -> None:
    """Explain a code of a problem, and what to do about it.

    Example: python main.py explain unknown_name
    """
    from game.cli.explaining import explain as run_explain

    raise typer.Exit(run_explain(code))


def program() -> str:
    """How the program is called: from its sources or as a bundle."""
    return "politburo" if bundled() else "python main.py"


def run(arguments: Sequence[str]) -> int:
    """Run the command line; every fault is one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        code = typer.main.get_command(app).main(list(arguments), program(), standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else OK
    except Fault as fault:
        return _fail(str(fault), fault.code)
    except (KeyboardInterrupt, typer.Abort):
        return _fail("stopped", 130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        return _fail(f"{error.format_message()} (see {program()} --help)", USAGE)


def _fail(message: str, code: int = PROBLEMS) -> int:
    from game.scenario.rendering import printable

    print(f"error: {printable(message)}", file=sys.stderr)
    return code

"""``mods``: the user's mods in the terminal."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from game.cli.faults import OK, PROBLEMS, USAGE, Fault
from game.cli.scenarios import told_of
from game.cli.sentences import did_you_mean
from game.mods import Library, Mod
from game.scenario import Problem, inspect
from game.scenario.problems import ERROR
from game.scenario.rendering import printable
from game.words import N_meant, _, meant

HOLDS = N_meant("mod", "scenario"), N_meant("mod", "changes"), N_meant("mod", "assets")
"""What a mod may hold."""
ACTIONS = ("list", "on", "off", "up", "down", "add", "remove")


def mods(action: str, name: str) -> int:
    """Do one thing with the mods; ``list`` only tells which there are."""
    if action not in ACTIONS:
        hint = did_you_mean(action, ACTIONS) or _("see --help")
        raise Fault(_("'{action}' is none of {names}; {hint}", action=action, names=", ".join(ACTIONS), hint=hint))
    library = Library.read()
    if library.trouble:
        print(_("nothing is on: {why}", why=printable(library.trouble)), file=sys.stderr)
    if action == "list":
        print("\n".join(listed(library)))
        return OK
    if not name:
        raise Fault(_("which mod? python main.py mods {action} NAME", action=action))
    try:
        return _do(library, action, name)
    except OSError as error:
        raise Fault(f"{library.folder}: {error.strerror or error}", PROBLEMS) from None


def listed(library: Library) -> list[str]:
    """The folder, and a line for every mod: its place, whether it is on, id, title, what it holds."""
    lines = [str(library.folder)]
    on, off = meant("mod", "on"), meant("mod", "off")
    wide = max(len(on), len(off))
    for at, mod in enumerate(library.mods, 1):
        mark = f"{at:3} {on:<{wide}}" if mod.on else f"    {off:<{wide}}"
        lines.append(f"{mark}  {printable(mod.id):<24} {described(mod)}")
    return lines if library.mods else [*lines, "    " + _("no mods: put a folder or a zip with a mod.yaml there")]


def described(mod: Mod) -> str:
    """``A quieter congress 1.0: changes 1922``."""
    if mod.manifest is None:
        return _("cannot be used: {why}", why=printable(mod.problems[0].message))
    about = mod.manifest
    holds = _("changes {names}", names=", ".join(about.changes)) if about.changes else meant("mod", about.holds)
    return f"{printable(' '.join(filter(None, (about.title, about.version))))}: {holds}"


def _do(library: Library, action: str, name: str) -> int:
    if action == "add":
        return _add(library, Path(name))
    mod = library.named(name)
    if mod is None:
        known = [one.id for one in library.mods]
        hint = did_you_mean(name, known) or _("see them with: python main.py mods")
        raise Fault(_("there is no mod '{name}'; {hint}", name=name, hint=hint))
    if action == "remove":
        return _remove(library, mod)
    if action in ("up", "down"):
        if not mod.on:
            raise Fault(_("'{name}' is off; only mods that are on have an order", name=name))
        library.move(name, -1 if action == "up" else 1)
    else:
        problems = library.switch(name, action == "on")
        if action == "on" and not mod.on:
            return _tell(problems, _("'{name}' stays off", name=name))
    print("\n".join(listed(library)))
    return OK


def _add(library: Library, path: Path) -> int:
    if not path.exists():
        raise Fault(_("there is no '{path}'", path=path))
    problems = inspect(path)[1]
    if any(problem.severity == ERROR for problem in problems):
        return _tell(problems, _("it is not added"))
    try:
        place = library.add(path)
    except FileExistsError as error:
        raise Fault(str(error), USAGE) from None
    name = Library.read(library.folder).id_at(place)
    print(f"{place}\n{_('Switch it on with: python main.py mods on {name}', name=name)}")
    return OK


def _remove(library: Library, mod: Mod) -> int:
    if mod.on:
        library.switch(mod.id, False)
    if mod.path.is_dir() and not mod.path.is_symlink():
        shutil.rmtree(mod.path)
    else:
        mod.path.unlink()
    print(_("{path} is removed", path=mod.path))
    return OK


def _tell(problems: tuple[Problem, ...], what: str) -> int:
    print(told_of(problems))
    print(_("error: {message}", message=what), file=sys.stderr)
    return PROBLEMS

"""``mods``: the user's mods in the terminal."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from game.cli.faults import OK, PROBLEMS, USAGE, Fault
from game.mods import Library, Mod
from game.scenario import Problem, inspect
from game.scenario.problems import ERROR, did_you_mean
from game.scenario.rendering import as_text, printable

ACTIONS = ("list", "on", "off", "up", "down", "add", "remove")


def mods(action: str, name: str) -> int:
    """Do one thing with the mods; ``list`` only tells which there are."""
    if action not in ACTIONS:
        raise Fault(f"'{action}' is none of {', '.join(ACTIONS)}; {did_you_mean(action, ACTIONS) or 'see --help'}")
    library = Library.read()
    if library.trouble:
        print(f"nothing is on: {printable(library.trouble)}", file=sys.stderr)
    if action == "list":
        print("\n".join(listed(library)))
        return OK
    if not name:
        raise Fault(f"which mod? python main.py mods {action} NAME")
    try:
        return _do(library, action, name)
    except OSError as error:
        raise Fault(f"{library.folder}: {error.strerror or error}", PROBLEMS) from None


def listed(library: Library) -> list[str]:
    """The folder, and a line for every mod: its place, whether it is on, id, title, what it holds."""
    lines = [str(library.folder)]
    for at, mod in enumerate(library.mods, 1):
        mark = f"{at:3} on " if mod.on else "    off"
        lines.append(f"{mark}  {printable(mod.id):<24} {described(mod)}")
    return lines if library.mods else [*lines, "    no mods: put a folder or a zip with a mod.yaml there"]


def described(mod: Mod) -> str:
    """``A quieter congress 1.0: changes 1922``."""
    if mod.manifest is None:
        return f"cannot be used: {printable(mod.problems[0].message)}"
    about = mod.manifest
    holds = f"changes {', '.join(about.changes)}" if about.changes else about.holds
    return f"{printable(' '.join(filter(None, (about.title, about.version))))}: {holds}"


def _do(library: Library, action: str, name: str) -> int:
    if action == "add":
        return _add(library, Path(name))
    mod = library.named(name)
    if mod is None:
        known = [one.id for one in library.mods]
        raise Fault(f"there is no mod '{name}'; {did_you_mean(name, known) or 'see them with: python main.py mods'}")
    if action == "remove":
        return _remove(library, mod)
    if action in ("up", "down"):
        if not mod.on:
            raise Fault(f"'{name}' is off; only mods that are on have an order")
        library.move(name, -1 if action == "up" else 1)
    else:
        problems = library.switch(name, action == "on")
        if action == "on" and not mod.on:
            return _tell(problems, f"'{name}' stays off")
    print("\n".join(listed(library)))
    return OK


def _add(library: Library, path: Path) -> int:
    if not path.exists():
        raise Fault(f"there is no '{path}'")
    problems = inspect(path)[1]
    if any(problem.severity == ERROR for problem in problems):
        return _tell(problems, "it is not added")
    try:
        place = library.add(path)
    except FileExistsError as error:
        raise Fault(str(error), USAGE) from None
    print(f"{place}\nSwitch it on with: python main.py mods on {Library.read(library.folder).id_at(place)}")
    return OK


def _remove(library: Library, mod: Mod) -> int:
    if mod.on:
        library.switch(mod.id, False)
    if mod.path.is_dir() and not mod.path.is_symlink():
        shutil.rmtree(mod.path)
    else:
        mod.path.unlink()
    print(f"{mod.path} is removed")
    return OK


def _tell(problems: tuple[Problem, ...], what: str) -> int:
    print(as_text(problems))
    print(f"error: {what}", file=sys.stderr)
    return PROBLEMS

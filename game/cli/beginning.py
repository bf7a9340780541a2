"""``new-scenario``: three questions, and a small scenario that can be played at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from game.cli.faults import OK, PROBLEMS, Fault
from game.scenario import inspect
from game.scenario.fresh import Answers, write_fresh
from game.scenario.problems import ERROR
from game.words import _

T = TypeVar("T")
LEADERS = ("Ada Brandt", "Boris Hale", "Clara Roth")
YEAR = 1640


def new_scenario(folder: str, title: str | None, leaders: str | None, year: int | None) -> int:
    """Write a new scenario into a folder; what was not given is asked."""
    path = Path(folder)
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise Fault(_("'{folder}' is there already; name a folder that is empty or not there", folder=folder))
    usual = path.resolve().name.replace("_", " ").replace("-", " ").strip().capitalize() or "A new house"
    title = title if title is not None else _ask(_("What is it called? [{usual}] ", usual=usual), str, usual)
    names = (
        leaders
        if leaders is not None
        else _ask(
            _("Who are the leaders? Three to five names, commas between. [{usual}] ", usual=", ".join(LEADERS)),
            str,
            ", ".join(LEADERS),
        )
    )
    year = year if year is not None else _ask(_("In which year does it begin? [{usual}] ", usual=YEAR), int, YEAR)
    try:
        answers = Answers(title.strip(), tuple(name.strip() for name in names.split(",") if name.strip()), year)
        write_fresh(path, answers)
    except ValueError as error:
        raise Fault(str(error)) from None
    except OSError as error:
        why = error.strerror or error
        raise Fault(_("'{folder}' cannot be written: {why}", folder=folder, why=why), PROBLEMS) from None
    if any(problem.severity == ERROR for problem in inspect(path)[1]):
        said = _("the new scenario has mistakes; see them with: python main.py check {folder}", folder=folder)
        raise Fault(said, PROBLEMS)
    print(_("{folder} is written. Play it with: python main.py play {folder}", folder=folder))
    print(_("After every change: python main.py check {folder}", folder=folder))
    return OK


def _ask(question: str, read: Callable[[str], T], usual: T) -> T:
    """An answer from the keyboard; Enter alone is what is usual."""
    try:
        text = input(question).strip()
    except EOFError:
        return usual
    if not text:
        return usual
    try:
        return read(text)
    except ValueError:
        raise Fault(_("'{text}' is no number", text=text)) from None

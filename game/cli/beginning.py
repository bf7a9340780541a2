"""``new-scenario``: three questions, and a small scenario that can be played at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from game.cli.faults import OK, PROBLEMS, Fault
from game.scenario import inspect
from game.scenario.fresh import Answers, write_fresh
from game.scenario.problems import ERROR

T = TypeVar("T")
LEADERS = ("Ada Brandt", "Boris Hale", "Clara Roth")
YEAR = 1640


def new_scenario(folder: str, title: str | None, leaders: str | None, year: int | None) -> int:
    """Write a new scenario into a folder; what was not given is asked."""
    path = Path(folder)
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise Fault(f"'{folder}' is there already; name a folder that is empty or not there")
    usual = path.resolve().name.replace("_", " ").replace("-", " ").strip().capitalize() or "A new house"
    title = title if title is not None else _ask(f"What is it called? [{usual}] ", str, usual)
    names = (
        leaders
        if leaders is not None
        else _ask(
            f"Who are the leaders? Three to five names, commas between. [{', '.join(LEADERS)}] ",
            str,
            ", ".join(LEADERS),
        )
    )
    year = year if year is not None else _ask(f"In which year does it begin? [{YEAR}] ", int, YEAR)
    try:
        answers = Answers(title.strip(), tuple(name.strip() for name in names.split(",") if name.strip()), year)
        write_fresh(path, answers)
    except ValueError as error:
        raise Fault(str(error)) from None
    except OSError as error:
        raise Fault(f"'{folder}' cannot be written: {error.strerror or error}", PROBLEMS) from None
    if any(problem.severity == ERROR for problem in inspect(path)[1]):
        raise Fault(f"the new scenario has mistakes; see them with: python main.py check {folder}", PROBLEMS)
    print(f"{folder} is written. Play it with: python main.py play {folder}")
    print(f"After every change: python main.py check {folder}")
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
        raise Fault(f"'{text}' is no number") from None

"""``study``: many campaigns counted, with and without what-ifs; in a folder, they can be taken up again."""

from __future__ import annotations

import json as json_module
import shlex
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.cli.faults import PROBLEMS, Fault
from game.cli.scenarios import checked_seed, open_scenario, settings_of
from game.scenario import ProblemsError
from game.studies.backends import Backend
from game.words import _


@dataclass(frozen=True)
class Asked:
    """What ``study`` was asked on the command line."""

    name: str
    number: int
    seed: int
    workers: int | None = None
    changes: list[str] = field(default_factory=list)
    what_ifs: Sequence[str] = ()
    json: bool = False
    out: str | None = None
    backend: Backend = "local"
    address: str | None = None
    memory: int = 2048
    """Megabytes a worker may hold."""

    @property
    def command(self) -> str:
        """The command that plays the same campaigns again."""
        parts = ["python", "main.py", "study", self.name, "-n", str(self.number), "--seed", str(self.seed)]
        parts += [part for one in self.what_ifs for part in ("--what-if", one)]
        parts += [part for one in self.changes for part in ("--set", one)]
        return shlex.join(parts)


def study(asked: Asked) -> int:
    """Run a study and print how the campaigns ended; progress goes to standard error."""
    from game.studies.composing import compose
    from game.studies.plan_file import PlanFile

    settings = settings_of(open_scenario(asked.name), asked.changes)  # its faults are told as everywhere
    try:
        composed = compose(asked.name, asked.what_ifs, asked.number, checked_seed(asked.seed), settings)
    except ProblemsError as error:
        raise Fault(first_of(error)) from None
    except ValueError as error:
        raise Fault(str(error), PROBLEMS) from None
    file = PlanFile(composed.plan, composed.about, asked.command, {})
    return play(file, composed.worlds, asked)


def resume(folder: str, asked: Asked) -> int:
    """Take up the study of a folder where it stopped."""
    from game.studies.plan_file import PlanFileError, read_plan
    from game.studies.worlds import Combinations, check_rules, worlds_of

    try:
        file = read_plan(Path(folder))
        name = file.about["name"]
        check_rules(file.plan)
        worlds = Combinations(file.plan, name) if file.design else worlds_of(file.plan, name)
    except ProblemsError as error:
        raise Fault(first_of(error), PROBLEMS) from None
    except (PlanFileError, ValueError, FileNotFoundError) as error:
        raise Fault(str(error), PROBLEMS) from None
    return play(file, worlds, Asked(**(vars(asked) | {"name": name, "out": folder})))


def first_of(error: ProblemsError) -> str:
    """The first problem of a scenario or what-if in one line."""
    first = error.problems[0]
    return f"{first.where}: {first.message}" + (f"; {first.suggestion}" if first.suggestion else "")


def play(file: Any, worlds: Any, asked: Asked) -> int:
    """Play a plan, in a folder if one was named, and print what comes of it."""
    from game.cli.progress import conclude
    from game.cli.study_table import print_study

    done = run(file, worlds, asked)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    if file.design:
        if not done.stopped:
            from game.cli.attributing import print_attribution

            print_attribution(file, done, asked.json)
    elif asked.json:
        told = done.as_json() | {"what_ifs": {one.id: one.as_json() for one in done.comparisons()}}
        print(json_module.dumps(told, ensure_ascii=False, indent=1))
    else:
        print_study(file, done)
    if asked.out is not None and not done.stopped:
        told = _("The rows are in '{folder}'. A page of them: python main.py report {folder}", folder=asked.out)
        print(told, file=sys.stderr)
    return conclude(done, asked.out)


def run(file: Any, worlds: Any, asked: Asked) -> Any:
    """Play a plan on the backend that was asked for."""
    from game.cli.progress import report
    from game.studies.backends import missing, place
    from game.studies.filing import begin, run_in
    from game.studies.journal import JournalError
    from game.studies.memory import MEGABYTE
    from game.studies.plan_file import PlanFileError
    from game.studies.run import CannotKeep, run_plan
    from game.studies.tally import Nowhere

    if absent := missing(asked.backend):
        raise Fault(absent)
    memory = asked.memory * MEGABYTE
    more = {"memory": memory, "milestones": file.milestones, "paired": not file.design}
    try:
        with place(asked.backend, asked.workers, asked.address, file.plan.hash, memory) as there:
            if there.hire is not None:
                more["hire"] = there.hire
            if asked.out is None:
                more["keeper"] = Nowhere()
                return run_plan(file.plan, worlds, file.outcomes, there.workers, report, **more)
            folder = Path(asked.out)
            begin(folder, file)
            return run_in(folder, file, worlds, there.workers, report, **more).study
    except CannotKeep as error:
        kept = _("What was finished is kept; when there is room go on with: {command}", command=again(asked))
        raise Fault(f"{error}. {kept}", PROBLEMS) from None
    except (ValueError, RuntimeError, OSError, PlanFileError, JournalError) as error:
        raise Fault(str(error), PROBLEMS) from None


def again(asked: Asked) -> str:
    """The command that takes a study up again."""
    return shlex.join(["python", "main.py", "study", "--resume", asked.out or ""])

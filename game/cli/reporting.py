"""``report``: the page of a study, written and checked."""

from __future__ import annotations

import sys
from pathlib import Path

from game.cli.faults import OK, PROBLEMS, Fault
from game.scenario import ProblemsError
from game.studies.plan_file import PlanFile, PlanFileError, read_plan, write_whole
from game.studies.report.blocks import NoRows
from game.studies.report.example import Example, choose, tell
from game.studies.report.facts import Facts, facts
from game.studies.report.page import LARGEST, NAME, page
from game.studies.report.plain import usual
from game.studies.report.surveying import MOST_TOLD
from game.studies.report.verify import verify
from game.studies.worlds import Changed
from game.words import N_, _, grouped


def report(folder: str, out: str | None, check: bool) -> int:
    """Write the page of a study's folder, or with ``check`` compare the page there with the rows."""
    place = Path(folder)
    path = place / NAME if out is None else Path(out)
    try:
        file = read_plan(place)
        found = facts(place, file)
        told = examples(place, file, found)
        if check:
            return _verify(path, place, file, told)
        text = page(file, found, told)
    except (PlanFileError, NoRows, ValueError) as error:
        raise Fault(str(error), PROBLEMS) from None
    size = len(text.encode())
    if size > LARGEST:
        said = N_("the page would have {size} bytes, more than {most}: ask fewer what-ifs")
        raise Fault(_(said, size=grouped(size), most=grouped(LARGEST)), PROBLEMS)
    try:
        write_whole(path, text)
    except OSError as error:
        raise Fault(_("'{folder}' cannot be written: {why}", folder=path, why=error.strerror), PROBLEMS) from None
    print(_("{path}: {size} bytes", path=path, size=grouped(size)))
    return OK


def examples(folder: Path, file: PlanFile, found: Facts) -> list[Example]:
    """A pair of campaigns for each what-if, played again; none where the scenario or the rules have changed since."""
    if file.design or len(found["what_ifs"]) > MOST_TOLD:
        return []
    told = []
    for side in range(1, len(file.plan.variants)):
        index = choose(folder, file, side, usual(found))
        if index is None:
            continue
        try:
            told.append(tell(file, side, index))
        except (Changed, FileNotFoundError, ProblemsError) as error:
            print(_("No pair is told side by side: {why}", why=error), file=sys.stderr)
    return told


def _verify(path: Path, folder: Path, file: PlanFile, told: list[Example]) -> int:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        said = _("there is no page '{path}'; make it: python main.py report {folder}", path=path, folder=folder)
        raise Fault(said) from None
    wrong = verify(text, folder, file, told)
    for one in wrong:
        print(_("error: {message}", message=one), file=sys.stderr)
    if not wrong:
        print(_("{path}: every number agrees with the rows", path=path))
    return PROBLEMS if wrong else OK

"""``worksheet``, ``class`` and ``role-sheets``: pages for a class."""

from __future__ import annotations

import secrets
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from game.campaign import Campaign
from game.classroom.blocks import Block, Break, as_html, as_text
from game.cli.faults import OK, PROBLEMS, Fault
from game.cli.progress import line_of
from game.cli.scenarios import checked_seed, open_scenario
from game.saves import SaveProblem, load
from game.scenario import Scenario
from game.studies.plan_file import write_whole
from game.studies.run import Progress, run_study
from game.words import N_, _, plural

LOOKS = {
    "first": N_("a first look at every decision: {progress}"),
    "second": N_("a second look at those that seem to matter: {progress}"),
}
"""What is told of the search for turning points, look by look."""


def worksheet(path: str, out: str, leader: str | None, futures: int, workers: int | None, language: str) -> int:
    """Write the worksheet of a save, as a page and as text."""
    from game.classroom.turning import find
    from game.classroom.worksheet import worksheet as sheet_of

    campaign, title = _played(path)
    who = _chair(campaign, leader)
    try:
        found = find(campaign, who, futures, _look, workers)
    except (ValueError, RuntimeError) as error:
        raise Fault(str(error), PROBLEMS) from None
    _end_of_line()
    blocks = sheet_of(campaign, who, found, title, language)
    stem = "worksheet" if len(campaign.humans) == 1 else f"worksheet-{who}"
    _write(Path(out), {f"{stem}.html": as_html(_("Worksheet"), blocks, language), f"{stem}.txt": as_text(blocks)})
    print(
        plural(
            "{count} turning point among {decisions} decisions, {n} futures each way",
            "{count} turning points among {decisions} decisions, {n} futures each way",
            len(found.points),
            count=len(found.points),
            decisions=found.decisions,
            n=found.n,
        )
    )
    return OK


def _played(path: str) -> tuple[Campaign, str]:
    """The campaign of a save that somebody played, and what he called it.

    Raises:
        Fault: it cannot be played again, or nobody played in it.
    """
    try:
        loaded = load(path)
    except SaveProblem as problem:
        raise Fault(f"{path}: {problem.told()} ({problem.code})", PROBLEMS) from None
    wrong = [one for one in loaded.problems if one.code != "torn"]
    if loaded.campaign is None or wrong:
        first = (wrong or loaded.problems)[0]
        needs = _("a worksheet needs a save that replays")
        raise Fault(f"{path}: {first.told()} ({first.code}); {needs}", PROBLEMS)
    if not loaded.campaign.humans:
        raise Fault(_("{path}: nobody played in this campaign", path=path))
    return loaded.campaign, loaded.title


def _chair(campaign: Campaign, leader: str | None) -> str:
    if leader is None:
        return campaign.humans[0]
    if leader not in campaign.humans:
        names = ", ".join(campaign.humans)
        raise Fault(_("nobody played '{leader}' in this campaign; there were: {names}", leader=leader, names=names))
    return leader


def _look(name: str, progress: Progress) -> None:
    if sys.stderr.isatty():
        _over(_(LOOKS[name], progress=line_of(progress)))


def _over(line: str) -> None:
    """Write over the line of progress."""
    print(f"\r{line:<100}", end="", file=sys.stderr, flush=True)


def _end_of_line() -> None:
    if sys.stderr.isatty():
        print(file=sys.stderr)


def class_file(paths: Sequence[str], out: str, number: int, workers: int | None, language: str) -> int:
    """Write the table, the page and the CSV file of a class's saves; 1 if one of them does not count."""
    from game.classroom.class_page import Class, apart, as_csv, class_blocks, placed
    from game.classroom.reading import read

    files = _files(paths)
    books, campaigns = read(files)
    scenario = _usual(campaigns)
    model = None
    if scenario is not None and number:
        try:
            model = run_study(scenario, number, 1, workers, _model).of()
        except (ValueError, RuntimeError) as error:
            raise Fault(str(error), PROBLEMS) from None
        _end_of_line()
        books = placed(books, scenario, model)
    found = Class(apart(books, scenario), scenario, model)
    blocks = class_blocks(found, language)
    names = [words.id for words in scenario.texts.milestones] if scenario is not None else []
    page = as_html(_("Class"), blocks, language)
    _write(Path(out), {"class.html": page, "class.txt": as_text(blocks), "class.csv": as_csv(found.books, names)})
    flagged = [one for one in books if one.flags]
    print(_("{count} of {all} count", count=len(found.counted), all=len(books)))
    for one in flagged:
        print(_("error: {message}", message=f"{one.file}: {'; '.join(one.flags)}"), file=sys.stderr)
    return PROBLEMS if flagged else OK


def _files(paths: Sequence[str]) -> list[Path]:
    """The saves that were named; of a folder, all in it."""
    found = []
    for path in map(Path, paths):
        inside = sorted(path.glob("*.save")) if path.is_dir() else [path]
        if not inside:
            raise Fault(_("there are no saves in '{path}'", path=path))
        found += inside
    return found


def _usual(campaigns: Sequence[Campaign]) -> Scenario | None:
    """The scenario that most were played in."""
    if not campaigns:
        return None
    hash_, _ = Counter(one.scenario.hash for one in campaigns).most_common(1)[0]
    return next(one.scenario for one in campaigns if one.scenario.hash == hash_)


def _model(progress: Progress) -> None:
    if sys.stderr.isatty():
        _over(_("the model alone: {progress}", progress=line_of(progress)))


def role_sheets(name: str, out: str, seed: int | None, language: str) -> int:
    """Write a role sheet for every chair of a scenario, each alone and all together."""
    from game.classroom.roles import dealt, sheet, table_sheet

    scenario = open_scenario(name)
    chosen = secrets.randbelow(10**6) if seed is None else checked_seed(seed)
    campaign = Campaign(scenario, chosen)
    leaders = dealt(campaign)
    if not leaders:
        raise Fault(_("nobody may be played in '{name}'", name=name), PROBLEMS)
    pages: dict[str, str] = {}
    whole: list[Block] = table_sheet(campaign, leaders, language)
    pages["leader-of-the-game.html"] = as_html(_("Roles"), whole, language)
    for leader in leaders:
        blocks = sheet(campaign, leader, language)
        pages[f"role-{scenario.register.names('leader')[leader - 1]}.html"] = as_html(_("Role"), blocks, language)
        whole = [*whole, Break(), *blocks]
    pages["all.html"] = as_html(_("Roles"), whole, language)
    _write(Path(out), pages)
    return OK


def _write(folder: Path, pages: dict[str, str]) -> None:
    """Write pages into a folder, which is made; tells each.

    Raises:
        Fault: they cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            write_whole(folder / name, text)
            print(folder / name)
    except OSError as error:
        why = error.strerror or error
        raise Fault(_("'{folder}' cannot be written: {why}", folder=folder, why=why), PROBLEMS) from None

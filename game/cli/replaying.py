"""``replay``: a save played again."""

from __future__ import annotations

import json as json_module
import sys

from game.chronicle import lines
from game.cli.faults import OK, PROBLEMS, Fault
from game.cli.telling import as_json, ending, print_lines
from game.saves import Loaded, SaveProblem, load
from game.scenario.rendering import printable
from game.words import Catalogue, _


def replay(path: str, json: bool) -> int:
    """Replay a save and tell it; 1 if anything is wrong with it."""
    try:
        loaded = load(path)
    except SaveProblem as problem:
        raise Fault(f"{path}: {problem.told()} ({problem.code})", PROBLEMS) from None
    if json:
        _print_json(loaded)
    elif loaded.campaign is None:
        for line in loaded.chronicle:
            print(("\n" if line.kind == "quarter" else "") + printable(line.text))
    else:
        print_lines(lines(loaded.campaign, Catalogue.language))
        print(f"\n{ending(loaded.campaign)}")
    for wrong in loaded.problems:
        print(_("error: {message}", message=printable(f"{path}: {wrong.told()} ({wrong.code})")), file=sys.stderr)
    if loaded.campaign is not None and not loaded.problems and not json:
        counts = {"states": len(loaded.noted), "decisions": len(loaded.campaign.decisions)}
        print(_("{states} noted states agree; {decisions} decisions.", **counts))
    return PROBLEMS if loaded.problems else OK


def _print_json(loaded: Loaded) -> None:
    problems = [{"line": one.line, "code": one.code, "message": one.message} for one in loaded.problems]
    if loaded.campaign is not None:
        print(as_json(loaded.campaign, title=loaded.title, verified=len(loaded.noted), problems=problems))
        return
    told = [{"after": one.after, "turn": one.turn, "kind": one.kind, "text": one.text} for one in loaded.chronicle]
    whole = {"scenario": loaded.header.scenario, "title": loaded.title, "problems": problems, "chronicle": told}
    print(json_module.dumps(whole, ensure_ascii=False, indent=1))

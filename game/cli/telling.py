"""The chronicle of a campaign on standard output, as text or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from game import RULES_VERSION
from game.campaign import Campaign
from game.chronicle import Line, lines
from game.epilogue import distance
from game.epilogue.par import par_of
from game.epilogue.scores import Score, aims_of, scores
from game.scenario.rendering import printable
from game.words import _


def print_lines(told: Iterable[Line], asides: dict[int, tuple[str, ...]] | None = None) -> None:
    """Lines as text, each quarter under its name; ``asides`` follow the lines of the decision they are about.

    An aside that was printed is taken out.
    """
    pending = {} if asides is None else asides
    for line in told:
        _print_asides(pending, line.after)
        if line.kind == "quarter":
            print(f"\n{printable(line.text)}", flush=True)
        else:
            print(printable(line.text))

    _print_asides(pending, None)


def _print_asides(asides: dict[int, tuple[str, ...]], before: int | None) -> None:
    for after in [one for one in asides if before is None or one < before]:
        for text in asides.pop(after):
            print(printable(f"    {text}"))


def ending(campaign: Campaign) -> str:
    """How the campaign stands, in one sentence."""
    if campaign.outcome is None:
        return _("The campaign is not over.")
    return _("Outcome: {outcome}. State: {state}.", outcome=campaign.outcome, state=campaign.state_hash())


def as_json(campaign: Campaign, **more: Any) -> str:
    """The campaign and its chronicle as one JSON object."""
    scenario = campaign.scenario
    told = {
        "scenario": scenario.id,
        "scenario_hash": scenario.hash,
        "rules_version": RULES_VERSION,
        "seed": campaign.seed,
        "humans": list(campaign.humans),
        "decisions": len(campaign.decisions),
        "quarters": campaign.state.turn + 1,
        "ended": campaign.ended,
        "outcome": campaign.outcome,
        "state": campaign.state_hash(),
        "scores": [_score(campaign, one) for one in scores(campaign)],
        "distance": asdict(distance(campaign)),
        **more,
        "chronicle": [_row(line) for line in lines(campaign)],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _row(line: Line) -> dict[str, Any]:
    return {
        "after": line.after,
        "turn": line.turn,
        "quarter": line.quarter,
        "kind": line.kind,
        "text": line.text,
        "parts": dict(line.parts),
        "secret_of": line.secret_of,
    }


def _score(campaign: Campaign, score: Score) -> dict[str, Any]:
    who = campaign.scenario.register.names("leader")[score.leader - 1]
    par = par_of(campaign.scenario)
    return {
        "leader": who,
        "score": score.total,
        "percentile": None if par is None else par.percentile(who, score.total),
        "parts": {part.id: part.points for part in score.parts},
        "aims": [
            {"id": aim.id, "title": aim.title, "public": aim.public, "stands": aim.word}
            for aim in aims_of(campaign, score.leader)
        ],
    }

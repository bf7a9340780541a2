"""``python -m benchmarks.forecasts [SCENARIO] [-n 40]``: are the chances shown the chances there are?

Campaigns are played by the AI. Of every motion its mover's forecast is noted when it lies on the table, and that of
the first who must declare (or whip) on it; then how it went. Each row of the table is a band of the chance shown: how
many forecasts, the mean shown, the share that carried with its 95 % interval.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.calibration import gathered, table
from game.advice import forecast, forecast_pending
from game.campaign import Campaign, Happening
from game.rules import names as n
from game.scenario import load

BANDS = ((0, 1), (2, 4), (5, 14), (15, 29), (30, 49), (50, 69), (70, 84), (85, 94), (95, 97), (98, 98), (99, 100))
MOVER, DECLARING = "the mover, before he moves it", "who must whip or declare first"


@dataclass(frozen=True)
class Seen:
    """A forecast and what came of it: percent, and whether the motion carried."""

    who: str
    kind: int
    shown: int
    came: bool


def played(scenario: str, seed: int) -> list[Seen]:
    """The forecasts of one campaign."""
    campaign = Campaign(load(scenario), seed)
    waiting: dict[tuple[str, int], tuple[int, int]] = {}
    seen: list[Seen] = []
    read = 0
    while campaign.advance_once():
        seen.extend(_settled(campaign.happenings[read:], waiting))
        read = len(campaign.happenings)
        s, pending = campaign.state, campaign.pending
        assert pending is not None
        m = int(s.motion)
        if pending.kind in (n.D_WHIP, n.D_VOTE) and (DECLARING, m) not in waiting:
            shown = forecast_pending(campaign, pending.leader, m).chance
            waiting[DECLARING, m] = (int(s.kind[m]), shown)
        if pending.kind == n.D_TABLE:
            answer = campaign.standard_answer()
            if answer.verb != n.NO_MOTION:
                shown = forecast(campaign, pending.leader, answer.verb, answer.a, answer.b).chance
                waiting[MOVER, int(s.motions)] = (answer.verb, shown)
            campaign.answer(answer)
        else:
            campaign.answer_by_ai()
    return seen


def _settled(rows: Sequence[Happening], waiting: dict[tuple[str, int], tuple[int, int]]) -> Iterator[Seen]:
    """The forecasts whose motions were counted in these rows; what was not counted at its sitting is forgotten."""
    for row in rows:
        if row.kind == n.L_RESULT:
            for who in (MOVER, DECLARING):
                found = waiting.pop((who, row.cells[0]), None)
                if found is not None:
                    yield Seen(who, *found, bool(row.cells[1]))
        elif row.kind in (n.L_QUARTER, n.L_MEETING):
            waiting.clear()


def told(seen: Sequence[Seen], who: str) -> Iterator[str]:
    """The table of one kind of forecaster."""
    yield f"{who}:"
    yield from table([one for one in seen if one.who == who], BANDS, "carried")


def main(arguments: Sequence[str] | None = None) -> None:
    """Play, compare, print."""
    seen = gathered(__doc__, played, arguments)
    for who in (MOVER, DECLARING):
        print("\n".join(told(seen, who)))


if __name__ == "__main__":
    main()

"""Historical guidance: how far chance and the AI lean towards what the scenario records. At 0 nothing here acts.

Each quarter a die at the strength of the guidance decides which recorded sanctions and understandings it calls for;
what is called for is public. A called sanction needs no case and no rung before it, the AI moves it, and the luck of
every voter leans to it; a called understanding moves towards its recorded firmness.
"""

from __future__ import annotations

from game.rules.luck import percent
from game.rules.names import (
    LUCK_RECORD,
    M_SANCTION,
    MEETINGS_SIT,
    NOBODY,
    RECORDED_PACT,
    RECORDED_SANCTION,
)
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World


@rule
def leaned(w: World, now: int, recorded: int) -> int:
    """A number on its way to the recorded one, as far as guidance goes."""
    return now + (recorded - now) * w.guidance // 100


@rule
def change_stances(s: State, w: World) -> None:
    """Stances that changed in history this quarter."""
    for k in range(w.changes):
        if w.change_turn[k] == s.turn:
            p, issue = w.change_person[k], w.change_issue[k]
            s.stance[p, issue] = leaned(w, s.stance[p, issue], w.change_stance[k])


@rule
def call_record(s: State, w: World) -> None:
    """Which rows of the record guidance calls for this quarter; understandings move at once."""
    for k in range(w.records):
        s.called[k] = 0
        if s.turn < w.record_from[k] or s.turn > w.record_until[k]:
            continue
        if percent(s.seed, s.turn, LUCK_RECORD, k) >= w.guidance:
            continue
        a, b = w.record_a[k], w.record_b[k]
        if w.record_kind[k] == RECORDED_PACT:
            s.pact[a, b] = leaned(w, s.pact[a, b], w.record_to[k])
            s.pact[b, a] = s.pact[a, b]
        s.called[k] = 1


@rule
def follow_record(s: State, w: World) -> None:
    """The lean of a quarter that begins."""
    if w.guidance > 0:
        change_stances(s, w)
        call_record(s, w)


@rule
def sits_here(s: State, w: World, k: int) -> bool:
    """The sitting under way is the one that voted row ``k``, or any would do."""
    return w.record_at[k] < 0 or (s.phase == MEETINGS_SIT and s.meeting == w.record_at[k])


@rule
def judges(s: State, w: World) -> bool:
    """Guidance calls for a sanction that belongs to this very meeting: it has no other business."""
    for k in range(w.records):
        if s.called[k] == 1 and w.record_kind[k] == RECORDED_SANCTION and w.record_at[k] >= 0 and sits_here(s, w, k):
            return True
    return False


@rule
def calls_for(s: State, w: World, leader: int, rung: int) -> bool:
    """Guidance calls, at this sitting, for a leader to be put down to a rung below the one he is on."""
    if w.guidance == 0 or rung <= s.rung[leader]:
        return False
    for k in range(w.records):
        if s.called[k] == 0 or w.record_kind[k] != RECORDED_SANCTION:
            continue
        if sits_here(s, w, k) and w.record_a[k] == leader and w.record_to[k] == rung:
            return True
    return False


@rule
def vote_pull(s: State, w: World, voter: int, m: int) -> int:
    """Points by which the luck of a voter leans to a sanction the record calls for; the man struck is left alone."""
    if w.guidance == 0 or s.kind[m] != M_SANCTION or voter == w.person[s.object_a[m]]:
        return 0
    return w.guidance if calls_for(s, w, s.object_a[m], s.object_b[m]) else 0


@rule
def unrecorded(w: World) -> int:
    """Points off the wish to strike a man whom the record does not strike."""
    return 3 * w.guidance if w.records > 0 else 0


@rule
def wish_to_post(s: State, w: World, o: int) -> int:
    """Points for a change in an office that the record has in other hands, against one where it has its man."""
    p = w.recorded_holder[o, s.turn]
    if w.guidance == 0 or p == NOBODY:
        return 0
    return -w.guidance // 2 if s.holder[o] == p else w.guidance // 2


@rule
def wish_for_man(s: State, w: World, p: int, o: int) -> int:
    """Points for putting the recorded man into an office."""
    return w.guidance if w.recorded_holder[o, s.turn] == p else 0


@rule
def gamble_odds(w: World, x: int) -> int:
    """Odds of the gamble of option ``x``, percent, pulled towards how it ended in history."""
    if w.option_happened[x] == 0:
        return w.option_odds[x]
    return leaned(w, w.option_odds[x], 100 if w.option_happened[x] == 2 else 0)

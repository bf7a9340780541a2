"""Why a voter leans: thirteen named parts on one scale of points, summed last."""

from __future__ import annotations

from game.rules.bodies import clamp, voter_person
from game.rules.names import (
    NOBODY,
    R_CASE,
    R_FEAR,
    R_INTEREST,
    R_LUCK,
    R_MERIT,
    R_MOVER,
    R_PACT,
    R_PATRON,
    R_SPEECH,
    R_TARGET,
    R_UNITY,
    R_VIEWS,
    R_WHIP,
    REASONS,
)
from game.rules.reasons import (
    case_part,
    fear_part,
    interest,
    merit,
    mover_part,
    own_post,
    pact_part,
    patron_part,
    speech_part,
    target_part,
    unity_part,
    views_part,
)
from game.rules.rule import rule
from game.rules.state import Cells, State
from game.rules.world import World


@rule
def plea(s: State, w: World, m: int) -> int:
    """What speaks for a motion to every voter alike, but for the speeches: the case, and closed ranks."""
    return case_part(s, w, m) + unity_part(s, w, m)


@rule
def lean(s: State, w: World, voter: int, m: int, stand: int, alike: int, speech: int) -> int:
    """The sum of :func:`leaning`, given the :func:`plea` and the :func:`speech_part` of the motion."""
    p = voter_person(voter)
    leader = w.leader_of[p]
    points = alike + merit(s, w, voter, m) + mover_part(s, w, voter, leader, m)
    if leader != NOBODY:
        points += interest(s, w, leader, m) + pact_part(s, w, leader, m)
    else:
        points += target_part(s, w, voter, m) + patron_part(s, w, voter, stand) + own_post(s, p, m)
        points += views_part(s, w, voter, m)
    if p != NOBODY:
        points += s.whip[p] + (fear_part(s, w, p, m) if leader == NOBODY else 0)
    if leader == NOBODY or s.mover[m] != leader:
        points += speech
    return clamp(points, -200, 200)


@rule
def leaning(s: State, w: World, voter: int, m: int, stand: int, parts: Cells) -> int:
    """How a voter leans on motion ``m`` before luck, in points, -200..200.

    ``stand`` is how his patron has declared (-1, 0, 1; unused for leaders). ``parts`` receives the thirteen named parts
    (see REASON_NAMES) when it has room for them; with length 0 nothing is written.
    """
    if len(parts) >= REASONS:
        name_parts(s, w, voter, m, stand, parts)
    return lean(s, w, voter, m, stand, plea(s, w, m), speech_part(s, w, m))


@rule
def name_parts(s: State, w: World, voter: int, m: int, stand: int, parts: Cells) -> None:
    """Write what :func:`lean` adds up, part by part."""
    p = voter_person(voter)
    leader = w.leader_of[p]
    led = leader != NOBODY
    parts[R_MERIT] = merit(s, w, voter, m)
    parts[R_MOVER] = mover_part(s, w, voter, leader, m)
    parts[R_TARGET] = 0 if led else target_part(s, w, voter, m)
    parts[R_PATRON] = 0 if led else patron_part(s, w, voter, stand)
    parts[R_PACT] = pact_part(s, w, leader, m) if led else 0
    parts[R_FEAR] = fear_part(s, w, p, m) if p != NOBODY and not led else 0
    parts[R_INTEREST] = interest(s, w, leader, m) if led else own_post(s, p, m)
    parts[R_CASE] = case_part(s, w, m)
    parts[R_UNITY] = unity_part(s, w, m)
    parts[R_SPEECH] = 0 if led and s.mover[m] == leader else speech_part(s, w, m)
    parts[R_WHIP] = s.whip[p] if p != NOBODY else 0
    parts[R_VIEWS] = 0 if led else views_part(s, w, voter, m)
    parts[R_LUCK] = 0

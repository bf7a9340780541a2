"""The reasons of a voter: every named part of a leaning, in points (their sum is in game.rules.leanings)."""

from __future__ import annotations

from game.rules.aims import beneficiary_of, strikes_at, target_of
from game.rules.beliefs import threat
from game.rules.bodies import (
    clamp,
    voter_leader,
    voter_person,
    voter_region,
)
from game.rules.names import (
    ABSTAIN,
    M_BAN,
    M_DEMOCRACY,
    M_ENLARGE,
    M_FILL,
    M_LINE,
    M_PUBLISH,
    M_REINSTATE,
    M_SANCTION,
    M_SUPPRESS,
    NOBODY,
)
from game.rules.posts import lacks, may_dismiss
from game.rules.promises import promise_part
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World


@rule
def voter_stance(s: State, w: World, voter: int, issue: int) -> int:
    """Where a voter stands on an issue: a person's own stance, a bloc's between its region's mood and its leader."""
    p = voter_person(voter)
    if p != NOBODY:
        return s.stance[p, issue]
    r, leader = voter_region(voter), voter_leader(s, w, voter)
    own = s.line[issue]
    if leader != NOBODY:
        own = s.stance[w.person[leader], issue]
    if r == NOBODY:
        return own
    return (own + s.mood[r, issue]) // 2


@rule
def voter_regard(s: State, w: World, voter: int, leader: int) -> int:
    """What a voter thinks of a leader; a bloc is firm for its own and cool to the rest."""
    if leader == NOBODY:
        return 0
    p = voter_person(voter)
    if p != NOBODY:
        return s.regard[p, leader]
    own = voter_leader(s, w, voter)
    if own == leader:
        return w.bloc_regard
    return (s.prestige[w.person[leader]] - 50) // 2


@rule
def merit(s: State, w: World, voter: int, m: int) -> int:
    """Agreement with what the motion would do: nearer to the voter's own stance is better."""
    kind = s.kind[m]
    if kind == M_LINE:
        issue, proposed = s.object_a[m], s.object_b[m]
        own = voter_stance(s, w, voter, issue)
        return clamp((abs(own - s.line[issue]) - abs(own - proposed)) * w.line_merit // 100, -40, 40)
    own = voter_stance(s, w, voter, w.party_issue)
    if kind == M_DEMOCRACY:
        return clamp(own * s.object_a[m] // 3, -30, 30)
    if kind == M_BAN:
        if s.object_a[m] == 0:
            return clamp(own // 3, -30, 30) - w.ban_awe
        return clamp(-own // 3, -30, 30) + w.ban_awe
    if kind == M_PUBLISH:
        return clamp(own // 5, -15, 15) - w.secrecy
    if kind == M_SUPPRESS:
        return clamp(-own // 5, -15, 15) + w.secrecy
    if kind == M_ENLARGE:
        return 6
    return 0


@rule
def document_interest(s: State, w: World, leader: int, m: int) -> int:
    """What printing a document would do for a leader: it hurts him, or those he fears."""
    points = -w.document_hurts[s.object_a[m], leader]
    for j in range(1, w.leaders + 1):
        if j != leader:
            points += w.document_hurts[s.object_a[m], j] * (threat(s, w, leader, j) - w.threat_neutral) // 100
    if s.kind[m] == M_SUPPRESS:
        return -points
    return points


@rule
def interest(s: State, w: World, leader: int, m: int) -> int:
    """What a leader stands to gain or lose: dangerous men brought low, unless by a worse one; posts for his own."""
    kind = s.kind[m]
    if kind == M_PUBLISH or kind == M_SUPPRESS:
        return clamp(document_interest(s, w, leader, m), -40, 40)
    target, served = target_of(s, w, m), beneficiary_of(s, w, m)
    points = 0
    if target == leader:
        points -= 60
    elif target != NOBODY:
        points += (threat(s, w, leader, target) - w.threat_neutral) // 2
    if served == leader:
        points += 30
    elif served != NOBODY:
        feared = threat(s, w, leader, served)
        if kind == M_REINSTATE:
            feared += w.threat_rung * s.rung[served]
        points -= (feared - w.threat_neutral) // 3
    mover = s.mover[m]
    if mover == leader:
        points += 40
    elif kind == M_SANCTION and mover != NOBODY and target != leader:
        points -= max(0, threat(s, w, leader, mover) - w.threat_neutral) * w.mover_fear // 100
    return clamp(points, -80, 60)


@rule
def pact_part(s: State, w: World, leader: int, m: int) -> int:
    """What a leader's understandings ask of him: with the mover, for the man served, not to harm an ally, his word."""
    points = 0
    if s.mover[m] != leader:
        points += s.pact[leader, s.mover[m]] // 2
    target = target_of(s, w, m)
    if target != NOBODY and target != leader:
        points -= s.pact[leader, target]
        if s.pact[leader, target] >= w.pact_binds:
            points -= w.pact_word
    served = beneficiary_of(s, w, m)
    if served != NOBODY and served != leader:
        points += s.pact[leader, served] // 2
    return clamp(clamp(points, -60, 40) + promise_part(s, w, leader, m), -80, 80)


@rule
def case_for_change(s: State, w: World, issue: int) -> int:
    """The case for another line: a resolution in force stands, unless a crisis presses on just this."""
    points = -w.line_inertia
    if issue == w.crisis_issue:
        points += s.crisis // 8
    return points


@rule
def case_for_posting(s: State, w: World, m: int) -> int:
    """The case for a posting: what the man lacks for the post, and how great he is whom it puts out."""
    office, p = s.object_a[m], s.object_b[m]
    points = -clamp(lacks(s, w, p, office), 0, 60)
    struck = strikes_at(s, w, M_FILL, office, p)
    if struck != NOBODY:
        points -= w.rung_gravity * 3 + (s.prestige[w.person[struck]] - 50) // 4
    return points


@rule
def case_part(s: State, w: World, m: int) -> int:
    """The case made: evidence against what the rung asks, how grave the rung is, how great the man; for a new line."""
    if s.kind[m] == M_LINE:
        return case_for_change(s, w, s.object_a[m])
    if s.kind[m] == M_REINSTATE:
        return -clamp(s.evidence[s.object_a[m]] // 2, 0, 20)
    if s.kind[m] == M_FILL:
        return case_for_posting(s, w, m)
    if s.kind[m] != M_SANCTION:
        return 0
    target, rung = s.object_a[m], s.object_b[m]
    points = clamp(s.evidence[target] - w.evidence_base - w.evidence_step * rung, -20, 20)
    points -= w.rung_gravity * rung
    points -= (s.prestige[w.person[target]] - 50) // 4
    return points


@rule
def unity_part(s: State, w: World, m: int) -> int:
    """The pull of closed ranks while the ban on factions holds: towards the presidium, away from the fallen."""
    if s.ban == 0:
        return 0
    mover = s.mover[m]
    points = 0
    if s.rung[mover] > 0:
        points -= w.unity_pull * s.rung[mover]
    if s.kind[m] == M_SANCTION and s.rung[s.object_a[m]] > 0:
        points += w.unity_pull
    if s.kind[m] == M_REINSTATE:
        points -= w.unity_pull * s.rung[s.object_a[m]]
    return clamp(points, -30, 30)


@rule
def speech_part(s: State, w: World, m: int) -> int:
    """What the mover and the target make of the sitting: the one's name, both men's :func:`presence`."""
    mover, target = s.mover[m], target_of(s, w, m)
    if mover == NOBODY:
        return 0
    points = s.prestige[w.person[mover]] // 10 + presence(w, w.person[mover])
    return points if target == NOBODY else points - presence(w, w.person[target])


@rule
def presence(w: World, p: int) -> int:
    """Oratory, little use behind closed doors and much in the open; cunning in the corridors, the other way round."""
    oratory, corridors = w.speech_closed, w.craft_closed
    if w.open_arena == 1:
        oratory, corridors = w.speech_open, w.craft_open
    return (w.oratory[p] - 50) * oratory // 100 + (w.cunning[p] - 50) * corridors // 100


@rule
def apart(s: State, w: World, voter: int, leader: int) -> int:
    """Mean distance of a voter's views from a leader's over the issues, 0..200."""
    q, gap = w.person[leader], 0
    for i in range(w.issues):
        gap += abs(voter_stance(s, w, voter, i) - s.stance[q, i])
    return gap // w.issues


@rule
def views_part(s: State, w: World, voter: int, m: int) -> int:
    """In a quarrel of two leaders over men, nearer views: those of the mover (or of the man served), or the target's.

    Leaders themselves reckon with views as a part of what they fear of each other (game.rules.beliefs).
    """
    struck = target_of(s, w, m)
    served = beneficiary_of(s, w, m) if s.kind[m] == M_FILL else s.mover[m]
    if struck == NOBODY or served == NOBODY or struck == served:
        return 0
    return clamp((apart(s, w, voter, struck) - apart(s, w, voter, served)) * w.kinship // 100, -30, 30)


@rule
def fear_part(s: State, w: World, p: int, m: int) -> int:
    """Fear for one's post: of a mover who can dismiss one, or of a target who can."""
    weight = w.fear
    if w.secret_ballot == 1:
        weight = w.fear // 4
    points = 0
    if may_dismiss(s, w, s.mover[m], p):
        points += weight
    target = target_of(s, w, m)
    if target != NOBODY and may_dismiss(s, w, target, p):
        points -= weight
    return points


@rule
def patron_part(s: State, w: World, voter: int, stand: int) -> int:
    """A client goes with his patron, the more firmly the higher his regard; less so in a secret ballot."""
    leader = voter_leader(s, w, voter)
    if leader == NOBODY or stand == ABSTAIN:
        return 0
    firm = w.patron_pull + voter_regard(s, w, voter, leader) * w.patron_regard // 100
    if w.secret_ballot == 1:
        firm = firm * w.secret_patron // 100
    return stand * max(0, firm)


@rule
def mover_part(s: State, w: World, voter: int, leader: int, m: int) -> int:
    """Regard for the mover: it moves a man on his own feet (``leader``, or nobody) less, and nobody by himself."""
    mover = s.mover[m]
    if leader == NOBODY:
        return voter_regard(s, w, voter, mover) // 5
    return 0 if mover == leader else voter_regard(s, w, voter, mover) // 10


@rule
def target_part(s: State, w: World, voter: int, m: int) -> int:
    """Regard for the man struck at, or to be let back."""
    if s.kind[m] == M_REINSTATE:
        return voter_regard(s, w, voter, s.object_a[m]) // 4
    return -voter_regard(s, w, voter, target_of(s, w, m)) // 4


@rule
def own_post(s: State, p: int, m: int) -> int:
    """What it is to a man that his own post is to be filled with another."""
    return -50 if p != NOBODY and s.kind[m] == M_FILL and s.holder[s.object_a[m]] == p else 0

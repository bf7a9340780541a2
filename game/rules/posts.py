"""Posts: who may fill them, and who is fit for one."""

from __future__ import annotations

from game.rules.bodies import able, allegiance, clamp, in_party
from game.rules.luck import percent
from game.rules.names import BY_OFFICE, FULL, LUCK_PATRON, NOBODY, ORGBURO, SECRETARIAT
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World


@rule
def holds_great(s: State, w: World, leader: int) -> bool:
    """The leader himself holds a great office."""
    for o in range(1, w.offices + 1):
        if w.great[o] == 1 and s.holder[o] == w.person[leader]:
            return True
    return False


@rule
def runs_secretariat(s: State, w: World, leader: int) -> bool:
    """The leader or his man holds the office that controls what the Secretariat fills."""
    if s.noted == 0:
        return find_secretariat(s, w, leader)
    if s.secretariat[leader] < 0:
        s.secretariat[leader] = 1 if find_secretariat(s, w, leader) else 0
    return s.secretariat[leader] == 1


@rule
def find_secretariat(s: State, w: World, leader: int) -> bool:
    """Whether the leader runs the Secretariat, no notes asked."""
    for o in range(1, w.offices + 1):
        if w.appoints[o] == 1 and s.holder[o] != NOBODY and allegiance(s, w, s.holder[o]) == leader:
            return True
    return False


@rule
def runs_orgburo(s: State, w: World, leader: int) -> bool:
    """More than half of the full members of the Orgburo follow the leader."""
    if s.noted == 0:
        return count_orgburo(s, w, leader)
    if s.orgburo[leader] < 0:
        s.orgburo[leader] = 1 if count_orgburo(s, w, leader) else 0
    return s.orgburo[leader] == 1


@rule
def count_orgburo(s: State, w: World, leader: int) -> bool:
    """Whether the leader runs the Orgburo, no notes asked."""
    own, everyone = 0, 0
    for p in range(1, w.persons + 1):
        if s.member[p, ORGBURO] == FULL and in_party(s, w, p):
            everyone += 1
            if allegiance(s, w, p) == leader:
                own += 1
    return 2 * own > everyone


@rule
def exists(s: State, w: World, o: int) -> bool:
    """The office exists this quarter."""
    return o != NOBODY and w.exists_from[o] <= s.turn < w.exists_until[o]


@rule
def lasts(s: State, w: World, o: int) -> bool:
    """The office exists this quarter, and is not abolished with it."""
    return exists(s, w, o) and s.turn + 1 < w.exists_until[o]


@rule
def sent(w: World, o: int) -> bool:
    """Who holds the office may be sent by the centre: any office, or only those of the capital, by the setting."""
    return w.appointment_power == 1 or (w.area[o] == NOBODY and w.far[o] == 0)


@rule
def may_fill(s: State, w: World, leader: int, o: int) -> bool:
    """The leader may fill the office by a move, without a vote."""
    filler = w.filler[o]
    if filler == SECRETARIAT:
        return sent(w, o) and runs_secretariat(s, w, leader)
    if filler == ORGBURO:
        return sent(w, o) and runs_orgburo(s, w, leader)
    if filler == BY_OFFICE:
        key = s.holder[w.filler_office[o]]
        return key != NOBODY and key != s.holder[o] and allegiance(s, w, key) == leader
    return False


@rule
def postings(w: World, leader: int) -> int:
    """How many regional posts a leader can fill a quarter: the papers of each want reading, and some read more."""
    return max(1, w.posts_a_quarter + (w.administration[w.person[leader]] - 70) // w.skill_posts)


@rule
def may_dismiss(s: State, w: World, leader: int, p: int) -> bool:
    """The leader could take the person's main post from him by a move of his own."""
    if leader == NOBODY or w.leader_of[p] != NOBODY or s.top[p] == NOBODY:
        return False
    return may_fill(s, w, leader, s.top[p])


@rule
def fitness(w: World, p: int, o: int) -> int:
    """How well a person suits a post, 0..100: the trait the work asks, and seniority."""
    trait = w.needs[o]
    points = w.administration[p]
    if trait == 0:
        points = w.oratory[p]
    elif trait == 2:
        points = w.theory[p]
    elif trait == 3:
        points = w.cunning[p]
    elif trait == 4:
        points = w.ambition[p]
    return clamp(points + 5 * w.old_guard[p], 0, 100)


@rule
def knows_field(w: World, p: int, o: int) -> bool:
    """The person knows a field the office asks, or either may be of any."""
    return w.fields[p] == 0 or w.asks_fields[o] == 0 or w.fields[p] & w.asks_fields[o] != 0


@rule
def lacks(s: State, w: World, p: int, o: int) -> int:
    """What a man lacks for a post: the standing its weight asks, and its field of work; points, 0 upwards."""
    points = max(0, w.weight[o] // 2 - s.prestige[p]) * w.stature // 100
    if not knows_field(w, p, o):
        points += w.outside_field
    return points


@rule
def rests(s: State, w: World, leader: int, o: int) -> bool:
    """The man was put there too lately for a stroke of the pen: this quarter, or a while unless the leader's own."""
    p = s.holder[o]
    if p == NOBODY or s.since[o] == 0:
        return False
    age = s.turn + 1 - s.since[o]
    return age == 0 or (age < w.post_rests and s.patron[p] != leader)


@rule
def just_posted(s: State, w: World, p: int) -> bool:
    """The person was put into an office this quarter, and is not sent on before he has unpacked."""
    for o in range(1, w.offices + 1):
        if s.holder[o] == p and s.since[o] == s.turn + 1:
            return True
    return False


@rule
def clients_of(s: State, w: World, leader: int) -> int:
    """How many persons follow the leader."""
    count = 0
    for p in range(1, w.persons + 1):
        if s.patron[p] == leader and in_party(s, w, p):
            count += 1
    return count


@rule
def find_top(s: State, w: World, p: int) -> None:
    """Keep the weightiest office of a person in the state."""
    best = NOBODY
    for o in range(1, w.offices + 1):
        if s.holder[o] == p and (best == NOBODY or w.weight[o] > w.weight[best]):
            best = o
    s.top[p] = best


CANDIDATE_LUCK = 9
"""The most that luck does for a candidate, points."""


@rule
def candidate_luck(s: State, o: int, p: int) -> int:
    """A small die that breaks ties between candidates for a post, 0..9."""
    return percent(s.seed, s.turn, LUCK_PATRON, 1000 + o * 256 + p) % (CANDIDATE_LUCK + 1)


@rule
def fit_for_post(s: State, w: World, p: int, o: int) -> bool:
    """May hold the office at all: able, on the scene, not one of the leaders, not barred by a CC seat."""
    if not able(s, w, p) or w.leader_of[p] != NOBODY or s.turn < w.enters[p]:
        return False
    return not (w.control_office[o] == 1 and s.member[p, 3] != 0)

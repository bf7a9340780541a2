"""What weighs in a vote beside the matter: views, words and corridors; what skill and many friends are worth."""

from __future__ import annotations

from game.rules import names as n
from game.rules.beliefs import settle_beliefs
from game.rules.bodies import cells
from game.rules.carrying import set_document
from game.rules.leanings import leaning
from game.rules.moves_open import adopt
from game.rules.pacts import crowd
from game.rules.posts import may_fill, postings, sent
from game.rules.reasons import presence, speech_part, views_part
from game.scenario import Scenario
from tests.rules.chairs import BUKHARIN, KAMENEV, STALIN, TOMSKY, TROTSKY, ZINOVIEV, Still


def quarrel(year: Scenario) -> tuple[Still, int]:
    """Stalin moves that Trotsky be reprimanded, and a voter who is nobody's leader."""
    still = Still(year, STALIN)
    s, w = still.s, still.w
    s.body, s.motions = n.COMMITTEE, 1
    s.kind[0], s.mover[0], s.object_a[0], s.object_b[0] = n.M_SANCTION, STALIN, TROTSKY, n.RUNG_REPRIMAND
    return still, next(p for p in range(1, w.persons + 1) if not w.leader_of[p])


def test_the_nearer_of_two_rivals_has_the_vote(year_1922: Scenario) -> None:
    still, voter = quarrel(year_1922)
    s, w = still.s, still.w
    for i in range(w.issues):
        s.stance[voter, i] = s.stance[still.person(STALIN), i]
    near = views_part(s, w, voter, 0)
    assert near > 0
    for i in range(w.issues):
        s.stance[voter, i] = s.stance[still.person(TROTSKY), i]
    assert views_part(s, w, voter, 0) == -near, "as far the other way"
    parts = cells(n.REASONS)
    leaning(s, w, voter, 0, 0, parts)
    assert parts[n.R_VIEWS] == -near
    leaning(s, w, still.person(KAMENEV), 0, 0, parts)
    assert parts[n.R_VIEWS] == 0, "leaders reckon with views in what they fear"


def test_corridors_count_behind_closed_doors_and_oratory_in_the_hall(year_1922: Scenario) -> None:
    still, _ = quarrel(year_1922)
    s, w = still.s, still.w
    stalin, trotsky = still.person(STALIN), still.person(TROTSKY)
    w.open_arena = 0
    closed = presence(w, stalin) - presence(w, trotsky)
    told = speech_part(s, w, 0)
    assert told == s.prestige[stalin] // 10 + closed
    w.open_arena = 1
    assert presence(w, stalin) - presence(w, trotsky) < closed
    assert speech_part(s, w, 0) < told


def test_cunning_hides_strength(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    s.strength[STALIN] = 60
    gains = []
    for cunning in (95, 50):
        w.cunning[still.person(STALIN)], s.belief[KAMENEV, STALIN] = cunning, 1000
        settle_beliefs(s, w)
        gains.append(int(s.belief[KAMENEV, STALIN]) - 1000)
    assert 0 < gains[0] < gains[1]


def test_who_administers_better_posts_more(year_1922: Scenario) -> None:
    w = Still(year_1922, STALIN).w
    assert postings(w, STALIN) == w.posts_a_quarter + 1
    assert postings(w, BUKHARIN) == 1
    w.administration[w.person[STALIN]] = 0
    assert postings(w, STALIN) == 1, "one at least"


def test_without_the_power_to_appoint_the_posts_of_the_capital_stay(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    filled = [o for o in range(1, w.offices + 1) if may_fill(s, w, STALIN, o)]
    w.appointment_power = s.noted = 0
    left = [o for o in filled if may_fill(s, w, STALIN, o)]
    assert left == [o for o in filled if not w.area[o] and not w.far[o]]
    assert 0 < len(left) < len(filled)
    assert all(sent(w, o) for o in left)


def test_what_is_printed_costs_regard(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w, ids = still.s, still.w, year_1922.register.ids
    letter, reader = ids["document"]["testament"] - 1, ids["person"]["kirov"]
    if w.document_hurts[letter, STALIN] == 0:
        letter += 1
    before = int(s.regard[reader, STALIN])
    set_document(s, w, letter, 2)
    assert s.regard[reader, STALIN] == before
    set_document(s, w, letter, 3)
    assert s.regard[reader, STALIN] == before - w.document_hurts[letter, STALIN] * w.document_regard // 100 - (
        w.document_hurts[letter, STALIN] * w.document_regard % 100 > 0
    )


def test_a_doctrine_makes_friends_of_those_who_think_so(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    doctrine = next(d for d in range(w.doctrines) if abs(w.doctrine_pull[d]) >= 50)
    issue, pull = w.doctrine_issue[doctrine], w.doctrine_pull[doctrine]
    near, far = [p for p in range(1, w.persons + 1) if not w.leader_of[p]][:2]
    s.stance[near, issue], s.stance[far, issue] = pull, -pull
    s.regard[near, STALIN] = s.regard[far, STALIN] = 0
    adopt(s, w, STALIN, doctrine)
    assert s.regard[near, STALIN] == 8
    assert s.regard[far, STALIN] < 0


def test_many_understandings_hold_less(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    for m in range(1, w.leaders + 1):
        s.pact[KAMENEV, m] = 0
    for friends, m in enumerate((STALIN, ZINOVIEV, BUKHARIN, TOMSKY)):
        s.pact[KAMENEV, m] = w.pact_binds
        assert crowd(s, w, KAMENEV) == w.pact_crowd * max(0, friends - 1)

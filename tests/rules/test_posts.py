"""Posts: who fits them by his field of work, and how long one rests before it may be given to another."""

from __future__ import annotations

import pytest

from game.players.placing import best_man
from game.rules import names as n
from game.rules.motions import object_to_fill, object_to_motion, on_table
from game.rules.posting import leave, post
from game.rules.posts import fit_for_post, knows_field, lacks, rests
from game.rules.reasons import case_for_posting
from game.rules.vacancies import fill_vacancies, suits
from game.scenario import Scenario
from tests.rules.chairs import STALIN, TROTSKY, ZINOVIEV, Still


@pytest.fixture
def secretary(year_1922: Scenario) -> tuple[Still, int, int, int]:
    """Stalin has just put a man of Zinoviev's into a region of his: the office, the man, and one to come after."""
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    office = w.secretary[still.area(STALIN, True)]
    men = [p for p in range(1, w.persons + 1) if fit_for_post(s, w, p, office) and not s.top[p] and not s.sheltered[p]]
    post(s, w, office, men[0], STALIN, still.log)
    s.patron[men[0]] = ZINOVIEV
    s.capital[STALIN] = 20
    return still, office, men[0], men[1]


def test_a_post_rests_after_a_posting(secretary: tuple[Still, int, int, int]) -> None:
    still, office, _, other = secretary
    s, w = still.s, still.w
    refusals = []
    for turn in range(w.post_rests + 1):
        s.turn = turn
        refusals.append((still.object(n.APPOINT, office, other), still.object(n.DISMISS, office)))
    assert w.post_rests == 2
    assert refusals == [("too_soon", "too_soon"), ("too_soon", "too_soon"), ("ok", "ok")]


def test_his_own_patron_and_a_vote_may_replace_him(secretary: tuple[Still, int, int, int]) -> None:
    still, office, man, other = secretary
    s, w = still.s, still.w
    assert rests(s, w, STALIN, office)
    s.body = n.COMMITTEE
    assert object_to_fill(s, w, office, other) == n.OK
    s.patron[man] = STALIN
    s.turn += 1
    assert not rests(s, w, STALIN, office)
    assert still.object(n.APPOINT, office, other) == "ok"


def test_who_sat_there_before_the_game_may_be_replaced_at_once(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    assert not any(rests(still.s, still.w, STALIN, o) for o in range(1, still.w.offices + 1))


def test_a_man_outside_his_field_is_worth_less_for_a_post(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w, ids = still.s, still.w, year_1922.register.ids
    war, ukhanov, frunze = ids["office"]["war_commissar"], ids["person"]["ukhanov"], ids["person"]["frunze"]
    assert not knows_field(w, ukhanov, war)
    assert knows_field(w, frunze, war)
    before = suits(s, w, STALIN, ukhanov, war)
    w.fields[ukhanov] = w.asks_fields[war]
    assert suits(s, w, STALIN, ukhanov, war) == before + w.outside_field
    s.prestige[ukhanov] = w.weight[war] // 2 - 10
    little = suits(s, w, STALIN, ukhanov, war)
    s.prestige[ukhanov] += 10
    assert suits(s, w, STALIN, ukhanov, war) == little + 10 * w.stature // 100, "a great post asks a name"
    w.fields[ukhanov] = 0
    assert knows_field(w, ukhanov, war), "who has no field may serve anywhere"


def test_the_best_man_is_of_the_field_where_one_is_to_be_had(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w, offices = still.s, still.w, year_1922.register.ids["office"]
    found = {name: best_man(s, w, STALIN, offices[name]) for name in ("war_commissar", "vsnkh_chair", "pravda_editor")}
    assert all(found.values())
    for name, p in found.items():
        assert knows_field(w, p, offices[name]), name
    strangers = 0
    w.outside_field = w.stature = 0
    for name in found:
        strangers += not knows_field(w, best_man(s, w, STALIN, offices[name]), offices[name])
    assert strangers > 0, "without the number it was otherwise"


def test_who_was_posted_this_quarter_is_neither_sent_on_nor_replaced(
    secretary: tuple[Still, int, int, int],
) -> None:
    still, office, man, other = secretary
    s, w = still.s, still.w
    s.patron[man] = STALIN
    assert rests(s, w, STALIN, office), "even his own patron lets him unpack"
    assert still.object(n.APPOINT, office, other) == "too_soon"
    elsewhere = next(
        int(w.secretary[r])
        for r in range(1, w.regions + 1)
        if w.secretary[r] != office and still.object(n.APPOINT, int(w.secretary[r]), other) == "ok"
    )
    assert still.object(n.APPOINT, elsewhere, man) == "too_soon"
    assert best_man(s, w, STALIN, elsewhere) != man
    s.turn += 1
    assert still.object(n.APPOINT, elsewhere, man) == "ok"


def test_a_vote_on_a_post_asks_what_the_man_lacks(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w, ids = still.s, still.w, year_1922.register.ids
    s.body, s.motions = n.COMMITTEE, 1
    war = ids["office"]["war_commissar"]
    s.kind[0], s.mover[0], s.object_a[0] = n.M_FILL, STALIN, war
    cases = {}
    for name in ("ukhanov", "frunze"):
        s.object_b[0] = ids["person"][name]
        cases[name] = case_for_posting(s, w, 0)
    assert cases["ukhanov"] <= cases["frunze"] - w.outside_field
    s.object_b[0] = ids["person"]["frunze"]
    assert (
        cases["frunze"]
        == -lacks(s, w, s.object_b[0], war) - 3 * w.rung_gravity - (s.prestige[still.person(TROTSKY)] - 50) // 4
    ), "Trotsky would be put out, and is great"


def test_an_abolished_post_has_no_holder(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    office = next(o for o in range(1, w.offices + 1) if s.holder[o] and w.exists_until[o] < 30)
    s.turn = w.exists_until[office] - 2
    fill_vacancies(s, w, still.log)
    assert s.holder[office]
    s.turn += 1
    fill_vacancies(s, w, still.log)
    assert not s.holder[office]


def test_more_and_less_freedom_are_one_question(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s = still.s
    s.motions, s.kind[0], s.object_a[0] = 1, n.M_DEMOCRACY, 1
    assert on_table(s, n.M_DEMOCRACY, -1)
    assert not on_table(s, n.M_BAN, 1)


def test_to_bring_a_document_out_and_to_keep_it_inside_are_one_question(year_1922: Scenario) -> None:
    s = Still(year_1922, STALIN).s
    s.motions, s.kind[0], s.object_a[0] = 1, n.M_PUBLISH, 2
    assert on_table(s, n.M_SUPPRESS, 2)
    assert not on_table(s, n.M_SUPPRESS, 1)
    s.kind[0] = n.M_SUPPRESS
    assert on_table(s, n.M_PUBLISH, 2)
    assert not on_table(s, n.M_LINE, 2)


def test_the_politburo_leaves_a_post_that_was_filled_alone_for_a_while(secretary: tuple[Still, int, int, int]) -> None:
    still, office, _, other = secretary
    s, w = still.s, still.w
    refusals = []
    for turn in range(w.vote_rests + 1):
        s.turn = turn
        s.body, s.motions = n.POLITBURO, 0
        politburo = object_to_motion(s, w, STALIN, n.M_FILL, office, other)
        s.body = n.COMMITTEE
        refusals.append((politburo, object_to_motion(s, w, STALIN, n.M_FILL, office, other)))
    assert refusals == [(n.O_TOO_SOON, n.OK)] * w.vote_rests + [(n.OK, n.OK)]


def test_an_empty_post_may_be_filled_at_once(secretary: tuple[Still, int, int, int]) -> None:
    still, office, _, other = secretary
    leave(still.s, still.w, office)
    still.s.body, still.s.motions = n.POLITBURO, 0
    assert object_to_motion(still.s, still.w, STALIN, n.M_FILL, office, other) == n.OK


def test_a_second_evening_with_the_same_man_wins_half_as_much(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, kalinin = still.s, year_1922.register.ids["person"]["kalinin"]
    s.regard[kalinin, STALIN] = 0
    still.move(n.COURT, kalinin)
    first = s.regard[kalinin, STALIN]
    s.regard[kalinin, STALIN] = 0
    still.move(n.COURT, kalinin)
    assert s.regard[kalinin, STALIN] == first // 2

"""Endings of 1922: each comes of a state put together for it, in the stated order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from game.campaign import Campaign
from game.epilogue import distance, facts, fates, programme_told, programmes
from game.rules import names as n
from game.rules.endings import find_ending
from game.rules.state import PlainBoards
from game.scenario import Scenario

LENIN, TROTSKY, ZINOVIEV, KAMENEV, STALIN = range(1, 6)


def plain(scenario: Scenario) -> tuple[Any, Any]:
    """The last quarter, Lenin dead, no pacts, every following dispersed, every prestige low: collective leadership."""
    campaign = Campaign(scenario, 1)
    boards = PlainBoards(1)
    boards.array[0] = campaign.boards.array[0]
    s, w = boards[0], campaign.world
    s.turn = w.turns - 1
    s.standing[w.person[LENIN]] = n.DEAD
    s.member[w.person[LENIN], n.POLITBURO] = n.OUT
    boards.array["pact"] = 0
    boards.array["strength"] = 5
    boards.array["delegates"] = 0
    for m in range(w.leaders + 1):
        s.delegates[1, m] = 10
    for p in range(1, w.persons + 1):
        s.prestige[p] = 40
        if w.leader_of[p] == n.NOBODY:
            s.patron[p] = n.NOBODY
    for r in range(1, w.regions + 1):
        for m in range(1, w.leaders + 1):
            s.bloc[r, n.NOBODY] = s.bloc[r, n.NOBODY] + s.bloc[r, m]
            s.bloc[r, m] = 0
    return s, w


def lenin(s: Any, w: Any) -> None:
    s.standing[w.person[LENIN]] = n.MEMBER
    s.member[w.person[LENIN], n.POLITBURO] = n.FULL
    s.away[w.person[LENIN]] = 0


def master(s: Any, w: Any) -> None:
    for p in range(1, w.persons + 1):
        if w.leader_of[p] == n.NOBODY:
            s.patron[p] = STALIN
        elif w.leader_of[p] != STALIN:
            s.member[p, n.POLITBURO] = n.OUT
    for r in range(1, w.regions + 1):
        s.bloc[r, STALIN] = s.bloc[r, n.NOBODY]
        s.bloc[r, n.NOBODY] = 0


def garrison(scenario: Scenario) -> Callable[[Any, Any], None]:
    flag = scenario.register.number("flag", "garrison_called")

    def call(s: Any, w: Any) -> None:
        s.flag[flag] = 2

    return call


def ally(s: Any, w: Any) -> None:
    for m in (TROTSKY, KAMENEV, STALIN):
        s.pact[ZINOVIEV, m] = s.pact[m, ZINOVIEV] = 40
    s.strength[ZINOVIEV] = 20
    for p in range(1, w.persons + 1):
        if w.leader_of[p] == n.NOBODY and p % 3 == 0:
            s.patron[p] = ZINOVIEV


def famous(s: Any, w: Any) -> None:
    s.prestige[w.person[TROTSKY]] = 80


def camps(s: Any, w: Any) -> None:
    for m in range(w.leaders + 1):
        s.delegates[1, m] = 50 if m in (TROTSKY, STALIN) else 0
    for p in range(1, w.persons + 1):
        if w.leader_of[p] == n.NOBODY:
            s.patron[p] = (TROTSKY, STALIN)[p % 2]


def return_of(s: Any, w: Any) -> None:
    s.fell[TROTSKY] = n.RUNG_POLITBURO


def nothing(s: Any, w: Any) -> None:
    pass


def found(scenario: Scenario, *changes: Callable[[Any, Any], None]) -> tuple[str, int]:
    """The ending's id and whom it crowns."""
    s, w = plain(scenario)
    for change in changes:
        change(s, w)
    ending = find_ending(s, w, 0)
    return scenario.texts.endings[ending - 1].id, w.ending_leader[ending - 1]


def test_every_ending_of_the_scenario_comes_of_something(year_1922: Scenario) -> None:
    army = garrison(year_1922)
    told = [
        (nothing, "collective", n.NOBODY),
        (lenin, "lenin_returns", LENIN),
        (master, "unchallenged", STALIN),
        (army, "army", n.NOBODY),
        (ally, "first", ZINOVIEV),
        (famous, "authority", TROTSKY),
        (camps, "split", n.NOBODY),
        (return_of, "comeback", n.NOBODY),
    ]
    assert [found(year_1922, change) for change, _, _ in told] == [(name, leader) for _, name, leader in told]
    assert {ending.id for ending in year_1922.contents.endings} == {name for _, name, _ in told}


def test_the_order_in_which_endings_are_tried(year_1922: Scenario) -> None:
    army = garrison(year_1922)
    assert found(year_1922, master, army)[0] == "unchallenged"
    assert found(year_1922, lenin, army)[0] == "lenin_returns"
    assert found(year_1922, ally, army)[0] == "army"
    assert found(year_1922, ally, return_of)[0] == "first"
    assert found(year_1922, camps, return_of)[0] == "split"


def renowned(*who: int) -> Callable[[Any, Any], None]:
    def raise_them(s: Any, w: Any) -> None:
        for at, m in enumerate(who):
            s.prestige[w.person[m]] = 70 + 5 * at

    return raise_them


def test_an_ending_that_holds_for_several_goes_to_the_foremost(year_1922: Scenario) -> None:
    """The list begins with Trotsky; it is no order of merit."""
    assert found(year_1922, renowned(TROTSKY, STALIN)) == ("authority", STALIN)
    assert found(year_1922, renowned(STALIN, KAMENEV, TROTSKY)) == ("authority", TROTSKY)
    assert found(year_1922, renowned(TROTSKY, ZINOVIEV), ally)[1] == ZINOVIEV


def test_of_two_names_the_stronger_has_it(year_1922: Scenario) -> None:
    s, w = plain(year_1922)
    renowned(STALIN, TROTSKY)(s, w)
    assert w.ending_leader[find_ending(s, w, 0) - 1] == TROTSKY
    s.strength[STALIN] = s.strength[TROTSKY] + 3
    assert w.ending_leader[find_ending(s, w, 0) - 1] == STALIN


def test_a_later_ending_does_not_take_an_earlier_one(year_1922: Scenario) -> None:
    assert found(year_1922, master, renowned(TROTSKY)) == ("unchallenged", STALIN)


@pytest.mark.parametrize("seed", [3])
def test_what_is_told_with_any_ending(year_1922: Scenario, seed: int) -> None:
    campaign = Campaign(year_1922, seed)
    s, w = campaign.state, campaign.world
    trotsky = w.person[TROTSKY]
    for issue in range(w.issues):
        s.line[issue] = w.stance0[trotsky, issue]
    s.ban = 0
    s.document[year_1922.register.number("document", "testament")] = 3
    told = " ".join(facts(campaign))
    assert "lifted" in told
    assert "Printed: " in told
    assert programmes(campaign)[0].leader == TROTSKY
    assert programmes(campaign)[0].distance == 0
    s.winner = STALIN
    assert "Trotsky stood for" in programme_told(campaign)
    assert "Stalin won by another programme" in programme_told(campaign)
    far = distance(campaign)
    assert 0 <= far.kept <= far.of
    assert [name for name, fate, sources in fates(campaign) if fate and sources] == [
        words.name for words in year_1922.texts.leaders[1:]
    ]

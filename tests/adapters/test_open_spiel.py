"""OpenSpiel's own test of a game, and what it does not look at."""

from __future__ import annotations

import numpy as np
import pyspiel
import pytest

import game.adapters.open_spiel
from game.adapters.match import Match, Rules
from game.adapters.open_spiel import Game


@pytest.fixture(scope="module")
def politburo(small_folder: str) -> Game:
    return pyspiel.load_game("politburo", {"scenario": small_folder, "seeds": 50})


def test_random_simulations(politburo: Game) -> None:
    pyspiel.random_sim_test(politburo, num_sims=1, serialize=False, verbose=False)


def test_a_state_is_written_and_read(politburo: Game) -> None:
    state = politburo.new_initial_state()
    state.apply_action(7)
    for _ in range(12):
        state.apply_action(state.legal_actions()[-1])
    again = politburo.deserialize_state(state.serialize())
    assert str(again) == str(state)
    assert again.legal_actions() == state.legal_actions()


def test_it_is_the_match(politburo: Game, rules: Rules) -> None:
    state, match, dice = politburo.new_initial_state(), Match(rules), np.random.default_rng(3)
    assert state.is_chance_node()
    assert sum(chance for _, chance in state.chance_outcomes()) == pytest.approx(1)
    state.apply_action(9)
    match.begin(9)
    while not state.is_terminal():
        assert state.returns() == [0.0] * politburo.num_players()
        assert state.current_player() == match.seat
        assert state.legal_actions() == [int(at) for at in np.flatnonzero(match.mask())]
        assert np.array_equal(state.observation_tensor(match.seat), match.observe(match.seat))
        action = int(dice.choice(state.legal_actions()))
        assert state.action_to_string(action) == match.text(action)
        state.apply_action(action)
        match.act(action)
    assert state.returns() == match.scores()


def test_a_clone_goes_on_by_itself(politburo: Game) -> None:
    state = politburo.new_initial_state()
    state.apply_action(1)
    before = state.observation_string(0)
    other = state.clone()
    other.apply_action(other.legal_actions()[0])
    assert state.observation_string(0) == before
    assert other.observation_string(0) != before


@pytest.mark.parametrize("wrong", [{"seeds": 0}, {"seats": "nobody"}, {"settings": "skill=best"}])
def test_what_cannot_be(small_folder: str, wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"seeds|nobody|skill"):
        Game({"scenario": small_folder, **wrong})
    assert game.adapters.open_spiel.GAME_TYPE.short_name == "politburo"

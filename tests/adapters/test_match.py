"""A match is a campaign: the same answers give the same states, what is allowed is what the rules allow."""

from __future__ import annotations

import pickle

import numpy as np
import pytest

from game.adapters.match import Match, Rules, shared
from game.campaign import Campaign
from game.rules import names as n
from tests.rules.test_scramble import scramble


def actions_at_random(match: Match, seed: int) -> list[int]:
    """Play to the end by chance; the actions that were taken."""
    dice, taken = np.random.default_rng(seed), []
    while not match.ended:
        taken.append(int(dice.choice(np.flatnonzero(match.mask()))))
        match.act(taken[-1])
    return taken


@pytest.mark.parametrize("seed", [0, 7, 2**62])
def test_a_match_is_a_campaign(rules: Rules, seed: int) -> None:
    match, campaign = Match(rules), Campaign(rules.scenario, seed, rules.seats)
    match.begin(seed)
    dice = np.random.default_rng(seed % 1000)
    while not match.ended:
        pending = campaign.advance()
        assert pending is not None
        assert pending.who == rules.seats[match.seat]
        legal = {rules.actions.answers[at] for at in np.flatnonzero(match.mask())}
        assert legal == set(campaign.legal())
        action = int(dice.choice(np.flatnonzero(match.mask())))
        text = match.text(action)
        match.act(action)
        campaign.play(text)
    assert campaign.advance() is None
    assert match.array[0].tobytes() == campaign.boards.array[0].tobytes()
    assert match.taken == sum(one.human for one in campaign.decisions) <= rules.most_decisions


def test_seats_and_settings(small_folder: str) -> None:
    rules = Rules(small_folder, ["boris"], ["skill=hard", "secret_ballot=true"])
    assert rules.seats == ("boris",)
    assert (rules.plain.skill, rules.plain.secret_ballot) == (n.HARD, 1)
    match = Match(rules)
    match.begin(1)
    actions_at_random(match, 1)
    assert match.seat == -1
    assert match.mask().sum() == 0
    assert len(match.returns()) == 1
    assert 0 < match.returns()[0] <= 1


@pytest.mark.parametrize(
    ("seats", "settings"), [(["nobody"], []), (["ada", "ada"], []), ([], ["skill=best"]), ([], ["x=1"])]
)
def test_what_cannot_be(small_folder: str, seats: list[str], settings: list[str]) -> None:
    with pytest.raises(ValueError, match=r"nobody|ada|skill|'x'"):
        Rules(small_folder, seats, settings)


def test_what_is_not_allowed_changes_nothing(rules: Rules) -> None:
    match = Match(rules)
    match.begin(3)
    before = match.array[0].tobytes()
    for action in (-1, len(rules.actions), int(np.flatnonzero(match.mask() == 0)[0])):
        with pytest.raises(ValueError, match="not allowed"):
            match.act(action)
    assert match.array[0].tobytes() == before
    for seed in (-1, 2**63):
        with pytest.raises(ValueError, match="seed"):
            match.begin(seed)


def test_nothing_is_given_before_the_end(rules: Rules) -> None:
    match = Match(rules)
    match.begin(5)
    assert match.returns() == [0.0] * len(rules.seats)
    assert max(match.scores()) > 0
    actions_at_random(match, 5)
    assert match.returns() == match.scores()


def test_a_copy_goes_on_by_itself(rules: Rules) -> None:
    match = Match(rules)
    match.begin(4)
    other = match.copy()
    before = match.array[0].tobytes()
    taken = actions_at_random(other, 4)
    assert match.array[0].tobytes() == before
    for action in taken:
        match.act(action)
    assert match.array[0].tobytes() == other.array[0].tobytes()
    assert match.taken == other.taken == len(taken)


def test_a_pickle_is_the_same_match(rules: Rules, small_folder: str) -> None:
    match = Match(rules)
    match.begin(8)
    match.act(int(np.flatnonzero(match.mask())[0]))
    other = pickle.loads(pickle.dumps(match))  # noqa: S301
    assert other.array[0].tobytes() == match.array[0].tobytes()
    assert actions_at_random(other, 1) == actions_at_random(match, 1)
    with pytest.raises(ValueError, match="another scenario"):
        shared(small_folder, "0" * 64, rules.seats, ())


def test_every_number_has_a_name_and_a_range(rules: Rules) -> None:
    match = Match(rules)
    match.begin(6)
    sight = rules.sight
    assert len(sight.names) == len(set(sight.names)) == sight.length
    while not match.ended:
        row = match.observe(match.seat)
        assert row.shape == (sight.length,)
        assert row.dtype == np.float32
        assert np.abs(row).max() <= 1
        assert row[match.seat] == 1
        assert row[sight.names.index(f"asked_for[{n.DECISION_NAMES[int(match.array[0]['decision'])]}]")] == 1
        match.act(int(np.flatnonzero(match.mask())[-1]))


def test_an_observation_is_of_what_the_leader_knows(rules: Rules) -> None:
    """Secrets of others are scrambled: he sees what he saw. His own purse is changed: he sees it."""
    match, draw, seen = Match(rules), np.random.default_rng(2), 0
    match.begin(2)
    for _ in range(40):
        if match.ended:
            break
        leader, seat = rules.leaders[match.seat], match.seat
        before, state = match.observe(seat), match.array[0].copy()
        scramble(match.array[0], rules.array[0], leader, draw)
        seen += int((match.array[0]["capital"] != state["capital"]).any())
        assert np.array_equal(match.observe(seat), before)
        match.array[0]["capital"][leader] = 29 - state["capital"][leader]
        assert not np.array_equal(match.observe(seat), before)
        match.array[0] = state
        match.act(int(draw.choice(np.flatnonzero(match.mask()))))
    assert seen

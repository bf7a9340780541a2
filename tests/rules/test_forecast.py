"""The boards of a forecast as plain Python adds them up are those of the rule, mass by mass."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.rules.forecast import ONE, mix, spread_voter

WIDTH = 30
SIDE = 61 * 61
"""Cases of two dice, as in the scenario."""

boards = st.lists(st.integers(0, ONE // 64), min_size=9, max_size=9).map(
    lambda middle: [*[0] * (WIDTH - 4), *middle, *[0] * (WIDTH - 4)]
)


def spread_one_by_one(board: list[int], gain: int, loss: int, ayes: int, noes: int) -> list[int]:
    after = [0] * len(board)
    for at, mass in enumerate(board):
        if mass:
            up, down = mass * ayes // SIDE, mass * noes // SIDE
            after[at + gain] += up
            after[at + loss] += down
            after[at] += mass - up - down
    return after


@given(boards, st.integers(1, 9), st.booleans(), st.integers(0, SIDE), st.integers(0, SIDE))
def test_a_voter_is_spread_as_if_one_by_one(board: list[int], votes: int, hard: bool, ayes: int, noes: int) -> None:
    noes = min(noes, SIDE - ayes)
    loss = -2 * votes if hard else -votes
    after = spread_voter(board, WIDTH, votes, loss, ayes, noes, SIDE)
    assert [int(mass) for mass in after] == spread_one_by_one(board, votes, loss, ayes, noes)
    assert sum(int(mass) for mass in after) == sum(board)


@given(boards, boards, st.integers(-2 * WIDTH, 2 * WIDTH), st.integers(0, SIDE))
def test_stands_are_mixed_as_if_one_by_one(mixed: list[int], part: list[int], shift: int, chance: int) -> None:
    wanted = list(mixed)
    for at, mass in enumerate(part):
        if 0 <= at + shift < len(wanted):
            wanted[at + shift] += mass * chance // SIDE
    assert [int(mass) for mass in mix(list(mixed), part, WIDTH, shift, chance, SIDE)] == wanted

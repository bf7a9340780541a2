"""The plan: what is played, in what pieces, with which seeds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.studies.plan import Agenda, Plan, Variant, seed_of

SEEDS_OF_1 = [6015764424251453678, 879217249265796276, 7678627120701977802]
SIDES = (Variant("base", "small", "abc"), Variant("other", "small", "abc", (("ban0", 0),)))


@given(st.integers(1, 200), st.integers(1, 30), st.lists(st.integers(1, 40), min_size=1), st.integers(1, 2))
def test_every_campaign_is_taken_once(n: int, chunk: int, sizes: list[int], sides: int) -> None:
    agenda = Agenda(Plan(SIDES[:sides], 1, n, chunk))
    taken = []
    while (piece := agenda.take(sizes[len(taken) % len(sizes)])) is not None:
        assert piece.count >= 1
        taken += [(piece.variant, k) for k in range(piece.first, piece.first + piece.count)]
    assert sorted(taken) == [(side, k) for side in range(sides) for k in range(n)]


def test_a_lost_chunk_comes_back_once() -> None:
    agenda = Agenda(Plan(SIDES[:1], 1, 3, 3))
    chunk = agenda.take(3)
    assert chunk is not None
    assert agenda.give_back(chunk)
    again = agenda.take(3)
    assert again == replace(chunk, tries=1)
    assert not agenda.give_back(again)
    assert agenda.take(3) is None


def test_seeds_are_these_for_ever() -> None:
    assert [seed_of(1, k) for k in range(3)] == SEEDS_OF_1
    assert seed_of(2, 0) not in SEEDS_OF_1
    assert len({seed_of(1, k) for k in range(10_000)}) == 10_000


def test_the_hash_names_what_decides_the_rows() -> None:
    plan = Plan(SIDES[:1], 1, 100)
    assert replace(plan, chunk=7).hash == plan.hash
    for other in (replace(plan, seed=2), replace(plan, n=101), replace(plan, variants=SIDES)):
        assert other.hash != plan.hash


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"n": 0}, "1 to 10000000 campaigns"),
        ({"n": 10**8}, "1 to 10000000 campaigns"),
        ({"seed": -1}, "a seed is"),
        ({"chunk": 0}, "at least one campaign"),
        ({"variants": ()}, "variants of different names"),
        ({"variants": SIDES[:1] * 2}, "variants of different names"),
    ],
)
def test_plans_that_cannot_be(change: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        replace(Plan(SIDES, 1, 10), **change)  # type: ignore[arg-type]

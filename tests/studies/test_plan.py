"""The plan: what is played, in what pieces, with which seeds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.studies.plan import Agenda, Done, Plan, Variant, seed_of

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


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12))), st.integers(0, 30), st.integers(0, 30))
def test_gaps_are_what_was_not_done(spans: list[tuple[int, int]], first: int, more: int) -> None:
    done, played = Done(), set[int]()
    for at, count in spans:
        done.add(1, at, count)
        played |= set(range(at, at + count))
    missing = [k for low, high in done.gaps(1, first, first + more) for k in range(low, high)]
    assert missing == [k for k in range(first, first + more) if k not in played]
    assert done.count(1) == len(played)
    assert list(done.gaps(0, 3, 5)) == [(3, 5)]


@given(st.integers(1, 60), st.integers(1, 20), st.sets(st.integers(0, 59)))
def test_only_what_is_missing_is_taken(n: int, chunk: int, played: set[int]) -> None:
    done = Done()
    for k in played:
        done.add(0, k, 1)
    agenda, taken = Agenda(Plan(SIDES, 1, n, chunk), done), []
    while (piece := agenda.take(7)) is not None:
        taken += [(piece.variant, k) for k in range(piece.first, piece.first + piece.count)]
    assert sorted(taken) == [(side, k) for side in (0, 1) for k in range(n) if side or k not in played]


def test_a_salted_side_has_luck_and_number_of_its_own() -> None:
    sides = (SIDES[0], replace(SIDES[1], salt=5, n=3), replace(SIDES[1], id="third", salt=6))
    plan = Plan(sides, 1, 10, 4)
    assert plan.campaigns == 10 + 3 + 10
    assert [plan.seed_at(0, k) for k in range(3)] == SEEDS_OF_1
    assert len({plan.seed_at(side, k) for side in range(3) for k in range(plan.size(side))}) == 23
    agenda, order = Agenda(plan), []
    while (piece := agenda.take(100)) is not None:
        order.append((piece.variant, piece.first, piece.count))
    assert order == [(0, 0, 4), (0, 4, 4), (0, 8, 2), (1, 0, 3), (2, 0, 4), (2, 4, 4), (2, 8, 2)]
    with pytest.raises(ValueError, match="at most"):
        Plan((replace(SIDES[0], n=10**8),), 1, 10)

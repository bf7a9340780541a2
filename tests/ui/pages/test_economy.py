"""The economy page: its figures are the view's, the crisis is the sum of its parts, and every chart can be chosen."""

from __future__ import annotations

from functools import cache

import numpy as np
import pygame
import pytest

from game.rules import names as n
from game.rules.economy import figure
from game.rules.state import STATE, PlainBoards
from game.ui.pages.economy import ACROSS, EconomyPage, ceiling
from game.ui.pages.view_economy import STEP, Economy, figure_words
from game.ui.screen import Replace
from game.ui.screens.pages import page_of
from game.ui.session import Session
from game.ui.view_past import kept_states
from tests.ui.acting import click, picture, press
from tests.ui.pages.playing import SIZES, session, shown


@cache
def looked_at(turn: int = 8) -> Session:
    """One session for all tests that only read."""
    return session(turn)


def opened(turn: int = 8) -> EconomyPage:
    page = EconomyPage(looked_at(turn))
    shown(page)
    return page


@pytest.mark.parametrize("turn", [0, 8])
@pytest.mark.parametrize(("size", "look"), SIZES)
def test_everything_lies_inside_the_window_and_apart(turn: int, size: tuple[int, int], look: dict[str, bool]) -> None:
    page = opened(turn)
    shown(page, size, **look)
    able = page.focus.candidates(page.widgets)
    for place, widget in enumerate(able):
        assert pygame.Rect((0, 0), size).contains(widget.rect), widget
        assert min(widget.rect.size) > 8, widget
        for other in able[place + 1 :]:
            both = widget.rect.clip(other.rect)
            assert both.width <= 2 or both.height <= 2, (widget, other)
    assert picture(page, size) == picture(page, size)


def test_the_crisis_is_half_the_sum_of_its_parts_in_every_quarter() -> None:
    own = looked_at()
    states = {turn: np.frombuffer(kept, STATE)[0] for turn, kept in kept_states(own).items()}
    economy = Economy(own)
    for turn in range(own.turn):
        pressed = [economy.pressure(k, turn).points for k in range(own.world.all_series)]
        assert states[turn + 1]["crisis"] == min(100, (int(states[turn]["crisis"]) + sum(pressed)) // 2)
    page = opened()
    cells = {row.id: row.cells for row in page.parts.rows()}
    parts = [int(str(cells[row]["points"])) for row in cells if row != "sum"]
    assert cells["sum"]["points"] == own.view().crisis == sum(parts) // 2


def test_what_a_line_is_said_to_move_is_what_the_rules_move() -> None:
    own, economy = looked_at(), Economy(looked_at())
    boards = PlainBoards(1)
    boards.array[0:1] = own.campaign.boards.array[0:1]
    s, w = boards[0], own.world
    for k in range(w.all_series):
        base = int(w.base[k, s.turn])
        before = figure(s, w, k)
        for i in range(w.issues):
            s.line[i] += STEP
            moved = (figure(s, w, k) - before) * 100 / base
            told = float(economy.share(k, i).replace("\N{MINUS SIGN}", "-").removesuffix(" %"))
            assert abs(moved - told) <= 1.05, "whole percents in the rules, tenths on the page"
            s.line[i] -= STEP


def test_figures_are_those_of_the_quarters_that_are_over() -> None:
    page = opened()
    v, w = page.session.view(), page.session.world
    assert page.economy.turns() == range(v.turn)
    for k in range(w.all_series):
        norm, history, here = page.economy.lines(k)
        assert here.values == tuple(v.series[k, turn] for turn in range(v.turn))
        assert history.values == tuple(w.base[k, turn] for turn in range(v.turn))
        assert norm.values == tuple(w.norm[k, turn] for turn in range(v.turn))


def test_every_crisis_and_event_of_the_series_is_marked_on_the_axis() -> None:
    page = opened()
    crises = [row.turn for row in page.session.campaign.happenings if row.kind == n.L_CRISIS]
    marked = {note.step for note in page.economy.notes(0) if note.shape == "wedge"}
    assert marked == {turn for turn in crises if turn <= page.economy.last}
    assert any(note.shape == "star" for k in range(page.session.world.all_series) for note in page.economy.notes(k))


def test_arrows_and_mouse_choose_a_series() -> None:
    page = opened()
    page.focus.give(page.grid)
    press(page, pygame.K_RIGHT)
    assert page.chosen == 1
    press(page, pygame.K_DOWN)
    assert page.chosen == 1 + ACROSS
    click(page, page.grid.boxes[2].center)
    assert page.chosen == 2
    assert next(row.id for row in page.quarters.rows) == str(page.economy.last)


def test_a_part_of_the_crisis_brings_its_series_forward() -> None:
    page = opened()
    row = next(row.id for row in page.crisis.rows if row.id.isdigit() and row.id != "0")
    page.crisis.select(page.crisis.places[row])
    assert page.chosen == int(row)


def test_every_tooltip_can_be_shown() -> None:
    page = opened()
    for table in (page.crisis, page.quarters):
        for row in table.rows:
            for column in table.columns:
                tip = table.tip_for(row.id, column.key)
                assert tip is None or tip.text or tip.parts
    assert all(chart.tip is not None for chart in page.grid.charts)


def test_the_page_is_reached_by_its_key() -> None:
    people = page_of(looked_at(), "people")
    shown(people)
    people.focus.give(None)
    outcome = press(people, pygame.K_e)
    assert isinstance(outcome, Replace)
    assert isinstance(outcome.screen, EconomyPage)


@pytest.mark.parametrize(("most", "top"), [(3, 4), (35, 40), (41, 80), (320, 320), (460, 800)])
def test_the_top_of_an_axis_is_round_and_high_enough(most: int, top: int) -> None:
    assert ceiling(most) == top
    assert ceiling(most) % 4 == 0


@pytest.mark.parametrize(("value", "words"), [(0, "0"), (230, "2.3"), (-50, "−0.5"), (11700, "117")])
def test_figures_in_words(value: int, words: str) -> None:
    assert figure_words(value) == words

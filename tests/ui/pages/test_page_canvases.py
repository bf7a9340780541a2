"""The drawings made for the pages: round table, chain, tree, chance bar, legend."""

from __future__ import annotations

from math import dist

import pygame
import pytest

from game.ui.chancebar import ChanceBar
from game.ui.flowchain import FlowChain, Link
from game.ui.fonts import Role
from game.ui.legend import Legend
from game.ui.officetree import BRANCH, Branch, OfficeTree
from game.ui.roundtable import RoundTable, around
from game.ui.shapes import Mark
from game.ui.sitter import Sitter
from game.ui.table_rows import Column, Row
from game.ui.theme import Theme
from game.ui.tip import Tip

MARK = Mark("square", "red", "Stalin")
THEMES = [Theme.make(), Theme.make(high_contrast=True), Theme.make(projector=True), Theme.make(200)]


def key(code: int) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=code, mod=0, unicode="")


def sitters(full: int, bench: int) -> list[Sitter]:
    people = [Sitter(str(at), f"Member {at}", MARK, chair=at == 0, vote="for", tip=Tip("x")) for at in range(full)]
    return people + [Sitter(f"c{at}", f"Candidate {at}", MARK, candidate=True, absent=True) for at in range(bench)]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("full", "bench"), [(0, 0), (1, 0), (7, 3), (12, 9)])
def test_seats_and_names_stay_on_the_sheet(theme: Theme, full: int, bench: int) -> None:
    table = RoundTable(sitters(full, bench), captions=("Politburo", "sits"), bench="Candidates")
    table.place(pygame.Rect(10, 10, theme.px(540), theme.px(420)), theme)
    table.draw(pygame.Surface((1280, 1080)))
    for sitter, spot in zip(table.sitters, table.spots, strict=True):
        assert table.rect.collidepoint(spot)
        assert table.rect.contains(table.name_box(sitter, spot))


@pytest.mark.parametrize(("across", "down"), [(100.0, 100.0), (200.0, 60.0), (60.0, 200.0)])
def test_seats_are_as_far_apart_at_the_ends_of_a_long_table(across: float, down: float) -> None:
    spots = around(across, down, 9)
    assert spots[0] == pytest.approx((0.0, -down))
    assert spots[1][0] > 0, "clockwise"
    apart = [dist(a, b) for a, b in zip(spots, [*spots[1:], spots[0]], strict=True)]
    assert min(apart) > 0.6 * max(apart)


def test_the_round_table_is_walked_by_keys_and_clicked() -> None:
    told: list[str] = []
    table = RoundTable(sitters(3, 1), on_choose=lambda name: told.append(name))
    table.place(pygame.Rect(0, 0, 500, 400), Theme())
    for _step in range(5):
        table.on_key(key(pygame.K_RIGHT))
    assert told == ["0", "1", "2", "c0", "0"]
    table.on_press(table.spots[1], 1)
    assert table.chosen == "1"
    assert table.tip_at(table.spots[1]) is not None


def test_a_chain_lies_along_or_upright_and_its_cards_can_be_chosen() -> None:
    told: list[str] = []
    links = [Link(str(at), "Card", ("one", "two"), MARK, Tip("x")) for at in range(4)]
    chain = FlowChain(links, lambda name: told.append(name), "empty")
    for size in ((1000, 100), (200, 600)):
        chain.place(pygame.Rect(0, 0, *size), Theme())
        chain.draw(pygame.Surface((1280, 720)))
        assert chain.upright is (size[1] > size[0])
        chain.on_press(chain.cards()[2].center, 1)
    assert told == ["2", "2"]
    chain.set_links(())
    chain.draw(pygame.Surface((1280, 720)))
    assert chain.focus_tip() is None


def test_branches_keep_their_order_and_empty_ones_vanish() -> None:
    rows = tuple(Row(str(at), {"name": f"n{9 - at}"}) for at in range(3))
    tree = OfficeTree((Column("name", "Name"),), (Branch("a", "A", rows), Branch("b", "B", ())))
    tree.place(pygame.Rect(0, 0, 300, 200), Theme())
    assert [row.id for row in tree.rows] == [BRANCH + "a", "0", "1", "2"]
    tree.sort_by("name", False)
    assert [row.id for row in tree.rows] == [BRANCH + "a", "2", "1", "0"]
    assert tree.places["0"] == 3
    tree.fold(BRANCH + "a")
    assert [row.id for row in tree.rows] == [BRANCH + "a"]
    tree.reveal("1")
    assert tree.rows[tree.places["1"]].id == "1"
    tree.draw(pygame.Surface((300, 200)))


@pytest.mark.parametrize("theme", THEMES)
def test_chances_and_legends_draw_at_the_ends_of_their_range(theme: Theme) -> None:
    surface = pygame.Surface((1280, 720))
    bar = ChanceBar()
    bar.place(pygame.Rect(0, 0, 400, bar.height_for(theme)), theme)
    for chance in (None, 0, 50, 100):
        bar.show(chance, 0, 100, "words")
        bar.draw(surface)
    legend = Legend([(Mark("disc", "blue", f"Leader {at}"), str(at)) for at in range(9)])
    height = legend.height_for(300, theme)
    legend.place(pygame.Rect(0, 100, 300, height), theme)
    legend.draw(surface)
    assert height >= 2 * theme.fonts.line(Role.TABLE)

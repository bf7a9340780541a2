"""The axes of opinion: what stands where, that chips never overlap, and the moves that start from them."""

from __future__ import annotations

import pygame
import pytest

from game.notation import Answer
from game.rules import names as n
from game.rules.conditions import party_mood
from game.rules.statements import quotable
from game.ui.axis import Axis, Pin, bins
from game.ui.axisboard import AxisBoard
from game.ui.keys import DEFAULT_KEYS, Action
from game.ui.pages.doctrine import DoctrinePage
from game.ui.pages.politburo import PolitburoPage
from game.ui.screen import Replace
from game.ui.shapes import Mark
from game.ui.theme import Theme
from tests.ui.acting import book_opened, click, press
from tests.ui.pages.playing import SIZES, session, shown


def page_at(turn: int = 8, who: str = "stalin") -> DoctrinePage:
    page = DoctrinePage(session(turn, who=who))
    shown(page)
    return page


def crowded(count: int) -> Axis:
    pins = tuple(Pin(f"l{at}", f"Leader {at}", 40 - at % 3, Mark("disc", "red")) for at in range(count))
    return Axis("0", "Issue", "left side", "right side", "aside", 0, 0, pins, (), bins([0]))


@pytest.mark.parametrize(("size", "look"), SIZES)
def test_chips_stay_in_their_strip_and_apart(size: tuple[int, int], look: dict[str, bool]) -> None:
    page = DoctrinePage(session(8))
    shown(page, size, **look)
    for axis in page.board.axes:
        lanes = page.board.lanes[axis.id]
        boxes = [chip.box for _pin, chip in lanes.chips(axis)]
        assert len(boxes) == len(axis.people) + len(axis.flags)
        assert all(lanes.strip.contains(box) for box in boxes)
        assert not any(a.colliderect(b) for at, a in enumerate(boxes) for b in boxes[at + 1 :])


@pytest.mark.parametrize("count", [1, 8, 12])
@pytest.mark.parametrize("theme", [Theme.make(), Theme.make(projector=True), Theme.make(200)])
def test_all_who_stand_in_one_place_are_told_apart(count: int, theme: Theme) -> None:
    board = AxisBoard()
    board.set_axes([crowded(count)], "0", "l0")
    board.place(pygame.Rect(0, 0, theme.px(760), theme.px(170)), theme)
    board.draw(pygame.Surface((1600, 400)))
    boxes = [chip.box for chip in board.lanes["0"].places.values()]
    assert len(boxes) == count
    assert not any(a.colliderect(b) for at, a in enumerate(boxes) for b in boxes[at + 1 :])


def test_left_is_left_and_bins_hold_everybody() -> None:
    page = page_at()
    lanes = page.board.lanes["0"]
    assert lanes.x(100) < lanes.x(0) < lanes.x(-100)
    assert bins([100, 91, 0, -1, -100]) == (2, *[0] * 8, 0, 2, *[0] * 8, 1)
    for axis in page.board.axes:
        assert sum(axis.crowd) == len(page.doctrine.people("committee"))


def test_what_an_axis_says_is_what_the_rules_say() -> None:
    page = page_at()
    v, w = page.session.view(), page.session.world
    for i, axis in enumerate(page.board.axes):
        assert (axis.line, axis.mood) == (v.line[i], party_mood(v, w, i))
        for pin in axis.people:
            assert pin.value == v.stance[w.person[int(pin.id[1:])], i]
        assert {pin.id for pin in axis.flags} == {f"d{d}" for d in range(w.doctrines) if w.doctrine_issue[d] == i}
    for row in page.doctrine.rows(0, "leaders"):
        assert row.cells["quote"] in (None, quotable(v, w, int(row.id[1:]), 0))


def test_whose_man_somebody_is_is_believed() -> None:
    page = page_at()
    before = [row.cells["mark"] for row in page.doctrine.rows(0, "everyone")]
    s, w = page.session.campaign.state, page.session.world
    for p in range(1, w.persons + 1):
        if not w.leader_of[p] and s.patron[p] != page.session.leader:
            s.patron[p] = 2 if s.patron[p] != 2 else 3
    page.session._change()
    assert [row.cells["mark"] for row in page.doctrine.rows(0, "everyone")] == before


def test_axes_and_persons_are_walked_by_arrows_and_clicked() -> None:
    page = page_at()
    page.focus.give(page.board)
    press(page, pygame.K_DOWN)
    assert page.issue == 1
    before = page.chosen
    press(page, pygame.K_LEFT)
    assert page.chosen != before
    axis = page.board.axes[2]
    trotsky = next(chip for pin, chip in page.board.lanes["2"].chips(axis) if pin.id == "l2")
    click(page, trotsky.box.center)
    assert (page.issue, page.chosen, page.table.selected) == (2, "l2", "l2")
    outcome = press(page, pygame.K_RETURN)
    assert book_opened(outcome).opened == "person.trotsky"


def test_bending_adopting_and_quoting_from_the_page() -> None:
    page = page_at()
    me = page.session.world.person[page.session.leader]
    before = page.session.view().stance[me, 0]
    click(page, page.left.rect.center)
    after = page.session.campaign.state.stance[me, 0]
    assert after == min(100, before + page.session.world.bend_step)
    page = page_at()
    page._choose("0", "l2")
    assert not page.quote.why_not
    click(page, page.quote.rect.center)
    assert page.session.campaign.decisions[-1].text == "quote trotsky"


def test_a_doctrine_is_chosen_on_the_axis_and_made_ones_own() -> None:
    page = page_at(0)
    w = page.session.world
    free = [d for d in range(w.doctrines) if not page.doctrine.why_not(Answer(n.ADOPT, d))]
    assert free
    page._choose(str(w.doctrine_issue[free[0]]), f"d{free[0]}")
    assert page.named.chosen == str(free[0])
    click(page, page.adopt.rect.center)
    assert page.session.campaign.state.doctrine[free[0]] == page.session.leader


def test_the_line_is_taken_to_the_politburo_as_a_motion() -> None:
    page = page_at()
    page._choose("1", "l5")
    outcome = click(page, page.line.rect.center)
    assert isinstance(outcome, Replace)
    assert isinstance(outcome.screen, PolitburoPage)
    shown(outcome.screen)
    composer = outcome.screen.composer
    assert (composer.kind, composer.a) == (n.M_LINE, 1)


def test_outside_the_moves_every_move_says_why_not() -> None:
    page = DoctrinePage(session(kind=n.D_VOTE))
    shown(page)
    page._choose("0", "l2")
    assert all(button.why_not for button in (page.left, page.right, page.quote, page.adopt))


def test_the_page_has_a_tab_and_a_key() -> None:
    page = page_at()
    assert DEFAULT_KEYS[Action.DOCTRINE] == ("i",)
    politburo = PolitburoPage(page.session)
    shown(politburo)
    outcome = press(politburo, pygame.K_i)
    assert isinstance(outcome, Replace)
    assert isinstance(outcome.screen, DoctrinePage)

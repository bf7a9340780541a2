"""The network of followings: nobody overlaps, it shows beliefs, and its filters, search and ways on work."""

from __future__ import annotations

import pygame
import pytest

from game.rules import names as n
from game.ui.bonds import BOWS, clear_path, distance
from game.ui.following import Following, Man, cells, place_followings
from game.ui.keys import DEFAULT_KEYS, Action
from game.ui.pages.network import NetworkPage
from game.ui.pages.view_network import Network
from game.ui.screen import Replace
from game.ui.screens.desk import DeskPage
from game.ui.shapes import Mark
from game.ui.theme import Theme
from tests.ui.acting import book_opened, click, press, typed
from tests.ui.pages.playing import SIZES, session, shown

THEMES = [Theme.make(), Theme.make(projector=True), Theme.make(200)]


def page_at(turn: int = 8, who: str = "stalin") -> NetworkPage:
    page = NetworkPage(session(turn, who=who))
    shown(page)
    return page


def followings(*sizes: int) -> list[Following]:
    """Made-up followings of these sizes; names of many lengths."""
    out = []
    for m, size in enumerate(sizes, 1):
        men = tuple(Man(f"p{m}_{at}", "Chelovekov"[: 3 + at % 8], 100 - at, at % 2 == 0) for at in range(size))
        out.append(Following(f"l{m}", f"Leader {m}", Mark("disc", "red"), 10 * m, men, "stalin"))
    return out


@pytest.mark.parametrize(("size", "look"), SIZES)
@pytest.mark.parametrize("turn", [0, 16])
def test_nobody_overlaps_and_nearly_all_are_named(turn: int, size: tuple[int, int], look: dict[str, bool]) -> None:
    page = NetworkPage(session(turn))
    shown(page, size, **look)
    spots, people = page.graph.spots, page.graph.followings
    assert set(spots) == {name for f in people for name in (f.id, *(man.id for man in f.men))}
    boxes = [spot.box for spot in spots.values()]
    assert len(boxes) > 80
    assert all(page.graph.rect.contains(box) for box in boxes)
    assert not any(a.colliderect(b) for at, a in enumerate(boxes) for b in boxes[at + 1 :])
    unnamed = sum(spot.words is None for spot in spots.values())
    tight = size == (1280, 720) and look.get("projector")
    assert unnamed <= (len(boxes) * 3 // 5 if tight else len(boxes) // 20), "leaders first, then as many as fit"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sizes", [(90,), (60, 10, 5, 0, 0, 15), (15,) * 8, (110, 3)])
def test_ninety_persons_and_more_never_overlap(theme: Theme, sizes: tuple[int, ...]) -> None:
    area = pygame.Rect(5, 5, theme.px(800), theme.px(520))
    spots, _boxes = place_followings(followings(*sizes), area, theme)
    assert len(spots) == sum(sizes) + len(sizes)
    boxes = [spot.box for spot in spots.values()]
    assert all(area.contains(box) for box in boxes)
    assert not any(a.colliderect(b) for at, a in enumerate(boxes) for b in boxes[at + 1 :])
    again, _same = place_followings(followings(*sizes), area, theme)
    assert again == spots


def test_the_weightiest_stand_next_to_their_leader() -> None:
    spots, boxes = place_followings(followings(40), pygame.Rect(0, 0, 800, 520), Theme.make())
    middle = pygame.Vector2(boxes["l1"].center)
    far = [(pygame.Vector2(spots[f"p1_{at}"].box.center) - middle).length() for at in range(40)]
    assert sum(far[:10]) < sum(far[10:20]) < sum(far[30:])


def test_cells_fill_the_sheet_by_the_number_of_men() -> None:
    area = pygame.Rect(0, 0, 900, 600)
    found = cells(area, [10, 20, 30, 5])
    assert sum(box.width * box.height for box in found) == pytest.approx(900 * 600, rel=0.01)
    assert found[0].y <= found[1].y <= found[2].y <= found[3].y
    assert found[2].width * found[2].height > 4 * found[3].width * found[3].height


def test_a_line_goes_round_a_third_man() -> None:
    area, third = pygame.Rect(0, 0, 800, 600), pygame.Rect(380, 280, 40, 40)
    assert distance((400, 300), clear_path((0.0, 300.0), (790.0, 300.0), [], area)) < 1
    path = clear_path((0.0, 300.0), (790.0, 300.0), [third], area)
    assert not any(third.collidepoint(spot) for spot in path)
    assert distance((400, 300), path) > 20
    assert BOWS[0] == 0.0


def test_who_follows_whom_is_believed() -> None:
    page = page_at()
    before = page.network.followings("all", "all")
    s, w = page.session.campaign.state, page.session.world
    changed = 0
    for p in range(1, w.persons + 1):
        if not w.leader_of[p] and s.patron[p] != page.session.leader:
            s.patron[p] = 2 if s.patron[p] != 2 else 3
            changed += 1
    page.session._change()
    assert changed > 40
    assert page.network.followings("all", "all") == before


def test_terms_of_others_are_not_told() -> None:
    network = Network(session(8))
    s, me = network.session.campaign.state, network.session.leader
    for a in range(1, network.session.world.leaders + 1):
        for b in range(1, network.session.world.leaders + 1):
            if me not in (a, b) and a != b:
                s.pact_term[a, b] = n.DEAL_VOTES
    network.session._change()
    for row in network.tie_rows():
        if str(me) not in row.id.split(":"):
            assert row.cells["terms"] in ("–", "not known to you")


def test_filters_leave_a_leader_and_a_body() -> None:
    page = page_at()
    page.leaders.on_choose("5")
    assert {f.id for f in page.graph.followings} == {"l5"}
    page.bodies.on_choose(str(n.COMMITTEE))
    view = page.session.view()
    assert all(view.member[int(man.id[1:]), n.COMMITTEE] for f in page.graph.followings for man in f.men)
    page.leaders.on_choose("all")
    assert len(page.graph.followings) > 5
    assert page.chosen in page.graph.spots


def test_search_finds_by_name_and_by_post() -> None:
    page = page_at()
    page.focus.give(page.search)
    typed(page, "molot")
    names = page.session.campaign.scenario.register.ids["person"]
    assert page.graph.found == {f"p{names['molotov']}"}
    assert page.chosen == f"p{names['molotov']}"
    assert "Molotov" in page.person_panel.heading
    press(page, pygame.K_RETURN)
    assert page.focus.widget is page.graph
    assert page.network.matching("   ") is None
    assert page.network.matching("committee")


def test_everybody_is_reached_by_keys() -> None:
    page = page_at()
    page.focus.give(page.graph)
    seen = set()
    for _step in page.graph.order():
        press(page, pygame.K_RIGHT, pygame.KMOD_CTRL)
        seen.add(page.chosen)
    assert seen == set(page.graph.spots)
    before = page.chosen
    assert any(press(page, key) is None and page.chosen != before for key in (pygame.K_UP, pygame.K_DOWN))


def test_a_person_is_chosen_by_mouse_and_leads_to_the_book() -> None:
    page = page_at()
    man = page.graph.followings[0].men[0]
    click(page, page.graph.spots[man.id].box.center)
    assert page.chosen == man.id
    outcome = click(page, page.book.rect.center)
    book_opened(outcome)


def test_courting_and_offering_start_from_here() -> None:
    page = page_at()
    assert page.approach.why_not
    page._choose("l3")
    outcome = click(page, page.approach.rect.center)
    assert isinstance(outcome, Replace)
    desk = outcome.screen
    assert isinstance(desk, DeskPage)
    assert desk.steps is not None
    assert desk.steps.path == (n.OFFER,)
    page = NetworkPage(session(kind=n.D_VOTE))
    shown(page)
    page._choose("l3")
    assert page.approach.why_not


def test_pairs_tell_their_parts() -> None:
    page = page_at()
    assert page.ties.rows
    for row in page.ties.rows:
        tip = page.network.row_tip(row.id)
        assert tip is not None
        a, b = (int(part) for part in row.id.split(":"))
        assert dict(tip.parts)["Firmness, of 100"] == str(page.session.view().pact[a, b])


def test_the_page_has_a_tab_and_a_key() -> None:
    page = page_at()
    assert DEFAULT_KEYS[Action.NETWORK] == ("n",)
    desk = DeskPage(page.session)
    shown(desk)
    outcome = press(desk, pygame.K_n)
    assert isinstance(outcome, Replace)
    assert isinstance(outcome.screen, NetworkPage)

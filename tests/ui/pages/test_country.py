"""The map of the party organisations: what it shows, that it shows beliefs, and where it leads."""

from __future__ import annotations

from itertools import pairwise

import pygame
import pytest

from game.rules import names as n
from game.scenario import load
from game.scenario.models import SHEET, Region, Shape
from game.ui.fonts import Role
from game.ui.keys import DEFAULT_KEYS, Action
from game.ui.language import Catalogue, set_language
from game.ui.pages.apparatus import ApparatusPage
from game.ui.pages.country import CountryPage
from game.ui.pages.country_shapes import outlines
from game.ui.pages.view_country import Country
from game.ui.regionmap import inside
from game.ui.screen import Replace
from tests.ui.acting import book_opened, click, press
from tests.ui.pages.playing import SIZES, scenario, session, shown


def page_at(turn: int = 8, who: str = "stalin") -> CountryPage:
    page = CountryPage(session(turn, who=who))
    shown(page)
    return page


@pytest.mark.parametrize("name", ["1922", "company"])
def test_every_region_is_drawn_and_none_lies_in_another(name: str) -> None:
    regions = load(name).contents.regions
    shapes = {region.id: region.shape for region in regions}
    assert all(shape is not None for shape in shapes.values())
    apart(outlines(regions))


def apart(shapes: list[Shape]) -> None:
    """The middle of every box for words lies in its own region alone."""
    middles = [(sum(shape.room[::2]) / 2, sum(shape.room[1::2]) / 2) for shape in shapes]
    for at, shape in enumerate(shapes):
        assert all(0 <= x <= SHEET[0] and 0 <= y <= SHEET[1] for x, y in shape.corners)
        held = [other for other, spot in enumerate(middles) if inside((round(spot[0]), round(spot[1])), shape.corners)]
        assert held == [at]


def placed(places: list[tuple[int, int]]) -> list[Region]:
    """Regions that have a place and no shape."""
    one = load("1922").contents.regions[0].model_copy(update={"shape": None})
    return [one.model_copy(update={"place": place}) for place in places]


def test_regions_with_a_place_alone_part_the_map_between_them() -> None:
    shapes = outlines(placed([(300, 500), (600, 200), (700, 450), (100, 100), (900, 100)]))
    apart(shapes)
    for shape in shapes:
        spots = [(x, y) for x in shape.room[::2] for y in shape.room[1::2]]
        assert all(
            inside((round(x * 10), round(y * 10)), [(a * 10, b * 10) for a, b in shape.corners]) for x, y in spots
        )
        assert shape.room[2] - shape.room[0] > 10


def test_regions_without_a_place_get_plates_in_rows() -> None:
    shapes = outlines(placed([(0, 0)] * 31))
    boxes = [pygame.Rect(round(s.room[0] * 9), round(s.room[1] * 9), 20, 20) for s in shapes]
    assert all(not a.colliderect(b) for at, a in enumerate(boxes) for b in boxes[at + 1 :])
    assert not any(shape.land for shape in shapes)


@pytest.mark.parametrize(("size", "look"), SIZES)
def test_words_stay_in_their_fields_and_apart(size: tuple[int, int], look: dict[str, bool]) -> None:
    page = CountryPage(session(8))
    shown(page, size, **look)
    plates = [page.map.plates[field.id].rect for field in page.map.fields]
    assert all(page.map.rect.contains(plate) for plate in plates)
    for at, plate in enumerate(plates):
        for other in plates[at + 1 :]:
            both = plate.clip(other)
            assert both.width <= 2 or both.height <= 2


def test_with_large_letters_a_plate_says_less_and_keeps_to_its_field() -> None:
    page = CountryPage(session(8))
    shown(page, (1280, 720), projector=True)
    fonts, spare = page.stage.theme.fonts, page.stage.theme.px(6)
    plates = [page.map.plates[field.id] for field in page.map.fields]
    assert {plate.whole for plate in plates} == {True, False}
    for field, plate in zip(page.map.fields, plates, strict=True):
        assert page.map.room(field).inflate(0, spare).contains(plate.rect)
        assert all(fonts.width(Role.SMALL_BOLD, line) <= plate.words.width for line in plate.name)


def test_marks_are_larger_where_more_delegates_come_from() -> None:
    page = page_at()
    fields = sorted(page.map.fields, key=lambda field: field.share)
    sizes = [page.map.plates[field.id].mark.width for field in fields]
    assert all(small <= large for small, large in pairwise(sizes))
    assert sizes[-1] > 3 * sizes[0]


def test_the_map_shows_what_is_believed_not_what_is_so() -> None:
    page = page_at()
    before = page.country.fields(0)
    s, w = page.session.campaign.state, page.session.world
    changed = 0
    for r in page.country.regions():
        p = s.holder[w.secretary[r]]
        if p and not w.leader_of[p] and s.patron[p] != page.session.leader:
            s.patron[p] = 2 if s.patron[p] != 2 else 3
            changed += 1
    page.session._change()
    assert changed > 5
    assert page.country.fields(0) == before


def test_the_mood_shown_is_that_of_the_chosen_issue() -> None:
    page = page_at()
    for issue in range(page.session.world.issues):
        page._choose_issue(str(issue))
        view = page.session.view()
        assert [field.mood for field in page.map.fields] == [view.mood[int(f.id), issue] for f in page.map.fields]
        assert page.moods.selected == str(issue)


def test_regions_are_reached_by_arrows_and_chosen_by_mouse() -> None:
    page = page_at()
    page.focus.give(page.map)
    ids = scenario().register.ids["region"]
    page._choose_region(str(ids["moscow"]))
    for key, name in ((pygame.K_LEFT, "tver"), (pygame.K_DOWN, "tula"), (pygame.K_LEFT, "belorussia")):
        press(page, key)
        assert page.region == ids[name], name
    ukraine = next(field for field in page.map.fields if field.id == str(ids["ukraine"]))
    click(page, page.map.room(ukraine).center)
    assert page.region == ids["ukraine"]
    assert "Ukraine" in page.sheet.heading


def test_every_region_can_be_reached_by_arrows() -> None:
    page = page_at()
    page.focus.give(page.map)
    seen, waiting = {page.map.chosen}, [page.map.chosen]
    while waiting:
        here = waiting.pop()
        for key in (pygame.K_LEFT, pygame.K_RIGHT, pygame.K_UP, pygame.K_DOWN):
            page.map.chosen = here
            page.map.on_key(pygame.Event(pygame.KEYDOWN, key=key, mod=0))
            if page.map.chosen not in seen:
                seen.add(page.map.chosen)
                waiting.append(page.map.chosen)
    assert seen == {field.id for field in page.map.fields}


def test_the_way_to_the_appointment_and_to_the_book() -> None:
    page = page_at()
    outcome = click(page, page.appoint.rect.center)
    assert isinstance(outcome, Replace)
    assert isinstance(outcome.screen, ApparatusPage)
    assert outcome.screen.office == page.country.office(page.region)
    held = next(r for r in page.country.regions() if page.country.secretary(r))
    page._choose_region(str(held))
    outcome = click(page, page.book.rect.center)
    assert book_opened(outcome).opened.startswith("person.")


def test_the_own_move_of_a_chair_is_made_from_the_map() -> None:
    page = page_at(0)
    verb = page.country.own_verb()
    assert verb == n.ASSIGN
    able = [r for r in page.country.regions() if not page.country.own_why_not(r, 0)]
    page._choose_region(str(able[0]))
    grip = page.session.view().grip[able[0]]
    click(page, page.own.rect.center)
    assert page.session.campaign.state.grip[able[0]] != grip
    assert page_at(0, "kamenev").own not in page_at(0, "kamenev").widgets


def test_grip_tells_its_parts() -> None:
    country = Country(session(8))
    for r in country.regions():
        tip = country.grip_tip(r)
        parts = dict(tip.parts)
        assert tip.total == f"{int(parts['Grip']) + int(parts['Party democracy loosens it'])}\N{NO-BREAK SPACE}%"


def test_delegations_are_those_of_the_last_congress() -> None:
    page = page_at()
    s = page.session.view()
    for r in page.country.regions():
        own = sum(s.delegates[r, m] for m in range(page.session.world.leaders + 1))
        assert sum(share.value for share in page.country.delegation(r, "last")) == own


def test_the_page_has_a_tab_and_a_key() -> None:
    page = page_at()
    assert DEFAULT_KEYS[Action.COUNTRY] == ("c",)
    apparatus = ApparatusPage(page.session)
    shown(apparatus)
    outcome = press(apparatus, pygame.K_c)
    assert isinstance(outcome, Replace)
    assert isinstance(outcome.screen, CountryPage)


def test_russian_names_keep_their_capitals_on_the_smallest_map() -> None:
    """One that is too long for a line stands in two; none falls to small letters."""
    before = Catalogue.language
    set_language("ru")
    try:
        page = page_at(1)
        fonts = page.stage.theme.fonts
        assert page.stage.size == (1280, 720)
        for field in page.map.fields:
            plate = page.map.plates[field.id]
            assert " ".join(plate.name) == field.name
            assert all(fonts.width(Role.SMALL_BOLD, line.upper()) <= plate.words.width for line in plate.name)
        assert any(len(plate.name) == 2 for plate in page.map.plates.values())
    finally:
        set_language(before)

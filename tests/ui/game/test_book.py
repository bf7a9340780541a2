"""The encyclopedia in the window: F1, searching, links, the way back."""

from __future__ import annotations

import pygame
import pytest

from game.book import Known
from game.campaign import Campaign
from game.scenario import Scenario
from game.ui.keys import KeyMap
from game.ui.screen import Pop, Stage
from game.ui.screens.book import FIRST_PAGE, BookScreen
from game.ui.session import Session
from game.ui.settings import Settings
from game.ui.theme import Theme
from tests.ui.acting import click, picture, press, typed
from tests.ui.game.conftest import Player

SIZES = (((1280, 720), 100), ((1920, 1080), 150))


def opened(scenario: Scenario, size: tuple[int, int] = (1280, 720), scale: int = 100, key: str = "") -> BookScreen:
    campaign = Campaign(scenario, 3, ["stalin"])
    screen = BookScreen(scenario, Known(campaign, Session(campaign).leader), key)
    screen.on_resize(Stage(size, Theme.make(scale), KeyMap(), Settings()))
    return screen


def test_f1_opens_and_closes_it(player: Player, scenario: Scenario) -> None:
    player.play(Campaign(scenario, 3, ["stalin"]))
    before = player.name
    player.key(pygame.K_F1)
    assert player.name == "BookScreen"
    player.key(pygame.K_F1)
    assert player.name == before


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_every_entry_can_be_shown(size: tuple[int, int], scale: int, scenario: Scenario) -> None:
    screen = opened(scenario, size, scale)
    for key in list(screen.book.entries)[::25]:
        screen.open(key)
        assert screen.opened == key
        assert screen.text.lines
    assert picture(screen, size)


def test_typing_finds_and_turns_to_the_best(scenario: Scenario) -> None:
    screen = opened(scenario)
    assert screen.opened == FIRST_PAGE
    typed(screen, "bukharin")
    assert screen.opened == "person.bukharin"
    assert screen.list.rows[0].id == "person.bukharin"
    screen.kinds.on_choose("event")
    assert {screen.book.entry(row.id).kind for row in screen.list.rows} == {"event"}


def test_a_link_opens_its_entry_and_back_returns(scenario: Scenario) -> None:
    screen = opened(scenario, key="person.kamenev")
    line, piece = screen.text.links[0]
    click(screen, screen.text.box_of(line, piece).center)
    assert screen.opened == piece.link
    assert not screen.back.why_not
    click(screen, screen.back.rect.center)
    assert screen.opened == "person.kamenev"
    assert screen.back.why_not


def test_escape_closes_while_typing(scenario: Scenario) -> None:
    screen = opened(scenario)
    typed(screen, "x")
    assert press(screen, pygame.K_ESCAPE) == Pop()


def test_the_title_opens_it_without_a_game(title: Player) -> None:
    """Every entry can be read; nothing is said of a campaign."""
    title.key(pygame.K_F1)
    screen = title.top
    assert isinstance(screen, BookScreen)
    assert screen.known is None
    screen.open("person.kirov")
    title.settle()
    assert screen.opened == "person.kirov"
    title.key(pygame.K_ESCAPE)
    assert title.name == "TitleScreen"
    assert any(getattr(widget, "text", "") == "The book" for widget in title.top.widgets)  # type: ignore[attr-defined]

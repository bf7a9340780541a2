"""From the title into the game and through the first quarter, as a player goes."""

from __future__ import annotations

import pygame
import pytest

from game.campaign import Campaign
from game.notation import Answer
from game.rules import names as n
from game.scenario import Scenario
from game.ui.button import Button
from game.ui.choices import ChoiceList
from game.ui.fonts import Role
from game.ui.keys import KeyMap
from game.ui.page import Page
from game.ui.screen import Stage
from game.ui.screens.desk import DeskPage
from game.ui.screens.desk_moves import MoveSteps
from game.ui.screens.report import ReportScreen
from game.ui.settings import Settings
from game.ui.table import Table
from game.ui.theme import Theme
from game.ui.view_moves import move_lists
from game.ui.view_verbs import headings
from tests.ui.game.conftest import Player
from tests.ui.game.test_session import begun, until

STEPS = 200
"""Keys a quarter takes at most."""


def button(page: Page, words: str) -> Button:
    return next(widget for widget in page.widgets if isinstance(widget, Button) and widget.text.startswith(words))


def test_by_keys_from_the_title_to_the_end_of_the_first_quarter(title: Player) -> None:
    assert title.name == "TitleScreen"
    for _ in range(3):  # new game, start, prologue
        title.key(pygame.K_RETURN)
    assert title.name == "DeskPage"
    assert title.session.pending is not None, "the first decision is three keys away from the title"
    for _ in range(STEPS):
        if title.session.turn > 0 and title.name == "DeskPage":
            break
        title.key(pygame.K_RETURN if title.name == "ReportScreen" else pygame.K_1)
    assert title.session.turn == 1
    assert title.session.pending is not None


def test_by_mouse_from_the_title_to_the_end_of_the_first_quarter(title: Player) -> None:
    screen = title.top
    assert isinstance(screen, Page)
    title.click(button(screen, "New game").rect.center)
    screen = title.top
    assert isinstance(screen, Page)
    title.click(button(screen, "START").rect.center)
    for _ in range(STEPS):
        page = title.top
        assert isinstance(page, Page)
        if isinstance(page, DeskPage) and title.session.turn > 0:
            break
        if isinstance(page, ReportScreen):
            title.click(button(page, "Go on").rect.center)
            continue
        options = next(widget for widget in page.widgets if isinstance(widget, ChoiceList))
        title.click(options.boxes[0].center)
    assert title.session.turn == 1


def test_a_move_by_the_menu_and_its_list(player: Player, scenario: Scenario) -> None:
    desk, session = player.play_to_moves(Campaign(scenario, 1, ["stalin"])), player.session
    assert isinstance(desk.steps, MoveSteps)
    desk.steps.choose_verb(str(n.COURT))
    player.settle()
    table = next(widget for widget in desk.centre if isinstance(widget, Table))
    assert desk.focus.widget is table, "the keyboard is in the list that was opened"
    player.key(pygame.K_DOWN)
    chosen = desk.steps.list.chosen if desk.steps.list else None
    assert chosen is not None
    before = session.view().capital[session.leader]
    player.key(pygame.K_RETURN)
    assert session.campaign.decisions[-1].text == f"court {session.campaign.notation.name('person', chosen.first)}"
    assert session.view().capital[session.leader] == before - chosen.price
    player.key(pygame.K_z)
    assert session.view().capital[session.leader] == before, "undo takes the move back"


def test_an_offer_goes_from_the_man_to_the_term_to_what_is_given(player: Player, scenario: Scenario) -> None:
    desk, session = player.play_to_moves(Campaign(scenario, 1, ["stalin"])), player.session
    assert isinstance(desk.steps, MoveSteps)
    desk.steps.choose_verb(str(n.OFFER))
    player.settle()
    player.key(pygame.K_RETURN)
    player.key(pygame.K_RETURN)
    verb, other, term = desk.steps.path
    assert verb == n.OFFER
    player.key(pygame.K_DOWN)
    player.key(pygame.K_RETURN)
    offer = next(one for one in session.campaign.decisions if one.leader == "stalin" and one.text.startswith("offer"))
    assert offer.text == session.campaign.notation.text(n.D_MOVE, 0, Answer(n.OFFER, other, term + n.OWING))


def test_escape_goes_back_in_the_menu_before_it_opens_the_other(player: Player, scenario: Scenario) -> None:
    desk = player.play_to_moves(Campaign(scenario, 1, ["stalin"]))
    assert isinstance(desk.steps, MoveSteps)
    desk.steps.choose_verb(str(n.APPOINT))
    desk.steps.go((n.APPOINT, desk.steps.lists.offices()[0].first))
    player.key(pygame.K_ESCAPE)
    assert desk.steps.path == (n.APPOINT,)
    player.key(pygame.K_ESCAPE)
    assert desk.steps.path == ()
    player.key(pygame.K_ESCAPE)
    assert player.name == "Dialog"
    player.key(pygame.K_ESCAPE)
    assert player.name == "DeskPage"


def test_the_end_of_a_turn_asks_about_moves_that_are_left(player: Player, scenario: Scenario) -> None:
    page, session = player.play_to_moves(Campaign(scenario, 1, ["stalin"])), player.session
    player.click(button(page, "END TURN").rect.center)
    assert player.name == "Dialog"
    assert session.pending is not None
    assert session.pending.kind == n.D_MOVE
    player.key(pygame.K_ESCAPE)
    player.click(button(page, "END TURN").rect.center)
    player.key(pygame.K_1)
    assert session.pending is None or session.pending.kind != n.D_MOVE


@pytest.mark.parametrize("tab", [pygame.K_a, pygame.K_p, pygame.K_g, pygame.K_r])
def test_a_decision_can_be_taken_on_every_page(player: Player, scenario: Scenario, tab: int) -> None:
    session = player.play(Campaign(scenario, 1, ["stalin"]))
    while session.pending is not None and session.pending.kind in (n.D_MOVE, n.D_TABLE):
        player.key(pygame.K_1)
    assert session.pending is not None
    player.key(tab)
    assert player.name != "DeskPage"
    decided = len(session.campaign.decisions)
    page = player.top
    assert isinstance(page, Page)
    player.click(button(page, "DECIDE").rect.center)
    assert player.name == "Dialog"
    player.key(pygame.K_1)
    assert len(session.campaign.decisions) > decided


def test_the_window_is_fed_while_the_others_act(player: Player, scenario: Scenario) -> None:
    session = player.play(Campaign(scenario, 1, ["lenin"]))
    slices = 0
    while session.turn == 0 and slices < 500:
        if session.busy:
            session.work()
            slices += 1
        elif session.resting:
            break
        else:
            session.campaign.answer_by_ai()
            session.advance()
    assert slices > 1


def test_the_menu_of_moves_is_reckoned_before_it_is_laid_out(scenario: Scenario) -> None:
    session = begun(scenario, "zinoviev")
    until(session, n.D_MOVE)
    desk = DeskPage(session)
    assert [None for _ in desk.getting_ready()], "reckoned beside the window"
    lists, shown = move_lists(session), [verb for heading in headings() for verb in heading.verbs]
    known = dict(lists._verb_lines)
    assert set(known) == set(filter(lists.shown, shown))
    assert not [*desk.getting_ready()], "once"
    desk.on_resize(Stage((1280, 720), Theme.make(100), KeyMap(), Settings()))
    assert isinstance(desk.steps, MoveSteps)
    assert desk.steps.lists is lists
    assert all(lists.verb_line(verb) is line for verb, line in known.items()), "reckoned once"


def test_a_short_column_leaves_its_room_to_a_long_one(scenario: Scenario) -> None:
    session = begun(scenario, "stalin")
    until(session, n.D_MOVE)
    desk = DeskPage(session)
    desk.on_resize(Stage((1280, 720), Theme.make(100), KeyMap(), Settings()))
    assert isinstance(desk.steps, MoveSteps)
    for path in ((n.OFFER, scenario.register.number("leader", "kamenev")), (n.BEND,), (n.APPOINT,)):
        desk.steps.go(path)
        assert desk.steps.list is not None
        table, fonts = desk.steps.list.table, desk.stage.theme.fonts
        for option in desk.steps.list.options.values():
            assert fonts.width(Role.TABLE_BOLD, option.name) <= table.cuts[0].width, option.name
            assert fonts.width(Role.TABLE, option.detail) <= table.cuts[1].width, option.detail

"""Screens around the desk: new game, saves, reports, the end; laid out at every size and reached by every key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.campaign import Campaign
from game.rules import names as n
from game.saves import list_saves, path_for
from game.scenario import Scenario
from game.ui import app
from game.ui.button import Button
from game.ui.choices import ChoiceList
from game.ui.keys import Action, KeyMap
from game.ui.page import Page
from game.ui.proofreading import place_findings
from game.ui.screen import Stage
from game.ui.screens.desk import DeskPage
from game.ui.screens.desk_motions import MotionSteps
from game.ui.screens.desk_moves import MoveSteps
from game.ui.screens.epilogue import EpilogueScreen
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.report import ReportScreen
from game.ui.screens.saves import LoadScreen, SaveScreen
from game.ui.session import Session
from game.ui.settings import Settings
from game.ui.theme import Theme
from tests.ui.acting import picture, reached_by_keys
from tests.ui.game.conftest import Player
from tests.ui.game.test_session import begun, until

SIZES: tuple[tuple[tuple[int, int], int, dict[str, bool]], ...] = (
    ((1280, 720), 100, {}),
    ((1920, 1080), 100, {}),
    ((1920, 1080), 150, {}),
    ((1280, 720), 100, {"projector": True}),
    ((1280, 720), 100, {"high_contrast": True}),
)


def desk_moving(scenario: Scenario) -> Page:
    session = begun(scenario, "zinoviev")
    until(session, n.D_MOVE)
    return DeskPage(session)


def desk_listing(scenario: Scenario) -> Page:
    desk = desk_moving(scenario)
    assert isinstance(desk, DeskPage)
    desk.on_resize(Stage((1280, 720), Theme.make(100), KeyMap(), Settings()))
    assert isinstance(desk.steps, MoveSteps)
    desk.steps.choose_verb(str(n.COURT))
    return desk


def desk_tabling(scenario: Scenario) -> Page:
    session = begun(scenario, "zinoviev")
    until(session, n.D_TABLE)
    desk = DeskPage(session)
    desk.on_resize(Stage((1280, 720), Theme.make(100), KeyMap(), Settings()))
    assert isinstance(desk.steps, MotionSteps)
    return desk


def desk_voting(scenario: Scenario) -> Page:
    session = begun(scenario, "stalin")
    until(session, n.D_VOTE)
    return DeskPage(session)


def desk_asked(scenario: Scenario) -> Page:
    session = begun(scenario, "stalin")
    while session.turn < 1:
        session.campaign.answer_by_ai()
        session.advance()
        session.finish()
    until(session, n.D_ASK)
    return DeskPage(session)


def new_game(scenario: Scenario) -> Page:
    return NewGameScreen()


def report(scenario: Scenario) -> Page:
    session = begun(scenario, "stalin")
    while not session.resting:
        session.campaign.answer_by_ai()
        session.advance()
        while session.busy:
            session.work()
    return ReportScreen(session)


def finished(scenario: Scenario) -> Session:
    campaign = Campaign(scenario, 2, ["kamenev"])
    while not campaign.ended:
        if campaign.advance_once():
            campaign.answer_by_ai()
    return Session(campaign)


def epilogue(scenario: Scenario) -> Page:
    return EpilogueScreen(finished(scenario))


MADE: tuple[Callable[[Scenario], Page], ...] = (
    desk_moving, desk_listing, desk_tabling, desk_voting, desk_asked, new_game, report, epilogue,
)  # fmt: skip


@pytest.mark.parametrize("make", MADE)
def test_everything_lies_inside_the_window_and_apart(make: Callable[[Scenario], Page], scenario: Scenario) -> None:
    page = make(scenario)
    for size, scale, look in SIZES:
        page.on_resize(Stage(size, Theme.make(scale, **look), KeyMap(), Settings()))
        assert list(place_findings(page, pygame.Rect((0, 0), size))) == [], (size, scale, look)
        assert picture(page, size) == picture(page, size)


@pytest.mark.parametrize("make", MADE)
def test_every_widget_is_reached_by_keys_and_says_why_not(make: Callable[[Scenario], Page], scenario: Scenario) -> None:
    page = make(scenario)
    page.on_resize(Stage((1280, 720), Theme.make(100), KeyMap(), Settings()))
    reached_by_keys(page)
    for widget in page.widgets:
        if isinstance(widget, ChoiceList):
            assert widget.rect.bottom >= widget.boxes[-1].bottom, "no option is cut off"


def test_a_game_is_saved_under_a_name_and_loaded(player: Player, scenario: Scenario, tmp_path: Path) -> None:
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    until(session, n.D_TABLE)
    player.settle()
    before = session.campaign.state_hash()
    player.show(SaveScreen(session))
    screen = player.top
    assert isinstance(screen, SaveScreen)
    screen.entry.text = "first try"
    player.key(pygame.K_RETURN)
    assert path_for("first try").exists()
    desk = player.top
    assert isinstance(desk, DeskPage)
    assert (desk.toast.words, desk.toast.visible) == ("Saved: first try", True)
    player.show(LoadScreen())
    player.key(pygame.K_RETURN)
    assert player.name == "DeskPage"
    assert player.session is not session
    assert player.session.campaign.state_hash() == before


def test_typing_replaces_the_proposed_name_of_a_save(player: Player, scenario: Scenario) -> None:
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    screen = SaveScreen(session)
    player.show(screen)
    assert screen.entry.text == screen.entry.line.selected == "Stalin 1922-2"
    player.key(pygame.K_a)
    player.window.handle(pygame.Event(pygame.TEXTINPUT, text="AB"))
    assert screen.entry.text == "AB"


def test_a_save_is_not_written_over_without_a_question(player: Player, scenario: Scenario) -> None:
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    for wanted in ("SaveScreen", "DeskPage"):
        player.show(SaveScreen(session))
        screen = player.top
        assert isinstance(screen, SaveScreen)
        screen.entry.text = "same"
        player.key(pygame.K_RETURN)
        if wanted == "SaveScreen":
            assert player.name == "DeskPage"
    assert player.name == "Dialog"
    player.key(pygame.K_ESCAPE)
    assert player.name == "SaveScreen"


def test_a_bad_name_and_a_broken_save_say_what_is_wrong(player: Player, scenario: Scenario) -> None:
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    player.show(SaveScreen(session))
    screen = player.top
    assert isinstance(screen, SaveScreen)
    screen.entry.text = "../x"
    player.key(pygame.K_RETURN)
    assert "../x" in screen.toast.words
    path_for("broken").write_text("not a save", encoding="utf-8")
    player.show(LoadScreen())
    shelf = player.top
    assert isinstance(shelf, LoadScreen)
    shelf.table.selected = "broken.save"
    player.key(pygame.K_RETURN)
    assert player.name == "LoadScreen"


def test_quick_save_and_quick_load(player: Player, scenario: Scenario) -> None:
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    page = player.top
    assert isinstance(page, Page)
    player.key(pygame.K_F9)
    assert "no quick save" in page.toast.words
    player.key(pygame.K_F5)
    before = session.campaign.state_hash()
    player.key(pygame.K_1)
    player.key(pygame.K_F9)
    assert player.session.campaign.state_hash() == before


def test_the_title_continues_where_the_game_was_left(player: Player, scenario: Scenario) -> None:
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    for _ in range(6):
        player.key(pygame.K_RETURN if player.name == "ReportScreen" else pygame.K_1)
    while player.name != "DeskPage":
        player.key(pygame.K_RETURN)
    before = session.campaign.state_hash()
    player.key(pygame.K_ESCAPE)
    assert player.name == "Dialog"
    player.key(pygame.K_7)
    assert player.name == "TitleScreen"
    (kept,) = [found for found in list_saves() if found.autosave]
    player.key(pygame.K_DOWN)
    player.key(pygame.K_RETURN)
    assert player.name == "DeskPage"
    assert player.session.campaign.state_hash() == before
    assert player.session.keeper.recorder is not None
    assert player.session.keeper.recorder.path == kept.path, "the same autosave goes on"


def test_a_quarter_can_be_begun_again_from_the_menu(player: Player, scenario: Scenario) -> None:
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    while session.turn < 2 or player.name != "DeskPage":
        player.key(pygame.K_RETURN if player.name == "ReportScreen" else pygame.K_1)
    player.key(pygame.K_ESCAPE)
    player.key(pygame.K_4)
    player.key(pygame.K_2)
    assert session.turn == 1
    assert player.name == "DeskPage"


def test_a_finished_game_shows_its_epilogue_and_can_be_looked_at(player: Player, scenario: Scenario) -> None:
    player.play(finished(scenario).campaign)
    assert player.name == "ReportScreen" or player.name == "EpilogueScreen"
    while player.name == "ReportScreen":
        player.key(pygame.K_RETURN)
    assert player.name == "EpilogueScreen"
    player.key(pygame.K_ESCAPE)
    assert player.name == "DeskPage"
    player.key(pygame.K_RETURN)
    assert player.name == "EpilogueScreen"


def test_who_has_fallen_may_watch_or_go_back(player: Player, scenario: Scenario) -> None:
    session = player.fall(scenario)
    assert player.name == "Dialog"
    turn = session.turn
    player.key(pygame.K_1)
    assert player.name == "ReportScreen"
    assert session.turn == turn + 1, "the rest is watched quarter by quarter"


def test_the_chosen_settings_reach_the_game(player: Player) -> None:
    begun_with: list[Campaign] = []

    def start(campaign: Campaign) -> object:
        begun_with.append(campaign)
        return app.begin(campaign)

    screen = NewGameScreen(start=start)  # type: ignore[arg-type]
    player.show(screen)
    screen.settings["secret_ballot"] = 1
    screen.settings["ban0"] = 1
    screen.seed = 77
    screen._choose_leader("bukharin")
    player.key(pygame.K_ESCAPE)
    player.show(screen)
    screen._begin()
    (campaign,) = begun_with
    assert (campaign.seed, campaign.humans, campaign.settings) == (77, ("bukharin",), {"secret_ballot": 1})


def test_buttons_name_the_keys_as_they_were_remapped(scenario: Scenario) -> None:
    keys = KeyMap().rebound(Action.MENU, ["Q"]).rebound(Action.END_TURN, ["W"])
    desk = desk_listing(scenario)
    assert isinstance(desk, DeskPage)
    opened = report(scenario)
    for page, words in ((desk, "Back (Q)"), (opened, "Go on (W)")):
        page.on_resize(Stage((1280, 720), Theme.make(100), keys, Settings()))
        assert words in [widget.text for widget in page.widgets if isinstance(widget, Button)]

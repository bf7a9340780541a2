"""The worksheet from the window: progress, an end at any time, and where it lies."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pygame
import pytest

from game.campaign import Campaign
from game.classroom.turning import Found
from game.classroom.written import worksheets_folder, write
from game.scenario import Scenario
from game.studies.run import Progress
from game.ui.button import Button
from game.ui.dialog import Dialog
from game.ui.screens import worksheet_maker
from game.ui.screens.epilogue import EpilogueScreen
from game.ui.screens.menu import menu_screen
from game.ui.screens.saves import SaveScreen
from game.ui.screens.worksheet_maker import WorksheetMaker
from game.ui.session import Session
from game.ui.worksheet import whose, worksheet_why_not
from game.words import speaking
from tests.ui.game.conftest import Player
from tests.ui.sample import sample_stage

HALF = Progress(planned=40, done=20, failed=0, seconds=1.0, eta=1.0, compiling=False, counts={})


def words(dialog: Dialog) -> str:
    return "\n".join("".join(span.text for span in one.spans) for one in dialog.text.blocks)


def test_the_worksheet_is_written_and_told_of(
    player: Player, scenario: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    def search(campaign: Campaign, leader: str, report: object, cancelled: threading.Event) -> Found:
        assert leader == "stalin"
        report("first", HALF)  # type: ignore[operator]
        return Found(48, 200, (), False)

    monkeypatch.setattr(worksheet_maker, "find", search)
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    maker = WorksheetMaker(session)
    player.show(maker)
    told = player.top
    assert isinstance(told, Dialog)
    (page,) = worksheets_folder().glob("*.html")
    assert str(page) in words(told)
    assert "48 decisions were looked at" in words(told)
    assert page.with_suffix(".txt").exists()
    assert maker._how_far() == "First look: 20 of 40"
    player.key(pygame.K_RETURN)
    assert player.name == "DeskPage"


def test_esc_ends_the_search_and_nothing_is_written(
    player: Player, scenario: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = threading.Event()

    def search(campaign: Campaign, leader: str, report: object, cancelled: threading.Event) -> Found:
        assert cancelled.wait(20), "nobody ended it"
        ended.set()
        return Found(48, 200, (), True)

    monkeypatch.setattr(worksheet_maker, "find", search)
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    player.window.show(WorksheetMaker(session))
    for _ in range(5):
        player.window.draw()
        player.window.pass_time(0.05)
        time.sleep(0.01)
    assert player.name == "WorksheetMaker"
    player.key(pygame.K_ESCAPE)
    assert ended.wait(20)
    assert player.name == "DeskPage"
    assert not worksheets_folder().exists()


def test_what_keeps_it_from_being_written_is_said(
    player: Player, scenario: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worksheet_maker, "find", lambda *_args, **_more: Found(48, 200, (), False))
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    worksheets_folder().write_text("a file where the folder should be", encoding="utf-8")
    player.show(WorksheetMaker(session))
    told = player.top
    assert isinstance(told, Dialog)
    assert "could not be written" in words(told)


def test_two_worksheets_do_not_write_over_each_other(
    scenario: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    campaign, clock = Campaign(scenario, 9, ["stalin", "trotsky"]), iter(("20261128-1000", "20261128-1001"))
    monkeypatch.setattr("time.strftime", lambda _form: next(clock))
    found = Found(0, 200, (), False)
    pages = [write(campaign, who, found, "Evening", tmp_path) for who in ("stalin", "trotsky")]
    assert [page.name for page in pages] == [
        "worksheet-stalin-20261128-1000.html",
        "worksheet-trotsky-20261128-1001.html",
    ]


def test_it_is_of_the_chair_from_which_is_looked(scenario: Scenario) -> None:
    session = Session(Campaign(scenario, 9, ["stalin", "trotsky"]))
    for who in ("stalin", "trotsky"):
        session.look_from(int(scenario.register.ids["leader"][who]))
        assert whose(session) == who
    session.look_from(int(scenario.register.ids["leader"]["rykov"]))
    assert whose(session) == session.campaign.humans[0]
    assert whose(Session(Campaign(scenario, 9))) == ""


@pytest.mark.parametrize("projector", [False, True])
def test_the_epilogue_saves_and_makes_a_worksheet(player: Player, scenario: Scenario, projector: bool) -> None:
    session = player.play(Campaign(scenario, 9, ["stalin", "trotsky"]))
    screen = EpilogueScreen(session)
    screen.on_resize(sample_stage(projector=projector))
    buttons = {one.text: one for one in screen.widgets if isinstance(one, Button)}
    boxes = [one.rect for one in buttons.values()]
    assert all(one.rect.width >= one.width_for(screen.stage.theme) for one in buttons.values())
    assert all(box.collidelist(boxes[:at]) < 0 for at, box in enumerate(boxes))
    player.show(screen)
    for label, sort in (("Save", SaveScreen), ("Worksheet", WorksheetMaker)):
        outcome = next(one for one in screen.widgets if isinstance(one, Button) and one.text == label).on_click()
        assert isinstance(outcome.screen, sort)  # type: ignore[union-attr]


def test_the_menu_of_a_game_under_way_makes_it(
    player: Player, scenario: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worksheet_maker, "find", lambda *_args, **_more: Found(1, 200, (), False))
    player.play_to_moves(Campaign(scenario, 9, ["stalin"]))
    player.key(pygame.K_ESCAPE)
    menu = player.top
    assert isinstance(menu, Dialog)
    assert worksheet_why_not(player.session) == ""
    for _ in menu.options.choices[1:]:
        player.key(pygame.K_DOWN)
    assert menu.options.choices[menu.options.cursor].id == "worksheet"
    player.key(pygame.K_RETURN)
    assert "1 decision" in words(player.top) or "decisions were looked at" in words(player.top)  # type: ignore[arg-type]
    assert list(worksheets_folder().glob("*.html"))
    player.key(pygame.K_RETURN)
    assert player.name == "DeskPage"


def test_where_it_cannot_be_made_the_menu_says_why(player: Player, scenario: Scenario) -> None:
    def why_not(session: Session) -> str:
        menu = menu_screen(session)
        assert isinstance(menu, Dialog)
        return next(one.why_not for one in menu.options.choices if one.id == "worksheet")

    assert why_not(player.play(Campaign(scenario, 9, ["stalin"]))) == "You have decided nothing yet."
    assert "several people" in why_not(player.play(Campaign(scenario, 9, ["stalin", "bukharin"])))
    assert why_not(player.play(Campaign(scenario, 9))) == "Nobody played in this game."


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("projector", [False, True])
def test_the_whole_menu_fits(player: Player, scenario: Scenario, projector: bool, language: str) -> None:
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    with speaking(language):
        menu = menu_screen(session)
        assert isinstance(menu, Dialog)
        stage = sample_stage(projector=projector)
        menu.on_resize(stage)
        window = pygame.Rect((0, 0), stage.size)
        assert all(window.contains(box) for box in menu.options.boxes)
        assert all(box.collidelist(menu.options.boxes[:at]) < 0 for at, box in enumerate(menu.options.boxes))

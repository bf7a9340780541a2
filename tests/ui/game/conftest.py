"""A whole game on the dummy driver: the window, a folder of its own for saves, and a player who presses keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

import game.saves.shelf
from game.campaign import Campaign
from game.rules import names as n
from game.scenario import Scenario, load
from game.ui.app import title_screen
from game.ui.beginning import begin
from game.ui.screen import Screen
from game.ui.screens.desk import DeskPage
from game.ui.session import Session
from game.ui.settings import Settings
from game.ui.tour.guide import settle
from game.ui.window import Window


class Player:
    """Presses keys and the mouse, and waits until the window has come to rest."""

    def __init__(self, folder: Path) -> None:
        self.window = Window(Settings(volume=0), folder / "settings.json")

    @property
    def top(self) -> Screen:
        """The screen in front."""
        top = self.window.stack.top
        assert top is not None
        return top

    @property
    def name(self) -> str:
        """Its name."""
        return self.top.name

    @property
    def session(self) -> Session:
        """The game of the lowest screen."""
        session = self.window.stack.screens[0].session  # type: ignore[attr-defined]
        assert isinstance(session, Session)
        return session

    def settle(self) -> None:
        """Lets time pass until nothing is in a hurry."""
        settle(self.window)

    def show(self, screen: Screen) -> None:
        """Lays a screen on top."""
        self.window.show(screen)
        self.settle()

    def play(self, campaign: Campaign) -> Session:
        """Begins a game."""
        self.window._apply(begin(campaign))
        self.settle()
        return self.session

    def play_to_moves(self, campaign: Campaign) -> DeskPage:
        """Begins a game, and goes on to the first move by first answers; the desk."""
        session = self.play(campaign)
        while session.pending is not None and session.pending.kind != n.D_MOVE:
            self.key(pygame.K_1)
        desk = self.top
        assert isinstance(desk, DeskPage)
        return desk

    def fall(self, scenario: Scenario) -> Session:
        """Plays a quarter, is expelled, and goes on until that is told in a dialog."""
        session = self.play(Campaign(scenario, 9, ["trotsky"]))
        while session.turn < 1 or self.name != "DeskPage":
            self.key(pygame.K_RETURN if self.name == "ReportScreen" else pygame.K_1)
        session.campaign.state.standing[session.world.person[session.leader]] = n.EXPELLED
        for _ in range(60):
            if self.name == "Dialog":
                break
            self.key(pygame.K_RETURN if self.name == "ReportScreen" else pygame.K_1)
        return session

    def key(self, key: int, mod: int = 0) -> None:
        """Presses a key."""
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            self.window.handle(pygame.Event(kind, key=key, mod=mod, unicode="", scancode=0))
        self.settle()

    def click(self, point: tuple[int, int], twice: bool = False) -> None:
        """Clicks there."""
        for _ in range(2 if twice else 1):
            for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
                self.window.handle(pygame.Event(kind, pos=point, button=1))
        self.settle()


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Player]:
    monkeypatch.setattr(game.saves.shelf, "BESIDE", tmp_path / "saves")
    player = Player(tmp_path)
    yield player
    player.window._window.destroy()


@pytest.fixture
def title(player: Player) -> Player:
    player.show(title_screen())
    return player


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    return load("1922")

"""The proofreader finds what is wrong, and nothing where all is well; and the tour finds nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.scenario import load
from game.scenario.coverage import untranslated
from game.ui.button import Button
from game.ui.fonts import Role
from game.ui.keys import KeyMap
from game.ui.language import set_language
from game.ui.page import Page
from game.ui.panel import Label, Panel
from game.ui.proofreading import proofread
from game.ui.proofs import Proofs
from game.ui.screen import Stage
from game.ui.settings import Settings
from game.ui.table import Table
from game.ui.table_rows import Column, Row
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.tour.beginning import before_the_game
from game.ui.tour.guide import Guide
from game.ui.tour.lesson import lesson
from game.ui.tour.route import route_of
from game.ui.tour.walk import walk
from game.ui.widget import Widget

SIZE = (400, 200)


class Sheet(Page):
    """A page of given widgets in given places."""

    def __init__(self, *placed: tuple[Widget, tuple[int, int, int, int]]) -> None:
        super().__init__()
        self.placed = placed

    def layout(self, stage: Stage) -> None:
        for widget, place in self.placed:
            widget.place(pygame.Rect(place), stage.theme)
        self.widgets = [widget for widget, _place in self.placed]


def kinds(*placed: tuple[Widget, tuple[int, int, int, int]]) -> list[str]:
    """What is wrong with a page of these."""
    page = Sheet(*placed)
    page.on_resize(Stage(SIZE, Proofs.of(Theme()), KeyMap(), Settings()))
    return [finding.kind for finding in proofread(page, pygame.Surface(SIZE))]


def test_a_sound_page_has_no_findings() -> None:
    panel = Panel("Heading")
    assert kinds((panel, (10, 10, 380, 180)), (Label("Some words"), (30, 60, 200, 24))) == []


def test_what_is_cut_and_not_explained_is_found() -> None:
    long = "A sentence that is much too long for its place in the window"
    button = Button(long, lambda: None)
    assert kinds((button, (10, 10, 100, 30))) == ["cut"]
    assert kinds((Button(long, lambda: None, tip=Tip(long)), (10, 10, 100, 30))) == []
    assert kinds((Button(long, lambda: None, tip=Tip(long)), (10, 10, 34, 30))) == ["cut"], "nothing is left to read"
    assert kinds((Label(long, wrap=True), (10, 10, 60, 24))) == ["cut"]
    assert kinds((Label(long), (10, 10, 90, 24))) == [], "a label that is cut says itself whole"


def test_a_cut_cell_says_itself_whole() -> None:
    table = Table((Column("name", "Name"),), [Row("1", {"name": "Antonov-Ovseenko of the political administration"})])
    assert kinds((table, (10, 10, 150, 100))) == []
    tip = table.tip_at((40, 48))
    assert tip is not None
    assert "administration" in tip.text


def test_faint_words_are_found() -> None:
    assert kinds((Label("Gold on paper", colour="gold"), (10, 10, 200, 24))) == ["faint"]


def test_a_line_that_runs_from_paper_onto_ink_is_faint() -> None:
    black = Button("", lambda: None, "main")
    found = kinds(
        (black, (250, 10, 140, 60)), (Label("A line that begins well and ends on a red button"), (10, 30, 380, 24))
    )
    assert "faint" in found, "six sevenths of it are legible"


def test_english_in_a_russian_window_is_found(russian: None) -> None:
    assert kinds((Label("Троцкий решает: Decline the post."), (10, 10, 380, 24))) == ["foreign"]
    assert kinds((Label("XII съезд: дальше (Enter), Ctrl+Tab"), (10, 10, 380, 24))) == []
    page = Sheet((Label("Троцкий решает: Decline the post."), (10, 10, 380, 24)))
    page.on_resize(Stage(SIZE, Proofs.of(Theme()), KeyMap(), Settings()))
    assert proofread(page, pygame.Surface(SIZE), "Decline the post\nAccept it") == [], "no Russian for it yet"


def test_letters_that_the_font_lacks_are_found() -> None:
    assert kinds((Label("One step \N{RIGHTWARDS ARROW}", Role.BUTTON), (10, 10, 200, 24))) == ["glyph"]


def test_words_over_words_are_found() -> None:
    assert kinds((Label("One line"), (10, 10, 200, 24)), (Label("Another"), (20, 12, 200, 24))) == ["overlap"]
    covered = Panel()
    assert (
        kinds((Label("One line"), (10, 10, 200, 24)), (covered, (0, 0, 300, 60)), (Label("X"), (20, 12, 90, 24))) == []
    )


def test_what_leaves_the_window_or_its_neighbour_is_found() -> None:
    assert kinds((Button("Go", lambda: None), (380, 10, 60, 30))) == ["outside"]
    found = kinds((Button("A", lambda: None), (10, 10, 60, 30)), (Button("B", lambda: None), (60, 10, 60, 30)))
    assert found == ["overlap"]
    assert kinds((Button("", lambda: None), (10, 10, 6, 6))) == ["small"]


def test_a_page_laid_out_otherwise_is_refused() -> None:
    page = Sheet((Label("x", Role.TEXT), (0, 0, 30, 30)))
    page.on_resize(Stage(SIZE, Theme(), KeyMap(), Settings()))
    with pytest.raises(ValueError, match="Sheet"):
        proofread(page, pygame.Surface(SIZE))


@pytest.fixture
def russian() -> Iterator[None]:
    set_language("ru")
    yield
    set_language("en")


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Guide]:
    monkeypatch.setenv("POLITBURO_SAVES", str(tmp_path / "saves"))
    guide = Guide(tmp_path / "tour", (1280, 720), Settings(volume=0))
    yield guide
    guide.window.close()


def told(guide: Guide) -> list[str]:
    """Every finding with its picture."""
    return [f"{stop.name}: {finding}" for stop in guide.stops for finding in stop.findings]


@pytest.mark.long
def test_the_tour_begins_without_a_finding(guide: Guide) -> None:
    before_the_game(guide)
    assert told(guide) == []
    assert len(guide.stops) >= 8
    assert all(pygame.image.load(str(stop.path)).get_size() == (1280, 720) for stop in guide.stops)


def test_the_tour_begins_in_russian_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, russian: None) -> None:
    monkeypatch.setenv("POLITBURO_SAVES", str(tmp_path / "saves"))
    guide = Guide(tmp_path / "tour", (1280, 720), Settings(volume=0, language="ru"))
    try:
        before_the_game(guide)
    finally:
        guide.window.close()
    assert told(guide) == []


@pytest.mark.slow
def test_the_tour_finds_nothing_on_any_screen(guide: Guide) -> None:
    walk(guide, quick=True)
    assert told(guide) == []
    assert len(guide.stops) >= 60


OF_THE_USSR = re.compile(
    r"(?i)politburo|orgburo|\bparty\b|lenin|stalin|trotsky|soviet|komsomol|bolshevik|commissar|congress|plenum"
    r"|secretar|comrade|faction|\bCCC?\b|\bcells?\b|\bgrain\b|harvest|USSR"
)
BEFORE_IT = ("title", "settings", "load nothing", "laboratory")
"""Screens that are of the game and of no scenario; the title's laboratory is of 1922."""


@pytest.mark.long
def test_the_invented_firm_says_nothing_of_the_ussr_on_any_screen(guide: Guide) -> None:
    walk(guide, quick=True, route=route_of("company"))
    assert told(guide) == []
    assert len(guide.stops) >= 60
    for stop in guide.stops:
        if not stop.name.startswith(BEFORE_IT):
            assert [line for line in stop.written if OF_THE_USSR.search(line)] == [], stop.name


def test_the_lesson_is_played_in_russian_without_an_english_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, russian: None
) -> None:
    monkeypatch.setenv("POLITBURO_SAVES", str(tmp_path / "saves"))
    guide = Guide(tmp_path / "tour", (1280, 720), Settings(volume=0, language="ru"))
    try:
        lesson(guide)
    finally:
        guide.window.close()
    assert told(guide) == []
    names = [stop.name for stop in guide.stops]
    assert {"lesson lesson dispatch", "lesson move appoint 0", "lesson move offer 0", "lesson learned"} <= set(names)
    assert list(untranslated(load("tutorial"))) == [], "nothing had to be excused"

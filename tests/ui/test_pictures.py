"""The drawings in colour: there, small, plain enough for the loader, unlike each other, put where they fit."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.places import ASSETS, SHELF
from game.scenario import Scenario, load
from game.ui.choices import Choice
from game.ui.dialog import Dialog
from game.ui.pictures import known_emblem, picture, picture_names
from game.ui.portraits import BUST, Face, drawing_of, medal
from game.ui.richtext import block
from game.ui.roundtable import RoundTable
from game.ui.screens.illustration import LEAST_TEXT, illustrated
from game.ui.shapes import Mark
from game.ui.sitter import Sitter
from game.ui.textbox import TextBox
from game.ui.theme import Theme
from game.ui.view_questions import Question
from game.ui.vignette import Vignette, has_vignette
from tests.ui.sample import sample_stage

FOLDERS = {"portraits": 8000, "emblems": 2000, "vignettes": 12000, "poster": 8000}
"""Folder and the most bytes of a file."""
NAMES = (
    "lenin stalin trotsky zinoviev kamenev bukharin rykov tomsky kalinin molotov voroshilov kuibyshev rudzutak "
    "dzerzhinsky sokolnikov frunze kirov mikoyan kaganovich andreev ordzhonikidze krupskaya uglanov petrovsky kosior_s "
    "chubar bauman syrtsov bubnov preobrazhensky pyatakov radek rakovsky smilga evdokimov m_ulyanova"
)
DRAWN = NAMES.split()
ALIKE = 18.0
"""Mean difference of brightness, 0..255, above which two portraits at 48 pixels are not alike."""


@pytest.fixture(scope="module")
def after_lenin() -> Scenario:
    return load("1922")


def brightness(name: str, size: int = 48) -> np.ndarray:
    """Brightness of the middle of a portrait, where no ground is seen."""
    pixels = pygame.surfarray.array3d(picture("portraits", name, size, size)).mean(axis=2)
    return pixels[size // 5 : -size // 5, size // 12 :]


@pytest.mark.parametrize("folder", FOLDERS)
def test_drawings_are_small_and_plain(folder: str) -> None:
    for path in (ASSETS / folder).glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert len(text) < FOLDERS[folder], path.name
        assert set(re.findall(r"<([a-z]+)", text)) <= {"svg", "g", "path", "circle"}, path.name
        assert "nan" not in text, path.name


def test_every_drawing_is_what_the_program_draws(tmp_path: Path) -> None:
    code = "import sys; sys.path.insert(0, sys.argv[1]); import make_pictures; make_pictures.everything(sys.argv[2])"
    subprocess.run([sys.executable, "-c", code, str(ASSETS), str(tmp_path)], check=True, timeout=60)
    for folder in FOLDERS:
        made = {path.name: path.read_text() for path in (tmp_path / folder).glob("*.svg")}
        assert made == {path.name: path.read_text() for path in (ASSETS / folder).glob("*.svg")}


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("size", [48, 256])
def test_every_portrait_is_a_picture(name: str, size: int) -> None:
    drawn = picture("portraits", name, size, size)
    assert drawn.get_size() == (size, size)
    pixels = pygame.surfarray.array3d(drawn)
    assert pixels.std() > 40
    assert pygame.surfarray.array_alpha(drawn).min() == 255


def test_no_two_portraits_are_alike_at_48_pixels() -> None:
    shown = {name: brightness(name) for name in DRAWN}
    gaps = {pair: float(np.abs(shown[pair[0]] - shown[pair[1]]).mean()) for pair in combinations(DRAWN, 2)}
    closest = min(gaps, key=lambda pair: gaps[pair])
    assert gaps[closest] > ALIKE, (closest, gaps[closest])


def test_whoever_sits_in_a_politburo_has_a_portrait() -> None:
    for name in ("1922", "1924", "1925", "1928"):
        for body in load(name).contents.bodies:
            if body.id == "politburo":
                assert {*body.full, *body.candidate} <= set(DRAWN), name


def test_others_have_a_bust_that_stays_theirs(after_lenin: Scenario) -> None:
    people = [words.id for words in after_lenin.texts.persons[1:]]
    others = [name for name in people if name not in DRAWN]
    assert len(others) > 50
    assert {drawing_of(name) for name in others} >= {f"{BUST}{number:02}" for number in range(10)}
    assert drawing_of("kubyak") == drawing_of("kubyak")
    assert not Face("kubyak", "Nikolai Kubyak").known
    assert Face("kubyak", "Nikolai Kubyak").initials == "NK"
    assert Face("stalin", "Joseph Stalin").known


def test_a_medal_is_round_and_grey_for_the_absent() -> None:
    assert medal("lenin", 40).get_at((0, 0)).a == 0
    assert medal("lenin", 40).get_at((20, 30)).a == 255
    red, green, blue, _ = medal("lenin", 40, True).get_at((20, 1))
    assert red == green == blue


def test_an_unknown_drawing_is_an_error() -> None:
    with pytest.raises(KeyError, match="no drawing 'nobody'"):
        picture("portraits", "nobody", 48, 48)
    assert known_emblem("region_atlantis") == ""
    assert not has_vignette("")


def test_bodies_branches_and_organisations_have_emblems(after_lenin: Scenario) -> None:
    contents = after_lenin.contents
    names = {*(body.id for body in contents.bodies), *(office.group for office in contents.offices)}
    names |= {f"region_{region.id}" for region in contents.regions}
    assert names <= picture_names("emblems")


def test_every_vignette_is_shown_by_an_event() -> None:
    named = {
        event.picture
        for folder in SHELF.iterdir()
        if (folder / "scenario.yaml").is_file()
        for event in load(folder.name).contents.events
    }
    assert named - {""} == picture_names("vignettes")
    assert len(named - {""}) == 12


def placed(words: int, high: int, face: Face | None = None) -> tuple[TextBox, list[object]]:
    """A text of so many words in a column of that height, with its picture."""
    text = TextBox([block("word " * words)])
    question = Question("Dispatch", "Title", (), (), picture="funeral", face=face)
    return text, list(illustrated(question, text, pygame.Rect(10, 10, 480, high), Theme()))


def test_a_vignette_leaves_room_for_the_text() -> None:
    text, shown = placed(300, 500)
    vignette = next(widget for widget in shown if isinstance(widget, Vignette))
    assert vignette.rect.width * 3 // 10 == vignette.rect.height
    assert vignette.rect.bottom < text.rect.y
    assert text.rect.height >= LEAST_TEXT
    text, shown = placed(300, 300)
    assert shown == [text]
    text, shown = placed(5, 300)
    assert len(shown) == 2


def test_a_face_stands_beside_the_text() -> None:
    text, shown = placed(300, 300, Face("stalin", "Joseph Stalin"))
    assert len(shown) == 2
    assert text.rect.height == 300


@pytest.mark.parametrize(("words", "pictured"), [(30, True), (900, False)])
def test_a_dialog_with_a_vignette_stays_in_the_window(words: int, pictured: bool) -> None:
    choices = [Choice(str(number), "An answer") for number in range(5)]
    dialog = Dialog("Dispatch", "word " * words, choices, lambda name: None, picture="demonstration")
    dialog.on_resize(sample_stage())
    assert (dialog.vignette in dialog.widgets) is pictured
    window = pygame.Rect(0, 0, 1280, 720)
    for widget in dialog.widgets:
        assert window.contains(widget.rect)
    boxes = [widget.rect for widget in dialog.widgets[1:]]
    assert not any(a.colliderect(b) for a, b in combinations(boxes, 2))


@pytest.mark.parametrize("scale", [100, 150])
def test_portraits_at_the_table_do_not_touch(scale: int) -> None:
    theme = Theme.make(scale)
    sitters = [
        Sitter(str(at), name.title(), Mark("star", "ink"), candidate=at > 8, person=name)
        for at, name in enumerate(DRAWN[:17])
    ]
    table = RoundTable(sitters, bench="Candidates")
    table.place(pygame.Rect(0, 0, theme.px(540), theme.px(415)), theme)
    for sitter, spot in zip(table.sitters, table.spots, strict=True):
        seat = pygame.Rect(0, 0, 2 * table.radius(sitter), 2 * table.radius(sitter))
        seat.center = spot
        assert table.rect.contains(seat), sitter.id
    for (first, a), (second, b) in combinations(zip(table.sitters, table.spots, strict=True), 2):
        assert pygame.Vector2(a).distance_to(b) > table.radius(first) + table.radius(second), (first.id, second.id)
    surface = pygame.Surface(table.rect.size)
    table.draw(surface)
    assert surface.get_at(table.spots[0])[:3] != theme.palette.paper

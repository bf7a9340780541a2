"""Typing into a line: what is selected, what is shown, and what the keys do."""

from __future__ import annotations

import pygame
import pytest

from game.ui import entry as entry_module
from game.ui.entry import TextEntry
from game.ui.panel import Label
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.new_game_chairs import Chairs
from game.ui.theme import Theme
from game.ui.typed_line import TypedLine
from tests.ui.acting import click, press, typed
from tests.ui.sample import sample_stage
from tests.ui.test_controls import held

CTRL, SHIFT = pygame.KMOD_CTRL, pygame.KMOD_SHIFT


def line(text: str, caret: int, longest: int = 80) -> TypedLine:
    made = TypedLine(text, longest)
    made.go(caret)
    return made


def test_typing_replaces_what_is_selected_and_keeps_to_the_longest() -> None:
    made = line("Stalin 1922-2", 6)
    made.go(0, selecting=True)
    assert made.selected == "Stalin"
    made.type("Rykov")
    assert (made.text, made.caret, made.selected) == ("Rykov 1922-2", 5, "")
    made.longest = 8
    made.select_all()
    made.type("a longer name")
    assert made.text == "a longer"
    made.type("x")
    assert made.text == "a longer", "it is full"


@pytest.mark.parametrize(
    ("caret", "by", "place"),
    [(13, -1, 12), (12, -1, 7), (7, -1, 0), (0, -1, 0), (0, 1, 6), (6, 1, 11), (11, 1, 13), (13, 1, 13)],
)
def test_words_end_where_letters_and_digits_do(caret: int, by: int, place: int) -> None:
    assert line("Stalin 1922-2", caret).word_end(by) == place


def test_a_selection_is_erased_before_a_letter_is() -> None:
    made = line("abcd", 3)
    made.step(-1, selecting=True)
    made.erase(made.caret - 1)
    assert (made.text, made.caret) == ("abd", 2)
    made.erase(made.caret - 1)
    assert made.text == "ad"
    made.erase(5)
    assert made.text == "a"


def test_an_arrow_gives_a_selection_up_on_its_side() -> None:
    for by, caret in ((-1, 1), (1, 3)):
        made = line("abcd", 1)
        made.go(3, selecting=True)
        made.step(by)
        assert (made.caret, made.selected) == (caret, "")


def test_the_keys_of_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    clipboard = [""]
    monkeypatch.setattr(entry_module, "pasted", lambda: clipboard[0])
    monkeypatch.setattr(entry_module, "copied", lambda text: clipboard.__setitem__(0, text))
    changes: list[str] = []
    box = TextEntry("Stalin 1922-2", on_change=lambda text: changes.append(text))
    page = held(box)
    press(page, pygame.K_TAB)
    assert box.line.selected == "Stalin 1922-2", "who comes by Tab types over it"
    press(page, pygame.K_x, CTRL)
    assert (box.text, clipboard) == ("", ["Stalin 1922-2"])
    press(page, pygame.K_x, CTRL)
    assert clipboard == ["Stalin 1922-2"], "nothing is selected, nothing is cut"
    press(page, pygame.K_v, CTRL)
    press(page, pygame.K_BACKSPACE, CTRL)
    assert box.text == "Stalin 1922-"
    press(page, pygame.K_HOME)
    press(page, pygame.K_RIGHT, CTRL | SHIFT)
    typed(page, "Rykov")
    press(page, pygame.K_END, SHIFT)
    press(page, pygame.K_c, CTRL)
    assert clipboard == [" 1922-"]
    press(page, pygame.K_a, CTRL)
    typed(page, "x")
    assert box.text == "x"
    assert changes[:3] == ["", "Stalin 1922-2", "Stalin 1922-"]
    assert changes[-2:] == ["Rykov 1922-", "x"]


def test_the_mouse_puts_the_caret_and_selects() -> None:
    box = TextEntry("Stalin 1922")
    page = held(box)
    box.place(pygame.Rect(40, 40, 400, 30), Theme())
    _first, _last, inner = box.shown()
    click(page, (inner.x + 1, inner.centery))
    assert (box.line.caret, box.line.selected) == (0, "")
    page.on_event(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(390, inner.centery), button=1))
    page.on_event(pygame.Event(pygame.MOUSEMOTION, pos=(inner.x, inner.centery), rel=(0, 0), buttons=(1, 0, 0)))
    assert box.line.selected == "Stalin 1922"
    box.on_release((0, 0))
    box.on_press((inner.x + 8, inner.centery), 2)
    assert box.line.selected == "Stalin"


def test_a_long_text_is_shown_round_the_caret() -> None:
    box = TextEntry("classroom:944832:stalin+trotsky::DJ1KCWY")
    box.place(pygame.Rect(0, 0, 120, 30), Theme.make(projector=True))
    for focused in (True, False):
        box.focused = focused
        first, last, inner = box.shown()
        assert (first > 0, last) == (True, len(box.text)), "the end is seen, where it was typed"
        assert box._width(first, last) <= inner.width
    box.line.go(0)
    first, last, _inner = box.shown()
    assert (first, last < len(box.text)) == (0, True)
    box.line.go(last + 3)
    assert box.shown()[0] <= last + 3 <= box.shown()[1]
    box.text = "short"
    assert box.shown()[:2] == (0, 5)


def test_in_projector_mode_nothing_of_a_new_game_lies_on_its_heading() -> None:
    for projector in (False, True):
        screen = NewGameScreen("1922")
        screen.on_resize(sample_stage(projector=projector))
        chairs = next(widget for widget in screen.widgets if isinstance(widget, Chairs))
        panel, modes, listed = chairs._head(chairs.rect.inflate(0, 200), screen.stage.theme)
        words = pygame.Rect(panel.rect.topleft, (panel.beside_heading().x - panel.rect.x, panel.heading_rect().height))
        assert not words.colliderect(modes.rect)
        assert not listed.colliderect(modes.rect)
        code = screen.code.entry
        assert code.shown()[:2] == (0, len(code.text))
        label = next(one for one in screen.widgets if isinstance(one, Label) and one.text.startswith("Code"))
        assert not label.rect.colliderect(screen.code.copy.rect)

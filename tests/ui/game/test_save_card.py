"""The card of a save: portraits of those who play, and what is known without playing it again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame

from game.saves import Summary
from game.ui.language import Catalogue, set_language
from game.ui.portraits import Portrait
from game.ui.screens.save_card import blocks, save_card, stands_in
from game.ui.screens.save_shelf import shelf_row
from game.ui.shelf import opened
from game.ui.textbox import TextBox
from game.ui.theme import Theme

AREA = pygame.Rect(10, 20, 250, 500)
ALONE = Summary(
    Path("a.save"), "Evening", "After Lenin", ("Joseph Stalin",), ("Иосиф Сталин",), "July to September 1922", 47, 0.0,
    False, chairs=("stalin",),
)  # fmt: skip


def words(found: Summary | None) -> str:
    return "\n".join("".join(span.text for span in one.spans) for one in blocks(found))


def test_a_card_shows_who_plays_and_how_far() -> None:
    portrait, text = save_card(ALONE, AREA, Theme())
    assert isinstance(portrait, Portrait)
    assert portrait.face.known
    assert isinstance(text, TextBox)
    assert not portrait.rect.colliderect(text.rect)
    for told in ("Evening", "After Lenin", "Joseph Stalin", "Summer 1922", "47 decisions"):
        assert told in words(ALONE)


def test_a_scenario_of_the_shelf_has_its_title_in_the_language_of_the_window() -> None:
    language = Catalogue.language
    opened("1922")
    try:
        set_language("ru")
        assert "После Ленина" in words(replace(ALONE, scenario_id="after_lenin"))
        assert "After Lenin" in words(replace(ALONE, scenario_id="gone"))
    finally:
        set_language(language)


def test_several_people_have_a_portrait_each_and_none_is_cut_off() -> None:
    names = ("stalin", "trotsky", "zinoviev", "kamenev", "bukharin")
    for count in range(2, 6):
        found = replace(ALONE, chairs=names[:count], leaders=names[:count])
        *portraits, text = save_card(found, AREA, Theme())
        boxes = [portrait.rect for portrait in portraits]
        assert len(boxes) == count
        assert all(AREA.contains(box) for box in (*boxes, text.rect))
        assert all(box.collidelist(boxes[:at]) < 0 for at, box in enumerate(boxes))
        assert text.rect.height > AREA.height // 4


def test_a_game_in_its_first_quarter_says_which_that_is() -> None:
    opened("1922")
    fresh = replace(ALONE, quarter="", scenario_id="after_lenin")
    assert "Spring 1922" in words(fresh)
    assert shelf_row(fresh).cells["quarter"] == "Spring 1922"
    assert stands_in(replace(fresh, scenario_id="gone")) == "The first quarter"
    assert stands_in(replace(fresh, problem="the line is damaged")) == ""


def test_what_is_wrong_or_missing_is_said() -> None:
    assert "the line is damaged." in words(replace(ALONE, problem="the line is damaged"))
    assert words(None) == "There are no saved games yet."
    assert "Nobody plays" in words(replace(ALONE, chairs=(), leaders=()))

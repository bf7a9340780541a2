"""Keyboard and mouse on a whole page, dialogs, tooltips, text, and pictures equal to the last byte."""

from __future__ import annotations

import pygame
import pytest

from game.ui.dialog import confirm
from game.ui.richtext import Block, Span, block, filled, marked, plain, set_text
from game.ui.screen import Pop, Push, Quit
from game.ui.theme import Theme
from game.ui.tip import Tip, signed, tip_lines
from tests.ui.acting import click, move, picture, press
from tests.ui.sample import SampleDesk, sample_dialog, sample_stage


def desk(scale: int = 100, size: tuple[int, int] = (1280, 720), **theme: bool) -> SampleDesk:
    page = SampleDesk()
    page.on_resize(sample_stage(size, scale, **theme))
    return page


def test_tab_reaches_everything_and_comes_round() -> None:
    page = desk()
    seen = []
    for _ in page.focus.candidates(page.widgets):
        press(page, pygame.K_TAB)
        seen.append(page.focus.widget)
    assert len(set(map(id, seen))) == len(page.focus.candidates(page.widgets)) >= 8
    press(page, pygame.K_TAB)
    assert page.focus.widget is seen[0]
    press(page, pygame.K_TAB, pygame.KMOD_SHIFT)
    assert page.focus.widget is seen[-1]


def test_the_focus_can_be_seen_and_only_after_a_key() -> None:
    page = desk()
    before = picture(page)
    press(page, pygame.K_TAB)
    assert picture(page) != before
    click(page, (1100, 700))
    page.focus.give(page.table)
    click(page, page.table.row_box(0).center)
    assert not page.focus.shown


def test_arrows_move_between_buttons() -> None:
    page = desk()
    page.focus.give(page.bar.buttons[0])
    press(page, pygame.K_RIGHT)
    assert page.focus.widget is page.bar.buttons[1]
    press(page, pygame.K_LEFT)
    assert page.focus.widget is page.bar.buttons[0]


def test_number_keys_choose_and_closed_options_say_why() -> None:
    page = desk()
    press(page, pygame.K_1, text="1")
    press(page, pygame.K_2, text="2")
    press(page, pygame.K_3, text="3")
    assert page.said == ["raise", "wait"]
    move(page, page.choices.boxes[1].center)
    page.update(1.0)
    due = page.pointer.due_tip(page.focus)
    assert due is not None
    assert due[0].text == "You have no free instructors this quarter."


def test_disabled_buttons_do_nothing_but_explain() -> None:
    page = desk()
    undo = page.bar.buttons[2]
    assert click(page, undo.rect.center) is None
    assert page.said == []
    assert undo.tip_at(undo.rect.center) == Tip("Nothing has been done yet.")


def test_a_button_pushes_a_dialog_by_mouse_and_by_key() -> None:
    page = desk()
    end = page.bar.buttons[3]
    assert isinstance(click(page, end.rect.center), Push)
    page.focus.give(end)
    assert isinstance(press(page, pygame.K_SPACE), Push)


def test_dialogs_answer_to_number_enter_and_escape() -> None:
    stage = sample_stage()
    for key, text in ((pygame.K_2, "2"), (pygame.K_RETURN, ""), (pygame.K_ESCAPE, "")):
        dialog = sample_dialog()
        dialog.on_resize(stage)
        assert press(dialog, key, text=text) == Pop()
    question = confirm("Quit", "The game is saved.", "Quit", "Stay", Quit)
    question.on_resize(stage)
    assert press(question, pygame.K_RETURN) == Pop()
    assert press(question, pygame.K_1, text="1") == Quit()


def test_tooltips_wait_and_go_away() -> None:
    page = desk()
    move(page, page.bar.spots[1].center)
    assert page.wake_after() == pytest.approx(0.35)
    plain_picture = picture(page)
    page.update(0.2)
    assert picture(page) == plain_picture
    page.update(0.2)
    assert page.wake_after() is None
    assert picture(page) != plain_picture
    press(page, pygame.K_F2)
    assert picture(page) == plain_picture


def test_tooltip_parts_are_signed_and_summed() -> None:
    tip = Tip("Votes", (("Secretaries", 30), ("Enemies", -5)), 25)
    assert [line.number for line in tip_lines(tip, Theme())] == ["", "+30", "−5", "25"]
    assert signed(0) == "0"


def test_links_are_followed_by_mouse_and_keyboard() -> None:
    page = desk()
    line, piece = page.text.links[0]
    click(page, page.text.box_of(line, piece).center)
    page.focus.give(page.text)
    press(page, pygame.K_RIGHT)
    press(page, pygame.K_RIGHT)
    press(page, pygame.K_RETURN)
    assert page.said == ["kamenev", "bukharin"]


def test_strangers_text_is_never_markup() -> None:
    nasty = "<img src='/etc/passwd'> <a href='x'>{who} [b]**bold**"
    assert plain(nasty) == [block(nasty)]
    assert filled("{who} speaks", who=nasty).spans[0] == Span(nasty)
    assert all(not span.link for span in marked(nasty)[0].spans)
    assert marked("a **b** *c* 2 * 3 * 4")[0].spans == (
        Span("a "), Span("b", bold=True), Span(" "), Span("c", italic=True), Span(" 2 * 3 * 4"),
    )  # fmt: skip


def test_lines_keep_to_the_width() -> None:
    words = Block((Span("Политбюро ЦК РКП(б) ждёт предложения Секретариата. " * 20),))
    lines = set_text([words], 300, Theme())
    assert all(piece.x + piece.width <= 300 for line in lines for piece in line.pieces)
    assert "".join(piece.text for line in lines for piece in line.pieces).count("Политбюро") == 20


def test_no_line_begins_with_a_stop() -> None:
    for width in range(60, 300):
        lines = set_text(
            [block("Resolved by ", Span("Kamenev", link="k"), ": ", Span("no", bold=True), ".")], width, Theme()
        )
        assert not any(line.pieces[0].text[0] in ".:" for line in lines)


def test_enter_after_a_click_does_not_press_the_button_again() -> None:
    page = desk()
    click(page, page.bar.buttons[0].rect.center)
    press(page, pygame.K_RETURN)
    assert page.said == ["menu"]


def test_messages_go_away_by_themselves() -> None:
    page = desk()
    before = picture(page)
    page.say("Autosaved")
    assert picture(page) != before
    page.update(30.0)
    assert picture(page) == before


@pytest.mark.parametrize(
    ("scale", "size", "theme"),
    [
        (100, (1280, 720), {}),
        (150, (1920, 1080), {}),
        (200, (2560, 1440), {"high_contrast": True}),
        (100, (1280, 720), {"projector": True}),
        (100, (1601, 903), {}),
    ],
)
def test_pictures_are_equal_to_the_last_byte(scale: int, size: tuple[int, int], theme: dict[str, bool]) -> None:
    first = picture(desk(scale, size, **theme), size)
    again = desk(scale, size, **theme)
    picture(again, size)
    assert picture(again, size) == first


def test_a_redraw_of_an_unchanged_page_is_cheap() -> None:
    page, surface = desk(), pygame.Surface((1280, 720))
    page.draw(surface)
    clock = pygame.Clock()
    clock.tick()
    for _ in range(20):
        page.draw(surface)
    assert clock.tick() / 20 < 40


def test_absurdly_small_windows_do_no_harm() -> None:
    page = desk(size=(320, 200))
    page.draw(pygame.Surface((320, 200)))

"""The table: order, selection, keyboard, mouse, and the price of many rows."""

from __future__ import annotations

from typing import Any

import pygame
import pytest

from game.ui.fonts import Role
from game.ui.page import Page
from game.ui.screen import Stage
from game.ui.shapes import Mark
from game.ui.table import Table
from game.ui.table_cells import colour_of, words_of
from game.ui.table_head import column_widths, head_height, head_lines, titles_of
from game.ui.table_rows import Column, Row, ordered
from game.ui.theme import Theme
from game.ui.tip import Tip
from tests.ui.acting import click, press
from tests.ui.sample import COLUMNS, sample_rows, sample_stage


class OneTable(Page):
    """A page of nothing but a table."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.heard: list[tuple[str, str]] = []
        self.table = Table(
            COLUMNS,
            sample_rows(count),
            lambda row: self.heard.append(("select", row)),
            lambda row: self.heard.append(("open", row)),
            lambda row, column: Tip(f"{row} {column}"),
        )

    def layout(self, stage: Stage) -> None:
        self.table.place(pygame.Rect(10, 10, 430, 600), stage.theme)
        self.widgets = [self.table]


def page_of(count: int) -> OneTable:
    page = OneTable(count)
    page.on_resize(sample_stage())
    return page


def test_order_puts_numbers_words_marks_and_nothing_in_place() -> None:
    rows = [
        Row("a", {"n": 5, "t": "яблоко", "m": Mark("ring", "red", "b")}),
        Row("b", {"n": None, "t": "Абрикос", "m": Mark("disc", "red", "a")}),
        Row("c", {"n": -7, "t": "Zebra", "m": None}),
    ]
    assert [row.id for row in ordered(rows, "n", False)] == ["c", "a", "b"]
    assert [row.id for row in ordered(rows, "n", True)] == ["a", "c", "b"]
    assert [row.id for row in ordered(rows, "t", False)] == ["c", "b", "a"]
    assert [row.id for row in ordered(rows, "m", False)] == ["b", "a", "c"]


def test_keyboard_walks_selects_and_opens() -> None:
    page = page_of(60)
    press(page, pygame.K_TAB)
    assert page.focus.widget is page.table
    press(page, pygame.K_DOWN)
    press(page, pygame.K_DOWN)
    press(page, pygame.K_END)
    press(page, pygame.K_RETURN)
    assert page.heard == [("select", "person0"), ("select", "person1"), ("select", "person59"), ("open", "person59")]
    assert page.table.scroll.position == page.table.scroll.last
    press(page, pygame.K_HOME)
    assert page.table.scroll.position == 0


def test_ctrl_arrows_order_by_keyboard() -> None:
    page = page_of(30)
    press(page, pygame.K_TAB)
    for _ in range(4):
        press(page, pygame.K_RIGHT, pygame.KMOD_CTRL)
    assert page.table.order == ("influence", True)
    numbers = [row.cells["influence"] for row in page.table.rows]
    assert numbers == sorted(numbers, key=lambda cell: -cell if isinstance(cell, int) else 0)
    press(page, pygame.K_UP, pygame.KMOD_CTRL)
    assert page.table.order == ("influence", False)


def test_mouse_selects_orders_and_scrolls() -> None:
    page = page_of(60)
    table = page.table
    click(page, table.row_box(3).center)
    assert table.selected == "person3"
    click(page, (table.cuts[3].centerx, table.header.centery))
    assert table.order == ("influence", True)
    click(page, (table.cuts[3].centerx, table.header.centery))
    assert table.order == ("influence", False)
    assert table.selected == "person3"
    page.on_event(pygame.Event(pygame.MOUSEWHEEL, x=0, y=-100))
    assert table.scroll.position == table.scroll.last
    click(page, (table.scroll.track.centerx, table.scroll.track.top + 2))
    assert table.scroll.position == 0


def test_cells_have_tooltips() -> None:
    table = page_of(5).table
    row = table.row_box(2)
    assert table.tip_at((table.cuts[1].centerx, row.centery)) == Tip("person2 post")
    header = table.tip_at((table.cuts[3].centerx, table.header.centery))
    assert header is not None
    assert header.title == "Influence"


def test_no_more_of_ten_thousand_rows_is_drawn_than_a_screenful(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn, write = list[str](), Theme.text

    def noted(self: Theme, surface: pygame.Surface, role: Role, text: str, *more: Any, **kinds: Any) -> Any:
        drawn.append(text)
        return write(self, surface, role, text, *more, **kinds)

    monkeypatch.setattr(Theme, "text", noted)
    counts = []
    for rows in (100, 10_000):
        page, surface = page_of(rows), pygame.Surface((1280, 720))
        page.table.select(rows // 2)
        drawn.clear()
        page.draw(surface)
        counts.append(len(drawn))
    assert counts[0] == counts[1] > 0


def test_an_empty_table_takes_keys_without_harm() -> None:
    page = page_of(0)
    for key in (pygame.K_TAB, pygame.K_DOWN, pygame.K_RETURN, pygame.K_END):
        press(page, key)
    page.draw(pygame.Surface((1280, 720)))
    assert page.heard == []


def test_long_names_stay_in_their_column() -> None:
    columns = (Column("a", "A", width=60), Column("b", "B"))
    table = Table(columns, [Row("x", {"a": "Ж" * 300, "b": ""})])
    table.place(pygame.Rect(0, 0, 400, 200), sample_stage().theme)
    surface = pygame.Surface((400, 200))
    table.draw(surface)
    paper = surface.get_at((390, 40))
    right = surface.subsurface(pygame.Rect(62, 30, 320, 15))
    assert all(right.get_at((x, y)) == paper for x in range(0, 320, 3) for y in range(15))


def test_a_place_on_an_axis_has_a_sign_and_no_colour_of_good_or_bad() -> None:
    theme = Theme()
    place, regard = Column("at", "At", "place"), Column("at", "At", "signed")
    for value, words in ((40, "+40"), (-40, "\N{MINUS SIGN}40"), (0, "0")):
        assert words_of(place, value) == words_of(regard, value) == words
        assert colour_of(theme, place, Row("a", {"at": value}), selected=False) == theme.palette.ink
    assert colour_of(theme, regard, Row("a", {"at": -40}), selected=False) == theme.palette.dark_red


def test_an_empty_table_says_why_and_shows_no_headings() -> None:
    table = Table((Column("a", "Heading"),))
    table.nothing = "Nothing is here yet."
    table.place(pygame.Rect(0, 0, 300, 200), Theme())
    empty = pygame.Surface((300, 200))
    table.draw(empty)
    theme = table.theme
    assert empty.get_at((150, theme.row // 2))[:3] != theme.palette.ink
    assert theme.palette.faded in {tuple(empty.get_at((x, y))[:3]) for x in range(300) for y in range(60)}
    table.set_rows([Row("1", {"a": "x"})])
    full = pygame.Surface((300, 200))
    table.draw(full)
    assert full.get_at((290, theme.row // 2))[:3] == theme.palette.ink


WORDY = (
    Column("when", "Quarter", width=60),
    Column("what", "What, or why not", width=1.0),
    Column("by", "Moved by", width=0.5),
    Column("far", "His distrust", "bar", width=200, short="Distr."),
)


def test_titles_are_never_cut_in_the_middle_of_a_word() -> None:
    for projector in (False, True):
        theme = sample_stage(projector=projector).theme
        for width in (560, 640, 1000):
            titles = titles_of(theme, WORDY, width)
            widths = column_widths(theme, WORDY, titles, width)
            assert sum(widths) == width
            for title, wide in zip(titles, widths, strict=True):
                lines = head_lines(theme, title, wide)
                assert " ".join(lines) == title
                assert all(theme.fonts.width(Role.LABEL, line) <= wide - 2 * theme.px(5) for line in lines)
            heads = [head_lines(theme, *one) for one in zip(titles, widths, strict=True)]
            assert head_height(theme, heads) == theme.row + (max(map(len, heads)) - 1) * theme.fonts.line(Role.LABEL)


def test_short_titles_stand_only_where_the_whole_ones_have_no_room() -> None:
    theme = sample_stage(projector=True).theme
    assert titles_of(theme, WORDY, 1000)[3] == "HIS DISTRUST"
    assert titles_of(theme, WORDY, 440)[3] == "DISTR."
    table = Table(WORDY, [Row("a", {"far": 5})])
    table.place(pygame.Rect(0, 0, 440, 300), theme)
    assert table.tip_at((table.cuts[3].centerx, table.header.centery)) == Tip("His distrust")
    assert table.tip_at((table.cuts[0].centerx, table.header.centery)) is None


def test_columns_that_have_room_are_as_they_wish() -> None:
    theme = sample_stage().theme
    columns = (Column("a", "A", width=100), Column("b", "B", width=1.0), Column("c", "C", width=3.0))
    assert column_widths(theme, columns, titles_of(theme, columns, 500), 500) == [100, 100, 300]

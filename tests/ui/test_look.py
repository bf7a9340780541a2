"""Colours that can be read, fonts with every letter, a theme that scales."""

from __future__ import annotations

import pygame.freetype
import pytest

from game.ui.fonts import FOLDER, PROJECTOR_SMALLEST, Fonts, Role
from game.ui.icons import FOLDER as ICONS
from game.ui.icons import icon, icon_names
from game.ui.palette import HIGH_CONTRAST, NORMAL, SERIES, TEXT_PAIRS, Palette, colour_names, contrast
from game.ui.shapes import SHAPES, shape_picture
from game.ui.theme import SCALES, Theme, effective_scale, fitting_scales

LETTERS = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
    ".,:;!?()[]/&%+-=*'\"«»“”„’–—…№·"
)


@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_latin_cyrillic_and_punctuation(role: Role) -> None:
    pygame.freetype.init()
    font = pygame.freetype.Font(str(FOLDER / f"{role.value[0]}.ttf"), 16)
    # Russo One has no minus sign; it writes names, never numbers.
    letters = LETTERS if "Russo" in role.value[0] else LETTERS + "\N{MINUS SIGN}"
    missing = [letter for letter, found in zip(letters, font.get_metrics(letters), strict=True) if found is None]
    assert not missing


@pytest.mark.parametrize("palette", [NORMAL, HIGH_CONTRAST], ids=["normal", "high contrast"])
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_words_can_be_read(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21.0)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


def test_line_colours_can_carry_names_and_have_a_shape_each() -> None:
    assert set(SERIES) <= set(colour_names())
    assert len(SHAPES) >= len(SERIES)
    for palette in (NORMAL, HIGH_CONTRAST):
        assert all(contrast(getattr(palette, name), palette.paper) >= 4.5 for name in SERIES)


def test_every_font_has_its_licence_beside_it() -> None:
    for path in FOLDER.glob("*.ttf"):
        licence = FOLDER / f"{path.stem.split('-')[0]}-OFL.txt"
        assert "SIL OPEN FONT LICENSE" in licence.read_text(encoding="utf-8-sig")


def test_every_icon_is_drawn_and_credited() -> None:
    credits = (ICONS.parent / "CREDITS.md").read_text(encoding="utf-8")
    for name in icon_names():
        assert icon(name, 24, (179, 32, 26)).get_bounding_rect().width > 6
        assert f"| {name} |" in credits or f"`{name}`" in credits
    with pytest.raises(KeyError, match="no icon 'wheatt'"):
        icon("wheatt", 24, (0, 0, 0))


@pytest.mark.parametrize("shape", list(SHAPES))
def test_shapes_fill_their_place(shape: str) -> None:
    box = shape_picture(shape, 20, (0, 0, 0)).get_bounding_rect()
    assert 13 <= box.width <= 20
    assert 13 <= box.height <= 20


@pytest.mark.parametrize("scale", SCALES)
def test_measures_grow_with_the_scale(scale: int) -> None:
    theme = Theme.make(scale)
    assert theme.px(100) == scale
    assert theme.px(0.1) == 1
    assert theme.row >= theme.fonts.line(Role.TABLE)
    assert theme.fonts.pixels(Role.TEXT) == 16 * scale // 100


def test_projector_mode_has_no_small_text_and_keeps_the_order_of_sizes() -> None:
    fonts = Fonts(100, PROJECTOR_SMALLEST)
    assert min(fonts.pixels(role) for role in Role) >= PROJECTOR_SMALLEST
    assert fonts.pixels(Role.HEADLINE) > fonts.pixels(Role.TEXT)


def test_only_scales_that_fit_are_offered() -> None:
    assert fitting_scales((1280, 720)) == (100,)
    assert fitting_scales((1920, 1080)) == (100, 125, 150)
    assert fitting_scales((2560, 1440)) == SCALES
    assert fitting_scales((800, 600)) == (100,)
    assert effective_scale(200, (1920, 1080)) == 150


def test_an_unknown_colour_is_an_error() -> None:
    with pytest.raises(AttributeError):
        Theme().colour("rde")


def test_long_words_are_cut_and_wrapped() -> None:
    fonts = Fonts()
    long = "Антонов-Овсеенко, Владимир Александрович"
    cut = fonts.shortened(Role.TABLE, long, 120)
    assert cut.endswith("…")
    assert fonts.width(Role.TABLE, cut) <= 120
    assert all(fonts.width(Role.TEXT, line) <= 160 for line in fonts.wrapped(Role.TEXT, long, 160))

"""Portraits: the Politburo of 1922 and its candidates."""

from __future__ import annotations

from drawing.face import (
    ANGRY,
    ARCHED,
    HEAVY,
    STRAIGHT,
    THIN,
    Head,
    bags,
    blouse,
    brows,
    eyes,
    folds,
    glasses,
    ground,
    head,
    mouth,
    neck,
    open_collar,
    suit,
    tunic,
    uniform,
)
from drawing.pen import Sheet


def lenin(s: Sheet) -> None:
    """A great bald dome, a fringe at the temples, narrow eyes, moustache and pointed beard."""
    h = Head(top=30, skull=54, temple=53, cheek=50, jaw=38, chin=18, end=182, tilt=-3, eye=10, wing=11)
    ground(s, 0)
    neck(s, h)
    suit(s, "red")
    head(s, h)
    s.blob("-50,92* -58,98 -58,122 -50,132* -47,112", "ink")
    s.blob("50,92* 58,98 58,122 50,132* 47,112", "ink")
    eyes(s, h, 0.7)
    brows(s, h, "12,-8 2,-12 -10,-15 -18,-13 -11,-11 0,-8 11,-4")
    s.blob("-26,158 -22,170 -14,184 -4,200* 6,186 18,172 20,158 10,164 -4,162 -18,164", "ink")
    s.blob("-4,146* -16,148 -28,160 -20,160 -8,156 -4,157* 0,156 14,160 22,160 10,148", "ink")
    s.blob("-13,158 -4,160 7,158 -3,164", "grey")


def stalin(s: Sheet) -> None:
    """Thick hair brushed up from a low forehead, heavy brows, a heavy moustache."""
    h = Head(top=44, skull=48, temple=49, cheek=49, jaw=44, chin=24, end=186, wing=12, nose=140, mouth=160, scalp="ink")
    ground(s, 2)
    neck(s, h, 30)
    tunic(s)
    head(s, h)
    eyes(s, h, 0.8)
    brows(s, h, HEAVY)
    s.blob(
        "-52,104* -54,80 -50,52 -34,32 -8,24 22,24 46,38 56,62 54,104* 49,84 42,70 20,66 -6,70 -28,68 -42,76 -47,90",
        "ink",
    )
    s.line("-30,60 -26,44 -10,34", "grey", 3)
    s.line("-10,60 -2,44 16,34", "grey", 3)
    s.line("14,58 24,46 36,44", "grey", 3)
    s.blob("-4,145* -16,144 -30,152 -36,164 -28,168 -14,166 -4,162* 6,166 20,168 28,164 22,152 8,144", "ink")
    s.blob("-14,169 -4,171 8,169 -3,175", "ink")


def trotsky(s: Sheet) -> None:
    """A shock of hair, pince-nez, moustache, a pointed beard."""
    h = Head(top=46, skull=46, temple=46, cheek=42, jaw=32, chin=14, end=184, hook=3, wing=10, ear=0.8, scalp="ink")
    ground(s, 1, 1.08)
    neck(s, h, 24)
    uniform(s, "grey", tabs="")
    head(s, h)
    eyes(s, h)
    brows(s, h, ANGRY)
    s.blob(
        "-46,112* -60,104 -70,84 -68,56 -54,36* -48,40* -40,22 -20,14* -14,20* 2,10 24,14* 26,22* 44,24 58,40* 58,46* 70,62 "
        "70,88 60,106 46,112* 50,86 42,66 24,54 8,58 -8,50 -24,52 -40,64 -48,88",
        "ink",
    )
    s.line("-46,66 -54,52 -48,42", "grey", 3)
    s.line("-22,48 -30,34 -22,24", "grey", 3)
    s.line("10,52 10,36 22,26", "grey", 3)
    s.line("36,56 44,44 56,46", "grey", 3)
    s.blob("-22,160 -18,174 -10,190 -3,208* 6,190 15,174 18,160 6,166 -10,166", "ink")
    s.blob("-4,145* -18,148 -32,156* -18,159 -4,156* 10,159 26,156* 12,148", "ink")
    glasses(s, h, 14, 3, temples=False, cord=True)


def zinoviev(s: Sheet) -> None:
    """A mop of curls, a soft shaven face with full lips."""
    h = Head(
        top=46, skull=50, temple=53, cheek=55, jaw=51, chin=30, end=188, tilt=3, wing=12, lip=13, ear=0.7, eyes=112
    )
    ground(s, 3, 1.08)
    neck(s, h, 34)
    open_collar(s)
    head(s, h)
    eyes(s, h, 1.0)
    brows(s, h, "12,-12 0,-15 -12,-12 -18,-5 -10,-9 0,-11 11,-9")
    s.blob(
        "-53,112* -54,94 -46,86 -50,74 -38,74 -34,62 -20,68 -14,58 -2,66 8,56 18,66 30,60 38,74 48,74 47,88 54,94 54,112* "
        "66,100 64,86 72,74 64,62 68,48 54,40 52,26 38,24 30,14 16,18 4,10 -8,16 -22,12 -32,22 -46,24 -50,36 -62,42 -62,56 "
        "-72,66 -66,82 -70,96 -62,104",
        "ink",
    )
    for x, y in ((-40, 52), (-18, 38), (8, 34), (32, 46), (-50, 76), (-6, 52)):
        s.line(f"{x - 6},{y + 5} {x - 2},{y - 4} {x + 7},{y - 3}", "grey", 2.5)
    folds(s, h)
    mouth(s, h, 1.6)


def kamenev(s: Sheet) -> None:
    """Waved hair, pince-nez, a broad full beard: a professor."""
    h = Head(top=40, skull=50, temple=50, cheek=47, jaw=42, chin=24, end=186, wing=10, scalp="ink")
    ground(s, 2)
    neck(s, h)
    suit(s, "ink", "grey")
    head(s, h)
    eyes(s, h)
    brows(s, h, STRAIGHT)
    s.blob(
        "-53,112* -58,84 -52,54 -34,34 -6,26 24,28 48,44 58,74 54,112* 50,90 42,72 30,56 8,52 -18,54 -36,66 -47,90",
        "ink",
    )
    s.line("-34,58 -20,42 0,38", "grey", 3)
    s.line("4,46 20,40 38,52", "grey", 3)
    s.blob(
        "-51,112* -54,140 -48,168 -34,192 -14,206 0,208 18,204 38,190 50,166 54,140 51,112* 44,138 34,150 20,148 -3,146 "
        "-26,148 -38,150 -46,138",
        "ink",
    )
    s.blob("-14,161 -4,159 8,161 -3,166", "grey")
    s.line("-38,164 -30,182 -16,194", "grey", 3)
    s.line("-22,170 -14,184 -6,192", "grey", 3)
    glasses(s, h, 14, 2.5, temples=False, cord=True)


def bukharin(s: Sheet) -> None:
    """A high forehead with thin red hair, a red moustache and a short beard."""
    h = Head(top=34, skull=50, temple=50, cheek=46, jaw=36, chin=18, end=184, wing=10, eyes=112)
    ground(s, 1)
    neck(s, h, 24)
    blouse(s, "ink", "paper", "ink")
    head(s, h)
    eyes(s, h, 1.1)
    brows(s, h, ARCHED, "ochre")
    s.blob(
        "-49,114* -57,92 -55,62 -40,38 -14,26 16,26 42,38 56,64 57,92 49,114* 49,90 45,74 32,58* 26,46 6,38 -10,42* -24,48 "
        "-34,62* -46,76 -49,92",
        "ochre",
        "rust",
        (22, 18),
    )
    s.line("-26,44 -8,32 14,32", "ink", 2)
    beard = "-38,148 -33,172 -18,190 -2,196 16,190 32,172 38,146 26,160 12,165 -4,164 -18,165 -28,160"
    s.blob(beard, "ochre", "rust", (-2, 8))
    s.blob("-4,145* -18,146 -32,160 -20,163 -4,157* 12,163 26,160 10,146", "ochre", "rust", (-4, -4))
    s.line("-4,157* -16,161 -26,160", "ink", 2)
    s.line("-4,157* 8,161 20,160", "ink", 2)


def rykov(s: Sheet) -> None:
    """A long thin face, tousled hair, moustache and a wedge of beard."""
    h = Head(
        top=44, skull=44, temple=43, cheek=39, jaw=31, chin=15, end=188, tilt=4, wing=9, apart=20, eye=10, scalp="ink"
    )
    ground(s, 0)
    neck(s, h, 22)
    suit(s, "ochre", "grey")
    head(s, h)
    eyes(s, h, 0.75)
    brows(s, h, "12,-13 0,-15 -12,-11 -16,-3 -10,-8 0,-11 11,-9")
    s.blob(
        "-46,114* -55,96 -56,80* -61,70 -54,62* -58,46 -46,44* -46,30 -30,30* -22,16 -4,22* 10,14 20,22* 36,20 40,34* 56,38 52,50* "
        "62,62 55,72* 60,84 55,96 46,114* 44,88 36,68 24,58* 8,64 -6,56* -20,62 -36,72 -42,90",
        "ink",
    )
    s.line("-40,66 -48,54 -40,42", "grey", 3)
    s.line("-14,54 -20,40 -8,30", "grey", 3)
    s.line("18,54 20,40 32,36", "grey", 3)
    s.blob("-32,150 -28,170 -16,190 -8,210* 6,206* 18,188 27,170 32,148 20,160 -4,164 -22,160", "ink")
    s.line("-18,174 -12,188 -7,200", "grey", 2.5)
    s.blob("-4,145* -16,146 -31,160 -18,163 -4,157* 10,163 23,160 8,146", "ink")
    s.blob("-10,160 -4,161 4,160 -3,165", "grey")


def tomsky(s: Sheet) -> None:
    """A small square face, bristling hair, a clipped dark moustache."""
    h = Head(top=48, skull=47, temple=49, cheek=49, jaw=45, chin=26, end=180, wing=12, apart=21, mouth=158, scalp="ink")
    ground(s, 3)
    neck(s, h, 32)
    suit(s, "", "grey")
    head(s, h)
    eyes(s, h, 0.7)
    bags(s, h)
    brows(s, h, "14,-8 2,-13 -12,-15 -18,-9 -10,-10 0,-9 12,-4")
    s.blob(
        "-50,106* -54,80 -54,58 -46,40 -38,36* -28,32* -20,32* -10,26* 0,29* 12,26* 20,31* 32,31* 40,40* 48,46 55,66 54,84 "
        "51,106* 47,84 40,72 14,66* -16,70 -40,74 -46,86",
        "ink",
    )
    s.blob("-4,145* -20,145 -27,155 -22,159* -4,157* 16,159* 20,155 12,145", "ink")
    folds(s, h)
    mouth(s, h, 0.8)


def molotov(s: Sheet) -> None:
    """A great square forehead, pince-nez, a small brush of a moustache."""
    h = Head(
        top=32, skull=57, temple=55, cheek=51, jaw=44, chin=26, end=186, wing=9, lip=12, ear=0.9, eyes=112, scalp="ink"
    )
    ground(s, 0)
    neck(s, h, 30)
    suit(s, "ink", "grey")
    head(s, h)
    eyes(s, h, 0.8)
    brows(s, h, THIN)
    s.blob("-54,112* -63,84 -58,52 -44,34* -46,52 -54,74 -52,94", "ink")
    s.blob("54,112* 63,84 60,54 44,32 14,22 -18,24 -46,34* -34,46 -8,42 18,40 40,50 52,72 52,94", "ink")
    s.line("-30,36 -4,31 26,34", "grey", 2.5)
    s.blob("-4,144* -18,145 -25,157* -4,155* 17,157* 10,145", "ink")
    mouth(s, h, 0.7)
    glasses(s, h, 14, 2.5, temples=False)


def kalinin(s: Sheet) -> None:
    """A peasant elder: spectacles, moustache, a grey wedge of beard."""
    h = Head(top=42, skull=47, temple=48, cheek=44, jaw=35, chin=17, end=184, wing=11, scalp="ink")
    ground(s, 1)
    neck(s, h, 24)
    suit(s, "", "ink")
    head(s, h)
    eyes(s, h, 0.8)
    brows(s, h, STRAIGHT)
    s.blob(
        "-49,108* -55,84 -52,56 -38,36 -12,26 18,27 44,40 55,66 50,108* 47,84 38,66 16,56 -8,52* -30,64 -45,84", "ink"
    )
    s.line("-34,58 -18,40 8,36", "grey", 3)
    s.line("-14,52 6,42 30,46", "grey", 3)
    s.blob("-38,148 -32,174 -18,198 -3,220* 12,198 28,174 36,146 20,158 -4,160 -22,158", "paper", "grey", (4, 0))
    s.line("-38,148 -32,174 -18,198 -3,220* 12,198 28,174 36,146", "ink", 2.5)
    s.line("-18,172 -10,190 -5,204", "ink", 2)
    s.line("14,170 8,188 2,202", "ink", 2)
    s.blob("-4,144* -20,146 -38,162 -20,165 -4,158* 12,165 32,162 12,146", "ink")
    glasses(s, h, 14, 3)


DRAWN = {f.__name__: f for f in (lenin, stalin, trotsky, zinoviev, kamenev, bukharin, rykov, tomsky, molotov, kalinin)}

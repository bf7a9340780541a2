"""Portraits: those who came up to the Politburo from 1924 to 1929."""

from __future__ import annotations

from drawing.face import (
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


def voroshilov(s: Sheet) -> None:
    """A round-cheeked soldier, hair brushed back, a short moustache, a cross-belt."""
    h = Head(
        top=46, skull=49, temple=52, cheek=55, jaw=50, chin=27, end=184, wing=11, lip=13, eye=10, mouth=159, scalp="ink"
    )
    ground(s, 3)
    neck(s, h, 33)
    uniform(s, belt=True)
    head(s, h)
    eyes(s, h, 0.8)
    brows(s, h, "13,-10 0,-14 -12,-13 -17,-7 -10,-9 0,-10 12,-7")
    s.blob(
        "-52,100* -57,78 -50,52 -34,36 -6,28 22,30 46,44 58,66 54,100* 50,80 42,64 26,54 2,50 -20,54 -38,64 -48,82",
        "ink",
    )
    s.line("-34,56 -24,42 -8,36", "grey", 3)
    s.line("-8,48 2,38 20,38", "grey", 3)
    s.blob("-4,145* -13,145 -21,150 -21,156* -12,154 -4,156* 4,154 13,156* 13,150 5,145", "ink")
    folds(s, h, 0.9)
    mouth(s, h, 1.0, 2)


def kuibyshev(s: Sheet) -> None:
    """A mane swept up from a high forehead, a strong shaven jaw."""
    h = Head(
        top=42,
        skull=50,
        temple=51,
        cheek=49,
        jaw=45,
        chin=25,
        end=190,
        wing=11,
        lip=15,
        mouth=160,
        nose=142,
        scalp="ink",
    )
    ground(s, 2, 1.06)
    neck(s, h, 32)
    tunic(s, "ochre", "rust")
    head(s, h)
    eyes(s, h, 0.9)
    brows(s, h, "14,-10 2,-16 -12,-17 -18,-10 -10,-12 0,-11 13,-6")
    s.blob(
        "-50,106* -60,90 -64,66 -60,44 -46,24 -24,12 4,10 34,12 58,28 66,52 60,80 51,106* 49,84 44,68 36,56 18,50 -2,56 -16,62 "
        "-32,62 -44,74 -48,90",
        "ink",
    )
    s.line("-42,66 -50,46 -40,30", "grey", 3.5)
    s.line("-24,60 -30,40 -16,24", "grey", 3.5)
    s.line("-2,54 -6,36 12,22", "grey", 3.5)
    s.line("22,48 24,32 40,28", "grey", 3.5)
    folds(s, h, 1.1)
    mouth(s, h, 1.1)


def rudzutak(s: Sheet) -> None:
    """Round glasses under a thick brush of hair; shaven, a long upper lip."""
    h = Head(top=44, skull=49, temple=50, cheek=47, jaw=43, chin=24, end=186, wing=10, lip=15, mouth=160, scalp="ink")
    ground(s, 1)
    neck(s, h, 28)
    suit(s, "red", "grey")
    head(s, h)
    eyes(s, h, 0.8)
    s.blob(
        "-51,104* -55,80 -56,54 -46,34 -22,20 10,18 36,18 54,30 58,56 56,80 52,104* 48,82 46,64 30,58 12,64 -12,52 -30,50 -40,66 -47,86",
        "ink",
    )
    s.line("-32,48 -20,32 6,28", "grey", 3)
    s.line("-6,50 14,36 40,34", "grey", 3)
    folds(s, h)
    mouth(s, h, 1.0)
    glasses(s, h, 17, 4)


def dzerzhinsky(s: Sheet) -> None:
    """A peaked cap, sunken cheeks, a thin pointed beard."""
    h = Head(
        top=50,
        skull=45,
        temple=44,
        cheek=39,
        jaw=28,
        chin=13,
        end=188,
        wing=9,
        hook=3,
        apart=20,
        eye=10,
        tilt=2,
        eyes=114,
        nose=143,
    )
    ground(s, 0)
    neck(s, h, 22)
    tunic(s, "ochre", "rust")
    head(s, h)
    eyes(s, h, 0.75)
    brows(s, h, "13,-8 0,-12 -13,-10 -17,-4 -9,-7 0,-8 12,-5")
    s.blob("-43,108* -50,98 -48,86 46,86 49,98 43,108* 42,94 -42,94", "ink")
    s.blob("-22,164 -18,178 -10,194 -4,218* 4,194 13,178 16,162 6,167 -12,167", "ink")
    s.blob("-4,147* -16,149 -30,158 -36,166* -18,164 -4,159* 10,164 28,166* 22,158 8,149", "ink")
    cap(s)


def cap(s: Sheet) -> None:
    """A soldier's peaked cap with a star."""
    s.blob("-50,70* -62,52* -50,34 -20,26 20,26 54,36 66,54* 52,70* 0,62", "ochre", "rust", (12, 14))
    s.blob("-50,68* -24,61 26,61 52,68* 50,86* 24,79 -24,79 -48,86*", "slate", "ink", (10, 10))
    s.blob("-48,84* -24,77 24,77 50,84* 43,95* 18,88 -20,88 -44,95*", "ink")
    s.path("M-2 44L1 52L10 52L3 58L6 66L-2 61L-10 66L-7 58L-14 52L-5 52Z", "red")
    s.line("-2,44* 1,52* 10,52* 3,58* 6,66* -2,61* -10,66* -7,58* -14,52* -5,52* -2,44*", "paper", 1.5)


def sokolnikov(s: Sheet) -> None:
    """A slender oval, slick hair, heavy lids, a thin moustache; a man of elegance."""
    h = Head(
        top=40,
        skull=45,
        temple=44,
        cheek=40,
        jaw=31,
        chin=14,
        end=190,
        wing=8,
        hook=4,
        nose=144,
        mouth=162,
        apart=19,
        eye=10,
        lip=11,
        tilt=3,
        eyes=112,
        scalp="ink",
    )
    ground(s, 3)
    neck(s, h, 22)
    suit(s, "ochre", "ink")
    s.path("M-30 190L0 222L-10 234L-38 206Z", "paper")
    head(s, h)
    eyes(s, h, 0.6, 5)
    brows(s, h, "11,-12 0,-18 -12,-15 -17,-5 -11,-11 0,-14 11,-9")
    s.blob(
        "-45,112* -51,84 -48,56 -34,36 -6,27 18,29 38,40 49,60 51,84 45,112* 44,84 40,66 28,52 10,46 -12,48 -30,58 -41,76 -43,92",
        "ink",
    )
    s.line("-36,58 -22,42 2,36", "grey", 2.5)
    s.line("-18,50 0,40 24,42", "grey", 2.5)
    s.blob("-4,150* -16,152 -27,159* -14,157 -4,155* 6,157 19,159* 8,152", "ink")
    mouth(s, h, 1.0)


def frunze(s: Sheet) -> None:
    """Cropped hair, a broad moustache with turned ends, a short beard, army dress and an order."""
    h = Head(top=42, skull=49, temple=50, cheek=48, jaw=42, chin=22, end=184, wing=11, scalp="slate")
    ground(s, 2)
    neck(s, h, 30)
    uniform(s)
    s.circle(-66, 228, 10, "red")
    s.circle(-66, 228, 10, "paper", 2.5)
    head(s, h)
    eyes(s, h, 0.9)
    brows(s, h, "13,-9 0,-15 -12,-16 -17,-9 -10,-12 0,-10 12,-6")
    s.blob(
        "-50,96* -52,74 -46,56 -30,44 -6,39 20,41 42,50 52,70 51,96* 47,80* 40,66* 26,56 14,62* 0,56* -16,58 -30,60* -40,70* -46,82*",
        "slate",
        "ink",
        (22, 28),
    )
    s.blob("-40,142 -36,166 -22,186 -4,198* 14,188 30,170 38,142 28,160 14,166 -4,164 -20,166 -32,160", "ink")
    s.blob("-4,144* -18,145 -30,154 -40,158* -30,166 -18,165 -4,159* 10,165 22,166 32,158* 22,154 10,145", "ink")


def kirov(s: Sheet) -> None:
    """A broad open face with a smile, under a soft peaked cap."""
    h = Head(
        top=50,
        skull=51,
        temple=55,
        cheek=57,
        jaw=50,
        chin=27,
        end=184,
        wing=13,
        lip=17,
        eye=10,
        ear=0.9,
        eyes=114,
        nose=143,
        mouth=161,
    )
    ground(s, 1)
    neck(s, h, 35)
    tunic(s, "grey", "slate")
    head(s, h)
    eyes(s, h, 0.6)
    bags(s, h)
    brows(s, h, "13,-9 0,-13 -12,-13 -17,-7 -10,-9 0,-9 12,-5")
    s.blob("-54,106* -59,90 -52,78 54,78 60,90 55,106* 50,92 -49,92", "ink")
    s.blob("-54,78* -66,60 -58,38 -26,26 14,26 52,36 68,60 56,80* 20,72 -24,72", "ink")
    s.blob("-54,76* -24,68 20,68 56,78* 48,94* 20,86 -20,86 -48,94*", "slate")
    s.line("-50,52 -36,40 -10,36", "grey", 3)
    s.blob("-22,157* -12,160 -4,161 6,160 16,157* 8,165 -4,167 -14,165", "ink")
    s.blob("-12,170 -4,173 6,170 -3,176", "grey")
    folds(s, h, 1.0)


def mikoyan(s: Sheet) -> None:
    """Black hair in a peak, a hawk's nose, joined brows, a dark moustache."""
    h = Head(
        top=44,
        skull=46,
        temple=47,
        cheek=43,
        jaw=35,
        chin=17,
        end=184,
        wing=12,
        hook=6,
        nose=143,
        mouth=161,
        scalp="ink",
    )
    ground(s, 0)
    neck(s, h, 25)
    tunic(s, "paper", "grey")
    head(s, h)
    eyes(s, h, 0.9)
    brows(s, h, "20,-9 8,-14 -8,-18 -18,-11 -10,-12 2,-9 18,-4")
    s.blob(
        "-47,108* -55,84 -54,58 -42,36 -16,22 16,22 44,36 56,58 56,84 48,108* 47,86 44,72 28,58 10,56 -4,70* -16,56 -32,60 -42,74 -45,90",
        "ink",
    )
    s.line("-30,54 -24,40 -6,32", "grey", 3)
    s.line("12,50 22,38 40,44", "grey", 3)
    s.blob("-4,147* -18,148 -26,157 -22,160* -4,158* 16,160* 18,157 10,148", "ink")
    mouth(s, h, 1.0)


def kaganovich(s: Sheet) -> None:
    """Dark waves of hair, a thick moustache and a square tuft on the chin, shaven cheeks."""
    h = Head(top=44, skull=51, temple=52, cheek=51, jaw=46, chin=27, end=184, wing=12, scalp="ink")
    ground(s, 3)
    neck(s, h, 32)
    tunic(s, "ink", "ink")
    s.line("-34,194* 0,222* -10,240* -46,212* -34,194*", "grey", 3)
    s.line("34,194* 0,222* 10,240* 46,212* 34,194*", "grey", 3)
    head(s, h)
    eyes(s, h, 0.9)
    brows(s, h, HEAVY)
    s.blob(
        "-52,106* -60,84 -58,58 -50,36 -30,24 -8,28 10,18 36,22 54,36 62,60 60,86 53,106* 50,84 44,70 28,64 10,70 -10,60 -30,62 -44,74 -49,90",
        "ink",
    )
    s.line("-42,60 -34,42 -16,38", "grey", 3)
    s.line("-10,54 4,36 28,34", "grey", 3)
    s.blob("-24,168* -22,182 -12,194 -2,196 10,194 18,182 20,168* 6,170 -10,170", "ink")
    s.blob("-4,144* -18,145 -30,156 -26,162* -4,159* 18,162* 22,156 10,145", "ink")
    s.blob("-13,162 -4,164 7,162 -3,168", "grey")


def andreev(s: Sheet) -> None:
    """A young worker's round shaven face, hair tumbling to both sides."""
    h = Head(top=46, skull=48, temple=50, cheek=50, jaw=42, chin=20, end=180, wing=10, lip=13, apart=23, scalp="ink")
    ground(s, 2)
    neck(s, h, 26)
    blouse(s)
    head(s, h)
    eyes(s, h, 1.1)
    brows(s, h, THIN)
    s.blob(
        "-51,106* -60,88 -57,66 -46,46 -28,30* -4,28 8,34* 24,28 46,42 58,64 59,88 52,106* 49,88 46,76 30,66 14,50* 4,64 -14,74 -38,78 -47,90",
        "ink",
    )
    s.line("-42,66 -24,60 -8,44", "grey", 3)
    s.line("24,44 38,56 46,66", "grey", 3)
    folds(s, h, 0.7)
    mouth(s, h, 1.1, 1)


def ordzhonikidze(s: Sheet) -> None:
    """A wide bush of hair, an eagle's nose, a great drooping moustache."""
    h = Head(
        top=46, skull=48, temple=49, cheek=49, jaw=43, chin=22, end=188, wing=14, hook=7, nose=144, mouth=164, eyes=112
    )
    ground(s, 1, 1.06)
    neck(s, h, 31)
    tunic(s, "ochre", "rust")
    head(s, h)
    eyes(s, h, 1.0)
    bags(s, h)
    brows(s, h, "15,-9 4,-17 -10,-18 -20,-7 -11,-10 2,-9 14,-4")
    s.blob(
        "-50,112* -66,106 -76,86 -72,66 -76,48 -58,40 -52,22 -32,22 -18,10 2,16 20,8 36,20 54,22 60,38 76,46 72,66 78,84 68,104 "
        "52,112* 50,90 44,74 30,66 12,70 -6,62 -24,66 -42,76 -48,92",
        "ink",
    )
    for x, y in ((-56, 64), (-36, 44), (-8, 34), (22, 38), (46, 56)):
        s.line(f"{x - 8},{y + 8} {x - 3},{y - 5} {x + 9},{y - 4}", "grey", 3)
    s.blob(
        "-4,149* -20,147 -36,156 -46,174 -44,182* -30,178 -14,170 -4,167* 8,170 24,178 38,182* 40,174 28,156 12,147",
        "ink",
    )
    s.blob("-13,172 -4,174 7,172 -3,178", "ink")


def chubar(s: Sheet) -> None:
    """A heavy broad face, short hair high on the forehead, an embroidered shirt."""
    h = Head(
        top=38, skull=52, temple=55, cheek=57, jaw=53, chin=32, end=188, wing=12, lip=16, eye=10, mouth=160, scalp="ink"
    )
    ground(s, 0)
    neck(s, h, 38)
    embroidered(s)
    head(s, h)
    eyes(s, h, 0.7)
    brows(s, h, STRAIGHT)
    s.blob("-54,100* -58,76 -50,52 -30,36 0,30 30,36 50,52 60,76 56,100* 52,80 40,60 20,54 -10,52 -34,58 -50,78", "ink")
    folds(s, h)
    mouth(s, h, 1.1)


def embroidered(s: Sheet) -> None:
    """The Ukrainian shirt: white, with a red and black border."""
    blouse(s, "paper", "red", "grey")
    s.line("-32,208* 0,214* 34,208*", "ink", 3)
    s.path("M-26 214H-4V258H-26Z", "red")
    for y in (220, 234, 248):
        s.path(f"M-15 {y}L-8 {y + 7}L-15 {y + 14}L-22 {y + 7}Z", "ink")


def petrovsky(s: Sheet) -> None:
    """Brushed-back grey hair, moustache and pointed beard, an embroidered shirt."""
    h = Head(top=42, skull=47, temple=47, cheek=44, jaw=36, chin=17, end=184, wing=10)
    ground(s, 2)
    neck(s, h, 24)
    embroidered(s)
    head(s, h)
    eyes(s, h, 0.9)
    brows(s, h, STRAIGHT)
    s.blob(
        "-48,108* -56,84 -54,56 -38,34 -8,24 22,26 44,38 56,62 56,86 49,108* 47,84 40,64 18,52 -10,50 -34,60 -46,82",
        "grey",
        "slate",
        (12, 8),
    )
    s.line("-48,108* -56,84 -54,56 -38,34 -8,24 22,26 44,38 56,62 56,86 49,108*", "ink", 2.5)
    s.line("-42,72 -36,52 -20,38", "ink", 2)
    s.line("-22,56 -12,42 4,34", "ink", 2)
    s.line("6,50 16,40 32,44", "ink", 2)
    s.blob("-26,158 -20,176 -10,192 -3,206* 6,192 16,176 20,158 6,166 -12,166", "grey", "ink", (0, -3))
    s.blob("-4,145* -18,146 -32,158 -20,162 -4,157* 12,162 24,158 10,146", "ink")


def kosior_s(s: Sheet) -> None:
    """A shaven head, standing ears, a shaven face with deep folds."""
    h = Head(top=36, skull=50, temple=50, cheek=47, jaw=41, chin=22, end=184, wing=11, lip=15, ear=1.25, mouth=159)
    ground(s, 3)
    neck(s, h, 28)
    tunic(s, "ink", "ink")
    s.line("-34,194* 0,222* -10,240* -46,212* -34,194*", "grey", 3)
    s.line("34,194* 0,222* 10,240* 46,212* 34,194*", "grey", 3)
    head(s, h)
    eyes(s, h, 0.9)
    brows(s, h, "13,-10 0,-15 -12,-15 -17,-9 -10,-11 0,-11 12,-7")
    s.blob(
        "-51,96* -52,72 -42,50 -24,38 0,34 24,38 42,50 52,72 51,96* 44,76 28,66 0,70 -30,66 -44,78",
        "grey",
        "slate",
        (16, 26),
    )
    bags(s, h)
    folds(s, h, 1.2)
    mouth(s, h, 0.9)


def uglanov(s: Sheet) -> None:
    """A square head, cropped, with a brush of a moustache."""
    h = Head(top=42, skull=49, temple=50, cheek=49, jaw=46, chin=27, end=186, wing=11, lip=13, mouth=159, scalp="slate")
    ground(s, 0)
    neck(s, h, 33)
    open_collar(s, "ink", "paper")
    head(s, h)
    eyes(s, h, 0.8)
    brows(s, h, STRAIGHT, "ink")
    s.blob(
        "-51,98* -54,70 -48,46* -30,38* -4,34* 26,36* 46,44* 55,68 52,98* 47,78 44,66* 16,60* -16,60* -42,66* -47,80",
        "slate",
        "ink",
        (14, 26),
    )
    s.blob("-4,145* -18,146 -24,157* -4,155* 16,157* 10,146", "ink")
    folds(s, h)
    mouth(s, h, 0.8)


def bauman(s: Sheet) -> None:
    """A lean young face, fair hair combed across."""
    h = Head(top=44, skull=45, temple=46, cheek=43, jaw=36, chin=18, end=186, wing=9, lip=13, mouth=159, scalp="ochre")
    ground(s, 1)
    neck(s, h, 24)
    tunic(s, "grey", "ink")
    head(s, h)
    eyes(s, h, 0.9)
    brows(s, h, THIN, "rust")
    s.blob("-46,100* -51,78 -46,54* -36,40* -34,54* -40,72 -43,86", "ochre")
    s.blob("-38,46* -20,30 10,24 40,34 54,60 47,100* 44,80 40,66 18,60 -8,62 -34,56*", "ochre", "rust", (24, 24))
    s.line("-22,48 6,38 36,50", "ink", 2)
    mouth(s, h, 1.0)


def syrtsov(s: Sheet) -> None:
    """A wide forehead, dark hair combed straight back, a shaven soft face."""
    h = Head(top=38, skull=51, temple=50, cheek=46, jaw=38, chin=20, end=184, wing=10, lip=13, tilt=2, scalp="ink")
    ground(s, 2)
    neck(s, h, 26)
    open_collar(s, "grey", "paper")
    head(s, h)
    eyes(s, h, 0.9)
    brows(s, h, "12,-12 0,-15 -12,-12 -17,-6 -10,-9 0,-11 11,-9")
    s.blob(
        "-51,100* -58,76 -52,48 -34,30 -2,22 30,28 52,46 60,76 52,100* 50,80 42,58* 22,46 -8,44 -32,50* -48,78", "ink"
    )
    s.line("-28,44 -10,32 16,30", "grey", 3)
    mouth(s, h, 1.2)


DRAWN = {
    f.__name__: f
    for f in (
        voroshilov,
        kuibyshev,
        rudzutak,
        dzerzhinsky,
        sokolnikov,
        frunze,
        kirov,
        mikoyan,
        kaganovich,
        andreev,
        ordzhonikidze,
        chubar,
        petrovsky,
        kosior_s,
        uglanov,
        bauman,
        syrtsov,
    )
}

"""Portraits: the oppositions, and others of weight."""

from __future__ import annotations

from drawing.face import (
    ARCHED,
    HEAVY,
    STRAIGHT,
    THIN,
    Head,
    bags,
    body,
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
    uniform,
)
from drawing.pen import Sheet


def krupskaya(s: Sheet) -> None:
    """Hair parted in the middle and drawn back, prominent eyes, a plain dark dress."""
    h = Head(
        top=44,
        skull=48,
        temple=51,
        cheek=53,
        jaw=47,
        chin=25,
        end=186,
        wing=11,
        lip=13,
        tilt=3,
        ear=0,
        eyes=114,
        mouth=160,
        nose=142,
        scalp="slate",
    )
    ground(s, 2)
    neck(s, h, 28)
    body(s, "ink", 104)
    s.path("M-30 196L0 214L30 196L36 208L4 232L0 226L-4 232L-36 208Z", "paper")
    s.path("M30 196L36 208L4 232L0 226V214Z", "#d9cba9")
    head(s, h)
    eyes(s, h, 1.35, 4.5)
    bags(s, h)
    brows(s, h, "11,-15 0,-17 -12,-14 -16,-9 -10,-12 0,-14 11,-13")
    s.blob(
        "-52,138* -62,112 -60,76 -44,46 -18,32 0,30 20,32 46,46 62,78 62,112 52,138* 54,112 46,88 28,68 2,48* -2,48* -30,68 -48,88 -54,112",
        "grey",
        "slate",
        (10, 14),
    )
    s.blob("-22,34 -22,24 0,19 22,24 22,34 0,28", "slate")
    s.line("-50,100 -40,74 -14,50", "ink", 2)
    s.line("-56,92 -48,64 -22,42", "ink", 2)
    folds(s, h)
    mouth(s, h, 1.2)


def m_ulyanova(s: Sheet) -> None:
    """The brother's cheekbones and eyes; hair drawn back, a high dark collar."""
    h = Head(
        top=44, skull=48, temple=50, cheek=49, jaw=38, chin=18, end=182, wing=11, lip=13, ear=0, eye=10, scalp="ink"
    )
    ground(s, 0)
    neck(s, h, 24)
    body(s, "grey", 100, "slate")
    s.path("M-26 186L-24 210L0 216L26 210L28 186Z", "ink")
    head(s, h)
    eyes(s, h, 0.8)
    brows(s, h, STRAIGHT)
    s.blob(
        "-50,126* -60,100 -60,70 -46,42 -20,28 10,26 40,38 60,66 62,98 51,126* 52,100 46,80 28,62 -8,54* -28,66 -46,82 -52,102",
        "ink",
    )
    s.line("-48,84 -36,60 -12,44", "grey", 3)
    s.line("-8,46 14,38 36,48", "grey", 3)
    mouth(s, h, 1.1)


def bubnov(s: Sheet) -> None:
    """Short hair brushed up, a short square beard, army dress."""
    h = Head(top=44, skull=48, temple=49, cheek=47, jaw=43, chin=25, end=184, wing=11, scalp="ink")
    ground(s, 1)
    neck(s, h, 30)
    uniform(s, "grey", "ink")
    head(s, h)
    eyes(s, h, 0.9)
    brows(s, h, HEAVY)
    s.blob(
        "-49,104* -53,80 -50,58* -42,44* -34,34* -14,30* 14,28* 34,32* 44,44* 52,58* 54,80 50,104* 46,82 36,66* 12,62 -14,60 -38,66* -45,84",
        "ink",
    )
    s.blob(
        "-48,124* -49,150 -42,176* -32,192* -12,198 12,198 34,192* 44,176* 50,150 49,124* 42,146 30,158 10,164 -4,164 -20,162 -34,156 -43,144",
        "ink",
    )
    s.blob("-4,145* -18,146 -32,158 -22,162 -4,158* 14,162 24,158 10,146", "ink")


def preobrazhensky(s: Sheet) -> None:
    """Spectacles under a tall forehead, hair waved back, a thin moustache and chin beard."""
    h = Head(
        top=34,
        skull=51,
        temple=49,
        cheek=43,
        jaw=35,
        chin=18,
        end=186,
        wing=9,
        eyes=114,
        nose=142,
        mouth=159,
        scalp="ink",
    )
    ground(s, 3)
    neck(s, h, 24)
    suit(s, "ink", "ochre")
    head(s, h)
    eyes(s, h, 0.9)
    brows(s, h, STRAIGHT)
    s.blob(
        "-50,110* -58,88 -58,60 -44,34 -18,20 14,18 42,30 58,58 58,88 50,110* 49,86 47,68* 38,56 30,42* 8,40 -8,44* -24,46 -34,60* -46,72 -48,92",
        "ink",
    )
    s.line("-24,40 -10,30 14,30", "grey", 3)
    s.blob("-18,166 -14,180 -8,192 -2,200* 6,190 12,178 14,166 2,170", "ink")
    s.blob("-4,147* -16,149 -28,160* -14,160 -4,156* 8,160 20,160* 8,149", "ink")
    glasses(s, h, 16, 3)


def pyatakov(s: Sheet) -> None:
    """Tall and fair-red: upright hair, pince-nez, a narrow beard."""
    h = Head(
        top=38,
        skull=44,
        temple=44,
        cheek=39,
        jaw=30,
        chin=14,
        end=190,
        wing=9,
        hook=2,
        apart=20,
        eye=10,
        nose=142,
        mouth=159,
        scalp="ochre",
    )
    ground(s, 0)
    neck(s, h, 22)
    suit(s, "red", "grey")
    head(s, h)
    eyes(s, h, 0.8)
    brows(s, h, THIN, "rust")
    s.blob(
        "-45,104* -52,84 -52,56 -42,36 -34,26* -22,26 -12,16* 0,20 12,15* 22,23 34,24* 44,36 52,56 53,84 46,104* 44,82 40,62 22,46 -4,50 -26,50 -38,66 -43,84",
        "ochre",
        "rust",
        (20, 26),
    )
    s.line("-22,44 -20,32 -10,24", "ink", 2)
    s.blob("-20,160 -17,178 -11,196 -4,218* 4,196 12,178 15,160 2,167", "ochre", "rust", (-2, -2))
    s.blob("-4,147* -16,148 -29,159 -16,162 -4,158* 8,162 21,159 8,148", "ochre", "rust", (-4, -4))
    s.line("-4,158* -14,161 -24,160", "ink", 2)
    s.line("-4,158* 6,161 16,160", "ink", 2)
    glasses(s, h, 13, 2.5, temples=False, cord=True)


def radek(s: Sheet) -> None:
    """Thick round glasses, a fringe of whiskers below a shaven lip, curls, a wide mouth."""
    h = Head(
        top=42,
        skull=48,
        temple=48,
        cheek=46,
        jaw=40,
        chin=21,
        end=182,
        wing=12,
        lip=19,
        ear=1.3,
        mouth=158,
        scalp="ink",
    )
    ground(s, 1)
    neck(s, h, 26)
    suit(s, "", "ochre")
    s.blob(
        "-48,116* -58,136 -58,162 -46,188 -24,204 0,208 26,204 48,188 60,162 58,136 49,116* 46,140 40,158 24,178 0,186 -24,178 "
        "-40,158 -45,140",
        "ink",
    )
    head(s, h)
    s.blob(
        "-46,122* -50,150 -40,178 -18,192 0,194 20,192 40,178 51,150 47,122* 45,140 38,160 22,178 0,183 -22,178 -38,160 -44,140",
        "ink",
    )
    eyes(s, h, 1.1)
    brows(s, h, ARCHED)
    s.blob(
        "-48,106* -58,92 -54,78 -62,64 -50,54 -50,38 -34,36 -26,24 -8,30 6,20 20,28 36,26 44,40 56,48 54,64 62,76 56,92 50,106* 46,84 42,66 26,64 14,52 -4,58 -18,50 -28,62 -40,66 -44,86",
        "ink",
    )
    for x, y in ((-40, 56), (-16, 40), (10, 38), (36, 50)):
        s.line(f"{x - 6},{y + 5} {x - 2},{y - 4} {x + 7},{y - 3}", "grey", 2.5)
    folds(s, h, 0.9)
    mouth(s, h, 1.7, 3)
    glasses(s, h, 18, 5)


def rakovsky(s: Sheet) -> None:
    """A handsome shaven face, waved hair, a wing collar and a bow tie."""
    h = Head(
        top=44,
        skull=48,
        temple=48,
        cheek=45,
        jaw=39,
        chin=22,
        end=188,
        wing=10,
        hook=3,
        lip=14,
        mouth=160,
        nose=142,
        scalp="ink",
    )
    ground(s, 2)
    neck(s, h, 26)
    suit(s, "", "ink")
    s.path("M-30 186L-30 210L-12 214L-24 188Z", "paper")
    s.path("M30 186L30 210L12 214L24 188Z", "#d9cba9")
    s.path("M0 216L-24 206V230Z", "red")
    s.path("M0 216L24 206V230Z", "red")
    s.circle(0, 218, 5, "ink")
    head(s, h)
    eyes(s, h, 0.9)
    brows(s, h, HEAVY)
    s.blob(
        "-49,108* -56,86 -54,58 -40,36* -34,32 -10,22 16,20 44,32 58,56 58,84 50,108* 48,86 46,72 38,58 22,58 4,50 -14,56 -32,46* -40,66 -46,88",
        "ink",
    )
    s.line("-26,44 -4,34 18,42 36,42", "grey", 3)
    s.line("14,52 30,50 44,60", "grey", 3)
    folds(s, h, 1.1)
    mouth(s, h, 1.1)


def smilga(s: Sheet) -> None:
    """A fair mane thrown back, round glasses, a shaven face."""
    h = Head(
        top=42,
        skull=48,
        temple=48,
        cheek=44,
        jaw=38,
        chin=20,
        end=188,
        wing=10,
        lip=14,
        mouth=160,
        nose=141,
        scalp="ochre",
    )
    ground(s, 0)
    neck(s, h, 26)
    open_collar(s, "ink", "grey")
    head(s, h)
    eyes(s, h, 0.9)
    brows(s, h, STRAIGHT, "rust")
    s.blob(
        "-48,106* -56,90 -58,66 -52,42 -36,22 -8,14 24,14 48,26 60,50 60,74 56,92 50,106* 49,88 44,70 30,56 8,52 -14,54 -34,62 -46,80",
        "ochre",
        "rust",
        (20, 30),
    )
    s.line("-46,76 -48,54 -34,36", "ink", 2)
    s.line("-26,58 -26,40 -8,26", "ink", 2)
    s.line("0,52 4,36 24,28", "ink", 2)
    mouth(s, h, 1.0)
    glasses(s, h, 15, 3)


def evdokimov(s: Sheet) -> None:
    """A worker's flat cap, a broad face, a walrus moustache."""
    h = Head(
        top=50, skull=50, temple=52, cheek=52, jaw=46, chin=25, end=186, wing=13, ear=1.1, mouth=160, eyes=112, nose=142
    )
    ground(s, 3)
    neck(s, h, 32)
    open_collar(s, "grey", "red")
    head(s, h)
    eyes(s, h, 0.75)
    bags(s, h)
    brows(s, h, STRAIGHT)
    s.blob("-51,106* -56,88 -50,76 52,76 57,88 52,106* 48,88 -47,88", "grey", "ink", (10, 10))
    s.blob("-52,78* -74,68 -70,46 -40,30 0,26 40,30 70,44 78,64 56,80* 20,70 -20,70", "ink")
    s.blob("-50,78* -62,82* -56,90 -20,84 24,84 40,88* 54,80* 20,72 -20,72", "ink")
    s.line("-54,74* -20,66 20,66 54,74*", "grey", 2.5)
    s.line("-56,56 -30,42 4,38", "grey", 2.5)
    s.blob("-4,148* -20,147 -34,158 -38,172* -24,170 -10,172 -4,167* 4,172 18,170 32,172* 28,158 12,147", "ink")


DRAWN = {
    f.__name__: f for f in (krupskaya, m_ulyanova, bubnov, preobrazhensky, pyatakov, radek, rakovsky, smilga, evdokimov)
}

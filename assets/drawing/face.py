"""The construction all portraits share: light from the left, the right side of the head in one flat shadow."""

from __future__ import annotations

from dataclasses import dataclass

from drawing.pen import Knot, Sheet, curve, knots, mirrored


@dataclass(frozen=True)
class Head:
    """Proportions; lengths in the sheet's units, x from the axis of the head, y from the sheet's top."""

    top: float = 40
    skull: float = 49
    temple: float = 51
    cheek: float = 48
    jaw: float = 40
    chin: float = 20
    jaw_y: float = 156
    end: float = 184
    """The chin."""
    eyes: float = 110
    apart: float = 22
    eye: float = 11
    """Half the width of an eye."""
    nose: float = 139
    """Its lower edge."""
    wing: float = 10
    """Half its width."""
    hook: float = 0
    """How far the ridge bends out."""
    mouth: float = 156
    lip: float = 14
    """Half the width of the mouth."""
    turn: float = -4
    """How far the features stand off the axis; negative to the light."""
    tilt: float = 0
    """How far the outer corners of the eyes hang (positive) or rise."""
    ear: float = 1
    """Size of the ears; 0 when hair hides them."""

    scalp: str = ""
    """Colour of the hair close to the skull, below the locks; "" for none."""

    def outline(self) -> list[Knot]:
        """The whole head without hair and ears."""
        span = self.end - self.top
        half = (
            f"0,{self.top} {-self.skull * 0.62},{self.top + span * 0.07} {-self.skull},{self.top + span * 0.27} "
            f"{-self.temple},{self.top + span * 0.46} {-self.cheek},{self.top + span * 0.64} "
            f"{-self.jaw},{self.jaw_y} {-self.chin},{self.end - 6} 0,{self.end}"
        )
        return mirrored(half)


def shadow(h: Head) -> str:
    """The `d` of the dark side: the right half of the outline, bounded by brow, ridge of the nose, lips and chin."""
    outline = h.outline()
    t, eyes, nose = h.turn, h.eyes, h.nose
    inner = (
        f"0,{h.top}* {20 + t},{h.top + 4} {26 + t},{eyes - 36} {24 + t},{eyes - 20}* {6 + t},{eyes - 12}* {3 + t},{eyes - 2} "
        f"{4 + t + h.hook},{(eyes + nose) / 2 - 2} {5 + t},{nose - 6}* {-2 + t},{nose}* {4 + t},{nose + 4}* "
        f"{3 + t},{h.mouth}* {5 + t},{h.mouth + 9}* {1 + t},{h.mouth + 14} {8 + t},{h.end - 4} 0,{h.end}*"
    )
    rising = curve(outline, between=(len(outline) // 2, len(outline)))
    falling = curve(inner, closed=False)
    return rising + falling[falling.index("c") :] + "Z"


def head(s: Sheet, h: Head) -> None:
    """Ears, the lit face, its shadow, the nose."""
    if h.ear:
        r, y, x = h.ear, h.eyes + 10, h.temple - 3
        s.blob(
            f"{-x + 4},{y - 16 * r} {-x - 9 * r},{y - 15 * r} {-x - 10 * r},{y} {-x - 5 * r},{y + 15 * r} {-x + 6},{y + 16 * r}",
            "paper",
        )
        s.line(f"{-x - 2 * r},{y - 8 * r} {-x - 5 * r},{y} {-x - 1},{y + 8 * r}", "grey", 2.5)
        s.blob(
            f"{x - 4},{y - 16 * r} {x + 9 * r},{y - 15 * r} {x + 10 * r},{y} {x + 5 * r},{y + 15 * r} {x - 6},{y + 16 * r}",
            "grey",
        )
    if h.scalp:
        e = h.eyes
        s.twin(
            f"0,{h.top - 6} {-h.skull * 0.66},{h.top + 4} {-h.skull - 4},{e - 34} {-h.temple - 4},{e}* 0,{e}*", h.scalp
        )
    s.blob(h.outline(), "paper")
    s.path(shadow(h), "grey", seam=True)
    nose(s, h)


def nose(s: Sheet, h: Head) -> None:
    """The wing on the lit side, the shade below, and the lit socket."""
    t, y, w = h.turn, h.nose, h.wing
    s.blob(
        f"{t - w},{y - 7} {t - w - 1},{y - 1} {t - w + 4},{y + 1} {t - 2},{y + 3} {t + w - 3},{y + 1} {t + w},{y - 3} "
        f"{t + w - 3},{y - 2} {t + 1},{y}* {t - w + 4},{y - 2}",
        "ink",
    )
    e = h.eyes
    s.blob(f"{t + 5},{e - 13}* {t - 10},{e - 9}* {t - 8},{e + 2} {t - 3},{e + 12}* {t + 3},{e}*", "grey")


def eyes(s: Sheet, h: Head, open_: float = 1.0, lid: float = 3.5) -> None:
    """Two eyes: the lid a heavy stroke, the iris below it. `open_` scales their height."""
    for side in (-1, 1):
        x, y, w = h.turn + side * h.apart, h.eyes, h.eye
        outer, inner = x + side * w, x - side * w
        drop = h.tilt
        low = y + 6.5 * open_
        if side > 0:
            s.blob(f"{inner},{y + 2} {x},{y - 4 * open_} {outer},{y + 1 + drop} {x},{low}", "paper")
        s.circle(x - 0.5, y + 0.5, 4.3, "ink")
        s.blob(
            f"{inner},{y + 3}* {x - side * w * 0.4},{y - 4 * open_} {x + side * w * 0.4},{y - 4.5 * open_} "
            f"{outer + side * 2},{y + 2 + drop}* {x + side * w * 0.4},{y - 4.5 * open_ + lid} "
            f"{x - side * w * 0.4},{y - 4 * open_ + lid}",
            "ink",
        )
        s.line(
            f"{inner + side * 2},{low - 1} {x + side * 2},{low + 1.5} {outer},{low - 2 + drop}",
            "grey" if side < 0 else "ink",
            1.5,
        )


def brows(s: Sheet, h: Head, half: str, colour: str = "ink") -> None:
    """The left brow, x from the eye's middle, y from the eye's; the right one mirrors it."""
    for side in (-1, 1):
        points = [(h.turn + side * (h.apart - x), h.eyes + y, corner) for x, y, corner in knots(half)]
        s.blob(points, colour)


STRAIGHT = "12,-11 2,-15 -12,-15 -17,-9 -10,-11 0,-10 11,-7"
HEAVY = "14,-10 4,-17 -10,-18 -18,-9 -10,-11 2,-9 13,-6"
ARCHED = "12,-12 0,-19 -12,-16 -17,-8 -11,-12 0,-14 12,-8"
ANGRY = "14,-7 2,-14 -12,-19 -19,-14 -10,-13 0,-9 12,-3"
THIN = "11,-12 0,-15 -13,-13 -16,-9 -10,-11 0,-12 11,-9"


def mouth(s: Sheet, h: Head, full: float = 1.0, smile: float = 0.0) -> None:
    """The line between the lips, the upper lip's shade and a shadow under the lower one."""
    t, y, w = h.turn, h.mouth, h.lip
    s.blob(
        f"{t - w},{y - smile}* {t - w / 2},{y - 3 * full} {t - 2},{y - 2.5 * full} {t},{y - 1.5 * full} "
        f"{t + 2},{y - 2.5 * full} {t + w / 2},{y - 3 * full} {t + w},{y - smile}* {t + w / 2},{y + 2} {t - w / 2},{y + 2}",
        "ink",
    )
    s.blob(
        f"{t - w * 0.6},{y + 6 * full} {t},{y + 7 * full} {t + w * 0.6},{y + 6 * full} {t},{y + 6 * full + 4}",
        "ink" if full > 1 else "grey",
    )


def neck(s: Sheet, h: Head, wide: float = 27, low: float = 222) -> None:
    """Lit at its left edge only; the chin throws its shade."""
    s.path(f"M{-wide} {h.jaw_y - 6}L{-wide} {low}L{wide} {low}L{wide} {h.jaw_y - 6}Z", "ink")
    s.path(f"M{-wide} {h.jaw_y}L{-wide} {low}L{-wide + 16} {low}L{-wide + 9} {h.end - 2}Z", "paper")


def folds(s: Sheet, h: Head, long: float = 1.0) -> None:
    """The lines from the nose to the corners of the mouth."""
    t, y = h.turn, h.nose
    for side, colour in ((-1, "grey"), (1, "ink")):
        x = t + side * (h.wing + 3)
        s.line(f"{x},{y - 2} {x + side * 6},{y + 6} {x + side * 9},{y + 16 * long}", colour, 2)


def hollow(s: Sheet, h: Head, deep: float = 1.0) -> None:
    """A sunken cheek on the lit side."""
    x, y = -h.cheek, h.eyes + 18
    s.blob(f"{x + 2},{y}* {x + 14},{y + 6} {x + 16 + 6 * deep},{y + 22} {x + 14},{y + 36}* {x + 8},{y + 26}", "grey")


def bags(s: Sheet, h: Head) -> None:
    """Tired eyes."""
    for side, colour in ((-1, "grey"), (1, "ink")):
        x, y = h.turn + side * h.apart, h.eyes
        s.line(f"{x - side * 8},{y + 11} {x + side * 2},{y + 14} {x + side * 10},{y + 10}", colour, 2)


def ground(s: Sheet, kind: int, size: float = 1.12) -> None:
    """What stands behind the head; everything after it is drawn `size` times as large."""
    if not s.bare:
        _behind(s, kind)
    s.turn(f"translate(0 {256 - 239.3 * size:.1f}) scale({size})")


def _behind(s: Sheet, kind: int) -> None:
    """Paper, and a red disc (0), wedge (1), slant (2) or band (3)."""
    s.path("M-128 0H128V256H-128Z", "#d9cba9")
    if kind == 0:
        s.circle(0, 118, 106, "red")
    elif kind == 1:
        s.path("M-128 0H128V40L-128 256Z", "red")
    elif kind == 2:
        s.path("M-128 0H40L128 200V256H-128Z", "red")
    elif kind == 3:
        s.path("M-128 30L128 -20V190L-128 240Z", "red")


def suit(s: Sheet, tie: str = "red", cloth: str = "ink", shirt: str = "paper", wide: float = 112) -> None:
    """Jacket, shirt, collar and tie; no tie if `tie` is empty."""
    line = "grey" if cloth == "ink" else "ink"
    body(s, cloth, wide)
    s.path("M-26 200L0 256H4L28 200Z", shirt)
    s.path("M8 214L30 200L10 256H2Z", "grey")
    s.path("M-30 192L-22 206L0 226L-16 240L-40 206Z", shirt)
    s.path("M30 192L22 206L0 226L16 240L40 206Z", "paper" if shirt != "paper" else "#d9cba9")
    if tie:
        s.path("M-8 222L8 222L5 234L12 256H-12L-5 234Z", tie)
    s.line("-38,204* -62,226* -46,230* -18,256*", line, 3)
    s.line("38,204* 62,226* 46,230* 18,256*", "grey" if cloth == "ink" else "ink", 3)


def body(s: Sheet, cloth: str, wide: float = 112, shade: str = "", rise: float = 0) -> None:
    """Shoulders."""
    half = f"0,{196 - rise}* -34,{202 - rise}* {-wide * 0.7},{216 - rise} {-wide},{236 - rise} {-wide - 8},258* 0,258*"
    s.twin(half, cloth, shade, (20, 6))


def tunic(s: Sheet, cloth: str = "grey", shade: str = "ink", wide: float = 112) -> None:
    """A closed tunic with a turned-down collar and buttons."""
    body(s, cloth, wide, shade)
    s.path("M-34 194L0 222L-10 240L-46 212Z", cloth)
    s.path("M34 194L0 222L10 240L46 212Z", cloth)
    s.line("-34,194* 0,222* -10,240* -46,212* -34,194*", "ink", 3)
    s.line("34,194* 0,222* 10,240* 46,212* 34,194*", "ink", 3)
    s.line("0,222* 0,258*", "ink" if shade != "ink" else "paper", 2.5)


def uniform(s: Sheet, cloth: str = "ochre", shade: str = "ink", tabs: str = "red", belt: bool = False) -> None:
    """Army dress: a tunic with tabs on the collar."""
    tunic(s, cloth, shade, 116)
    if tabs:
        s.path("M-30 203L-12 218L-17 230L-38 212Z", tabs)
        s.path("M30 203L12 218L17 230L38 212Z", tabs)
    if belt:
        s.path("M60 208L72 214L-40 258H-66Z", "ink")
        s.line("64,214* -48,258*", "paper", 1.5)


def blouse(s: Sheet, cloth: str = "paper", trim: str = "red", shade: str = "grey") -> None:
    """A Russian shirt: a standing collar, buttoned to one side."""
    body(s, cloth, 108, shade)
    s.path("M-32 190L34 190L32 212L-30 212Z", cloth)
    s.path("M6 190L34 190L32 212L8 212Z", shade)
    s.line("-32,200* 0,206* 34,200*", trim, 5)
    s.path("M-22 210H-8V258H-22Z", trim)


def open_collar(s: Sheet, jacket: str = "ink", shirt: str = "paper") -> None:
    """A jacket over a shirt open at the neck."""
    body(s, jacket, 110)
    s.path("M-32 194L0 250L32 194Z", "grey")
    s.path("M-34 190L-46 214L-20 244L0 238L-22 206Z", shirt)
    s.path("M34 190L46 214L20 244L0 238L22 206Z", "#d9cba9")
    line = "grey" if jacket == "ink" else "ink"
    s.line("-44,206* -66,230* -48,234* -30,258*", line, 3)
    s.line("44,206* 66,230* 48,234* 30,258*", line, 3)


def glasses(s: Sheet, h: Head, radius: float = 15, line: float = 3, temples: bool = True, cord: bool = False) -> None:
    """Round lenses; spectacles with `temples`, pince-nez without, perhaps on a cord."""
    t, y = h.turn, h.eyes + 2
    for side in (-1, 1):
        s.circle(t + side * h.apart, y, radius, "ink", line)
        if temples:
            s.line(f"{t + side * (h.apart + radius)},{y - 3} {side * (h.temple + 1)},{y - 5}", "ink", line)
    inner = h.apart - radius
    s.line(f"{t - inner - 1},{y - 3} {t},{y - 8} {t + inner + 1},{y - 3}", "ink", line)
    if cord:
        s.line(f"{t + h.apart + radius},{y + 4} {h.cheek + 4},{y + 40} {h.jaw + 14},{y + 92}", "ink", 1.8)

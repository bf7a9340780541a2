"""Twelve wide pictures for the turning points, on sheets of 600 × 180."""

from __future__ import annotations

from collections.abc import Callable

from drawing.emblems import star
from drawing.figures import BEIGE, banner, crowd, hand, head_and_shoulders, rays, rect, seated, standing
from drawing.first_rank import kamenev, stalin, trotsky, zinoviev
from drawing.pen import Sheet

WIDE, HIGH = 600, 180


def sheet_of(colour: str) -> Sheet:
    """A sheet with its ground."""
    s = Sheet(WIDE, HIGH)
    s.path(rect(0, 0, WIDE, HIGH), colour)
    return s


def lenin_stroke() -> Sheet:
    """Gorki: an empty wheeled chair before a great window."""
    s = sheet_of("ink")
    s.path("M300 12H520V150H300Z", BEIGE)
    s.circle(440, 82, 52, "red")
    s.path("M300 150L60 180H330L520 150Z", BEIGE)
    s.path("M366 150L190 180H206L374 150Z M440 150L318 180H338L450 150Z", "ink")
    for x in (366, 440):
        s.path(rect(x, 12, 8, 138), "ink")
    s.path(rect(300, 64, 220, 6), "ink")
    for x, y in ((520, 12), (286, 12)):
        s.path(rect(x, y, 14, 142), "grey")
    s.path("M196 56L214 52L224 104H262L266 116H204Z", "ochre")
    s.path("M224 104H262L266 116H232Z M214 52L224 104L232 116L226 60Z", "rust")
    s.path("M206 92L248 96V104H208Z", "grey")
    s.path("M214 104L262 104L272 136L222 138Z", "red")
    s.circle(226, 142, 24, "grey", 5)
    s.circle(226, 142, 4, "grey")
    s.circle(268, 154, 11, "grey", 4)
    s.line("268,116* 282,140*", "grey", 5)
    s.path("M40 70H110V78H40Z M48 78H56V172H48Z M94 78H102V172H94Z", "grey")
    s.path("M62 44H84V70H62Z M68 32H78V44H68Z", "paper")
    s.path("M90 62H104V70H90Z", "red")
    return s


def testament_read() -> Sheet:
    """Kamenev reads; the light comes from the sheet in his hands."""
    s = sheet_of("ink")
    rays(s, 300, 112, 460, ((-164, -146), (-128, -112), (-98, -82), (-68, -52), (-34, -16)), "red")
    s.circle(300, 92, 78, "ochre")
    s.figure(kamenev, 300, 8, 0.5)
    s.path("M256 180V132H344V180Z", "ochre")
    s.path("M304 180V132H344V180Z", "rust")
    s.path(rect(246, 124, 108, 9), "ink")
    s.path("M276 100L326 94L332 130L283 136Z", "paper")
    for y in (105, 112, 119, 126):
        s.line(f"{y / 6 + 264:.1f},{y + 1}* {y / 6 + 304:.1f},{y - 4}*", "ink", 2)
    crowd(s, 10, 236, 116, 60, "slate")
    crowd(s, 372, 610, 116, 60, "slate")
    crowd(s, -10, 620, 142, 72, "#2e2a24", 0.8)
    return s


def xiii_congress() -> Sheet:
    """The tribune under the banners."""
    s = sheet_of("red")
    rays(s, 300, 190, 520, ((-150, -138), (-126, -112), (-100, -80), (-68, -54), (-42, -30)), "#c8402f")
    for x, turn in ((34, 14), (118, 8), (448, -8), (530, -14)):
        banner(s, [(x, 10), (x + 58, 10 + turn / 3), (x + 58, 88 + turn / 3), (x, 88)], "ink", 3, "ochre")
    s.path("M330 74L372 34L384 44L344 92Z", "ink")
    s.path("M372 34L380 16L390 14L396 28L385 46Z", "paper")
    s.figure(zinoviev, 300, -4, 0.43)
    s.path("M252 180L262 104H338L348 180Z", "paper")
    s.path("M306 180V104H338L348 180Z", "grey")
    s.path(rect(250, 98, 100, 9), "ink")
    s.path(star(300, 140, 20), "red")
    crowd(s, 0, 236, 118, 52, "ink", 0.85)
    crowd(s, 374, 610, 118, 52, "ink", 0.85)
    crowd(s, -6, 620, 142, 64, "#2e2a24", 0.84)
    return s


def funeral() -> Sheet:
    """January: a coffin carried between columns of people in the frost."""
    s = sheet_of(BEIGE)
    s.circle(300, 96, 74, "paper")
    for x in (20, 84, 484, 548):
        s.path(rect(x, 0, 34, 140), "paper")
        s.path(rect(x + 20, 0, 14, 140), "grey")
        s.path(rect(x - 5, 0, 44, 9) + rect(x - 5, 132, 44, 9), "grey")
    for x in (146, 430):
        s.path(rect(x, 6, 4, 128), "ink")
        s.path(f"M{x + 4} 10L{x + 40} 16L{x + 34} 72L{x + 4} 66Z", "ink")
        s.path(f"M{x + 4} 44L{x + 37} 50L{x + 36} 58L{x + 4} 52Z", "red")
    s.path(rect(0, 140, 600, 40), "paper")
    s.path("M192 58L212 40H398L414 58V74H192Z", "red")
    s.path("M192 58L212 40H398L414 58Z", "#c8402f")
    s.path("M340 58H414V74H340Z", "#7d1410")
    s.path(rect(184, 74, 238, 6), "ink")
    for x in (216, 272, 328, 384):
        standing(s, x, 168, 104, "ink", "slate", "paper", "fur")
    crowd(s, -10, 196, 130, 56, "ink", 0.8)
    crowd(s, 430, 620, 130, 56, "ink", 0.8)
    for x, y in ((60, 30), (128, 90), (206, 20), (262, 60), (352, 24), (420, 108), (470, 50), (566, 84), (180, 112)):
        s.circle(x, y, 2.2, "paper")
    return s


def troika_quarrel() -> Sheet:
    """Three who ruled; two draw away from the third."""
    s = sheet_of("ochre")
    s.path("M0 0H360L306 180H0Z", BEIGE)
    s.path("M0 0H120L0 150Z", "red")
    s.figure(kamenev, 236, 8, 0.7)
    s.figure(zinoviev, 96, -2, 0.74)
    s.path("M470 0H600V180H520Z", "red")
    s.path("M352 0L388 0L334 180H298Z", "ink")
    s.path("M352 0L364 44L346 60L362 96L322 180H306L340 93L324 61L354 43L334 0Z", "paper")
    s.figure(stalin, 470, -4, 0.76)
    return s


def xiv_congress() -> Sheet:
    """Two cities vote against each other: cards up on one side, arms folded on the other."""
    s = sheet_of("paper")
    s.path("M0 0H250L350 180H0Z", "red")
    s.path("M250 0H600V180H350Z", "grey")
    s.path("M244 0H258L358 180H340Z", "ink")
    s.path("M40 70V40H52V30L60 12L68 30V40H80V70Z", "paper")
    s.path("M536 70V44H546L551 6L556 44H566V70Z", "paper")
    for x, y, k in (
        (24, 112, 46),
        (72, 106, 50),
        (120, 112, 46),
        (168, 104, 52),
        (214, 112, 46),
        (258, 110, 48),
        (300, 128, 40),
    ):
        hand(s, x, y, k, "ink", "paper")
    crowd(s, 0, 300, 106, 60, "ink", 0.8)
    crowd(s, -10, 330, 136, 70, "#2e2a24", 0.78)
    crowd(s, 350, 610, 104, 60, "slate", 0.86)
    crowd(s, 372, 620, 134, 72, "ink", 0.84)
    return s


def expulsion_plenum() -> Sheet:
    """October 1927: a speaker is shouted down; books and a glass fly at the tribune."""
    s = sheet_of("red")
    s.path("M0 0H600L360 130H240Z", "#c8402f")
    s.path("M318 84L364 48L376 60L334 104Z", "slate")
    s.path("M364 48L370 30L381 27L389 40L377 61Z", "paper")
    s.figure(trotsky, 292, 0, 0.46)
    s.path("M238 180L248 112H336L346 180Z", "ochre")
    s.path("M300 180V112H336L346 180Z", "rust")
    s.path(rect(236, 106, 112, 9), "ink")
    for d, colour in (
        ("M420 30L456 18L464 44L428 56Z", "paper"),
        ("M476 84L500 68L512 88L488 102Z", "ink"),
        ("M148 40L186 54L178 80L142 66Z", "paper"),
        ("M96 92L112 84L122 106L106 112Z", "paper"),
        ("M214 66L232 58L236 70L218 76Z", "paper"),
    ):
        s.path(d, colour)
    s.path("M424 34L456 23L457 26L425 37Z M150 47L184 59L183 62L149 50Z", "ink")
    for words in (
        "468,22* 540,4*",
        "474,36* 560,26*",
        "520,76* 580,56*",
        "136,42* 70,14*",
        "132,58* 60,44*",
        "88,90* 30,72*",
    ):
        s.line(words, "ink", 3)
    for x, y, k in ((40, 132, 50), (96, 140, 46), (164, 136, 52), (424, 134, 52), (488, 140, 46), (556, 132, 52)):
        hand(s, x, y, k, "ink")
    crowd(s, 0, 232, 120, 56, "ink", 0.8)
    crowd(s, 368, 610, 120, 56, "ink", 0.8)
    crowd(s, -10, 620, 144, 68, "#2e2a24", 0.8)
    return s


def demonstration() -> Sheet:
    """7 November 1927: a column with its own banners, others tearing them down."""
    s = sheet_of(BEIGE)
    for x, w, h in ((0, 90, 120), (96, 70, 92), (430, 80, 104), (516, 84, 132)):
        s.path(rect(x, 140 - h, w, h), "grey")
        s.path(
            "".join(rect(x + 10 + i * 20, 150 - h + j * 26, 9, 14) for i in range(w // 22) for j in range(h // 34)),
            "paper",
        )
    s.path(rect(500, 74, 100, 8), "ink")
    for x in (516, 540, 566):
        s.path(head_and_shoulders(x, 44, 40), "ink")
    s.path(rect(500, 82, 100, 3) + "".join(rect(x, 82, 3, 22) for x in range(504, 600, 14)), "ink")
    banner(s, [(110, 20), (286, 6), (292, 54), (116, 68)], "red", 2)
    s.line("112,20* 128,150*", "ink", 5)
    s.line("288,6* 296,150*", "ink", 5)
    banner(s, [(326, 26), (392, 20), (386, 48), (330, 58)], "red", 1)
    s.path("M392 20L404 28L396 34L412 44L400 52L418 66L386 48Z", "red")
    s.line("326,24* 340,150*", "ink", 5)
    s.path("M420 78L432 62L462 44L470 56L446 74L438 96Z", "ink")
    s.path("M462 44L474 34L480 46L470 57Z", "paper")
    crowd(s, 90, 360, 98, 58, "slate", 0.8)
    crowd(s, 400, 620, 96, 60, "ink", 0.84)
    crowd(s, -10, 330, 126, 72, "ink", 0.78)
    crowd(s, 346, 620, 130, 72, "#2e2a24", 0.84)
    return s


def siberia_journey() -> Sheet:
    """January 1928: a train through the snow, sacks by the line."""
    s = sheet_of("red")
    s.circle(470, 82, 54, "ochre")
    s.path("M0 112L120 92L230 112L360 88L600 116V180H0Z", "paper")
    s.path("M360 88L600 116V180H430Z", BEIGE)
    s.path("M0 150H600V156H0Z", "ink")
    s.path("".join(rect(x, 156, 12, 5) for x in range(6, 600, 30)), "ink")
    s.path("M424 84H446V60H462V84H520L532 104V138H424Z M386 70H428V138H386Z M530 138L556 150H520Z", "ink")
    s.path(rect(394, 80, 24, 20), "ochre")
    s.path("M380 64H434V72H380Z M444 54H464V62H444Z M486 76H502V86H486Z", "ink")
    for x, r in ((404, 12), (444, 16), (484, 16), (520, 10)):
        s.circle(x, 142, r, "slate")
        s.circle(x, 142, r * 0.45, "ink")
    s.path(star(526, 118, 9), "red")
    for x in (262, 138, 14):
        s.path(rect(x, 80, 112, 58) + rect(x - 4, 74, 120, 8) + rect(x + 110, 126, 14, 5), "ink")
        s.path("".join(rect(x + 10 + i * 25, 92, 16, 18) for i in range(4)), "ochre")
        for at in (22, 90):
            s.circle(x + at, 143, 10, "slate")
    s.path(
        "M452 54C440 30 400 40 380 24C340 -4 280 18 232 8C170 -6 90 14 0 2V34C70 40 150 22 226 38C290 50 330 34 372 48C400 58 430 48 446 58Z",
        "grey",
    )
    for x in (70, 330, 590):
        s.path(rect(x, 40, 4, 140) + rect(x - 16, 48, 36, 4), "slate")
    return s


def night_call() -> Sheet:
    """July 1928, past midnight: a lit door, a visitor on the landing, his long shadow."""
    s = sheet_of("ink")
    s.path("M330 16H416V150H330Z", "ochre")
    s.path("M330 150L416 150L520 180H240Z", "ochre")
    s.path("M416 16L456 4V164L416 150Z", "rust")
    s.circle(446, 88, 4, "paper")
    for at in range(6):
        s.path(rect(at * 34 - 6, 172 - at * 16, 300 - at * 34, 3), "grey")
        s.path(rect(at * 34 - 6, 110 - at * 16, 3, 64), "slate")
    s.line("-8,114* 196,16*", "grey", 5)
    s.path("M520 30H572V92H520Z", "slate")
    s.path("M543 30H548V92H543Z M520 58H572V62H520Z", "ink")
    s.circle(558, 46, 9, "paper")
    s.circle(554, 43, 8, "slate")
    standing(s, 374, 152, 112, "slate", "ink", "paper")
    s.path("M366.5 50L368 54H380L381.5 50L380 60L374 65L368 60Z", "ink")
    s.path("M268 168L110 180H250L300 168Z", "#2e2a24")
    standing(s, 284, 172, 132, "#2e2a24", "rust", "slate", "cap")
    s.path("M274 60H293V50H296V64L286 68L274 66Z", "#2e2a24")
    return s


def politburo_table() -> Sheet:
    """The table: green cloth in the original, papers, seven men and a lamp."""
    s = sheet_of(BEIGE)
    s.path("M210 0H390L470 180H130Z", "red")
    s.path("M282 0H318V20H282Z M262 20H338L352 42H248Z", "ink")
    rays(s, 300, 42, 320, ((24, 156),), "#e8dcbd")
    men = ((58, 84, 0), (140, 76, 1), (220, 70, 2), (300, 66, 3), (380, 70, 4), (460, 76, 5), (542, 84, 6))
    for x, high, kind in men:
        lip = ("", "beard", "moustache", "", "beard", "moustache", "")[kind]
        coat, shade = ("ink", "slate", "grey")[kind % 3], "ink" if kind % 3 else "#2e2a24"
        seated(s, x, 124, high + 12, coat, shade, lip, bald=kind == 3, glasses=kind in (1, 5))
    s.path("M20 122H580L600 180H0Z", "ink")
    s.path("M20 122H580L583 130H17Z", "slate")
    for x, tilt in ((52, 6), (134, -4), (212, 3), (292, 0), (372, -5), (452, 4), (528, -6)):
        s.path(
            f"M{x} {140 + tilt / 2}L{x + 34} {140 - tilt / 2}L{x + 40} {158 - tilt / 2}L{x - 4} {160 + tilt / 2}Z",
            "paper",
        )
    s.path("M262 132H274V142H262Z M424 132H436V142H424Z", "ochre")
    return s


def birthday() -> Sheet:
    """21 December 1929: one face the size of a house, telegrams like snow."""
    s = sheet_of("grey")
    s.path(rect(180, 0, 240, 180), "red")
    s.path("M180 0H420L180 180Z", "#c8402f")
    s.figure(stalin, 300, -10, 0.82)
    for x, y, turn in (
        (30, 20, 12),
        (96, 44, -10),
        (150, 12, 6),
        (52, 76, -14),
        (126, 92, 9),
        (444, 18, -8),
        (500, 50, 12),
        (560, 20, -6),
        (462, 88, 10),
        (536, 96, -12),
    ):
        s.turn(f"translate({x} {y}) rotate({turn})")
        s.path(rect(-18, -11, 36, 22), "paper")
        s.line("-18,-11* 0,4* 18,-11*", "ink", 1.5)
        s.back()
    crowd(s, -6, 610, 142, 40, "ink", 0.8)
    crowd(s, -14, 620, 156, 46, "#2e2a24", 0.8)
    return s


SCENES: tuple[Callable[[], Sheet], ...] = (
    lenin_stroke,
    testament_read,
    xiii_congress,
    funeral,
    troika_quarrel,
    xiv_congress,
    expulsion_plenum,
    demonstration,
    siberia_journey,
    night_call,
    politburo_table,
    birthday,
)


def vignettes() -> dict[str, str]:
    """SVG by name."""
    return {draw.__name__: draw().svg() for draw in SCENES}

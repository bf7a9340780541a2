"""Emblems on a sheet of 64 × 64: red squares for bodies and branches, black discs for organisations of a region."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from drawing.pen import Point, Sheet, polygon

Draw = Callable[[Sheet], None]


def star(x: float, y: float, radius: float, inner: float = 0.4, points: int = 5) -> str:
    """The `d` of a star that stands on two points."""
    corners: list[Point] = []
    for step in range(2 * points):
        reach = radius if step % 2 == 0 else radius * inner
        angle = -pi / 2 + pi * step / points
        corners.append((x + reach * cos(angle), y + reach * sin(angle)))
    return polygon(corners)


def bar(x: float, y: float, wide: float, high: float) -> str:
    """The `d` of an upright rectangle."""
    return polygon([(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)])


def politburo(s: Sheet) -> None:
    """Seven chairs round a table."""
    s.circle(32, 32, 12, "paper")
    s.path(star(32, 32, 8), "red")
    for seat in range(7):
        angle = -pi / 2 + 2 * pi * seat / 7
        s.circle(32 + 21 * cos(angle), 32 + 21 * sin(angle), 4.6, "ink" if seat else "paper")


def orgburo(s: Sheet) -> None:
    """A tree of posts."""
    s.line("32,18* 32,46*", "ink", 3)
    s.line("14,46* 14,34* 50,34* 50,46*", "ink", 3)
    s.path(bar(24, 10, 16, 12), "paper")
    for x in (8, 26, 44):
        s.path(bar(x, 42, 12, 12), "paper")


def secretariat(s: Sheet) -> None:
    """A folder of papers, tied."""
    s.path("M14 10H44L52 18V40H14Z", "paper")
    for y in (18, 24):
        s.path(bar(20, y, 20, 2.5), "red")
    s.path("M8 30H26L30 25H56V54H8Z", "ink")
    s.path(bar(8, 39, 48, 3), "paper")
    s.circle(32, 40.5, 5, "paper")


def hemicycle(s: Sheet, rows: tuple[float, ...], dots: tuple[int, ...]) -> None:
    """Seats in half circles."""
    for radius, count in zip(rows, dots, strict=True):
        for seat in range(count):
            angle = pi + pi * (seat + 0.5) / count
            s.circle(32 + radius * cos(angle), 48 + radius * sin(angle), 3.4, "paper")


def committee(s: Sheet) -> None:
    """Two rows of seats before a desk."""
    hemicycle(s, (16, 26), (5, 8))
    s.path(bar(24, 46, 16, 7), "ink")


def congress(s: Sheet) -> None:
    """A full hall before the tribune."""
    hemicycle(s, (13, 19, 25), (5, 8, 11))
    s.path("M25 42H39L42 56H22Z", "ink")


def control(s: Sheet) -> None:
    """An eye over the scales."""
    s.blob("10,22* 22,13 32,11 42,13 54,22* 42,30 32,32 22,30", "paper")
    s.circle(32, 21.5, 7, "ink")
    s.path(bar(30, 34, 4, 20), "paper")
    s.path(bar(12, 37, 40, 3), "paper")
    s.path("M8 46H20L14 38Z M44 46H56L50 38Z", "ink")
    s.path(bar(22, 53, 20, 3), "paper")


def party_centre(s: Sheet) -> None:
    """A banner with a star."""
    s.path(bar(13, 6, 4, 54), "ink")
    s.path("M17 9L56 14L48 26L56 38L17 42Z", "paper")
    s.path(star(33, 25, 11), "red")


def government(s: Sheet) -> None:
    """A portico with a flag."""
    s.path("M8 28L32 16L56 28Z", "paper")
    for x in (12, 23, 34, 45):
        s.path(bar(x, 31, 7, 17), "paper")
    s.path(bar(8, 50, 48, 5), "ink")
    s.path("M31 5H33V18H31Z M33 6L45 10L33 13Z", "ink")


def army(s: Sheet) -> None:
    """The pointed cloth helmet of 1919 with its star."""
    s.path("M32 5L36 14L48 28L50 42H14L16 28L28 14Z", "paper")
    s.path("M12 40H52L56 52L44 57L40 46H24L20 57L8 52Z", "ink")
    s.path(star(32, 29, 9), "red")


def police(s: Sheet) -> None:
    """Shield and sword."""
    s.path("M12 10H52V32L32 57L12 32Z", "paper")
    s.path("M30 4H34V38L32 46L30 38Z", "ink")
    s.path(bar(24, 14, 16, 4), "ink")


def international(s: Sheet) -> None:
    """A globe with a banner across."""
    s.circle(32, 34, 21, "paper")
    s.line("32,13 22,34 32,55", "ink", 2)
    s.line("32,13 42,34 32,55", "ink", 2)
    s.line("11,34* 53,34*", "ink", 2)
    s.path("M6 24L44 6L58 12L24 30Z", "ink")
    s.path(star(44, 14, 6), "red")


def press(s: Sheet) -> None:
    """A newspaper."""
    s.path("M10 14L46 10L54 50L18 54Z", "paper")
    s.path("M14 19L44 15.5L45.5 22L15.5 25.5Z", "ink")
    for y in (30, 36, 42):
        s.path(f"M{y / 5 + 11} {y}L{y / 5 + 26} {y - 1.7}L{y / 5 + 26.4} {y + 0.6}L{y / 5 + 11.4} {y + 2.3}Z", "ink")
    s.path("M36 27L47 25.6L49.6 39L38.6 40.3Z", "red")


def union(s: Sheet) -> None:
    """A gear and a hammer."""
    s.circle(32, 34, 15, "paper")
    for step in range(8):
        angle = pi * step / 4
        x, y = 32 + 18 * cos(angle), 34 + 18 * sin(angle)
        s.circle(x, y, 4.2, "paper")
    s.circle(32, 34, 7, "red")
    s.path("M30 12H34V54H30Z M20 8H44V18H20Z", "ink")


def assembly(s: Sheet) -> None:
    """A sun rises over a field."""
    s.path("M15 44A17 17 0 0 1 49 44Z", "paper")
    for step in range(5):
        angle = pi * (step + 1) / 6 + pi
        x, y = cos(angle), sin(angle)
        s.line(f"{32 + 21 * x:.1f},{44 + 21 * y:.1f}* {32 + 29 * x:.1f},{44 + 29 * y:.1f}*", "paper", 4)
    s.path("M8 46H56V55H8Z", "ink")


def region(s: Sheet) -> None:
    """A map in folds with a pin."""
    s.path("M8 20L24 14V52L8 58Z M40 20L56 14V52L40 58Z", "paper")
    s.path("M24 14L40 20V58L24 52Z", "#d9cba9")
    s.path("M32 44L23 28H41Z", "ink")
    s.circle(32, 24, 10, "ink")
    s.circle(32, 24, 4, "paper")


BODIES: dict[str, Draw] = {
    f.__name__: f
    for f in (politburo, orgburo, secretariat, committee, control, congress, party_centre, government, army, police,
              international, press, union, assembly, region)
}  # fmt: skip


def moscow(s: Sheet) -> None:
    """A gate tower of the Kremlin."""
    s.path("M18 54V30H46V54H38V44H26V54Z M22 29V22H42V29Z M25 21L32 8L39 21Z", "paper")
    s.path(star(32, 8, 6), "red")


def leningrad(s: Sheet) -> None:
    """The Admiralty's spire over the water."""
    s.path("M31 6H33L36 30H28Z M22 30H42V46H22Z", "paper")
    s.path("M8 50H56V54H8Z", "red")


def ukraine(s: Sheet) -> None:
    """An ear of wheat."""
    s.path("M30.5 20H33.5V58H30.5Z", "paper")
    for y in (16, 25, 34):
        s.pair(f"-2,{y + 10}* -14,{y + 4} -13,{y - 6}* -3,{y}", "ochre", 32)
    s.blob("32,6* 37,14 32,22* 27,14", "ochre")


def urals(s: Sheet) -> None:
    """Mountains and a furnace."""
    s.path("M6 50L22 20L32 38L40 26L58 50Z", "paper")
    s.path("M36 50V30L38 14H46L48 30V50Z", "red")


def siberia(s: Sheet) -> None:
    """Firs."""
    for x, y, colour in ((20, 16, "paper"), (44, 20, "paper"), (32, 8, "red")):
        s.path(f"M{x} {y}L{x + 12} {y + 18}H{x + 5}L{x + 14} {y + 34}H{x - 14}L{x - 5} {y + 18}H{x - 12}Z", colour)
    s.path(bar(30, 42, 4, 14), "paper")


def north_caucasus(s: Sheet) -> None:
    """The double peak."""
    s.path("M6 50L24 18L32 30L40 14L58 50Z", "paper")
    s.path("M24 18L30 27L24 32L18 29Z M40 14L46 27L39 31L34 24Z", "red")


def transcaucasia(s: Sheet) -> None:
    """A derrick."""
    s.line("32,8* 18,54*", "paper", 4)
    s.line("32,8* 46,54*", "paper", 4)
    s.line("28,22* 40,34* 22,42* 45,54*", "paper", 3)
    s.line("36,22* 24,34* 42,42* 19,54*", "paper", 3)
    s.blob("50,12* 56,22 50,28 44,22", "red")


def belorussia(s: Sheet) -> None:
    """A flax flower."""
    for step in range(5):
        angle = -pi / 2 + 2 * pi * step / 5
        s.circle(32 + 10 * cos(angle), 24 + 10 * sin(angle), 7.5, "paper")
    s.circle(32, 24, 5, "red")
    s.line("32,34 30,46 34,58", "paper", 3)


def central_asia(s: Sheet) -> None:
    """A dome between two towers."""
    s.path("M18 54V34C18 20 28 18 32 10C36 18 46 20 46 34V54Z", "paper")
    s.path("M26 54V42L32 35L38 42V54Z", "red")
    s.path(bar(9, 20, 5, 34) + bar(50, 20, 5, 34), "paper")


def kazakhstan(s: Sheet) -> None:
    """A felt tent."""
    s.path("M8 52V36C12 22 24 14 32 12C40 14 52 22 56 36V52Z", "paper")
    s.path("M27 52V40H37V52Z M8 33H56V37H8Z M29 12H35L37 19H27Z", "red")


def nizhny(s: Sheet) -> None:
    """An anchor."""
    s.circle(32, 14, 5, "paper", 3)
    s.line("32,19* 32,54*", "paper", 4)
    s.line("20,26* 44,26*", "red", 4)
    s.line("12,38 18,50 32,54 46,50 52,38", "paper", 4)


def tula(s: Sheet) -> None:
    """A samovar."""
    s.path("M20 20H44L42 42H22Z M26 44H38V50H46V55H18V50H26Z M27 10H37V18H27Z", "paper")
    s.line("19,24 11,28 20,34", "paper", 3)
    s.line("45,24 53,28 44,34", "paper", 3)
    s.path(bar(29, 32, 6, 8), "red")


def tver(s: Sheet) -> None:
    """An arched bridge over the river."""
    s.path("M4 24H60V31H56V46H50C50 30 14 30 14 46H8V31H4Z", "paper")
    s.path("M6 49H58V53H6Z M14 56H50V59H14Z", "red")


def ivanovo(s: Sheet) -> None:
    """A reel of thread."""
    s.path("M16 10H48V18H16Z M16 46H48V54H16Z", "paper")
    s.path("M22 18H42V46H22Z", "red")
    for y in (23, 30, 37):
        s.line(f"22,{y + 3}* 42,{y}*", "paper", 2)


def vladimir(s: Sheet) -> None:
    """The old gate with its dome."""
    s.path("M14 54V26H50V54H42V42C42 30 22 30 22 42V54Z M25 25V19H39V25Z", "paper")
    s.blob("32,6* 40,14 38,19* 26,19* 24,14", "red")


def volga(s: Sheet) -> None:
    """A barge on the river."""
    s.path("M10 34H54L48 44H16Z M28 10H31V32H28Z", "paper")
    s.path("M32 12L48 30H32Z", "red")
    s.line("8,52 16,48 24,52 32,56 40,52 48,48 56,52", "paper", 3)


def black_earth(s: Sheet) -> None:
    """Furrows to the horizon."""
    s.circle(32, 22, 9, "red")
    for x in (6, 19, 32, 45, 58):
        s.path(f"M{32 + (x - 32) / 5} 28H{33 + (x - 32) / 5}L{x + 3} 54H{x - 3}Z", "paper")


def north_west_centre(s: Sheet) -> None:
    """A log house by the water."""
    s.path("M12 30L32 12L52 30V50H12Z", "paper")
    s.path("M27 34H37V50H27Z", "red")
    s.line("8,55* 56,55*", "paper", 3)


def far_east(s: Sheet) -> None:
    """The sun out of the sea."""
    s.circle(32, 38, 15, "red")
    s.path("M6 40H58V44H6Z M12 48H52V51H12Z M20 54H44V57H20Z", "paper")


def region_army(s: Sheet) -> None:
    """The star."""
    s.path(star(32, 33, 24), "red")
    s.path(star(32, 33, 12), "paper")


def centre_apparatus(s: Sheet) -> None:
    """A typewriter."""
    s.path("M22 8H42V26H22Z", "paper")
    s.path("M12 26H52V32H12Z M16 34H48L54 54H10Z", "red")
    for y, xs in ((39, (22, 29, 36, 43)), (46, (19, 27, 35, 43))):
        for x in xs:
            s.circle(x, y, 2.2, "paper")


REGIONS: dict[str, Draw] = {
    f.__name__.replace("region_army", "army"): f
    for f in (moscow, leningrad, ukraine, urals, siberia, north_caucasus, transcaucasia, belorussia, central_asia,
              kazakhstan, nizhny, tula, tver, ivanovo, vladimir, volga, black_earth, north_west_centre, far_east,
              region_army, centre_apparatus)
}  # fmt: skip


def emblems() -> dict[str, str]:
    """SVG by name; those of regions begin with "region_"."""
    out = {}
    for name, draw in BODIES.items():
        sheet = Sheet(64, 64)
        sheet.path("M2 2H62V62H2Z", "red")
        draw(sheet)
        out[name] = sheet.svg()
    for name, draw in REGIONS.items():
        sheet = Sheet(64, 64)
        sheet.circle(32, 32, 31, "ink")
        sheet.turn("translate(6.4 6.4) scale(.8)")
        draw(sheet)
        out[f"region_{name}"] = sheet.svg()
    return out

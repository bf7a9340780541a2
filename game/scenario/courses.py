"""Courses over the quarters: straight lines between dated points, in whole numbers only."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from game.scenario.dates import Calendar, Date

PER_MILLE = 1000


def hundredths(value: float) -> int:
    """A number times 100, halves away from zero; worked out in decimals so that every machine agrees."""
    return int((Decimal(repr(value)) * 100).to_integral_value(ROUND_HALF_UP))


def member_course(points: Mapping[Date, int], calendar: Calendar) -> list[int]:
    """Members of a region in every quarter."""
    return course({calendar.turn(when): value for when, value in sorted(points.items())}, calendar.turns)


def share_course(shares: list[dict[Date, float]], calendar: Calendar) -> list[list[int]]:
    """Shares of all regions in per mille; every quarter adds up to 1000."""
    courses = raw_shares(shares, calendar)
    for turn in range(calendar.turns):
        column = apportion([line[turn] for line in courses], PER_MILLE)
        for line, value in zip(courses, column, strict=True):
            line[turn] = value
    return courses


def raw_shares(shares: list[dict[Date, float]], calendar: Calendar) -> list[list[int]]:
    """Shares as given, straight lines between, in hundredths of a percent."""
    return [
        course({calendar.turn(when): hundredths(value) for when, value in sorted(points.items())}, calendar.turns)
        for points in shares
    ]


def course(points: Mapping[int, int], turns: int) -> list[int]:
    """Whole numbers for quarters 0 to ``turns`` - 1: level before the first point and after the last."""
    known = sorted(points.items())
    line = []
    at = 0
    for turn in range(turns):
        while at + 1 < len(known) and known[at + 1][0] <= turn:
            at += 1
        (start, low), (end, high) = known[at], known[min(at + 1, len(known) - 1)]
        if turn <= start or end == start:
            line.append(low)
        else:
            span = end - start
            line.append(low + (2 * (high - low) * (turn - start) + span) // (2 * span))
    return line


def apportion(weights: list[int], total: int) -> list[int]:
    """Share out ``total`` by weight, largest remainders first; the first of equals goes before."""
    whole = sum(weights)
    if whole <= 0:
        return [0] * len(weights)
    parts = [weight * total // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda at: (-(weights[at] * total % whole), at))
    for at in order[: total - sum(parts)]:
        parts[at] += 1
    return parts

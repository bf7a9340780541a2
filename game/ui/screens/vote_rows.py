"""Votes as rows: the motions, and a roll call with everybody's reasons."""

from __future__ import annotations

from game.chronicle import Line
from game.rules import names as n
from game.ui.language import _, meant
from game.ui.pages.view_words import reason_words, vote_word
from game.ui.shapes import Mark
from game.ui.table_rows import Cell, Column, Row
from game.ui.tip import Tip, signed
from game.ui.view_news import motion_words

WIDTH, HEIGHT = 980, 600
"""Logical pixels."""
SITTING = (n.D_HOLD, n.D_WHIP, n.D_VOTE)
"""Decisions within a sitting: its votes are told when it is over."""
VOTE_MARKS = {1: ("diamond", "green"), 0: ("ring", "grey"), -1: ("cross", "red")}


VOTE_MARKS = {1: ("diamond", "green"), 0: ("ring", "grey"), -1: ("cross", "red")}


def motion_columns() -> tuple[Column, ...]:
    """Columns of the motions voted on."""
    return (
        Column("mark", "", "mark", width=34),
        Column("motion", _("Motion"), width=1.0, bold=True),
        Column("for", _("For"), "number", width=60),
        Column("against", _("Against"), "number", width=76),
        Column("abstaining", _("Abst."), "number", width=64),
    )


def motion_row(at: int, line: Line) -> Row:
    """One motion and its result."""
    ayes, noes, idle = (value for _name, value in line.parts)
    carried = line.row is not None and line.row.cells[1] == 1
    mark = Mark("square", "green", _("carried")) if carried else Mark("cross", "red", meant("motion", "lost"))
    cells: dict[str, Cell] = {
        "mark": mark,
        "motion": motion_words(line),
        "for": ayes,
        "against": noes,
        "abstaining": idle,
    }
    return Row(str(at), cells)


def roll_columns() -> tuple[Column, ...]:
    """Columns of a roll call."""
    return (
        Column("voter", _("Voter"), width=0.8, bold=True),
        Column("mark", "", "mark", width=34),
        Column("side", _("Vote"), width=80),
        Column("votes", _("Votes"), "number", width=60),
        Column("points", _("Leaning"), "signed", width=76),
        Column("why", _("Why"), width=1.6),
    )


def roll_row(at: int, line: Line) -> Row:
    """One voter of a roll call."""
    ballot, words = line.ballots[at], reason_words()
    shape, colour = VOTE_MARKS[ballot.side]
    strongest = sorted(ballot.parts, key=lambda part: -abs(part[1]))[:4]
    why = ", ".join(f"{words.get(name, name)} {signed(value)}" for name, value in strongest)
    cells: dict[str, Cell] = {
        "voter": ballot.voter,
        "mark": Mark(shape, colour, vote_word(ballot.side)),
        "side": vote_word(ballot.side),
        "votes": ballot.votes,
        "points": ballot.points,
        "why": why,
    }
    return Row(str(at), cells)


def ballot_tip(line: Line, at: int) -> Tip | None:
    """All reasons of a voter, added up."""
    if at >= len(line.ballots):
        return None
    ballot, words = line.ballots[at], reason_words()
    parts = tuple((words.get(name, name), value) for name, value in ballot.parts)
    text = _("He declared as he had decided.") if ballot.declared else ""
    return Tip(text, parts, signed(ballot.points), ballot.voter)

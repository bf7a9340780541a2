"""A man's way through this campaign, by quarters: posts and seats, whose man he was taken for, falls, illness."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from game.campaign import Happening
from game.rules import names as n
from game.rules.state import STATE
from game.ui.language import _
from game.ui.pages.view_names import Lexicon, rung_words
from game.ui.pages.view_persons import SEATS
from game.ui.session import Session
from game.ui.shapes import Mark
from game.ui.table_rows import Row
from game.ui.view_past import kept_states, known_patrons

BEFORE = -1
"""The quarter of what was so when the campaign began."""

SORTS = {
    "post": ("pentagon", "brown"), "seat": ("square", "green"), "patron": ("ring", "blue"), "fall": ("wedge", "red"),
    "health": ("cross", "violet"), "word": ("star", "ink"),
}  # fmt: skip
"""Sort -> shape and colour of its mark, in the order of a quarter."""


@dataclass(frozen=True)
class Step:
    """Something that happened to him: the quarter, its sort (of SORTS), the words."""

    turn: int
    sort: str
    words: str


def sort_names() -> dict[str, str]:
    """The sorts in a word."""
    return {
        "post": _("post"), "seat": _("seat"), "patron": _("patron"), "fall": _("fall"), "health": _("health"),
        "word": _("said"),
    }  # fmt: skip


class Career:
    """What the party knows of one man's way."""

    def __init__(self, session: Session, p: int) -> None:
        """Of person `p`."""
        self.session = session
        self.p = p
        self.words = Lexicon(session.campaign)

    def steps(self) -> list[Step]:
        """Everything, the newest first."""
        found = [*self._posts(), *self._seats(), *self._patrons(), *self._rows()]
        order = list(SORTS)
        return sorted(found, key=lambda step: (-step.turn, order.index(step.sort)))

    def _states(self) -> list[tuple[int, Any]]:
        """(quarter, state at its beginning), and the present view as if a quarter later: posts and seats are public."""
        kept = kept_states(self.session)
        found = [(turn, np.frombuffer(kept[turn], STATE)[0]) for turn in sorted(kept)]
        return [*found, (self.session.turn + 1, None)]

    def _held(self, state: Any) -> set[int]:
        offices = range(1, self.session.world.offices + 1)
        holder = self.session.view().holder if state is None else state["holder"]
        return {o for o in offices if holder[o] == self.p}

    def _posts(self) -> list[Step]:
        """Posts taken up and lost, from the difference of quarters; by whose hand, from the log."""
        out, before = list[Step](), set[int]()
        for at, (turn, state) in enumerate(self._states()):
            held = self._held(state)
            when = BEFORE if at == 0 else turn - 1
            out += [Step(when, "post", self._came(o, when)) for o in sorted(held - before)]
            out += [Step(when, "post", _("no longer {office}").format(office=self.words.office(o)))
                    for o in sorted(before - held)]  # fmt: skip
            before = held
        return out

    def _came(self, o: int, turn: int) -> str:
        office = self.words.office(o)
        posted = [row.cells for row in self._log(n.L_POST, turn)]
        by = next((cells[3] for cells in posted if cells[0] == o and cells[2] == self.p), n.NOBODY)
        if not by:
            return office
        return _("{office}, put there by {leader}").format(office=office, leader=self.words.leader(by))

    def _log(self, kind: int, turn: int) -> list[Happening]:
        rows = self.session.campaign.happenings
        return [row for row in rows if row.kind == kind and row.turn == turn]

    def _seats(self) -> list[Step]:
        """Seats won and lost."""
        out, before = list[Step](), dict[int, int]()
        for at, (turn, state) in enumerate(self._states()):
            member = self.session.view().member if state is None else state["member"]
            now = {b: int(member[self.p, b]) for b in SEATS}
            for b in SEATS:
                if now[b] != before.get(b, n.OUT):
                    out.append(Step(BEFORE if at == 0 else turn - 1, "seat", self._seat(b, now[b])))
            before = now
        return out

    def _seat(self, b: int, rank: int) -> str:
        text = {
            n.FULL: _("member of the {body}"), n.CANDIDATE: _("candidate of the {body}"), n.OUT: _("out of the {body}"),
        }[rank]  # fmt: skip
        return text.format(body=self.words.body(b))

    def _patrons(self) -> list[Step]:
        """Whose man he was taken for, as the party noticed it; one's own men as they came and went."""
        if self.session.world.leader_of[self.p]:
            return []
        out = []
        for at, (turn, leader) in enumerate(known_patrons(self.session, self.p)):
            name = self.words.leader(leader)
            told = _("taken for {leader}'s man") if leader else _("taken for nobody's man")
            if leader == self.session.leader:
                told = _("your man")
            out.append(Step(BEFORE if at == 0 else turn - 1, "patron", told.format(leader=name)))
        return out

    def _rows(self) -> list[Step]:
        """Falls, illness, death, and what was quoted against him."""
        out, m = [], self.session.world.leader_of[self.p]
        for row in self.session.campaign.happenings:
            cells = row.cells
            if row.kind == n.L_SANCTION and m and cells[0] == m:
                by = _(", moved by {leader}").format(leader=self.words.leader(cells[2])) if cells[2] else ""
                out.append(Step(row.turn, "fall", rung_words()[cells[1]] + by))
            elif row.kind == n.L_REGAIN and m and cells[0] == m:
                out.append(Step(row.turn, "fall", _("a rung regained")))
            elif row.kind == n.L_DEATH and cells[0] == self.p:
                out.append(Step(row.turn, "health", _("dies")))
            elif row.kind == n.L_ILLNESS and cells[0] == self.p:
                out.append(Step(row.turn, "health", _("falls ill") if cells[1] > 0 else _("at work again")))
            elif row.kind == n.L_QUOTED and m and cells[0] == m:
                issue = self.words.issue(cells[1])
                out.append(Step(row.turn, "word", _("quoted against himself: {issue}").format(issue=issue)))
        return out


def step_row(at: int, step: Step, words: Lexicon) -> Row:
    """One line of a career."""
    when = words.short_quarter(step.turn) if step.turn != BEFORE else _("before")
    name = sort_names()[step.sort]
    return Row(str(at), {"mark": Mark(*SORTS[step.sort], name), "when": when, "what": step.words})

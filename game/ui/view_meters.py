"""The numbers of the player's own position."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules import names as n
from game.rules.clients import held_by
from game.ui.language import _
from game.ui.pages.view_names import rung_words
from game.ui.session import Session
from game.ui.view import Part


@dataclass(frozen=True)
class Meter:
    """One number of the player's own position, 0..top."""

    name: str
    value: int
    top: int
    text: str
    parts: tuple[Part, ...] = ()


def own_meters(session: Session) -> list[Meter]:
    """Strength, prestige, exposure, case, health."""
    v, w, me = session.view(), session.world, session.leader
    p = w.person[me]
    men = sum(1 for q in range(1, w.persons + 1) if v.patron[q] == me and v.standing[q] == n.MEMBER)
    return [
        Meter(
            _("Strength %"),
            v.strength[me],
            100,
            _("Your share of the machine, percent: half CC seats, half the delegations your secretaries would bring."),
            ((_("Men who follow you"), str(men)), (_("Kept without strain"), str(held_by(v, w, me)))),
        ),
        Meter(
            _("Prestige"),
            v.prestige[p],
            100,
            _("Your name in the whole party. It makes friends, and makes you feared."),
        ),
        Meter(
            _("Exposure"),
            v.exposure[me],
            100,
            _("How closely you are watched. What nobody watches is believed late: your men are not counted."),
        ),
        Meter(
            _("Evidence"),
            v.evidence[me],
            max(60, v.evidence[me]),
            _("The case of factionalism against you. Each rung of a fall wants more of it."),
            tuple((rung_words()[rung], str(w.evidence_step * rung)) for rung in range(1, 6)),
        ),
        Meter(_("Health"), v.health[p], 100, _("At 0 you die; below half you may fall ill and lose quarters.")),
    ]

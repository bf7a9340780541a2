"""What the move that only one chair has would do, as named numbers; the formulas are those of the rules."""

from __future__ import annotations

from typing import Any

from game.rules import names as n
from game.rules.moves_own import assigned_shift, below_sway, formula_line
from game.ui.language import _, percent
from game.ui.pages.view_names import Lexicon
from game.ui.session import Session
from game.ui.view import Part, date_words


def said_words(v: Any, w: Any, words: Lexicon, leader: int, issue: int) -> str:
    """What a leader said on an issue and when: "The NEP +60 industrialisation, spring 1923"."""
    when = date_words(w, v.said_turn[leader, issue] - 1)
    return f"{words.issue(issue)} {words.side(issue, v.said[leader, issue])}, {when}"


def spoken(v: Any, w: Any, m: int) -> list[int]:
    """The issues a leader has spoken on in public, the loudest first."""
    said = [i for i in range(w.issues) if v.said_turn[m, i]]
    return sorted(said, key=lambda i: -v.statement[m, i])


def chair_effects(session: Session, verb: int, a: int, b: int) -> list[Part]:
    """The effects of one's own move; whole numbers are changes, words are facts."""
    v, w, leader = session.view(), session.world, session.leader
    p, words = w.person[leader], Lexicon(session.campaign)
    if verb == n.ASSIGN:
        return [(_("Grip"), assigned_shift(v, w, leader, a)), (_("Delegates"), percent(w.share[a, v.turn] // 10))]
    if verb == n.APPEAL_BELOW:
        return [
            (_("Mood towards you"), f"{below_sway(w, p)}"),
            (_("Grip"), -min(v.grip[a], w.oratory[p] // w.below_loosens)),
            (_("Exposure"), 10),
            (_("Evidence against you"), w.evidence_below * v.ban),
            (_("Distrust of every leader"), w.below_distrust),
        ]
    if verb == n.STAGE:
        return [
            (_("Chance of a defeat"), percent(w.stage_defeat)),
            (_("Prestige, if it goes well"), w.stage_gain + w.oratory[p] // 40),
            (_("Prestige, after a defeat"), -w.stage_loss),
            (_("Exposure"), 6),
        ]
    if verb == n.BROKER:
        return [
            (_("Firmness of the pact"), min(100, v.pact[a, b] + w.pact_gain) - v.pact[a, b]),
            (_("Regard of both for you"), w.broker_thanks),
            (_("Distrust of both"), -w.broker_thanks),
        ]
    line = formula_line(v, w, leader, a)
    return [(_("The line"), line - v.line[a]), (_("It would stand at"), words.side(a, line)), (_("Exposure"), 4)]

"""What an option of an event would do to the player, as named numbers: those he would be told beforehand."""

from __future__ import annotations

from game.rules import vocabulary as e
from game.ui.language import _
from game.ui.pages.view_names import Lexicon
from game.ui.session import Session
from game.ui.view import Part


def option_parts(session: Session, x: int) -> tuple[Part, ...]:
    """The effects of option `x` (its number in the World) that concern the player, then those of its gamble."""
    w = session.world
    out = _told(session, w.option_effects[x], w.option_effects_n[x])
    if w.option_odds[x]:
        for name, start, count in (
            (_("If it comes off"), w.option_win[x], w.option_win_n[x]),
            (_("If it does not"), w.option_lose[x], w.option_lose_n[x]),
        ):
            found = _told(session, start, count)
            out += [(f"{name}: {label}", value) for label, value in found]
    return tuple(out)


def _told(session: Session, start: int, count: int) -> list[Part]:
    found = (effect_part(session, at) for at in range(start, start + count))
    return [part for part in found if part is not None]


def effect_part(session: Session, at: int) -> Part | None:
    """The effect in row `at` of the World in words, if it concerns the player or the whole party."""
    w, me, words = session.world, session.leader, Lexicon(session.campaign)
    verb, a, b, c = (w.effect[at, place] for place in range(4))
    own = {e.E_CAPITAL: _("Capital"), e.E_EXPOSURE: _("Exposure"), e.E_EVIDENCE: _("Evidence against you")}
    if verb in own and a == me:
        return own[verb], b
    if verb == e.E_PRESTIGE:
        return (_("Your prestige") if a == w.person[me] else _("Prestige of {who}").format(who=words.person(a))), b
    if verb == e.E_REGARD and b == me:
        return _("Regard of {who}").format(who=words.person(a)), c
    if verb == e.E_DISTRUST and b == me:
        return _("Distrust of {who}").format(who=words.leader(a)), c
    if verb == e.E_PACT and me in (a, b):
        return _("Pact with {who}").format(who=words.leader(a + b - me)), c
    if verb == e.E_LINE:
        return _("Line on {issue}").format(issue=words.issue(a)), b
    if verb == e.E_POST:
        return words.short_office(b), words.person(a)
    if verb == e.E_MATERIAL and a == me:
        return _("Material on {who}").format(who=words.leader(b)), c
    return None

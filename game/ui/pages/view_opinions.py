"""What somebody thinks of a leader, taken apart; and where he stands on the issues, with what was said in public."""

from __future__ import annotations

from typing import Any

from game.rules import names as n
from game.rules.clients import natural_regard
from game.ui.language import _
from game.ui.pages.view_names import Lexicon, signed_number
from game.ui.session import Session
from game.ui.tip import Tip
from game.ui.view import Part, date_words
from game.ui.view_people import standing_word

SEEN = 30
"""Points by which the party's guess differs from old ties for a man seen to follow a leader: `clients.notice`."""


def own_man(session: Session, p: int) -> bool:
    """The player knows the man's mind: he is his client, or himself."""
    return bool(session.view().patron[p] == session.leader or session.world.leader_of[p] == session.leader)


def views_gap(v: Any, w: Any, p: int, leader: int) -> int:
    """What kindred or distant views add to a regard; the formula of `clients.natural_regard`."""
    gap = sum(abs(v.stance[p, i] - v.stance[w.person[leader], i]) for i in range(w.issues))
    return int(30 - gap // w.issues * 2 // 3)


def regard_parts(session: Session, p: int, leader: int) -> list[Part]:
    """The parts a regard is made of: for one's own man what it tends to, for another what the party guesses."""
    v, w = session.view(), session.world
    if not own_man(session, p):
        old, out = int(w.regard0[p, leader]), list[Part]()
        out.append((_("old ties"), old))
        if v.regard[p, leader] != old:
            change = _("seen to follow him") if v.regard[p, leader] > old else _("seen to have left him")
            out.append((change, int(v.regard[p, leader]) - old))
        return out
    parts = [
        (_("old ties"), int(w.regard0[p, leader]) // 2),
        (_("kindred views"), views_gap(v, w, p, leader)),
        (_("his name in the party"), (int(v.prestige[w.person[leader]]) - 50) // 4),
        (_("a fallen man"), -int(w.fallen_regard * v.rung[leader])),
    ]
    if v.patron[p] == leader:
        parts += [(_("gratitude, which fades"), int(v.gratitude[p]) // 2), (_("his patron"), int(w.patron_tie))]
    return [part for part in parts if part[1]]


def regard_tip(session: Session, p: int, leader: int) -> Tip:
    """The tooltip of what a man thinks of a leader."""
    v, words = session.view(), Lexicon(session.campaign)
    title = _("{person} of {leader}").format(person=words.person(p), leader=words.leader(leader))
    parts = tuple(regard_parts(session, p, leader))
    if not own_man(session, p):
        told = _("As the party sees it: old ties, and whose man he is seen to be. What he really thinks shows late.")
        return Tip(told, parts, signed_number(v.regard[p, leader]), title)
    told = _("He thinks {now} of him. It moves by an eighth of the gap each quarter, towards the sum of:")
    sum_ = signed_number(natural_regard(v, session.world, p, leader))
    return Tip(told.format(now=signed_number(v.regard[p, leader])), parts, sum_, title)


def standing_tip(session: Session, p: int) -> str:
    """How a man stands in the party, in a sentence."""
    v, w, m = session.view(), session.world, session.world.leader_of[p]
    if v.standing[p] != n.MEMBER:
        return standing_word(v.standing[p]).capitalize()
    if v.away[p] >= n.AWAY_FOR_GOOD:
        return _("Ill, and not to return.")
    if v.away[p]:
        return _("Ill or away; quarters left: {count}.").format(count=v.away[p])
    if m and v.struck[m]:
        return _("Member of the party; last struck in {date}.").format(date=date_words(w, v.struck[m] - 1))
    return _("Member of the party, at work.")

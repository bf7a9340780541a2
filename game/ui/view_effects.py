"""What a move would do, as named numbers, from what the player can see; the formulas are those of the rules."""

from __future__ import annotations

from typing import Any

from game.rules import names as n
from game.rules.appeals import higher_body
from game.rules.moves_open import press_reach
from game.rules.moves_posts import warmth
from game.rules.moves_private import next_congress
from game.rules.posts import fitness
from game.rules.statements import quotable, worst_said
from game.ui.language import _, percent
from game.ui.pages.view_names import Lexicon
from game.ui.session import Session
from game.ui.view import Part, date_words
from game.ui.view_deals import offer_parts
from game.ui.view_own import chair_effects, said_words


def effects(session: Session, verb: int, a: int, b: int) -> list[Part]:
    """The effects of a move; whole numbers are changes, words are facts."""
    v, w, leader = session.view(), session.world, session.leader
    if verb in (n.APPOINT, n.DISMISS):
        return post_effects(session, verb, a, b)
    if verb in (n.COURT, n.PROTECT, n.DROP, n.SLATE):
        return client_effects(v, w, leader, verb, a)
    if verb == n.OFFER:
        return offer_parts(session, leader, a, b)
    if verb == n.BREAK:
        return break_effects(v, w, leader, a)
    if n.ASSIGN <= verb <= n.FORMULA:
        return chair_effects(session, verb, a, b)
    if verb in (n.WRITE, n.SPEAK, n.CELLS, n.BEND, n.ADOPT):
        return word_effects(session, verb, a, b)
    if verb in (n.PRESS, n.QUOTE, n.LEAK, n.GATHER):
        return blow_effects(session, verb, a)
    if verb == n.CIRCULATE:
        words = Lexicon(session.campaign)
        hurt = [(words.leader(m), -w.document_hurts[a, m] // 5) for m in range(1, w.leaders + 1)]
        return [(name, loss) for name, loss in hurt if loss] + [(_("Evidence against you"), w.evidence_open * v.ban)]
    return own_effects(session, verb)


def post_effects(session: Session, verb: int, office: int, p: int) -> list[Part]:
    """Gratitude, grudge, grip."""
    v, w = session.view(), session.world
    out: list[Part] = []
    before = v.holder[office]
    if verb == n.APPOINT:
        thanks = w.gratitude * (50 + w.weight[office]) // 100
        out.append((_("His regard for you"), -w.gratitude // 2 if w.far[office] else thanks))
        out.append((_("Fit for the work"), f"{fitness(w, p, office)}"))
        r = w.area[office]
        if r:
            own = v.mood[r, w.party_issue]
            grip = w.grip_first + w.administration[p] // 4 - w.autonomy[r] // 5 - max(0, own) // 5
            out.append((_("Grip at first"), f"{max(10, min(grip, 70))}"))
    if before:
        out.append((_("Regard of {who}").format(who=Lexicon(session.campaign).person(before)), -w.grudge))
    return out


def client_effects(v: Any, w: Any, leader: int, verb: int, p: int) -> list[Part]:
    """Regard of a man, and what keeps him."""
    if verb == n.COURT:
        parts: list[Part] = [(_("His regard for you"), int(warmth(v, w, leader, p)))]
        if v.patron[p] not in (n.NOBODY, leader):
            parts.append((_("His regard for his patron"), f"{v.regard[p, v.patron[p]]}"))
        parts.append((_("Follows from a regard of"), f"{w.regard_to_follow}"))
        return parts
    if verb == n.PROTECT:
        return [(_("His regard for you"), 8), (_("Quarters of protection"), f"{w.shelter_quarters}")]
    if verb == n.DROP:
        return [(_("His regard for you"), -20), (_("Capital"), 1)]
    return [(_("His regard for you"), 5)]


def break_effects(v: Any, w: Any, leader: int, m: int) -> list[Part]:
    """What breaking an understanding costs."""
    firm = v.pact[leader, m]
    loss = -(firm // 15)
    return [(_("Firmness now"), f"{firm}"), (_("Your prestige"), loss), (_("His distrust of you"), firm // 2)]


def word_effects(session: Session, verb: int, a: int, b: int) -> list[Part]:
    """Articles, speeches, doctrines, changes of view."""
    v, w, leader = session.view(), session.world, session.leader
    p, words = w.person[leader], Lexicon(session.campaign)
    if verb == n.ADOPT:
        issue, pull = w.doctrine_issue[a], w.doctrine_pull[a]
        return [
            (_("Stands for"), words.side(issue, pull)),
            (_("Your stance"), (pull - v.stance[p, issue]) // 3),
            (_("Moods towards it"), f"{w.doctrine_sway}"),
        ]
    own = (_("Your stance"), words.side(a, v.stance[p, a]))
    if verb == n.BEND:
        return [
            own,
            (_("Step"), w.bend_step if b == 1 else -w.bend_step),
            (_("Prestige"), -(v.statement[leader, a] // 20)),
        ]
    trait, points, seen = w.theory[p], 1 + w.theory[p] // 30, 3
    if verb == n.SPEAK:
        trait, points, seen = w.oratory[p], 1 + w.oratory[p] // 40, 6
    if verb == n.CELLS:
        points, seen = 2 + w.oratory[p] // 20, 10
    out: list[Part] = [own, (_("Moods towards it"), f"{points}"), (_("Exposure"), seen)]
    if verb == n.CELLS:
        out.append((_("Evidence against you"), (w.evidence_open + 2) * v.ban))
    else:
        out.append((_("Prestige"), (trait - 40) // 20))
    return out


def blow_effects(session: Session, verb: int, m: int) -> list[Part]:
    """What a blow at a rival does to him, and to you."""
    v, w, leader = session.view(), session.world, session.leader
    p = w.person[leader]
    if verb == n.GATHER:
        return [(_("Material on him"), 4 + w.cunning[p] // 10), (_("You keep"), f"{v.material[leader, m]}")]
    if verb == n.LEAK:
        found = max(0, 60 - w.cunning[p] // 2)
        return [(_("His prestige"), -(v.material[leader, m] // 6)), (_("You are found out"), percent(found))]
    if verb == n.PRESS:
        return [
            (_("His prestige"), -2 - press_reach(v, w, leader) // 30),
            (_("His distrust of you"), 8),
            (_("Exposure"), 6),
        ]
    issue, words = worst_said(v, w, m), Lexicon(session.campaign)
    worst = quotable(v, w, m, issue)
    out: list[Part] = [(_("His prestige"), -1 - worst // w.quote_scale), (_("His distrust of you"), 6)]
    if worst:
        out.insert(0, (_("He said"), said_words(v, w, words, m, issue)))
    return [*out, (_("Evidence against him"), 1)] if worst > w.quote_case and v.ban else out


def own_effects(session: Session, verb: int) -> list[Part]:
    """What a leader does with himself, and the calendar."""
    v, w, leader = session.view(), session.world, session.leader
    if verb == n.APPEAL:
        lost = Lexicon(session.campaign).motion(v.lost_kind[leader], v.lost_a[leader], v.lost_b[leader])
        body = Lexicon(session.campaign).body(higher_body(v.lost_body[leader]))
        return [(_("Before"), body), (_("Motion"), lost), (_("Evidence against you"), w.evidence_open * v.ban)]
    if verb in (n.CALL, n.DELAY):
        m = next_congress(v, w)
        if m < 0:
            return []
        due = w.meet_turn[m] + v.delay[m]
        after = due + (1 if verb == n.DELAY else -1)
        return [(_("Due"), date_words(w, due)), (_("Would meet"), date_words(w, after))]
    return {
        n.LIE_LOW: [(_("Exposure"), -8), (_("Evidence against you"), -min(2, v.evidence[leader]))],
        n.CONVALESCE: [(_("Health"), 8), (_("Exposure"), -4)],
        n.RESIGN: [(_("Prestige, if refused"), w.refused_prestige), (_("Prestige, if accepted"), -6)],
        n.RECANT: [(_("Prestige"), -20), (_("Evidence against you"), -v.evidence[leader])],
    }.get(verb, [])

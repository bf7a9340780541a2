"""The motion in hand before the vote: whom to press, and whose debt to call in."""

from __future__ import annotations

from game.advice import Ballot
from game.notation import Answer
from game.rules import names as n
from game.rules.answers import object_to_whip
from game.rules.promises import object_to_call
from game.rules.votes import needs_two_thirds
from game.ui.language import _
from game.ui.pages.view_names import Lexicon
from game.ui.pages.view_swing import chance_words, now_words
from game.ui.session import Session
from game.ui.view_motions import motion_story, motion_title
from game.ui.view_objections import why_not
from game.ui.view_questions import Question, Reply


def standing_text(session: Session, m: int) -> list[tuple[str, str]]:
    """What the motion in hand is, where it is voted, by what majority, and how it stands."""
    v, words = session.view(), Lexicon(session.campaign)
    out = [("text", motion_story(session, m))]
    place = words.body(v.body)
    rule = _("two thirds of those present") if needs_two_thirds(v, m) else _("more for than against")
    if v.body == n.POLITBURO:
        rule = _("more for than against; a tie goes as the chair votes")
    out.append(
        ("small", _("{body}: motion {number} of {all}. It needs {rule}.").format(
            body=place, number=m + 1, all=v.motions, rule=rule
        ))
    )  # fmt: skip
    told = _("{now} With the luck of the hour, as you see it: {chance}.")
    chance = chance_words(session.forecast_pending(m))
    out.append(("text", told.format(now=now_words(session.swing_pending(m)), chance=chance)))
    return out


def whip(session: Session, m: int) -> Question:
    """Whom to press before the vote."""
    v, w = session.view(), session.world
    side = 1 if v.mover[m] == session.leader else -1
    replies = [Reply("none", _("Press nobody"), Answer(0, 0, 1)), *debtor_replies(session, side)]
    for ballot in pressable(session, m, side, 7 - len(replies)):
        words = _("Press {who} to vote for it") if side > 0 else _("Press {who} to vote against it")
        objection = n.OBJECTION_NAMES[object_to_whip(v, w, ballot.person, side)]
        replies.append(
            Reply(
                str(ballot.person),
                words.format(who=Lexicon(session.campaign).person(ballot.person)),
                Answer(0, ballot.person, side),
                _("He leans by {points} points; pressure adds {force}.").format(
                    points=ballot.points, force=side * w.whip_force
                ),
                why_not=why_not(objection),
                aside=_("{points} capital").format(points=w.whip_cost),
            )
        )
    paragraphs = standing_text(session, m)
    told = _("Before the vote you may press one voter, for {points} of your capital, or call in one favour.")
    paragraphs.append(("text", told.format(points=w.whip_cost)))
    return Question(_("Pressure"), motion_title(session, m), tuple(paragraphs), tuple(replies), m)


def debtor_replies(session: Session, side: int, most: int = 2) -> list[Reply]:
    """The leaders whose favour may be called in, those first who owe most."""
    v, w, words, me = session.view(), session.world, Lexicon(session.campaign), session.leader
    open_to = [m for m in range(1, w.leaders + 1) if object_to_call(v, w, me, m, side) == n.OK]
    text = _("Remind {who} of his debt: for") if side > 0 else _("Remind {who} of his debt: against")
    hint = _("It moves him by {force} points; if he declares otherwise he has broken his word.")
    return [
        Reply(
            str(w.person[m]),
            text.format(who=words.leader(m)),
            Answer(0, w.person[m], side),
            hint.format(force=side * w.debt_force),
            aside=_("{favours} owed").format(favours=v.debt[m, me]),
        )
        for m in sorted(open_to, key=lambda m: -v.debt[m, me])[:most]
    ]


def pressable(session: Session, m: int, side: int, most: int = 6) -> list[Ballot]:
    """The voters whom pressure would most probably move to `side`, nearest first; those already sure come last."""
    w = session.world
    ballots = session.forecast_pending(m).ballots
    open_to = [b for b in ballots if b.person and not w.leader_of[b.person]]
    return sorted(open_to, key=lambda b: (side * b.points >= 20, abs(b.points)))[:most]

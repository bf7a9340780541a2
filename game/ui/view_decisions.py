"""Every kind of decision as a title, a text and numbered answers."""

from __future__ import annotations

from game.advice import Ballot
from game.advice.course import course
from game.notation import Answer
from game.rules import names as n
from game.rules.answers import object_to_hold, object_to_vote
from game.rules.bodies import in_charge
from game.rules.deals import object_to_accept
from game.rules.events import option_open
from game.rules.promises import wrongs
from game.ui.language import _, percent
from game.ui.pages.view_names import Lexicon, signed_number
from game.ui.pages.view_words import reason_words
from game.ui.session import Session
from game.ui.view_deals import offer_parts, offer_text
from game.ui.view_motions import motion_story, motion_title
from game.ui.view_news import short, untold_lines
from game.ui.view_objections import why_not
from game.ui.view_options import option_parts
from game.ui.view_pressure import standing_text, whip
from game.ui.view_questions import TRUST, Question, Reply

NAMED_MOST = 14
"""Voters above which their names are not told one by one."""


def question_of(session: Session) -> Question | None:
    """The pending decision, unless it is a move or a motion to table (those have menus of their own)."""
    pending = session.pending
    if pending is None or pending.kind in (n.D_MOVE, n.D_TABLE):
        return None
    made = {n.D_ASK: event, n.D_PACT: offer, n.D_HOLD: hold, n.D_WHIP: whip, n.D_VOTE: vote}[pending.kind]
    return made(session, pending.subject)


def event(session: Session, ask: int) -> Question:
    """A question of the scenario."""
    w, texts, words = session.world, session.campaign.scenario.texts, Lexicon(session.campaign)
    about = texts.events[w.ask_event[ask]]
    replies = []
    for number in range(1, w.ask_options_n[ask] + 1):
        x = w.ask_options[ask] + number - 1
        option = texts.options[x]
        notes = []
        if w.option_cost[x]:
            notes.append(_("{points} capital").format(points=w.option_cost[x]))
        if w.option_odds[x]:
            notes.append(_("chance {odds}").format(odds=percent(w.option_odds[x])))
        replies.append(
            Reply(
                str(number),
                words.say(option, "label"),
                Answer(0, number),
                words.say(option, "hint") if option.hint else "",
                option_parts(session, x),
                why_not="" if option_open(session.view(), number) else closed_option(session, x),
                aside=" · ".join(notes),
            )
        )
    paragraphs = [("text", words.say(about, "text"))]
    if texts.asks[ask].text:
        paragraphs.append(("quote", words.say(texts.asks[ask], "text")))
    return Question(_("Dispatch"), words.say(about, "title"), tuple(paragraphs), tuple(replies), picture=about.picture)


def closed_option(session: Session, x: int) -> str:
    """Why an option of an event is closed."""
    if session.world.option_cost[x] > session.view().capital[session.leader]:
        return why_not("cost")
    return _("As things stand this is not open to you.")


def offer(session: Session, other: int) -> Question:
    """An offered pact."""
    v, w, words = session.view(), session.world, Lexicon(session.campaign)
    who = words.leader(other)
    text = _(
        "{who} proposes an understanding: neither of you moves or votes against the other in person, and each weighs "
        "the other's motions kindly. It fades unless a common danger keeps it."
    ).format(who=who)
    shown = _("Your distrust of him is {distrust} of 100; you believe he commands {strength} of the machine.").format(
        distrust=v.distrust[session.leader, other], strength=percent(v.strength[other])
    )
    title = _("{who} offers a pact").format(who=who)
    if v.broker:
        broker = words.leader(v.broker)
        text = _("{broker} stands surety: both of you would owe it to him. {text}").format(broker=broker, text=text)
        title = _("{broker} proposes a pact with {who}").format(broker=broker, who=who)
    bound = object_to_accept(v, w, session.leader, other, 1) != n.OK
    replies = (
        Reply(
            "1",
            _("Give him your hand"),
            Answer(0, 1),
            _("You could not strike at him in person."),
            tuple(offer_parts(session, other, session.leader, v.offer_terms)),
            _("You have promised another to stand against him.") if bound else "",
        ),
        Reply("0", _("Decline"), Answer(0, 0), _("He will hold it against you a little."), ((_("His distrust"), 3),)),
    )
    paragraphs = (("text", text), *offer_text(session, other), ("small", shown))
    face = words.face(w.person[v.broker or other])
    return Question(_("Offer"), title, paragraphs, replies, face=face)


def hold(session: Session, _subject: int) -> Question:
    """The chair may hold a motion over."""
    v = session.view()
    replies = [Reply("0", _("Take them all now"), Answer(0, 0))]
    for m in range(min(v.motions, 8)):
        objection = n.OBJECTION_NAMES[object_to_hold(v, m + 1)]
        words = _("Hold over: {motion}").format(motion=motion_title(session, m))
        why = "" if objection == "ok" else _("It was held over once; it must be taken now.")
        replies.append(Reply(str(m + 1), words, Answer(0, m + 1), motion_story(session, m), why_not=why))
    text = _("You preside. One motion may wait until the next quarter; nobody else can do this.")
    paragraphs = [("text", text)]
    for m in range(v.motions):
        chance = session.forecast_pending(m).chance
        told = _("{motion}. {story} You think it carries: {chance}.")
        story = told.format(motion=motion_title(session, m), story=motion_story(session, m), chance=percent(chance))
        paragraphs.append(("bullet", story))
    return Question(_("The chair"), _("The agenda"), tuple(paragraphs), tuple(replies))


def decided_text(session: Session) -> list[tuple[str, str]]:
    """What this sitting has voted already."""
    found = [("bullet", short(line)) for line in untold_lines(session) if line.kind == "result"]
    return [("heading", _("Decided at this sitting")), *found] if found else []


def expected_sides(ballots: tuple[Ballot, ...]) -> list[tuple[str, list[Ballot]]]:
    """A sentence for each side, and those who are expected there; who may stand anywhere is undecided."""
    firm = [one for one in ballots if not one.undecided]
    return [
        (_("For, as you expect: {who}."), [one for one in firm if one.side == n.FOR]),
        (_("Against: {who}."), [one for one in firm if one.side == n.AGAINST]),
        (_("Abstaining: {who}."), [one for one in firm if one.side == n.ABSTAIN]),
        (_("Undecided: {who}."), [one for one in ballots if one.undecided]),
    ]


def course_text(session: Session, m: int) -> list[tuple[str, str]]:
    """What has moved the chance since the motion came up: pressure, and who declared how."""
    words, out = Lexicon(session.campaign), []
    for one in session.once(("course", m), lambda: course(session.campaign, session.leader, m)):
        who = words.leader(one.leader) if one.leader else _("Pressure on voters")
        stood = {n.FOR: _("for"), n.AGAINST: _("against")}.get(one.side, _("abstaining")) if one.leader else ""
        told = _("{who} declared {side}").format(who=who, side=stood) if one.leader else who
        if one.before != one.after:
            told += _(": the chance that it carries goes from {before} to {after}").format(
                before=one.before, after=percent(one.after)
            )
        if one.leader or one.before != one.after:
            out.append(("bullet", f"{told}."))
    return [("heading", _("Since it came up")), *out] if out else []


def expected_text(session: Session, m: int) -> list[tuple[str, str]]:
    """Who is expected on which side, and what speaks with the player himself."""
    words, names = Lexicon(session.campaign), reason_words()
    ballots = session.forecast_pending(m).ballots
    out: list[tuple[str, str]] = []
    if len(ballots) <= NAMED_MOST:
        for told, named in expected_sides(ballots):
            who = [words.voter(ballot.voter) for ballot in named]
            if who:
                out.append(("bullet", told.format(who=", ".join(who))))
    own = next((ballot for ballot in ballots if ballot.person == session.world.person[session.leader]), None)
    if own is not None and own.parts:
        parts = ", ".join(f"{names.get(name, name)} {signed_number(value)}" for name, value in own.parts)
        out.append(("bullet", _("With you: {parts}.").format(parts=parts)))
    return out


def given_word(session: Session, m: int, stand: int, otherwise: str) -> str:
    """The hint of a declaration: whose trust it would betray, or else what it does."""
    v, w, words = session.view(), session.world, Lexicon(session.campaign)
    wronged = [
        words.leader(other) for other in range(1, w.leaders + 1) if wrongs(v, w, session.leader, other, m, stand)
    ]
    if not wronged:
        return otherwise
    return _("You would break your word to {who}.").format(who=", ".join(wronged))


def vote(session: Session, m: int) -> Question:
    """How the player declares."""
    v, w, words = session.view(), session.world, Lexicon(session.campaign)
    bound = n.OBJECTION_NAMES[object_to_vote(v, w, n.FOR)]
    follow, loose = _("Your men follow you."), _("Your men vote as they please.")
    replies = [
        Reply("for", _("For"), Answer(0, n.FOR), given_word(session, m, n.FOR, follow), why_not=why_not(bound)),
        Reply("abstain", _("Abstain"), Answer(0, n.ABSTAIN), given_word(session, m, n.ABSTAIN, loose)),
        Reply("against", _("Against"), Answer(0, n.AGAINST), given_word(session, m, n.AGAINST, follow)),
        Reply(
            TRUST,
            _("Let my adviser vote at this sitting"),
            None,
            _("He votes by your own view of the line, else as you would lean, at this and every vote of the sitting."),
        ),
    ]
    paragraphs = standing_text(session, m)
    chair = in_charge(v, w)
    if v.body == n.POLITBURO and chair:
        who = _("you") if chair == session.leader else words.leader(chair)
        paragraphs.append(("small", _("In the chair: {who}.").format(who=who)))
    paragraphs += course_text(session, m) + expected_text(session, m) + decided_text(session)
    return Question(_("Vote"), motion_title(session, m), tuple(paragraphs), tuple(replies), m)

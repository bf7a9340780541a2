"""An answer to the pending decision in the reader's words: "Court: Kalinin", "Accept"."""

from __future__ import annotations

from game.notation import MOVE_OBJECTS, Answer
from game.rules import names as n
from game.ui.language import Catalogue, _
from game.ui.pages.view_names import Lexicon
from game.ui.session import Session
from game.ui.view_deals import term_clause
from game.ui.view_verbs import verbs


def answer_words(session: Session, answer: Answer) -> str:
    """The words of an answer to what the player is asked now."""
    pending, words = session.pending, Lexicon(session.campaign)
    if pending is None:
        return ""
    if pending.kind == n.D_MOVE:
        return _move(session, words, answer)
    if pending.kind == n.D_TABLE:
        return words.motion(answer.verb, answer.a, answer.b) if answer.verb else _("Move nothing")
    if pending.kind == n.D_PACT:
        return _("Accept") if answer.a else _("Refuse")
    if pending.kind == n.D_ASK:
        at = session.world.ask_options[pending.subject] + answer.a - 1
        return str(session.campaign.scenario.texts.options[at].of("label", Catalogue.language))
    return session.campaign.notation.text(pending.kind, pending.subject, answer)


def _move(session: Session, words: Lexicon, answer: Answer) -> str:
    if answer.verb == n.PASS:
        return _("No further move this quarter")
    name = verbs()[answer.verb].name
    if answer.verb == n.APPOINT:
        place, person = words.short_office(answer.a), words.person(answer.b)
        return _("{verb} {person}: {office}").format(verb=name, person=person, office=place)
    if answer.verb == n.OFFER and answer.b != n.DEAL_PLAIN:
        terms = term_clause(session, session.leader, answer.a, answer.b)
        return f"{name}: {words.leader(answer.a)}, {terms}"
    kind = next(iter(MOVE_OBJECTS.get(answer.verb, ())), "")
    say = {
        "person": words.person,
        "office": words.short_office,
        "leader": words.leader,
        "issue": words.issue,
        "document": words.document,
    }.get(kind)
    if say is not None:
        return f"{name}: {say(answer.a)}"
    if kind == "doctrine":
        return f"{name}: {words.say(words.texts.doctrines[answer.a], 'name')}"
    return name

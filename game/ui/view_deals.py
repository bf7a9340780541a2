"""Deals as the player sees them: whom to approach, on what term, for what; what binds him to another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.advice.offers import Reception, reception
from game.chronicle.deals import replaced, terms_clause, word_about
from game.chronicle.names import Names
from game.players.dealing import worth_accepted
from game.players.taste import danger, worth_of_pact
from game.rules import names as n
from game.rules.deals import owing, term_of
from game.rules.moves import object_to_move
from game.ui.language import _, at_head
from game.ui.pages.view_names import Lexicon, signed_number
from game.ui.pages.view_words import likely_words
from game.ui.session import Session
from game.ui.view import Part, date_words
from game.ui.view_lines import Option, rank
from game.ui.view_objections import why_not_move

if TYPE_CHECKING:
    from game.ui.view_moves import MoveLists


def term_words(session: Session, leader: int, other: int, terms: int) -> str:
    """The terms of an offer of `leader` to `other` at the head of a line: "Both against Trotsky"."""
    return at_head(term_clause(session, leader, other, terms))


def term_clause(session: Session, leader: int, other: int, terms: int) -> str:
    """The terms of an offer within a sentence: "both against Trotsky"."""
    names = Names(session.campaign.scenario, session.language)
    return terms_clause(names, leader, other, terms).removeprefix(": ") or _("an understanding, nothing more")


def short_term(session: Session, other: int, term: int) -> str:
    """A term of the player's own offer as a line of a list: "Your line: the NEP"; told in full below it."""
    if term == n.DEAL_VOTES:
        return _("Your votes for a favour")
    if term >= n.DEAL_LINE:
        return _("Your line: {issue}").format(issue=Lexicon(session.campaign).issue(term - n.DEAL_LINE))
    return term_words(session, session.leader, other, term)


def all_terms(session: Session, other: int) -> list[int]:
    """The terms that can be put to another leader, allowed or not."""
    w = session.world
    enemies = [m for m in range(1, w.leaders + 1) if m not in (session.leader, other)]
    return [n.DEAL_PLAIN, *enemies, *(n.DEAL_LINE + issue for issue in range(w.issues)), n.DEAL_VOTES]


def refusal(session: Session, other: int, terms: int) -> str:
    """Why an offer on such terms is refused; empty if it is not."""
    objection = n.OBJECTION_NAMES[object_to_move(session.view(), session.world, session.leader, n.OFFER, other, terms)]
    if objection == "already" and term_of(terms) != n.DEAL_PLAIN:
        return _("That is agreed between you.")
    if objection == "nothing" and term_of(terms) == n.DEAL_VOTES:
        return _("Nobody in the Central Committee goes with you.")
    return why_not_move(n.OFFER, objection)


def both_refused(session: Session, other: int, term: int) -> str:
    """Why neither security makes an offer of this term possible; empty if one does."""
    reasons = [refusal(session, other, term + security) for security in (0, n.OWING)]
    return reasons[0] if all(reasons) else ""


def partners(lists: MoveLists) -> list[Option]:
    """The leaders who may be approached; each opens his terms."""
    session, out = lists.session, []
    for m in lists.leaders():
        plain = lists.option(n.OFFER, m, n.DEAL_PLAIN)
        closed = all(both_refused(session, m, term) for term in all_terms(session, m))
        scores = [points for key, points in lists.scores.items() if key[:2] == (n.OFFER, m)]
        why, worth = plain.why_not if closed else "", max(scores, default=0)
        told = receive(session, m, n.DEAL_PLAIN)
        out.append(
            replace(plain, answer=None, first=m, why_not=why, worth=worth, advised=bool(scores), parts=told.telling)
        )
    return sorted(out, key=rank)


def terms_lines(lists: MoveLists, other: int) -> list[Option]:
    """The terms for one leader; each opens what is given for it."""
    session, out = lists.session, []
    for term in all_terms(session, other):
        plain = lists.option(n.OFFER, other, term)
        name = short_term(session, other, term)
        faction = term if 0 < term <= session.world.leaders else -1
        advised = any((n.OFFER, other, terms) in lists.scores for terms in (term, term + n.OWING))
        why, line = both_refused(session, other, term), f"term {term}"
        told = receive(session, other, term)
        out.append(
            replace(plain, id=line, name=name, detail=chance_words(told), faction=faction, value=None, why_not=why,
                    answer=None, first=term, advised=advised, parts=told.telling)
        )  # fmt: skip
    return sorted(out, key=lambda one: bool(one.why_not))


def security_lines(lists: MoveLists, other: int, term: int) -> list[Option]:
    """The same offer for its own sake, or for a favour owed."""
    out = []
    for terms, name in ((term, _("Nothing for it")), (term + n.OWING, _("You will owe him a favour"))):
        why, detail = refusal(lists.session, other, terms), chance_words(receive(lists.session, other, terms))
        option = lists.option(n.OFFER, other, terms)
        parts = receive(lists.session, other, terms).telling
        out.append(replace(option, name=name, detail=detail, faction=-1, value=None, why_not=why, parts=parts))
    return out


def receive(session: Session, other: int, terms: int) -> Reception:
    """How another leader would receive an offer, as the player believes."""
    key = ("reception", other, terms)
    return session.once(key, lambda: reception(session.view(), session.world, session.leader, other, terms))


def chance_words(told: Reception) -> str:
    """How likely another leader is to accept: "unlikely, 30 % (12–54)"."""
    span = f" ({told.low}\N{EN DASH}{told.high})" if told.low != told.high else ""
    return f"{likely_words()[told.word]}, {told.chance} %{span}"


def reasons_of(told: Reception, most: int = 2) -> str:
    """What he would weigh, the weightiest first: "a common danger +12, distrust −8"."""
    return ", ".join(f"{_(name)} {signed_number(points)}" for name, points in told.telling[:most])


def offer_parts(session: Session, leader: int, other: int, terms: int) -> list[Part]:
    """What an understanding on these terms, offered by `leader` to `other`, would be."""
    v, w, words = session.view(), session.world, Lexicon(session.campaign)
    firm = v.pact[leader, other]
    parts: list[Part] = [(_("Firmness of the pact"), min(100, firm + w.pact_gain) - firm)]
    if leader == session.leader:
        told = receive(session, other, terms)
        parts[:0] = [(_("He accepts"), chance_words(told)), (_("he weighs"), reasons_of(told))]
    met = other if leader == session.leader else leader
    parts.append((_("A danger to you"), danger(v, w, session.leader, met)))
    if term_of(terms) != n.DEAL_PLAIN:
        parts.append((_("The terms"), term_words(session, leader, other, term_of(terms))))
        parts.append((_("They hold until"), date_words(w, min(v.turn + w.deal_quarters, w.turns - 1))))
    if old := replaced(Names(session.campaign.scenario, session.language), v, leader, other, terms):
        parts.append((_("Replaces"), old))
    if owing(terms):
        debtor = _("You") if leader == session.leader else words.leader(leader)
        parts.append((_("Owes a favour at once"), debtor))
    return parts


def offer_text(session: Session, other: int) -> list[tuple[str, str]]:
    """The offer of `other` that waits for the player: term, security, expiry, what it binds him to, the adviser."""
    v, w, me, words = session.view(), session.world, session.leader, Lexicon(session.campaign)
    terms, who = v.offer_terms, words.leader(other)
    term = term_of(terms)
    out = [("bullet", _("Term: {term}.").format(term=term_clause(session, other, me, term)))]
    security = _("{who} owes you a favour at once").format(who=who) if owing(terms) else _("none")
    out.append(("bullet", _("Security: {security}.").format(security=security)))
    if term != n.DEAL_PLAIN:
        until = date_words(w, min(v.turn + w.deal_quarters, w.turns - 1))
        out.append(("bullet", _("Expiry: {until}; the understanding may outlast the term.").format(until=until)))
    if old := replaced(Names(session.campaign.scenario, session.language), v, other, me, terms):
        out.append(("bullet", _("It replaces: {promises}.").format(promises=old)))
    out.append(("bullet", _("It binds you: {duty}").format(duty=duty(session, other, term))))
    parts = (
        (_("the understanding"), worth_of_pact(v, w, me, other)),
        (_("the term"), worth_accepted(v, w, me, other, term)),
        (_("the favour"), w.ai_favour * owing(terms)),
    )
    sums = ", ".join(f"{name} {signed_number(points)}" for name, points in parts if points)
    reading = _("Your adviser counts for it {sums}; from {asked} in all he would accept.")
    out.append(("bullet", reading.format(sums=sums or "0", asked=w.ai_pact_asked)))
    return out


def duty(session: Session, other: int, term: int) -> str:
    """What accepting an offer of `other` binds the player to."""
    words = Lexicon(session.campaign)
    who = words.leader(other)
    if term == n.DEAL_VOTES:
        return _("to nothing but a favour, which you will owe {who}.").format(who=who)
    if term >= n.DEAL_LINE:
        issue = words.issue(term - n.DEAL_LINE)
        text = _("not to vote against {who} when he moves the line on {issue} towards his own view.")
        return text.format(who=who, issue=issue)
    if term != n.DEAL_PLAIN:
        text = _("to vote for any sanction on {enemy} that {who} moves, and to make no pact with {enemy}.")
        return text.format(who=who, enemy=words.leader(term))
    return _("not to move or vote against {who} in person while the pact is firm.").format(who=who)


def bonds(session: Session, other: int) -> list[Part]:
    """What the player and another have promised and owe each other, and how the other has kept his words."""
    v, me, names = session.view(), session.leader, Names(session.campaign.scenario, session.language)
    out: list[Part] = []
    if v.pact_term[me, other]:
        out.append((_("You promised him"), word_about(names, v.pact_term[me, other])))
    if v.pact_term[other, me]:
        out.append((_("He promised you"), word_about(names, v.pact_term[other, me])))
    if v.debt[me, other]:
        out.append((_("Favours you owe him"), str(v.debt[me, other])))
    if v.debt[other, me]:
        out.append((_("Favours he owes you"), str(v.debt[other, me])))
    if v.kept[other] or v.broken[other]:
        out.append((_("Words kept, broken"), f"{v.kept[other]}, {v.broken[other]}"))
    return out

"""The chosen post of the apparatus page in words: what it is and gives, and who has held it."""

from __future__ import annotations

from game.rules import names as n
from game.ui.language import _, decimal, plural
from game.ui.pages.view_names import signed_number
from game.ui.pages.view_offices import Offices
from game.ui.pages.view_words import trait_words
from game.ui.richtext import Block, Span, block, filled


def believed(offices: Offices, p: int) -> str:
    """In one sentence, whose man somebody is."""
    patron, me = offices.patron(p), offices.session.leader
    if offices.session.world.leader_of[p]:
        return _("He is nobody's man.")
    if offices.view.patron[p] == me:
        return _("He is your man; he thinks {points} of you.").format(points=signed_number(offices.view.regard[p, me]))
    if not patron:
        return _("He is believed to be nobody's man.")
    return _("He is believed to be {leader}'s man.").format(leader=offices.words.leader(patron))


def post_text(offices: Offices, o: int) -> list[Block]:
    """The chosen office in words: what it is, gives, and who has held it; for a region, the organisation too."""
    words, s, w = offices.words, offices.view, offices.session.world
    holder = s.holder[o]
    out = [block(words.office(o), kind="headline")]
    if holder:
        told = _("{holder}, since {since}. {believed}")
        out.append(
            filled(told, holder=Span(words.full_person(holder), bold=True), since=offices.since(o),
                   believed=believed(offices, holder))
        )  # fmt: skip
    else:
        empty = plural("**Vacant** for {count} quarter.", "**Vacant** for {count} quarters.", s.vacant[o])
        out.append(filled(empty if s.vacant[o] else _("**Vacant.**"), count=str(s.vacant[o])))
    doc = words.say(words.texts.offices[o], "doc")
    if doc and doc != words.texts.offices[o].id:
        out.append(block(doc))
    r = w.area[o]
    if r:
        out += region_text(offices, r)
    out.append(block(_("What it gives"), kind="heading"))
    out += [block(line, kind="bullet") for line in offices.gives(o)]
    filler = Span(words.filler(o), link=f"office:{w.filler_office[o]}" if w.filler[o] == n.BY_OFFICE else "")
    asks = _("Filled by {filler}; the work asks {trait}.")
    out.append(filled(asks, kind="bullet", filler=filler, trait=trait_words()[w.needs[o]]))
    out.append(block(_("Who has held it"), kind="heading"))
    for held in offices.history(o):
        when = words.quarter(held.turn) if held.turn >= 0 else words.since(0, o)
        by = _(", put there by {leader}").format(leader=words.leader(held.author)) if held.author else ""
        out.append(block(f"{when}: {words.full_person(held.person)}{by}", kind="bullet"))
    if not offices.history(o):
        out.append(block(_("Nobody yet."), kind="bullet"))
    return out


def region_text(offices: Offices, r: int) -> list[Block]:
    """A regional organisation: members, share, grip, mood."""
    words, s, w = offices.words, offices.view, offices.session.world
    members, share = w.members[r, s.turn], w.share[r, s.turn]
    told = _("{members} members, {share} % of a congress; the secretary's grip is {grip} of 100.")
    out = [block(_("The organisation"), kind="heading")]
    out.append(
        filled(told, members=Span(f"{members:,}".replace(",", "\N{NO-BREAK SPACE}"), bold=True),
               share=Span(decimal(share / 10), bold=True), grip=Span(str(s.grip[r]), bold=True))
    )  # fmt: skip
    moods = "; ".join(f"{words.issue(i)} {words.side(i, s.mood[r, i])}" for i in range(w.issues))
    out.append(filled(_("Mood of the cells: {moods}."), moods=moods))
    return out

"""The chosen organisation of the country page in words: its secretary, who put him there, what it brings."""

from __future__ import annotations

from game.rules import names as n
from game.ui.language import _, plural
from game.ui.pages.links import office_span, person_span
from game.ui.pages.view_country import Country, grouped, percent
from game.ui.richtext import Block, Span, block, filled


def region_blocks(country: Country, r: int) -> list[Block]:
    """The sheet of a region."""
    words, s, w = country.words, country.view, country.session.world
    told = _("{members} members; {share} of the next congress. The secretary's grip is {grip} of 100.")
    out = [filled(told, members=grouped(w.members[r, s.turn]), share=Span(percent(w.share[r, s.turn]), bold=True),
                  grip=Span(str(s.grip[r]), bold=True))]  # fmt: skip
    doc = words.say(words.texts.regions[r], "doc")
    if doc and doc != words.texts.regions[r].id:
        out.append(block(doc))
    return [*secretary_blocks(country, r), *out, *seat_blocks(country, r)]


def secretary_blocks(country: Country, r: int) -> list[Block]:
    """Who leads it, and by whose hand."""
    words, s, p, o = country.words, country.view, country.secretary(r), country.office(r)
    if not p:
        empty = plural("**Vacant** for {count} quarter.", "**Vacant** for {count} quarters.", s.vacant[o])
        out = [filled(empty if s.vacant[o] else _("**Vacant.**"), count=str(s.vacant[o]))]
    else:
        told = _("{secretary}. {believed}")
        out = [filled(told, secretary=person_span(words, p), believed=country.believed(r))]
        out.append(appointed(country, r))
        rank = (_("has no seat in the CC"), _("is a candidate of the CC"), _("sits in the CC"))
        dossier = _("He {seat}; his prestige is {prestige} of 100.")
        out.append(filled(dossier, prestige=str(s.prestige[p]), seat=rank[s.member[p, n.COMMITTEE]]))
    mine = _("Yours to fill.") if country.offices.mine(o) else _("Not yours to fill.")
    told = _("The post of {office} is filled by: {filler}. {mine}")
    out.append(filled(told, office=office_span(words, o), filler=words.filler(o), mine=mine))
    return out


def appointed(country: Country, r: int) -> Block:
    """Who appointed the secretary and when; before the game nobody is named."""
    words, s, o = country.words, country.view, country.office(r)
    author = s.author[o]
    when = words.quarter(s.since[o] - 1) if s.since[o] else words.since(0, o)
    if not author:
        before = _("In the post since {when}, from before the game.")
        return filled(_("In the post since {when}, by no leader's hand.") if s.since[o] else before, when=when)
    leader = person_span(words, country.session.world.person[author])
    return filled(_("Appointed by {leader}: {when}."), when=when, leader=leader)


def seat_blocks(country: Country, r: int) -> list[Block]:
    """Unnamed and named seats of the Central Committee that came from here."""
    words, s, w = country.words, country.view, country.session.world
    out = [block(_("Seats in the Central Committee"), kind="heading")]
    for m in range(w.leaders + 1):
        if s.bloc[r, m]:
            count = s.bloc[r, m]
            told = plural("{count} unnamed seat, for {leader}", "{count} unnamed seats, for {leader}", count)
            out.append(filled(told, kind="bullet", count=str(count), leader=words.leader(m)))
    named = [
        p
        for p in range(1, w.persons + 1)
        if s.seat_region[p] == r and s.member[p, n.COMMITTEE] == n.FULL and s.standing[p] == n.MEMBER
    ]
    if named:
        spans: list[str | Span] = []
        for at, p in enumerate(named):
            spans += [", "] if at else []
            spans.append(person_span(words, p))
        out.append(block(*spans, kind="bullet"))
    if len(out) == 1:
        out.append(block(_("None."), kind="bullet"))
    return out

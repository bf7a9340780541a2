"""What ties a man: a leader's understandings and distrust; a man's patron, seat, region, and who put him there."""

from __future__ import annotations

from game.power import living
from game.rules import names as n
from game.rules.bodies import leads
from game.ui.language import _, decimal
from game.ui.pages.view_names import signed_number
from game.ui.pages.view_persons import Persons
from game.ui.richtext import Block, Span, block
from game.ui.table_rows import Cell, Row
from game.ui.view_deals import bonds


def follows(persons: Persons, p: int) -> Block:
    """Whose man he is, in a sentence."""
    v, me = persons.view, persons.session.leader
    patron = int(living(v, persons.session.world, v.patron[p]))
    if patron == me:
        told = _("Your man; thinks {points} of you.")
        return block(told.format(points=signed_number(v.regard[p, me])))
    if not patron:
        return block(_("Believed to be nobody's man."))
    return block(_("Believed to be {leader}'s man.").format(leader=persons.words.leader(patron)))


def tie_rows(persons: Persons, p: int) -> list[Row]:
    """A leader's understanding with each other leader, and what they hold against each other."""
    v, w, words, m = persons.view, persons.session.world, persons.words, persons.session.world.leader_of[p]
    out = []
    for o in range(1, w.leaders + 1):
        if o == m:
            continue
        cells: dict[str, Cell] = {
            "mark": words.faction(o), "name": words.leader(o), "pact": v.pact[m, o] or None,
            "since": words.since(v.pact_since[m, o]) if v.pact[m, o] else None,
            "his": v.distrust[m, o], "theirs": v.distrust[o, m],
        }  # fmt: skip
        out.append(Row(str(o), cells, faded=not leads(v, w, o)))
    return sorted(out, key=lambda row: -int(str(row.cells["pact"] or 0)))


def tie_text(persons: Persons, p: int) -> list[Block]:
    """Ties in sentences."""
    m = persons.session.world.leader_of[p]
    if m == persons.session.leader:
        return [block(_("This is you."))]
    if m:
        told = bonds(persons.session, m)
        lines = [block(Span(f"{name}: ", bold=True), str(value), kind="bullet") for name, value in told]
        return [block(_("Between you"), kind="heading"), *(lines or [block(_("No promise, no favour owed."))])]
    lines = [block(text, kind="bullet") for text in [*_to_you(persons, p), *_to_posts(persons, p)]]
    return [block(_("Ties"), kind="heading"), follows(persons, p), *lines]


def _to_you(persons: Persons, p: int) -> list[str]:
    """What binds a man to the player, and who protects him."""
    v, me, out = persons.view, persons.session.leader, []
    if v.patron[p] == me:
        out.append(_("Gratitude {points}; it fades.").format(points=v.gratitude[p]))
    if v.slated[p] == me:
        out.append(_("On your slate for the next congress."))
    if v.sheltered[p]:
        out.append(_("Protected; quarters left: {count}.").format(count=v.sheltered[p]))
    return out


def _to_posts(persons: Persons, p: int) -> list[str]:
    """Whose hand gave him his seat and his posts, and the region he leads."""
    v, w, words, out = persons.view, persons.session.world, persons.words, []
    if v.member[p, n.COMMITTEE] and v.seat_leader[p]:
        told = _("His seat on the CC came through delegates of {leader}.")
        out.append(told.format(leader=words.leader(v.seat_leader[p])))
    for o in persons.posts(p):
        if v.author[o]:
            told = _("{office}: put there by {leader}.")
            out.append(told.format(office=words.short_office(o), leader=words.leader(v.author[o])))
        if w.area[o]:
            share, grip = decimal(w.share[w.area[o], v.turn] / 10), v.grip[w.area[o]]
            told = _("Leads {region}: {share} % of a congress, grip {grip}.")
            out.append(told.format(region=words.region(w.area[o]), share=share, grip=grip))
    return out

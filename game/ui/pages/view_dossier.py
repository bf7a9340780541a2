"""What a man's file says: who he is, what he thinks, and his entry in the book."""

from __future__ import annotations

from game.book import Book, Entry
from game.rules import names as n
from game.rules.bodies import leads
from game.ui.language import _, true_minus
from game.ui.pages.view_names import rung_words
from game.ui.pages.view_opinions import regard_parts, standing_tip
from game.ui.pages.view_persons import SEATS, Persons
from game.ui.pages.view_ties import follows
from game.ui.pages.view_words import trait_words
from game.ui.richtext import Block, Span, block
from game.ui.table_rows import Cell, Row
from game.ui.tip import Tip, signed
from game.ui.view import date_words
from game.ui.view_book import linked
from game.ui.view_meters import Meter
from game.ui.view_own import said_words, spoken
from game.words import speaker

FATE = "fate"
"""The link that folds his end out."""


def trait_meters(persons: Persons, p: int) -> list[Meter]:
    """His traits, then prestige and health."""
    w, v, names = persons.session.world, persons.view, trait_words()
    hints = (
        _("Carries halls: in an open arena it weighs more."),
        _("Runs an office: grip, clients kept, capital."),
        _("Writes the line: articles, doctrines."),
        _("Works behind the scenes: files, leaks, going unnoticed."),
        _("How much he wants for himself."),
    )
    values = (w.oratory, w.administration, w.theory, w.cunning, w.ambition)
    told = zip(names, values, hints, strict=True)
    out = [Meter(name.capitalize(), value[p], 100, hint) for name, value, hint in told]
    if v.standing[p] < n.DEAD:
        out.append(Meter(_("Prestige"), v.prestige[p], 100, _("Standing in the eyes of the whole party.")))
        out.append(Meter(_("Health"), v.health[p], 100, _("At 0 he dies; below half he may fall ill.")))
    return out


def card(persons: Persons, p: int) -> list[Block]:
    """The front of the file: posts, seats, whose man, standing, life dates."""
    words, v, w = persons.words, persons.view, persons.session.world
    out = [block(words.full_person(p), kind="headline")]
    for o in persons.posts(p):
        since = words.since(v.since[o], o)
        out.append(block(Span(words.office(o), bold=True), _(", since {when}").format(when=since)))
    if not persons.posts(p) and v.standing[p] == n.MEMBER:
        out.append(block(_("Without a post.")))
    seats = [_seat(persons, p, b) for b in SEATS if v.member[p, b]]
    if seats:
        out.append(block(_("Sits in: {bodies}.").format(bodies=", ".join(seats))))
    out.append(block(standing_tip(persons.session, p)))
    m = w.leader_of[p]
    if not m and v.standing[p] == n.MEMBER:
        out.append(follows(persons, p))
    out += [block(line, kind="bullet") for line in persons.doubts(p)]
    if m and v.rung[m]:
        out.append(block(_("Last sanction: {rung}.").format(rung=rung_words()[v.rung[m]])))
    return out


def _seat(persons: Persons, p: int, b: int) -> str:
    body = persons.words.body(b)
    return body if persons.view.member[p, b] == n.FULL else _("{body}, candidate without a vote").format(body=body)


# --- opinions ------------------------------------------------------------------------------------------------------


def regard_rows(persons: Persons, p: int) -> list[Row]:
    """What he thinks of each leader, the best liked first, with the weightiest reasons."""
    v, w, words = persons.view, persons.session.world, persons.words
    out = []
    for m in range(1, w.leaders + 1):
        if w.person[m] == p:
            continue
        parts = regard_parts(persons.session, p, m)
        weighty = sorted(parts, key=lambda one: -abs(int(one[1])))[:3]
        why = ", ".join(f"{name} {signed(value)}" for name, value in weighty)
        cells: dict[str, Cell] = {
            "mark": words.faction(m), "name": words.leader(m), "regard": v.regard[p, m], "why": why or None,
        }  # fmt: skip
        out.append(Row(str(m), cells, faded=not leads(v, w, m)))
    return sorted(out, key=lambda row: -int(str(row.cells["regard"])))


def stance_rows(persons: Persons, p: int) -> list[Row]:
    """Where he stands on each issue beside the line and the player; for a leader, what he last said and when."""
    v, w, words = persons.view, persons.session.world, persons.words
    m, me = w.leader_of[p], w.person[persons.session.leader]
    out = []
    for i in range(w.issues):
        said = None
        if m and v.said_turn[m, i]:
            point, date = words.side(i, v.said[m, i]), words.short_quarter(v.said_turn[m, i] - 1)
            said = _("{point}, {date}, publicity {loud}").format(point=point, date=date, loud=v.statement[m, i])
        cells: dict[str, Cell] = {
            "issue": words.issue(i), "stance": v.stance[p, i], "line": v.line[i], "mine": v.stance[me, i], "said": said,
        }  # fmt: skip
        out.append(Row(str(i), cells))
    return out


def stance_tip(persons: Persons, p: int, issue: int) -> Tip:
    """A stance in words."""
    v, words, m = persons.view, persons.words, persons.session.world.leader_of[p]
    parts = [(_("He stands at"), words.side(issue, v.stance[p, issue]))]
    parts.append((_("The line"), words.side(issue, v.line[issue])))
    told = ""
    if m and issue in spoken(v, persons.session.world, m):
        told = said_words(v, persons.session.world, words, m, issue)
    return Tip(told, tuple(parts), title=words.issue(issue))


# --- the book ------------------------------------------------------------------------------------------------------


def book_text(book: Book, persons: Persons, p: int, unfolded: bool) -> list[Block]:
    """Life dates, biography with links, and, if asked for, what became of him, with the sources."""
    texts = persons.words.texts.persons[p]
    entry = book.entries.get(f"person.{texts.id}")
    if entry is None:
        return [block(_("The book has no entry on him."))]
    out = [block(entry.title, kind="headline"), *_paragraphs(book, entry, persons.words.say(texts, "bio"))]
    hidden = {label for name in LATER for label in (name, speaker(book.language)(name))}
    facts = [fact for fact in entry.facts if unfolded or fact.label not in hidden]
    out += [linked(book, entry, true_minus(fact.value), "bullet", fact.label) for fact in facts]
    out.append(block(Span(_("The whole entry in the book"), link=entry.key)))
    return out + _fate(book, entry, persons.words.say(texts, "fate") if texts.of("fate", "en") else "", unfolded)


LATER = ("Died", "Opinions later", "Posts held in history")
"""Facts of an entry that tell what came after: only with the fate."""


def _paragraphs(book: Book, entry: Entry, text: str) -> list[Block]:
    return [linked(book, entry, " ".join(part.split())) for part in text.split("\n\n") if part.strip()]


def _fate(book: Book, entry: Entry, fate: str, unfolded: bool) -> list[Block]:
    if not fate:
        return []
    if not unfolded:
        return [block(Span(_("What became of him, in history"), link=FATE))]
    out = [block(_("What became of him, in history"), kind="heading"), *_paragraphs(book, entry, fate)]
    if entry.sources:
        out.append(block(_("Sources: {sources}.").format(sources="; ".join(entry.sources)), kind="small"))
    return [*out, block(Span(_("Fold it up"), link=FATE))]


def life_line(persons: Persons, p: int) -> str:
    """When he was born; and when he died, if he has died in this campaign."""
    person = persons.session.campaign.scenario.contents.people[p - 1]
    born = str(person.born.year)
    if persons.view.standing[p] != n.DEAD:
        return _("born {year}").format(year=born)
    rows = persons.session.campaign.happenings
    died = next((row.turn for row in rows if row.kind == n.L_DEATH and row.cells[0] == p), None)
    end = date_words(persons.session.world, died) if died is not None else _("before the campaign")
    return _("born {year}, died {end}").format(year=born, end=end)

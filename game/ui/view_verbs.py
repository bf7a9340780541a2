"""The moves by heading, each with its name and what it does in one sentence."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules import names as n
from game.ui.language import _


@dataclass(frozen=True)
class Heading:
    """A group of moves."""

    id: str
    name: str
    icon: str
    verbs: tuple[int, ...]


@dataclass(frozen=True)
class Verb:
    """A move: its name, what it is called on the button, what it does."""

    name: str
    hint: str


def headings() -> tuple[Heading, ...]:
    """Every move but passing, under seven headings."""
    return (
        Heading(
            "patronage", _("Patronage"), "stamp", (n.APPOINT, n.DISMISS, n.COURT, n.PROTECT, n.DROP, n.SLATE, n.ASSIGN)
        ),
        Heading("alliance", _("Alliance"), "pact", (n.OFFER, n.BREAK, n.BROKER)),
        Heading("doctrine", _("Doctrine"), "quill", (n.WRITE, n.ADOPT, n.BEND, n.FORMULA)),
        Heading(
            "open", _("Open politics"), "megaphone", (n.SPEAK, n.PRESS, n.CIRCULATE, n.CELLS, n.APPEAL_BELOW, n.STAGE)
        ),
        Heading("intrigue", _("Intrigue"), "mask", (n.GATHER, n.LEAK, n.QUOTE, n.LIE_LOW)),
        Heading("procedure", _("Procedure"), "calendar", (n.CALL, n.DELAY, n.APPEAL)),
        Heading("yourself", _("Yourself"), "person", (n.CONVALESCE, n.RESIGN, n.RECANT)),
    )


def verbs() -> dict[int, Verb]:
    """Name and hint of every move."""
    return patronage_verbs() | public_verbs() | private_verbs() | own_verbs()


def own_verbs() -> dict[int, Verb]:
    """What only one chair has."""
    return {
        n.ASSIGN: Verb(
            _("Assign"),
            _("Instructors and second posts through the Secretariat: your man's grip grows, another's slips. Unseen."),
        ),
        n.APPEAL_BELOW: Verb(
            _("Appeal below"),
            _("Students, garrison, works: a region turns to you past its secretary. Loud, and evidence against you."),
        ),
        n.STAGE: Verb(
            _("Foreign stage"),
            _("Applause abroad is heard at home; a defeat abroad is laid to you. Not every quarter."),
        ),
        n.BROKER: Verb(
            _("Broker a pact"), _("Brings two others to terms on your word. If both agree, both owe it you.")
        ),
        n.FORMULA: Verb(
            _("Formula"), _("Names the line, and so moves it towards you without a vote; you answer for it.")
        ),
    }


def patronage_verbs() -> dict[int, Verb]:
    """Posts, men, understandings."""
    return {
        n.APPOINT: Verb(
            _("Appoint"), _("Puts a man into a post you control. He is grateful; the man he replaces is not.")
        ),
        n.DISMISS: Verb(_("Dismiss"), _("Empties a post you control; its holder will bear a grudge.")),
        n.COURT: Verb(_("Court"), _("An evening with a man: his regard rises, and may make him yours.")),
        n.PROTECT: Verb(_("Protect"), _("Nobody can move your man by a stroke of the pen for some quarters.")),
        n.DROP: Verb(_("Drop"), _("Lets a client go: a little capital, and one man fewer to keep.")),
        n.SLATE: Verb(_("Put on the slate"), _("Names your man for a seat at the next congress.")),
        n.OFFER: Verb(_("Offer a pact"), _("An understanding, with terms or without: a man, a line, votes, favours.")),
        n.BREAK: Verb(_("Break a pact"), _("Your hands are free; he remembers it, and so do the others.")),
    }


def public_verbs() -> dict[int, Verb]:
    """Ideas and words."""
    return {
        n.WRITE: Verb(_("Write"), _("An article: moods move towards your view, which is now on record.")),
        n.ADOPT: Verb(_("Adopt a doctrine"), _("Gives your course a name; nobody else can take it.")),
        n.BEND: Verb(_("Bend your view"), _("Moves your own stance a step; what you said in public makes it dear.")),
        n.SPEAK: Verb(_("Speak"), _("A speech: moods move towards your view; the party watches you more.")),
        n.PRESS: Verb(_("Press campaign"), _("Your papers turn on a rival; everybody knows whose papers they are.")),
        n.CIRCULATE: Verb(
            _("Circulate a document"), _("From hand to hand: it hurts those it names, and it is factional work.")
        ),
        n.CELLS: Verb(_("Call on the cells"), _("Over the heads of the secretaries: loud, and evidence against you.")),
    }


def private_verbs() -> dict[int, Verb]:
    """What nobody sees, procedure, and oneself."""
    return {
        n.GATHER: Verb(_("Gather material"), _("Compromising papers on a rival, to be kept until they are needed.")),
        n.LEAK: Verb(_("Leak"), _("Lets out what you keep on him; the source is sometimes found.")),
        n.QUOTE: Verb(
            _("Spread a quotation"), _("His own words against him: worst where he stands far from the line.")
        ),
        n.LIE_LOW: Verb(_("Lie low"), _("You are watched less, and the case against you cools.")),
        n.CALL: Verb(_("Hasten the congress"), _("The next congress meets a quarter earlier.")),
        n.DELAY: Verb(_("Put off the congress"), _("The next congress meets a quarter later.")),
        n.APPEAL: Verb(
            _("Appeal"), _("Carries your last defeat to the next plenum, or from there to a congress. It is evidence.")
        ),
        n.CONVALESCE: Verb(_("Convalesce"), _("Your health mends; your moves this quarter are over.")),
        n.RESIGN: Verb(_("Offer to resign"), _("The next plenum decides. Refused, it strengthens you.")),
        n.RECANT: Verb(_("Recant"), _("You bow to the party: the case is closed, your name suffers.")),
    }

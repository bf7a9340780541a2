"""The fixed words of the rules for the player: objections, reasons of a vote, motions, groups of offices, traits."""

from __future__ import annotations

from game.advice import Ballot
from game.rules import names as n
from game.ui.language import _
from game.ui.tip import Tip


def objections() -> dict[str, str]:
    """Why something may not be done, by the name in OBJECTION_NAMES."""
    return {
        "ok": "",
        "not_your_turn": _("It is not your turn to decide this."),
        "cost": _("You have not enough political capital for it."),
        "spent": _("You have no move left this quarter."),
        "not_active": _("The man concerned cannot act: he is ill, away or out of the party."),
        "not_yours": _("It is not yours to fill: it takes another hand, or a vote."),
        "holder_strong": _("The man is too strong, or protected, to be moved by a stroke of the pen."),
        "unfit": _("The man cannot serve there."),
        "already": _("It is so already."),
        "self": _("You cannot do this to yourself."),
        "no_press": _("You have no newspaper to do it with."),
        "no_pact": _("There is no pact between you."),
        "nothing": _("It would change nothing."),
        "too_soon": _("It is too soon after the last time."),
        "no_evidence": _("There is not enough evidence of factionalism."),
        "wrong_body": _("This body may not decide it."),
        "not_member": _("You have no seat in this body."),
        "banned": _("It is banned."),
        "limit": _("The limit for this quarter or this body is reached."),
        "no_such": _("There is no such thing to decide now."),
        "on_table": _("A motion on the same matter lies on the table already."),
        "not_due": _("It is not due."),
        "no_post": _("You do not hold the post it takes."),
        "bound": _("A pact binds you not to strike at this man."),
        "no_debt": _("He owes you no favour."),
    }


def short_objections() -> dict[str, str]:
    """The same for a cell of a table, where the full words stand in the tooltip."""
    words = {
        "ok": _("may be appointed"),
        "cost": _("too dear"),
        "not_yours": _("not yours"),
        "holder_strong": _("protected"),
        "unfit": _("cannot serve"),
        "already": _("is there"),
        "limit": _("limit reached"),
    }
    return {name: words.get(name, told) for name, told in objections().items()}


def refusal(name: str) -> str:
    """The words of an objection by its name; a name without words speaks for itself."""
    return objections().get(name, name.replace("_", " "))


def objection_words(number: int) -> str:
    """The words of an objection by its number; empty for OK."""
    return refusal(n.OBJECTION_NAMES[number])


def reason_words() -> dict[str, str]:
    """The parts of a leaning by the name in REASON_NAMES."""
    return {
        "merit": _("the matter itself"),
        "mover": _("regard for the mover"),
        "target": _("regard for the man struck at"),
        "patron": _("the patron's stand"),
        "pact": _("pacts"),
        "fear": _("fear for the post"),
        "interest": _("own interest"),
        "case": _("the case made"),
        "unity": _("closed ranks"),
        "speech": _("speeches and corridors"),
        "whip": _("pressure"),
        "views": _("nearer views"),
        "luck": _("chance of the day"),
        "chance": _("chance, and what others did"),
    }


def side_words() -> tuple[str, str, str]:
    """For, abstaining and against, as headings."""
    return _("For"), _("Abst."), _("Against")


def vote_word(side: int) -> str:
    """One vote in words."""
    return {n.FOR: _("for"), n.AGAINST: _("against")}.get(side, _("abstains"))


def likely_words() -> dict[str, str]:
    """Words for a chance, by the names of game.studies.odds and game.advice.offers."""
    return {
        "certain": _("almost certain"),
        "likely": _("likely"),
        "even": _("about even"),
        "unlikely": _("unlikely"),
        "remote": _("hardly"),
        "open": _("nobody can say"),
    }


def stand_words(one: Ballot) -> str:
    """A voter's likeliest stand: "for 62 %", "undecided: for 38, abstains 31, against 31 %", "for, declared"."""
    if one.declared:
        return _("{side}, declared").format(side=vote_word(one.side))
    if one.undecided:
        told = ", ".join(f"{vote_word(side)} {one.chances[side + 1]}" for side in (n.FOR, n.ABSTAIN, n.AGAINST))
        return _("undecided: {chances} %").format(chances=told)
    return f"{vote_word(one.side)} {one.sure} %"


def motion_kinds() -> dict[int, tuple[str, str]]:
    """(name, what it does) of every kind of motion a leader may move."""
    return {
        n.M_LINE: (_("Change the line"), _("Moves the party's official line on an issue; the mover answers for it.")),
        n.M_FILL: (_("Fill or vacate an office"), _("Puts a man into an office, or leaves it empty.")),
        n.M_SANCTION: (_("Act against a leader"), _("One rung down: reprimand, office, Politburo, CC, party, exile.")),
        n.M_PUBLISH: (_("Publish a document"), _("Reads it to the party or prints it; those it names suffer.")),
        n.M_SUPPRESS: (_("Suppress a document"), _("Puts a document that was read back under seal.")),
        n.M_DEMOCRACY: (_("Party democracy"), _("Lets the cells speak more freely, or less; it loosens grips.")),
        n.M_ENLARGE: (_("Enlarge a body"), _("One or two more seats; the first candidates move up. At a plenum.")),
        n.M_BAN: (_("The ban on factions"), _("Lifts or enforces the ban of 1921. At a congress.")),
        n.M_RESIGN: (_("Accept a resignation"), _("Decides on a resignation laid before the plenum.")),
        n.M_REINSTATE: (
            _("Reinstate a leader"),
            _("Gives him his last rung back: a plenum as far as a CC seat, a congress a party card too."),
        ),
    }


def group_words() -> dict[str, str]:
    """The branches of the tree of offices, in order."""
    return {
        "party_centre": _("Party centre"),
        "government": _("Government"),
        "army": _("Army"),
        "police": _("Police"),
        "press": _("Press"),
        "union": _("Unions and Komsomol"),
        "international": _("International and embassies"),
        "assembly": _("Soviets"),
        "region": _("Regions"),
    }


def trait_words() -> tuple[str, ...]:
    """The traits an office may ask, by their number."""
    return _("oratory"), _("administration"), _("theory"), _("cunning"), _("ambition")


def seat_words() -> tuple[str, ...]:
    """How a CC seat was won, by the number in SEAT_NAMES."""
    return (
        _("none"),
        _("before the game"),
        _("by the secretary's grip"),
        _("by the mood of the cells"),
        _("moved up as candidate"),
    )


def parts_tip(title: str, text: str, parts: tuple[tuple[str, int], ...], total: int | str) -> Tip:
    """A tooltip of named reasons and their sum."""
    words = reason_words()
    return Tip(text, tuple((words.get(name, name), value) for name, value in parts), total, title)

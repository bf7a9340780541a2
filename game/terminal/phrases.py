"""The fixed words of the terminal: moves, motions, objections, reasons."""

from __future__ import annotations

from game.advice import Ballot
from game.advice.offers import Reception
from game.chronicle.objections import MOVE_OBJECTIONS
from game.rules import names as n

MOVES = {
    n.PASS: "Pass: do nothing more this quarter",
    n.APPOINT: "Appoint somebody to a post",
    n.DISMISS: "Dismiss somebody from a post",
    n.COURT: "Court somebody: an evening that wins regard",
    n.PROTECT: "Protect one of your men from others' dismissals",
    n.DROP: "Drop one of your men",
    n.SLATE: "Put one of your men on your slate for the next congress",
    n.OFFER: "Offer another leader an understanding",
    n.BREAK: "Break an understanding",
    n.WRITE: "Write on an issue: moves moods, commits you",
    n.BEND: "Bend your own view of an issue",
    n.ADOPT: "Make a doctrine your own",
    n.SPEAK: "Speak on an issue in public",
    n.PRESS: "Open a press campaign against somebody",
    n.CIRCULATE: "Pass a document from hand to hand",
    n.CELLS: "Call on the cells: loud, and evidence of factionalism",
    n.LIE_LOW: "Lie low: be less watched",
    n.GATHER: "Gather material against somebody",
    n.LEAK: "Leak what you have against somebody",
    n.QUOTE: "Spread an old quotation of somebody",
    n.CALL: "Call the next congress a quarter earlier",
    n.DELAY: "Put the next congress off a quarter",
    n.CONVALESCE: "Go on leave for your health",
    n.RESIGN: "Offer your resignation: refused, it strengthens",
    n.RECANT: "Recant before the party",
    n.APPEAL: "Appeal to a higher body from your last defeat: evidence of factionalism",
    n.ASSIGN: "Send instructors to a region: firmer under your man, looser under another's",
    n.APPEAL_BELOW: "Appeal to a region past its secretary: strong, loud, and evidence of factionalism",
    n.STAGE: "Take the stage abroad: applause, or a defeat to answer for",
    n.BROKER: "Broker an understanding between two others",
    n.FORMULA: "Give the line a new name, and so move it towards you",
}

DOES = {
    n.LIE_LOW: "you are watched 8 less, evidence fades",
    n.CONVALESCE: "health +8, you are watched 4 less; the quarter is over for you",
    n.RESIGN: "a plenum decides whether you go",
    n.RECANT: "prestige -20, the case against you is closed; a rung comes back after quiet quarters",
}
"""What a move of a leader with himself does."""

MOTIONS = {
    n.NO_MOTION: "Move nothing",
    n.M_LINE: "Change the line on an issue",
    n.M_FILL: "Fill or vacate a post",
    n.M_PUBLISH: "Read out or print a document",
    n.M_SUPPRESS: "Suppress a document",
    n.M_ENLARGE: "Enlarge a body",
    n.M_SANCTION: "Act against a leader",
    n.M_DEMOCRACY: "More or less democracy in the party",
    n.M_BAN: "Lift or enforce the ban on factions",
    n.M_RESIGN: "Accept a resignation",
    n.M_REINSTATE: "Take back a leader's last sanction",
}

OBJECTIONS = {
    "not_your_turn": "It is not for you to decide this now.",
    "cost": "You have not enough capital.",
    "spent": "You have no move left.",
    "not_active": "The man concerned cannot act: ill, away or out of the party.",
    "not_yours": "It is not yours to give or take.",
    "holder_strong": "The man there is too strong, or protected.",
    "unfit": "He cannot serve there, or is beyond your reach: a leader, or out of the party.",
    "already": "It is so already, or too nearly so to be moved.",
    "self": "You cannot do this to yourself.",
    "no_press": "You have no newspaper for it.",
    "no_pact": "There is no understanding between you.",
    "nothing": "It would change nothing.",
    "too_soon": "It is too soon.",
    "no_evidence": "There is not enough evidence of factionalism.",
    "wrong_body": "This body may not decide it.",
    "not_member": "You have no seat in this body.",
    "banned": "It is forbidden.",
    "limit": "The limit is reached.",
    "no_such": "There is no such thing to decide now.",
    "on_table": "It is on the table already.",
    "not_due": "It is not due.",
    "no_post": "You do not hold the post it takes.",
    "bound": "Your word binds you: it strikes at a man you have an understanding with, or cannot be held over twice.",
    "no_debt": "He owes you no favour.",
}


def refused(verb: int, objection: str) -> str:
    """Why a move is refused, as precisely as is known of its verb (names.COURT ...); 0 for what is no move."""
    return MOVE_OBJECTIONS.get((verb, objection)) or OBJECTIONS.get(objection, objection)


REASONS = {
    "merit": "the matter itself",
    "mover": "regard for the mover",
    "target": "regard for the man struck at",
    "patron": "his patron's stand",
    "pact": "understandings",
    "fear": "fear for his post",
    "interest": "his own interest",
    "case": "the case made",
    "unity": "closed ranks",
    "speech": "speeches and corridors",
    "whip": "pressure",
    "views": "nearer views",
    "luck": "chance",
    "chance": "chance, and what others did",
}

SIDES = {n.FOR: "for", n.ABSTAIN: "abstaining", n.AGAINST: "against"}


LIKELY = {
    "certain": "almost certain",
    "likely": "likely",
    "even": "about even",
    "unlikely": "unlikely",
    "remote": "hardly",
    "open": "nobody can say",
}
"""Words for a chance, by the names of game.studies.odds and game.advice.offers."""


def stand(one: Ballot) -> str:
    """``for, 62 percent``; ``undecided (for 38, abstaining 31, against 31 percent)``; ``for, as he has declared``."""
    if one.declared:
        return f"{SIDES[one.side]}, as he has declared"
    if one.undecided:
        told = ", ".join(f"{word} {one.chances[side + 1]}" for side, word in SIDES.items())
        return f"undecided ({told} percent)"
    return f"{SIDES[one.side]}, {one.sure} percent"


def received(one: Reception) -> str:
    """``unlikely, 30 percent (12 to 54)``."""
    return f"{LIKELY[one.word]}, {ranged(one.chance, one.low, one.high)}"


def ranged(chance: int, low: int, high: int) -> str:
    """``30 percent (12 to 54)``; ``99 percent`` where there is no range."""
    return f"{chance} percent" + (f" ({low} to {high})" if low != high else "")


def counted(number: int, one: str, many: str = "") -> str:
    """``1 point``, ``3 points``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def reasons(parts: tuple[tuple[str, int], ...]) -> str:
    """``the matter itself -15, pressure +13``, the weightiest first."""
    told = sorted(parts, key=lambda part: -abs(part[1]))
    return ", ".join(f"{REASONS.get(label, label)} {value:+d}" for label, value in told) or "nothing weighs with him"

"""The fixed words of the terminal: moves, motions, objections, reasons."""

from __future__ import annotations

from collections.abc import Iterable

from game.advice import Ballot
from game.advice.offers import Reception
from game.chronicle.objections import MOVE_OBJECTIONS
from game.notation import Unreadable
from game.rules import names as n
from game.saves import SaveProblem
from game.scenario.problems import nearest
from game.words import N_, N_meant, _, meant, plural

MOVES = {
    n.PASS: N_("Pass: do nothing more this quarter"),
    n.APPOINT: N_("Appoint somebody to a post"),
    n.DISMISS: N_("Dismiss somebody from a post"),
    n.COURT: N_("Court somebody: an evening that wins regard"),
    n.PROTECT: N_("Protect one of your men from others' dismissals"),
    n.DROP: N_("Drop one of your men"),
    n.SLATE: N_("Put one of your men on your slate for the next congress"),
    n.OFFER: N_("Offer another leader an understanding"),
    n.BREAK: N_("Break an understanding"),
    n.WRITE: N_("Write on an issue: moves moods, commits you"),
    n.BEND: N_("Bend your own view of an issue"),
    n.ADOPT: N_("Make a doctrine your own"),
    n.SPEAK: N_("Speak on an issue in public"),
    n.PRESS: N_("Open a press campaign against somebody"),
    n.CIRCULATE: N_("Pass a document from hand to hand"),
    n.CELLS: N_("Call on the cells: loud, and evidence of factionalism"),
    n.LIE_LOW: N_("Lie low: be less watched"),
    n.GATHER: N_("Gather material against somebody"),
    n.LEAK: N_("Leak what you have against somebody"),
    n.QUOTE: N_("Spread an old quotation of somebody"),
    n.CALL: N_("Call the next congress a quarter earlier"),
    n.DELAY: N_("Put the next congress off a quarter"),
    n.CONVALESCE: N_("Go on leave for your health"),
    n.RESIGN: N_("Offer your resignation: refused, it strengthens"),
    n.RECANT: N_("Recant before the party"),
    n.APPEAL: N_("Appeal to a higher body from your last defeat: evidence of factionalism"),
    n.ASSIGN: N_("Send instructors to a region: firmer under your man, looser under another's"),
    n.APPEAL_BELOW: N_("Appeal to a region past its secretary: strong, loud, and evidence of factionalism"),
    n.STAGE: N_("Take the stage abroad: applause, or a defeat to answer for"),
    n.BROKER: N_("Broker an understanding between two others"),
    n.FORMULA: N_("Give the line a new name, and so move it towards you"),
}

DOES = {
    n.LIE_LOW: N_("you are watched 8 less, evidence fades"),
    n.CONVALESCE: N_("health +8, you are watched 4 less; the quarter is over for you"),
    n.RESIGN: N_("a plenum decides whether you go"),
    n.RECANT: N_("prestige -20, the case against you is closed; a rung comes back after quiet quarters"),
}
"""What a move of a leader with himself does."""

MOTIONS = {
    n.NO_MOTION: N_("Move nothing"),
    n.M_LINE: N_("Change the line on an issue"),
    n.M_FILL: N_("Fill or vacate a post"),
    n.M_PUBLISH: N_("Read out or print a document"),
    n.M_SUPPRESS: N_("Suppress a document"),
    n.M_ENLARGE: N_("Enlarge a body"),
    n.M_SANCTION: N_("Act against a leader"),
    n.M_DEMOCRACY: N_("More or less democracy in the party"),
    n.M_BAN: N_("Lift or enforce the ban on factions"),
    n.M_RESIGN: N_("Accept a resignation"),
    n.M_REINSTATE: N_("Take back a leader's last sanction"),
}

OBJECTIONS = {
    "not_your_turn": N_("It is not for you to decide this now."),
    "cost": N_("You have not enough capital."),
    "spent": N_("You have no move left."),
    "not_active": N_("The man concerned cannot act: ill, away or out of the party."),
    "not_yours": N_("It is not yours to give or take."),
    "holder_strong": N_("The man there is too strong, or protected."),
    "unfit": N_("The man cannot serve there."),
    "already": N_("It is so already, or too nearly so to be moved."),
    "self": N_("You cannot do this to yourself."),
    "no_press": N_("You have no newspaper for it."),
    "no_pact": N_("There is no understanding between you."),
    "nothing": N_("It would change nothing."),
    "too_soon": N_("It is too soon after the last time."),
    "no_evidence": N_("There is not enough evidence of factionalism."),
    "wrong_body": N_("This body may not decide it."),
    "not_member": N_("You have no seat in this body."),
    "banned": N_("It is forbidden."),
    "limit": N_("The limit for this quarter or this body is reached."),
    "no_such": N_("There is no such thing to decide now."),
    "on_table": N_("It is on the table already."),
    "not_due": N_("It is not due."),
    "no_post": N_("You do not hold the post it takes."),
    "bound": N_(
        "Your word binds you: it strikes at a man you have an understanding with, or cannot be held over twice."
    ),
    "no_debt": N_("He owes you no favour."),
}


def refused(verb: int, objection: str) -> str:
    """Why a move is refused, as precisely as is known of its verb (names.COURT ...); 0 for what is no move."""
    return _(MOVE_OBJECTIONS.get((verb, objection)) or OBJECTIONS.get(objection, objection))


REASONS = {
    "merit": N_("the matter itself"),
    "mover": N_("regard for the mover"),
    "target": N_("regard for the man struck at"),
    "patron": N_("the patron's stand"),
    "pact": N_("understandings"),
    "fear": N_("fear for the post"),
    "interest": N_("own interest"),
    "case": N_("the case made"),
    "unity": N_("closed ranks"),
    "speech": N_("speeches and corridors"),
    "whip": N_("pressure"),
    "views": N_("nearer views"),
    "luck": N_("chance"),
    "chance": N_("chance, and what others did"),
}

RUNGS = (
    N_meant("rung", "none"),
    N_meant("rung", "reprimand"),
    N_meant("rung", "office"),
    N_meant("rung", "politburo"),
    N_meant("rung", "committee"),
    N_meant("rung", "party"),
    N_meant("rung", "exile"),
)
"""What a leader lost at each rung of the fall, as in RUNG_NAMES."""

STANDINGS = (
    N_meant("standing", "member"),
    N_meant("standing", "expelled"),
    N_meant("standing", "exiled"),
    N_meant("standing", "dead"),
    N_meant("standing", "absent"),
)
"""As in STANDING_NAMES."""

SIDES = {n.FOR: N_("for"), n.ABSTAIN: N_("abstaining"), n.AGAINST: N_("against")}


LIKELY = {
    "certain": N_("almost certain"),
    "likely": N_("likely"),
    "even": N_("about even"),
    "unlikely": N_("unlikely"),
    "remote": N_("hardly"),
    "open": N_("nobody can say"),
}
"""Words for a chance, by the names of game.studies.odds and game.advice.offers."""


def side(vote: int) -> str:
    """``for``, ``abstaining`` or ``against``."""
    return _(SIDES[vote])


def rung_word(rung: int) -> str:
    """What is lost at a rung of the fall: ``office``."""
    return meant("rung", RUNGS[rung])


def stand(one: Ballot) -> str:
    """``for, 62 percent``; ``undecided (for 38, abstaining 31, against 31 percent)``; ``for, as he has declared``."""
    if one.declared:
        return _("{side}, as he has declared", side=side(one.side))
    if one.undecided:
        told = ", ".join(f"{side(vote)} {one.chances[vote + 1]}" for vote in SIDES)
        return _("undecided ({chances} percent)", chances=told)
    return _("{side}, {sure} percent", side=side(one.side), sure=one.sure)


def received(one: Reception) -> str:
    """``unlikely, 30 percent (12 to 54)``."""
    return f"{_(LIKELY[one.word])}, {ranged(one.chance, one.low, one.high)}"


def ranged(chance: int, low: int, high: int) -> str:
    """``30 percent (12 to 54)``; ``99 percent`` where there is no range."""
    if low == high:
        return _("{chance} percent", chance=chance)
    return _("{chance} percent ({low} to {high})", chance=chance, low=low, high=high)


def points(number: int) -> str:
    """Points of pressure: ``1 point``, ``3 points``."""
    return plural("{count} point", "{count} points", number, count=number)


def votes_told(number: int) -> str:
    """``1 vote``, ``3 votes``."""
    return plural("{count} vote", "{count} votes", number, count=number)


def reasons(parts: tuple[tuple[str, int], ...]) -> str:
    """``the matter itself -15, pressure +13``, the weightiest first."""
    told = sorted(parts, key=lambda part: -abs(part[1]))
    listed = ", ".join(f"{_(REASONS.get(label, label))} {value:+d}" for label, value in told)
    return listed or _("nothing weighs with him")


def perhaps(name: str, known: Iterable[str]) -> str:
    """``Did you mean 'x'?``, or an empty text where nothing known looks like it."""
    found = nearest(name, known)
    return _("Did you mean '{name}'?", name=found.lower()) if found else ""


def hinted(sentence: str, hint: str) -> str:
    """A sentence, and a hint after it where there is one."""
    return f"{sentence} {hint}".strip()


def unreadable(error: Unreadable) -> str:
    """Why a typed answer cannot be read."""
    return error.told(_)


def trouble(problem: SaveProblem | OSError) -> str:
    """What is wrong with a save, without a stop."""
    return problem.told() if isinstance(problem, SaveProblem) else str(problem)

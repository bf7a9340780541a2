"""Why something may not be done, short and dry; more precise where the move is known."""

from __future__ import annotations

from game.rules import names as n
from game.ui.language import _
from game.ui.pages.view_words import objections


def move_objections() -> dict[tuple[int, str], str]:
    """Sentences for a move (or an offer to move) that say more than the objection alone."""
    return {
        (n.APPOINT, "limit"): _("You have made as many regional appointments as a quarter allows."),
        (n.APPOINT, "not_yours"): _("He holds a post that is not yours to empty."),
        (n.APPOINT, "holder_strong"): _("The man is protected, or too great to be moved."),
        (n.APPOINT, "already"): _("He holds this post."),
        (n.APPOINT, "too_soon"): _("He was posted there too lately: for now it takes a vote."),
        (n.DISMISS, "too_soon"): _("He was posted there too lately: for now it takes a vote."),
        (n.DISMISS, "no_such"): _("The post is empty."),
        (n.COURT, "limit"): _("You have no evening left this quarter."),
        (n.COURT, "nothing"): _("He is yours already, and firmly."),
        (n.COURT, "unfit"): _("He is not to be courted: a leader, or out of reach."),
        (n.PROTECT, "not_yours"): _("He is not your man."),
        (n.PROTECT, "already"): _("He is protected already."),
        (n.DROP, "not_yours"): _("He is not your man."),
        (n.SLATE, "not_yours"): _("He is not your man."),
        (n.SLATE, "already"): _("He is on your slate."),
        (n.OFFER, "too_soon"): _("You asked him not long ago."),
        (n.OFFER, "already"): _("Your pact is as firm as pacts are."),
        (n.OFFER, "no_such"): _("He is no longer in the game."),
        (n.OFFER, "bound"): _("One of you is bound to the other side of this deal."),
        (n.OFFER, "nothing"): _("The line is where you stand."),
        (n.OFFER, "limit"): _("No more favours can be owed."),
        (n.OFFER, "self"): _("The man cannot be a party to it and its object."),
        (n.ADOPT, "not_due"): _("The idea has not been thought of yet."),
        (n.ADOPT, "already"): _("It has its author."),
        (n.CIRCULATE, "no_such"): _("You do not have it."),
        (n.CIRCULATE, "not_due"): _("It is still under seal, and few know what is in it."),
        (n.CIRCULATE, "already"): _("It is known already."),
        (n.GATHER, "already"): _("Your file on him is thick enough."),
        (n.LEAK, "nothing"): _("You keep too little on him."),
        (n.CALL, "not_yours"): _("It takes the Secretariat or the chair."),
        (n.DELAY, "not_yours"): _("It takes the Secretariat or the chair."),
        (n.CALL, "too_soon"): _("It is close already."),
        (n.CALL, "nothing"): _("No congress lies ahead."),
        (n.DELAY, "nothing"): _("No congress lies ahead."),
        (n.DELAY, "limit"): _("It cannot be put off any longer."),
        (n.CONVALESCE, "nothing"): _("You are well."),
        (n.RESIGN, "nothing"): _("You have no office great enough to give up."),
        (n.RESIGN, "too_soon"): _("You offered it not long ago."),
        (n.RESIGN, "already"): _("Your offer lies before the plenum."),
        (n.APPEAL, "nothing"): _("You have lost nothing of late that could be carried higher."),
        (n.APPEAL, "already"): _("Your appeal waits for its sitting."),
        (n.APPEAL, "wrong_body"): _("The next higher body does not decide such things."),
        (n.APPEAL, "not_due"): _("No sitting of the higher body lies ahead."),
        (n.ASSIGN, "not_yours"): _("Another man's way."),
        (n.APPEAL_BELOW, "not_yours"): _("Another man's way."),
        (n.STAGE, "not_yours"): _("Another man's way."),
        (n.BROKER, "not_yours"): _("Another man's way."),
        (n.FORMULA, "not_yours"): _("Another man's way."),
        (n.ASSIGN, "no_post"): _("It takes the Secretariat."),
        (n.ASSIGN, "limit"): _("The Secretariat has sent out as many as a quarter allows."),
        (n.STAGE, "no_post"): _("It takes an office that is heard abroad."),
        (n.STAGE, "no_such"): _("Nothing is fought out abroad."),
        (n.STAGE, "too_soon"): _("There is nothing new to report from abroad."),
        (n.BROKER, "too_soon"): _("They were asked not long ago."),
        (n.BROKER, "already"): _("Their pact is as firm as pacts are."),
        (n.BROKER, "self"): _("It takes two others."),
        (n.FORMULA, "too_soon"): _("The line was settled not long ago."),
        (n.FORMULA, "nothing"): _("The line stands where you do."),
        (n.RECANT, "nothing"): _("Nobody asks it of you: you are not out of the Politburo, or there is no case."),
    }


def once_words() -> str:
    """The limit of most moves."""
    return _("Once a quarter.")


def why_not_move(verb: int, objection: str) -> str:
    """The reason why a move is refused; empty for "ok"."""
    if objection == "ok":
        return ""
    precise = move_objections().get((verb, objection))
    if precise is None and objection == "limit":
        precise = once_words()
    return precise or why_not(objection)


def all_objections() -> dict[str, str]:
    """Every name of OBJECTION_NAMES in words."""
    return {"on_table": _("The same motion lies on the table already.")} | objections()


def why_not(objection: str) -> str:
    """The reason why any other answer is refused; empty for "ok"."""
    return all_objections().get(objection, objection)

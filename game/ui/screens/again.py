"""What becomes of a game when the files of its scenario have been edited."""

from __future__ import annotations

from game.campaign.again import played_again, same_numbers
from game.ui.language import _
from game.ui.screen import Outcome
from game.ui.session import Session
from game.ui.shelf import dress
from game.ui.view import date_words


def again(session: Session) -> Outcome | str:
    """The game on the scenario as it is now, from its beginning; or words, where it simply goes on.

    Where only texts are different it goes on as it was; where the files are broken, with the last good version.
    """
    from game.ui.beginning import begin

    fresh, campaign = session.rereading.scenario, session.campaign
    if session.rereading.problems:
        return _("The scenario was read again and has mistakes; the last good version is played.")
    if same_numbers(campaign, fresh):
        dress(fresh)
        session.reword(fresh)
        return _("The scenario was read again: only texts are different.")
    try:
        other = played_again(campaign, fresh)
    except ValueError as problem:
        return _("The scenario was read again, and this game cannot go on with it: {problem}").format(problem=problem)
    session.keeper.close()
    told = _("The scenario was read again, and every decision made again.")
    if len(other.decisions) < len(campaign.decisions):
        told = _("The scenario was read again; your decisions fit as far as {date}.").format(
            date=date_words(other.world, int(other.state.turn))
        )
    return begin(other, told=told)

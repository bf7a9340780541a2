"""Later quarters: questions, every page, the adviser's odds."""

from __future__ import annotations

from game.rules import names as n
from game.ui.keys import Action
from game.ui.screens.desk import DeskPage
from game.ui.tour.guide import Guide
from game.ui.tour.pages import pages
from game.ui.tour.playing_on import answer, has_picture, kind, skip
from game.ui.tour.route import ODDS_SECONDS

LATE = 13
"""The quarter of the second look at all pages."""

CANCEL_SECONDS = 5.0


def later(guide: Guide, quick: bool) -> None:
    """Questions with and without a picture on the way, then all pages and the odds."""
    wanted = {True: "decision dialog with a picture", False: "decision dialog without a picture"}
    late = min(LATE, int(guide.session.world.turns) - 2)
    while guide.session.turn < late and not guide.session.campaign.ended:
        skip(guide, lambda: guide.session.turn >= late or (bool(wanted) and kind(guide) == n.D_ASK))
        pictured = has_picture(guide)
        if kind(guide) == n.D_ASK and pictured in wanted:
            guide.stop(f"desk {wanted[pictured].removeprefix('decision dialog ')}")
            guide.act(Action.APPARATUS)
            guide.act(Action.END_TURN)
            guide.stop(wanted.pop(pictured))
            guide.act(Action.MENU)
            guide.act(Action.DESK)
        if kind(guide) == n.D_ASK:
            answer(guide)
            guide.session.finish()
            guide.session.tell()
    skip(guide, lambda: kind(guide) == n.D_MOVE)
    pages(guide, "late")
    if not quick:
        odds(guide)


def odds(guide: Guide) -> None:
    """What the adviser reckons; the picture shows as much as has been played in time."""
    desk = guide.page(DeskPage)
    guide.turn("odds")
    guide.stop("odds before")
    guide.press("PLAY FUTURES")
    guide.wait(ODDS_SECONDS, desk)
    desk.odds.cancel()
    guide.wait(CANCEL_SECONDS, desk)
    guide.stop("odds")
    guide.turn("now")

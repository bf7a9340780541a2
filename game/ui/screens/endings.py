"""The questions at the end of a game: the leader has fallen, or all is decided."""

from __future__ import annotations

from game.rules.bodies import leads
from game.ui.choices import Choice
from game.ui.dialog import Dialog
from game.ui.language import _
from game.ui.pages.view_names import Lexicon
from game.ui.screen import Outcome, Pop, Push, Screen
from game.ui.screens.epilogue import EpilogueScreen
from game.ui.screens.waiting import WaitScreen, forget_keys
from game.ui.session import Session


def fall_dialog(session: Session) -> Dialog:
    """The player's leader can no longer act: what now?"""

    def choose(name: str) -> Outcome | None:
        if name == "epilogue":
            session.retiring.left = True
            return Push(open_epilogue(session))
        if name == "fork":
            return Push(fork_dialog(session))
        if name == "rewind":
            session.rewind(max(0, session.turn - 4))
            forget_keys()
            return None
        watch(session, name == "end")
        return None

    choices = [
        Choice("watch", _("Watch, quarter by quarter")),
        Choice("end", _("Go on to the end")),
        Choice("epilogue", _("The epilogue as things stand")),
        Choice("rewind", _("Go back a year")),
        Choice("fork", _("Play on in another chair"), why_not="" if chairs_left(session) else _("None is left.")),
    ]
    who = Lexicon(session.campaign).leader(session.leader)
    told = _("{who} is out of the game. The party goes on without him; nobody asks you any more.").format(who=who)
    return Dialog(_("The fall"), told, choices, choose)


def watch(session: Session, rushing: bool) -> None:
    """Let the others play on, to the end without a word if ``rushing``."""
    session.watching = True
    session.rushing = rushing
    session.advance()


def chairs_left(session: Session) -> list[int]:
    """The leaders a person may play who can still act."""
    state, w = session.campaign.state, session.world
    return [m for m in range(1, w.leaders + 1) if w.playable[m] and leads(state, w, m) and m != session.leader]


def fork_dialog(session: Session) -> Dialog:
    """Whose chair to play on in; the past stays, the old save too."""
    words, ids = Lexicon(session.campaign), session.campaign.scenario.register.names("leader")
    choices = [Choice(ids[m - 1], words.leader(m)) for m in chairs_left(session)]

    def sit_down(name: str) -> Outcome:
        session.sit_as(name)
        return Pop()

    def choose(name: str) -> Outcome | None:
        return Push(WaitScreen(_("Playing it again…"), lambda: sit_down(name)))

    told = _("The same campaign from here on, seen from another chair. Your own game stays in its autosave.")
    return Dialog(_("Another chair"), told, choices, choose)


def retire_dialog(session: Session) -> Dialog:
    """Nothing is open any more: the epilogue now, or play on."""
    outlook = session.retiring.outlook
    assert outlook is not None

    def choose(name: str) -> Outcome | None:
        if name == "now":
            session.retiring.left = True
            return Push(open_epilogue(session))
        session.retiring.decline()
        return None

    who = Lexicon(session.campaign).leader(outlook.leader)
    told = _(
        "{who} has held the Central Committee for a year, and of the futures that can be seen from here hardly one is "
        "anybody else's. You may have the epilogue as things stand; the save can be taken up again."
    )
    choices = [Choice("now", _("The epilogue now")), Choice("on", _("Play on"))]
    return Dialog(_("It is decided"), told.format(who=who), choices, choose, escape="on")


def open_epilogue(session: Session) -> Screen:
    """The epilogue."""
    return EpilogueScreen(session)

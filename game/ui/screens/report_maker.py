"""Packs a bug report while the player waits, and says where it is."""

from __future__ import annotations

from game.saves import SaveProblem
from game.ui.bug_report import pack
from game.ui.dialog import message
from game.ui.event_log import note_error
from game.ui.language import _
from game.ui.richtext import filled
from game.ui.save_words import save_words
from game.ui.screen import Outcome, Replace
from game.ui.screens.waiting import WaitScreen
from game.ui.session import Session


class ReportMaker(WaitScreen):
    """Of `session`; nothing is sent anywhere."""

    def __init__(self, session: Session) -> None:
        """The game as it stands; of several people's game too: who reads the report sees everything."""
        super().__init__(_("Packing the report…"), self._pack)
        self.session = session

    def _pack(self) -> Outcome:
        try:
            path = pack(self.session.campaign, self.stage.settings)
        except (OSError, SaveProblem) as problem:
            note_error(problem)
            why = _("The report could not be written: {why}").format(why=save_words(problem))
            return Replace(message(_("No report"), why, _("Back to the game")))
        inside = _(
            "In it are this game with all its decisions, the versions of the program and the last lines of its log; "
            "no name of yours and no folder of this machine. It is not sent anywhere: give it to whom you like."
        )
        told = [filled(_("The report lies here:")), filled("{path}", path=str(path)), filled(inside)]
        return Replace(message(_("Packed"), told, _("Back to the game")))

"""The code of a new game: shown, copied, or typed in to begin the game somebody else has told of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.campaign import Campaign
from game.sharing import OTHER_VERSION, CodeProblem, Opened, code_of, open_code
from game.ui.button import Button
from game.ui.entry import TextEntry, copied
from game.ui.language import _
from game.ui.screen import Outcome, Pop, Push
from game.ui.screens.waiting import WaitScreen
from game.ui.tip import Tip

if TYPE_CHECKING:
    from game.ui.screens.new_game import NewGameScreen

LONGEST = 400


class CodeLine:
    """An entry with the code of what is chosen; another code typed and Enter chooses that."""

    def __init__(self, screen: NewGameScreen, take: Callable[[Opened], None]) -> None:
        """`take(opened)` puts a code's campaign in force."""
        self.screen = screen
        self.take = take
        tip = Tip(_("Scenario, dice, chair and settings in one line. Type another and press Enter to play that game."))
        self.entry = TextEntry(hint=_("No code"), on_enter=self.enter, longest=LONGEST, tip=tip)
        self.copy = Button(_("Copy"), self._copy)

    def show(self, campaign: Campaign) -> None:
        """The code of the campaign that would begin now."""
        try:
            self.entry.text = code_of(campaign)
        except CodeProblem:
            self.entry.text = ""

    def _copy(self) -> Outcome | None:
        copied(self.entry.text)
        self.screen.say(_("The code is on the clipboard."))
        return None

    def enter(self, text: str) -> Outcome | None:
        """Opens what the code says beside the window, or says what is wrong with it."""
        self.entry.on_blur()

        def read() -> Outcome:
            try:
                opened = open_code(text)
            except CodeProblem as problem:
                self.screen.say(told(problem), "warning")
            else:
                self.take(opened)
                if opened.other:
                    self.screen.say(_(OTHER_VERSION), "warning")
            return Pop()

        return Push(WaitScreen(_("Opening the code…"), read))


def told(problem: CodeProblem) -> str:
    """What is wrong with a code, in the player's language."""
    return _(problem.text).format(**problem.places)

"""A game under way in the terminal: what is typed, and what comes of it."""

from __future__ import annotations

from pathlib import Path

from game.campaign import Campaign, Pending, Refused
from game.chronicle import lines
from game.notation import Unreadable
from game.rules import names as n
from game.saves import Recorder, SaveProblem, autosave_path
from game.studies.futures import WORKERS, Futures, OddsRequest
from game.studies.odds import ask_odds
from game.studies.retiring import Retiring
from game.studies.thinking import Thinker
from game.terminal.commands import command
from game.terminal.console import Console
from game.terminal.decisions import menu_for
from game.terminal.epilogue import epilogue
from game.terminal.labels import Labels
from game.terminal.menu import Menu
from game.terminal.odds import odds
from game.terminal.phrases import trouble, unreadable
from game.terminal.refusals import refusal
from game.words import N_, Catalogue, _, set_terms

TICK, SILENCE = 0.2, 10.0
"""Seconds between two looks at what is being reckoned, and for how long the player is told nothing."""

LONG = 8
"""Choices above which a menu is not read out again while it is the same."""


class Session:
    """One player, one campaign; :meth:`run` until he quits or there is no more input."""

    def __init__(self, console: Console, campaign: Campaign, folder: Path | None = None) -> None:
        """``folder`` is where saves go, by default the game's own."""
        self.console = console
        self.folder = folder
        self.campaign = campaign
        self.who = campaign.humans[0]
        self.leader = int(campaign.scenario.register.ids["leader"][self.who])
        self.told = -1
        self.retiring = Retiring()
        self.over = False
        self.ended = False
        self.menus: list[Menu] = []
        self.offered: tuple[int, tuple[str, ...]] = (n.NO_DECISION, ())
        self.recorder: Recorder | None = None

    # --- the loop --------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Play until the player leaves."""
        self._seat_experts()
        self.start_again()
        try:
            while not self.over:
                self._go_on()
        finally:
            if self.recorder is not None:
                self.recorder.close()
            WORKERS.close()

    def _go_on(self) -> None:
        """Let the others act, tell the news, and hear the player out."""
        pending = self.campaign.advance()
        self.record()
        self.news()
        if pending is None:
            self._epilogue()
        else:
            self._look_ahead()
            self.menus = [menu_for(self.campaign, pending)]
            self._offer(pending, self.menus[0])
        self._listen(len(self.campaign.decisions), self.campaign)

    def _offer(self, pending: Pending, menu: Menu) -> None:
        """Read a menu out; of a long one that is the same as the last, but for its figures, only the title."""
        same = pending.kind, menu.outline
        if len(menu.entries) > LONG and self.offered == same:
            self.say(menu.title, _("The choices are as before: an empty line or '?' reads them."))
        else:
            menu.show(self.console)
        self.offered = same

    def _look_ahead(self) -> None:
        """Reckon beside the game whether anything is still open, and say so once a year if nothing is."""
        self.retiring.look(self.futures, self.campaign, self.leader)
        if self.retiring.due:
            self.retiring.decline()
            self.say(_("Hardly anything is open any more. 'epilogue' ends your game as things stand; or play on."))

    def _listen(self, decisions: int, campaign: Campaign) -> None:
        """Take lines until something was decided, undone or loaded, or the player leaves."""
        while not self.over and self.campaign is campaign and len(campaign.decisions) == decisions:
            me = self.campaign.scenario.texts.leaders[self.leader].of("short", Catalogue.language)
            typed = self.console.ask("" if self.campaign.ended else me)
            if typed is None:
                self.over = True
            else:
                self.hear(typed)

    def hear(self, typed: str) -> None:
        """Do what a line says: a number of the menu, a command, or an answer in its text form."""
        word, _, rest = typed.partition(" ")
        meant = command(word)
        if meant is not None:
            meant.run(self, rest.strip())
        elif typed.isdecimal() and len(typed) < 6:
            self._number(int(typed))
        elif typed:
            self._answer(typed)
        elif self.menus:
            self.menus[-1].show(self.console)

    def _number(self, number: int) -> None:
        if not self.menus or not 1 <= number <= len(self.menus[-1].entries):
            self.say(_("There is no such number here; an empty line reads the menu again."))
            return
        entry = self.menus[-1].entries[number - 1]
        if entry.opens is not None:
            self.menus.append(entry.opens())
            self.menus[-1].show(self.console)
        elif entry.answer is not None and self.pending is not None:
            self.campaign.answer(entry.answer)

    def _answer(self, typed: str) -> None:
        pending = self.pending
        try:
            self.campaign.play(typed.casefold())
        except Unreadable as error:
            self.say(unreadable(error), _("Type ? for help."))
        except Refused as error:
            assert pending is not None
            answer = self.campaign.notation.read(pending.kind, pending.subject, typed.casefold())
            self.say(refusal(self.campaign, pending, answer, error.objection))

    # --- speaking --------------------------------------------------------------------------------------------------

    @property
    def pending(self) -> Pending | None:
        """The player's decision that is waited for."""
        return None if self.campaign.ended else self.campaign.pending

    def say(self, *texts: str) -> None:
        """Say something to the player."""
        self.console.say(*texts)

    def labels(self) -> Labels:
        """The campaign through the player's eyes, as it stands."""
        return Labels(self.campaign, self.leader)

    def news(self) -> None:
        """What has happened since the player was last told."""
        for line in lines(self.campaign, Catalogue.language, self.who, self.told):
            self.say("", line.text) if line.kind == "quarter" else self.say(line.text)
        self.told = len(self.campaign.decisions)

    def _epilogue(self) -> None:
        self.menus = []
        if not self.ended:
            self.ended = True
            won = self.campaign.outcome == self.who
            verdict = _("You have won.") if won else _("It is not your victory.")
            self.say("", verdict, *epilogue(self.campaign, self.leader))
        self.say(_("The campaign is over. 'chronicle 100', 'why', 'undo', 'save NAME', 'load' and 'quit' still work."))

    # --- going back, keeping ---------------------------------------------------------------------------------------

    def replace(self, campaign: Campaign) -> None:
        """Go on with another campaign: an undone or a loaded one."""
        self.campaign = campaign
        set_terms(campaign.scenario.all_terms)
        self._seat_experts()
        self.who = campaign.humans[0]
        self.leader = int(campaign.scenario.register.ids["leader"][self.who])
        self.told = len(campaign.decisions)
        self.ended = False
        self.retiring = Retiring()

    @property
    def futures(self) -> Futures:
        """The workers that play futures of this game; they start when they are first asked."""
        return WORKERS.of(self.campaign.world_array)

    def odds(self) -> None:
        """Have futures of the best answers played, and tell what they come to; Ctrl-C ends it early."""
        request = ask_odds(self.futures, self.campaign, self.leader)
        if request is None:
            self.say(_("There is nothing to compare now: your adviser sees one answer at most."))
            return
        self._begin(request)
        pending = self.pending
        assert pending is not None
        try:
            self._watch(request)
        except KeyboardInterrupt:
            request.cancel()
            self.say(_("Enough; this is what has come."))
        if request.trouble:
            self.say(_("It could not be reckoned: {why}.", why=request.trouble))
        self.say(*odds(self.campaign, pending, request))

    def _begin(self, request: OddsRequest) -> None:
        """Tell what is being played, and how long it may take."""
        text = N_("Playing {futures} futures of each of {answers} answers, from what you believe...")
        self.say(_(text, futures=request.futures, answers=len(request.answers)))
        if request.plain:
            self.say(
                _("The rules are being compiled, which takes a minute or two; so these are few and come slowly."),
                _("Ctrl-C ends the wait with what has come; ask again later for many more."),
            )

    def _watch(self, request: OddsRequest) -> None:
        """Tell of every tenth of the futures as it comes."""
        told, quiet = -1, 0.0
        while not request.ended.wait(TICK):
            tenth, quiet = 10 * request.done // request.planned, quiet + TICK
            if tenth != told:
                told, quiet = tenth, 0.0
                self.say(_("{chance} percent", chance=10 * tenth))
            elif quiet >= SILENCE:
                quiet = 0.0
                text = N_("Still {percent} percent: the workers are at it.")
                if request.plain:
                    text = N_("Still {percent} percent: the rules are being compiled beside it.")
                self.say(_(text, percent=10 * tenth))

    def _seat_experts(self) -> None:
        """Let the AI leaders think where the game is to be that hard."""
        if self.campaign.world.skill == n.EXPERT:
            self.campaign.thinker = Thinker(self.futures, blocking=True)

    def advice(self) -> str | None:
        """What the AI would answer in the player's place, in its text form."""
        pending = self.pending
        if pending is None:
            return None
        return self.campaign.notation.text(pending.kind, pending.subject, self.campaign.advice())

    def start_again(self) -> None:
        """Begin an autosave of its own for the campaign."""
        if self.recorder is not None:
            self.recorder.close()
        try:
            self.recorder = Recorder(autosave_path(self.folder))
            self.recorder.start(self.campaign)
            self.say(_("Every decision is saved in {file}.", file=self.recorder.path.name))
        except (SaveProblem, OSError) as error:
            self.recorder = None
            self.say(_("There is no autosave: {why}.", why=trouble(error)))

    def record(self) -> None:
        """Bring the autosave up to date."""
        if self.recorder is None:
            return
        try:
            self.recorder.record(self.campaign)
        except SaveProblem as problem:
            self.say(_("The autosave has failed: {why}.", why=trouble(problem)))

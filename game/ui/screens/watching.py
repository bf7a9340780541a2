"""What a spectator has on every page: what he sees is the truth, how fast it goes, and the way into a chair."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.rules.bodies import leads
from game.ui.button import Button
from game.ui.choices import Choice
from game.ui.dialog import Dialog
from game.ui.fonts import Role
from game.ui.keys import digit_of
from game.ui.language import _
from game.ui.layout import columns
from game.ui.pace import RATES
from game.ui.pages.view_names import Lexicon
from game.ui.panel import Label
from game.ui.screen import Outcome, Push
from game.ui.screens.waiting import WaitScreen
from game.ui.session import Session
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Reply, Widget, reply_of


class WatchStrip:
    """A line of words and buttons; `key` answers to Space, 1 to 5 and the right arrow wherever the focus is."""

    def __init__(self, session: Session) -> None:
        """Of `session`, which nobody plays."""
        self.session = session

    def widgets(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        """Words to the left, the buttons to the right."""
        pace = self.session.pace
        assert pace is not None
        told = _("THE TRUTH, not what anybody believes. Chair: {who}")
        words = Label(
            told.format(who=Lexicon(self.session.campaign).leader(self.session.leader)), Role.LABEL, "dark_red"
        )
        over = _("The game is over") if self.session.campaign.ended else ""
        play = _("GO ON (Space)") if pace.paused else _("PAUSE (Space)")
        made = [
            Button(play, self.toggle, "paper", "play" if pace.paused else "", why_not=over),
            Button(_("STEP (Right)"), self.step, tip=Tip(_("One decision of one leader.")), why_not=over),
        ]
        for speed in range(1, len(RATES) + 1):
            chosen = not pace.paused and speed == pace.speed
            tip = Tip(_("{count} decisions a second, as far as this machine can.").format(count=RATES[speed - 1]))
            made.append(Button(str(speed), self._runner(speed), "main" if chosen else "paper", tip=tip, why_not=over))
        made.append(Button(_("OTHER CHAIR"), self.turn_round, tip=Tip(_("Whose men, aims and ties are shown."))))
        made.append(Button(_("TAKE OVER A CHAIR"), lambda: Push(take_over_dialog(self.session)), why_not=over))
        wide = [max(button.width_for(theme), theme.button) for button in made]
        boxes = columns(area, [1.0, *wide], theme.px(4))
        for widget, box in zip([words, *made], boxes, strict=True):
            widget.place(box, theme)
        return [words, *made]

    def toggle(self) -> Outcome | None:
        """Pauses, or goes on."""
        pace = self.session.pace
        assert pace is not None
        self.session.run(0 if not pace.paused else pace.speed)
        return None

    def step(self) -> Outcome | None:
        """One decision, and a pause."""
        self.session.step()
        return None

    def _runner(self, speed: int) -> Callable[[], Outcome | None]:
        def run() -> Outcome | None:
            self.session.run(speed)
            return None

        return run

    def turn_round(self) -> Outcome | None:
        """Shows the game from the next leader's chair."""
        self.session.look_from(self.session.leader % self.session.world.leaders + 1)
        return None

    def key(self, event: pygame.Event) -> Reply:
        """Space pauses, the right arrow steps, 1 to 5 are speeds."""
        if self.session.campaign.ended or event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            return False
        if event.key == pygame.K_SPACE:
            return reply_of(self.toggle())
        if event.key == pygame.K_RIGHT:
            return reply_of(self.step())
        speed = digit_of(event)
        return reply_of(self._runner(speed)()) if speed is not None and speed <= len(RATES) else False


def take_over_dialog(session: Session) -> Dialog:
    """Which chair to play on in; what was watched stays in its autosave."""
    session.run(0)
    words, w = Lexicon(session.campaign), session.world
    chairs = [m for m in range(1, w.leaders + 1) if w.playable[m] and leads(session.campaign.state, w, m)]
    names = session.campaign.scenario.register.names("leader")
    choices = [Choice(names[m - 1], words.leader(m)) for m in chairs] + [Choice("stay", _("Go on watching"))]

    def choose(name: str) -> Outcome | None:
        from game.ui.beginning import begin

        if name == "stay":
            return None
        session.keeper.close()
        past, said = session.campaign, _("From here on the chair is yours, and you see what he may know.")
        now = len(past.decisions)
        return Push(WaitScreen(_("Playing it again…"), lambda: begin(past.fork(now, [name]), told=said)))

    told = _("The same campaign from here on, played by you. What you have watched stays in its autosave.")
    return Dialog(_("Take over a chair"), told, choices, choose, escape="stay")

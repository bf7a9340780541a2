"""The adviser's odds on the desk: futures played in another process, with their progress, and what they come to."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.studies.futures import OddsRequest
from game.studies.odds import Outlook, ask_odds, likelihood, outlooks, unreached, untried
from game.studies.statistics import Interval
from game.ui.button import Button
from game.ui.chancebar import ChanceBar
from game.ui.language import _, decimal
from game.ui.layout import rows
from game.ui.pages.view_words import likely_words
from game.ui.screen import Outcome
from game.ui.screens.pieces import blocks_of
from game.ui.session import Session
from game.ui.textbox import TextBox
from game.ui.theme import Theme
from game.ui.view_answers import answer_words
from game.ui.widget import Widget


class OddsSheet:
    """Part of the desk: a button that asks, and the answers compared."""

    def __init__(self, session: Session, relayout: Callable[[], None]) -> None:
        """Nothing is asked at first; `relayout` lays the desk out again."""
        self.session = session
        self.relayout = relayout
        self.request: OddsRequest | None = None
        self.version = -1
        self.shown = -1
        self.text = TextBox([])

    def ask(self) -> Outcome | None:
        """Has the futures played."""
        self.cancel()
        self.request = ask_odds(self.session.futures, self.session.campaign, self.session.leader)
        self.version, self.shown = self.session.version, -1
        self.relayout()
        return None

    def cancel(self) -> Outcome | None:
        """Ends what is being played; what has come is kept."""
        if self.request is not None:
            self.request.cancel()
        return None

    def follow(self) -> bool:
        """Whether there is something new to show; an answered question is no longer asked about."""
        if self.request is None:
            return False
        if self.version != self.session.version:
            self.cancel()
            self.request = None
            return True
        seen = self.request.done + int(self.request.ended.is_set())
        changed, self.shown = seen != self.shown, seen
        return changed

    @property
    def playing(self) -> bool:
        """Whether futures are being played."""
        return self.request is not None and not self.request.ended.is_set()

    # --- laying out ------------------------------------------------------------------------------------------------

    def widgets(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        """Words above, progress and the button below."""
        self.follow()
        bar = ChanceBar()
        told, bar_area, below = rows(area, [1.0, bar.height_for(theme), theme.button], theme.px(5))
        if not self.playing:
            told.height = bar_area.bottom - told.y
        self.text.set_blocks(blocks_of(self._paragraphs(), _("The odds")))
        self.text.place(told, theme)
        button = self._button()
        button.place(below, theme)
        if not self.playing or self.request is None:
            return [self.text, button]
        percent = 100 * self.request.done // max(1, self.request.planned)
        bar.show(percent, percent, percent, _("{percent} % played").format(percent=percent))
        bar.place(bar_area, theme)
        return [self.text, bar, button]

    def _button(self) -> Button:
        if self.playing:
            return Button(_("ENOUGH"), self.cancel, icon="cross")
        pending = self.session.pending
        why_not = "" if pending is not None else _("You are not asked for anything now.")
        return Button(_("PLAY FUTURES"), self.ask, "main", icon="dice", why_not=why_not)

    def _paragraphs(self) -> list[tuple[str, str]]:
        about = _(
            "Your adviser plays out, by what you believe and with other luck each time, what may become of you after "
            "each of your best answers. What you do not know he does not know either."
        )
        if self.request is None:
            return [("text", about)]
        if self.request.trouble:
            return [("text", _("It could not be reckoned: {why}.").format(why=self.request.trouble))]
        found = outlooks(self.session.campaign, self.request)
        paragraphs = [("text", self._counted(found) if found else _("The first futures are being played."))]
        for one in found:
            paragraphs.append(("heading", answer_words(self.session, one.answer)))
            paragraphs += [("bullet", line) for line in outlook_lines(one)]
        return paragraphs + self._untold(self.request)

    def _untold(self, request: OddsRequest) -> list[tuple[str, str]]:
        """What was not reached, and how many answers were not tried."""
        out = []
        late = [answer_words(self.session, one) for one in unreached(request)] if request.ended.is_set() else []
        if late:
            out.append(("small", _("Ended before their turn: {answers}.").format(answers="; ".join(late))))
        key = ("untried", request.answers)
        rest = self.session.once(key, lambda: len(untried(self.session.campaign, request)))
        if rest:
            told = _("Not tried: {count} other answers, which your adviser ranks lower.")
            out.append(("small", told.format(count=rest)))
        return out

    def _counted(self, found: list[Outlook]) -> str:
        least = min(one.futures for one in found)
        told = _("By {count} futures of each answer, best prospect first.").format(count=least)
        assert self.request is not None
        if self.request.plain:
            told += " " + _("The rules are still being compiled; ask again in a minute for many more.")
        return told


def outlook_lines(one: Outlook) -> list[str]:
    """What becomes of the player after an answer, in lines."""
    if not one.enough:
        seated, struck, won = one.counts
        told = _(
            "{n} futures are too few to tell: in the Politburo a year on in {seated}, struck within the year in "
            "{struck}, victor at the end in {won}."
        )
        return [told.format(n=one.futures, seated=seated, struck=struck, won=won)]
    found = [
        _("A year on in the Politburo: {odds}.").format(odds=odds_words(one.seated)),
        _("Struck within the year: {odds}.").format(odds=odds_words(one.struck)),
        _("Victor at the end: {odds}.").format(odds=odds_words(one.won)),
    ]
    if one.reason:
        template = {
            "strength": _("Because of your strength a year on: {level}, {more} against the other answers."),
            "evidence": _("Because of the evidence against you a year on: {level}, {more} against the other answers."),
            "prestige": _("Because of your prestige a year on: {level}, {more} against the other answers."),
        }[one.reason]
        found.append(template.format(level=f"{one.level:.0f}", more=decimal(one.more, sign="+")))
    return found


def odds_words(share: Interval) -> str:
    """``likely, 55 to 68 of 100``."""
    words = likely_words()[likelihood(share)]
    low, high = round(100 * share.low), round(100 * share.high)
    return _("{words}, {low} to {high} of 100").format(words=words, low=low, high=high)

"""The ways into the laboratory: from the title, and from a game under way with one's own decisions as questions."""

from __future__ import annotations

from game.campaign import Campaign
from game.mods.opening import place
from game.rules import names as n
from game.scenario import ProblemsError
from game.scenario.what_ifs import read_what_ifs
from game.sharing import name_of
from game.studies.ahead import Ahead
from game.studies.forking import own, walk
from game.studies.lab import Prepared, of_fork
from game.ui.choices import Choice
from game.ui.dialog import Dialog
from game.ui.language import _
from game.ui.screen import Outcome, Push, Replace
from game.ui.screens.lab import LabScreen
from game.ui.screens.waiting import WaitScreen
from game.ui.session import Session
from game.ui.shelf import library, opened
from game.ui.view_lab import Question, of_forks, of_what_ifs

LAST = 40
"""Decisions of one's own that may be asked about, the latest first."""
EACH = 2
"""Other answers to each."""


class CampaignLab(LabScreen):
    """The laboratory of a game under way: its decisions with other answers, and the what-ifs of its scenario."""

    def __init__(self, past: Campaign, name: str, forks: list[Question], history: list[Question]) -> None:
        """`past` is a campaign that nothing else plays on."""
        self.past = past
        groups = [("own", _("My decisions"), forks), ("history", _("History"), history)]
        super().__init__(name, past.scenario, [one for one in groups if one[2]])

    def prepare(self, question: Question) -> Prepared:
        """A fork of the campaign, or a what-if of its scenario from the beginning."""
        if question.fork is None:
            return super().prepare(question)
        return of_fork(self.past, question.fork, self.pairs)


def history_of(name: str) -> list[Question]:
    """The what-ifs of a scenario as questions; none where they cannot be read."""
    try:
        return of_what_ifs(read_what_ifs(place(name, library())))
    except (ProblemsError, FileNotFoundError):
        return []


def open_lab(name: str) -> Outcome:
    """The laboratory of a scenario, from the title."""
    screen = LabScreen(name, opened(name), [("history", _("History"), history_of(name))])
    screen.ahead = Ahead(screen.scenario)
    return Replace(screen)


def lab_of(session: Session) -> Outcome:
    """The laboratory of the game under way, once one's decisions have been looked through beside the window."""
    past, who = session.campaign.rewound(len(session.campaign.decisions)), session.who

    def work() -> Outcome:
        whip = n.DECISION_NAMES[n.D_WHIP]
        mine = [at for at in own(past, who) if past.decisions[at].kind != whip][-LAST:]
        forks = of_forks(past, walk(past, mine, EACH))[::-1]
        name = name_of(past.scenario) or ""
        history = history_of(name) if name else []
        if not forks and not history:
            words = _("There is nothing to ask yet: decide something first.")
            return Replace(Dialog(_("What-if laboratory"), words, [Choice("back", _("Back"))], lambda _name: None))
        return Replace(CampaignLab(past, name, forks, history))

    return Push(WaitScreen(_("Looking through your decisions…"), work))

"""The laboratory in the window, without playing thousands: an experiment that has come to something is shown."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pygame
import pytest

from game.campaign import Campaign
from game.scenario import Scenario
from game.sharing import code_of
from game.studies.lab import Standing
from game.studies.outcomes import Outcome
from game.studies.statistics import Interval, paired_difference, wilson
from game.ui.fonts import Role
from game.ui.pairedbars import Pair, PairedBars
from game.ui.screens import lab_answer, lab_opening
from game.ui.screens.lab import LabScreen
from game.ui.screens.lab_answer import HANDFUL
from game.ui.screens.lab_opening import CampaignLab, history_of, open_lab
from game.ui.screens.menu import menu_screen
from game.ui.screens.new_game import NewGameScreen
from game.ui.theme import Theme
from game.ui.view_lab import gap_words, verdict_words
from tests.ui.game.conftest import Player


class Fake:
    """An experiment of which three hundred pairs have come."""

    def __init__(self, prepare: Any) -> None:
        self.standing = standing(180, 120)
        self.progress = SimpleNamespace(compiling=False)
        self.trouble, self.version, self.prepared, self.study = "", 1, None, None
        self.done = self.compiling = self.ended = False

    def cancel(self) -> None:
        self.done = self.ended = True


class Early:
    """What is played ahead, which a test need not be."""

    def __init__(self, _scenario: object) -> None:
        self.stopped = False

    def stop(self) -> None:
        self.stopped = True


def standing(before: int, after: int, n: int = 300) -> Standing:
    base = (Outcome("stalin", before, wilson(before, n)), Outcome("collective", n - before, wilson(n - before, n)))
    other = (Outcome("stalin", after, wilson(after, n)), Outcome("collective", n - after, wilson(n - after, n)))
    gaps = {"stalin": paired_difference(0, before - after, n), "collective": paired_difference(before - after, 0, n)}
    lost = {"stalin": SimpleNamespace(of=before, lost=before - after)}
    changed = SimpleNamespace(
        n=n, outcomes=other, differences=gaps, but_for=lost,
        verdict=lambda name: "less often" if gaps[name].high < 0 else "more often" if gaps[name].low > 0 else "no",
    )  # fmt: skip
    return Standing(base, changed)  # type: ignore[arg-type]


@pytest.fixture
def lab(player: Player, monkeypatch: pytest.MonkeyPatch) -> Player:
    monkeypatch.setattr(lab_answer, "Experiment", Fake)
    monkeypatch.setattr(lab_opening, "Ahead", Early)
    outcome = open_lab("1922")
    player.show(outcome.screen)  # type: ignore[attr-defined]
    return player


def test_enter_asks_and_ends(lab: Player) -> None:
    screen = lab.top
    assert isinstance(screen, LabScreen)
    assert len(screen.questions) == 41
    lab.key(pygame.K_RETURN)
    assert isinstance(screen.answer.experiment, Fake)
    assert screen.running
    assert screen.answer.bars.pairs[0].name == "Stalin"
    assert screen.answer.verdict.text.startswith("Stalin wins less often: 40\N{NO-BREAK SPACE}% instead of 60")
    lab.key(pygame.K_RETURN)
    assert not screen.running


def test_what_is_played_ahead_gives_way_to_a_question(lab: Player) -> None:
    screen = lab.top
    assert isinstance(screen, LabScreen)
    assert isinstance(screen.ahead, Early)
    assert not screen.ahead.stopped
    lab.key(pygame.K_RETURN)
    assert screen.ahead.stopped


def test_what_is_played_ahead_ends_with_the_screen(lab: Player) -> None:
    screen = lab.top
    assert isinstance(screen, LabScreen)
    lab.key(pygame.K_ESCAPE)
    assert isinstance(screen.ahead, Early)
    assert screen.ahead.stopped


def test_nothing_is_explained_before_there_is_something_to_read(lab: Player) -> None:
    screen = lab.top
    assert isinstance(screen, LabScreen)
    bars = screen.answer.bars
    assert screen.answer.verdict.text.startswith("Choose a question")
    assert not bars.pairs
    assert not bars._marks()
    lab.key(pygame.K_RETURN)
    assert len(bars._marks()) == 2


@pytest.mark.parametrize("height", [60, 140, 400])
def test_bars_are_left_out_before_they_cannot_be_read(height: int) -> None:
    theme, share = Theme.make(projector=True), Interval(0.5, 0.4, 0.6)
    bars = PairedBars(("as it was", "with the change"))
    bars.show([Pair(str(at), share, share, "", False) for at in range(7)])
    bars.place(pygame.Rect(0, 0, 700, height), theme)
    lines = bars.lines()
    assert lines
    assert len(lines) == len(bars.pairs)
    assert [pair.name for pair in bars.pairs] == [str(at) for at in range(len(lines))]
    assert len(lines) == 1 or all(line.height >= theme.fonts.line(Role.TABLE) for line in lines)
    assert lines[-1].bottom <= height or len(lines) == 1
    assert (len(lines) == 7) == (height == 400)


def test_an_answer_has_room_for_a_handful_of_bars_on_a_projector(lab: Player) -> None:
    screen = lab.top
    assert isinstance(screen, LabScreen)
    theme = Theme.make(projector=True)
    assert screen.answer.least_height(theme) == 0, "nothing has been asked: the question has the room"
    lab.key(pygame.K_RETURN)
    high = screen.answer.least_height(theme)
    screen.answer.placed(pygame.Rect(0, 0, 730, high), theme)
    bars = screen.answer.bars
    bars.show([Pair(str(at), Interval(0.5, 0.4, 0.6), Interval(0.5, 0.4, 0.6), "", False) for at in range(7)])
    assert len(bars.lines()) >= HANDFUL


def test_leaving_ends_what_is_asked(lab: Player, title: Player) -> None:
    screen = next(one for one in lab.window.stack.screens if isinstance(one, LabScreen))
    screen.begin()
    screen._leave()
    assert isinstance(screen.answer.experiment, Fake)
    assert screen.answer.experiment.ended


def test_the_title_leads_there(title: Player) -> None:
    words = [getattr(one, "text", "") for one in title.top.widgets]  # type: ignore[attr-defined]
    assert "What-if lab" in words


def test_a_verdict_says_what_the_interval_says() -> None:
    titles, leaders = {"stalin": "Stalin", "collective": "Collective"}, ("stalin",)
    assert "No difference shown for Stalin" in verdict_words(standing(160, 159), titles, leaders)
    told = verdict_words(standing(180, 120), titles, leaders)
    assert "Of 180 campaigns in which it came so, 60 came otherwise." in told
    assert "besides for: Collective" in told


def test_gaps_have_a_true_minus_and_no_signed_nothing() -> None:
    assert gap_words(Interval(-0.034, 0, 0)) == "\N{MINUS SIGN}3.4"
    assert gap_words(Interval(0.0, 0, 0)) == "0"


def test_own_decisions_are_questions(player: Player, scenario: Scenario) -> None:
    session = player.play(Campaign(scenario, 7, ["stalin"]))
    for _ in range(3):
        session.campaign.answer_by_ai()
        session.advance()
        session.finish()
    player.show(menu_screen(session))
    from game.ui.screens.lab_opening import lab_of

    player.window._apply(lab_of(session))
    player.settle()
    screen = player.top
    assert isinstance(screen, CampaignLab)
    assert list(screen.groups) == ["own", "history"]
    question = screen.questions[0]
    assert question.fork is not None
    assert question.mark == "1922/2"
    assert question.fork.at < len(session.campaign.decisions)


def test_not_while_several_people_play(player: Player, scenario: Scenario) -> None:
    from game.ui.screens.menu import lab_why_not

    session = player.play(Campaign(scenario, 7, ["stalin", "bukharin"]))
    assert "several people" in lab_why_not(session)


def test_no_history_where_the_scenario_is_unknown() -> None:
    assert history_of("nowhere") == []


def test_the_new_game_shows_its_code_and_takes_another(title: Player, scenario: Scenario) -> None:
    screen = NewGameScreen("1922")
    title.show(screen)
    before = screen.code.entry.text
    assert before == code_of(screen._campaign(), "1922")
    screen.choices._new_seed()
    assert screen.code.entry.text != before
    wanted = code_of(Campaign(scenario, 42, ["trotsky"], {"guidance": 50}), "1922")
    title.window._apply(screen.code.enter(wanted))
    title.settle()
    assert title.top is screen
    assert (screen.seed, screen.leader, screen.settings) == (42, "trotsky", {"guidance": 50})
    screen.relayout()
    assert screen.code.entry.text == wanted
    title.window._apply(screen.code.enter(wanted[:-1] + "?"))
    title.settle()
    assert "mistyped" in screen.toast.words or screen.seed == 42

"""The worksheet: turning points that are real, pages that say the same in both forms, words a pupil can read."""

from __future__ import annotations

import re

import numpy as np
import pytest

from game.campaign import Campaign
from game.classroom.blocks import Break, Grid, Heading, Para, Points, Title, Write, as_html, as_text
from game.classroom.roles import HOW, LEADING, dealt, sheet, table_sheet
from game.classroom.turning import Found, Turning, find
from game.classroom.worksheet import LIMITS, worksheet
from game.epilogue.scores import aims_of
from game.rules import names as n
from game.studies.forking import Other, alternatives, own, plan_forks, played_on, standing, walk
from game.studies.outcomes import outcomes_of
from game.studies.run import run_plan
from game.studies.statistics import mean_difference


@pytest.fixture(scope="module")
def forks(past: Campaign) -> list[Other]:
    return [one for one, _ in walk(past, list(own(past, "ada")))]


def test_another_answer_is_another_and_allowed(past: Campaign, forks: list[Other]) -> None:
    assert len(forks) > 5
    for one in forks:
        assert one.texts[0] == past.decisions[one.at].text
        assert one.texts[0] != one.texts[1]
        standing(past, one.at).play(one.texts[1])  # raises if it is refused


def test_walking_gives_what_a_fork_gives(past: Campaign, forks: list[Other]) -> None:
    one = forks[len(forks) // 2]
    fork = standing(past, one.at)
    assert one.other == alternatives(fork, one.taken, 1)[0]
    fork.play(one.texts[1])
    assert bytes(fork.boards.array[0].tobytes()) == one.begun[1]


def test_a_row_of_a_fork_is_the_campaign_played_here(past: Campaign, forks: list[Other]) -> None:
    one = forks[0]
    made = plan_forks(past, [one], 2, 5)
    study = run_plan(made.plan, made.worlds, outcomes_of(past.scenario), 1, compiled=False, **made.more())
    for variant in (0, 1):
        row = study.of(variant)[1]
        end = played_on(past, one.at, one.texts[variant], made.plan.seed_at(variant, 1)).boards.array[0]
        assert (row["ended"], row["winner"], row["last"]) == (end["ended"], end["winner"], end["turn"])
        assert np.array_equal(row["strength"], end["strength"])


def test_both_sides_of_a_fork_have_the_same_luck(past: Campaign, forks: list[Other]) -> None:
    plan = plan_forks(past, forks[:1], 3, 5).plan
    assert [plan.seed_at(0, k) for k in range(3)] == [plan.seed_at(1, k) for k in range(3)]


def test_the_taken_answer_against_itself_makes_no_difference(past: Campaign, forks: list[Other]) -> None:
    one = forks[0]
    twice = Other(one.at, one.turn, one.leader, one.kind, one.taken, one.taken, one.subject, (one.texts[0],) * 2,
                  (one.begun[0],) * 2)  # fmt: skip
    made = plan_forks(past, [twice], 4, 5)
    study = run_plan(made.plan, made.worlds, outcomes_of(past.scenario), 1, compiled=False, **made.more())
    assert np.array_equal(study.of(0)["score"], study.of(1)["score"])
    assert np.array_equal(study.of(0)["course"], study.of(1)["course"])


@pytest.mark.long
def test_turning_points_are_found_and_repeat(past: Campaign) -> None:
    past = past.rewound(20)
    found = find(past, "ada", 3, workers=1, compiled=False)
    assert found.decisions > 2
    assert all(one.sure and one.n == 3 for one in found.points)
    assert [one.other.at for one in found.points] == sorted(one.other.at for one in found.points)
    again = find(past, "ada", 3, workers=1, compiled=False)
    assert [(one.other.at, one.gap) for one in again.points] == [(one.other.at, one.gap) for one in found.points]


def test_nobody_elses_sheet(past: Campaign) -> None:
    with pytest.raises(ValueError, match="nobody played"):
        find(past, "boris", 3, workers=1, compiled=False)


def test_a_mean_of_pairs() -> None:
    gap = mean_difference([1, 2, 3, 4])
    assert gap.share == 2.5
    assert gap.low == pytest.approx(2.5 - 1.959964 * 1.2909944 / 2, abs=1e-6)
    with pytest.raises(ValueError, match="at least 2"):
        mean_difference([1])


@pytest.fixture(scope="module")
def found(past: Campaign, forks: list[Other]) -> Found:
    gap = mean_difference([4, 6, 5, 7])
    point = Turning(forks[3], 4, (40.0, 34.5), gap, (gap, gap), gap)
    return Found(len(forks), 4, (point,), False)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_both_forms_of_a_sheet_say_the_same(past: Campaign, found: Found, language: str) -> None:
    blocks = worksheet(past, "ada", found, "Our <b>game</b>", language)
    page, text = as_html("Worksheet", blocks, language), " ".join(as_text(blocks).split())
    assert "<b>" not in page
    assert "<script" not in page
    assert "http" not in page
    bare = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    for block in blocks:
        said = [block.text] if isinstance(block, Para) else list(block.texts) if isinstance(block, Points) else []
        for one in said:
            assert " ".join(one.split()).replace("\N{NO-BREAK SPACE}", " ") in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "as you decided, 40.0 points on average" in text or language == "ru"
    assert ("Claim, evidence" in bare) == (language == "en")


def test_a_sheet_without_a_turning_point_says_so(past: Campaign) -> None:
    blocks = worksheet(past, "ada", Found(9, 50, (), False))
    assert "No single decision made much of a difference" in as_text(blocks)


def test_a_small_difference_is_no_turning_point_however_sure(past: Campaign, forks: list[Other]) -> None:
    large, small, unsure = (mean_difference(scores) for scores in ([2, 3, 2, 3], [1, 1, 1, 2], [-9, 9, 12, 1]))
    made = [Turning(forks[0], 4, (40.0, 39.0), gap, (gap, gap), gap) for gap in (large, small, unsure)]
    assert [one.turns for one in made] == [True, False, False]
    assert made[1].sure
    told = as_text(worksheet(past, "ada", Found(3, 4, (), False, tuple(made[1:]))))
    assert "or one below 2 points" in told


def test_an_answer_is_told_with_the_dispatch_that_asked_for_it(past: Campaign, forks: list[Other]) -> None:
    gap = mean_difference([4, 6, 5, 7])
    asked = next(one for one in forks if one.kind == n.D_ASK)
    title = past.scenario.texts.events[past.world.ask_event[asked.subject]].of("title", "en")
    blocks = worksheet(past, "ada", Found(1, 4, (Turning(asked, 4, (40.0, 34.5), gap, (gap, gap), gap),), False))
    assert next(block.text for block in blocks if isinstance(block, Heading) and block.level == 3).endswith(
        f": {title}"
    )


def test_the_argument_is_a_page_of_its_own_and_the_last(past: Campaign, found: Found) -> None:
    blocks = worksheet(past, "ada", found)
    last = blocks[[isinstance(block, Break) for block in blocks].index(True) :]
    assert isinstance(last[1], Heading)
    assert last[1].text == "Claim, evidence, counterclaim"
    assert sum(isinstance(block, Break) for block in blocks) == 1


def test_a_save_is_not_called_after_its_scenario_twice(past: Campaign, found: Found) -> None:
    scenario = past.scenario.texts.scenario.of("title", "en")
    for title, above in ((f"Ada: {scenario}", f"Ada: {scenario}"), ("3", f"{scenario}. 3"), ("", scenario)):
        first = worksheet(past, "ada", found, title)[0]
        assert isinstance(first, Title)
        assert first.above == above


def test_a_sheet_names_nobody_unless_a_name_was_typed(past: Campaign, found: Found) -> None:
    title = next(block for block in worksheet(past, "ada", found) if isinstance(block, Title))
    assert title.above == past.scenario.texts.scenario.title
    assert next(block for block in worksheet(past, "ada", found) if isinstance(block, Write)).lines == 1


def test_role_sheets_keep_secrets(small: object, past: Campaign) -> None:
    fresh = Campaign(past.scenario, 5)
    leaders = dealt(fresh)
    chairs = next(block for block in table_sheet(fresh, leaders) if isinstance(block, Grid)).rows
    assert [row[1] for row in chairs] == [
        " ".join(f"{aim.title}. {aim.text}" for aim in aims_of(fresh, one, one) if aim.public) for one in leaders
    ]
    for leader in leaders:
        own_page = as_text(sheet(fresh, leader))
        for aim in aims_of(fresh, leader, leader):
            assert aim.title in own_page
        for other in leaders:
            for aim in aims_of(fresh, other, other):
                if other != leader and not aim.public:
                    assert f"{aim.title}." not in own_page.split("What the others")[1]


def test_grids_line_up() -> None:
    lines = as_text([Grid("A", ("one", "n"), (("x", "1"), ("longer", "20")), (1,))]).splitlines()
    assert lines == ["A", "one      n", "------  --", "x        1", "longer  20", ""]


VOWELS = re.compile(r"[aeiouy]+")


def grade(text: str) -> float:
    """The Flesch-Kincaid grade of a text (J. P. Kincaid et al., 1975), syllables counted by groups of vowels."""
    words = re.findall(r"[A-Za-z']+", text)
    sentences = max(1, len(re.findall(r"[.!?:;]", text)))
    syllables = sum(max(1, len(VOWELS.findall(word.lower())) - word.lower().endswith("e")) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def test_what_pupils_read_is_plain(past: Campaign, found: Found) -> None:
    own_words = [block.text for block in worksheet(past, "ada", found) if isinstance(block, Para)]
    for text in (" ".join(own_words), " ".join(LIMITS), " ".join(HOW), " ".join(LEADING)):
        assert grade(text) <= 10, (grade(text), text)
    assert grade("Notwithstanding considerable methodological heterogeneity, historiography differentiates.") > 10
